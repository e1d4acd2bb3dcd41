"""Where somebody places another without a verb: "I put the Greens at 58 seats", "I'm leaning Keller in six"."""

from __future__ import annotations

import re

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.rules.present.in_store import foreseen
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence

_LONGEST = 6
_ORDINALS = lx.words("first second third fourth fifth sixth seventh eighth ninth tenth last bottom top runners-up")
_RANK = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_SCORED_IN = lx.words(
    "seats votes points wins losses goals medals delegates mps electors states percent % mandates titles runs wickets"
)
"""What sides and parties are counted by: no pills, no degrees, no miles."""
_AROUND = lx.words("around about roughly over under just exactly only maybe like between circa")
_PLACES = lx.words("have put got had see 've")
_OWN = lx.words("i 've 'd would still do am also now currently personally just really have")
_RESULT = re.compile(
    r"\s+(?:(?:to )?(?:win|win it|edge (?:it|this)|take (?:it|this))|(?:win|victory|upset|sweep|landslide)|"
    r"in (?:\d{1,2}|four|five|six|seven|ot|overtime|extra time|straight sets|an upset|a landslide|a rout)|"
    r"by (?:\d{1,3}|two|three|four|five|six|seven|ten|a (?:lot|few|goal|point|nose|hair|mile|landslide|whisker)|"
    r"(?:ko|tko|knockout|decision|submission|stoppage))|on (?:points|penalties|pens)|for (?:the win|this one))\b"
)
"""How it ends, said behind a name."""


def _name_at(s: Sentence, i: int) -> Range | None:
    """ "Keller", "the Old Boys": a name from word `i` on."""
    stop = i
    while stop < s.n and stop - i < _LONGEST and (is_name(s, stop) or s.words[stop] in {"the", "of", "and", "&"}):
        stop += 1
    while stop > i and not is_name(s, stop - 1):
        stop -= 1
    return (i, stop) if any(is_name(s, k) for k in range(i, stop)) else None


def _first_of(s: Sentence, m: int) -> int | None:
    """The "I" of "I have", "I'd still put", with nothing but such words behind it."""
    begin = next((k for k in range(m - 1, max(-1, m - 5), -1) if s.words[k] == "i"), None)
    return begin if begin is not None and set(s.words[begin + 1 : m]) <= _OWN else None


def _read_placed(s: Sentence, m: int) -> Outcome:
    """ "I put the Greens at 58 seats", "I have Leeds 12th", "I've got Ajax by two"."""
    words = s.words
    begin = _first_of(s, m)
    if begin is None or s.is_question or m + 2 >= s.n or (begin > 0 and words[begin - 1] == "if"):
        return None
    i = m + 1 + (words[m + 1] == "got")
    name = _name_at(s, i)
    if name is None or name[1] >= s.n:
        return None
    end = _counted(s, name[1]) or _ranked(s, name[1]) or _ends_so(s, name[1])
    if end is None:
        return None
    return _of_name(s, "put-at-number", (begin, end), m, name)


