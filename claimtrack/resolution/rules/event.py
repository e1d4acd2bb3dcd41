"""Did it happen in the window? The rules for events, in the order in which they are tried.

Every rule speaks of the statement without its negation; a negated claim turns true and false round afterwards.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimtrack.claims.verdict import Outcome
from claimtrack.events.model import Completeness, Event
from claimtrack.resolution.answers import Fit, Seen, outweighs, rank
from claimtrack.resolution.days import shifted
from claimtrack.resolution.evidence import Evidence
from claimtrack.resolution.question import Decision
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.rules.silence import SILENCE_RULES
from claimtrack.resolution.tracks import Row, Track
from claimtrack.resolution.words import listed, on, stranger_said, stretch, the, when

_NOT_DECLARED = "the log is not declared complete for it"


def already_so(case: Evidence) -> Decision | None:
    """Accepts "X will be taken" written after X was taken; refuses one of that very day, or after X was lost again."""
    row = case.already
    if row is None:
        return None
    rival = _retold(case, row)
    written = case.question.written
    assert written is not None
    what = case.told(row.event)
    if rival is not None and rank(rival.event) >= rank(row.event):
        other = case.told(rival.event)
        sentence = f"sources disagree: {what}, before the claim was written, but {other}, within the window"
        return Decision(
            Outcome.AMBIGUOUS, sentence, (row.event, rival.event), decided_on=rival.end, rule="sources-disagree"
        )
    sentence = f"{what}, before the claim was written on {on(written)}: it was so already"
    return Decision(Outcome.VOID, sentence, (row.event,), decided_on=written)


def sources_disagree(case: Evidence) -> Decision | None:
    """Accepts one row in time and an equally good one too late; refuses two gains with a loss between them."""
    best = case.best
    if best is None:
        return None
    rivals = [row for row in _rivals(case, best) if rank(row.event) >= rank(best.event)]
    if not rivals:
        return None
    rival = max(rivals, key=lambda row: (rank(row.event), row.event.id))
    denied = case.fit(rival) is Fit.DENIED
    says = f"that was denied {when(rival.start, rival.end)} [{rival.event.id}]" if denied else case.told(rival.event)
    if outweighs(rival.event, best.event) and not rival.event.is_status:
        return None
    sentence = f"sources disagree: {case.told(best.event)}, but {says}"
    return Decision(Outcome.AMBIGUOUS, sentence, (best.event, rival.event), decided_on=max(best.end, rival.end))


def happened(case: Evidence) -> Decision | None:
    """Accepts a row with all its possible days in the window; refuses one day outside it."""
    best, first = case.best, case.first
    if best is None or first is None:
        return None
    if any(outweighs(row.event, best.event) for row in _rivals(case, best) if not row.event.is_status):
        return None
    cited = (best.event,) if best is first else (best.event, first.event)
    sooner = "" if best is first else f" (as {case.told(first.event)} agrees)"
    sentence = f"{case.told(best.event)}{sooner}, {case.question.within_words}"
    return Decision(
        Outcome.TRUE,
        sentence,
        cited,
        _strongest(_rivals(case, best)),
        max(first.event.date_end, first.event.date_start),
    )


def dates_straddle(case: Evidence) -> Decision | None:
    """Accepts "between 30 May and 2 June" against a window that ends on 31 May; refuses a row certainly outside."""
    row = case.straddling
    if row is None:
        return None
    if case.late is not None and outweighs(case.late.event, row.event):
        return None
    starts_in = case.question.start is None or row.start >= case.question.start
    side = "the beginning" if row.end <= case.question.end else "the end" if starts_in else "both ends"
    sentence = f"{case.told(row.event)}: its dates lie across {side} of {case.question.window_words}"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=row.event.date_end)


def disputed(case: Evidence) -> Decision | None:
    """Accepts a row in the window whose own outcome is "disputed"; refuses one that was denied."""
    rows = case.inside(Fit.DISPUTED, limit=1)
    if not rows:
        return None
    sentence = f"{case.told(rows[0].event)}, but whether it happened is disputed"
    return Decision(Outcome.AMBIGUOUS, sentence, (rows[0].event,), decided_on=rows[0].end)


def shown_by_status(case: Evidence) -> Decision | None:
    """Accepts other hands and then the claimed ones seen in the window; refuses the claimed ones seen alone."""
    question = case.question
    if not question.is_about_holding or question.start is None or question.start > question.end:
        return None
    start, end = question.start, question.end
    others = case.status_voices(Seen.CONTRARY, with_parts=False)
    changed: list[tuple[Row, Row]] = []
    for voice in case.status_voices(Seen.SUPPORTING):
        better = [other for other in others if rank(other.rows[0].event) >= rank(voice.rows[0].event)]
        last = max((row.start for other in better if (row := other.last_inside(start, end))), default=date.min)
        for row in voice.inside(start, end):
            before = _last_before(others, start, row) if row.start > last else None
            if before is not None:
                changed.append((before, row))
                break
    if not changed:
        return None
    before, row = min(changed, key=lambda pair: (pair[1].end, pair[1].event.id))
    sentence = (
        f"{case.told(before.event)}, and then it was held by "
        f"{the(row.event.actor)} on {on(row.end)} [{row.event.id}]: it changed hands {question.within_words}"
    )
    return Decision(Outcome.TRUE, sentence, (before.event, row.event), decided_on=row.end)


def _last_before(others: list[Track], start: date, row: Row) -> Row | None:
    """The last time that others were seen, since the day `start` and before the row."""
    lasts = [found for other in others if (found := other.last_inside(start, shifted(row.start, -1)))]
    return max(lasts, key=lambda found: (found.end, found.event.id), default=None)


def window_open(case: Evidence) -> Decision | None:
    """Accepts any claim whose window ends on the as-of day or later; refuses none of those."""
    if case.question.is_over(case.world.as_of):
        return None
    sentence = f"{case.question.window_words} is not over on {on(case.world.as_of)}"
    against = _strongest(case.inside(Fit.CONFLICT, Fit.PARTIAL))
    return Decision(Outcome.PENDING, sentence, (), against)


def by_stranger(case: Evidence) -> Decision | None:
    """Accepts the right event by a unit of which the domain has never heard; refuses one by a side that it knows, and
    one that took it from those the claim speaks of."""
    row = case.by_stranger
    if row is None:
        return None
    asked = case.question.actor or case.question.target
    start, end = case.question.start or row.start, case.question.end
    perhaps = "" if start <= row.start and row.end <= end else "perhaps "
    what = f"{case.told(row.event)}, {perhaps}{case.question.within_words}"
    sentence = f"{what}, and {stranger_said(row.event.actor, asked)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=row.event.date_end)


def log_cannot_say(case: Evidence) -> Decision | None:
    """Accepts whatever no other rule decided; the reason names what is missing."""
    question, index = case.question, case.world.index
    reasons = []
    kind = question.event_type.name.replace("_", " ")
    if not index.knows(question.target):
        return Decision(Outcome.UNKNOWN, _nothing_about(question.target, case), (), _near(case))
    reasons.append(f"the log has no {kind} recorded for {the(question.target)} {question.within_words}")
    if (
        index.last_day is not None
        and index.last_day < question.end
        and not index.coverage(question.target, question.event_type.name)
    ):
        reasons.append(f"the log ends on {on(index.last_day)}, before the deadline")
    reasons.append(_coverage_said(case))
    reasons += [f"{case.told(row.event)}, which is not the whole" for row in case.inside(Fit.PARTIAL, limit=1)]
    if case.last_contrary is not None:
        reasons.append(f"{case.told(case.last_contrary.event)}, too long before the deadline to speak for it")
    return Decision(Outcome.UNKNOWN, "; ".join(reasons), (), _near(case))


def _coverage_said(case: Evidence) -> str:
    """What the log does declare of the place and type, which is too little."""
    question = case.question
    declared = sorted(
        case.world.index.coverage(question.target, question.event_type.name), key=lambda row: row.covered_from
    )
    days = [stretch(row.covered_from, row.covered_to) for row in declared if row.completeness is Completeness.COMPLETE]
    less = [row for row in declared if row.completeness is not Completeness.COMPLETE]
    less = [row for row in less if row.covered_from <= question.end and row.covered_to >= (question.start or date.min)]
    if less:
        what = f"{less[0].completeness} for it, {stretch(less[0].covered_from, less[0].covered_to)}"
        return f"the log is declared {what}" if less[0].completeness is not Completeness.NONE else _NOT_DECLARED
    return f"the log is declared complete for it only for {listed(days)}" if days else _NOT_DECLARED


def _near(case: Evidence) -> tuple[Event, ...]:
    """Rows that bear on it without deciding."""
    near = [row.event for wanted in (Fit.PARTIAL, Fit.CONFLICT) for row in case.inside(wanted)]
    if case.last_contrary is not None:
        near.append(case.last_contrary.event)
    return tuple(dict.fromkeys(near))[:3]


def _nothing_about(target: str, case: Evidence) -> str:
    """The log knows no such name: what to do next, with the log's own names that look like it."""
    wholes = [name for name in case.world.names.wholes(target) if case.world.index.knows(name)]
    if wholes:
        return f"no row of the log is about {the(target)} itself, only about {the(wholes[0])}, of which it is a part"
    alike = case.world.index.alike(target)
    meant = (
        f" (it has {listed(alike)}; if that is meant, correct the claim or add the name as an alias)" if alike else ""
    )
    return f"no row of the log is about {the(target)}{meant}; judge it by hand, or add what happened to the log"


