"""Narrowing what a screen shows by the filter language, with completion, a count while typing, and kept filters."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from claimtrack.workflow.views import ClaimFilter
from tui.actions import Need
from tui.filters import ALIASES, FIELDS, Completion, FilterError, complete, parse, terms
from tui.screens.dialogs import AskLine, Choose
from tui.screens.lists import ListScreen
from tui.widgets.claim_columns import ClaimSource
from tui.words import plural

ALL = ClaimFilter()


class FilteringScreen(ListScreen):
    """A screen about the claims of a filter: `base` narrows for good, the filter line narrows further."""

    base: ClaimFilter = ALL

    def __init__(self) -> None:
        super().__init__()
        self.filter_text = ""
        self._values: dict[str, list[str]] = {}

    @property
    def where(self) -> ClaimFilter:
        """What narrows the screen now."""
        return both(self.base, parse(self.filter_text))

    @property
    def filter_words(self) -> str:
        """The filter for a status line; empty where none is set."""
        return f"  filter: {self.filter_text}" if self.filter_text else ""

    def restore(self, text: str) -> None:
        """Take a kept filter over, unless it means nothing any more."""
        try:
            parse(text)
        except FilterError:
            text = ""
        self.filter_text = text

    def narrow(self, text: str) -> None:
        """Show only the claims that pass a filter text; a text that means nothing changes nothing."""
        try:
            parse(text)
        except FilterError as error:
            self.claimtrack.record(f"filter: {error}", "warning", toast=True)
            return
        self.filter_text = text
        self.hits = []
        self._from_top = True
        self.reload()

    def met(self) -> set[Need]:
        found = super().met()
        if self.filter_text:
            found.add(Need.FILTER)
        return found

    def do_filter(self) -> None:
        self._values.clear()
        title = "filter: words and field:value"
        dialog = AskLine(title, self.filter_text, preview=self._preview, complete=self._complete, may_be_empty=True)
        self.ask(dialog, self.narrow)

    def _preview(self, text: str) -> str:
        number = self.desk.claims(both(self.base, parse(text)), limit=1).total
        last = next(reversed(terms(text)), None)
        field = FIELDS.get(ALIASES.get(last.field, last.field)) if last is not None else None
        return plural(number, "claim") + (f" – {field.name}: {field.help}" if field is not None else "")

    def _complete(self, text: str, cursor: int) -> Completion:
        return complete(text, cursor, self._values_of)

    def _values_of(self, column: str) -> list[str]:
        if column not in self._values:
            rows = self.desk.frequencies(column, self.base, limit=500)
            self._values[column] = [row.value for row in rows if row.value]
        return self._values[column]

    def do_filter_clear(self) -> None:
        self.narrow("")

    def do_filter_save(self) -> None:
        self.ask(AskLine("name for this filter"), self._save_filter)

    def _save_filter(self, name: str) -> None:
        self.claimtrack.state.saved[name] = self.filter_text
        self.note(f"filter kept as {name}: {self.filter_text}")

    def do_filter_load(self) -> None:
        saved = self.claimtrack.state.saved
        if not saved:
            self.tell("no filter is kept yet: ctrl+s keeps the one that is set")
            return
        digits = "123456789" + " " * len(saved)
        choices = [(name, digits[at].strip(), f"{name}  {text}") for at, (name, text) in enumerate(saved.items())]
        self.ask(Choose("saved filters", choices), lambda name: self.narrow(saved[name]))

    def find(self, text: str) -> list[int]:
        source = self.list_table.source
        if not isinstance(source, ClaimSource):
            return super().find(text)
        words = f"{source.where.text} {text}".strip()
        hits = set(self.desk.claim_numbers(replace(source.where, text=words)))
        return [place for place, number in enumerate(source.numbers) if number in hits]


def both(base: ClaimFilter, further: ClaimFilter) -> ClaimFilter:
    """The filter that lets through what both do; where both fix one field, `base` wins."""
    changes: dict[str, Any] = {
        field.name: getattr(base, field.name)
        for field in fields(ClaimFilter)
        if field.name != "text" and getattr(base, field.name) not in (None, ())
    }
    return replace(further, **changes, text=f"{base.text} {further.text}".strip())
