"""Did a measured quantity pass the bound? The rules for thresholds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum, auto
from functools import cached_property

from claimtrack.claims.model import Claim, Comparator, Threshold
from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import MEASUREMENT, Event, Measurement
from claimtrack.resolution.evidence import rank
from claimtrack.resolution.index import Row
from claimtrack.resolution.question import Decision, World
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.words import on, stretch, when
from claimtrack.text.dates.window import Modifier

_WORD = re.compile(r"[a-z0-9%$€£]+")
_SCALES = {
    "thousand": 1e3, "thousands": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_UNITS = {
    "percent": "%", "per": "", "cent": "%", "pct": "%", "dollars": "$", "dollar": "$", "usd": "$", "euros": "€",
    "euro": "€", "eur": "€", "pounds": "£", "gbp": "£", "persons": "people", "person": "people",
}  # fmt: skip
_AT_A_DAY = frozenset({Modifier.ON, Modifier.AS_OF, Modifier.AROUND})
_ALL_DAYS = frozenset({Modifier.UNTIL, Modifier.THROUGH})
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "in", "number", "total", "level", "price", "value", "index", "rate"})


class Passes(Enum):
    """How a measurement stands to the bound."""

    YES = auto()
    NO = auto()
    INSIDE = auto()
    """The bound lies inside the measurement's own uncertainty."""


class ThresholdCase:
    """The measurements that bear on one bound."""

    def __init__(self, claim: Claim, bound: Threshold, start: date | None, end: date, world: World, words: str) -> None:
        self.claim, self.bound, self.start, self.end, self.world = claim, bound, start, end, world
        self.window_words = words
        self.on_day = claim.window.modifier in _AT_A_DAY or (start is not None and start == end)
        self.all_days = claim.window.modifier in _ALL_DAYS

    @cached_property
    def rows(self) -> list[tuple[Row, Passes]]:
        """Measurements of the quantity in a comparable unit, in the order of their days."""
        index, found = self.world.index, []
        types = (MEASUREMENT, self.claim.event_type) if self.claim.event_type else (MEASUREMENT,)
        for name in dict.fromkeys(types):
            for row in index.measured.get(name, ()):
                if self._is_about(row.event):
                    factor = _factor(row.event.measurement, self.bound)
                    if factor is not None and row.event.measurement is not None:
                        found.append((row, compare(row.event.measurement, self.bound, factor)))
        return sorted(found, key=lambda pair: (pair[0].end, pair[0].start, pair[0].event.id))

    def _is_about(self, event: Event) -> bool:
        names = self.world.names
        named_target = self.claim.target if self.claim.target != self.bound.measure else None
        target = names.canonical(named_target) if named_target else None
        place = names.canonical(event.place)
        same_place = target is None or place == target or place.casefold() == target.casefold()
        wanted = _words(self.bound.measure) - _EMPTY_WORDS - _words(target or "")
        said = _words(f"{event.outcome} {event.detail} {event.place}") | _words(
            event.measurement.unit if event.measurement else ""
        )
        if event.event_type == self.claim.event_type and event.event_type != MEASUREMENT:
            return same_place
        if not wanted:
            return same_place
        named = _words(event.outcome) - _EMPTY_WORDS
        if same_place and target is not None:
            return not named or bool(wanted & said)
        return wanted <= said

    def within(self) -> list[tuple[Row, Passes]]:
        """Measurements taken inside the window."""
        return [
            pair
            for pair in self.rows
            if (self.start is None or pair[0].start >= self.start) and pair[0].end <= self.end
        ]

    def at_deadline(self) -> list[tuple[Row, Passes]]:
        """Measurements at the deadline or within 14 days after it, the nearest first."""
        last = self.end + timedelta(days=self.world.options.status_days)
        found = [pair for pair in self.rows if pair[0].end >= self.end and pair[0].start <= last]
        return sorted(found, key=lambda pair: (max(pair[0].start, self.end), -rank(pair[0].event), pair[0].event.id))

    def before_deadline(self) -> list[tuple[Row, Passes]]:
        """Measurements of the last 14 days up to the deadline, the nearest first."""
        first = self.end - timedelta(days=self.world.options.status_days)
        found = [pair for pair in self.rows if pair[0].end <= self.end and pair[0].end >= first]
        return sorted(found, key=lambda pair: (-pair[0].end.toordinal(), -rank(pair[0].event), pair[0].event.id))

    @property
    def is_complete(self) -> bool:
        """True when the log is declared complete for the measurements over the window."""
        target = self.world.names.canonical(self.claim.target) if self.claim.target else self.bound.measure
        return self.start is not None and self.world.index.is_complete(target, MEASUREMENT, self.start, self.end, None)


