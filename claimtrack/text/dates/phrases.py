"""A phrase: a date with the words that bind it, turned into the window it names."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.absolute import bare_ordinal
from claimtrack.text.dates.atoms import day_number, make_day
from claimtrack.text.dates.binding import binder_at
from claimtrack.text.dates.clock import clock_at, tail_of_day
from claimtrack.text.dates.counted import ahead
from claimtrack.text.dates.durations import Duration, duration_at
from claimtrack.text.dates.events import event_of_year, stays
from claimtrack.text.dates.floors import floor_at
from claimtrack.text.dates.grammar import RULE_WORDS, at_time, date_at, with_time
from claimtrack.text.dates.lasting import lasting_at
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.parts import named_unit
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.ranges import TO, range_at
from claimtrack.text.dates.relative import weekend_at_hand
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.vague import vague_at
from claimtrack.text.dates.window import Modifier
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.numbers import ORDINALS, TENS
from claimtrack.text.numbers import UNITS as NUMBERS


def phrase_at(scan: Scan, index: int) -> Phrase | None:
    """The longest phrase that begins at `index`."""
    vague = vague_at(scan, index)
    if vague is not None:
        return vague
    floor = floor_at(scan, index)
    if floor is not None:
        return floor
    bound = binder_at(scan.words, index)
    if bound is None:
        return lasting_at(scan, index) or _read(scan, index, index, Modifier.NONE)
    modifier, at = bound
    lasting = lasting_at(scan, index)
    if lasting is not None:
        return lasting
    if scan.words[index] in {"since", "ever"}:
        scan.roll(back=True)
    if scan.weakly and modifier in {Modifier.BY, Modifier.BEFORE, Modifier.UNTIL, Modifier.WITHIN}:
        scan.roll(back=False)
    read = _read(scan, index, at, modifier)
    if scan.words[index] not in RULE_WORDS:
        return read
    plain = _read(scan, index, index, Modifier.NONE)
    if read is None or (plain is not None and plain.stop >= read.stop):
        return plain
    return read


def _read(scan: Scan, index: int, at: int, modifier: Modifier) -> Phrase | None:
    """A range, a time span of a day or a single date at `at`, bound by the words from `index` on."""
    word = scan.words[at]
    if word not in _OPENERS and not word[:1].isdecimal() and word[:1] != "'":
        return None
    ranged = hours_of_day(scan, index, at, modifier) or range_at(scan, index, at, modifier)
    if ranged is not None:
        return ranged
    bound_date = _bound_date(scan, at, modifier)
    if bound_date is None:
        return event_of_year(scan, index, at, modifier)
    modifier, found, stop = _trailing(scan, modifier, *bound_date)
    if _is_about(scan, index, at, modifier, found):
        return make_phrase(scan, at, stop, Modifier.NONE, at, found)
    return make_phrase(scan, index, stop, modifier, at, found)


_OPENERS = frozenset(
    {
        *RULE_WORDS, *lexicon.MONTHS, *lexicon.UNITS, *lexicon.THIS, *lexicon.NEXT, *lexicon.LAST, *lexicon.FEW,
        *ORDINALS, *NUMBERS, *TENS, *word_set("now today the a an our their my your current same long bank holiday"),
        *word_set("fiscal financial calendar noon midnight another half one minutes hours days weeks months years"),
    }
)  # fmt: skip
"""The words a date or length may begin with that does not begin with a figure."""


def _is_about(scan: Scan, index: int, at: int, modifier: Modifier, found: Stretch) -> bool:
    """ "about Christmas" speaks of it, "for the May vote" is no length: there the first word binds nothing."""
    if modifier is Modifier.AROUND and scan.words[index] in {"about", "near", "towards", "toward", "c", "ca"}:
        return not (
            scan.words[at][:1].isdecimal() or scan.words[at] in lexicon.MONTHS or scan.words[at] in {"the", "mid"}
        )
    return (
        modifier is Modifier.THROUGH
        and scan.words[index] == "for"
        and not found.from_reference
        and (scan.words[at + 1] not in {"rest", "remainder", "whole", "entire"})
    )


_OLD = word_set("old olds older younger experience sentence jail prison")


_JOINS_HOURS = TO | {"and"}


def hours_of_day(scan: Scan, index: int, at: int, modifier: Modifier) -> Phrase | None:
    """ "between 9:30 and 11 on Thursday", "from 3 to 5pm tomorrow": hours of one day."""
    if not (scan.words[at][:1].isdecimal() or scan.words[at] in {"noon", "midnight"}):
        return None
    first = clock_at(scan, at)
    if first is None or scan.words[first.stop] not in _JOINS_HOURS:
        return None
    last = clock_at(scan, first.stop + 1)
    if last is None or (scan.words[first.stop] == "and" and modifier is not Modifier.BETWEEN):
        return None
    behind = last.stop + (scan.words[last.stop] in {"on", ",", "of"})
    found = date_at(scan, behind)
    if found is None or found.stretch.grain is not Grain.DAY or found.stretch.kind is MentionKind.DURATION:
        return None
    if not (first.certain or last.certain or scan.words[behind - 1] == "on"):
        return None
    if (
        scan.words[first.stop - 1][:1].isdecimal()
        and last.certain
        and last.tail[1:3] > "12"
        and "00" < first.tail[1:3] < "12"
    ):
        first = first._replace(tail=f"T{int(first.tail[1:3]) + 12}{first.tail[3:]}")
    return make_phrase(scan, index, found.stop, Modifier.NONE, at, at_time(found.stretch, first.tail))


def _bound_date(scan: Scan, at: int, modifier: Modifier) -> tuple[Stretch, int] | None:
    found = date_at(scan, at)
    length = None
    if modifier in _TAKES_LENGTH:
        length = _length(scan, at, modifier)
    if found is None and (modifier in _TAKES_ORDINAL or (modifier is Modifier.NONE and _is_whole_text(scan, at))):
        found = bare_ordinal(scan, at)
        found = with_time(scan, found) if found is not None else None
    if found is None and modifier is not Modifier.NONE and modifier is not Modifier.WITHIN:
        found = _weekend(scan, at)
    if found is None and modifier is Modifier.BEFORE:
        found = named_unit(scan, at) if _is_over(scan, at + 2) else None
    if length is not None and (found is None or length[1] > found.stop):
        return length
    if found is None:
        return None
    return found.stretch, found.stop


def _is_whole_text(scan: Scan, at: int) -> bool:
    """ "the 1st" and nothing else."""
    return scan.words[at] == "the" and scan.size - at <= 4 and scan.is_alone(at, scan.size) and at == 0


def _weekend(scan: Scan, at: int) -> Found | None:
    """ "by the weekend", "over the long weekend": the one that the reference day stands before or in."""
    behind = at + 1 if scan.words[at] in {"the", "a"} else at
    behind += scan.words[behind] in {"long", "bank", "holiday"}
    if lexicon.UNITS.get(scan.words[behind]) != "weekend" or scan.words[behind].endswith("s"):
        return None
    return Found(weekend_at_hand(scan), behind + 1)


_TAKES_LENGTH = (Modifier.IN, Modifier.WITHIN, Modifier.AFTER, Modifier.BY, Modifier.BEFORE)
"""A tuple, as members of an enum hash slowly."""
_TAKES_ORDINAL = (
    Modifier.ON, Modifier.BY, Modifier.UNTIL, Modifier.THROUGH, Modifier.BEFORE, Modifier.AFTER, Modifier.SINCE,
)  # fmt: skip


def _length(scan: Scan, at: int, modifier: Modifier) -> tuple[Stretch, int] | None:
    """A length behind "in", "within": it ends that long after the reference day, or after the date behind "of"."""
    if modifier is Modifier.WITHIN and scan.words[at] in _MANY and scan.reference is not None:
        unit = lexicon.UNITS[scan.words[at]]
        code = lexicon.TIMEX_UNITS[unit]
        value = f"PTX{code[1]}" if code[0] == "T" else f"PX{code}"
        return ahead(scan.reference, Duration(0, unit, value, counted=False)), at + 1
    read = duration_at(scan, at) or (_whole_unit(scan, at) if modifier is Modifier.WITHIN else None)
    if read is None or scan.words[read[1]] in _OLD or modifier in {Modifier.BY, Modifier.BEFORE}:
        return None
    if modifier is Modifier.IN and _looks_back(scan, at):
        return None
    over = scan.back and not scan.weakly and not scan.options.prefer_past and not _is_told(scan, at)
    if over and modifier in {Modifier.IN, Modifier.WITHIN} and scan.words[read[1]] not in _ANCHORED:
        return None
    duration, stop = read
    if modifier is Modifier.IN and scan.words[stop] == "of":
        return None
    if modifier is Modifier.AFTER and (scan.words[stop] in {"of", "in", "on"} or scan.options.every_expression):
        return None
    if scan.words[stop] in {"'s", "'"}:
        stop += 1
    if scan.words[stop] in {"time", "timeframe"} and stop < scan.size:
        stop += 1
    if scan.words[stop] == "from" and scan.words[stop + 1] in {"now", "today"}:
        stop += 2
    base = date_at(scan, stop + 1, 1) if modifier is Modifier.WITHIN and scan.words[stop] == "of" else None
    if base is not None and base.stretch.first is not None:
        last = duration.after(base.stretch.first)
        return Stretch(base.stretch.first, last, Grain.DAY, duration.value, MentionKind.DURATION), base.stop
    if scan.words[stop] in {"at", "@"} and (clock := tail_of_day(scan, stop)) is not None and clock.certain:
        stop = clock.stop
    if scan.reference is None:
        return replace(stretch.undated(kind=MentionKind.DURATION), value=duration.value), stop
    return ahead(scan.reference, duration), stop


def _trailing(scan: Scan, modifier: Modifier, found: Stretch, stop: int) -> tuple[Modifier, Stretch, int]:
    words = scan.words
    staying = stays(scan, modifier, found, stop)
    if staying is not None:
        return Modifier.BETWEEN, staying.stretch, staying.stop
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
    if words[stop] in {"onwards", "onward", "forward"} or (
        words[stop] == "on" and modifier is Modifier.SINCE and (not words[stop + 1].isalnum())
    ):
        return Modifier.SINCE, found, stop + 1
    if behind[:2] == ("or", "so") or behind[:2] == ("or", "thereabouts"):
        kept = found.from_reference or modifier in {Modifier.BY, Modifier.UNTIL, Modifier.BEFORE}
        return modifier if kept else Modifier.AROUND, _elastic(found, scan), stop + 2
    if (words[stop] == "ish" and scan.glued(stop)) or (words[stop] == "-" and words[stop + 1] == "ish"):
        return Modifier.AROUND, found, stop + (1 if words[stop] == "ish" else 2)
    return modifier, found, stop


def _is_over(scan: Scan, index: int) -> int:
    """How many words say that a stretch ends ("is out", "ends")."""
    if scan.words[index] in {"is", "'s"} and scan.words[index + 1] in {
        "out",
        "over",
        "done",
        "up",
        "through",
        "finished",
    }:
        return 2
    return int(scan.words[index] in {"ends", "finishes", "closes", "expires"})


def _elastic(found: Stretch, scan: Scan) -> Stretch:
    if found.first is None or found.last is None:
        return found
    nominal = (found.last - found.first).days
    return replace(found, vague=True, lenient=stretch.add_days(found.last, (nominal + 1) // 2))


def _looks_back(scan: Scan, at: int) -> bool:
    """ "the first time in 5 years", "the worst in ten years", "haven't won in 3 weeks": a length up to now."""
    near = scan.words[max(0, at - 6) : at]
    return not _UP_TO_NOW.isdisjoint(near) or any(word.endswith("est") and len(word) > 5 for word in near[-4:])


def _is_told(scan: Scan, at: int) -> bool:
    """What somebody "said" may still be to come ("she said it ends in three weeks")."""
    return not _TELLING.isdisjoint(scan.words[max(0, at - 12) : at])


_TELLING = word_set(
    "said told thought knew heard promised claimed announced warned predicted wrote bet believed argued vowed reckoned "
    "estimated figured assumed agreed decided swore guessed"
)
_ANCHORED = frozenset({"of", "from", "time", "'s", "'"})
_UP_TO_NOW = word_set("first worst best haven't hasn't havent hasnt hadn't biggest lowest") | {"record"}
_MANY = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})


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
    if (
        scan.words[at] not in {",", "and", "&", "-", "/"}
        or before is None
        or phrase.mention.kind is not MentionKind.DATE
    ):
        return None
    at += 1 + (scan.words[at + 1] in {"and", "&"})
    number = day_number(scan, at)
    if number is None or number[0] <= before.day or (scan.words[at - 1] == "-" and scan.glued(at)):
        return None
    behind = scan.words[number[1]]
    if behind == "and" and scan.words[number[1] + 1].isdecimal():
        behind = ","
    if behind not in {",", "-", "&", "(", ".", "", ")", "!", "?", ";", "/"} or scan.words[at] in ORDINALS:
        return None
    when = make_day(before.year, before.month, number[0])
    return make_phrase(scan, at, number[1], Modifier.NONE, at, stretch.day(when)) if when is not None else None


_BINDS_NOON = frozenset({"at", "by", "before", "until", "till"})


def time_only(scan: Scan, index: int) -> Phrase | None:
    """ "at 6pm", "by noon": a time of the reference day."""
    prepared = scan.words[index] in {"at", "by", "before", "after", "until", "till", "@", "around", "from"}
    at = index + 1 if prepared else index
    clock = clock_at(scan, at)
    if clock is None or not clock.certain:
        return None
    spelled = scan.words[clock.stop - 1]
    bare = scan.words[at] in {"noon", "midnight", "midday"} and not scan.options.every_expression
    if bare and scan.words[index] not in _BINDS_NOON and not scan.is_alone(index, clock.stop):
        return None
    if ":" in scan.words[at] and spelled == scan.words[at] and not (prepared or scan.options.every_expression):
        return None
    base = stretch.day(scan.reference) if scan.reference is not None else stretch.undated()
    return make_phrase(scan, index if prepared else at, clock.stop, Modifier.NONE, at, at_time(base, clock.tail))
