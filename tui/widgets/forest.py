"""What was said against what came, one row a line: a scale from 0 to 100% drawn in cells. Pure."""

from __future__ import annotations

SAID, CAME, BOTH, REACH, MIDDLE = "◇", "●", "◆", "─", "┊"


def forest(said: float | None, came: float | None, low: float | None, high: float | None, width: int) -> str:
    """The chance said (◇), the rate that came true (●) with its interval (─), both in one cell (◆); chances in 0..1.

    A faint bar marks one half. Empty where nothing is known.
    """
    if width < 2 or (said is None and came is None):
        return ""
    cells = [" "] * width
    cells[width // 2] = MIDDLE
    if low is not None and high is not None:
        for at in range(_cell(low, width), _cell(high, width) + 1):
            cells[at] = REACH
    if came is not None:
        cells[_cell(came, width)] = CAME
    if said is not None:
        at = _cell(said, width)
        cells[at] = BOTH if cells[at] == CAME else SAID
    return "".join(cells)


def _cell(chance: float, width: int) -> int:
    return max(0, min(width - 1, round(chance * (width - 1))))
