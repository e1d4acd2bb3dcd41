"""Finds the words with which people open a forecast: "mark my words", "no surprise if", "eat my hat if".

The wordings themselves stand in `opening_table`; the cue of each is a piece of it as people type it.
"""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction import opening_table as table

Wording = tuple[frozenset[str], ...]
Wordings = dict[str, dict[str, tuple[Wording, ...]]]
"""Wordings by their last word and the one before it, which is empty where there is none."""


def _listed(text: str) -> list[Wording]:
    """The wordings of a table, each with and without what stands in brackets."""
    found: list[Wording] = []
    for line in text.split(";"):
        each: list[Wording] = [()]
        for part in line.split():
            words = frozenset(part.strip("[]").split("|"))
            longer = [(*one, words) for one in each]
            each = [*longer, *each] if part[0] == "[" else longer
        found += [one for one in each if one]
    return found


def _wordings(text: str) -> Wordings:
    by_last: Wordings = {}
    for wording in _listed(text):
        for last in wording[-1]:
            by_before = by_last.setdefault(last, {})
            for before in wording[-2] if len(wording) > 1 else ("",):
                by_before[before] = (*by_before.get(before, ()), wording)
    return by_last


_AT_START = frozenset("^")
"""Stands before a wording that must open its sentence or follow a mark."""
FORETELLING = _wordings(table.FORETELLING)
ASSERTING = _wordings(table.ASSERTING)
STATING = _wordings(table.STATING)
MILD = _wordings(table.MILD)
DENYING = _wordings(table.DENYING)

_PIECES = lx.listed(
    "i'd say|i would say|i'd guess|willing to bet|i suspect|i fear|put money on|money on|i like|i fancy|going with|"
    "staying up|is going down|are going down|is going under|indicated|has confirmed|have confirmed|"
    "none of|neither |not a single|not one|doubtful|can still|hardly likely|can win|no team|no side|no player|"
    "verge of|brink of|cusp of|favourite to|favourites to|favorite to|favorites to|nailed on|a lock|"
    "shoo-in|certainty to|"
    "stands to|stand to|surprised to see|shocked to see|amazed to see|rule out|surprise if|shock if|miracle if|"
    "floored if|gobsmacked if|the year|safe to say|just know|watch for|should hold|should survive|there could be|"
    "done for|nowhere|is finished|are finished|'s finished|is history|are history|a goner|the last we|"
    "the last you|the last of|inevitable|probable|says the|hears the|surprise me|shock me|no surprise|no shock|"
    "surprised if|surprising if|surprised when|shocked if|gut |something tells me|a feeling|"
    "bad feeling|good feeling|strong feeling|this feeling|my feeling|"
    "hunch|my sense is|my instinct|stick with|sticking with|envisage|envision|to picture|difficult to see|"
    "difficult to imagine|think there's any|think there is any|think there's a|my breath|tough to see|"
    "can honestly see|can easily see|can totally see|can potentially see|can definitely see|can really see|"
    "can actually see|could easily see|could definitely see|can absolutely see|i can also see|i could also see|"
    "my fear|trust me|believe me|just watch|you watch|you wait|at this rate|at that rate|sure as |dollars to|"
    "pretty sure|fairly sure|quite sure|dead sure|very sure|absolutely sure|pretty certain|pretty confident|"
    "very confident|quite confident|convinced|lock it in|put it on the board|to the bank|a limb|no doubt|"
    "without doubt|without a doubt|if you ask me|had to guess|have to guess|in my view|in my opinion|"
    "in my book|word is|rumor has|rumour has|rumor is|rumour is|rumors are|rumours are|my reckoning|"
    "remember this|remember my|remindme|signs point|points to|i'd wager|i wager|i figure|way i see it|"
    "way things|betting man|spoiler|eat my |snowball|be damned if|no world|no universe|no planet|in hell|"
    "dead body|as eggs|brace for|brace yourself|ready for|in for a|in for some|looking at a|me down for|"
    "down for|goodbye|forget about|i see |can see|could see|miracle|bet against|in the bag|hard to see|"
    "hard to imagine|can't imagine|cannot imagine|cant imagine|give it until|give it till|give it to|give it a|"
    "give it another|weeks and|months and|years and|days and|month and|week and|year and",
    "|",
)
"""Strings that wake the rules of other views than those of a table."""


