"""A sentence as words with offsets into the page, the form in which every rule sees it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.contractions import CONTRACTED, CONTRACTIONS, apart
from claimtrack.extraction.lexicon import NOUNISH, PUNCTUATION, SECOND, WH, verb_table
from claimtrack.text.chances import ChanceMention, HedgeMention, find_chances, hedges
from claimtrack.text.dates import DateMention, Window, find_windows
from claimtrack.text.looks import holds_any, holds_digit, runs_of_letters

MAX_WORDS = 260
"""Words of one sentence that are looked at; longer ones are lists or noise."""

WORD = re.compile(
    r"[$€£]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|k|m|b|bn|mn|tn|x|kg|km|mph|c|f|s|gb|tb|bps?)?(?![^\W_])%?"
    r"|(?!(?:e\.g|i\.e|[ap]\.m)\.)(?:[a-z]\.){2,}|(?:st|mt|ft)\.(?= [a-z])"
    r"|[^\W_]+(?:['-][^\W_]+)*"
    r"|\.{2,}|\S"
)
"""A number with its unit, an abbreviation, a word, or a mark."""
_SHORT_NAMES = ("st. ", "mt. ", "ft. ")
"""Where these stand, a word depends on what is behind the blank."""
_MARKS = frozenset(".,!?;:")
DATE_WORDS = frozenset(
    lx.listed(
        "tomorrow tonight today soon sooner shortly later week weeks month months year years yr yrs day days "
        "hour hours hr hrs minutes summer winter spring autumn weekend weekends mon tue tues wed thu thur "
        "thurs fri sat sun "
        "monday tuesday wednesday thursday friday saturday sunday jan feb apr jun jul aug sep sept oct nov "
        "dec january february march april june july august september october november december christmas "
        "xmas "
        "easter halloween thanksgiving eoy eom eow eod decade decades night nights morning evening century "
        "quarter q1 q2 q3 q4 h1 h2 season ramadan eid passover hanukkah noon midnight tmrw 2moro nxt "
        "eventually "
        "year's month's week's day's tomorrow's tonight's afternoon "
        "millennium jubilee anytime someday anytimesoon term"
    )
)
_TIMELY = ("may", "long", "fall", "future", "mid-")
"""A sentence with none of these, no figure and none of `DATE_WORDS` names no time: most need no look at each word."""
TIME_WORDS = DATE_WORDS | frozenset(word.strip("-") for word in _TIMELY)
"""Of which every sentence without a figure holds one that names a day."""
_NUMBERED = re.compile(r"(?:19|20|21)\d\d(?:s)?$|\d\d?(?:st|nd|rd|th)$|\d{1,4}[/.-]\d{1,2}|\d\d?:\d\d$")
_BEFORE_MAY = frozenset(
    lx.listed("in by before until till early late mid of since after next this come on through from to th st rd nd end")
) | frozenset(str(n) for n in range(1, 32))


_LASTING = re.compile(
    r"(\b(?:will|wont|won['’]t|to|not|would|could|may|might|can|can['’]t|cannot|does|doesn['’]t|don['’]t|never|['’]ll|"
    r"probably|soon|eventually) )(last|fall)\b(?! (?:of )?20\d\d)",
    re.I,
)
"""The verbs: "will last four weeks" names no weeks gone by, "will fall this year" no autumn."""


def _ends_in_a_quoted_question(page: str, start: int, end: int) -> bool:
    """ "Everybody will ask, 'What took so long?'": the question is another's, behind words of the sentence's own."""
    if page[end - 1] not in '"”':
        return False
    opening = max(page.rfind("“", start, end - 2), page.rfind('"', start, end - 2))
    return opening > start + _OWN_WORDS


_OWN_WORDS = 12
"""Characters before a quotation from which on they are a clause of their own."""


class Sentence:
    """Lower-case words with page offsets; contractions stand as two words on the same characters."""

    __slots__ = (
        "_chances",
        "_dates",
        "_day_of",
        "_first_figure",
        "_has_digit",
        "_hedges",
        "_spans",
        "_timed",
        "end",
        "is_question",
        "low",
        "n",
        "page",
        "reference",
        "start",
        "words",
    )

    def __init__(self, page: str, start: int, end: int, low: str, reference: date | None) -> None:
        """`low` is the whole page in lower case."""
        self.page = page
        self.start = start
        self.end = end
        self.low = low[start:end]
        self.is_question = "?" in page[max(start, end - 4) : end] and not _ends_in_a_quoted_question(page, start, end)
        """True when the sentence ends with a question mark."""
        self.reference = reference
        self._dates: list[DateMention] | None = None
        self._day_of: dict[int, int] = {}
        self._timed: bool | None = None
        self._first_figure = -1
        self._has_digit: bool | None = None
        self._chances: list[ChanceMention] | None = None
        self._hedges: list[HedgeMention] | None = None
        words = words_of(self.low)
        spans: list[tuple[int, int]] | None = None
        written = page[start:end]
        if "WHO" in written or "IS " in written:
            spans = _spans_of(words, self.low, start)
            words = _abbreviations(page, words, spans)
        if "'" in self.low or not CONTRACTED.isdisjoint(words):
            words, spans = apart(words, spans or _spans_of(words, self.low, start))
        if "may" in self.low and "may" in words:
            words, spans = _maybe(words, spans or _spans_of(words, self.low, start))
            words = [word if word != "may" else _may_or_name(page, words, spans, i) for i, word in enumerate(words)]
        self.words = words
        self._spans = spans
        self.n = len(words)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Page offsets of each word; most sentences are set aside before anybody asks."""
        if self._spans is None:
            self._spans = _spans_of(self.words, self.low, self.start)
        return self._spans

    def raw(self, start: int, end: int) -> str:
        """The characters of words [start, end) as written."""
        return self.page[self.spans[start][0] : self.spans[end - 1][1]] if end > start else ""

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Page offsets of words [start, end)."""
        return self.spans[start][0], self.spans[end - 1][1]

    def is_capital(self, index: int) -> bool:
        """True when the word begins with an upper-case letter or a digit-letter name."""
        return self.page[(self._spans or self.spans)[index][0]].isupper()

    @property
    def dates(self) -> list[DateMention]:
        """Windows named in the sentence; offsets count from the sentence's start."""
        if self._dates is None:
            self._dates = []
            if self.names_a_day:
                text = self.page[self.start : self.end]
                if "last" in self.low or "fall" in self.low:
                    text = _LASTING.sub(lambda verb: verb[1] + "stayed"[: len(verb[2])], text)
                self._dates = find_windows(text, reference=self.reference)
                self._index_dates()
        return self._dates

    def date_at(self, index: int) -> int | None:
        """Which date mention covers this word."""
        if self._dates is None:
            _ = self.dates
        return self._day_of.get(index) if self._day_of else None

    @property
    def chances(self) -> list[ChanceMention]:
        """Chances stated as numbers; offsets count from the sentence's start."""
        if self._chances is None:
            self._chances = find_chances(self.page[self.start : self.end])
        return self._chances

    @property
    def hedges(self) -> list[HedgeMention]:
        """Words of estimative probability; offsets count from the sentence's start."""
        if self._hedges is None:
            self._hedges = hedges().find(self.page[self.start : self.end])
        return self._hedges

    def has_date(self, start: int, end: int) -> bool:
        """True when a date mention covers any of words [start, end)."""
        if self._dates is None:
            _ = self.dates
        return bool(self._day_of) and any(i in self._day_of for i in range(start, end))

    def ahead(self, mention: DateMention) -> DateMention | None:
        """The mention, read forward where a verb of the past elsewhere turned it back; none where it is over."""
        if self.reference is None or not is_turned_back(mention.window, self.reference):
            return mention
        begin, end = mention.span.start + self.start, mention.span.end + self.start
        for other in find_windows(self.page[begin:end], reference=self.reference):
            if other.window.latest is not None and not is_turned_back(other.window, self.reference):
                return replace(other, span=other.span.shift(mention.span.start))
        return None

    def words_of(self, start: int, end: int) -> tuple[int, int]:
        """Range of words that overlap page characters [start, end)."""
        first = next((i for i, span in enumerate(self.spans) if span[1] > start), self.n)
        last = first
        while last < self.n and self.spans[last][0] < end:
            last += 1
        return first, last

    @property
    def first_figure(self) -> int:
        """The first word that begins with a digit or the sign of a currency; behind the last where there is none."""
        if self._first_figure < 0:
            figures = (i for i, word in enumerate(self.words) if word[0] in "$€£0123456789")
            self._first_figure = next(figures, self.n)
        return self._first_figure

    @property
    def has_digit(self) -> bool:
        """True where a decimal digit stands anywhere in the sentence."""
        if self._has_digit is None:
            self._has_digit = holds_digit(self.low)
        return self._has_digit

    @property
    def names_a_day(self) -> bool:
        """True when some word may belong to a date: a quick look that reads none."""
        if self._timed is None:
            self._timed = self._may_name_a_day()
        return self._timed

    def _may_name_a_day(self) -> bool:
        """A quick look at the words: most sentences name no time at all."""
        words = self.words
        if not DATE_WORDS.isdisjoint(words):
            return True
        if not self.has_digit and not holds_any(self.low, _TIMELY):
            return False
        for i, word in enumerate(words):
            first = word[0]
            if first.isdigit() and _NUMBERED.match(word):
                return True
            if "-" in word and word.startswith("mid-"):
                return True
            if word == "may" and i and (words[i - 1] in _BEFORE_MAY or (i + 1 < self.n and words[i + 1][0].isdigit())):
                return True
            if word == "fall" and i and words[i - 1] in ("this", "next", "the", "by", "in", "last", "early", "late"):
                return True
            if word in ("long", "future") or (first.isdigit() and i + 1 < self.n and words[i + 1] in ("/", "-")):
                return True
        return False

    def _index_dates(self) -> None:
        index = 0
        for number, mention in enumerate(self._dates or ()):
            begin, end = mention.span.start + self.start, mention.span.end + self.start
            while index < self.n and self.spans[index][1] <= begin:
                index += 1
            while index < self.n and self.spans[index][0] < end:
                self._day_of[index] = number
                index += 1


