"""What strangers wrote, through every verb: nothing reaches the terminal that it would obey."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack.cli.exits import ExitCode
from claimtrack.text.display import for_cell, for_display, from_cell, same_length

Run = Callable[..., Any]

HOSTILE = (
    "\x1b[31mRed\x1b[0m Rastan will be liberated before July 2018",
    "\x1b]0;owned\x07Rastan will be liberated in May 2018",
    "\x1b]8;;http://x.example\x1b\\Yarmouk\x1b]8;;\x1b\\ will fall before June 2018",
    "[bold red]Yarmouk[/] will fall by June 2018 [link=file:///etc/passwd]x[/link]",
    "\u202eRastan will be liberated before July 2018\u202c",
    "Ra\u200bstan will be lib\u200derated before July 2018",
    "=cmd|'/c calc'!A1 Yarmouk will fall before June 2018",
    "Yarmouk will fall before June 2018 \x9b2J\x9b1;1H\x84\x85",
    "Rastan\x00 will be liberated before July 2018",
    "Z\u0351\u036f\u0489\u0301\u0302\u0303\u0304\u0305\u0306\u0307 Rastan will be liberated in May 2018",
    "العفرين will be liberated before July 2018 and Rastan too 🧨👨‍👩‍👧",
    "will " * 300 + "Rastan will be liberated before July 2018",
    "Rastan will be liberated before July 2018" + "!" * 5000,
    "@everyone Rastan will be liberated before July 2018",
    "%s %n {0} ${x} Rastan will be liberated before July 2018",
    "\ud800 Rastan will be liberated before July 2018",
)
AUTHORS = ("Mal\x1b[2Jlory", "[red]Eve[/red]", "\u202eevE", "=1+1", "A" * 3000, "Tab\tTom", "\x07Bell", "-")
VERBS = (
    "claims",
    "claims --json",
    "claims --jsonl",
    "claims --status rejected",
    "show {n}",
    "show {n} --json",
    "explain {n}",
    "history {n}",
    "history --jsonl",
    "score",
    "score --json",
    "score --by hedge",
    "calibration",
    "pages",
    "conflicts",
    "resolve --as-of 2020-06-30 --dry",
    "resolve --sensitivity",
    "resolve --suggest",
    "extract",
    "verify",
    "doctor",
    "claims --search \x1b[31m",
    "claims --forecaster \x1b]0;x\x07",
    "show \x1b[2J",
)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Comment records of hostile people."""
    import json

    path = tmp_path / "records.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(HOSTILE):
            author = AUTHORS[number % len(AUTHORS)]
            record = {
                "page": "p\x1b[1m.txt",
                "id": str(number),
                "author": author,
                "text": text,
                "time": "2018-04-25T10:00:00Z",
            }
            file.write(json.dumps(record) + "\n")
    return path


def test_no_verb_prints_what_a_terminal_obeys(hostile: Path, run: Run, tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    runs = [run("run", hostile, "--as-of", "2020-06-30", "--domain", "syria-2018", db=db)]
    assert runs[0].status == ExitCode.OK
    numbers = [
        int(line.split('"number": ')[1].split(",")[0]) for line in run("claims", "--jsonl", db=db).out.splitlines()
    ]
    assert len(numbers) >= 10
    runs.append(run("judge", numbers[0], "void", "--because", "\x1b[31mwhy\x07 =1+1", "--evidence", "\x1b]0;x", db=db))
    runs.append(run("note", numbers[1], "\u202enote", db=db))
    runs.append(run("reject", numbers[2], "\x1b[2J", db=db))
    runs.append(run("claims", "edit", numbers[3], "--set", "target=\x1b[31m[bold]x", db=db))
    runs.append(run("read", hostile, "--domain", "syria-2018", db=None))
    runs.append(run("read", hostile, "--jsonl", db=None))
    runs.append(run("dates", "\x1b[31mbefore July 2018\x07", "--reference", "2018-04-25", db=None))
    for verb in VERBS:
        chosen = numbers if "{n}" in verb else numbers[:1]
        runs += [run(*[word.format(n=number) for word in verb.split(" ")], db=db) for number in chosen]
    for ran in runs:
        assert not OBEYED.search(ran.out), OBEYED.search(ran.out)
        assert not OBEYED.search(ran.err), OBEYED.search(ran.err)
        assert ran.status in (ExitCode.OK, ExitCode.REFUSED)
        assert "Traceback" not in ran.err


def test_markup_in_a_comment_is_text(hostile: Path, run: Run, tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    run("run", hostile, "--as-of", "2020-06-30", "--domain", "syria-2018", db=db)
    numbers = [line.split('"number": ')[1].split(",")[0] for line in run("claims", "--jsonl", db=db).out.splitlines()]
    assert any("[bold red]" in run("show", number, db=db).out for number in numbers)


def test_an_export_of_hostile_claims_starts_no_formula_and_comes_back(hostile: Path, run: Run, tmp_path: Path) -> None:
    db, other = tmp_path / "hostile.db", tmp_path / "other.db"
    run("run", hostile, "--as-of", "2020-06-30", "--domain", "syria-2018", db=db)
    run("export", tmp_path / "c.csv", db=db)
    with (tmp_path / "c.csv").open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert run("import", tmp_path / "c.csv", db=other).status == ExitCode.OK
    assert run("claims", "--jsonl", db=other).out == run("claims", "--jsonl", db=db).out


@pytest.mark.parametrize("text", [*HOSTILE, *AUTHORS, "", "plain", "a\r\nb", "\x1b", "\x1b[", "\x9b", "\x1b]" * 9])
def test_what_is_shown_is_harmless_and_short(text: str) -> None:
    assert not OBEYED.search(for_display(text))
    assert len(for_display(text, limit=50)) <= 50
    assert len(same_length(text)) == len(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", same_length(text))
    for_display(text, limit=None, lines=True).encode("utf-8")


@pytest.mark.parametrize(
    "text", [*HOSTILE, *AUTHORS, "", "'", "''", "'=1", "''=1", "=1", "+1", "-1", "@x", "\tx", "\rx"]
)
def test_a_cell_comes_back_exactly_and_never_starts_a_formula(text: str) -> None:
    cell = for_cell(text)
    assert isinstance(cell, str)
    assert from_cell(cell) == text
    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_joiners_of_scripts_and_emoji_stay() -> None:
    assert for_display("می\u200cخواهم 👨\u200d👩\u200d👧") == "می\u200cخواهم 👨\u200d👩\u200d👧"