def compare(measured: Measurement, bound: Threshold, factor: float = 1.0) -> Passes:
    """Whether the measured interval lies on the claimed side of the bound, on the other, or across it."""
    value = measured.value * factor
    low = value if measured.low is None else measured.low * factor
    high = value if measured.high is None else measured.high * factor
    answers = {_passes(point, bound) for point in (low, high)}
    if bound.comparator is Comparator.EQUAL:
        if low == high:
            return Passes.YES if low == bound.value else Passes.NO
        return Passes.INSIDE if low <= bound.value <= high else Passes.NO
    if bound.comparator is Comparator.BETWEEN and answers == {False}:
        upper = bound.value if bound.upper is None else bound.upper
        return Passes.INSIDE if low < bound.value and high > upper else Passes.NO
    if len(answers) == 2:
        return Passes.INSIDE
    return Passes.YES if answers == {True} else Passes.NO


def _passes(value: float, bound: Threshold) -> bool:
    match bound.comparator:
        case Comparator.ABOVE:
            return value > bound.value
        case Comparator.AT_LEAST:
            return value >= bound.value
        case Comparator.BELOW:
            return value < bound.value
        case Comparator.AT_MOST:
            return value <= bound.value
        case Comparator.EQUAL:
            return value == bound.value
        case Comparator.BETWEEN:
            return bound.value <= value <= (bound.value if bound.upper is None else bound.upper)


def _factor(measured: Measurement | None, bound: Threshold) -> float | None:
    """What turns the measured number into the claim's unit; none where the units cannot be compared."""
    if measured is None:
        return None
    scale, unit = _unit(measured.unit)
    wanted_scale, wanted = _unit(bound.unit)
    if unit and wanted and unit != wanted and _stem(unit) != _stem(wanted):
        return None
    return scale / wanted_scale


def _unit(text: str) -> tuple[float, str]:
    scale, rest = 1.0, []
    for word in _WORD.findall(text.casefold().replace("$", " $ ")):
        if word in _SCALES:
            scale *= _SCALES[word]
        elif word := _UNITS.get(word, word):
            rest.append(word)
    return scale, " ".join(rest)


def _stem(unit: str) -> str:
    return unit.removesuffix("s")


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()))


def _said(case: ThresholdCase, row: Row) -> str:
    event, measured = row.event, row.event.measurement
    assert measured is not None
    spread = ""
    if measured.low is not None and measured.high is not None and measured.low != measured.high:
        spread = f" ({measured.low:,g} to {measured.high:,g})"
    unit = f" {measured.unit}" if measured.unit else ""
    return f"{event.place} was measured at {measured.value:,g}{spread}{unit} {when(row.start, row.end)} [{event.id}]"


def _bound(case: ThresholdCase) -> str:
    bound = case.bound
    upper = f" and {bound.upper:,g}" if bound.upper is not None else ""
    return f"{bound.comparator} {bound.value:,g}{upper}{f' {bound.unit}' if bound.unit else ''}"


def _decided(case: ThresholdCase, row: Row, passes: Passes, when_known: date) -> Decision:
    outcome = {Passes.YES: Outcome.TRUE, Passes.NO: Outcome.FALSE, Passes.INSIDE: Outcome.AMBIGUOUS}[passes]
    verb = {Passes.YES: "passes", Passes.NO: "does not pass", Passes.INSIDE: "leaves open"}[passes]
    sentence = f"{_said(case, row)}, which {verb} {_bound(case)}"
    return Decision(outcome, sentence, (row.event,), decided_on=when_known)


def reached(case: ThresholdCase) -> Decision | None:
    """Accepts one measurement past the bound inside the window; refuses a claim about one day or all days."""
    if case.on_day or case.all_days:
        return None
    hits = [row for row, passes in case.within() if passes is Passes.YES]
    return _decided(case, hits[0], Passes.YES, hits[0].end) if hits else None


