"""What stands around verdicts: group headlines, the audit of coverage, suggestions, options."""

from datetime import date
from time import perf_counter

import pytest
from case_table import DOMAIN

from claimtrack.claims.model import Claim, Comparator, Kind, Threshold
from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.events.model import Completeness, Confidence, Coverage, Event, EventLog, Measurement
from claimtrack.resolution import ResolveOptions, audit_coverage, headline, resolve, suggest_events
from claimtrack.resolution.days import shifted
from claimtrack.text.dates.window import NO_WINDOW, Window, WindowBasis
from claimtrack.text.spans import Span

DAY = date(2016, 7, 1)


def told(outcome: str) -> Verdict:
    return Verdict(Outcome(outcome), "rule", "", DAY)


@pytest.mark.parametrize(
    ("outcomes", "together", "hits", "judged"),
    [
        ("true true true", "true", 3, 3),
        ("true true false", "false", 2, 3),
        ("true pending", "pending", 1, 2),
        ("false pending", "false", 0, 2),
        ("true unknown", "unknown", 1, 2),
        ("true ambiguous", "ambiguous", 1, 2),
        ("true void", "true", 1, 1),
        ("void", "void", 0, 0),
        ("", "void", 0, 0),
    ],
)
def test_a_headline_is_the_conjunction_with_its_count(outcomes: str, together: str, hits: int, judged: int) -> None:
    found = headline([told(outcome) for outcome in outcomes.split()])
    assert (found.outcome.value, found.hits, found.judged) == (together, hits, judged)
    assert f"{hits} of {judged}" in found.sentence


def event(name: str, place: str, day: str, kind: str = "control_change", **more: object) -> Event:
    on = date.fromisoformat(day)
    return Event(name, kind, place, on, on, **more)  # type: ignore[arg-type]


def stretch(place: str, first: str, last: str, how: str = "complete", kind: str = "control_change") -> Coverage:
    return Coverage(place, kind, date.fromisoformat(first), date.fromisoformat(last), Completeness(how))


AUDITS = [
    ((stretch("Ashby", "2016-01-01", "2018-12-31"),), {"neighbours-stop-early"}),
    ((stretch("Ashby", "2016-01-01", "2016-08-01"),), set()),
    ((stretch("Ashby", "2016-01-01", "2016-03-31"),), {"event-after-end"}),
    ((stretch("Ashby", "2016-01-01", "2016-03-31"), stretch("Ashby", "2016-04-01", "2016-08-01")), set()),
    (
        (stretch("Ashby", "2016-01-01", "2016-08-01"), stretch("Ashby", "2016-03-01", "2016-04-01", "partial")),
        {"contradictory"},
    ),
    ((stretch("Ashby", "2016-01-01", "2016-08-01"), stretch("Ashby", "2016-09-01", "2016-10-01", "partial")), set()),
    ((stretch("Ashby", "2016-01-01", "2021-12-31"),), {"neighbours-stop-early", "ends-after-log"}),
    ((stretch("Nowhere", "2016-01-01", "2016-08-01"),), {"no-such-place"}),
    ((stretch("Ashby", "2016-01-01", "2018-12-31", "partial"),), set()),
]


@pytest.mark.parametrize(("gap", "warned"), [(1, True), (180, True), (181, False), (2000, False)])
def test_an_event_after_a_declared_end_is_doubtful_only_soon_after_it(gap: int, warned: bool) -> None:
    end = date(2016, 3, 31)
    log = EventLog((event("A", "Ashby", shifted(end, gap).isoformat()),), (stretch("Ashby", "2016-01-01", str(end)),))
    reasons = {warning.reason for warning in audit_coverage(log, DOMAIN)}
    assert ("event-after-end" in reasons) is warned


@pytest.mark.parametrize(("coverage", "reasons"), AUDITS)
def test_coverage_that_looks_wrong_is_warned_of(coverage: tuple[Coverage, ...], reasons: set[str]) -> None:
    events = (event("A", "Ashby", "2016-05-01"), event("B", "Birch", "2016-06-01"), event("Z", "Crane", "2020-01-01"))
    assert {warning.reason for warning in audit_coverage(EventLog(events, coverage), DOMAIN)} == reasons


def claim(target: str, when: Window = NO_WINDOW, **more: object) -> Claim:
    fields: dict[str, object] = {"event_type": "control_change", "kind": Kind.EVENT, "written": DAY} | more
    span = fields.pop("span", Span(0, 1))
    return Claim("s", span, "", f"{target} will fall", target=target, rule="r", window=when, **fields)  # type: ignore[arg-type]


def test_suggestions_put_the_right_place_and_time_first_and_decide_nothing() -> None:
    rows = (
        event("A", "Ashby", "2016-07-20", "attack"),
        event("B", "Ashby", "2016-07-21"),
        event("C", "Ashby", "2011-07-21"),
        event("D", "Crane", "2016-07-21"),
        event("E", "Ashbey", "2016-07-21", confidence=Confidence.UNVERIFIED),
    )
    when = Window(DAY, date(2016, 7, 31), None, "by then", WindowBasis.STATED)
    found = suggest_events(claim("Ashby", when), EventLog(rows), DOMAIN, 4)
    assert [entry.event.id for entry in found] == ["B", "E", "A", "C"]
    assert "unverified" in found[1].why
    assert all(0 <= entry.score <= 1 for entry in found)
    assert suggest_events(claim("Ashby", when), EventLog(rows), DOMAIN, 4, as_of=DAY)[0].event.id == "C"


