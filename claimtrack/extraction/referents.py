"""What a pronoun stands for in the sentences before its own, nearest first, then in the title and on the page."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from claimtrack.claims import Claim, Comment
from claimtrack.domains import EventType
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.antecedents import antecedent, earlier_sentences, thing_told_of
from claimtrack.extraction.fields.slots import Aim, Target
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.people import is_common
from claimtrack.extraction.tokens import Sentence, is_verb
from claimtrack.text.dates import DateMention, find_windows
from claimtrack.text.dates.window import Modifier
from claimtrack.text.looks import holds_any
from claimtrack.text.spans import Span

if TYPE_CHECKING:
    from claimtrack.extraction.context import Thread


def earlier_referents(thread: Thread, s: Sentence, aim: Aim, comment: Comment) -> list[Target]:
    """The forecast or the subject nearest before that the pronoun can take up, in its comment or the one answered."""
    if aim.pronoun is None:
        return []
    pointing = aim.pronoun in ("this", "that")
    person = aim.pronoun in lx.PERSONS
    for start, end in thread.before(s, comment):
        own = end == s.start
        groups = _groups(thread, comment, own)
        for back, earlier in enumerate(earlier_sentences(thread.page.text, start, end, thread.low())):
            if pointing and (back or not own):
                return []
            told = thread.told(_said_in(earlier, groups), aim)
            if told:
                return told
            items = antecedent(earlier, earlier.n, aim.pronoun)
            if not items and not back:
                items = thing_told_of(earlier, aim.pronoun) or (
                    only_name(earlier, earlier.n) if own and not person else []
                )
            found = thread.items(earlier, items)
            if found and (not person or thread.people().may_be(found[0].text)):
                return found
            if person and own and (spoken_of := _spoken_of(thread, comment, earlier)):
                return spoken_of
            if person and (name := thread.people().last_named(earlier.start, earlier.end)) is not None:
                return [Target(name, name, None, None)]
    return []


def _spoken_of(thread: Thread, comment: Comment, sentence: Sentence) -> list[Target]:
    """Who the last forecast of the comment before the sentence is about, where that is somebody."""
    for group in reversed(thread.groups(comment)):
        if group[0].span.start >= sentence.start:
            continue
        claim = group[-1]
        if sentence.start - claim.span.end > _SENTENCE or claim.target is None:
            return []
        named = claim.target_text or claim.target
        return [Target(claim.target, named, claim.target_kind, None)] if thread.people().may_be(named) else []
    return []


def _groups(thread: Thread, comment: Comment, own: bool) -> list[list[Claim]]:
    """The forecasts of the comment, or of the one it says it answers; the one before it may speak of anything."""
    if own:
        return thread.groups(comment)
    parent = thread.parent(comment)
    return thread.groups(parent) if parent is not None and comment.parent is not None else []


def only_name(s: Sentence, before: int) -> list[Range]:
    """The one name among words [0, before): "Watch Petrov.", "keep an eye on Reykjavik, it"; none for two or more."""
    found: list[Range] = []
    for i in range(min(before, s.n)):
        if not s.is_capital(i) or not s.words[i][0].isalpha() or s.date_at(i) is not None:
            continue
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        elif i or not is_common(s.words[i]):
            found.append((i, i + 1))
    if len(found) != 1:
        return []
    (start, end), ends = found[0], min(before, s.n)
    last = end == ends or s.words[end] in {",", ".", "!"} or (end + 2 >= ends and s.words[end].endswith("ing"))
    led = start > 0 and (s.words[start - 1] in _LEADS or (is_verb(s.words[start - 1]) and start - 1 <= 1))
    return found if last and led and not is_common(s.words[end - 1]) else []


_LEADS = lx.words("about on for watch remember forget")
"""Words that lead to what a remark is about."""


def fitting_subject(thread: Thread, s: Sentence, aim: Aim, comment: Comment, event: EventType) -> list[Target]:
    """The subject of the sentence before, where the subject area knows it for something the event takes."""
    for start, end in thread.before(s, comment)[:1]:
        for earlier in islice(earlier_sentences(thread.page.text, start, end, thread.low()), 1):
            found = thread.items(earlier, antecedent(earlier, earlier.n, aim.pronoun or "it"))
            return [target for target in found if target.kind in event.target_kinds and not target.actor_like]
    return []


def named_on_page(thread: Thread, s: Sentence, aim: Aim, comment: Comment) -> list[Target]:
    """The subject of the title, where it agrees; for a person else the name that stands out on the page."""
    if aim.pronoun is None or aim.pronoun in ("this", "that"):
        return []
    person = aim.pronoun in lx.PERSONS
    title = thread.page.title or ""
    for sentence in earlier_sentences(title, 0, len(title)):
        found = thread.items(sentence, antecedent(sentence, sentence.n, aim.pronoun))
        if found and (not person or thread.people().may_be(found[0].text)):
            return found
    name = thread.people().most_named(thread.page.comments) if person else None
    return [Target(name, name, None, None)] if name is not None else []


def _said_in(sentence: Sentence, groups: list[list[Claim]]) -> list[Claim]:
    """The forecasts already read from a sentence."""
    return next((group for group in reversed(groups) if sentence.start <= group[0].span.start < sentence.end), [])


_SAME_DAY = re.compile(r"\b(?:(?:on )?(?:that|the same)(?: very)? (?:day|week|weekend|month|year)|(by) then)\b")
_SAME_STEMS = (" then", " day", " week", " month", " year")
"""Of which every match of `_SAME_DAY` holds one."""


def day_told_before(thread: Thread, s: Sentence, frame: Frame, comment: Comment) -> DateMention | None:
    """ "Talks resume on Monday. A deal will be reached the same day.": the last day named in the sentence before."""
    if not holds_any(s.low, _SAME_STEMS):
        return None
    begin, end = s.offsets(frame.start, frame.end)
    found = _SAME_DAY.search(s.low, begin - s.start, end - s.start + len(" by then"))
    if found is None or s.reference is None:
        return None
    before = thread.page.text[max(comment.span.start, s.start - _SENTENCE) : s.start + found.start()]
    told = [mention for mention in find_windows(before, reference=s.reference) if mention.window.is_stated]
    if not told or told[-1].window.latest is None or told[-1].window.latest < s.reference:
        return None
    window = told[-1].window
    if found[1]:
        window = replace(window, earliest=s.reference, modifier=Modifier.BY)
    return DateMention(Span(*found.span()), replace(window, text=found[0]))


_SENTENCE = 240
"""Characters before its own that a sentence may mean by "that day"."""
