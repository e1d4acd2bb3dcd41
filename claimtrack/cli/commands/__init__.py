"""One module a group of verbs; each has `register(app)`. A new group is a new module and a name in `GROUPS`."""

from __future__ import annotations

GROUPS = (
    "running",
    "reading",
    "events",
    "resolving",
    "claims",
    "judging",
    "scoring",
    "reporting",
    "exchange",
    "upkeep",
)
"""In the order in which `--help` lists them."""
