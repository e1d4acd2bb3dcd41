"""Answers that leave their verb to the sentence before: "Will it fall? It will, by July.", "They say so. They won't."

The proposition of the question or statement before is put into words with the answer's yes or no, and read as if it
stood there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claimtrack.claims import Comment, Page
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.text.dates import find_windows
from claimtrack.text.looks import holds_any
from claimtrack.text.sentences import sentence_spans

_LEAD = (
    r"[\W_]*(?:(?:no|nope|nah|yes|yeah|yep|so|and|but|well|sorry|oh|of course|sure|now|i think|i bet|i say|"
    r"i don't think|i doubt|maybe|in my lifetime)[ ,]*){0,3}"
)
_ANSWER = re.compile(
    rf"(?P<lead>{_LEAD})(?P<who>he|she|it|they|that|this|i) (?P<aux>will not|won't|wont|will never|never will|will|"
    r"does not|doesn't|doesnt|do not|don't|dont|does|do|never does|never do|is not|isn't|are not|aren't|'s not|'re not)"
    r"(?: ever| either| though)?(?=[.,;!\n–—-]|\s*$)"
    r"(?P<when>,? (?:not )?(?:by|before|in|within|until|this|next|on)\b[^.!?,;\n]{1,50})?"
)
"""The whole of an answer; what stands behind its comma is read by itself."""
_DENIES = re.compile(r"not|n't|wont|dont|doesnt|never|doubt")
_BELIEVING = lx.words(
    "think believe reckon expect say says said claim claims thinks believes reckons insists swears bet"
)
_FIRST = lx.words("and but so or then well ok okay no yes now")
_MODAL = lx.words("will would can could may might")
_LONGEST = 60
"""Characters of an answer."""
_BACK = 2
"""Sentences before the answer that may hold what it takes up."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer put into full words, and how many characters of its sentence it takes."""

    words: str
    length: int


def elliptic_answer(
    page: Page, low: str, begin: int, stop: int, comment: Comment, parent: Comment | None
) -> Answer | None:
    """The answer at low[begin:stop] with the proposition it takes up; none where it is none or nothing fits."""
    if stop - begin < 4:
        return None
    found = _ANSWER.match(low, begin, min(stop, begin + _LONGEST + 60))
    if found is None or low[stop - 1] == "?":
        return None
    spans = [span for span in sentence_spans(page.text, comment.span.start, begin) if span[1] <= begin]
    if not spans and parent is not None:
        spans = sentence_spans(page.text, parent.span.start, parent.span.end)
    for start, end in reversed(spans[-_BACK:]):
        s = Sentence(page.text, start, end, low, None)
        proposition = _proposition(s, asked_of_me=found["who"] == "i")
        if proposition is None:
            continue
        subject, action, denied = proposition
        no = (_DENIES.search(found["aux"]) is not None) != (_DENIES.search(found["lead"]) is not None)
        marked = "will not" if no != denied else "will"
        when = (found["when"] or "").lstrip(",")
        return Answer(f"{subject} {marked} {action}{when}", found.end() - begin)
    return None


_OWN_ANSWER = re.compile(
    r"[\s\"”“)]{1,4}(?:(?P<no>(?:no|nope|nah|never|no way|no chance|not a chance|fat chance|unlikely|highly unlikely|"
    r"doubtful|probably not|of course not|absolutely not|definitely not|not likely|i doubt it|i don't think so))|"
    r"(?:yes|yep|yeah|yup|absolutely|definitely|of course|probably|most likely|without a doubt|you bet|i think so))"
    r"(?=[.,;!:\n–—]|\s*$)"
)
_OF_TIME = re.compile(r"\b(?:will|gonna|going to)\b")
_OF_THE_READER = frozenset(["my", "your", "you", "i", "i'm", "we", "our", "me"])


