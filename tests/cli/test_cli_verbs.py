"""Every verb: what it prints, where, and with which status."""

from __future__ import annotations

import io
import json
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from claimtrack.cli.app import app, main
from claimtrack.cli.exits import ExitCode

Run = Callable[..., Any]

PAGE = """Council Says The Harbour Bridge Is On Schedule

The council met on Monday.

View all comments

Ada
I think the bridge will open before July 2018.
"""


def leaves() -> Iterator[tuple[str, Any]]:
    """Every verb with its full name."""
    root = typer.main.get_command(app)

    def below(prefix: str, command: Any) -> Iterator[tuple[str, Any]]:
        children = getattr(command, "commands", None)
        if children:
            if command.invoke_without_command and prefix:
                yield prefix, command
            for name, child in children.items():
                yield from below(f"{prefix} {name}".strip(), child)
        else:
            yield prefix, command

    yield from below("", root)


VERBS = dict(leaves())


def examples_of(help_text: str) -> list[list[str]]:
    """The words after `claimtrack` of each example in a help text."""
    shown = help_text.replace("\\\n", " ").split("Examples:", 1)[1].split("Options:")[0].split("Arguments:")[0]
    lines = [line.strip() for line in shown.splitlines() if "claimtrack " in line]
    return [shlex.split(line.split("claimtrack ", 1)[1].split(">")[0].split("|")[0]) for line in lines]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_with_examples_that_parse(verb: str, run: Run) -> None:
    ran = run(*verb.split(), "--help")
    assert ran.status == ExitCode.OK
    examples = examples_of(ran.out)
    assert examples
    for words in examples:
        command: Any = typer.main.get_command(app)
        while words and (words[0] in ("--db", "--actor") or words[0] in getattr(command, "commands", {})):
            if words[0].startswith("--"):
                words = words[2:]
                continue
            command, words = command.commands[words[0]], words[1:]
        command.make_context("claimtrack", list(words)).close()


MANUAL = (
    "run read dates ingest extract events resolve judge undo redo history verify claims show explain score export "
    "import tui doctor demo accept reject conflicts domains"
)


def test_help_lists_every_verb_of_the_manual(run: Run) -> None:
    said = run("--help", db=None).out
    for verb in MANUAL.split():
        assert f"\n  {verb} " in said, verb


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("", ExitCode.USAGE),
        ("claims", ExitCode.OK),
        ("clams", ExitCode.USAGE),
        ("claims --outcome maybe", ExitCode.USAGE),
        ("claims --sort colour", ExitCode.REFUSED),
        ("claims --from yesterday", ExitCode.USAGE),
        ("show 999", ExitCode.REFUSED),
        ("show", ExitCode.USAGE),
        ("judge 1 maybe", ExitCode.REFUSED),
        ("judge 1", ExitCode.USAGE),
        ("judge", ExitCode.USAGE),
        ("reject 1", ExitCode.USAGE),
        ("undo", ExitCode.REFUSED),
        ("run gone.txt", ExitCode.REFUSED),
        ("resolve --as-of 2018-02-30", ExitCode.USAGE),
        ("resolve --horizon 0", ExitCode.USAGE),
        ("export claims.xlsx", ExitCode.REFUSED),
        ("events import gone.csv", ExitCode.REFUSED),
        ("score --by colour", ExitCode.REFUSED),
        ("score --lead soon", ExitCode.USAGE),
        ("score --only jokes", ExitCode.USAGE),
        ("score --lead ..", ExitCode.USAGE),
        ("score --month 2018-13", ExitCode.USAGE),
        ("score --table gone.csv", ExitCode.REFUSED),
        ("domains check nowhere", ExitCode.REFUSED),
        ("dates", ExitCode.USAGE),
        ("verify", ExitCode.OK),
        ("doctor", ExitCode.OK),
        ("--version", ExitCode.OK),
        ("-h", ExitCode.OK),
        ("claims edit 1 --set target", ExitCode.USAGE),
        ("claims edit 1 --set colour=red", ExitCode.REFUSED),
        ("extract --domain atlantis", ExitCode.REFUSED),
    ],
)
def test_statuses(words: str, status: ExitCode, run: Run) -> None:
    ran = run(*words.split())
    assert ran.status == status
    assert "Traceback" not in ran.out + ran.err
    if status is not ExitCode.OK:
        assert ran.err.strip() or words == ""


