"""Posts that list predictions, with chances or under a line that announces them, and comments that are one item."""

from claimtrack.extraction.lists.announced import may_be_announced, read_announced
from claimtrack.extraction.lists.model import ListReading
from claimtrack.extraction.lists.reader import read_stated_list
from claimtrack.extraction.lists.single import LONGEST, read_single_statement

__all__ = [
    "LONGEST",
    "ListReading",
    "may_be_announced",
    "read_announced",
    "read_single_statement",
    "read_stated_list",
]
