"""Words and figures of a text, and the quick test whether any of them could be about time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.holiday import HOLIDAY_WORDS
from claimtrack.text.dates.mention import DateOptions
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.looks import runs_of_letters
from claimtrack.text.spans import Span

# Blanks are skipped at once, and the first alternative settles most words: the others would give the same one.
# No word goes over a blank, but for an empty line: without a line break, the pieces between blanks have the same words.
_TOKEN = re.compile(
    r" *+([a-z]++(?=[ ,])"
    r"|(?:https?://|www\.)\S*+"
    r"|@\w++"
    r"|b4\b|2(?:moro|morrow|mrw|mro|nite|night|day)\b"
    r"|[^\W\d_]++(?:'[^\W\d_]++)?"
    r"|[0-9]++(?:[.,/:-][0-9]++)*+"
    r"|'[0-9]{2}(?![0-9])"
    r"|\n[^\S\n]*+\n"
    r"|\S)"
)
_HAS_FIGURE = re.compile(r"[0-9]").search
# One class of characters opens every alternative: the engine then skips to the next of them without trying any.
_FIGURE_CUE = re.compile(
    r"[0-9'’fhq](?:"
    r"(?<=[0-9])(?:[./-][0-9]{1,2}[./-][0-9]|/[0-9]| ?[ap]\.?m\b|:[0-9]{2}|(?:st|nd|rd|th)\b|h\b|q[1-4]\b)"
    r"|(?:(?<=1)[5-9]|(?<=2)[01])[0-9]{2}(?![0-9])|(?<=[1-9])0['’]?s\b|(?<=\b2)k[0-9]{2}|(?<=\b[12])h ?[0-9]"
    r"|(?<=\b[1-4])q|(?<=['’])[0-9]{2}(?![0-9])|(?<=\bq)[1-4]\b|(?<=\bh)[12]\b|(?<=\bf)y ?'?[0-9])"
).search
PAD = 16
"""Empty words behind the last one, so that a rule may look ahead without asking."""
_MARKS = ",.!?;:"
_NO_WORDS = [""] * PAD

CUE_WORDS = frozenset(
    {
        *lexicon.MONTHS, *lexicon.WEEKDAYS, *lexicon.SEASONS, *lexicon.UNITS, *lexicon.RELATIVE_DAYS, *lexicon.TONIGHT,
        *lexicon.CODES, *lexicon.DECADE_WORDS, *HOLIDAY_WORDS, *(phrase[-1] for phrase in lexicon.VAGUE),
        "2day", "morrow", "2moro", "half", "quarter", "fortnight", "noon", "midnight", "midday",
        "morning", "afternoon", "evening", "overnight", "daytime", "o'clock", "twenty", "nineteen", "thousand",
    }
) - word_set("second now later come ahead day's past long off away run term time think course")  # fmt: skip
VAGUE_TAILS = word_set("later come ahead long off away run term time think course now possible")
EXTRA_CUES = frozenset({*lexicon.REPEATED, *lexicon.REFERENCES, *lexicon.DAY_PARTS, "every", "each", "second"})


def _first_parts(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.partition("'")[0].encode() for word in words if word.isascii())


_SPLIT_OFF = frozenset({b"clock", b"moro", b"nite", b"mrw", b"mro"})
"""What is left of "o'clock", "2moro" and the like where only letters are kept."""
_CUE_BYTES = _first_parts(word for word in CUE_WORDS if not word[0].isdecimal()) | _SPLIT_OFF
_TAIL_BYTES = _first_parts(VAGUE_TAILS)
_HEAD_BYTES = _first_parts(phrase[0] for phrase in lexicon.VAGUE)
_EXTRA_BYTES = _first_parts(EXTRA_CUES)


def has_cue(text: str, *, every_expression: bool = False) -> bool:
    """False for a text that can hold no date: the test costs microseconds and lets most comments go."""
    words = runs_of_letters(text)
    if not _CUE_BYTES.isdisjoint(words):
        return True
    if _HAS_FIGURE(text) is not None and _FIGURE_CUE(text.lower()) is not None:
        return True
    if not _TAIL_BYTES.isdisjoint(words) and not _HEAD_BYTES.isdisjoint(words):
        return True
    return every_expression and not _EXTRA_BYTES.isdisjoint(words)


class Found(NamedTuple):
    """A date read from the words before `stop`."""

    stretch: Stretch
    stop: int


Tense = Callable[["Scan", int], tuple[bool, bool]]


class Scan:
    """The words of one text with the reference day: what every rule reads from.

    `look` tells from the verbs near a word which way a date without a year rolls, and whether the sign for it is thin.
    """

    __slots__ = (
        "_at",
        "_ends",
        "_look",
        "_tense",
        "ends",
        "lengths",
        "options",
        "read",
        "reference",
        "size",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, reference: date | None, options: DateOptions, look: Tense) -> None:
        self.text = text
        self.reference = reference
        self.options = options
        self._look = look
        self._at = 0
        self._tense: tuple[bool, bool] | None = None
        self._ends: tuple[int, int] | None = None
        self.read: dict[int, Found | None] = {}
        self.lengths: dict[int, Any] = {}
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._take_words(_folded(text))
        self.size = len(self.words)
        self.words += _NO_WORDS
        behind = [len(text) + 1] * PAD
        self.starts += behind
        self.ends += behind

    def _take_words(self, folded: str) -> None:
        """Find the words and where they stand: letters between two blanks, or before a mark, need no pattern."""
        begin = 0
        for piece in [folded] if "\n" in folded else folded.split(" "):
            stop = begin + len(piece)
            if piece.isalpha():
                self.words.append(piece if len(piece) <= _LONGEST else _long(piece[0]))
                self.starts.append(begin)
                self.ends.append(stop)
            elif piece and piece[-1] in _MARKS and piece[:-1].isalpha() and len(piece) <= _LONGEST and piece != "www.":
                self.words.append(piece[:-1])
                self.words.append(piece[-1])
                self.starts.append(begin)
                self.starts.append(stop - 1)
                self.ends.append(stop - 1)
                self.ends.append(stop)
            elif piece:
                end = begin
                for word in _TOKEN.findall(piece):  # nothing but white space parts them
                    start = folded.find(word, end)
                    end = start + len(word)
                    self.words.append(word if len(word) <= _LONGEST else _long(word[0]))
                    self.starts.append(start)
                    self.ends.append(end)
            begin = stop + 1

    def begin(self, index: int) -> None:
        """Start a phrase at `index`: the tense is looked up again, when a rule first asks for it."""
        self._at, self._tense = index, None
        self.read.clear()

    @property
    def back(self) -> bool:
        """True when dates without a year roll back."""
        if self._tense is None:
            self._tense = self._look(self, self._at)
        return self._tense[0]

    @property
    def weakly(self) -> bool:
        """True when they roll back by a thin sign only."""
        return self.back and self._tense is not None and self._tense[1]

    def roll(self, *, back: bool) -> None:
        """Settle the way, whatever the verbs say."""
        self._tense = back, False
        self.read.clear()

    def glued(self, index: int) -> bool:
        """True when nothing stands between this word and the one before it."""
        return 0 < index < self.size and self.starts[index] == self.ends[index - 1]

    def span(self, start: int, stop: int) -> Span:
        """The characters of the words [start, stop), without a possessive "'s" at the end."""
        end = self.ends[stop - 1]
        if self.words[stop - 1].endswith("'s") and self.words[stop - 1] not in _KEEP_POSSESSIVE:
            end -= 2
        return Span(self.starts[start], end)

    def is_capital(self, index: int) -> bool:
        """True when the word begins with a capital letter."""
        return 0 <= index < self.size and self.text[self.starts[index]].isupper()

    def is_shouted(self, index: int) -> bool:
        """True when the word is all capitals."""
        return 0 <= index < self.size and self.text[self.starts[index] : self.ends[index]].isupper()

    def opens_sentence(self, index: int) -> bool:
        """True when the word is the first of its sentence or line."""
        if index == 0:
            return True
        if self.words[index - 1] in _SENTENCE_ENDS or self.words[index - 1].isspace():
            return True
        return "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def is_alone(self, start: int, stop: int) -> bool:
        """True when the words [start, stop) are the whole text, but for punctuation."""
        if self._ends is None:
            spoken = [index for index in range(self.size) if self.words[index][:1].isalnum()]
            self._ends = (spoken[0], spoken[-1]) if spoken else (0, -1)
        return start <= self._ends[0] and self._ends[1] < stop


_KEEP_POSSESSIVE = frozenset({"new", "year's", "valentine's", "fool's"})
_SENTENCE_ENDS = word_set('. ! ? : " “ ” ( * - • > – — ;')


_LONGEST = 40
_PLAIN = (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-"))


def _folded(text: str) -> str:
    """Lower case with plain quotes and dashes, every character in its place."""
    folded = text.lower()
    if text.isascii():
        return folded
    if len(folded) != len(text):
        folded = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    for sign, plain in _PLAIN:
        if sign in folded:
            folded = folded.replace(sign, plain)
    return folded


def _long(first: str) -> str:
    """Stands for a word too long to be about time; one digit, so that no rule reads a figure in it."""
    return "0" if first.isdecimal() else "\x00"
