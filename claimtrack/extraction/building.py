"""From a frame to claims: every field of a claim read from the words of the frame, each with its derivation."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from claimtrack.claims import NAMELESS, Claim, Comment, Derivation, Kind, Polarity, ProbabilityBasis, Threshold
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.context import Thread
from claimtrack.extraction.day_heads import day_above
from claimtrack.extraction.doers import doer_on_page
from claimtrack.extraction.explain import derive
from claimtrack.extraction.fields.alternatives import join_alternatives
from claimtrack.extraction.fields.confidence import Confidence, hedge_between, read_confidence
from claimtrack.extraction.fields.kinds import kind_of
from claimtrack.extraction.fields.slots import Aim, Target, says_nothing
from claimtrack.extraction.fields.targets import read_aim, subject_targets
from claimtrack.extraction.fields.windows import window_by_target, window_mention
from claimtrack.extraction.fields.wording import statement_of
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.referents import day_told_before
from claimtrack.extraction.thresholds import Bound, find_level, find_multiple, find_threshold
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import NO_WINDOW, Window
from claimtrack.text.spans import Span

_QUANTITY = lx.words("at least most no not more fewer less than over under up to above below between")
_TIMID = lx.words("maybe perhaps hopefully")
_NO_TARGET: tuple[None] = (None,)
_VERBLESS_RULES = frozenset(
    lx.listed(
        "next last after ranking reply-order reply-first first-then numbered-order placed chain before-name first-of "
        "acts-in-turn listed-order goes-first row comes-after followed-by fragment not-before on-its-day "
        "then-comes soon day-by-day"
    )
)
_NEAR = 40
"""Characters behind a claim within which its chance closes it."""


def build(
    s: Sentence, frame: Frame, comment: Comment, thread: Thread, said_here: list[Claim], number: int
) -> list[Claim]:
    """The claims of one frame: one for each target of a coordination or a list."""
    if s.words[frame.start : frame.start + 2] == ["reason", "to"] and s.words[frame.start - 1] == "no":
        frame.start, frame.negated = frame.start - 1, not frame.negated
    aim = read_aim(s, frame, thread.vocabulary)
    bound = _bound_of(s, frame)
    if bound is not None and (frame.kind is None or frame.rule in {"fragment", "belief"}):
        frame.kind = Kind.THRESHOLD
    targets, window, mention = _targets_and_window(s, frame, aim, comment, thread, said_here)
    if targets and not frame.references and all(target.name.isdigit() and len(target.name) < 3 for target in targets):
        return []
    kind = frame.kind = _kind(s, frame, aim, targets, window, comment, thread, said_here)
    confidence = read_confidence(s, frame, frame.start)
    ranked = kind is Kind.ORDER
    span = _claimed(s, frame, confidence)
    derivation = derive(s, frame, aim, mention, confidence, targets)
    by_rank = _confidence_by_rank(s, frame, confidence) if ranked and len(frame.steps) > 1 else {}
    is_wish = frame.wish or _is_timid(confidence) or "maybe" in s.words[frame.start : frame.cue[0]]
    days = window_by_target(s, targets, window)
    if not frame.negated and (len(days) < 2 or len(set(days.values())) < 2):
        targets, days = join_alternatives(s, targets), {}
    group = f"{comment.index}.{number}" if len(targets) > 1 or ranked else None
    if aim.actor is None and aim.event_type is not None and len(targets) == 1:
        aim.actor = _doer(thread, aim, targets[0])
    whole = _Whole(frame, aim, kind, span, group, bound, _holder(s, frame, thread, comment), derivation)
    return [
        _claim(s, whole, comment, thread, target, days.get(place, window), sure, wish)
        for place, target in enumerate(targets or _NO_TARGET)
        for sure, wish in (by_rank.get(target.rank if target else None, (confidence, is_wish)),)
    ]


def _doer(thread: Thread, aim: Aim, target: Target) -> str | None:
    """Whom the page itself tells of doing it, where the words leave open who does and it is not whoever mostly does."""
    domain = thread.vocabulary.domain
    event = domain.event_type(aim.event_type) if domain is not None else None
    if event is None or event.actor is None or target.kind is None:
        return None
    doer = doer_on_page(thread.page.title, target.text, thread.vocabulary)
    return doer if doer != event.actor else None


@dataclass(slots=True)
class _Whole:
    """What the claims of a frame have in common."""

    frame: Frame
    aim: Aim
    kind: Kind
    span: Span
    group: str | None
    bound: Bound | None
    holder: str | None
    """Whose word it is, as named."""
    derivation: tuple[Derivation, ...]


def _claim(
    s: Sentence,
    whole: _Whole,
    comment: Comment,
    thread: Thread,
    target: Target | None,
    window: Window,
    sure: Confidence,
    wish: bool,
) -> Claim:
    """The claim about one target of a frame."""
    frame, aim, page, domain = whole.frame, whole.aim, thread.page, thread.vocabulary.domain
    return Claim(
        source=page.source,
        span=whole.span,
        quote=whole.span.of(s.page),
        statement=statement_of(s, frame, aim, target, window, domain),
        kind=whole.kind,
        target=target.name if target else None,
        rule=frame.rule,
        comment=comment.index,
        author=comment.author,
        role=comment.role,
        site=page.site,
        written=page.written(comment),
        target_text=target.text if target else None,
        target_kind=target.kind if target else None,
        event_type=aim.event_type,
        actor=aim.actor,
        destination=aim.destination,
        polarity=Polarity.NEGATED if frame.negated else Polarity.AFFIRMED,
        window=window,
        hedge=sure.word,
        probability=sure.probability,
        probability_basis=sure.basis,
        probability_range=sure.spread,
        condition=" ".join(s.raw(*frame.condition).split()) if frame.condition else None,
        attributed_to=whole.holder,
        group=whole.group,
        rank=target.rank if target and whole.kind is Kind.ORDER else None,
        alternatives=target.others if target else (),
        threshold=_threshold(s, whole.bound, target) if whole.kind is Kind.THRESHOLD else None,
        domain=domain.name if domain else None,
        subjects=thread.subject_names(),
        wish=wish,
        retrospective=frame.retrospective,
        derivation=whole.derivation,
    )


def _kind(
    s: Sentence,
    frame: Frame,
    aim: Aim,
    targets: list[Target],
    window: Window,
    comment: Comment,
    thread: Thread,
    said_here: list[Claim],
) -> Kind:
    """The kind of claim; where that is an order, the aim takes the event that the order is about."""
    kind = kind_of(s, frame, aim, targets, window, thread.vocabulary.domain)
    if kind is Kind.ORDER and window.is_stated and len({t.rank for t in targets}) <= 1:
        kind = Kind.EVENT
    if kind in (Kind.ORDER, Kind.EVENT) and aim.event_type is None and frame.rule in _VERBLESS_RULES:
        aim.event_type = _carried_event(thread, comment, targets, said_here)
    return kind


def _claimed(s: Sentence, frame: Frame, confidence: Confidence) -> Span:
    """The characters of the page that make the claim, with the chance where that closes them."""
    start, end = s.offsets(frame.start, frame.end)
    if confidence.end > end and confidence.end - end < _NEAR:
        end = max(end, confidence.end)
    return Span(*_tidy(s, start, end))


def _is_timid(confidence: Confidence) -> bool:
    """True for "maybe X": hardly more than a wish, and marked as one."""
    return confidence.word is not None and confidence.word.lower() in _TIMID


def _confidence_by_rank(s: Sentence, frame: Frame, whole: Confidence) -> dict[int | None, tuple[Confidence, bool]]:
    """ "A next I hope, then maybe B": the words right before a later item say how sure that item is."""
    if whole.basis is ProbabilityBasis.STATED:
        return {}
    ranks: dict[int, tuple[int, int]] = {}
    for rank, (start, end) in frame.steps:
        ranks[rank] = (min(start, ranks.get(rank, (start, end))[0]), max(end, ranks.get(rank, (start, end))[1]))
    found: dict[int | None, tuple[Confidence, bool]] = {}
    ordered = sorted(ranks)
    for before, rank in pairwise(ordered):
        begin, stop = s.spans[ranks[before][1] - 1][1], s.spans[ranks[rank][0]][0]
        then = s.low.find("then", begin - s.start, max(begin, stop) - s.start)
        own = hedge_between(s, begin if then < 0 else s.start + then, stop)
        if own is not None:
            found[rank] = (own, _is_timid(own))
    if found:
        cut = copy(frame)
        cut.end = ranks[ordered[0]][1]
        later = min(rank for rank in found if rank is not None)
        stop_word = ranks[later][0] - 1
        while stop_word > cut.end and s.words[stop_word] not in {"then", ",", "and"}:
            stop_word -= 1
        cut.end = max(cut.end, stop_word)
        first = read_confidence(s, cut, cut.start)
        for rank in ordered:
            found.setdefault(rank, (first, frame.wish))
    return found


def _targets_and_window(
    s: Sentence, frame: Frame, aim: Aim, comment: Comment, thread: Thread, said_here: list[Claim]
) -> tuple[list[Target], Window, DateMention | None]:
    mention = window_mention(s, frame) or day_told_before(thread, s, frame, comment)
    mention = day_above(s, frame, comment) if mention is None else replace(mention, span=mention.span.shift(s.start))
    window = mention.window if mention is not None else NO_WINDOW
    if frame.references:
        numbered = thread.numbered(comment)
        found = [numbered.get(n) or Target(str(n), str(n), None, None) for n in frame.references]
        return [_ranked(t, rank) for rank, t in enumerate(found, 1)], window, mention
    targets = aim.targets
    if targets and all(t.name.isdigit() and len(t.name) <= 2 for t in targets):
        numbered = thread.numbered(comment)
        targets = [numbered.get(int(t.name), t) for t in targets]
    if len(targets) == 1 and says_nothing(s, targets[0]):
        aim.targets, aim.pronoun = [], "it"
        targets = thread.resolve(s, frame, aim, comment, said_here) or targets
        return targets, window, mention
    if not targets and aim.pronoun is None and _leaves_out_its_subject(frame):
        return thread.resolve(s, frame, replace(aim, pronoun="it"), comment, said_here), window, mention
    if aim.pronoun and (not targets or aim.refers_back):
        found = thread.resolve(s, frame, aim, comment, said_here)
        if found:
            frame.refers_back = True
            if aim.refers_back:
                aim.event_type = _previous_event(thread, comment, said_here) or aim.event_type
            return found, window, mention
        if not targets and aim.pronoun == "page":
            targets = subject_targets(s, frame, thread.vocabulary)
        elif not targets and aim.otherwise:
            targets = aim.otherwise
        elif not targets and aim.pronoun not in {"there", "everything"}:
            targets = [Target(aim.pronoun, aim.pronoun, None, None)]
    return targets, window, mention


def _leaves_out_its_subject(frame: Frame) -> bool:
    """ "Will fall by May", "I could see 170 by May": of what, was said before."""
    if frame.subject is not None or frame.existential:
        return False
    return frame.verb is not None or frame.kind is Kind.THRESHOLD


def _ranked(target: Target, rank: int) -> Target:
    return Target(target.name, target.text, target.kind, target.words, rank, target.actor_like)


def _previous_event(thread: Thread, comment: Comment, said_here: list[Claim]) -> str | None:
    for group in chain((said_here,), reversed(thread.groups(comment))):
        for claim in group:
            if claim.event_type:
                return claim.event_type
    return None


def _carried_event(thread: Thread, comment: Comment, targets: list[Target], said_here: list[Claim]) -> str | None:
    """What "next" is about: the event just spoken of, else the one the domain's orders are about."""
    domain = thread.vocabulary.domain
    if domain is None:
        return None
    name = (
        _previous_event(thread, comment, said_here)
        or domain.order_event_type
        or (domain.event_types[0].name if domain.event_types else None)
    )
    event = domain.event_type(name)
    kinds = {t.kind for t in targets if t.kind and not t.actor_like}
    if event is not None and event.target_kinds and kinds and not kinds & set(event.target_kinds):
        return None
    return name if kinds else None


