"""Pictures of the screen: free of what changes from run to run, and of addresses of fonts."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from tui.app import ClaimtrackApp

FOLDER = Path(__file__).parent / "pictures"
_FONTS = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_ID = re.compile(r"terminal-\d+")
_TEXT = re.compile(r'<text[^>]*?x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')


def picture(app: ClaimtrackApp) -> str:
    """The screen as SVG."""
    svg = app.export_screenshot(title="claimtrack")
    return _ID.sub("terminal", _COMMENT.sub("", _FONTS.sub("", svg))).replace("Fira Code, monospace", "monospace")


def words(svg: str) -> list[tuple[float, str]]:
    """The texts of a picture from top to bottom, left to right, as (height, text)."""
    found = [(float(y), float(x), unescape(text).replace("\xa0", " ")) for x, y, text in _TEXT.findall(svg)]
    return [(y, text.strip()) for y, _, text in sorted(found) if text.strip()]
