"""Forecasts that only their place gives away: behind "My prediction:", or on a page that asks for them.

A sentence is cut at its commas and stops; each piece that is a clause of happening ("Kowal drops out"), a result
("Ajax 3-1", "60/40 Ferris") or, behind a label, a bare thing ("a hung parliament") is read.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum, auto

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Frame, Range, Rule
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.modal import assemble
from claimtrack.extraction.subjects import Left, is_finite, is_hard
from claimtrack.extraction.thresholds import find_level, find_threshold
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.text.dates.window import Window


class Licence(Enum):
    """What lets a bare clause be a forecast."""

    LABEL = auto()
    """A label before it: "My prediction:"."""
    INVITED = auto()
    """The page asks for forecasts."""
    COMPANY = auto()
    """The same comment holds a forecast that says it is one."""
    CHAINED = auto()
    """It follows another forecast with "then"."""


_LABEL = re.compile(
    r"[\W_]*(?:(?:so|ok|okay|well|anyway|and|here is|here are|here's|heres|hot|right|alright|edit)\b[\s,:]*)*"
    r"(?:(?:my|our|bold|early|final|quick|wild|fearless|official|crazy|safe|best|full|season|election) )*"
    r"(?:(?:predictions?|picks?|guess(?:es)?|bets?|calls?|takes?|forecasts?|tips?|hunch)"
    r"|(?P<ranked>(?:top|final|bottom) (?:\d\d?|two|three|four|five|six|seven|eight|ten)|podium|order|"
    r"(?:final |league |end )?(?:table|standings|ranking|placings|positions)))\b"
    r"(?: ?(?:for|of|on|in) [^:\n]{1,40}| (?:this|next) \w+| so far| today)?"
    r"\s*(?::|\s[-–—]\s|\s?[-–—]\s|\n|\b(?:is|are|would be|will be)\b(?! that))[ \n]*"
)
_PLACES = re.compile(r"\b(?:winners?|first|1st|gold|champions?)(?: place)?\s?[:=-]\s?[^,;\n]{2,40}[,;\n]\s?")
_PLACE_NAMES = {
    name: rank
    for rank, names in enumerate(
        (
            "winner winners first 1st gold champion champions", "second 2nd silver runner-up runners-up",
            "third 3rd bronze", "fourth 4th", "fifth 5th",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NOBODY = lx.words(
    "i you u we my your who what there people everyone everybody one someone somebody this that it which these those "
    "anyone nothing something let his her nobody none folks guys whoever whatever whichever some others"
)
_TELLS_OF_NOW = lx.words("was were had did been has have because when if whenever every always usually often used")
_CUTS = frozenset(",;.!…—–|\n")
_LONGEST_NAME = 5


def read_bare(s: Sentence, frames: list[Frame], licence: Licence | None) -> list[Frame]:
    """Forecasts of the sentence's bare pieces that overlap none of `frames`; `licence` is what its place gives it."""
    label = _LABEL.match(s.low)
    found: list[Frame] = []
    if label is not None and label.end() < len(s.low):
        begin = s.words_of(s.start + label.end(), s.end)[0]
        ranked = label["ranked"] is not None
        found = _places(s, begin) or (_ranking(s, begin, ranked) if not frames else [])
        found = found or [f for piece in _pieces(s, begin) for f in _read_piece(s, piece, Licence.LABEL)]
        for frame in found[:1]:
            frame.start = min(frame.start, begin)
    elif _PLACES.search(s.low) is not None and (places := _places(s, 0)):
        found = places
    elif licence is not None and not s.is_question:
        found = [f for piece in _pieces(s, 0) for f in _read_piece(s, piece, licence)]
    elif not frames and not s.is_question and s.n <= 24 and (s.words[0] in {"no", "zero"} or s.names_a_day):
        found = _alone(s)
    elif frames:
        last = max(frame.end for frame in frames)
        found = [
            f
            for piece in _pieces(s, last)
            if s.words[piece[0]] == "then" or s.words[piece[0] : piece[0] + 2] == ["and", "then"]
            for f in _read_piece(s, piece, Licence.CHAINED)
        ]
    return [frame for frame in found if not any(frame.start < f.end and f.start < frame.end for f in frames)]


