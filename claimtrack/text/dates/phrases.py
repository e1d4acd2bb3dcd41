"""A phrase: a date or a range with the words that bind it, turned into the window it names."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.absolute import bare_ordinal, dated, day_first, day_number, make_day, month_at, year_phrase
from claimtrack.text.dates.binding import Bounds, binder_at, window_of
from claimtrack.text.dates.clock import clock_at
from claimtrack.text.dates.composed import named_unit
from claimtrack.text.dates.durations import Duration, duration_at
from claimtrack.text.dates.grammar import RULE_WORDS, at_time, date_at, shifted
from claimtrack.text.dates.mention import DateMention, DatePart, MentionKind
from claimtrack.text.dates.numeric import day_range, year_range
from claimtrack.text.dates.relative import ahead
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.numbers import ORDINALS
from claimtrack.text.spans import Span


class Phrase(NamedTuple):
    """A mention and the index of the word behind it."""

    mention: DateMention
    stop: int


def phrase_at(scan: Scan, index: int) -> Phrase | None:
    """The longest phrase that begins at `index`."""
    vague = vague_at(scan, index)
    if vague is not None:
        return vague
    bound = binder_at(scan.words, index)
    if bound is None:
        return _read(scan, index, index, Modifier.NONE)
    modifier, at = bound
    if scan.words[index] in {"since", "ever"}:
        scan.back = True
    if scan.weakly and modifier in {Modifier.BY, Modifier.BEFORE, Modifier.UNTIL, Modifier.WITHIN}:
        scan.back = scan.weakly = False
    read = _read(scan, index, at, modifier)
    if scan.words[index] not in RULE_WORDS:
        return read
    plain = _read(scan, index, index, Modifier.NONE)
    if read is None or plain is not None and plain.stop >= read.stop:
        return plain
    return read


def _read(scan: Scan, index: int, at: int, modifier: Modifier) -> Phrase | None:
    """A range, a time span of a day or a single date at `at`, bound by the words from `index` on."""
    ranged = hours_of_day(scan, index, at, modifier) or range_at(scan, index, at, modifier)
    if ranged is not None:
        return ranged
    bound_date = _bound_date(scan, at, modifier)
    if bound_date is None:
        return None
    modifier, found, stop = _trailing(scan, modifier, *bound_date)
    if _is_about(scan, index, at, modifier, found):
        return _phrase(scan, at, stop, Modifier.NONE, at, found)
    return _phrase(scan, index, stop, modifier, at, found)


def _is_about(scan: Scan, index: int, at: int, modifier: Modifier, found: Stretch) -> bool:
    """ "about Christmas" speaks of it, "for the May vote" is no length: there the first word binds nothing."""
    if modifier is Modifier.AROUND and scan.words[index] in {"about", "near", "towards", "toward", "c", "ca"}:
        return not (scan.words[at][:1].isdecimal() or scan.words[at] in lexicon.MONTHS or scan.words[at] in {"the", "mid"})
    return modifier is Modifier.THROUGH and scan.words[index] == "for" and not found.from_reference and (
        scan.words[at + 1] not in {"rest", "remainder", "whole", "entire"}
    )


_IDIOMS = frozenset({
    ("at", "the", "end", "of", "the", "day"), ("built", "in", "a", "day"), ("day", "by", "day"), ("from", "day", "one"),
    ("of", "the", "year"), ("of", "the", "day"), ("of", "the", "week"), ("of", "the", "month"), ("of", "the", "century"),
    ("of", "the", "decade"), ("in", "this", "day", "and", "age"), ("day", "and", "age"), ("to", "this", "day"),
    ("back", "in", "the", "day"), ("these", "days", "are"), ("all", "in", "a", "day's"), ("time", "of", "the", "year"),
    ("time", "of", "year"), ("time", "of", "day"), ("this", "day", "in", "age"),
})  # fmt: skip
_OLD = frozenset({"old", "olds", "older", "younger", "experience", "sentence", "jail", "prison"})


def idiom_length(scan: Scan, index: int) -> int:
    """How many words a set phrase takes that names no time: "at the end of the day", "goal of the year"; else 0."""
    for length in (6, 4, 3):
        words = tuple(scan.words[index : index + length])
        if words in _IDIOMS:
            whole = words[0] in {"of", "at"} and scan.words[index - 1] in {"end", "start", "rest", "by", "before"}
            return 0 if whole or scan.is_alone(index, index + length) else length
    return 0


def hours_of_day(scan: Scan, index: int, at: int, modifier: Modifier) -> Phrase | None:
    """ "between 9:30 and 11 on Thursday", "from 3 to 5pm tomorrow": hours of one day."""
    if not (scan.words[at][:1].isdecimal() or scan.words[at] in {"noon", "midnight"}):
        return None
    first = clock_at(scan, at)
    if first is None or scan.words[first.stop] not in _TO | {"and"}:
        return None
    last = clock_at(scan, first.stop + 1)
    if last is None or scan.words[first.stop] == "and" and modifier is not Modifier.BETWEEN:
        return None
    behind = last.stop + (scan.words[last.stop] in {"on", ",", "of"})
    found = date_at(scan, behind)
    if found is None or found.stretch.grain is not Grain.DAY or found.stretch.kind is MentionKind.DURATION:
        return None
    if not (first.certain or last.certain or scan.words[behind - 1] == "on"):
        return None
    if scan.words[first.stop - 1][:1].isdecimal() and last.certain and last.tail[1:3] > "12" and "00" < first.tail[1:3] < "12":
        first = first._replace(tail=f"T{int(first.tail[1:3]) + 12}{first.tail[3:]}")
    return _phrase(scan, index, found.stop, Modifier.NONE, at, at_time(found.stretch, first.tail))


def _bound_date(scan: Scan, at: int, modifier: Modifier) -> tuple[Stretch, int] | None:
    found = date_at(scan, at)
    length = None
    if modifier in {Modifier.IN, Modifier.WITHIN, Modifier.AFTER, Modifier.BY, Modifier.BEFORE}:
        length = _length(scan, at, modifier)
    if found is None and modifier in _TAKES_ORDINAL:
        found = bare_ordinal(scan, at)
    if found is None and modifier not in {Modifier.NONE, Modifier.WITHIN}:
        found = _weekend(scan, at)
    if found is None and modifier is Modifier.BEFORE:
        found = named_unit(scan, at) if _is_over(scan, at + 2) else None
    if length is not None and (found is None or length[1] > found.stop):
        return length
    if found is None:
        return None
    return found.stretch, found.stop


def _weekend(scan: Scan, at: int) -> Found | None:
    """ "by the weekend", "over the long weekend": the one that the reference day stands before or in."""
    behind = at + 1 if scan.words[at] in {"the", "a"} else at
    behind += scan.words[behind] in {"long", "bank", "holiday"}
    if lexicon.UNITS.get(scan.words[behind]) != "weekend" or scan.words[behind].endswith("s"):
        return None
    found = stretch.weekend(scan.reference) if scan.reference is not None else stretch.undated(Grain.WEEKEND)
    return Found(found, behind + 1)


_TAKES_ORDINAL = frozenset({Modifier.ON, Modifier.BY, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER, Modifier.SINCE})


def _length(scan: Scan, at: int, modifier: Modifier) -> tuple[Stretch, int] | None:
    """A length behind "in", "within": it ends that long after the reference day, or after the date behind "of"."""
    read = duration_at(scan, at) or (_whole_unit(scan, at) if modifier is Modifier.WITHIN else None)
    if read is not None and scan.words[read[1]] in _OLD:
        return None
    if read is None or modifier in {Modifier.BY, Modifier.BEFORE}:
        return None
    duration, stop = read
    if modifier is Modifier.AFTER and (scan.words[stop] in {"of", "in", "on"} or scan.options.every_expression):
        return None
    if scan.words[stop] in {"'s", "'"}:
        stop += 1
    if scan.words[stop] in {"time", "timeframe"} and stop < scan.size:
        stop += 1
    if scan.words[stop] == "from" and scan.words[stop + 1] in {"now", "today"}:
        stop += 2
    if modifier is Modifier.WITHIN and scan.words[stop] == "of" and (base := date_at(scan, stop + 1, 1)) is not None:
        if base.stretch.first is not None:
            last = duration.after(base.stretch.first)
            return Stretch(base.stretch.first, last, Grain.DAY, duration.value, MentionKind.DURATION), base.stop
    if scan.reference is None:
        return replace(stretch.undated(kind=MentionKind.DURATION), value=duration.value), stop
    return ahead(scan.reference, duration), stop


def _trailing(scan: Scan, modifier: Modifier, found: Stretch, stop: int) -> tuple[Modifier, Stretch, int]:
    words = scan.words
    behind = tuple(words[stop : stop + 3])
    if modifier is Modifier.BEFORE and (over := _is_over(scan, stop)):
        return modifier, replace(found, edge="end"), stop + over
    if behind == ("at", "the", "latest"):
        return Modifier.BY, found, stop + 3
    if behind[:2] == ("at", "latest"):
        return Modifier.BY, found, stop + 2
    if behind == ("at", "the", "earliest"):
        return Modifier.SINCE, found, stop + 3
    if behind[:2] in {("or", "earlier"), ("or", "sooner"), ("or", "before")}:
        return Modifier.BY, found, stop + 2
    if behind[:2] in {("or", "later"), ("or", "after"), ("and", "beyond"), ("and", "onwards"), ("and", "after")}:
        return Modifier.SINCE, found, stop + 2
    if (
        words[stop] in {"onwards", "onward", "forward"}
        or words[stop] == "on"
        and modifier is Modifier.SINCE
        and (not words[stop + 1].isalnum())
    ):
        return Modifier.SINCE, found, stop + 1
    if behind[:2] == ("or", "so") or behind[:2] == ("or", "thereabouts"):
        return modifier if found.from_reference else Modifier.AROUND, _elastic(found, scan), stop + 2
    if words[stop] == "ish" and scan.glued(stop) or words[stop] == "-" and words[stop + 1] == "ish":
        return Modifier.AROUND, found, stop + (1 if words[stop] == "ish" else 2)
    return modifier, found, stop


def _is_over(scan: Scan, index: int) -> int:
    """How many words say that a stretch ends ("is out", "ends")."""
    if scan.words[index] in {"is", "'s"} and scan.words[index + 1] in {"out", "over", "done", "up", "through", "finished"}:
        return 2
    return int(scan.words[index] in {"ends", "finishes", "closes", "expires"})


def _elastic(found: Stretch, scan: Scan) -> Stretch:
    if found.first is None or found.last is None:
        return found
    nominal = (found.last - found.first).days
    return replace(found, vague=True, lenient=stretch.add_days(found.last, (nominal + 1) // 2))


def _phrase(scan: Scan, start: int, stop: int, modifier: Modifier, at: int, found: Stretch) -> Phrase:
    span = scan.span(start, stop)
    bounds = Bounds(scan.reference, scan.back, scan.options, scan.words[start] not in {"through", "thru", "at", "right"})
    window = window_of(found, modifier, bounds, span.of(scan.text))
    part = DatePart(Span(scan.starts[at], span.end), found.value, found.kind)
    return Phrase(DateMention(span, window, found.note, found.value, found.kind, (part,)), stop)


def _whole_unit(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "within the hour", "within the year"."""
    unit = lexicon.UNITS.get(scan.words[at + 1]) if scan.words[at] == "the" else None
    if unit is None or scan.words[at + 1].endswith("s") or scan.words[at + 2] in {"of", "after", "before"}:
        return None
    code = lexicon.TIMEX_UNITS[unit]
    return Duration(1, unit, f"PT1{code[1]}" if code[0] == "T" else f"P1{code}"), at + 2


