"""What a source says in the present of what will come: "the bureau says the storm hits on Friday"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end
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


_FORETELLING = lx.words("predicting forecasting projecting expecting anticipating")
_FORETELLERS = lx.words(
    "forecaster forecasters forecast forecasts analyst analysts economist economists expert experts model models "
    "scientist scientists bank banks pundit pundits pollster pollsters poll polls trader traders market markets "
    "investor investors strategist strategists meteorologist meteorologists bookmaker bookmakers bookies insiders "
    "observers researchers sources officials futures agency bureau projections simulations street industry brokers"
)
_MANY = lx.words("many most some few several all others")
_A_THING = lx.words("yet a an another no more less fewer further higher lower anything above below continued")
_NO_THING = lx.words("baby child parcel package call visitor visitors guest delivery reply twins letter answer")


def _read_foretelling(s: Sentence, m: int) -> Outcome:
    """ "Many are predicting another dry summer", "the models are not expecting anything dramatic": what is foreseen."""
    words = s.words
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "not"):
        be -= 1
    i = m + 1
    if be < 1 or words[be] not in lx.IS or i >= s.n or s.is_question or has_modal(s, i):
        return None
    source = subject_before(s, be).subject
    if source is None or not _foretells(s, source) or not _NO_THING.isdisjoint(words[i : i + 4]):
        return None
    denied = "not" in words[be:m]
    amount = words[i][0] in "$€£0123456789"
    if not (amount or words[i] in _A_THING) or (words[i] == "anything" and i + 1 >= s.n):
        return None
    if present_clause(s, i) is not None:
        return None
    end = clause_end(s, i, s.n)
    stop = next((k for k in range(i + 1, end) if s.date_at(k) is not None or words[k] in _ENDS_THING), end)
    return Frame(
        "foretelling", source[0], end, (m, m + 1), modal="expected to", objects=(i, stop), targets=[(i, stop)],
        embedding=Embedding(source[0], i, "expect", source), negated=denied != (words[i] == "no"), kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


_ENDS_THING = lx.words("in by before at on from when after for over until this next")


def _foretells(s: Sentence, source: Range) -> bool:
    """True for those whose trade it is, for a name, and for "many"."""
    start, end = source
    words = s.words
    if words[start] in _MANY and end - start == 1:
        return True
    return not _FORETELLERS.isdisjoint(words[start:end]) or (
        s.is_capital(end - 1) and words[end - 1] not in lx.PURE_PRONOUNS
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "foretelling",
        _FORETELLING,
        "Many are predicting another dry summer",
        "My sister is expecting another baby",
        _read_foretelling,
    ),
    Rule(
        "reported-present",
        _SAYS,
        "The bureau says the storm hits on 20 May",
        "The bureau says the storm hit on 20 May",
        _read_reported,
    ),
)
