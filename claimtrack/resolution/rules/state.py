"""Was it so on a day, or on all days? The rules for states.

A holder's state is read from observations (status rows) and from changes (who gained, who lost). A state that only an
event can end ("stays in power") is read from the events that end it.
"""

from __future__ import annotations

from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import Event
from claimtrack.resolution.answers import outweighs, rank
from claimtrack.resolution.days import shifted
from claimtrack.resolution.question import Decision
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.rules.state_rows import StateCase
from claimtrack.resolution.tracks import Row
from claimtrack.resolution.words import listed, on, stranger_said, the


def over_before(case: StateCase) -> Decision | None:
    """Accepts "stays in power" written after the fall; refuses who holds a place, which may be taken back."""
    written = case.question.written
    if case.is_held or written is None:
        return None
    last = case.changes.last_by(shifted(written, -1))
    if last is None or last[1]:
        return None
    sentence = f"{case.told(last[0].event)}, before the claim was written on {on(written)}: it was over already"
    return Decision(Outcome.VOID, sentence, (last[0].event,), decided_on=written)


def broken(case: StateCase) -> Decision | None:
    """Accepts "until 2020" when the place was lost in 2019; refuses "in 2019", which asks for some days or all."""
    if case.at_end or case.some_or_all or case.first_breach is None:
        return None
    row = case.sure_breach
    if row is None:
        return _at_odds(case, case.first_breach)
    sentence = f"{case.told(row.event)}, {case.question.within_words}"
    return Decision(Outcome.FALSE, sentence, (row.event,), decided_on=row.end)


def _equals(case: StateCase, breach: Row) -> list[Row]:
    """Observations at least as good that saw the state hold on the days of the breach."""
    return [row for row in case.against(breach, holds=False) if rank(row.event) >= rank(breach.event)]


def _at_odds(case: StateCase, breach: Row) -> Decision:
    other = _equals(case, breach)[0]
    sentence = f"sources disagree: {case.told(breach.event)}, but {case.told(other.event)}"
    events = (breach.event, other.event)
    return Decision(Outcome.AMBIGUOUS, sentence, events, decided_on=breach.end, rule="states-disagree")


def state_open(case: StateCase) -> Decision | None:
    """Accepts every state whose day has not passed; refuses one that was broken already."""
    if case.question.is_over(case.world.as_of):
        return None
    return Decision(Outcome.PENDING, f"{case.question.window_words} is not over on {on(case.world.as_of)}")


def held_in_part(case: StateCase) -> Decision | None:
    """Accepts "in 2019" for a state that ended in the middle of 2019; refuses a window of one day."""
    breach = case.first_breach
    if not case.some_or_all or breach is None:
        return None
    start, end = case.question.start, case.question.end
    gained = next(case.changes.inside(start, end, begins=True), None)
    seen_so = min((row for row, holds in case.observed(start, end) if holds), key=lambda row: row.start, default=None)
    good = gained or seen_so
    if good is None:
        lost = next(case.changes.inside(start, end, begins=False), None)
        good = lost if lost is not None and (not case.is_held or _lost_by(case, lost)) else None
    if good is None:
        return None
    rows = [good.event, *([breach.event] if breach is not good else [])]
    sentence = f"it was so on some days of {case.question.window_words} and not on others: " + listed(
        case.told(event) for event in rows
    )
    return Decision(Outcome.AMBIGUOUS, sentence, tuple(rows), decided_on=end)


def _lost_by(case: StateCase, row: Row) -> bool:
    loser = row.event.counter_actor
    return case.side is not None and bool(loser) and case.world.names.on_side(loser, case.side) is True


def change_straddles(case: StateCase) -> Decision | None:
    """Accepts a change dated across the day asked about; refuses one certainly before or after it."""
    rows = case.straddlers(case.question.end)
    if not rows:
        return None
    sentence = f"{case.told(rows[0].event)}: its dates lie across {on(case.question.end)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (rows[0].event,), decided_on=rows[0].end)


def state_of_stranger(case: StateCase) -> Decision | None:
    """Accepts a gain by a unit of which the domain has never heard; refuses one after which known hands were seen."""
    row = case.by_stranger
    if row is None:
        return None
    asked = case.question.actor or case.question.target
    sentence = f"{case.told(row.event)}, and {stranger_said(row.event.actor, asked)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=case.question.end)


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
        nothing = "no better source" if case.refuted() else "nothing"
        sentence = f"{_seen_so(case, yes[0])}, and {nothing} says otherwise of how it stood {how}"
        against = (*shared[:2], *(row.event for row in case.refuted()))
        return Decision(Outcome.TRUE, sentence, (yes[0],), against, max(question.end, yes[0].date_end))
    return None


def _seen_so(case: StateCase, event: Event) -> str:
    """The row in words; one that took the place away later tells who had it until then."""
    is_later_loss = (
        not event.is_status and case.is_held and event.date_start > case.question.end and event.counter_actor
    )
    until_then = f" from {the(event.counter_actor)}, who had it until then" if is_later_loss else ""
    return f"{case.told(event)}{until_then}"


def _held_throughout(case: StateCase, yes: list[Event]) -> bool:
    """The end is known to hold; the beginning must be too, or the log complete between, and no row may break it."""
    start, end = case.question.start, case.question.end
    if case.first_breach is not None or start is None:
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
    if first is not None and first.start <= question.end:
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
    Rule("state-over-before", "A state that had ended for good before the claim was written is void.", over_before),
    Rule("state-broken", "A state claimed for all days of a window is false once a day is seen without it.", broken),
    Rule("state-open", "Until the day asked about has passed, an unbroken state is pending.", state_open),
    Rule("state-in-part", 'A state "in" a stretch that held on some of its days only is ambiguous.', held_in_part),
    Rule(
        "change-straddles",
        "A change whose possible days lie across the day asked about is ambiguous.",
        change_straddles,
    ),
    Rule(
        "state-unknown-actor",
        "A place gained or held by somebody of whom the domain cannot tell whose side they are on is ambiguous, unless "
        "known hands are seen after.",
        state_of_stranger,
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
