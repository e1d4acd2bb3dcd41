"""Forecasts in the manner of headlines and betting slips, with no finite verb: "Ajax to win the cup", "Ajax in six"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.present import EVENTIVE
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.gerunds import gerund
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma

_LONGEST = 6
"""Words of a headline's subject."""
_TAKES_INFINITIVE = lx.words(
    "way time place thing things reason reasons chance ability right plan plans need want desire attempt effort "
    "decision how what where when who nothing something anything someone somebody anyone everything one ones first "
    "last next best worst only man woman person people guy guys girl team teams player players welcome thanks thank "
    "back road path key race "
    "fight bid power permission failure luck journey steps step guide tips ways willingness urge race motivation "
    "tool tools money try here up out down in on off over due addition order response contrary compared according "
    "reply able ready glad proud willing eager used going likely sure set about bound unable keen free supposed "
    "similar close related prior next link links job goal aim dream idea opportunity offer invitation call vote "
    "votes rt follow click options option freedom courage will authority refusal promise threat pressure "
    "incentive license licence tendency moment day year years season game games song songs music stuff everyone others"
)
_NOT_A_SUBJECT = lx.PURE_PRONOUNS | lx.SUBORDINATORS | lx.OPINION | lx.NEGATORS | lx.WH
_NO_HEAD = lx.EVALUATIVE | lx.DETERMINERS
_NO_HEADLINE = _NOT_A_SUBJECT | (lx.PREPOSITIONS - {"of"}) | _TAKES_INFINITIVE
"""Words right before "to" with which no headline ends its subject: most are dismissed here."""
_COMING = lx.words(
    "going coming arriving launching releasing returning retiring opening closing reopening ending dropping"
)
_PRIZES = lx.words("title cup championship league crown trophy pennant presidency nomination")


def _opening(s: Sentence, m: int) -> int | None:
    """First word of the noun phrase that opens the sentence (or follows its label) and ends before word `m`."""
    begin = m
    while begin > 0 and m - begin <= _LONGEST and not is_hard(s, begin - 1) and s.words[begin - 1] != ",":
        begin -= 1
    if begin > 0 and not (
        s.words[begin - 1] in ":-–—"
        or (begin <= 2 and (s.words[0] in lx.INTERJECTIONS or s.words[0] in lx.CLAUSE_ADVERBS))
    ):
        return None
    while begin < m and (s.words[begin] in lx.CLAUSE_ADVERBS or s.words[begin] in '"“*'):
        begin += 1
    if not 1 <= m - begin <= _LONGEST:
        return None
    for k in range(begin, m):
        word = s.words[k]
        if is_finite(s, k) or word in _NOT_A_SUBJECT or (word in lx.PREPOSITIONS and word != "of"):
            return None
    return begin


def _is_named(s: Sentence, begin: int, m: int) -> bool:
    """True when the phrase ends in a proper name, which a capital at the head of a sentence alone does not show."""
    head = s.words[m - 1]
    if not s.is_capital(m - 1) and not (head[0].isdigit() and m - begin > 1 and s.is_capital(m - 2)):
        return False
    if head in _TAKES_INFINITIVE or head in lx.EVALUATIVE or head in lx.ADVERBS:
        return False
    first = s.words[begin]
    if is_verb(first) and (first == lemma(first) or m - begin == 1) and not (begin > 0 and is_nounish(first)):
        return False
    return not (m - begin == 1 and head.endswith(("ed", "ing", "ful", "ous", "able")))


