"""Which of the packs a text is about."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.domains.loader import available_domains, load_domain
from claimtrack.domains.matcher import NameMatcher
from claimtrack.domains.model import Domain
from claimtrack.text.names import WORD, plain

LEAST_SIGNS = 2
"""Different telling names or words a text must hold before a pack is chosen for it."""


def domain_for(text: str) -> Domain | None:
    """The pack whose telling names and words occur most in the text; absent where none has two different ones."""
    words = {plain(match.group()) for match in WORD.finditer(text)}
    scored = [(_signs(domain, text, words), domain) for domain in map(load_domain, available_domains())]
    signs, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best if signs >= LEAST_SIGNS else None


def _signs(domain: Domain, text: str, words: set[str]) -> int:
    mentioned = {mention.entity for mention in _matcher(domain.name).find(text)}
    told = {entity.name for entity in mentioned if entity.kind in domain.telling_kinds}
    return len(told) + len(words.intersection(domain.telling_words))


@lru_cache(maxsize=16)
def _matcher(name: str) -> NameMatcher:
    return NameMatcher(load_domain(name))
