"""Keys: which are live together, and how each is written on the screen."""

from __future__ import annotations

from tui.actions import Scope

_LISTS = (
    (Scope.LIST, Scope.FILTER, Scope.JUDGE, Scope.CLAIMS),
    (Scope.LIST, Scope.FILTER, Scope.FORECASTERS),
    (Scope.LIST, Scope.FILTER, Scope.CALIBRATION),
    (Scope.LIST, Scope.FILTER, Scope.TIMELINE),
    (Scope.LIST, Scope.CHANGES),
)
LIVE_TOGETHER: tuple[tuple[Scope, ...], ...] = (
    *((Scope.APP, moving, *screen) for moving in (Scope.TABLE, Scope.TEXT) for screen in _LISTS),
    (Scope.APP, Scope.TEXT, Scope.JUDGE, Scope.REVIEW, Scope.FIELDS),
    (Scope.SPAN,),
)
"""Scopes whose keys must not clash."""

_SIGNS = {
    "question_mark": "?", "colon": ":", "slash": "/", "backslash": "\\", "minus": "-", "plus": "+", "at": "@",
    "less_than_sign": "<", "greater_than_sign": ">", "left_square_bracket": "[", "right_square_bracket": "]",
    "exclamation_mark": "!", "escape": "esc", "space": "space", "enter": "⏎", "up": "↑", "down": "↓", "left": "←",
    "right": "→", "pagedown": "pgdn", "pageup": "pgup", "shift+right": "⇧→", "shift+left": "⇧←",
}  # fmt: skip


def key_sign(key: str) -> str:
    """A key as it is written on the screen: "?" for question_mark, "^p" for ctrl+p."""
    return _SIGNS.get(key, key.replace("ctrl+", "^"))
