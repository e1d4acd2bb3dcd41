"""Short answers that take up the forecast of the comment before: "That won't happen.", "same for me, but by June"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.claims import Claim, Comment, Kind, Polarity, ProbabilityBasis, Role
from claimtrack.extraction.answer_forms import Answer, Taking, read_form
from claimtrack.extraction.context import Thread
from claimtrack.extraction.ellipsis import asks_when
from claimtrack.text.chances import hedges
from claimtrack.text.dates import find_windows
from claimtrack.text.dates.window import Window
from claimtrack.text.spans import Span

_FEW = 2
"""Sentences with forecasts up to which an answer surely means the last one."""
_SHORT = 320
"""Characters of a comment that bare assent ("+1") can be about."""
_SHORT_WORD = 45
"""Characters of what may be said of a forecast before another day is put in its place."""
_MENDED = (Taking.DATES, Taking.COUNTS)
_DOUBTS = re.compile(r"doubt|don't think")
_TAIL = re.compile(
    r"[ ,]*(?:(?:even|at (?:the )?(?:earliest|latest|most|best)|tops|imo|for me|i'd say|i think|i guess|max|then|"
    r"it is|"
    r"i reckon|i'd guess|i'd think|more likely|or later|"
    r"if you ask me|or so|probably)[ ,]*)*\W*"
)


def answers_forecast(comment: Comment, thread: Thread) -> bool:
    """True where the comment may answer a forecast: what it answers, or whose writer it names, holds or wants one."""
    told = thread.parent(comment)
    if told is not None and asks_when(thread.page, told):
        return True
    if not thread.by_comment:
        return False
    if told is not None and told.index in thread.by_comment:
        return True
    named = thread.addressed(comment)
    return named is not None and named.index in thread.by_comment


def read_answer(
    low: str, begin: int, stop: int, comment: Comment, thread: Thread, *, opens: bool = False
) -> list[Claim]:
    """The claims of low[begin:stop], where it does no more than take up a forecast of the comment it answers.

    Where the comment has said something else before (`opens` is false), the answer must say what it denies ("that
    won't happen"), or speak of a forecast that the comment quotes.
    """
    if _answers_nobody(comment, thread, begin):
        return []
    form = read_form(low, begin, stop)
    if form is None:
        return []
    if not (
        opens
        or (form.taking in _MENDED and begin - comment.span.start <= _SHORT_WORD)
        or thread.groups(comment)
        or "happen" in low[begin:stop]
        or "chance" in low[begin:stop]
        or thread.quoted(comment)
    ):
        return []
    told = thread.addressed(comment, begin) or thread.parent(comment)
    meant = _meant(comment, thread, told)
    if form.taking is Taking.SPARES:
        return _spared(form, comment, thread, begin, told)
    if not meant or (form.loose and not (_is_plain(told, thread) or _quoted_above(comment, thread, told))):
        return []
    if form.taking in (Taking.GRANTS, Taking.DENIES):
        return [
            _taken_up(claim, low, begin, form.end, comment, thread, form.taking is Taking.DENIES) for claim in meant
        ]
    if form.taking is Taking.COUNTS:
        others = [_counted(claim, form, low, comment, thread) for claim in meant] if len(meant) == 1 else []
    elif form.loose and not all(claim.window.is_stated for claim in meant):
        return []
    else:
        others = [_dated(claim, form, low, comment, thread) for claim in meant]
    return [_said_by(other, begin, form.end, comment, thread) for other in others if other is not None]


def _answers_nobody(comment: Comment, thread: Thread, begin: int) -> bool:
    """True behind a forecast of the comment's own writer, where no comment stands before that could be answered."""
    own = thread.groups(comment)
    if not own or _are_reported(own[-1]):
        return False
    return thread.parent(comment) is None and thread.addressed(comment, begin) is None


def _are_reported(claims: list[Claim]) -> bool:
    """True for forecasts that the comment tells of somebody else."""
    return all(claim.attributed_to and claim.rule != "answer" for claim in claims)


def _is_plain(told: Comment | None, thread: Thread) -> bool:
    return told is not None and told.span.end - told.span.start <= _SHORT and len(thread.groups(told)) == 1


def _meant(comment: Comment, thread: Thread, parent: Comment | None) -> list[Claim]:
    """The forecasts of one sentence: one that is quoted or reported right before, else the last of the one answered."""
    own = thread.groups(comment)
    if own:
        return _takeable(own[-1]) if _are_reported(own[-1]) else []
    quoted = thread.quoted(comment) or _quoted_above(comment, thread, parent)
    if quoted:
        return _takeable(quoted)
    if parent is None or (parent.role is Role.ARTICLE and comment.parent is None):
        return []
    groups = thread.groups(parent)
    if not 1 <= len(groups) <= _FEW or groups[-1][0].kind is Kind.ORDER:
        return []
    return _takeable(groups[-1])


def _quoted_above(comment: Comment, thread: Thread, parent: Comment | None) -> list[Claim]:
    """The forecasts of the comment answered whose sentence the board prints above the answer."""
    comments, groups = thread.page.comments, thread.groups(parent) if parent is not None else []
    if len(groups) < _FEW or not 0 < comment.index < len(comments) or comments[comment.index] is not comment:
        return []
    above = thread.page.text[comments[comment.index - 1].span.end : comment.span.start]
    return next(
        (group for group in reversed(groups) if len(group[0].quote) > _SHORTEST and group[0].quote in above), []
    )


_SHORTEST = 15
"""Characters of a sentence that is known again where it is quoted."""


def _takeable(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if not claim.wish and claim.polarity is Polarity.AFFIRMED]


def _spared(form: Answer, comment: Comment, thread: Thread, begin: int, parent: Comment | None) -> list[Claim]:
    """ "Not Raqqa, not by then": the last forecast that speaks of it is denied for that target."""
    name = thread.page.text[slice(*form.place)]
    if parent is None or not name[0].isupper() or name not in thread.page.text_of(parent):
        return []
    for claim in (claim for group in reversed(thread.groups(parent)) for claim in group):
        if (
            claim.polarity is Polarity.AFFIRMED
            and not claim.wish
            and (name in claim.quote or name in (claim.target or ""))
        ):
            denied = replace(claim, target=name, target_text=name, rank=None, polarity=Polarity.NEGATED)
            return [_said_by(denied, begin, form.end, comment, thread)]
    return []


def _dated(claim: Claim, form: Answer, low: str, comment: Comment, thread: Thread) -> Claim | None:
    """The forecast with another day: nothing but the day and what people hang behind it may stand there."""
    start, end = form.place
    text = thread.page.text[start:end]
    found = find_windows(text, reference=thread.page.written(comment))
    if len(found) != 1 or found[0].span.start > 2 or not _TAIL.fullmatch(low, start + found[0].span.end, end):
        return None
    window = found[0].window
    if window.latest is None and window.earliest is None:
        return None
    denied = re.search(r"\bnot (?:\w+ )?$", low[max(0, start - 10) : start]) is not None or text.lower().startswith(
        "not "
    )
    statement = _with_window(claim, window)
    polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
    return replace(claim, window=window, polarity=polarity, statement=f"not: {statement}" if denied else statement)


def _with_window(claim: Claim, window: Window) -> str:
    before = claim.window.text or ""
    if before and before in claim.statement:
        return claim.statement.replace(before, window.text or "")
    return f"{claim.statement.rstrip('.! ')}, {window.text}"


def _counted(claim: Claim, form: Answer, low: str, comment: Comment, thread: Thread) -> Claim | None:
    """The forecast with another number: its bound, or its chance where the chance was what it said."""
    words = low[slice(*form.place)]
    value = float(re.sub(r"[^\d.]", "", words).rstrip(".") or 0)
    scale = {"k": 1e3, "m": 1e6, "b": 1e9, "n": 1e9}.get(words[-1], 1)
    stated = claim.probability_basis is ProbabilityBasis.STATED
    if claim.threshold is not None:
        bound = replace(claim.threshold, value=value * scale, upper=None)
        first = re.search(r"[$€£]?\d[\d,.]*\d|\d", claim.statement)
        number = thread.page.text[slice(*form.place)]
        statement = claim.statement.replace(first[0], number, 1) if first else f"{claim.statement}: {number}"
        return replace(claim, threshold=bound, statement=statement)
    if stated and value <= 100:
        chance = value / 100 if value > 1 else value
        return replace(claim, probability=chance, hedge=thread.page.text[slice(*form.place)], probability_range=None)
    return None


def _said_by(claim: Claim, begin: int, end: int, comment: Comment, thread: Thread) -> Claim:
    """The claim as the answer's own."""
    span = Span(begin, end)
    return replace(
        claim,
        span=span,
        quote=span.of(thread.page.text),
        rule="answer",
        comment=comment.index,
        author=comment.author,
        role=comment.role,
        written=thread.page.written(comment),
        attributed_to=None,
        group=None,
        derivation=(),
    )


def _taken_up(claim: Claim, low: str, begin: int, end: int, comment: Comment, thread: Thread, negated: bool) -> Claim:
    word = "doubt" if _DOUBTS.search(low, begin, end) else "will"
    bare = hedges().bare_will
    reading = hedges().reading("likely") if word == "doubt" else None
    taken = replace(
        claim,
        statement=f"not: {claim.statement}" if negated else claim.statement,
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        probability=round(reading.probability if reading else bare.probability, 6),
        probability_basis=ProbabilityBasis.HEDGE if reading else ProbabilityBasis.BARE,
        probability_range=None,
        hedge="doubt" if reading else ("won't" if negated else "will"),
    )
    return _said_by(taken, begin, end, comment, thread)
