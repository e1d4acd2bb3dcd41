"""A desk with invented claims in memory, of any number; records what it is asked to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from claimtrack.claims import Claim, DateBasis, Derivation, Kind, Outcome, ProbabilityBasis, Role, Verdict
from claimtrack.errors import BadArgumentError, ClaimtrackError, Problem
from claimtrack.text.dates.window import Window, WindowBasis
from claimtrack.text.spans import Span
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.views import (
    Act,
    CalibrationBin,
    CalibrationStep,
    CalibrationView,
    ClaimDetail,
    ClaimFilter,
    ClaimPage,
    ClaimRow,
    CommentView,
    Counts,
    EventView,
    ExtractReport,
    Figure,
    FrequencyRow,
    HedgeRow,
    HistoryRow,
    ImportReport,
    IngestReport,
    Overview,
    PageView,
    ResolveReport,
    RunReport,
    ScoreRow,
    ScoreTable,
    Status,
    TakenIn,
    VerdictChange,
)

PLACES = ("Northgate", "Oldbridge", "Saltmarsh", "Highmoor", "Westhaven")
PEOPLE = ("Ada", "Bram", "Chloe", None, "Dmitri")
OUTCOMES = (Outcome.TRUE, Outcome.FALSE, Outcome.UNKNOWN, Outcome.PENDING, Outcome.AMBIGUOUS, Outcome.VOID, None)
WROTE = date(2018, 4, 2)
ALL = ClaimFilter()


class FakeDesk:
    """Behaves as `tui.desk.Desk` over `size` claims; `texts` replaces what strangers wrote."""

    actor = "tester"

    def __init__(self, size: int = 60, *, texts: Sequence[str] = ()) -> None:
        self.size = size
        self.texts = tuple(texts)
        self.calls: list[tuple[Any, ...]] = []
        self.outcomes: dict[int, Outcome] = {}
        self.rejected: dict[int, str] = {}
        self.flags: set[int] = set()
        self.notes: dict[int, list[str]] = {}
        self.edits: dict[int, dict[str, Any]] = {}
        self.done: list[tuple[str, Any]] = []
        self.undone: list[tuple[str, Any]] = []
        self.writes = 0
        self.is_closed = False
        self.padding = 0
        """Characters that stand in each comment before what is always there."""
        self.is_endless = False
        """Whether a resolution goes on until it is stopped."""
        self.failing = ""

    def revision(self) -> str:
        self._check("revision")
        return str(self.writes)

    def close(self) -> None:
        self.is_closed = True

    def _check(self, verb: str) -> None:
        if self.failing == verb:
            raise ClaimtrackError(f"{verb}: [bold]the disk is full[/bold]\x1b[2J")

    # Looking

    def _text(self, number: int, plain: str) -> str:
        return self.texts[number % len(self.texts)] if self.texts else plain

    def row(self, number: int) -> ClaimRow:
        place, person = PLACES[number % 5], PEOPLE[number % 5]
        latest = WROTE + timedelta(days=10 + number % 200)
        outcome = self.outcomes.get(number, OUTCOMES[number % 7])
        status = (
            Status.REJECTED if number in self.rejected else Status.DECIDED if number in self.outcomes else Status.NEW
        )
        if status is Status.NEW and outcome is Outcome.UNKNOWN:
            status = Status.NEEDS_JUDGEMENT
        row = ClaimRow(
            number=number, id=f"id{number}", version=1, source=self._text(number, f"page{number % 4}.txt"),
            site="example", forecaster=self._text(number, person or "") or None, author=person, role="comment",
            written=WROTE, quote=self._text(number, f"{place} will be taken by {latest}"),
            statement=self._text(number, f"{place} is taken by {latest}"), kind="event",
            target=self._text(number, place), event_type="control_gained", actor=None, polarity="affirmed",
            earliest=WROTE, latest=latest, latest_lenient=None, window_text=f"by {latest}", window_basis="stated",
            hedge=("will", "probably", "70%")[number % 3], probability=(0.9, 0.7, 0.7)[number % 3],
            probability_basis=("bare", "hedge", "stated")[number % 3], condition=None, group=None, rank=None,
            domain="towns", proposition=f"event|{place}|{latest}", wish=False, retrospective=False, redacted=False,
            outcome=outcome, verdict_rule="happened-in-window" if outcome else None, by_silence=False,
            deadline_passed=True, judged_by="tester" if number in self.outcomes else None, status=status,
            flagged=number in self.flags,
        )  # fmt: skip
        changes = {name: value for name, value in self.edits.get(number, {}).items() if hasattr(row, name)}
        return replace(row, **changes)

    def _passes(self, row: ClaimRow, where: ClaimFilter) -> bool:
        said = f"{row.quote} {row.target} {row.forecaster} {row.statement}".casefold()
        return (
            all(word in said for word in where.text.casefold().split())
            and (not where.outcomes or str(row.outcome or "none") in where.outcomes)
            and (not where.statuses or row.status in where.statuses)
            and (where.forecaster is None or (row.forecaster or "") == where.forecaster)
            and (where.target is None or row.target == where.target)
            and (where.hedge is None or row.hedge == where.hedge)
            and (not where.bases or row.probability_basis in where.bases)
            and (where.probability_from is None or (row.probability or 0) >= where.probability_from)
            and (where.probability_to is None or (row.probability or 0) <= where.probability_to)
            and (where.window_from is None or (row.latest or WROTE) >= where.window_from)
            and (where.window_to is None or (row.earliest or WROTE) <= where.window_to)
            and (where.proposition is None or row.proposition == where.proposition)
            and (where.evidence is None or where.evidence == f"E{row.number % 9}")
        )

    def claim_numbers(self, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",)) -> list[int]:
        self._check("claim_numbers")
        if where == ALL and tuple(sort) == ("number",):
            return list(range(1, self.size + 1))
        wanted = where.numbers or range(1, self.size + 1)
        rows = [row for row in map(self.row, wanted) if self._passes(row, where)]
        for name in reversed(sort):
            rows.sort(key=lambda row: str(getattr(row, name.lstrip("-"))), reverse=name.startswith("-"))
        if tuple(sort) == ("number",):
            rows.sort(key=lambda row: row.number)
        return [row.number for row in rows]

    def claims(
        self, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",), limit: int = 100, offset: int = 0
    ) -> ClaimPage:
        self._check("claims")
        self.calls.append(("claims", limit, offset))
        numbers = list(where.numbers) if where == ClaimFilter(numbers=where.numbers) and where.numbers else None
        numbers = numbers if numbers is not None else self.claim_numbers(where, sort=sort)
        rows = tuple(self.row(number) for number in numbers[offset : offset + limit])
        return ClaimPage(rows, offset, len(numbers))

    def claim_rows(self, numbers: Sequence[int]) -> list[ClaimRow]:
        self._check("claims")
        self.calls.append(("rows", len(numbers)))
        return [self.row(number) for number in numbers]

    def claim(self, number: int) -> ClaimDetail:
        self._check("claim")
        row = self.row(number)
        before = "So it goes on. " * (self.padding // 15) + "Nobody here believes it, but "
        text = f"{before}{row.quote}. Mark my words."
        quote = Span(len(before), len(before) + len(row.quote))
        claim = Claim(
            source=row.source, span=quote.shift(100), quote=row.quote, statement=row.statement, kind=Kind.EVENT,
            target=row.target, rule="future", author=row.author, written=row.written, event_type=row.event_type,
            window=Window(row.earliest, row.latest, None, row.window_text, WindowBasis.STATED), hedge=row.hedge,
            probability=row.probability, probability_basis=ProbabilityBasis(row.probability_basis),
        )  # fmt: skip
        comment = CommentView(3, self._text(number, row.author or "") or None, Role.COMMENT, row.written, text)
        thread = (CommentView(1, self._text(number, "Ada"), Role.COMMENT, WROTE, self._text(number, "Will it fall?")),)
        verdict = None
        if row.outcome is not None:
            verdict = Verdict(row.outcome, "happened-in-window", f"{row.target} was taken [E{number % 9}].",
                              date(2020, 6, 30), evidence=(f"E{number % 9}",), judged_by=row.judged_by)  # fmt: skip
        page = PageView(1, row.source, self._text(number, "The siege goes on"), "example", "page:1", WROTE,
                        DateBasis.INFERRED, self._text(number, "2 April 2018"), 9, 5_000,
                        datetime(2020, 6, 30, tzinfo=UTC))  # fmt: skip
        cue = Span(quote.start, min(quote.end, quote.start + 4))
        return ClaimDetail(
            row=row, claim=claim, comment=comment, quote_span=quote, thread=thread, page=page,
            derivation=(Derivation("target", self._text(number, row.target or ""), cue.shift(100), row.target or ""),),
            comment_start=100, verdict=verdict, rule_verdict=verdict,
            evidence=(self.event(f"E{number % 9}"),) if row.outcome else (), against=(self.event("E8"),), group=(),
            history=self._history(number), notes=tuple(self.notes.get(number, ())),
        )  # fmt: skip

    def _history(self, number: int) -> tuple[HistoryRow, ...]:
        return tuple(
            HistoryRow(seq, datetime(2020, 7, 1, tzinfo=UTC), self._text(number, "tester"), "judge", "b1", what, number,
                       1, None, "", "", (), self._text(number, "a note"), None, "", None, False,
                       (("target", self._text(number, "a"), "b"),))
            for seq, (what, about) in enumerate(self.done, 1)
            if number in about
        )  # fmt: skip

    def event(self, event_id: str) -> EventView:
        number = int(event_id[1:])
        day = WROTE + timedelta(days=number * 20)
        return EventView(event_id, "control_gained", self._text(number, PLACES[number % 5]), day, day,
                         self._text(number, "Blue"), "Red", "full", self._text(number, "taken at dawn"),
                         self._text(number, "the gazette"), "high", "towns")  # fmt: skip

    def events(self, *, ids: Collection[str] = ()) -> list[EventView]:
        return [self.event(f"E{number}") for number in range(9) if not ids or f"E{number}" in ids]

    def frequencies(self, column: str, where: ClaimFilter = ALL, *, limit: int = 100) -> list[FrequencyRow]:
        rows = [self.row(number) for number in self.claim_numbers(where)]
        counted = Counter(str(getattr(row, column, "") or "") for row in rows)
        return [FrequencyRow(value, n, n // 2, n - n // 2) for value, n in counted.most_common(limit)]

    def proposition(self, key: str) -> list[ClaimRow]:
        return [self.row(number) for number in self.claim_numbers(ClaimFilter(proposition=key))]

    def history(self, *, limit: int = 100) -> list[HistoryRow]:
        return list(self._history(1))[:limit]

    def assumed_days(self) -> dict[str, int]:
        return {"none": 365}

    def suggest(self, number: int) -> list[tuple[EventView, float]]:
        return [(self.event("E3"), 0.8)]

    def overview(self) -> Overview:
        self._check("overview")
        statuses = Counter(self.row(number).status for number in range(1, min(self.size, 500) + 1))
        return Overview("memory", 4 if self.size else 0, self.size, self.size, 9, Counts(n=self.size),
                        tuple(statuses.items()), date(2020, 6, 30), "v1",
                        "" if self.size else "read some pages: claimtrack run PAGES")  # fmt: skip

    # Scores

    def score(self, *, by: str = "forecaster", where: ClaimFilter = ALL, wishes: bool = False) -> ScoreTable:
        self._check("score")
        names = [self._text(at, name) for at, name in enumerate(("Ada", "Bram", "Chloe", "Dmitri"))]
        if by == "month":
            names = ["2018-04", "2018-05", "2018-08", "2019-01"]
        elif by == "lead":
            names = ["up to a week", "up to a month", "up to a quarter", "over a year"]
        rows = tuple(self._score(name, at + 4, at + 1) for at, name in enumerate(names))
        return ScoreTable(by, self._score("overall", 30, 12), rows, ("3 wishes were left out.",))

    def _score(self, key: str, n: int, true: int) -> ScoreRow:
        hit_rate = Figure(true / n, n, 0.1, 0.8)
        brier = Figure(0.2 + n / 100, n, 0.1, 0.4)
        return ScoreRow(
            key=key, site="example", counts=Counts(n=n, true=true, false=n - true), hits=true, hit_rate=hit_rate,
            brier=brier, brier_stated=Figure(None, 0), basis=f"{n} hedge", mean_probability=0.6, skill=brier,
            shrunk=hit_rate, tier=1,
        )  # fmt: skip

    def calibration(
        self, *, where: ClaimFilter = ALL, basis: str = "all", wishes: bool = False, bins: int = 10
    ) -> CalibrationView:
        self._check("calibration")
        if not self.size:
            return CalibrationView(basis, 0, (), (), (), None, None, None, None)
        parts = tuple(CalibrationBin(at / 10, at / 10 + 0.1, 6, at / 10 + 0.05, at // 2, at / 20, at / 30, at / 15)
                      for at in (1, 3, 5, 7, 9))  # fmt: skip
        steps = (
            CalibrationStep(0.1, 0.4, 0.1, 12),
            CalibrationStep(0.4, 0.8, 0.3, 12),
            CalibrationStep(0.8, 1, 0.5, 6),
        )
        band = tuple((at / 10, max(0, at / 10 - 0.1), min(1, at / 10 + 0.1)) for at in range(11))
        return CalibrationView(basis, 30, parts, steps, band, 0.24, 0.06, 0.04, 0.22, ("2 claims have no chance.",))

    def hedges(self, *, where: ClaimFilter = ALL, wishes: bool = False) -> list[HedgeRow]:
        return [
            HedgeRow(self._text(at, word), chance, chance - 0.1, min(1, chance + 0.1), 100, self._text(at, "a survey"),
                     Counts(n=5 + at, true=2, false=3 + at), Figure(2 / (5 + at), 5 + at, 0.1, 0.7), at == 0)
            for at, (word, chance) in enumerate((("will", 0.9), ("probably", 0.7), ("maybe", 0.4)))
        ]  # fmt: skip

    # Judging

    def _do(self, what: str, numbers: Sequence[int | str], *more: Any) -> Act:
        self._check(what)
        about = tuple(int(number) for number in numbers)
        self.calls.append((what, about, *more))
        self.done.append((what, about))
        self.writes += 1
        return Act(f"b{len(self.done)}", what, about, f"{what} {', '.join(f'#{number}' for number in about)}")

    def judge(self, numbers: Sequence[int | str], outcome: Outcome, *, because: str = "") -> Act:
        self.outcomes.update({int(number): outcome for number in numbers})
        return self._do("judge", numbers, str(outcome))

    def accept(self, numbers: Sequence[int | str]) -> Act:
        return self._do("accept", numbers)

    def reject(self, numbers: Sequence[int | str], reason: str, *, whole_sentence: bool = False) -> Act:
        mates = [int(number) + 1 for number in numbers] if whole_sentence else []
        about = [*map(int, numbers), *mates]
        self.rejected.update(dict.fromkeys(about, reason))
        return self._do("reject", about, reason)

    def flag(self, numbers: Sequence[int | str]) -> Act:
        self.flags |= {int(number) for number in numbers}
        return self._do("flag", numbers)

    def unflag(self, numbers: Sequence[int | str]) -> Act:
        self.flags -= {int(number) for number in numbers}
        return self._do("unflag", numbers)

    def note(self, numbers: Sequence[int | str], text: str) -> Act:
        for number in numbers:
            self.notes.setdefault(int(number), []).append(text)
        return self._do("note", numbers, text)

    def edit(self, number: int, **changes: Any) -> Act:
        self.edits.setdefault(number, {}).update(changes)
        return self._do("edit", [number], changes)

    def parse_edit(self, number: int, field: str, text: str) -> Any:
        if field == "window":
            if "may" not in text.lower():
                raise BadArgumentError("window", text, "try: before May 2018")
            return Window(WROTE, date(2018, 4, 30), None, text, WindowBasis.STATED)
        if field == "probability":
            return float(text.rstrip("%")) / 100
        return text

    def undo(self) -> Act:
        if not self.done:
            raise ClaimtrackError("nothing to undo")
        what, about = self.done.pop()
        self.undone.append((what, about))
        self.writes += 1
        if what == "judge":
            for number in about:
                self.outcomes.pop(number, None)
        return Act("u", "undo", about, f"undone: {what}")

    def redo(self) -> Act:
        if not self.undone:
            raise ClaimtrackError("nothing to redo")
        what, about = self.undone.pop()
        self.done.append((what, about))
        self.writes += 1
        return Act("r", "redo", about, f"done again: {what}")

    # Long work

    def resolve(self, as_of: date, *, dry: bool = False, progress: Progress | None = None) -> ResolveReport:
        self._check("resolve")
        self.calls.append(("resolve", as_of, dry))
        while self.is_endless:
            self._tell(progress, "deciding", 3, 60)
        self._tell(progress, "deciding", 60, 60)
        change = VerdictChange(3, self._text(3, "Highmoor is taken"), Outcome.UNKNOWN, Outcome.TRUE,
                               self._text(3, "true: Blue took Highmoor"))  # fmt: skip
        self.writes += not dry
        return ResolveReport(as_of, "v2", Counts(n=self.size), (change,), self.size - 1)

    def _tell(self, progress: Progress | None, *step: Any) -> None:
        if progress is not None:
            progress(*step)

    def run(
        self, paths: Sequence[Path], *, manifest: Path | None, as_of: date, progress: Progress | None = None
    ) -> RunReport:
        self._check("run")
        self.calls.append(("run", tuple(path.name for path in paths), manifest and manifest.name, as_of))
        self._tell(progress, "reading", 1, 1)
        self.writes += 1
        read = ExtractReport(pages=1, added=2)
        problem = Problem(self._text(1, "page.txt"), self._text(1, "no date"))
        return RunReport(IngestReport(("page.txt",)), read, (), self.resolve(as_of), (), self.score(), (),
                         problems=(problem,))  # fmt: skip

    def import_events(
        self, path: Path, *, coverage: Path | None = None, progress: Progress | None = None
    ) -> ImportReport:
        self.calls.append(("import_events", path.name, coverage and coverage.name))
        while self.is_endless:
            self._tell(progress, "bytes read", 1_000, 9_000)
        self.writes += 1
        return ImportReport(path.stem, "v2", True, 9, 0, ("E9",))

    def import_claims(self, path: Path, *, progress: Progress | None = None) -> TakenIn:
        self.calls.append(("import_claims", path.name))
        while self.is_endless:
            self._tell(progress, "claims written", 500, 2_000)
        self.writes += 1
        return TakenIn(2, 1)

    def add_event(self, **fields: Any) -> ImportReport:
        self._check("add_event")
        self.calls.append(("add_event", fields))
        self.writes += 1
        return ImportReport("own", "v2", True, 10, 0, ("OWN0001",))

    def export_claims(self, path: Path, *, where: ClaimFilter = ALL, progress: Progress | None = None) -> int:
        self.calls.append(("export", path.name))
        while self.is_endless:
            self._tell(progress, "claims written", 200, 12_345)
        return len(self.claim_numbers(where))
