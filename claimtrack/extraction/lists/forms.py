"""How a chance is written in a line of a list, and the words and signs around it that are no proposition."""

from __future__ import annotations

import re

from claimtrack.extraction.lists.outcomes import MARK, SIGNS, WORD

_SIGN = r"(?:%|％|percent\b|per[ -]cent\b|pct\b)"
_BOUND = r"(?:[<>≥≤~≈]=?[ ]?|(?:about|around|roughly|approx\.?|maybe|circa)[ ])?"
NUMBER = r"\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}"
# Where a pattern begins with a look behind, the characters it may begin with stand before it: most are none of them.
PERCENT = re.compile(
    r"(?=[<>≥≤~≈\\\d.armc])"
    rf"(?<![\w.$€£/])(?<!(?<!\d\d\d)\d,)\\?(?P<bound>{_BOUND})(?P<low>{NUMBER})\+?(?:[ ]?{_SIGN}?[ ]?(?:-|–|—|"
    rf"\bto\b)[ ]?(?P<high>{NUMBER}))?\+?[ ]?{_SIGN}\+?",
    re.I,
)
OUT_OF = re.compile(
    r"(?=\d)(?<![\w.,$€£/-])(?P<part>\d{1,3}(?:\.\d)?)[ ]?(?:/|out of)[ ]?(?P<whole>10|20|100)(?![\w%/]|[.,]\d)", re.I
)
"""A chance out of ten, twenty or a hundred."""
LADDER = re.compile(
    rf"(?=[\d.])(?<![\w.$€£/])(?:{NUMBER})[ ]?%?(?:[ ]?[/;|→][ ]?(?:{NUMBER})[ ]?%?|,[ ]?(?:{NUMBER})[ ]?%){{1,11}}"
)
DECIMAL = re.compile(r"(?=[01.])(?<![\w.,$€£/-])(?P<low>[01]?\.\d{1,6})(?![\w%]|\.\d|[ ]?%)")
BRACKETED = re.compile(r"[\s*_]{0,3}[(\[]\s?(?:p\s?=\s?)?(?P<low>0?\.\d{1,3})\s?[)\]]", re.I)
"""A chance in 0..1 in brackets at the head of a line."""
CHANCE_NOUN = (
    r"(?:subjective |overall |my )?(?:confidence(?: level)?|confident|sure|likely|chance|chances|probability|"
    r"probable|prob|certain|likelihood|"
    r"certainty|credence|odds)"
)
_CLOSERS = r"[\s*_)\]}~.;,|\"”]{0,8}"
TAIL = re.compile(
    rf"{_CLOSERS}(?:{CHANCE_NOUN}\b{_CLOSERS})?(?:\[\^?\d{{1,3}}\]{_CLOSERS}|\[\^[\w-]{{1,30}}\]{_CLOSERS})?(?:{MARK}{_CLOSERS}){{0,2}}$",
    re.I,
)
JUDGED = re.compile(
    rf"(?<=[\d)\]%])\s{{0,3}}(?:-{{1,2}}>|=>|→|⟶|➔)\s{{0,3}}\**(?:{WORD}\b|{MARK})[^\n%]{{0,200}}$", re.I
)
"""An arrow behind a chance that leads to what became of the item: "-> NO (he was ill)"."""
CHANCE_LABEL = (
    rf"(?:(?:with )?(?:a |an )?{CHANCE_NOUN}|p|pr|prediction|forecast|estimate|with|me|mine|less than|more than|"
    rf"at least|at most|over|under|up to|greater than|i(?:[’']d| would)? (?:say|"
    rf"give (?:it|this))|i(?:[’']m| am)(?: about| around)?|yes,?)"
    r"(?:[ ]?\([^()\n]{0,30}\))?(?:[ ]?(?:of|is|=|:|at))?"
)
_NAMED = r"(?:p|pr|prob|probability|confidence|credence|likelihood|certainty)"
_CALLED = (
    rf"(?<=[\w)”\"'’%.])[ ](?:with[ ]|at[ ])?(?:an?[ ])?{_NAMED}(?:\([^()\n]{{0,30}}\))?[ ]?[=:≈~](?=[ *_]{{0,3}}$)"
)
"""What names a number a chance: "with P = 0.6"."""
HEAD = re.compile(
    # Each of the separators begins with one of these signs: letters are passed over at once.
    r"(?=[\s:=→⟶|–—―…?!,;.({\[*_@-])"
    rf"(?P<sep>{_CALLED}|[:=→⟶|–—―…?!@]|(?<=\s)-{{1,3}}>?(?=\s|\*|$)|,|;|\.{{2,5}}|\.(?=\s)|\t|\s{{2}}|[(\[{{]|\*\*|__)"
    rf"[\s*_(\[{{~]{{0,8}}(?:{CHANCE_LABEL}[\s*_(\[{{~=:]{{0,8}})?$",
    re.I,
)
OPENING = re.compile(
    rf"[\s*_(\[{{~\"“]{{0,8}}(?:(?:i(?:[’']m| am)|there[’']?s| there is|i(?:[’']d| would)? "
    rf"(?:think|give|say|put)(?: there[’']?s| it at| it| this)?|p|(?:with )?(?:an? )?{CHANCE_NOUN}(?: of|:)?|{MARK})"
    r"[ ]?(?:=|an?[ ])?[ ]?)?[*_(\[]{0,4}$",
    re.I,
)
AFTER_OPENING = re.compile(
    rf"[\s*_)\]}}~+]{{0,8}}(?:(?P<sep>[:–—|,=→.;]|-{{1,2}}(?=\s)|that\b)|(?P<noun>{CHANCE_NOUN})\b(?:[ ]?"
    rf"(?P<that>that|of|:|-|–|—))?)?[\s*_~|]{{0,8}}",
    re.I,
)
REMARK_AFTER = re.compile(rf"[*_)\]~]{{0,6}}(?:$|[.,;:!?(\[{{]|[ ](?:[(\[{{–—{SIGNS}-]|[A-Z“\"*]))")
"""What may stand between a chance and a remark behind it."""
ASIDES = re.compile(r"[*_~ ]{0,6}(?:[(\[{][^\n]{0,900}[)\]}][*_~. ]{0,6}){1,2}$")
"""Remarks in brackets up to the end of a line."""
RUN_IN = re.compile(r"\*{0,2}(?:[.:!]\*{0,2}|\*\*|(?<=%))[ ](?=[*_\"“]{0,3}[A-Z0-9])|\*\*[ ]?[–—:-]")
"""The end of the sentence a chance closes, with more sentences after it."""
HEDGE_ALONE = re.compile(
    r"[\s*_]{0,6}(?:(?:almost|nearly|near|very|quite|highly|pretty|fairly|most|more|less|rather|somewhat|extremely|virtually|odds|better|than|a|not)"
    r"[ -]){0,3}(?:certain(?:ly)?|sure|(?:un)?likely|(?:im)?probabl[ey]|possibl[ey]|toss-?up|coin ?-?flip|evens?|"
    r"doubtful|confident|on|"
    r"long ?-?shot|remote|lock|guaranteed)[\s*_]{0,6}",
    re.I,
)
"""Words for a chance and nothing else."""
CASE_ALONE = re.compile(
    r"(?:(?:base|bull|bear|worst|best|upside|downside|central|main|middle|alternative|tail|risk)"
    r"(?: case| scenario| risk)?|"
    r"(?:case|scenario|outcome|option)(?: \w{1,5})?)[: ]{0,2}",
    re.I,
)
"""The name of a scenario, which says nothing of what happens in it."""
CARRIER = re.compile(r"[ ](?:with|at|has|have|having)(?: an?| about| around)?[ ]?[*_(\[]{0,3}$", re.I)
