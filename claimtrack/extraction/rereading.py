"""Claims with their words of chance read by another table of published readings; the words themselves stay.

Reads "likely" as 0.65 by Kent where the surveys give 0.75; leaves chances stated as numbers as they are.
"""

from __future__ import annotations

from dataclasses import replace

from claimtrack.claims import Claim, Derivation, ProbabilityBasis, Reading
from claimtrack.text.chances import HedgeTable, hedges

_SURVEY = "survey"
_CLOSE = 1e-6


def reread(reading: Reading, table: str) -> Reading:
    """The reading with the chances that `table` (survey, kent, icd203, ipcc) gives; BadArgumentError for another."""
    chosen = hedges(table)
    if chosen.name == _SURVEY:
        return reading
    return replace(reading, claims=tuple(_reread(claim, chosen) for claim in reading.claims))


def _reread(claim: Claim, table: HedgeTable) -> Claim:
    said = claim.probability
    if said is None or claim.probability_basis not in (ProbabilityBasis.HEDGE, ProbabilityBasis.BARE):
        return claim
    word = claim.hedge if claim.probability_basis is ProbabilityBasis.HEDGE else None
    before, after = _chance(word, hedges(_SURVEY)), _chance(word, table)
    if before is None or after is None:
        return claim
    if abs(before - said) > _CLOSE:
        if abs(1 - before - said) > _CLOSE:
            return claim
        after = 1 - after
    chance = round(after, 6)
    return replace(claim, probability=chance, derivation=tuple(_told(one, chance, claim) for one in claim.derivation))


def _chance(word: str | None, table: HedgeTable) -> float | None:
    """What a table gives for a word as written; for none, what it gives for a plain "will"."""
    if word is None:
        return table.bare_will.probability
    found = table.find(word)
    if len(found) == 1:
        return found[0].probability
    reading = table.reading(word)
    return reading.probability if reading else None


def _told(step: Derivation, chance: float, claim: Claim) -> Derivation:
    if step.field != "probability":
        return step
    return replace(step, reading=f"{chance:.0%} ({claim.probability_basis})")
