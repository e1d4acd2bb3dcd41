"""How scores are printed: every figure beside its interval and its n, an absent one with its reason."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from claimtrack.cli import output

if TYPE_CHECKING:
    from claimtrack.scoring.meanings import NamedFigure
    from claimtrack.scoring.score_table import ForecasterScore, ScoreReport
    from claimtrack.scoring.standings import Standing
    from claimtrack.workflow import CalibrationView, HedgeRow, ScoreRow, ScoreTable

WIDE = 100
WIDE_BOARD = 116
STRIP = 25
"""Characters from 0 to 100%."""
_SCALE = "0         50%        100%"
_COMMON = 8
"""A remark on so many figures is made once, above them."""
Columns = list[tuple[str, str]]


def is_narrow(wide: int = WIDE) -> bool:
    """True for a terminal in which tables of that width would fold."""
    return output.console().width < wide


def put_scores(scores: ScoreTable, *, limit: int) -> None:
    """A score table, the overall row first; in a narrow terminal without the intervals of the Brier score."""
    narrow = is_narrow()
    columns = [
        (scores.by, "*"), ("n", ">"), ("true", ">"), ("false", ">"), ("other", ">"), ("hit rate [95%]", "|"),
        ("Brier" if narrow else "Brier [95%]", "|"), ("read/stated", ">"), ("shrunk", ">"),
    ][: 7 if narrow else None]  # fmt: skip
    with_site = len({row.site for row in scores.rows if row.site}) > 1
    rows = [_score_cells(row, narrow, with_site) for row in (scores.overall, *scores.rows[:limit])]
    notes = [f"{limit} of {len(scores.rows)} rows; more with --limit"] if len(scores.rows) > limit else []
    notes += [] if narrow else ["read/stated: chances read from words, and stated; shrunk: hit rate drawn toward all"]
    notes += ["hit: over 50% and true, or under 50% and false; Brier: 0 best, 1 worst"]
    notes += ["a Brier score on fewer than 10 propositions has no interval: they would show too little spread"]
    if scores.overall.brier_stated.value is not None:
        stated = scores.overall.brier_stated
        told = output.figure_text(stated.value, stated.low, stated.high)
        notes.append(f"Brier of the {stated.n} stated chances alone: {told}")
    output.put_table(columns, rows, title=f"Scores by {scores.by}", notes=[*notes, *scores.notes])


def put_hedges(rows: Sequence[HedgeRow], notes: Sequence[str] = ()) -> None:
    """The hedge table."""
    columns = [
        ("word", "*"), ("survey", ">"), ("middle half", "|"), ("came true [95%]", "|"), ("of n", ">"), ("open", ">"),
        ("data say", "|"), *([] if is_narrow() else [(_SCALE, "|")]),
    ]  # fmt: skip
    verdicts = {True: "no", False: "may be", None: "-"}
    cells = [
        (
            row.phrase,
            output.share(row.reading),
            f"{row.q25 * 100:.0f}..{row.q75 * 100:.0f}%" if row.q25 is not None and row.q75 is not None else "-",
            output.figure_text(row.rate.value, row.rate.low, row.rate.high, as_percent=True),
            row.counts.scored,
            row.counts.n - row.counts.scored,
            verdicts[row.excluded],
            *([] if is_narrow() else [_hedge_strip(row)]),
        )
        for row in rows
    ]
    told = [
        "survey: the median chance that readers hear (the mean where the median is 0 or 100%); data say no: the",
        "interval leaves it out. Only claims whose time is over; open: not decided, or not over. Each by what the",
        'word is about: "I doubt that X" comes true when X does.',
    ]
    output.put_table(columns, cells, title="What hedges are worth", notes=[" ".join(told), *notes])


def _hedge_strip(row: HedgeRow) -> str:
    rate = row.rate
    if rate.value is None or rate.low is None or rate.high is None or row.reading is None:
        return ""
    return strip(rate.low, rate.high, rate.value, row.reading)


def put_calibration(view: CalibrationView) -> None:
    """Said against happened, bin by bin, and what the score is made of."""
    columns = [("said", "|"), ("n", ">"), ("on average", ">"), ("came true [95%]", "|"), (_SCALE, "|")]
    rows = [
        (
            f"{found.low * 100:.0f}..{found.high * 100:.0f}%",
            found.n,
            output.share(found.mean_probability),
            output.figure_text(found.rate, found.rate_low, found.rate_high, as_percent=True),
            strip(found.rate_low, found.rate_high, found.rate, found.mean_probability),
        )
        for found in view.bins
    ]
    title = f"Calibration over {view.n} claims whose window is over"
    key = "● came true, ─ its interval, ◇ said, ◆ both: calibrated where the line reaches the diamond"
    output.put_table(columns, rows, title=title, notes=[key, *view.notes])


def strip(low: float, high: float, rate: float, said: float, *, width: int = STRIP) -> str:
    """0 to 100% as a line of characters: the interval, in it what came true, and what was said."""
    marks = ["·"] * width

    def at(share: float) -> int:
        return min(int(share * width), width - 1)

    for place in range(at(low), at(high) + 1):
        marks[place] = "─"
    marks[at(said)] = "◇"
    marks[at(rate)] = "◆" if at(rate) == at(said) else "●"
    return "".join(marks)


def put_table_scores(report: ScoreReport, limit: int) -> None:
    """Every figure of a table of forecasts, then its forecasters, best first."""
    overall = report.overall
    title = f"{report.source}: {_count(overall.n, 'forecast')} on {_count(overall.questions, 'question')}"
    reasons = [f"{n} {why}" for why, n in report.left_out]
    if report.problem_count:
        reasons.append(f"{report.problem_count} with a problem")
    notes = [f"left out: {', '.join(reasons)}" if reasons else "no line was left out"]
    notes.append("intervals: 95%; Jeffreys for rates, Wald for Cox, else drawn from whole questions 1,999 times")
    from claimtrack.scoring.meanings import named_figures

    put_figures(list(named_figures(overall)), title=title, notes=[*notes, *report.notes])
    if report.board is not None:
        _put_board(report.board.standings, report.board.luck_sentence, limit)
    elif len(report.forecasters):
        _put_forecasters(list(report.forecasters)[:limit])


def put_figures(figures: Sequence[NamedFigure], *, title: str, notes: Sequence[str]) -> None:
    """Figures by section: value, interval, n, and below or beside them what each says."""
    width = output.console().width
    tally = Counter(part for named in figures if not named.figure.is_absent for part in named.remarks)
    common = {part for part, times in tally.items() if times >= _COMMON}
    lines: list[object] = [_bold(title), *notes, *(f"nearly everywhere: {part}" for part in sorted(common))]
    for section, members in groupby(figures, key=lambda named: named.section):
        lines += ["", _bold(section)]
        for named in members:
            lines += _figure_lines(named, width, common)
    output.put_lines(lines)


def figure_parts(named: NamedFigure) -> tuple[str, str]:
    """Value and interval, or "-" and nothing."""
    found = named.figure
    text = output.figure_text(found.value, found.low, found.high, as_percent=named.is_share, places=named.places)
    value, bracket, interval = text.partition(" [")
    return value, bracket.strip() + interval


def _figure_lines(named: NamedFigure, width: int, common: set[str]) -> list[object]:
    value, interval = figure_parts(named)
    told = "; ".join([named.meaning, *(part for part in named.remarks if part not in common)])
    if named.figure.is_absent:
        told = f"absent: {named.figure.reason}"
    head = f"  {named.label:<27}{value:>8} {interval:<17}{f'n={named.figure.n}':>9}"
    room = width - len(head) - 2
    if room >= len(told):
        return [f"{head}  {told}"]
    return [head, *(_faint(line, indent=6) for line in textwrap.wrap(told, max(width - 6, 30)))]


def _put_board(standings: Sequence[Standing], luck: str, limit: int) -> None:
    narrow = is_narrow(WIDE_BOARD)
    columns: Columns = [
        ("place", ">"), ("forecaster", "*"), ("n", ">"), ("hit rate [95%]", "|"), ("Brier" if narrow else
        "Brier [95%]", "|"), *([] if narrow else [("log", ">"), ("skill", ">")]),
        ("adjusted", ">"), ("peer", ">"), ("group", ">"),
    ]  # fmt: skip
    rows = [_standing_cells(one, narrow) for one in standings[:limit]]
    hidden = len(standings) - len(rows)
    notes = [
        luck,
        "places go by Brier score on questions of equal difficulty, drawn to the mean; peer: 100 times the log gain "
        "over the others on the same questions; forecasters of one group cannot be told apart",
        *sorted({f"no place (-): {one.off_board}" for one in standings if one.off_board}),
    ]
    if hidden:
        notes.append(f"{hidden} more with --limit")
    output.put_table(columns, rows, title="Forecasters", notes=notes)


def _standing_cells(one: Standing, narrow: bool) -> tuple[object, ...]:
    text = output.figure_text
    return (
        one.rank,
        one.forecaster,
        one.n,
        text(one.hit_rate.value, one.hit_rate.low, one.hit_rate.high, as_percent=True),
        text(one.brier.value, *((None, None) if narrow else (one.brier.low, one.brier.high))),
        *(() if narrow else (text(one.log_score.value, None, None), text(one.skill.value, None, None))),
        text(one.adjusted_shrunk.value, None, None),
        text(one.peer.value, None, None, places=1),
        one.group,
    )


def _put_forecasters(forecasters: Iterable[ForecasterScore]) -> None:
    rows = [
        (
            one.forecaster,
            one.n,
            output.figure_text(one.hit_rate.value, one.hit_rate.low, one.hit_rate.high, as_percent=True),
            output.figure_text(one.brier.value, one.brier.low, one.brier.high),
            output.figure_text(one.log_score_clipped.value, None, None),
        )
        for one in forecasters
    ]
    columns: Columns = [("forecaster", "*"), ("n", ">"), ("hit rate [95%]", "|"), ("Brier [95%]", "|"), ("log", ">")]
    output.put_table(columns, rows, title="Forecasters")


def _score_cells(row: ScoreRow, narrow: bool, with_site: bool) -> tuple[object, ...]:
    """The cells of one row; a name says its site only where there are several."""
    brier = row.brier
    shrunk = row.shrunk.value if row.shrunk else None
    return (
        f"{row.key} ({row.site})" if row.site and with_site else row.key,
        row.counts.n,
        row.counts.true,
        row.counts.false,
        row.counts.n - row.counts.scored,
        output.figure_text(row.hit_rate.value, row.hit_rate.low, row.hit_rate.high, as_percent=True),
        output.figure_text(brier.value, None if narrow else brier.low, None if narrow else brier.high),
        f"{brier.n - row.brier_stated.n}/{row.brier_stated.n}",
        output.share(shrunk),
    )[: 7 if narrow else None]


def _count(n: int, one: str) -> str:
    return f"{n:,} {one if n == 1 else one + 's'}"


def _bold(text: str) -> object:
    from rich.text import Text

    from claimtrack.text.display import for_display

    return Text(for_display(text, lines=False), style="bold")


def _faint(text: str, *, indent: int) -> object:
    from rich.text import Text

    from claimtrack.text.display import for_display

    return Text(" " * indent + for_display(text, lines=False), style="dim")