def _read_infinitive(s: Sentence, m: int) -> Outcome:
    words = s.words
    if not 1 <= m <= 12 or m + 1 >= s.n or words[m - 1] in _NO_HEADLINE or s.is_question or is_finite(s, m - 1):
        return None
    begin = _opening(s, m)
    if begin is None:
        return None
    if words[m + 1][0].isdigit() or words[m + 1][0] in "$€£":
        return _read_level(s, begin, m)
    if not (is_verb(words[m + 1]) or words[m + 1] in {"be", "never", "not"}):
        return None
    right = predicate_after(s, m + 1)
    if right is None or any(is_finite(s, k) for k in range(right.object_start, min(right.end + 1, s.n))):
        return None
    if any(word in {"you", "your", "me", "my"} for word in words[m + 1 : right.end]):
        return None
    if words[right.end - 1] == "to" or right.end <= right.verb:
        return None
    dated = s.has_date(m, right.end)
    if not (right.passive or (lemma(words[right.verb]) in EVENTIVE and not right.copular) or dated):
        return None
    if not _is_named(s, begin, m) and not (
        (dated or right.passive) and _is_thing(s, begin, m) and words[m - 1] not in _TAKES_INFINITIVE
    ):
        return None
    return assemble("headline", s, Left((begin, m), [], False), right, None, (m, m + 1), "will")


def _is_thing(s: Sentence, begin: int, m: int) -> bool:
    """ "The manager", "Rates": a definite thing, or things in general at the head of a sentence."""
    head = s.words[m - 1]
    if is_verb(head) and not is_nounish(head):
        return False
    if s.words[begin] in {"the", "our", "their"}:
        return m - begin > 1
    if begin == 0 and s.is_capital(0) and 1 < m - begin <= 3 and head not in lx.EVALUATIVE:
        return lemma(s.words[m + 1]) in EVENTIVE and s.words[0] not in _NO_HEAD
    return m - begin == 1 and head.endswith("s") and head not in lx.PRONOUNS and not is_verb(head)


def _read_level(s: Sentence, begin: int, m: int) -> Outcome:
    """ "Silver to 40k": a thing and the level it goes to."""
    bound = find_threshold(s, begin, s.n)
    if bound is None or bound.start != m or not _is_named(s, begin, m):
        return None
    sized = bound.unit or s.words[m + 1][-1] in "kmb" or s.words[m + 1][0] in "$€£"
    if not sized or bound.unit in {"years", "months", "weeks", "days", "hours"}:
        return None
    end = clause_end(s, bound.end, s.n)
    if end - bound.end > 5 or any(is_finite(s, k) for k in range(bound.end, end)):
        return None
    return _phrase(s, "headline", begin, m, (m, m + 1), end, objects=(m, bound.end), kind=Kind.THRESHOLD)


def _phrase(
    s: Sentence,
    rule: str,
    begin: int,
    stop: int,
    cue: tuple[int, int],
    end: int,
    *,
    objects: tuple[int, int] | None = None,
    kind: Kind = Kind.EVENT,
) -> Frame:
    targets = [] if kind is Kind.THRESHOLD else [(begin, stop)]
    return Frame(
        rule,
        begin,
        end,
        cue,
        modal="",
        subject=(begin, stop),
        objects=objects,
        targets=targets,
        kind=kind,
        no_verb=True,
    )


def _read_coming(s: Sentence, m: int) -> Outcome:
    """ "The new tram coming in 2031": a participle for the future, with its day."""
    if not 1 <= m <= 8 or s.is_question or not s.has_date(m + 1, min(s.n, m + 5)):
        return None
    if s.words[m] == "going" and s.words[m + 1] not in {"down", "up", "bankrupt", "bust", "under"}:
        return None
    begin = _opening(s, m)
    if begin is None or not _is_named(s, begin, m) or is_verb(s.words[m - 1]):
        return None
    latest = [mention.window.latest for mention in s.dates]
    if s.reference is None or not any(day is not None and day > s.reference for day in latest):
        return None
    end = clause_end(s, m + 1, s.n)
    if any(is_finite(s, k) for k in range(m + 1, end)):
        return None
    right = Right(False, [], m, False, True, False, False, m + 1, end, [s.words[m]])
    return assemble("coming", s, Left((begin, m), [], False), right, None, (m, m + 1), "will")


