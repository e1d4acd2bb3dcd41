"""Winners, losers, resignations and prices: the same rules on other logs, with their packs and without any."""

from datetime import date

import pytest

from claimtrack.claims.model import Claim, Comparator, Kind, Polarity, Threshold
from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.domains import load_domain
from claimtrack.domains.model import Domain
from claimtrack.events.model import Completeness, Coverage, Event, EventLog, Measurement
from claimtrack.resolution import resolve
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

ELECTIONS, MARKETS = load_domain("elections"), load_domain("markets")
WRITTEN, AS_OF = date(2021, 1, 10), date(2022, 3, 1)


def happened(name: str, kind: str, place: str, day: str, actor: str = "", counter: str = "") -> Event:
    return Event(name, kind, place, date.fromisoformat(day), date.fromisoformat(day), actor, counter)


VOTES = EventLog(
    (
        happened("V1", "election_win", "German federal election", "2021-09-26", "Social Democratic Party of Germany"),
        happened("V2", "election_win", "Valetown mayoral election", "2021-05-06", "Ida Brook"),
        happened("V3", "office_exit", "Valetown", "2021-04-02", "Otto Lind"),
        happened("V4", "election_win", "Marsh county election", "2021-05-06", "Rolf Anders", "Nora Quist"),
        happened("V5", "re_election", "Hillford election", "2021-06-01", "Jon Falk"),
    ),
    (
        Coverage("Vera Holm", "office_exit", WRITTEN, date(2021, 12, 31), Completeness.COMPLETE),
        Coverage("Vera Holm", "election_loss", WRITTEN, date(2021, 12, 31), Completeness.COMPLETE),
    ),
)


def until(day: str, modifier: Modifier = Modifier.BY, first: date | None = WRITTEN, text: str = "then") -> Window:
    return Window(first, date.fromisoformat(day), None, text, WindowBasis.STATED, modifier)


YEAR = until("2021-12-31")


def claim(quote: str, target: str, event_type: str | None, when: Window = YEAR, **more: object) -> Claim:
    fields: dict[str, object] = {"kind": Kind.EVENT, "written": WRITTEN} | more
    return Claim("s", Span(0, 9), quote, quote, target=target, rule="r", event_type=event_type, window=when, **fields)  # type: ignore[arg-type]


def judged(one: Claim, log: EventLog, domain: Domain | None, as_of: date = AS_OF) -> Verdict:
    return resolve([one], log, as_of=as_of, domain=domain)[one.id]


