"""Names of pages, each once."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.claims import Page
from claimtrack.errors import Problem


class Sources:
    """The pages taken so far by their names. Of two with one name and other text the second is named by its text."""

    def __init__(self) -> None:
        self._digests: dict[str, str] = {}
        self.problems: list[Problem] = []

    def named(self, page: Page) -> Page | None:
        """The page under a name of its own; none where the same page was taken before."""
        digest = page.digest
        first = self._digests.setdefault(page.source, digest)
        if first is digest:
            return page
        if first == digest:
            return None
        renamed = replace(page, source=f"{page.source}~{digest[:6]}")
        what = f"two pages of this name with different text; the second is called {renamed.source}"
        self.problems.append(Problem(page.source, what, "rename one of the files to give it a name of its own"))
        return renamed if self._digests.setdefault(renamed.source, digest) is digest else None
