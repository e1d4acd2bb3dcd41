"""Is everything in order?"""

from __future__ import annotations

from claimtrack.workflow.views import Check


def doctor(url: str | None = None) -> list[Check]:
    """Look at versions, the database, its schema and journal, and the domain packs. Creates and changes nothing."""
    raise NotImplementedError
