"""Reads a post that lists stated chances: yearly predictions, numbered, bulleted, tabled or sorted by confidence.

Reads "1. The bridge opens: 80%" as a claim with that chance; refuses a comment with a percentage in its prose, and
"of my 80% predictions 8 of 10 came true".
"""

from __future__ import annotations

import re
from datetime import date

from claimtrack.claims import Claim, Comment, Derivation, Kind, Page, Polarity, ProbabilityBasis, Threshold
from claimtrack.extraction.lists.alone import alone, moved
from claimtrack.extraction.lists.bounds import bound_of
from claimtrack.extraction.lists.continuation import continued, continues, starts_inside
from claimtrack.extraction.lists.horizon import applied, is_over, window_of
from claimtrack.extraction.lists.layout import Layout, layout_of
from claimtrack.extraction.lists.model import LEAST_ITEMS, Entry, ListReading
from claimtrack.extraction.lists.negation import is_negated
from claimtrack.extraction.lists.preparing import declares_numbers
from claimtrack.extraction.lists.sections import Horizons, covered_by
from claimtrack.extraction.lists.wording import (
    COPULAS,
    condition_of,
    is_redacted,
    subject_of,
    without_asides,
    without_condition,
    words_of,
)
from claimtrack.extraction.tokens import is_verb
from claimtrack.text.dates import NO_WINDOW, Window
from claimtrack.text.spans import Span

NOTHING = ListReading()

_CHEAP = re.compile(r"%|％|percent|per cent|\bpct\b|[01]?\.\d|\d[ ]?(?:in|to|:|/|out of)[ ]?\d|\bme[ :]{1,2}\d", re.I)
_ANSWER = re.compile(
    r"\?[ ]*(?:yes|yep|(?:very |most )?(?:probably|(?:un)?likely|possibly|doubtful)(?: not| yes)?|maybe)$", re.I
)
"""An answer to a question that its chance gives better."""
_LASTING = words_of("is are be remains remain stays stay continues continue keeps keep still has have holds hold")


def read_stated_list(page: Page, comment: Comment) -> ListReading:
    """The claims of a list of stated chances; empty for a comment with fewer than three items of list shape."""
    text = page.text
    start, end = comment.span.start, comment.span.end
    signs = len(_CHEAP.findall(text, start, end))
    is_long = text.count("\n", start, end) > LEAST_ITEMS
    if signs < (1 if is_long else LEAST_ITEMS) and not (is_long and declares_numbers(text, start)):
        return NOTHING
    page, comment = alone(page, comment)
    layout = layout_of(page.text)
    if not layout.entries:
        return NOTHING
    horizons = Horizons(page.text, layout, title=page.title, written=page.written(comment))
    claims = tuple(moved(claim, start) for claim in claims_of(page, comment, layout, horizons))
    covered = covered_by(layout, comment, horizons.at)
    return ListReading(claims, tuple(span.shift(start) for span in covered), horizons.window)


def claims_of(page: Page, comment: Comment, layout: Layout, horizons: Horizons) -> list[Claim]:
    """One claim for each entry, complete with what it takes from the one before it."""
    claims: list[Claim] = []
    base: str | None = None
    topic: str | None = None
    for entry in layout.entries:
        if entry.topic != topic:
            topic, base = entry.topic, base if starts_inside(entry.text) else None
        statement, inherited = _statement(entry, base)
        claims.append(_claim(page, comment, entry, statement, inherited, horizons))
        if not inherited or re.match(r"(?:the )?same\b", entry.text, re.I):
            base = statement
    return claims


def _statement(entry: Entry, base: str | None) -> tuple[str, bool]:
    """The proposition in full, and whether it took words from the item before."""
    text = entry.text if re.search(r"[^.…](?:\.{3}|…)$", entry.text) else entry.text.rstrip(" :;,-–—=?.…_")
    formula = re.fullmatch(r"P(?:r|rob)?[ ]?\((?P<inner>.{3,400})\)", text)
    if formula:
        text = formula["inner"].replace(" | ", ", given that ", 1)
    text = _ANSWER.sub("", text) or entry.text
    if is_redacted(text):
        return text.lstrip(". …") or text, False
    if entry.parent and not starts_inside(text):
        stem = re.sub(r"[\s:,…-]+$", "", entry.parent)
        if re.match(r"(?:if|assuming|given|conditional|in case|provided|should|suppose)\b", stem, re.I):
            return f"{stem}, {text}", True
        if _needs_stem(text):
            joint = " " if re.match(r"[a-z<>≥≤\d$€£]", text) else ": "
            return f"{stem}{joint}{text}", True
    if continues(text, base) and base is not None:
        return continued(text, base), True
    return text, False


def _needs_stem(text: str) -> bool:
    """True for words under a shared stem that are no sentence by themselves: "is open", "above 20", "bread"."""
    if not subject_of(text)[1] or re.match(r"[\d$€£<>≥≤]", text):
        return True
    first = re.match(r"[^\W\d_]+(?:['’]t)?", text)
    word = first.group().lower().replace("’", "'") if first else ""
    return word in COPULAS or word in ("not", "still", "no longer", "never") or (text[:1].islower() and is_verb(word))


