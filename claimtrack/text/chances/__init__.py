"""Chances as people state them: numbers that are chances, and words that stand for one."""

from claimtrack.text.chances.mention import ChanceMention, HedgeMention, HedgeReading, ImpossibleChance
from claimtrack.text.chances.stated import find_chances, find_impossible_chances, may_state_chance
from claimtrack.text.chances.table import BARE_WILL, TABLES, HedgeTable, hedges

__all__ = [
    "BARE_WILL",
    "TABLES",
    "ChanceMention",
    "HedgeMention",
    "HedgeReading",
    "HedgeTable",
    "ImpossibleChance",
    "find_chances",
    "find_impossible_chances",
    "hedges",
    "may_state_chance",
]
