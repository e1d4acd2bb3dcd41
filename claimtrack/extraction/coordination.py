"""Lists in a sentence: "A, B and C", "1) A then 2) B"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence

_AND_THEN = (["and", "then"], ["after", "that"], ["followed", "by"])
_LIST_ENDS = lx.words("because but before by i they since if when so with we that which who")


def then_steps(s: Sentence, i: int) -> tuple[list[tuple[int, Range]], int]:
    """Later ranks behind "next": ", then B and then C"."""
    words = s.words
    end = i
    j = i
    while j < s.n and j - i < 6 and words[j] != "then":
        j += 1
    steps: list[tuple[int, Range]] = []
    rank = 2
    while j < s.n and (words[j] == "then" or words[j : j + 2] in _AND_THEN):
        j += 1 if words[j] == "then" else 2
        while j < s.n and (
            words[j] in lx.ADVERBS
            or (words[j] in {"maybe", ",", "the", "onto", "on", "to", "it", "is"} and words[j] not in ("the",))
        ):
            j += 1
        begin = j
        while (
            j < s.n
            and not is_hard(s, j)
            and words[j] not in {",", "then"}
            and words[j : j + 2] not in _AND_THEN
            and j - begin < 8
            and not is_finite(s, j)
            and s.date_at(j) is None
        ):
            j += 1
        if j > begin and words[begin] not in lx.PURE_PRONOUNS:
            if j < s.n and is_finite(s, j):
                break
            steps += [(rank, item) for item in split_items(s, begin, j)]
            rank += 1
            end = j
        while j < s.n and (
            words[j] == "," or (is_hard(s, j) and words[j] not in "!?.") or words[j] in {"...", "..", "…", "...."}
        ):
            j += 1
    return steps, end


def read_steps(s: Sentence, i: int, *, first_rank: int) -> tuple[list[tuple[int, Range]], int]:
    """Ranked targets from word `i` on: numbered items and "then" raise the rank, "and" and commas do not."""
    words = s.words
    rank = first_rank
    steps: list[tuple[int, Range]] = []
    begin = i
    j = i
    while j <= s.n:
        at_end = j == s.n or _list_stops(s, j, i)
        at_marker = not at_end and is_marker(s, j)
        is_then = not at_end and words[j] == "then"
        if at_end or at_marker or is_then:
            stop = j
            while stop > begin and (words[stop - 1] in {"and", ",", "then", "or"} or is_hard(s, stop - 1)):
                stop -= 1
            if stop > begin:
                steps += [(rank, item) for item in split_items(s, begin, stop)]
                rank += 1
            if at_end:
                break
            if at_marker:
                j += 1
                while j < s.n and words[j] in {")", ".", ":"}:
                    j += 1
                begin = j
                continue
            j += 1
            while j < s.n and words[j] in lx.ADVERBS:
                j += 1
            begin = j
            continue
        j += 1
    end = max((item[1] for _, item in steps), default=i)
    return steps, end


def is_marker(s: Sentence, j: int) -> bool:
    return (
        s.words[j].isdigit()
        and (not j or s.words[j - 1] not in {"-", "–", "/"})
        and len(s.words[j]) <= 2
        and j + 1 < s.n
        and s.words[j + 1] in {")", ".", ":"}
        and s.date_at(j) is None
    )


def _list_stops(s: Sentence, j: int, start: int) -> bool:
    words = s.words
    if s.date_at(j) is not None and words[j] not in (")",):
        return not is_marker(s, j)
    if is_hard(s, j):
        return not (j and words[j] == "." and words[j - 1].isdigit()) and words[j] not in ("-",)
    if words[j] in _LIST_ENDS:
        return True
    return is_finite(s, j) or (
        words[j] == "the"
        and j > start + 1
        and words[j - 1] not in lx.PREPOSITIONS
        and words[j - 1] not in lx.COORDINATORS
        and words[j - 1] not in {",", "then", ")"}
    )


def _separates(s: Sentence, k: int) -> bool:
    """True for a word between items; "&" and "/" only with space around, since "R&D" is one word."""
    word = s.words[k]
    if word in {"&", "/"}:
        return s.spans[k][0] > s.spans[k - 1][1] if k else False
    return word in {",", "and", "nor", "plus"} or (word == "or" and not _or_in_a_phrase(s, k))


_QUANTIFIERS = lx.words(
    "one two three four five six seven eight nine ten dozen few some most all both none many several"
)
_AFTER_OR = lx.words("so not no less more fewer later another other both worse better never else next last")
"""What follows an "or" that joins no two things: "more or less", "a day or so", "war or no war", "one or another"."""
_BEFORE_OR = lx.words("this sooner more better")


def _or_in_a_phrase(s: Sentence, k: int) -> bool:
    """ "two or three towns", "more or less", "this or next year": one phrase; not "Ashby or Corley"."""
    before, after = (s.words[at] if 0 <= at < s.n else "" for at in (k - 1, k + 1))
    if after in _QUANTIFIERS or after.isdigit():
        return before in _QUANTIFIERS or before.isdigit() or not s.is_capital(k + 1)
    if before in _BEFORE_OR or s.words[k + 1 : k + 3] == ["the", "other"]:
        return True
    return after in _AFTER_OR and not s.is_capital(k + 1)


def _joins_two_ends(s: Sentence, start: int, k: int) -> bool:
    """True for the "and" of "a war between A and B", which is one thing."""
    words = s.words[start:k]
    return s.words[k] == "and" and "between" in words and "and" not in words


def _joins_inside(s: Sentence, start: int, k: int, end: int) -> bool:
    """True for the "and" of "a wave of cases and deaths", "the number of raids and arrests": both stand behind "of"."""
    words = s.words
    if words[k] != "and" or words[start] not in _ONE_OF_MANY or k + 1 >= end:
        return False
    of = next((j for j in range(start + 1, k) if words[j] in {"of", "for", "in"}), k)
    if of + 1 >= k or words[of] == "in" or any(words[j] in lx.DETERMINERS for j in range(of + 1, end)):
        return False
    return not any(s.is_capital(j) or words[j] == "," for j in range(of + 1, end))


_ONE_OF_MANY = lx.words("a an the this that another")


def split_items(s: Sentence, begin: int, end: int) -> list[Range]:
    """The coordinated items of words [begin, end): "A, B and C"; a shared modifier ("A and B held") stays."""
    words = s.words
    if end - begin == 1 and words[begin].isalpha() and words[begin] not in _NO_ITEMS:
        return [(begin, end)]
    inside = words[begin + 1 : end - 1]
    shared = not lx.LIFT_NOUNS.isdisjoint(inside) or any(word.endswith(_SHARED_ENDS) for word in inside)
    if shared and not any(words[k] == "the" and words[k - 1] in {"and", ","} for k in range(begin + 1, end)):
        return [(begin, end)]
    items: list[Range] = []
    start = begin
    for k in range(begin, end + 1):
        if (
            k == end
            or (_separates(s, k) and not _joins_two_ends(s, start, k) and not _joins_inside(s, start, k, end))
            or is_marker(s, k)
        ):
            if k > start:
                items.append((start, k))
            start = k + 1
            if k < end and is_marker(s, k):
                start = k + 2
    cleaned = []
    for first, last in items:
        a, b = first, last
        while a < b and (words[a] in _BEFORE_ITEMS or is_hard(s, a)):
            a += 1
        while b > a and (words[b - 1] in _BEHIND_ITEMS or is_hard(s, b - 1)):
            b -= 1
        if b > a and words[a:b] != ["not"]:
            cleaned.append((a, b))
    return cleaned


_SHARED_ENDS = ("-held", "-backed", "-controlled", "-occupied", "-led")
_BEFORE_ITEMS = lx.words("then maybe also finally both perhaps etc ) probably possibly")
_BEHIND_ITEMS = lx.words("etc too soon now first then as well")
_NO_ITEMS = _BEFORE_ITEMS | _BEHIND_ITEMS | lx.words("and or nor plus not")
