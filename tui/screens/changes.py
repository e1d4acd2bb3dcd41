"""Verdicts that are others than before, or would be: what a new row of the log or another day makes of the claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from claimtrack.workflow.views import ClaimFilter, VerdictChange
from tui.actions import Need, Scope, bindings
from tui.safe import one_line
from tui.screens.lists import ListScreen, fixed
from tui.widgets.columns import Cell, Column
from tui.widgets.line_table import LineTable
from tui.words import outcome_cell, plural

COLUMNS: tuple[Column[VerdictChange], ...] = (
    Column("number", "#", 5, lambda row: Cell(str(row.number)), right=True, sort="number",
           order=lambda row: row.number),
    Column("before", "before", 11, lambda row: outcome_cell(row.before), sort="before",
           order=lambda row: str(row.before or "")),
    Column("after", "now", 11, lambda row: outcome_cell(row.after), sort="after",
           order=lambda row: str(row.after or "")),
    Column("statement", "claim", 20, lambda row: Cell(one_line(row.statement)), stretch=2),
    Column("sentence", "why", 20, lambda row: Cell(one_line(row.sentence.removeprefix(f"{row.after}: "))), stretch=3),
)  # fmt: skip


class ChangesScreen(ListScreen):
    """The changes as a table; where they are only ahead, one key makes them so."""

    TABLE = "changes"
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST, Scope.CHANGES)
    BINDINGS = bindings(*SCOPES)

    def __init__(self, changes: Sequence[VerdictChange], as_of: date, *, ahead: bool, cause: str = "") -> None:
        """`ahead` where nothing is written yet; `cause` says in a sentence what brings the changes about."""
        super().__init__()
        self.changes = tuple(changes)
        self.as_of = as_of
        self.ahead = ahead
        self._cause = cause

    def compose_body(self) -> ComposeResult:
        would = "would change" if self.ahead else "changed"
        number = (f"{plural(len(self.changes), 'verdict')} {would}", "bold $primary")
        cause = (f"\n{one_line(self._cause)}" if self._cause else "", "$muted")
        head = Content.assemble(number, f" as of {self.as_of}", cause)
        yield Static(head, id="overall", markup=False)
        yield LineTable(COLUMNS, key=lambda row: str(row.number), id="changes", empty="no verdict changes")

    def on_mount(self) -> None:
        self.title_line("ahead" if self.ahead else "decided anew")

    def met(self) -> set[Need]:
        found = super().met()
        if self.ahead:
            found.add(Need.AHEAD)
        return found

    def reload(self) -> None:
        self.open_rows(fixed(self.changes, self.list_table))

    def describe(self) -> str:
        return f"{plural(self.list_table.count, 'verdict')}; enter shows the claim"

    def chosen(self, row: Any) -> None:
        from tui.screens.claims import ClaimsScreen

        self.app.push_screen(ClaimsScreen(ClaimFilter(numbers=(row.number,)), f"claim #{row.number}"))

    def do_decide(self) -> None:
        self.ahead = False
        self.app.pop_screen()
        self.claimtrack.resolve(self.as_of)
