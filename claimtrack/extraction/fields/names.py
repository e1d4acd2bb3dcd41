"""The words of a domain, ready to be looked up in a sentence: names of entities and phrases of events."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from claimtrack.domains import Domain, NameMatcher, NameMention, Phrase
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase of the domain at words [start, end)."""

    start: int
    end: int
    phrase: Phrase


class Vocabulary:
    """Names and phrases of one domain; without a domain it finds nothing."""

    def __init__(self, domain: Domain | None) -> None:
        self.domain = domain
        self.matcher = NameMatcher(domain) if domain is not None else None
        self.kind_words: frozenset[str] = frozenset()
        """Words for kinds of things of the domain, which stand for a thing named before or elsewhere."""
        if domain is not None:
            self.kind_words = frozenset(domain.heads) | frozenset(entity.kind for entity in domain.entities)
        self._phrases: dict[str, list[tuple[tuple[str, ...], Phrase]]] = defaultdict(list)
        for phrase in domain.phrases if domain is not None else ():
            for form in {phrase.lemma, *phrase.forms}:
                words = tuple(form.split())
                self._phrases[words[0]].append((words, phrase))
        for known in self._phrases.values():
            known.sort(key=lambda pair: -len(pair[0]))

    def mentions(self, s: Sentence) -> list[tuple[Range, NameMention]]:
        """Every name of the sentence with its range of words."""
        if self.matcher is None:
            return []
        found = [
            (s.words_of(s.start + mention.span.start, s.start + mention.span.end), mention)
            for mention in self.matcher.find(s.page[s.start : s.end])
        ]
        return found if _SPARING.isdisjoint(s.words) else [one for one in found if not _is_spared(s, one[0][0])]

    def phrases(self, s: Sentence, start: int, end: int) -> list[PhraseMatch]:
        """Every phrase that begins among words [start, end), the longest of each beginning first."""
        if not self._phrases:
            return []
        found = []
        for i in range(start, min(end, s.n)):
            for words, phrase in self._phrases.get(s.words[i], ()):
                if tuple(s.words[i : i + len(words)]) == words or (len(words) > 1 and _with_adverbs(s, i, words)):
                    found.append(PhraseMatch(i, i + len(words), phrase))
        return found


_SPARING_ALONE = frozenset(("except", "excluding", "minus", "excepting"))
_SPARING_WORDS = (["apart", "from"], ["other", "than"], ["aside", "from"], ["except", "for"], ["except", "in"])
_SPARING = _SPARING_ALONE | {"apart", "than", "aside"}
"""Of which every sentence holds one that leaves something out."""


def _is_spared(s: Sentence, i: int) -> bool:
    """ "all of the north except the port", "other than Kareb": what is left out is not what is told of."""
    while i and s.words[i - 1] in {"the", "for", "maybe", "perhaps"}:
        i -= 1
    return i > 0 and (s.words[i - 1] in _SPARING_ALONE or s.words[max(0, i - 2) : i] in _SPARING_WORDS)


def _with_adverbs(s: Sentence, i: int, words: tuple[str, ...]) -> bool:
    """A phrase of "be" with an adverb between: "be completely free"."""
    if words[0] not in {"be", "is", "are"} or i + len(words) >= s.n:
        return False
    return s.words[i + 1].endswith("ly") and tuple(s.words[i + 2 : i + 1 + len(words)]) == words[1:]
