"""Pages around one thing: an event with the claims it decided, a proposition with everyone who said it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from claimtrack.workflow.views import ClaimFilter, ClaimRow, EventView
from tui.safe import one_line
from tui.screens.claims import ClaimsScreen
from tui.widgets.columns import SortKey
from tui.widgets.detail import event_line
from tui.words import window


class EventScreen(ClaimsScreen):
    """One event, and which claims it decided."""

    TABLE = "event"

    def __init__(self, event: EventView) -> None:
        super().__init__(ClaimFilter(evidence=event.id), f"event {one_line(event.id)}")
        self.event = event

    def compose_head(self) -> ComposeResult:
        event = self.event
        more = " · ".join(one_line(part) for part in (event.log, f"confidence {event.confidence}") if part)
        yield Static(
            Content.assemble(
                event_line(event, longest_source=300), ("\n  " + more, "$muted"), "\n  the claims it decided:"
            ),
            id="event",
            markup=False,
        )


class PropositionScreen(ClaimsScreen):
    """One proposition: who said it, when, and how sure."""

    TABLE = "proposition"
    SORT = (SortKey("written"),)

    def __init__(self, row: ClaimRow) -> None:
        super().__init__(ClaimFilter(proposition=row.proposition), "said by")
        self.claim = row

    def compose_head(self) -> ComposeResult:
        row = self.claim
        days = window(row.earliest, row.latest, row.latest_lenient)
        yield Static(
            Content.assemble((one_line(row.statement), "bold $primary"), f"\n{days}; who said it, when, how sure:"),
            id="proposition",
            markup=False,
        )