@pytest.mark.parametrize(
    "words",
    [
        "claims",
        "show 1",
        "explain 1",
        "history",
        "history 1",
        "conflicts",
        "score",
        "score --by hedge",
        "score --by month",
        "score --by lead",
        "score --lead ..90 --month 2018-04",
        "score --only wishes",
        "rank --only retold",
        "rank --min 3",
        "calibration",
        "calibration --lead 30..",
        "events list",
        "events coverage",
        "events logs",
        "pages",
        "verify",
        "doctor",
        "domains list",
        "resolve --as-of 2020-06-30",
        "resolve --sensitivity",
        "resolve --suggest",
        "extract",
        "demo",
        "judge 1 void --because x",
        "accept 1",
        "flag 1",
        "note 1 x",
        "reject 1 question",
    ],
)
def test_data_goes_to_stdout_as_json(words: str, run: Run) -> None:
    ran = run(*words.split(), "--json")
    assert ran.status == ExitCode.OK
    assert json.loads(ran.out) is not None


@pytest.mark.parametrize(
    "words", ["claims", "history", "score", "events list", "events coverage", "pages", "resolve --sensitivity"]
)
def test_one_object_a_line(words: str, run: Run) -> None:
    lines = run(*words.split(), "--jsonl").out.splitlines()
    assert lines
    assert all(isinstance(json.loads(line), dict) for line in lines)


FIELDS = (
    "id source start end quote statement comment author role written kind target event_type actor polarity earliest "
    "latest latest_lenient window_text window_basis hedge probability probability_basis condition attributed_to group "
    "rank proposition rule outcome evidence verdict_rule late_by_days"
)


def test_a_claim_as_json_has_every_field_of_the_manual(run: Run) -> None:
    for line in run("claims", "--jsonl").out.splitlines():
        record = json.loads(line)
        assert not set(FIELDS.split()) - record.keys()
        assert record["polarity"] in ("affirmed", "negated")


