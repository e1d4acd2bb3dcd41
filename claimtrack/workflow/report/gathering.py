"""From the database to what the report says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from claimtrack import __version__
from claimtrack.claims import Outcome, ProbabilityBasis
from claimtrack.scoring.meanings import NamedFigure, named_figures
from claimtrack.scoring.summary import summarise
from claimtrack.workflow.browsing import overview, pages, verdict_lines
from claimtrack.workflow.calibrating import calibration, hedges
from claimtrack.workflow.decided import Scorable, came_true, of_lines
from claimtrack.workflow.lateness import Deadlines
from claimtrack.workflow.rankings import rankings_of, tally
from claimtrack.workflow.report import sentences
from claimtrack.workflow.report.charts import counts_chart, hedge_chart, reliability_chart
from claimtrack.workflow.report.links import link_of, links_of
from claimtrack.workflow.report.model import ClaimEntry, Evidence, OutcomeLine, Picture, Report
from claimtrack.workflow.report.wording import day, days, percent
from claimtrack.workflow.views import CalibrationView, ClaimFilter, ClaimRow, Counts, EventView, PageView, VerdictLine
from claimtrack.workflow.workspace import Workspace

_PICTURES = (
    ("all", "All chances"),
    ("stated", "Chances given as numbers"),
    ("hedge", "Chances read from words"),
)


def gather(workspace: Workspace, where: ClaimFilter, *, as_of: date | None = None) -> Report:
    """Everything the report says about the claims that pass `where`."""
    lines = verdict_lines(workspace, where)
    found = of_lines(lines, where)
    homes = {page.source: page for page in pages(workspace)}
    whole = overview(workspace)
    counts = tally(found.lines)
    words = tuple(hedges(workspace, where=where))
    views = {basis: calibration(workspace, where=where, basis=basis, intervals=True) for basis, _ in _PICTURES}
    rankings = rankings_of(found)
    subject = where.forecaster or "They"
    return Report(
        version=__version__,
        title="How the forecasts turned out",
        scope=sentences.scope_of(where),
        as_of=as_of or whole.as_of,
        log_version=whole.log_version,
        pages=len({line.row.source for line in lines}),
        forecasters=len({(line.row.forecaster, line.row.site) for line in lines if line.row.forecaster}),
        headline=sentences.headline(words, counts, views["stated"], subject=subject),
        sentences=sentences.sentences(words, counts, views["stated"], subject=subject),
        counts=counts,
        outcomes=_outcomes(counts),
        counts_chart=counts_chart(counts),
        pictures=tuple(_pictures(views)),
        hedges=words,
        hedge_chart=hedge_chart(words),
        excluded_words=sentences.excluded_sentences(words, subject=subject),
        rankings=rankings,
        deadlines=_deadlines(rankings.deadlines),
        complete_orders=sentences.tau_sentence(rankings.orderings.kendall),
        figures=_figures(found),
        notes=_notes(found, counts),
        claims=tuple(_entry(line, homes) for line in lines),
    )


def _pictures(views: Mapping[str, CalibrationView]) -> Iterable[Picture]:
    """All chances first; numbers and words apart only where both occur."""
    for basis, title in _PICTURES:
        view = views[basis]
        if basis == "all" or 0 < view.n < views["all"].n:
            yield Picture(title, view, reliability_chart(view), sentences.picture_verdict(view))


def _deadlines(found: Deadlines) -> str:
    told = (sentences.grace_sentence(found.grace), sentences.late_sentence(found.late, found.missed))
    return " ".join(sentence for sentence in told if sentence)


def _outcomes(counts: Counts) -> tuple[OutcomeLine, ...]:
    numbers = {
        "true": counts.true,
        "false": counts.false - counts.by_silence,
        "silence": counts.by_silence,
        "ambiguous": counts.ambiguous,
        "void": counts.void,
        "pending": counts.pending,
        "unknown": counts.unknown,
        "unresolved": counts.unresolved,
    }
    return tuple(
        OutcomeLine(outcome, n, sentences.meaning_of(outcome))
        for outcome, n in numbers.items()
        if n or outcome in ("true", "false", "silence")
    )


def _figures(found: Scorable) -> tuple[NamedFigure, ...]:
    forecasts = [line.row for line in found.forecasts]
    summary = summarise(
        [row.probability or 0.0 for row in forecasts],
        [came_true(row) for row in forecasts],
        clusters=[row.proposition for row in forecasts],
        left_out=len(found.lines) - len(forecasts),
    )
    return tuple(named_figures(summary))


def _notes(found: Scorable, counts: Counts) -> tuple[str, ...]:
    notes = [found.left_out_note] if found.left_out else []
    if counts.by_silence:
        notes.append(f"{counts.by_silence} of {counts.false} false rest on silence under declared coverage")
    undecided = counts.n - counts.scored
    if undecided:
        notes.append(f"{undecided} of {counts.n} claims are not decided as true or false and enter no score")
    return tuple(notes)


def _entry(line: VerdictLine, homes: Mapping[str, PageView]) -> ClaimEntry:
    row, verdict, page = line.row, line.verdict, homes.get(line.row.source)
    outcome = row.outcome.value if row.outcome else "unresolved"
    sentence = verdict.sentence if verdict else ""
    return ClaimEntry(
        number=row.number,
        outcome=outcome,
        quote=row.quote,
        statement=row.statement,
        forecaster=row.forecaster or "",
        site=row.site or "",
        written=row.written,
        window=_window(row),
        deadline=row.latest_lenient or row.latest,
        probability=row.probability,
        chance=_chance(row),
        sentence=sentence.removeprefix(f"{outcome}: "),
        evidence=tuple(map(_evidence, line.evidence)),
        by_silence=row.by_silence and row.outcome is Outcome.FALSE,
        remarks=tuple(_remarks(row)),
        page=(page.title if page else None) or row.source,
        page_link=link_of(page.url) if page else None,
    )


def _evidence(event: EventView) -> Evidence:
    links = links_of(event.source)
    told = replace(event, id="").sentence.removesuffix(" []")
    return Evidence(event.id, told, links, "" if links else event.source)


def _window(row: ClaimRow) -> str:
    if row.latest is None:
        return f"from {day(row.earliest)}, no end given" if row.earliest else "no time given"
    if row.earliest == row.latest:
        return f"on {day(row.latest)}"
    if row.earliest is None or row.earliest == row.written:
        told = f"by {day(row.latest)}"
    else:
        told = days(row.earliest, row.latest)
    if row.latest_lenient and row.latest_lenient != row.latest:
        told += f", or loosely {day(row.latest_lenient)}"
    return told


def _chance(row: ClaimRow) -> str:
    if row.probability is None:
        return "none given"
    if row.probability_basis == ProbabilityBasis.STATED:
        return f"{percent(row.probability)} as stated"
    if row.probability_basis == ProbabilityBasis.HEDGE:
        return f"{percent(row.probability)} read from “{row.hedge or ''}”"
    return f"{percent(row.probability)} read from a plain “will”"


def _remarks(row: ClaimRow) -> Iterable[str]:
    if row.wish:
        yield "a wish, not scored"
    if row.retrospective:
        yield "told after the event, not scored"
    if row.redacted:
        yield "redacted, not scored"
    if row.condition:
        yield f"on condition: {row.condition}"
    if row.by_silence and row.outcome is Outcome.FALSE:
        yield "decided by silence: the log promises to be complete there"
    if row.judged_by:
        yield f"judged by {row.judged_by}"
