"""Correcting what was misread: a new version of the claim, the old one kept, the verdict derived anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from claimtrack.claims import Claim, Kind, Page, Polarity, ProbabilityBasis
from claimtrack.errors import BadArgumentError
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries
from claimtrack.store.journal import Action, Entry
from claimtrack.store.pages import load_pages
from claimtrack.text.chances import find_chances
from claimtrack.text.dates import find_windows
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis
from claimtrack.text.display import storable
from claimtrack.text.spans import Span
from claimtrack.workflow.journal import EDITABLE, differences
from claimtrack.workflow.resolving import redecide
from claimtrack.workflow.views import Act
from claimtrack.workflow.workspace import Workspace

FIELDS: Final = (
    "target", "target_kind", "event_type", "actor", "destination", "statement", "kind", "polarity", "window",
    "probability", "condition", "attributed_to", "rank", "wish", "span",
)  # fmt: skip
"""Fields that a person may correct."""


def edit(
    workspace: Workspace,
    number: int | str,
    *,
    because: str = "",
    by: str | None = None,
    **changes: Any,
) -> Act:
    """Correct misread fields as a new version of the claim; the verdict is derived anew.

    `changes` are fields of `FIELDS` with values as `parse_edit` gives them: a window is a `Window`, a probability
    0..1 or None, a span a `Span` of the page's text. `by` is who edits (`actor` is the claim's). Raises
    `BadArgumentError`.
    """
    with workspace.store.write() as tx:
        key = stored.find_number(tx, number)
        ((_, version, before),) = stored.load_claims(tx, [key])
        ((_, page),) = load_pages(tx, [stored.page_of(tx, key)])
        after = _edited(before, changes, page)
        if not differences(before, after):
            raise BadArgumentError("edit", dict(changes), f"claim {key} says so already")
        stamp = workspace.stamp(tx, "edit", actor=by)
        new = stored.add_version(tx, key, after, made_by=stamp.actor, at=stamp.at)
        note = storable(because).strip()
        made = Entry(
            Action.EDIT, key, new, note=note, rule=f"on-version-{version}", rule_version=stored.digest_of(tx, key, new)
        )
        journal.append(tx, stamp, [made])
        stored.refresh(tx, [key])
        redecide(tx, stamp, [key])
        told = ", ".join(f"{name} {old} -> {now}" for name, old, now in differences(before, after))
        return Act(stamp.batch, "edit", (key,), f"claim {key}: {told}", tuple(queries.rows_by_number(tx, [key])))


def parse_edit(workspace: Workspace, number: int | str, field: str, text: str) -> Any:
    """What a person typed for a field, as the value `edit` takes.

    A window may be a phrase ("before July 2018", read as of the day the claim was written) or "DAY..DAY" with either
    end open; a probability "70%" or "0.7"; a span "START..END"; "-" is none. Raises `BadArgumentError` with what can
    be typed.
    """
    with workspace.store.read() as tx:
        ((_, _, claim),) = stored.load_claims(tx, [stored.find_number(tx, number)])
    return parse_field(claim, field, text)


def parse_field(claim: Claim, field: str, text: str) -> Any:
    """What a person typed for a field of this claim. Raises `BadArgumentError`."""
    name = field.strip().lower().replace("-", "_").replace(" ", "_")
    name = {"chance": "probability", "confidence": "probability", "type": "event_type"}.get(name, name)
    if name not in FIELDS:
        raise BadArgumentError("field", field, f"one of {', '.join(FIELDS)} can be edited")
    typed = storable(text).strip()
    reader = _READERS.get(name)
    if reader is not None:
        return reader(typed, claim)
    if typed in ("", "-"):
        if name == "statement":
            raise BadArgumentError(field, text, "a claim says something")
        return None
    return typed


def field_name(field: str) -> str:
    """The field's own name for what a person typed."""
    name = field.strip().lower().replace("-", "_").replace(" ", "_")
    return {"chance": "probability", "confidence": "probability", "type": "event_type"}.get(name, name)