def test_the_text_before_a_claim_is_where_its_offsets_say(run: Run) -> None:
    from claimtrack.workflow.sample import sample_folder

    with sample_folder() as folder:
        texts = {path.name: path.read_text("utf-8") for path in (folder / "pages").iterdir()}
    for line in run("claims", "--jsonl").out.splitlines():
        record = json.loads(line)
        assert texts[record["source"]][record["start"] : record["end"]] == record["quote"]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize(
    "words", ["claims", "score", "score --by hedge", "history", "events list --limit 20", "doctor", "pages"]
)
def test_tables_fit_the_width(width: int, words: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    from rich.cells import cell_len

    assert max(cell_len(line) for line in run(*words.split()).out.splitlines()) <= width


def test_a_table_says_what_it_does_not_show(run: Run) -> None:
    said = run("claims", "--limit", "3").out
    total = len(run("claims", "--jsonl").out.splitlines())
    assert f"3 of {total} claims" in said


def test_run_prints_verdicts_and_scores_and_says_what_it_chose(run: Run, tmp_path: Path) -> None:
    from claimtrack.workflow.sample import sample_folder

    with sample_folder() as folder:
        ran = run(
            "run", folder / "pages", "--manifest", folder / "pages.csv", "--as-of", "2020-06-30", db=tmp_path / "r.db"
        )
    assert ran.status == ExitCode.OK
    assert "Verdicts as of 2020-06-30" in ran.out
    assert "Scores by forecaster" in ran.out
    assert "log bundled with syria-2018, since none was given with --events" in ran.err


def test_run_without_any_log_says_that_nothing_can_be_decided(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "bridge.txt"
    page.write_text(PAGE, "utf-8")
    ran = run(
        "run", page, "--published", "2018-04-01", "--domain", "none", "--as-of", "2019-01-01", db=tmp_path / "r.db"
    )
    assert ran.status == ExitCode.OK
    assert "no event log" in ran.err


HEAD = "id,date_start,date_end,event_type,place\n"
BROKEN = {
    "empty.txt": "",
    "blank.txt": " \n\n",
    "empty.jsonl": "",
    "head.csv": "author,text\n",
    "untold.csv": "author,mood\nAda,good\n",
    "broken.jsonl": '{"author": "Ada"}\n{no\n',
    "log.csv": HEAD + "A,2018-13-40,,regatta,Vale\n",
    "bare_log.csv": HEAD,
    "forecasts.csv": "forecaster,question,probability,outcome\nAda,q,2,1\n",
}
UNUSABLE = [
    *(f"{verb} {name}" for verb in ("ingest", "run", "read") for name in list(BROKEN)[:6]),
    "ingest empty.txt blank.txt",
    "read empty.txt blank.txt",
    "events import log.csv",
    "events import bare_log.csv",
    "run bridge.txt --events log.csv",
    "import broken.jsonl",
    "import empty.jsonl",
    "dates --input broken.jsonl",
    "score --table forecasts.csv",
]


@pytest.fixture
def broken_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of inputs without anything to use, and one good page."""
    for name, text in {**BROKEN, "bridge.txt": PAGE}.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", UNUSABLE)
def test_nothing_usable_is_a_status_of_its_own_and_says_what_to_do(words: str, run: Run, broken_files: Path) -> None:
    ran = run(*words.split(), db=broken_files / "r.db")
    assert ran.status == ExitCode.NOTHING_READ
    last = ran.err.strip().splitlines()[-1]
    assert last.startswith("claimtrack: ")
    assert "; " in last


@pytest.mark.parametrize(
    "words", ["ingest empty.txt bridge.txt", "run blank.txt bridge.txt", "read empty.jsonl bridge.txt"]
)
def test_one_bad_page_is_told_and_costs_the_others_nothing(words: str, run: Run, broken_files: Path) -> None:
    ran = run(*words.split(), db=broken_files / "r.db")
    assert ran.status == ExitCode.OK
    assert words.split()[1] in ran.err
    assert ran.out.strip()


def test_a_log_without_one_good_row_does_not_take_the_place_of_the_one_before(run: Run, broken_files: Path) -> None:
    db = broken_files / "r.db"
    (broken_files / "good.csv").write_text(HEAD + "A,2018-06-01,,regatta,Vale\n", "utf-8")
    assert run("events", "import", "good.csv", "--name", "races", db=db).status == ExitCode.OK
    assert run("events", "import", "log.csv", "--name", "races", db=db).status == ExitCode.NOTHING_READ
    assert json.loads(run("events", "list", "--jsonl", db=db).out)["id"] == "A"


def test_a_log_that_only_declares_that_nothing_happened_is_kept(run: Run, broken_files: Path) -> None:
    promise = "place,event_type,covered_from,covered_to,completeness\nVale,regatta,2018-01-01,2018-12-31,complete\n"
    (broken_files / "coverage.csv").write_text(promise, "utf-8")
    ran = run("events", "import", "bare_log.csv", "--coverage", "coverage.csv", db=broken_files / "r.db")
    assert ran.status == ExitCode.OK


@pytest.mark.parametrize("manifest", ["page,published\nbridge.txt,2018-04-01\n", "", "file,published\n,2018-04-01\n"])
@pytest.mark.parametrize("verb", ["ingest", "run", "read"])
def test_a_manifest_that_names_no_file_is_refused_before_pages_are_kept_undated(
    verb: str, manifest: str, run: Run, broken_files: Path
) -> None:
    (broken_files / "pages.csv").write_text(manifest, "utf-8")
    ran = run(verb, "bridge.txt", "--manifest", "pages.csv", db=broken_files / "r.db")
    assert ran.status == ExitCode.REFUSED
    assert "pages.csv" in ran.err
    assert "--manifest" in ran.err
    assert not json.loads(run("pages", "--json", db=broken_files / "r.db").out or "[]")


def test_looking_makes_no_database(run: Run, tmp_path: Path) -> None:
    for words in ("claims", "show 1", "score", "history", "verify", "resolve", "undo", "export x.csv"):
        ran = run(*words.split(), db=tmp_path / "none.db")
        assert ran.status == ExitCode.REFUSED
        assert "no such database" in ran.err
    assert not (tmp_path / "none.db").exists()
    assert run("doctor", db=tmp_path / "none.db").status == ExitCode.OK
    assert not (tmp_path / "none.db").exists()


def test_the_database_can_be_named_by_the_environment(
    run: Run, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMTRACK_DB", str(database))
    assert run("verify", db=None).status == ExitCode.OK


def test_dates_of_a_text(run: Run) -> None:
    (found,) = json.loads(run("dates", "done before July 2018", "--reference", "2018-04-25", "--json").out)
    assert (found["text"], found["start"], found["latest"]) == ("before July 2018", 5, "2018-06-30")
    assert {"end", "earliest", "modifier", "basis"} <= found.keys()


def test_dates_of_many_texts_by_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text(
        '{"text": "by May 2019 or before July 2018", "reference": "2018-04-25"}\n'
        "nonsense\n"
        '{"text": 7}\n'
        '{"text": "nothing here", "reference": "2018-04-25"}\n'
        '{"text": "in May 2018", "reference": "25.4.2018"}\n'
        '{"text": "in May 2018", "reference": "2018-04-25"}\n'
    )
    ran = run("dates", "--input", file)
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["line"] for one in found] == [1, 1, 6]
    assert [f"t.jsonl:{number}" in ran.err for number in (2, 3, 5)] == [True] * 3


def test_a_text_by_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Piped:
        buffer = io.BytesIO(b"I say 70% that Rastan will be liberated before July 2018.\n\xff\xfe")

    monkeypatch.setattr(sys, "stdin", Piped())
    ran = run("read", "-", "--published", "2018-04-25", "--jsonl", db=None)
    assert ran.status == ExitCode.OK
    assert json.loads(ran.out.splitlines()[0])["source"] == "-"


def test_judge_undo_redo_and_history(run: Run) -> None:
    assert "claim 1 judged void" in run("--actor", "ada", "judge", "1", "void", "--because", "no").out
    assert "undone: judge of claim 1" in run("--actor", "ada", "undo").out
    assert "done again" in run("--actor", "ada", "redo").out
    said = run("history", "1").out
    assert "ada" in said
    assert "undo" in said
    assert run("--actor", "ben", "undo").status == ExitCode.REFUSED


def test_an_edit_from_the_command_line(run: Run) -> None:
    ran = run("claims", "edit", "1", "--set", "window=before July 2018", "--set", "chance=70%", "--because", "misread")
    assert ran.status == ExitCode.OK
    record = json.loads(run("claims", "--jsonl").out.splitlines()[0])
    assert (record["latest"], record["probability"], record["version"]) == ("2018-06-30", 0.7, 2)
    run("undo")
    assert json.loads(run("claims", "--jsonl").out.splitlines()[0])["version"] == 1


def test_export_and_import(run: Run, tmp_path: Path) -> None:
    assert run("export", tmp_path / "c.csv").status == ExitCode.OK
    assert "0 there already" in run("import", tmp_path / "c.csv", db=tmp_path / "other.db").out


def test_a_tampered_journal_is_told_with_its_row(run: Run, database: Path) -> None:
    import sqlite3

    with sqlite3.connect(database) as connection:
        connection.execute("DROP TRIGGER journal_no_update")
        connection.execute("UPDATE journal SET outcome = 'true', note = 'x' WHERE seq = 9")
    ran = run("verify")
    assert ran.status == ExitCode.CHECK_FAILED
    assert "row 9 was changed" in ran.out
    assert run("doctor").status == ExitCode.CHECK_FAILED


def test_a_fault_of_ours_is_one_sentence_and_debug_shows_more(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("claimtrack.workflow.claims", fail, raising=False)
    ran = run("claims")
    assert ran.status == ExitCode.INTERNAL
    assert "this should not have happened: ZeroDivisionError: of all things" in ran.err
    assert "Traceback" not in ran.err
    assert "Traceback" in run("--debug", "claims").err


@pytest.mark.parametrize(
    "words", ["export {}/no.csv", "export {}/no.csv --table scores", "report {}/no.html", "score --plot {}/no.svg"]
)
def test_a_place_that_cannot_be_written_to_is_said_with_the_next_step(words: str, run: Run, tmp_path: Path) -> None:
    for name in ("no.csv", "no.html", "no.svg"):
        (tmp_path / name).mkdir()
    ran = run(*words.format(tmp_path).split())
    assert ran.status == ExitCode.REFUSED
    assert "cannot be written" in ran.err
    assert "name a file in a folder of your own" in ran.err


def test_a_table_of_forecasts_is_scored(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "f.csv"
    table.write_text("forecaster,question,probability,outcome\nada,q1,0.9,1\nada,q2,20%,0\nben,q1,0.5,1\nben,q2,2,0\n")
    ran = run("score", "--table", table)
    assert ran.status == ExitCode.OK
    assert "f.csv:5" in ran.err
    report = json.loads(run("score", "--table", table, "--json").out)
    assert report["overall"]["n"] == 3
    assert report["overall"]["brier"]["value"] == pytest.approx((0.01 + 0.04 + 0.25) / 3)


def test_scores_fit_a_narrow_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    table = tmp_path / "f.csv"
    table.write_text("forecaster,question,probability,outcome\n" + "".join(
        f"{who},q{n},{0.3 + n / 30},{n % 2}\n" for who in ("ada", "ben") for n in range(12)))  # fmt: skip
    for words in (["score", "--table", table], ["rank", "--min", "3"], ["calibration"], ["score", "--by", "hedge"],
                  ["score"], ["score", "--recalibrate"]):  # fmt: skip
        out = run(*words).out
        assert max(map(len, out.splitlines())) <= 80
        assert "nan" not in out.lower().split()
        assert "-0.000" not in out


def test_main_returns_its_status() -> None:
    assert main(["--version"]) == 0


@pytest.mark.parametrize("words", [["run"], ["ingest"], ["events", "import"], ["import"]], ids=" ".join)
def test_a_misspelt_file_makes_no_database(words: list[str], run: Run, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    ran = run(*words, tmp_path / "pagse.txt", db=new)
    assert ran.status == ExitCode.REFUSED
    assert "pagse.txt: no such file or folder" in ran.err
    assert not new.exists()


def test_the_terminal_ui_says_that_it_needs_a_terminal(run: Run) -> None:
    ran = run("tui")
    assert ran.status == ExitCode.REFUSED
    assert "no terminal" in ran.err
    assert not ran.out


def test_a_table_without_rows_is_a_sentence(run: Run) -> None:
    ran = run("claims", "--forecaster", "Nobody At All")
    assert ran.out.strip() == "0 claims"


def test_a_run_reads_words_of_chance_by_the_table_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The bridge will probably open in May.", "utf-8")
    words = ["run", page, "--published", "2018-04-25", "--as-of", "2018-05-01", "--jsonl"]
    survey, kent = (
        json.loads(run(*words, "--hedge-table", table, db=tmp_path / f"{table}.db").out)["probability"]
        for table in ("survey", "kent")
    )
    assert survey != kent == 0.75
    assert run(*words, "--hedge-table", "gut", db=tmp_path / "gut.db").status != ExitCode.OK
