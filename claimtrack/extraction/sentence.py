"""One sentence: the rules that its cues wake, and which of the forecasts they find stand beside each other."""

from __future__ import annotations

import re
from itertools import pairwise

from claimtrack.claims import Role
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame, Refusal
from claimtrack.extraction.phrases import fixed_phrases
from claimtrack.extraction.rules import BY_CUE
from claimtrack.extraction.rules.bare.by_place import Licence, read_bare
from claimtrack.extraction.tokens import Sentence

_RATIO = re.compile(r"\d:\d")
MAX_FRAMES = 16
"""Forecasts read from one sentence; more are noise."""

_ARTICLE_RULES = frozenset(
    lx.listed(
        "will going-to semi-modal would would-reported would-said can possible belief should awaited intent "
        "is-to view-is-for calling-for neither inverted prospect expectation cannot inevitable never does-not "
        "not-coming nobody once before-event no-chance doomed done-for goes-nowhere going-down last-of days-numbered "
        "foretelling time-before likely-that is-likely reported-present opener-denies first-of acts-in-turn next"
    )
)
_ORDER_OF_TRUST = lx.listed(
    "ratio placed chain before-name then-comes soon first-of acts-in-turn "
    "no-chance give-chance give-time has-chance neither inverted "
    "reply-order reply-first next last after "
    "first-then row comes-after goes-first followed-by left-for-last to-go tomorrow numbered-order time-before "
    "will going-to semi-modal is-to would would-reported would-said awaited intent would-retrospective "
    "before-event once possible prospect can should expectation inevitable cannot hypothesis never does-not "
    "not-coming nobody no-way chance-of formula priced put-at shares odds-behind odds value certainty wager stake "
    "slip foretelling here-to-stay ends-so is-sure to-come years-away room-left nowhere-but time-left set-for "
    "reported-present goes-nowhere going-down fancy nobody-else "
    "has-to-be my-pick put-at-number said-so leaning to-lose has-it liked foreseen here-comes last-of "
    "is-likely either or not-before favoured "
    "odds-on likelier backed verge stands-to to-see not-ruled-out opener-foretells opener opener-denies "
    "opener-states opener-mild miracle countdown put-down "
    "goodbye bet-against in-the-bag consequence given-that belief hopefully booster likely-that labelled-chance "
    "days-numbered doomed fated given-time closing-level gets-bound lasting one-more fragment day-by-day "
    "dated by-then next-event "
    "ahead-of done-for closing sooner surprised crossed coming headline margin manner in-games outcome wins-this "
    "prize money-on "
    "view-is-for calling-for count-on awaiting looking-at is-bare unmarked in-mind still-so from-now bound-for "
    "sign-of-end"
)
_ORDERS = frozenset(
    lx.listed(
        "next last after reply-order first-then numbered-order time-before placed chain before-name first-of "
        "acts-in-turn"
    )
)
"""Rules that read a whole order: what another reads inside of it is part of it."""
_SURE = _ORDER_OF_TRUST.index("would-retrospective")
_PRIORITY = {name: number for number, name in enumerate(_ORDER_OF_TRUST)}
"""Which rule is believed where two read the same words; from `no-way` on a rule yields to any other near it."""


