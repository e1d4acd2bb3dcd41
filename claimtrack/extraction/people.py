"""Who "he" and "she" may be: names of a page that can be a person's, told from places, bodies and titles by their form.

Accepts "Petrov", "Anna Lind", "the mayor"; refuses "the Senate", "SCOTUS", "Reykjavik" where the page goes "in" it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimtrack.claims import Comment
from claimtrack.domains import NameMatcher
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import DATE_WORDS, is_nounish, is_verb
from claimtrack.text.looks import is_of_a_word, places_of

PEOPLE = lx.words(
    "president minister premier pm coach senator king queen pope boss chancellor candidate striker ceo guy man "
    "woman leader mayor governor judge chairman director champion captain keeper goalkeeper prince princess singer "
    "envoy ambassador commander secretary spokesman spokeswoman lawyer owner author general doctor actor actress "
    "driver nominee incumbent prosecutor congressman congresswoman trainer manager rapper player founder heir successor"
)
_NAMED = re.compile(r"[A-Z][a-zà-ÿ][\w'’-]*(?: (?:van |de |der |von |al-|el-|bin )?[A-Z][a-zà-ÿ][\w'’-]*){0,2}")
_BODIES = lx.words(
    "court party bank union senate congress house parliament government council committee ministry army navy "
    "force forces "
    "league club team united city county state states republic company corporation group board office "
    "department agency "
    "commission church university college institute times post news street road river lake sea bay island "
    "islands north "
    "south east west street square airport stadium assembly guard police navy front movement brigade division"
)
_NO_PLACE_FOR_PEOPLE = frozenset(("in", "at", "into", "near", "across", "around", "throughout", "the", "from"))
_NO_NAMES = (
    lx.FUNCTION_WORDS
    | lx.CLAUSE_ADVERBS
    | lx.COORDINATORS
    | lx.OPINION
    | lx.MODALS
    | lx.BE
    | lx.HAVE
    | lx.DO
    | lx.WH
    | lx.words("mine yours ours theirs")
    | DATE_WORDS
)
_TAKEN_UP = re.compile(r"[^.!?\n]{0,60}[, ](?:he|she)\b(?!/)")
"""What stands behind a name that a pronoun of the same sentence takes up."""
_SHARE_OF_PLACES = 0.3
_FEWEST_ON_PAGE = 3


class People:
    """The names of one page that may be somebody's."""

    def __init__(self, text: str, low: str, matcher: NameMatcher | None) -> None:
        """`low` is the text in lower case; both are searched anew for each name, of which a page has few."""
        self._matcher = matcher
        self._low = low
        self._text = text
        self._among_things: dict[str, bool] = {}
        self._spoken_of: dict[str, bool] = {}

    def may_be(self, name: str) -> bool:
        """True where the name can be a person's as far as its form and the page's use of it tell."""
        words = name.split()
        if not words:
            return False
        last = words[-1].casefold()
        if last in PEOPLE:
            return True
        if (
            is_common(last)
            or words[0] in {"the", "The"}
            or not words[-1][0].isupper()
            or last in _BODIES
            or name.isupper()
        ):
            return False
        if name not in self._among_things:
            self._among_things[name] = self._is_a_thing(name, words)
        return not self._among_things[name]

    def is_somebody(self, name: str) -> bool:
        """True where the page speaks of the name as he or she in the same sentence."""
        last = name.rsplit(" ", 1)[-1]
        if not last[:1].isupper() or not last.isalpha():
            return False
        if name not in self._spoken_of:
            self._spoken_of[name] = self._is_he_or_she(last.casefold())
        return self._spoken_of[name]

    def _is_he_or_she(self, low: str) -> bool:
        for place in places_of(low, self._low):
            whole = place == 0 or not is_of_a_word(self._low[place - 1])
            if whole and _TAKEN_UP.match(self._low, place + len(low)) is not None:
                return True
        return False

    def is_place(self, name: str) -> bool:
        """True where the page goes to it, in it or from it, or the subject area knows it for one."""
        entity = self._matcher.match(name) if self._matcher is not None else None
        return self._is_gone_to(name) if entity is None else not entity.is_actor

    def last_named(self, start: int, end: int) -> str | None:
        """The last name among characters [start, end) that may be a person's."""
        found = [name for name in self._names(start, end) if self.may_be(name)]
        return found[-1] if found else None

    def most_named(self, comments: Sequence[Comment]) -> str | None:
        """The name that stands out in what is said on a page: twice as often as any other; None for none."""
        spans = (comment.span for comment in comments)
        counted = Counter(name.rsplit(" ", 1)[-1] for span in spans for name in self._names(span.start, span.end))
        fitting = [(name, times) for name, times in counted.most_common(8) if self.may_be(name)]
        if not fitting or fitting[0][1] < _FEWEST_ON_PAGE:
            return None
        second = fitting[1][1] if len(fitting) > 1 else 0
        return fitting[0][0] if fitting[0][1] >= 2 * second else None

    def _names(self, start: int, end: int) -> Iterator[str]:
        for match in _NAMED.finditer(self._text, start, end):
            name = match[0].removesuffix("'s").removesuffix("’s")
            words = name.split()
            while words and is_common(words[0].casefold()):
                words = words[1:]
            inside = len(words) > 1 or name != match[0] or self._goes_on(match.start()) or self._is_written_inside(name)
            if words and inside and not is_common(words[-1].casefold()):
                yield " ".join(words)

    def _goes_on(self, start: int) -> bool:
        """True where a sentence is under way before a character."""
        before = self._text[max(0, start - 2) : start]
        return before[-1:] == " " and (before[:1].islower() or before[:1] == ",")

    def _is_written_inside(self, name: str) -> bool:
        """True where the word has its capital inside a sentence too."""
        for place in places_of(f" {name}", self._text):
            before = self._text[place - 1] if place else ""
            if before == "," or "a" <= before <= "z":
                return True
        return False

    def _is_a_thing(self, name: str, words: list[str]) -> bool:
        entity = self._matcher.match(name) if self._matcher is not None else None
        if entity is not None:
            return True
        return self._is_gone_to(name)

    def _is_gone_to(self, name: str) -> bool:
        low, all_uses, places, done = self._low, 0, 0, 0
        behind = f" {name.casefold()}"
        for place in places_of(behind, low):
            start = place
            while start > done and is_of_a_word(low[start - 1]):
                start -= 1
            if start < place:
                all_uses += 1
                places += low[start:place] in _NO_PLACE_FOR_PEOPLE
                done = place + len(behind)
        return all_uses > 0 and places >= _SHARE_OF_PLACES * all_uses


def is_common(word: str) -> bool:
    """True for a word in lower case that begins sentences or is a noun or verb as well: no name by itself."""
    return word.partition("'")[0] in _NO_NAMES or is_verb(word) or is_nounish(word) or word in _BODIES
