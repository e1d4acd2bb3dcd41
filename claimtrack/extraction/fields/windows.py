"""Which of the days named in a sentence belong to a forecast, and to which of its targets."""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.awaited_events import awaited_event, bounded_by_event
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.fields.measured import measured
from claimtrack.extraction.fields.slots import Target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.open_times import open_time
from claimtrack.extraction.tokens import Sentence, is_turned_back, is_verb, lemma
from claimtrack.text.dates import DateMention, find_windows
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.spans import Span


def window_mention(s: Sentence, frame: Frame) -> DateMention | None:
    """The window words that belong to the frame: in its quote, outside its condition, not over when it was written."""
    best: DateMention | None = None
    best_score = -_LAST_CHOICE
    for number, mention in enumerate(s.dates):
        begin, end = s.words_of(s.start + mention.span.start, s.start + mention.span.end)
        if end <= frame.start or begin > frame.end + 1 or begin >= s.n:
            continue
        if frame.condition and frame.condition[0] <= begin < frame.condition[1]:
            continue
        if frame.retrospective and frame.subject is not None and end <= frame.subject[0]:
            continue
        window = mention.window
        if window.basis is WindowBasis.NONE or _is_compared(s, begin) or _dates_the_saying(s, frame, begin, end):
            continue
        if s.reference is not None and is_turned_back(window, s.reference) and not frame.retrospective:
            again = s.ahead(mention)
            if again is None:
                continue
            mention, window = again, again.window
        if (
            frame.embedding is not None
            and frame.embedding.end <= frame.cue[0]
            and frame.embedding.start <= begin < frame.embedding.end
            and window.modifier is not Modifier.BY
        ):
            continue
        if best is not None and _begins_another(s, frame, best, begin):
            continue
        score = (
            (2 if window.is_stated else 1) * 10
            + (5 if window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN, Modifier.IN, Modifier.ON) else 0)
            - number
            - (_LAST_CHOICE if _is_told_of_subject(s, frame, begin) else 0)
        )
        if score > best_score:
            best, best_score = mention, score
    if best is None:
        return _words_kept(s, frame)
    told = measured(s, frame, best)
    return told if told is not best else bounded_by_event(s, best)


def _words_kept(s: Sentence, frame: Frame) -> DateMention | None:
    """What gives the time where no day is named: a stretch, or an awaited event, kept in its words."""
    return (
        _lasting(s, frame)
        or _left(s, frame)
        or _given_before(s, frame)
        or _told_before(s, frame)
        or _when_on_a_day(s, frame)
        or awaited_event(s, frame.start, frame.end)
        or open_time(s, frame.start, frame.end)
    )


def _left(s: Sentence, frame: Frame) -> DateMention | None:
    """ "The council has about six months left": it ends within that time."""
    if frame.rule != "time-left" or s.reference is None:
        return None
    first = next((k for k in range(frame.cue[0] + 1, frame.cue[1]) if s.words[k] not in _ABOUT), frame.cue[1])
    amount = s.raw(first, frame.cue[1] - 1)
    found = find_windows(f"within {amount}", reference=s.reference)
    begin, end = (place - s.start for place in s.offsets(first, frame.cue[1])) if first < frame.cue[1] else (0, 0)
    if len(found) != 1 or end == 0:
        return None
    return DateMention(Span(begin, end), replace(found[0].window, text=s.raw(first, frame.cue[1])))


_ABOUT = lx.words("about around roughly maybe only just at most perhaps probably")


def _told_before(s: Sentence, frame: Frame) -> DateMention | None:
    """ "Chances are in a month and a half, the board will vote": the day before the comma of its clause."""
    last = frame.start - 1
    if frame.start < 2 or s.words[last] not in {",", "either"} or not s.names_a_day:
        return None
    last -= 1 + (s.words[last - 1] == ",")
    number = s.date_at(last) if last >= 0 else None
    if number is None:
        return None
    mention = s.dates[number]
    begin = s.words_of(s.start + mention.span.start, s.start + mention.span.end)[0]
    opens = begin == 0 or is_hard(s, begin - 1) or s.words[begin - 1] in _LEADS_TO_A_DAY
    ahead = s.reference is None or not is_turned_back(mention.window, s.reference)
    bound = mention.window.modifier not in _BARE_DAYS or mention.window.latest is None
    return mention if opens and ahead and bound else None


_LEADS_TO_A_DAY = lx.words("are that and but so or think guess bet say predict believe because maybe perhaps probably")
_BARE_DAYS = (Modifier.NONE, Modifier.SINCE, Modifier.AFTER)


def _when_on_a_day(s: Sentence, frame: Frame) -> DateMention | None:
    """ "It will cost more when it is released this fall": the day of a "when" that does not ask whether."""
    if frame.condition is None or s.words[frame.condition[0]] not in {"when", "once"}:
        return None
    for mention in s.dates:
        begin, _ = s.words_of(s.start + mention.span.start, s.start + mention.span.end)
        latest = mention.window.latest
        if frame.condition[0] < begin < frame.condition[1] and not _is_compared(s, begin):
            gone = s.reference is not None and latest is not None and latest < s.reference
            return None if gone else mention
    return None


