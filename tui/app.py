"""The app: opens the workspace, holds the tabs, carries out actions by name, and notices what others change."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import work
from textual.binding import BindingType
from textual.screen import Screen

from claimtrack.workflow.progress import Progress
from claimtrack.workflow.views import ClaimFilter
from tui.actions import REGISTRY, Scope, bindings, clashes
from tui.desk import Desk, load_sample, open_desk
from tui.keys import LIVE_TOGETHER
from tui.messages import Failed
from tui.performing import Performing
from tui.safe import one_line
from tui.screens.base import BaseScreen
from tui.screens.calibration import CalibrationScreen
from tui.screens.claims import ClaimsScreen
from tui.screens.help import HelpScreen
from tui.screens.log import LogScreen
from tui.screens.review import ReviewScreen
from tui.screens.scoreboard import ScoreboardScreen
from tui.screens.start import OpeningScreen, StartScreen
from tui.screens.timeline import TimelineScreen
from tui.state import State, keys_file, load_keys, load_state, save_state, state_file
from tui.telling import in_words
from tui.themes import CYCLE, FALLBACK, OWN
from tui.threads import hand_over

POLL_SECONDS = 1.0
COLLECT_AFTER = (20_000, 20, 50)
"""Allocations, and passes over the young, before a pass over the older: between keys, not at each of them."""


class ClaimtrackApp(Performing):
    """Browse, judge and compare claims. `desk_factory` opens the workspace, in a worker once the screen is there."""

    CSS_PATH = "app.tcss"
    TITLE = "claimtrack"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.APP)
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        "opening": OpeningScreen,
        "start": StartScreen,
        "claims": ClaimsScreen,
        "review": ReviewScreen,
        "forecasters": ScoreboardScreen,
        "calibration": CalibrationScreen,
        "timeline": TimelineScreen,
    }
    TABS: ClassVar[tuple[str, ...]] = ("claims", "review", "forecasters", "calibration", "timeline")

    def __init__(
        self,
        desk_factory: Callable[[], Desk],
        *,
        database: str = "",
        sample: Callable[[Progress], object] | None = None,
        state_path: Path | None = None,
        keys_path: Path | None = None,
        when_open: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._when_open = when_open
        self._desk_factory = desk_factory
        self._desk: Desk | None = None
        self._sample = sample
        self.database = database
        self._state_path = state_path or state_file()
        self.keys_path = keys_path or keys_file()
        self.state = State()
        self.revision = ""

    @property
    def desk(self) -> Desk:
        """The verbs, once the workspace is open."""
        assert self._desk is not None, "the workspace is not open yet"
        return self._desk

    @property
    def is_open(self) -> bool:
        """True once the workspace is open."""
        return self._desk is not None

    @property
    def database_name(self) -> str:
        """The database as a short name for a title."""
        return one_line(self.database.rsplit("/", 1)[-1], limit=60) or "claims.db"

    # Start and end

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(FALLBACK)

    def on_mount(self) -> None:
        for theme in OWN:
            self.register_theme(theme)
        self.state = load_state(self._state_path)
        self.theme = self.state.theme if self.state.theme in self.available_themes else CYCLE[0]
        self._take_keys()
        self.switch_mode("opening")
        self._open()

    def _take_keys(self) -> None:
        self.own_keys, problem = load_keys(self.keys_path)
        wrong = [problem] if problem else []
        wrong += clashes(self.own_keys, LIVE_TOGETHER)
        for sentence in wrong:
            self.record(f"your keys: {sentence}", "warning", toast=True)
        self.own_keys = {name: keys for name, keys in self.own_keys.items() if name in REGISTRY}
        self.set_keymap(self.own_keys)

    @work(thread=True, exclusive=True, group="open")
    def _open(self) -> None:
        try:
            desk = self._desk_factory()
            revision = desk.revision()
        except Exception as error:
            self.call_from_thread(self._could_not_open, error)
            return
        self.call_from_thread(self._opened, desk, revision)

    def _could_not_open(self, error: Exception) -> None:
        self.record(f"opening the database: {in_words(error)}", "error")
        screen = self.screen
        if isinstance(screen, OpeningScreen):
            screen.failed(in_words(error))

    def _opened(self, desk: Desk, revision: str) -> None:
        self._desk = desk
        self.revision = revision
        self.switch_mode(self.state.tab if self.state.tab in self.TABS else "claims")
        self.set_interval(POLL_SECONDS, self.poll, name="poll")
        if self._when_open is not None:
            self._when_open()

    async def on_unmount(self) -> None:
        if self.job is not None:
            self.job.stop()
        # Nothing is left to show a fault on; the next start would begin without the place.
        with contextlib.suppress(OSError):
            save_state(self._state_path, self.state)
        if self._desk is not None:
            self._desk.close()

    def nothing_to_show(self) -> None:
        """The database holds no claims: say what to do next."""
        if self.current_mode != "start":
            self.switch_mode("start")

    # What others change

    @work(thread=True, exclusive=True, group="poll")
    def poll(self) -> None:
        """Ask whether anybody wrote to the database."""
        before = self.revision
        try:
            revision = self.desk.revision()
        except Exception as error:
            self.post_message(Failed("asking for changes", error))
            return
        if revision != before:
            hand_over(self, self._changed_since, before, revision)

    def _changed_since(self, before: str, revision: str) -> None:
        # An act that was recorded meanwhile knows better.
        if self.revision == before:
            self.changed(revision)

    def changed(self, revision: str) -> None:
        """Somebody wrote: the screen shown reads anew, the others when they come back."""
        self.revision = revision
        screen = self.base_screen()
        if isinstance(screen, StartScreen):
            self.switch_mode("claims")
        elif screen is not None:
            screen.reload_if_stale()

    def base_screen(self) -> BaseScreen | None:
        """The full screen that is shown, under any dialog."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, BaseScreen)), None)

    # Actions

    def do_palette(self) -> None:
        self.action_command_palette()

    def do_help(self) -> None:
        screen = self.base_screen()
        if screen is not None:
            self.push_screen(HelpScreen(screen.live_actions()))

    def do_log(self) -> None:
        self.push_screen(LogScreen())

    def do_theme(self) -> None:
        at = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.theme = self.state.theme = CYCLE[(at + 1) % len(CYCLE)]
        self.notify(self.theme.replace("-", " "), title="theme", timeout=2, markup=False)

    def do_refresh(self) -> None:
        screen = self.base_screen()
        if screen is not None:
            screen.reload()

    async def _to_tab(self, tab: str) -> None:
        if isinstance(self.screen, StartScreen):
            return
        self.state.tab = tab
        if self._desk is None:
            # The app is still opening and will begin there.
            return
        if self.current_mode == tab:
            while len(self.screen_stack) > 1:
                await self.pop_screen()
        else:
            await self.switch_mode(tab)

    async def review(self, where: ClaimFilter, numbers: Sequence[int]) -> None:
        """Judge the claims of a table one after the other, in its order."""
        await self._to_tab("review")
        screen = self.screen
        if isinstance(screen, ReviewScreen):
            screen.review(where, numbers)
            screen.reload_if_stale()

    async def do_tab_claims(self) -> None:
        await self._to_tab("claims")

    async def do_tab_review(self) -> None:
        await self._to_tab("review")

    async def do_tab_forecasters(self) -> None:
        await self._to_tab("forecasters")

    async def do_tab_calibration(self) -> None:
        await self._to_tab("calibration")

    async def do_tab_timeline(self) -> None:
        await self._to_tab("timeline")

    def load_sample(self) -> None:
        """Read the bundled sample into the empty database."""
        if self._sample is not None:
            self.start_job("reading the sample", self._sample, lambda _: None)


def run(
    database_url: str | None = None,
    *,
    serve: bool = False,
    host: str = "127.0.0.1",
    port: int | None = None,
    token: str | None = None,
    actor: str | None = None,
) -> None:
    """Open the app over a database, in this terminal or with `serve` in a browser on this machine.

    `actor` is who judges; the user's own name where it is absent.
    """
    if serve:
        from tui.serving import PORT
        from tui.serving import serve as serve_to_browsers

        serve_to_browsers(database_url, host=host, port=port or PORT, token=token, actor=actor)
        return
    ClaimtrackApp(
        partial(open_desk, database_url, actor=actor),
        database=database_url or "",
        sample=partial(load_sample, database_url),
        when_open=spare_what_stays,
    ).run()


def spare_what_stays() -> None:
    """Keep the garbage collector from what will live as long as the app: a pass over it takes a fifth of a second."""
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def main(database_url: str | None = None, actor: str | None = None) -> None:
    """What `claimtrack tui` starts without options."""
    run(database_url, actor=actor)
