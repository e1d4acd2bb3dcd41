"""Puts the table of hand-worked cases within reach of the tests of this folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