def _spans_of(words: list[str], low: str, offset: int) -> list[tuple[int, int]]:
    """Where each word stands in `low`, where only blanks part them; `offset` is added to each place."""
    spans: list[tuple[int, int]] = []
    end = 0
    for word in words:
        start = low.find(word, end)
        end = start + len(word)
        spans.append((start + offset, end + offset))
    return spans


def words_of(low: str) -> list[str]:
    """The first `MAX_WORDS` words: most are letters with a mark behind them or none, and need no pattern."""
    if holds_any(low, _SHORT_NAMES):
        return WORD.findall(low)[:MAX_WORDS]
    words: list[str] = []
    for chunk in low.split():
        if chunk.isalpha():
            words.append(chunk)
        elif chunk[-1] in _MARKS and chunk[:-1].isalpha():
            words.append(chunk[:-1])
            words.append(chunk[-1])
        elif "'" in chunk[1:-1] and chunk.replace("'", "", 1).isalpha():
            words.append(chunk)
        else:
            words += WORD.findall(chunk)
    return words if len(words) <= MAX_WORDS else words[:MAX_WORDS]


def is_turned_back(window: Window, day: date) -> bool:
    """True where a window was over on the day, or is cut at it from behind: "this year" beside a verb of the past."""
    latest, earliest = window.latest, window.earliest
    return latest is not None and (latest < day or (latest == day and earliest is not None and earliest < day))


