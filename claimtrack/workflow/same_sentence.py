"""Which claims stand in one sentence: whoever sees that it forecasts nothing rejects all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.store import claims as stored
from claimtrack.store.database import Transaction
from claimtrack.store.pages import load_pages
from claimtrack.text.sentences import sentence_spans


def with_their_sentences(tx: Transaction, names: Sequence[int | str]) -> list[int]:
    """Numbers of these claims and of all that begin in the same sentences. Raises `UnknownClaimError`."""
    numbers = list(dict.fromkeys(stored.find_number(tx, name) for name in names))
    found = dict.fromkeys(numbers)
    for number in numbers:
        beside = stored.claims_beside(tx, number)
        ((_, page),) = load_pages(tx, [stored.page_of(tx, number)])
        mine = beside[number]
        sentence = next(
            (
                (start, end)
                for start, end in sentence_spans(page.text, *_around(page.text, mine))
                if start <= mine < end
            ),
            (mine, mine + 1),
        )
        found.update(dict.fromkeys(other for other, at in beside.items() if sentence[0] <= at < sentence[1]))
    return list(found)


_FAR = 2_000
"""Characters around a claim in which its sentence begins and ends; a longer one is cut there."""


def _around(text: str, at: int) -> tuple[int, int]:
    """Where to look for the sentence at a place: from a line's start on, so that no sentence is entered half way."""
    first = text.rfind("\n\n", max(0, at - _FAR), at)
    return (max(0, at - _FAR) if first < 0 else first + 2), min(len(text), at + _FAR)
