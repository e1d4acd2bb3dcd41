"""Ctrl-C, whenever it comes: one sentence that says what is kept and how to go on, and a status of its own.

Python raises KeyboardInterrupt wherever it happens to be: inside a library that turns it into an error of its own, or
where exceptions are dropped (a finaliser, a callback). So the signal is noted when it comes, and what leaves the
program afterwards is told as an interruption whatever it looks like.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


_MOMENT_SECONDS = 0.05


class Interruptible:
    """A block in which Ctrl-C is noted; `came` says whether it was pressed.

    Only the main thread gets signals: elsewhere nothing is changed.
    """

    def __init__(self) -> None:
        self.came = False
        self._before: Any = None
        self._again_soon: list[threading.Timer] = []
        self._unraisable = sys.unraisablehook
        self._is_main = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Self:
        if self._is_main:
            self._before = signal.signal(signal.SIGINT, self._take)
            sys.unraisablehook = self._again
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_main:
            self.deaf()
            signal.signal(signal.SIGINT, self._before)
            sys.unraisablehook = self._unraisable

    def deaf(self) -> None:
        """From here to the end of the block Ctrl-C changes nothing: what is left to do takes no time."""
        if self._is_main:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            for again in self._again_soon:
                again.cancel()
                again.join()

    def _take(self, number: int, frame: FrameType | None) -> None:
        self.came = True
        raise KeyboardInterrupt

    def _again(self, dropped: UnraisableHookArgs) -> None:
        """An interruption that was dropped where it came is raised once more, where it counts."""
        if issubclass(dropped.exc_type, KeyboardInterrupt):
            # A moment later: raised here, it would be dropped here.
            again = threading.Timer(_MOMENT_SECONDS, _thread.interrupt_main)
            again.daemon = True
            self._again_soon.append(again)
            again.start()
        else:
            self._unraisable(dropped)
