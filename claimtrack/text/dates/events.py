"""Stretches around what happens: "before the 2020 election", "from 18 December for ten days"."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.text.dates import stretch
from claimtrack.text.dates.atoms import year_number
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.window import Modifier
from claimtrack.text.dates.wordlist import word_set

DAY_UNKNOWN = "the day of the event within its year is not known"
_EVENTS = word_set(
    "election elections vote votes referendum midterms midterm primary primaries caucus convention inauguration "
    "olympics games cup tournament championship championships euros final finals playoffs draft race summit budget "
    "census conference worlds presidential general parliamentary federal world european local state us"
)
_EDGES = {Modifier.BEFORE: "end", Modifier.BY: "", Modifier.UNTIL: "", Modifier.AFTER: "start", Modifier.SINCE: ""}


def event_of_year(scan: Scan, index: int, at: int, modifier: Modifier) -> Phrase | None:
    """ "before the 2020 election": some day of 2020 bounds it, so nothing short of the whole year is safe."""
    if scan.words[at] not in {"the", "our", "their"} or modifier not in _EDGES:
        return None
    written = year_number(scan, at + 1)
    if written is None or scan.words[written[1]] not in _EVENTS:
        return None
    found = replace(stretch.year(written[0]), edge=_EDGES[modifier]).with_note(DAY_UNKNOWN)
    return make_phrase(scan, index, written[1], modifier, at + 1, found)


_STARTS = frozenset({Modifier.NONE, Modifier.ON, Modifier.SINCE})


def stays(scan: Scan, modifier: Modifier, found: Stretch, stop: int) -> Found | None:
    """ "from 18 December for ten days": that long from the day on."""
    if scan.words[stop] != "for" or modifier not in _STARTS or found.grain is not Grain.DAY or found.first is None:
        return None
    read = duration_at(scan, stop + 1)
    if read is None or not read[0].counted or found.from_reference:
        return None
    return Found(replace(found, last=read[0].after(found.first), grain=Grain.WEEK), read[1])
