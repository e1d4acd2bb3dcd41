"""A claim and how it stands as columns of the table of claims, and a row of that table as a value."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from sqlalchemy import Row

from claimtrack.claims import Claim, Kind, Outcome
from claimtrack.store.standing import Standing, verdict_of
from claimtrack.store.values import ClaimRow, Status

KEY_LENGTH = 200
"""Names are folded and cut to this many characters where they are looked up: indexes take no endless keys."""


def key_of(name: str | None) -> str:
    """How names are compared: case-folded, cut; "" for none."""
    return (name or "").casefold()[:KEY_LENGTH]


def proposition_key(proposition: str) -> str:
    """A digest by which equal propositions are found."""
    return hashlib.sha256(proposition.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def claim_columns(claim: Claim) -> dict[str, Any]:
    """What one version says."""
    window = claim.window
    return {
        "place": claim.comment,
        "source": claim.source,
        "site": claim.site,
        "author": claim.author,
        "forecaster": claim.forecaster,
        "forecaster_key": key_of(claim.forecaster),
        "role": claim.role.value,
        "written": claim.written,
        "start": claim.span.start,
        "stop": claim.span.end,
        "quote": claim.quote,
        "statement": claim.statement,
        "kind": claim.kind.value,
        "target": claim.about,
        "target_key": key_of(claim.about),
        "event_type": claim.event_type,
        "actor": claim.actor,
        "polarity": claim.polarity.value,
        "earliest": window.earliest,
        "latest": window.latest,
        "latest_lenient": window.latest_lenient,
        "window_text": window.text,
        "window_basis": window.basis.value,
        "hedge": claim.hedge,
        "probability": claim.probability,
        "probability_basis": claim.probability_basis.value,
        "condition": claim.condition,
        "group_name": claim.group,
        "rank": claim.rank,
        "domain": claim.domain,
        "proposition": claim.proposition,
        "proposition_key": proposition_key(claim.proposition),
        "wish": claim.wish,
        "retrospective": claim.retrospective,
        "redacted": claim.redacted,
    }


def standing_columns(standing: Standing, window_end: date | None, kind: str) -> dict[str, Any]:
    """What became of it."""
    line = standing.deciding
    verdict = verdict_of(line, rule_line=standing.rule_line, latest=window_end)
    return {
        "current": standing.current,
        "outcome": verdict.outcome.value if verdict else None,
        "verdict_rule": verdict.rule if verdict else None,
        "evidence": "".join(f"|{event}" for event in verdict.evidence) + "|" if verdict and verdict.evidence else "",
        "by_silence": verdict.by_silence if verdict else False,
        "deadline_passed": verdict.deadline_passed if verdict else False,
        "judged_by": verdict.judged_by if verdict else None,
        "verdict_seq": line.seq if line else None,
        "status": standing.status(is_question=kind != Kind.VAGUE).value,
        "flagged": standing.flagged,
    }


def claim_row(row: Row[Any]) -> ClaimRow:
    """A row of the table of claims as a value."""
    return ClaimRow(
        number=row.number,
        id=row.id,
        version=row.version,
        source=row.source,
        site=row.site,
        forecaster=row.forecaster,
        author=row.author,
        role=row.role,
        written=row.written,
        quote=row.quote,
        statement=row.statement,
        kind=row.kind,
        target=row.target,
        event_type=row.event_type,
        actor=row.actor,
        polarity=row.polarity,
        earliest=row.earliest,
        latest=row.latest,
        latest_lenient=row.latest_lenient,
        window_text=row.window_text,
        window_basis=row.window_basis,
        hedge=row.hedge,
        probability=row.probability,
        probability_basis=row.probability_basis,
        condition=row.condition,
        group=row.group_name,
        rank=row.rank,
        domain=row.domain,
        proposition=row.proposition,
        wish=row.wish,
        retrospective=row.retrospective,
        redacted=row.redacted,
        outcome=Outcome(row.outcome) if row.outcome else None,
        verdict_rule=row.verdict_rule,
        by_silence=row.by_silence,
        deadline_passed=row.deadline_passed,
        judged_by=row.judged_by,
        status=Status(row.status),
        flagged=row.flagged,
    )
