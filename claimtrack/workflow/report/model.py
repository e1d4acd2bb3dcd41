"""What the report says, ready to be set: frozen values that the templates print. Knows no database and no markup.

Texts are as strangers wrote them; the printing makes them harmless.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.scoring.meanings import NamedFigure
from claimtrack.workflow.rankings import Rankings
from claimtrack.workflow.report.charts import CountsChart, HedgeChart, ReliabilityChart
from claimtrack.workflow.views import CalibrationView, Counts, HedgeRow


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a reader may follow, with the host it leads to."""

    url: str
    host: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One event that decided a claim."""

    id: str
    sentence: str
    links: tuple[Link, ...]
    source: str
    """The source as the log has it, where it holds no address."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One claim as the report lists it."""

    number: int
    outcome: str
    """A word: an outcome, or "unresolved"."""
    quote: str
    statement: str
    forecaster: str
    """"" where the page gives no name."""
    site: str
    written: date | None
    window: str
    """In words, such as "by 30 June 2018"."""
    deadline: date | None
    probability: float | None
    chance: str
    """The chance with where it comes from, such as "75% (from “likely”)"."""
    sentence: str
    evidence: tuple[Evidence, ...]
    by_silence: bool
    remarks: tuple[str, ...]
    """What sets the claim apart: a wish, told after the event, judged by a person."""
    page: str
    page_link: Link | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A reliability diagram with what a reader needs to understand it."""

    title: str
    view: CalibrationView
    chart: ReliabilityChart | None
    """Absent without a forecast."""
    verdict: str
    """One sentence on what the picture shows."""


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """How many claims came out one way, and what that means."""

    outcome: str
    n: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole page."""

    version: str
    title: str
    scope: tuple[str, ...]
    """The filter in words; empty for all claims."""
    as_of: date | None
    log_version: str
    pages: int
    forecasters: int
    headline: str
    sentences: tuple[str, ...]
    counts: Counts
    outcomes: tuple[OutcomeLine, ...]
    counts_chart: CountsChart
    pictures: tuple[Picture, ...]
    hedges: tuple[HedgeRow, ...]
    hedge_chart: HedgeChart | None
    excluded_words: tuple[str, ...]
    """A sentence for each word whose interval leaves out what the survey says of it."""
    rankings: Rankings
    deadlines: str
    """How late the late ones came and what some grace would have changed; "" where nothing had a deadline."""
    complete_orders: str
    """How well the lists of which everything has come were ordered; "" without lists."""
    figures: tuple[NamedFigure, ...]
    notes: tuple[str, ...]
    claims: tuple[ClaimEntry, ...]
