"""All rules, in the order in which they may speak at one word. A new wording is one new rule in its family."""

from __future__ import annotations

from claimtrack.extraction.frames import Rule
from claimtrack.extraction.rules import (
    awaited,
    bare,
    belief,
    bets,
    broken,
    chance,
    choices,
    closing,
    conditions,
    dated,
    denials,
    doubting,
    eventful,
    expectations,
    fates,
    favourites,
    headline,
    hypotheses,
    modal,
    nevers,
    odds,
    odds_behind,
    openers,
    openers_things,
    order,
    outlook,
    possible,
    prospects,
    reply,
    reports,
    sequences,
    stakes,
    standing,
    successions,
    time_left,
    wagers,
)

RULES: tuple[Rule, ...] = (
    *order.RULES,
    *sequences.RULES,
    *successions.RULES,
    *reply.RULES,
    *denials.RULES,
    *modal.RULES,
    *awaited.RULES,
    *possible.RULES,
    *prospects.RULES,
    *expectations.RULES,
    *fates.RULES,
    *reports.RULES,
    *hypotheses.RULES,
    *nevers.RULES,
    *belief.RULES,
    *openers.RULES,
    *openers_things.RULES,
    *time_left.RULES,
    *stakes.RULES,
    *chance.RULES,
    *odds_behind.RULES,
    *odds.RULES,
    *wagers.RULES,
    *bets.RULES,
    *doubting.RULES,
    *choices.RULES,
    *standing.RULES,
    *eventful.RULES,
    *conditions.RULES,
    *closing.RULES,
    *dated.RULES,
    *broken.RULES,
    *outlook.RULES,
    *headline.RULES,
    *favourites.RULES,
    *bare.RULES,
)

BY_CUE: dict[str, tuple[Rule, ...]] = {}
for _rule in RULES:
    for _cue in _rule.cues:
        BY_CUE[_cue] = (*BY_CUE.get(_cue, ()), _rule)

__all__ = ["BY_CUE", "RULES"]
