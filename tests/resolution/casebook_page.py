"""The casebook as a page of the manual: the rules, then every worked case in plain words, by form of claim.

Run as a script it prints the page, which is kept as features/verdicts/casebook.md.
"""

from __future__ import annotations

import re
from datetime import date

from case_table import DOMAIN, WRITTEN, WorkedCase, cases

from claimtrack.claims.model import Claim, Kind, Polarity
from claimtrack.events.model import Confidence, Coverage, Event
from claimtrack.resolution import resolve, rules_page
from claimtrack.resolution.names import Names
from claimtrack.resolution.words import on, proposition, stretch, told

_NAMES = Names(DOMAIN)
_INTRO = f"""# The referee's casebook

How a forecast is judged: first the rules, in the order in which they are tried, then {{count}} small worked cases that
show what each of them does. The country is made up. The Army and its ally, the Guard, fight the Rebels, the Free Band
and the Legion; Ashby and Birch are towns of Northvale, Crane is a town elsewhere, Cole, Dene and Elm are pockets, and
the Lakes stand for East Lake and West Lake. Crowns and Guilders are measured; the Mill and the Hill hold votes, and
the Harbour cup is won every summer. Unless said otherwise a forecast was written on {on(WRITTEN)}.

In the column of the log a letter in square brackets names the row; *complete* is what the log declares to know in full:
only there does its silence count. The last column is the verdict as it is shown, seen on the day given before it.
"""


def page() -> str:
    """The whole page in Markdown."""
    worked = cases()
    lines = [_INTRO.format(count=len(worked)), "Contents:", "", "- [The rules](#the-rules)"]
    sections: dict[str, list[WorkedCase]] = {}
    for case in worked:
        sections.setdefault(case.section, []).append(case)
    lines += [f"- [{title}](#{_anchor(title)}): {len(group)} cases" for title, group in sections.items()]
    lines += ["", rules_page().replace("\n## ", "\n### ").replace("# How claims are decided", "## The rules").rstrip()]
    for title, group in sections.items():
        lines += [
            "",
            f"## {title}",
            "",
            "| case | forecast | the log | seen on | verdict |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [_row(case) for case in group]
    return "\n".join(lines) + "\n"


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")


def _row(case: WorkedCase) -> str:
    claims = case.claims()
    log = case.event_log()
    verdict = resolve(claims, log, as_of=case.as_of, domain=DOMAIN)[claims[0].id]
    rows = [_event(event) for event in log.events] + [_coverage(row) for row in log.coverage]
    sentence = verdict.sentence.replace(f"{verdict.outcome}: ", "", 1)
    said = f"**{verdict.outcome}**: {sentence} (`{verdict.rule}`)"
    if verdict.lenient_outcome is not None:
        said += f"; under the lenient end **{verdict.lenient_outcome}**"
    cells = (
        case.id,
        f"*{case.story}*: {_forecast(case, claims)}",
        "<br>".join(rows) or "nothing",
        str(case.as_of),
        said,
    )
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _forecast(case: WorkedCase, claims: list[Claim]) -> str:
    claim = claims[0]
    words = f"{_what(claim, claims)}{_days(case.days)}"
    if claim.condition:
        words += f", if {claim.condition}"
    if claim.written is None:
        words += " (nobody knows when it was written)"
    elif claim.written != WRITTEN:
        words += f" (written on {on(claim.written)})"
    return f"“{words[0].upper()}{words[1:]}.”"


def _what(claim: Claim, claims: list[Claim]) -> str:
    if claim.threshold is not None:
        bound = claim.threshold
        upper = f" and {bound.upper:g}" if bound.upper is not None else ""
        place = f" at {claim.target}" if claim.target and claim.target != bound.measure else ""
        measure = bound.measure.partition(" at ")[0]
        return f"{measure}{place} {bound.comparator} {bound.value:g}{upper} {bound.unit}".strip()
    if claim.kind is Kind.ORDER:
        ranked = sorted(claims, key=lambda one: one.rank or 0)
        if len(ranked) == 1:
            return f"{claim.target} next"
        return f"place {claim.rank} of: {', then '.join(one.target or '?' for one in ranked)}"
    if claim.event_type is None:
        return f"something will happen at {claim.target}"
    event_type = _NAMES.event_type(claim.event_type)
    targets = " or ".join((claim.target or event_type.default_target or "something", *claim.alternatives))
    said = proposition(event_type, targets, claim.actor or event_type.actor or "somebody")
    if claim.destination:
        said += f", to {claim.destination}"
    if claim.kind is Kind.STATE and not event_type.is_state:
        said = f"it is so that {said}"
    return f"it is not so that {said}" if claim.polarity is Polarity.NEGATED else said


def _days(days: str) -> str:
    text = re.sub(r"@\S+", "", days).strip()
    word, _, rest = text.partition(" ")
    said = re.sub(r"\d{4}-\d\d-\d\d", lambda day: on(_day(day.group())), rest.replace("..", " to "))
    if word == "none":
        return ""
    if word == "vague":
        strict, _, lenient = said.partition(" to ")
        return f", soon (strictly by {strict}, leniently by {lenient})"
    if word == "in":
        return f", between {said.replace(' to ', ' and ')}"
    return f", {'as of' if word == 'as_of' else word} {said}"


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _event(event: Event) -> str:
    said = told(event, _NAMES.event_type(event.event_type))
    if event.measurement is not None:
        measured = event.measurement
        spread = (
            f" ({measured.low:g} to {measured.high:g})"
            if measured.low is not None and measured.high is not None
            else ""
        )
        said += f": {measured.value:g}{spread} {measured.unit}".rstrip()
    elif event.outcome and event.outcome not in said and event.outcome not in ("gained", "held"):
        said += f", “{event.outcome}”"
    if event.counter_actor and event.counter_actor not in said:
        said += f", against {event.counter_actor}"
    if event.date_precision == "approx":
        said += ", about then"
    if event.confidence is not Confidence.HIGH:
        said += f", confidence {event.confidence}"
    return said


def _coverage(row: Coverage) -> str:
    kind = row.event_type.replace("_", " ")
    return f"*{row.completeness}* for {kind} of {row.place}, {stretch(row.covered_from, row.covered_to)}"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
