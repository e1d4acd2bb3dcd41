"""Was it so on a day, or on all days? The rules for states.

A holder's state is read from observations (status rows) and from changes (who gained, who lost). A state that only an
event can end ("stays in power") is read from the events that end it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import STATUS, Event
from claimtrack.resolution.days import shifted
from claimtrack.resolution.evidence import Seen, outweighs, rank, seen
from claimtrack.resolution.index import Row
from claimtrack.resolution.names import CONTROL_CHANGE
from claimtrack.resolution.question import POINT_MODIFIERS, Decision, Question, World, asks_for_last_day
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.words import listed, on, the
from claimtrack.text.dates.window import Modifier


@dataclass(frozen=True, slots=True)
class Vote:
    """One row's word on the day asked about: the state held, did not, or was shared (none)."""

    holds: bool | None
    event: Event


class Changes:
    """Rows by which a state began or ended, in the order of their last possible days, found by bisection."""

    __slots__ = ("_ends", "_longest", "_pairs")

    def __init__(self, pairs: list[tuple[Row, bool]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: (pair[0].end, pair[0].event.id))
        self._ends = [row.end for row, _ in self._pairs]
        self._longest = max(((row.end - row.start).days for row, _ in pairs), default=0)

    @property
    def first(self) -> tuple[Row, bool] | None:
        """The earliest of all."""
        return self._pairs[0] if self._pairs else None

    def last_by(self, day: date) -> tuple[Row, bool] | None:
        """The last that was certainly over on the day."""
        at = bisect_right(self._ends, day)
        return self._pairs[at - 1] if at else None

    def first_after(self, day: date) -> tuple[Row, bool] | None:
        """The first that certainly came after the day."""
        later = range(bisect_right(self._ends, day), len(self._pairs))
        return next((self._pairs[at] for at in later if self._pairs[at][0].start > day), None)

    def touching(self, first: date | None, last: date) -> Iterator[tuple[Row, bool]]:
        """Those with a possible day in the closed interval."""
        low = 0 if first is None else bisect_left(self._ends, first)
        high = bisect_right(self._ends, shifted(last, self._longest))
        return (pair for pair in self._pairs[low:high] if pair[0].start <= last)


class StateCase:
    """The rows that bear on one state, and how the claim asks: on the last day, or throughout."""

    def __init__(self, question: Question, world: World) -> None:
        self.question, self.world = question, world
        self.is_held = question.event_type.contrary_holder == "other"
        window = question.claim.window
        is_one_day = question.start is not None and question.start == question.end
        is_point = window.modifier in POINT_MODIFIERS and window.latest is not None
        self.at_end = is_one_day or is_point or asks_for_last_day(window)
        self.some_or_all = window.modifier in (Modifier.IN, Modifier.BETWEEN) and not self.at_end
        self.side = question.side if question.side is not None or not self.is_held else self._first_holder()

    def told(self, event: Event) -> str:
        """A row in words, with its days and its id."""
        return self.world.told(event)

    @cached_property
    def changes(self) -> Changes:
        """Rows by which the state began (True) or ended (False)."""
        key = (
            "changes",
            self.question.target,
            self.question.event_type.name,
            self.question.event_type.ended_by,
            self.side,
        )
        if key not in self.world.kept:
            self.world.kept[key] = Changes(self._found_changes())
        found: Changes = self.world.kept[key]
        return found

    def _found_changes(self) -> list[tuple[Row, bool]]:
        question, index = self.question, self.world.index
        types = dict.fromkeys((*question.event_type.ended_by, *((CONTROL_CHANGE,) if self.is_held else ())))
        places = (question.target, *(self.world.names.wholes(question.target) if self.is_held else ()))
        found: dict[str, tuple[Row, bool]] = {}
        for name in types:
            tracks = [index.track(place, name) for place in places]
            if question.is_named:
                roles = self.world.names.event_type(name).target_roles
                tracks += [index.deeds(question.target, name, role) for role in roles if role != "place"]
            for track in tracks:
                for row in track.rows:
                    begins = self._begins(row.event)
                    if begins is not None and not self._is_partial(row.event):
                        found[row.event.id] = (row, begins)
        return list(found.values())

    def _is_partial(self, event: Event) -> bool:
        return self.world.names.outcome_group(event.outcome) == "partial"

    def _begins(self, event: Event) -> bool | None:
        if not self.is_held:
            return False
        if self.side is None:
            return None
        if event.event_type == CONTROL_CHANGE or self.question.event_type.name == event.event_type:
            return bool(event.actor) and event.actor in self.side if event.actor else None
        return False if event.actor in self.side else None

    def _first_holder(self) -> frozenset[str] | None:
        """Who had the place on the day of writing: "X will hold out" means those who hold it."""
        start, index, names = self.question.start, self.world.index, self.world.names
        if start is None:
            return None
        gains = index.track(self.question.target, CONTROL_CHANGE)
        known = list(islice(gains.before(start), 1))
        statuses = index.statuses(self.question.target)
        seen_before = (*statuses.touching(start, start), *islice(filter(self._tells_holder, statuses.before(start)), 1))
        known += [row for row in seen_before if self._tells_holder(row)]
        if known:
            return names.side(max(known, key=lambda row: (row.end, row.event.id)).event.actor)
        seen_later = next(filter(self._tells_holder, statuses.after(start)), None)
        if seen_later and index.is_complete(self.question.target, CONTROL_CHANGE, start, seen_later.end, None):
            return names.side(seen_later.event.actor)
        later = next(gains.after(start), None)
        return names.side(later.event.counter_actor) if later and later.event.counter_actor else None

    def _tells_holder(self, row: Row) -> bool:
        return row.event.outcome.casefold() in self.world.names.words.holds

    def observed(self, first: date | None, last: date) -> list[tuple[Row, bool | None]]:
        """Status rows that touch the days, with what they say of the state."""
        from dataclasses import replace

        question = replace(self.question, side=self.side)
        found: list[tuple[Row, bool | None]] = []
        for row in self.world.index.statuses(self.question.target).touching(first, last):
            match seen(row.event, question, self.world.names):
                case Seen.SUPPORTING:
                    found.append((row, True))
                case Seen.CONTRARY:
                    found.append((row, False))
                case Seen.SHARED:
                    found.append((row, None))
                case Seen.NOTHING:
                    pass
        return found

    def is_quiet(self, first: date, last: date) -> bool:
        """True when the log is declared complete for what ends the state on all these days."""
        types = self.question.event_type.ended_by or (CONTROL_CHANGE,)
        return first > last or all(
            self.world.index.is_complete(self.question.target, name, first, last, self.side)
            for name in types
            if name != STATUS and (name == types[0] or self.world.index.coverage(self.question.target, name))
        )

    def votes(self, day: date) -> list[Vote]:
        """What the rows say of one day: observations within 14 days, the change before and the change after it."""
        near = timedelta(days=self.world.options.status_days)
        votes = []
        for row, holds in self.observed(shifted(day, -near.days), shifted(day, near.days)):
            low, high = min(row.end, day), max(row.start, day)
            if row.start <= day <= row.end or not self._changed(low, high):
                votes.append(Vote(holds, row.event))
        before, after = self.changes.last_by(day), self.changes.first_after(day)
        if before is not None:
            row, holds = before
            lasts = not self.is_held or (day - row.end) <= near or self.is_quiet(shifted(row.end, 1), day)
            if lasts or _handed_on(row, after):
                votes.append(Vote(holds, row.event))
        elif after is not None:
            votes += self._before_first(after, day)
        return votes

    def _before_first(self, pair: tuple[Row, bool], day: date) -> list[Vote]:
        """The first recorded change tells who had it before: just before, and as long as the log is complete."""
        row = pair[0]
        if not self.is_held:
            return [Vote(True, row.event)]
        loser = row.event.counter_actor
        if not loser or self.side is None:
            return []
        near = timedelta(days=self.world.options.status_days)
        if row.start - day <= near or self.is_quiet(day, shifted(row.start, -1)):
            return [Vote(loser in self.side, row.event)]
        return []

    def _changed(self, first: date, last: date) -> bool:
        return any(True for _ in self.changes.touching(first, last))

    def straddlers(self, day: date) -> list[Row]:
        """Changes that may have come before or after the day."""
        return [row for row, _ in self.changes.touching(day, day) if row.end > day]

    @cached_property
    def breaches(self) -> list[Row]:
        """Rows that show the state not holding on a day inside the window."""
        start, end = self.question.start, self.question.end
        found = [row for row, holds in self.observed(start, end) if holds is False and _within(row, start, end)]
        found += [row for row, begins in self.changes.touching(start, end) if not begins and _within(row, start, end)]
        return sorted(found, key=lambda row: (row.end, -rank(row.event), row.event.id))


def _within(row: Row, start: date | None, end: date) -> bool:
    return (start is None or row.start >= start) and row.end <= end


def _handed_on(row: Row, after: tuple[Row, bool] | None) -> bool:
    """True when the next change takes the place from those who had gained it: they held it all along."""
    return after is not None and bool(row.event.actor) and after[0].event.counter_actor == row.event.actor


def broken(case: StateCase) -> Decision | None:
    """Accepts "until 2020" when the place was lost in 2019; refuses "in 2019", which asks for some days or all."""
    if case.at_end or case.some_or_all or not case.breaches:
        return None
    row = case.breaches[0]
    sentence = f"{case.told(row.event)}, {case.question.within_words}"
    return Decision(Outcome.FALSE, sentence, (row.event,), decided_on=row.end)


def state_open(case: StateCase) -> Decision | None:
    """Accepts every state whose day has not passed; refuses one that was broken already."""
    if case.question.is_over(case.world.as_of):
        return None
    return Decision(Outcome.PENDING, f"{case.question.window_words} is not over on {on(case.world.as_of)}")


def held_in_part(case: StateCase) -> Decision | None:
    """Accepts "in 2019" for a state that ended in the middle of 2019; refuses a window of one day."""
    if not case.some_or_all or not case.breaches:
        return None
    start, end = case.question.start, case.question.end
    changes = list(case.changes.touching(start, end))
    good = [row for row, begins in changes if begins and _within(row, start, end)]
    good += [row for row, holds in case.observed(start, end) if holds]
    first_loss = next((row for row, begins in changes if not begins and _within(row, start, end)), None)
    if first_loss is not None and not good and (not case.is_held or _lost_by(case, first_loss)):
        good = [first_loss]
    if not good:
        return None
    rows = [good[0].event, *([case.breaches[0].event] if case.breaches[0] is not good[0] else [])]
    sentence = f"it was so on some days of {case.question.window_words} and not on others: " + listed(
        case.told(event) for event in rows
    )
    return Decision(Outcome.AMBIGUOUS, sentence, tuple(rows), decided_on=end)


def _lost_by(case: StateCase, row: Row) -> bool:
    return case.side is not None and row.event.counter_actor in case.side


def change_straddles(case: StateCase) -> Decision | None:
    """Accepts a change dated across the day asked about; refuses one certainly before or after it."""
    rows = case.straddlers(case.question.end)
    if not rows:
        return None
    sentence = f"{case.told(rows[0].event)}: its dates lie across {on(case.question.end)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (rows[0].event,), decided_on=rows[0].end)


def observed_state(case: StateCase) -> Decision | None:
    """Accepts what the rows near the last day agree on; refuses rows that say both."""
    question = case.question
    votes = case.votes(question.end)
    yes = [vote.event for vote in votes if vote.holds is True]
    no = [vote.event for vote in votes if vote.holds is False]
    shared = [vote.event for vote in votes if vote.holds is None]
    yes.sort(key=lambda event: (-rank(event), event.id))
    no.sort(key=lambda event: (-rank(event), event.id))
    if yes and no:
        winner, loser = (yes, no) if outweighs(yes[0], no[0]) else (no, yes)
        if not outweighs(winner[0], loser[0]):
            sentence = f"sources disagree: {case.told(yes[0])}, but {case.told(no[0])}"
            return Decision(
                Outcome.AMBIGUOUS, sentence, (yes[0], no[0]), decided_on=question.end, rule="states-disagree"
            )
        yes, no = (winner, []) if winner is yes else ([], winner)
    if shared and not (yes or no):
        sentence = f"{case.told(shared[0])}: nobody had it alone"
        return Decision(Outcome.AMBIGUOUS, sentence, (shared[0],), decided_on=question.end)
    if no:
        sentence = f"{case.told(no[0])}, which tells how it stood on {on(question.end)}"
        return Decision(Outcome.FALSE, sentence, (no[0],), decided_on=question.end)
    if yes and (case.at_end or _held_throughout(case, yes)):
        how = f"on {on(question.end)}" if case.at_end else f"throughout {question.window_words}"
        sentence = f"{case.told(yes[0])}, and nothing says otherwise of how it stood {how}"
        against = tuple(shared[:2])
        return Decision(Outcome.TRUE, sentence, (yes[0],), against, max(question.end, yes[0].date_end))
    return None


def _held_throughout(case: StateCase, yes: list[Event]) -> bool:
    """The end is known to hold; the beginning must be too, or the log complete between, and no row may break it."""
    start, end = case.question.start, case.question.end
    if case.breaches or start is None:
        return False
    if case.is_quiet(start, end):
        return True
    return any(vote.holds for vote in case.votes(start)) and not any(vote.holds is False for vote in case.votes(start))


def quiet_log(case: StateCase) -> Decision | None:
    """Accepts a state that only an event can end, the log complete for that event; refuses a holder's state."""
    question = case.question
    if case.is_held or question.start is None or not question.event_type.ended_by:
        return None
    first = case.changes.first
    if first is not None and first[0].start <= question.end:
        return None
    if not case.is_quiet(question.start, question.end):
        return None
    ends = listed(name.replace("_", " ") for name in question.event_type.ended_by)
    sentence = f"the log is declared complete for {ends} of {question.target} and has none up to {on(question.end)}"
    return Decision(Outcome.TRUE, sentence, decided_on=question.end, by_silence=True)


def state_unknown(case: StateCase) -> Decision | None:
    """Accepts whatever no other rule decided."""
    question = case.question
    sentence = (
        f"no observation within {case.world.options.status_days} days of {on(question.end)}, and no change that the "
        f"log follows up to that day, tells how {the(question.target)} stood"
    )
    return Decision(Outcome.UNKNOWN, sentence)


STATE_RULES: tuple[Rule[StateCase], ...] = (
    Rule("state-broken", "A state claimed for all days of a window is false once a day is seen without it.", broken),
    Rule("state-open", "Until the day asked about has passed, an unbroken state is pending.", state_open),
    Rule("state-in-part", 'A state "in" a stretch that held on some of its days only is ambiguous.', held_in_part),
    Rule(
        "change-straddles",
        "A change whose possible days lie across the day asked about is ambiguous.",
        change_straddles,
    ),
    Rule(
        "state-observed",
        "Observations within 14 days, and changes the log covers up to the day, tell how it stood.",
        observed_state,
    ),
    Rule(
        "state-unended", "A state that only an event can end lasts where the log is complete for that event.", quiet_log
    ),
    Rule("state-unknown", "Without an observation near the day the outcome is unknown.", state_unknown),
)
