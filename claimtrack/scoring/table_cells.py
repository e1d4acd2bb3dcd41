"""What a cell of a forecast table may say: a chance as 0..1 or in percent, an outcome in the usual words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from claimtrack.scoring.arrays import FloatArray

LEFT_OUT = -1.0
"""Outcome of a question that is open, void or unknown: a good line that is not scored."""
BAD = -2.0

NO_WORD = frozenset(("", "-", "?", "na", "n/a", "n.a.", "<na>", "nan", "none", "null"))
"""Cells that say nothing; other words for an open question are reasons of their own, such as "void"."""
_OUTCOMES = {
    **dict.fromkeys(("1", "1.0", "true", "t", "yes", "y"), 1.0),
    **dict.fromkeys(("0", "0.0", "false", "f", "no", "n"), 0.0),
    **dict.fromkeys(
        (
            *NO_WORD,
            "pending",
            "open",
            "unknown",
            "unresolved",
            "ambiguous",
            "void",
            "annulled",
            "tbd",
            "cancelled",
            "canceled",
        ),
        LEFT_OUT,
    ),
}
_NUMBER = re.compile(r"\s*([+-]?)([0-9]{0,20}[.,]?[0-9]{0,25}(?:[eE][+-]?[0-9]{1,3})?)\s*(%?)\s*")


class Outcomes(dict[str, float]):
    """Outcome of each text met so far: 1, 0, LEFT_OUT or BAD."""

    def __init__(self) -> None:
        super().__init__(_OUTCOMES)

    def __missing__(self, cell: str) -> float:
        # Not kept: a hostile table has as many odd cells as it likes.
        word = cell.strip().lower()
        if word in _OUTCOMES:
            return _OUTCOMES[word]
        number = _probability(word)
        return number if number in (0.0, 1.0) and not word.endswith("%") else BAD

    def read(self, cells: Sequence[str]) -> FloatArray:
        """Outcome of each cell."""
        return np.fromiter(map(self.__getitem__, cells), dtype=np.float64, count=len(cells))

    def fault(self, cell: str) -> tuple[str, str]:
        """What is wrong with a bad cell, and what to write."""
        return (
            f"no outcome: {cell.strip()[:40]!r}",
            "write 1 or 0, true or false, yes or no; leave an open question empty",
        )


class Probabilities:
    """Chances of a column of cells."""

    def read(self, cells: Sequence[str]) -> FloatArray:
        """Chance of each cell, NaN where it holds none in 0..1."""
        try:
            joined = "".join(cells)
            if "_" in joined or not joined.isascii():
                raise ValueError("no digits, though the interpreter takes them for some")
            p = np.fromiter(map(float, cells), dtype=np.float64, count=len(cells))
        except ValueError:
            p = np.fromiter(map(_probability, cells), dtype=np.float64, count=len(cells))
        with np.errstate(invalid="ignore"):
            p[~((p >= 0.0) & (p <= 1.0))] = np.nan
        return p

    def fault(self, cell: str) -> tuple[str, str]:
        """What is wrong with a bad cell, and what to write."""
        match = _NUMBER.fullmatch(cell)
        if not cell.strip():
            return "no chance given", "write a number from 0 to 1, or a percentage such as 70%"
        if match is None or not any(map(str.isdigit, match[2])):
            return f"no chance: {cell.strip()[:40]!r}", "write a number from 0 to 1, or a percentage such as 70%"
        if match[1] == "-":
            return f"a chance cannot be below 0: {cell.strip()[:40]}", "write a number from 0 to 1"
        if match[3]:
            return "a chance cannot exceed 100%", "correct the percentage"
        return f"a chance cannot exceed 1: {cell.strip()[:40]}", "write 0.7 or 70%, with the percent sign"


def _probability(cell: str) -> float:
    """A chance as written, NaN where it is none; a comma may stand for the decimal point."""
    match = _NUMBER.fullmatch(cell)
    if match is None:
        return float("nan")
    number = match[1] + match[2].replace(",", ".")
    try:
        if match[3]:
            # Moving the point in the text keeps 99.9% equal to 0.999; dividing by 100 does not.
            return float(number) / 100.0 if "e" in number.lower() else float(f"{number}e-2")
        return float(number)
    except ValueError:
        return float("nan")
