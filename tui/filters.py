"""The filter language: `forecaster:"Joe" outcome:false window:2018-05..2018-07 hedge:will any other words`.

Terms narrow. A word without a field is searched for. Pure: text in, a `ClaimFilter` or a `FilterError` out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from claimtrack.claims import Kind, Outcome, ProbabilityBasis, Role
from claimtrack.errors import ClaimtrackError
from claimtrack.workflow.views import ClaimFilter, Status

NOBODY = "none"
"""Written for a forecaster who gave no name and for an outcome that was never given."""

_TERM = re.compile(r'(?:(?P<field>[A-Za-z][A-Za-z_-]*):)?(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>[^\s"]+))?')
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")


class FilterError(ClaimtrackError):
    """A term cannot be understood; `at` is the first character of it."""

    def __init__(self, term: str, hint: str, at: int = 0) -> None:
        super().__init__(f"{term}: {hint}")
        self.at = at


@dataclass(frozen=True, slots=True)
class Term:
    """One piece of a filter: `field` is empty for a searched word."""

    field: str
    value: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.field}:{quote(self.value)}" if self.field else quote(self.value)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the language: how a value narrows a filter, and which values it can have."""

    name: str
    help: str
    narrow: Callable[[ClaimFilter, str], ClaimFilter]
    values: tuple[str, ...] = ()
    column: str = ""
    """Column whose values complete it, where they are not fixed."""


def parse(text: str) -> ClaimFilter:
    """The filter that `text` describes; an empty text is the filter that lets all through."""
    found = ClaimFilter()
    words: list[str] = []
    for term in terms(text):
        if not term.field:
            words.append(term.value)
            continue
        field = FIELDS.get(ALIASES.get(term.field, term.field))
        if field is None:
            near = ", ".join(FIELDS)
            raise FilterError(text[term.start : term.end], f"no such field; fields are {near}", term.start)
        if not term.value and field.name != "forecaster":
            raise FilterError(f"{field.name}:", f"a value is missing ({field.help})", term.start)
        try:
            found = field.narrow(found, term.value)
        except ValueError as error:
            raise FilterError(text[term.start : term.end], str(error), term.start) from None
    return replace(found, text=" ".join(words))


def terms(text: str) -> list[Term]:
    """The pieces of a filter text in order, with their places."""
    found: list[Term] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TERM.match(text, at)
        end = match.end() if match else at
        if match is None or end == at:
            at += 1
            continue
        value = match["quoted"] if match["quoted"] is not None else match["bare"] or ""
        found.append(Term((match["field"] or "").lower(), value, at, end))
        at = end
    return found


def quote(value: str) -> str:
    """`value` as one term: quoted where it has blanks or could be taken for a field."""
    value = value.replace('"', " ").strip()
    return f'"{value}"' if not value or re.search(r"[\s:]", value) else value


def with_term(text: str, field: str, value: str) -> str:
    """`text` narrowed by one more term; a term of the same field is replaced."""
    kept = [str(term) for term in terms(text) if ALIASES.get(term.field, term.field) != field]
    return " ".join([*kept, f"{field}:{quote(value)}"])


@dataclass(frozen=True, slots=True)
class Completion:
    """What could stand where the cursor is: `candidates` replace the characters [start, end)."""

    start: int
    end: int
    candidates: tuple[str, ...]

    def apply(self, text: str, index: int = 0) -> str:
        """`text` with a candidate in place."""
        return text[: self.start] + self.candidates[index] + text[self.end :]


def complete(text: str, cursor: int, values_of: Callable[[str], Sequence[str]]) -> Completion:
    """Candidates for the term at `cursor`; `values_of(column)` gives the values that occur."""
    at = next((term for term in terms(text) if term.start < cursor <= term.end), None)
    if at is None:
        return Completion(cursor, cursor, tuple(f"{name}:" for name in FIELDS))
    head, colon, tail = text[at.start : cursor].partition(":")
    if not colon:
        names = tuple(f"{name}:" for name in FIELDS if name.startswith(head.lower()))
        return Completion(at.start, at.end, names)
    field = FIELDS.get(ALIASES.get(head.lower(), head.lower()))
    if field is None:
        return Completion(at.start, at.end, ())
    before, comma, last = tail.rpartition(",") if field.values else ("", "", tail)
    typed = last.strip('"').casefold()
    known = field.values or tuple(dict.fromkeys(values_of(field.column))) if field.column or field.values else ()
    starting = [value for value in known if value.casefold().startswith(typed)]
    inside = [value for value in known if typed in value.casefold() and value not in starting]
    shown = (f"{head}:{before}{comma}{quote(value)}" for value in (*starting, *inside))
    return Completion(at.start, at.end, tuple(shown)[:50])


# Values


def day_range(text: str) -> tuple[date | None, date | None]:
    """Days meant by `2018-05..2018-07`, `2018-05-03`, `2018`, `..2018-07` or `2018-05..`: first and last."""
    first, dots, last = text.partition("..")
    if not dots:
        return _days(text)
    return (_days(first)[0] if first else None), (_days(last)[1] if last else None)


def _days(text: str) -> tuple[date, date]:
    match = _DAY.match(text.strip())
    if match is None:
        raise ValueError("a day, month, year or range is wanted: 2018-05-03, 2018-05, 2018, 2018-05..2018-07")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1), after - timedelta(days=1)
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        raise ValueError(f"there is no day {text}") from None


def lead_range(text: str) -> tuple[int | None, int | None]:
    """Days of lead meant by `30..90`, `..7`, `365..`, `30`: fewest and most."""
    first, dots, last = text.partition("..")
    try:
        fewest, most = (int(part) if part.strip() else None for part in (first, last if dots else first))
    except ValueError:
        raise ValueError("a number of days or a range is wanted: 30, 30..90, ..7") from None
    return fewest, most