def _alone(s: Sentence) -> list[Frame]:
    """ "No vaccine for 18 months", "Eth 300 by May" with nothing around: a denial or a level, and its day."""
    found: list[Frame] = []
    for begin, end in _pieces(s, 0):
        begin, end = _stripped(s, begin, end)
        if begin >= end or any(w in lx.MODALS for w in s.words[begin:end]):
            return []
        denied = _nothing(s, begin, end)
        limited = denied is not None and (s.has_date(begin, end) or not _LIMITS.isdisjoint(s.words[begin:end]))
        frame = denied if limited else _on_its_day(s, begin, end)
        if frame is not None and (frame.negated or frame.kind is Kind.THRESHOLD):
            found.append(frame)
        elif not found:
            return []
    return found


_LIMITS = lx.words("while until till before for")


def _pieces(s: Sentence, begin: int) -> list[Range]:
    """Words [begin, n) cut at commas, stops and "then"; a date behind a comma stays with its piece."""
    found: list[Range] = []
    start = begin
    for k in range(begin, s.n + 1):
        cut = k == s.n or (s.words[k] in _CUTS and not _inside_number(s, k)) or s.words[k].startswith("..")
        if not cut and s.words[k] == "then" and k > start:
            cut = True
        if not cut and s.words[k] in {"and", "but"} and k > start and _clause_begins(s, k + 1):
            cut = True
        if cut and k < s.n and s.words[k] == "," and k + 1 < s.n and s.date_at(k + 1) is not None:
            continue
        if cut:
            if k > start:
                found.append((start, k))
            start = k if k < s.n and s.words[k] in {"then", "and"} else k + 1
    return found[:12]


def _clause_begins(s: Sentence, i: int) -> bool:
    return any(
        is_verb(s.words[k]) and s.words[k].endswith("s") and not s.is_capital(k) for k in range(i + 1, min(s.n, i + 5))
    )


def _inside_number(s: Sentence, k: int) -> bool:
    return 0 < k < s.n - 1 and s.words[k - 1][-1].isdigit() and s.words[k + 1][0].isdigit() and s.words[k] in "-–,"


def _read_piece(s: Sentence, piece: Range, licence: Licence) -> list[Frame]:
    begin, end = _stripped(s, *piece)
    if begin >= end or not _TELLS_OF_NOW.isdisjoint(s.words[begin:end]):
        return []
    if any(w in lx.MODALS or (w in lx.WH and w != "which") for w in s.words[begin:end]):
        return []
    clause = _clause(s, begin, end, licence)
    if clause is not None:
        return [clause]
    if licence is Licence.CHAINED:
        return []
    found = _liking(s, begin, end) if licence in (Licence.INVITED, Licence.LABEL) else None
    found = found or _result(s, begin, end) or _on_its_day(s, begin, end) or _nothing(s, begin, end)
    if found is not None:
        return [found]
    return _thing(s, begin, end) if licence is Licence.LABEL else []


def _stripped(s: Sentence, begin: int, end: int) -> Range:
    """The piece without "then", "and", "probably" and marks at its head."""
    while begin < end and (
        s.words[begin] in lx.CLAUSE_ADVERBS - {"second", "first", "no"}
        or (is_hard(s, begin) and not s.words[begin][0].isdigit())
        or s.words[begin] in {"then", "that", '"', "“", "*", "say", "it's", "i'd"}
        or s.words[begin : begin + 2] == ["no", ","]
        or (s.words[begin] in {"i"} and s.words[begin + 1 : begin + 2] in (["say"], ["think"], ["guess"]))
    ):
        begin += 2 if s.words[begin] == "i" else 1
    return begin, end