def _abbreviations(page: str, words: list[str], spans: list[tuple[int, int]]) -> list[str]:
    """The words with WHO and IS kept apart from the pronoun and the verb, where not all is in capitals."""
    written = [page[start:end] for start, end in spans]
    if all(word.isupper() for word in written if word.isalpha() and len(word) > 1):
        return words
    return [f"{low}_" if raw in ("WHO", "IS") else low for low, raw in zip(words, written, strict=True)]


_AFTER_MAYBE = frozenset(lx.listed("i we he she it they there the"))
_TELLING_VERBS = frozenset(lx.listed("will 'll won't gonna going would is are was has"))


def _maybe(words: list[str], spans: list[tuple[int, int]]) -> tuple[list[str], list[tuple[int, int]]]:
    """The words with "may be they will" read as "maybe they will", which is often written so."""
    for i in range(len(words) - 2, -1, -1):
        if words[i] != "may" or words[i + 1] != "be" or not _AFTER_MAYBE.issuperset(words[i + 2 : i + 3]):
            continue
        begins = not i or not words[i - 1][0].isalpha() or words[i - 1] in {"and", "but", "so", "or", "then"}
        if begins and words[i + 2 :] and not _TELLING_VERBS.isdisjoint(words[i + 3 : i + 9]):
            words = [*words[:i], "maybe", *words[i + 2 :]]
            spans = [*spans[:i], (spans[i][0], spans[i + 1][1]), *spans[i + 2 :]]
    return words, spans


