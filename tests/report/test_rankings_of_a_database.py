"""Rankings, orders, deadlines and fitted words, from claims made by hand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from claimtrack import workflow
from claimtrack.claims import Outcome, Verdict
from claimtrack.scoring import jeffreys
from claimtrack.workflow import ClaimFilter, ClaimRow, EventView, Status, VerdictLine, Workspace
from claimtrack.workflow.decided import Scorable, of_lines, phrase_of, why_left_out
from claimtrack.workflow.lateness import deadlines_of
from claimtrack.workflow.orders import orderings_of
from claimtrack.workflow.rankings import rank, rankings_of
from claimtrack.workflow.recalibration import recalibrate

WRITTEN = date(2024, 1, 1)
AS_OF = date(2024, 12, 31)
NUMBERS: Iterator[int] = count(1)


def line(outcome: str | None = "true", *, evidence: tuple[EventView, ...] = (), **fields: Any) -> VerdictLine:
    """A claim with its verdict; `decided`, `late` and `rule` belong to the verdict."""
    decided = fields.pop("decided", WRITTEN + timedelta(days=30))
    late, rule = fields.pop("late", None), fields.pop("rule", "by hand")
    number = next(NUMBERS)
    row: dict[str, Any] = {
        "number": number, "id": str(number), "version": 1, "source": "page", "site": "site", "forecaster": "Ada",
        "author": "Ada", "role": "comment", "written": WRITTEN, "quote": "It will.", "statement": "it happens",
        "kind": "event", "target": "it", "event_type": None, "actor": None, "polarity": "affirmed",
        "earliest": WRITTEN, "latest": date(2024, 6, 30), "latest_lenient": None, "window_text": "", "window_basis":
        "stated", "hedge": None, "probability": 0.8, "probability_basis": "stated", "condition": None, "group": None,
        "rank": None, "domain": None, "proposition": f"question {number}", "wish": False, "retrospective": False,
        "redacted": False, "outcome": Outcome(outcome) if outcome else None, "verdict_rule": rule, "by_silence": False,
        "deadline_passed": True, "judged_by": None, "status": Status.NEW, "flagged": False,
    }  # fmt: skip
    row |= fields
    verdict = None
    if outcome:
        known = decided if Outcome(outcome) in (Outcome.TRUE, Outcome.FALSE, Outcome.VOID) else None
        verdict = Verdict(Outcome(outcome), rule, "", AS_OF, decided_on=known, late_by_days=late)
    return VerdictLine(ClaimRow(**row), verdict, evidence)


def came(place: str, day: date) -> EventView:
    return EventView(f"{place}-{day}", "control_change", place, day, day)


def people(**records: tuple[int, int]) -> Scorable:
    """Forecasters by name with (true, false) claims of 80%, all on the same questions."""
    lines = [
        line("true" if place < true else "false", forecaster=name, proposition=f"q{place}")
        for name, (true, false) in records.items()
        for place in range(true + false)
    ]
    return Scorable(tuple(lines))


def test_who_is_right_more_often_stands_higher_on_both_boards() -> None:
    lines = [
        line("true" if place % 2 else "false", forecaster=name, proposition=f"q{place}", probability=chance)
        for place in range(20)
        for name, chance in (("good", 0.9 if place % 2 else 0.1), ("bad", 0.1 if place % 2 else 0.9))
    ]
    rankings = rankings_of(Scorable(tuple(lines)))
    assert [row.forecaster for row in rankings.by_chances] == ["good", "bad"]
    assert [row.forecaster for row in rankings.by_hits] == ["good", "bad"]
    assert [row.place for row in rankings.by_chances] == [1, 2]


def test_few_claims_give_no_place() -> None:
    rankings = rankings_of(people(many=(8, 4), few=(9, 0)), minimum=10)
    assert [row.forecaster for row in rankings.by_hits] == ["many"]
    assert [row.forecaster for row in rankings.others] == ["few"]
    assert "forecasters with fewer than 10 decided claims, and so without a place: 1" in rankings.notes


def test_who_says_no_numbers_is_ranked_by_hits_alone() -> None:
    worded = [line("true", forecaster="wordy", probability_basis="hedge", hedge="likely") for _ in range(12)]
    numbers = [line("true" if place % 3 else "false", forecaster="exact") for place in range(12)]
    rankings = rankings_of(Scorable((*worded, *numbers)))
    assert [row.forecaster for row in rankings.by_chances] == ["exact"]
    assert {row.forecaster for row in rankings.by_hits} == {"wordy", "exact"}


def test_one_name_on_two_sites_is_two_forecasters_and_no_name_is_none() -> None:
    lines = [line(site=site, forecaster=name) for site in ("one", "two") for name in ("Ada", None) for _ in range(3)]
    rankings = rankings_of(Scorable(tuple(lines)), minimum=1)
    assert sorted((row.forecaster, row.site) for row in rankings.by_hits) == [("Ada", "one"), ("Ada", "two")]
    assert any("people without a name" in note and note.endswith(": 6") for note in rankings.notes)


def test_names_that_differ_in_case_alone_are_one_forecaster() -> None:
    lines = (line(forecaster="Ada"), line(forecaster="ADA"), line(forecaster="ada"))
    (row,) = rankings_of(Scorable(lines), minimum=1).by_hits
    assert row.counts.n == 3


def test_orders_are_on_no_board() -> None:
    lines = (line(kind="order", rank=1, group="a"), line(kind="order", rank=2, group="a"))
    rankings = rankings_of(Scorable(lines), minimum=1)
    assert rankings.by_hits == rankings.by_chances == ()
    assert [row.counts.true for row in rankings.others] == [2]


def test_a_claim_without_a_chance_is_a_hit_or_a_miss_and_no_more() -> None:
    rankings = rankings_of(Scorable((line(probability=None, probability_basis="none"),)), minimum=1)
    (row,) = rankings.by_hits
    assert (row.hit_rate.value, row.hit_rate.n, row.standing) == (1.0, 1, None)
    assert rankings.by_chances == ()


def test_who_never_leans_is_on_no_board_of_hits() -> None:
    lines = tuple(line(probability=0.5, probability_basis="stated", forecaster="even", proposition=f"q{n}")
                  for n in range(12))  # fmt: skip
    rankings = rankings_of(Scorable(lines), minimum=10)
    assert rankings.by_hits == ()
    assert [row.forecaster for row in rankings.by_chances] == ["even"]


def test_nothing_decided_is_no_error() -> None:
    rankings = rankings_of(Scorable((line(None), line("pending"))))
    assert rankings.by_hits == rankings.by_chances == ()
    assert rankings.luck.value is None
    assert rankings.orderings.next_correct.value is None
    assert rankings.deadlines.late.median.value is None


def test_coverage_is_the_share_of_all_decided_questions() -> None:
    both = [line(forecaster=name, proposition="shared") for name in ("Ada", "Ben")]
    rankings = rankings_of(Scorable((*both, line(forecaster="Ada"), line(forecaster="Ada"))), minimum=1)
    shares = {row.forecaster: (row.coverage.value, row.coverage.n) for row in rankings.by_hits}
    assert shares == {"Ada": (1.0, 3), "Ben": (pytest.approx(1 / 3), 3)}
    ben = next(row for row in rankings.by_hits if row.forecaster == "Ben")
    alone = jeffreys(1, 3)
    assert alone is not None
    assert (ben.coverage.low, ben.coverage.high) == pytest.approx((alone.low, alone.high))


def test_lead_time_counts_from_the_writing_to_the_day_it_could_be_known() -> None:
    lines = tuple(line(decided=WRITTEN + timedelta(days=days)) for days in (10, 20, 60))
    (row,) = rankings_of(Scorable(lines), minimum=1).by_hits
    assert row.lead.median.value == 20


LEFT_OUT: tuple[tuple[dict[str, Any], str], ...] = (
    ({"kind": "vague"}, "too vague to be decided"),
    ({"redacted": True}, "redacted"),
    ({"retrospective": True}, "told after the event"),
    ({"wish": True}, "wishes"),
    ({}, ""),
)


@pytest.mark.parametrize(("fields", "reason"), LEFT_OUT)
def test_what_counts_in_no_score_has_a_reason(fields: dict[str, Any], reason: str) -> None:
    assert why_left_out(line(**fields).row) == reason


def test_wishes_count_when_asked_for() -> None:
    lines = (line(wish=True), line())
    assert len(of_lines(lines).lines) == 1
    assert len(of_lines(lines, wishes=True).lines) == 2
    assert of_lines(lines).left_out_note == "left out: 1 wish"
    assert len(of_lines(lines, ClaimFilter(wishes=True)).lines) == 2


def test_what_was_told_after_the_event_counts_only_where_it_is_asked_for_alone() -> None:
    lines = (line(retrospective=True),)
    assert of_lines(lines, wishes=True).left_out == (("told after the event", 1),)
    assert len(of_lines(lines, ClaimFilter(retold=True)).lines) == 1


def ranked(*places: tuple[str, str, date | None], group: str = "g", **fields: Any) -> list[VerdictLine]:
    """A list in the order named: (target, outcome, day it came)."""
    return [
        line(
            outcome, kind="order", group=group, rank=place, target=target, probability=None,
            evidence=(came(target, day),) if day else (), **fields,
        )
        for place, (target, outcome, day) in enumerate(places, 1)
    ]  # fmt: skip


def test_a_list_that_came_as_named_scores_all_its_pairs() -> None:
    found = orderings_of(
        ranked(("A", "true", date(2024, 2, 1)), ("B", "true", date(2024, 3, 1)), ("C", "true", date(2024, 4, 1)))
    )
    assert found.lists == 1
    assert (found.next_correct.value, found.next_correct.n) == (1.0, 1)
    assert (found.concordance.value, found.concordance.n) == (1.0, 3)
    assert found.kendall.value == pytest.approx(1.0)


def test_what_has_not_come_loses_to_what_has() -> None:
    found = orderings_of(ranked(("A", "false", None), ("B", "true", date(2024, 3, 1))))
    assert (found.next_correct.value, found.concordance.value, found.concordance.n) == (0.0, 0.0, 1)
    assert found.kendall.value is None


def test_two_that_have_not_come_are_no_pair() -> None:
    found = orderings_of(ranked(("A", "pending", None), ("B", "pending", None)))
    assert found.next_correct.value is None
    assert found.concordance.value is None
    assert found.concordance.left_out == 1


def test_what_the_log_cannot_tell_decides_no_pair() -> None:
    found = orderings_of(ranked(("A", "unknown", None), ("B", "true", date(2024, 3, 1))))
    assert found.concordance.value is None


def test_a_lone_next_is_a_list_but_no_pair() -> None:
    found = orderings_of(ranked(("A", "true", date(2024, 2, 1)), group="solo"))
    assert (found.lists, found.next_correct.value, found.concordance.value) == (1, 1.0, None)


def test_lists_of_two_pages_are_not_mixed() -> None:
    one = ranked(("A", "true", date(2024, 2, 1)), ("B", "true", date(2024, 3, 1)), source="one")
    two = ranked(("C", "true", date(2024, 5, 1)), ("D", "true", date(2024, 6, 1)), source="two")
    assert orderings_of([*one, *two]).concordance.n == 2


def test_grace_turns_late_claims_true_and_no_others() -> None:
    found = deadlines_of([line("true"), line("false", late=5), line("false", late=40), line("false")])
    assert found.n == 4
    assert {row.days: row.flipped for row in found.grace if row.days in (0, 7, 90)} == {0: 0, 7: 1, 90: 2}
    assert (found.late.median.value, found.late.median.n) == (22.5, 2)


def test_negated_claims_and_those_without_an_end_set_no_deadline() -> None:
    found = deadlines_of([line("false", polarity="negated", late=3), line("true", latest=None), line("pending")])
    assert found.n == 0
    assert math.isclose(found.grace[0].hit_rate.n, 0)


def test_words_are_looked_up_as_the_survey_has_them() -> None:
    assert phrase_of("bare", "will") == "will happen"
    assert phrase_of("hedge", "Likely") == "likely"
    assert phrase_of("hedge", "no word of chance") == "no word of chance"


def test_the_sample_is_ranked_and_its_words_fitted_out_of_sample(sample: Workspace) -> None:
    rankings = rank(sample, minimum=5)
    assert rankings.by_hits
    assert all(row.hit_rate.n >= 5 for row in rankings.by_hits)
    fitted = recalibrate(sample)
    assert fitted.gain.value is not None
    assert fitted.before.value == pytest.approx(fitted.after.value + fitted.gain.value)  # type: ignore[operator]
    chances = [word.fitted for word in sorted(fitted.words, key=lambda word: word.reading)]
    assert chances == sorted(chances)  # type: ignore[type-var]
    decided = sum(row.counts.scored for row in workflow.hedges(sample))
    assert 0 < sum(word.came_true.n for word in fitted.words) <= decided
    assert "has not seen" in fitted.sentence


def test_nothing_to_fit_is_said(empty: Workspace) -> None:
    fitted = recalibrate(empty)
    assert fitted.words == ()
    assert fitted.sentence == "Nothing could be fitted: no resolved forecasts."
