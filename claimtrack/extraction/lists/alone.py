"""A comment read as a page of its own, so that its place on a long page costs nothing, and its claims put back."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.claims import Claim, Comment, Page
from claimtrack.text.spans import Span


def alone(page: Page, comment: Comment) -> tuple[Page, Comment]:
    """The page with the text of this comment only, and the comment as all of it; title, site and dates stay."""
    span = comment.span
    own = replace(comment, span=Span(0, span.end - span.start))
    return replace(page, text=page.text[span.start : span.end], comments=(own,)), own


def moved(claim: Claim, by: int) -> Claim:
    """The claim with every span `by` characters further on, at least 0."""
    if not by:
        return claim
    steps = tuple(replace(step, span=step.span.shift(by)) for step in claim.derivation)
    return replace(claim, span=claim.span.shift(by), derivation=steps)
