"""Forecasts that only their place gives away: behind "My prediction:", or on a page that asks for them.

A sentence is cut at its commas and stops; each piece that is a clause of happening ("Kowal drops out"), a result
("Ajax 3-1", "60/40 Ferris") or, behind a label, a bare thing ("a hung parliament") is read.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Frame, Range, Rule
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.bare import called, company, things
from claimtrack.extraction.rules.bare.called import called_before
from claimtrack.extraction.rules.bare.company import in_company, in_round
from claimtrack.extraction.rules.bare.favourites import FORETOLD, award, favourite, favourite_named, score_line
from claimtrack.extraction.rules.bare.labels import LABELS, is_amount, label_of
from claimtrack.extraction.rules.bare.pieces import pieces
from claimtrack.extraction.rules.bare.rankings import PLACE_STEMS, PLACES, places, ranking
from claimtrack.extraction.rules.bare.subjects import are_of_a_kind, is_particular, is_title, tells_of_habit
from claimtrack.extraction.rules.bare.things import (
    bare_thing,
    denial,
    ending_of,
    liking,
    on_its_day,
    result_of,
    tells_of_past_days,
)
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.thresholds import WORD_NUMBERS
from claimtrack.extraction.tokens import TIME_WORDS, Sentence, is_verb, lemma, runs_behind
from claimtrack.text.looks import holds_any


class Licence(Enum):
    """What lets a bare clause be a forecast."""

    LABEL = auto()
    """A label before it: "My prediction:"."""
    INVITED = auto()
    """The page asks for forecasts."""
    COMPANY = auto()
    """The same comment holds a forecast that says it is one."""
    ROUND = auto()
    """A forecast stands further off in the comment, or in many other comments: only what hardly tells of now counts."""


_BESIDE = (Licence.COMPANY, Licence.ROUND)
"""Licences of which a sentence needs more than happening to stand there: see `COMPANY_SIGNS`."""

_NOBODY = lx.words(
    "i you u we my your who what there people everyone everybody one someone somebody this that it which these those "
    "anyone nothing something let his her nobody none folks guys whoever whatever whichever some others"
)
_TELLS_OF_NOW = lx.words(
    "was were had did been has have when if whenever every always usually often used mostly generally "
    "normally typically"
)
_CALLS_A_LIST = lx.words("prediction predictions forecasts guesses picks")
"""What is said of these without a verb heads a list: "My 2031 predictions"."""
_NOT_FIRST = lx.PRONOUNS | {"at", "in", "on"}
_LEADS_IN = lx.CLAUSE_ADVERBS - {"second", "first", "no"}
_IFS = lx.words("if when whenever unless")
_LONGEST_NAME = 5


def read_bare(s: Sentence, frames: list[Frame], licence: Licence | None) -> list[Frame]:
    """Forecasts of the sentence's bare pieces that overlap none of `frames`; `licence` is what its place gives it."""
    label = label_of(s) if not LABELS.isdisjoint(s.words) else None
    found: list[Frame] = []
    if label is not None:
        begin = label.end
        if label.judged:
            return []
        found = places(s, begin) or (ranking(s, begin, label.ranked) if not frames else [])
        found = found or [f for piece in pieces(s, begin) for f in _read_piece(s, piece, Licence.LABEL)]
        for frame in found[:1]:
            frame.start = 0 if is_amount(s, begin) and s.words[0] == "my" else min(frame.start, begin)
    elif _holds_place(s) and (placed := places(s, 0)):
        found = placed
    elif (called := called_before(s)) is not None and not frames:
        found = [f for piece in pieces(s, 0) if piece[1] <= called for f in _read_piece(s, piece, Licence.LABEL)]
    elif (licence is Licence.INVITED and (given := award(s) or score_line(s))) or (
        licence in _BESIDE and (given := favourite_named(s))
    ):
        found = given
    elif licence is not None and not s.is_question and s.page[s.end - 1] != ":":
        if licence in _BESIDE and (is_title(s) or not _IFS.isdisjoint(s.words) or tells_of_past_days(s)):
            return []
        found = [f for piece in pieces(s, 0) for f in _read_piece(s, piece, licence)]
    elif not frames and not s.is_question and s.n <= 24 and (s.words[0] in {"no", "zero"} or s.names_a_day):
        found = _alone(s)
    elif frames:
        taken = [(frame.start, frame.end) for frame in frames if not frame.wish]
        free = [p for p in pieces(s, 0) if taken and not any(p[0] < end and start < p[1] for start, end in taken)]
        found = [f for piece in free for f in _read_piece(s, piece, Licence.COMPANY)]
    return [frame for frame in found if not any(frame.start < f.end and f.start < frame.end for f in frames)]


