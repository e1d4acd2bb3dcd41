"""Words that give a bare clause their weight: hopefully, no way, "mark my words", "it is unlikely that"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import stretch_start
from claimtrack.extraction.frames import Embedding, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import predicate_after
from claimtrack.extraction.present import EVENTIVE, happens, is_eventive, is_strong, present_clause, unreal_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.beliefs import has_modal, turns
from claimtrack.extraction.rules.opinions.openers import comes
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.extraction.views import likelihood_of


def _read_hopefully(s: Sentence, m: int) -> Outcome:
    if has_modal(s, m + 1):
        return None
    clause = present_clause(s, m + 1)
    if clause is None:
        return None
    left, right = clause
    dated = any(s.date_at(k) is not None for k in range(m, right.end))
    if left.subject is None or s.words[left.subject[0]] in {"i", "you", "we"}:
        return Refusal("hopefully", Reason.WISH, m, right.end)
    if not (dated and (happens(right, s) or right.progressive)):
        return Refusal("hopefully", Reason.WISH, m, right.end)
    return assemble("hopefully", s, left, right, Embedding(m, m + 1, "hope"), (m, m + 1), "will")


_KEEPS = lx.words("keep keeps makes make lets let takes take gives give holds hold")


def _read_no_way(s: Sentence, m: int) -> Outcome:
    if m == 0 or s.words[m - 1] != "no":
        return None
    if has_modal(s, m + 1):
        return _no_way_can(s, m)
    if m >= 2 and (s.words[m - 2] in lx.BE or s.words[m - 2] in {"have", "'s", "of"}):
        following = s.words[m + 1] if m + 1 < s.n else ""
        if not (m >= 3 and s.words[m - 3] == "there") or following in lx.PREPOSITIONS or following == "for":
            return None
    clause = present_clause(s, m + 1)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or (
        s.words[left.subject[0]] in {"i", "you", "this", "that", "he", "she"} and not is_eventive(right, s)
    ):
        return None
    dated = any(s.date_at(k) is not None for k in range(m, right.end))
    if not (dated or is_eventive(right, s) or happens(right, s) or s.words[right.verb] in _KEEPS) or asks_inside(s, m):
        return Refusal("no-way", Reason.FACT, m - 1, right.end)
    return assemble("no-way", s, left, right, Embedding(m - 1, m + 1, "no way", negated=True), (m - 1, m + 1), "will")


def _no_way_can(s: Sentence, m: int) -> Outcome:
    """ "There's no way that the pact can survive", "no way they would let him run again": what cannot come about."""
    words = s.words
    i = m + 1 + (words[m + 1 : m + 2] == ["that"])
    modal = next((k for k in range(i + 1, min(s.n, i + 9)) if words[k] in lx.MODALS), None)
    if (
        modal is None
        or words[modal] not in {"can", "could", "would"}
        or s.is_question
        or words[m - 2] in {"was", "were"}
    ):
        return None
    left = subject_before(s, modal, i)
    right = predicate_after(s, modal + 1)
    if right is None or right.perfect or left.subject is None or left.subject[0] - i > 1:
        return None
    first, verb = words[left.subject[0]], lemma(words[right.verb])
    if first in _ANYBODY or (right.copular and first != "there" and not s.has_date(modal, right.end)):
        return None
    if not (right.passive or right.copular or verb in _COMES_ABOUT or verb in EVENTIVE):
        return None
    return assemble("no-way", s, left, right, Embedding(m - 1, i, "no way", negated=True), (m - 1, i), "will")


_ANYBODY = lx.words("i you we one people anyone anybody someone somebody")
_COMES_ABOUT = lx.words("let give happen allow agree go get keep stand last come make become")


_WONDERS = lx.words("surprised shocked")


def _read_booster(s: Sentence, m: int) -> Outcome:
    words = s.words
    i = m + 1
    if words[m] in _WONDERS and not (m >= 3 and words[m - 2 : m] == ["not", "be"]):
        return None
    if words[m] == "see" and (words[max(0, m - 2) : m] != ["you", "will"] or words[i : i + 1] not in ([","], [":"])):
        return None
    if words[m] == "words" and words[max(0, m - 2) : m] != ["mark", "my"]:
        return None
    if words[m] == "now" and not {"calling", "it"} <= set(words[max(0, m - 3) : m]):
        return None
    if words[m] in {"prediction", "guess", "bet", "hunch", "calling", "call"}:
        if (
            words[m] == "calling"
            or not any(w in {"my", "our", "bold"} for w in words[max(0, m - 2) : m])
            or i >= s.n
            or words[i] not in {":", "is", "-", "would"}
        ):
            return None
        while i < s.n and words[i] in {":", "is", "that", "-", "be", "would", "now"}:
            i += 1
    while i < s.n and words[i] in {":", ",", "-", "if", "when", "that", "–", "...", "!"}:
        i += 1
    if i >= s.n - 1 or has_modal(s, i):
        return None
    unreal = None if words[m] not in _WONDERS else unreal_clause(s, i)
    clause = unreal or present_clause(s, i)
    if clause is None:
        return None
    left, right = clause
    dated = any(s.date_at(k) is not None for k in range(i, right.end)) or words[i] == "there"
    if left.subject is None or words[left.subject[0]] in {"i", "you"} or not (dated or comes(s, right)):
        return None
    begin = max(0, m - 2)
    if words[m] in _WONDERS and m > 2 and words[m - 3] in {"would", "'d", "will"}:
        begin = max(0, m - 4)
    embedding = Embedding(begin, i, "guarantee" if words[m] not in _WONDERS else "could")
    return assemble("booster", s, left, right, embedding, (m, m + 1), "will" if words[m] not in _WONDERS else "could")


def _read_likely_that(s: Sentence, m: int) -> Outcome:
    words = s.words
    i = m + 2 if words[m + 1 : m + 2] == ["that"] else m + 1
    if i == m + 1 and not {"it", "is"} <= set(words[max(0, m - 4) : m]):
        return None
    if i >= s.n or has_modal(s, i) or (i == m + 1 and words[i] in {"to", "for", ","}):
        return None
    clause = present_clause(s, i)
    if clause is None:
        return None
    left, right = clause
    dated = any(s.date_at(k) is not None for k in range(m, right.end))
    if left.subject is None or words[left.subject[0]] in {"i", "you"} or not is_eventive(right, s) or s.is_question:
        return None
    if not dated and not is_strong(words[right.verb]) and not turns(s, left, right):
        return Refusal("likely-that", Reason.FACT, m, right.end)
    start = stretch_start(s, m, reach=4)
    return assemble("likely-that", s, left, right, likelihood_of(words, start, m, i), (m, m + 1), "")


RULES: tuple[Rule, ...] = (
    Rule(
        "hopefully",
        lx.words("hopefully"),
        "Hopefully the line opens before June",
        "Hopefully you are well",
        _read_hopefully,
    ),
    Rule(
        "no-way",
        lx.words("way"),
        "no way the coalition survives until Christmas",
        "there is no way in from the north",
        _read_no_way,
    ),
    Rule(
        "booster",
        lx.words("words now surprised shocked prediction guess hunch bet call see"),
        "Mark my words: Velasco wins the run-off",
        "He said in other words that it works",
        _read_booster,
    ),
    Rule(
        "likely-that",
        lx.words("likely unlikely possible probable inevitable doubtful"),
        "It is unlikely that the talks succeed in March",
        "It is likely that he is ill",
        _read_likely_that,
    ),
)
