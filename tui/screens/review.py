"""stub"""
from tui.screens.base import BaseScreen


class ReviewScreen(BaseScreen):
    TAB = "review"
