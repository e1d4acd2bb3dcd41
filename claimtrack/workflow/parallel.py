"""Work on many things with several processes, results in the order of the things, memory bounded."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
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
    pool = ProcessPoolExecutor(workers, mp_context=context)
    is_done = False
    try:
        flying: deque[Future[list[R]]] = deque()
        while True:
            while len(flying) < workers * _AHEAD and (chunk := list(islice(rest, _CHUNK))):
                with _deaf_children():
                    flying.append(pool.submit(_all, work, chunk))
            if not flying:
                is_done = True
                return
            yield from flying.popleft().result()
    finally:
        if not is_done:
            # Nobody waits for what is in flight: the workers only read.
            for process in list(getattr(pool, "_processes", None) or {}):
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGTERM)
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes started in the block are not told of Ctrl-C, which a terminal sends to all: the parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _all(work: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [work(thing) for thing in chunk]
