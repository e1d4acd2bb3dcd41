"""How rankings are printed: two boards, orders and deadlines, each figure with its interval where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.cli import output
from claimtrack.cli.commands.score_tables import WIDE_BOARD, is_narrow

if TYPE_CHECKING:
    from claimtrack.scoring import Figure
    from claimtrack.workflow.lateness import Deadlines
    from claimtrack.workflow.orders import Orderings
    from claimtrack.workflow.rankings import Rankings, RankRow


def put_rankings(rankings: Rankings, limit: int) -> None:
    """Both boards, then the scores of orders and the account of deadlines."""
    narrow = is_narrow(WIDE_BOARD)
    rows = (*rankings.by_chances, *rankings.by_hits)
    with_site = len({row.site for row in rows}) > 1
    if rankings.by_chances:
        columns = [
            ("place", ">"), ("forecaster", "*"), ("n", ">"), ("Brier" if narrow else "Brier [95%]", "|"),
            ("adjusted [95%]", "|"), *([] if narrow else [("skill", ">"), ("log", ">")]), ("peer", ">"), ("group", ">"),
        ]  # fmt: skip
        cells = [_chance_cells(row, narrow, with_site) for row in rankings.by_chances[:limit]]
        title = "By chances said in numbers: Brier score, adjusted for difficulty, drawn to the mean"
        notes = [rankings.luck_sentence, "forecasters of one group cannot be told apart"]
        output.put_table(columns, cells, title=title, notes=notes)
    else:
        output.put_lines([f"Nobody said {rankings.minimum} chances in numbers that are decided: no board of chances."])
    columns = [
        ("place", ">"), ("forecaster", "*"), ("leaned right [95%]", "|"), ("n", ">"), ("shrunk", ">"), ("Brier", ">"),
        *([] if narrow else [("true/decided", ">"), ("covered", ">"), ("days ahead", ">"), ("bold", ">")]),
    ]  # fmt: skip
    hits = [_hit_cells(place, row, narrow, with_site) for place, row in enumerate(rankings.by_hits[:limit], 1)]
    output.put_table(columns, hits, title="By how often they leaned the right way", notes=rankings.notes)
    if rankings.orderings.lists:
        output.put_lines(_order_lines(rankings.orderings))
    if rankings.deadlines.n:
        _put_deadlines(rankings.deadlines)


def _chance_cells(row: RankRow, narrow: bool, with_site: bool) -> tuple[object, ...]:
    standing = row.standing
    assert standing is not None
    brier, text = standing.brier, output.figure_text
    return (
        standing.rank,
        _who(row, with_site),
        standing.n,
        text(brier.value, *((None, None) if narrow else (brier.low, brier.high))),
        text(standing.adjusted_shrunk.value, standing.adjusted_shrunk.low, standing.adjusted_shrunk.high),
        *(() if narrow else (text(standing.skill.value, None, None), text(standing.log_score.value, None, None))),
        text(standing.peer.value, None, None, places=1),
        standing.group,
    )


def _hit_cells(place: int, row: RankRow, narrow: bool, with_site: bool) -> tuple[object, ...]:
    brier = row.standing.brier.value if row.standing else None
    ahead = row.lead.median.value
    more = (
        f"{row.counts.true}/{row.counts.scored}",
        output.share(row.coverage.value),
        "-" if ahead is None else f"{ahead:.0f}",
        output.figure_text(row.boldness.value, None, None, places=2),
    )
    return (
        place,
        _who(row, with_site),
        output.figure_text(row.hit_rate.value, row.hit_rate.low, row.hit_rate.high, as_percent=True),
        row.hit_rate.n,
        output.share(row.hit_rate_shrunk.value),
        output.figure_text(brier, None, None),
        *(() if narrow else more),
    )


def _who(row: RankRow, with_site: bool) -> str:
    return f"{row.forecaster} ({row.site})" if row.site and with_site else row.forecaster


def _order_lines(orders: Orderings) -> list[object]:
    lists = f"{orders.lists} list{'s' if orders.lists != 1 else ''}"
    return [
        f"Orders: {lists} said what comes next, or in what order; scored apart from chances",
        f"  first named came first: {_told(orders.next_correct, 'lists', as_percent=True)}",
        f"  pairs that came in the order named: {_told(orders.concordance, 'pairs', as_percent=True)}; a coin gets 50%",
        f"  Kendall's tau-b of complete lists: {_told(orders.kendall, 'lists')}; 1 as foreseen, -1 the reverse",
        "",
    ]


def _told(figure: Figure, what: str, *, as_percent: bool = False) -> str:
    """A figure with interval, n, what was left out, or the reason why there is none."""
    if figure.value is None:
        left = f" ({figure.left_out} {what} undecided)" if figure.left_out else ""
        return f"absent, {figure.reason}{left}"
    parts = [f"n = {figure.n} {what}"]
    if figure.left_out:
        parts.append(f"{figure.left_out} undecided")
    if figure.note:
        parts.append(figure.note)
    shown = output.figure_text(figure.value, figure.low, figure.high, as_percent=as_percent)
    return f"{shown}, {', '.join(parts)}"


def _put_deadlines(found: Deadlines) -> None:
    columns = [("grace", "|"), ("came true [95%]", "|"), ("of n", ">"), ("more than without", ">")]
    rows = [
        (
            "none" if row.days == 0 else f"{row.days} day{'s' if row.days != 1 else ''}",
            output.figure_text(row.hit_rate.value, row.hit_rate.low, row.hit_rate.high, as_percent=True),
            row.hit_rate.n,
            row.flipped,
        )
        for row in found.grace
    ]
    title = "Deadlines: what some grace would have changed"
    output.put_table(columns, rows, title=title, notes=_late_notes(found))


def _late_notes(found: Deadlines) -> list[str]:
    never = f"{found.never} of {found.missed} misses had not come at all by the day of the verdict"
    late = found.late
    middle, low, high = late.median.value, late.q25.value, late.q75.value
    if middle is None or low is None or high is None or late.largest.value is None:
        return [never]
    return [
        f"{late.median.n} of {found.missed} misses came late: by {middle:.0f} days in the middle, half of them "
        f"by {low:.0f} to {high:.0f}, the latest by {late.largest.value:.0f}",
        never,
    ]
