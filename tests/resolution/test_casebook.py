"""Every line of the casebook, and the page made of it."""

from pathlib import Path

import pytest
from case_table import DOMAIN, WorkedCase, cases
from casebook_page import page

from claimtrack.claims.verdict import Outcome
from claimtrack.resolution import RULES, resolve, rules_page

CASES = cases()
_WRAPPING = {
    "not-resolvable",
    "parts-differ",
    "condition-not-met",
    "condition-open",
    "condition-unknown",
    "statuses-disagree",
    "states-disagree",
    "order-unknown",
    "already-so-when-met",
}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.id} {case.story}" for case in CASES])
def test_a_worked_case_is_decided_as_worked(case: WorkedCase) -> None:
    claims = case.claims()
    verdict = resolve(claims, case.event_log(), as_of=case.as_of, domain=DOMAIN)[claims[0].id]
    found = (verdict.outcome.value, verdict.rule, verdict.evidence)
    assert found == (case.outcome, case.rule, case.evidence), verdict.sentence
    assert (verdict.lenient_outcome or "") == case.lenient
    assert str(verdict.late_by_days or "") == case.late


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_verdict_says_its_outcome_and_cites_what_carried_it(case: WorkedCase) -> None:
    claims = case.claims()
    verdict = resolve(claims, case.event_log(), as_of=case.as_of, domain=DOMAIN)[claims[0].id]
    assert verdict.sentence.startswith(f"{verdict.outcome}: ")
    for event_id in verdict.evidence:
        assert f"[{event_id}]" in verdict.sentence
    if verdict.outcome is Outcome.FALSE and not verdict.evidence:
        assert verdict.by_silence


def test_the_table_is_large_and_uses_every_rule() -> None:
    assert len(CASES) >= 120
    assert len({case.id for case in CASES}) == len(CASES)
    rules = {rule.name for rules in RULES.values() for rule in rules}
    assert {case.rule for case in CASES} == (rules - {"order-deadline"}) | _WRAPPING, (
        "order-deadline names its event rule"
    )


def test_rule_names_are_told_apart_and_each_says_one_sentence() -> None:
    for rules in RULES.values():
        assert len({rule.name for rule in rules}) == len(rules)
        for rule in rules:
            assert rule.says.endswith(".")
            assert (rule.decide.__doc__ or "").startswith("Accepts ")


def test_the_pages_of_the_manual_hold_every_case_and_rule() -> None:
    text = page()
    assert all(f"| {case.id} |" in text for case in CASES)
    assert all(f"`{rule.name}`" in rules_page() for rules in RULES.values() for rule in rules)


def test_the_casebook_of_the_manual_is_up_to_date() -> None:
    kept = Path(__file__).parents[2] / "features" / "verdicts" / "casebook.md"
    assert kept.read_text(encoding="utf-8") == page(), (
        "write it anew: python tests/resolution/casebook_page.py > features/verdicts/casebook.md"
    )


def test_verdicts_do_not_depend_on_the_order_of_claims_or_rows() -> None:
    for case in CASES:
        claims, log = case.claims(), case.event_log()
        turned = type(log)(log.events[::-1], log.coverage[::-1], log.name)
        there = resolve(claims, log, as_of=case.as_of, domain=DOMAIN)
        back = resolve(claims[::-1], turned, as_of=case.as_of, domain=DOMAIN)
        assert log.version == turned.version
        assert there == back
