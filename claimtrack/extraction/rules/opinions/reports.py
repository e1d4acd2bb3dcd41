"""What a named source says in the present of what will come: "the bureau says the storm hits on Friday"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Outcome, Range, Rule
from claimtrack.extraction.present import happens, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.beliefs import has_modal
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence

_SAYS = lx.words(
    "says say said hears reckons reckon thinks think believes believe tells insists swears claims confirmed announced"
)
_NO_SOURCE = lx.words(
    "i you we he she it they this that who which what people everyone nobody somebody someone one some law rule bible"
)


def _read_reported(s: Sentence, m: int) -> Outcome:
    """ "The bureau says the storm hits on Friday", "a friend at the ministry tells me the minister goes in May"."""
    words = s.words
    i = m + 1 + (words[m] == "tells" and words[m + 1 : m + 2] in (["me"], ["us"]))
    i += words[i : i + 1] == ["that"]
    if m < 1 or i + 1 >= s.n or s.is_question or not s.names_a_day or has_modal(s, i):
        return None
    source = subject_before(s, m).subject
    if source is None or not _is_source(s, source):
        return None
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None or clause[0].subject[0] > i + 2:
        return None
    left, right = clause
    if words[clause[0].subject[0]] in {"i", "you", "u"} or not _is_ahead(s, i, right.end):
        return None
    if not (happens(right, s) or right.progressive):
        return None
    embedding = Embedding(source[0], i, "say", source)
    return assemble("reported-present", s, left, right, embedding, (m, m + 1), "will")


def _is_source(s: Sentence, source: Range) -> bool:
    start, end = source
    if s.words[start] in _NO_SOURCE or s.words[end - 1] in _NO_SOURCE:
        return False
    return s.is_capital(end - 1) or s.words[start] in {"the", "my", "a", "our", "his", "her", "their", "an"}


def _is_ahead(s: Sentence, begin: int, end: int) -> bool:
    """True for a day named in words [begin, end) that ends after the day of writing."""
    for mention in s.dates:
        at = s.start + mention.span.start
        if not s.spans[begin][0] <= at < s.spans[min(end, s.n) - 1][1]:
            continue
        ahead = s.ahead(mention)
        latest = ahead.window.latest if ahead is not None else None
        if latest is not None and s.reference is not None and latest > s.reference:
            return True
    return False


RULES: tuple[Rule, ...] = (
    Rule(
        "reported-present",
        _SAYS,
        "The bureau says the storm hits on 20 May",
        "The bureau says the storm hit on 20 May",
        _read_reported,
    ),
)
