"""Short comments that are a statement and its chance and nothing else: "X wins? 60%.", "90% he resigns by Friday".

Reads what lists read, of one to three lines; refuses what tells of the past, agrees ("I agree 100%") or measures.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction.lists.alone import alone, moved
from claimtrack.extraction.lists.edges import edge_of
from claimtrack.extraction.lists.gradings import is_proposition
from claimtrack.extraction.lists.horizon import window_of
from claimtrack.extraction.lists.layout import Layout
from claimtrack.extraction.lists.lines import Line, clean, lines_of
from claimtrack.extraction.lists.model import Entry, Stated
from claimtrack.extraction.lists.outcomes import without_outcome
from claimtrack.extraction.lists.preparing import prepared
from claimtrack.extraction.lists.reader import claims_of
from claimtrack.extraction.lists.sections import Horizons
from claimtrack.extraction.lists.wording import subject_of, words_of
from claimtrack.extraction.tokens import lemma
from claimtrack.text.chances import ChanceMention, find_chances, may_state_chance
from claimtrack.text.sentences import quoted_lines
from claimtrack.text.spans import Span

LONGEST = 240
"""Characters of a comment that may be one statement with its chance."""
_MOST_LINES = 3
_LEAD = re.compile(
    r"\W*(?:(?:i|we)(?:[’']?d| would| will|[’']ll)? (?:say|put (?:it|that|this)(?: at)?|give (?:it|that|this)|"
    r"guess|go with|bet|estimate)|"
    r"it(?:[’']?s| is)|there(?:[’']?s| is)|(?:i|we)(?:[’']m| am|[’']re)|imh?o|so|well|honestly|about|around|probably|"
    r"maybe|odds(?: are| of)?|chances(?: are| of)?|with|an?|basically|still|,|:|\s)*[\s*_(\[]*",
    re.I,
)
"""Words before a chance that opens a statement."""
_JOINT = re.compile(
    r"[\s*_)\]+]{0,4}(?:(?:chance|odds|shot|likely|sure|certain|confident|confidence|probability)\b)?[\s,:–—-]{0,3}"
    r"(?:(?:that|whether|if|on|for|of)\b)?[\s:]{0,2}",
    re.I,
)
_BEFORE_CLOSING = re.compile(
    r"[\s,;:(\[–—-]*(?:\b(?:with|at|an?|i[’']d say|i say|maybe|p|about|around)\b[\s=]*)*$", re.I
)
_AFTER_CLOSING = re.compile(r"[\s*_)\]]*(?:chance|sure|certain|confident|likely|imh?o|odds)?[\s.!)\]]*$", re.I)
_TOLD = words_of(
    "was were had did said got went won lost came took made became fell rose saw told gave left began ran held"
)
"""Verbs of the past that no ending shows."""
_SPEAKERS = words_of("i i'm im i've you you're we u this that that's thats same agree agreed true yes yeah yep no nope")
_AHEAD = re.compile(r"\b(?:will|won[’']t|[’']ll|gonna|going to)\b", re.I)


def read_single_statement(page: Page, comment: Comment) -> list[Claim]:
    """The claims of a comment of few lines, each of which is a statement with its chance; empty for any other."""
    start = comment.span.start
    if quoted_lines(page.text, start, comment.span.end):
        return []
    text = prepared(page.text[start : comment.span.end])
    lines = [line for line in lines_of(text, 0, len(text)) if not line.is_blank]
    if not 0 < len(lines) <= _MOST_LINES or not all(may_state_chance(line.text.lower()) for line in lines):
        return []
    entries: list[Entry] = []
    for line in lines:
        entry = _entry(line)
        if entry is None:
            return []
        entries.append(replace(entry, line=len(entries)))
    page, comment = alone(page, comment)
    layout = Layout(lines, entries, set(range(len(lines))))
    horizons = Horizons(text, layout, title=None, written=page.written(comment))
    claims = [moved(claim, start) for claim in claims_of(page, comment, layout, horizons)]
    return [replace(claim, group=None) for claim in claims] if len(claims) == 1 else claims


def _entry(line: Line) -> Entry | None:
    found = find_chances(line.text)
    read = _at_edge(line.text, found) or _around_chance(line.text, found)
    if read is None:
        return None
    begin, stop, stated = read
    words = without_outcome(clean(line.text[begin:stop])).rstrip(" ?:,;–—-")
    at = Span(line.start + stated.start, line.start + stated.end)
    entry = Entry(line.start, line.end, words, stated, at, rule="single-statement")
    return entry if is_proposition(words) and _looks_ahead(words) else None


def _at_edge(content: str, found: list[ChanceMention]) -> tuple[int, int, Stated] | None:
    edge = edge_of(content, marked=False, decimals=True, found=found)
    if edge is None or edge.rungs or edge.place not in ("closing", "opening", "inside"):
        return None
    return edge.start, edge.end, edge.stated


def _around_chance(content: str, found: list[ChanceMention]) -> tuple[int, int, Stated] | None:
    """The words behind a chance that opens the line, or before one that closes it."""
    if len(found) != 1:
        return None
    mention = found[0]
    begin, end = mention.span.start, mention.span.end
    stated = Stated(begin, end, round(mention.probability, 8), mention.low, mention.high, mention.span.of(content))
    if _LEAD.fullmatch(content[:begin]):
        joint = _JOINT.match(content, end)
        return (joint.end() if joint else end), len(content), stated
    if _AFTER_CLOSING.fullmatch(content[end:]):
        closing = _BEFORE_CLOSING.search(content[:begin])
        return 0, closing.start() if closing else begin, stated
    return None


def _looks_ahead(words: str) -> bool:
    """True for a statement with a verb of the present or future about somebody else than the speakers."""
    plain = [word.lower().replace("’", "'") for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", words)]
    if len(plain) < 2 or len(words) > LONGEST:
        return False
    if _AHEAD.search(words):
        return True
    if plain[0] in _SPEAKERS:
        return False
    _subject, rest = subject_of(words)
    verb = rest.split()[0].lower() if rest else ""
    if not verb:
        gerund = re.search(r"\b[a-z]{3,}ing\b", words)
        return gerund is not None or window_of(words, written=None, alone=True) is not None
    return verb not in _TOLD and not (verb.endswith("ed") and lemma(verb) != verb)