def _claim(page: Page, comment: Comment, entry: Entry, statement: str, inherited: bool, horizons: Horizons) -> Claim:
    redacted = is_redacted(statement)
    plain = without_condition(statement)
    threshold = None if redacted else bound_of(without_asides(plain))
    kind = Kind.THRESHOLD if threshold else _kind(plain)
    written = page.written(comment)
    window, window_at = _window(entry, kind, horizons, written)
    target = None if redacted else _target_within(plain, threshold)
    span = Span(entry.start, entry.end)
    stated = entry.stated
    return Claim(
        source=page.source,
        span=span,
        quote=span.of(page.text),
        statement=statement,
        kind=kind,
        target=target,
        rule=entry.rule,
        comment=comment.index,
        author=comment.author,
        role=comment.role,
        site=page.site,
        written=written,
        target_text=target,
        polarity=Polarity.NEGATED if not redacted and is_negated(statement) else Polarity.AFFIRMED,
        window=window,
        hedge=_written_chance(page, entry),
        probability=stated.probability,
        probability_basis=ProbabilityBasis.STATED,
        probability_range=(stated.low, stated.high) if stated.low is not None and stated.high is not None else None,
        condition=condition_of(statement),
        group=f"list-{comment.index}",
        threshold=threshold,
        topic=entry.topic,
        redacted=redacted,
        retrospective=is_over(window, written),
        derivation=_derivation(page, entry, statement if inherited else None, window, window_at),
    )


def _written_chance(page: Page, entry: Entry) -> str:
    return entry.chance_at.of(page.text).strip("\\ ()[]")


def _derivation(
    page: Page, entry: Entry, inherited: str | None, window: Window, window_at: Span | None
) -> tuple[Derivation, ...]:
    """Where the chance, a statement with words from the item before, and the window were read."""
    chance = f"{entry.stated.probability:.4g}"
    derivation = [Derivation("probability", _written_chance(page, entry), entry.chance_at, chance)]
    if inherited is not None:
        derivation.append(Derivation("statement", entry.text, Span(entry.start, entry.end), inherited))
    if window is not NO_WINDOW and window_at is not None:
        bounds = f"{window.earliest or ''}..{window.latest or ''}"
        at = page.text.find(window.text, window_at.start, window_at.end)
        where = window_at if at < 0 else Span(at, at + len(window.text))
        derivation.append(Derivation("window", where.of(page.text), where, bounds))
    return tuple(derivation)


def _window(entry: Entry, kind: Kind, horizons: Horizons, written: date | None) -> tuple[Window, Span | None]:
    """The item's own window, else the one of its section or of the list."""
    reference = horizons.reference_of(entry)
    stated = (
        window_of(one, written=reference, alone=True) for one in (entry.deadline, entry.text, entry.parent) if one
    )
    own = next(filter(None, stated), None)
    horizon, at = horizons.of(entry)
    if own is not None and not (
        horizon and horizon.earliest and own.window.latest and own.window.latest < _begin(horizon, reference)
    ):
        return own.window, Span(entry.start, entry.end)
    if horizon is None:
        return NO_WINDOW, None
    return applied(horizon, kind, written=written), at


def _begin(horizon: Window, written: date | None) -> date:
    """The first day the list can be about: the day of writing, else a year before its horizon ends."""
    if written is not None:
        return written
    latest = horizon.latest or horizon.earliest or date.max
    earliest = horizon.earliest or latest
    return min(earliest, date(latest.year - 1, 1, 1)) if latest.year > 1 else earliest


def _kind(statement: str) -> Kind:
    """A state lasts ("remains president"), all else happens."""
    _subject, rest = subject_of(statement)
    words = rest.lower().split()
    if not words or words[0] not in _LASTING:
        return Kind.EVENT
    is_passive = (
        len(words) > 1 and words[0] in ("is", "are", "be") and words[1].endswith(("ed", "en")) and is_verb(words[1])
    )
    return Kind.EVENT if is_passive else Kind.STATE


def _target_within(statement: str, threshold: Threshold | None) -> str | None:
    """The target of a proposition, or of the measure it bounds where that is the shorter of the two."""
    target = _target(statement)
    is_shorter = threshold is not None and target is not None and len(threshold.measure) < len(target)
    return _target(threshold.measure) if threshold and is_shorter else target


_OPENING_TIME = re.compile(
    r"^(?:on or before|by|before|in|within|until|after|as of|at the end of|during)\b[^,;:]{2,40},[ ]", re.I
)
"""The time that opens a proposition: "By June, there will be a strike"."""
_CLOSING_ADVERB = re.compile(r"(?<=\w)[ ](?:officially|also|still|finally|actually|formally|publicly|again)$", re.I)


def _target(statement: str) -> str | None:
    """The subject as written, without the words that count or deny it."""
    statement = _OPENING_TIME.sub("", statement) or statement
    subject, rest = subject_of(statement)
    if subject.lower() in {"there", "will there"}:
        statement, rest = re.sub(r"^[^\W_]+(?:['’][^\W_]+)?[ ](?:be[ ])?", "", rest), ""
    if not rest:
        subject = re.split(r"[,;:(]| (?:by|before|until|after) ", statement)[0]
    bare = re.sub(
        r"^(?:(?:will|in|of|worth of|no|at least|at most|more than|less than|fewer than|over|under|there|the same|"
        r"if|either|both|total)\b[ ]*"
        r"|\d[\d,.]*[kKmMbB%+]*\b[ ]*|[\"“'(\[]+)+",
        "",
        subject,
        flags=re.I,
    )
    target = _CLOSING_ADVERB.sub("", bare or subject).strip(" \"”'")
    return (target if "(" in target else target.rstrip(")]")) or None
