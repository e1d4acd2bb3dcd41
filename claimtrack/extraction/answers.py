"""Short answers that take up the forecast of the comment before: "That won't happen.", "nope, no chance", "I agree"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.claims import Claim, Comment, Kind, Polarity, ProbabilityBasis, Role
from claimtrack.extraction.context import Thread
from claimtrack.text.chances import hedges
from claimtrack.text.spans import Span

_LEAD = r"(?:@\S+[ ,:]*|(?:nope|no|nah|lol|haha|sorry|yeah|well|yes|yep|bro|dude|but|exactly)[ ,.!]+){0,3}"
_IT = r"(?:that|it|this)"
_DENIES = re.compile(
    rf"{_LEAD}(?:(?:{_IT} |(?:i )?(?:really )?doubt )?(?:is |was )?(?:no|zero|not a|fat) chance(?: of {_IT}| in hell)?"
    rf"(?: of (?:{_IT} )?happening)?|{_IT} (?:will never|will not|won't|wont|is never (?:going to|gonna)|isn't (?:"
    rf"going to|gonna)|is not (?:going to|gonna)|ain't (?:going to|gonna)|ain't|isn't|never) ?happen(?:ing)?(?: (?:"
    rf"ever|any ?time soon))?|{_IT} ?(?:'s|is) not happening|(?:never|not) (?:going to |gonna )?happen(?:ing)?|"
    rf"(?:i )?(?:really |highly |seriously )?doubt (?:{_IT})|i don't think so|don't count on it|no way)\W*"
)
_AGREES = re.compile(
    rf"{_LEAD}(?:{_IT} (?:will|is going to|is gonna|'ll|might|could) (?:definitely |probably |surely )?happen|"
    rf"{_IT}'ll (?:definitely |probably )?happen)\W*"
)
_LONGEST = 90
_FEW = 2
"""Sentences with forecasts up to which an answer surely means the last one."""
_DOUBTS = re.compile(r"doubt|don't think")


def read_answer(low: str, begin: int, stop: int, comment: Comment, thread: Thread) -> list[Claim]:
    """The claims of low[begin:stop], where it does no more than grant or deny a forecast of the comment it answers."""
    if low[stop - 1] == "?":
        return []
    end = _answer_end(low, begin, stop)
    if end - begin > _LONGEST:
        return []
    denies = _DENIES.fullmatch(low, begin, end)
    if denies is None and _AGREES.fullmatch(low, begin, end) is None:
        return []
    meant = _meant(comment, thread)
    return [_taken_up(claim, low, begin, end, comment, thread, denies is not None) for claim in meant]


_REASONED = re.compile(r"\bhappen(?:ing)?(?=,? (?:because|since|as long|trust me|believe me|sorry|mate|bro)\b|[,;] )")
_MORE = re.compile(
    r"\b(?:will|won't|would|gonna|going to|by|before|until|till|next|in 20\d\d|this (?:year|month|week))\b"
)


def _answer_end(low: str, begin: int, stop: int) -> int:
    """Where the answer stops and its reason begins: "That won't happen | because nobody wants it"."""
    reasoned = _REASONED.search(low, begin, min(stop, begin + _LONGEST))
    if reasoned is None or _MORE.search(low, reasoned.end(), stop):
        return stop
    return reasoned.end()


def _meant(comment: Comment, thread: Thread) -> list[Claim]:
    """The forecasts of one sentence: the last but of this comment, else those of the one it answers."""
    if thread.groups(comment):
        return []
    parent = thread.parent(comment)
    if parent is None or (parent.role is Role.ARTICLE and comment.parent is None):
        return []
    groups = thread.groups(parent)
    if not 1 <= len(groups) <= _FEW or groups[-1][0].kind is Kind.ORDER:
        return []
    return [claim for claim in groups[-1] if not claim.wish and claim.polarity is Polarity.AFFIRMED]


def _taken_up(claim: Claim, low: str, begin: int, stop: int, comment: Comment, thread: Thread, negated: bool) -> Claim:
    while stop > begin and low[stop - 1].isspace():
        stop -= 1
    word = "doubt" if _DOUBTS.search(low, begin, stop) else "will"
    bare = hedges().bare_will
    reading = hedges().reading("likely") if word == "doubt" else None
    return replace(
        claim,
        span=Span(begin, stop),
        quote=thread.page.text[begin:stop],
        statement=_statement(claim, negated),
        rule="answer",
        comment=comment.index,
        author=comment.author,
        role=comment.role,
        written=thread.page.written(comment),
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        probability=round(reading.probability if reading else bare.probability, 6),
        probability_basis=ProbabilityBasis.HEDGE if reading else ProbabilityBasis.BARE,
        probability_range=None,
        hedge="doubt" if reading else ("won't" if negated else "will"),
        attributed_to=None,
        group=None,
        derivation=(),
    )


def _statement(claim: Claim, negated: bool) -> str:
    return f"not: {claim.statement}" if negated else claim.statement
