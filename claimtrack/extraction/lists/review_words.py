"""How posts say that they tell what became of predictions, and how they tell it, line by line."""

from __future__ import annotations

import re

from claimtrack.extraction.lists.outcomes import SIGNS
from claimtrack.extraction.lists.wording import words_of

PREDICTIONS = re.compile(
    r"\b(?:predict(?:ions?|ed)?|forecasts?|prognostications?|prophec(?:y|ies)|guess(?:es|ed)?|bets|"
    r"(?:my|our|his|her|their|20\d\d) (?:\w+ )?(?:calls|picks|odds))\b",
    re.I,
)
GRADED = re.compile(
    r"\b(?:grad(?:e[ds]?|ing)|scor(?:e[sd]?|ing|ecard)|review(?:ed|ing)?|re-?visit\w*|results?|evaluat\w+|assess\w*|"
    r"recap|post-?mortem|retrospect\w*|rear[ -](?:view )?mirror|look(?:ing|ed)? back|take a look|checking|judging|"
    r"how (?:(?:well|badly|poorly) )?(?:did|i|we|my|our|they|those|these)\b|howd|how[’']d|haunt|verdicts?|"
    r"(?:turned|came|panned|shook) out|what came of|what became of|held up|fared|came true|face the music|"
    r"how(?: did|[’']?d) (?:i|we) (?:do|fare)|"
    r"(?:right|wrong) (?:and|or|vs\.?|from) (?:right|wrong)|let[’']?s? (?:us )?see|time to see)\b",
    re.I,
)
ASKS_HOW = re.compile(r"\bhow(?: did|[’']?d) (?:i|we) (?:do|fare)\b", re.I)
ONE_DAY = re.compile(
    r"\b(?:will|[’']ll|going to|next year|every year|each year|every january|each january|at the end of (?:the|every|"
    r"each) year|in (?:a|twelve|12) (?:year|months)|come back|always|tradition)\b",
    re.I,
)
"""A post that will be graded, or one told of as a custom."""
MADE_BEFORE = re.compile(
    r"\b(?:last (?:year|january|december|spring|season)|(?:a|one) year ago|(?:twelve|12) months ago|previous year)\b"
    r"|\bback in (?:january|december|(?:19|20)\d\d)\b",
    re.I,
)
SAID = re.compile(
    r"\b(?:said|made|wrote|gave|published|posted|predicted|guess(?:ed|es)|predictions?|forecasts?)\b", re.I
)
NEW = re.compile(
    r"\b(?:new|next|this year[’']?s?|this season[’']?s|coming|upcoming)\b[^.\n]{0,30}?"
    r"\b(?:predictions?|forecasts?|guesses|ones|picks|bets)\b"
    r"|\b(?:predictions?|forecasts?|guesses|picks|bets|expect|expectations)\b[^.\n]{0,24}? "
    r"(?:for|of|in|about) (?:the year )?(?P<for>(?:19|20)\d\d)\b"
    r"|\b(?P<of>(?:19|20)\d\d)(?:[’']s)? (?:[a-z]+ )?(?:predictions?|forecasts?|guesses|picks|bets)\b"
    r"|\bfor the (?:coming|new|next|current) (?:year|season)\b"
    r"|\b(?:now|on|onto?|as) (?:for|to) (?:(?P<to>(?:19|20)\d\d)|(?:the )?(?:new|next|this|coming) (?:year|season))\b"
    r"|\b(?:looking ahead|the year ahead|what[’']?s next)\b",
    re.I,
)
OLD = re.compile(
    r"\b(?:old|prior|previous|earlier|past|last year[’']?s?)\b[^.\n]{0,24}\b(?:predictions?|forecasts?)\b", re.I
)
_WORD = (
    r"(?:right|wrong|correct|incorrect|true|false|hit|miss(?:ed)?|nailed (?:it|this|that)|came true|"
    r"did(?:n[’']t| not) (?:happen|come true)|happened|(?:half|partly|partially|mostly|basically|technically|sort of|"
    r"pretty much|completely|totally|very|dead) (?:right|wrong|true|false|correct)|half a point|partial(?: credit)?|"
    r"not (?:quite|even close|so much|exactly|really)|inconclusive|fail(?:ed)?|bust)"
)
_WEAK = r"(?:yes|yep|yeah|no|nope|nah|pass(?:ed)?|ouch|unclear|undecided|tbd|ambiguous|unresolved|well|oops|perhaps)"
_SIGN = rf"[{SIGNS}]\ufe0f?"
_LABEL = (
    r"(?:verdict|outcome|evaluation|resolution|what (?:actually |really )?happened|reality|the truth|"
    r"(?:result|status|score|grade|answer|actual|resolved|update|judge?ment)s?(?=\W{1,4}(?:"
    rf"{_WORD}|{_WEAK}|{_SIGN}|\d{{1,2}}(?: of |/| out of )\d{{1,2}}\b|[A-F][+-]?(?!\w))))"
)
_BULLET = r"[\s>*_#]{0,6}(?:[-•–*][ ]|\(?\d{1,3}[.):][ ]|[a-z][.)][ ])?[\s*_\"“(\[]{0,4}"
TELLS = re.compile(
    rf"{_BULLET}(?:(?:{_WORD})(?:[ ]again)?\b(?!\s(?:now|after|before|at|in|there|here))"
    r"(?=\s*(?:[\W\d]|on\b|about\b|because\b|although\b|$))"
    rf"|{_LABEL}s?[*_]{{0,2}}\s?[:=–—-]|(?P<weak>{_WEAK})(?=\s*(?:[.!*_)…]|[,–—$(-]|$)))",
    re.I,
)
"""How a line begins that tells what became of the line above it."""
REMARKS = re.compile(rf"{_BULLET}(?:discussion|analysis|comments?|thoughts|evaluation|notes?)[*_]{{0,2}}\s?:", re.I)
HEADED = re.compile(
    rf"{_BULLET}(?:(?P<sign>{_SIGN})|(?:{_WORD})[*_)\]]{{0,3}}\s?(?:[:–—]|-{{1,2}}\s)[*_]{{0,2}}\s?(?=\S))", re.I
)
"""An item with its outcome before it: "WRONG: the mayor resigns"."""
_CLOSES = r"(?=[^\w ]|[ ](?:-|(?-i:[CFHMNRTWY]))|\d\s?%)"
"""What every way to close an item begins with: all else is passed over at once."""
CLOSED = re.compile(
    rf"{_CLOSES}(?:(?:[–—:=>|.,;!]|\s-{{1,2}}|[(\[])[\s*_(\[]{{0,4}}(?:{_WORD}|(?P<weak>{_WEAK})|{_SIGN}|"
    r"scores?:? ?\d{1,2}(?: of |/| out of )\d{1,2})[\s.!)\]*_…]{0,6}$"
    rf"|(?:\d\s?%[)\]]?|[)\]])\s{{0,3}}(?:[–—:=>,-]{{1,2}}\s{{0,2}}(?:{_WORD}\b|{_WEAK}\b|(?-i:[A-Z]{{2,8}})\b)|{_SIGN})"
    rf"|{_SIGN}\s*$"
    r"|\[(?-i:[A-Z]{4,12})\][.]?$|[ ](?-i:YEP|NOPE|YES|CORRECT|WRONG|RIGHT|TRUE|FALSE|HIT|MISS)[.!]{0,3}$)",
    re.I,
)
"""An item with its outcome behind it: "The mayor resigns (60%) — FALSE"."""
_ENDS = tuple(
    words_of(
        "right wrong correct true false hit miss missed it this that happen happened point partial credit quite close "
        "much exactly really inconclusive fail failed bust yes yep yeah no nope nah pass passed ouch unclear undecided "
        "tbd ambiguous unresolved well oops perhaps 0 1 2 3 4 5 6 7 8 9"
    )
)
"""How each of `_WORD` and `_WEAK` ends, and a score."""
_MARKS_BEHIND = " \t\r\n\v\f\x1c\x1d\x1e\x1f.!*_"


def may_be_closed(line: str) -> bool:
    """A quick look: false for a line of plain letters in which `CLOSED` finds nothing, as most are."""
    if not line.isascii() or "%" in line or ")" in line or "]" in line:
        return True
    return line.rstrip(_MARKS_BEHIND).lower().endswith(_ENDS)


STRUCK = re.compile(r"~~[^~\n]{8,}~~|<(?:s|del|strike)>")
OVER = re.compile(
    r"[\s*_#]{0,6}(?:(?:what|where|the ones|things) (?:i|we) (?:got|was|were) |i was |i got |the )?"
    r"(?:right|wrong|correct|incorrect|hits?|misses|partial credit|too (?:early|soon) to (?:say|tell|call)|undecided|"
    r"(?:partly|half|mostly) (?:right|wrong)|came true|did(?:n[’']t| not) (?:happen|come true))"
    r"(?: (?:about|on|in))?[\s*_:!]{0,5}",
    re.I,
)
"""A line over the predictions that came out one way."""
LISTED = re.compile(r"\s{0,8}(?:[-•–*]|\(?#?\d{1,3}[.):]|[a-z][.)])\s?\S", re.I)
FIRST = re.compile(r"\s{0,8}\(?#?(?:1|a|A|i)[.):]\s?\S")
