"""Never, without a "will": "that line never gets built", "Leeds are never going back", "never will he".

A "never" in the present is mostly a habit ("he never calls"): only a single happening to one thing is a forecast.
"""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside, clause_sign
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words(
    "i you u ya we my your people who what which someone somebody everyone everybody nobody one that's there those "
    "folks guys anyone anybody women men children kids"
)
_ALSO_PAST = lx.words("cut hit put set let beat quit split shut cost hurt spread burst cast read bet bid")
_ALONE = lx.words(
    "happen open launch pass return survive resign recover reopen come win ship leave surrender end rejoin"
)
"""Verbs that need no object behind "never" to be a single happening."""
_BACK = lx.words("again back out through ever past home off")
_HABITUAL = lx.words(
    "any anything anyone anybody nothing old tired enough wrong right better worse easier time sense point when if on "
    "unless boring you your me us my properly"
)
_INVERTED = lx.words("will does do would")
_LEAD = lx.words("again in a an million years thousand hundred my our lifetime life ever world")


def _read_never(s: Sentence, m: int) -> Outcome:
    words = s.words
    if s.is_question or m + 1 >= s.n or asks(s, m):
        return None
    if m == 0 or is_hard(s, m - 1) or (words[m - 1] in lx.CLAUSE_ADVERBS or words[m - 1] == ","):
        return _inverted(s, m) or _never_see(s, m, m)
    if words[m - 1] in {"you", "we", "i", "will"} or words[max(0, m - 2) : m] == ["you", "will"]:
        begin = m - 1 - (words[m - 1] == "will")
        return _never_see(s, m, begin) if begin >= 0 else None
    return _present(s, m)


