"""What company lets a bare sentence be a forecast: others in its comment, or a page on which many foretell."""

from __future__ import annotations

import re
from collections.abc import Collection

from claimtrack.claims import Comment, Page, Role
from claimtrack.extraction.rules.bare.by_place import COMPANY_SIGNS
from claimtrack.text.looks import holds_digit, runs_of_letters
from claimtrack.text.sentences import sentence_spans

LONGEST_BARE = 240
"""Characters of a sentence beside a forecast that may be one without saying so."""
NEAR = 3
"""Sentences between a forecast and a bare sentence that it still keeps company, at most."""
_FEWEST_TELLING = 3
_SHARE_TELLING = 0.3
"""How many comments of a page foretell, at least, for its bare sentences to count without a forecast beside them."""
_FURNITURE = re.compile(
    r"©|copyright|powered by|rendered by|sign in|log ?in|privacy|cookie|categories|all rights|terms of|subscribe|"
    r"recent discussions|reply|share\b|report\b|permalink|comments are|[←→]"
)
_NOT_BARE = frozenset(
    b"i you my your was were had did has have been should would could when say says said who what why "
    b"how everyone people always usually thank thanks".split()
)
"""Words with which no bare sentence is a forecast: most are dismissed here."""


def may_be_bare(low: str) -> bool:
    """False for a sentence that is no forecast in company, as a quick look at its words shows."""
    words = runs_of_letters(low)
    if not _NOT_BARE.isdisjoint(words) or "didn't" in low:
        return False
    return not COMPANY_SIGNS.isdisjoint(words) or holds_digit(low) or not low.isascii()


def silent_among(page: Page, telling: Collection[int]) -> list[Comment]:
    """The comments without a forecast on a page where many have one; `telling` are the indices of those that do."""
    if len(telling) < _FEWEST_TELLING:
        return []
    comments = [comment for comment in page.comments if comment.role is Role.COMMENT]
    many = sum(comment.index in telling for comment in comments)
    if many < _FEWEST_TELLING or many < _SHARE_TELLING * len(comments):
        return []
    return [comment for comment in comments if comment.index not in telling]


def spoken_sentences(page: Page, low: str, comment: Comment) -> list[tuple[int, int]]:
    """The sentences of a comment that are no furniture of its site."""
    spans = sentence_spans(page.text, comment.span.start, comment.span.end)
    return [span for span in spans if _FURNITURE.search(low, *span) is None]