def _read_margin(s: Sentence, m: int) -> Outcome:
    """ "Ajax by a landslide", "Ajax in six games": who wins, and how."""
    words = s.words
    if words[m] in _MANNERS:
        by = words[m] == "landslide" and words[max(0, m - 2) : m] == ["by", "a"]
        link = m - 2 if by or words[max(0, m - 2) : m] == ["in", "a"] else -1
        end = m + 1
    else:
        link = m - 1 if m and words[m - 1] == "in" else -1
        end = m + 2 if words[m + 1 : m + 2] in (["games"], ["sets"], ["rounds"]) else m + 1
    closing = words[end:] if words[end : end + 1] != [","] else []
    if link < 1 or s.is_question or not all(w in lx.PUNCTUATION or w in {"imo", "easy", "easily"} for w in closing):
        return None
    begin = _opening(s, link)
    if begin is None or not _is_named(s, begin, link) or any(w[0].isdigit() for w in words[begin:link]):
        return None
    return _phrase(s, "margin", begin, link, (link, end), end)


_MANNERS = lx.words("rout walk canter blowout squeaker thriller walkover romp nailbiter landslide upset")
_WINS = lx.words("win victory landslide defeat loss relegation promotion majority")
_KINDS = lx.words("easy comfortable narrow close routine tight slim tiny small clear a an")
_OF_THEMSELVES = lx.words("landslide relegation promotion")
"""Outcomes that nobody names so who tells of what has been: not "win for Keller"."""


def _read_outcome(s: Sentence, m: int) -> Outcome:
    """ "Easy win for Keller", "Landslide for the Greens", "Another relegation for Leeds": what it ends in, and "
    "for whom."""
    words = s.words
    if m < 1 or m > _LONGEST or words[m - 1] not in _WINS or s.is_question or m + 1 >= s.n:
        return None
    if any(w not in _KINDS for w in words[: m - 1]) or (m == 1 and words[0] not in _OF_THEMSELVES):
        return None
    end = clause_end(s, m + 1, s.n)
    begin = m + 1 + (words[m + 1] == "the")
    if any(not (is_hard(s, k) or words[k] in {"imo", "again", "here"}) for k in range(end, s.n)):
        return None
    if not 0 < end - begin <= _LONGEST or not all(
        s.is_capital(k) or words[k] in {"of", "and"} for k in range(begin, end)
    ):
        return None
    return _phrase(s, "outcome", 0, m, (m - 1, m), end, objects=(m, end))


_BEHIND_THIS = lx.words("easily comfortably narrowly again all in by for handily no and but , tonight")
_TAKES_IT = lx.words("win take lose walk edge clinch throw bottle choke")
_MEETINGS = lx.words("one election race game series fight match tie")


def _read_wins_this(s: Sentence, m: int) -> Outcome:
    """ "Keller wins this", "Breda take this one", "the Hawks lose it in extra time": a contest that is on, and "
    "its end."""
    words = s.words
    if not 1 <= m <= _LONGEST or m + 1 >= s.n or s.is_question or words[m + 1] not in {"this", "it"}:
        return None
    begin = _opening(s, m)
    if begin is None or not (_is_named(s, begin, m) or (words[begin] == "the" and s.is_capital(m - 1))):
        return None
    k = m + 2 + (m + 2 < s.n and words[m + 2] in _MEETINGS)
    closes = k >= s.n or is_hard(s, k) or words[k] in _BEHIND_THIS or words[k][0].isdigit()
    if not closes or (words[m + 1] == "it" and (k >= s.n or words[k] not in {"all", "in", "easily", "comfortably"})):
        return None
    right = Right(False, [], m, False, False, False, False, m + 1, clause_end(s, m + 1, s.n), [])
    return assemble("wins-this", s, Left((begin, m), [], False), right, None, (m, m + 1), "will")


