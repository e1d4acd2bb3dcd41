"""Did a measured quantity pass the bound? The rules for thresholds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.claims.model import Comparator
from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import Measurement
from claimtrack.resolution.answers import rank
from claimtrack.resolution.measuring import Passes, compare
from claimtrack.resolution.question import Decision
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.rules.tally import named
from claimtrack.resolution.rules.threshold_rows import ThresholdCase
from claimtrack.resolution.tracks import Row
from claimtrack.resolution.words import on, the, when


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
    hit = case.first_within(Passes.YES)
    return _decided(case, hit, Passes.YES, hit.end) if hit else None


def broken(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement on the wrong side when all days are claimed; refuses one outside the window."""
    if not case.all_days:
        return None
    miss = case.first_within(Passes.NO)
    return _decided(case, miss, Passes.NO, miss.end) if miss else None


def threshold_open(case: ThresholdCase) -> Decision | None:
    """Accepts every threshold whose window has not passed."""
    if case.world.as_of > case.end:
        return None
    return Decision(Outcome.PENDING, f"{case.window_words} is not over on {on(case.world.as_of)}")


def on_the_day(case: ThresholdCase) -> Decision | None:
    """Accepts the measurement of the day, else the nearest within 14 days; refuses an older one."""
    if not case.on_day:
        return None
    same = sorted(case.of_the_day(), key=lambda row: ((row.end - row.start).days, -rank(row.event), row.event.id))
    equals = [row for row in same if rank(row.event) == rank(same[0].event)]
    other = next((row for row in equals if case.passes(row) is not case.passes(same[0])), None)
    if other is not None:
        sentence = f"sources disagree: {_said(case, same[0])}, but {_said(case, other)}"
        return Decision(Outcome.AMBIGUOUS, sentence, (same[0].event, other.event), decided_on=case.end)
    near = same or [row for row in (case.at_deadline(), case.before_deadline()) if row]
    if not near:
        return None
    nearest = near[0]
    if not same and len(near) > 1 and case.passes(nearest) is not case.passes(near[1]):
        said = f"{_said(case, nearest)}, {_said(case, near[1])}"
        sentence = f"the nearest measurements stand on both sides of what the claim asks ({_bound(case)}): {said}"
        return Decision(Outcome.AMBIGUOUS, sentence, (nearest.event, near[1].event), decided_on=case.end)
    found = _decided(case, nearest, case.passes(nearest), max(case.end, nearest.end))
    against = [row.event for row in same if case.passes(row) is not case.passes(nearest)]
    return replace(found, against=tuple(against[:3]))


def inside_interval(case: ThresholdCase) -> Decision | None:
    """Accepts a bound inside a measurement's own interval, in the window; refuses where another row decides."""
    row = case.first_within(Passes.INSIDE)
    return _decided(case, row, Passes.INSIDE, row.end) if row and not case.on_day else None


def dates_straddle(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement past the bound that was taken in the window or beside it; refuses one short of it."""
    telling = Passes.NO if case.all_days else Passes.YES
    rows = [row for row in case.straddling() if case.passes(row) is telling]
    if case.on_day or not rows:
        return None
    asked = f"and the claim asks for {_bound(case)}"
    sentence = f"{_said(case, rows[0])}, {asked}; its dates lie across an end of {case.window_words}"
    return Decision(Outcome.AMBIGUOUS, sentence, (rows[0].event,), decided_on=rows[0].end)


def missed(case: ThresholdCase) -> Decision | None:
    """Accepts a measurement short of the bound at the deadline or within 14 days after; refuses an older one."""
    if case.on_day or case.all_days:
        return None
    row = case.at_deadline()
    passes = case.passes(row) if row else Passes.YES
    return _decided(case, row, passes, max(case.end, row.end)) if row and passes is not Passes.YES else None


def covered(case: ThresholdCase) -> Decision | None:
    """Accepts measurements declared complete over the window, none of them past the bound."""
    if not case.is_complete or case.on_day:
        return None
    rows = case.last_within()
    if not rows and case.is_measured_otherwise:
        return None
    cited = (rows[-1].event,) if rows else ()
    last = f"; the last: {_said(case, rows[-1])}" if rows else ""
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
    if not case.is_measured and not case.tally.rows:
        sentence = (
            f"the log has no measurement of {the(what)} {case.within_words}, or in the {days} days around it, that "
            f"could be set against {_bound(case)}; judge it by hand, or add a measurement to the log"
        )
        return Decision(Outcome.UNKNOWN, sentence)
    if case.tally.rows and not case.is_measured:
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
    near = tuple(row.event for row in case.last_within()[-2:])
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
