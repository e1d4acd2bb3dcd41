"""Whether a day named in a sentence lies ahead of the day of writing: first a look at the words, then the date."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import DATE_WORDS, Sentence
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import Modifier

_DATE_HEAD = re.compile(
    r"^(?:\d{1,4}(?:st|nd|rd|th)?|'\d\d|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|"
    r"oct\w*|nov\w*|dec\w*|q[1-4]|eo[ymwd]|the|end|year-?end|next|this|christmas|xmas|easter|"
    r"mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|summer|spring|autumn|fall|winter|mid\S*|early|late|"
    r"a|an|few|two|three|four|five|six|seven|eight|nine|ten|week\w*|month\w*|year\w*|"
    r"halloween|thanksgiving|tomorrow|tonight|new|season|then|end-of-\S+|memorial|labor|independence|"
    r"ramadan|one|another|end)$"
)
_AHEAD = 60
"""Days that "this year" has still to run to be about what is to come, for a verb of happening."""


def mention_ahead(s: Sentence, m: int) -> DateMention | None:
    """The day named at word `m`, where it lies ahead."""
    if not may_be_ahead(s, m) or (s.words[m] in {"end", "early", "mid", "late"} and s.date_at(m) is None):
        return None
    mention = mention_at(s, m)
    return mention if mention is not None and _is_ahead(s, mention) else None


def may_be_ahead(s: Sentence, m: int) -> bool:
    """A look at the words behind word `m`, before any verb or date is looked for."""
    words = s.words
    if not s.names_a_day:
        return False
    if words[m] in {"by", "before", "within", "in", "on", "until", "come"} and not (
        m + 1 < s.n and _DATE_HEAD.match(words[m + 1])
    ):
        return False
    following = words[m + 1] if m + 1 < s.n else ""
    if s.reference is not None and len(following) == 4 and following.isdigit() and int(following) < s.reference.year:
        return False
    return _unit_ahead(words, m)


_LOOSE = lx.words(
    "the a an few two three four five six seven eight nine ten one another next this early late end new season coming"
)


def _unit_ahead(words: list[str], m: int) -> bool:
    """True when a word of time stands close behind: "in the" alone is no day."""
    start = m if words[m] in {"this", "next", "tomorrow"} else m + 1
    if start < len(words) and (words[start] in _LOOSE or start == m):
        return any(
            word in DATE_WORDS or word in {"fall", "may", "end"} or word[0].isdigit()
            for word in words[start : start + 5]
        )
    return True


_OWN_DAYS = lx.words("this next tomorrow eoy eom eow end early mid late soon")


def mention_at(s: Sentence, m: int) -> DateMention | None:
    """The day named at word `m` or close behind it, ahead or not."""
    reach = (m,) if s.words[m] in _OWN_DAYS else (m, m + 1, m + 2)
    for i in reach:
        number = s.date_at(i) if i < s.n else None
        if number is not None:
            return s.ahead(s.dates[number])
    return None


def _is_ahead(s: Sentence, mention: DateMention) -> bool:
    """True when the window ends later than the day of writing; "this week" alone is the present."""
    window = mention.window
    if s.reference is None:
        return window.latest is None or window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
    if window.latest is None:
        return window.text.lower() in {"soon", "this season"} or (
            window.earliest is not None and window.earliest > s.reference
        )
    if window.latest <= s.reference:
        return False
    return (
        window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
        or (window.earliest is not None and window.earliest > s.reference)
        or window.latest.year > s.reference.year
        or (window.latest - s.reference).days > _AHEAD
    )