def _clause(s: Sentence, begin: int, end: int, licence: Licence) -> Frame | None:
    """ "Kowal drops out", "the coalition holds": a named or definite subject and a verb of happening."""
    clause = present_clause(s, begin, end) or _after_name(s, begin, end)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or left.subject[0] > begin + 1 or left.subject[1] - left.subject[0] > _LONGEST_NAME:
        return None
    if s.words[left.subject[0]] in _NOBODY or s.words[left.subject[1] - 1] in _NOBODY:
        return None
    loose = licence is not Licence.COMPANY
    if not (is_eventive(right, s) or _holds(s, right) or (loose and happens(right, s))):
        return None
    if licence is Licence.COMPANY and not _is_definite(s, left.subject):
        return None
    if licence is not Licence.INVITED and (right.progressive or (right.passive and not s.has_date(begin, end))):
        return None
    right.end = min(right.end, end)
    frame = assemble("bare", s, left, right, None, (right.verb, right.verb + 1), "will")
    if not isinstance(frame, Frame):
        return None
    frame.start, frame.end, frame.embedding, frame.condition = begin, max(right.end, right.verb + 1), None, None
    return frame


def _is_definite(s: Sentence, subject: Range) -> bool:
    """True for a name or "the ...": in mere company, things in general are told of as they are."""
    return _is_name(s, subject[1] - 1) or s.words[subject[0]] in {"the", "both", "all"}


_STAYS = lx.words("stay keep hold remain survive carry do knock stay")


def _holds(s: Sentence, right: Right) -> bool:
    return not right.copular and lemma(s.words[right.verb]) in _STAYS


_ALSO_PAST = lx.words("cut hit put set let beat quit split shut cost hurt spread burst cast read bet bid shed")
"""Bare verbs that look like their past: behind one name they tell what happened."""


def _after_name(s: Sentence, begin: int, end: int) -> tuple[Left, Right] | None:
    """ "Villa stay up", "Lakers sweep them": a bare verb behind a name, which agreement alone does not show."""
    k = begin
    while k < end and k - begin < 4 and (s.is_capital(k) or s.words[k] in {"the", "of"}):
        k += 1
    if k < end and s.words[k] in _ALSO_PAST:
        return None
    if k == begin or k >= end or not is_verb(s.words[k]) or s.words[k] != lemma(s.words[k]) or s.is_capital(k):
        return None
    return Left((begin, k), [], False), Right(False, [], k, False, False, False, False, k + 1, end, [s.words[k]])


