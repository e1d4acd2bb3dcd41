"""The columns of the claims table, and the claims of a filter as a source of rows."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from threading import Lock

from claimtrack.workflow.views import SORTABLE, ClaimFilter, ClaimPage, ClaimRow, Status
from tui.desk import Desk
from tui.safe import one_line
from tui.widgets.columns import Cell, Column
from tui.widgets.rows import PAGE
from tui.words import (
    DASH,
    NO_NAME,
    STATUS_WORDS,
    chance,
    deadline,
    name,
    outcome_cell,
    window,
)


def _column(
    name: str,
    title: str,
    width: int,
    cell: object,
    *,
    stretch: int = 0,
    widest: int = 400,
    right: bool = False,
    sort: str = "",
) -> Column[ClaimRow]:
    def shown(row: ClaimRow) -> Cell:
        found = cell(row)  # type: ignore[operator]
        return found if isinstance(found, Cell) else Cell(found)

    sort = sort or name
    return Column(name, title, width, shown, stretch=stretch, widest=widest, right=right,
                  sort=sort if sort in SORTABLE else "")  # fmt: skip


def _forecaster(row: ClaimRow) -> Cell:
    shown = name(row.forecaster)
    return Cell(shown, "faint" if shown == NO_NAME else "")


def _target(row: ClaimRow) -> Cell:
    sign = "¬ " if row.polarity == "negated" else ""
    rank = f"{row.rank}. " if row.rank else ""
    target = one_line(row.target, limit=100)
    return Cell(f"{sign}{rank}{target}" if target else DASH, "" if target else "faint")


def _event_type(row: ClaimRow) -> str:
    return one_line((row.event_type or "").replace("_", " "), limit=60) or DASH


CLAIM_COLUMNS: tuple[Column[ClaimRow], ...] = (
    _column("number", "#", 5, lambda row: Cell(str(row.number) + ("!" if row.flagged else ""), "faint"), right=True),
    _column("outcome", "outcome", 11, lambda row: outcome_cell(row.outcome, differs=row.status is Status.CONFLICTING)),
    _column("forecaster", "forecaster", 12, _forecaster, stretch=1, widest=24),
    _column("target", "target", 13, _target, stretch=1, widest=28),
    _column("latest", "deadline", 10, lambda row: deadline(row)),
    _column("probability", "chance", 6, lambda row: chance(row), right=True),
    _column("quote", "quote", 13, lambda row: one_line(row.quote), stretch=4),
    _column("status", "status", 15, lambda row: STATUS_WORDS[row.status]),
    _column("written", "written", 10, lambda row: str(row.written or DASH)),
    _column("earliest", "window", 21, lambda row: window(row.earliest, row.latest, row.latest_lenient)),
    _column("event_type", "event type", 12, _event_type, widest=20, stretch=1),
    _column("hedge", "hedge", 10, lambda row: one_line(row.hedge, limit=60) or DASH),
    _column("kind", "kind", 9, lambda row: one_line(row.kind, limit=30)),
    _column("source", "page", 16, lambda row: one_line(row.source, limit=120), widest=30, stretch=1),
    _column("site", "site", 12, lambda row: one_line(row.site, limit=60) or DASH),
    _column("domain", "domain", 12, lambda row: one_line(row.domain, limit=60) or DASH),
    _column("statement", "statement", 20, lambda row: one_line(row.statement), stretch=3),
    _column("rule", "decided by", 18, lambda row: one_line(row.judged_by or row.verdict_rule, limit=60) or DASH),
)

FIRST_HIDDEN = frozenset(
    ("status", "written", "earliest", "event_type", "hedge", "kind", "source", "site", "domain", "statement", "rule")
)
"""Columns that a new user does not see at first."""


class ClaimSource:
    """The claims that pass a filter, in an order: the first page at once, all their numbers when they are needed.

    The numbers stay as they were when read, so that a row does not jump away under the hand that judges it.
    """

    def __init__(self, desk: Desk, where: ClaimFilter, sort: Sequence[str]) -> None:
        self._desk = desk
        self.where = where
        self.sort = tuple(sort)
        self._first: ClaimPage | None = None
        self._numbers: array[int] | None = None
        self._reading = Lock()

    @property
    def numbers(self) -> array[int]:
        """The claims' numbers in order."""
        with self._reading:
            if self._numbers is None:
                self._numbers = array("q", self._desk.claim_numbers(self.where, sort=self.sort))
            return self._numbers

    def count(self) -> int:
        """How many claims pass."""
        if self._numbers is not None:
            return len(self._numbers)
        if self._first is None:
            self._first = self._desk.claims(self.where, sort=self.sort, limit=PAGE)
        return self._first.total

    def rows(self, offset: int, limit: int) -> list[ClaimRow]:
        """The claims at those places; one that has gone meanwhile is left out."""
        first = self._first
        if first is not None and min(offset + limit, first.total) <= len(first.rows):
            return list(first.rows[offset : offset + limit])
        wanted = self.numbers[offset : offset + limit]
        return self._desk.claim_rows(list(wanted)) if wanted else []

    def place_of(self, key: str) -> int | None:
        """The row that the claim of that number stands in."""
        if self._first is not None:
            for place, row in enumerate(self._first.rows):
                if str(row.number) == key:
                    return place
        try:
            return self.numbers.index(int(key))
        except ValueError:
            return None
