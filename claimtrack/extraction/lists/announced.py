"""Lists of predictions without chances: "My predictions for 2031:", and each item under it is one by its place.

Reads "1. Oil trades above $60", "- One rate hike" and "2031: $80 - $140" under such a line; refuses a review of
predictions made before, steps, rules, and items that ask or tell of the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimtrack.claims import Claim, Comment, Kind, Page, ProbabilityBasis
from claimtrack.extraction.lists.alone import alone, moved
from claimtrack.extraction.lists.gradings import is_proposition
from claimtrack.extraction.lists.horizon import applied, is_over, stated_in
from claimtrack.extraction.lists.layout import Layout
from claimtrack.extraction.lists.lines import Line, clean, lines_of
from claimtrack.extraction.lists.model import Entry, Stated
from claimtrack.extraction.lists.outcomes import without_outcome
from claimtrack.extraction.lists.preparing import prepared
from claimtrack.extraction.lists.reader import claims_of
from claimtrack.extraction.lists.sections import Horizons
from claimtrack.extraction.lists.wording import subject_of, words_of
from claimtrack.extraction.tokens import lemma
from claimtrack.text.dates import Window, WindowBasis
from claimtrack.text.looks import count_of, holds_any
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

LEAST = 2
"""Items under one line, from which they are a list."""
_ANNOUNCES = re.compile(
    r"\b(?:predictions?|forecasts?|prophec(?:y|ies)|prognostications?|i predict|(?:will|to) (?:have )?happen(?:ed)?|"
    r"in store|picks(?=\W*$)|(?:my|our|the|\d{1,2}|five|ten|twelve) (?:\w+ )?(?:picks|guesses|bets|surprises)|"
    r"what (?:i|we) (?:expect|foresee)|(?:have|has|we) predict(?:ed)? (?:how|who|what|where)|what happens next|"
    r"what (?:20\d\d|the (?:coming|new|next) year) (?:will|may) bring)\b"
    r"(?![ -](?:market|model|method|thread|contest|algorithm|error|site|game|tool|is\b|was\b|were\b|came\b|from\b))",
    re.I,
)
_STEMS = (
    "predict", "forecast", "in store", "bring", "prophec", "prognost", "happen", "surprises", "picks", "guesses",
    "bets", "i expect", "we expect", "foresee",
)  # fmt: skip
"""Of which every line holds one that announces anything."""
_TELLS_AGAIN = re.compile(
    r"\b(?:last year|previous|earlier|old|review\w*|results?|how (?:did|i did|they|we)|scor\w+|grad\w+|looking back|"
    r"were|was|did|made|ago|right|wrong|came true|true|failed|should|your|rules?|never)\b",
    re.I,
)
_ASKED = re.compile(r"\b(?:your|any) (?:\w+ )?predictions?\b", re.I)
_DATED = re.compile(r"(?:(?:by |end of |in )?(?:19|20)\d\d|q[1-4](?: 20\d\d)?)\s?[:=–-]\s?(?=\S*\d)", re.I)
_MADE = re.compile(
    r"\W*(?:so |ok,? |okay,? )?(?:these|those|that|the above|here) (?:are|is)\b(?: all)?(?: of)? (?:my|our)\b"
    r"[^.:\n]{0,24}\b(?:predictions?|forecasts?|guesses|picks|bets)\b",
    re.I,
)
"""A line below its items that says what they are."""
_OTHER_LIST = re.compile(
    r"\b(?:none|not|n[’']t|wish(?:es|list)?|hopes?|resolutions?|goals|questions?|rules?|last year|results?|things i)\b",
    re.I,
)
"""A label over items that are no predictions."""
_SPEAKERS = words_of("i i'm i'll i'd im we we're we'll you my our your let let's do don't if when note see thanks")
_TOLD = words_of("was were had did said got went won lost came took made became fell rose saw told gave left has been")
_OPEN_LINE = 14
"""Words of an item without a bullet before it, at most."""
_LONGEST = 34
"""Words of an item's first sentence; longer ones explain."""
_TITLE_WORDS = 7
_TOP_WORDS = 10
_TOP = 40
"""Characters in which a single paragraph says for which year it is."""
_WRAPPED = 60
"""Characters of a line that a mail program may have broken."""
_REACH = 3
"""Filled lines between two items that may explain the first."""
_SIGNED = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}")
_SIGNING = ("—", "―")
"""What stands before the name below a quotation."""
_NONE = Stated(0, 0, 0.5)


def may_be_announced(low: str, start: int, end: int, title: str | None = None) -> bool:
    """A quick look: false where neither a line of low[start:end] nor the title announces predictions."""
    if count_of("\n", low, start, end) < LEAST:
        return holds_any(low[start : start + _TOP], ("predict", "forecast"))
    return holds_any(low[start:end], _STEMS) or (title is not None and holds_any(title.lower(), _STEMS))


