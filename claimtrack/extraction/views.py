"""The words that put a forecast in somebody's mind or mouth: "I hope that", "the source said"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Range
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence

_LIKELIHOODS = lx.words(
    "likely unlikely possible probable improbable doubtful inevitable chance chances odds probability likelihood ten %"
)
_LEADING_ADVERBS = lx.CLAUSE_ADVERBS - lx.INTERJECTIONS
_EMBED_NOUNS = lx.words(
    "guess prediction bet hunch feeling hope forecast opinion money view take expectation predictions "
    "belief fear theory"
)

_TELLING = lx.words("told assured warned informed reminded tells")
_KNOWING = lx.words("know knows knew realize realizes realise realises")
_OWN_VOICES = lx.words("something gut instinct instincts experience history heart feeling head common everything")
"""What tells somebody something without being anybody: "my gut tells me"."""
_MAY_DENY = lx.words("not very at all really too so")
"""What stands before "likely that" where it may be denied: "it is not very likely that"."""
_CONCESSIVE = lx.words("what whatever how however")


def embedding_before(s: Sentence, start: int, floor: int = 0) -> Embedding | None:
    """The view or report that governs the clause beginning at word `start`: "I hope that", "the source said"."""
    words = s.words
    j = start - 1
    while j >= floor and (
        words[j] in ("that", ",", ":", '"', "“", "”", "the", "in")
        or (
            words[j] in _LEADING_ADVERBS
            and not (words[j] == "likely" and j > floor and words[j - 1] in _MAY_DENY and words[j + 1] == "that")
        )
        or s.date_at(j) is not None
    ):
        if (words[j] in {"the", "in"} and s.date_at(j) is None) or (
            words[j] in {"and", "but", "so", "then"} and j > floor
        ):
            return None
        j -= 1
    if j - 3 > floor and words[j] in {"second", "moment", "minute"} and words[j - 2] == "for":
        j -= 3
    if j < floor:
        return None
    word = words[j]
    if word == "hope" and j - 2 >= floor and words[j - 2 : j] == ["in", "the"]:
        return Embedding(j - 2, j + 1, "hope")
    if word in {"know", "knows", "knew"} and words[j + 1] == ",":
        return None
    if word in lx.OPINION:
        return _without_doubt(s, j, floor) if word == "doubt" else _with_holder(s, j, floor)
    if word in lx.OPINION_ADJECTIVES and j > floor:
        k = j - 1
        while k >= floor and (words[k] in lx.ADVERBS or words[k].endswith("%")):
            k -= 1
        if k >= floor and words[k] in lx.BE:
            left = subject_before(s, k, floor)
            negated = "not" in words[k:j]
            return _embedding(s, left.subject[0] if left.subject else k, j, word, left.subject, negated)
        return Embedding(j, j + 1, word) if j == floor else None
    if word in {"is", "are", "was"} and j >= floor + 2:
        back = next((k for k in range(j - 1, max(floor, j - 5), -1) if words[k] in {"my", "our"}), None)
        if back is not None and any(words[k] in _EMBED_NOUNS for k in range(back, j)):
            return Embedding(back, j + 1, "guess")
    if word in _LIKELIHOODS and words[j + 1] == "that" and not (word == "chance" and words[j - 1] == "no"):
        k = j
        while (
            k > floor
            and j - k < 7
            and not is_hard(s, k - 1)
            and words[k - 1] not in {",", "but", "and", "so", "because"}
        ):
            k -= 1
        return likelihood_of(words, k, j, j + 1)
    if j > floor and (words[j + 1] == "that" or word in {"me", "us"}):
        told = next((k for k in range(j - 1, max(floor - 1, j - 4), -1) if words[k] in _TELLING), None)
        if told is not None and told > floor:
            return _with_holder(s, told, floor)
    if word == "are" and j > floor and words[j - 1] in {"odds", "chances"}:
        return Embedding(j - 1, j + 1, "likely")
    return _no_way(s, j, floor)


def likelihood_of(words: list[str], start: int, j: int, end: int) -> Embedding:
    """The view in words [start, end) that is told by word `j`: "it is likely that", "not very likely", "unlikely"."""
    turned = (words[j] == "likely" or words[j] in lx.UNLIKELY) and "not" in words[start:j]
    return Embedding(start, end, "likely", negated=turned != (words[j] in lx.UNLIKELY))


def _no_way(s: Sentence, j: int, floor: int) -> Embedding | None:
    """ "No way", "I'm not holding my breath that", "I can't see how": a denial of the clause behind word `j`."""
    words = s.words
    word, before = words[j], words[j - 1] if j > floor else ""
    if word in {"way", "chance"} and before == "no":
        return Embedding(j - 1, j + 1, "no way", negated=True)
    if (word == "breath" and before in {"my", "your"}) or (word == "how" and before == "see"):
        back = max(floor, j - 5)
        if "not" in words[back:j] or words[max(floor, j - 3) : j - 1] in lx.HARD_TO:
            return Embedding(_opening_of(words, j - 1, floor), j + 1, "doubt")
    if word in {"believing", "seeing", "imagining"} and words[max(floor, j - 2) : j] == ["hard", "time"]:
        return Embedding(_opening_of(words, j - 2, floor), j + 1, "doubt")
    return None


def _without_doubt(s: Sentence, j: int, floor: int) -> Embedding | None:
    """ "There is no doubt that", "without a doubt": sure; else the doubt that word `j` tells of."""
    words = s.words
    k = j - 1 - (j > floor + 1 and words[j - 1] == "a")
    if k < floor or words[k] not in {"no", "without", "beyond"}:
        return _with_holder(s, j, floor)
    if (
        k - 1 > floor
        and words[k] == "no"
        and words[k - 1] in {"is", "'s", "have", "got"}
        and words[k - 2] in _DOUBTLESS
    ):
        return Embedding(k - 2, j + 1, "sure")
    return Embedding(k, j + 1, "sure")


_DOUBTLESS = lx.words("there i we 've")


def _opening_of(words: list[str], j: int, floor: int) -> int:
    """Where "I am not", "I find it", "it is" begin that lead up to word `j`."""
    while j > floor and words[j - 1] in _LEADS_TO_DENIAL:
        j -= 1
    return j


_LEADS_TO_DENIAL = lx.words(
    "i we it is 's 'm am do can not would 'd will have find finds holding hold my your a the really just very so see "
    "still quite extremely pretty to hard difficult tough impossible how it's"
)


def _with_holder(s: Sentence, j: int, floor: int) -> Embedding | None:
    words = s.words
    word = words[j]
    k = j - 1
    negated = past = False
    while k >= floor and (
        words[k] in lx.ADVERBS
        or words[k] == "much"
        or words[k] in lx.DO
        or words[k] in lx.BE
        or words[k] in lx.HAVE
        or words[k] in {"would", "will", "can", "'d", "to", "let", "us"}
        or (words[k] == "going" and words[k + 1] == "to")
    ):
        negated |= words[k] in {"not", "never"}
        past |= words[k] in {"did", "had", "was", "were", "have", "has"}
        k -= 1
        if j - k > 6:
            return None
    if k >= floor and words[k] in lx.DETERMINERS and words[k] not in {"all", "most", "many", "some", "both"}:
        return None
    if k >= floor and [words[k], words[k + 1]] in lx.HARD_TO:
        return Embedding(_opening_of(words, k, floor), j + 1, "doubt")
    left = (
        subject_before(s, k + 1, floor)
        if k >= floor and not is_hard(s, k) and words[k] != ","
        else Left(None, [], False)
    )
    past |= word in lx.PAST_REPORTING
    start = left.subject[0] if left.subject else k + 1
    if left.subject is not None and _is_no_view(s, left.subject, j, floor, negated):
        return None
    if left.subject is not None and _is_own(s, left.subject, j, floor):
        return Embedding(start, j + 1, "think") if word in _TELLING else Embedding(j, j + 1, _KEY.get(word, word))
    embed = _embedding(s, start, j, word, left.subject, negated)
    embed.past = past
    return embed


def _is_no_view(s: Sentence, holder: Range, j: int, floor: int, negated: bool) -> bool:
    """True where nobody is said to hold the view: "whatever they say, ...", "they do not even know it will ..."."""
    words = s.words
    if words[j] in _KNOWING and negated and words[holder[0]] not in {"i", "we"}:
        return True
    if words[holder[0] - 1 : holder[0]] == ["as"] and words[holder[0]] in {"i", "we"} and words[j + 1] == ",":
        return True
    return words[j + 1] == "," and holder[0] > floor and words[holder[0] - 1] in _CONCESSIVE


def _is_own(s: Sentence, holder: Range, j: int, floor: int) -> bool:
    """True for a view that is the writer's: "my gut tells me", "I hold silver and gold hoping that"."""
    words = s.words
    if words[j] in _TELLING:
        return not _OWN_VOICES.isdisjoint(words[holder[0] : holder[1]])
    if not words[j].endswith("ing") or words[j - 1] in lx.BE:
        return False
    return words[floor] == "i" or words[holder[0]] in {"him", "them", "her", "us", "me"}


_KEY = {"hoping": "hope", "hopes": "hope", "hopin": "hope", "doubts": "doubt", "thinks": "think", "pray": "hope"}


def _embedding(s: Sentence, start: int, j: int, word: str, holder: Range | None, negated: bool) -> Embedding:
    if holder is not None and s.words[holder[0]] in {"i", "we", "us", "let", "me"}:
        holder = None
    return Embedding(start, j + 1, _KEY.get(word, word), holder, negated)
