"""Dates as forecasters mean them: the window of days that a phrase names."""

from claimtrack.text.dates.window import Modifier, Window, WindowBasis

__all__ = ["Modifier", "Window", "WindowBasis"]
