"""Scores by any key, calibration, and what hedges are worth: claims as arrays for `claimtrack.scoring`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from claimtrack import scoring
from claimtrack.claims import Kind, Outcome, ProbabilityBasis
from claimtrack.errors import BadArgumentError
from claimtrack.scoring.board import luck_share
from claimtrack.scoring.bootstrap import FEWEST_CLUSTERS
from claimtrack.scoring.score_table import ScoreReport, score_table
from claimtrack.scoring.shrinkage import shrink_rates
from claimtrack.scoring.summary import main_figures
from claimtrack.store.queries import ScoreLine, score_lines
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.decided import READ_FROM_WORDS, counted, leaned_right, phrase_of, why_left_out
from claimtrack.workflow.shown import counts_of
from claimtrack.workflow.views import (
    ClaimFilter,
    Counts,
    Figure,
    ScoreRow,
    ScoreTable,
)
from claimtrack.workflow.workspace import Workspace

KEYS = ("forecaster", "hedge", "event-type", "domain", "month", "lead", "site", "kind", "basis")
LEADS = ((7, "up to a week"), (31, "up to a month"), (92, "up to a quarter"), (366, "up to a year"))
"""Days from the day a claim was written to its last day, and the words for as many."""
LONGEST_LEAD = "over a year"
_NOUNS = {"lead": "day of writing or no deadline"}
_FEWEST_FOR_CURVES = 2
_MOST_WITH_INTERVALS = 300


def score(
    workspace: Workspace,
    *,
    by: str = "forecaster",
    where: ClaimFilter = ALL,
    wishes: bool = False,
    minimum: int = 0,
) -> ScoreTable:
    """Scores overall and by one of `KEYS`, the best first. Claims of people without a name count overall only.

    `minimum` leaves out rows with fewer decided claims.
    """
    if by not in KEYS:
        raise BadArgumentError("by", by, f"use one of {', '.join(KEYS)}")
    lines, left_out = scored_lines(workspace, where, wishes)
    groups: dict[tuple[str, str | None], list[ScoreLine]] = defaultdict(list)
    nameless = 0
    for line in lines:
        key = _key(line, by)
        if key is None:
            nameless += 1
            continue
        groups[key].append(line)
    kept = {key: members for key, members in groups.items() if counts_of_lines(members).scored >= minimum}
    few = len(kept) <= _MOST_WITH_INTERVALS
    rows = [_score_row(_label(by, key[0], members), key[1], members, intervals=few) for key, members in kept.items()]
    hidden = len(groups) - len(rows)
    notes = _notes(counts_of_lines(lines), left_out)
    if nameless:
        what = "claims of people without a name count overall only: they share no identity"
        notes.append(f"{nameless} {what}" if by == "forecaster" else f"{nameless} claims have no {_NOUNS.get(by, by)}")
    if hidden:
        notes.append(f"{hidden} with fewer than {minimum} decided claims are not listed")
    if not few:
        notes.append(f"Brier scores of over {_MOST_WITH_INTERVALS} rows come without intervals; narrow the claims down")
    if orders := sum(line.kind == Kind.ORDER and line.outcome in (Outcome.TRUE, Outcome.FALSE) for line in lines):
        notes.append(f"{orders} decided places in orders are in no hit rate and no Brier score; see: claimtrack rank")
    ordered, luck = _ordered(rows, by)
    notes += luck
    return ScoreTable(by, _score_row("overall", None, lines), tuple(ordered), tuple(notes))


def left_out(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False) -> tuple[str, ...]:
    """What enters no score whatever its outcome, and why, in words; empty where nothing is left out."""
    return tuple(left_out_notes(scored_lines(workspace, where, wishes)[1]))


def score_file(path: Path, *, minimum: int = 10, intervals: bool = True) -> ScoreReport:
    """Scores of any table of forecasts: CSV with forecaster, question, probability, outcome.

    Raises `MissingFileError` and, without the columns, `MissingColumnError`; bad lines are problems of the report.
    """
    return score_table(path, minimum=minimum, intervals=intervals)


def scored_lines(workspace: Workspace, where: ClaimFilter, wishes: bool) -> tuple[list[ScoreLine], Counter[str]]:
    """The claims that count, and how many were left out for which reason."""
    with workspace.store.read() as tx:
        found = score_lines(tx, where)
    left_out: Counter[str] = Counter()
    lines: list[ScoreLine] = []
    for line in found:
        if reason := why_left_out(line, where, wishes=wishes):
            left_out[reason] += 1
        else:
            lines.append(line)
    return lines, left_out


def _key(line: ScoreLine, by: str) -> tuple[str, str | None] | None:
    match by:
        case "forecaster":
            return (line.forecaster_key, line.site) if line.forecaster_key else None
        case "hedge":
            return (phrase_of(line.basis, line.hedge), None) if line.basis in READ_FROM_WORDS else None
        case "month":
            return (line.written.isoformat()[:7], None) if line.written else None
        case "basis":
            return line.basis, None
        case "lead":
            lead = lead_words(line.written, line.latest)
            return (lead, None) if lead else None
        case "kind":
            return line.kind, None
        case "site":
            return (line.site, None) if line.site else None
        case "domain":
            return line.domain or "none", None
        case _:
            return (line.event_type, None) if line.event_type else None


def lead_words(written: date | None, latest: date | None) -> str | None:
    """How far ahead of its deadline a claim was made, in words; None without a day at either end."""
    if written is None or latest is None:
        return None
    days = (latest - written).days
    return next((words for most, words in LEADS if days <= most), LONGEST_LEAD)


def lead_days(words: str) -> tuple[int | None, int | None]:
    """Fewest and most days of a lead time in words; the shortest has no fewest, the longest no most."""
    ends = [most for most, _ in LEADS]
    place = [*(told for _, told in LEADS), LONGEST_LEAD].index(words)
    return (ends[place - 1] + 1 if place else None), (ends[place] if place < len(ends) else None)


def _label(by: str, key: str, members: Sequence[ScoreLine]) -> str:
    """A name as it was first written; other keys speak for themselves."""
    return members[0].forecaster or key if by == "forecaster" else key


def _score_row(key: str, site: str | None, lines: Sequence[ScoreLine], *, intervals: bool = True) -> ScoreRow:
    counts = counts_of_lines(lines)
    forecasts = [line for line in lines if is_scored_forecast(line)]
    stated = [line for line in forecasts if line.basis == ProbabilityBasis.STATED]
    p, y = arrays_of(forecasts)
    bases = Counter(line.basis for line in forecasts)
    without = counts.scored - len(forecasts)
    brier, brier_stated = scoring.brier(p, y), scoring.brier(*arrays_of(stated))
    log_score, skill, auc = scoring.log_score(p, y, clip=scoring.CLIP), scoring.brier_skill_base_rate(p, y), None
    if intervals and len({line.proposition_key for line in forecasts}) >= FEWEST_CLUSTERS:
        found = main_figures(p, y, clusters=[line.proposition_key for line in forecasts], left_out=without)
        brier, log_score = found["brier"], found["log_score_clipped"]
        skill, auc = found["skill_base_rate"], found["auc"]
        brier_stated = _with_interval(stated)
    elif len(forecasts) >= _FEWEST_FOR_CURVES:
        auc = scoring.auc(p, y)
    leaning = [right for line in lines if (right := leaned_right(line)) is not None]
    even = counts.scored - len(leaning)
    return ScoreRow(
        key=key,
        site=site,
        counts=counts,
        hits=sum(leaning),
        hit_rate=shown_figure(scoring.rate(sum(leaning), len(leaning), left_out=even, nothing="nothing decided yet")),
        brier=shown_figure(brier.leaving_out(without)),
        brier_stated=shown_figure(brier_stated),
        basis=", ".join(f"{n} {basis}" for basis, n in sorted(bases.items())) or "none",
        mean_probability=sum(p) / len(p) if p else None,
        log_score=shown_figure(log_score),
        skill=shown_figure(skill),
        auc=shown_figure(auc) if auc else None,
    )


def _with_interval(lines: Sequence[ScoreLine]) -> scoring.Figure:
    """Brier score of forecasts, with its interval where they are on enough propositions for one."""
    p, y = arrays_of(lines)
    clusters = [line.proposition_key for line in lines]
    if len(set(clusters)) < FEWEST_CLUSTERS:
        return scoring.brier(p, y)
    return main_figures(p, y, clusters=clusters)["brier"]


def _ordered(rows: list[ScoreRow], by: str) -> tuple[list[ScoreRow], list[str]]:
    """Forecasters by shrunken hit rate, months in time, lead times from short to long, everything else by size."""
    if by == "month":
        return sorted(rows, key=lambda row: row.key), []
    if by == "lead":
        places = [*(words for _, words in LEADS), LONGEST_LEAD]
        return sorted(rows, key=lambda row: places.index(row.key)), []
    if by != "forecaster":
        return sorted(rows, key=lambda row: (-row.counts.n, row.key)), []
    decided = [row for row in rows if row.hit_rate.n]
    if not decided:
        return sorted(rows, key=lambda row: (-row.counts.n, row.key)), []
    shrunk = shrink_rates([row.hits for row in decided], [row.hit_rate.n for row in decided])
    estimates = {
        (row.key, row.site): Figure(float(value), row.hit_rate.n, float(low), float(high))
        for row, value, low, high in zip(decided, shrunk.estimates, shrunk.low, shrunk.high, strict=True)
    }
    ranked = [replace(row, shrunk=estimates.get((row.key, row.site))) for row in rows]
    ranked.sort(key=_rank_key)
    notes = ["ranked by hit rate drawn toward the mean of all by as much as luck explains"]
    if shrunk.pooled:
        notes.append("forecasters differ no more than luck would make them: nobody is better for sure")
    elif shrunk.luck.value is not None:
        notes.append(
            f"{luck_share(shrunk.luck.value)} of the spread between the hit rates of {len(decided)} forecasters is luck"
        )
    return ranked, notes


def _rank_key(row: ScoreRow) -> tuple[float, float, int, str]:
    shrunk = row.shrunk.value if row.shrunk and row.shrunk.value is not None else -1.0
    raw = row.hit_rate.value if row.hit_rate.value is not None else -1.0
    return (-round(shrunk, 9), -raw, -row.counts.n, row.key)


def _notes(counts: Counts, left_out: Counter[str]) -> list[str]:
    notes = left_out_notes(left_out)
    if counts.by_silence:
        notes.append(f"{counts.by_silence} of {counts.false} false rest on silence under declared coverage")
    undecided = counts.n - counts.scored
    if undecided:
        notes.append(f"{undecided} of {counts.n} claims are not decided as true or false and enter no score")
    return notes


def left_out_notes(left_out: Counter[str]) -> list[str]:
    if not left_out:
        return []
    reasons = ", ".join(counted(n, reason) for reason, n in sorted(left_out.items()))
    return [f"left out: {reasons}"]


def counts_of_lines(lines: Iterable[ScoreLine]) -> Counts:
    tally: Counter[Outcome | None] = Counter()
    silent = 0
    for line in lines:
        tally[line.outcome] += 1
        silent += line.by_silence and line.outcome is Outcome.FALSE
    return counts_of(tally, silent)


def is_scored_forecast(line: ScoreLine) -> bool:
    """True for a decided claim with a chance. Orders have scores of their own, never mixed with those of chances."""
    decided = line.outcome is not None and line.outcome.is_scored
    return line.probability is not None and decided and line.kind != Kind.ORDER


def arrays_of(lines: Iterable[ScoreLine]) -> tuple[list[float], list[float]]:
    forecasts = [line for line in lines if line.probability is not None]
    return [line.probability or 0.0 for line in forecasts], [float(line.outcome is Outcome.TRUE) for line in forecasts]


def shown_figure(figure: scoring.Figure) -> Figure:
    return Figure(figure.value, figure.n, figure.low, figure.high, figure.reason or figure.note)
