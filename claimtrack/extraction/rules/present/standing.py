"""Where a thing stands before what comes: "on the verge of bankruptcy", "favourite to win", "stands to lose"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.gerunds import gerund
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words("i you u we what that who which there everyone one people my")
_FAVOURED = lx.words("favourite favourites favorite favorites nailed certainty cert lock shoo-in shoe-in")
_BETWEEN = lx.ADVERBS - {"not"} | {"the", "a", "an", "clear", "big", "hot", "very"}


def _subject(s: Sentence, be: int) -> Left | None:
    """The subject before a form of "be"; none where it is nobody in particular or the clause asks."""
    if be < 1 or (s.words[be] not in lx.IS and s.words[be] not in _LOOKS) or s.is_question or asks(s, be):
        return None
    left = subject_before(s, be)
    if left.subject is None or s.words[left.subject[0]] in _NOBODY or asks_inside(s, left.subject[0]):
        return None
    return left


_LOOKS = lx.words("look looks seem seems appear appears")


def _be_before(s: Sentence, k: int) -> int:
    while k > 0 and s.words[k] in _BETWEEN:
        k -= 1
    return k


def _read_verge(s: Sentence, m: int) -> Outcome:
    """ "Sears is on the verge of bankruptcy", "the pound is on the brink of collapsing"."""
    words = s.words
    if words[m + 1 : m + 2] != ["of"] or m < 4 or "on" not in words[max(0, m - 3) : m]:
        return None
    be = next((k for k in range(m - 2, max(0, m - 6), -1) if words[k] in lx.IS or words[k] in _LOOKS), 0)
    left = _subject(s, be)
    if left is None or m + 2 >= s.n:
        return None
    end = clause_end(s, m + 2, s.n)
    if words[m + 2].endswith("ing") and is_verb(words[m + 2]):
        right = Right(False, [], m + 2, False, False, False, False, m + 3, end, [])
    elif words[m + 2] in {"tears", "death", "what", "something"}:
        return None
    else:
        right = Right(False, [], be, False, False, False, True, m + 2, end, ["be"])
    return assemble("verge", s, left, right, _view(s, left), (m, m + 1), "likely")


def _view(s: Sentence, left: Left) -> Embedding | None:
    return embedding_before(s, left.subject[0]) if left.subject is not None else None


def _read_favoured(s: Sentence, m: int) -> Outcome:
    """ "Ireland are favourites to win the cup", "Keller is a shoo-in for the job", "she's nailed on to win"."""
    words = s.words
    link = m + 1 + (words[m] == "nailed" and words[m + 1 : m + 2] == ["on"])
    if words[m] == "nailed" and link == m + 1:
        return None
    be = _be_before(s, m - 1)
    if words[max(0, be - 2) : be + 1] == ["without", "a", "doubt"]:
        be = _be_before(s, be - 3)
    left = _subject(s, be)
    if left is not None and left.subject is not None and _leads_the_odds(s, left.subject, m, be):
        leads = Right(False, [], be, False, False, False, True, m, clause_end(s, m + 1, s.n), ["be"])
        return assemble("favoured", s, left, leads, _view(s, left), (m, m + 1), "likely")
    if left is None or link + 1 >= s.n or words[link] not in {"to", "for"}:
        return None
    if words[link] == "to":
        right = predicate_after(s, link + 1) if is_verb(words[link + 1]) or words[link + 1] == "be" else None
        return None if right is None else assemble("favoured", s, left, right, _view(s, left), (m, link + 1), "likely")
    end = clause_end(s, link + 1, s.n)
    if words[link + 1] in lx.PURE_PRONOUNS or words[m].startswith("favo"):
        return None
    right = Right(False, [], be, False, False, False, True, m, end, ["be"])
    return assemble("favoured", s, left, right, _view(s, left), (m, link + 1), "likely")


def _leads_the_odds(s: Sentence, subject: Range, m: int, be: int) -> bool:
    """ "Keller is without a doubt the favourite", "I think Breda are the favourites for the cup": one that is named."""
    if not s.words[m].startswith("favo") or s.words[m - 1] not in {"the", "clear", "big", "hot", "heavy"}:
        return False
    if not s.is_capital(subject[1] - 1) or s.words[subject[1] - 1].endswith("ing"):
        return False
    aimed = s.words[m + 1 : m + 2] == ["for"] and m + 2 < s.n and (s.is_capital(m + 2) or s.words[m + 2] == "the")
    closes = m + 1 >= s.n or not s.words[m + 1].isalnum()
    told = m - be > 2 or _view(s, Left(subject, [], False)) is not None
    return told and (aimed or closes)


def _read_stands(s: Sentence, m: int) -> Outcome:
    """ "Carillion stands to lose a billion"."""
    words = s.words
    if words[m + 1 : m + 2] != ["to"] or m < 1 or m + 2 >= s.n or s.is_question:
        return None
    if words[m + 2] not in {"lose", "gain", "win", "make", "inherit", "earn"}:
        return None
    left = subject_before(s, m)
    if left.subject is None or (words[left.subject[0]] in _NOBODY or words[left.subject[0]] == "it"):
        return None
    right = predicate_after(s, m + 2)
    return None if right is None else assemble("stands-to", s, left, right, _view(s, left), (m, m + 2), "likely")


def _read_to_see(s: Sentence, m: int) -> Outcome:
    """ "I'd be surprised to see Keller win", "expect to see oil at 80 this summer"."""
    words = s.words
    if words[m - 1 : m] != ["to"] or m < 2 or m + 2 >= s.n or s.is_question:
        return None
    view = words[m - 2]
    back = words[max(0, m - 7) : m - 1]
    if view not in lx.WONDERING and view not in {"expect", "expecting"}:
        return None
    start = next((k for k in range(max(0, m - 7), m) if words[k] in {"i", "i'd", "would", "do"}), m - 2)
    if any(w in {"he", "she", "they", "you", "was", "were", "who"} for w in back):
        return None
    denied = (view in lx.WONDERING) != ("not" in back)
    if view in lx.WONDERING and not {"would", "'d", "will", "not"} & set(back):
        return None
    found = gerund(s, "to-see", m, m + 1, start, denied=denied)
    return found if found is not None else _bare_see(s, m, start, denied=denied)


_SOME = lx.words("a an another some minor major big huge fewer less lots plenty")


def _bare_see(s: Sentence, m: int, start: int, *, denied: bool) -> Outcome:
    """The bare verb behind "to see": "to see Keller win"; else a thing with its level or its day."""
    words = s.words
    i = m + 1
    if words[i] in {"you", "what", "how", "if", "that", "it", "more", "this"}:
        return None
    end = clause_end(s, i, s.n)
    verb = next(
        (k for k in range(i + 1, min(end, i + 8)) if is_verb(words[k]) and words[k] == lemma(words[k])
         and words[k - 1] not in lx.DETERMINERS and words[k - 1] not in lx.PREPOSITIONS and not s.is_capital(k)), None,
    )  # fmt: skip
    embedding = Embedding(start, i, "guess")
    result: Outcome = None
    if verb is not None:
        passive = words[verb] == "get" and verb + 1 < end and is_participle(words[verb + 1])
        at = verb + 1 if passive else verb
        right = Right(False, [], at, passive, False, False, False, at + 1, end, [])
        result = assemble("to-see", s, Left((i, verb), [], False), right, embedding, (m, m + 1), "likely")
    elif (
        s.has_date(i, end)
        or any(w[0].isdigit() for w in words[i:end])
        or (words[m - 2] == "expect" and words[i] in _SOME and i + 1 < end)
        or (words[i] in lx.ARTICLES and not lx.UPHEAVALS.isdisjoint(words[i + 1 : min(end, i + 4)]))
    ):
        thing: Range = (i, next((k for k in range(i + 1, end) if words[k] in {"at", "in", "by", "under", "over"}), end))
        result = Frame("to-see", start, end, (m, m + 1), modal="likely", subject=thing, objects=(thing[1], end) if
                       end > thing[1] else None, embedding=embedding, kind=Kind.EVENT, no_verb=True)  # fmt: skip
    if isinstance(result, Frame):
        result.negated = denied
    return result


def _read_rule_out(s: Sentence, m: int) -> Outcome:
    """ "Don't rule out a comeback", "I wouldn't rule out a second vote": it may well come."""
    words = s.words
    if words[m + 1 : m + 2] != ["out"] or "not" not in words[max(0, m - 3) : m] or m + 3 >= s.n or s.is_question:
        return None
    if words[m + 2] not in {"a", "an", "another"}:
        return None
    begin = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "do", "would", "can"}), m)
    if any(w in {"he", "she", "they", "it"} for w in words[max(0, m - 4) : m]):
        return None
    end = clause_end(s, m + 2, s.n)
    stop = next((k for k in range(m + 4, end) if words[k] in {"from", "in", "by", "before", "for", "at", "this"}), end)
    return Frame("not-ruled-out", begin, end, (m, m + 1), modal="may", objects=(m + 2, stop), targets=[(m + 2, stop)],
                 embedding=Embedding(begin, m + 2, "guess"), kind=Kind.EVENT, no_verb=True)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("verge", lx.words("verge brink cusp"), "The mill is on the verge of bankruptcy", "He is on the verge of tears",
         _read_verge),
    Rule("favoured", _FAVOURED, "Breda are favourites to win the cup", "My favourite thing to eat is soup",
         _read_favoured),
    Rule("stands-to", lx.words("stands stand"), "The mill stands to lose a billion", "He stands to attention",
         _read_stands),
    Rule("to-see", frozenset({"to see"}), "I'd be surprised to see Keller win", "I was surprised to see Keller there",
         _read_to_see),
    Rule("not-ruled-out", lx.words("rule"), "Don't rule out a comeback", "Rule out the simple things first",
         _read_rule_out),
)  # fmt: skip