def own_answer(page: Page, low: str, begin: int, stop: int, end: int) -> Answer | None:
    """The question at low[begin:stop] with the bare yes or no behind it, where its writer answers it himself."""
    found = _OWN_ANSWER.match(low, stop, end)
    if found is None or may_be_elliptic(low, found.start() + 1) or _OF_TIME.search(low, begin, stop) is None:
        return None
    s = Sentence(page.text, begin, stop, low, None)
    if not _OF_THE_READER.isdisjoint(s.words):
        return None
    k = 0
    while k < s.n and (s.words[k] in _FIRST or s.words[k] in {",", '"', "“"}):
        k += 1
    proposition = _asked(s, k) if k < s.n else None
    if proposition is None:
        return None
    subject, action, _ = proposition
    return Answer(f"{subject} {'will not' if found['no'] else 'will'} {action}", found.end() - begin)


_WHEN = re.compile(
    r"[\W_]*(?:(?:well|oh|imo|probably|maybe|i think|i'd say|i guess|my guess is|my guess|i reckon|sometime)"
    r"[ ,:]*){0,2}"
    r"(?P<no>not )?(?P<when>(?:by|before|in|within|on|this|next|late|early|mid|the|end|around|after|spring|summer|"
    r"autumn|"
    r"winter|christmas|easter|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d|"
    r"two|three|four|five|six)[^.!?\n;]{0,40}?)"
    r"(?:,? (?:i think|i'd say|i guess|imo|at the (?:latest|earliest)|probably|tops|if all goes well))?\W*"
)
_WHENS = lx.words("when how")
_LONGEST_WHEN = 70


def asks_when(page: Page, comment: Comment) -> bool:
    """A quick look: true for a comment that ends by asking when something will be."""
    text, end = page.text, comment.span.end
    while end > comment.span.start and text[end - 1].isspace():
        end -= 1
    return (
        text.startswith("?", end - 1) and _ASKS_WHEN.search(text, max(comment.span.start, end - 200), end) is not None
    )


_ASKS_WHEN = re.compile(r"\b(?:when|how soon|how long (?:until|till|before))\b", re.I)


def when_answer(page: Page, low: str, begin: int, stop: int, parent: Comment, reference: date | None) -> Answer | None:
    """The day that the whole of low[begin:stop] is, with what the comment answered asks the day of."""
    may_be = stop - begin <= _LONGEST_WHEN and asks_when(page, parent)
    found = _WHEN.fullmatch(low, begin, stop) if may_be else None
    if found is None:
        return None
    days = find_windows(page.text[slice(*found.span("when"))], reference=reference)
    if len(days) != 1 or days[0].span.start > 1 or len(found["when"]) - days[0].span.end > 1:
        return None
    start, end = sentence_spans(page.text, parent.span.start, parent.span.end)[-1]
    s = Sentence(page.text, start, end, low, None)
    k = next((k for k, word in enumerate(s.words[:6]) if word in _WHENS), s.n)
    k += 2 if s.words[k + 1 : k + 2] in (["soon"], ["long"]) else 1
    if s.words[k : k + 1] in (["until"], ["till"], ["before"]):
        proposition = _clause(s, k + 1)
    else:
        proposition = _asked(s, k) if k < s.n else None
    if proposition is None or not _OF_THE_READER.isdisjoint(proposition[0].lower().split()):
        return None
    marked = "will not" if found["no"] else "will"
    return Answer(f"{proposition[0]} {marked} {proposition[1]}, {found['when']}", stop - begin)


_WITHOUT_VERB = (
    r" (?:(?:will|do|does)(?: not| never)?|won't|wont|doesn't|doesnt|don't|dont|never (?:will|does|do)|isn't|is not|"
    r"aren't|are not)(?: ever| either| though)?(?=[.,;!\n–—-]|\s*$)"
)
_BARE_AUXILIARY = re.compile(_WITHOUT_VERB)
MAY_BE = re.compile(rf"(?:[^.!?\n]{{0,24}}\b)?(?:he|she|it|they|that|this|i){_WITHOUT_VERB}")
"""A pronoun with a bare auxiliary, not far from where a sentence begins."""
_AUXILIARIES = (" will", " do", " won", " never ", " isn't", " is not", " aren't", " are not")
"""With one of these every wording begins that leaves its verb out."""
_LATEST = 24 + len("they") + len(" are not")
"""Characters from the beginning of a sentence in which `MAY_BE` finds one."""