def read_announced(page: Page, comment: Comment, told: Sequence[Claim]) -> list[Claim]:
    """The claims `told` of the comment and those of its announced items that hold none, in order.

    A claim of an item without a day of its own takes the window that is stated for the whole list.
    """
    start = comment.span.start
    own_page, own = alone(page, comment)
    text = prepared(own_page.text)
    lines = lines_of(text, 0, len(text))
    found_at = {entry.line: entry for items, head in _lists(lines) for entry in _entries(text, items, head)}
    entries = [found_at[number] for number in sorted(found_at)]
    top = _stated_at_top(text, lines, page.title, page.written(comment))
    if len(entries) < LEAST:
        return [_in_window(claim, top) for claim in told]
    layout = Layout(lines, entries, {entry.line for entry in entries})
    horizons = Horizons(text, layout, title=page.title, written=page.written(comment))
    spans = [Span(entry.start + start, entry.end + start) for entry in entries]
    told = [claim for claim in told if not _runs_on(claim, lines, entries, start)]
    kept = [_in_window(_within(claim, spans, entries, horizons), top) for claim in told]
    silent = [
        entry
        for entry, span in zip(entries, spans, strict=True)
        if not any(claim.span.start < span.end and span.start < claim.span.end for claim in told)
    ]
    layout.entries = [entry for entry in silent if _proposes(entry)]
    found = claims_of(own_page, own, layout, horizons) if layout.entries else []
    plain = [
        replace(
            moved(claim, start), hedge=None, probability=None, probability_basis=ProbabilityBasis.NONE,
            derivation=tuple(step for step in moved(claim, start).derivation if step.field != "probability"),
        )
        for claim in found
    ]  # fmt: skip
    return sorted([*kept, *(claim for claim in plain if not claim.retrospective)], key=lambda claim: claim.span.start)


def announces(line: Line) -> bool:
    """True for a short line that announces predictions and does not tell how they came out."""
    last = re.split(r"(?<=[.!])\s", line.text)[-1]
    is_short = len(line.text.split()) <= _OPEN_LINE
    return is_short and bool(_ANNOUNCES.search(line.text)) and not _TELLS_AGAIN.search(last) and "?" not in line.text


def _heads(lines: Sequence[Line]) -> list[Line]:
    """The lines that announce predictions: headings, labels and sentences that end with a colon or before an item."""
    found: list[Line] = []
    for line in lines:
        if line.is_blank or line.marker:
            continue
        if not holds_any(line.text.lower(), _STEMS) or not _ANNOUNCES.search(line.text):
            continue
        if "?" in line.text:
            if _ASKED.search(line.text) and _is_answered(lines, line):
                found.append(line)
            continue
        last = re.split(r"(?<=[.!])\s", line.text)[-1]
        is_short = len(line.text.split()) <= _OPEN_LINE
        below = next((one for one in lines[line.number + 1 :] if not one.is_blank), None)
        if _TELLS_AGAIN.search(last):
            continue
        if is_short or line.text.endswith(":") or (below is not None and below.marker):
            found.append(line)
    return found


def _is_answered(lines: Sequence[Line], asking: Line) -> bool:
    """True where a numbered list of clauses stands below a line that asks for predictions."""
    items = [line for line in _marked(lines, asking) if line.marker[:1].isdigit()]
    told = [line for line in items if subject_of(line.text)[1] and "?" not in line.text]
    return len(told) > LEAST and 3 * len(told) >= 2 * len(items)


def _lists(lines: Sequence[Line]) -> Iterator[tuple[list[Line], Line]]:
    """The items of each list of predictions, with the line that announces them or names them afterwards."""
    for head in _heads(lines):
        yield _marked(lines, head) or _unmarked(lines, head), head
    for line in lines:
        if not line.marker and _MADE.match(line.text):
            yield _above(lines, line), line


def _entries(text: str, items: Sequence[Line], head: Line) -> list[Entry]:
    """The items, each its first sentence."""
    return [entry for line in items if (entry := _entry(text, line, head)) is not None]


def _above(lines: Sequence[Line], foot: Line) -> list[Line]:
    """The bullets that end right above a line."""
    found: list[Line] = []
    for line in reversed(lines[: foot.number]):
        if line.marker:
            found.append(line)
        elif not line.is_blank:
            break
    return found[::-1] if len(found) >= LEAST else []


def _marked(lines: Sequence[Line], head: Line) -> list[Line]:
    found: list[Line] = []
    between = 0
    for line in lines[head.number + 1 :]:
        if line.is_blank or (line.marker in _SIGNING and _SIGNED.fullmatch(line.text)):
            continue
        if line.marker:
            found.append(line)
            between = 0
            continue
        if found and _is_bare(line, lines[line.number - 1]):
            found.append(line)
            continue
        between += 1
        if line.is_heading or between > _REACH or (not found and between > 1):
            break
        if line.text.endswith(":") and (_OTHER_LIST.search(line.text) or _ANNOUNCES.search(line.text)):
            break
    return found if len(found) >= LEAST else []


def _is_bare(line: Line, above: Line) -> bool:
    """True for an item right below another that has lost its bullet: "Rents fall", not the rest of a broken line."""
    is_wrapped = above.is_blank or len(above.text) >= _WRAPPED or line.indent > above.indent + 1
    if is_wrapped or not (line.text[:1].isupper() or line.text[:1] in '“"') or line.text.endswith((".", ":", "!", "?")):
        return False
    return above.text[-1] not in ",;" and len(line.text.split()) <= _OPEN_LINE and bool(subject_of(line.text)[1])


