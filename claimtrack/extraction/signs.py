"""Signs over a whole sentence that keep it from being a forecast: sarcasm, proverbs, furniture, slogans, habits."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range, Reason
from claimtrack.extraction.tokens import Sentence, lemma

_PHRASES: dict[Reason, str] = {
    Reason.SARCASM: """
yeah right; yeah , right; yeah sure; pigs fly; pigs will|can|might|could fly; sure buddy|pal|jan|thing; lol
not; oh sure; oh yes because; oh yeah because; oh , sure; could go wrong; could possibly go wrong; as if
he|she|they|that|it|anyone; ^ sure ,; ^ right ,; ^ riiight ,; said nobody; said no one; hell freezes; in
your|my|his|their dreams; that is going to happen; hold your breath; ^ suuure; / s $; ^ lol sure; what a
surprise that
""",
    Reason.IDIOM: """
time will|shall tell; ^ we will|shall see $; ^ so we will see $; ^ and we will see $; ^ well we will see $;
that will do; will be what; what will be will; whatever will be; there is a will; the doctor away; going to
hate; make|makes you|us|me|him|her|them stronger; you will never know; you will never guess; over my dead
body; come what may; heads will roll; history will|shall judge|tell|show|remember; be damned; not
think so; the devil|rest will; it will take time; it will take some time; will take care of itself; let us
see; to tell you; if you will; that will be the day; i will say|admit|grant|give; will set you free; live by
the sword; never say never; you reap; murphy; accidents will; not worry; if you build it; haters|hater
will|going; let|lets you|u|me|us|them know; will do you; will have to do; first come first
""",
    Reason.FURNITURE: """
