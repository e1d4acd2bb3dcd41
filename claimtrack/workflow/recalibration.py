"""What words of chance are worth in this database: readings fitted on its claims, and what that gains out of sample."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack import scoring
from claimtrack.claims import Kind
from claimtrack.scoring import Figure
from claimtrack.scoring.hedges import Reading, Recalibration
from claimtrack.scoring.hedges import recalibrate as fit
from claimtrack.text.chances import hedges as hedge_readings
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.decided import READ_FROM_WORDS, came_true, is_turned, phrase_of, scorable
from claimtrack.workflow.views import ClaimFilter, ClaimRow
from claimtrack.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FittedWord:
    """One word of chance with the reading fitted here."""

    phrase: str
    reading: float
    """What claims with this word were scored by: the survey's median."""
    fitted: float | None
    """The reading that this database speaks for, drawn to the survey's; absent where nothing could be fitted."""
    came_true: Figure
    """How often what the word is about came true: "I doubt that X" counts for X."""


@dataclass(frozen=True, slots=True)
class Recalibrated:
    """Fitted readings, and what they would gain on claims that did not help to fit them."""

    words: tuple[FittedWord, ...]
    strength: float | None
    """How many claims the survey's reading weighs as much as."""
    before: Figure
    """Brier score with the survey's readings."""
    after: Figure
    """Brier score with fitted readings, each claim scored by a fit that has not seen its proposition."""
    gain: Figure
    sentence: str
    notes: tuple[str, ...] = ()


def recalibrate(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False) -> Recalibrated:
    """Fit the chance of each word on the claims that pass `where` and whose time is over. Nothing is written."""
    found = scorable(workspace, where, wishes=wishes)
    worded = [line.row for line in found.lines if line.row.kind != Kind.ORDER and _is_worded(line.row)]
    rows = [row for row in worded if row.outcome is not None and row.outcome.is_scored and row.deadline_passed]
    words = _words(rows)
    place = {(word.phrase, word.median): number for number, word in enumerate(words)}
    fitted = fit(
        [place[_word_of(row)] for row in rows],
        [_word_came_true(row) for row in rows],
        [row.proposition for row in rows],
        words,
    )
    notes = [found.left_out_note] if found.left_out else []
    if early := len(worded) - len(rows):
        notes.append(f"{early} claims with a word of chance are not decided, or not over, and teach nothing")
    return Recalibrated(
        words=_fitted_words(rows, words, fitted),
        strength=fitted.strength,
        before=fitted.before,
        after=fitted.after,
        gain=fitted.gain,
        sentence=_sentence(fitted),
        notes=tuple(notes),
    )


def _is_worded(row: ClaimRow) -> bool:
    return row.probability is not None and row.probability_basis in READ_FROM_WORDS


def _word_came_true(row: ClaimRow) -> float:
    happened = came_true(row)
    return 1.0 - happened if is_turned(phrase_of(row.probability_basis, row.hedge), row.probability) else happened


def _word_of(row: ClaimRow) -> tuple[str, float]:
    """The surveyed phrase and its chance; as written, with the claim's own chance, where that is not the survey's."""
    phrase, chance = phrase_of(row.probability_basis, row.hedge), row.probability or 0.0
    reading = hedge_readings().reading(phrase)
    if reading is not None and is_turned(phrase, chance):
        return phrase, reading.probability
    if reading is None or abs(reading.probability - chance) > 1e-6:
        return (row.hedge or phrase).casefold(), chance
    return phrase, chance


def _words(rows: Sequence[ClaimRow]) -> list[Reading]:
    return [
        Reading(phrase, chance)
        for phrase, chance in sorted({_word_of(row) for row in rows}, key=lambda word: (word[1], word[0]))
    ]


def _fitted_words(rows: Sequence[ClaimRow], words: Sequence[Reading], fitted: Recalibration) -> tuple[FittedWord, ...]:
    n: Counter[tuple[str, float]] = Counter(map(_word_of, rows))
    hits: dict[tuple[str, float], int] = defaultdict(int)
    for row in rows:
        hits[_word_of(row)] += int(_word_came_true(row))
    chances: Sequence[float | None] = fitted.chances or [None] * len(words)
    return tuple(
        FittedWord(word.phrase, word.median, chance, scoring.rate(hits[key], n[key]))
        for word, chance in zip(words, chances, strict=True)
        if (key := (word.phrase, word.median))
    )


def _sentence(fitted: Recalibration) -> str:
    before, after, gain = fitted.before, fitted.after, fitted.gain
    if before.value is None or after.value is None or gain.value is None:
        return f"Nothing could be fitted: {before.reason}."
    told = f"On claims it has not seen, the fit takes the Brier score from {before.value:.3f} to {after.value:.3f}"
    if gain.low is None or gain.high is None:
        return f"{told} (n = {gain.n})."
    shown = f"a gain of {gain.value:.3f}, 95% interval {gain.low:.3f} to {gain.high:.3f}, n = {gain.n}"
    if gain.low > 0.0:
        return f"{told}: {shown}."
    if gain.high < 0.0:
        return f"{told}: {shown}; the survey serves better."
    return f"{told}: {shown}; that may be luck."
