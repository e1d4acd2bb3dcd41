"""Acts that write: in the order of asking, one at a time, each told and shown once it has been recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.worker import Worker

from claimtrack.workflow.views import Act
from tui.actions import REGISTRY, Action
from tui.messages import Failed
from tui.taking_in import TakingIn
from tui.type_ahead import ended
from tui.words import plural


class Acting(TakingIn):
    """The part of the app that carries out what a person decides."""

    def __init__(self) -> None:
        super().__init__()
        self._writing = asyncio.Lock()
        self._is_leaving = False

    def sign(self, action: Action) -> str:
        """The key of an action as a short sign."""
        raise NotImplementedError

    def do_undo(self) -> None:
        self.run_worker(self._carry_out("undo", self.desk.undo), group="turns")

    def do_redo(self) -> None:
        self.run_worker(self._carry_out("redo", self.desk.redo), group="turns")

    @property
    def unrecorded(self) -> list[Worker[object]]:
        """Acts that have been asked for and are not recorded yet."""
        return [worker for worker in self.workers if worker.group in ("acts", "turns") and not worker.is_finished]

    def act(self, doing: str, verb: Callable[[], Act]) -> None:
        """Carry out a verb that writes, in the order of asking; tell what came of it, and let the screen read anew."""
        self.run_worker(self._carry_out(doing, verb), group="acts")
        screen = self.base_screen()
        if self.job is not None and screen is not None:
            screen.note(f"{doing}: recorded as soon as the work under way lets go of the database")

    async def _carry_out(self, doing: str, verb: Callable[[], Act]) -> None:
        try:
            async with self._writing:
                done = await asyncio.to_thread(verb)
                revision = await asyncio.to_thread(self.desk.revision)
        except Exception as error:
            self.post_message(Failed(doing, error))
            return
        self._acted(done, revision)

    def _acted(self, done: Act, revision: str) -> None:
        self.record(done.sentence, "information")
        for problem in done.problems:
            self.record(str(problem), "warning", toast=True)
        screen = self.base_screen()
        if screen is not None:
            screen.acted(done)
        if len(self.unrecorded) > 1:
            # Several were held up together: the screen reads anew after the last of them.
            self.revision = revision
        else:
            self.changed(revision)
        if screen is not None:
            back, words = ("redo", "does it again") if done.command.endswith("undo") else ("undo", "takes it back")
            screen.note(f"{done.sentence} – {self.sign(REGISTRY[back])} {words}")

    def do_quit(self) -> None:
        acts = self.unrecorded
        if not acts or self._is_leaving:
            self.exit()
            return
        self._is_leaving = True
        number = plural(len(acts), "act")
        self.record(f"{number} still to be recorded: closes then; quit again leaves without", "warning", toast=True)
        self.run_worker(self._leave_after(acts), group="leaving")

    async def _leave_after(self, acts: Sequence[Worker[object]]) -> None:
        await asyncio.gather(*map(ended, acts))
        self.exit()
