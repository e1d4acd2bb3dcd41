"""Whom or what somebody names where forecasts are asked for: "Ajax in extra time", "Best picture: Anora", "Ajax"."""

from __future__ import annotations

import re

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, stretch_start
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.signs import asks
from claimtrack.extraction.thresholds import find_level
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.extraction.views import embedding_before

_OPENING = 900
"""Characters of a page in which what it asks about is named."""
_MANNER = re.compile(
    r"(?:all (?:day|the way)(?: long)?|in (?:extra|added|regular|normal) time|in (?:ot|overtime)|on (?:pens|penalties|"
    r"points|aggregate)|(?:very )?(?:easily|easy|narrowly|comfortably|just|barely|again)|by a (?:hair|nose|mile|"
    r"whisker|landslide|country mile|point|goal|run)|by (?:ko|knockout|decision|submission|stoppage|tko)(?: .{0,20})?|"
    r"in (?:straight sets|a (?:rout|walk|canter|landslide|blowout|squeaker|thriller))|hands down|no contest|"
    r"for (?:the win|sure|me)|all the way|in a close one|over .{2,30}|at a canter)\W*"
)
"""How somebody wins, said behind his name and followed by nothing."""
_PLACED = lx.words("first second third fourth fifth last runner-up")
_NO_ANSWER = lx.words(
    "lol same this yes no yeah nope agreed agree wow thanks thank ok okay both neither who what why lmao ditto "
    "seriously congrats great good nice love sorry sad true false exactly right wrong correct incorrect verdict "
    "discussion outcome evaluation update result results"
)
_LONGEST_LABEL = 4


def favourite(s: Sentence, begin: int, end: int) -> Frame | None:
    """A name with the manner of its win behind it, or alone where the page's opening names it, too."""
    stop = begin
    while stop < end and (is_name(s, stop) or (stop > begin and s.words[stop] in {"of", "the", "and"})):
        stop += 1
    if stop == begin or stop - begin > _LONGEST_LABEL or s.words[begin] in _NO_ANSWER:
        return None
    tail = s.page[s.spans[stop - 1][1] : s.spans[end - 1][1]].lower().strip()
    if not tail:
        if (
            s.page[s.end - 1] not in ".!"
            or s.page.lower().find(s.raw(begin, stop).lower(), 0, min(_OPENING, s.start)) < 0
        ):
            return None
    elif not (_MANNER.fullmatch(tail) or _is_placed(s, stop, end)):
        return None
    return _named(s, "favourite", begin, end, (begin, stop))


def _is_placed(s: Sentence, stop: int, end: int) -> bool:
    """ "Murphy for actor", "Giamatti second"."""
    words = s.words
    if end - stop == 1:
        return words[stop] in _PLACED
    return words[stop] == "for" and end - stop <= _LONGEST_LABEL and not any(is_finite(s, k) for k in range(stop, end))


_SCORE_LINE = re.compile(
    r"\W*(?P<first>[a-z][a-z.'&]*(?: [a-z0-9][a-z.'&0-9]*){0,3}?) (?P<high>\d{1,3}),? (?:- )?"
    r"(?P<second>[a-z][a-z.'&]*(?: [a-z0-9][a-z.'&0-9]*){0,3}?) (?P<low>\d{1,3})(?!\d|[./:]\d)"
)


def score_line(s: Sentence) -> list[Frame]:
    """ "Leeds 27, Hull 21": both names with their scores; the side with the higher one is said to win."""
    match = _SCORE_LINE.match(s.low)
    if match is None:
        return []
    ranges = [s.words_of(s.start + match.start(part), s.start + match.end(part)) for part in ("first", "second")]
    if any(not is_name(s, k) for part in ranges for k in (part[0], part[1] - 1)):
        return []
    won = ranges[0] if int(match["high"]) >= int(match["low"]) else ranges[1]
    end = s.words_of(s.start, s.start + match.end())[1]
    frame = _named(s, "award", ranges[0][0], end, won)
    frame.targets, frame.objects = [won], (ranges[0][1], end)
    return [frame]


def award(s: Sentence) -> list[Frame]:
    """ "Best picture: Anora", "Director - Nolan", "Relegated: Luton, Burnley": a part or a fate, and who gets it."""
    words = s.words
    mark = next((k for k in range(1, min(s.n - 1, _LONGEST_LABEL + 1)) if words[k] in {":", "-", "–", "—", "="}), None)
    if mark is None or s.is_question or (words[mark] != ":" and s.spans[mark][1] == s.spans[mark + 1][0]):
        return []
    if any(is_finite(s, k) or words[k][0].isdigit() for k in range(mark)) or words[0] in _NO_LABEL:
        return []
    if words[mark] == ":" and words[mark + 1][0] in "$€£0123456789":
        return _figure(s, mark)
    told = words[mark - 1] in _FATES
    start = mark + 1
    stop = start
    while stop < s.n and (is_name(s, stop) or words[stop] in {",", "and", "of", "the", "&"}):
        stop += 1
    tail = s.page[s.spans[stop - 1][1] : s.end].lower().strip(" .,!") if stop > start else ""
    if (
        stop == start
        or not is_name(s, start)
        or (tail and not told and not _MANNER.fullmatch(tail) and not tail.startswith("over "))
    ):
        return []
    while stop > start and words[stop - 1] in {",", "and", "&"}:
        stop -= 1
    return [_named(s, "award", 0, s.n, (start, stop))]


