"""Colours. Every meaning they carry is also a sign or a word on the screen."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="claimtrack-dark",
    primary="#7aa2f7", secondary="#bb9af7", accent="#e0af68", warning="#e0af68", error="#f7768e", success="#9ece6a",
    foreground="#d5d9e6", background="#16171f", surface="#1c1e28", panel="#272a38", dark=True,
    variables={"footer-key-foreground": "#e0af68", "quote": "#453c10", "muted": "#9298b3", "dim": "#6a6f88"},
)  # fmt: skip
LIGHT = Theme(
    name="claimtrack-light",
    primary="#1f4fa8", secondary="#6b3fa0", accent="#8a5200", warning="#8a5200", error="#a8132d", success="#256b1d",
    foreground="#1d2026", background="#fbfaf7", surface="#f2f0ea", panel="#e3e0d7", dark=False,
    variables={"footer-key-foreground": "#8a5200", "quote": "#fbe9a0", "muted": "#62656e", "dim": "#8f9197"},
)  # fmt: skip
CONTRAST = Theme(
    name="claimtrack-contrast",
    primary="#ffff00", secondary="#00ffff", accent="#ffff00", warning="#ffd700", error="#ff6060", success="#00ff00",
    foreground="#ffffff", background="#000000", surface="#000000", panel="#303030", dark=True,
    variables={"quote": "#5a4a00", "muted": "#e0e0e0", "dim": "#b0b0b0", "border": "#ffffff"},
)  # fmt: skip

OWN = (DARK, LIGHT, CONTRAST)
TERMINAL = "ansi-dark"
"""Textual's theme that leaves the sixteen colours to the terminal."""
CYCLE = (*(theme.name for theme in OWN), TERMINAL)
FALLBACK = {"quote": "ansi_blue", "muted": "ansi_bright_black", "dim": "ansi_bright_black"}
"""Our own variables for themes that do not know them."""
