"""What the words around a date tell: which way it rolls, and whether "may", "sun" or "fall" is a date at all."""

from __future__ import annotations

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.clock import clock_at
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.wordlist import word_set

_REACH = 12
_LONGEST_OPENING = 4
"""Behind the date that opens a sentence a comma leads to its verb; a later one ends the clause."""
_STOPS = frozenset({".", "!", "?", ";"})
_NOT_PAST = word_set(
    "need indeed speed seed feed weed bleed breed reed greed proceed exceed succeed red bed wed "
    "hundred naked wicked embed united sacred kindred shed sled fled hatred"
)
_BINDING = word_set(
    "in by until till til since before after during from through thru between of early mid late this next "
    "last every each coming past around sometime end beginning start middle throughout for upcoming previous "
    "following nxt"
)
_SPEAKING = word_set(
    "said says told asks asked thinks thought replied wrote writes posted claims claimed tweeted loves wants "
    "knows is was has had can and"
)
_AFTER_MAY = word_set(
    "will is was has and or through to until - , . ! ? ; : ) at for on when they we it he she there this that "
    "at if because"
)


def look_around(scan: Scan, index: int) -> tuple[bool, bool]:
    """Whether dates roll back at `index`, as where the verbs near it report what has happened; and whether only weakly.

    A lone form in -ed is a weak sign: it may be an adjective ("the newly opened store").
    """
    if is_prospective(scan, index):
        return False, False
    if _is_dateline(scan, index):
        return True, False
    weak = False
    left = _left(scan, index)
    introduced = _introduced(scan, index, left)
    if introduced is not None:
        return introduced, False
    for near in (left, _right(scan, index)):
        sign = _sign_of(scan, near)
        if sign in {"future", "past"}:
            return sign == "past", False
        weak = weak or sign == "weak"
    return weak or scan.options.prefer_past, weak


_ALSO_NOUNS = word_set("plan plans forecast prediction hope hopes might will can")
_BEFORE_NOUNS = word_set("a an the this that his her its their our my your new of no any some")


def _sign_of(scan: Scan, near: list[int]) -> str:
    """What the verbs there tell: `future` before `past` before `weak`, a lone form in -ed; else nothing."""
    sign = ""
    for at in near:
        word = scan.words[at]
        if word not in _TELLING and not word.endswith(_TELLING_ENDS):
            continue
        if word in lexicon.FUTURE_CUES or word.endswith("'ll"):
            if word not in _ALSO_NOUNS or scan.words[at - 1] not in _BEFORE_NOUNS:
                return "future"
            continue
        if sign != "past":
            if word in lexicon.PAST_CUES or _is_perfect(scan, at):
                sign = "past"
            elif word.endswith("ed") and is_past_verb(scan, at):
                sign = "weak"
    return sign


_TELLING = frozenset({*lexicon.FUTURE_CUES, *lexicon.PAST_CUES, "have", "has"})
_TELLING_ENDS = ("ed", "'ll", "'ve")
"""A word that is none of these and ends so is no sign of a tense: most are passed by."""
_UNTIL = frozenset({"until", "till", "til", "untill", "through", "thru", "to", "for", "by"})
_PROSPECTIVE = word_set(
    "postponed delayed deferred adjourned extended rescheduled suspended banned barred pushed moved scheduled slated "
    "planned booked contracted prolonged renewed valid remanded"
)


def is_prospective(scan: Scan, index: int) -> bool:
    """ "was postponed until Saturday", "the program to run through June": still to come, whatever the tense before."""
    at = index if scan.words[index] in _UNTIL else index - 1
    if at < 1 or scan.words[at] not in _UNTIL:
        return False
    near = scan.words[max(0, at - 3) : at]
    if not _PROSPECTIVE.isdisjoint(near):
        return True
    verb = at - 3 if at > 2 and scan.words[at - 2] == "be" else at - 2
    infinitive = verb >= 0 and scan.words[verb] == "to" and scan.words[at - 1].isalpha()
    return infinitive and scan.words[at] not in {"to", "for"} and not is_past_verb(scan, verb - 1)


def _is_dateline(scan: Scan, index: int) -> bool:
    """ "LONDON, March 12 (Agency) -": the day of a report is just over."""
    if index < 2 or scan.words[index] not in lexicon.MONTHS or scan.words[index - 1] != ",":
        return False
    at = index + 2 + (scan.words[index + 1] == ".")
    return scan.is_shouted(index - 2) and len(scan.words[index - 2]) > 2 and scan.words[at] in {"(", "-", "—"}


_INTRODUCING = word_set("in on at during after before by since earlier late early over amid following with as for when")


