"""Said against happened, and what words of chance are worth: over claims whose time is over."""

from __future__ import annotations

from collections import defaultdict

from claimtrack import scoring
from claimtrack.claims import Kind, Outcome, ProbabilityBasis
from claimtrack.errors import BadArgumentError
from claimtrack.scoring.bands import BandMethod
from claimtrack.scoring.binned import Bin, murphy
from claimtrack.scoring.chance import miscalibration_by_luck
from claimtrack.scoring.summary import sure_corp_brier
from claimtrack.store.queries import ScoreLine
from claimtrack.text.chances import hedges as hedge_readings
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.decided import READ_FROM_WORDS, is_turned, phrase_of
from claimtrack.workflow.scores import (
    arrays_of,
    counts_of_lines,
    is_scored_forecast,
    left_out_notes,
    scored_lines,
    shown_figure,
)
from claimtrack.workflow.views import CalibrationBin, CalibrationStep, CalibrationView, ClaimFilter, HedgeRow
from claimtrack.workflow.workspace import Workspace

BASES = ("all", "stated", "hedge")
_OPPOSITE = {Outcome.TRUE: Outcome.FALSE, Outcome.FALSE: Outcome.TRUE}


def calibration(
    workspace: Workspace,
    *,
    where: ClaimFilter = ALL,
    basis: str = "all",
    wishes: bool = False,
    bins: int = 10,
    intervals: bool = False,
    band: str = BandMethod.RESAMPLING,
) -> CalibrationView:
    """Stated against observed: bins, isotonic steps and the 90% band, over claims whose window is over.

    `band` is a value of `BandMethod`: by resampling, or by the formula for few chances that are each said often.

    With `intervals` the notes also say how sure the parts of the score are, and what luck alone would show: that takes
    some thousand refits.
    """
    if basis not in BASES:
        raise BadArgumentError("basis", basis, f"use one of {', '.join(BASES)}")
    if band not in list(BandMethod):
        raise BadArgumentError("band", band, f"use one of {', '.join(BandMethod)}")
    lines, left_out = scored_lines(workspace, where, wishes)
    chosen = [line for line in lines if is_scored_forecast(line) and _fits_basis(line, basis)]
    over = [line for line in chosen if line.deadline_passed]
    early = len(chosen) - len(over)
    notes = left_out_notes(left_out)
    if early:
        notes.append(f"{early} decided claims whose window is not over are left out: those true early would bias it")
    p, y = arrays_of(over)
    diagram = scoring.reliability_diagram(p, y, method=BandMethod(band))
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
        notes=(*notes, *(_sure_words(over) if intervals and over else diagram.words)),
    )


def _sure_words(lines: list[ScoreLine]) -> tuple[str, ...]:
    p, y = arrays_of(lines)
    parts = sure_corp_brier(p, y, clusters=[line.proposition_key for line in lines])
    return scoring.in_words(parts, miscalibration_by_luck(p, y))


def hedges(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False) -> list[HedgeRow]:
    """Each word of chance that occurs: its survey reading, and how often it came true, the surest word first.

    A rate counts only claims whose window is over, and each by what the word is about: "I doubt that X" comes true
    for its word when X happens.
    """
    lines, _ = scored_lines(workspace, where, wishes)
    table = hedge_readings()
    groups: dict[str, list[ScoreLine]] = defaultdict(list)
    for line in lines:
        if line.basis in READ_FROM_WORDS and line.kind != Kind.ORDER:
            phrase = phrase_of(line.basis, line.hedge)
            groups[phrase].append(_about_the_word(line, phrase))
    rows = []
    for phrase, members in groups.items():
        reading = table.reading(phrase)
        counts = counts_of_lines(members)
        rate = shown_figure(scoring.rate(counts.true, counts.scored, nothing="no decided claim uses it"))
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


def _about_the_word(line: ScoreLine, phrase: str) -> ScoreLine:
    """The claim as its word of chance has it: turned round where it denies that, pending while its window is open."""
    outcome = line.outcome
    if outcome is not None and outcome.is_scored and not line.deadline_passed:
        outcome = Outcome.PENDING
    if outcome is not None and is_turned(phrase, line.probability):
        outcome = _OPPOSITE.get(outcome, outcome)
    return line._replace(outcome=outcome)


def _fits_basis(line: ScoreLine, basis: str) -> bool:
    if basis == "all":
        return True
    return (line.basis == ProbabilityBasis.STATED) == (basis == "stated")


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
