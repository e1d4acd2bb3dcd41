"""What the layout promises, checked on the files themselves."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_no_module_is_longer_than_400_lines() -> None:
    too_long = {
        str(path.relative_to(ROOT)): count
        for folder in ("claimtrack", "tui")
        for path in (ROOT / folder).rglob("*.py")
        if (count := path.read_text("utf-8").count("\n")) > 400
    }
    assert not too_long