_LAST_CHOICE = 30


def _is_told_of_subject(s: Sentence, frame: Frame, begin: int) -> bool:
    """ "The players we bought in January will be sold by June": a day between a subject and its modal, in its "
    "clause."""
    subject, verb = frame.subject, frame.verb
    if subject is None or verb is None or not subject[0] <= begin < min(verb, frame.cue[0]):
        return False
    return any(is_verb(word) or word in {"was", "were", "had"} for word in s.words[subject[0] + 1 : begin])


def _begins_another(s: Sentence, frame: Frame, best: DateMention, begin: int) -> bool:
    """ "no phone this year and no taxis within five years": a day behind "and" and other things is theirs."""
    end = s.words_of(s.start + best.span.start, s.start + best.span.end)[1]
    if frame.verb is None or end <= frame.verb or begin - end < 3:
        return False
    return any(s.words[k] in {"and", "but"} for k in range(end, min(end + 2, begin)))


def _given_before(s: Sentence, frame: Frame) -> DateMention | None:
    """ "Give it six months and they still won't", "48 hours and it is over": the stretch that opens the sentence."""
    if frame.start == 0 or frame.start > _LONGEST_OPENING:
        return None
    begin = s.spans[frame.start][0] - s.start
    found = _OPENING_STRETCH.fullmatch(s.low, 0, begin)
    if found is None:
        return None
    for mention in find_windows(f"within {found[1]}", reference=s.reference):
        return replace(mention, span=Span(*found.span(1)))
    return None


_LONGEST_OPENING = 9
_OPENING_STRETCH = re.compile(
    r"(?:give (?:it|them|him|her) )?((?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few"
    r"|a few|another)"
    r" (?:more )?(?:hours?|days?|weeks?|months?|years?|decades?))(?: or so| max| tops)?,? (?:and|then) "
)


_LASTS = lx.words("last survive outlast")
_SPANS = lx.words("day week weekend month year season summer winter spring autumn fall decade")


def _lasting(s: Sentence, frame: Frame) -> DateMention | None:
    """ "won't survive the week", "lasts the year": through the end of the stretch that is named."""
    if frame.rule in {"give-time", "nothing"}:
        return _stretch(s, frame)
    if frame.verb is None or lemma(s.words[frame.verb]) not in _LASTS:
        return None
    i = frame.verb + 1
    if s.words[i : i + 1] == ["for"]:
        return _stretch(s, frame)
    if s.words[i : i + 1] not in (["the"], ["this"]) or not (i + 1 < s.n and s.words[i + 1] in _SPANS):
        return None
    begin, end = s.offsets(i, i + 2)
    for mention in find_windows(f"until the end of {s.page[begin:end]}", reference=s.reference):
        return replace(mention, span=Span(begin - s.start, end - s.start))
    return None


_STRETCH = re.compile(
    r"(?:\bfor (?:at least |more than |another )?|\bgive [^.!?]{1,30}?\b)((?:an? |another |the next )?"
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|few|couple of"
    r"|year|month|week|decade)"
    r"(?: (?:days?|weeks?|months?|years?|decades?))?)\b"
)


def _stretch(s: Sentence, frame: Frame) -> DateMention | None:
    """ "I give it two months", "no vaccine for 18 months": by the end of the stretch that is named."""
    begin, end = s.offsets(frame.start, frame.end)
    found = _STRETCH.search(s.low, begin - s.start, min(len(s.low), end - s.start + 12))
    if found is None:
        return None
    for mention in find_windows(f"within {found[1]}", reference=s.reference):
        return replace(mention, span=Span(*found.span(1)))
    return None


def window_by_target(s: Sentence, targets: list[Target], window: Window) -> dict[int, Window]:
    """ "A in June and B in July": the days of each target, where all but the first have theirs right behind."""
    if len(targets) < 2 or not window.text:
        return {}
    found: dict[int, Window] = {}
    for place, target in enumerate(targets):
        number = s.date_at(target.words[1]) if target.words is not None and target.words[1] < s.n else None
        if number is None and place:
            return {}
        mention = s.ahead(s.dates[number]) if number is not None else None
        if mention is not None:
            found[place] = mention.window
        elif place == 0:
            found[place] = window
    return found


def _is_compared(s: Sentence, begin: int) -> bool:
    """ "just like in 2018", "as in March", "better than last year": the time of something else."""
    before = s.words[begin - 1] if begin else ""
    if before == "than":
        return s.words[begin - 2 : begin - 1] not in (["later"], ["sooner"], ["earlier"])
    return before in {"like", "unlike"} or (before == "as" and s.words[begin] == "in")


def _dates_the_saying(s: Sentence, frame: Frame, begin: int, end: int) -> bool:
    """ "he said on Friday that": the day between somebody's verb of saying and its clause is the day it was said."""
    embedding, subject = frame.embedding, frame.subject
    if embedding is None or embedding.holder is None or subject is None:
        return False
    if not embedding.holder[1] <= begin < end <= subject[0]:
        return False
    told = begin - 1
    while told > embedding.holder[1] and s.words[told] not in lx.OPINION and s.words[told] not in {"that", ",", ":"}:
        told -= 1
    return s.words[told] in lx.OPINION
