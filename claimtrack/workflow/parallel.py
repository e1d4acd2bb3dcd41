"""Work on many things with several processes, results in the order of the things, memory bounded."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 64
_AHEAD = 4
"""Chunks in flight for each worker: enough to keep it busy, few enough to bound memory."""


def in_order(work: Callable[[T], R], things: Iterable[T], *, workers: int) -> Iterator[R]:
    """`work` done on each thing; with more than one worker by processes, so `work` and the things must pickle."""
    if workers <= 1:
        yield from map(work, things)
        return
    rest = iter(things)
    # Forking would copy the threads' locks of a program that runs a screen.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        flying: deque[Future[list[R]]] = deque()
        while True:
            while len(flying) < workers * _AHEAD and (chunk := list(islice(rest, _CHUNK))):
                flying.append(pool.submit(_all, work, chunk))
            if not flying:
                return
            yield from flying.popleft().result()


def _all(work: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [work(thing) for thing in chunk]