def _retold(case: Evidence, row: Row) -> Row | None:
    """The best hit that tells of the same happening as a row before the writing."""
    if not case.question.event_type.one_off:
        return None
    until = shifted(row.end, case.world.options.same_happening_days)
    return case.best_hit_by(until, row.event.event_type)


def _same_happening(case: Evidence, one: Row, other: Row) -> bool:
    """Two rows of one type near each other; a beginning and its end, days apart, are two things that happened."""
    if one.event.event_type != other.event.event_type:
        return False
    gap = timedelta(days=case.world.options.same_happening_days)
    return case.question.event_type.one_off and one.start - other.end <= gap and other.start - one.end <= gap


def _rivals(case: Evidence, best: Row) -> list[Row]:
    """Rows that contradict the best hit: the same happening outside the window, a denial, another holder just after,
    another winner."""
    gap = timedelta(days=case.world.options.same_happening_days)
    found = [row for row in (case.late, case.early) if row is not None and _same_happening(case, best, row)]
    days = case.world.options.same_happening_days
    denied = (row for row in case.near(Fit.DENIED, best, days) if _is_inside(case, row))
    found += [row for row in denied if abs(row.start - best.end) <= gap]
    if case.question.event_type.one_winner:
        others = (row for row in case.near(Fit.CONFLICT, best, days) if _same_happening(case, best, row))
        found += [row for row in others if row.event.place == best.event.place]
    if case.question.is_about_holding:
        found += _seen_in_other_hands(case, best)
    return [row for row in found if row.event is not best.event]