def _of_name(s: Sentence, rule: str, span: Range, m: int, name: Range) -> Frame:
    begin, end = span
    return Frame(
        rule, begin, max(end, name[1]), (m, m + 1), modal="likely", subject=name, targets=split_items(s, *name),
        objects=(name[1], end) if end > name[1] else None, embedding=Embedding(begin, name[0], "guess"),
        kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


def _counted(s: Sentence, k: int) -> int | None:
    """Where "at 58 seats", "on about 40%" ends that begins at word `k`."""
    words = s.words
    if words[k] not in {"at", "on", "with", "winning", "getting"}:
        return None
    k += 1
    while k < s.n and words[k] in _AROUND:
        k += 1
    if k >= s.n or not words[k][0].isdigit():
        return None
    unit = next((j for j in range(k, min(s.n, k + 4)) if words[j] in _SCORED_IN or words[j][-1] == "%"), None)
    return None if unit is None else unit + 1


def _ranked(s: Sentence, k: int) -> int | None:
    """Where "12th", "in fourth", "top of the table" ends, with which the clause does."""
    words = s.words
    k += words[k] in {"in", "at", "as"}
    if k >= s.n or not (words[k] in _ORDINALS or _RANK.fullmatch(words[k])):
        return None
    end = k + 1 + (words[k + 1 : k + 2] == ["place"])
    return end if end >= s.n or is_hard(s, end) or words[end] in {",", "and", "but", "of", "this", "with"} else None


def _ends_so(s: Sentence, k: int) -> int | None:
    """Where "by two", "in six", "to win" ends that stands behind a name."""
    match = _RESULT.match(s.low, s.spans[k - 1][1] - s.start)
    if match is None or s.date_at(k) is not None:
        return None
    return s.words_of(s.start + match.end() - 1, s.end)[0] + 1


def _read_leaning(s: Sentence, m: int) -> Outcome:
    """ "I'm leaning Keller in six", "leaning towards a hung parliament", "I lean Hawks by two"."""
    words = s.words
    opens = m == 0 or is_hard(s, m - 1) or words[m - 1] in lx.CLAUSE_ADVERBS
    begin = m if opens else next((k for k in range(m - 1, max(-1, m - 4), -1) if words[k] == "i"), None)
    if begin is None or s.is_question or "not" in words[begin:m]:
        return None
    i = m + 1 + (words[m + 1 : m + 2] in (["toward"], ["towards"], ["to"], ["with"]))
    name = _name_at(s, i) if i < s.n else None
    if name is not None and (end := _ends_so(s, name[1]) if name[1] < s.n else None) is not None:
        return _of_name(s, "leaning", (begin, end), m, name)
    thing = foreseen(s, i) if i < s.n else None
    if thing is None or not lx.UPHEAVALS & {words[thing[1] - 1]}:
        return None
    return _of_thing(s, "leaning", begin, thing, m)


def _of_thing(s: Sentence, rule: str, begin: int, thing: Range, m: int) -> Frame:
    return Frame(
        rule, begin, clause_end(s, thing[1], s.n), (m, m + 1), modal="likely", objects=thing, targets=[thing],
        negated=s.words[thing[0]] == "no", embedding=Embedding(begin, thing[0], "guess"), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_SAYS = lx.words("say saying go going gimme give predict predicting guess")


def _read_said(s: Sentence, m: int) -> Outcome:
    """ "I'll say Leeds by three", "I'm going Hawks in six", "Give me Ajax on penalties"."""
    words = s.words
    if s.is_question or m + 2 >= s.n:
        return None
    if words[m] in {"gimme", "give"}:
        begin = m if m == 0 or is_hard(s, m - 1) or words[m - 1] in lx.CLAUSE_ADVERBS else None
        i = m + 1 + (words[m] == "give")
        if words[m] == "give" and words[m + 1] != "me":
            return None
    else:
        begin = next((k for k in range(m - 1, max(-1, m - 4), -1) if words[k] == "i"), None)
        i = m + 1 + (words[m + 1] == "with")
        if begin is not None and not set(words[begin + 1 : m]) <= _WOULD:
            return None
    if begin is not None and (told := _amount(s, i)) is not None:
        return _of_thing(s, "said-so", begin, told, m)
    name = _name_at(s, i) if begin is not None else None
    if begin is None or name is None or name[1] >= s.n:
        return None
    end = _ends_so(s, name[1])
    closed = end is not None and (end >= s.n or is_hard(s, end) or words[end] in _CLOSES)
    return _of_name(s, "said-so", (begin, end), m, name) if end is not None and closed else None


def _amount(s: Sentence, i: int) -> Range | None:
    """ "about 45 seats", "2-1 Leeds": a count that a vote or a season comes to, or the result of a match."""
    k = i
    while k < s.n and s.words[k] in _AROUND | {"a"}:
        k += 1
    if k >= s.n or not s.words[k][0].isdigit():
        return None
    unit = next((j for j in range(k, min(s.n, k + 4)) if s.words[j] in _SCORED_IN), None)
    if unit is not None and s.words[unit] not in {"percent", "%", "points"}:
        return k, unit + 1
    scored = _SCORE.match(s.low, s.spans[k][0] - s.start)
    if scored is None:
        return None
    end = s.words_of(s.start + scored.end() - 1, s.end)[0] + 1
    name = _name_at(s, end) if end < s.n else None
    return None if name is None else (k, name[1])


_SCORE = re.compile(r"\d{1,2} ?[-–] ?\d{1,2}(?![\d/:])")
_WOULD = lx.words("will would 'd 'll am 'm still going to gonna just probably also")
_CLOSES = lx.words(", and but because here in on with this tonight tomorrow imo as so")


def _read_to_lose(s: Sentence, m: int) -> Outcome:
    """ "It's Keller's race to lose", "the nomination is hers to lose": who is the likely winner."""
    words = s.words
    if words[m - 1 : m] != ["to"] or s.is_question or m < 3 or (m + 1 < s.n and words[m + 1].isalnum()):
        return None
    k = m - 2
    noun = words[k] in _CONTESTS
    k -= noun
    if k < 1 or not (words[k].endswith(("'s", "s'")) or words[k] in _HERS):
        return None
    start = k
    while start > 0 and words[start - 1] not in lx.IS and (is_name(s, start - 1) or words[start - 1] == "the"):
        start -= 1
    be = start - 1
    while be > 0 and words[be] in lx.ADVERBS:
        be -= 1
    if be < 1 or words[be] not in lx.IS or (words[k] not in _HERS and not is_name(s, k)) or "not" in words[be:m]:
        return None
    left = subject_before(s, be)
    if left.subject is None:
        return None
    return Frame("to-lose", left.subject[0], m + 1, (m, m + 1), modal="likely", subject=(start, k + 1),
                 targets=[(start, k + 1)], objects=left.subject, kind=Kind.EVENT, no_verb=True)  # fmt: skip


_HERS = lx.words("his hers theirs ours")
_CONTESTS = lx.words(
    "race election title nomination game match seat series fight cup league crown championship primary trophy contest "
    "presidency medal gold division conference group award bout tie"
)
_WON = (
    ("won",), ("locked", "up"), ("wrapped", "up"), ("sewn", "up"), ("sealed",), ("on", "lock"),
    ("nailed",), ("in", "the", "bank"), ("all", "wrapped", "up"), ("all", "sewn", "up"), ("all", "but", "won"),
)  # fmt: skip


def _read_has_it(s: Sentence, m: int) -> Outcome:
    """ "Kowal has this won", "the Hawks have this one wrapped up", "Ferris has got this"."""
    words = s.words
    if m < 1 or s.is_question or m + 1 >= s.n:
        return None
    has = m - 1 if words[m] == "got" and words[m - 1] in {"has", "have", "is", "'s"} else m
    left = subject_before(s, has) if has > 0 else None
    if left is None or left.subject is None or not is_name(s, left.subject[1] - 1):
        return None
    k = m + 1
    if words[k] not in {"this", "it", "that"}:
        return None
    k += 1 + (words[k + 1 : k + 2] in (["one"], ["election"], ["race"], ["game"], ["series"], ["fight"], ["match"]))
    phrase = next((p for p in _WON if tuple(words[k : k + len(p)]) == p), None)
    end = k + (len(phrase) if phrase is not None else 0)
    if (phrase is None and words[m] != "got") or (end < s.n and not is_hard(s, end) and words[end] not in _CLOSES):
        return None
    return Frame(
        "has-it", left.subject[0], end, (m, m + 1), modal="will", subject=left.subject, objects=(m + 1, end),
        targets=split_items(s, *left.subject), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_LIKED = lx.words("like love fancy rate likes fancying")


def _read_chances(s: Sentence, m: int) -> Outcome:
    """ "I like Keller's chances", "I don't fancy their chances of staying up": whom somebody trusts to do it."""
    words = s.words
    verb = next((k for k in range(m - 1, max(-1, m - 6), -1) if words[k] in _LIKED), None)
    if verb is None or verb + 1 >= m or s.is_question:
        return None
    begin = next((k for k in range(verb - 1, max(-1, verb - 5), -1) if words[k] == "i"), None)
    if begin is None or not set(words[begin + 1 : verb]) <= _LIKES_NOW:
        return None
    if words[m + 1 : m + 2] in (["at"], ["as"]):
        return None
    m -= words[m - 1] == "'"
    whose = (verb + 1, m)
    known = words[verb + 1] in _POSSESSIVES or (is_name(s, m - 1) and words[m - 1].endswith(("'s", "'", "s")))
    if not known or any(is_finite(s, k) for k in range(*whose)):
        return None
    end = clause_end(s, m + 1, s.n)
    return Frame("liked", begin, end, (m, m + 1), modal="likely", subject=whose, targets=[whose], kind=Kind.EVENT,
                 objects=(m, end), negated="not" in words[begin:verb], no_verb=True,
                 embedding=Embedding(begin, verb + 1, "guess"))  # fmt: skip


_LIKES_NOW = lx.words("do not really still would 'd actually kinda quite also never")
_POSSESSIVES = lx.words("our their his her its")

RULES: tuple[Rule, ...] = (
    Rule("put-at-number", _PLACES, "I put the Greens at 58 seats", "I put the Greens in the salad", _read_placed,
         needs=frozenset({"i"})),
    Rule("leaning", lx.words("leaning lean"), "I'm leaning Keller in six", "I'm leaning on Keller", _read_leaning),
    Rule("said-so", _SAYS, "I'll say Leeds by three", "I'll say hello by three", _read_said),
    Rule("to-lose", lx.words("lose"), "It's Keller's race to lose", "It's Keller's turn to lose weight", _read_to_lose),
    Rule("has-it", lx.words("has have got"), "The Hawks have this one wrapped up", "Anna has this one at home",
         _read_has_it, then=lx.words("this it that")),
    Rule("liked", lx.words("chances"), "I like Keller's chances", "I like second chances", _read_chances,
         needs=_LIKED),
)  # fmt: skip