def _read_prize(s: Sentence, m: int) -> Outcome:
    """ "Ajax for the title": a name and a prize, and nothing else."""
    words = s.words
    if words[max(0, m - 2) : m] != ["for", "the"] or s.is_question or m < 3:
        return None
    end = clause_end(s, m + 1, s.n)
    if any(
        w not in lx.PUNCTUATION and w not in {"imo", "easily", "this", "season", "year"} for w in words[m + 1 : s.n]
    ):
        return None
    begin = _opening(s, m - 2)
    if begin is None or not _is_named(s, begin, m - 2):
        return None
    return _phrase(s, "prize", begin, m - 2, (m - 2, m + 1), max(end, m + 1))


_ROUNDS = lx.GAMES | lx.words("1 2 3 8 9 10 11 12 one two three eight nine ten eleven twelve")


_WHOSE = (["my"], ["smart"], ["safe"], ["early"], ["big"])


_RESULTS = lx.words("draw tie win defeat loss stalemate upset shootout replay")


def _read_money(s: Sentence, m: int) -> Outcome:
    """ "My money is on Ajax for the title", "my bet is on the Dutch"."""
    words = s.words
    if words[m] == "bet" and words[m - 1 : m] != ["my"]:
        return None
    joined = words[m] in {"money's", "moneys"} and words[m + 1 : m + 2] == ["on"]
    if words[m + 1 : m + 4] == ["is", "still", "on"]:
        return gerund(s, "money-on", m, m + 4, m - 1, denied=False)
    if words[m : m + 2] == ["money", "on"] and "put" in words[max(0, m - 3) : m] and {"'d", "would"} & set(words[:m]):
        return gerund(s, "money-on", m, m + 2, max(0, m - 3), denied=False)
    opens = m == 0 or is_hard(s, m - 1)
    if not (opens or words[m - 1 : m] in _WHOSE) or not (
        joined or words[m + 1 : m + 3] in (["is", "on"], ["'s", "on"])
    ):
        return None
    i = m + 2 if joined else m + 3
    if (said := gerund(s, "money-on", m, i, m - 1, denied=False)) is not None:
        return said
    stop = clause_end(s, i, s.n)
    end = next((k for k in range(i, stop) if words[k] in {"for", "to", "in", "by", "at"}), stop)
    if (
        end == i
        or end - i > _LONGEST
        or words[i] in _NOT_A_SUBJECT
        or not (any(s.is_capital(k) for k in range(i, end)) or (words[i] in lx.ARTICLES and words[end - 1] in _RESULTS))
    ):
        return None
    if words[end : end + 1] == ["to"] and (right := predicate_after(s, end + 1)) is not None:
        return assemble("money-on", s, Left((i, end), [], False), right, None, (m, m + 1), "likely")
    frame = _phrase(s, "money-on", i, end, (m, m + 1), stop)
    frame.start = max(0, m - 1)
    frame.modal = "likely"
    return frame


RULES: tuple[Rule, ...] = (
    Rule(
        "headline",
        lx.words("to"),
        "The Herons to win the division",
        "The road to win the division is long",
        _read_infinitive,
    ),
    Rule("coming", _COMING, "Falcon 3 coming in 2090", "The guy coming in has a hat", _read_coming),
    Rule("margin", _ROUNDS | _MANNERS, "The Herons in 6 games", "Bake it in 6 steps", _read_margin),
    Rule("prize", _PRIZES, "Herons for the title", "they came for the title", _read_prize),
    Rule(
        "outcome",
        lx.words("for"),
        "Easy win for Keller",
        "Easy win for Keller last night",
        _read_outcome,
        needs=_WINS,
    ),
    Rule(
        "wins-this",
        frozenset(form for verb in _TAKES_IT for form in (verb, f"{verb}s")),
        "Keller wins this one in extra time",
        "Keller takes this seriously",
        _read_wins_this,
        then=lx.words("this it"),
    ),
    Rule(
        "money-on",
        lx.words("money money's moneys bet"),
        "My money is on Ferris for the nomination",
        "my money is gone",
        _read_money,
    ),
)
