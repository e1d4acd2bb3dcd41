"""Reading a stream of pages on several cores: in order, in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

from claimtrack.claims import Page, Reading
from claimtrack.domains import Domain
from claimtrack.extraction.cues import holds_cue
from claimtrack.extraction.engine import Extractor

BATCH = 256
"""Pages sent to a worker at a time: enough that the cost of sending them does not show."""
_AT_ONCE = 100_000
"""Characters of the pages that one process looks through before it reads any: the bound on its memory."""
_AHEAD = 3
"""Batches a worker may be given before the first is taken back: the bound on memory."""

_extractor: Extractor | None = None


def read_pages(
    pages: Iterable[Page],
    domain: Domain | None = None,
    *,
    workers: int = 1,
    batch: int = BATCH,
    near_misses: bool = True,
) -> Iterator[tuple[Page, Reading]]:
    """Each page with its reading, in the order of `pages`, which is consumed as the results are, some pages ahead.

    With one worker everything happens in this process; with more, pages without a cue never leave it.
    The same text is read the same way whatever the number. Without `near_misses` the readings hold claims only.
    """
    if workers <= 1:
        extractor = Extractor(domain, near_misses=near_misses)
        for some in _at_once(pages):
            yield from zip(some, extractor.read_some(some), strict=True)
        return
    yield from _read_in_pool(pages, domain, workers, batch, near_misses)


def _at_once(pages: Iterable[Page]) -> Iterator[list[Page]]:
    """The pages in lots of about `_AT_ONCE` characters."""
    some: list[Page] = []
    length = 0
    for page in pages:
        some.append(page)
        length += len(page.text)
        if length >= _AT_ONCE:
            yield some
            some, length = [], 0
    if some:
        yield some


def _read_in_pool(
    pages: Iterable[Page], domain: Domain | None, workers: int, batch: int, near_misses: bool
) -> Iterator[tuple[Page, Reading]]:
    from concurrent.futures import Future, ProcessPoolExecutor

    stream = iter(pages)
    waiting: deque[tuple[list[Page], Future[list[tuple[int, Reading]]]]] = deque()
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(domain, near_misses)) as pool:
        try:
            while True:
                while len(waiting) < workers * _AHEAD and (some := list(islice(stream, batch))):
                    worth = [(number, page) for number, page in enumerate(some) if holds_cue(page.text)]
                    waiting.append((some, pool.submit(_read_some, worth)))
                if not waiting:
                    return
                sent, result = waiting.popleft()
                found = dict(result.result())
                for number, page in enumerate(sent):
                    yield page, found.get(number, _NOTHING)
        finally:
            for _, result in waiting:
                result.cancel()


_NOTHING = Reading()


def _start(domain: Domain | None, near_misses: bool = True) -> None:
    global _extractor
    _extractor = Extractor(domain, near_misses=near_misses)


def _read_some(pages: list[tuple[int, Page]]) -> list[tuple[int, Reading]]:
    """Readings of the pages that have anything to tell, by their place: the empty ones need not travel."""
    if _extractor is None:
        _start(None)
    assert _extractor is not None
    readings = _extractor.read_some([page for _, page in pages])
    found = zip((number for number, _ in pages), readings, strict=True)
    return [(number, reading) for number, reading in found if reading.claims or reading.rejections]
