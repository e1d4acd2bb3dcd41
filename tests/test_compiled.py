"""The compiled reader says what the plain one says: same claims, same near misses, in one process and in two.

What the compiler is given instead of a module as written keeps its lines and says the same.
"""

from __future__ import annotations

import copy
import importlib.util
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = sorted((ROOT / "claimtrack" / "sample").rglob("*.txt"))

needs_compiler = pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")


def read(tree: Path, *options: str) -> str:
    """The claims of the sample pages as the claimtrack below `tree` prints them."""
    done = subprocess.run(
        [sys.executable, "-m", "claimtrack", "read", *map(str, SAMPLE), "--jsonl", *options],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@needs_compiler
@pytest.mark.timeout(1200)
def test_the_compiled_reader_reads_the_sample_as_the_plain_one_does(tmp_path: Path) -> None:
    source, built = tmp_path / "source", tmp_path / "built"
    source.mkdir()
    for name in ("setup.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("claimtrack", "tui"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    subprocess.run(
        [sys.executable, "setup.py", "--quiet", "build", "--build-lib", str(built)],
        cwd=source,
        env={**os.environ, "CLAIMTRACK_COMPILE": "1"},
        capture_output=True,
        check=True,
    )
    assert list(built.glob("claimtrack/extraction/engine.*.so"))
    plain = read(ROOT)
    assert plain.count("\n") > 50
    assert read(built) == plain
    assert read(built, "--workers", "2") == plain


MODULE = '''"""A module."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

LIMIT = 3
LEAST: Final = 1
NAMES: tuple[str, ...] = (
    "é",
    "b",
)
_twice = 1
TWICE = 1
TWICE = 2
LONGER = LIMIT + 1
LONGER += 1
Pair = tuple[int, int]


class Side(Enum):
    LEFT = auto()
    RIGHT = auto()


@dataclass(slots=True)
class Way:
    """From somewhere."""

    start: int
    side: Side = Side.LEFT
    steps: list[Pair] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.start > LIMIT and self.side is Side.LEFT:
            raise ValueError(self.start)


def opposite(side: Side) -> Side:
    match side:
        case Side.LEFT:
            return Side.RIGHT
    return Side.LEFT
'''


@pytest.fixture(scope="module")
def compiling() -> ModuleType:
    """The script that compiles, as a module."""
    found = importlib.util.spec_from_file_location("compiling", ROOT / "setup.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_constants_constructors_and_members_are_spelled_out_in_the_same_lines(compiling: ModuleType) -> None:
    enums = dict(compiling.enumerations(MODULE))
    assert enums == {"Side": {"LEFT", "RIGHT"}}
    lines = compiling.spelled_out(MODULE, enums).splitlines()
    assert len(lines) == MODULE.count("\n") + 1
    assert [line for line in lines if ": Final" in line and "_Side_" not in line] == [
        "LIMIT: Final = 3",
        "LEAST: Final = 1",
        "NAMES: Final[tuple[str, ...]] = (",
    ]
    assert "_Side_LEFT: Final = Side.LEFT; _Side_RIGHT: Final = Side.RIGHT" in lines
    without = compiling.spelled_out(MODULE.replace("from typing import Final\n", "").replace(": Final", ""), enums)
    assert without.splitlines()[2] == "from __future__ import annotations; from typing import Final"
    assert lines[-6:] == [
        "def opposite(side: Side) -> Side:",
        "    match side:",
        "        case Side.LEFT:",
        "            return _Side_RIGHT",
        "    return _Side_LEFT",
        "getattr(Way, \"__annotations__\").update({'start': 'int', 'side': 'Side', 'steps': 'list[Pair]'})",
    ]


def test_what_is_spelled_out_does_the_same(compiling: ModuleType) -> None:
    module = ModuleType("spelled_out")
    sys.modules[module.__name__] = module
    exec(compiling.spelled_out(MODULE, dict(compiling.enumerations(MODULE))), module.__dict__)
    way = module.Way(1, steps=[(1, 2)])
    assert (way.start, way.side, way.steps) == (1, module.Side.LEFT, [(1, 2)])
    assert way == module.Way(start=1, steps=[(1, 2)]) != module.Way(1)
    assert module.Way(1).steps is not module.Way(1).steps
    assert copy.copy(way) == pickle.loads(pickle.dumps(way)) == way
    assert module.opposite(module.Side.LEFT) is module.Side.RIGHT
    with pytest.raises(ValueError, match="4"):
        module.Way(4)
