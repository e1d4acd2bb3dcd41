"""Expressions of time that name no window: lengths, repetitions, a bare "now" or "morning".

Only read when every expression is asked for, as TIMEX3 annotates them all.
"""

from __future__ import annotations

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.clock import part_of_day
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.holiday import feast_words
from claimtrack.text.dates.mention import DateMention, DatePart, MentionKind
from claimtrack.text.dates.phrase import Phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import NO_WINDOW


def expression_at(scan: Scan, index: int) -> Phrase | None:
    """A length, a repetition, a word for the present or a part of the day at `index`."""
    return (
        _repetition(scan, index)
        or _weekend(scan, index)
        or _length(scan, index)
        or _reference_word(scan, index)
        or _part_of_day(scan, index)
    )


def _mention(scan: Scan, start: int, stop: int, value: str, kind: MentionKind) -> Phrase:
    span = scan.span(start, stop)
    return Phrase(DateMention(span, NO_WINDOW, "", value, kind, (DatePart(span, value, kind),)), stop)


def repetition_length(scan: Scan, index: int) -> int:
    """How many words a repetition takes ("every Monday", "any July Saturday"), which is never a window; else 0."""
    if scan.words[index] == "any":
        return _any_length(scan, index)
    if scan.words[index] not in {"every", "each"}:
        return 0
    read = duration_at(scan, index + 1)
    if read is not None:
        return read[1] - index
    at = index + 2 if scan.words[index + 1] in {"other", "single", "second", "third", "few"} else index + 1
    word = scan.words[at]
    known = word in lexicon.WEEKDAYS or word in lexicon.MONTHS or word in lexicon.SEASONS or word in lexicon.UNITS
    feast = feast_words(scan.words, at)
    return at + 1 - index if known else feast[1] - index if feast is not None else 0


def _any_length(scan: Scan, index: int) -> int:
    at = index + 1 + (scan.words[index + 1] in {"given", "old", "other"})
    first = at
    while scan.words[at] in lexicon.WEEKDAYS or scan.words[at] in lexicon.MONTHS or scan.words[at] in lexicon.SEASONS:
        at += 1
    return at - index if at > first else 0


def _repetition(scan: Scan, index: int) -> Phrase | None:
    word = scan.words[index]
    if word in lexicon.REPEATED:
        return _mention(scan, index, index + 1, lexicon.REPEATED[word], MentionKind.SET)
    if word not in {"every", "each", "per"}:
        return None
    weekday = lexicon.WEEKDAYS.get(scan.words[index + 1])
    if weekday is not None:
        return _mention(scan, index, index + 2, f"XXXX-WXX-{weekday + 1}", MentionKind.SET)
    unit = lexicon.UNITS.get(scan.words[index + 1])
    if unit is not None:
        code = lexicon.TIMEX_UNITS[unit]
        return _mention(scan, index, index + 2, f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", MentionKind.SET)
    tail = lexicon.DAY_PARTS.get(scan.words[index + 1])
    if tail is not None:
        return _mention(scan, index, index + 2, f"XXXX-XX-XX{tail}", MentionKind.SET)
    read = duration_at(scan, index + 1)
    return _mention(scan, index, read[1], read[0].value, MentionKind.SET) if read is not None else None


def _weekend(scan: Scan, index: int) -> Phrase | None:
    """A weekend with nothing to say which: the one at hand; in the plural, all of them."""
    at = index
    while scan.words[at] in {"a", "the", "long"} and at < index + 3:
        at += 1
    if lexicon.UNITS.get(scan.words[at]) != "weekend":
        return None
    if scan.words[at].endswith("s") and "'" not in scan.words[at]:
        return _mention(scan, index, at + 1, "XXXX-WE", MentionKind.SET)
    value = stretch.weekend(scan.reference).value if scan.reference is not None else ""
    return _mention(scan, index, at + 1, value, MentionKind.DATE)


def _length(scan: Scan, index: int) -> Phrase | None:
    read = duration_at(scan, index)
    if read is not None:
        if scan.words[read[1] : read[1] + 2] == ["-", "old"]:
            return None
        return _mention(scan, index, read[1], read[0].value, MentionKind.DURATION)
    word = scan.words[index]
    unit = lexicon.UNITS.get(word)
    if index and (scan.words[index - 1].strip("'").isdecimal() or scan.words[index + 1 : index + 3] == ["-", "old"]):
        return None
    if unit is None or unit == "second" or len(word) < 3 or word in {"min", "sec", "mos", "mth", "qtr"}:
        return None
    code, plural = lexicon.TIMEX_UNITS[unit], word.endswith("s") and "'" not in word
    if unit == "weekend" or unit == "night":
        return None
    count = "X" if plural else "1"
    return _mention(
        scan, index, index + 1, f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}", MentionKind.DURATION
    )


def _reference_word(scan: Scan, index: int) -> Phrase | None:
    word = scan.words[index]
    if word in {"recent", "future", "early", "later"} and lexicon.UNITS.get(scan.words[index + 1]) is not None:
        unit, plural = lexicon.UNITS[scan.words[index + 1]], scan.words[index + 1].endswith("s")
        code = lexicon.TIMEX_UNITS[unit]
        if plural and code[0] != "T":
            return _mention(scan, index, index + 2, f"PX{code}", MentionKind.DURATION)
    if word in {"right", "just"} and scan.words[index + 1] == "now":
        return _mention(scan, index if word == "right" else index + 1, index + 2, "PRESENT_REF", MentionKind.DATE)
    if word == "the" and scan.words[index + 1] in {"future", "past"}:
        return _mention(scan, index, index + 2, lexicon.REFERENCES[scan.words[index + 1]], MentionKind.DATE)
    if word not in lexicon.REFERENCES or word == "past":
        return None
    return _mention(scan, index, index + 1, lexicon.REFERENCES[word], MentionKind.DATE)


def _part_of_day(scan: Scan, index: int) -> Phrase | None:
    at = index + 1 if scan.words[index] in {"the", "a", "an"} else index
    part = part_of_day(scan, at)
    if part is None:
        return None
    value = f"{scan.reference.isoformat()}{part.tail}" if scan.reference is not None else ""
    return _mention(scan, index, part.stop, value, MentionKind.TIME)