def _may_or_name(page: str, words: list[str], spans: list[tuple[int, int]], i: int) -> str:
    """ "May" with its capital where it is somebody's name: "May will resign", "Theresa May wins"; else the word."""
    if not page[spans[i][0]].isupper() or page[spans[i][0] : spans[i][1]] == "MAY":
        return "may"
    before, after = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
    if after[:1].isdigit() or before in _BEFORE_MAY or before in DATE_WORDS:
        return "may"
    surname = i > 0 and page[spans[i - 1][0]].isupper() and before.isalpha()
    return "May" if after in _AFTER_A_NAME or surname else "may"


_AFTER_A_NAME = frozenset(
    lx.listed("will would is was has had could can cannot must won wins resigns loses goes stays")
)


def runs_behind(words: frozenset[str]) -> frozenset[bytes]:
    """The runs of letters of which a text holds one where `Sentence` makes any of the words of it.

    Words with a figure are left out: a text that holds none has none of them. No word may be an auxiliary, which "n't"
    may be written on.
    """
    written = words | {form for form in CONTRACTIONS if not words.isdisjoint(CONTRACTIONS[form])}
    written |= {"may"} if "maybe" in words else set()
    return frozenset(runs_of_letters(word)[0] for word in written if not holds_digit(word))


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, character for character as long as before."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    if "’" in low or "‘" in low or "´" in low:
        low = low.replace("’", "'").replace("‘", "'").replace("´", "'")
    return low


_VERBS = verb_table()
VERB_FORMS = frozenset(_VERBS)
"""Every form of a listed verb."""


def lemma(word: str) -> str:
    """The verb a form belongs to, or the word itself."""
    return _VERBS.get(word, word)


_NOUN_LIKE = NOUNISH | {form for form, verb in _VERBS.items() if form.endswith("s") and verb in NOUNISH}


def is_nounish(word: str) -> bool:
    """True for a verb form that is just as often a noun ("lands", "vote")."""
    return word in _NOUN_LIKE


def forms_of(verbs: frozenset[str]) -> frozenset[str]:
    """Every word whose `lemma` is one of the verbs."""
    return frozenset(word for word in (*_VERBS, *verbs) if lemma(word) in verbs)


def is_verb(word: str) -> bool:
    """True for any form of a listed verb."""
    return word in _VERBS


__all__ = ["MAX_WORDS", "PUNCTUATION", "SECOND", "WH", "Sentence", "fold", "forms_of", "is_nounish", "is_verb", "lemma"]
