"""One claim in words: its quote in the whole comment, the fields with their cues, and what decided it.

Pure: a `ClaimDetail` in, `Content` out. All that strangers wrote passes through `tui.safe`.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from claimtrack.claims import DateBasis, Outcome, Role, Verdict
from claimtrack.text.spans import Span
from claimtrack.workflow.views import ClaimDetail, CommentView, EventView, HistoryRow, Status
from tui.safe import ELLIPSIS, one_line, same_length
from tui.widgets.fields import fields_content
from tui.words import OUTCOMES, name, percent, plural

AROUND = 1_500
"""Characters of a comment too long for any screen that are shown before and after the quote."""
NEAR = 120
"""The same where there is hardly any room."""
WHOLE = 10_000
"""The same for one who wants the whole comment."""
QUOTE_STYLE = "bold $foreground on $quote"
TONES = {"good": "$success", "bad": "$error", "doubt": "$warning", "faint": "$muted", "strong": "$primary",
         "odd": "$secondary", "": "$foreground"}  # fmt: skip
BASES = {
    DateBasis.GIVEN: "date given by the user",
    DateBasis.FILE: "date from the file",
    DateBasis.INFERRED: "date inferred",
    DateBasis.UNKNOWN: "undated",
}


def claim_content(detail: ClaimDetail, *, around: int = AROUND) -> Content:
    """Everything about a claim for one who looks: statement and verdict, quote, fields, events, history."""
    return _stacked(
        head_content(detail),
        quote_content(detail, around=around),
        fields_content(detail),
        events_content(detail),
        history_content(detail.history, detail.notes),
    )


def review_content(
    detail: ClaimDetail, timeline: Content, *, around: int = AROUND, blind: bool = False, with_quote: bool = True
) -> Content:
    """The same for one who judges, with the days as a line; `blind` leaves out what anybody made of it.

    Without the quote where that has a pane of its own.
    """
    quote = quote_content(detail, around=around) if with_quote else Content("")
    head = head_content(detail, blind=blind)
    if blind:
        return _stacked(head, quote, fields_content(detail, blind=True))
    history = history_content(detail.history, detail.notes)
    return _stacked(head, quote, fields_content(detail), timeline, events_content(detail), history)


def head_content(detail: ClaimDetail, *, blind: bool = False) -> Content:
    """The claim as a sentence and what became of it."""
    hidden = Content.styled("verdict hidden: you are the second reviewer", "$muted")
    return Content("\n").join([headline(detail), hidden if blind else verdict_content(detail)])


def _stacked(*parts: Content) -> Content:
    joined = [part for part in parts if part.plain]
    return Content("\n\n").join(joined)


def headline(detail: ClaimDetail) -> Content:
    """The claim as a sentence."""
    row = detail.row
    flag = ("  ! flagged", "bold $warning") if row.flagged else ""
    return Content.assemble((f"#{row.number} ", "$muted"), (one_line(row.statement), "bold"), flag)


def told(verdict: Verdict) -> str:
    """The verdict sentence without the outcome's word, which stands before it on the screen."""
    return one_line(verdict.sentence).removeprefix(f"{verdict.outcome}: ")


def verdict_content(detail: ClaimDetail) -> Content:
    """The outcome's sign and word with the verdict sentence; the rule's own where a person overruled it."""
    verdict, rule = detail.verdict, detail.rule_verdict
    if detail.row.status is Status.REJECTED:
        return _rejection(detail)
    outcome = verdict.outcome if verdict else None
    sign, tone = OUTCOMES[outcome]
    said = Content.styled(f"{sign} {outcome or 'open'}", f"bold {TONES[tone]}")
    if verdict is None:
        return Content.assemble(said, ("  not decided yet: claimtrack resolve --as-of DAY", "$muted"))
    who = f"judged by {one_line(verdict.judged_by)}" if verdict.judged_by else f"rule {one_line(verdict.rule)}"
    shown = Content.assemble(said, "  ", _reasons(verdict), (f"  ({who}, as of {verdict.as_of})", "$muted"))
    if detail.row.status is Status.CONFLICTING:
        shown = Content.assemble(shown, (f"\n  ≠ {_judgements(detail)}", "bold $warning"))
    if rule is None or not verdict.judged_by:
        return shown
    return Content.assemble(shown, (f"\n  the rule says {rule.outcome}: {told(rule)}", "$muted"))


