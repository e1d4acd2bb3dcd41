"""The scoreboard: who is worth listening to, or which hedges, subjects and months came true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.workflow.views import ClaimFilter, Figure, ScoreRow, ScoreTable
from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.dialogs import Choose
from tui.screens.filtering import FilteringScreen, both
from tui.screens.lists import fixed
from tui.threads import hand_over
from tui.widgets.columns import Cell, Column
from tui.widgets.line_table import LineTable
from tui.words import counted, figure, interval, name, percent, plural

KEYS = ("forecaster", "hedge", "event-type", "domain", "month", "lead", "site", "kind", "basis")


def _count(title: str, field: str, tone: str = "") -> Column[ScoreRow]:
    def number(row: ScoreRow) -> int:
        return int(getattr(row.counts, field))

    return Column(field, title, 4, lambda row: Cell(str(number(row) or "·"), tone if number(row) else "faint"),
                  right=True, sort=field, order=number)  # fmt: skip


def _figure(
    name: str, title: str, width: int, of: Callable[[ScoreRow], Figure | None], *, as_percent: bool = False
) -> Column[ScoreRow]:
    def cell(row: ScoreRow) -> Cell:
        value = of(row)
        return Cell(figure(value, as_percent=as_percent), "" if value and value.value is not None else "faint")

    def order(row: ScoreRow) -> float | None:
        value = of(row)
        return None if value is None else value.value

    return Column(name, title, width, cell, right=True, sort=name, order=order)


SCORE_COLUMNS: tuple[Column[ScoreRow], ...] = (
    Column("key", "who", 14, lambda row: Cell(name(row.key)), stretch=2, widest=40, sort="key",
           order=lambda row: row.key.casefold()),
    _count("n", "n"),
    _count("✓", "true", "good"),
    _count("✗", "false", "bad"),
    _figure("hit_rate", "hits", 5, lambda row: row.hit_rate, as_percent=True),
    Column("interval", "95%", 8, lambda row: Cell(interval(row.hit_rate, as_percent=True), "faint")),
    _figure("shrunk", "shrunk", 6, lambda row: row.shrunk, as_percent=True),
    Column("tier", "tier", 4, lambda row: Cell(str(row.tier or "·")), right=True, sort="tier",
           order=lambda row: row.tier),
    _figure("brier", "Brier", 6, lambda row: row.brier),
    _figure("brier_stated", "stated", 6, lambda row: row.brier_stated),
    _count("±", "ambiguous", "doubt"),
    _count("ø", "void"),
    _count("…", "pending"),
    _count("?", "unknown"),
    _figure("skill", "skill", 6, lambda row: row.skill),
    _figure("auc", "AUC", 6, lambda row: row.auc),
    Column("mean", "said", 5, lambda row: Cell(percent(row.mean_probability)), right=True, sort="mean",
           order=lambda row: row.mean_probability),
    Column("basis", "chances from", 16, lambda row: Cell(one_line(row.basis), "faint"), stretch=1),
    Column("site", "site", 10, lambda row: Cell(one_line(row.site)), stretch=1, widest=24),
)  # fmt: skip


class ScoreboardScreen(FilteringScreen):
    """Scores by one key, the best first; enter shows the claims behind a row."""

    TAB = "forecasters"
    TABLE = "scores"
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST, Scope.FILTER, Scope.FORECASTERS)
    BINDINGS = bindings(*SCOPES)

    def __init__(self) -> None:
        super().__init__()
        self.by = "forecaster"
        self.scores: ScoreTable | None = None

    def compose_body(self) -> ComposeResult:
        yield Static(Content("counting …"), id="overall", markup=False)
        yield LineTable(
            SCORE_COLUMNS, key=lambda row: f"{row.key}\n{row.site or ''}", id="scores", empty="nothing to score yet"
        )

    def reload(self) -> None:
        self._read(self.by, self.where)

    @work(thread=True, exclusive=True, group="scores")
    def _read(self, by: str, where: ClaimFilter) -> None:
        worker = get_current_worker()
        try:
            scores = self.desk.score(by=by, where=where)
        except Exception as error:
            self.post_message(Failed("scoring", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._show, scores)

    def _show(self, scores: ScoreTable) -> None:
        self.scores = scores
        self.open_rows(fixed(scores.rows, self.list_table))
        self._show_overall()
        self.title_line(f"by {scores.by}")

    def _show_overall(self) -> None:
        if self.scores is not None:
            self.query_one("#overall", Static).update(overall_content(self.scores, notes=3 if self.is_wide else 0))

    def on_resize(self) -> None:
        self._show_overall()

    def describe(self) -> str:
        return f"{plural(self.list_table.count, 'row')} by {self.by}{self.filter_words}; enter shows the claims"

    def chosen(self, row: Any) -> None:
        from tui.screens.claims import ClaimsScreen
        from tui.screens.forecaster import ForecasterScreen

        if self.by == "forecaster":
            self.app.push_screen(ForecasterScreen(row.key, row.site))
            return
        where = claims_of(self.by, row.key)
        if where is None:
            self.tell("these claims cannot be picked out by a filter")
        else:
            self.app.push_screen(ClaimsScreen(both(where, self.where), f"{self.by} {one_line(row.key)}"))

    def do_score_by(self) -> None:
        letters = {"forecaster": "f", "hedge": "h", "event-type": "e", "domain": "d", "month": "m", "lead": "l",
                   "site": "s", "kind": "i", "basis": "b"}  # fmt: skip
        self.ask(Choose("score by", [(key, letters[key], key) for key in KEYS]), self._by)

    def _by(self, key: str) -> None:
        self.by = key
        self.reload()


def overall_content(scores: ScoreTable, *, notes: int = 3) -> Content:
    """All claims together, and of what was left out the first so many notes; without notes, in two short lines."""
    row = scores.overall
    counts = row.counts
    decided = f"{counts.true} true, {counts.false} false, {counts.n - counts.scored} not decided"
    head = Content.assemble(
        (plural(counts.n, "claim"), "bold $primary"), "  ", counted(counts) if notes else decided, "\n",
        f"leaned right {figure(row.hit_rate, as_percent=True)} {interval(row.hit_rate, as_percent=True)}   ",
        f"Brier {figure(row.brier)} {interval(row.brier)}   stated alone {figure(row.brier_stated)}",
        ("   0 is best, 1 worst" if notes else "", "$muted"),
    )  # fmt: skip
    told = [Content.styled(one_line(note), "$muted") for note in scores.notes[:notes]]
    return Content("\n").join([head, *told])


def claims_of(by: str, key: str) -> ClaimFilter | None:
    """The filter for the claims behind a row scored by that key."""
    from claimtrack.workflow import lead_days
    from tui.filters import day_range

    if by == "month":
        try:
            first, last = day_range(key)
        except ValueError:
            return None
        return ClaimFilter(written_from=first, written_to=last)
    if by == "lead":
        fewest, most = lead_days(key)
        return ClaimFilter(lead_from=fewest, lead_to=most)
    makers: dict[str, Callable[[str], ClaimFilter]] = {
        "hedge": lambda value: ClaimFilter(hedge=value),
        "event-type": lambda value: ClaimFilter(event_type=value),
        "domain": lambda value: ClaimFilter(domain=value),
        "site": lambda value: ClaimFilter(site=value),
        "kind": lambda value: ClaimFilter(kinds=(value,)),
        "basis": lambda value: ClaimFilter(bases=(value,)),
    }
    return makers[by](key) if by in makers else None
