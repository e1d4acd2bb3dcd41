"""Laws that every verdict keeps, whatever the log holds."""

from dataclasses import replace
from datetime import date, timedelta

from case_table import DOMAIN
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.claims.model import Claim, Comparator, Kind, Polarity, Threshold
from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.events.model import Completeness, Confidence, Coverage, Event, EventLog, Measurement
from claimtrack.resolution import resolve, sensitivity
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

D0 = date(2016, 7, 1)
PLACES = ("Ashby", "Birch", "Northvale", "Cole", "Dene", "Lakes", "East Lake", "West Lake", "Land")
TYPES = (
    "control_change",
    "war_end",
    "offensive_start",
    "offensive_end",
    "withdrawal",
    "attack",
    "status",
    "regime_change",
)
ACTORS = ("Army", "Guard", "Rebels", "Legion", "")
OUTCOMES = ("gained", "held", "divided", "gained partially", "disputed", "denied", "war ongoing", "")
MANY = settings(max_examples=250, deadline=None)

days = st.integers(-40, 90).map(lambda offset: D0 + timedelta(days=offset))


@st.composite
def events(draw: st.DrawFn, first: int = -40) -> Event:
    start = D0 + timedelta(days=draw(st.integers(first, 90)))
    kind = draw(st.sampled_from((*TYPES, "measurement")))
    value = float(draw(st.integers(80, 120)))
    return Event(
        id=f"E{draw(st.integers(0, 10**9))}",
        event_type=kind,
        place=draw(st.sampled_from(PLACES)),
        date_start=start,
        date_end=start + timedelta(days=draw(st.sampled_from((0, 0, 0, 1, 3, 9)))),
        actor=draw(st.sampled_from(ACTORS)),
        counter_actor=draw(st.sampled_from(ACTORS)),
        outcome=draw(st.sampled_from(OUTCOMES)),
        confidence=draw(st.sampled_from(Confidence)),
        measurement=_measured(kind, value),
    )


def _measured(kind: str, value: float) -> Measurement | None:
    if kind == "measurement":
        return Measurement(value, "", value - 5, value + 5)
    return Measurement(value / 2, "deaths", value / 3, value) if kind == "attack" else None


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    start = draw(days)
    return Coverage(
        draw(st.sampled_from(PLACES)),
        draw(st.sampled_from((*TYPES, "measurement"))),
        start,
        start + timedelta(days=draw(st.integers(0, 120))),
        draw(st.sampled_from((Completeness.COMPLETE, Completeness.COMPLETE, Completeness.PARTIAL))),
    )


@st.composite
def windows(draw: st.DrawFn) -> Window:
    if draw(st.integers(0, 9)) == 0:
        return NO_WINDOW
    start = D0 + timedelta(days=draw(st.integers(0, 30)))
    end = start + timedelta(days=draw(st.integers(0, 40)))
    lenient = end + timedelta(days=draw(st.integers(0, 20))) if draw(st.booleans()) else None
    basis = WindowBasis.VAGUE if lenient else WindowBasis.STATED
    modifier = draw(st.sampled_from((Modifier.BY, Modifier.IN, Modifier.ON, Modifier.UNTIL, Modifier.NONE)))
    return Window(start, end, lenient, "then", basis, modifier)


@st.composite
def claims(draw: st.DrawFn, kinds: tuple[Kind, ...] = (Kind.EVENT,), conditions: bool = False) -> Claim:
    kind = draw(st.sampled_from(kinds))
    measure, sign = draw(st.sampled_from(("", "deaths"))), draw(st.sampled_from(Comparator))
    threshold = Threshold(measure, sign, 100.0, upper=110.0) if kind is Kind.THRESHOLD else None
    condition = draw(st.sampled_from((None, None, "the war ends", "they are brave"))) if conditions else None
    return Claim(
        source="laws",
        span=Span(0, 5),
        quote="",
        statement="",
        kind=kind,
        target=draw(st.sampled_from(PLACES)),
        rule="law",
        written=D0,
        event_type=None if kind is Kind.THRESHOLD else draw(st.sampled_from((*TYPES, "hold", "reign"))),
        actor=draw(st.sampled_from((None, None, "Army", "Rebels"))),
        polarity=draw(st.sampled_from(Polarity)),
        window=draw(windows()),
        threshold=threshold,
        condition=condition,
    )


def logs(first: int = -40) -> st.SearchStrategy[EventLog]:
    rows = st.lists(events(first), max_size=6, unique_by=lambda event: event.id).map(tuple)
    return st.builds(EventLog, rows, st.lists(coverages(), max_size=3).map(tuple))


def verdict_of(claim: Claim, log: EventLog, as_of: date) -> Verdict:
    return resolve([claim], log, as_of=as_of, domain=DOMAIN)[claim.id]