def _judgements(detail: ClaimDetail) -> str:
    """What each person says, where they differ."""
    said = {
        row.actor: row.outcome if row.action == "judge" else None
        for row in detail.history
        if row.action in ("judge", "withdraw") and not row.undone
    }
    words = (f"{one_line(actor, limit=80)} says {outcome}" for actor, outcome in said.items() if outcome)
    return "judged differently: " + ", ".join(words)


def _rejection(detail: ClaimDetail) -> Content:
    act = next((row for row in reversed(detail.history) if row.action == "reject" and not row.undone), None)
    why = f"  {one_line(act.note, limit=300)}" if act is not None else ""
    who = f"  (rejected by {one_line(act.actor, limit=80)})" if act is not None else ""
    return Content.assemble(("– no claim", "bold $muted"), why, (who, "$muted"))


def _reasons(verdict: Verdict) -> str:
    """Why, in sentences; nothing where a person gave no reason."""
    plain = f"{verdict.outcome}, judged by {verdict.judged_by}"
    why = "" if verdict.judged_by and verdict.sentence == plain else told(verdict)
    more = [why] if why else []
    if verdict.late_by_days and "late" not in why:
        more.append(f"{plural(verdict.late_by_days, 'day')} late.")
    if verdict.lenient_outcome and verdict.lenient_outcome != verdict.outcome:
        more.append(f"Under the lenient end: {verdict.lenient_outcome}.")
    if verdict.by_silence and "complete" not in why:
        more.append("It rests on silence: nothing was recorded where the log says it is complete.")
    return " ".join(more)


def quote_content(detail: ClaimDetail, *, around: int = AROUND) -> Content:
    """The comment with the quote highlighted and the cues underlined, under its page and thread."""
    page = detail.page
    when = BASES[page.published_basis]
    if page.published_from:
        when += f' from "{one_line(page.published_from, limit=80)}"'
    title = one_line(page.title, limit=300) or one_line(page.source, limit=300)
    head = Content.assemble(
        (title, "bold"), (f"  {page.published or 'no date'} ({when})  {one_line(page.source, limit=200)}", "$muted")
    )
    limit = 600 if around >= AROUND else 200
    thread = [_said(comment, Content(_cut(comment.text, limit)), above=True) for comment in detail.thread]
    comment = detail.comment
    return Content("\n").join([head, *thread, _said(comment, marked_comment(detail, around=around))])


def _cut(text: str, limit: int) -> str:
    shown = one_line(text, limit=limit)
    return f"{shown} {ELLIPSIS}" if len(text) > limit else shown


def quote_place(content: Content) -> tuple[int, int] | None:
    """First and last character of the highlighted quote in what is shown; None where it is not in it."""
    return next(((span.start, span.end) for span in content.spans if span.style == QUOTE_STYLE), None)


def _said(comment: CommentView, text: Content, *, above: bool = False) -> Content:
    who = "the article" if comment.role is Role.ARTICLE else name(comment.author)
    when = f", {comment.written}" if comment.written else ""
    sign = "↳ answers " if above else ""
    return Content.assemble((f"{sign}{who}{when}: ", "$muted" if above else "bold $secondary"), "\n", text)


def marked_comment(detail: ClaimDetail, *, around: int = AROUND) -> Content:
    """The comment's text with the quote and the cues in it; far ends of a long one are left out and counted."""
    text, quote = detail.comment.text, detail.quote_span
    first, last = _around(text, quote, around)
    content = Content(same_length(text[first:last]))
    end = min(quote.end, last)
    if quote.start < end:
        content = content.stylize(QUOTE_STYLE, quote.start - first, end - first)
    for step in detail.derivation:
        start, stop = step.span.start - detail.comment_start, step.span.end - detail.comment_start
        if first <= start < stop <= last:
            content = content.stylize("underline", start - first, stop - first)
    before = Content.styled(f"{ELLIPSIS} {first:,} characters before {ELLIPSIS}\n", "$muted") if first else Content("")
    after = Content.styled(f"\n{ELLIPSIS} {len(text) - last:,} characters after", "$muted")
    return Content.assemble(before, _squeezed(content), after if last < len(text) else "")


