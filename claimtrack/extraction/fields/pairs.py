"""Further targets that stand behind the first with a day of their own: "Kareb in June and the port in July"."""

from __future__ import annotations

from claimtrack.domains import NameMention
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.slots import Aim, item_target
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb


def read_pairs(
    s: Sentence, frame: Frame, mentions: list[tuple[Range, NameMention]], vocabulary: Vocabulary, aim: Aim
) -> None:
    """ "A in June and B in July": B is a target too, with the day behind it as its own."""
    last = aim.targets[-1].words
    if last is None or len(s.dates) < 2:
        return
    i = next((k for k in range(last[1], frame.end) if s.date_at(k) is not None), s.n)
    first = s.date_at(i) if i < s.n else None
    while i < s.n and s.date_at(i) == first:
        i += 1
    if i >= s.n or s.words[i] not in {"and", ",", "then"}:
        return
    while i < s.n and s.words[i] in {"and", ",", "then", "the"}:
        i += 1
    stop = i
    named = s.words[i - 1] != "the"
    while (
        stop < s.n
        and s.date_at(stop) is None
        and stop - i < 6
        and (s.is_capital(stop) if named else s.words[stop][0].isalpha())
    ):
        if not named and (
            (s.words[stop] in lx.PREPOSITIONS and s.words[stop] != "of")
            or s.words[stop] in lx.MODALS
            or is_finite(s, stop)
        ):
            break
        stop += 1
    if named and stop == i:
        stop = i + 1 if _is_plain_thing(s, i) else _end_of_thing(s, i)
    name_end = stop
    if stop < s.n and s.words[stop] in _DAY_OPENERS:
        stop += 1
    if name_end == i or stop >= s.n or s.date_at(stop) is None:
        return
    aim.targets.append(item_target(s, (i, name_end), mentions, None, vocabulary))
    while stop < s.n and s.date_at(stop) is not None:
        stop += 1
    frame.end = max(frame.end, stop)


def _is_plain_thing(s: Sentence, i: int) -> bool:
    """ "rain on Saturday and snow on Monday": one ordinary word with its day right behind."""
    word = s.words[i]
    if i + 1 >= s.n or s.date_at(i + 1) is None or s.date_at(i) is not None or not word.isalpha():
        return False
    common = word in lx.PREPOSITIONS | lx.MODALS | lx.ADVERBS | lx.PRONOUNS | lx.DETERMINERS
    return not common and (not is_verb(word) or is_nounish(word)) and not is_finite(s, i)


def _end_of_thing(s: Sentence, i: int) -> int:
    """ "..., phase 2 and 3 before Christmas": where a thing without a capital ends that has its day right behind."""
    words = s.words
    if (
        words[i - 1] != ","
        or words[i] in lx.PRONOUNS
        or words[i] in lx.PREPOSITIONS - lx.COMPASS
        or words[i] in lx.ADVERBS
    ):
        return i
    k = i
    while k < s.n and k - i < _LONGEST_THING and words[k].isalnum() and s.date_at(k) is None:
        if is_verb(words[k]) and not is_nounish(words[k]):
            return i
        k += 1
    return k if k < s.n and s.date_at(k) is not None and words[k] in _DAY_OPENERS else i


_DAY_OPENERS = lx.words("in by on before within")
_LONGEST_THING = 5