_COMMON = lx.words(
    "it is was i you me my am the a that this to if not be would will can do have on in of no at for and when we "
    "our us "
    "am is are an some any with by from as so but or up his your what how think believe feel know say says see now "
    "like house money day week year month months years weeks way world right goes going go time car life post word "
    "make look looks more here there last back keep keeps things thing thinking"
)
"""Words that tell little of a wording."""
_TELLING = 6
"""Letters beside those of common words that make neighbours rare enough to be looked for."""
_CONTRACTED = {"am": ("i'm {}", "im {}", "am {}"), "'d": ("i'd {}", "id {}"), "'ve": ("i've {}", "ive {}")}
"""How words are typed that grow together with the one before."""


def _cues_of(wording: Wording) -> set[str]:
    """How a piece of a wording is typed: the fewest neighbours that are rare, the last ones where several are."""
    wording = wording[1:] if wording[0] == _AT_START else wording
    pieces = [
        wording[begin : begin + length]
        for length in range(1 + (len(wording) > 1), len(wording) + 1)
        for begin in range(len(wording) - length, -1, -1)
        if _is_typed(wording[begin : begin + length])
    ]
    rare = next((piece for piece in pieces if _rarity(piece) >= _TELLING), None)
    if rare is None:
        rare = pieces[-1] if pieces else (max(wording, key=lambda part: _rarity((part,))),)
    return _typed(rare)


def _is_typed(piece: Wording) -> bool:
    """True for neighbours that stand side by side as typed: not for the "not" of "wouldn't"."""
    inner = piece[1:]
    return piece[0].isdisjoint({"not", "is", "are", "my"}) and not any(
        part & {"not", "am", "'d", "'ve"} or not any(map(_is_word, part)) for part in inner
    )


def _typed(piece: Wording) -> set[str]:
    forms = [form for first in piece[0] for form in _CONTRACTED.get(first, (f"{first} {{}}",))]
    if len(piece) == 1:
        return set(piece[0])
    rest = {""}
    for part in piece[1:]:
        rest = {f"{before} {word}".strip() for before in rest for word in part if _is_word(word)}
    return {form.format(each) for form in forms for each in rest}


def _is_word(word: str) -> bool:
    return word[0].isalnum()


def _rarity(piece: Wording) -> float:
    return sum(sum(len(word) for word in part if word not in _COMMON) / len(part) for part in piece)


CUES = [*_PIECES, *sorted({cue for text in table.EVERY for wording in _listed(text) for cue in _cues_of(wording)})]
"""Strings of which every sentence with one of the wordings holds one, beside those that are cues already."""

_FILLERS = (lx.ADVERBS - lx.NEGATORS - lx.words("not never")) | lx.words(
    "best honest wild only own personal current initial early first final good great real strong big huge fair decent "
    "sneaking sneaky funny bad nasty horrible weird strange odd sinking uneasy damn bloody fucking freaking so much "
    "all too that absolute overwhelming long-term short-term bold humble little same main biggest"
)
"""Words that may stand within a wording and change nothing: "my honest guess is"."""


def last_words(table: Wordings) -> frozenset[str]:
    """The last two words of each wording, or its only one: what a rule of openings is woken by."""
    return frozenset(f"{before} {last}".strip() for last, by_before in table.items() for before in by_before)


def wording_at(table: Wordings, words: list[str], m: int) -> int | None:
    """Where the wording that ends with word `m` begins; the longest where several do."""
    by_before = table.get(words[m])
    if by_before is None:
        return None
    best = m if "" in by_before else None
    for wording in by_before.get(words[m - 1], ()) if m else ():
        begin = _begins(wording, words, m)
        if begin is not None:
            best = begin if best is None else min(best, begin)
    return best


def _begins(wording: Wording, words: list[str], m: int) -> int | None:
    """The first word of the wording whose last two end at `m`."""
    k = m - 1
    for part in reversed(wording[:-2]):
        if part == _AT_START:
            return k if k == 0 or not words[k - 1].isalnum() else None
        k -= 1
        while k >= 0 and words[k] not in part and words[k] in _FILLERS:
            k -= 1
        if k < 0 or words[k] not in part:
            return None
    return k
