"""The queues a reviewer works through, their orders, and the line that shows how far along they are."""

from __future__ import annotations

from textual.content import Content

from claimtrack.claims import Kind, Outcome
from claimtrack.workflow.views import ClaimFilter, ClaimRow, Status
from tui.desk import Desk
from tui.words import STATUS_WORDS

QUEUES: tuple[str, ...] = tuple(
    str(status)
    for status in (
        Status.NEEDS_JUDGEMENT, Status.CONFLICTING, Status.NEW, Status.WAITING, Status.DECIDED, Status.REJECTED,
    )
)  # fmt: skip
CHOSEN = "chosen"
"""The queue made of the rows of a table."""
ORDERS = {
    "unsure": "what teaches most first: unsure readings",
    "forecaster": "by forecaster",
    "date": "by the day it was written",
    "domain": "by subject",
    "number": "as read",
}
SORTS = {
    "forecaster": ("forecaster", "written"),
    "date": ("written", "number"),
    "domain": ("domain", "written"),
    "number": ("number",),
}
MOST_WEIGHED = 5_000
"""Claims of a queue that are weighed by how unsure they are; the others follow as read."""


def read_queue(desk: Desk, queue: str, order: str, where: ClaimFilter) -> list[int]:
    """Numbers of a queue's claims in an order. Called from a worker."""
    wanted = where if queue == CHOSEN else ClaimFilter(statuses=(Status(queue),))
    if order in SORTS:
        return desk.claim_numbers(wanted, sort=SORTS[order])
    rows = desk.claims(wanted, sort=("number",), limit=MOST_WEIGHED).rows
    weighed = [row.number for row in sorted(rows, key=lambda row: -unsureness(row))]
    if len(weighed) < MOST_WEIGHED:
        return weighed
    known = set(weighed)
    return weighed + [number for number in desk.claim_numbers(wanted) if number not in known]


def read_counts(desk: Desk) -> dict[str, int]:
    """How many claims stand in each queue: one look, since it is taken after every act. Called from a worker."""
    everywhere = ClaimFilter(statuses=tuple(Status))
    return {row.value: row.n for row in desk.frequencies("status", everywhere, limit=len(Status))}


def unsureness(row: ClaimRow) -> int:
    """How much a reviewer learns from a claim: open outcomes, then readings with gaps and bends; vague ones last."""
    return sum(
        weight
        for weight, holds in (
            (-9, row.kind == Kind.VAGUE),
            (4, row.outcome is Outcome.AMBIGUOUS),
            (3, row.outcome in (None, Outcome.UNKNOWN)),
            (3, row.target is None),
            (2, row.event_type is None),
            (2, row.window_basis == "vague"),
            (1, row.window_basis == "none"),
            (1, row.by_silence),
            (1, row.condition is not None),
            (1, row.polarity == "negated"),
            (1, row.flagged),
        )
        if holds
    )


def queue_content(queue: str, counts: dict[str, int], place: int, size: int, judged_now: int) -> Content:
    """All queues with their counts, the open one in brackets, and a bar of how far it is done."""
    parts: list[Content | tuple[str, str] | str] = []
    names = [*QUEUES, *([CHOSEN] if counts.get(CHOSEN) else [])]
    for name in names:
        words = STATUS_WORDS[Status(name)] if name != CHOSEN else CHOSEN
        text = f"{words} {counts.get(name, 0):,}"
        parts.append((f"[{text}]", "bold $primary") if name == queue else (f" {text} ", "$muted"))
    done = min(place, size)
    filled = round(20 * done / size) if size else 0
    bar = "█" * filled + "░" * (20 - filled)
    progress = Content.assemble("\n", (bar, "$primary"), f" {done:,} of {size:,} seen, {judged_now:,} judged now")
    return Content.assemble(*parts, progress)


def beside(queue: str, counts: dict[str, int], by: int) -> str:
    """The next queue (`by` 1) or the one before (-1) that holds claims; where no other does, the very next."""
    queues = [*QUEUES, *([CHOSEN] if counts.get(CHOSEN) else [])]
    at = queues.index(queue) if queue in queues else 0
    others = [queues[(at + by * step) % len(queues)] for step in range(1, len(queues))]
    return next((name for name in others if counts.get(name)), others[0])


def done_content(queue: str, counts: dict[str, int], size: int, judged_now: int) -> Content:
    """What stands where no claim is left: which queue that is, what the others hold, and the keys that lead on."""
    what = (
        f"“{_words(queue)}” holds no claims." if not size else f"“{_words(queue)}” is done: {judged_now:,} judged now."
    )
    parts: list[Content | tuple[str, str] | str] = [(f"\nThe queue {what}\n\n", "bold $primary")]
    others = [name for name in QUEUES if name != queue and counts.get(name)]
    if others:
        ahead = beside(queue, counts, 1)
        parts.append(("Other queues that hold claims:\n", "$muted"))
        parts += [f"  {_words(name):<16} {counts[name]:>8,}\n" for name in others]
        parts += ["\n", ("]", "bold"), f" goes to “{_words(ahead)}”, ", ("[", "bold")]
        parts.append(f" to “{_words(beside(queue, counts, -1))}”")
    else:
        parts.append("No other queue holds a claim: read pages with claimtrack run PAGE..., or take them in here with ")
        parts.append(("I", "bold"))
    if size:
        parts += [", ", ("N", "bold"), " back to the last claim"]
    return Content.assemble(*parts, ", ", ("u", "bold"), " takes the last act back.")


def _words(queue: str) -> str:
    return CHOSEN if queue == CHOSEN else STATUS_WORDS[Status(queue)]
