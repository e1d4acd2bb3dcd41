"""What an order begins with: "The first target will be Salem"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.rules.orders.next_and_last import SEQUENCE_NOUNS, heads_a_list, link_behind
from claimtrack.extraction.tokens import Sentence


def _read_first_of(s: Sentence, m: int) -> Outcome:
    """ "The first target will be X": what an order begins with."""
    words = s.words
    if s.is_question or words[m + 1 : m + 2] == [] or words[m + 1] not in _FIRST_OF:
        return None
    link = link_behind(s, m)
    if link is None or link.modal not in _FORETELLING or not _FORETELLING & set(words[m : link.end]):
        return None
    found = heads_a_list(s, m)
    if not isinstance(found, Frame):
        return found
    begin = found.steps[0][1][0]
    if not s.is_capital(begin) and words[begin] not in lx.DETERMINERS and words[begin - 1] not in lx.DETERMINERS:
        return None
    found.rule, found.kind = "first-of", Kind.ORDER
    return found


_FIRST_OF = (SEQUENCE_NOUNS - lx.words("one up on in thing step club team state")) | lx.words("province region capital")


_FORETELLING = lx.words("will would could might may")


RULES: tuple[Rule, ...] = (
    Rule("first-of", lx.words("first"), "The first target will be Salem", "The first target was Salem", _read_first_of),
)