def _bound_of(s: Sentence, frame: Frame) -> Bound | None:
    if frame.steps or frame.references or frame.rule in ("days-numbered",):
        return None
    if frame.existential and frame.objects:
        return find_threshold(s, frame.objects[0], frame.end)
    begin = (
        frame.verb if frame.verb is not None else (frame.subject[0] if frame.subject and frame.no_verb else frame.start)
    )
    bound = find_threshold(s, begin, frame.end)
    if bound is not None and bound.unit in {"years", "months", "weeks", "days", "hours"}:
        bound = None
    if bound is None and frame.subject is not None and not frame.no_verb:
        bound = find_threshold(s, _of_quantity(s, frame.subject[0]), frame.subject[1])
    if bound is None and frame.rule == "fragment":
        bound = find_level(s, frame.start, frame.end)
    if bound is None and frame.verb is not None and not frame.no_verb:
        bound = find_multiple(s, frame.verb, frame.objects[0] if frame.objects else frame.end, frame.end)
    return bound


def _of_quantity(s: Sentence, start: int) -> int:
    """Where the words of comparison before a counted subject begin: "at least", "no fewer than", "over"."""
    first = start
    while first and start - first < 3 and s.words[first - 1] in _QUANTITY:
        first -= 1
    return first


def _threshold(s: Sentence, bound: Bound | None, target: Target | None) -> Threshold | None:
    if bound is None:
        return None
    return Threshold(target.name if target else "", bound.comparator, bound.value, bound.unit, bound.upper)


