"""Correcting how a claim was read: each field asked for in a line that says what the typed words mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from claimtrack.claims import Polarity
from claimtrack.text.dates.window import Window
from claimtrack.text.spans import Span
from claimtrack.workflow.views import ClaimDetail
from tui.filters import Completion
from tui.safe import one_line
from tui.screens.dialogs import AskLine
from tui.screens.judging import JudgingScreen
from tui.screens.span import SpanScreen
from tui.words import percent, window


class CorrectingScreen(JudgingScreen):
    """A screen whose claim can be corrected in place."""

    def do_edit_target(self) -> None:
        detail = self.current_detail
        if detail is not None:
            self._ask("target", "target", one_line(detail.row.target, limit=300), str, complete=self._targets)

    def do_edit_type(self) -> None:
        detail = self.current_detail
        if detail is not None:
            self._ask("event_type", "kind of event (- for none)", one_line(detail.row.event_type, limit=80), str,
                      complete=self._types)  # fmt: skip

    def _targets(self, text: str, cursor: int) -> Completion:
        return _completion(text, [row.value for row in self.desk.frequencies("target", limit=500)])

    def _types(self, text: str, cursor: int) -> Completion:
        known = [row.value for row in self.desk.frequencies("event_type", limit=500)]
        return _completion(text, [*known, *(event.event_type for event in self.desk.events())])

    def do_edit_window(self) -> None:
        detail = self.current_detail
        if detail is not None:
            row = detail.row
            days = f"{row.earliest or ''}..{row.latest or ''}" if row.earliest or row.latest else ""
            text = row.window_text or days
            self._ask("window", "window (before July 2018, or 2018-05-01..2018-06-30)", one_line(text), window_words)

    def do_edit_chance(self) -> None:
        detail = self.current_detail
        if detail is not None:
            shown = percent(detail.row.probability) if detail.row.probability is not None else ""
            self._ask("probability", "chance (70%, 0.7, or - for none)", shown, chance_words)

    def do_edit_polarity(self) -> None:
        row = self.current
        if row is not None:
            other = Polarity.AFFIRMED if row.polarity == Polarity.NEGATED else Polarity.NEGATED
            self._change(row.number, "polarity", lambda: other)

    def do_edit_span(self) -> None:
        detail = self.current_detail
        if detail is not None:
            dialog = SpanScreen(detail.comment.text, detail.quote_span)
            self.ask(dialog, lambda answer: self._keep_span(detail, answer))

    def _keep_span(self, detail: ClaimDetail, answer: str) -> None:
        start, end = map(int, answer.split(":"))
        span = Span(start, end)
        if span != detail.quote_span:
            self._change(detail.row.number, "span", lambda: span.shift(detail.comment_start))

    def _ask(
        self,
        field: str,
        title: str,
        value: str,
        words: Callable[[Any], str],
        *,
        complete: Callable[[str, int], Completion] | None = None,
    ) -> None:
        row = self.current
        if row is None:
            return
        number, desk = row.number, self.desk

        def preview(text: str) -> str:
            return words(desk.parse_edit(number, field, text)) if text.strip() else ""

        def keep(text: str) -> None:
            self._change(number, field, lambda: desk.parse_edit(number, field, text))

        self.ask(AskLine(title, value, preview=preview, complete=complete), keep)

    def _change(self, number: int, field: str, value: Callable[[], Any]) -> None:
        desk = self.desk
        self.claimtrack.act(f"correcting the {field}", lambda: desk.edit(number, **{field: value()}))


def _completion(text: str, values: Sequence[str]) -> Completion:
    typed = text.casefold()
    known = [value for value in dict.fromkeys(values) if value]
    found = [name for name in known if name.casefold().startswith(typed)]
    found += [name for name in known if typed in name.casefold() and name not in found]
    return Completion(0, len(text), tuple(found[:20]))


def window_words(value: object) -> str:
    """A window as the days it stands for."""
    if not isinstance(value, Window):
        return "no window"
    return f"{window(value.earliest, value.latest, value.latest_lenient)} ({value.basis})"


def chance_words(value: object) -> str:
    """A chance in percent."""
    return percent(value) if isinstance(value, float) else "no chance"
