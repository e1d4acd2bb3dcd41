"""One picture a screen in two sizes. CLAIMTRACK_PICTURES=new writes them anew: look at them before keeping them."""

from __future__ import annotations

import os

import pytest
from conftest import Play
from fake_desk import FakeDesk
from pictures import FOLDER, picture, words

SCREENS: dict[str, tuple[str, ...]] = {
    "claims": ("j", "j", "space", "v", "j", "j"),
    "filter": ("backslash", "o", "u", "t"),
    "frequencies": ("l", "l", "l", "F"),
    "forecaster": ("w",),
    "event": ("d", "a"),
    "help": ("question_mark",),
    "reject": ("x",),
    "review": ("2", "t"),
    "quote": ("2", "Q", "left"),
    "forecasters": ("3",),
    "calibration": ("4", "j", "j"),
    "timeline": ("5", "j", "j"),
    "changes": ("R", "enter"),
    "adding-event": ("A",),
}
SIZES = ((80, 24), (160, 50))


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("name", [*SCREENS, "start"])
async def test_a_screen_looks_as_it_did(name: str, size: tuple[int, int], play: Play) -> None:
    async with play(FakeDesk(0 if name == "start" else 60), size=size) as hands:
        await hands.press(*SCREENS.get(name, ()))
        drawn = picture(hands.app)
    kept = FOLDER / f"{name}-{size[0]}x{size[1]}.svg"
    if os.environ.get("CLAIMTRACK_PICTURES") == "new":
        FOLDER.mkdir(exist_ok=True)
        kept.write_text(drawn, "utf-8")
    assert words(drawn) == words(kept.read_text("utf-8"))
    assert "://" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")