def chance_range(text: str) -> tuple[float | None, float | None]:
    """Chances meant by `60..80`, `0.6..0.8`, `60%..`, `70`: lowest and highest, in 0..1."""
    first, dots, last = text.partition("..")
    if not dots:
        return _chance(text), _chance(text)
    return (_chance(first) if first else None), (_chance(last) if last else None)


def _chance(text: str) -> float:
    try:
        value = float(text.strip().rstrip("%"))
    except ValueError:
        raise ValueError("a chance or a range is wanted: 70, 60..80, 0.6..0.8") from None
    value = value / 100 if value > 1 or text.strip().endswith("%") else value
    if not 0 <= value <= 1:
        raise ValueError("a chance lies between 0 and 100%")
    return value


def _of(known: Iterable[str], text: str) -> tuple[str, ...]:
    known = tuple(known)
    chosen = tuple(part.strip().lower() for part in text.split(",") if part.strip())
    for part in chosen:
        if part not in known:
            raise ValueError(f"no such value; use {', '.join(known)}")
    return chosen


def _yes(text: str) -> bool:
    if text.lower() in ("yes", "y", "true", "1", "only"):
        return True
    if text.lower() in ("no", "n", "false", "0", "without"):
        return False
    raise ValueError("yes or no is wanted")


def _same(name: str) -> Callable[[ClaimFilter, str], ClaimFilter]:
    def narrow(found: ClaimFilter, text: str) -> ClaimFilter:
        changes: dict[str, Any] = {name: text}
        return replace(found, **changes)

    return narrow


def _among(name: str, known: Sequence[str]) -> Callable[[ClaimFilter, str], ClaimFilter]:
    def narrow(found: ClaimFilter, text: str) -> ClaimFilter:
        changes: dict[str, Any] = {name: (*getattr(found, name), *_of(known, text))}
        return replace(found, **changes)

    return narrow


def _between(low: str, high: str, read: Callable[[str], tuple[Any, Any]]) -> Callable[[ClaimFilter, str], ClaimFilter]:
    def narrow(found: ClaimFilter, text: str) -> ClaimFilter:
        changes = dict(zip((low, high), read(text), strict=True))
        return replace(found, **changes)

    return narrow


def _flag(name: str) -> Callable[[ClaimFilter, str], ClaimFilter]:
    def narrow(found: ClaimFilter, text: str) -> ClaimFilter:
        changes: dict[str, Any] = {name: _yes(text)}
        return replace(found, **changes)

    return narrow


def _nobody(found: ClaimFilter, text: str) -> ClaimFilter:
    return replace(found, forecaster="" if text.lower() in ("", NOBODY) else text)


def _numbers(found: ClaimFilter, text: str) -> ClaimFilter:
    if not re.fullmatch(r"\d{1,12}(,\d{1,12})*", text):
        raise ValueError("claim numbers are wanted: 12 or 12,15,20")
    return replace(found, numbers=(*found.numbers, *map(int, text.split(","))))


_OUTCOMES = (*(str(outcome) for outcome in Outcome), NOBODY)
_STATUSES = tuple(str(status) for status in Status)
_BASES = tuple(str(basis) for basis in ProbabilityBasis)
_KINDS = tuple(str(kind) for kind in Kind)
_ROLES = tuple(str(role) for role in Role)


def _statuses(found: ClaimFilter, text: str) -> ClaimFilter:
    return replace(found, statuses=(*found.statuses, *map(Status, _of(_STATUSES, text))))


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("forecaster", "exact name; none for people without one", _nobody, column="forecaster"),
        Field("outcome", "one or more of " + ", ".join(_OUTCOMES), _among("outcomes", _OUTCOMES), _OUTCOMES),
        Field("window", "days it overlaps: 2018-05..2018-07", _between("window_from", "window_to", day_range)),
        Field("target", "exact name", _same("target"), column="target"),
        Field("type", "event type", _same("event_type"), column="event_type"),
        Field("hedge", "word of chance as written", _same("hedge"), column="hedge"),
        Field("chance", "60..80", _between("probability_from", "probability_to", chance_range)),
        Field("basis", "where the chance comes from", _among("bases", _BASES), _BASES),
        Field("kind", "form of the claim", _among("kinds", _KINDS), _KINDS),
        Field("status", "place in the review queue", _statuses, _STATUSES),
        Field("domain", "subject area", _same("domain"), column="domain"),
        Field("written", "days it was written on", _between("written_from", "written_to", day_range)),
        Field("lead", "days from writing to deadline: 30..90", _between("lead_from", "lead_to", lead_range)),
        Field("source", "page", _same("source"), column="source"),
        Field("site", "site", _same("site"), column="site"),
        Field("role", "article or comment", _same("role"), _ROLES),
        Field("event", "id of an event that decided it", _same("evidence")),
        Field("group", "claims of one sentence", _same("group")),
        Field("proposition", "what is claimed, whoever says it", _same("proposition")),
        Field("wish", "yes or no", _flag("wishes"), ("yes", "no")),
        Field("silent", "yes: false only because nothing was recorded", _flag("by_silence"), ("yes", "no")),
        Field("number", "claim numbers: 12,15", _numbers),
    )
}

ALIASES = {
    "by": "forecaster", "author": "forecaster", "who": "forecaster", "verdict": "outcome", "event_type": "type",
    "probability": "chance", "date": "written", "page": "source", "evidence": "event", "when": "window",
}  # fmt: skip
"""Other names people try."""
