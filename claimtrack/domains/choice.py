"""Which of the packs a text is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from claimtrack.domains.loader import available_domains, load_domain
from claimtrack.domains.matcher import NameMatcher
from claimtrack.domains.model import Domain
from claimtrack.text.names import WORD, plain

LEAST_SIGNS = 2
"""Different telling names or words a text must hold before a pack is chosen for it."""
WORDS_PER_SIGN = 80
"""A text with fewer signs than one in so many words only touches on the subject."""
LEAD = 1.5
"""How many times as often as those of the next pack the signs of the chosen one must occur."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """How many different signs of a pack a text holds, and how often they occur in all."""

    different: int
    times: int


def domain_for(text: str) -> Domain | None:
    """The pack that the text is clearly about: absent where its signs are few, rare or no more than another's."""
    words = Counter(plain(match.group()) for match in WORD.finditer(text))
    ranked = sorted(
        ((_signs(matcher, text, words), matcher.domain) for matcher in _matchers()),
        key=lambda pair: (-pair[0].times, pair[1].name),
    )
    if not ranked:
        return None
    best, domain = ranked[0]
    next_best = ranked[1][0].times if len(ranked) > 1 else 0
    is_about = best.different >= LEAST_SIGNS and best.times * WORDS_PER_SIGN >= words.total()
    return domain if is_about and best.times >= LEAD * next_best else None


def _signs(matcher: NameMatcher, text: str, words: Counter[str]) -> _Signs:
    domain = matcher.domain
    named = Counter(
        mention.entity.name for mention in matcher.find(text) if mention.entity.kind in domain.telling_kinds
    )
    told = {word: words[word] for word in domain.telling_words if word in words}
    return _Signs(len(named) + len(told), named.total() + sum(told.values()))


@cache
def _matchers() -> tuple[NameMatcher, ...]:
    """The packs that come with the program, read once: a stream of comments asks for each of them."""
    return tuple(NameMatcher(load_domain(name)) for name in available_domains())