click; subscribe; subscription; newsletter; donate; donation; donations; sign up; cookies; cookie; all rights
reserved; terms of use|service; privacy policy; your
support|comment|email|donation|password|account|browser|order; receive an email|e-mail; unsubscribe; log in;
login; please comment; follow us; read more; this comment|post|page|site|article|thread will|may|has|is; promo
code; discount; bot , and; your browser; free shipping
""",
}
"""Fixed phrases, in the words of `tokens`: alternatives by |, ^ and $ for the ends of a sentence."""


_SWEEPING = lx.words("everything anything whatever whoever anyone anybody those people")


def _index() -> dict[str, list[tuple[Reason, tuple[frozenset[str], ...], bool, bool]]]:
    table: dict[str, list[tuple[Reason, tuple[frozenset[str], ...], bool, bool]]] = {}
    for reason, listed in _PHRASES.items():
        for phrase in listed.replace("\n", " ").split(";"):
            parts = phrase.split()
            if not parts:
                continue
            at_start, at_end = parts[0] == "^", parts[-1] == "$"
            words = tuple(frozenset(part.split("|")) for part in parts[at_start : len(parts) - at_end])
            for first in words[0]:
                table.setdefault(first, []).append((reason, words, at_start, at_end))
    return table


_BY_FIRST_WORD = _index()
_FIRST_WORDS = frozenset(_BY_FIRST_WORD) | {"be"}
_HABIT = lx.words("always alway often usually sometimes normally generally typically occasionally constantly")
_YOU = lx.words("you u yourself")
_ANY = lx.words("anything anywhere anybody anyone anytime whatever wherever whenever whoever")
_NEVER_SLOGAN = re.compile(
    r"\bnever (?:be )?(?:forget|forgotten|surrender|defeated|divided|give up|stop fighting|back down|again)\b"
)


def sentence_sign(s: Sentence) -> Reason | None:
    """Reason to set the whole sentence aside."""
    words = s.words
    if _FIRST_WORDS.isdisjoint(words):
        return Reason.SARCASM if "🙄" in s.low else None
    for i, word in enumerate(words):
        for reason, phrase, at_start, at_end in _BY_FIRST_WORD.get(word, ()):
            end = i + len(phrase)
            if (
                end > s.n
                or (at_start and i > 0)
                or (at_end and not all(w in ".!?)" or w.startswith("..") for w in words[end:]))
            ):
                continue
            if all(words[i + k] in phrase[k] for k in range(1, len(phrase))):
                return reason
        if word == "be" and i > 1 and i + 1 < s.n and words[i - 1] == "will" and words[i - 2] == words[i + 1]:
            return Reason.IDIOM
    return Reason.SARCASM if "🙄" in s.low else None


def clause_sign(
    s: Sentence, subject: Range | None, adverbs: list[int], verb: int, end: int, date_inside: bool
) -> Reason | None:
    """Reason to set aside one clause with this subject and verb."""
    if adverbs and not date_inside and any(s.words[i] in _HABIT for i in adverbs):
        return Reason.HABIT
    reach = s.words[verb + 1 : end]
    if not date_inside and not _ANY.isdisjoint(reach):
        return Reason.HABIT
    if not date_inside and not _YOU.isdisjoint(reach) and "thank" not in reach:
        return Reason.ADDRESS
    if not date_inside and ("me" in reach[:3] or "my" in reach):
        return Reason.PLAN
    if subject is None:
        return None
    head = s.words[subject[1] - 1]
    short = subject[1] - subject[0] <= 3
    if s.words[subject[0]] in _SWEEPING and any(w in {"who", "that"} for w in s.words[subject[0] + 1 : subject[1]]):
        return Reason.IDIOM
    verb_lemma = lemma(s.words[verb])
    if not date_inside and short and head in lx.GENERIC_NOUNS and (verb_lemma in lx.SLOGAN_VERBS or s.n < 8):
        return Reason.SLOGAN
    if (
        not date_inside
        and head in {"we", "people", "united", "nation"}
        and (
            verb_lemma in {"overcome", "prevail", "rise", "resist", "forget", "remember"} or _NEVER_SLOGAN.search(s.low)
        )
    ):
        return Reason.SLOGAN
    return None


_QUESTION_BEHIND = re.compile(
    r"\s?(?:[,;–—]|\.{2,}|\s-+)\s*(?:so |and |but )?"
    r"(?:who|what|why|how|where|when|right|anyone|any (?:thoughts|takers|objections)|agree|do you|"
    r"does (?:any|he|she|it)|"
    r"don't you|are you|is there|am i)\b[^,;–—]{0,80}$"
)
_ASKS_FROM_THE_START = re.compile(
    r"\W*(?:(?:and|but|so|or|well|ok|hey|wait|yeah) )*(?:who|what|why|how|where|when|which|whose|if|is|are|do|does|did|"
    r"will|would|can|could|should|has|have|was|were|won't|isn't|aren't|don't|doesn't|didn't|any|anyone|you|since|"
    r"assuming|suppose|you think|i wonder)\b"
)
_ASKED_REACH = 120


def assertion_end(low: str, begin: int, stop: int) -> int:
    """Where the assertion in low[begin:stop] stops when a question is hung behind it; else `stop`.

    "It will never pass - who wants that?" asserts before the dash.
    """
    if _ASKS_FROM_THE_START.match(low, begin, stop):
        return stop
    end = stop
    while end > begin and low[end - 1] in "?! ":
        end -= 1
    floor = max(begin, end - _ASKED_REACH)
    match = _QUESTION_BEHIND.search(low, floor, end)
    if match is None or match.start() - begin < 12:
        return stop
    return match.start()


def asks(s: Sentence, m: int) -> bool:
    """True when the sentence asks whether, and does not say that, the thing before or after word `m` will happen."""
    if s.is_question:
        return True
    words = s.words
    k = 0
    while k < m and (
        words[k] in lx.INTERJECTIONS or words[k] in {"and", "but", "so", ",", "then"} or words[k] in '"*('
    ):
        k += 1
    if m == k and k + 1 < s.n and (words[k + 1] in lx.PRONOUNS or words[k + 1] in lx.ARTICLES):
        return True
    if words[k] in {"why", "how", "who", "whom", "whose", "what", "where"} and m - k <= 4:
        return words[k] != "how" or m - k <= 6
    return words[k] == "when" and m - k == 1


_ASKING = lx.words(
    "know knows knew sure wonder wondering see tell ask idea on certain decide matter about care imagine "
    "understand clear question depends depend say guess "
    "find wonders asking sees clue determine"
)


def asks_inside(s: Sentence, start: int) -> bool:
    """True for an indirect question around the clause that begins at word `start`: "I don't know if X will"."""
    for j in range(start - 1, max(-1, start - 5), -1):
        word = s.words[j]
        if word in {"whether", "if", "who", "what", "how", "when", "where", "why", "which"}:
            before = s.words[j - 1] if j else ""
            asked = s.words[j - 2] if before in {"exactly", "of"} and j > 1 else before
            return word == "whether" or asked in _ASKING
    return False