def test_the_horizon_is_the_options_then_the_domains() -> None:
    log = EventLog((event("A", "Ashby", "2016-08-10", actor="Army", outcome="gained"),))
    one = claim("Ashby")
    short = resolve([one], log, as_of=date(2016, 12, 31), domain=DOMAIN, options=ResolveOptions(horizon_days=30))
    usual = resolve([one], log, as_of=date(2016, 12, 31), domain=DOMAIN)
    assert short[one.id].outcome is Outcome.FALSE
    assert usual[one.id].outcome is Outcome.TRUE
    assert usual[one.id].by_horizon


def test_without_a_domain_a_plain_log_still_decides() -> None:
    log = EventLog(
        (event("A", "Ashby", "2016-07-10", "strike"),), (stretch("Crane", "2016-07-01", "2017-07-01", kind="strike"),)
    )
    yes, no = claim("Ashby", event_type="strike"), claim("Crane", event_type="strike")
    found = resolve([yes, no], log, as_of=date(2018, 1, 1))
    assert found[yes.id].outcome is Outcome.TRUE
    assert found[no.id].outcome is Outcome.FALSE


@pytest.mark.parametrize(("places", "outcome"), [(["Ashby"], Outcome.UNKNOWN), (["Ashby", "Birch"], Outcome.FALSE)])
def test_either_of_two_is_short_of_a_bound_only_where_the_log_is_complete_for_both(
    places: list[str], outcome: Outcome
) -> None:
    bound = Threshold(measure="", comparator=Comparator.ABOVE, value=100.0)
    window = Window(DAY, date(2016, 7, 2), basis=WindowBasis.STATED)
    one = claim("Ashby", window, kind=Kind.THRESHOLD, event_type=None, threshold=bound, alternatives=("Birch",))
    log = EventLog((), tuple(stretch(place, "2016-06-01", "2016-08-01", kind="measurement") for place in places))
    assert resolve([one], log, as_of=date(2016, 8, 1), domain=DOMAIN)[one.id].outcome is outcome


@pytest.mark.parametrize(
    "more", [{"kind": Kind.VAGUE}, {"redacted": True}, {"retrospective": True}, {"event_type": None}]
)
def test_what_no_log_can_decide_is_unknown_with_the_reason(more: dict[str, object]) -> None:
    one = claim("Ashby", **more)
    found = resolve([one], EventLog(), as_of=date(2018, 1, 1), domain=DOMAIN)[one.id]
    assert (found.outcome, found.rule) == (Outcome.UNKNOWN, "not-resolvable")
    assert len(found.sentence) > 20


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.STATE, Kind.ORDER])
@pytest.mark.parametrize("first", [date.min, DAY, date.max])
def test_the_ends_of_the_calendar_are_days_like_others(kind: Kind, first: date) -> None:
    log = EventLog(
        (event("A", "Ashby", "0001-01-01", actor="Legion"), event("B", "Ashby", "9999-12-31", actor="Army")),
        (Coverage("Ashby", "control_change", date.min, date.max, Completeness.COMPLETE),),
    )
    for when in (NO_WINDOW, Window(first, date.max, None, "ever", WindowBasis.STATED)):
        one = claim("Ashby", when, kind=kind, written=first, rank=1)
        for as_of in (date.min, DAY, date.max):
            assert resolve([one], log, as_of=as_of, domain=DOMAIN)[one.id].sentence


def test_many_claims_against_a_long_log_take_seconds() -> None:
    rows = tuple(
        Event(
            str(n),
            "control_change",
            f"place {n % 997}",
            shifted(DAY, n % 800),
            shifted(DAY, n % 800),
            "Army",
            outcome="gained",
        )
        for n in range(20_000)
    )
    many = [claim(f"place {n % 997}", span=Span(n, n + 1), written=shifted(DAY, n % 500)) for n in range(20_000)]
    started = perf_counter()
    assert len(resolve(many, EventLog(rows), as_of=date(2020, 1, 1), domain=DOMAIN)) == 20_000
    assert perf_counter() - started < 20


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.STATE, Kind.THRESHOLD])
def test_a_log_with_all_its_rows_on_one_place_takes_no_longer(kind: Kind) -> None:
    sides = ("Army", "Legion")
    rows = [
        Event(str(n), ("control_change", "status", "measurement")[n % 3], "Ashby", shifted(DAY, n // 25),
              shifted(DAY, n // 25 + 40 * (n == 1)), sides[n // 3 % 2], sides[(n // 3 + 1) % 2],
              ("gained", "held", "")[n % 3], measurement=Measurement(n % 100, "points") if n % 3 == 2 else None)
        for n in range(30_000)
    ]  # fmt: skip
    bound = Threshold("Ashby", Comparator.ABOVE, 500, "points") if kind is Kind.THRESHOLD else None
    event_type = {Kind.EVENT: "control_change", Kind.STATE: "hold", Kind.THRESHOLD: None}[kind]
    many = [
        claim("Ashby", Window(shifted(DAY, n % 1000), shifted(DAY, n % 1000 + 365), None, "then", WindowBasis.STATED),
              kind=kind, span=Span(n, n + 1), written=shifted(DAY, n % 1000), event_type=event_type, threshold=bound,
              actor=None if kind is Kind.THRESHOLD else sides[n % 2])
        for n in range(2000)
    ]  # fmt: skip
    started = perf_counter()
    found = resolve(many, EventLog(tuple(rows)), as_of=date(2026, 1, 1), domain=DOMAIN)
    assert len({verdict.rule for verdict in found.values()} - {"not-resolvable"}) > 0
    assert perf_counter() - started < 20
