"""Goes through the comments of one page: tries on each the ways to forecast in their order, and gathers its claims."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from claimtrack.claims import Claim, Comment, Kind, Page, ProbabilityBasis, Rejection, Role
from claimtrack.extraction.answers import read_answer
from claimtrack.extraction.building import build, is_over
from claimtrack.extraction.company import LONGEST_BARE, NEAR, may_be_bare, silent_among, spoken_sentences
from claimtrack.extraction.context import Thread
from claimtrack.extraction.cues import names_a_day, weak_reason
from claimtrack.extraction.echoes import Echoes
from claimtrack.extraction.ellipsis import (
    Answer,
    elliptic_answer,
    may_be_elliptic,
    own_answer,
    when_answer,
)
from claimtrack.extraction.frames import Frame, Range, Reason, Refusal
from claimtrack.extraction.invitation import calls_own
from claimtrack.extraction.lists import (
    LONGEST,
    may_be_announced,
    read_announced,
    read_single_statement,
    read_stated_list,
)
from claimtrack.extraction.lists.glances import may_be_single, may_list
from claimtrack.extraction.lists.picks import read_picks
from claimtrack.extraction.lists.reviews import Reviews, retold
from claimtrack.extraction.ordered_lines import may_be_ordered, ordered_lines
from claimtrack.extraction.phrases import fixed_phrases
from claimtrack.extraction.reasons import reason_in, reason_without_rule
from claimtrack.extraction.reply_clauses import reply_clause
from claimtrack.extraction.rules import BY_CUE
from claimtrack.extraction.rules.bare.by_place import Licence, read_bare
from claimtrack.extraction.sentence import read_sentence, without_overlaps
from claimtrack.extraction.signs import assertion_end
from claimtrack.extraction.speech import is_personal, set_speech_aside
from claimtrack.extraction.tokens import Sentence, fold
from claimtrack.text.sentences import direct_quotes, quoted_lines, sentence_spans
from claimtrack.text.spans import Span

_FIRST_SENTENCES = 3
"""Sentences of a comment that may be a short answer to a forecast."""
_LONGEST_REPLY = 120
_ASKS_FOR_ORDER = re.compile(r"\b(?:next|first|mine|then)\b")
_REPORTS = re.compile(r"\b(?:said|told|warned|promised|claimed|vowed|announced)\b[^.!?]{0,80}\bwould\b")


class PageReader:
    """Goes through the comments of one page that hold a cue, and gathers what they say."""

    __slots__ = (
        "claims", "cues", "echoes", "invited", "low", "near_misses", "number", "page", "rejections", "reviews",
        "speech", "strong", "thread",
    )  # fmt: skip

    def __init__(
        self, page: Page, low: str, cues: list[int], strong: list[int], thread: Thread, *, near_misses: bool
    ) -> None:
        """`cues` and `strong` are where cues begin in `low`, the page in lower case."""
        self.page = page
        self.low = low
        self.cues = cues
        self.strong = strong
        self.thread = thread
        self.near_misses = near_misses
        self.echoes: Echoes | None = None
        self.reviews = Reviews(page, low)
        self.invited = False
        self.number = 0
        self.speech: list[Range] | None = None
        self.claims: list[Claim] = []
        self.rejections: list[Rejection] = []

    def read_comment(self, comment: Comment, *, answers: bool) -> None:
        """Read the sentences that hold a cue; the others are only looked back at by those that refer to them.

        Where the comment `answers` a forecast, each of its first sentences may be no more than that answer.
        """
        low, cues = self.low, self.cues
        start, end = comment.span.start, comment.span.end
        self.number = len(self.thread.groups(comment))
        self.speech = None
        aside = quoted_lines(self.page.text, start, end)
        before = len(self.claims)
        if may_list(low, start, end):
            listed = read_stated_list(self.page, comment)
            self.claims += listed.claims
            aside += [(span.start, span.end) for span in listed.covered]
        self.invited = self.thread.invited or (comment.role is Role.COMMENT and calls_own(low, start, end))
        invited = self.invited
        plain = comment.role is Role.ARTICLE and not invited and not is_personal(low, start, end)
        role = Role.ARTICLE if plain else Role.COMMENT
        said, refused = len(self.claims), len(self.rejections)
        answering = _FIRST_SENTENCES if answers else 0
        last = end if invited or answering else cues[bisect_left(cues, end) - 1]
        heard = sentence_spans(self.page.text, start, end, last=last)
        for begin, stop in heard:
            if answering > 0 and low[stop - 1] != "?" and not any(a < stop and begin < b for a, b in aside):
                answering -= 1
                if self._read_answer(comment, begin, stop, opens=answering == _FIRST_SENTENCES - 1):
                    continue
                if stop - begin < _LONGEST_REPLY and self._read_reply(comment, begin, stop):
                    continue
            first = bisect_left(cues, begin)
            if first < len(cues) and cues[first] < stop:
                self._read_cued(comment, begin, stop, cues[first], aside, role, answering > 0)
            elif invited and low[stop - 1] != "?":
                self._read_sentence(comment, begin, stop, aside, role, has_cue=False)
        if end - start <= LONGEST:
            self._read_single(comment, said, refused)
        if role is Role.COMMENT and any(not claim.wish for claim in self.claims[said:]):
            self._read_company(comment, said, refused, aside, heard)
        if role is Role.COMMENT and may_be_ordered(low, start, end):
            self._read_ordered(comment, said)
        if may_be_announced(low, start, end, self.page.title if comment.role is Role.ARTICLE else None):
            self._read_announced(comment, before)
        if len(self.claims) > before and (told := self.reviews.of(comment)):
            self.claims[before:] = retold(self.claims[before:], told)

    def _read_announced(self, comment: Comment, said: int) -> None:
        """The items under a line that announces predictions: what they were refused for before is set aside."""
        told = self.claims[said:]
        self.claims[said:] = read_announced(self.page, comment, read_picks(self.page, comment, told))
        if len(self.claims) > said + len(told):
            spans = [claim.span for claim in self.claims[said:]]
            self.rejections = [
                one for one in self.rejections
                if not any(span.start < one.span.end and one.span.start < span.end for span in spans)
            ]  # fmt: skip

    def _read_ordered(self, comment: Comment, said: int) -> None:
        """Names a line in their order: what single lines were read as gives way, an order read before does not."""
        page, span = self.page, comment.span
        for s, frame in ordered_lines(page.text, self.low, span.start, span.end, page.written(comment)):
            inside = [claim for claim in self.claims[said:] if claim.span.start < s.end and s.start < claim.span.end]
            if len({claim.rank for claim in inside if claim.kind is Kind.ORDER}) > 1:
                continue
            self.claims[said:] = [claim for claim in self.claims[said:] if claim not in inside]
            self._build(comment, s, [frame])
            self.claims[said:] = sorted(self.claims[said:], key=lambda claim: claim.span.start)

    def _read_cued(
        self, comment: Comment, begin: int, stop: int, cue: int, aside: list[Range], role: Role, answering: bool
    ) -> None:
        """Read a sentence whose first cue is at `cue`; questions and weak cues are set aside without a closer look."""
        low, strong = self.low, self.strong
        if low[stop - 1] == "?":
            stop = assertion_end(low, begin, stop)
        asks = low[stop - 1] == "?"
        sure = bisect_left(strong, begin)
        weak = sure == len(strong) or strong[sure] >= stop
        if (asks and not _ASKS_FOR_ORDER.search(low, begin, stop)) or (
            weak
            and not self.invited
            and not names_a_day(low, begin, stop)
            and not (role is Role.ARTICLE and _REPORTS.search(low, begin, stop))
        ):
            if asks and role is Role.COMMENT and not aside and self._read_own_answer(comment, begin, stop):
                return
            if self.near_misses:
                self._set_aside(comment, begin, stop, cue, aside)
        elif answering or not self._read_answer(comment, begin, stop):
            taken = self._read_elliptic(comment, begin, stop, role)
            if begin + taken < stop:
                self._read_sentence(comment, begin + taken, stop, aside, role)

    def _read_single(self, comment: Comment, said: int, refused: int) -> None:
        """A short comment that is a statement with its chance: what it was refused for before is set aside.

        Where its statement was read without the chance behind it ("X will sink. 80%"), the claim takes the chance.
        """
        if comment.role is not Role.COMMENT or len(self.claims) > said + 1:
            return
        if not may_be_single(self.low[comment.span.start : comment.span.end]):
            return
        claims = self.claims[said:]
        if claims and (claims[0].probability_basis is ProbabilityBasis.STATED or claims[0].wish):
            return
        single = read_single_statement(self.page, comment)
        if not claims and single:
            self.claims += single
            del self.rejections[refused:]
        elif len(single) == 1:
            told = single[0]
            self.claims[said] = replace(
                claims[0],
                hedge=told.hedge,
                probability=told.probability,
                probability_basis=told.probability_basis,
                probability_range=told.probability_range,
                derivation=(*(one for one in claims[0].derivation if one.field != "probability"), told.derivation[0]),
            )

    def _read_company(self, comment: Comment, said: int, refused: int, aside: list[Range], heard: list[Range]) -> None:
        """Bare sentences beside a forecast in the same comment: "Sanaa by spring. The port falls first.".

        `heard` are its first sentences, as far as they were looked at.
        """
        rest = sentence_spans(self.page.text, heard[-1][1], comment.span.end)
        taken = self._read_bare_ones(comment, said, aside, [*heard, *rest])
        if taken:
            self.rejections[refused:] = [r for r in self.rejections[refused:] if not _stands_in(r, taken)]

    def _read_bare_ones(
        self,
        comment: Comment,
        said: int,
        aside: list[Range],
        spans: list[Range],
    ) -> list[Range]:
        """Read those of the sentences `spans` that are forecasts in company, and tell which; those since `said` stay.

        Right beside a forecast more counts than where the others stand further off.
        """
        told = [(claim.span.start, claim.span.end) for claim in self.claims[said:]]
        closed = [*told, *aside]
        taken: list[Range] = []
        page = self.page
        for number, (begin, stop) in enumerate(spans):
            if stop - begin > LONGEST_BARE or self.low[stop - 1] == "?":
                continue
            if any(a < stop and begin < b for a, b in closed) or not may_be_bare(self.low[begin:stop]):
                continue
            s = Sentence(page.text, begin, stop, self.low, page.written(comment))
            around = [*spans[max(0, number - NEAR) : number], *spans[number + 1 : number + 1 + NEAR]]
            beside = any(a < end and start < b for start, end in told for a, b in around)
            frames = without_overlaps(s, read_bare(s, [], Licence.COMPANY if beside else Licence.ROUND))
            frames = [] if frames and fixed_phrases(s) else frames
            self._build(comment, s, frames)
            if frames:
                told.append((begin, stop))
                taken.append((begin, stop))
        self.claims[said:] = sorted(self.claims[said:], key=lambda claim: claim.span.start)
        return taken

    def read_round(self) -> None:
        """The other comments of a page on which many foretell: among them a bare sentence counts as in company."""
        if not self.claims:
            return
        telling = {claim.comment for claim in self.claims if not claim.wish}
        taken: dict[int, list[Range]] = {}
        for comment in silent_among(self.page, telling):
            self.speech = None
            self.number = len(self.thread.groups(comment))
            aside = quoted_lines(self.page.text, comment.span.start, comment.span.end)
            spans = spoken_sentences(self.page, self.low, comment)
            taken[comment.index] = self._read_bare_ones(comment, len(self.claims), aside, spans)
        if taken:
            self.rejections = [r for r in self.rejections if not _stands_in(r, taken.get(r.comment, []))]
        self.claims.sort(key=lambda claim: claim.span.start)

    def _set_aside(self, comment: Comment, begin: int, stop: int, place: int, aside: list[Range]) -> None:
        """A question, or a sentence with nothing but weak cues: a near miss that needs no closer look."""
        if aside and any(a <= begin < b for a, b in aside):
            reason = Reason.QUOTED
        else:
            reason = Reason.QUESTION if self.low[stop - 1] == "?" else weak_reason(self.low, place)
            reason = reason_in(self.low, begin, stop, reason)
        page = self.page
        self.rejections.append(
            Rejection(page.source, Span(begin, stop), page.text[begin:stop], reason.value, "weak-cue", comment.index)
        )

    def _read_answer(self, comment: Comment, begin: int, stop: int, opens: bool = False) -> bool:
        """True where the sentence does no more than take up a forecast of the comment before."""
        taken_up = (
            read_answer(self.low, begin, stop, comment, self.thread, opens=opens) if self.thread.by_comment else []
        )
        self.claims += taken_up
        self.thread.add(comment, taken_up)
        return bool(taken_up)

    def _read_reply(self, comment: Comment, begin: int, stop: int) -> bool:
        """True where the sentence is a day that the comment answered asks for, or a clause in the present about it."""
        asked = self.thread.parent(comment)
        when = when_answer(self.page, self.low, begin, stop, asked, self.page.written(comment)) if asked else None
        if when is not None and self._take_up(comment, begin, when):
            return True
        s = Sentence(self.page.text, begin, stop, self.low, self.page.written(comment))
        addressed = self.thread.addressed(comment, begin)
        parent = addressed or self.thread.parent(comment)
        told = "" if parent is None else self.page.text_of(parent)
        frames = reply_clause(s, told, sure=comment.parent is not None or addressed is not None)
        self._build(comment, s, frames)
        return bool(frames)

    def _read_elliptic(self, comment: Comment, begin: int, stop: int, role: Role) -> int:
        """Read an answer that leaves its verb to the sentence before; how many characters of the sentence it took."""
        if role is Role.ARTICLE or not may_be_elliptic(self.low, begin):
            return 0
        answer = elliptic_answer(self.page, self.low, begin, stop, comment, self.thread.parent(comment))
        if answer is None or not self._take_up(comment, begin, answer):
            return 0
        end = begin + answer.length
        while end < stop and self.low[end] in " ,.;!":
            end += 1
        return end - begin

    def _read_own_answer(self, comment: Comment, begin: int, stop: int) -> bool:
        """True for a question that its writer answers with a bare yes or no: both together are the forecast."""
        answer = own_answer(self.page, self.low, begin, stop, comment.span.end)
        return answer is not None and self._take_up(comment, begin, answer)

    def _take_up(self, comment: Comment, begin: int, answer: Answer) -> bool:
        """Read what the answer says in full words; true where that is a forecast."""
        s = Sentence(answer.words, 0, len(answer.words), fold(answer.words), self.page.written(comment))
        frames, _ = read_sentence(s, near_misses=False)
        end = begin + answer.length
        claims = [
            replace(claim, span=Span(begin, end), quote=self.page.text[begin:end], rule="ellipsis", derivation=())
            for frame in frames[:1]
            for claim in build(s, frame, comment, self.thread, [], self.number)
        ]
        if not claims:
            return False
        self.number += 1
        self.claims += claims
        self.thread.add(comment, claims)
        return True

    def _read_sentence(
        self, comment: Comment, begin: int, stop: int, aside: list[Range], role: Role, has_cue: bool = True
    ) -> None:
        is_aside = aside and any(a < stop and begin < b for a, b in aside)
        if is_aside and not (self.near_misses and self.low[begin] in ">@&"):
            return
        s = Sentence(self.page.text, begin, stop, self.low, self.page.written(comment))
        if is_aside:
            if any(word in BY_CUE for word in s.words):
                self._reject(comment, s, Refusal("quoted", Reason.QUOTED, 0, s.n))
            return
        frames, refusals = read_sentence(s, role, invited=self.invited, near_misses=self.near_misses)
        if frames:
            if role is not Role.ARTICLE:
                if self.speech is None:
                    self.speech = direct_quotes(self.page.text, comment.span.start, comment.span.end)
                frames, refusals = set_speech_aside(s, frames, refusals, self.speech)
            self._build(comment, s, frames)
        if not self.near_misses:
            return
        if not frames and not refusals and has_cue and s.n > 1:
            refusals = [Refusal("none", reason_without_rule(self.low, begin, stop), 0, s.n)]
        for refusal in refusals:
            self._reject(comment, s, refusal)

    def _build(self, comment: Comment, s: Sentence, frames: list[Frame]) -> None:
        here: list[Claim] = []
        grown = 0
        for frame in frames:
            if frame.start < grown:
                continue
            end = frame.end
            here += build(s, frame, comment, self.thread, here, self.number)
            grown = frame.end if frame.end > end else grown
            self.number += 1
        here = [claim for claim in here if not (is_over(claim) or (comment.index and self._is_echo(comment, claim)))]
        self.claims += here
        self.thread.add(comment, here)

    def _is_echo(self, comment: Comment, claim: Claim) -> bool:
        if self.echoes is None:
            self.echoes = Echoes(self.page)
        return self.echoes.repeats(comment, claim.quote)

    def _reject(self, comment: Comment, s: Sentence, refusal: Refusal) -> None:
        start, end = s.offsets(refusal.start, min(refusal.end, s.n))
        page = self.page
        reason = refusal.reason if refusal.rule == "none" else reason_in(self.low, s.start, s.end, refusal.reason)
        self.rejections.append(
            Rejection(page.source, Span(start, end), page.text[start:end], reason.value, refusal.rule, comment.index)
        )


def _stands_in(rejection: Rejection, spans: list[Range]) -> bool:
    """True for a near miss in one of the stretches."""
    return any(rejection.span.start < end and start < rejection.span.end for start, end in spans)
