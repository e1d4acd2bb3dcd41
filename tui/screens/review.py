"""Review: one claim fills the screen, one key decides it, and the next one comes by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.claims import Outcome
from claimtrack.workflow.views import Act, ClaimDetail, ClaimFilter, ClaimRow, EventView, Status
from tui.actions import Action, Scope, bindings
from tui.messages import Failed
from tui.screens.correcting import CorrectingScreen
from tui.screens.dialogs import Choose
from tui.screens.queue import (
    CHOSEN,
    ORDERS,
    QUEUES,
    beside,
    done_content,
    queue_content,
    read_counts,
    read_queue,
)
from tui.threads import hand_over
from tui.widgets.detail import AROUND, NEAR, WHOLE, likely, quote_content, quote_place, review_content
from tui.widgets.text_pane import TextPane
from tui.widgets.timeline import claim_timeline
from tui.words import STATUS_WORDS

NEVER = ClaimFilter()
SCROLLBAR = 2
"""Cells that a scrollbar may take from a pane."""


class ReviewScreen(CorrectingScreen):
    """A queue of claims with one of them in full."""

    TAB = "review"
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.JUDGE, Scope.REVIEW, Scope.FIELDS)
    BINDINGS = bindings(*SCOPES)

    def __init__(self) -> None:
        super().__init__()
        self.queue: str = Status.NEEDS_JUDGEMENT
        self.order = "unsure"
        self.blind = False
        self.where = NEVER
        self.chosen: tuple[int, ...] = ()
        self.numbers: list[int] = []
        self.place = 0
        self.counts: dict[str, int] = {}
        self.judged_now = 0
        self._details: dict[int, ClaimDetail] = {}
        self._shown: ClaimDetail | None = None
        self._events: Sequence[tuple[EventView, float]] = ()
        self._began = False
        self._drawn_for = 0

    def compose_body(self) -> ComposeResult:
        yield Static(Content(""), id="queues", markup=False)
        with Container(classes="beside judged"):
            yield TextPane("what was said", id="claim")
            yield TextPane("how it was read", id="reading")

    def on_mount(self) -> None:
        kept = self.claimtrack.state
        self.queue = kept.queue.get("queue", self.queue) if kept.queue.get("queue") in QUEUES else self.queue
        self.order = kept.queue.get("order", "") if kept.queue.get("order") in ORDERS else self.order
        self.blind = kept.blind
        self.query_one(TextPane).focus()

    # The queue

    def review(self, where: ClaimFilter, numbers: Sequence[int]) -> None:
        """Judge the claims of a table: those of `numbers` in order, `where` for its counts."""
        self.where, self.chosen, self.queue = where, tuple(numbers), CHOSEN
        self._began = False
        self._shown_revision = None

    def reload(self) -> None:
        """Count anew; the queue itself stays as it was while one works through it."""
        self._details.clear()
        if self._began:
            self._read_counts()
            self._show_claim()
        else:
            self._began = True
            self._read_queue(self.queue, self.order, keep=self.current_number, begins=True)

    @property
    def current_number(self) -> int | None:
        """Number of the claim in view."""
        return self.numbers[self.place] if self.place < len(self.numbers) else None

    @work(thread=True, exclusive=True, group="queue")
    def _read_queue(self, queue: str, order: str, keep: int | None = None, begins: bool = False) -> None:
        worker = get_current_worker()
        try:
            counts = read_counts(self.desk)
            if begins and queue != CHOSEN and not counts.get(queue):
                # Whoever comes in finds work, where there is any.
                queue = next((name for name in QUEUES if counts.get(name)), queue)
            numbers = (
                list(self.chosen)
                if queue == CHOSEN and self.chosen
                else read_queue(self.desk, queue, order, self.where if queue == CHOSEN else NEVER)
            )
        except Exception as error:
            self.post_message(Failed("reading the queue", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._show_queue, queue, numbers, counts, keep)

    def _show_queue(self, queue: str, numbers: list[int], counts: dict[str, int], keep: int | None) -> None:
        self.queue, self.numbers, self.counts = queue, numbers, counts
        if self.queue == CHOSEN:
            self.counts[CHOSEN] = len(numbers)
        self.place = numbers.index(keep) if keep in numbers else 0
        self._show_claim()

    @work(thread=True, exclusive=True, group="counts")
    def _read_counts(self) -> None:
        try:
            counts = read_counts(self.desk)
        except Exception as error:
            self.post_message(Failed("counting", error))
            return
        hand_over(self, self._show_counts, counts)

    def _show_counts(self, counts: dict[str, int]) -> None:
        chosen = self.counts.get(CHOSEN)
        self.counts = counts if chosen is None else {**counts, CHOSEN: chosen}
        self._show_lines()

    def _show_lines(self) -> None:
        self.query_one("#queues", Static).update(
            queue_content(self.queue, self.counts, self.place, len(self.numbers), self.judged_now)
        )
        blind = "  blind" if self.blind else ""
        self.say(f"{ORDERS[self.order]}{blind}", f"{min(self.place + 1, len(self.numbers))}/{len(self.numbers)}")

    # The claim

    @property
    def current(self) -> ClaimRow | None:
        return self.current_detail.row if self.current_detail else None

    @property
    def current_detail(self) -> ClaimDetail | None:
        number = self.current_number
        if number is None:
            return None
        shown = self._shown
        return shown if shown is not None and shown.row.number == number else self._details.get(number)

    def why_not(self, action: Action) -> str:
        why = super().why_not(action)
        # Nobody decides what has not been seen.
        return "the claim is still being read" if why and self.current_number is not None and not self.current else why

    def targets(self) -> list[int]:
        return [self.current_number] if self.current_number is not None else []

    def _show_claim(self) -> None:
        self._show_lines()
        number = self.current_number
        if number is None:
            self._shown = None
            self.query_one("#claim", TextPane).show(self._done_content())
            self.query_one("#reading", TextPane).show(Content(""))
        elif number in self._details:
            self._show_detail(self._details[number], ())
        following = self.numbers[self.place + 1] if self.place + 1 < len(self.numbers) else None
        if number is not None:
            self._read_detail(number, following)
        self.refresh_keys()

    def _done_content(self) -> Content:
        return done_content(self.queue, self.counts, len(self.numbers), self.judged_now)

    @work(thread=True, exclusive=True, group="detail")
    def _read_detail(self, number: int, following: int | None) -> None:
        try:
            detail = self._details.get(number) or self.desk.claim(number)
        except Exception as error:
            self.post_message(Failed(f"reading claim {number}", error))
            return
        hand_over(self, self._arrived, detail, following)

    @work(thread=True, exclusive=True, group="ahead")
    def _read_ahead(self, detail: ClaimDetail, following: int | None) -> None:
        """What may be wanted next, read while the claim is being thought about: events like it, and the next claim."""
        worker = get_current_worker()
        try:
            if detail.row.outcome in (None, Outcome.UNKNOWN):
                events = self.desk.suggest(detail.row.number)
                if events:
                    hand_over(self, self._show_detail, detail, events)
            if following is not None and not worker.is_cancelled and following not in self._details:
                hand_over(self, self._keep_for_later, self.desk.claim(following))
        except Exception as error:
            self.post_message(Failed(f"reading around claim {detail.row.number}", error))

    def _keep_for_later(self, detail: ClaimDetail) -> None:
        self._details[detail.row.number] = detail

    def _arrived(self, detail: ClaimDetail, following: int | None) -> None:
        near = self.numbers[self.place : self.place + 3]
        self._details = {number: kept for number, kept in self._details.items() if number in near}
        self._details[detail.row.number] = detail
        if self._shown is not detail:
            self._show_detail(detail, ())
        self._read_ahead(detail, following)

    def _show_detail(self, detail: ClaimDetail, events: Sequence[tuple[EventView, float]]) -> None:
        if detail.row.number != self.current_number:
            return
        same = self._shown is not None and self._shown.row.number == detail.row.number
        self._shown, self._events = detail, events
        claim = self.query_one("#claim", TextPane)
        # Side by side, what was said stands left and what was read right; else all of it is one text.
        wide = self.is_wide
        around = WHOLE if self.whole else AROUND if wide else min(AROUND, max(NEAR, claim.room))
        if wide:
            self._put(claim, quote_content(detail, around=around), same=same)
        pane = self._timeline_pane
        self._drawn_for = pane.size.width
        line = claim_timeline(detail, min(110, max(30, pane.size.width - 6)))
        read = review_content(detail, line, around=around, blind=self.blind, with_quote=not wide)
        if events and not self.blind:
            read = Content("\n\n").join([read, likely(events)])
        self._put(pane, read, same=same)
        claim.reveal(quote_place(claim.content))
        self.title_line("" if self.blind else STATUS_WORDS[detail.row.status])
        self.refresh_keys()

    @property
    def _timeline_pane(self) -> TextPane:
        """The pane whose width the line of days has."""
        return self.query_one("#reading" if self.is_wide else "#claim", TextPane)

    @staticmethod
    def _put(pane: TextPane, content: Content, *, same: bool) -> None:
        pane.show(content, line=int(pane.scroll_y) if same else 0)

    def show_again(self) -> None:
        if self._shown is not None:
            self._show_detail(self._shown, self._events)

    @on(TextPane.Resized)
    def _resized(self) -> None:
        # A scrollbar that comes or goes is no reason: drawing anew could take it away again.
        if abs(self._timeline_pane.size.width - self._drawn_for) > SCROLLBAR:
            self.show_again()

    # Moving on

    def decided(self, *, for_good: bool) -> None:
        if for_good:
            self.judged_now += 1
            self._go(1)

    def do_next(self) -> None:
        self._go(1)

    def do_skip(self) -> None:
        self._go(1)

    def do_previous(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        self.place = max(0, min(len(self.numbers), self.place + by))
        self._show_claim()

    def acted(self, act: Act) -> None:
        """Come back to the claim that an undo or a redo was about; go on behind the claims decided with another."""
        for number in act.numbers:
            self._details.pop(number, None)
        if act.command == "reject" and len(act.numbers) > 1 and self.current_number in act.numbers:
            while self.current_number in act.numbers:
                self.place += 1
            self._show_claim()
        if act.command.endswith(("undo", "redo")) and act.numbers:
            number = act.numbers[0]
            if number not in self.numbers:
                self.numbers.insert(self.place, number)
            self.place = self.numbers.index(number)
            self.judged_now += 1 if act.command.endswith("redo") else -1
            self.judged_now = max(0, self.judged_now)
            self._show_claim()

    def _queue(self, by: int) -> None:
        self.queue = beside(self.queue, self.counts, by)
        if self.queue in QUEUES:
            self.claimtrack.state.queue["queue"] = self.queue
        self._read_queue(self.queue, self.order)

    def do_queue_next(self) -> None:
        self._queue(1)

    def do_queue_previous(self) -> None:
        self._queue(-1)

    def do_order(self) -> None:
        letters = {"unsure": "u", "forecaster": "f", "date": "d", "domain": "o", "number": "n"}
        self.ask(Choose("order", [(name, letters[name], words) for name, words in ORDERS.items()]), self._ordered)

    def _ordered(self, order: str) -> None:
        self.order = self.claimtrack.state.queue["order"] = order
        self._read_queue(self.queue, order, keep=self.current_number)

    def do_blind(self) -> None:
        self.blind = self.claimtrack.state.blind = not self.blind
        self._shown = None
        self._show_claim()
