"""Which rules a word wakes: most cues are single words, some only wake a rule behind a certain word."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.extraction.frames import Rule

FIGURE = "0"
"""Stands in a cue of two words for any word that begins with a digit."""


class Woken:
    """The rules that one word wakes, always in the order in which they may speak."""

    __slots__ = ("_alone", "_behind", "every")

    def __init__(self, word: str, rules: Iterable[Rule]) -> None:
        """`rules` are all those of which some cue ends with the word."""
        self.every = tuple(rules)
        """All of them, as for a word that only stands for this one: the "100%" for the "%"."""
        self._alone = _Some(rule for rule in self.every if word in rule.cues)
        """Those that need no word before it."""
        befores = {cue.partition(" ")[0] for rule in self.every for cue in rule.cues if cue.endswith(f" {word}")}
        self._behind = {
            before: _Some(rule for rule in self.every if not rule.cues.isdisjoint((word, f"{before} {word}")))
            for before in befores
        }
        """By the word before it: those that it wakes, with those that need none."""

    def at(self, words: list[str], i: int) -> tuple[Rule, ...]:
        """Those that word `i` of a sentence wakes."""
        some = self._alone
        if self._behind and i:
            before = words[i - 1]
            some = self._behind.get(FIGURE if before[0].isdigit() else before, some)
        return some.fitting(words, i) if some.are_choosy else some.rules


class _Some:
    """Rules of one word, and whether any of them asks for more than the word."""

    __slots__ = ("are_choosy", "rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.are_choosy = any(rule.then or rule.needs for rule in self.rules)

    def fitting(self, words: list[str], i: int) -> tuple[Rule, ...]:
        """Those that find what they ask for around word `i`."""
        following = words[i + 1] if i + 1 < len(words) else ""
        return tuple(
            [
                rule
                for rule in self.rules
                if (not rule.then or following in rule.then) and not (rule.needs and rule.needs.isdisjoint(words))
            ]
        )


def by_cue(rules: Iterable[Rule]) -> dict[str, Woken]:
    """The rules that each word wakes."""
    wakers: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in {cue.rpartition(" ")[2] for cue in rule.cues}:
            wakers.setdefault(word, []).append(rule)
    return {word: Woken(word, woken) for word, woken in wakers.items()}
