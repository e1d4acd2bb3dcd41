"""Keys typed faster than they are worked off: they wait in line, so that each means what it would mean typed slowly.

Textual hands a key to whatever has the focus when it arrives. A key may mean a dialog that is only about to open, or
the row on which the last act puts the cursor. Here one is handed on once all that was set going before it has ended:
the messages of all widgets, the screens that open or close, and the work in threads that its meaning hangs on.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum, auto
from weakref import WeakSet

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import Worker, WorkerError, WorkerFailed

from tui.actions import REGISTRY, Need, Scope

LONGEST_WAIT = 2.0
"""Seconds for which work may hold a key back; work that takes longer, such as a wait for a lock, holds no other key."""
LOOK_AGAIN = 0.05
"""Seconds after which a widget that may have closed with messages unread is not waited for any more."""


class Kind(Enum):
    """What a key does, as far as it tells what the key has to wait for."""

    STOPPING = auto()
    """Ends long work: waits for nothing at all."""
    TYPING = auto()
    """Goes into a line."""
    MOVING = auto()
    """Moves in a table or a text."""
    ABOUT_A_ROW = auto()
    ANSWERING = auto()
    """Is for a dialog."""
    OTHER = auto()


PLACING = frozenset({"rows", "queue", "search", "marks", "turns"})
"""Groups of workers that put the cursor somewhere."""
RECORDING = PLACING | {"acts"}
WAITS_FOR: dict[Kind, frozenset[str]] = {
    Kind.STOPPING: frozenset(),
    Kind.TYPING: frozenset(),
    Kind.MOVING: PLACING,
    Kind.ABOUT_A_ROW: RECORDING | {"detail", "more", "frequencies", "scores", "record", "calibration", "history"},
    Kind.ANSWERING: RECORDING | {"later", "hint", "--textual-command-palette-gather-commands"},
    Kind.OTHER: RECORDING,
}
"""Groups of workers that a key of each kind waits for."""


class TypeAhead(App[None]):
    """Hands on the keys of the keyboard, and what is pasted, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._handing_on: asyncio.Task[None] | None = None
        self._last: tuple[Kind, Widget | None] | None = None
        self._given_up: WeakSet[Worker[object]] = WeakSet()

    @property
    def keys_waiting(self) -> int:
        """How many keys have not been handed on yet."""
        return len(self._typed)

    @property
    def records_at_once(self) -> bool:
        """False while acts are known to have to wait, and keys had better not wait for them."""
        return True

    async def on_unmount(self) -> None:
        if self._handing_on is not None:
            self._handing_on.cancel()

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key | Paste) or event.is_forwarded or self._kind(event) is Kind.STOPPING:
            await super().on_event(event)
        else:
            self._typed.append(event)
            if self._handing_on is None:
                await self._hand_on()
                if self._typed:
                    self._handing_on = asyncio.create_task(self._hand_on_the_rest())

    async def _hand_on(self) -> None:
        """Hand on the keys that need wait no more. Runs as a message of the app, so that the app does nothing else."""
        while self._typed and (self._follows(self._typed[0]) or (self._is_idle and not self._held_by())):
            await self._hand_on_first()

    async def _hand_on_first(self) -> None:
        event = self._typed.popleft()
        self._last = (self._kind(event), self.focused)
        await super().on_event(event)

    async def _hand_on_the_rest(self) -> None:
        loop = asyncio.get_running_loop()
        waiting, since = self._typed[0], loop.time()
        try:
            while self._typed and not self._exit:
                if self._typed[0] is not waiting:
                    waiting, since = self._typed[0], loop.time()
                late = loop.time() > since + LONGEST_WAIT
                if late:
                    self._given_up.update(self._held_by())
                await self._work_off()
                await self._as_message(late=late)
                held = self._held_by()
                if held:
                    await asyncio.wait([asyncio.create_task(ended(worker)) for worker in held], timeout=LOOK_AGAIN)
        finally:
            self._handing_on = None

    async def _work_off(self) -> None:
        """Wait until the widgets have dealt with all that they have been told so far."""
        asked: list[asyncio.Future[None]] = []
        for pump in self._pumps():
            told = asyncio.get_running_loop().create_future()
            if pump.call_later(_resolve, told):
                asked.append(told)
        if asked:
            await asyncio.wait(asked, timeout=LOOK_AGAIN)

    async def _as_message(self, *, late: bool) -> None:
        done = asyncio.get_running_loop().create_future()

        async def hand_on() -> None:
            try:
                if late and self._typed:
                    await self._hand_on_first()
                await self._hand_on()
            finally:
                _resolve(done)

        if self.call_later(hand_on):
            await asyncio.wait([done])

    def _kind(self, event: Key | Paste) -> Kind:
        in_line = isinstance(self.focused, Input)
        if isinstance(event, Paste) or (in_line and event.is_printable):
            return Kind.TYPING if in_line else Kind.ANSWERING
        bound = self.screen.active_bindings.get(event.key)
        action = REGISTRY.get(bound.binding.id or "") if bound is not None else None
        if action is None:
            return Kind.ANSWERING
        if action.name == "stop":
            return Kind.STOPPING
        if action.need in (Need.NOTHING, Need.OPEN, Need.JOB, Need.PARENT):
            return Kind.MOVING if action.scope in (Scope.TABLE, Scope.TEXT) else Kind.OTHER
        return Kind.ABOUT_A_ROW

    def _follows(self, event: Key | Paste) -> bool:
        """Whether a key goes the way of the last one, and so is dealt with after it in any case."""
        kind = self._kind(event)
        return kind in (Kind.TYPING, Kind.MOVING) and (kind, self.focused) == self._last and not self._held_by()

    def _held_by(self) -> list[Worker[object]]:
        """The work that the next key waits for."""
        groups = WAITS_FOR[self._kind(self._typed[0])] if self._typed else frozenset()
        if not self.records_at_once:
            groups -= {"acts"}
        under_way = [worker for worker in self.workers if worker.group in groups and not worker.is_finished]
        # What stands in line behind work that takes long takes as long.
        stuck = {worker.group for worker in under_way if worker in self._given_up}
        return [worker for worker in under_way if worker.group not in stuck]

    def _pumps(self) -> Iterator[MessagePump]:
        yield self
        for screen in self.screen_stack:
            yield from screen.walk_children(with_self=True)

    @property
    def _is_idle(self) -> bool:
        """True while nobody has anything to do: every widget is there and has read its messages."""
        return all(
            pump._is_mounted and not pump.message_queue_size and not pump._next_callbacks for pump in self._pumps()
        )


def _resolve(told: asyncio.Future[None]) -> None:
    if not told.done():
        told.set_result(None)


async def ended(worker: Worker[object]) -> None:
    with suppress(WorkerError, WorkerFailed):
        await worker.wait()
