"""Which subject area a page or claim belongs to."""

from __future__ import annotations

from functools import cache

from claimtrack.domains import Domain, load_domain

NO_DOMAIN = "none"
"""What is named where no pack is to be used."""


@cache
def domain_named(name: str) -> Domain | None:
    """The pack of that name or folder; None for "none". Raises where there is none of that name."""
    return None if name == NO_DOMAIN else load_domain(name)


def check_domain(name: str | None) -> None:
    """Raise at once where a named domain is not there, rather than page by page."""
    if name is not None:
        domain_named(name)