def _introduced(scan: Scan, index: int, left: list[int]) -> bool | None:
    """What the first verb behind the comma tells of a date in the words before it ("At a rally on Monday, he said")."""
    first = left[-1] if left else index
    if not left or len(left) >= _REACH or scan.words[first] not in _INTRODUCING or not scan.opens_sentence(first):
        return None
    comma = next((at for at in range(index + 1, index + 5) if scan.words[at] == ","), None)
    if comma is None or any(is_past_verb(scan, at) or scan.words[at] in lexicon.FUTURE_CUES for at in left):
        return None
    for at in range(comma + 1, min(scan.size, comma + _REACH)):
        word = scan.words[at]
        if _is_stop(scan, at):
            return None
        if word in lexicon.FUTURE_CUES or word.endswith("'ll"):
            return False
        if is_past_verb(scan, at):
            return True
    return None


def _is_perfect(scan: Scan, index: int) -> bool:
    """ "have wasted", "they've just agreed", "has not moved"."""
    word = scan.words[index]
    if word not in {"have", "has"} and not word.endswith("'ve"):
        return False
    return any(len(each) > 4 and each.endswith("ed") for each in scan.words[index + 1 : index + 3])


def is_past_verb(scan: Scan, index: int) -> bool:
    """True for "was", "took" and forms in -ed that are neither adjectives ("the limited edition") nor "is delayed"."""
    word = scan.words[index]
    if word in lexicon.PAST_CUES:
        return True
    if len(word) <= 4 or not word.endswith("ed") or word in _NOT_PAST:
        return False
    return index == 0 or scan.words[index - 1] not in _BEFORE_ADJECTIVES


_BEFORE_ADJECTIVES = word_set(
    "the a an this that our my your their his her its newly most highly very all no any some is are am be "
    "being get gets 's 're and more so well feel feels of for with"
)


def _is_stop(scan: Scan, index: int) -> bool:
    """The end of a sentence or line; not the point of "Feb. 28" and "U.S."."""
    word = scan.words[index]
    if word != ".":
        return word in _STOPS or word.isspace()
    before = scan.words[index - 1] if index else ""
    abbreviated = before in lexicon.MONTHS and (scan.words[index + 1][:1].isdecimal() or scan.words[index + 1] == ",")
    return not (scan.glued(index) and (abbreviated or (len(before) == 1 and before.isalpha())))


def _left(scan: Scan, start: int) -> list[int]:
    near = []
    for index in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if not scan.words[index].isalnum() and _is_stop(scan, index):
            break
        near.append(index)
    return near


def _right(scan: Scan, stop: int) -> list[int]:
    near = []
    opens = scan.opens_sentence(stop) or scan.words[stop - 1] == ","
    for index in range(stop, min(scan.size, stop + _REACH)):
        word = scan.words[index]
        if not word.isalnum() and (
            (word == "," and (index > stop + _LONGEST_OPENING or not opens)) or _is_stop(scan, index)
        ):
            break
        near.append(index)
    return near


def is_month_name(scan: Scan, index: int, stop: int) -> bool:
    """Whether a month's name with no day or year beside it is one: "in May", not "it may" or "April Smith"."""
    word = scan.words[index]
    if word not in lexicon.MONTHS_NEEDING_PROOF or scan.is_alone(index, stop):
        return not (word == "nov" and scan.is_shouted(index) and index == 0 and scan.size > 3)
    before, after = scan.words[index - 1] if index else "", scan.words[stop]
    bound = before in _BINDING
    if word in {"may", "march", "mar"}:
        return _is_may_or_march(scan, index, stop, bound=bound)
    if bound:
        return not (word in {"jan", "dec", "jun", "sep"} and not scan.is_capital(index) and before in {"of", "for"})
    if not scan.is_capital(index) and word not in {"april", "june", "dec", "sep"}:
        return False
    named = scan.is_capital(stop) and after not in lexicon.MONTHS and after[:1].isalpha()
    if before == "the" and len(word) < 4 and word not in {"may"}:
        return False
    if named and (not scan.is_shouted(stop) or not scan.is_shouted(index)):
        return False
    if after in _SPEAKING and after not in {"is", "was", "has", "and"}:
        return False
    if word == "jan" and after in {"will", "would", "wont", "won't"} and scan.opens_sentence(index):
        return False
    if after == "'" or (word in {"jan", "april", "june"} and scan.opens_sentence(index) and after in {",", *_SPEAKING}):
        return False
    return after != "'s" and not (
        scan.is_capital(index - 1) and before.isalpha() and not scan.opens_sentence(index - 1)
    )


