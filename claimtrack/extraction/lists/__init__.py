"""Posts that list stated chances: yearly predictions and their like."""

from claimtrack.extraction.lists.model import ListReading
from claimtrack.extraction.lists.reader import read_stated_list

__all__ = ["ListReading", "read_stated_list"]