NO = Polarity.NEGATED
RACES = [
    ("SPD will win the German election", "SPD", "election_win", {}, "true", ("V1",)),
    ("CDU will win the German election", "CDU", "election_win", {}, "false", ("V1",)),
    ("CDU will not win the German election", "CDU", "election_win", {"polarity": NO}, "true", ("V1",)),
    ("CDU will win the Hillford election", "CDU", "election_win", {}, "false", ("V5",)),
    ("CDU will win", "CDU", "election_win", {}, "unknown", ()),
    ("SPD will win the French election", "SPD", "election_win", {}, "true", ("V1",)),
    ("Ida Brook will win the Valetown mayoral election", "Ida Brook", "election_win", {}, "true", ("V2",)),
    ("Per Moe will win the Valetown mayoral election", "Per Moe", "election_win", {}, "false", ("V2",)),
    ("Nora Quist will win", "Nora Quist", "election_win", {}, "false", ("V4",)),
    ("Jon Falk will be re-elected", "Jon Falk", "re_election", {}, "true", ("V5",)),
    ("Jon Falk will win", "Jon Falk", "election_win", {}, "true", ("V5",)),
    ("Otto Lind will resign", "Otto Lind", "office_exit", {}, "true", ("V3",)),
    ("Otto Lind will resign by March", "Otto Lind", "office_exit", {"window": until("2021-03-31")}, "false", ("V3",)),
    ("Ida Brook will resign", "Ida Brook", "office_exit", {}, "unknown", ()),
    ("Otto Lind stays in office", "Otto Lind", "stays_in_office", {"kind": Kind.STATE}, "false", ("V3",)),
    ("Vera Holm stays in office", "Vera Holm", "stays_in_office", {"kind": Kind.STATE}, "true", ()),
    ("Ida Brook stays in office", "Ida Brook", "stays_in_office", {"kind": Kind.STATE}, "unknown", ()),
    ("If Otto Lind resigns, Ida Brook will win", "Ida Brook", "election_win",
     {"condition": "If Otto Lind resigns"}, "unknown", ()),
    ("If SPD wins, Ida Brook will win", "Ida Brook", "election_win",
     {"condition": "If SPD wins"}, "void", ("V2", "V1")),
    ("If CDU wins the German election, Ida Brook will win", "Ida Brook", "election_win",
     {"condition": "If CDU wins the German election"}, "void", ("V1",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "target", "kind", "more", "outcome", "evidence"), RACES, ids=[row[0] for row in RACES]
)
def test_a_claim_on_a_race_is_decided(
    quote: str, target: str, kind: str, more: dict[str, object], outcome: str, evidence: tuple[str, ...]
) -> None:
    when = more.pop("window", YEAR) if "window" in more else YEAR
    found = judged(claim(quote, target, kind, when, **more), VOTES, ELECTIONS)  # type: ignore[arg-type]
    assert (found.outcome.value, found.evidence) == (outcome, evidence), found.sentence


def test_a_rivals_win_is_named_beside_what_the_claim_says() -> None:
    found = judged(claim("CDU will win the German election", "CDU", "election_win"), VOTES, ELECTIONS)
    assert found.sentence == (
        "false: the Social Democratic Party of Germany won (German federal election) on 26 September 2021 [V1], "
        "where the claim says Christian Democratic Union"
    ) or found.sentence.endswith("where the claim says the Christian Democratic Union")


def price(name: str, what: str, day: str, value: float, unit: str = "USD", low: float | None = None) -> Event:
    on = date.fromisoformat(day)
    return Event(name, "measurement", what, on, on, measurement=Measurement(value, unit, low, value if low else None))


PRICES = EventLog(
    (
        price("P1", "Bitcoin", "2021-02-20", 57_000),
        price("P2", "Bitcoin", "2021-06-30", 35_000),
        price("P3", "Bitcoin", "2021-12-31", 46_300),
        price("P4", "inflation", "2021-12-31", 7.0, "%", 6.8),
        price("P5", "FTSE 100", "2021-12-31", 7384, ""),
        price("P6", "gold", "2021-12-30", 1815),
        price("P7", "Bitcoin", "2022-01-03", 46_400),
    ),
    (Coverage("Bitcoin", "measurement", WRITTEN, date(2021, 12, 31), Completeness.COMPLETE),),
)
ABOVE, REACH, BELOW = Comparator.ABOVE, Comparator.AT_LEAST, Comparator.BELOW
LAST = until("2021-12-31", Modifier.ON, date(2021, 12, 31))
AT_END = until("2021-12-31", Modifier.IN, date(2021, 9, 1), "at the end of 2021")
KEEPS = until("2021-12-31", Modifier.UNTIL)
LEVELS = [
    ("Bitcoin", "reaches", REACH, 50_000, "USD", YEAR, "true", ("P1",)),
    ("BTC", "reaches", REACH, 50, "K USD", YEAR, "true", ("P1",)),
    ("Bitcoin", "closes_above", ABOVE, 50_000, "USD", LAST, "false", ("P3",)),
    ("Bitcoin", "closes_above", ABOVE, 45_000, "$", LAST, "true", ("P3",)),
    ("Bitcoin", "closes_above", ABOVE, 50_000, "", AT_END, "false", ("P3",)),
    ("Bitcoin", "reaches", REACH, 100_000, "USD", YEAR, "false", ("P3",)),
    ("Bitcoin", "falls_below", BELOW, 40_000, "USD", YEAR, "true", ("P2",)),
    ("Bitcoin", None, BELOW, 60_000, "USD", KEEPS, "true", ("P3",)),
    ("Bitcoin", None, BELOW, 50_000, "USD", KEEPS, "false", ("P1",)),
    ("inflation", "reaches", ABOVE, 6.5, "percent", LAST, "true", ("P4",)),
    ("CPI", "reaches", ABOVE, 6.9, "%", LAST, "ambiguous", ("P4",)),
    ("Footsie", "closes_above", ABOVE, 7_000, "points", AT_END, "true", ("P5",)),
    ("gold", "closes_above", ABOVE, 1_800, "USD", LAST, "true", ("P6",)),
    ("silver", "closes_above", ABOVE, 20, "USD", LAST, "unknown", ()),
    ("Bitcoin", "reaches", REACH, 100_000, "EUR", YEAR, "unknown", ()),
]


@pytest.mark.parametrize(("what", "kind", "sign", "value", "unit", "when", "outcome", "evidence"), LEVELS)
def test_a_claim_on_a_level_is_decided_by_measurements(
    what: str, kind: str | None, sign: Comparator, value: float, unit: str, when: Window, outcome: str,
    evidence: tuple[str, ...],
) -> None:  # fmt: skip
    bound = Threshold(what, sign, value, unit)
    one = claim(f"{what} {sign} {value}", what, kind, when, kind=Kind.THRESHOLD, threshold=bound)
    found = judged(one, PRICES, MARKETS)
    assert (found.outcome.value, found.evidence) == (outcome, evidence), found.sentence


def test_a_level_that_may_still_be_reached_is_pending() -> None:
    one = claim(
        "BTC 100K", "Bitcoin", "reaches", kind=Kind.THRESHOLD, threshold=Threshold("Bitcoin", REACH, 1e5, "USD")
    )
    assert judged(one, PRICES, MARKETS, date(2021, 12, 31)).outcome is Outcome.PENDING


PLAIN = EventLog(
    (
        happened("S1", "resignation", "Valetown", "2021-04-02", "Otto Lind"),
        happened("S2", "siege", "Oldgate", "2021-05-02", "Legion", "Watch"),
        price("S3", "Harvest Index", "2021-12-31", 120, ""),
    )
)
BARE = [
    ("Otto Lind", "resignation", "true", ("S1",)),
    ("otto lind", "resignation", "true", ("S1",)),
    ("Oldgate", "siege", "true", ("S2",)),
    ("Legion", "siege", "unknown", ()),
    ("Watch", "siege", "unknown", ()),
    ("Lind", "resignation", "unknown", ()),
    ("Oldgate", "resignation", "unknown", ()),
    ("Oldgate", None, "unknown", ()),
]


@pytest.mark.parametrize(("target", "kind", "outcome", "evidence"), BARE)
def test_without_a_pack_names_and_event_types_of_the_log_decide(
    target: str, kind: str | None, outcome: str, evidence: tuple[str, ...]
) -> None:
    found = judged(claim(f"{target} {kind}", target, kind), PLAIN, None)
    assert (found.outcome.value, found.evidence) == (outcome, evidence), found.sentence


def test_a_level_needs_no_pack() -> None:
    bound = Threshold("harvest index", ABOVE, 100)
    one = claim("above 100", "harvest index", None, kind=Kind.THRESHOLD, threshold=bound)
    assert judged(one, PLAIN, None).outcome is Outcome.TRUE


def test_a_name_like_one_of_the_log_is_named_and_not_taken() -> None:
    found = judged(claim("Lind will resign", "Lind", "resignation"), PLAIN, None)
    assert "Otto Lind" in found.sentence
    assert found.outcome is Outcome.UNKNOWN


def test_a_claim_without_a_kind_of_event_says_what_to_do_next() -> None:
    found = judged(claim("there will be a siege of Oldgate", "Oldgate", None), PLAIN, None)
    assert found.rule == "not-resolvable"
    assert "judge it by hand" in found.sentence
    assert "[S2]" in found.sentence, "the log's own word stands in the claim: worth a look, no proof"
    assert found.evidence == ()
