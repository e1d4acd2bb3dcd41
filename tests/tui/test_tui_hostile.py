"""Hostile texts through every screen: none reaches the terminal raw, none is markup, none breaks a line."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from conftest import Play
from fake_desk import FakeDesk
from hands import Hands
from rich.cells import cell_len

from tui.actions import REGISTRY

HOSTILE = {
    "colours": "\x1b[31mred\x1b[0m \x1b[2J\x1b[H",
    "title": "\x1b]0;owned\x07 \x1b]52;c;b3duZWQ=\x07",
    "eight-bit": "\x9b31mred\x9d0;owned\x9c",
    "markup": "[bold red]bold[/] [@click=app.quit]quit[/] [/nothing] \\[link=x]",
    "content markup": "[$error on $primary]x[/] [not closed",
    "bidi": "abc\u202egnp.exe\u202c \u2066isolated\u2069",
    "joiners": "👨\u200d👩\u200d👧\u200d👦 \u200b\u200c\u200d\ufeff ❤\ufe0f 👍🏽",
    "wide": "日本語の長いテキストはここにあります。" * 5,
    "right to left": "סלום עולם مرحبا بالعالم",
    "marks": "Z" + "\u0301" * 500,
    "long line": "x" * 1_000_000,
    "newlines": "Eve" + "\n" * 10_000 + "Mallory",
    "tabs": "a\tb\rc\x0bd\x0ce\u2028f\u2029g\x85h",
    "surrogate": "half \ud83d pair",
    "nothing": "\u2800\u3164\u00a0",
    "formula": "=HYPERLINK(1)",
}
ROUTES = [
    (), ("tab", "G"), ("question_mark",), ("w",), ("d", "a"), ("p",), ("l", "l", "F"), ("slash",), ("backslash",),
    ("x",), ("Y",), ("y",), ("t", "f12"), ("2",), ("2", "Q"), ("2", "T"), ("2", "G"), ("2", "B"), ("3",),
    ("3", "enter"), ("4",), ("4", "enter"), ("5",), ("5", "enter"), ("colon",), ("z",), ("A",), ("R", "enter"),
    ("R", "enter", "enter"), ("R", "enter", "l", "l", "l", "F"), ("E", "s", "enter", "L"), ("3", "E", "a"), ("n",),
    ("2", "E"), ("2", "W"), ("2", "x"), ("2", "O"),
    ("4", "F"), ("3", "b"), ("3", "F"), ("5", "y"), ("I", "p"), ("x", "o"), ("c",), ("2", "c"), ("at",), ("Y", "r"),
]  # fmt: skip
RAW = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200d\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


EVERYTHING = " ".join(text[:40] for text in HOSTILE.values())


def hold(hands: Hands, where: object) -> None:
    """Nothing raw on the screen, and every line exactly as wide as the terminal."""
    for line in hands.lines():
        assert not RAW.search(line), (where, line)
        assert cell_len(line) == hands.app.size.width, (where, line)
    assert hands.app.is_running


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_hostile_texts_are_only_texts_on_every_screen(size: tuple[int, int], play: Play) -> None:
    async with play(FakeDesk(5, texts=[EVERYTHING]), size=size) as hands:
        for route in ROUTES:
            await hands.press(*route)
            hold(hands, route)
            await hands.press("escape", "escape", "1")
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]


async def test_each_hostile_text_is_only_text_in_table_detail_and_review(play: Play) -> None:
    async with play(FakeDesk(len(HOSTILE), texts=list(HOSTILE.values()))) as hands:
        for number in range(1, len(HOSTILE) + 1):
            hold(hands, ("claims", number))
            await hands.press("down")
        await hands.press("2", "right_square_bracket", "right_square_bracket")
        for number in range(len(HOSTILE)):
            hold(hands, ("review", number))
            await hands.press("s")
        for route in ("3", "4", "5"):
            await hands.press(route)
            hold(hands, route)
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]


async def test_pages_of_hostile_people_are_taken_in_and_told_of(play: Play, tmp_path: Path) -> None:
    async with play(FakeDesk(5, texts=[EVERYTHING])) as hands:
        (tmp_path / "pages").mkdir()
        await hands.press("I", "p")
        await hands.type("pages")
        hold(hands, "taken in")
        await hands.press("L")
        hold(hands, "log")
        assert "no date" not in hands.pane
        await hands.press("escape", "l", "minus", "E", "s", "enter")
        hold(hands, "written")
        written = Path("claims.csv").read_text("utf-8")
        assert not RAW.search(written.replace("\r", "").replace("\n", ""))


async def test_hostile_names_of_databases_files_and_filters_are_only_text(play: Play) -> None:
    async with play() as hands:
        hands.app.database = "x/" + HOSTILE["title"] + HOSTILE["markup"]
        hands.app.state.saved[HOSTILE["markup"] + HOSTILE["newlines"]] = "outcome:false"
        hands.base.title_line(hands.app.database_name)
        hands.base.tell(HOSTILE["colours"])
        hands.base.note(HOSTILE["bidi"] + HOSTILE["wide"])
        hands.base.show_job(HOSTILE["title"] + HOSTILE["long line"])
        await hands.settle()
        hold(hands, "lines")
        await hands.press("at")
        hold(hands, "saved filters")
        await hands.press("escape", "E", "s", "ctrl+u")
        hands.screen.query_one("Input").value = "no\x1b[2Jsuch/[bold]folder/x.csv"
        await hands.press("enter")
        hold(hands, "a toast about a file")


@pytest.mark.parametrize("seed", range(3))
async def test_keys_at_random_over_hostile_texts_end_nothing(seed: int, play: Play) -> None:
    chosen = Random(seed)
    keys = [
        key
        for action in REGISTRY.values()
        if action.name not in ("quit", "editor", "take-in")
        for key in action.keys.split(",")
    ]
    async with play(FakeDesk(7, texts=list(HOSTILE.values())), size=chosen.choice([(80, 24), (50, 12)])) as hands:
        for _ in range(60):
            key = chosen.choice([*keys, "enter", "escape"])
            await hands.pilot.press(key)
            if chosen.random() < 0.3:
                await hands.settle()
                hold(hands, key)
        await hands.settle()
        hold(hands, "the end")
        assert not [entry for entry in hands.app.log_entries if "Error" in entry.text]


@pytest.mark.parametrize("verb", ["claims", "claim", "claim_numbers", "score", "calibration", "judge", "revision"])
async def test_a_fault_is_a_toast_and_a_line_in_the_log_never_a_traceback(verb: str, play: Play) -> None:
    async with play() as hands:
        hands.desk.failing = verb
        await hands.press("f5", "j", "t", "3", "4", "1")
        hands.app.poll()
        await hands.settle()
        assert hands.app.is_running
        told = [entry.text for entry in hands.app.log_entries if entry.severity == "error"]
        assert any("[bold]the disk is full[/bold]" in text for text in told)
        assert not any("\x1b" in text for text in told)
        await hands.press("f12")
        assert "[bold]the disk is full[/bold]" in hands.pane


async def test_a_database_that_does_not_open_is_told_of(play: Play) -> None:
    desk = FakeDesk()
    desk.failing = "revision"
    async with play(desk) as hands:
        assert "cannot be opened" in hands.text
        assert "[bold]the disk is full[/bold]" in hands.text
        await hands.press("2", "t", "question_mark", "escape", "f12", "escape")
        assert hands.app.is_running
