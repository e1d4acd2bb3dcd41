"""Plain English for verdicts: days, counts, and events told in the past tense."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from claimtrack.domains.model import EventType
from claimtrack.events.model import Event

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST = {
    "comes": "came", "begins": "began", "ends": "ended", "is": "was", "are": "were", "withdraws": "withdrew",
    "leaves": "left", "falls": "fell", "holds": "held", "deploys": "deployed", "gains": "gained", "arrive": "arrived",
    "delivers": "delivered", "surrenders": "surrendered", "changes": "changed", "reopens": "reopened",
    "recognises": "recognised", "makes": "made", "stays": "stayed", "wins": "won", "loses": "lost", "starts": "started",
    "rises": "rose", "passes": "passed", "becomes": "became", "takes": "took", "resigns": "resigned", "joins": "joined",
    "leads": "led", "runs": "ran", "goes": "went", "sets": "set", "hits": "hit", "cuts": "cut", "meets": "met",
    "sells": "sold", "buys": "bought", "gets": "got", "gives": "gave", "drops": "dropped", "stops": "stopped",
    "beats": "beat", "sinks": "sank", "keeps": "kept", "sends": "sent", "puts": "put", "has": "had",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_REGULAR = re.compile(r"(?<=\} )([a-z]{2,20}?)(?:(?<=sh)es|(?<=ch)es|(?<=ss)es|(?<=x)es|s)\b")
"""A verb in the present right after who does it, for those that the table above does not bend."""
_COLLECTIVE = frozenset(
    {
        "administration", "alliance", "army", "authority", "brigade", "brigades", "coalition", "conservatives", "court",
        "democrats", "emirates", "forces", "front", "government", "guard", "guards", "house", "kingdom", "league",
        "legion", "militia", "movement", "nations", "parliament", "party", "police", "republic", "room", "senate",
        "states", "union",
    }
)  # fmt: skip
"""Last words of names that English puts an article before: the Syrian Arab Army, the United States."""


@lru_cache(maxsize=4096)
def on(day: date) -> str:
    """28 December 2018."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)
def the(name: str) -> str:
    """The name as it stands inside a sentence: the United States, the Syrian Arab Army, Turkey, ISIS."""
    words = name.split()
    wants = bool(words) and words[-1].casefold() in _COLLECTIVE and words[0].casefold() != "the"
    return f"the {name}" if wants else name


def span_of(days: int) -> str:
    """A stretch of days as people say it: a year, two years, 90 days."""
    if days % 365 == 0 and days:
        return "a year" if days == 365 else count(days // 365, "year")
    return count(days, "day")


def when(start: date, end: date) -> str:
    """on 28 December 2018; between 12 and 14 April 2018."""
    if start == end:
        return f"on {on(start)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"between {start.day} and {on(end)}"
    return f"between {on(start)} and {on(end)}"


def stretch(start: date | None, end: date) -> str:
    """The window in words: 1 May 2018 to 31 May 2018; up to 31 May 2018; 20 April 2018."""
    if start is None:
        return f"up to {on(end)}"
    return on(start) if start == end else f"{on(start)} to {on(end)}"


def count(number: int, unit: str) -> str:
    """one day, three days, 46 days."""
    said = _COUNTS[number] if 0 <= number < len(_COUNTS) else str(number)
    return f"{said} {unit}{'' if number == 1 else 's'}"


def listed(names: Iterable[str], *, limit: int = 6) -> str:
    """A, B and C; a long list is cut and says by how much."""
    parts = list(names)
    if len(parts) > limit:
        parts = [*parts[: limit - 1], f"{len(parts) - limit + 1} more"]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else "nothing"


@lru_cache(maxsize=1024)
def _past(statement: str) -> str:
    said = _REGULAR.sub(
        lambda verb: _PAST.get(verb[0]) or verb[1] + ("d" if verb[1].endswith("e") else "ed"), statement
    )
    return _WORD.sub(lambda word: _PAST.get(word.group(), word.group()), said)


def deed(event: Event, event_type: EventType) -> str:
    """What a row tells, without its day: "the Syrian Arab Army gained Rastan"."""
    if event.is_status:
        return _observed(event)
    if event.outcome.startswith("gained") and event.actor:
        part = event.outcome != "gained"
        return f"{the(event.actor)} {'made only a partial gain in' if part else 'gained'} {the(event.place)}"
    if event.event_type == event_type.name and "{target}" in event_type.statement:
        return _told_by_type(event, event_type)
    who = f" by {the(event.actor)}" if event.actor else ""
    return f"{event.event_type.replace('_', ' ')} at {the(event.place)}{who}"


def _told_by_type(event: Event, event_type: EventType) -> str:
    """The statement of the event type in the past tense; who it happened to is the actor where rows keep it so."""
    said = _past(event_type.statement)
    happens_to_actor = "actor" in event_type.target_roles and "{actor}" not in said and event.actor
    if happens_to_actor and said.startswith("{target}") and event.actor != event.place:
        return f"{said.replace('{target}', the(event.actor))} ({event.place})"
    doer = the(event.actor) if event.actor else "somebody"
    return said.replace("{target}", the(event.place)).replace("{actor}", doer)


def _observed(event: Event) -> str:
    """A status row: who was seen holding the place, or the log's own words for how it stood."""
    place, outcome = the(event.place), event.outcome
    if outcome == "held" and event.actor:
        return f"{place} was still held by {the(event.actor)}"
    sides = listed(the(name) for name in (event.actor, event.counter_actor) if name)
    if outcome in ("divided", "shared", "contested", "split"):
        between = f" between {sides}" if event.actor and event.counter_actor else ""
        return f"{place} was {outcome}{between}"
    if outcome.startswith("held ") and event.actor:
        return f'{the(event.actor)} held {place} only in part ("{outcome}")'
    if not outcome:
        return f"{place} was observed" + (f" with {the(event.actor)}" if event.actor else "")
    return f'the log has "{outcome}" for {place}'


def stranger_said(actor: str, asked: str) -> str:
    """What cannot be told of an actor, and what to do about it."""
    return (
        f"nothing tells whether {the(actor)} and {the(asked)} are one side; "
        "judge it by hand, or make the name known to the subject area as an alias or an ally"
    )


def told(event: Event, event_type: EventType) -> str:
    """What a row tells, when, and its id: "the Syrian Arab Army gained Rastan on 16 May 2018 [SY0047]"."""
    days = when(event.date_start, event.date_end)
    about = days.replace("on ", "on or about ", 1) if event.date_precision == "approx" else days
    return f"{deed(event, event_type)} {about} [{event.id}]"


def proposition(event_type: EventType, target: str, actor: str | None) -> str:
    """The claim's own words of the domain: "Al-Tanf comes under control of Syrian Arab Army"."""
    return event_type.statement.replace("{target}", target).replace("{actor}", actor or "anybody")