def _on_its_day(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Gold 2,000 in Q3", "Houthis finished in 2019", "first doses in October": a thing and a day to come."""
    words = s.words
    if any(is_finite(s, k) for k in range(begin, end)) or words[begin] in lx.PRONOUNS - lx.DETERMINERS:
        return None
    day = next((k for k in range(begin, end) if s.date_at(k) is not None), None)
    if day is None or day == begin or words[begin] in lx.PREPOSITIONS - {"over", "under"} or _commands(s, begin):
        return None
    mention = s.ahead(s.dates[s.date_at(day) or 0])
    if mention is None or s.reference is None or not _lies_ahead(mention.window, s.reference):
        return None
    if any(_is_past(s, k, day) for k in range(begin, day)):
        return None
    head = begin
    while head < day and not (
        words[head] in lx.PREPOSITIONS - {"of"}
        or words[head] in lx.ADVERBS
        or (head > begin and (is_verb(words[head]) and words[head].endswith(("ed", "ing", "en"))))
        or words[head] in {"by", "before", "until", "till", "over", "done", "gone", "out", "back", ","}
        or (head > begin and words[head][0] in "$€£0123456789")
    ):
        head += 1
    if head == begin and words[begin] not in {"done", "over", "back", "dry"}:
        return None
    if head - begin > _LONGEST_NAME or not _tells_of_a_day(s, begin, end):
        return None
    bound = find_threshold(s, begin, end) or find_level(s, begin, end)
    stop = max(head, begin + 1) if bound is None or bound.start <= begin else min(max(head, begin + 1), bound.start)
    return Frame(
        "on-its-day", begin, end, (day, day + 1), modal="", subject=(begin, stop),
        objects=(bound.start, bound.end) if bound else None, negated=words[begin] in {"no", "not"},
        kind=Kind.THRESHOLD if bound else Kind.EVENT, no_verb=True,
    )  # fmt: skip


def _commands(s: Sentence, begin: int) -> bool:
    """True for a bare verb at the head, which gives an order: "mark it down"."""
    word = s.words[begin]
    if not is_verb(word) or word != lemma(word):
        return False
    following = s.words[begin + 1] if begin + 1 < s.n else ""
    return not is_nounish(word) or following in lx.PRONOUNS | lx.DETERMINERS


def _lies_ahead(window: Window, reference: date) -> bool:
    """True for a window that is stated, and neither over nor only the day of writing."""
    if not window.is_stated or window.latest is None:
        return False
    return window.latest > reference


def _is_past(s: Sentence, k: int, day: int) -> bool:
    """True for a verb of the past with something behind it: "killed 37 men on Tuesday"."""
    word = s.words[k]
    if not (word.endswith("ed") and is_verb(word)) or (s.is_capital(k) and k):
        return False
    following = s.words[k + 1] if k + 1 < s.n else ""
    return k + 1 < day and following not in lx.PREPOSITIONS | lx.ADVERBS | {"before", "until", "till", "all"}


def _tells_of_a_day(s: Sentence, begin: int, end: int) -> bool:
    """True where something is said beside the day: not a greeting, a date line, or a note on when it was posted."""
    first = s.words[begin]
    plain = [w for k, w in enumerate(s.words[begin:end], begin) if s.date_at(k) is None and w.isalpha()]
    return len(plain) >= 1 and first not in _GREETS and not any(w in {"you", "my", "your", "ago"} for w in plain)


_GREETS = lx.words(
    "happy good see thanks thank merry congrats welcome posted edited updated edit update source location joined re "
    "born est since from via photo comments newer older recently browsing worst best "
    "image video happy cheers bye hello hi dear remember wow yes no-one"
)


def _nothing(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "No talks while he is in office", "No NFC", "No vaccine for 18 months": what will not come."""
    words = s.words
    if words[begin] not in {"no", "zero"} or end - begin < 2 or end - begin > 14:
        return None
    start = begin + 1
    stop = start
    while stop < end and not (
        words[stop] in lx.PREPOSITIONS - {"of"} or words[stop] in lx.SUBORDINATORS | {"before", "until", "till", "this"}
        or s.date_at(stop) is not None or is_finite(s, stop)
    ):  # fmt: skip
        stop += 1
    if stop == start or words[start] in _NO_WHAT or (stop < end and is_finite(s, stop)):
        return None
    if words[stop - 1] in lx.ADVERBS or (is_verb(words[start]) and not is_nounish(words[start])):
        return None
    return Frame(
        "nothing", begin, end, (begin, start), modal="", subject=(start, stop), targets=[(start, stop)],
        negated=True, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_NO_WHAT = lx.words(
    "one way idea doubt problem need matter wonder thanks offense offence worries chance reason question i you we it "
    "they he she more longer less comment surprise joke kidding brainer evidence point sense proof excuse"
)


def _liking(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "I like Philly for the pennant", "I like the Twins to come through": whom a reader bets on."""
    words = s.words
    start = begin + 1 if words[begin] == "i" else begin
    if words[start] not in {"like", "got", "have", "take", "taking"} or words[begin] != "i":
        return None
    first = start + 1
    stop = first
    while stop < end and (_is_name(s, stop) or words[stop] in {"the", "and", ","}):
        stop += 1
    if stop == first or stop >= end or words[stop] not in {"to", "for", "in", "over", "by", "winning"}:
        return None
    return Frame(
        "liking", begin, end, (start, start + 1), modal="", subject=(first, stop),
        targets=split_items(s, first, stop), objects=(stop, end), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_SCORE = re.compile(r"\d{1,3}\s?[-–:/]\s?\d{1,3}")


def _result(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Ajax 3-1", "2-0 Napoli", "60/40 Ferris", "Ferris by four", "Kowal 334", "Ajax vs Twente"."""
    words = s.words
    low = s.page[s.spans[begin][0] : s.spans[end - 1][1]]
    scored = _SCORE.search(low)
    named = [k for k in range(begin, end) if _is_name(s, k)]
    if not named or end - begin > 9 or any(is_finite(s, k) for k in range(begin, end)):
        return None
    number = next((k for k in range(begin, end) if words[k][0].isdigit() and s.date_at(k) is None), None)
    first = named[0]
    stop = first
    while stop < end and (_is_name(s, stop) or (words[stop] in {"of", "the", "and"} and stop + 1 in named)):
        stop += 1
    margin = "by" in words[stop : stop + 1] and stop + 1 < end
    rounds = words[stop : stop + 1] == ["in"] and number is not None
    versus = words[stop : stop + 1] in (["vs"], ["v"], ["versus"], ["over"], ["against"])
    alone = number is not None and number == stop and end - stop <= 3
    if not (scored or margin or rounds or versus or alone):
        return None
    if first > begin and not (scored and words[begin][0].isdigit()) and words[begin] not in {"the", "for", "to"}:
        return None
    items = split_items(s, first, stop)
    if versus:
        other = stop + 1
        last = other
        while last < end and _is_name(s, last):
            last += 1
        items += [(other, last)] if last > other and words[stop] != "over" else []
    level = find_level(s, first, end) if alone else None
    return Frame(
        "result", begin, end, (begin, begin + 1) if scored is None else (first, first + 1), modal="",
        subject=(first, stop), targets=items, objects=(stop, end) if end > stop else None,
        kind=Kind.THRESHOLD if level is not None else Kind.EVENT, no_verb=True,
    )  # fmt: skip


def _is_name(s: Sentence, k: int) -> bool:
    word = s.words[k]
    return s.is_capital(k) and word[0].isalpha() and word not in lx.PRONOUNS and s.date_at(k) is None


def _thing(s: Sentence, begin: int, end: int) -> list[Frame]:
    """Behind a label, a bare noun phrase: "a hung parliament", "Leclerc on pole", "45 seats for the reds"."""
    words = s.words
    stop = begin
    while stop < end and not (stop > begin and (words[stop] in lx.PREPOSITIONS | {"before", "until"} - {"of"})):
        if s.date_at(stop) is not None or is_finite(s, stop) or words[stop] in lx.SUBORDINATORS:
            break
        stop += 1
    bound = find_threshold(s, begin, end)
    if stop == begin or words[begin] in lx.PRONOUNS - lx.DETERMINERS or (stop < end and is_finite(s, stop)):
        return []
    if words[begin].isdigit() and bound is None and stop - begin == 1:
        return []
    if bound is None and not any(_is_name(s, k) or words[k] in lx.ARTICLES for k in range(begin, stop)) and not (
        s.has_date(begin, end)
    ) and end - begin > 5:  # fmt: skip
        return []
    return [
        Frame(
            "labelled", begin, end, (begin, begin + 1), modal="", subject=(begin, stop),
            targets=[(begin, stop)], objects=(bound.start, bound.end) if bound else None,
            negated=words[begin] in {"no", "not"}, kind=Kind.THRESHOLD if bound else Kind.EVENT, no_verb=True,
        )
    ]  # fmt: skip


def _ranking(s: Sentence, begin: int, ranked: bool) -> list[Frame]:
    """Names behind a label in their order: numbered, or with commas where the label speaks of places."""
    numbers = [k for k in range(begin, s.n) if s.words[k].isdigit() and _marks_item(s, k)]
    in_order = " in that order" in s.low or " in this order" in s.low
    if len(numbers) >= 2 and numbers[0] <= begin + 1:
        items = [
            (a + 1 + (s.words[a + 1] in {")", ".", ":", "-"}), b)
            for a, b in zip(numbers, [*numbers[1:], s.n], strict=True)
        ]
    elif ranked or in_order:
        stop = s.n
        if in_order:
            stop = next(k for k in range(begin, s.n) if s.words[k] == "in" and s.words[k + 1] in {"that", "this"})
        if any(is_finite(s, k) for k in range(begin, stop)):
            return []
        items = split_items(s, begin, stop)
        if len(items) == 1 and any(s.words[k] in {">", "-", "–"} for k in range(begin, stop)):
            items = _split_at(s, begin, stop)
    else:
        return []
    steps = [(rank, _trimmed(s, *item)) for rank, item in enumerate(items, 1)]
    steps = [(rank, item) for rank, item in steps if item[1] > item[0] and item[1] - item[0] <= 8]
    if len(steps) < 2:
        return []
    end = max(item[1] for _, item in steps)
    return [Frame("ranking", begin, end, (begin, begin + 1), modal="", steps=steps, kind=Kind.ORDER, no_verb=True)]


def _split_at(s: Sentence, begin: int, stop: int) -> list[Range]:
    items, start = [], begin
    for k in range(begin, stop + 1):
        if k == stop or s.words[k] in {">", "-", "–", "="}:
            if k > start:
                items.append((start, k))
            start = k + 1
    return items


def _marks_item(s: Sentence, k: int) -> bool:
    following = s.words[k + 1] if k + 1 < s.n else ""
    return len(s.words[k]) <= 2 and (following in {")", ".", ":"} or (following.isalpha() and s.is_capital(k + 1)))


def _trimmed(s: Sentence, a: int, b: int) -> Range:
    while a < b and (is_hard(s, a) or s.words[a] in {",", "-", "the"}):
        a += 1
    while b > a and (is_hard(s, b - 1) or s.words[b - 1] in {",", "and", "-", "then"}):
        b -= 1
    return a, b


def _places(s: Sentence, begin: int) -> list[Frame]:
    """ "winner: A, second: B, third: C": places by their names."""
    steps: list[tuple[int, Range]] = []
    k = begin
    while k < s.n:
        rank = _PLACE_NAMES.get(s.words[k])
        if rank is not None and k + 2 < s.n and s.words[k + 1] in {":", "-", "=", "place"}:
            start = k + 2 + (s.words[k + 2] in {":", "-", "="})
            stop = start
            while stop < s.n and s.words[stop] not in {",", ";", "."} and s.words[stop] not in _PLACE_NAMES:
                stop += 1
            item = _trimmed(s, start, stop)
            if item[1] > item[0] and not any(is_finite(s, j) for j in range(*item)):
                steps.append((rank, item))
            k = stop
        k += 1
    if len(steps) < 2 or s.is_question:
        return []
    end = max(item[1] for _, item in steps)
    return [Frame("ranking", begin, end, (begin, begin + 1), modal="", steps=steps, kind=Kind.ORDER, no_verb=True)]


def _asleep(s: Sentence, m: int) -> None:
    """These rules read whole sentences (`read_bare`) and are woken by no word."""


RULES = (
    Rule("bare", frozenset(), "My predictions: the Bears win 9 games", "The Bears win 9 games", _asleep),
    Rule("result", frozenset(), "My guess: Ajax 3-1", "Ajax 3-1", _asleep),
    Rule("labelled", frozenset(), "My prediction: a hung parliament", "A hung parliament", _asleep),
    Rule("on-its-day", frozenset(), "The port will fall. The islands in June.", "The islands in June.", _asleep),
    Rule("nothing", frozenset(), "They will fail. No deal while he is in office.", "No deal on the table.", _asleep),
    Rule("liking", frozenset(), "My picks: I like Ajax for the cup", "I like Ajax for the shirts", _asleep),
    Rule("ranking", frozenset(), "My top 3: 1. Ajax 2. Twente 3. Breda", "1. Bread 2. Milk 3. Eggs", _asleep),
)
