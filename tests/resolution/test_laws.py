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
        by_then = (
            claim.kind is Kind.STATE and verdict.rule == "happened-in-window"
        )  # it is so if it ever happened before
        assert all((by_then or start <= event.date_start) and event.date_end <= end for event in carried)
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


RANKED = ("Cole", "Dene", "Elm", "Ashby", "Northvale", "Lakes")


@st.composite
def orders(draw: st.DrawFn) -> list[Claim]:
    """A ranked list of one to three, or a lone "next", now and then denied or with a deadline."""
    names = draw(st.lists(st.sampled_from(RANKED), min_size=1, max_size=3, unique=True))
    window = draw(st.one_of(st.just(NO_WINDOW), windows()))
    polarity = draw(st.sampled_from((Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.NEGATED)))
    return [_ranked(name, rank, window, polarity) for rank, name in enumerate(names, 1)]


def _ranked(name: str, rank: int, window: Window, polarity: Polarity = Polarity.AFFIRMED) -> Claim:
    fields = {"window": window, "polarity": polarity, "group": "g", "rank": rank}
    return Claim("laws", Span(rank, 5 + rank), "", "", Kind.ORDER, name, "law", written=D0, **fields)  # type: ignore[arg-type]


def turns() -> st.SearchStrategy[EventLog]:
    """Logs thick with gains and observations of what orders name."""
    rows = st.builds(
        replace,
        events(),
        place=st.sampled_from(RANKED),
        event_type=st.sampled_from(("control_change", "control_change", "status")),
        outcome=st.sampled_from(("gained", "held")),
        actor=st.sampled_from(("Army", "Army", "Legion")),
    )
    return st.builds(
        EventLog,
        st.lists(rows, max_size=6, unique_by=lambda event: event.id).map(tuple),
        st.lists(coverages(), max_size=2).map(tuple),
    )


@given(orders(), turns(), days, st.integers(0, 400))
@MANY
def test_an_order_once_decided_is_never_decided_the_other_way(
    group: list[Claim], log: EventLog, as_of: date, later: int
) -> None:
    before = resolve(group, log, as_of=as_of, domain=DOMAIN)
    after = resolve(group, log, as_of=as_of + timedelta(days=later), domain=DOMAIN)
    for claim in group:
        one, two = before[claim.id], after[claim.id]
        if one.outcome.is_scored and two.outcome.is_scored:
            assert one.outcome is two.outcome, (one.sentence, two.sentence)
        assert not (one.outcome is Outcome.VOID and two.outcome is Outcome.TRUE), (one.sentence, two.sentence)


@given(orders(), turns(), days)
@MANY
def test_of_two_opposite_orders_at_most_one_is_true(group: list[Claim], log: EventLog, as_of: date) -> None:
    if len(group) < 2 or group[0].polarity is Polarity.NEGATED:
        return
    first, second = group[0].target or "", group[1].target or ""
    outcomes = []
    for pair in ((first, second), (second, first)):
        claims = [_ranked(name, rank, group[0].window) for rank, name in enumerate(pair, 1)]
        outcomes.append(resolve(claims, log, as_of=as_of, domain=DOMAIN)[claims[0].id].outcome)
    assert outcomes.count(Outcome.TRUE) <= 1


@given(orders(), turns(), days)
@MANY
def test_an_order_rests_on_rows_that_were_known(group: list[Claim], log: EventLog, as_of: date) -> None:
    rows = log.by_id()
    for verdict in resolve(group, log, as_of=as_of, domain=DOMAIN).values():
        cited = [rows[event_id] for event_id in (*verdict.evidence, *verdict.evidence_against)]
        assert all(event.date_end <= as_of and event.confidence is not Confidence.UNVERIFIED for event in cited)
        if verdict.rule in ("order-kept", "order-overtaken", "order-out-of-turn"):
            assert verdict.evidence
            assert all(event.date_end >= D0 for event in cited)


@given(claims(ALL_FORMS, True), logs(), days)
@MANY
def test_a_past_day_is_replayed_as_if_the_later_rows_had_never_been_written(
    claim: Claim, log: EventLog, as_of: date
) -> None:
    then = EventLog(tuple(event for event in log.events if event.date_end <= as_of), log.coverage)
    replayed, original = verdict_of(claim, log, as_of), verdict_of(claim, then, as_of)
    assert replace(replayed, log_version="") == replace(original, log_version="")


@given(claims(ALL_FORMS), st.sampled_from(PLACES), logs(), days)
@MANY
def test_one_of_two_is_true_with_either_and_false_only_with_both(
    claim: Claim, other: str, log: EventLog, as_of: date
) -> None:
    claim = replace(claim, polarity=Polarity.AFFIRMED)
    alone = [verdict_of(replace(claim, target=name), log, as_of).outcome for name in (claim.target, other)]
    together = verdict_of(replace(claim, alternatives=(other,)), log, as_of).outcome
    assert (together is Outcome.TRUE) == (Outcome.TRUE in alone)
    assert (together is Outcome.FALSE) == (set(alone) == {Outcome.FALSE})


@given(claims((Kind.EVENT,)), logs(), days)
@MANY
def test_what_is_true_under_the_strict_end_is_not_false_under_the_lenient(
    claim: Claim, log: EventLog, as_of: date
) -> None:
    verdict = verdict_of(replace(claim, polarity=Polarity.AFFIRMED), log, as_of)
    if verdict.lenient_outcome is not None and verdict.outcome is Outcome.TRUE:
        assert verdict.lenient_outcome is not Outcome.FALSE


@given(claims(ALL_FORMS, True), logs(), days)
@MANY
def test_only_what_happened_can_decide_while_a_condition_is_open_or_not_met(
    claim: Claim, log: EventLog, as_of: date
) -> None:
    claim = replace(claim, condition="the war ends")
    verdict = verdict_of(claim, log, as_of)
    if verdict.outcome.is_scored:
        ends = [event for event in log.events if event.event_type == "war_end" and event.date_end <= as_of]
        assert any(event.id in verdict.evidence for event in ends), verdict.sentence


@given(st.lists(claims(ALL_FORMS), min_size=1, max_size=4, unique_by=lambda claim: claim.id), logs(), days)
@settings(max_examples=60, deadline=None)
def test_what_hangs_on_a_row_changes_without_it(batch: list[Claim], log: EventLog, as_of: date) -> None:
    by_id = {claim.id: claim for claim in batch}
    for hanging in sensitivity(batch, log, as_of=as_of, domain=DOMAIN):
        smaller = EventLog(tuple(event for event in log.events if event.id != hanging.event_id), log.coverage)
        again = verdict_of(by_id[hanging.claim_id], smaller, as_of)
        assert again.outcome is hanging.without.outcome is not hanging.before.outcome
