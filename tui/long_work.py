"""Work that takes long, started from any screen: reading pages, importing logs, deciding anew, adding to the log.

One piece at a time, in a worker, with its progress in a line above the status and a key that stops it.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.screen import ModalScreen
from textual.timer import Timer

from claimtrack.errors import BadArgumentError
from claimtrack.workflow.views import ImportReport, ResolveReport, RunReport, TakenIn
from tui.filters import Completion
from tui.jobs import Job, JobStoppedError
from tui.messages import Failed
from tui.screens.changes import ChangesScreen
from tui.screens.dialogs import AskLine, Choose
from tui.screens.event_form import Draft, EventForm
from tui.telling import Telling
from tui.words import plural

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.screens.base import BaseScreen

TICK_SECONDS = 0.1
MOST_NAMED = 6
"""Rows of a log that are told by their ids; of more, the number."""
MANIFESTS = ("pages.csv", "manifest.csv")
KEPT = "pages stay, also when all else is undone: claims and acts of anybody may rest on them; reject a claim instead"
KINDS = (
    ("pages", "p", "pages: read, decide and score them"),
    ("events", "e", "an event log: what happened"),
    ("claims", "c", "claims that another database exported"),
)


class LongWork(Telling):
    """The part of the app that runs long work."""

    job: Job | None = None
    _ticking: Timer | None = None

    def __init__(self) -> None:
        super().__init__()
        self._to_show: list[Callable[[], object]] = []

    def on_mount(self) -> None:
        self.screen_change_signal.subscribe(self, lambda _: self.call_later(self._show_waiting))

    # What the whole app brings

    @property
    def desk(self) -> Desk:
        """The verbs."""
        raise NotImplementedError

    def base_screen(self) -> BaseScreen | None:
        """The full screen that is shown."""
        raise NotImplementedError

    def changed(self, revision: str) -> None:
        """Something was written."""
        raise NotImplementedError

    @property
    def records_at_once(self) -> bool:
        return self.job is None

    # Running

    def start_job(
        self, title: str, verb: Callable[[Callable[[str, int, int | None], None]], Any], then: Callable[[Any], None]
    ) -> None:
        """Run `verb` with a callback for its progress; `then` gets its value on the screen's thread."""
        if self.job is not None:
            self.record(f"{self.job.title} is still under way: stop it first", "warning", toast=True)
            return
        self.job = Job(title)
        self._ticking = self.set_interval(TICK_SECONDS, self._tick)
        self._tick()
        self._run_job(self.job, verb, then)

    @work(thread=True, group="job")
    def _run_job(self, job: Job, verb: Callable[..., Any], then: Callable[[Any], None]) -> None:
        value: Any = None
        error: Exception | None = None
        revision = ""
        try:
            value = verb(job.progress)
            revision = self.desk.revision()
        except Exception as fault:
            error = fault
        self.call_from_thread(self._job_ended, job, value, revision, error, then)

    def _job_ended(
        self, job: Job, value: Any, revision: str, error: Exception | None, then: Callable[[Any], None]
    ) -> None:
        self.job = None
        if self._ticking is not None:
            self._ticking.stop()
        self._tick()
        if isinstance(error, JobStoppedError):
            self.record(str(error), "warning", toast=True)
        elif error is not None:
            self.post_message(Failed(job.title, error))
        else:
            self.changed(revision)
            then(value)

    def _tick(self) -> None:
        screen = self.base_screen()
        if screen is not None:
            screen.show_job(self.job.words if self.job is not None else "")

    def do_stop(self) -> None:
        if self.job is not None:
            self.job.stop()
            self._tick()

    def when_free(self, show: Callable[[], object]) -> None:
        """Show what comes by itself, but not between somebody's fingers: after the dialog that is open."""
        if isinstance(self.screen, ModalScreen):
            self._to_show.append(show)
        else:
            show()

    def _show_waiting(self) -> None:
        if self._to_show and not isinstance(self.screen, ModalScreen):
            self._to_show.pop(0)()

    # Deciding

    def do_resolve(self) -> None:
        title = "decide all claims anew as of (rows of the log later than that day do not exist)"
        self.push_screen(AskLine(title, preview=_day_words, later=self._last_day), self._resolve_on)

    def _last_day(self) -> str:
        return str(self.desk.overview().as_of or datetime.now().date())

    @work(thread=True, exclusive=True, group="last-day")
    def _with_last_day(self, then: Callable[[date | None], None]) -> None:
        try:
            day = self.desk.overview().as_of
        except Exception as error:
            self.post_message(Failed("looking for the last resolution", error))
            return
        self.call_from_thread(then, day)

    def _resolve_on(self, text: str | None) -> None:
        if text is not None:
            try:
                self.resolve(_day(text))
            except BadArgumentError as error:
                self.record(str(error), "warning", toast=True)

    def resolve(self, as_of: date) -> None:
        """Decide all claims as of that day."""
        self.start_job(f"deciding as of {as_of}", lambda progress: self.desk.resolve(as_of, progress=progress),
                       partial(self._show_changes, ahead=False, cause=""))  # fmt: skip

    def _show_changes(self, report: ResolveReport, *, ahead: bool, cause: str) -> None:
        number = plural(len(report.changes), "verdict")
        self.record(f"as of {report.as_of}: {number} {'would change' if ahead else 'changed'}", "information")
        for note in report.notes:
            self.record(note, "information")
        if report.changes:
            screen = ChangesScreen(report.changes, report.as_of, ahead=ahead, cause=cause)
            self.when_free(lambda: self.push_screen(screen))
        else:
            would = "would change" if ahead else "changed"
            self.notify(f"{cause} No verdict {would} as of {report.as_of}".strip(), timeout=6, markup=False)

    # Adding to the log

    def do_event_add(self) -> None:
        screen = self.base_screen()
        given = screen.event_given() if screen is not None else {}
        self.push_screen(EventForm(given, self._known_values), self._add_event)

    def _known_values(self) -> Mapping[str, Sequence[str]]:
        events = self.desk.events()
        targets = [row.value for row in self.desk.frequencies("target", limit=500)]
        found = {
            field: [getattr(event, field) for event in events]
            for field in ("event_type", "place", "actor", "counter_actor", "outcome", "source")
        }
        found["place"] += targets
        return {field: tuple(dict.fromkeys(values)) for field, values in found.items()}

    def _add_event(self, draft: Draft | None) -> None:
        if draft is None:
            return

        def add(progress: Callable[[str, int, int | None], None]) -> tuple[ImportReport, date | None]:
            progress("writing", 0, None)
            report = self.desk.add_event(date_start=draft.date_start, date_end=draft.date_end, **draft.fields)
            return report, self.desk.overview().as_of

        self.start_job("adding to the log", add, self._look_ahead)

    def _look_ahead(self, added: tuple[ImportReport, date | None]) -> None:
        report, day = added
        cause = _added(report) if report.is_new else f"The log {report.name} is what it was."
        self._told(cause, report.problems)
        if day is not None and report.is_new:
            self.start_job("what that changes", lambda progress: self.desk.resolve(day, dry=True, progress=progress),
                           partial(self._show_changes, ahead=True, cause=cause))  # fmt: skip

    # Taking in

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

    def _told(self, sentence: str, problems: Sequence[object]) -> None:
        self.record(sentence, "information")
        for problem in problems:
            self.record(str(problem), "warning")
        self.notify(sentence, timeout=6, markup=False)


def _added(report: ImportReport) -> str:
    named = f": {', '.join(report.added)}" if len(report.added) < MOST_NAMED else ""
    parts = [
        f"{plural(len(rows), 'row')} {what}"
        for rows, what in ((report.added, "added"), (report.changed, "changed"), (report.removed, "removed"))
        if rows
    ]
    return f"log {report.name}: {', '.join(parts)}{named} (undo takes that back)."


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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadArgumentError("day", text, "write it as 2020-06-30") from None


def _day_words(text: str) -> str:
    return f"{_day(text):%A, %-d %B %Y}" if text.strip() else ""
