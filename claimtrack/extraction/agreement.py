"""Whether the words found before a pronoun can be what it stands for: a noun phrase, of its number, that is no time."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.antecedents import COLLECTIVE, is_adjective
from claimtrack.extraction.people import PEOPLE
from claimtrack.extraction.tokens import DATE_WORDS, is_nounish, is_verb, lemma

COME_TO_BE = lx.words("happen occur come mean give lead cause push help")
"""What "this" does so is what was told of a thing, not the thing."""
OF_OTHERS = ("predict", "forecast", "estimate", "project", "think", "believe", "reckon")
"""Verbs that a body says of something else: "the bank predicts it will close higher"."""
NOT_OF_A_PERSON = frozenset(("it", "they", "them", "its"))
_SEVERAL = frozenset(("they", "them", "these", "those", "both"))
_ONE = frozenset(("it", "its"))
_OWN = {"they": "their", "them": "their", "it": "its", "he": "his", "him": "his", "she": "her"}
_EMPTY_HEADS = lx.words(
    "thing things something anything everything nothing mate pal dude way ways case fact point problem reason "
    "question time times day days meantime while kind sort lot lots bit one ones rest same all both others go "
    "people folks someone somebody anyone anybody everyone everybody nobody sense doubt chance moment place "
    "years months weeks hours minutes thanks yesterday yup nah quick simple actual"
)
"""Heads of phrases that nothing is said of afterwards."""
_INSIDE_NO_PHRASE = (
    lx.BE_PRESENT | lx.HAVE | lx.DO | lx.MODALS | lx.words("was were claim claims say says both as than")
)
_THINGS = lx.words(
    "ceasefire rebel collapse decline struggle appeal revolt rescue search study subpoena trust eclipse thaw pivot "
    "recall experience dream judge guess copy escape import exit rebound benefit surrender trigger"
)
"""Nouns that are verbs as well, beside those that the lexicon lists."""
_SINGULAR_ENDS = ("ss", "us", "is", "news", "series")


def agrees(kind: str | None, name: str, pronoun: str) -> bool:
    """True where the pronoun can take up what has this name, and this kind where the subject area knows it.

    One person is never several or a thing, and a place is no person.
    """
    if kind is None:
        return may_stand_for(name, pronoun)
    return pronoun not in NOT_OF_A_PERSON if kind == "person" else pronoun not in lx.PERSONS


def may_stand_for(name: str, pronoun: str) -> bool:
    """True where `name`, as written, is a phrase that the pronoun can take up."""
    words = name.casefold().replace("’", "'").split()
    if not words or words[0] == _OWN.get(pronoun) or not _is_a_phrase(name, words):
        return False
    head = _head(words)
    if head in _EMPTY_HEADS or head in lx.INTERJECTIONS or head in DATE_WORDS or not head[-1].isalnum():
        return False
    written = name.split()[-1][:1]
    if pronoun in _SEVERAL:
        return written.isupper() or "and" in words or "or" in words or head in COLLECTIVE or _is_plural(head)
    if pronoun in _ONE:
        return head not in PEOPLE and (written.isupper() or not _is_plural(head))
    return True


def _is_a_phrase(name: str, words: list[str]) -> bool:
    first, last = words[0], words[-1]
    if len(words) == 1:
        verb = is_verb(first) and not is_nounish(first) and first == lemma(first) and first not in _THINGS
        return not verb and (not is_adjective(first) or name.isupper())
    if last.endswith("ly") and last not in {"family", "ally", "supply", "italy", "rally", "assembly", "july", "reply"}:
        return False
    if not _INSIDE_NO_PHRASE.isdisjoint(words) or first in lx.PREPOSITIONS or first in lx.SUBORDINATORS:
        return False
    leads = is_verb(first) and not is_nounish(first) and first == lemma(first) and not name[1:2].isupper()
    unfinished = any(words[k] == "to" and (k + 1 == len(words) or is_verb(words[k + 1])) for k in range(1, len(words)))
    return not (leads and name[:1].islower()) and not unfinished


def _head(words: list[str]) -> str:
    stop = next(
        (k for k in range(1, len(words)) if words[k] in lx.PREPOSITIONS or words[k] in lx.RELATIVES), len(words)
    )
    return words[stop - 1].removesuffix("'s")


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(_SINGULAR_ENDS)) or word in {"people", "men", "women", "children"}