_LONGEST_HOLDER = 9
"""Words of whoever is quoted; more are a clause that was misread."""
_NO_VOICES = frozenset(("reason", "willing", "hard", "wishful", "difficult", "easy", "nice", "fair"))
"""Words before a verb of thinking that hold no view: "hard to believe", "wishful thinking"."""
_NO_HOLDERS = frozenset(("it", "that", "this", "which", "there", "ago"))


def _holder(s: Sentence, frame: Frame, thread: Thread, comment: Comment) -> str | None:
    """Whose word it is, as named; a pronoun is whoever was quoted last in the comment."""
    embedding = frame.embedding
    if embedding is None or (embedding.holder is None and embedding.voice is None):
        return None
    named = embedding.voice if embedding.holder is None else s.raw(*embedding.holder)
    text = " ".join((named or "").split()).strip(",;: ")
    words = text.lower().split()
    if not 1 <= len(words) <= _LONGEST_HOLDER or words[0].partition("'")[0] in _NO_HOLDERS or not words[0][0].isalpha():
        return None
    if text.islower() and (words[-1].endswith("ly") or words[-1] in _NO_VOICES):
        return None
    return thread.last_quoted(comment) or text if text.lower() in NAMELESS else text


def _tidy(s: Sentence, start: int, end: int) -> tuple[int, int]:
    while start < end and (s.page[start].isspace() or s.page[start] in ",;:-–—>*"):
        start += 1
    while end > start and (s.page[end - 1].isspace() or s.page[end - 1] in ',;:-–—(“"'):
        end -= 1
    if end < s.end and s.page[end] == ")" and s.page.count("(", start, end) > s.page.count(")", start, end):
        end += 1
    if end < s.end and s.page[end] in ".!" and end + 1 >= s.end:
        end += 1
    return start, end


__all__ = ["build"]


_SAYS_SO = frozenset({"will", "going-to", "semi-modal", "would", "would-said", "would-reported", "awaited", "intent"})
"""Rules whose words speak of the future themselves: a day gone by is then a slip, or told of another time."""


def is_over(claim: Claim) -> bool:
    """True for a window that ended before the day of writing, where nothing else makes the words a forecast."""
    latest = claim.window.latest
    return (
        latest is not None
        and claim.written is not None
        and latest < claim.written
        and not claim.retrospective
        and claim.rule not in _SAYS_SO
    )