def _seen_in_other_hands(case: Evidence, best: Row) -> list[Row]:
    """Other holders seen in the days after, before it was lost again."""
    days = case.world.options.status_days
    until = shifted(best.end, days)
    lost = case.first_from(Fit.CONFLICT, best.start)
    found = []
    for voice in case.status_voices(Seen.CONTRARY, with_parts=False):
        row = next((row for row in voice.touching(shifted(best.end, 1), until) if row.start > best.end), None)
        is_before_loss = row is not None and (lost is None or row.start < lost.start)
        if row is not None and is_before_loss and row.event.place == best.event.place:
            found.append(row)
    return found


def _is_inside(case: Evidence, row: Row) -> bool:
    start = case.question.start
    return (start is None or start <= row.start) and row.end <= case.question.end


def _strongest(rows: list[Row]) -> tuple[Event, ...]:
    ordered = sorted(rows, key=lambda row: (-rank(row.event), row.start, row.event.id))
    return tuple(row.event for row in ordered[:3])


EVENT_RULES: tuple[Rule[Evidence], ...] = (
    Rule("already-so-when-written", "What had happened before the claim was written makes it void.", already_so),
    Rule(
        "sources-disagree",
        "Rows that contradict each other are ambiguous unless the better source knew first.",
        sources_disagree,
    ),
    Rule(
        "happened-in-window",
        "A row with all its possible days in the window makes the statement true at once.",
        happened,
    ),
    Rule("dates-straddle", "A row whose possible days lie partly outside the window is ambiguous.", dates_straddle),
    Rule("disputed", "A row that calls its own event disputed is ambiguous.", disputed),
    Rule(
        "shown-by-status",
        "A place seen in other hands and then in the claimed ones, both in the window, has changed hands.",
        shown_by_status,
    ),
    Rule("window-open", "Until the last day of the window has passed, what has not happened is pending.", window_open),
    Rule(
        "unknown-actor",
        "The right event in the window by somebody of whom the domain cannot tell whose side they are on is ambiguous: "
        "neither for nor against.",
        by_stranger,
    ),
    *SILENCE_RULES,
    Rule("log-cannot-say", "Where none of the three ways carries a false, the outcome is unknown.", log_cannot_say),
)