def broken(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement on the wrong side when all days are claimed; refuses one outside the window."""
    if not case.all_days:
        return None
    misses = [row for row, passes in case.within() if passes is Passes.NO]
    return _decided(case, misses[0], Passes.NO, misses[0].end) if misses else None


def threshold_open(case: ThresholdCase) -> Decision | None:
    """Accepts every threshold whose window has not passed."""
    if case.world.as_of > case.end:
        return None
    return Decision(Outcome.PENDING, f"{case.window_words} is not over on {on(case.world.as_of)}")


def on_the_day(case: ThresholdCase) -> Decision | None:
    """Accepts the measurement of the day, else the nearest within 14 days; refuses an older one."""
    if not case.on_day:
        return None
    same = [pair for pair in case.rows if pair[0].start <= case.end <= pair[0].end]
    same.sort(key=lambda pair: ((pair[0].end - pair[0].start).days, -rank(pair[0].event), pair[0].event.id))
    if same and len({passes for row, passes in same if rank(row.event) == rank(same[0][0].event)}) > 1:
        events = tuple(row.event for row, _ in same[:2])
        sentence = f"sources disagree: {_said(case, same[0][0])}, but {_said(case, same[1][0])}"
        return Decision(Outcome.AMBIGUOUS, sentence, events, decided_on=case.end)
    near = same or case.at_deadline()[:1] + case.before_deadline()[:1]
    if not near:
        return None
    if len({passes for _, passes in near[:2]}) > 1 and not same:
        events = tuple(row.event for row, _ in near[:2])
        said = f"{_said(case, near[0][0])}, {_said(case, near[1][0])}"
        sentence = f"the nearest measurements lie on both sides of {_bound(case)}: {said}"
        return Decision(Outcome.AMBIGUOUS, sentence, events, decided_on=case.end)
    return _decided(case, near[0][0], near[0][1], max(case.end, near[0][0].end))


def inside_interval(case: ThresholdCase) -> Decision | None:
    """Accepts a bound inside a measurement's own interval, in the window; refuses where another row decides."""
    open_rows = [row for row, passes in case.within() if passes is Passes.INSIDE]
    return _decided(case, open_rows[0], Passes.INSIDE, open_rows[0].end) if open_rows and not case.on_day else None


def missed(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement short of the bound at the deadline or within 14 days after; refuses an older one."""
    if case.on_day or case.all_days:
        return None
    rows = case.at_deadline()
    if not rows:
        return None
    if rows[0][1] is Passes.NO:
        return _decided(case, rows[0][0], Passes.NO, max(case.end, rows[0][0].end))
    if rows[0][1] is Passes.INSIDE:
        return _decided(case, rows[0][0], Passes.INSIDE, max(case.end, rows[0][0].end))
    return None


def covered(case: ThresholdCase) -> Decision | None:
    """Accepts measurements declared complete over the window, none of them past the bound."""
    if not case.is_complete or case.on_day:
        return None
    rows = case.within()
    cited = (rows[-1][0].event,) if rows else ()
    last = f"; the last: {_said(case, rows[-1][0])}" if rows else ""
    declared = "and the log is declared complete for them"
    if case.all_days:
        sentence = f"all measurements of {case.window_words} pass {_bound(case)}, {declared}{last}"
        return Decision(Outcome.TRUE, sentence, cited, decided_on=case.end, by_silence=True) if rows else None
    sentence = f"no measurement within {case.window_words} passes {_bound(case)}, {declared}{last}"
    return Decision(Outcome.FALSE, sentence, cited, decided_on=case.end, by_silence=True)


def threshold_unknown(case: ThresholdCase) -> Decision | None:
    """Accepts whatever no other rule decided."""
    days = case.world.options.status_days
    sentence = (
        f"no measurement of {case.bound.measure or case.claim.target} passes {_bound(case)} within "
        f"{stretch(case.start, case.end)}, and none of the {days} days after it settles the matter"
    )
    near = tuple(row.event for row, _ in case.within()[-2:])
    return Decision(Outcome.UNKNOWN, sentence, (), near)


THRESHOLD_RULES: tuple[Rule[ThresholdCase], ...] = (
    Rule("threshold-reached", "One measurement past the bound inside the window makes a threshold true.", reached),
    Rule("threshold-broken", "Where all days are claimed, one measurement on the wrong side makes it false.", broken),
    Rule("threshold-open", "Until its window has passed, a threshold not reached is pending.", threshold_open),
    Rule(
        "threshold-on-the-day",
        "A bound for one day is judged by that day's measurement, else the nearest within 14 days.",
        on_the_day,
    ),
    Rule("threshold-inside-interval", "A bound inside a measurement's own interval is ambiguous.", inside_interval),
    Rule(
        "threshold-missed",
        "A measurement short of the bound at the deadline or within 14 days after makes it false.",
        missed,
    ),
    Rule(
        "threshold-under-coverage",
        "Measurements declared complete over the window, none past the bound, make it false.",
        covered,
    ),
    Rule("threshold-unknown", "Without a measurement near the deadline the outcome is unknown.", threshold_unknown),
)