def continued(scan: Scan, phrase: Phrase) -> Phrase | None:
    """The next day number in "May 2 - 3, 9 - 10 and 16", which takes its month from the date before it."""
    before = phrase.mention.window.latest
    at = phrase.stop
    if scan.words[at] not in {",", "and", "&", "-", "/"} or before is None or phrase.mention.kind is not MentionKind.DATE:
        return None
    at += 1 + (scan.words[at + 1] in {"and", "&"})
    number = day_number(scan, at)
    if number is None or number[0] <= before.day or scan.words[at - 1] == "-" and scan.glued(at):
        return None
    behind = scan.words[number[1]]
    if behind == "and" and scan.words[number[1] + 1].isdecimal():
        behind = ","
    if behind not in {",", "-", "&", "(", ".", "", ")", "!", "?", ";", "/"} or scan.words[at] in ORDINALS:
        return None
    when = make_day(before.year, before.month, number[0])
    return _phrase(scan, at, number[1], Modifier.NONE, at, stretch.day(when)) if when is not None else None


def vague_at(scan: Scan, index: int) -> Phrase | None:
    """ "soon", "in the near future", "any day now", "won't be long"."""
    for length in range(5, 0, -1):
        words = tuple(scan.words[index : index + length])
        if words in lexicon.VAGUE:
            return _vague(scan, index, index + length) if scan.words[index + length] != "from" else None
    words = scan.words
    at = index + 1 if words[index] in {"in", "over", "within"} else index
    behind = at + (words[at] == "the")
    if words[behind] in {"not", "too"} and at > index:
        behind += 1 + (words[behind + 1] == "too")
    if words[behind] in {"very", "quite"}:
        behind += 1
    if words[behind] in {"near", "foreseeable", "immediate", "not-too-distant", "distant", "nearest"} and words[
        behind + 1
    ] in {"future", "term"}:
        return _vague(scan, index, behind + 2)
    return None