def _around(text: str, quote: Span, around: int) -> tuple[int, int]:
    """The part of a comment that is shown: `around` characters on either side, widened to whole words.

    In little room an end of line counts as many: the claim above and its quote are to be seen together.
    """
    if around < AROUND:
        before, after = text[max(0, quote.start - around) : quote.start], text[quote.end : quote.end + around]
        first, last = quote.start - _reach(before[::-1], around), quote.end + _reach(after, around)
    elif len(text) <= 2 * around + len(quote):
        return 0, len(text)
    else:
        first, last = max(0, quote.start - around), min(len(text), quote.end + around)
    if first:
        first = max(text.find(" ", first, quote.start) + 1, first)
    if last < len(text):
        last = max(text.rfind(" ", quote.end, last), quote.end)
    return first, last


LINE_END = 60
"""Characters that an end of line stands for."""


def _reach(text: str, around: int) -> int:
    """How many characters of the beginning of `text` fit into the room of `around`."""
    room = around
    for at, character in enumerate(text[:around]):
        room -= LINE_END if character == "\n" else 1
        if room < 0:
            return at
    return min(len(text), around)


def _squeezed(content: Content) -> Content:
    """The content without long runs of empty lines."""
    plain = content.plain
    if "\n\n\n" not in plain:
        return content
    parts: list[Content] = []
    empty = 0
    for line in content.split("\n", allow_blank=True):
        empty = empty + 1 if not line.plain.strip() else 0
        if empty <= 1:
            parts.append(line)
    return Content("\n").join(parts)


def events_content(detail: ClaimDetail) -> Content:
    """The events that decided the claim, those against it, and the other claims of its group."""
    parts: list[Content] = []
    for title, sign, tone, events in (
        ("decided by", "●", "$success", detail.evidence),
        ("against", "○", "$error", detail.against),
    ):
        if events:
            parts.append(Content.styled(title, "bold"))
            parts += [event_line(event, sign, tone) for event in events]
    if detail.group:
        true = sum(row.outcome is Outcome.TRUE for row in (detail.row, *detail.group))
        parts.append(Content.styled(f"same sentence: {true} of {len(detail.group) + 1} true", "bold"))
        for row in detail.group[:20]:
            mark, tone = OUTCOMES[row.outcome]
            said = one_line(row.statement, limit=300)
            parts.append(
                Content.assemble((f"  {mark} {row.outcome or 'open'}", TONES[tone]), f"  #{row.number} {said}")
            )
    return Content("\n").join(parts)


def event_line(event: EventView, sign: str = "●", tone: str = "$foreground", *, longest_source: int = 60) -> Content:
    """One event: days, what, where, who, and where it is known from."""
    source = f"  ({_cut(event.source, longest_source)})" if event.source else ""
    detail = f" – {one_line(event.detail, limit=300)}" if event.detail else ""
    return Content.assemble((f"  {sign} ", tone), one_line(event.sentence), detail, (source, "$muted"))


def history_content(history: Sequence[HistoryRow], notes: Sequence[str]) -> Content:
    """What people did to the claim, oldest first; what was undone is said to be."""
    parts = [Content.assemble(("note  ", "bold $warning"), one_line(text)) for text in notes]
    acts = [row for row in history if row.action != "verdict"]
    if acts:
        parts.append(Content.styled("history", "bold"))
    for row in acts[-12:]:
        said = " ".join(part for part in (row.action, str(row.outcome or ""), one_line(row.note, limit=200)) if part)
        changed = "; ".join(f"{one_line(f)}: {one_line(a)} → {one_line(b)}" for f, a, b in row.changes)
        undone = " (undone)" if row.undone else ""
        when = f"{row.at:%Y-%m-%d %H:%M}"
        parts.append(Content.assemble((f"  {when} {one_line(row.actor)}: ", "$muted"), said, " ", changed, undone))
    return Content("\n").join(parts)


def likely(events: Sequence[tuple[EventView, float]]) -> Content:
    """Events that may be meant, for a claim no rule decides."""
    lines = [Content.styled("could be decided by", "bold")] if events else []
    lines += [
        Content.assemble(event_line(event, "◌", "$accent"), (f"  {percent(likeness)} alike", "$muted"))
        for event, likeness in events
    ]
    return Content("\n").join(lines)
