"""Looking into the table of claims: filters, sorting, pages, counts, frequencies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, or_, select

from claimtrack.claims import Outcome
from claimtrack.errors import BadArgumentError
from claimtrack.store import tables
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction
from claimtrack.store.projection import claim_row, key_of, proposition_key
from claimtrack.store.search import matches
from claimtrack.store.values import SORTABLE, ClaimFilter, ClaimRow, Status

_SORT_COLUMNS = {name: tables.claim.c[name] for name in SORTABLE} | {
    "forecaster": tables.claim.c.forecaster_key,
    "target": tables.claim.c.target_key,
}


class ScoreLine(NamedTuple):
    """One claim as scoring sees it."""

    outcome: Outcome | None
    by_silence: bool
    deadline_passed: bool
    probability: float | None
    basis: str
    forecaster: str | None
    forecaster_key: str
    site: str | None
    hedge: str | None
    event_type: str | None
    kind: str
    domain: str | None
    written: date | None
    latest: date | None
    wish: bool
    retrospective: bool
    redacted: bool
    proposition_key: str


_SCORE_COLUMNS = tuple("probability_basis" if name == "basis" else name for name in ScoreLine._fields)


def conditions(where: ClaimFilter, dialect: str) -> ColumnElement[bool]:
    """The filter as one condition on the table of claims."""
    claim = tables.claim.c
    found: list[Any] = [claim.current]
    if where.statuses:
        found.append(claim.status.in_([status.value for status in where.statuses]))
    else:
        found.append(claim.status != Status.REJECTED.value)
    if where.text.strip():
        found.append(matches(where.text, dialect))
    if where.numbers:
        found.append(or_(*[claim.number.in_(part) for part in slices(where.numbers)]))
    found += _names(where)
    found += _ranges(where)
    if where.lead_from is not None or where.lead_to is not None:
        found += _leads(where, dialect)
    return and_(*found)


def claim_rows(
    tx: Transaction, where: ClaimFilter, *, sort: Sequence[str], limit: int | None, offset: int
) -> list[ClaimRow]:
    """Rows of the table, filtered and sorted; claims that tie stand in the order of their numbers."""
    wanted = select(tables.claim).where(conditions(where, tx.dialect.name)).order_by(*_order(sort))
    return [claim_row(row) for row in tx.execute(_cut(wanted, limit, offset))]


def claim_numbers(tx: Transaction, where: ClaimFilter, *, sort: Sequence[str]) -> list[int]:
    """The numbers alone, filtered and sorted."""
    wanted = select(tables.claim.c.number).where(conditions(where, tx.dialect.name)).order_by(*_order(sort))
    return list(tx.execute(wanted).scalars())


def rows_by_number(tx: Transaction, numbers: Sequence[int]) -> list[ClaimRow]:
    """Rows in the order of `numbers`, whatever their state."""
    found: dict[int, ClaimRow] = {}
    for part in slices(numbers):
        for row in tx.execute(select(tables.claim).where(tables.claim.c.number.in_(part))):
            found[row.number] = claim_row(row)
    return [found[number] for number in numbers if number in found]


def count_claims(tx: Transaction, where: ClaimFilter) -> int:
    """How many pass the filter."""
    wanted = select(func.count()).select_from(tables.claim).where(conditions(where, tx.dialect.name))
    return int(tx.execute(wanted).scalar_one())


def outcome_counts(tx: Transaction, where: ClaimFilter) -> dict[tuple[str | None, bool], int]:
    """How many pass the filter by (outcome, by silence)."""
    claim = tables.claim.c
    wanted = (
        select(claim.outcome, claim.by_silence, func.count())
        .where(conditions(where, tx.dialect.name))
        .group_by(claim.outcome, claim.by_silence)
    )
    return {(outcome, bool(silent)): n for outcome, silent, n in tx.execute(wanted)}


def score_lines(tx: Transaction, where: ClaimFilter) -> list[ScoreLine]:
    """What scores are made of, for the claims that pass the filter, in the order of their numbers."""
    columns = [tables.claim.c[name] for name in _SCORE_COLUMNS]
    wanted = select(*columns).where(conditions(where, tx.dialect.name)).order_by(tables.claim.c.number)
    lines: list[ScoreLine] = []
    for row in tx.execute(wanted):
        outcome = Outcome(row[0]) if row[0] else None
        lines.append(ScoreLine(outcome, *row[1:]))
    return lines


def status_counts(tx: Transaction) -> dict[Status, int]:
    """How many current claims stand where in the queue."""
    claim = tables.claim.c
    wanted = select(claim.status, func.count()).where(claim.current).group_by(claim.status)
    return {Status(status): n for status, n in tx.execute(wanted)}


def value_counts(tx: Transaction, column: str, where: ClaimFilter, *, limit: int) -> list[tuple[str, int, int, int]]:
    """(value, claims, true, false) for each value of a column, the most frequent first."""
    claim = tables.claim.c
    if column == "month":
        value: Any = func.substr(cast(claim.written, String), 1, 7)
    elif column in SORTABLE:
        value = tables.claim.c[column]
    else:
        raise BadArgumentError("column", column, f"one of {', '.join((*SORTABLE, 'month'))} can be counted")
    hits = func.sum(case((claim.outcome == "true", 1), else_=0))
    misses = func.sum(case((claim.outcome == "false", 1), else_=0))
    wanted = (
        select(value, func.count().label("n"), hits, misses)
        .where(conditions(where, tx.dialect.name))
        .group_by(value)
        .order_by(func.count().desc(), value)
        .limit(limit)
    )
    return [("" if found is None else str(found), n, int(t), int(f)) for found, n, t, f in tx.execute(wanted)]


def _is_about(key: str) -> ColumnElement[bool]:
    """The claim's target, or one of an "A or B"."""
    column = tables.claim.c.target_key
    return or_(
        column == key,
        column.startswith(f"{key} or ", autoescape=True),
        column.endswith(f" or {key}", autoescape=True),
        column.contains(f" or {key} or ", autoescape=True),
    )


