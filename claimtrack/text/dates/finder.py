"""Finds every window a text names: a cheap test first, the grammar only near a word about time."""

from __future__ import annotations

import re
from datetime import date

from claimtrack.text.dates.agreeing import agreed
from claimtrack.text.dates.binding import BINDER_HEADS
from claimtrack.text.dates.context import look_around
from claimtrack.text.dates.extras import expression_at, repetition_length
from claimtrack.text.dates.floors import FLOOR_HEADS
from claimtrack.text.dates.grammar import RULE_WORDS
from claimtrack.text.dates.lexicon import VAGUE
from claimtrack.text.dates.lone_phrase import lone_phrase
from claimtrack.text.dates.lone_time import LONGEST, lone_time
from claimtrack.text.dates.mention import DateMention, DateOptions, MentionKind
from claimtrack.text.dates.phrase import Phrase
from claimtrack.text.dates.phrases import continued, phrase_at, time_only
from claimtrack.text.dates.terse import may_be_terse, terse_days
from claimtrack.text.dates.tokens import CUE_WORDS, EXTRA_CUES, VAGUE_TAILS, Scan, has_cue
from claimtrack.text.dates.vague import IDIOM_HEADS, idiom_length
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

_REACH = 6
_BOUND_REACH = 9
"""How many words before a cue a phrase may begin; one that opens with a preposition may be longer."""
_SHORT_FIGURE = 3
"""Digits up to which a figure alone is no cue: a year has more, a day or a number of days has a word behind it."""
_HEADS = (
    BINDER_HEADS
    | RULE_WORDS
    | IDIOM_HEADS
    | FLOOR_HEADS
    | {phrase[0] for phrase in VAGUE}
    | {"now", "@", "every", "each"}
)
_BEHIND_FIGURES = frozenset({"am", "pm", "a", "p", "st", "nd", "rd", "th", "s", "ish", "hrs", "hours"})
_CUES = CUE_WORDS | VAGUE_TAILS | {"q", "h", "second"}
_EVERY_CUE = _CUES | EXTRA_CUES
_FIRST_YEAR = 500
_LAST_YEAR = 9500
"""Nobody wrote on a day outside these years; so near the ends of the calendar there would be nothing to count to."""
_SHORTEST = 18
_OPENS_LONE = re.compile(r"(?i)\W{0,3}(?:[0-9]|(?:now|right|just|at|currently|on|in|the)\b)").match
_DEFAULTS = DateOptions()


def find_windows(text: str, *, reference: date | None, options: DateOptions = _DEFAULTS) -> list[DateMention]:
    """The windows that `text` names, in order, not overlapping.

    `reference` is the day the text was written; with none, relative dates have no ends and say so in their note.
    """
    if reference is not None and not _FIRST_YEAR <= reference.year <= _LAST_YEAR:
        reference = None
    if len(text) <= LONGEST and not options.every_expression and may_be_terse(text) is not None:
        terse = terse_days(text, reference, options)
        if terse is not None:
            return [terse]
    mentions = _mentions(text, reference, options)
    if len(text) <= LONGEST and not options.every_expression and _leaves_a_time(text, mentions):
        lone = lone_time(text, reference)
        return [lone] if lone is not None else mentions
    return mentions


def _leaves_a_time(text: str, mentions: list[DateMention]) -> bool:
    """True where nothing but hours was read, and not as one phrase."""
    whole = len(mentions) == 1 and len(mentions[0].span) >= len(text.strip())
    return not whole and all(each.kind is MentionKind.TIME for each in mentions)


def _mentions(text: str, reference: date | None, options: DateOptions) -> list[DateMention]:
    if not has_cue(text, every_expression=options.every_expression):
        if len(text) >= _SHORTEST or _OPENS_LONE(text) is None:
            return []
        return _lone(Scan(text, reference, options, look_around))
    scan = Scan(text, reference, options, look_around)
    mentions: list[DateMention] = []
    index = 0
    for start in _starts(scan):
        if start < index:
            continue
        index = start
        skipped = idiom_length(scan, index) or (0 if options.every_expression else repetition_length(scan, index))
        if skipped:
            index += skipped
            continue
        phrase = _read(scan, index)
        while phrase is not None:
            mentions.append(phrase.mention)
            index = phrase.stop
            phrase = continued(scan, phrase)
    return agreed(text, mentions) if mentions else _lone(scan)


def find_dates(text: str) -> list[DateMention]:
    """The days that `text` states in full, with their year: they need no reference day."""
    found = find_windows(text, reference=None)
    return [each for each in found if each.window.earliest is not None and each.window.earliest == each.window.latest]


def _lone(scan: Scan) -> list[DateMention]:
    """What a text that is nothing else may say: "now", "the 12th", "2/15"."""
    lone = None if scan.options.every_expression else lone_phrase(scan)
    return [lone.mention] if lone is not None else _present(scan)


def _present(scan: Scan) -> list[DateMention]:
    """A text that says "now" and nothing else."""
    if scan.options.every_expression or tuple(scan.words[: scan.size]) not in _NOW:
        return []
    day = scan.reference
    window = Window(day, day, None, scan.text, WindowBasis.STATED, Modifier.ON)
    return [DateMention(Span(0, len(scan.text)), window, value="PRESENT_REF")]


_NOW = frozenset(
    {("now",), ("right", "now"), ("just", "now"), ("at", "the", "moment"), ("at", "present"), ("currently",)}
)


def _read(scan: Scan, index: int) -> Phrase | None:
    scan.begin(index)
    phrase = phrase_at(scan, index) or time_only(scan, index)
    if phrase is None and scan.options.every_expression:
        return expression_at(scan, index)
    return phrase


def _starts(scan: Scan) -> list[int]:
    """Where a phrase may begin: at words that can open one, with a cue near behind them."""
    every = scan.options.every_expression
    kinds = _EVERY_KINDS if every else _KINDS
    words = scan.words
    starts = []
    last_cue = scan.size + 2 * _BOUND_REACH
    for index in range(scan.size - 1, -1, -1):
        word = words[index]
        figure = word[0] in "0123456789'"
        kind = _IS_BOTH if figure else kinds.get(word, 0)
        if kind & _IS_CUE and (every or not figure or not _is_short(scan, index)):
            last_cue = index
        reach = _BOUND_REACH if kind & _BINDS else _REACH
        if last_cue - index <= reach and (every or kind & _IS_HEAD):
            starts.append(index)
    return starts[::-1]


_IS_CUE = 1
_IS_HEAD = 2
_IS_BOTH = 3
_BINDS = 4


def _kinds(cues: frozenset[str]) -> dict[str, int]:
    return {
        word: (word in cues) * _IS_CUE + (word in _HEADS) * _IS_HEAD + (word in BINDER_HEADS) * _BINDS
        for word in cues | _HEADS
    }


_KINDS = _kinds(_CUES)
_EVERY_KINDS = _kinds(_EVERY_CUE)


def _is_short(scan: Scan, index: int) -> bool:
    """True for a figure that alone says nothing of time: the grammar need not be asked at each number of a text."""
    word = scan.words[index]
    return len(word) <= _SHORT_FIGURE and word.isdecimal() and scan.words[index + 1] not in _BEHIND_FIGURES
