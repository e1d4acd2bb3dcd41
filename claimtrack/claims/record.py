"""A claim as the flat record that is printed and exported: one JSON object a claim."""

from __future__ import annotations

from datetime import date

from claimtrack.claims.model import Claim
from claimtrack.claims.verdict import Verdict


def claim_record(claim: Claim, verdict: Verdict | None = None) -> dict[str, object]:
    """The claim, with its verdict where there is one; days in ISO form, absent values None, offsets in characters."""
    window = claim.window
    record: dict[str, object] = {
        "id": claim.id,
        "source": claim.source,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "statement": claim.statement,
        "comment": claim.comment,
        "author": claim.author,
        "role": claim.role.value,
        "site": claim.site,
        "written": _day(claim.written),
        "kind": claim.kind.value,
        "target": claim.about,
        "alternatives": list(claim.alternatives),
        "target_text": claim.target_text,
        "event_type": claim.event_type,
        "actor": claim.actor,
        "destination": claim.destination,
        "polarity": claim.polarity.value,
        "earliest": _day(window.earliest),
        "latest": _day(window.latest),
        "latest_lenient": _day(window.latest_lenient),
        "window_text": window.text or None,
        "window_basis": window.basis.value,
        "hedge": claim.hedge,
        "probability": claim.probability,
        "probability_basis": claim.probability_basis.value,
        "probability_low": claim.probability_range[0] if claim.probability_range else None,
        "probability_high": claim.probability_range[1] if claim.probability_range else None,
        "condition": claim.condition,
        "attributed_to": claim.attributed_to,
        "group": claim.group,
        "rank": claim.rank,
        "proposition": claim.proposition,
        "rule": claim.rule,
        "wish": claim.wish,
        "retrospective": claim.retrospective,
        "redacted": claim.redacted,
        "undated": claim.is_undated,
        "topic": claim.topic,
        **_threshold(claim),
    }
    return record if verdict is None else {**record, **verdict_record(verdict)}


def verdict_record(verdict: Verdict) -> dict[str, object]:
    """The fields that a verdict adds to the record of its claim."""
    return {
        "outcome": verdict.outcome.value,
        "evidence": list(verdict.evidence),
        "evidence_against": list(verdict.evidence_against),
        "verdict_rule": verdict.rule,
        "late_by_days": verdict.late_by_days,
        "lenient_outcome": verdict.lenient_outcome.value if verdict.lenient_outcome else None,
        "as_of": _day(verdict.as_of),
        "sentence": verdict.sentence,
    }


def _threshold(claim: Claim) -> dict[str, object]:
    bound = claim.threshold
    return {
        "measure": bound.measure if bound else None,
        "comparator": bound.comparator.value if bound else None,
        "value": bound.value if bound else None,
        "upper": bound.upper if bound else None,
        "unit": (bound.unit or None) if bound else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
