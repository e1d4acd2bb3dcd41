"""Pages and readings written for the store's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from claimtrack.claims import (
    Claim,
    Comment,
    DateBasis,
    Kind,
    Outcome,
    Page,
    ProbabilityBasis,
    Reading,
    Rejection,
    Verdict,
)
from claimtrack.store.journal import Stamp
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

AT = datetime(2024, 1, 3, 9, 30, tzinfo=UTC)
TEXTS = ("The harbour bridge opens before July.", "No way, it will take until autumn.", "70% the ferry stops by May")


def stamp(command: str = "test", *, actor: str = "ada", batch: str = "b1") -> Stamp:
    """Who did it, when."""
    return Stamp(actor, command, batch, AT)


def page(
    source: str = "harbour.txt", *, texts: tuple[str, ...] = TEXTS, published: date | None = date(2024, 1, 3)
) -> Page:
    """A page of comments, one a line."""
    comments, at = [], 0
    for index, text in enumerate(texts):
        comments.append(Comment(index, Span(at, at + len(text)), author=f"user {index}" if index else None))
        at += len(text) + 1
    basis = DateBasis.GIVEN if published else DateBasis.UNKNOWN
    return Page(source, "\n".join(texts), tuple(comments), published=published, published_basis=basis, site="Quay News")


def claim(of: Page, index: int, *, target: str = "harbour bridge", probability: float = 0.9) -> Claim:
    """A claim whose quote is a whole comment."""
    comment = of.comments[index]
    return Claim(
        source=of.source,
        span=comment.span,
        quote=of.text_of(comment),
        statement=f"{target} opens",
        kind=Kind.EVENT,
        target=target,
        rule="test",
        comment=index,
        author=comment.author,
        site=of.site,
        written=of.published,
        event_type="opening",
        window=Window(date(2024, 1, 3), date(2024, 6, 30), None, "before July", WindowBasis.STATED, Modifier.BEFORE),
        hedge="will",
        probability=probability,
        probability_basis=ProbabilityBasis.BARE,
    )


def reading(of: Page) -> Reading:
    """A claim for each comment, and one near miss."""
    claims = tuple(claim(of, index, target=f"thing {index}") for index in range(len(of.comments)))
    return Reading(claims, (Rejection(of.source, of.comments[0].span, of.text_of(of.comments[0]), "question", "q"),))


def read_otherwise(read: Reading) -> Reading:
    """The same claims, the first one with another chance."""
    return replace(read, claims=(replace(read.claims[0], probability=0.2), *read.claims[1:]))


def verdict(
    outcome: Outcome = Outcome.TRUE, *, evidence: tuple[str, ...] = ("E1",), as_of: date = date(2024, 8, 1)
) -> Verdict:
    """A rule's verdict."""
    return Verdict(outcome, "happened-in-window", f"{outcome.value}: it opened [E1]", as_of, "v1", evidence)