def may_be_elliptic(low: str, begin: int) -> bool:
    """A quick look for a pronoun with a bare auxiliary at the beginning of a sentence."""
    end = begin + _LONGEST
    return (
        holds_any(low[begin : begin + _LATEST], _AUXILIARIES)
        and _BARE_AUXILIARY.search(low, begin, end) is not None
        and MAY_BE.match(low, begin, end) is not None
    )


def _proposition(s: Sentence, *, asked_of_me: bool) -> tuple[str, str, bool] | None:
    """Subject, verb with what follows, and whether it is denied, of what a sentence asks, reports or foretells."""
    begin = 0
    while begin < s.n and (s.words[begin] in _FIRST or s.words[begin] in {",", '"', "“", "@"}):
        begin += 1
    if begin >= s.n:
        return None
    told = next((k for k in range(begin, min(s.n, begin + 8)) if s.words[k] in _BELIEVING), None)
    if told is not None:
        found = _clause(s, told + 1 + (s.words[told + 1 : told + 2] == ["that"]))
        if found is not None and found[0].lower() in {"he", "she"} and told > begin and s.is_capital(told - 1):
            return s.raw(begin, told), *found[1:]
        return found
    if asked_of_me:
        return None
    if s.is_question:
        return _asked(s, begin)
    return _clause(s, begin) if any(w in {"will", "going"} for w in s.words) else None


def _asked(s: Sentence, k: int) -> tuple[str, str, bool] | None:
    """ "Will the north fall too?", "Is the bridge ever going to open?"."""
    words = s.words
    if words[k] in _MODAL or words[k] in {"does", "do"}:
        verb = next((j for j in range(k + 2, min(s.n, k + 10)) if _is_bare(s, j)), None)
        if verb is None or words[k + 1] in {"i", "you", "we", "anyone", "anybody"}:
            return None
        if words[k] in {"does", "do", "can", "could"} and lemma(words[verb]) not in lx.TURNS:
            return None
        return _named(s, k + 1, verb), _rest(s, verb), False
    if words[k] in {"is", "are"} and "going" in words[k + 2 : k + 9]:
        going = words.index("going", k + 2)
        if words[going + 1 : going + 2] != ["to"] or going + 2 >= s.n:
            return None
        end = going - (words[going - 1] in lx.ADVERBS)
        return _named(s, k + 1, end), _rest(s, going + 2), False
    return None


def _is_bare(s: Sentence, j: int) -> bool:
    word = s.words[j]
    if word in {"be", "get"}:
        return True
    return is_verb(word) and word == lemma(word) and not s.is_capital(j) and s.words[j - 1] not in lx.DETERMINERS


def _clause(s: Sentence, i: int) -> tuple[str, str, bool] | None:
    """ "the Turks will leave", "he runs in 2024"."""
    words = s.words
    if i + 1 >= s.n:
        return None
    modal = next((k for k in range(i + 1, min(s.n, i + 14)) if words[k] in {"will", "would", "going"}), None)
    if modal is not None:
        be = modal - 1 if words[modal] == "going" else modal
        left = subject_before(s, be, i)
        after = modal + (2 if words[modal] == "going" else 1)
        denied = words[after : after + 1] == ["not"]
        after += denied
        if left.subject is None or after >= s.n or s.words[after] in lx.BE_PRESENT:
            return None
        return _named(s, *left.subject), _rest(s, after), denied
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None:
        return None
    left, right = clause
    if right.passive or right.progressive or right.copular or left.subject is None:
        return None
    action = (
        f"{lemma(words[right.verb])} {_rest(s, right.verb + 1)}" if right.verb + 1 < s.n else lemma(words[right.verb])
    )
    return _named(s, *left.subject), action, right.negated


def _named(s: Sentence, start: int, end: int) -> str:
    """The words as written, but for the half of a contraction ("she" of "she'll")."""
    if end < s.n and s.spans[end - 1] == s.spans[end]:
        return " ".join(s.words[start:end])
    return s.raw(start, end)


def _rest(s: Sentence, i: int) -> str:
    return s.raw(i, s.n).rstrip(" .?!…\"”')")
