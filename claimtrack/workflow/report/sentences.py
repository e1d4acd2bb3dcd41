"""What the figures say, in sentences for a reader who never saw a score."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack import scoring
from claimtrack.scoring.lateness import UnderGrace
from claimtrack.scoring.spread import Spread
from claimtrack.workflow.report.charts import shown_phrase
from claimtrack.workflow.report.wording import interval_and_n, percent, plain, share_with_interval, times
from claimtrack.workflow.views import CalibrationView, ClaimFilter, Counts, Figure, HedgeRow

FEW = 10
"""Below this many decided claims a share says little, and the sentence says so."""
_MOST_WORDS = 4
_MEANINGS = {
    "true": "It happened as said, within its time.",
    "false": "It did not happen as said, and an event or an observation shows it.",
    "silence": "It did not happen as said: the log promises to be complete there, and holds no such event.",
    "ambiguous": "The log knows the event, but not on which side of the line it fell.",
    "void": "Not a fair question: so already when written, or its condition never came.",
    "pending": "Its time is not over.",
    "unknown": "Its time is over, and the log cannot tell.",
    "unresolved": "Not yet held against a log.",
}


def meaning_of(outcome: str) -> str:
    """What an outcome means, in a sentence."""
    return _MEANINGS[outcome]


def headline(hedges: Sequence[HedgeRow], counts: Counts, stated: CalibrationView, *, subject: str) -> str:
    """The one sentence to remember: what the most used word was worth, else the numbers, else all that was decided."""
    if spoken := _most_used(hedges):
        return word_sentence(spoken[0], subject=subject)
    if stated.n >= FEW:
        said, rate = _said_and_seen(stated)
        return f"{subject} said {percent(said)} on average: it happened {share_with_interval(rate)}."
    if counts.scored:
        return f"{times(counts.scored, 'forecast')} decided: it happened {share_with_interval(_hit_rate(counts))}."
    return "Nothing is decided yet." if counts.n else "No forecasts here."


def word_sentence(row: HedgeRow, *, subject: str) -> str:
    """What one word was worth: "You said “likely”: it happened 41% of the time (95% interval 33 to 50, n = 118)."."""
    return f"{subject} said {shown_phrase(row.phrase)}: it happened {share_with_interval(row.rate)}."


def excluded_sentences(hedges: Sequence[HedgeRow], *, subject: str) -> tuple[str, ...]:
    """What came of each word whose interval leaves out the survey's reading, and what readers hear in it."""
    return tuple(
        f"{word_sentence(row, subject=subject)} Readers hear {percent(row.reading)}." for row in hedges if row.excluded
    )


def sentences(hedges: Sequence[HedgeRow], counts: Counts, stated: CalibrationView, *, subject: str) -> tuple[str, ...]:
    """The sentences under the headline."""
    spoken = _most_used(hedges)
    said: list[str] = []
    if spoken and (reading := spoken[0].reading) is not None:
        said.append(f"Readers take {shown_phrase(spoken[0].phrase)} to mean {percent(reading)}.{_weight(spoken[0])}")
    said += [word_sentence(row, subject=subject) for row in spoken[1:_MOST_WORDS]]
    if stated.n >= FEW and not spoken:
        said.append(f"That is a gap {_gap(*_said_and_seen(stated))}.")
    elif stated.n:
        said.append(f"Chances given as numbers: {on_average(stated)}")
    if counts.scored:
        told = f"Of {times(counts.n, 'forecast')}, {counts.scored:,} could be decided"
        rate = f"; it happened {share_with_interval(_hit_rate(counts))}" if spoken or stated.n >= FEW else ""
        said.append(f"{told}{rate}.")
    return tuple(said)


def picture_verdict(view: CalibrationView) -> str:
    """What a reliability diagram shows, in a sentence."""
    if not view.n:
        return "No decided forecast of this sort whose time is over."
    few = " That is too few to say much." if view.n < FEW else ""
    told = on_average(view)
    return told[0].upper() + told[1:] + few


def on_average(view: CalibrationView) -> str:
    """Mean chance said against the share that came true, and whether luck explains the gap."""
    said, rate = _said_and_seen(view)
    return f"said {percent(said)} on average, came true {share_with_interval(rate)}, a gap {_gap(said, rate)}."


