"""The end that a claim without one is given: so many days, by its subject area or the last resolution."""

from __future__ import annotations

from datetime import date

from claimtrack.claims import Claim
from claimtrack.domains import available_domains
from claimtrack.resolution.days import shifted
from claimtrack.resolution.options import DEFAULT_HORIZON_DAYS
from claimtrack.store import journal
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action
from claimtrack.workflow.subjects import NO_DOMAIN, domain_named
from claimtrack.workflow.workspace import Workspace


def assumed_days(workspace: Workspace) -> dict[str, int]:
    """Days by the name of a bundled subject area, and under "none" for claims of no such area."""
    with workspace.store.read() as tx:
        return {name: _days(tx, name) for name in (*available_domains(), NO_DOMAIN)}


def assumed_until(tx: Transaction, claim: Claim) -> date | None:
    """The end a claim was given because it names none; None where it names one, or where no day is known at all."""
    window = claim.window
    starts = [day for day in (window.earliest, claim.written) if day is not None]
    if window.latest is not None or not starts:
        return None
    return shifted(max(starts), _days(tx, claim.domain or NO_DOMAIN))


def _days(tx: Transaction, name: str) -> int:
    last = journal.last_line(tx, Action.RESOLVE)
    if last is not None and last.entry.note.isdigit():
        return int(last.entry.note)
    domain = domain_named(name)
    return domain.horizon_days if domain is not None else DEFAULT_HORIZON_DAYS
