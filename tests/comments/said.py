"""Who says what, and when, on a page as text: what the tests of layouts compare."""

from __future__ import annotations

from datetime import date

from claimtrack.claims import Role
from claimtrack.comments import read_text

Said = tuple[str | None, str, date | None]


def said_on(text: str) -> list[Said]:
    """Author, words and day of each comment."""
    (page,) = read_text(text, source="page.txt").pages
    return [(c.author, c.span.of(page.text), c.written) for c in page.comments if c.role is Role.COMMENT]
