"""Contractions taken apart: "they'll" is they will, "gonna" going to."""

from __future__ import annotations

from importlib import resources

from claimtrack.extraction import lexicon as lx

CONTRACTIONS = {
    line.split()[0]: tuple(line.split()[1:])
    for line in resources.files("claimtrack.extraction").joinpath("contractions.txt").read_text("utf-8").splitlines()
}
"""Contractions and chat spellings, each with the words it stands for."""
CONTRACTED = frozenset(CONTRACTIONS)
_SUFFIXES = {"'ll": "will", "'d": "'d", "'re": "are", "'ve": "have", "'m": "am"}


def apart(words: list[str], spans: list[tuple[int, int]]) -> tuple[list[str], list[tuple[int, int]]]:
    """The words with contractions split; both halves keep the span of the whole."""
    split: list[str] = []
    where: list[tuple[int, int]] = []
    done = 0
    for at in [at for at, word in enumerate(words) if "'" in word or word in CONTRACTIONS]:
        word, (start, end) = words[at], spans[at]
        parts = _parts(word)
        if parts is not None:
            own = [(start, end)] * len(parts)
        elif word.endswith("'s") and len(word) > _LEAST_NAME and words[at + 1 : at + 2] and words[at + 1] in _BEHIND_IS:
            parts, own = (word[:-2], "is"), [(start, end - 2), (end - 2, end)]
        else:
            continue
        split += [*words[done:at], *parts]
        where += [*spans[done:at], *own]
        done = at + 1
    return split + words[done:], where + spans[done:]


def _parts(word: str) -> tuple[str, ...] | None:
    known = CONTRACTIONS.get(word)
    if known is not None:
        return known
    head, _, tail = word.rpartition("'")
    suffix = _SUFFIXES.get("'" + tail)
    if suffix is not None and head:
        return head, suffix
    if tail == "s" and head in _IS_AFTER:
        return head, "is"
    if tail == "t" and head.endswith("n"):
        return (head[:-1], "not") if len(head) > 1 else ("not",)
    return None


_BEHIND_IS = frozenset(
    lx.listed(
        "a an not gone going ahead toast done finished over never still getting leaving losing winning doomed on in at "
        "under being coming heading headed about no out"
    )
)
"""Words behind "Erdogan's" that no possessor stands before."""
_LEAST_NAME = 4
_IS_AFTER = frozenset(lx.listed("it he she that there what who where when how here this everything nobody everyone"))