def _names(where: ClaimFilter) -> list[Any]:
    claim = tables.claim.c
    found: list[Any] = []
    if where.outcomes:
        options = [claim.outcome.in_([name for name in where.outcomes if name != "none"])]
        if "none" in where.outcomes:
            options.append(claim.outcome.is_(None))
        found.append(or_(*options))
    if where.forecaster is not None:
        found.append(claim.forecaster_key == key_of(where.forecaster))
    if where.target is not None:
        found.append(_is_about(key_of(where.target)))
    for column, sought in (
        (claim.site, where.site), (claim.source, where.source), (claim.event_type, where.event_type),
        (claim.domain, where.domain), (claim.hedge, where.hedge), (claim.group_name, where.group),
        (claim.role, where.role),
    ):  # fmt: skip
        if sought is not None:
            found.append(func.lower(column) == sought.lower())
    if where.kinds:
        found.append(claim.kind.in_(where.kinds))
    if where.bases:
        found.append(claim.probability_basis.in_(where.bases))
    if where.proposition is not None:
        found.append(claim.proposition_key == proposition_key(where.proposition))
    if where.evidence is not None:
        found.append(claim.evidence.contains(f"|{where.evidence}|", autoescape=True))
    return found


def _ranges(where: ClaimFilter) -> list[Any]:
    claim = tables.claim.c
    found: list[Any] = []
    if where.probability_from is not None:
        found.append(claim.probability >= where.probability_from)
    if where.probability_to is not None:
        found.append(claim.probability <= where.probability_to)
    if where.window_from is not None:
        found.append(func.coalesce(claim.latest_lenient, claim.latest) >= where.window_from)
    if where.window_to is not None:
        found.append(func.coalesce(claim.earliest, claim.written) <= where.window_to)
    if where.written_from is not None:
        found.append(claim.written >= where.written_from)
    if where.written_to is not None:
        found.append(claim.written <= where.written_to)
    for column, wanted in (
        (claim.wish, where.wishes), (claim.by_silence, where.by_silence), (claim.retrospective, where.retold),
    ):  # fmt: skip
        if wanted is not None:
            found.append(column if wanted else ~column)
    return found


def _leads(where: ClaimFilter, dialect: str) -> list[Any]:
    claim = tables.claim.c
    if dialect == "sqlite":
        lead: Any = func.julianday(claim.latest) - func.julianday(claim.written)
    else:
        lead = claim.latest - claim.written
    found: list[Any] = [claim.latest.is_not(None), claim.written.is_not(None)]
    if where.lead_from is not None:
        found.append(lead >= where.lead_from)
    if where.lead_to is not None:
        found.append(lead <= where.lead_to)
    return found


def _order(sort: Sequence[str]) -> list[Any]:
    order: list[Any] = []
    for name in sort:
        column = _SORT_COLUMNS.get(name.removeprefix("-"))
        if column is None:
            raise BadArgumentError("sort", name, f"sort by one of {', '.join(SORTABLE)}, with a - before to reverse")
        order.append((column.desc() if name.startswith("-") else column.asc()).nulls_last())
    return [*order, tables.claim.c.number]


def _cut(wanted: Select[Any], limit: int | None, offset: int) -> Select[Any]:
    cut = wanted.offset(offset) if offset else wanted
    return cut if limit is None else cut.limit(limit)