def _alone(s: Sentence) -> list[Frame]:
    """ "No vaccine for 18 months", "Eth 300 by May" with nothing around: a denial or a level, and its day."""
    found: list[Frame] = []
    if "\t" in s.low or not _TELLS_OF_NOW.isdisjoint(s.words):
        return found
    if _STANDS_ALONE.isdisjoint(s.words) and _FIGURE.search(s.low) is None:
        return found
    modal = any(w in lx.MODALS and (w != "may" or s.date_at(k) is None) for k, w in enumerate(s.words))
    if modal:
        return found
    for begin, end in pieces(s, 0):
        begin, end = _stripped(s, begin, end)
        if begin >= end:
            return []
        denied = denial(s, begin, end)
        frame = denied if denied is not None and _is_limited(s, begin, end) else on_its_day(s, begin, end)
        hedged = not (_HEDGED | _FATES).isdisjoint(s.words[begin:end])
        if frame is not None and (frame.negated or hedged or frame.kind is Kind.THRESHOLD):
            found.append(frame)
        elif not found:
            return []
    return [] if found and tells_of_past_days(s) else found


def _is_limited(s: Sentence, begin: int, end: int) -> bool:
    """True for words that set a day or a limit: "for 18 months", "while he is in office"."""
    return s.has_date(begin, end) or not _LIMITS.isdisjoint(s.words[begin:end])


def _is_set(s: Sentence, begin: int, end: int) -> bool:
    """True for a clause with a day or a place in an order; others beside a forecast as often tell how things are."""
    return s.has_date(begin, end) or not _PLACES_IN_ORDER.isdisjoint(s.words[begin:end])


_PLACES_IN_ORDER = lx.words("first next last then second third")
_CLAUSE_SIGNS = _PLACES_IN_ORDER | {"never", "we"}
"""Of which every clause without a day holds one that is a forecast in company."""
_LIMITS = lx.words("while until till before for")
_HEDGED = lx.words("probably maybe likely hopefully perhaps")
_FIGURE = re.compile(r"[\d$€£]")
_FATES = lx.words(
    "out gone dead finished over back done bankrupt independent free deposed ousted impeached indicted convicted jail "
    "prison power office exile pole champions champion recession collapse crash war ceasefire peace landslide wipeout "
    "blowout upset frost snow rain storm draw loss defeat victory titles trophies cuts hike hikes resignation "
    "impeachment indictment default bankruptcy shutdown lockdown strike coup invasion delay divorce relegation "
    "promotion playoffs independence famine blackout blackouts layoffs end extinct obsolete doomed history"
)
"""What a bare thing and its day must tell of to be a forecast by themselves."""
_STANDS_ALONE = _HEDGED | _FATES | WORD_NUMBERS | {"no", "not", "zero"}
"""A sentence without any of these and without a figure is no denial, level or hedged day."""


def _holds_place(s: Sentence) -> bool:
    return holds_any(s.low, (":", "=", "-")) and holds_any(s.low, PLACE_STEMS) and PLACES.search(s.low) is not None


def _read_piece(s: Sentence, piece: Range, licence: Licence) -> list[Frame]:
    begin, end = _stripped(s, *piece)
    if "because" in s.words[begin:end]:
        end = s.words.index("because", begin)
    if begin >= end or "\t" in s.low or not _TELLS_OF_NOW.isdisjoint(s.words[begin:end]):
        return []
    if any(w in lx.MODALS or (w in lx.WH and w != "which") for w in s.words[begin:end]):
        return []
    clause = _clause(s, begin, end, licence)
    if clause is not None:
        return [clause]
    if licence is Licence.ROUND:
        scored = result_of(s, begin, end) if _SCORED.search(s.low) else None
        return [scored] if scored is not None else in_round(s, begin, end)
    if not _CALLS_A_LIST.isdisjoint(s.words[begin:end]):
        return []
    found = liking(s, begin, end) if licence in (Licence.INVITED, Licence.LABEL) else None
    found = (
        found
        or (favourite(s, begin, end) or ending_of(s, begin, end) if licence is Licence.INVITED else None)
        or _soon_over(s, begin, end)
        or _first(s, begin, end)
        or result_of(s, begin, end)
        or on_its_day(s, begin, end)
        or (denial(s, begin, end) if licence not in _BESIDE or _is_limited(s, begin, end) else None)
    )
    if found is not None:
        return [found]
    return bare_thing(s, begin, end) if licence is Licence.LABEL else in_company(s, begin, end)


