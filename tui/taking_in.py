"""Taking in from the screen: pages to read, logs of what happened, claims of another database."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from claimtrack.workflow.views import ImportReport, RunReport, TakenIn
from tui.filters import Completion
from tui.long_work import LongWork
from tui.screens.dialogs import AskLine, Choose
from tui.words import plural

MANIFESTS = ("pages.csv", "manifest.csv")
KEPT = "pages stay, also when all else is undone: claims and acts of anybody may rest on them; reject a claim instead"
KINDS = (
    ("pages", "p", "pages: read, decide and score them"),
    ("events", "e", "an event log: what happened"),
    ("claims", "c", "claims that another database exported"),
)


class TakingIn(LongWork):
    """The part of the app that brings things into the database."""

    def do_take_in(self) -> None:
        self.push_screen(Choose("take in", KINDS), self._ask_path)

    def _ask_path(self, kind: str | None) -> None:
        if kind == "pages":
            dialog = AskLine("pages to read: files or folders", preview=_pages_words, complete=complete_path)
            self.push_screen(dialog, self._ask_pages)
        elif kind == "events":
            dialog = AskLine("event log to import: CSV, and the CSV of its coverage", complete=complete_path)
            self.push_screen(dialog, self._import_events)
        elif kind == "claims":
            dialog = AskLine("claims to import: .csv, .jsonl or .parquet", complete=complete_path)
            self.push_screen(dialog, self._import_claims)

    def _ask_pages(self, text: str | None) -> None:
        if text:
            self._with_last_day(partial(self._run_pages, text))

    def _run_pages(self, text: str, day: date | None) -> None:
        paths = _paths(text)
        as_of = day or datetime.now().date()
        manifest = manifest_of(paths)
        self.start_job(
            "taking pages in",
            lambda progress: self.desk.run(paths, manifest=manifest, as_of=as_of, progress=progress),
            self._pages_taken_in,
        )

    def _pages_taken_in(self, report: RunReport) -> None:
        pages = plural(len(report.ingested.added), "page")
        claims = plural(report.extracted.added, "claim")
        self._told(f"{pages} and {claims} added, {plural(len(report.problems), 'problem')}", report.problems)
        if report.ingested.added:
            self.record(KEPT, "information")
        for note in report.notes:
            self.record(note, "information")

    def _import_events(self, text: str | None) -> None:
        if not text:
            return
        log, *more = _paths(text)
        self.start_job("importing a log",
                       lambda progress: self._imported(progress, log, more[0] if more else None),
                       self._look_ahead)  # fmt: skip

    def _imported(
        self, progress: Callable[[str, int, int | None], None], log: Path, coverage: Path | None
    ) -> tuple[ImportReport, date | None]:
        return self.desk.import_events(log, coverage=coverage, progress=progress), self.desk.overview().as_of

    def _import_claims(self, text: str | None) -> None:
        if text:
            path = _paths(text)[0]
            self.start_job("importing claims", lambda progress: self.desk.import_claims(path, progress=progress),
                           self._claims_taken)  # fmt: skip

    def _claims_taken(self, report: TakenIn) -> None:
        back = "; undo takes them back" if report.added else ""
        sentence = f"{plural(report.added, 'claim')} added, {report.unchanged:,} there already{back}"
        self._told(sentence, report.problems)


def _paths(text: str) -> list[Path]:
    try:
        words = shlex.split(text)
    except ValueError:
        words = [text]
    return [Path(word).expanduser() for word in words]


def manifest_of(paths: Sequence[Path]) -> Path | None:
    """The manifest that lies in a folder of pages or beside one of them, under its usual name."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return next((folder / name for folder in folders for name in MANIFESTS if (folder / name).is_file()), None)


def _pages_words(text: str) -> str:
    paths = _paths(text)
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        return f"not there: {', '.join(missing)}" if text.strip() else ""
    manifest = manifest_of(paths)
    return f"{plural(len(paths), 'path')}, " + (f"dates from {manifest}" if manifest else "no manifest beside them")


def complete_path(text: str, cursor: int) -> Completion:
    """How the path at the end of a line could go on."""
    start = text.rfind(" ", 0, cursor) + 1
    typed = Path(text[start:cursor]).expanduser()
    folder, begun = (typed, "") if text[start:cursor].endswith("/") else (typed.parent, typed.name)
    try:
        found = sorted(entry for entry in folder.iterdir() if entry.name.startswith(begun))[:20]
    except OSError:
        found = []
    shown = (f"{entry}/" if entry.is_dir() else str(entry) for entry in found)
    return Completion(start, len(text), tuple(one for one in shown if " " not in one))
