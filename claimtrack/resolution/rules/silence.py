"""When silence is false. Three ways only, tried once the window is over: the happening is recorded certainly outside
the window; somebody else is seen to hold the place at the deadline; the log is declared complete for place and type.
"""

from __future__ import annotations

from datetime import date

from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import Event
from claimtrack.resolution.answers import Fit, Seen, rank
from claimtrack.resolution.days import shifted
from claimtrack.resolution.evidence import Evidence
from claimtrack.resolution.question import Decision
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.words import count, stranger_said, the


def happened_late(case: Evidence) -> Decision | None:
    """Accepts the one-off event on the day after the deadline; refuses an attack, which may happen again, and a contest
    that somebody else won in the window: a later win is one of the next contest."""
    row = case.late
    if row is None or (case.question.event_type.one_winner and case.last_inside(Fit.CONFLICT)):
        return None
    late = (row.start - case.question.end).days
    what = case.told(row.event)
    sentence = f"{what}, {count(late, 'day')} late: {case.question.window_words} was over"
    return Decision(
        Outcome.FALSE, sentence, (row.event,), decided_on=max(case.question.end, row.end), late_by_days=late
    )


def happened_early(case: Evidence) -> Decision | None:
    """Accepts "in 2019" when it happened in 2018 after the writing; refuses what happened before the writing."""
    row = case.early
    if row is None or case.question.start is None:
        return None
    early = (case.question.start - row.end).days
    what = case.told(row.event)
    sentence = f"{what}, {count(early, 'day')} before {case.question.window_words} began"
    return Decision(Outcome.FALSE, sentence, (row.event,), decided_on=case.question.end)


def contrary_status(case: Evidence) -> Decision | None:
    """Accepts "held by others" on the deadline or up to 14 days after; refuses it on the 15th day."""
    contrary = [row for row, what in case.at_deadline if what is Seen.CONTRARY]
    if not contrary:
        return None
    best = contrary[0]
    supporting = [row for row, what in case.at_deadline if what is Seen.SUPPORTING]
    rival = max(supporting, key=lambda row: rank(row.event), default=None)
    question = case.question
    if rival is not None and max(rank(row.event) for row in contrary) <= rank(rival.event):
        sentence = f"sources disagree: {case.told(best.event)}, but {case.told(rival.event)}"
        return Decision(
            Outcome.AMBIGUOUS, sentence, (best.event, rival.event), decided_on=question.end, rule="statuses-disagree"
        )
    against = (rival.event,) if rival else ()
    whose = "" if best.event.is_status else f" from {the(best.event.counter_actor)}"
    sentence = f"{case.told(best.event)}{whose}, {_after(best.start, best.end, case)}"
    decided = question.end if best.start <= question.end else best.end
    return Decision(Outcome.FALSE, sentence, (best.event,), against, max(decided, question.end))


def _after(start: date, end: date, case: Evidence) -> str:
    deadline, window = case.question.end, case.question.window_words
    if start == end == deadline:
        return f"the last day of {window}"
    if start <= deadline:
        return f"across the end of {window}"
    return f"{count((start - deadline).days, 'day')} after {window} closed"


def shared_control(case: Evidence) -> Decision | None:
    """Accepts "divided" seen within 14 days of the deadline; refuses it where another holder was seen alone."""
    question = case.question
    days = case.world.options.status_days
    near = case.statuses(shifted(question.end, -days), shifted(question.end, days))
    shared = sorted((row for row, what in near if what is Seen.SHARED), key=lambda row: (row.start, row.end))
    if not shared or case.is_complete:
        return None
    row = shared[0]
    sentence = f"{case.told(row.event)}: near the end of {question.window_words} nobody had it alone"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=question.end)


def unknown_holder(case: Evidence) -> Decision | None:
    """Accepts a holder of whom the domain has never heard, seen within 14 days after the deadline; refuses one where
    the log is declared complete and has no change of hands."""
    near = case.statuses(case.question.end, shifted(case.question.end, case.world.options.status_days))
    strange = sorted((row for row, what in near if what is Seen.STRANGER), key=lambda row: (row.start, row.event.id))
    if not strange or case.is_complete:
        return None
    row = strange[0]
    asked = case.question.actor or case.question.target
    sentence = f"{case.told(row.event)}, and {stranger_said(row.event.actor, asked)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=case.question.end)


def conflicting_slot(case: Evidence) -> Decision | None:
    """Accepts the right event with another actor or destination; refuses what may happen more than once."""
    row = case.last_inside(Fit.CONFLICT)
    question = case.question
    if row is None or not question.event_type.one_off:
        return None
    asked = (
        question.claim.destination
        if question.claim.destination and _actor_ok(case, row.event.actor)
        else question.actor
    )
    sentence = f"{case.told(row.event)}, where the claim says {the(asked or question.target)}"
    return Decision(Outcome.FALSE, sentence, (row.event,), decided_on=question.end)


def _actor_ok(case: Evidence, actor: str) -> bool:
    side = case.question.side
    return side is None or not actor or case.world.names.on_side(actor, side) is True


def status_under_coverage(case: Evidence) -> Decision | None:
    """Accepts "held by others" in the last 14 days of a window covered to its end; refuses it without coverage."""
    row = case.last_contrary
    question = case.question
    if row is None or not case.is_complete or (question.end - row.end).days > case.world.options.status_days:
        return None
    gap = count((question.end - row.end).days, "day")
    sentence = (
        f"{case.told(row.event)}, {gap} before {question.window_words} closed, "
        "and the log is declared complete for the days between"
    )
    return Decision(Outcome.FALSE, sentence, (row.event,), decided_on=question.end)


def silence_under_coverage(case: Evidence) -> Decision | None:
    """Accepts silence where the log is declared complete over the whole window; refuses one day without coverage."""
    if not case.is_complete:
        return None
    question = case.question
    kind = question.event_type.name.replace("_", " ")
    said = [f"the log is declared complete for {kind} of {the(question.target)} and has none {question.within_words}"]
    cited: tuple[Event, ...] = ()
    if case.last_contrary is not None:
        cited = (case.last_contrary.event,)
        said.append(f"the last observation agrees: {case.told(cited[0])}")
    against = tuple(row.event for row in case.inside(Fit.PARTIAL, limit=2))
    return Decision(Outcome.FALSE, "; ".join(said), cited, against, question.end, by_silence=True)


SILENCE_RULES: tuple[Rule[Evidence], ...] = (
    Rule(
        "happened-late",
        "What happens once and is recorded certainly after the window makes the statement false.",
        happened_late,
    ),
    Rule(
        "happened-early",
        "What happens once and came between the writing and the window makes it false.",
        happened_early,
    ),
    Rule(
        "contrary-status",
        "Another holder seen at the deadline or within 14 days after makes it false.",
        contrary_status,
    ),
    Rule(
        "conflicting-slot",
        "The right event with another actor or destination makes it false when the window is over.",
        conflicting_slot,
    ),
    Rule(
        "unknown-holder",
        "A holder of whom the domain cannot tell whose side they are on, seen at the deadline or within 14 days after, "
        "is ambiguous.",
        unknown_holder,
    ),
    Rule("shared-control", "Divided control seen within 14 days of the deadline is ambiguous.", shared_control),
    Rule(
        "contrary-status-under-coverage",
        "Another holder seen in the last 14 days of a window that is covered to its end makes it false.",
        status_under_coverage,
    ),
    Rule(
        "silence-under-coverage",
        "A log declared complete over the whole window makes its silence false.",
        silence_under_coverage,
    ),
)
