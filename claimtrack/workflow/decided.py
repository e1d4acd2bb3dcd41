"""Which claims count in scores, and what each word of chance was read as: asked by every verb that scores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Protocol

from claimtrack.claims import Kind, Outcome, ProbabilityBasis
from claimtrack.text.chances import hedges as hedge_readings
from claimtrack.workflow.browsing import ALL, verdict_lines
from claimtrack.workflow.views import ClaimFilter, ClaimRow, VerdictLine
from claimtrack.workflow.workspace import Workspace

READ_FROM_WORDS = (ProbabilityBasis.HEDGE, ProbabilityBasis.BARE)
_SAME_CHANCE = 1e-4


class Leaning(Protocol):
    """What a hit is read from."""

    @property
    def outcome(self) -> Outcome | None: ...

    @property
    def probability(self) -> float | None: ...

    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Scorable:
    """The claims that count, decided or not, and how many were left out for which reason."""

    lines: tuple[VerdictLine, ...]
    left_out: tuple[tuple[str, int], ...] = ()

    @property
    def forecasts(self) -> tuple[VerdictLine, ...]:
        """Those with a chance and an outcome of true or false; places in an order are scored apart."""
        return tuple(line for line in self.lines if is_forecast(line.row))

    @property
    def left_out_note(self) -> str:
        """What was left out, in words; "" where nothing was."""
        if not self.left_out:
            return ""
        return f"left out: {', '.join(counted(n, reason) for reason, n in self.left_out)}"


def counted(n: int, reason: str) -> str:
    """A number with the reason it was left out for: "2 wishes", "1 wish"."""
    return f"{n} {'wish' if n == 1 and reason == 'wishes' else reason}"


def scorable(workspace: Workspace, where: ClaimFilter = ALL, *, wishes: bool = False) -> Scorable:
    """The claims that pass `where` and count in scores; wishes only if asked for."""
    return of_lines(verdict_lines(workspace, where), where, wishes=wishes)


def of_lines(found: tuple[VerdictLine, ...], where: ClaimFilter = ALL, *, wishes: bool = False) -> Scorable:
    """The same from claims already at hand, which passed `where`."""
    left_out: Counter[str] = Counter()
    lines: list[VerdictLine] = []
    for line in found:
        reason = why_left_out(line.row, where, wishes=wishes)
        if reason:
            left_out[reason] += 1
        else:
            lines.append(line)
    return Scorable(tuple(lines), tuple(sorted(left_out.items())))


class Sincere(Protocol):
    """What decides whether a claim counts at all."""

    @property
    def kind(self) -> str: ...

    @property
    def redacted(self) -> bool: ...

    @property
    def retrospective(self) -> bool: ...

    @property
    def wish(self) -> bool: ...


def why_left_out(row: Sincere, where: ClaimFilter = ALL, *, wishes: bool = False) -> str:
    """Why a claim enters no score whatever its outcome; "" for one that counts.

    Wishes and tellings after the event count where `where` asks for them alone; wishes also where `wishes` says so.
    """
    if row.kind == Kind.VAGUE:
        return "too vague to be decided"
    if row.redacted:
        return "redacted"
    if row.retrospective and not where.retold:
        return "told after the event"
    return "wishes" if row.wish and not (wishes or where.wishes) else ""


def is_forecast(row: ClaimRow) -> bool:
    """True for a claim with a chance that came out true or false, orders excepted."""
    return row.probability is not None and is_decided(row) and row.kind != Kind.ORDER


def is_decided(row: ClaimRow) -> bool:
    """True for a claim that came out true or false."""
    return row.outcome is not None and row.outcome.is_scored


def leaned_right(row: Leaning) -> bool | None:
    """Whether a forecaster leaned toward what came: a claim given 5% that did not come true is a hit.

    A claim without a chance leans toward coming true; 50% leans nowhere. What is not decided does not count, nor does a
    place in an order: orders have scores of their own.
    """
    if row.outcome not in (Outcome.TRUE, Outcome.FALSE) or row.probability == 0.5 or row.kind == Kind.ORDER:
        return None
    return (row.probability is None or row.probability > 0.5) == (row.outcome is Outcome.TRUE)


def came_true(row: ClaimRow) -> float:
    """1.0 for a claim that came true, else 0.0: an outcome as scoring takes it."""
    return float(row.outcome is Outcome.TRUE)


def phrase_of(basis: str, hedge: str | None) -> str:
    """The surveyed phrase that a claim's word of chance was read as."""
    table = hedge_readings()
    if basis == ProbabilityBasis.BARE:
        return table.bare_will.phrase
    written = hedge or ""
    if reading := table.reading(written):
        return reading.phrase
    found = table.find(written)
    return found[0].phrase if found else written.casefold()


def is_turned(phrase: str, chance: float | None) -> bool:
    """True where a claim says the opposite of what its phrase is about, and carries the opposite chance.

    "I doubt that X" claims "not X" at 80%; the survey's "we doubt" means X at 20%. Beside the survey such a claim
    counts the other way round: X came true where the claim did not.
    """
    reading = hedge_readings().reading(phrase)
    if reading is None or chance is None:
        return False
    off, turned_off = abs(reading.probability - chance), abs(1.0 - reading.probability - chance)
    return turned_off < _SAME_CHANCE < off
