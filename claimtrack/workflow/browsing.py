"""Looking: pages of the claim table, one claim with all that belongs to it, values to filter by."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.workflow.views import (
    ClaimDetail,
    ClaimFilter,
    ClaimPage,
    ClaimRow,
    Explanation,
    FrequencyRow,
    Overview,
    PageView,
)
from claimtrack.workflow.workspace import Workspace

ALL = ClaimFilter()


def claims(
    workspace: Workspace,
    where: ClaimFilter = ALL,
    *,
    sort: Sequence[str] = ("number",),
    limit: int = 100,
    offset: int = 0,
) -> ClaimPage:
    """A stretch of the claims that pass `where`, sorted by columns of `SORTABLE` ("-latest" turns one round)."""
    raise NotImplementedError


def claim_numbers(workspace: Workspace, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",)) -> list[int]:
    """The numbers of all claims that pass `where`, in order: what a table of any length needs to place its cursor."""
    raise NotImplementedError


def claim(workspace: Workspace, number: int | str) -> ClaimDetail:
    """Everything about the claim of that number or id. Raises `UnknownClaimError`."""
    raise NotImplementedError


def explain(workspace: Workspace, number: int | str) -> Explanation:
    """How a claim was read and decided, and what was passed over in its comment."""
    raise NotImplementedError


def frequencies(workspace: Workspace, column: str, where: ClaimFilter = ALL, *, limit: int = 100) -> list[FrequencyRow]:
    """How many claims have each value of a column of `SORTABLE` (also "month"), the most frequent first."""
    raise NotImplementedError


def pages(workspace: Workspace) -> list[PageView]:
    """The ingested pages, each in its current version."""
    raise NotImplementedError


def proposition(workspace: Workspace, key: str) -> list[ClaimRow]:
    """All claims that say the same, by the day they were written: `key` is `ClaimRow.proposition`."""
    raise NotImplementedError


def overview(workspace: Workspace) -> Overview:
    """What the database holds and what to do next."""
    raise NotImplementedError
