"""Scores by any key, calibration, and what hedges are worth: claims as arrays for `claimtrack.scoring`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from claimtrack import scoring
from claimtrack.claims import Kind, Outcome, ProbabilityBasis
from claimtrack.errors import BadArgumentError
from claimtrack.scoring.binned import Bin, murphy
from claimtrack.scoring.score_table import ScoreReport, score_table
from claimtrack.scoring.shrinkage import shrink_rates
from claimtrack.store.queries import ScoreLine, score_lines
from claimtrack.text.chances import hedges as hedge_readings
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.decided import phrase_of
from claimtrack.workflow.shown import counts_of
from claimtrack.workflow.views import (
    CalibrationBin,
    CalibrationStep,
    CalibrationView,
    ClaimFilter,
    Counts,
    Figure,
    HedgeRow,
    ScoreRow,
    ScoreTable,
)
from claimtrack.workflow.workspace import Workspace

KEYS = ("forecaster", "hedge", "event-type", "domain", "month", "lead", "site", "kind", "basis")
LEADS = ((7, "up to a week"), (31, "up to a month"), (92, "up to a quarter"), (366, "up to a year"))
"""Days from the day a claim was written to its last day, and the words for as many."""
LONGEST_LEAD = "over a year"
_NOUNS = {"lead": "day of writing or no deadline"}
BASES = ("all", "stated", "hedge")
_READ_FROM_WORDS = (ProbabilityBasis.HEDGE, ProbabilityBasis.BARE)
_FEWEST_FOR_CURVES = 2


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
    lines, left_out = _scored_lines(workspace, where, wishes)
    groups: dict[tuple[str, str | None], list[ScoreLine]] = defaultdict(list)
    nameless = 0
    for line in lines:
        key = _key(line, by)
        if key is None:
            nameless += 1
            continue
        groups[key].append(line)
    rows = [_score_row(_label(by, key[0], members), key[1], members) for key, members in groups.items()]
    rows = [row for row in rows if row.counts.scored >= minimum]
    hidden = len(groups) - len(rows)
    notes = _notes(_counts(lines), left_out)
    if nameless:
        what = "claims of people without a name count overall only: they share no identity"
        notes.append(f"{nameless} {what}" if by == "forecaster" else f"{nameless} claims have no {_NOUNS.get(by, by)}")
    if hidden:
        notes.append(f"{hidden} with fewer than {minimum} decided claims are not listed")
    ordered, luck = _ordered(rows, by)
    notes += luck
    return ScoreTable(by, _score_row("overall", None, lines, whole=True), tuple(ordered), tuple(notes))


def calibration(
    workspace: Workspace, *, where: ClaimFilter = ALL, basis: str = "all", wishes: bool = False, bins: int = 10
) -> CalibrationView:
    """Stated against observed: bins, isotonic steps and the 90% band, over claims whose window is over."""
    if basis not in BASES:
        raise BadArgumentError("basis", basis, f"use one of {', '.join(BASES)}")
    lines, left_out = _scored_lines(workspace, where, wishes)
    chosen = [line for line in lines if _is_forecast(line) and _fits_basis(line, basis)]
    over = [line for line in chosen if line.deadline_passed]
    early = len(chosen) - len(over)
    notes = _left_out_notes(left_out)
    if early:
        notes.append(f"{early} decided claims whose window is not over are left out: those true early would bias it")
    p, y = _arrays(over)
    diagram = scoring.reliability_diagram(p, y)
    steps = diagram.bins
    parts = diagram.decomposition
    return CalibrationView(
        basis=basis,
        n=len(over),
        bins=tuple(_bin(found) for found in murphy(p, y, bins=bins).bins),
        steps=tuple(
            CalibrationStep(float(low), float(high), float(rate), int(n))
            for low, high, rate, n in zip(steps.x_min, steps.x_max, steps.rate, steps.n, strict=True)
        ),
        band=tuple(
            (float(x), float(low), float(high))
            for x, low, high in zip(diagram.band.x, diagram.band.low, diagram.band.high, strict=True)
        ),
        brier=parts.score.value,
        miscalibration=parts.miscalibration.value,
        discrimination=parts.discrimination.value,
        uncertainty=parts.uncertainty.value,
        notes=(*notes, *diagram.words),
    )


def hedges(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False) -> list[HedgeRow]:
    """Each word of chance that occurs: its survey reading, and how often it came true, the surest word first."""
    lines, _ = _scored_lines(workspace, where, wishes)
    table = hedge_readings()
    groups: dict[str, list[ScoreLine]] = defaultdict(list)
    for line in lines:
        if line.basis in _READ_FROM_WORDS and line.kind != Kind.ORDER:
            groups[phrase_of(line.basis, line.hedge)].append(line)
    rows = []
    for phrase, members in groups.items():
        reading = table.reading(phrase)
        counts = _counts(members)
        rate = _figure(scoring.rate(counts.true, counts.scored, nothing="no decided claim uses it"))
        said = reading.probability if reading else None
        outside = rate.low is not None and rate.high is not None and said is not None
        rows.append(
            HedgeRow(
                phrase=phrase,
                reading=said,
                q25=reading.q25 if reading else None,
                q75=reading.q75 if reading else None,
                survey_n=reading.n if reading else None,
                source=reading.source if reading else "",
                counts=counts,
                rate=rate,
                excluded=not rate.low <= said <= rate.high if outside else None,  # type: ignore[operator]
            )
        )
    return sorted(rows, key=lambda row: (-(row.reading or 0), row.phrase))


def score_file(path: Path, *, minimum: int = 10) -> ScoreReport:
    """Scores of any table of forecasts: CSV with forecaster, question, probability, outcome.

    Raises `MissingFileError` and, without the columns, `MissingColumnError`; bad lines are problems of the report.
    """
    return score_table(path, minimum=minimum)


def _scored_lines(workspace: Workspace, where: ClaimFilter, wishes: bool) -> tuple[list[ScoreLine], Counter[str]]:
    """The claims that count, and how many were left out for which reason."""
    with workspace.store.read() as tx:
        found = score_lines(tx, where)
    left_out: Counter[str] = Counter()
    lines: list[ScoreLine] = []
    for line in found:
        if line.kind == "vague":
            left_out["too vague to be decided"] += 1
        elif line.redacted:
            left_out["redacted"] += 1
        elif line.retrospective:
            left_out["told after the event"] += 1
        elif line.wish and not wishes:
            left_out["wishes"] += 1
        else:
            lines.append(line)
    return lines, left_out


def _key(line: ScoreLine, by: str) -> tuple[str, str | None] | None:
    match by:
        case "forecaster":
            return (line.forecaster_key, line.site) if line.forecaster_key else None
        case "hedge":
            return (phrase_of(line.basis, line.hedge), None) if line.basis in _READ_FROM_WORDS else None
        case "month":
            return (line.written.isoformat()[:7], None) if line.written else None
        case "lead":
            lead = _lead(line)
            return (lead, None) if lead else None
        case "basis":
            return line.basis, None
        case "kind":
            return line.kind, None
        case "site":
            return (line.site, None) if line.site else None
        case "domain":
            return line.domain or "none", None
        case _:
            return (line.event_type, None) if line.event_type else None


def _lead(line: ScoreLine) -> str | None:
    """How far ahead of its deadline a claim was made, in words; None without a day at either end."""
    if line.written is None or line.latest is None:
        return None
    days = (line.latest - line.written).days
    return next((words for most, words in LEADS if days <= most), LONGEST_LEAD)


def _label(by: str, key: str, members: Sequence[ScoreLine]) -> str:
    """A name as it was first written; other keys speak for themselves."""
    return members[0].forecaster or key if by == "forecaster" else key


def _score_row(key: str, site: str | None, lines: Sequence[ScoreLine], *, whole: bool = False) -> ScoreRow:
    counts = _counts(lines)
    forecasts = [line for line in lines if _is_forecast(line)]
    stated = [line for line in forecasts if line.basis == ProbabilityBasis.STATED]
    p, y = _arrays(forecasts)
    bases = Counter(line.basis for line in forecasts)
    without = counts.scored - len(forecasts)
    brier, brier_stated = scoring.brier(p, y), scoring.brier(*_arrays(stated))
    log_score, skill, auc = scoring.log_score(p, y, clip=scoring.CLIP), scoring.brier_skill_base_rate(p, y), None
    if whole and len(forecasts) >= _FEWEST_FOR_CURVES:
        clusters = [line.proposition_key for line in forecasts]
        summary = scoring.summarise(p, y, clusters=clusters, left_out=without)
        brier, log_score, skill, auc = (
            summary.brier, summary.log_score_clipped, summary.skill_base_rate, summary.auc,
        )  # fmt: skip
    elif len(forecasts) >= _FEWEST_FOR_CURVES:
        auc = scoring.auc(p, y)
    leaning = [right for line in lines if (right := _leaned_right(line)) is not None]
    even = counts.scored - len(leaning)
    return ScoreRow(
        key=key,
        site=site,
        counts=counts,
        hits=sum(leaning),
        hit_rate=_figure(scoring.rate(sum(leaning), len(leaning), left_out=even, nothing="nothing decided yet")),
        brier=_figure(brier.leaving_out(without)),
        brier_stated=_figure(brier_stated),
        basis=", ".join(f"{n} {basis}" for basis, n in sorted(bases.items())) or "none",
        mean_probability=sum(p) / len(p) if p else None,
        log_score=_figure(log_score),
        skill=_figure(skill),
        auc=_figure(auc) if auc else None,
    )


def _leaned_right(line: ScoreLine) -> bool | None:
    """Whether the forecaster leaned toward what came: a claim given 5% that did not come true is a hit.

    A claim without a chance leans toward coming true; 50% leans nowhere, and what is not decided does not count.
    """
    if line.outcome not in (Outcome.TRUE, Outcome.FALSE) or line.probability == 0.5:
        return None
    return (line.probability is None or line.probability > 0.5) == (line.outcome == Outcome.TRUE)


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
        notes.append(f"about {shrunk.luck.value:.0%} of the spread between hit rates is luck")
    return ranked, notes


def _rank_key(row: ScoreRow) -> tuple[float, float, int, str]:
    shrunk = row.shrunk.value if row.shrunk and row.shrunk.value is not None else -1.0
    raw = row.hit_rate.value if row.hit_rate.value is not None else -1.0
    return (-round(shrunk, 9), -raw, -row.counts.n, row.key)


def _notes(counts: Counts, left_out: Counter[str]) -> list[str]:
    notes = _left_out_notes(left_out)
    if counts.by_silence:
        notes.append(f"{counts.by_silence} of {counts.false} false rest on silence under declared coverage")
    undecided = counts.n - counts.scored
    if undecided:
        notes.append(f"{undecided} of {counts.n} claims are not decided as true or false and enter no score")
    return notes


def _left_out_notes(left_out: Counter[str]) -> list[str]:
    if not left_out:
        return []
    reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(left_out.items()))
    return [f"left out: {reasons}"]


def _counts(lines: Iterable[ScoreLine]) -> Counts:
    tally: Counter[Outcome | None] = Counter()
    silent = 0
    for line in lines:
        tally[line.outcome] += 1
        silent += line.by_silence and line.outcome is Outcome.FALSE
    return counts_of(tally, silent)


def _is_forecast(line: ScoreLine) -> bool:
    """True for a decided claim with a chance. Orders have scores of their own, never mixed with those of chances."""
    decided = line.outcome is not None and line.outcome.is_scored
    return line.probability is not None and decided and line.kind != Kind.ORDER


def _fits_basis(line: ScoreLine, basis: str) -> bool:
    if basis == "all":
        return True
    return (line.basis == ProbabilityBasis.STATED) == (basis == "stated")


def _arrays(lines: Iterable[ScoreLine]) -> tuple[list[float], list[float]]:
    forecasts = [line for line in lines if line.probability is not None]
    return [line.probability or 0.0 for line in forecasts], [float(line.outcome is Outcome.TRUE) for line in forecasts]


def _figure(figure: scoring.Figure) -> Figure:
    return Figure(figure.value, figure.n, figure.low, figure.high, figure.reason or figure.note)


def _bin(found: Bin) -> CalibrationBin:
    interval = scoring.jeffreys(found.yes, found.n)
    assert interval is not None
    return CalibrationBin(
        low=found.low,
        high=found.high,
        n=found.n,
        mean_probability=found.mean_p,
        true=found.yes,
        rate=found.rate,
        rate_low=interval.low,
        rate_high=interval.high,
    )