def _vague(scan: Scan, start: int, stop: int) -> Phrase | None:
    word = scan.words[start]
    if (
        word == "soon"
        and scan.words[stop] in {"as", "after"}
        or scan.words[start - 1] in {"as", "too"}
        and word == "soon"
    ):
        return None
    span = scan.span(start, stop)
    window = Window(scan.reference, None, None, span.of(scan.text), WindowBasis.VAGUE, Modifier.NONE)
    note = "" if scan.reference is not None else stretch.UNDATED
    return Phrase(DateMention(span, window, note, "FUTURE_REF", parts=(DatePart(span, "FUTURE_REF"),)), stop)


_TO = frozenset({"to", "-", "until", "till", "til", "through", "thru", "—", "–", "untill"})


def range_at(scan: Scan, start: int, at: int, modifier: Modifier) -> Phrase | None:
    """ "from A to B", "between A and B", "A - B", "2014-2018", "April 3-5", "3rd to 5th of April", "May or June"."""
    years = year_range(scan, at)
    if years is not None:
        return _range(scan, start, at + 1, at, at, years[0], years[1])
    days = _days_of_month(scan, at)
    if days is not None:
        return _range(scan, start, days[1], at, days[2], *days[0])
    first = _range_start(scan, at, modifier)
    if first is None:
        return None
    joint = scan.words[first.stop]
    either = joint in {"or", "/"} and _is_alternative(first)
    if not (joint in _TO or joint == "and" and modifier is Modifier.BETWEEN or either):
        return None
    if joint == "-" and modifier is Modifier.NONE and first.stretch.kind is MentionKind.TIME:
        return None
    behind = first.stop + 1
    behind += scan.words[behind] in {"through", "to", "until"}
    last = _range_end(scan, behind, first.stretch)
    if last is None or not _agree(first.stretch, last.stretch, joint):
        return None
    if joint not in _TO | {"and"} and first.stretch.grain is not last.stretch.grain:
        return None
    begin = _in_the_year_of(scan, first.stretch, last.stretch)
    return _range(scan, start, last.stop, at, behind, begin, last.stretch)


