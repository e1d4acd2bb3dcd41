"""Looking: pages of the claim table, one claim with all that belongs to it, values to filter by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimtrack.claims import Claim, Comment, Outcome, Page, Verdict
from claimtrack.claims.record import claim_record
from claimtrack.events.model import Event
from claimtrack.store import claims as stored
from claimtrack.store import journal, logs, queries
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, Line
from claimtrack.store.pages import count_pages, load_pages, page_views
from claimtrack.store.rejections import rejections_of
from claimtrack.store.standing import Standing, verdict_of
from claimtrack.text.spans import Span
from claimtrack.workflow.horizons import assumed_until
from claimtrack.workflow.journal import history_rows
from claimtrack.workflow.shown import counts_of, event_view
from claimtrack.workflow.views import (
    ClaimDetail,
    ClaimFilter,
    ClaimPage,
    ClaimRow,
    CommentView,
    Counts,
    EventView,
    Explanation,
    FrequencyRow,
    Overview,
    PageView,
    Status,
    VerdictLine,
)
from claimtrack.workflow.workspace import Workspace

ALL = ClaimFilter()
_LONGEST_THREAD = 50


def claims(
    workspace: Workspace,
    where: ClaimFilter = ALL,
    *,
    sort: Sequence[str] = ("number",),
    limit: int | None = 100,
    offset: int = 0,
) -> ClaimPage:
    """A stretch of the claims that pass `where`, sorted by columns of `SORTABLE` ("-latest" turns one round)."""
    with workspace.store.read() as tx:
        rows = queries.claim_rows(tx, where, sort=sort, limit=limit, offset=offset)
        whole = offset == 0 and (limit is None or len(rows) < limit)
        return ClaimPage(tuple(rows), offset, len(rows) if whole else queries.count_claims(tx, where))


def claim_numbers(workspace: Workspace, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",)) -> list[int]:
    """The numbers of all claims that pass `where`, in order: what a table of any length needs to place its cursor."""
    with workspace.store.read() as tx:
        return queries.claim_numbers(tx, where, sort=sort)


def claim_rows(workspace: Workspace, numbers: Sequence[int]) -> list[ClaimRow]:
    """The rows of these claims in the order given, whatever their state."""
    with workspace.store.read() as tx:
        return queries.rows_by_number(tx, numbers)


def claim(workspace: Workspace, number: int | str) -> ClaimDetail:
    """Everything about the claim of that number or id. Raises `UnknownClaimError`."""
    with workspace.store.read() as tx:
        return _detail(tx, stored.find_number(tx, number))


def explain(workspace: Workspace, number: int | str) -> Explanation:
    """How a claim was read and decided, and what was passed over in its comment."""
    with workspace.store.read() as tx:
        detail = _detail(tx, stored.find_number(tx, number))
        found = rejections_of(tx, detail.page.number)
        return Explanation(detail, tuple(item for item in found if item.comment == detail.claim.comment))


def frequencies(workspace: Workspace, column: str, where: ClaimFilter = ALL, *, limit: int = 100) -> list[FrequencyRow]:
    """How many claims have each value of a column of `SORTABLE` (also "month"), the most frequent first."""
    with workspace.store.read() as tx:
        return [FrequencyRow(*row) for row in queries.value_counts(tx, column, where, limit=limit)]


def pages(workspace: Workspace) -> list[PageView]:
    """The ingested pages, each in its current version."""
    with workspace.store.read() as tx:
        return page_views(tx)


def proposition(workspace: Workspace, key: str) -> list[ClaimRow]:
    """All claims that say the same, by the day they were written: `key` is `ClaimRow.proposition`."""
    with workspace.store.read() as tx:
        where = ClaimFilter(proposition=key)
        return queries.claim_rows(tx, where, sort=("written",), limit=None, offset=0)


def counts(workspace: Workspace, where: ClaimFilter = ALL) -> Counts:
    """How many claims that pass `where` have which outcome."""
    with workspace.store.read() as tx:
        return _counts(tx, where)


def verdict_lines(
    workspace: Workspace, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",), limit: int | None = None
) -> tuple[VerdictLine, ...]:
    """Every claim that passes `where` with its verdict and the events that decided it."""
    with workspace.store.read() as tx:
        rows = queries.claim_rows(tx, where, sort=sort, limit=limit, offset=0)
        states = stored.standings(tx, [row.number for row in rows])
        verdicts = [
            verdict_of(state.deciding, rule_line=state.rule_line, latest=row.latest_lenient or row.latest)
            for row in rows
            for state in (states[row.number],)
        ]
        events = logs.events_named(tx, {key for verdict in verdicts if verdict for key in verdict.evidence})
    pairs = zip(rows, verdicts, strict=True)
    return tuple(VerdictLine(row, one, _views(events, one.evidence if one else ())) for row, one in pairs)


def records(
    workspace: Workspace, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",), limit: int | None = None
) -> Iterator[dict[str, object]]:
    """The claims that pass `where` as flat records, the form in which claims are printed and exported."""
    with workspace.store.read() as tx:
        numbers = queries.claim_numbers(tx, where, sort=sort)[:limit]
        for part in slices(numbers):
            loaded = {number: read for number, _, read in stored.load_claims(tx, part)}
            rows = {row.number: row for row in queries.rows_by_number(tx, part)}
            states = stored.standings(tx, part)
            for number in part:
                row, state = rows[number], states[number]
                end = row.latest_lenient or row.latest
                verdict = verdict_of(state.deciding, rule_line=state.rule_line, latest=end)
                record = claim_record(loaded[number], verdict)
                marks = {"judged_by": row.judged_by, "status": row.status.value, "version": row.version}
                yield {"number": number, **record, "id": row.id, **marks}


def overview(workspace: Workspace) -> Overview:
    """What the database holds and what to do next."""
    with workspace.store.read() as tx:
        page_count, comment_count = count_pages(tx)
        counted = _counts(tx, ALL)
        log = logs.current_log(tx)
        last = journal.last_line(tx, Action.RESOLVE)
        statuses = queries.status_counts(tx)
    return Overview(
        url=workspace.store.name,
        pages=page_count,
        comments=comment_count,
        claims=counted.n,
        events=len(log.events),
        counts=counted,
        statuses=tuple((status, statuses.get(status, 0)) for status in Status),
        as_of=last.entry.as_of if last else None,
        log_version=log.version if log.events else "",
        next_step=_next_step(page_count, counted, len(log.events)),
    )


def _next_step(page_count: int, counted: Counts, event_count: int) -> str:
    if not page_count:
        return "Take pages in with: claimtrack run PAGE... (or try the bundled sample: claimtrack demo)"
    if not counted.n:
        return "Read the claims of the pages with: claimtrack extract"
    if not event_count:
        return "Say what happened with: claimtrack events import LOG.csv"
    if counted.unresolved == counted.n:
        return "Decide the claims with: claimtrack resolve --as-of DAY"
    return ""


def _counts(tx: Transaction, where: ClaimFilter) -> Counts:
    tally: Counter[Outcome | None] = Counter()
    silent = 0
    for (outcome, by_silence), n in queries.outcome_counts(tx, where).items():
        tally[Outcome(outcome) if outcome else None] += n
        silent += n if by_silence and outcome == Outcome.FALSE else 0
    return counts_of(tally, silent)


def _detail(tx: Transaction, number: int) -> ClaimDetail:
    row = queries.rows_by_number(tx, [number])[0]
    ((_, _, read),) = stored.load_claims(tx, [number])
    page_id = stored.page_of(tx, number)
    ((_, page),) = load_pages(tx, [page_id])
    lines = journal.lines_of(tx, [number]).get(number, [])
    state = stored.standings(tx, [number])[number]
    verdict = _confirmed(tx, state.deciding, latest=row.latest_lenient or row.latest, rule_line=state.rule_line)
    rule_verdict = _confirmed(tx, state.rule_line)
    comment = _comment_of(page, read)
    weighed = verdict or rule_verdict
    evidence_ids = verdict.evidence if verdict else ()
    against_ids = weighed.evidence_against if weighed else ()
    events = logs.events_named(tx, {*evidence_ids, *against_ids})
    evidence, against = _views(events, evidence_ids), _views(events, against_ids)
    return ClaimDetail(
        row=row,
        claim=read,
        comment=_comment_view(page, comment),
        quote_span=_within(read.span, comment.span),
        thread=_thread(page, comment),
        page=page_views(tx, [page_id])[0],
        derivation=read.derivation,
        comment_start=comment.span.start,
        verdict=verdict,
        rule_verdict=rule_verdict,
        evidence=evidence,
        against=against,
        group=_group(tx, row),
        history=tuple(history_rows(tx, lines, state)),
        notes=_notes(state),
        assumed_until=assumed_until(tx, read),
    )


def _confirmed(
    tx: Transaction, line: Line | None, *, latest: date | None = None, rule_line: Line | None = None
) -> Verdict | None:
    """The verdict of a row; a rule's that a later resolution found to be the same is as of that day and log."""
    found = verdict_of(line, rule_line=rule_line, latest=latest)
    last = journal.last_line(tx, Action.RESOLVE)
    if found is None or line is None or last is None or line.entry.action is not Action.VERDICT or last.seq < line.seq:
        return found
    return replace(found, as_of=last.entry.as_of or found.as_of, log_version=last.entry.log_version)


