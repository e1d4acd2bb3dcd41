"""The referee on a real log: the bundled pack on the war in Syria, as of 30 June 2020 and replayed in between."""

from datetime import date

import pytest

from claimtrack.claims.model import Claim, Kind, Polarity
from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.domains import load_domain
from claimtrack.events import EventLog, read_event_log
from claimtrack.resolution import audit_coverage, headline, resolve, sensitivity
from claimtrack.resolution.names import Names
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

DOMAIN = load_domain("syria-2018")
AS_OF = date(2020, 6, 30)
WRITTEN = date(2018, 4, 25)


@pytest.fixture(scope="module")
def log() -> EventLog:
    assert DOMAIN.events_file is not None
    found, problems = read_event_log(DOMAIN.events_file, DOMAIN.coverage_file)
    assert not problems
    return found


def window(first: str, last: str, modifier: Modifier = Modifier.IN) -> Window:
    return Window(date.fromisoformat(first), date.fromisoformat(last), None, "then", WindowBasis.STATED, modifier)


MAY = window("2018-05-01", "2018-05-31")
BEFORE_JULY = window("2018-04-25", "2018-06-30", Modifier.BEFORE)
BEFORE_2019 = window("2018-04-25", "2018-12-31", Modifier.BEFORE)
IN_2019 = window("2019-01-01", "2019-12-31")


def claim(
    target: str | None, event_type: str | None = "control_change", when: Window = NO_WINDOW, **more: object
) -> Claim:
    fields: dict[str, object] = {
        "source": "page",
        "span": Span(0, 4),
        "quote": "",
        "statement": f"{event_type} {target} {when.latest}",
        "kind": Kind.EVENT,
        "target": target,
        "rule": "hand",
        "written": WRITTEN,
        "event_type": event_type,
        "window": when,
    }
    return Claim(**(fields | more))  # type: ignore[arg-type]


def verdict(one: Claim, log: EventLog, *others: Claim, as_of: date = AS_OF) -> Verdict:
    return resolve([one, *others], log, as_of=as_of, domain=DOMAIN)[one.id]


def ordered(*targets: str) -> list[Claim]:
    return [
        claim(target, None, kind=Kind.ORDER, group="list", rank=rank, span=Span(rank, rank + 1))
        for rank, target in enumerate(targets, 1)
    ]


CASES = [
    (claim("Rastan", when=MAY), "true", ("SY0047",)),
    (claim("Rastan pocket", when=MAY), "true", ("SY0048",)),
    (claim("ISIS pocket in Homs", when=MAY), "false", ("SY0141",)),
    (claim("Yarmouk Camp", when=MAY), "true", ("SY0053",)),
    (claim("Yarmouk Camp", when=BEFORE_JULY), "true", ("SY0053",)),
    (claim("ISIS pocket in Homs", when=BEFORE_JULY), "false", ("SY0143",)),
    (claim("Daraa Governorate", when=BEFORE_2019), "true", ("SY0066",)),
    (claim("Golan Heights", when=BEFORE_2019), "ambiguous", None),
    (claim("Al-Tanf", when=BEFORE_2019), "false", ("SY0086",)),
    (claim("Turkish-held northern Syria", when=IN_2019), "false", ("SY0114",)),
    (claim(None, "war_end", when=IN_2019), "false", ("SY0113",)),
    (claim("Idlib"), "false", None),
    (claim("Daraa Governorate"), "true", ("SY0066",)),
    (claim("Golan Heights"), "ambiguous", None),
    (claim("Al-Tanf"), "false", None),
    (claim("Raqqa"), "false", None),
    (claim("Hasakah"), "unknown", ()),
    (claim("Deir ez-Zor Governorate"), "unknown", ()),
    (claim("Syria"), "unknown", ()),
    (claim("Al-Tanf", "withdrawal", actor="United States", polarity=Polarity.NEGATED), "true", None),
    (claim("Eastern Qalamoun", when=BEFORE_2019, written=date(2018, 5, 2)), "void", ("SY0035",)),
    (claim("Rastan", when=MAY, actor="Turkey"), "false", ("SY0047",)),
]


@pytest.mark.parametrize(
    ("one", "outcome", "evidence"), CASES, ids=[f"{c.target} {c.window.latest}" for c, _, _ in CASES]
)
def test_a_claim_on_the_war_is_decided_by_the_log(
    one: Claim, outcome: str, evidence: tuple[str, ...] | None, log: EventLog
) -> None:
    found = verdict(one, log)
    assert found.outcome == outcome, found.sentence
    if evidence is not None:
        assert found.evidence == evidence