def _soon_over(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "48 hours and it is over": a stretch of time and what is then at its end."""
    words = s.words
    if (
        not (words[begin][0].isdigit() or words[begin] in {"two", "three", "a"})
        or "and" not in words[begin : begin + 4]
    ):
        return None
    link = words.index("and", begin)
    be = next((k for k in range(link + 2, min(end, link + 6)) if words[k] in {"is", "are", "'s"}), None)
    if be is None or be + 1 >= end or words[be + 1] not in _OVER:
        return None
    return Frame(
        "bare", begin, end, (be, be + 2), subject=(link + 1, be), verb=be, objects=(be + 1, end), kind=Kind.EVENT
    )


_OVER = lx.words("over done gone finished dead")


def _first(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "the ridge first": what comes before the rest."""
    words = s.words
    if words[end - 1] != "first" or not 1 < end - begin <= 6 or words[begin] in _NOT_FIRST:
        return None
    if words[begin] in lx.ARTICLES and end - begin == 2:
        return None
    if any(is_finite(s, k) or is_verb(words[k]) for k in range(begin, end - 1)):
        return None
    return Frame(
        "first", begin, end, (end - 1, end), modal="", steps=[(1, (begin, end - 1))], kind=Kind.ORDER, no_verb=True
    )


def _stripped(s: Sentence, begin: int, end: int) -> Range:
    """The piece without "then", "and", "probably" and marks at its head, and without the next item's number."""
    while begin < end and (
        s.words[begin] in _LEADS_IN
        or (is_hard(s, begin) and not s.words[begin][0].isdigit())
        or s.words[begin] in {"then", "that", '"', "“", "*", "say", "it's", "i'd"}
        or s.words[begin : begin + 2] == ["no", ","]
        or (s.words[begin] == "i" and s.words[begin + 1 : begin + 2] in (["say"], ["think"], ["guess"]))
    ):
        begin += 2 if s.words[begin] == "i" else 1
    if end - begin > 1 and s.words[end - 1].isdigit() and "\n" in s.page[s.spans[end - 2][1] : s.spans[end - 1][0]]:
        end -= 1  # the number of the next item
    return begin, end


def _clause(s: Sentence, begin: int, end: int, licence: Licence) -> Frame | None:
    """ "Kowal drops out", "the coalition holds": a named or definite subject and a verb of happening."""
    beside = licence in _BESIDE
    if beside and _CLAUSE_SIGNS.isdisjoint(s.words[begin:end]) and not s.has_date(begin, end):
        return None
    clause = present_clause(s, begin, end) or _after_name(s, begin, end)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or left.subject[0] > begin + 1 or left.subject[1] - left.subject[0] > _LONGEST_NAME:
        return None
    first = s.words[left.subject[0]]
    ours = first == "we" and lemma(s.words[right.verb]) in _OURS and not s.has_date(begin, left.subject[0])
    if not ours and (first in _NOBODY or first == "me" or s.words[left.subject[1] - 1] in _NOBODY):
        return None
    loose = not beside
    never = "never" in s.words[left.subject[0] : right.verb + 1]
    if never and lemma(s.words[right.verb]) in _NEVER_DONE:
        loose = True
    following = s.words[right.object_start : right.object_start + 1]
    if following == ["nothing"] or (beside and following and _measures(s, right, following[0])):
        return None
    if beside and not (never or ours or _is_set(s, begin, end)):
        return None
    if beside and tells_of_habit(s, begin, left, right):
        return None
    if licence is Licence.ROUND and (lemma(s.words[right.verb]) not in _TURNS or first in {"he", "she"}):
        return None
    if not (is_eventive(right, s) or _holds(s, right) or ((loose or never) and (happens(right, s) or never))):
        return None
    if beside and not ours and (not is_particular(s, left.subject) or are_of_a_kind(s, left.subject, right)):
        return None
    lasting = right.passive or right.copular
    if licence is not Licence.INVITED and (right.progressive or (lasting and not s.has_date(begin, end))):
        return None
    right.end = min(right.end, end)
    frame = assemble("bare", s, left, right, None, (right.verb, right.verb + 1), "will")
    if not isinstance(frame, Frame):
        return None
    frame.start, frame.end, frame.embedding, frame.condition = begin, max(right.end, right.verb + 1), None, None
    return frame


_TURNS = lx.words(
    "win lose beat resign quit collapse crash crumble fall fail flop fold default split sack oust topple acquit "
    "convict indict impeach veto reject repeal overturn flip soar plunge tank double triple halve spike explode "
    "relegate qualify advance clinch sweep capture liberate seize retake recapture surrender retreat merge delist "
    "cancel postpone lapse dissolve survive flood vanish disappear implode burst unseat dethrone cave capitulate"
)
"""Verbs of what hardly anybody tells in the present of what is."""
_SCORED = re.compile(r"\d ?[-–] ?\d")
_OURS = lx.words("win lose finish hold survive beat draw qualify")
"""What "we" foretell of our side, and do not plan."""


def _measures(s: Sentence, right: Right, word: str) -> bool:
    """ "takes 40 cars", "opens at nine": what a thing holds and when it keeps open, as it always does."""
    counted = word in WORD_NUMBERS or word.isdigit()
    if lemma(s.words[right.verb]) in {"take", "carry", "hold", "need", "make", "serve"}:
        return counted
    return word == "at" and lemma(s.words[right.verb]) in {"open", "close", "start", "begin", "shut"}


_NEVER_DONE = lx.words("see get come leave make go play reach find")


_STAYS = lx.words("stay keep hold remain survive carry do knock get follow flood write decide go")


def _holds(s: Sentence, right: Right) -> bool:
    counted = s.words[right.object_start : right.object_start + 1]
    if counted and (counted[0] in WORD_NUMBERS or counted[0].isdigit()):
        return False
    return not right.copular and lemma(s.words[right.verb]) in _STAYS


def _after_name(s: Sentence, begin: int, end: int) -> tuple[Left, Right] | None:
    """ "Villa stay up", "Lakers sweep them": a bare verb behind a name, which agreement alone does not show."""
    k = begin
    while k < end and k - begin < 4 and (s.is_capital(k) or s.words[k] in {"the", "of", "and"}):
        k += 1
    if k < end and s.words[k] in lx.ALSO_PAST:
        return None
    if k == begin or k >= end or not is_verb(s.words[k]) or s.words[k] != lemma(s.words[k]) or s.is_capital(k):
        return None
    return Left((begin, k), [], False), Right(False, [], k, False, False, False, False, k + 1, end, [s.words[k]])


COMPANY_SIGNS = runs_behind(
    TIME_WORDS | LABELS | _CLAUSE_SIGNS | _OVER | called.SIGNS | company.SIGNS | FORETOLD | things.SIGNS
)
"""Runs of letters of which every sentence without a figure holds one that is a forecast in the company of others."""


def _asleep(s: Sentence, m: int) -> None:
    """These rules read whole sentences (`read_bare`) and are woken by no word."""


RULES: tuple[Rule, ...] = (
    Rule("bare", frozenset(), "My predictions: the Bears win 9 games", "The Bears win 9 games", _asleep),
    Rule("first", frozenset(), "They will take the ridge in May. The road first.", "The road first", _asleep),
    Rule("result", frozenset(), "My guess: Ajax 3-1", "Ajax 3-1", _asleep),
    Rule("labelled", frozenset(), "My prediction: a hung parliament", "A hung parliament", _asleep),
    Rule("on-its-day", frozenset(), "The port will fall. The islands in June.", "The islands in June.", _asleep),
    Rule("nothing", frozenset(), "They will fail. No deal while he is in office.", "No deal on the table.", _asleep),
    Rule("liking", frozenset(), "My picks: I like Ajax for the cup", "I like Ajax for the shirts", _asleep),
    Rule("ranking", frozenset(), "My top 3: 1. Ajax 2. Twente 3. Breda", "1. Bread 2. Milk 3. Eggs", _asleep),
)