def _is_alternative(first: Found) -> bool:
    return first.stretch.grain in {Grain.MONTH, Grain.YEAR, Grain.SEASON, Grain.QUARTER}


def _agree(first: Stretch, last: Stretch, joint: str) -> bool:
    if first.kind is MentionKind.DURATION or last.kind is MentionKind.DURATION and not last.from_reference:
        return False
    return last.first is None or first.first is None or joint != "-" or first.grain is last.grain


def _range_start(scan: Scan, at: int, modifier: Modifier) -> Found | None:
    if scan.words[at] in {"now", "today"} and modifier in {Modifier.BETWEEN, Modifier.SINCE, Modifier.NONE}:
        if scan.reference is None:
            return Found(replace(stretch.undated(), value="PRESENT_REF"), at + 1)
        value = "PRESENT_REF" if scan.words[at] == "now" else scan.reference.isoformat()
        return Found(replace(stretch.day(scan.reference), value=value), at + 1)
    found = date_at(scan, at) or _month_before_dash(scan, at)
    if found is None and modifier in {Modifier.BETWEEN, Modifier.SINCE}:
        return bare_ordinal(scan, at)
    return found


def _month_before_dash(scan: Scan, at: int) -> Found | None:
    """A month that alone would need proof ("Mar-May", "may to july")."""
    named = month_at(scan, at)
    if named is None or scan.words[named[1]] not in _TO | {"/", "or"} or month_at(scan, named[1] + 1) is None:
        return None
    found = date_at(scan, named[1] + 1)
    if found is None or found.stretch.first is None:
        return None
    return Found(replace(stretch.month(found.stretch.first.year, named[0]), rolled=True), named[1])