def read_sentence(
    s: Sentence, role: Role = Role.COMMENT, *, invited: bool = False, near_misses: bool = True
) -> tuple[list[Frame], list[Refusal]]:
    """The frames of one sentence and, where near misses are asked for, its refusals, without overlaps."""
    frames: list[Frame] = []
    refusals: list[Refusal] = []
    words = s.words
    percent, ratio = "%" in s.low, ":" in s.low and _RATIO.search(s.low) is not None
    for i, word in enumerate(words):
        woken = BY_CUE.get(word)
        if woken is not None:
            rules = woken.at(words, i)
        elif percent and word[-1] == "%":
            rules = BY_CUE["%"].every
        elif ratio and ":" in word[1:]:
            rules = BY_CUE["/"].every
        else:
            continue
        if frames and any(f.cue[0] <= i < f.cue[1] for f in frames):
            continue
        for rule in rules:
            outcome = rule.read(s, i)
            if outcome is None:
                continue
            if isinstance(outcome, Refusal):
                refusals.append(outcome)
                continue
            if not _fits(outcome, role):
                continue
            frames.append(outcome)
            break
        if len(frames) >= MAX_FRAMES:
            break
    if role is not Role.ARTICLE:
        frames += read_bare(s, frames, Licence.INVITED if invited else None)
    if not frames:
        return [], _distinct([*_phrased(s, refusals), *refusals], []) if near_misses else []
    for reason, (begin, end) in fixed_phrases(s):
        spoiled = [f for f in frames if f.start < end and begin < f.end]
        if spoiled:
            low, high = min(f.start for f in spoiled), max(f.end for f in spoiled)
            refusals.insert(0, Refusal(spoiled[0].rule, reason, low, high))
            frames = [f for f in frames if f not in spoiled]
    frames = without_overlaps(s, frames)
    return frames, _distinct(refusals, frames) if near_misses else []


def _phrased(s: Sentence, refusals: list[Refusal]) -> list[Refusal]:
    """The fixed phrase of a sentence that was refused for something less telling."""
    for reason, _ in fixed_phrases(s) if refusals else ():
        return [Refusal(refusals[0].rule, reason, min(r.start for r in refusals), max(r.end for r in refusals))]
    return []


def _fits(frame: Frame, role: Role) -> bool:
    """A report tells who said what; a comment that tells what somebody said has its own view of it."""
    if role is not Role.ARTICLE:
        return frame.rule != "would-said"
    if frame.rule not in _ARTICLE_RULES:
        return False
    if frame.rule == "next":
        return frame.modal in lx.MODALS
    if frame.rule == "belief":
        return frame.embedding is not None and frame.embedding.holder is not None
    return True


def without_overlaps(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames in order, each with its own words: where two read the same ones, the more trusted rule's stands."""
    kept: list[Frame] = []
    for frame in sorted(frames, key=lambda f: (_PRIORITY.get(f.rule, 99), f.start)):
        if not any(_clash(frame, other) for other in kept):
            kept.append(frame)
    kept.sort(key=lambda f: f.cue)
    for before, after in pairwise(kept):
        begin = after.subject[0] if after.subject and after.subject[0] > before.cue[0] else after.start
        begin = min(begin, after.start) if after.start > before.cue[1] else begin
        if before.end > begin > before.cue[0]:
            _cut(s, before, begin)
        if after.start < before.end:
            after.start = max(after.start, min(before.end, after.subject[0] if after.subject else after.cue[0]))
    return kept


def _cut(s: Sentence, frame: Frame, end: int) -> None:
    least = max(frame.cue[1], (frame.verb or 0) + 1)
    while end > least and s.words[end - 1] in ("and", "or", "but", ",", "then", "so"):
        end -= 1
    frame.end = max(end, least)
    if frame.objects is not None:
        frame.objects = (frame.objects[0], frame.end) if frame.end > frame.objects[0] else None


def _clash(one: Frame, two: Frame) -> bool:
    if one.subject is not None and one.subject == two.subject:
        return one.verb == two.verb or _PRIORITY.get(one.rule, 99) > _SURE
    weak = _PRIORITY.get(one.rule, 99) > _SURE
    shared = min(one.end, two.end) - max(one.start, two.start)
    if shared <= 0:
        return False
    if one.verb is not None and one.verb == two.verb:
        return True
    if two.rule in _ORDERS and any(two.start <= k < two.end for k in range(*one.cue)):
        return True
    return weak and shared * 2 >= min(one.end - one.start, two.end - two.start)


def _distinct(refusals: list[Refusal], frames: list[Frame]) -> list[Refusal]:
    """At most one refusal a stretch, and none where a claim was read."""
    kept: list[Refusal] = []
    for refusal in refusals:
        covered = [(f.start, f.end) for f in frames] + [(r.start, r.end) for r in kept]
        if not any(refusal.start < end and start < refusal.end for start, end in covered):
            kept.append(refusal)
    return kept
