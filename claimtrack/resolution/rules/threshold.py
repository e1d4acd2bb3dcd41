"""Did a measured quantity pass the bound? The rules for thresholds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property

from claimtrack.claims.model import Comparator, Threshold
from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import MEASUREMENT, Event, Measurement
from claimtrack.resolution.days import shifted
from claimtrack.resolution.evidence import rank
from claimtrack.resolution.index import Row
from claimtrack.resolution.measuring import Passes, compare, factor_of, words_of
from claimtrack.resolution.question import Decision, Question, World, asks_for_last_day
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.rules.tally import Tally, named
from claimtrack.resolution.words import on, the, when
from claimtrack.text.dates.window import Modifier

_ALL_DAYS = frozenset({Modifier.UNTIL, Modifier.THROUGH})


class ThresholdCase:
    """The measurements that bear on one bound."""

    def __init__(self, question: Question, bound: Threshold, world: World) -> None:
        claim, start, end = question.claim, question.start, question.end
        self.claim, self.bound, self.start, self.end, self.world = claim, bound, start, end, world
        self.window_words, self.within_words = question.window_words, question.within_words
        self.on_day = asks_for_last_day(claim.window) or (start is not None and start == end)
        self.all_days = claim.window.modifier in _ALL_DAYS

    @cached_property
    def _target(self) -> str | None:
        """The place or thing measured; none where the claim names only the quantity."""
        if self.claim.target is None or self.claim.target == self.bound.measure:
            known = self.world.index.named(self.world.names.canonical(self.bound.measure))
            return known if known in self.world.index.places else None
        return self.world.index.named(self.world.names.canonical(self.claim.target))

    @cached_property
    def tally(self) -> Tally:
        """The numbers of events that add up to the quantity."""
        return Tally(self.claim, self.bound, self.start, self.end, self.world)

    @cached_property
    def rows(self) -> list[tuple[Row, Passes]]:
        """Measurements of the quantity in a comparable unit, in or near the window, in the order of their days."""
        index, found = self.world.index, []
        near_days = self.world.options.status_days
        first = None if self.start is None else shifted(self.start, -near_days)
        last = shifted(self.end, near_days)
        types = [MEASUREMENT]
        if self.claim.event_type and self.world.names.event_type(self.claim.event_type).one_off:
            types.append(self.claim.event_type)
        for name in dict.fromkeys(types):
            track = index.measured_track(name) if self._target is None else index.track(self._target, name)
            for row in track.touching(first, last):
                if row.event.measurement is not None and self._is_about(row.event):
                    factor = factor_of(row.event.measurement, self.bound)
                    if factor is not None and row.event.measurement is not None:
                        found.append((row, compare(row.event.measurement, self.bound, factor)))
        return sorted(found, key=lambda pair: (pair[0].end, pair[0].start, pair[0].event.id))

    def _is_about(self, event: Event) -> bool:
        wanted = words_of(self.bound.measure) - words_of(self._target or "")
        said = words_of(f"{event.outcome} {event.detail} {event.place}") | words_of(
            event.measurement.unit if event.measurement else ""
        )
        if event.event_type == self.claim.event_type and event.event_type != MEASUREMENT:
            return True
        if not wanted:
            return True
        if self._target is not None:
            return not words_of(event.outcome) or bool(wanted & said)
        return wanted <= said

    def within(self) -> list[tuple[Row, Passes]]:
        """Measurements taken inside the window."""
        return [
            pair
            for pair in self.rows
            if (self.start is None or pair[0].start >= self.start) and pair[0].end <= self.end
        ]

    def touching(self) -> list[tuple[Row, Passes]]:
        """Measurements with a possible day in the window."""
        return [
            pair
            for pair in self.rows
            if (self.start is None or pair[0].end >= self.start) and pair[0].start <= self.end
        ]

    def at_deadline(self) -> list[tuple[Row, Passes]]:
        """Measurements at the deadline or within 14 days after it, the nearest first."""
        last = shifted(self.end, self.world.options.status_days)
        found = [pair for pair in self.rows if pair[0].end >= self.end and pair[0].start <= last]
        return sorted(found, key=lambda pair: (max(pair[0].start, self.end), -rank(pair[0].event), pair[0].event.id))

    def before_deadline(self) -> list[tuple[Row, Passes]]:
        """Measurements of the last 14 days up to the deadline, the nearest first."""
        first = shifted(self.end, -self.world.options.status_days)
        found = [pair for pair in self.rows if pair[0].end <= self.end and pair[0].end >= first]
        return sorted(found, key=lambda pair: (-pair[0].end.toordinal(), -rank(pair[0].event), pair[0].event.id))

    @property
    def is_measured_otherwise(self) -> bool:
        """True when the log measures it in the window, but in nothing that can be set against the bound."""
        track = self.world.index.track(self._target, MEASUREMENT) if self._target else None
        return track is not None and any(True for _ in track.touching(self.start, self.end))

    @property
    def is_complete(self) -> bool:
        """True when the log is declared complete for the measurements over the window."""
        target = self.world.names.canonical(self.claim.target) if self.claim.target else self.bound.measure
        return self.start is not None and self.world.index.is_complete(target, MEASUREMENT, self.start, self.end, None)


def _said(case: ThresholdCase, row: Row) -> str:
    event, measured = row.event, row.event.measurement
    assert measured is not None
    spread = ""
    if measured.low is not None and measured.high is not None and measured.low != measured.high:
        spread = f" ({_number(measured.low)} to {_number(measured.high)})"
    unit = f" {measured.unit}" if measured.unit else ""
    value = f"{_number(measured.value)}{spread}{unit}"
    return f"{the(event.place)} was measured at {value} {when(row.start, row.end)} [{event.id}]"


def _bound(case: ThresholdCase) -> str:
    bound = case.bound
    upper = f" and {_number(bound.upper)}" if bound.upper is not None else ""
    return f"{_ASKED[bound.comparator]} {_number(bound.value)}{upper}{f' {bound.unit}' if bound.unit else ''}"


def _number(value: float) -> str:
    """1,234,567.5: all digits that matter, none in powers of ten."""
    return f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"


_ASKED = {
    Comparator.ABOVE: "more than",
    Comparator.AT_LEAST: "at least",
    Comparator.BELOW: "less than",
    Comparator.AT_MOST: "at most",
    Comparator.EQUAL: "exactly",
    Comparator.BETWEEN: "between",
}


def _decided(case: ThresholdCase, row: Row, passes: Passes, when_known: date) -> Decision:
    outcome = {Passes.YES: Outcome.TRUE, Passes.NO: Outcome.FALSE, Passes.INSIDE: Outcome.AMBIGUOUS}[passes]
    tail = ", which lies inside the margin of the measurement" if passes is Passes.INSIDE else ""
    sentence = f"{_said(case, row)}; the claim asks for {_bound(case)}{tail}"
    return Decision(outcome, sentence, (row.event,), decided_on=when_known)


_GROWS_TO = frozenset({Comparator.ABOVE, Comparator.AT_LEAST})
_STAYS_UNDER = frozenset({Comparator.BELOW, Comparator.AT_MOST})


def _counted(case: ThresholdCase, passes: Passes, count: int | None, when_known: date, tail: str) -> Decision:
    outcome = {Passes.YES: Outcome.TRUE, Passes.NO: Outcome.FALSE, Passes.INSIDE: Outcome.AMBIGUOUS}[passes]
    total, events = case.tally.total(count), case.tally.events(count)
    low, high = total.low or 0.0, total.high or 0.0
    spread = f"{_number(low)} to {_number(high)}" if low != high else _number(total.value)
    sentence = f"the rows of the log add up to {spread}{tail}; the claim asks for {_bound(case)}"
    if events:
        sentence += f"; most of it comes from {named(events)}"
    return Decision(outcome, sentence, events, decided_on=when_known)


def count_reached(case: ThresholdCase) -> Decision | None:
    """Accepts events whose certain numbers add up past the bound in the window; refuses prices, which do not add up."""
    grows = case.bound.comparator in _GROWS_TO
    if not grows and case.bound.comparator not in _STAYS_UNDER:
        return None
    for count, certain in case.tally.running():
        passes = compare(Measurement(certain), case.bound)
        if (passes is Passes.YES) if grows else (passes is Passes.NO):
            day = case.tally.rows[count - 1].end
            return _counted(case, passes, count, day, f" by {on(day)}")
    return None


def count_complete(case: ThresholdCase) -> Decision | None:
    """Accepts a sum over a window that is declared complete for all that is counted; refuses a log with gaps."""
    if not case.tally.is_complete:
        return None
    passes = compare(case.tally.total(), case.bound)
    found = _counted(case, passes, None, case.end, f" over {case.window_words}, for which the log is declared complete")
    return replace(found, by_silence=True)


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
        sentence = f"the nearest measurements stand on both sides of what the claim asks ({_bound(case)}): {said}"
        return Decision(Outcome.AMBIGUOUS, sentence, events, decided_on=case.end)
    found = _decided(case, near[0][0], near[0][1], max(case.end, near[0][0].end))
    return replace(found, against=tuple(row.event for row, passes in same if passes is not near[0][1])[:3])


def inside_interval(case: ThresholdCase) -> Decision | None:
    """Accepts a bound inside a measurement's own interval, in the window; refuses where another row decides."""
    open_rows = [row for row, passes in case.within() if passes is Passes.INSIDE]
    return _decided(case, open_rows[0], Passes.INSIDE, open_rows[0].end) if open_rows and not case.on_day else None


