"""A day and how likely it is, and nothing else: "Probably in the next two weeks", "More likely after 2031"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.tokens import Sentence

_HEDGES = lx.words("probably likely hopefully perhaps possibly maybe")
_LEADS = lx.words("and so well or more most very")
_BETWEEN = lx.words("sometime some time not in during by within before after until around about at over early late mid")
_LONGEST = 12


def _read_when(s: Sentence, m: int) -> Outcome:
    """ "But probably within three weeks ...": when it will be, of what was spoken of before."""
    begin = stretch_start(s, m, {",", "but"}, reach=_LONGEST)
    opens = begin == 0 or s.words[begin - 1] == "but"
    if s.is_question or not opens or any(word not in _LEADS for word in s.words[begin:m]) or s.n - m > _LONGEST:
        return None
    day = m + 1
    while day < s.n and s.date_at(day) is None and s.words[day] in _BETWEEN:
        day += 1
    number = s.date_at(day) if day < s.n else None
    if number is None or s.reference is None:
        return None
    mention = s.ahead(s.dates[number])
    end = day
    while end < s.n and s.date_at(end) == number:
        end += 1
    latest = mention.window.latest if mention is not None else None
    if (mention is not None and latest is not None and latest <= s.reference) or mention is None:
        return None
    if end < s.n and not is_hard(s, end):
        return None
    return Frame(
        "when", m, end, (m, m + 1), modal="", objects=(m + 1, end), negated="not" in s.words[m + 1 : day],
        hedge=(m, m + 1), window=number, wish=s.words[m] == "hopefully", kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("when", _HEDGES, "Probably in the next two weeks", "Probably in the next room", _read_when),
)