def _range_end(scan: Scan, at: int, first: Stretch) -> Found | None:
    """The far end; "5" in "April 3 to 5" takes its month from the near end, a later year none."""
    found = date_at(scan, at) or shifted(scan, at) or bare_ordinal(scan, at)
    number = day_number(scan, at)
    if found is None and number is not None and first.grain is Grain.DAY and first.first is not None:
        day, stop, _ = number
        year = year_phrase(scan, stop)
        when = dated(scan, first.first.month, day, year[0] if year else first.first.year)
        if when is None or when.first is None or when.first < first.first and year is None:
            return None
        return Found(when, year[1] if year else stop)
    if found is None or found.stretch.first is None or first.first is None:
        return found
    if found.stretch.rolled and found.stretch.first < first.first:
        later = _next_year(found.stretch, first)
        return Found(later, found.stop)
    return found


def _next_year(found: Stretch, first: Stretch) -> Stretch:
    assert found.first is not None
    assert first.first is not None
    if found.named:
        return stretch.day(stretch.add_days(first.first, (found.first - first.first).days % 7))
    year = first.first.year
    if found.grain is Grain.MONTH:
        return stretch.month(year + (found.first.month < first.first.month), found.first.month)
    try:
        day = found.first.replace(year=year)
        return stretch.day(day if day >= first.first else day.replace(year=year + 1))
    except ValueError:
        return found


def _in_the_year_of(scan: Scan, first: Stretch, last: Stretch) -> Stretch:
    """ "May to July 2019": the near end takes the far end's year."""
    if not first.rolled or first.named or last.rolled or first.first is None or last.first is None or last.grain is not first.grain:
        return first
    year = last.first.year - (first.first.month > last.first.month)
    if first.grain is Grain.MONTH:
        return stretch.month(year, first.first.month)
    try:
        return stretch.day(first.first.replace(year=year))
    except ValueError:
        return first


