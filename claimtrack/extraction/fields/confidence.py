"""How sure a forecaster is: a stated number, else a hedge, else a bare "will"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from importlib import resources

from claimtrack.claims import ProbabilityBasis
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.chances import HedgeMention, find_chances, hedges

_RANK = {"adjective": 0, "adverb": 0, "idiom": 0, "verb": 1, "modal": 2}
_NEGATING = (
    "doubt",
    "no way",
    "don't think",
    "dont think",
    "do not think",
    "don't believe",
    "don't see",
    "can't see",
    "cannot see",
    "don't expect",
    "no chance",
    "can't imagine",
    "unlikely",
    "improbable",
)


_EVEN = 0.5


def _key_words() -> frozenset[str]:
    """The longest word of every listed wording, as `tokens` writes it: a sentence with none of them holds no hedge."""
    lines = resources.files("claimtrack.text.chances").joinpath("wordings.csv").read_text("utf-8").splitlines()[1:]
    texts = [line.split(",", 1)[0].strip('"').replace("...", " ") for line in lines]
    keys = {max(text.split(), key=len) for text in texts if text.strip()}
    return frozenset(
        part for key in keys if key for part in (key, *key.replace("-", " ").split(), key.partition("'")[0])
    )


_HEDGE_WORDS = (_key_words() | {"even"}) - lx.words(
    "will happen i on you about can may might could should when very long words don wouldn i'd i'll set due hard hell "
    "little"
)
"""A sentence with none of these words holds no hedge."""
_CHANCE_WORDS = lx.words(
    "percent pct chance chances odds coin fifty probability sure certain ten possibility confident toss evens"
)
_BETWEEN_NUMBERS = frozenset({"in", "to", "/", "out"})
_TAIL = re.compile(
    r"[ ,]*(?:i (?:think|guess|believe|bet|reckon|suppose)|imo|imho|probably|maybe|perhaps|for sure|no "
    r"doubt|hopefully|most likely)\b",
    re.I,
)


def _may_state(s: Sentence) -> bool:
    """A quick look for words that state a chance: a percentage, "in ten", "3 to 1"."""
    words = s.words
    if not _CHANCE_WORDS.isdisjoint(words):
        return True
    if "in" not in words and "%" not in s.low and not s.has_digit:
        return False
    for i, word in enumerate(words):
        if word[-1] == "%" or (
            word[0].isdigit()
            and ("/" in word or (i + 1 < s.n and words[i + 1] in _BETWEEN_NUMBERS) or word[:2] == "0.")
        ):
            return True
        if word == "in" and i and i + 1 < s.n and words[i + 1] in {"five", "three", "four", "two", "a"}:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Confidence:
    """A reading of how sure, with the words it rests on."""

    probability: float | None
    basis: ProbabilityBasis
    word: str | None = None
    spread: tuple[float, float] | None = None
    start: int = 0
    end: int = 0
    """Page offsets of the words; equal where there are none."""


def read_confidence(s: Sentence, frame: Frame, lead: int) -> Confidence:
    """Confidence of the frame; `lead` is the first word that may belong to it."""
    begin, end = s.offsets(min(lead, frame.start), frame.end)
    if frame.chance is not None:
        start, stop = s.offsets(*frame.chance)
        if frame.odds is not None:
            return Confidence(frame.odds, ProbabilityBasis.STATED, s.page[start:stop], None, start, stop)
        told = find_chances(f"{s.page[start:stop]} chance")
        if told:
            return Confidence(told[0].probability, ProbabilityBasis.STATED, s.page[start:stop], None, start, stop)
    if _may_state(s):
        stated = _stated(s, frame, begin)
        if stated is not None:
            return _of_the_denial(stated) if frame.negated else stated
    if not _HEDGE_WORDS.isdisjoint(s.words):
        hedge = _hedge(s, frame, begin, end)
        if hedge is not None:
            return hedge
    cue_start, cue_end = s.offsets(*frame.cue)
    word = s.page[cue_start:cue_end]
    if frame.wish:
        return Confidence(
            None, ProbabilityBasis.NONE, frame.embedding.word if frame.embedding else "hope", None, cue_start, cue_end
        )
    if frame.modal in {"will", "going to", "shall", "set to", "about to", "scheduled to", "due to"}:
        bare = hedges().bare_will
        return Confidence(
            bare.probability,
            ProbabilityBasis.BARE,
            frame.modal if frame.modal != "will" else ("won't" if frame.negated and not frame.embedding else "will"),
            None,
            cue_start,
            cue_end,
        )
    reading = hedges().reading(frame.modal) if frame.modal else None
    if reading is not None:
        return Confidence(reading.probability, ProbabilityBasis.HEDGE, frame.modal, None, cue_start, cue_end)
    return Confidence(None, ProbabilityBasis.NONE, word if frame.modal else None, None, cue_start, cue_end)


def _of_the_denial(stated: Confidence) -> Confidence:
    """ "No chance X" is one cue for both: it denies X and leaves no doubt of the denial."""
    denies = (stated.word or "").casefold().startswith(("no ", "not ", "zero ", "0%"))
    return replace(stated, probability=1.0) if denies and stated.probability == 0.0 else stated


def _stated(s: Sentence, frame: Frame, begin: int) -> Confidence | None:
    stop = min(s.end, s.offsets(frame.start, frame.end)[1] + 40)
    for mention in s.chances:
        start, end = mention.span.start + s.start, mention.span.end + s.start
        if start < begin - 40 or start > stop:
            continue
        spread = (mention.low, mention.high) if mention.low is not None and mention.high is not None else None
        return Confidence(mention.probability, ProbabilityBasis.STATED, s.page[start:end], spread, start, end)
    return _closing_percent(s, frame)


def _closing_percent(s: Sentence, frame: Frame) -> Confidence | None:
    """ "X falls by May: 50%, I cannot say it better": the number closes the clause, whatever follows."""
    for k in range(frame.end, min(s.n, frame.end + 5)):
        if (
            s.words[k].endswith("%")
            and s.words[k] != "%"
            and s.words[k - 1] in {":", "-", "–", "—", "(", ",", "!", "."}
        ):
            begin, end = s.spans[frame.start][0], s.spans[k][1]
            for mention in find_chances(s.page[begin:end]):
                if begin + mention.span.end == end:
                    return Confidence(
                        mention.probability,
                        ProbabilityBasis.STATED,
                        s.page[begin + mention.span.start : end],
                        None,
                        begin + mention.span.start,
                        end,
                    )
    return None


def hedge_between(s: Sentence, begin: int, end: int) -> Confidence | None:
    """The first hedge of page characters [begin, end), which is no modal; none where there is none."""
    if end <= begin:
        return None
    for mention in hedges().find(s.page[begin:end]):
        if mention.group != "modal" and mention.wording not in {"will happen", "will"}:
            start, stop = begin + mention.span.start, begin + mention.span.end
            word = mention.word_as_written
            return Confidence(mention.probability, ProbabilityBasis.HEDGE, word, None, start, stop)
    return None


def _hedge(s: Sentence, frame: Frame, begin: int, end: int) -> Confidence | None:
    tail = s.page[end : min(s.end, end + 40)]
    cut = _TAIL.match(tail)
    found = hedges().find(s.page[begin : end + (cut.end() if cut else 0)])
    best: HedgeMention | None = None
    for mention in found:
        if mention.wording in {"will happen", "will"} or (mention.group == "modal" and mention.wording != frame.modal):
            continue
        if (
            frame.verb is not None
            and mention.group == "adverb"
            and mention.span.start + begin > s.spans[min(frame.verb + 8, s.n - 1)][1]
            and cut is None
        ):
            continue
        if mention.wording.endswith("possible") and _is_foretold(s, begin + mention.span.start):
            continue
        if best is None or _RANK.get(mention.group, 3) < _RANK.get(best.group, 3):
            best = mention
    if best is None:
        return None
    start = begin + best.span.start
    probability = best.probability
    written = best.word_as_written.lower().replace("’", "'")
    if best.negated and " no " in written:
        probability = 1 - probability  # "ain't no way": the second denial only stresses the first
    by_doubt = any(sign in written for sign in _NEGATING)
    turned = best.negated or written.endswith((" not", "n't"))
    denied = frame.negated or (frame.embedding is not None and frame.embedding.denies)
    denies_itself = probability < _EVEN and (
        frame.modal == "unlikely to"
        or frame.rule == "no-chance"
        or _stands_in_denial(s, frame, (start, begin + best.span.end))
    )
    if (by_doubt or turned or denies_itself) and denied:
        probability = 1 - probability
    if frame.wish and best.group == "verb":
        return Confidence(None, ProbabilityBasis.NONE, best.word_as_written, None, start, begin + best.span.end)
    return Confidence(
        round(probability, 6), ProbabilityBasis.HEDGE, best.word_as_written, None, start, begin + best.span.end
    )


def _is_foretold(s: Sentence, place: int) -> bool:
    """ "It will be impossible to hold the bridge": what can be done then is what is foretold, not how sure that is."""
    k = s.words_of(place, place + 1)[0] - 1
    while k > 0 and s.words[k] in lx.ADVERBS:
        k -= 1
    return k > 0 and s.words[k] in {"be", "become"}


def _stands_in_denial(s: Sentence, frame: Frame, hedge: tuple[int, int]) -> bool:
    """ "Little chance the bill passes", "hard to imagine him winning": the words that deny say how unlikely it is."""
    view = frame.embedding
    if view is None or not view.denies:
        return False
    start, end = s.offsets(view.start, view.end)
    return start < hedge[1] and hedge[0] < end


__all__ = ["Confidence", "lx", "read_confidence"]
