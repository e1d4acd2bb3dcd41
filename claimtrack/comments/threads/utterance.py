"""One comment as it stands on a page, before it has a number. A value only."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.comments.header import Header
from claimtrack.text.spans import Span

_NO_HEADER = Header()


@dataclass(frozen=True, slots=True)
class Utterance:
    """The stretch of the page that somebody wrote, and what the lines around it tell."""

    span: Span
    header: Header = _NO_HEADER