ALL_FORMS = (Kind.EVENT, Kind.STATE, Kind.THRESHOLD)
RULES_THAT_SAW_IT = {"happened-in-window", "shown-by-status", "state-broken", "threshold-reached", "threshold-broken"}
RULES_THAT_SAW_IT |= {"count-reached"}


@given(claims(ALL_FORMS, True), logs(), days)
@MANY
def test_nothing_is_decided_before_its_window_ends_unless_it_happened(claim: Claim, log: EventLog, as_of: date) -> None:
    verdict = verdict_of(claim, log, as_of)
    end = claim.window.latest or D0 + timedelta(days=365)
    if verdict.outcome.is_scored and as_of <= end:
        assert verdict.rule in RULES_THAT_SAW_IT
        assert verdict.evidence


@given(claims(ALL_FORMS, True), logs(), st.lists(events(first=0), min_size=1, max_size=4), days)
@MANY
def test_news_never_turns_void_to_true(claim: Claim, log: EventLog, news: list[Event], as_of: date) -> None:
    claim = replace(claim, condition=None)
    before = verdict_of(claim, log, as_of)
    after = verdict_of(claim, EventLog((*log.events, *news), log.coverage), as_of)
    if before.outcome is Outcome.VOID:
        assert after.outcome is not Outcome.TRUE


@given(claims(ALL_FORMS), logs(), days, st.integers(0, 400))
@MANY
def test_time_alone_never_turns_true_to_false(claim: Claim, log: EventLog, as_of: date, later: int) -> None:
    before, after = verdict_of(claim, log, as_of), verdict_of(claim, log, as_of + timedelta(days=later))
    if before.outcome is Outcome.TRUE:
        assert after.outcome is not Outcome.FALSE, (before.sentence, after.sentence)


@given(claims(ALL_FORMS, True), logs(), days)
@MANY
def test_dropping_coverage_never_turns_unknown_to_false(claim: Claim, log: EventLog, as_of: date) -> None:
    with_it, without = verdict_of(claim, log, as_of), verdict_of(claim, EventLog(log.events), as_of)
    if with_it.outcome is Outcome.UNKNOWN:
        assert not without.outcome.is_scored


@given(claims(ALL_FORMS, True), logs(), days)
@MANY
def test_evidence_lies_where_the_rule_says(claim: Claim, log: EventLog, as_of: date) -> None:
    verdict = verdict_of(claim, log, as_of)
    rows = log.by_id()
    cited = [rows[event_id] for event_id in (*verdict.evidence, *verdict.evidence_against)]
    assert all(event.date_end <= as_of and event.confidence is not Confidence.UNVERIFIED for event in cited)
    start, end = claim.window.earliest or D0, claim.window.latest or D0 + timedelta(days=365)
    carried = [rows[event_id] for event_id in verdict.evidence]
    if claim.condition or claim.target == "Lakes":
        return
    if verdict.rule in ("happened-in-window", "state-broken", "threshold-reached"):
        assert all(start <= event.date_start and event.date_end <= end for event in carried)
    if verdict.rule == "happened-late":
        assert all(event.date_start > end for event in carried)
    if verdict.rule == "contrary-status":
        assert all(event.date_start <= end + timedelta(days=14) and event.date_end >= end for event in carried)
    if verdict.rule == "already-so-when-written":
        assert all(event.date_end < D0 for event in carried)
    if verdict.by_silence:
        assert log.coverage


@given(claims(ALL_FORMS), logs(), days)
@MANY
def test_a_false_by_silence_needs_coverage_and_a_negation_is_the_mirror(
    claim: Claim, log: EventLog, as_of: date
) -> None:
    one = verdict_of(claim, log, as_of)
    other = verdict_of(
        replace(claim, polarity=Polarity.AFFIRMED if claim.polarity is Polarity.NEGATED else Polarity.NEGATED),
        log,
        as_of,
    )
    mirror = {Outcome.TRUE: Outcome.FALSE, Outcome.FALSE: Outcome.TRUE}
    assert other.outcome is mirror.get(one.outcome, one.outcome)
    assert one.rule == other.rule


@given(st.lists(claims(ALL_FORMS), min_size=1, max_size=4, unique_by=lambda claim: claim.id), logs(), days)
@settings(max_examples=60, deadline=None)
def test_what_hangs_on_a_row_changes_without_it(batch: list[Claim], log: EventLog, as_of: date) -> None:
    by_id = {claim.id: claim for claim in batch}
    for hanging in sensitivity(batch, log, as_of=as_of, domain=DOMAIN):
        smaller = EventLog(tuple(event for event in log.events if event.id != hanging.event_id), log.coverage)
        again = verdict_of(by_id[hanging.claim_id], smaller, as_of)
        assert again.outcome is hanging.without.outcome is not hanging.before.outcome
