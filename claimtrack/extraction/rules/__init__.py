"""All rules, in the order in which they may speak at one word. A new wording is one new rule in its family."""

from __future__ import annotations

from claimtrack.extraction.frames import Rule
from claimtrack.extraction.rules.bare import by_place, favourites, headlines, whens
from claimtrack.extraction.rules.chances import bets, certainties, chance_of, figure_first, figure_last, of_somebody
from claimtrack.extraction.rules.modals import (
    going_to,
    may_can_should,
    may_without_day,
    plans,
    should_must_cannot,
    will,
    would,
    would_hypothetical,
)
from claimtrack.extraction.rules.opinions import (
    beliefs,
    boosters,
    closers,
    gerunds,
    in_mind,
    openers,
    openers_of_things,
    picks,
    placings,
    reports,
)
from claimtrack.extraction.rules.orders import first_of, next_and_last, replies, steps, verbless, without_will
from claimtrack.extraction.rules.present import (
    beside_events,
    broken_english,
    choices,
    conditions,
    courses,
    dated,
    denials,
    fates,
    fragments,
    in_store,
    limits,
    nevers,
    room_left,
    settled,
    standing,
    time_left,
)
from claimtrack.extraction.waking import by_cue

RULES: tuple[Rule, ...] = (
    *verbless.RULES,
    *first_of.RULES,
    *next_and_last.RULES,
    *steps.RULES,
    *without_will.RULES,
    *replies.RULES,
    *denials.RULES,
    *will.RULES,
    *going_to.RULES,
    *plans.RULES,
    *may_can_should.RULES,
    *would.RULES,
    *may_without_day.RULES,
    *should_must_cannot.RULES,
    *fates.RULES,
    *settled.RULES,
    *room_left.RULES,
    *in_store.RULES,
    *courses.RULES,
    *reports.RULES,
    *would_hypothetical.RULES,
    *nevers.RULES,
    *beliefs.RULES,
    *boosters.RULES,
    *openers.RULES,
    *openers_of_things.RULES,
    *picks.RULES,
    *placings.RULES,
    *time_left.RULES,
    *of_somebody.RULES,
    *chance_of.RULES,
    *figure_last.RULES,
    *figure_first.RULES,
    *bets.RULES,
    *certainties.RULES,
    *gerunds.RULES,
    *choices.RULES,
    *standing.RULES,
    *beside_events.RULES,
    *conditions.RULES,
    *closers.RULES,
    *dated.RULES,
    *fragments.RULES,
    *broken_english.RULES,
    *in_mind.RULES,
    *limits.RULES,
    *headlines.RULES,
    *favourites.RULES,
    *whens.RULES,
    *by_place.RULES,
)

BY_CUE = by_cue(RULES)
"""By word: the rules that it wakes."""

__all__ = ["BY_CUE", "RULES"]