def _unmarked(lines: Sequence[Line], head: Line) -> list[Line]:
    """The short lines right under a label such as "Predictions:", or a title; "2031: $80" may have room between."""
    is_title = not head.text.rstrip("* ").endswith(":")
    if is_title and (len(head.text.split()) > _TITLE_WORDS or head.text[-1] in ".,;!"):
        return []
    found: list[Line] = []
    for line in lines[head.number + 1 :]:
        if line.is_blank and (not found or all(_DATED.match(one.text) for one in found)):
            continue
        if line.is_blank or line.marker or line.is_heading or len(line.text.split()) > _OPEN_LINE:
            break
        found.append(line)
    if any(one.text.endswith((":", ",")) for one in found):
        return []
    if is_title and 3 * sum(bool(subject_of(one.text)[1]) for one in found) < 2 * len(found):
        return []
    dated = [line for line in found if _DATED.match(line.text)]
    return dated if len(dated) >= LEAST else found if len(found) > LEAST else []


def _entry(text: str, line: Line, head: Line) -> Entry | None:
    stop = next((end for _, end in sentence_spans(text, line.start, line.end)), line.end)
    stop = _colon(text, line.start, stop)
    words = without_outcome(clean(text[line.start : stop])).strip(" .;,")
    if "?" in text[line.start : stop] or not words or len(words.split()) > _LONGEST:
        return None
    stem = clean(head.text).rstrip(": ") if _DATED.match(words) else None
    return Entry(line.start, stop, words, _NONE, Span(line.start, line.start), line=line.number, parent=stem,
                 topic_line=head.number, rule="announced-item")  # fmt: skip


def _colon(text: str, start: int, stop: int) -> int:
    """Where "Velo buys Harrow: they have the cash" has its colon; `stop` where the words before it propose nothing."""
    at = text.find(": ", start, stop)
    told = text[start:at] if at > 0 else ""
    return at if 3 <= len(told.split()) <= _OPEN_LINE and subject_of(told)[1] else stop


def _proposes(entry: Entry) -> bool:
    """True for an item that says what will be: no plan of the writer's, nothing told of the past, no bare name."""
    plain = [word.lower().replace("’", "'") for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", entry.text)]
    if _DATED.match(entry.text):
        return True
    if len(plain) < 2 or plain[0] in _SPEAKERS or not is_proposition(entry.text):
        return False
    if not _TOLD.isdisjoint(plain) and not {"will", "won't"} & set(plain):
        return False
    _, rest = subject_of(entry.text)
    verb = rest.split()[0].lower() if rest else ""
    if not verb:
        return len(plain) <= _OPEN_LINE and not re.search(r"[:–—-]\s", entry.text)
    return not (verb.endswith("ed") and lemma(verb) != verb)


def _runs_on(claim: Claim, lines: Sequence[Line], entries: Sequence[Entry], offset: int) -> bool:
    """True for a claim that was read across the end of an item without a stop, or as one order of them all."""
    begin, end = claim.span.start - offset, claim.span.end - offset
    inside = [entry for entry in entries if entry.start < end and begin < lines[entry.line].end]
    if claim.kind is Kind.ORDER and claim.rule == "numbered-order":
        return any(subject_of(entry.text)[1] for entry in inside)
    return len(inside) > 1


def _within(claim: Claim, spans: Sequence[Span], entries: Sequence[Entry], horizons: Horizons) -> Claim:
    """The claim with the window of its list, where it stands in an item and names no day."""
    place = next(
        (k for k, span in enumerate(spans) if span.start < claim.span.end and claim.span.start < span.end), None
    )
    if place is None or claim.window.basis is not WindowBasis.NONE or claim.kind is Kind.ORDER:
        return claim
    return _in_window(claim, horizons.of(entries[place])[0])


def _in_window(claim: Claim, window: Window | None) -> Claim:
    """The claim with the window of its post, where it names no day."""
    if window is None or claim.window.basis is not WindowBasis.NONE or claim.kind is Kind.ORDER:
        return claim
    if is_over(window, claim.written):
        return claim
    return replace(claim, window=applied(window, claim.kind, written=claim.written))


def _stated_at_top(text: str, lines: Sequence[Line], title: str | None, written: date | None) -> Window | None:
    """The year that the title or the first words of a post give to all its forecasts: "My 2031 predictions"."""
    first = next((line for line in lines if not line.is_blank), None)
    heads = [title or ""]
    if first is not None:
        begin, end = next(iter(sentence_spans(text, first.start, first.end)), (first.start, first.end))
        heads.append(text[begin:end])
    for head in heads:
        if len(head.split()) <= _TOP_WORDS and _ANNOUNCES.search(head) and not _TELLS_AGAIN.search(head):
            window = stated_in(head, written)
            if window is not None and window.earliest != window.latest:
                return window
    return None
