"""Where the bundled sample lies, and the day by which it is decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

SAMPLE_AS_OF = date(2020, 6, 30)
"""The day by which the sample is decided, and the day its database says it was made."""


@contextmanager
def sample_folder() -> Iterator[Path]:
    """The folder with `pages/` and `pages.csv`, wherever the package is installed."""
    with as_file(files("claimtrack") / "sample") as folder:
        yield folder
