"""Which kind of event of the domain a forecast names, and which words fill its places."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.domains import NameMention
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.filling import fill
from claimtrack.extraction.fields.names import PhraseMatch, Vocabulary
from claimtrack.extraction.fields.slots import Aim, Target, clean_name, names_inside
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence, is_verb, lemma

_UNDERGOING = lx.words("see face get have experience suffer expect")
_UNFOLDING = lx.words("begin start happen come see continue follow launch proceed complete resume succeed fail")
_EVENTFUL = _UNFOLDING | _UNDERGOING


def read_event(
    s: Sentence, frame: Frame, vocabulary: Vocabulary, mentions: list[tuple[Range, NameMention]], aim: Aim
) -> None:
    """Find the domain's phrase at the verb, else a noun phrase of the domain, and fill its slots."""
    domain = vocabulary.domain
    if domain is None:
        return
    first = frame.verb if frame.verb is not None else frame.start
    begin = max(frame.start, first - 2)
    verbs = [p for p in vocabulary.phrases(s, begin, first + 2) if not p.phrase.is_noun and p.end > first]
    verbs.sort(key=lambda p: (-(p.end - p.start), p.start))
    for match in verbs if not frame.no_verb else ():
        if fill(s, frame, vocabulary, mentions, aim, match):
            return
    if _fill_second_verb(s, frame, vocabulary, mentions, aim):
        return
    object_start = frame.objects[0] if frame.objects else first + 1
    for match in sorted(vocabulary.phrases(s, frame.start, frame.end), key=lambda p: -(p.end - p.start)):
        is_gerund = not match.phrase.is_noun and match.start >= object_start and s.words[match.start].endswith("ing")
        if is_gerund and fill(s, frame, vocabulary, mentions, aim, match):
            return
        if match.phrase.is_noun and _fill_noun(s, frame, vocabulary, mentions, aim, match):
            return


def _fill_second_verb(
    s: Sentence, frame: Frame, vocabulary: Vocabulary, mentions: list[tuple[Range, NameMention]], aim: Aim
) -> bool:
    """ "Surrounded and taken": the verb behind the "and" names the event where the first names none."""
    if frame.verb is None or frame.no_verb:
        return False
    for k in range(frame.verb + 2, min(frame.verb + 4, frame.end)):
        if s.words[k - 1] not in lx.COORDINATORS or not is_verb(s.words[k]):
            continue
        for match in vocabulary.phrases(s, k, k + 2):
            at_verb = match.start == k and not match.phrase.is_noun
            if at_verb and fill(s, replace(frame, verb=k), vocabulary, mentions, aim, match):
                return True
    return False


def _fill_noun(
    s: Sentence,
    frame: Frame,
    vocabulary: Vocabulary,
    mentions: list[tuple[Range, NameMention]],
    aim: Aim,
    match: PhraseMatch,
) -> bool:
    """ "the liberation of X": the target follows the noun."""
    domain = vocabulary.domain
    event = domain.event_type(match.phrase.event_type) if domain else None
    if event is None:
        return False
    after = (match.end, min(frame.end, match.end + 9))
    known = names_inside(s, after, mentions, event) if after[1] > after[0] else []
    if not known:
        before = (max(frame.start, match.start - 4), match.start)
        known = names_inside(s, before, mentions, event) if before[1] > before[0] else []
    if (
        not known
        and event.default_target
        and not match.phrase.weak
        and (frame.subject is None or frame.subject[0] <= match.start < frame.subject[1] or frame.existential)
    ):
        known = [Target(event.default_target, s.raw(match.start, match.end), None, None)]
    if not known and frame.subject is not None and frame.verb is not None and lemma(s.words[frame.verb]) in _UNDERGOING:
        known = names_inside(s, frame.subject, mentions, event)
    if not known and frame.existential and not event.target_kinds and not match.phrase.weak:
        words = (match.start, match.end)
        known = [Target(clean_name(s.raw(*words)), clean_name(s.raw(*words)), None, words)]
    if not known:
        return False
    if (
        frame.verb is not None
        and not frame.existential
        and not frame.no_verb
        and lemma(s.words[frame.verb]) not in _EVENTFUL
    ):
        return False
    aim.targets = known
    aim.event_type = event.name
    aim.cue = (match.start, match.end)
    return True