def test_an_evacuation_a_day_late_is_false_and_says_by_how_much(log: EventLog) -> None:
    when = window("2018-04-20", "2018-04-20", Modifier.ON)
    found = verdict(claim("Eastern Qalamoun", "evacuation_start", when, written=date(2018, 4, 19)), log)
    assert (found.outcome, found.late_by_days, found.evidence) == (Outcome.FALSE, 1, ("SY0031",))
    assert "one day late" in found.sentence


def test_a_sentence_tells_who_held_the_place_and_when(log: EventLog) -> None:
    found = verdict(claim("Al-Tanf", when=BEFORE_2019), log)
    assert found.sentence.startswith(
        "false: Al-Tanf was still held by the United States on 28 December 2018 [SY0086], three days before the window"
    )
    assert not found.by_silence


def test_the_first_of_a_list_is_false_when_the_second_fell_first(log: EventLog) -> None:
    first, second, third = ordered("Yarmouk Camp", "Rastan", "ISIS pocket in Homs")
    assert verdict(first, log, second, third).outcome is Outcome.FALSE
    assert verdict(second, log, first, third).outcome is Outcome.VOID
    assert verdict(third, log, first, second).outcome is Outcome.PENDING


def test_next_and_then_is_kept(log: EventLog) -> None:
    first, second = ordered("Rastan", "Daraa Governorate")
    verdicts = resolve([first, second], log, as_of=AS_OF, domain=DOMAIN)
    assert headline(list(verdicts.values())).sentence == "true: 2 of 2 came true"


def test_a_lone_next_names_what_else_was_open(log: EventLog) -> None:
    one = claim("Rastan pocket", None, kind=Kind.ORDER, group="g", rank=1, subjects=("Eastern Qalamoun",))
    found = verdict(one, log)
    assert found.outcome is Outcome.TRUE
    assert "South Damascus pocket" in found.sentence
    assert "Eastern Qalamoun" not in found.sentence


def test_a_past_day_is_replayed(log: EventLog) -> None:
    day = date(2018, 5, 20)
    assert verdict(claim("Yarmouk Camp", when=MAY), log, as_of=day).outcome is Outcome.PENDING
    assert verdict(claim("Rastan", when=MAY), log, as_of=day).outcome is Outcome.TRUE
    assert not verdict(claim("Rastan", when=MAY), log, as_of=day).deadline_passed


def test_silence_is_counted_as_silence(log: EventLog) -> None:
    found = verdict(claim("Raqqa"), log)
    assert found.by_silence
    assert found.by_horizon
    assert "within a year, by 25 April 2019" in found.sentence


def test_what_hangs_on_one_row_is_listed(log: EventLog) -> None:
    claims = [one for one, _, _ in CASES]
    hanging = {
        (entry.event_id, entry.before.outcome, entry.without.outcome)
        for entry in sensitivity(claims, log, as_of=AS_OF, domain=DOMAIN)
    }
    assert ("SY0048", Outcome.TRUE, Outcome.FALSE) in hanging
    assert ("SY0114", Outcome.FALSE, Outcome.UNKNOWN) in hanging
    assert not any(event_id == "SY0053" for event_id, _, _ in hanging), "the pocket around it fell the same day"


def test_the_audit_of_a_real_log_names_rows_and_days(log: EventLog) -> None:
    reasons = {(warning.place, warning.reason) for warning in audit_coverage(log, DOMAIN)}
    later = {(warning.place, warning.reason) for warning in audit_coverage(log, DOMAIN, near_days=3650)}
    assert not any(reason == "event-after-end" for _, reason in reasons), "years later is another war"
    assert ("Al-Tanf", "event-after-end") in later
    assert ("Yarmouk Camp", "neighbours-stop-early") in reasons
    assert not any(reason == "no-such-place" for _, reason in reasons)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Military Forces of Syria (2000-2024)", "Syrian Arab Army"),
        ("Military Forces of Syria", "Syrian Arab Army"),
        ("Army (Syria)", "Syrian Arab Army"),
        ("Military Forces of Syria (2024-)", "Military Forces of Syria (2024-)"),
        ("Army (Turkey)", "Army (Turkey)"),
    ],
)
def test_the_army_goes_by_the_names_of_public_exports(written: str, meant: str) -> None:
    """An export writes the army with its years or as the army of a country; the next government's army is another."""
    assert Names(DOMAIN).canonical(written) == meant
