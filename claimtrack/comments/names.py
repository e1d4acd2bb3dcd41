"""Whether a short line is an author's name or a remark. Judges form; knows no person.

Accepts "Mary Q. Poppins Jr.", "river_otter88", "hans meier" where the page repeats it; refuses "Well said.",
"Great news", "long live the king".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.comments.moments import MONTH
from claimtrack.comments.profile import without_rank

LONGEST_NAME = 48
_NAMES_KEPT = 4096
"""Lines and words whose reading is kept: each is asked for several times while its page is read."""
_NOT_IN_NAMES = frozenset(',;:!?"“”()<>[]{}=/\\|•…%$€£*^~#+')
_PARTICLE_WORDS = "de del della da di du la le van von der den ter al el ul bin ben ibn abu of the and y e i zu"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SUFFIX_WORDS = "jr sr dr mr mrs ms st prof phd md esq ii iii iv"
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_TOKEN = re.compile(r"[^\W_][\w'’.&-]*(?:@[\w-]+(?:\.[\w-]+)+)?|[@_-][\w.-]+|&")
_ADDED = re.compile(r"\s\.$|\s\([^()]{1,30}\)$")
"""What sites add to a name: a lone stop for a missing family name, a place in brackets."""
_MARKS_OUTSIDE = re.compile(r"^[\W_]{1,9}|(?:['’]s)?[\W_]{0,9}$")
_DATE_WORD = re.compile(rf"{MONTH}|(?:19|20)\d\d|[0-3]?\d(?:st|nd|rd|th)?,?", re.I)
_SUBJECT_FROM = 4
_NEVER_WORDS = """
a about above absolutely after again agree agreed all almost already also always am amazing amen an another any anyone
anything are as at away awesome be beautiful because been before being believe best better bit bla blah bless blessed
both bravo brilliant but by can cannot come comes coming congrats congratulations could days did do does doing done
down each else enough even ever every everybody everyone everything exactly excellent fantastic far fast few finally
for forever from get gets getting go goes going gone got had haha happen happens has have having he hello her here hey
hi him his hope how i if im in indeed into is it its just keep kill know least leave left less let lets lies like live
lives lol look looking made make many may maybe me mean meanwhile might more most much must my need never news next no
nobody none nonsense not nothing now nowhere off ok okay on once one only or our out over own past perfect please pray
probably problem propaganda quite rather read really respect right rubbish same say see seems shame she should so some
someone something soon sorry still stop such sure take than thank thanks that their them then there these they thing
things think this those though tick till time to tock today together tomorrow tonight too try two under until up us
use very wait was we welcome well were what when where which while who why will wish with within without won wonderful
work would wow wrong yeah year years yep yes yet you your
"""
_NEVER = frozenset(_NEVER_WORDS.split())
_SELDOM_WORDS = """
bad big black blue dead death dream dreams fake first free freedom game glory god good great green hell home job king
last little long lot love near new nice old other peace people point poor real red sad second stupid true truth
victory war watch way white young
"""
_SELDOM = frozenset(_SELDOM_WORDS.split())


_FROM_PLACE = re.compile(
    r"[^\W\d_][\w'’-]{1,20}(?:\s[A-Z][\w'’-]{0,20})?\s(?:from|in|of|at)\s(?:the\s)?[A-Z][\w'’-]{1,20}(?:\s[A-Z][\w'’-]{1,20}){0,2}"
)
"""A name with where its bearer lives."""
_ADDRESS = re.compile(r"\s{1,3}(?:<(?:[^<>\s]{1,80}@[^<>\s]{1,80})?>|\([^()\s]{1,80}@[^()\s]{1,80}\)|[(<])$")
_TAG = re.compile(r"\s{2,8}(?:OP|Author|Mod|Moderator|Admin|Staff)$|\s\[[^\[\]]{1,40}\]$")
"""What boards print behind the name of whoever began the thread, or runs it."""
_INITIAL_AT_END = re.compile(r"\s[A-Z]\.$")
_BULLET = re.compile(r"^(?:-{1,3}\s{1,4}|\d{1,4}[.)]\s{1,4})|\s{1,4}-{1,3}$")
"""The dash or number of a list before a name; "-Marlin-" keeps its own."""
_MEMBER_NUMBER = re.compile(r"\s\(\s?#?(?:\d{2,12}|\d{1,3}(?:,\d{3}){1,3})\s?\)$")
_ALIAS = re.compile(r"^(\S{2,40})\s\(\1\)$|^((?:[a-z]|[^\s()\d_]{1,20}[\d_])[^\s()]{1,40})\s\([A-Z][^()]{1,40}\)$")
"""A handle with its bearer's full name in brackets."""
_NOBODY = frozenset(
    (
        "anonymous",
        "anonymous coward",
        "anonymous user",
        "anon",
        "guest",
        "deleted",
        "removed",
        "unknown",
        "none",
        "null",
        "n/a",
        "nan",
    )
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a page's running text says about its words: a line made of them is hardly a name."""

    ordinary: frozenset[str] = frozenset()
    """Words written in lower case."""
    subjects: frozenset[str] = frozenset()
    """Words written with a capital again and again: what the page is about."""
    names: frozenset[str] = frozenset()
    """Names, folded, that the page gives away elsewhere."""

    @staticmethod
    def of(lines: Iterable[str]) -> Wording:
        """The wording of the lines that are long enough to be sentences."""
        ordinary: set[str] = set()
        capital: Counter[str] = Counter()
        for line in lines:
            words = [word if word.isalpha() else _bare(word) for word in line.split() if word[0] != "@"]
            if len(words) >= 6:
                ordinary.update(word for word in words if word[:1].islower())
                capital.update(word.casefold() for word in words if word[:1].isupper())
        return Wording(frozenset(ordinary), frozenset(word for word, n in capital.items() if n >= _SUBJECT_FROM))


_NO_WORDING = Wording()


def name_strength(line: str, wording: Wording = _NO_WORDING) -> int:
    """How much a line looks like a name: 3 surely by its shape, 2 likely, 1 only if the page supports it, 0 not.

    `wording` is that of the page.
    """
    if wording.names and line.casefold() in wording.names:
        return 3
    text = _ADDED.sub("", line[: 2 * LONGEST_NAME + 1])
    if not 2 <= len(text) <= LONGEST_NAME or any(mark in _NOT_IN_NAMES for mark in text):
        return 0
    words = text.split()
    if not 1 <= len(words) <= 5 or not all(_TOKEN.fullmatch(word) for word in words):
        return 0
    if _DATE_WORD.fullmatch(words[0]) and _DATE_WORD.fullmatch(words[-1]):
        return 0
    if text.endswith(".") and not _ends_in_abbreviation(words[-1]):
        return 0
    plain = [word.casefold().strip(".'’@") for word in words]
    ends = {plain[0], plain[-1]}
    common = [low for word, low in zip(words, plain, strict=True) if low in _NEVER and not _is_initials(word, line)]
    if any(word not in _PARTICLES or word in ends for word in common) or not any(map(_has_letter, words)):
        return 0
    seldom = sum(word in _SELDOM for word in plain)
    if len(words) == 1:
        strength = 0 if seldom else _handle_strength(words[0], plain[0], wording.ordinary)
    else:
        strength = _full_name_strength(words, plain, wording.ordinary)
        if seldom:
            unheard = sum(low not in wording.ordinary and low not in _SELDOM | _PARTICLES for low in plain)
            strength = max(strength - 1, 0) if unheard >= seldom else 0
    return min(strength, 1) if any(low in wording.subjects for low in plain) else strength


def has_name_shape(line: str) -> bool:
    """True for few words with no mark of a sentence: what a name must have, and a remark may."""
    words = _ADDED.sub("", line[: 2 * LONGEST_NAME + 1]).split()
    return (
        1 <= len(words) <= 5
        and len(line) <= LONGEST_NAME
        and not any(mark in _NOT_IN_NAMES for mark in line)
        and (line[-1] not in ".…" or _INITIAL_AT_END.search(line) is not None)
    )


def could_be_name(line: str, wording: Wording = _NO_WORDING) -> bool:
    """True for what a name may look like where a page has names: "lena k", "Dave from Leeds". Far from sure."""
    text = _ADDED.sub("", line[: 2 * LONGEST_NAME + 1])
    if not has_name_shape(line) or not all(_TOKEN.fullmatch(word) for word in text.split()):
        return False
    words = text.split()
    if _FROM_PLACE.fullmatch(text):
        return words[0].casefold() not in _NEVER
    plain = [word.casefold().strip(".'’@") for word in words]
    if len(words) == 1 and _is_initialism(text):
        return plain[0] not in wording.ordinary | wording.subjects | _SHOUTED
    if len(words) != 2 or any(word in _NEVER or word in wording.subjects for word in plain):
        return False
    return words[0][0].islower() and any(word not in wording.ordinary and len(word) > 2 for word in plain)


_SHOUTED = _NEVER | frozenset(
    ["rip", "wtf", "omg", "lol", "lmao", "rofl", "fyi", "btw", "imo", "ps", "nb", "tl", "dr", "wth", "smh"]
)


def _is_initialism(word: str) -> bool:
    """ "PZK", "AJ": capitals that no word is made of."""
    return 2 <= len(word) <= 6 and word.isalpha() and word.isupper() and sum(char in "AEIOU" for char in word) <= 1


def author_or_none(name: str | None) -> str | None:
    """The author's name; None for the words by which sites say that there is none, which many people share."""
    cleaned = clean_name(name or "")
    return None if not cleaned or cleaned.casefold().strip("[]()") in _NOBODY else cleaned


@lru_cache(maxsize=_NAMES_KEPT)
def clean_name(name: str) -> str:
    """The name without the marks that sites put around it; inner white space as single blanks."""
    name = _TAG.sub("", _ADDRESS.sub("", _BULLET.sub("", name.strip(' \t@:•·|–—*"“”'))))
    name = without_rank(" ".join(name.split()))
    return _ALIAS.sub(r"\1\2", _MEMBER_NUMBER.sub("", name)) if name.endswith(")") else name


@lru_cache(maxsize=_NAMES_KEPT)
def _bare(word: str) -> str:
    return _MARKS_OUTSIDE.sub("", word)


def _handle_strength(word: str, plain: str, ordinary: Set[str]) -> int:
    inner_capital = any(char.isupper() for char in word[1:]) and any(char.islower() for char in word)
    if word.startswith("@") or inner_capital or "_" in word or any(char.isdigit() for char in word[1:]):
        return 3 if len(word) > 2 else 1
    if plain in ordinary or len(word) < 3:
        return 0
    if word.isupper():
        return 1
    return 2


def _full_name_strength(words: list[str], plain: list[str], ordinary: Set[str]) -> int:
    weighty = [word for word, low in zip(words, plain, strict=True) if low not in _PARTICLES]
    if all(word.isupper() and len(word) > 3 for word in weighty):
        return 1
    if all(not word[0].islower() for word in weighty):
        return 3 if any(word[0].isupper() for word in weighty) else 2
    if words[0][0].isupper() and len(words) == 2:
        return 2 if plain[1] not in ordinary else 0
    if any(low in ordinary for low in plain):
        return 0
    return 2 if len(words) == 2 and min(map(len, words)) > 2 else int(len(words) == 3)


def _is_initials(word: str, line: str) -> bool:
    """ "AM" in "AM Quill", where the line is not shouted as a whole."""
    return word.isupper() and len(word) <= 3 and not line.isupper()


def _ends_in_abbreviation(word: str) -> bool:
    bare = word.rstrip(".").casefold()
    return bare in _SUFFIXES or len(bare) == 1 or "." in bare


def _has_letter(word: str) -> bool:
    return any(char.isalpha() for char in word)
