"""The first screens: while the database opens, and when there is nothing in it yet."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Middle
from textual.content import Content
from textual.widgets import Static

from claimtrack.workflow.views import Overview
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.base import BaseScreen
from tui.threads import hand_over


class OpeningScreen(BaseScreen):
    """Shown until the workspace is open, and for good when it cannot be opened."""

    def compose_body(self) -> ComposeResult:
        with Middle(), Center():
            yield Static(Content("opening …"), id="opening", markup=False)

    def failed(self, why: str) -> None:
        """Say why there is nothing to see."""
        self.query_one("#opening", Static).update(
            Content.assemble(("The database cannot be opened\n\n", "bold $error"), why, ("\n\nq closes", "$muted"))
        )

    def reload_if_stale(self) -> None:
        """Nothing is open yet."""


class StartScreen(BaseScreen):
    """An empty database: what to do next, and the sample one key away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "sample", "load the sample")]

    def compose_body(self) -> ComposeResult:
        with Middle(), Center():
            yield Static(self._words(""), id="start", markup=False)

    def reload(self) -> None:
        self._read()

    @work(thread=True, exclusive=True, group="overview")
    def _read(self) -> None:
        try:
            overview = self.desk.overview()
        except Exception as error:
            self.post_message(Failed("looking into the database", error))
            return
        hand_over(self, self._show, overview)

    def _show(self, overview: Overview) -> None:
        self.query_one("#start", Static).update(self._words(overview.next_step))
        self.say(f"{overview.pages} pages, {overview.claims} claims, {overview.events} events")

    def _words(self, next_step: str) -> Content:
        return Content.assemble(
            ("No claims yet\n\n", "bold $primary"),
            one_line(next_step) or "Read some pages with the forecasts people made on them.",
            "\n\n",
            ("enter", "bold $accent"),
            "  load the bundled sample: invented comments on the war of spring 2018\n\n",
            ("I", "bold $accent"),
            "      read your own pages, or import your own record of what happened\n\n",
            "or on the command line:\n",
            ("  claimtrack run PAGES... --events LOG.csv\n\n", "$accent"),
            ("What the command line adds appears here by itself.  ? help   q quit", "$muted"),
        )

    def action_sample(self) -> None:
        """Read the bundled sample."""
        self.query_one("#start", Static).update(Content("reading the sample …"))
        self.claimtrack.load_sample()
