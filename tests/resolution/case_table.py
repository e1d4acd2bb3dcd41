"""The table of hand-worked cases: reads cases.csv and builds claims and logs from its shorthand:

claim   take Ashby | not take Ashby by Legion | march Ashby to Birch | take Ashby or Birch | war_end
        hold Ashby by Army | order 1 of Ashby, Birch | next Cole | not next Cole | offensive next Cole
        deaths at Ashby > 100 | not Crowns > 100 | vote Oak or Pine of the Mill vote
        take Ashby if the war ends
days    by 2016-07-31 | before 2016-08-01 | in 2016-07-10..2016-07-31 | on 2016-07-20 | until 2016-07-31
        after 2016-07-10 | vague 2016-07-24..2016-08-14 | none
        "@2016-06-15" gives another day of writing than 2016-07-01, "@?" none
log     one row a line: ID DAYS TYPE PLACE[, ACTOR[>COUNTER]] [=outcome] [~approx] [!confidence]
        [#value,low,high,unit]
covers  one stretch a line: PLACE TYPE FROM..TO [partial|disputed]
verdict outcome, rule, and after a colon the rows that carried it
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimtrack.claims.model import Claim, Comparator, Kind, Polarity, Threshold
from claimtrack.domains.model import Domain, Entity, EventType, Phrase
from claimtrack.events.model import Completeness, Confidence, Coverage, Event, EventLog, Measurement
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

WRITTEN = date(2016, 7, 1)
_TYPES = {"take": "control_change", "freed": "prisoner_release", "hold": "hold", "reign": "reign"}
_CONTROLLED = ("town", "camp", "pocket", "province", "region")

DOMAIN = Domain(
    name="casebook",
    title="A made-up war",
    order_event_type="control_change",
    event_types=(
        EventType("control_change", "{target} comes under control of {actor}", actor="Army", contrary_holder="other"),
        EventType("war_end", "the war in {target} ends", default_target="Land", contrary_outcomes=("war ongoing",)),
        EventType("offensive_start", "an offensive on {target} begins", actor="Army", turn="control_change"),
        EventType(
            "evacuation_start",
            "the evacuation of {target} begins",
            satisfied_by=("evacuation_complete",),
            target_roles=("place", "actor"),
            whole_gives_parts=True,
        ),
        EventType(
            "evacuation_complete",
            "the evacuation of {target} is completed",
            target_roles=("place", "actor"),
            whole_gives_parts=True,
        ),
        EventType("surrender", "{target} surrenders", target_roles=("place", "actor")),
        EventType(
            "delivery",
            "{actor} delivers arms to {target}",
            one_off=False,
            target_roles=("place", "counter_actor", "outcome"),
        ),
        EventType("vote", "{target} wins the vote", target_roles=("place", "actor"), one_winner=True),
        EventType("title", "{target} wins the title", target_roles=("place", "actor"), one_winner=True),
        EventType("march", "{actor} marches from {target}", target_roles=("place", "actor")),
        EventType("withdrawal", "{actor} withdraws from {target}", contrary_holder="same"),
        EventType("attack", "{target} is attacked", one_off=False),
        EventType("prisoner_release", "prisoners are released in {target}", one_off=False),
        EventType(
            "regime_change",
            "the government of {target} falls",
            actor="Rebels",
            default_target="Land",
            target_roles=("place", "counter_actor"),
        ),
        EventType(
            "reign",
            "the government of {target} stays",
            is_state=True,
            ended_by=("regime_change",),
            default_target="Land",
        ),
        EventType(
            "hold", "{actor} holds {target}", is_state=True, ended_by=("control_change",), contrary_holder="other"
        ),
    ),
    phrases=(
        Phrase("end", "war_end", forms=("war ends", "the war ends", "war is over")),
        Phrase("fall", "control_change", forms=("fall", "falls", "is taken")),
    ),
    entities=(
        Entity("Land", "country"),
        Entity("Northvale", "province", part_of="Land"),
        Entity("Ashby", "town", part_of="Northvale"),
        Entity("Birch", "town", part_of="Northvale"),
        Entity("Crane", "town"),
        Entity("Lakes", "region", umbrella=True),
        Entity("East Lake", "region", part_of="Lakes"),
        Entity("West Lake", "region", part_of="Lakes"),
        Entity("Cole", "pocket"),
        Entity("Cole Hill", "pocket", part_of="Cole"),
        Entity("Dene", "pocket"),
        Entity("Elm", "pocket"),
        Entity("Army", "force", is_actor=True, aliases=("Forces of Land (1990-)",), allies=("Guard",)),
        Entity("Guard", "force", is_actor=True),
        Entity("Rebels", "group", is_actor=True, aliases=("insurgents",), allies=("Free Band",)),
        Entity("Free Band", "group", is_actor=True),
        Entity("Legion", "group", is_actor=True, cased_aliases=("IS",)),
        Entity("Crane fort", "town", aliases=("Crane",)),
    ),
)


@dataclass(frozen=True)
class WorkedCase:
    """One line of the table."""

    id: str
    section: str
    story: str
    claim: str
    days: str
    log: str
    covers: str
    as_of: date
    verdict: str
    lenient: str
    late: str

    @property
    def outcome(self) -> str:
        return self.verdict.split()[0]

    @property
    def rule(self) -> str:
        return self.verdict.split()[1].rstrip(":")

    @property
    def evidence(self) -> tuple[str, ...]:
        return tuple(self.verdict.partition(":")[2].split())

    def event_log(self) -> EventLog:
        events = tuple(_event(line) for line in self.log.splitlines() if line.strip())
        return EventLog(events, tuple(_coverage(line) for line in self.covers.splitlines() if line.strip()), "casebook")

    def claims(self) -> list[Claim]:
        """The claim asked about, first, and the others of its group."""
        return _claims(self.claim, self.days)


def cases(path: Path | None = None) -> list[WorkedCase]:
    with (path or Path(__file__).with_name("cases.csv")).open(encoding="utf-8", newline="") as file:
        return [WorkedCase(**{**row, "as_of": date.fromisoformat(row["as_of"])}) for row in csv.DictReader(file)]


def _event(line: str) -> Event:
    parts = line.split(" ")
    event_id, days, kind = parts[:3]
    start, _, end = days.partition("..")
    rest = " ".join(parts[3:])
    marks = re.split(r" (?=[=~!#])", rest)
    place, _, actors = marks[0].partition(",")
    actor, _, counter = actors.strip().partition(">")
    fields = {mark[0]: mark[1:] for mark in marks[1:]}
    event_type = _TYPES.get(kind, kind)
    outcome = fields.get("=", "gained" if event_type == "control_change" else "held" if kind == "status" else "")
    measurement = None
    if "#" in fields:
        value, low, high, unit = [*fields["#"].split(","), "", "", ""][:4]
        bounds = tuple(float(text) if text else None for text in (low, high))
        measurement = Measurement(float(value), unit, *bounds)
    return Event(
        id=event_id,
        event_type=event_type,
        place=place,
        date_start=date.fromisoformat(start),
        date_end=date.fromisoformat(end or start),
        actor=actor or ("Army" if event_type == "control_change" else ""),
        counter_actor=counter,
        outcome=outcome,
        date_precision="approx" if "~" in fields else "day",
        confidence=Confidence(fields.get("!", "high")),
        measurement=measurement,
    )


def _coverage(line: str) -> Coverage:
    match = re.fullmatch(r"(.+) (\S+) (\S+)\.\.(\S+?)(?: (partial|disputed|none))?", line.strip())
    assert match, line
    place, kind, start, end, completeness = match.groups()
    return Coverage(
        place,
        _TYPES.get(kind, kind),
        date.fromisoformat(start),
        date.fromisoformat(end),
        Completeness(completeness or "complete"),
    )


def _window(days: str) -> tuple[Window, date | None]:
    written: date | None = WRITTEN
    if "@" in days:
        days, _, said = days.partition("@")
        written = None if said == "?" else date.fromisoformat(said)
    word, _, text = days.strip().partition(" ")
    first, _, second = text.partition("..")
    if word == "none":
        return NO_WINDOW, written
    one, two = date.fromisoformat(first), date.fromisoformat(second) if second else None
    begin = written if written is None or written <= one else None
    stated = WindowBasis.STATED
    match word:
        case "by" | "until" | "through":
            return Window(begin, one, None, days, stated, Modifier(word)), written
        case "before":
            return Window(written, date.fromordinal(one.toordinal() - 1), None, days, stated, Modifier.BEFORE), written
        case "on" | "as_of":
            return Window(one, one, None, days, stated, Modifier(word)), written
        case "in":
            return Window(one, two, None, days, stated, Modifier.IN), written
        case "after":
            return Window(date.fromordinal(one.toordinal() + 1), None, None, days, stated, Modifier.AFTER), written
        case "vague":
            return Window(written, one, two, days, WindowBasis.VAGUE, Modifier.WITHIN), written
    raise AssertionError(days)


def _claims(text: str, days: str) -> list[Claim]:
    window, written = _window(days)
    body, _, condition = text.partition(" if ")
    polarity = Polarity.NEGATED if body.startswith("not ") else Polarity.AFFIRMED
    body = body.removeprefix("not ")
    common = {"window": window, "written": written, "condition": condition or None, "polarity": polarity}
    if match := re.fullmatch(r"order (\d) of (.+)", body):
        targets = [name.strip() for name in match[2].split(",")]
        ranked = [
            _claim(name, rank, kind=Kind.ORDER, group="g", rank=rank, **common) for rank, name in enumerate(targets, 1)
        ]
        chosen = int(match[1]) - 1
        return [ranked[chosen], *ranked[:chosen], *ranked[chosen + 1 :]]
    if match := re.fullmatch(r"(offensive )?next (\S+)(?: besides (.+))?", body):
        subjects = (match[3],) if match[3] else ()
        common |= {"event_type": "offensive_start" if match[1] else None, "subjects": subjects}
        return [_claim(match[2], 1, kind=Kind.ORDER, group="g", rank=1, **common)]
    if match := re.fullmatch(r"(.+?) (>=|<=|==|>|<|between) ([\d.]+)(?: and ([\d.]+))?(?: (.+))?", body):
        measure, sign, value, upper, unit = match.groups()
        bound = Threshold(measure, Comparator(sign), float(value), unit or "", float(upper) if upper else None)
        kind = "prisoner_release" if measure == "freed" else None
        measure, _, place = measure.partition(" at ")
        target = place or (None if kind else measure)
        return [_claim(target, 1, kind=Kind.THRESHOLD, threshold=bound, event_type=kind, **common)]
    return [_plain(body, common)]


def _plain(body: str, common: dict[str, object]) -> Claim:
    is_state = body.startswith("state ")
    body = body.removeprefix("state ")
    body, _, destination = body.partition(" to ")
    body, _, actor = body.partition(" by ")
    body, _, contest = body.partition(" of the ")
    body, _, other = body.partition(" or ")
    kind, _, target = body.partition(" ")
    event_type = _TYPES.get(kind, kind)
    return _claim(
        target or None,
        1,
        kind=Kind.STATE if is_state or kind in ("hold", "reign") else Kind.EVENT,
        event_type=None if kind == "?" else event_type,
        actor=actor or None,
        destination=destination or None,
        alternatives=(other,) if other else (),
        quote=f"of the {contest}" if contest else "",
        **common,
    )


def _claim(target: str | None, place: int, **fields: object) -> Claim:
    span = Span(place * 100, place * 100 + 10)
    fields.setdefault("quote", "")
    return Claim(source="case", span=span, statement=f"about {target}", target=target, rule="hand", **fields)  # type: ignore[arg-type]
