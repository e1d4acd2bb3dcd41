"""stub"""

from tui.screens.base import BaseScreen


class TimelineScreen(BaseScreen):
    TAB = "timeline"