def _days_of_month(scan: Scan, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """ "19-22 April", "3rd to 5th of April 2018", "April 3-5, 2018": both days, the index behind, where the second begins."""
    named = month_at(scan, at)
    if named is not None:
        pair = day_range(scan.words[named[1]])
        if pair is None:
            return None
        stop = named[1] + 1
        stop += scan.words[stop] in {"th", "st", "nd", "rd"}
        year = year_phrase(scan, stop)
        both = _both_days(scan, named[0], pair, year[0] if year else None)
        return (both, year[1] if year else stop, named[1]) if both is not None else None
    begin = at + 1 if scan.words[at] == "the" else at
    pair = day_range(scan.words[begin])
    if pair is not None:
        behind = begin + 1 + (scan.words[begin + 1] in {"th", "st", "nd", "rd"})
        behind += scan.words[behind] == "of"
        month = month_at(scan, behind)
        if month is None:
            return None
        year = year_phrase(scan, month[1])
        both = _both_days(scan, month[0], pair, year[0] if year else None)
        return (both, year[1] if year else behind + 1, begin) if both is not None else None
    return _ordinal_range(scan, begin)


def _ordinal_range(scan: Scan, begin: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    number = day_number(scan, begin)
    if number is None or scan.words[number[1]] not in _TO | {"and", "or", "/"}:
        return None
    behind = number[1] + 1
    last = day_first(scan, behind)
    if last is None or last.stretch.first is None:
        return None
    end = last.stretch.first
    first = dated(scan, end.month, number[0], end.year)
    if first is None or first.first is None or first.first > end:
        return None
    if (
        scan.words[number[1]] in {"and", "or", "/"}
        and (end - first.first).days > 1
        and scan.words[begin - 1] != "between"
    ):
        return None
    return (first, last.stretch), last.stop, behind


def _both_days(scan: Scan, month: int, pair: tuple[int, int], year: int | None) -> tuple[Stretch, Stretch] | None:
    last = dated(scan, month, pair[1], year)
    if last is None:
        return None
    if last.first is None:
        return last, last
    first = dated(scan, month, pair[0], last.first.year)
    return (first, last) if first is not None else None


def _range(scan: Scan, start: int, stop: int, at: int, behind: int, first: Stretch, last: Stretch) -> Phrase | None:
    if first.first is not None and last.last is not None and first.first > last.last:
        return None
    words = scan.words
    if words[behind - 1] in {"until", "till"} and first.first is None:
        return None
    whole = Stretch(first.first, last.last, Grain.WEEK, last.value, note=first.note or last.note)
    span = scan.span(start, stop)
    bounds = Bounds(scan.reference, scan.back, scan.options)
    window = replace(window_of(whole, Modifier.NONE, bounds, span.of(scan.text)), modifier=Modifier.BETWEEN)
    near_end, far_start = _ends_of_parts(scan, at, behind)
    parts = (
        DatePart(Span(scan.starts[at], near_end), first.value, first.kind),
        DatePart(Span(far_start, span.end), last.value, last.kind),
    )
    return Phrase(DateMention(span, window, whole.note, last.value, MentionKind.DATE, parts), stop)


def _ends_of_parts(scan: Scan, at: int, behind: int) -> tuple[int, int]:
    """Where the near date ends and the far one begins; `behind` may be one word that holds both ("3-5", "2014-2018")."""
    word = scan.words[behind]
    cut = max(word.find("-"), word.find("/")) if behind == at or word[:1].isdecimal() else -1
    if cut > 0 and (day_range(word) or year_range(scan, behind)):
        return scan.starts[behind] + cut, scan.starts[behind] + cut + 1
    joint = behind - 1
    while joint > at and scan.words[joint - 1] in _TO:
        joint -= 1
    return scan.ends[max(joint - 1, at)], scan.starts[behind]


def time_only(scan: Scan, index: int) -> Phrase | None:
    """ "at 6pm", "by noon": a time of the reference day."""
    prepared = scan.words[index] in {"at", "by", "before", "after", "until", "till", "@", "around", "from"}
    at = index + 1 if prepared else index
    clock = clock_at(scan, at)
    if clock is None or not clock.certain:
        return None
    spelled = scan.words[clock.stop - 1]
    if scan.words[at] in {"noon", "midnight", "midday"} and not scan.options.every_expression:
        if scan.words[index] not in {"at", "by", "before", "until", "till"} and not scan.is_alone(index, clock.stop):
            return None
    if ":" in scan.words[at] and spelled == scan.words[at] and not (prepared or scan.options.every_expression):
        return None
    base = stretch.day(scan.reference) if scan.reference is not None else stretch.undated()
    return _phrase(scan, index if prepared else at, clock.stop, Modifier.NONE, at, at_time(base, clock.tail))
