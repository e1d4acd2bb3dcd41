"""One claim on the terminal: its comment with the quote marked, its fields, verdict, events and history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimtrack.cli import output
from claimtrack.text.display import for_display, same_length

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.workflow import ClaimDetail, CommentView, EventView, Explanation, HistoryRow

_AROUND = 600
"""Characters of a long comment shown on each side of the quote."""


def put_detail(detail: ClaimDetail) -> None:
    """Everything about one claim."""
    output.put_lines(_head(detail))
    for comment in detail.thread:
        output.put_lines([f"  answers {_speaker(comment)}: {for_display(comment.text, limit=200)}"])
    output.put_lines([_marked(detail), ""])
    output.put_lines(_fields(detail))
    output.put_lines(_verdict(detail))
    if detail.group:
        others = ", ".join(
            f"{row.number} ({row.target or row.statement}: {row.outcome or '-'})" for row in detail.group
        )
        output.put_lines([f"of one sentence with: {others}"])
    for note in detail.notes:
        output.put_lines([f"note by {note}"])
    acts = [row for row in detail.history if row.action != "verdict"]
    if acts:
        put_history(acts)


def put_explanation(explanation: Explanation) -> None:
    """How a claim was read, and what was passed over."""
    detail = explanation.detail
    output.put_lines(_head(detail))
    output.put_lines([_marked(detail), "", f"read by the rule {detail.claim.rule}"])
    rows = [(step.field, step.cue, f"{step.span.start}..{step.span.end}", step.reading) for step in detail.derivation]
    output.put_table([("field", "<"), ("cue", "*"), ("at", "<"), ("reading", "*")], rows)
    output.put_lines(_verdict(detail))
    passed = [(item.reason, item.rule, for_display(item.quote, limit=160)) for item in explanation.rejections]
    if passed:
        columns = [("reason", "<"), ("rule", "<"), ("passed over in the same comment", "*")]
        output.put_table(columns, passed)


def put_history(rows: Sequence[HistoryRow]) -> None:
    """Rows of the journal."""
    columns = [
        ("row", ">"), ("when", "<"), ("by", "<"), ("what", "<"), ("#", ">"), ("outcome", "|"), ("said", "*"),
        ("batch", "<"),
    ]  # fmt: skip
    cells = [
        (
            row.seq,
            f"{row.at:%Y-%m-%d %H:%M}",
            row.actor,
            f"{row.action} (undone)" if row.undone else row.action,
            row.number,
            output.outcome_text(row.outcome),
            _said(row),
            row.batch,
        )
        for row in rows
    ]
    output.put_table(columns, cells, notes=[f"{len(rows)} rows"])


def _head(detail: ClaimDetail) -> list[object]:
    row, page = detail.row, detail.page
    dated = f"{page.published} ({page.published_basis})" if page.published else "undated"
    if page.published_from:
        dated += f' from "{page.published_from}"'
    return [
        f"claim {row.number} ({row.id}), version {row.version}, {row.status}{', flagged' if row.flagged else ''}",
        f"{page.title or page.source}: {page.site or 'no site'}, {dated}, {page.source}",
        f"{_speaker(detail.comment)}, {detail.comment.role}, written {row.written or 'on an unknown day'}:",
    ]


def _speaker(comment: CommentView) -> str:
    return for_display(comment.author, limit=80) or "somebody without a name"


def _marked(detail: ClaimDetail) -> Text:
    """The comment with the quote in reverse; marks stand for it where there is no colour."""
    from rich.text import Text

    text, span = detail.comment.text, detail.quote_span
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, quote, after = text[first : span.start], text[span.start : span.end], text[span.end : last]
    return Text.assemble(
        "..." if first else "",
        same_length(before),
        (f"»{same_length(quote)}«", "bold"),
        same_length(after),
        "..." if last < len(text) else "",
    )


def _fields(detail: ClaimDetail) -> Iterator[object]:
    row, claim = detail.row, detail.claim
    chance = f"{output.percent(row.probability)} ({row.probability_basis}{f': {row.hedge}' if row.hedge else ''})"
    window = output.window_text(row.earliest, row.latest, row.latest_lenient)
    told = f"{window} ({row.window_basis}{f': {row.window_text}' if row.window_text else ''})"
    fields = (
        ("statement", row.statement), ("kind", row.kind),
        ("polarity", row.polarity if row.polarity == "negated" else ""),
        ("target", row.target), ("event type", row.event_type), ("actor", row.actor), ("to", claim.destination),
        ("window", told), ("chance", chance), ("condition", row.condition), ("said by", claim.attributed_to),
        ("rank", row.rank), ("wish", "yes, not scored" if row.wish else ""),
        ("told after the event", "yes, not scored" if row.retrospective else ""), ("domain", row.domain),
    )  # fmt: skip
    for name, value in fields:
        if value not in (None, ""):
            yield f"  {name}: {for_display(value)}"


def _verdict(detail: ClaimDetail) -> Iterator[object]:
    from rich.text import Text

    verdict = detail.verdict
    if verdict is None:
        yield "not decided yet: claimtrack resolve --as-of DAY"
        return
    sentence = for_display(verdict.sentence)
    word = verdict.outcome.value
    rest = sentence.removeprefix(word)
    yield Text.assemble(output.outcome_text(word), rest)
    yield f"  by {verdict.rule}, as of {verdict.as_of}, log {verdict.log_version or '-'}"
    if verdict.judged_by and detail.rule_verdict:
        yield f"  the rule says {detail.rule_verdict.sentence}"
    if verdict.lenient_outcome and verdict.lenient_outcome is not verdict.outcome:
        yield f"  {verdict.lenient_outcome} under the lenient end of the window"
    if verdict.by_silence:
        yield "  rests on silence under declared coverage"
    yield from _events("for", detail.evidence)
    yield from _events("against", detail.against)


def _events(side: str, events: Sequence[EventView]) -> Iterator[object]:
    for event in events:
        yield f"  {side}: {event.sentence}"
        if event.detail:
            yield f"    {for_display(event.detail, limit=300)}"
        if event.source:
            yield f"    {for_display(event.source, limit=300)}"


def _said(row: HistoryRow) -> str:
    if row.changes:
        changed = "; ".join(f"{name}: {before} -> {after}" for name, before, after in row.changes)
        return f"{changed}. {row.note}" if row.note else changed
    if row.undoes is not None:
        return f"{row.note} of row {row.undoes}" if row.note else f"row {row.undoes}"
    if row.action == "resolve":
        return f"as of {row.as_of}, log {row.log_version or '-'}"
    evidence = f" [{', '.join(row.evidence)}]" if row.evidence and row.action == "judge" else ""
    return f"{row.sentence or row.note}{evidence}"