def dates_straddle(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement past the bound that was taken in the window or beside it; refuses one short of it."""
    telling = Passes.NO if case.all_days else Passes.YES
    inside = {row.event.id for row, _ in case.within()}
    rows = [row for row, passes in case.touching() if passes is telling and row.event.id not in inside]
    if case.on_day or not rows:
        return None
    asked = f"and the claim asks for {_bound(case)}"
    sentence = f"{_said(case, rows[0])}, {asked}; its dates lie across an end of {case.window_words}"
    return Decision(Outcome.AMBIGUOUS, sentence, (rows[0].event,), decided_on=rows[0].end)


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
    if not rows and case.is_measured_otherwise:
        return None
    cited = (rows[-1][0].event,) if rows else ()
    last = f"; the last: {_said(case, rows[-1][0])}" if rows else ""
    declared = "and the log is declared complete for them"
    if case.all_days:
        sentence = f"all measurements {case.within_words} are {_bound(case)}, {declared}{last}"
        return Decision(Outcome.TRUE, sentence, cited, decided_on=case.end, by_silence=True) if rows else None
    sentence = f"no measurement {case.within_words} is {_bound(case)}, {declared}{last}"
    return Decision(Outcome.FALSE, sentence, cited, decided_on=case.end, by_silence=True)


def threshold_unknown(case: ThresholdCase) -> Decision | None:
    """Accepts whatever no other rule decided."""
    days = case.world.options.status_days
    what = case.bound.measure or case.claim.target or "it"
    if not case.rows and not case.tally.rows:
        sentence = (
            f"the log has no measurement of {the(what)} {case.within_words}, or in the {days} days around it, that "
            f"could be set against {_bound(case)}; judge it by hand, or add a measurement to the log"
        )
        return Decision(Outcome.UNKNOWN, sentence)
    if case.tally.rows and not case.rows:
        total = _number(case.tally.total().value)
        sentence = (
            f"the rows of the log add up to {total} {case.within_words}, where the claim asks for {_bound(case)}; "
            "the log is not declared complete for them"
        )
        return Decision(Outcome.UNKNOWN, sentence, (), case.tally.events())
    sentence = (
        f"no measurement of {the(what)} {case.within_words} is {_bound(case)}, and none at its end or in the "
        f"{days} days after settles the matter"
    )
    near = tuple(row.event for row, _ in case.within()[-2:])
    return Decision(Outcome.UNKNOWN, sentence, (), near)


THRESHOLD_RULES: tuple[Rule[ThresholdCase], ...] = (
    Rule("count-reached", "Numbers of events that certainly add up past the bound decide at once.", count_reached),
    Rule("threshold-reached", "One measurement past the bound inside the window makes a threshold true.", reached),
    Rule("threshold-broken", "Where all days are claimed, one measurement on the wrong side makes it false.", broken),
    Rule("threshold-open", "Until its window has passed, a threshold not reached is pending.", threshold_open),
    Rule("count-complete", "A sum over a window declared complete is compared with the bound.", count_complete),
    Rule(
        "threshold-on-the-day",
        "A bound for one day is judged by that day's measurement, else the nearest within 14 days.",
        on_the_day,
    ),
    Rule("threshold-inside-interval", "A bound inside a measurement's own interval is ambiguous.", inside_interval),
    Rule(
        "threshold-straddles",
        "A telling measurement whose possible days lie partly outside the window is ambiguous.",
        dates_straddle,
    ),
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
