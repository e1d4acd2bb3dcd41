"""The fields of a claim as they were read, each with the words that gave it. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from claimtrack.workflow.views import ClaimDetail
from tui.safe import one_line
from tui.words import STATUS_WORDS, chance, window


def fields_content(detail: ClaimDetail, *, blind: bool = False) -> Content:
    """One field a line: its value, then the cue it was read from; `blind` leaves out where the claim stands."""
    cues = _cues(detail)
    lines = []
    for label, value, field in _fields(detail, blind=blind):
        words = cues.pop(field, ())
        if value:
            told = [word for word in words if word.strip("“”").casefold() != value.casefold()]
            cue = f"  ← {', '.join(told)}" if told else ""
            lines.append(Content.assemble((f"{label:>9}  ", "$muted"), value, (cue, "$accent")))
    for field, words in cues.items():
        shown = f"← {', '.join(words)}"
        lines.append(Content.assemble((f"{one_line(field, limit=9):>9}  ", "$muted"), (shown, "$accent")))
    return Content("\n").join(lines)


def _fields(detail: ClaimDetail, *, blind: bool) -> list[tuple[str, str, str]]:
    """(label, value, name of the field in the derivation); an empty value is not shown."""
    row = detail.row
    basis = row.window_basis if row.window_basis != "none" else "no words about time"
    happens = "does not happen" if row.polarity == "negated" else "happens"
    return [
        ("target", one_line(row.target, limit=200), "target"),
        ("event", one_line((row.event_type or "").replace("_", " "), limit=80), "event_type"),
        ("actor", one_line(row.actor, limit=200), "actor"),
        ("says", f"it {happens}", "polarity"),
        ("window", f"{window(row.earliest, row.latest, row.latest_lenient)} ({basis})", "window"),
        ("chance", f"{chance(row)} ({row.probability_basis})", "probability"),
        ("rank", str(row.rank) if row.rank else "", "rank"),
        ("condition", one_line(row.condition, limit=300), "condition"),
        ("said by", one_line(detail.claim.attributed_to, limit=120), "attributed_to"),
        ("threshold", _threshold(detail), "threshold"),
        ("kind", one_line(row.kind) + (", a wish" if row.wish else "") + _not_scored(detail), "kind"),
        ("rule", one_line(detail.claim.rule, limit=60), "rule"),
        ("status", "" if blind else STATUS_WORDS[row.status], ""),
    ]


def _cues(detail: ClaimDetail) -> dict[str, tuple[str, ...]]:
    """The words each field was read from, in quotation marks.

    Of a list's targets only the one that became this claim's counts, where it can be told.
    """
    row = detail.row
    found: dict[str, list[str]] = {}
    names = {(name or "").casefold() for name in (row.target, detail.claim.target_text)}
    targets = [step for step in detail.derivation if step.field == "target"]
    own = [step for step in targets if names & {step.reading.split(" (")[0].casefold(), step.cue.casefold()}]
    for step in detail.derivation:
        if step.field != "target" or not own or step in own:
            found.setdefault(step.field, []).append(one_line(step.cue, limit=80))
    written = {"window": row.window_text, "probability": row.hedge, "target": detail.claim.target_text}
    for field, words in written.items():
        if words and field not in found:
            found[field] = [one_line(words, limit=80)]
    return {field: tuple(dict.fromkeys(_quoted(words))) for field, words in found.items()}


def _quoted(words: Iterable[str]) -> list[str]:
    return [f"“{word}”" for word in words if word]


def _threshold(detail: ClaimDetail) -> str:
    bound = detail.claim.threshold
    if bound is None:
        return ""
    upper = f" to {bound.upper:g}" if bound.upper is not None else ""
    return one_line(f"{bound.measure} {bound.comparator} {bound.value:g}{upper} {bound.unit}", limit=200)


def _not_scored(detail: ClaimDetail) -> str:
    row = detail.row
    marks = (("told in hindsight", row.retrospective), ("redacted", row.redacted))
    reasons = [word for word, holds in marks if holds]
    return f", {', '.join(reasons)}: not scored" if reasons else ""