def _is_may_or_march(scan: Scan, index: int, stop: int, *, bound: bool) -> bool:
    word, after = scan.words[index], scan.words[stop]
    before = scan.words[index - 1] if index else ""
    capital = scan.is_capital(index) and not scan.is_shouted(index)
    if word == "mar":
        return bound and capital
    if bound:
        if before in {"for", "from", "of", "past", "end", "start", "beginning"} and not capital:
            return before == "of" and scan.words[index - 2] in _PARTS_OF_A_MONTH
        if before in {"this", "next", "last", "every", "each"} and word == "march" and not capital:
            return before != "this" or after in _AFTER_MAY
        if before in {"this", "next", "last", "after", "before", "early", "late", "through", "during", "since"}:
            if capital:
                return after not in {"be", "have", "not"}
            return after in _AFTER_MAY or (not after[:1].isalpha() and after != "'")
        return after not in {"be", "have", "not", "never", "well", "also"}
    if not capital or scan.opens_sentence(index):
        return before in {",", "and", "or", "&", "/"} and _is_month_list(scan, index)
    if before == "the" or (scan.is_capital(index - 1) and before not in lexicon.MONTHS and before.isalpha()):
        return False
    return (word == "may" and (after in _AFTER_MAY or not after)) or (
        word == "march" and before in {",", "and", "or", "&"}
    )


_PARTS_OF_A_MONTH = word_set(
    "end start beginning middle mid half week weekend month day days weeks rest remainder part half all"
) | set(lexicon.WEEKDAYS)


def _is_month_list(scan: Scan, index: int) -> bool:
    others = {scan.words[index - 2] if index > 1 else "", scan.words[index + 2]}
    return any(word in lexicon.MONTHS and word not in {"may", "march", "mar"} for word in others)


_LISTING = frozenset({"and", "or", ",", "/", "-", "&", "(", "n", "to", "till", "until", "thru", "through"})


def is_weekday_name(scan: Scan, index: int, stop: int) -> bool:
    """Whether "sat", "sun", "wed" and the like stand for a day."""
    word = scan.words[index]
    if word not in lexicon.WEEKDAYS_NEEDING_PROOF or scan.is_alone(index, stop):
        return True
    before = scan.words[index - 1] if index else ""
    if scan.words[stop] in {"at", "@"} and scan.words[stop + 1][:1].isdecimal() and scan.is_capital(index):
        return True
    if before in {"this", "next", "last", "coming", "on", "every", "nxt", "till", "until", "til", "following"}:
        return scan.words[stop] not in {"of", "the", "god", "light"} and (word != "sun" or before != "the")
    if scan.words[stop] in lexicon.DAY_PARTS:
        return True
    if (clock := clock_at(scan, stop)) is not None and clock.certain:
        return True
    if before in {"by", "before", "after", "since", "from"}:
        return (scan.is_capital(index) and word != "sun") or word in {"mon", "fri", "tue", "thu", "wed", "weds"}
    if before in {"starts", "ends", "begins", "opens", "closes", "launches", "due"}:
        return scan.is_capital(index) and not scan.words[stop].isalpha()
    neighbours = {*scan.words[max(0, index - 3) : index], scan.words[stop], scan.words[stop + 1]}
    listed = before in _LISTING or (scan.words[stop] in _LISTING and scan.words[stop] not in {",", "("})
    return listed and any(name in lexicon.WEEKDAYS or name in lexicon.RELATIVE_DAYS for name in neighbours)


def is_season_name(scan: Scan, index: int, stop: int) -> bool:
    """Whether a season's name with no year beside it is one: "by spring", not "to spring", "the fall of the city"."""
    word, before, after = scan.words[index], scan.words[index - 1] if index else "", scan.words[stop]
    if scan.is_alone(index, stop):
        return True
    if after == "time" and scan.is_capital(stop):
        return False
    if before in {
        "this",
        "next",
        "last",
        "every",
        "each",
        "coming",
        "early",
        "mid",
        "late",
        "nxt",
        "previous",
        "current",
        "upcoming",
    }:
        return word not in {"spring", "fall"} or after not in {"from", "of", "in", "short"} or before == "this"
    if before == "come" and scan.words[index - 2] not in {"to", "will", "they", "we", "you", "i"}:
        return True
    article = before == "the"
    binder = scan.words[index - 2] if article and index > 1 else before
    if binder == "of" and scan.words[index - 3 if article else index - 2] in {"end", "start", "beginning", "middle"}:
        return True
    if word == "fall":
        return binder in {"in", "by", "during", "until", "till"} and after not in {"of", "from", "out", "in", "below"}
    if word == "spring" and after in {"season", "collection", "semester", "term", "break", "/"} and binder != "to":
        return True
    if word == "spring" and not (scan.options.every_expression and scan.is_capital(index)):
        return binder in {"in", "by", "during", "until", "till", "before", "after", "since"} and after not in {
            "of",
            "in",
        }
    if binder in {"in", "by", "during", "until", "till", "before", "after", "since", "over", "through", "throughout"}:
        return True
    if before == "time" and scan.words[index - 2] == "the":
        return True
    return scan.options.every_expression