def _notes(state: Standing) -> tuple[str, ...]:
    return tuple(f"{line.stamp.actor}: {line.entry.note}" for line in state.notes)


def _comment_of(page: Page, read: Claim) -> Comment:
    for comment in page.comments:
        if comment.index == read.comment:
            return comment
    return Comment(read.comment, Span(0, len(page.text)), read.author, read.role)


def _comment_view(page: Page, comment: Comment) -> CommentView:
    return CommentView(comment.index, comment.author, comment.role, page.written(comment), page.text_of(comment))


def _within(span: Span, around: Span) -> Span:
    start = min(max(span.start, around.start), around.end)
    end = max(start, min(span.end, around.end))
    return Span(start - around.start, end - around.start)


def _thread(page: Page, comment: Comment) -> tuple[CommentView, ...]:
    by_index = {item.index: item for item in page.comments}
    above: list[CommentView] = []
    seen = {comment.index}
    parent = comment.parent
    while parent is not None and parent in by_index and parent not in seen and len(above) < _LONGEST_THREAD:
        seen.add(parent)
        above.append(_comment_view(page, by_index[parent]))
        parent = by_index[parent].parent
    return tuple(reversed(above))


def _views(events: dict[str, tuple[Event, str]], ids: Sequence[str]) -> tuple[EventView, ...]:
    return tuple(event_view(*events[key]) for key in ids if key in events)


def _group(tx: Transaction, row: ClaimRow) -> tuple[ClaimRow, ...]:
    if row.group is None:
        return ()
    where = replace(ALL, group=row.group, source=row.source)
    found = queries.claim_rows(tx, where, sort=("number",), limit=None, offset=0)
    return tuple(other for other in found if other.number != row.number)
