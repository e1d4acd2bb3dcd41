"""Days as a line of cells: a claim's window with the events around it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from claimtrack.workflow.views import ClaimDetail, ClaimRow, EventView

WINDOW, ELASTIC, ASSUMED, WRITTEN, OPEN = "━", "╌", "┈", "✎", "→"


@dataclass(frozen=True, slots=True)
class Scale:
    """`width` cells for the days from `first` to `last`."""

    first: date
    last: date
    width: int

    @property
    def days(self) -> int:
        """Days shown, at least one."""
        return max(1, (self.last - self.first).days + 1)

    def cell(self, day: date) -> int:
        """The cell of a day; days outside lie in the nearest one."""
        at = (day - self.first).days * self.width // self.days
        return max(0, min(self.width - 1, at))

    def end(self, day: date) -> int:
        """The last cell of a day: a short scale gives each day several."""
        after = ((day - self.first).days + 1) * self.width // self.days - 1
        return max(self.cell(day), min(self.width - 1, after))

    def shows(self, first: date | None, last: date | None) -> bool:
        """True when any day of the stretch is on the scale."""
        return (first is None or first <= self.last) and (last is None or last >= self.first)

    def zoom(self, factor: float) -> Scale:
        """The same middle with `factor` times the days, between a week and two centuries."""
        days = int(max(7, min(73_000, self.days * factor)))
        middle = self.first + timedelta(days=self.days // 2)
        return around(middle, days, self.width)

    def move(self, share: float) -> Scale:
        """Moved by a share of its days."""
        middle = self.first.toordinal() + self.days // 2 + int(self.days * share)
        return around(date.fromordinal(max(1, min(middle, date.max.toordinal()))), self.days, self.width)

    def wide(self, width: int) -> Scale:
        """The same days on another number of cells."""
        return Scale(self.first, self.last, max(1, width))

    def axis(self) -> str:
        """Days written under their cells, as many as fit."""
        line = [" "] * self.width
        step = 11 if self.days < 800 else 8
        for at in range(0, self.width, step * 2 if self.width > 60 else step):
            day = self.first + timedelta(days=at * self.days // self.width)
            label = f"╵{day.isoformat()[: 10 if step == 11 else 7]}"
            if at + len(label) <= self.width:
                line[at : at + len(label)] = label
        return "".join(line)


def around(middle: date, days: int, width: int) -> Scale:
    """A scale of that many days around a day, within the calendar."""
    first = max(1, min(middle.toordinal() - days // 2, date.max.toordinal() - days))
    return Scale(date.fromordinal(first), date.fromordinal(first + days - 1), max(1, width))


def spanning(days: Iterable[date | None], width: int) -> Scale | None:
    """A scale that shows all these days with a little room; None where there are none."""
    known = sorted(day for day in days if day is not None)
    if not known:
        return None
    room = max(2, (known[-1] - known[0]).days // 20)
    first = max(1, known[0].toordinal() - room)
    last = min(date.max.toordinal(), known[-1].toordinal() + room)
    return Scale(date.fromordinal(first), date.fromordinal(last), max(1, width))


def window_cells(row: ClaimRow, scale: Scale, assumed_until: date | None = None) -> list[str]:
    """A claim's window drawn on the scale: the strict days, the elastic ones, the day it was written.

    A claim that names no end is drawn until `assumed_until`, the end it was given.
    """
    cells = [" "] * scale.width
    start = row.earliest or row.written
    if row.latest is None and assumed_until is not None and start is not None:
        if scale.shows(start, assumed_until):
            for at in range(scale.cell(start), scale.end(assumed_until) + 1):
                cells[at] = ASSUMED
    elif row.earliest is not None or row.latest is not None:
        first = row.earliest or scale.first
        last = row.latest or scale.last
        if scale.shows(first, last):
            for at in range(scale.cell(first), scale.end(last) + 1):
                cells[at] = WINDOW
            if row.latest is None:
                cells[-1] = OPEN
    if row.latest and row.latest_lenient and row.latest_lenient > row.latest:
        for at in range(scale.end(row.latest) + 1, scale.end(row.latest_lenient) + 1):
            cells[at] = ELASTIC
    if row.written is not None and scale.shows(row.written, row.written):
        cells[scale.cell(row.written)] = WRITTEN
    return cells


def events_line(events: Sequence[EventView], scale: Scale, sign: str) -> str:
    """Events on the scale; a stretch of unsure days as a line, several in one cell as a number."""
    cells = [" "] * scale.width
    found: dict[int, int] = {}
    for event in events:
        if scale.shows(event.date_start, event.date_end):
            first, last = scale.cell(event.date_start), scale.cell(event.date_end)
            for at in range(first, last + 1):
                cells[at] = "─" if cells[at] == " " else cells[at]
            found[first] = found.get(first, 0) + 1
            cells[last] = sign
            cells[first] = sign
    for at, number in found.items():
        if number > 1:
            cells[at] = str(number) if number < 10 else "+"
    return "".join(cells)


def claim_timeline(detail: ClaimDetail, width: int) -> Content:
    """A few lines: the window, the events for, the events against, the days."""
    row = detail.row
    events = [*detail.evidence, *detail.against]
    marks: list[date | None] = [row.written, row.earliest, row.latest, row.latest_lenient, detail.assumed_until]
    marks += [day for event in events for day in (event.date_start, event.date_end)]
    scale = spanning(marks, width - 10)
    if scale is None or not any((row.earliest, row.latest, detail.assumed_until, events)):
        return Content("")
    lines = [
        Content.assemble(
            (" assumed  " if detail.assumed_until else "  window  ", "$muted"),
            ("".join(window_cells(row, scale, detail.assumed_until)), "bold $primary"),
        ),
    ]
    if detail.evidence:
        line = events_line(detail.evidence, scale, "●")
        lines.append(Content.assemble((" decided  ", "$muted"), (line, "bold $success")))
    if detail.against:
        lines.append(
            Content.assemble((" against  ", "$muted"), (events_line(detail.against, scale, "○"), "bold $error"))
        )
    lines.append(Content.assemble("          ", (scale.axis(), "$muted")))
    return Content("\n").join(lines)
