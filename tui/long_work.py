"""Work that takes long, started from any screen: reading pages, importing logs, deciding anew, adding to the log.

One piece at a time, in a worker, with its progress in a line above the status and a key that stops it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import work
from textual.screen import ModalScreen
from textual.timer import Timer

from claimtrack.errors import BadArgumentError
from claimtrack.workflow.views import ImportReport, ResolveReport
from tui.jobs import Job, JobStoppedError
from tui.messages import Failed
from tui.screens.changes import ChangesScreen
from tui.screens.dialogs import AskLine
from tui.screens.event_form import Draft, EventForm
from tui.telling import Telling
from tui.words import plural

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.screens.base import BaseScreen

TICK_SECONDS = 0.1
MOST_NAMED = 6
"""Rows of a log that are told by their ids; of more, the number."""


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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadArgumentError("day", text, "write it as 2020-06-30") from None


def _day_words(text: str) -> str:
    return f"{_day(text):%A, %-d %B %Y}" if text.strip() else ""
