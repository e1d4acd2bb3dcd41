"""Forecasts without a verb: a thing and its day, a result, a denial, whom one bets on."""

from __future__ import annotations

import re
from datetime import date

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.thresholds import WORD_NUMBERS, find_level, find_threshold
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import Window

_NO_HEADS = lx.PREPOSITIONS - {"over", "under"}
_ENDS_HEAD = lx.PREPOSITIONS - {"of"}
_ENDS_DENIED = _ENDS_HEAD | lx.SUBORDINATORS | {"before", "until", "till", "this"}
_ENDS_THING = lx.PREPOSITIONS | {"before", "until"}
_BEHIND_PARTICIPLE = lx.PREPOSITIONS | lx.ADVERBS | {"before", "until", "till", "all"}
_LONGEST_NAME = 5
"""Words of a bare subject."""


_DONE_TO = lx.words("us me him them it the a an his her their its our early hard late")
"""Behind a verb that looks like its past: "the storm hit us on Monday"."""


def on_its_day(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Gold 2,000 in Q3", "Houthis finished in 2019", "first doses in October": a thing and a day to come."""
    words = s.words
    if words[begin] in lx.PURE_PRONOUNS:
        return None
    if any(is_finite(s, k) and not (words[k] == "may" and s.date_at(k) is not None) for k in range(begin, end)):
        return None
    if "me" in words[begin:end]:
        return None
    if words[begin] in _NO_HEADS or _commands(s, begin):
        return None
    day = next((k for k in range(begin, end) if s.date_at(k) is not None), None)
    if day is None or day == begin:
        return None
    if words[begin].endswith("ing") and is_verb(words[begin]) and not is_nounish(words[begin]):
        return None
    mention = s.ahead(s.dates[s.date_at(day) or 0])
    if mention is None or s.reference is None or not _lies_ahead(mention.window, s.reference):
        return None
    if any(_is_past(s, k, day) for k in range(begin, day)) or _counts_a_stretch(s, begin, mention):
        return None
    if any(words[k] in lx.ALSO_PAST and words[k + 1] in _DONE_TO for k in range(begin + 1, day)):
        return None
    head = begin
    while head < day and not (
        words[head] in _ENDS_HEAD
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


_STRETCH = re.compile(r"in (?:just |only |under |less than )?(?:a|an|one|two|three|four|five|six|\d+) \w+")


def _counts_a_stretch(s: Sentence, begin: int, mention: DateMention) -> bool:
    """ "14 offers in 48 hours", "a city of two million in three days": how fast something went."""
    first = s.words[begin]
    if mention.window.text.lower() == "next day":
        return True
    counted = first in WORD_NUMBERS or first.isdigit() or first in {"a", "an", "zero"}
    return counted and _STRETCH.fullmatch(mention.window.text.lower()) is not None


def tells_of_past_days(s: Sentence) -> bool:
    """True for a sentence that names a day gone by: what stands bare beside it has happened."""
    return s.reference is not None and s.names_a_day and any(s.ahead(mention) is None for mention in s.dates)


def _commands(s: Sentence, begin: int) -> bool:
    """True for a bare verb at the head, which gives an order: "mark it down"."""
    word = s.words[begin]
    if not is_verb(word) or word != lemma(word):
        return False
    following = s.words[begin + 1] if begin + 1 < s.n else ""
    return not is_nounish(word) or following in lx.PRONOUNS or following in lx.DETERMINERS


def _lies_ahead(window: Window, reference: date) -> bool:
    """True for a window that is stated, and neither over nor only the day of writing."""
    return window.latest is not None and window.latest > reference


def _is_past(s: Sentence, k: int, day: int) -> bool:
    """True for a verb of the past with something behind it: "killed 37 men on Tuesday"."""
    word = s.words[k]
    if not (word.endswith("ed") and is_verb(word)) or (s.is_capital(k) and k):
        return False
    following = s.words[k + 1] if k + 1 < s.n else ""
    if following in {"well", "badly", "poorly", "ok", "fine"}:
        return True
    return k + 1 < day and following not in _BEHIND_PARTICIPLE


def _tells_of_a_day(s: Sentence, begin: int, end: int) -> bool:
    """True where something is said beside the day: not a greeting, a date line, or a note on when it was posted."""
    first = s.words[begin]
    plain = [w for k, w in enumerate(s.words[begin:end], begin) if s.date_at(k) is None and w.isalpha()]
    return len(plain) >= 1 and first not in _GREETS and not any(w in {"you", "my", "your", "ago"} for w in plain)


_GREETS = lx.words(
    "happy good see thanks thank merry congrats welcome posted started edited updated edit update source location "
    "joined re born est since from via photo comments newer older recently browsing worst best "
    "image video happy cheers bye hello hi dear remember wow yes no-one"
)


def denial(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "No talks while he is in office", "No NFC", "No vaccine for 18 months": what will not come."""
    words = s.words
    if words[begin] not in {"no", "zero"} or end - begin < 2 or end - begin > 14:
        return None
    start = begin + 1
    stop = start
    while stop < end and not (
        words[stop] in _ENDS_DENIED
        or s.date_at(stop) is not None or is_finite(s, stop)
    ):  # fmt: skip
        stop += 1
    if end - begin < 3 or not _CALM.isdisjoint(words[begin:end]) or words[end - 2 : end] == ["next", "day"]:
        return None
    if stop == start or words[start] in _NO_WHAT or (stop < end and is_finite(s, stop)):
        return None
    if words[stop - 1] in lx.ADVERBS or (is_verb(words[start]) and not is_nounish(words[start])):
        return None
    return Frame(
        "nothing", begin, end, (begin, start), modal="", subject=(start, stop), targets=[(start, stop)],
        negated=True, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_CALM = lx.words("needed required allowed necessary left involved here there please pun intended")
_NO_WHAT = lx.words(
    "one way idea doubt problem need matter wonder thanks offense offence worries chance reason question i you we it "
    "they he she more longer less comment surprise joke kidding brainer evidence point sense proof excuse"
)


def liking(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "I like Philly for the pennant", "I like the Twins to come through": whom a reader bets on."""
    words = s.words
    start = begin + 1 if words[begin] == "i" else begin
    if words[start] not in {"like", "got", "have", "take", "taking"} or words[begin] != "i":
        return None
    first = start + 1
    stop = first
    while stop < end and (is_name(s, stop) or words[stop] in {"the", "and", ","}):
        stop += 1
    if stop == first or stop >= end or words[stop] not in {"to", "for", "in", "over", "by", "winning"}:
        return None
    return Frame(
        "liking", begin, end, (start, start + 1), modal="", subject=(first, stop),
        targets=split_items(s, first, stop), objects=(stop, end), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


SIGNS = WORD_NUMBERS | lx.words("no zero by vs v versus over against def")
"""Of which every denial and every result without a figure holds one."""
_SCORE = re.compile(
    r"(?<!\d)\d{1,3}\s?[-–:/]\s?\d{1,3}|\b(?:one|two|three|four|five|six)[ -](?:nil|one|two|three|four|all)\b", re.I
)


def result_of(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Ajax 3-1", "2-0 Napoli", "60/40 Ferris", "Ferris by four", "Kowal 334", "Ajax vs Twente"."""
    words = s.words
    named = [k for k in range(begin, end) if is_name(s, k)]
    if s.date_at(begin) is not None and words[begin][0].isdigit():
        return None
    if not named or end - begin > 9 or words[begin] in _GREETS or any(is_finite(s, k) for k in range(begin, end)):
        return None
    scored = _SCORE.search(s.page[s.spans[begin][0] : s.spans[end - 1][1]])
    number = next((k for k in range(begin, end) if words[k][0].isdigit() and s.date_at(k) is None), None)
    first = named[0]
    stop = first
    while stop < end and (is_name(s, stop) or (words[stop] in {"of", "the", "and"} and stop + 1 in named)):
        stop += 1
    if stop + 1 == number and stop < end and words[stop] in {"—", "–"}:
        return _share(s, begin, end, (first, stop), number)
    signed = words[stop : stop + 1] in (["+"], ["-"]) and number == stop + 1 and number < end and stop - first < 3
    margin = ("by" in words[stop : stop + 1] and stop + 1 < end) or signed
    rounds = words[stop : stop + 1] == ["in"] and number is not None
    versus = words[stop : stop + 1] in _AGAINST and any(is_name(s, k) for k in range(stop + 1, min(end, stop + 4)))
    alone = (
        number is not None
        and number == stop
        and end - stop <= 3
        and "\n" not in s.page[s.spans[stop - 1][1] : s.spans[number][0]]
        and words[stop + 1 : stop + 2] not in (["to"], ["-"])
    )
    if not (scored or margin or rounds or versus or alone):
        return None
    if first > begin and not (scored and words[begin][0].isdigit()) and words[begin] not in {"the", "for", "to"}:
        return None
    items = split_items(s, first, stop)
    if versus:
        other = stop + 1 + (words[stop + 1 : stop + 2] == ["."])
        last = other
        while last < end and is_name(s, last):
            last += 1
        items += [(other, last)] if last > other and words[stop] not in {"over", "def"} else []
    level = find_level(s, first, end) if alone else None
    return Frame(
        "result", begin, end, (begin, begin + 1) if scored is None else (first, first + 1), modal="",
        subject=(first, stop), targets=items, objects=(stop, end) if end > stop else None,
        kind=Kind.THRESHOLD if level is not None else Kind.EVENT, no_verb=True,
    )  # fmt: skip


_AGAINST = (["vs"], ["v"], ["versus"], ["over"], ["against"], ["def"])


def _share(s: Sentence, begin: int, end: int, named: Range, number: int) -> Frame | None:
    """ "Ferris — 42.5 percent", "Labour – 31%": a name and how much it gets; no clock and no score."""
    if named[0] != begin or not (s.words[number].endswith("%") or s.words[number + 1 : number + 2] in _UNITS):
        return None
    return Frame(
        "result", begin, end, (begin, begin + 1), modal="", subject=named, targets=[named], objects=(number, end),
        kind=Kind.THRESHOLD, no_verb=True,
    )  # fmt: skip


_UNITS = (["percent"], ["%"], ["seats"], ["votes"], ["points"], ["electoral"])
_ENDINGS = lx.words(
    "majority minority hold gain landslide win victory defeat coalition upset runoff draw tie loss pickup "
    "re-elected reelected elected ousted defeated sacked unseated convicted acquitted indicted promoted relegated"
)
"""How a contest ends for the one named before it: "a Labour majority", "Greens hold", "Okafor re-elected"."""
_SIZES = lx.words("narrow small big huge large slim comfortable solid easy strong increased overall slight")


def ending_of(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "NDP majority", "Kent - a narrow Labour win", "Okafor re-elected": a name and how the contest ends."""
    words = s.words
    begin = next((k + 1 for k in range(begin + 1, end - 2) if words[k] == "-"), begin)
    start = begin + (words[begin] in lx.ARTICLES)
    last = next((k for k in range(start, end) if words[k] in _ENDINGS), start)
    if last == start or last - start > _LONGEST_NAME or any(is_finite(s, k) for k in range(begin, end)):
        return None
    named = [k for k in range(start, last) if is_name(s, k)]
    if not named or any(k not in named and words[k] not in _SIZES and words[k] != "of" for k in range(start, last)):
        return None
    subject = (named[0], named[-1] + 1)
    return Frame(
        "result", begin, end, (last, last + 1), modal="", subject=subject, targets=[subject], objects=(last, end),
        kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


def bare_thing(s: Sentence, begin: int, end: int) -> list[Frame]:
    """Behind a label, a bare noun phrase: "a hung parliament", "Leclerc on pole", "45 seats for the reds"."""
    words = s.words
    stop = begin
    if words[begin] in _VIEWED:
        return []
    if _SCORE.fullmatch(s.page[s.spans[begin][0] : s.spans[end - 1][1]]):
        stop = end
    while stop < end and not (stop > begin and words[stop] in _ENDS_THING and not _spans_numbers(words, stop)):
        if s.date_at(stop) is not None or is_finite(s, stop) or words[stop] in lx.SUBORDINATORS:
            break
        stop += 1
    bound = find_threshold(s, begin, end)
    if stop == begin or words[begin] in lx.PURE_PRONOUNS or (stop < end and is_finite(s, stop)):
        return []
    if stop - begin == 1 and bound is None and (words[begin].isdigit() or words[begin].endswith("ly")):
        return []
    if bound is None and not any(is_name(s, k) or words[k] in lx.ARTICLES for k in range(begin, stop)) and not (
        s.has_date(begin, end)
    ) and stop - begin > 5:  # fmt: skip
        return []
    return [
        Frame(
            "labelled", begin, end, (begin, begin + 1), modal="", subject=(begin, stop),
            targets=[(begin, stop)], objects=(bound.start, bound.end) if bound else None,
            negated=words[begin] in {"no", "not"}, kind=Kind.THRESHOLD if bound else Kind.EVENT, no_verb=True,
        )
    ]  # fmt: skip


_VIEWED = lx.words("considering given assuming barring judging looking going depending")
"""What opens the grounds of a forecast, and not the forecast."""


def _spans_numbers(words: list[str], k: int) -> bool:
    """ "3 (to) 5 inches": a range of numbers is one thing."""
    return words[k] == "to" and k + 1 < len(words) and words[k - 1][0].isdigit() and words[k + 1][0].isdigit()
