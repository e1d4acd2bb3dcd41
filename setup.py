"""Compiles the reader to machine code where CLAIMTRACK_COMPILE is set; all else about the package is in pyproject.toml.

    CLAIMTRACK_COMPILE=1 pip install .

needs a C compiler. The modules stay ordinary Python: without the variable nothing is compiled and nothing differs but
the speed.
"""

import os
from pathlib import Path

from setuptools import Extension, setup

READER = ("text", "domains", "extraction")
"""Packages a comment goes through on its way to claims."""
VALUES = ("text/spans.py", "text/dates/window.py", "domains/model.py")
"""What travels between worker processes: a frozen value that is compiled cannot be unpickled."""


def extensions() -> list[Extension]:
    """The reader's modules as extensions; none while the compiler itself is still to be fetched."""
    try:
        from mypyc.build import mypycify
    except ImportError:
        return []
    root = Path("claimtrack")
    values = {root / name for name in VALUES}
    sources = sorted(path for package in READER for path in (root / package).rglob("*.py") if path not in values)
    options = ["--config-file=", "--ignore-missing-imports", "--python-version=3.11"]
    return mypycify([*options, *map(str, sources)], opt_level="1", debug_level="0", multi_file=True)


wanted = bool(os.environ.get("CLAIMTRACK_COMPILE"))
setup(
    setup_requires=["mypy"] if wanted else [],
    ext_modules=extensions() if wanted else [],
    options={"build_ext": {"parallel": os.cpu_count()}},
)