def grace_sentence(grace: Sequence[UnderGrace]) -> str:
    """What a month more would have changed."""
    first, month = grace[0], next((row for row in grace if row.days == 30), grace[-1])
    if first.hit_rate.value is None:
        return ""
    return (
        f"With the deadlines as given, {percent(first.hit_rate.value)} came true ({interval_and_n(first.hit_rate)}); "
        f"with {times(month.days, 'day')} of grace it would be {percent(month.hit_rate.value)}."
    )


def late_sentence(late: Spread, missed: int) -> str:
    """By how much what came late was late, and how much never came; "" where nothing was missed."""
    middle, low, high, most = late.median, late.q25.value, late.q75.value, late.largest.value
    if not missed:
        return ""
    if middle.value is None or low is None or high is None or most is None:
        return f"Of {times(missed, 'miss', 'misses')} nothing had come by the day of the verdict."
    never = f" {missed - middle.n:,} had not come at all by the day of the verdict." if missed > middle.n else ""
    if middle.n == 1:
        return f"Of {times(missed, 'miss', 'misses')} one came late, by {times(round(middle.value), 'day')}.{never}"
    return (
        f"Of {times(missed, 'miss', 'misses')} {middle.n:,} came late: by {middle.value:.0f} days in the middle, half "
        f"of them by {low:.0f} to {high:.0f}, the latest by {most:.0f}.{never}"
    )


def tau_sentence(tau: scoring.Figure) -> str:
    """How well complete lists were ordered; "" where of no list everything has come."""
    if tau.value is None:
        return ""
    between = f", 95% interval {plain(tau.low, 2)} to {plain(tau.high, 2)}" if tau.low is not None and tau.high else ""
    note = f"; {tau.note}" if tau.note else ""
    return (
        f"Lists of which everything has come reach a tau-b of {plain(tau.value, 2)} in the mean (n = {tau.n}{between}"
        f"{note}); 1 is the order foreseen, −1 its reverse."
    )


def scope_of(where: ClaimFilter) -> tuple[str, ...]:
    """A filter in words, a phrase for each part."""
    parts = (
        (where.text, "with the words {}"), (where.forecaster, "by {}"), (where.site, "on {}"),
        (where.source, "of the page {}"), (where.target, "about {}"), (where.event_type, "of the type {}"),
        (where.domain, "in the domain {}"), (where.hedge, "hedged {}"), (where.evidence, "decided by {}"),
        (", ".join(where.outcomes), "with the outcome {}"), (", ".join(where.statuses), "with the status {}"),
        (", ".join(where.kinds), "of the kind {}"), (", ".join(where.bases), "with chances {}"),
        (where.written_from, "written from {}"), (where.written_to, "written to {}"),
        (where.lead_from is not None and f"{where.lead_from}", "written at least {} days before the deadline"),
        (where.lead_to is not None and f"{where.lead_to}", "written at most {} days before the deadline"),
        (where.window_from, "ending from {}"), (where.window_to, "beginning by {}"),
    )  # fmt: skip
    kinds = ((where.wishes, "wishes alone"), (where.retold, "told after the event"))
    return (*(text.format(value) for value, text in parts if value), *(text for asked, text in kinds if asked))


def _most_used(hedges: Sequence[HedgeRow]) -> list[HedgeRow]:
    used = [row for row in hedges if row.counts.scored]
    used.sort(key=lambda row: (-row.counts.scored, row.phrase))
    return [row for row in used if row.counts.scored >= FEW]


def _said_and_seen(view: CalibrationView) -> tuple[float, scoring.Figure]:
    """Mean chance said, and the share that came true."""
    said = sum(found.mean_probability * found.n for found in view.bins) / view.n
    return said, scoring.rate(sum(found.true for found in view.bins), view.n)


def _weight(row: HedgeRow) -> str:
    if row.excluded:
        return " The interval leaves that out: the word was worth something else here."
    return " The data agree with that."


def _gap(said: float, rate: scoring.Figure) -> str:
    if rate.low is None or rate.high is None or rate.low <= said <= rate.high:
        return "that luck alone can explain"
    return "too wide for luck: things happened " + ("less" if said > rate.high else "more") + " often than said"


def _hit_rate(counts: Counts) -> Figure:
    found = scoring.rate(counts.true, counts.scored)
    return Figure(found.value, found.n, found.low, found.high)