def _present(s: Sentence, m: int) -> Outcome:
    """ "That line never gets built", "the Brits are never coming back"."""
    words = s.words
    be = m - 1 if words[m - 1] in {"is", "are", "'s", "'re"} else m
    left = subject_before(s, be)
    verb = m + 1
    if left.subject is None or not is_verb(words[verb]):
        return None
    ours = words[left.subject[0]] == "we" and be < m and words[verb] in {"going", "getting"}
    if words[left.subject[0]] in _NOBODY and not (ours and not _BACK.isdisjoint(words[verb : verb + 3])):
        return None
    if words[verb] == "run" and "again" not in words[verb : verb + 4]:
        return None
    if be < m:
        if not words[verb].endswith("ing") or (
            lemma(words[verb]) not in lx.TURNS and lemma(words[verb]) not in {"come", "go", "get", "give", "let"}
        ):
            return None
        right = Right(True, [], verb, False, True, False, False, verb + 1, clause_end(s, verb + 1, s.n), [words[verb]])
        if words[verb] == "going" and words[verb + 1 : verb + 2] == ["to"] and is_verb((words[verb + 2 :] or [""])[0]):
            return None
    else:
        found = predicate_after(s, verb)
        if found is None or words[verb] in _ALSO_PAST or not _is_present(s, left.subject, words[verb]):
            return None
        right = found
        right.negated = True
    if not _is_single(s, left.subject, right, m):
        return None
    if asks_inside(s, left.subject[0]) or clause_sign(
        s, left.subject, [], right.verb, right.end, s.has_date(m, right.end)
    ):
        return None
    return assemble("never", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _is_present(s: Sentence, subject: Range, word: str) -> bool:
    """True for "-s" or a bare verb: the past of "never" ("he never came") tells of what was."""
    if word.endswith("s") and lemma(word) != word:
        return True
    return word == lemma(word) and s.words[subject[1] - 1] not in {"he", "she", "it"}


def _is_single(s: Sentence, subject: Range, right: Right, m: int) -> bool:
    words = s.words
    verb, first = lemma(words[right.verb]), words[subject[0]]
    reach = words[right.verb + 1 : right.end]
    if s.has_date(m, right.end):
        of_a_year = any(word.isdigit() and len(word) == 4 for word in reach)
        return not {"in", "on", "when"} & set(reach) or "this" in reach or of_a_year
    if not _HABITUAL.isdisjoint(reach[:5]) or first in {"a", "an", "some", "all", "most"}:
        return False
    gets = words[m + 1] in {"get", "gets", "getting"}
    built = right.passive and (gets or is_participle(words[right.verb]))
    definite = is_definite(s, subject)
    if first == "we":
        return True
    if first in {"it", "they", "he", "she", "this", "that", "these"} and subject[1] - subject[0] == 1:
        return built or right.progressive or not _BACK.isdisjoint(reach) or _takes_one(s, right)
    if not definite:
        return s.is_capital(subject[0]) and not _BACK.isdisjoint(reach)
    if built or right.progressive or not _BACK.isdisjoint(reach):
        return True
    if verb in {"get", "give", "take", "make", "let", "see"}:
        return _takes_one(s, right) or (
            verb == "get" and bool(reach) and (reach[0] in lx.PREPOSITIONS or reach[0] in {"their", "his"})
        )
    return (verb in lx.TURNS and _takes_one(s, right)) or (verb in _ALONE and not _plural_noun(s, right))


def _takes_one(s: Sentence, right: Right) -> bool:
    """True where the verb takes one thing: a name, "the ...", "that ...", a number."""
    k = right.verb + 1
    if k >= min(right.end, s.n):
        return False
    word = s.words[k]
    return s.is_capital(k) or word[0].isdigit() or word in {"the", "that", "those", "this", "their", "his", "more", "a"}


def _plural_noun(s: Sentence, right: Right) -> bool:
    k = right.object_start
    return k < right.end and s.words[k].endswith("s") and not s.is_capital(k) and s.words[k] not in lx.DETERMINERS


def _inverted(s: Sentence, m: int) -> Outcome:
    """ "Never again will this club win a title", "never in a million years does that jury convict"."""
    words = s.words
    aux = m + 1
    while aux < s.n and aux - m < 8 and words[aux] in _LEAD:
        aux += 1
    if aux >= s.n - 2 or words[aux] not in _INVERTED:
        return None
    verb = next(
        (k for k in range(aux + 2, min(s.n, aux + 9)) if is_verb(words[k]) and words[k] == lemma(words[k])
         and words[k - 1] not in lx.DETERMINERS and not s.is_capital(k)), None,
    )  # fmt: skip
    if verb is None or words[aux + 1] in {"i", "you", "we"} or any(is_hard(s, k) for k in range(aux, verb)):
        return None
    right = predicate_after(s, verb)
    if right is None:
        return None
    right.negated = True
    result = assemble("never", s, Left((aux + 1, verb), [], False), right, None, (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start = m
    return result


def _is_bare(s: Sentence, k: int) -> bool:
    """True for a bare verb or a gerund behind its subject."""
    word = s.words[k]
    if s.is_capital(k) or s.words[k - 1] in lx.DETERMINERS or not is_verb(word):
        return False
    return word == lemma(word) or word.endswith("ing")


def _never_see(s: Sentence, m: int, begin: int) -> Outcome:
    """ "We never see that money again", "you never see this bill pass"."""
    words = s.words
    if words[m + 1] != "see" or m + 3 >= s.n:
        return None
    i = m + 2
    end = clause_end(s, i, s.n)
    if words[i] in {"the", "this", "that"} and i + 1 < end:
        pass
    elif not (s.is_capital(i) or words[i] in {"a", "another"}):
        return None
    verb = next((k for k in range(i + 1, end) if _is_bare(s, k)), None)
    lasting = {"again", "lifetime"} & set(words[i:]) or s.has_date(i, end)
    if (
        verb is not None
        and (lemma(words[verb]) in lx.TURNS or lemma(words[verb]) in {"come", "go", "get", "give"})
        and words[i] != "a"
    ):
        embedding = Embedding(begin, m + 2, "will see")
        right = Right(True, [], verb, False, False, False, False, verb + 1, end, [])
        return assemble("never", s, Left((i, verb), [], False), right, embedding, (m, m + 1), "will")
    if not lasting:
        return None
    stop = next((k for k in range(i + 1, end) if words[k] in {"again", "in", "with", "under", "at", "on"}), end)
    return Frame("never", begin, end, (m, m + 1), objects=(i, stop), targets=[(i, stop)], negated=True, kind=Kind.EVENT,
                 no_verb=True)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "never",
        lx.words("never"),
        "That line never gets built",
        "He never calls on Sundays",
        _read_never,
    ),
)
