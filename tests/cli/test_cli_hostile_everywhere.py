"""One hostile text in every place a stranger can fill, through every verb there is."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from claimtrack.cli.exits import ExitCode

Run = Callable[..., Any]

NASTY = (
    "\x1b[31mX\x1b[0m\x1b]0;owned\x07\x9b2J [bold]b[/] [link=x] \u202eedoc\u202c \u2066i\u2069 a\u200b\u200db\r\n\tc"
)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
SENTENCE = "Rastan will be liberated before July 2018. "
ENDINGS = set(ExitCode) - {ExitCode.INTERNAL, ExitCode.INTERRUPTED}
NOT_RUN = {
    "tui": "its screens have hostile tests of their own",
    "demo": "reads only the sample",
}
"""Verbs that strangers' texts do not reach."""


def verbs() -> set[str]:
    """Every verb of the program, those of groups with the group's name."""
    from typer.main import get_command

    from claimtrack.cli.app import app

    def walk(group: Any, before: tuple[str, ...] = ()) -> set[str]:
        found: set[str] = set()
        for name, command in group.commands.items():
            inner = hasattr(command, "commands")
            found |= walk(command, (*before, name)) if inner else set()
            if not inner or command.invoke_without_command:
                found.add(" ".join((*before, name)))
        return found

    return walk(get_command(app))


def write_inputs(folder: Path) -> dict[str, Path]:
    """Comments, a log, its coverage and a table of forecasts, all by hostile people."""
    records = folder / "records.jsonl"
    texts = [NASTY + SENTENCE, SENTENCE + "x" * 1_000_000, SENTENCE + NASTY * 40, NASTY + "70% " + SENTENCE, SENTENCE]
    names = [NASTY, "Eve" + "\n" * 10_000 + "Mallory", "[red]" + NASTY, "=1+1", "日本語" * 40]
    lines = [
        {"page": f"{NASTY}.txt", "id": str(at), "author": name, "text": text, "time": "2018-04-25T10:00:00Z"}
        for at, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    broken = {**lines[-1], "id": "9", "text": f"\ud800 {SENTENCE}"}
    records.write_text("\n".join(map(json.dumps, [*lines, broken])), "utf-8")
    log = folder / "log.csv"
    columns = ["id", "date_start", "date_end", "event_type", "place", "actor", "outcome", "detail", "source_url"]
    row = [f"E1{NASTY}", "2018-05-16", "2018-05-16", "control_change", "Rastan", NASTY, NASTY, NASTY, NASTY]
    other = ["E2", "2018-05-17", "2018-05-17", NASTY, NASTY, NASTY, NASTY, NASTY, NASTY]
    _write(log, [columns, row, other])
    coverage = folder / "coverage.csv"
    _write(coverage, [["place", "event_type", "covered_from", "covered_to", "completeness", "basis"],
                      [NASTY, NASTY, "2018-01-01", "2019-01-01", "complete", NASTY]])  # fmt: skip
    table = folder / "table.csv"
    forecasts = [[NASTY, f"{NASTY}{at}", "0.7", str(at % 2)] for at in range(12)]
    _write(table, [["forecaster", "question", "probability", "outcome"], *forecasts, [NASTY] * 4])
    return {"records": records, "log": log, "coverage": coverage, "table": table}


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def test_no_verb_lets_a_hostile_text_through(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    db, paths = tmp_path / "h.db", write_inputs(tmp_path)
    seen: dict[str, int] = {}

    def check(*words: object, at: Path | None = db) -> Any:
        ran = run(*words, db=at)
        name = next(
            verb
            for verb in sorted(verbs(), key=len, reverse=True)
            if verb.split() == [*map(str, words)][: len(verb.split())]
        )
        seen[name] = seen.get(name, 0) + 1
        for stream in (ran.out, ran.err):
            assert not OBEYED.search(stream), (words, OBEYED.search(stream))
        assert "Traceback" not in ran.err
        assert ran.status in ENDINGS, (words, ran.status, ran.err[-500:])
        return ran

    check("run", paths["records"], "--events", paths["log"], "--coverage", paths["coverage"], "--as-of", "2020-06-30",
          "--domain", "syria-2018")  # fmt: skip
    number = json.loads(check("claims", "--jsonl").out.splitlines()[0])["number"]
    for words in (
        ("ingest", paths["records"]), ("extract",), ("resolve", "--as-of", "2020-06-30"), ("resolve", "--suggest"),
        ("resolve", "--sensitivity"), ("claims",), ("claims", "--text", NASTY), ("show", number), ("show", NASTY),
        ("explain", number), ("pages",), ("score",), ("score", "--by", "hedge"), ("score", "--by", NASTY),
        ("score", "--table", paths["table"]), ("rank",), ("calibration",), ("conflicts",), ("doctor",), ("verify",),
        ("judge", number, "void", "--because", NASTY), ("judge", number, NASTY), ("accept", number), ("undo",),
        ("redo",), ("note", number, NASTY), ("flag", number), ("unflag", number), ("reject", number, NASTY),
        ("withdraw", number), ("claims", "edit", number, "--set", f"target={NASTY}"), ("history", number),
        ("history", "--jsonl"), ("events", "list"), ("events", "logs"), ("events", "coverage"),
        ("events", "import", paths["log"], "--name", NASTY),
        ("events", "add", "--type", NASTY, "--place", NASTY, "--date", "2018-05-16", "--source", NASTY),
        ("events", "add", "--type", "x", "--place", "y", "--date", NASTY, "--source", "z"),
        ("export", "c.csv"), ("export", "c.jsonl"), ("export", NASTY), ("report", "r.html"), ("import", "c.jsonl"),
        ("domains", "list"), ("domains", "check", NASTY), ("read", paths["records"], "--domain", "syria-2018"),
        ("dates", NASTY, "--reference", "2018-04-25"), ("read", NASTY),
    ):  # fmt: skip
        check(*words)
    assert verbs() - set(seen) == set(NOT_RUN)


@pytest.mark.parametrize("verb", [("claims",), ("pages",), ("events", "list"), ("score",), ("history",), ("rank",)])
def test_no_table_is_wider_than_the_terminal(verb: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    db, paths = tmp_path / "h.db", write_inputs(tmp_path)
    run("run", paths["records"], "--events", paths["log"], "--as-of", "2020-06-30", "--domain", "syria-2018", db=db)
    shown = run(*verb, db=db)
    assert shown.status == ExitCode.OK
    assert [line for line in shown.out.splitlines() if cell_len(line.rstrip()) > 100] == []