def _edited(claim: Claim, changes: Mapping[str, Any], page: Page) -> Claim:
    unknown = [name for name in changes if name not in FIELDS]
    if unknown:
        raise BadArgumentError("field", unknown[0], f"one of {', '.join(FIELDS)} can be edited")
    values = dict(changes)
    if "span" in values:
        span = values["span"]
        if not isinstance(span, Span) or not span.start < span.end <= len(page.text):
            raise BadArgumentError("span", span, f"it must lie on the page, 0..{len(page.text)}")
        values["quote"] = span.of(page.text)
    if "probability" in values:
        chance = values["probability"]
        if chance is not None and not 0 <= chance <= 1:
            raise BadArgumentError("probability", chance, "give a chance in 0..1, or 70%")
        values["probability_basis"] = ProbabilityBasis.NONE if chance is None else ProbabilityBasis.STATED
        values["probability_range"] = None
    if "target" in values:
        values |= _named(values["target"], claim)
    return replace(claim, **values)


def _named(target: str | None, claim: Claim) -> dict[str, Any]:
    """A corrected target as fields; an "A or B" stays one where only its names are others."""
    parts = (target or "").split(" or ") if claim.alternatives else [target]
    first, *others = (part.strip() if part else None for part in parts)
    return {"target": first or None, "alternatives": tuple(filter(None, others))}


def _window(text: str, claim: Claim) -> Window:
    if text in ("", "-"):
        return NO_WINDOW
    first, dots, last = text.partition("..")
    if dots:
        try:
            earliest = date.fromisoformat(first.strip()) if first.strip() else claim.written
            latest = date.fromisoformat(last.strip()) if last.strip() else None
            return Window(earliest, latest, None, text, WindowBasis.STATED, Modifier.BETWEEN)
        except ValueError as error:
            raise BadArgumentError("window", text, f"write DAY..DAY as 2018-05-01..2018-05-31 ({error})") from error
    found = find_windows(text, reference=claim.written)
    if not found:
        hint = "write a phrase such as before July 2018, or 2018-05-01..2018-05-31, or - for none"
        raise BadArgumentError("window", text, hint)
    return found[0].window


def _probability(text: str, _: Claim) -> float | None:
    if text in ("", "-"):
        return None
    found = find_chances(text)
    if found:
        return found[0].probability
    try:
        value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        raise BadArgumentError("probability", text, "write 70% or 0.7, or - for none") from None
    if not 0 <= value <= 1:
        raise BadArgumentError("probability", text, "a chance lies in 0..1; write 70% or 0.7")
    return value


def _span(text: str, _: Claim) -> Span:
    first, dots, last = text.partition("..")
    if dots and first.strip().isdecimal() and last.strip().isdecimal() and int(first) < int(last):
        return Span(int(first), int(last))
    raise BadArgumentError("span", text, "write START..END in characters of the page")


def _rank(text: str, _: Claim) -> int | None:
    if text in ("", "-"):
        return None
    if text.isascii() and text.isdigit() and 0 < int(text) < 1000:
        return int(text)
    raise BadArgumentError("rank", text, "write a whole number from 1, or - for none")


def _wish(text: str, _: Claim) -> bool:
    if text.lower() in ("yes", "true", "1", "y"):
        return True
    if text.lower() in ("no", "false", "0", "n", "-"):
        return False
    raise BadArgumentError("wish", text, "write yes or no")


def _kind(text: str, _: Claim) -> Kind:
    if text.lower() in list(Kind):
        return Kind(text.lower())
    raise BadArgumentError("kind", text, f"one of {', '.join(Kind)}")


def _polarity(text: str, _: Claim) -> Polarity:
    if text.lower() in list(Polarity):
        return Polarity(text.lower())
    raise BadArgumentError("polarity", text, f"one of {', '.join(Polarity)}")


_READERS: dict[str, Callable[[str, Claim], Any]] = {
    "window": _window,
    "probability": _probability,
    "span": _span,
    "rank": _rank,
    "wish": _wish,
    "kind": _kind,
    "polarity": _polarity,
}
assert set(FIELDS) <= set(EDITABLE)
