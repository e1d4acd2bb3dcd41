"""What every screen has: the tabs above, a status line and the live keys below, and its part of the registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from claimtrack.workflow.views import Act
from tui.actions import Action, Need, Scope, within
from tui.desk import Desk
from tui.widgets.line_table import LineTable
from tui.widgets.lines import JobLine, KeyLine, StatusLine, TabLine
from tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from tui.app import ClaimtrackApp


LAST_KEPT = 1
"""Actions with a footer place up to this one keep it at any width."""


class BaseScreen(Screen[Any]):
    """A full screen of the app. Subclasses say their scopes, compose a body, and read their data in `reload`."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ()
    TAB: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (134, "-wide")]  # noqa: RUF012

    WIDE: ClassVar[int] = 134
    """Cells from which on things stand side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._shown_revision: str | None = None

    @property
    def is_wide(self) -> bool:
        """True where the table and the text stand side by side."""
        return self.size.width >= self.WIDE

    @property
    def claimtrack(self) -> ClaimtrackApp:
        """The app this screen belongs to."""
        return cast("ClaimtrackApp", self.app)

    @property
    def desk(self) -> Desk:
        """The verbs."""
        return self.claimtrack.desk

    def compose(self) -> ComposeResult:
        yield TabLine(self.TAB)
        yield from self.compose_body()
        yield JobLine()
        yield StatusLine()
        yield KeyLine()

    def compose_body(self) -> ComposeResult:
        """The widgets between the lines."""
        yield from ()

    def reload(self) -> None:
        """Read the data anew, keeping the place."""

    def acted(self, act: Act) -> None:
        """An act of this session has been recorded."""

    def met(self) -> set[Need]:
        """Which needs of actions are met now."""
        table = self.table
        found = {Need.NOTHING}
        if table is not None:
            if table.row is not None:
                found.add(Need.ROW)
            if table.marks:
                found.add(Need.MARKS)
            if table.layout_of_columns.hidden:
                found.add(Need.HIDDEN)
            if table.current_column.sort:
                found.add(Need.SORTABLE)
        if len(self.app.screen_stack) > 1:
            found.add(Need.PARENT)
        if self.claimtrack.is_open:
            found.add(Need.OPEN)
        if self.claimtrack.job is not None:
            found.add(Need.JOB)
        return found

    @property
    def table(self) -> LineTable[Any] | None:
        """The screen's main table, if it has one."""
        return next(iter(self.query(LineTable)), None)

    # Keys

    def live_scopes(self) -> tuple[Scope, ...]:
        """Scopes whose keys work now, the most specific last."""
        focused = self.focused
        moving = (
            Scope.TEXT if isinstance(focused, TextPane) else Scope.TABLE if isinstance(focused, LineTable) else None
        )
        return (Scope.APP, *((moving,) if moving else ()), *self.SCOPES)

    def live_actions(self) -> list[Action]:
        """Actions whose keys work now."""
        return within(self.live_scopes())

    def why_not(self, action: Action) -> str:
        """Why an action would do nothing now; empty where it would do something."""
        return "" if action.need in self.met() else action.need.value

    def refresh_keys(self) -> None:
        """Draw the footer again, after the situation changed."""
        shown = sorted((action for action in self.live_actions() if action.footer), key=lambda action: action.footer)
        # The keys of the place come first; the way to all others is kept on the screen at any width.
        here = [action for action in shown if action.footer > LAST_KEPT]
        always = [action for action in reversed(shown) if action.footer <= LAST_KEPT]
        met = self.met()
        keys = [(action, self.claimtrack.sign(action), action.need in met) for action in (*here, *always)]
        for line in self.query(KeyLine):
            line.show(keys, len(always))

    def on_descendant_focus(self) -> None:
        self.refresh_keys()

    @on(KeyLine.Pressed)
    def _key_clicked(self, event: KeyLine.Pressed) -> None:
        self.claimtrack.action_perform(event.name)

    @on(TabLine.Picked)
    def _tab_clicked(self, event: TabLine.Picked) -> None:
        self.claimtrack.action_perform(f"tab-{event.tab}")

    # Lines

    def say(self, status: str, right: str | None = None) -> None:
        """Fill the status line."""
        for line in self.query(StatusLine):
            line.text = status
            if right is not None:
                line.right = right

    def tell(self, reason: str) -> None:
        """Say in the status line, until the next key, why nothing happened."""
        for line in self.query(StatusLine):
            line.hint = reason[:1].upper() + reason[1:]

    def note(self, sentence: str) -> None:
        """Say in the status line, until the next key, what was done."""
        for line in self.query(StatusLine):
            line.note = sentence

    def fall_silent(self) -> None:
        """Take back what was said until the next key."""
        self.tell("")
        self.note("")

    def title_line(self, title: str) -> None:
        """Fill the right end of the tab line."""
        for line in self.query(TabLine):
            line.title = title

    # Freshness

    def on_screen_resume(self) -> None:
        self.refresh_keys()
        self.reload_if_stale()

    def reload_if_stale(self) -> None:
        """Read anew when somebody wrote since this screen last did."""
        revision = self.claimtrack.revision
        if self._shown_revision != revision:
            self._shown_revision = revision
            self.reload()

    def show_job(self, words: str) -> None:
        """Show how far long work is; nothing where none is under way."""
        for line in self.query(JobLine):
            line.text = words
            line.display = bool(words)
        self.refresh_keys()

    def event_given(self) -> dict[str, str]:
        """What is known already of an event that somebody wants to add from here."""
        return {}

    # Asking

    def ask(self, dialog: Screen[str | None], then: Callable[[str], None]) -> None:
        """Show a dialog; `then` is called with the answer unless the user went back."""

        def answered(answer: str | None) -> None:
            if answer is not None:
                then(answer)

        self.app.push_screen(dialog, answered)

    def do_back(self) -> None:
        """Close what is open: a range, else this screen."""
        table = self.table
        if table is not None and table.range_start is not None:
            table.range_start = None
            table.redraw()
        elif len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    def do_next_pane(self) -> None:
        self.focus_next()
        self.refresh_keys()