def _figure(s: Sentence, mark: int) -> list[Frame]:
    """ "Breda: 161 million", "Copper: $9,200": a name and its figure; no clock, no day."""
    level = find_level(s, mark, s.n)
    if level is None or level.start != mark + 1 or s.date_at(mark + 1) is not None or not is_name(s, mark - 1):
        return []
    if s.n - level.end > 3 or any(is_finite(s, k) for k in range(level.end, s.n)):
        return []
    return [
        Frame("award", 0, level.end, (0, 1), modal="", subject=(0, mark), targets=[(0, mark)],
              objects=(mark + 1, level.end), kind=Kind.THRESHOLD, no_verb=True)
    ]  # fmt: skip


_FATES = lx.words(
    "winner winners champion champions champs chumps relegated promoted runner-up runners-up mvp finalists "
    "semifinalists cancelled renewed eliminated"
)
"""Labels that foretell whatever stands behind the name."""
FORETOLD = _FATES | lx.words("favourite favorite favourites favorites horse underdog outsider contender upset")
"""Labels that foretell beside other forecasts, and need no invitation."""
_NO_LABEL = lx.words(
    "holders holder defending reigning "
    "location joined posted source edit update re from via photo by image reply author name title last previous quote "
    "nominees cast lineup line-up subs goals ref referee rip ps note date time venue tv stream link email written"
)


def favourite_named(s: Sentence) -> list[Frame]:
    """ "Big favourite: Keller", "Dark horse: Weber": beside other forecasts a label that says what comes."""
    mark = next((k for k in range(1, min(s.n - 1, _LONGEST_LABEL + 1)) if s.words[k] == ":"), None)
    told = mark is not None and s.words[mark - 1] in FORETOLD
    return award(s) if told else []


def _named(s: Sentence, rule: str, begin: int, end: int, names: Range) -> Frame:
    return Frame(
        rule, begin, end, (names[0], names[0] + 1), modal="", subject=names, targets=split_items(s, *names),
        objects=(names[1], end) if end > names[1] else None, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_WON = re.compile(
    r"(?:t?ko\d{1,2}|"
    r"by (?:(?:ko|tko|knockout|decision|submission|stoppage)(?: (?:in|round) .{1,14})?|"
    r"(?:\d{1,2}(?:\+|ish)?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"(?: (?:points|votes|seats|goals|runs|lengths|wickets|or (?:more|so)))?|"
    r"a (?:whisker|hair|nose|mile|landslide|street|country mile))|on (?:points|penalties|pens)|"
    r"in (?:extra time|ot|overtime|double overtime))"
    r"(?: tomorrow| tonight| on (?:sun|mon|tues|wednes|thurs|fri|satur)day)?"
    r"\s*(?=$|[.,!;])"
)


_ROUNDS = frozenset(f"{how}{n}" for how in ("ko", "tko") for n in range(1, 13))
_BEFORE_A_NAME = lx.INTERJECTIONS | {",", "the"}


def _read_manner(s: Sentence, m: int) -> Outcome:
    """ "Usyk on points", "Chiefs by 10": a name and how it wins, and nothing else before a comma."""
    if not 1 <= m <= _LONGEST_LABEL + 1 or s.is_question:
        return None
    match = _WON.match(s.low, s.spans[m][0] - s.start)
    if match is None or s.date_at(m) is not None:
        return None
    begin = m
    while begin > 0 and (is_name(s, begin - 1) or (s.words[begin - 1] in {"of", "the", "and"} and begin < m)):
        begin -= 1
    while begin < m and s.words[begin] in lx.ARTICLES:
        begin += 1
    if begin == m or any(w not in _BEFORE_A_NAME for w in s.words[:begin]):
        return None
    end = s.words_of(s.spans[m][0], s.start + match.end())[1]
    aside = s.words[end : end + 1] == [","] and s.words[end + 1 : end + 2] not in (["which"], ["who"], ["and"])
    if (not aside and any(is_finite(s, k) for k in range(end, s.n))) or (
        s.words[begin] in _NO_ANSWER or s.words[begin] in _NO_LABEL
    ):
        return None
    return _named(s, "manner", begin, end, (begin, m))


_WINS = lx.words("win take lose beat sweep finish close wrap")


def _read_in_games(s: Sentence, m: int) -> Outcome:
    """ "The Otters win it in six games": a series, and how many games it takes."""
    if s.words[m + 1 : m + 2] == [] or s.words[m + 1] not in lx.GAMES or m < 2 or s.is_question:
        return None
    if s.words[m + 2 : m + 3] not in (["games"], ["sets"]):
        return None
    clause = present_clause(s, stretch_start(s, m, lx.CLAUSE_JOINTS), m)
    if clause is None or clause[0].subject is None or lemma(s.words[clause[1].verb]) not in _WINS:
        return None
    left, right = clause
    start = clause[0].subject[0]
    if s.words[start] in _NO_SIDE or asks(s, right.verb):
        return None
    right.end = min(s.n, m + 3)
    return assemble("in-games", s, left, right, embedding_before(s, start), (m, m + 1), "will")


_NO_SIDE = lx.words("i you they who what teams players most usually")


RULES: tuple[Rule, ...] = (
    Rule("manner", lx.words("by on in") | _ROUNDS, "Harlow on points", "Harlow on points was the pick", _read_manner),
    Rule(
        "in-games",
        lx.words("in"),
        "The Otters win it in six games",
        "The Otters won it in six games",
        _read_in_games,
        then=lx.GAMES,
        needs=frozenset({"games", "sets"}),
    ),
)
