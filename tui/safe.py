"""Text from strangers, made fit for a terminal cell: nothing raw, nothing read as markup, widths exact."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from claimtrack.text import display
from claimtrack.text.display import for_display

ELLIPSIS = "…"
LONGEST_CELL = 2_000
"""Characters of a text that are looked at for one table cell: a line of a megabyte costs no more than a short one."""

# Joiners and selectors change a glyph's width in some terminals and not in others; without them every terminal agrees.
_UNSURE_WIDTH = dict.fromkeys([0x200C, 0x200D, 0xFE0E, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400), 0x034F, 0x00AD])
_UNSURE_WIDTH |= dict.fromkeys([*range(0x180B, 0x1810), 0x2060, *range(0xE0100, 0xE01F0), 0x3164, 0x115F, 0x1160])
_BLANKS = re.compile(r"\s+")
# Two accents on a letter are language, more are a pile that hides the lines above.
_PILE = re.compile("(?<=[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff][\u0300-\u036f\u0483-\u0489\u20d0-\u20ff])"
                   "[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff]+")  # fmt: skip
_STAND_IN = dict.fromkeys(_UNSURE_WIDTH, "·")


def one_line(text: str | None, *, limit: int = LONGEST_CELL) -> str:
    """`text` on one line, safe to print, with glyphs whose width no terminal disputes."""
    if not text:
        return ""
    return _one_line(text[:limit])


@lru_cache(maxsize=8192)
def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", for_display(text, limit=None).translate(_UNSURE_WIDTH)).strip()


def same_length(text: str) -> str:
    """`text` safe to print with every character still at its offset: what may not be shown becomes a stand-in.

    Keeping offsets lets a quote be highlighted in its comment by the span that was stored.
    """
    shown = display.same_length(text).translate(_STAND_IN)
    return shown if shown.isascii() else _PILE.sub(lambda match: "·" * len(match[0]), shown)


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` terminal cells: padded, or cut with an ellipsis."""
    if width <= 0:
        return ""
    size = cell_len(text)
    if size > width:
        return set_cell_size(text, width - 1) + ELLIPSIS
    return " " * (width - size) + text if right else text + " " * (width - size)


def plain(text: str | None) -> Content:
    """One safe line as content: brackets in it are text, never markup."""
    return Content(one_line(text))
