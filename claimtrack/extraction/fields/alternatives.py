""" "A or B": the targets of which one is enough.

Accepts: "Ashby or Corley will fall", "either Ferris, Kowal or Lind wins". Must refuse: "Ashby and Corley will fall".
"""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.slots import Target
from claimtrack.extraction.tokens import Sentence

_JOINS_ALL = lx.words("and plus then nor") | {"&", "/"}


def join_alternatives(s: Sentence, targets: list[Target]) -> list[Target]:
    """The targets with every "A or B" and "A, B or C" as one, in their order; of one place in an order only."""
    if len(targets) < 2:
        return targets
    runs: list[list[Target]] = []
    for target in targets:
        if runs and _may_join(s, runs[-1][-1], target):
            runs[-1].append(target)
        else:
            runs.append([target])
    return [joined for run in runs for joined in _joined(s, run)]


def _joined(s: Sentence, run: list[Target]) -> list[Target]:
    if len(run) < 2 or "or" not in _between(s, run[-2], run[-1]):
        return run
    first = run[0]
    names = dict.fromkeys(target.name for target in run[1:] if target.name != first.name)
    text = s.raw(first.words[0], run[-1].words[1]) if first.words and run[-1].words else first.text
    return [replace(first, text=" ".join(text.split()), others=tuple(names))]


def _may_join(s: Sentence, before: Target, after: Target) -> bool:
    between = _between(s, before, after)
    return bool(between) and before.rank == after.rank and _JOINS_ALL.isdisjoint(between)


def _between(s: Sentence, before: Target, after: Target) -> list[str]:
    """The words between two targets; none where either was not named in this sentence."""
    if before.words is None or after.words is None:
        return []
    return s.words[before.words[1] : after.words[0]]
