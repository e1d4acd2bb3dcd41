"""Posts that list stated chances: yearly predictions and their like, and comments that are one such item."""

from claimtrack.extraction.lists.model import ListReading
from claimtrack.extraction.lists.reader import read_stated_list
from claimtrack.extraction.lists.single import LONGEST, read_single_statement

__all__ = ["LONGEST", "ListReading", "read_single_statement", "read_stated_list"]
