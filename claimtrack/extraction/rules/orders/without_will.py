"""Orders told without "will": "First Ashby, after that York", "after Ashby comes York", "last to go: York"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_end
from claimtrack.extraction.frames import Outcome, Range, Rule
from claimtrack.extraction.rules.orders.next_and_last import order_frame
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb

_LINKS: tuple[tuple[str, ...], ...] = (
    ("after", "that"), ("after", "them"), ("in", "the", "end"), ("only", "then"), ("only", "afterwards"),
    ("and", "then"), ("then",), ("next",), ("afterwards",), ("finally",), ("lastly",), ("eventually",),
)  # fmt: skip
"""What begins each further step."""
_MOVES = lx.words("goes go falls fall comes come down is it gets get on to up out first down next 's are")
_LONGEST_STEP = 6
_GOES = lx.words("go fall leave quit crack break default cut join die resign collapse fold drop surrender")


def _read_row(s: Sentence, m: int) -> Outcome:
    """ "First Ashby goes, after that come the ports, and in the end York": each step behind a word of order."""
    words = s.words
    if s.is_question or (m and not is_hard(s, m - 1) and words[m - 1] not in {",", "and", "so"}):
        return None
    steps: list[Range] = []
    end = m
    for start, stop in _segments(s, m + 1):
        begin = _behind_link(s, start, stop) if steps or start > m + 1 else start
        if begin is None:
            continue
        item = _step(s, begin, stop)
        if item is None:
            break
        steps.append(item)
        end = stop
    if len(steps) < 2 or not any(s.is_capital(k) for a, b in steps for k in range(a, b)):
        return None
    ranked = [(rank, item) for rank, item in enumerate(steps, 1)]
    frame = order_frame(s, m, end, (m, m + 1), ranked, "will", False)
    frame.rule = "row"
    return frame


def _segments(s: Sentence, begin: int) -> list[Range]:
    """Words [begin, n) cut at commas and before "then"."""
    found: list[Range] = []
    start = begin
    for k in range(begin, s.n + 1):
        if k == s.n or s.words[k] in {",", ";", ":"} or is_hard(s, k) or (s.words[k] == "then" and k > start):
            if k > start and s.words[start:k] != ["and"]:
                found.append((start, k))
            start = k if k < s.n and s.words[k] == "then" else k + 1
            if k < s.n and s.words[k] in ".!;":
                break
    return found[:8]


def _behind_link(s: Sentence, start: int, stop: int) -> int | None:
    """Where the step behind "and then", "after that" begins; none where no such words open the segment."""
    if s.words[start] in {"and", "but"} and start + 1 < stop:
        start += 1
    for link in _LINKS:
        if tuple(s.words[start : start + len(link)]) == link:
            return start + len(link)
    return None


def _step(s: Sentence, a: int, b: int) -> Range | None:
    words = s.words
    while a < b and (words[a] in _MOVES or words[a] in {"maybe", "probably", "surely", "only", '"'}):
        a += 1
    while b > a and (words[b - 1] in _MOVES or words[b - 1] in {"and", "too", "probably", "maybe", "."}):
        b -= 1
    if not 1 <= b - a <= _LONGEST_STEP or words[a] in lx.PURE_PRONOUNS:
        return None
    if any(is_finite(s, k) or (is_verb(words[k]) and not is_nounish(words[k]) and not s.is_capital(k))
           for k in range(a, b)):  # fmt: skip
        return None
    return (a, b) if s.is_capital(a) or words[a] in lx.ARTICLES or s.is_capital(b - 1) else None


def _read_comes(s: Sentence, m: int) -> Outcome:
    """ "After Salem comes York", "after the elections come the tax hikes"."""
    words = s.words
    if s.is_question or (m and not (is_hard(s, m - 1) or words[m - 1] in {"and", "but", "so", ","})):
        return None
    verb = next((k for k in range(m + 2, min(s.n - 1, m + 8)) if words[k] in {"comes", "come"}), None)
    if verb is None or any(is_finite(s, k) or is_hard(s, k) for k in range(m + 1, verb)):
        return None
    stop = stretch_end(s, verb + 1, {","})
    item = _step(s, verb + 1, stop)
    if item is None or not (s.is_capital(m + 1) or words[m + 1] in {"the", "that", "this"}):
        return None
    frame = order_frame(s, m, stop, (m, m + 1), [(1, item)], "will", False)
    frame.rule = "comes-after"
    return frame


def _read_after(s: Sentence, m: int) -> Outcome:
    return _read_comes(s, m) or _read_after_name(s, m)


def _read_to_go(s: Sentence, m: int) -> Outcome:
    """ "Last to go: York", "First to fall is Salem"."""
    words = s.words
    if words[m + 1 : m + 2] != ["to"] or m + 4 >= s.n or words[m + 2] not in _GOES or s.is_question:
        return None
    if m and not (is_hard(s, m - 1) or words[m - 1] in {"the", "and", "but", "so"}):
        return None
    link = m + 3
    if words[link] in {"down", "out"}:
        link += 1
    if link >= s.n or words[link] not in {":", "is", "are", "-", "–", "="}:
        return None
    stop = stretch_end(s, link + 1)
    item = _step(s, link + 1, stop)
    if item is None:
        return None
    frame = order_frame(s, m, stop, (m, m + 1), [(1, item)], "will", False)
    frame.rule = "to-go"
    return frame


def _read_tomorrow(s: Sentence, m: int) -> Outcome:
    """ "Today Salem, tomorrow York": the second is foretold."""
    words = s.words
    if "today" not in words[max(0, m - 6) : m] or words[m - 1] not in {",", "and", "-", "–"} or s.is_question:
        return None
    stop = stretch_end(s, m + 1, {","})
    today = words.index("today")
    item = _step(s, m + 1, stop)
    if item is None or not s.is_capital(item[0]) or _step(s, today + 1, m - 1) is None or today > 2:
        return None
    frame = order_frame(s, today, stop, (m, m + 1), [(1, item)], "will", False)
    frame.rule = "tomorrow"
    return frame


def _read_goes_first(s: Sentence, m: int) -> Outcome:
    """ "Salem goes first, then York", "York falls last"."""
    words = s.words
    if (
        m < 2
        or s.is_question
        or words[m - 1] not in _FALLS
        or not (m + 1 >= s.n or is_hard(s, m + 1) or words[m + 1] == ",")
    ):
        return None
    begin = m - 1
    while begin > 0 and (s.is_capital(begin - 1) or words[begin - 1] in {"the", "of"}) and m - begin < 6:
        begin -= 1
    if (
        begin == m - 1
        or words[begin] in lx.PURE_PRONOUNS
        or (begin > 0 and not (is_hard(s, begin - 1) or words[begin - 1] in {",", "and", "but", "so"}))
    ):
        return None
    steps: list[Range] = [(begin, m - 1)]
    end = m + 1
    for start, stop in _segments(s, m + 1) if words[m] == "first" else ():
        behind = _behind_link(s, start, stop)
        item = _step(s, behind, stop) if behind is not None else None
        if item is None:
            break
        steps.append(item)
        end = stop
    if words[m - 1] in {"is", "are", "comes", "come"} and len(steps) < 2:
        return None
    ranked = [(rank, item) for rank, item in enumerate(steps, 1)]
    frame = order_frame(s, begin, end, (m, m + 1), ranked, "will", False)
    frame.rule = "goes-first"
    if words[m] == "last":
        frame.kind = Kind.EVENT
    return frame


_FALLS = lx.words("goes go falls fall is are comes come")


def _read_followed(s: Sentence, m: int) -> Outcome:
    """ "Salem, followed by York in the autumn": two names in their order, and no other verb."""
    words = s.words
    if words[m + 1 : m + 2] != ["by"] or s.is_question or not 1 <= m <= 7:
        return None
    stop = next((k for k in range(m + 2, s.n) if is_hard(s, k) or words[k] == "," or words[k] in _ENDS_ITEM), s.n)
    first, second = _step(s, 0, m - (words[m - 1] == ",")), _step(s, m + 2, stop)
    if first is None or second is None or not (s.is_capital(first[1] - 1) and s.is_capital(second[0])):
        return None
    if any(is_finite(s, k) for k in range(stop, s.n)):
        return None
    frame = order_frame(s, 0, stop, (m, m + 1), [(1, first), (2, second)], "will", False)
    frame.rule = "followed-by"
    return frame


_ENDS_ITEM = lx.words("in by before on within at")


def _read_after_name(s: Sentence, m: int) -> Outcome:
    """ "After Salem it's York", "After Salem, York"."""
    words = s.words
    if s.is_question or (m and words[m - 1] not in {"and", "then", "so", "but"}) or m > 1:
        return None
    named = m + 1 + (words[m + 1 : m + 2] == ["the"])
    link = named
    while link < s.n and s.is_capital(link) and link - m < 5:
        link += 1
    if link == named or link + 1 >= s.n or words[link] not in {",", "it"}:
        return None
    begin = link + 1 + (words[link] == "it" and words[link + 1] in {"is", "'s"})
    if words[link] == "it" and begin == link + 1:
        return None
    stop = stretch_end(s, begin)
    item = _step(s, begin, stop)
    if item is None or not all(s.is_capital(k) for k in range(*item)) or item != (begin, stop):
        return None
    frame = order_frame(s, m, stop, (m, m + 1), [(1, item)], "will", False)
    frame.rule = "comes-after"
    return frame


def _read_left_for_last(s: Sentence, m: int) -> Outcome:
    """ "They leave York till last"."""
    words = s.words
    if m < 3 or words[m - 1] not in {"till", "until", "for", "to"} or s.is_question:
        return None
    verb = next((k for k in range(m - 2, max(-1, m - 8), -1) if words[k] in {"leave", "leaves", "keep", "keeps"}), None)
    if verb is None or verb == 0 or words[verb - 1] in {"i", "you", "we", "to", "always"}:
        return None
    item = _step(s, verb + 1, m - 1)
    if item is None or not s.is_capital(item[0]):
        return None
    frame = order_frame(s, max(0, verb - 1), m + 1, (m, m + 1), [(1, item)], "will", False)
    frame.rule, frame.kind = "left-for-last", Kind.EVENT
    return frame


RULES: tuple[Rule, ...] = (
    Rule(
        "row",
        lx.words("first now"),
        "First Salem goes, after that come the islands, and in the end York",
        "First the good news, after that the bad",
        _read_row,
    ),
    Rule("comes-after", lx.words("after"), "After Salem comes York", "After lunch comes coffee", _read_after),
    Rule("goes-first", lx.words("first last"), "Salem goes first, then York", "Salem went first", _read_goes_first),
    Rule("followed-by", lx.words("followed"), "Salem followed by York", "Rain followed by sun", _read_followed),
    Rule("left-for-last", lx.words("last"), "They leave York till last", "I leave peas till last", _read_left_for_last),
    Rule("to-go", lx.words("first last"), "Last to go: York", "First to go was York", _read_to_go),
    Rule(
        "tomorrow",
        lx.words("tomorrow"),
        "Today Salem, tomorrow York",
        "Today we rest, tomorrow we ride",
        _read_tomorrow,
    ),
)
