"""Contests that only one can win: which of them a claim names, and who stood where in a row."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimtrack.claims.model import Claim
from claimtrack.domains.model import EventType
from claimtrack.events.model import Event
from claimtrack.resolution.question import World
from claimtrack.resolution.tracks import EMPTY, Row, Track

_WORD = re.compile(r"[^\W_]+")


class Contest:
    """The rows of an exclusive event type, split into those of the contests that a claim names and all others.

    "A wins the vote in Ashby": the row of B in Ashby is evidence against, that of A in Birch is none at all.
    """

    def __init__(self, claim: Claim, target: str, event_type: EventType, world: World) -> None:
        self._world, self._target = world, target
        self._side = world.names.side(target)
        self._types = (event_type.name, *event_type.satisfied_by)
        self.places = self._named(f"{claim.statement} {claim.quote} {claim.destination or ''}")

    def _named(self, text: str) -> frozenset[str]:
        """Contests of the log whose names or aliases stand in the text, longest names first."""
        words = f" {_plain(text)} "
        found: set[str] = set()
        for plain, place in self._world.kept_names(self._types, _plain):
            if place != self._target and f" {plain} " in words:
                found.add(place)
                words = words.replace(f" {plain} ", " | ")
        return frozenset(found)

    def counts(self, event: Event) -> bool:
        """True when the row is of a contest that the claim may mean."""
        place = self._world.names.canonical(event.place)
        return not self.places or place in self.places or place == self._target

    def counted(self, track: Track) -> Track:
        """The rows of a track that count."""
        return self._kept(("counted", id(track)), lambda: [row for row in track.rows if self.counts(row.event)])

    def rivals(self) -> Track:
        """Rows of the named contests that somebody else won, or that the target lost."""
        return self._kept(("rivals",), self._rivals)

    def strangers(self) -> Track:
        """Rows of the named contests whose winner may be the target by another name."""
        return self._kept(("strangers",), lambda: [row for row in self._won_by_others() if self._may_be_ours(row)])

    def _may_be_ours(self, row: Row) -> bool:
        return self._world.names.may_be_of(row.event.actor, self._side)

    def _kept(self, key: tuple[object, ...], rows: Callable[[], list[Row]]) -> Track:
        """Worked out once for all claims about the same target and contests."""
        full = ("contest", self._target, self._types, self.places, *key)
        if full not in self._world.kept:
            found = rows()
            self._world.kept[full] = Track(found) if found else EMPTY
        track: Track = self._world.kept[full]
        return track

    def _rivals(self) -> list[Row]:
        index = self._world.index
        found = [row for row in self._won_by_others() if not self._may_be_ours(row)]
        for name in self._types:
            found += index.deeds(self._target, name, "counter_actor").rows
        return list({row.event.id: row for row in found}.values())

    def _won_by_others(self) -> list[Row]:
        index, names = self._world.index, self._world.names
        return [
            row
            for name in self._types
            for place in sorted(self.places)
            for row in index.track(place, name).rows
            if row.event.actor and names.canonical(row.event.actor) not in self._side
        ]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
