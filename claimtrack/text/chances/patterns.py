"""The words around a number that make it a chance, or show that it measures something else.

Every pattern is looked for in a short stretch beside the number and repeats nothing without a bound.
"""

from __future__ import annotations

import re

NUMBER = r"\d{1,4}(?:\.\d{1,6})?|\.\d{1,6}"
_SIGN = r"%|％|percent\b|per[ -]cent\b|pct\b|perc\b|procent\b"
_BOUND = r"[<>≥≤~≈]=?|(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|maybe|like|say|only|nearly|almost)\b"

# Where a pattern begins with a look behind, the characters it may begin with stand before it: most are none of them.
PERCENT = re.compile(
    rf"(?=[<>≥≤~≈ \d.])(?<![\w.,$€£/])(?P<bound>[<>≥≤~≈]=?)?[ ]?(?P<low>{NUMBER})"
    rf"(?:[ ]?(?:{_SIGN})?[ ]?(?:-|–|—|\bto\b|\band\b|\bor\b)[ ]?(?P<high>{NUMBER}))?[ ]?(?:{_SIGN})(?P<plus>\+|"
    rf"ish\b|-ish\b)?",
    re.I,
)
"""A percentage or a range of two, with the bound before it; "60-70%", "60% to 70%", ">99 %"."""

_NOUN = (
    r"chances?|probabilit(?:y|ies)|probs?|odds|likelihood|confidence|credence|certainty|possibility|prediction|"
    r"forecast|"
    r"estimate|guess"
)
AFTER = re.compile(
    rf"[ -]?(?:\+|or (?:so|more|better|higher|less))?[ -]{{0,2}}(?:(?:subjective|overall|estimated|implied|solid)[ ])?"
    rf"(?:{_NOUN}|shot|sure|certain|confident|likely|likelihood|probable|convinced|positive|possible|guaranteed|"
    rf"that\b(?! of)|"
    r"it(?:'s| is| will|'ll)\b|going to\b|he(?:'s|'ll| will| is)\b|she(?:'s|'ll| will| is)\b|"
    r"they(?:'re|'ll| will| are)\b|we(?:'re|'ll| will| are)\b)\b"
    r"(?! (?:higher|lower|increase|rise|intervals?|bands?|limits?|regions?)\b)",
    re.I,
)
"""What follows a chance: "70% sure", "70% chance", "70% that ...". "70% more likely" compares and is none."""

BEFORE = re.compile(
    # Every alternative begins a word with one of these letters: the others are passed over at once.
    rf"\b(?=[acefgilopsw])(?:(?:(?:{_NOUN}|sure|certain|confident|p|pr)\b(?:[ ]?\([^()\n]{{0,40}}\))?"
    r"(?:[ ](?:level|rating|value))?|"
    r"(?:i'?d|i would|i|would|we|i'?ll)[ ](?:say|guess|go with|go for|bet|estimate|reckon|think)|"
    r"(?:give|gives|giving|gave|put|puts|putting|assign|peg)\b(?:[ ][\w'’]{1,15}){0,5}?|"
    r"i'?m(?: at)?|i am(?: at)?|am at)"
    rf"[ ]{{0,2}}(?:of|is|are|at|to be|to|:|=|as|being|was|,)?[ ]{{0,2}}(?:{_BOUND}|over|above|under|below|at least|"
    r"more than|better than|less than|up to|no more than|greater than|somewhere|something|between|a solid|a|an|"
    r"it at|it)?"
    r"[ ]?(?:between|like|around|about)?[ ]?[*_(\[]{0,3})$",
    re.I,
)
"""What precedes a chance: "probability of", "I'd say", "I put it at", "odds are about"."""

GIVES = re.compile(r"\b(?:give|gives|giving|gave|giv)\b[^.\n]{0,24}$", re.I)

CLOSING = re.compile(
    r"(?:[^\s:–—,\-]|\))[*_]{0,2}(?:[ ]?[:=→–—][ ]?|[ ]-{1,3}>?[ ]|,[ ]|[ ]?…[ ]?|\.{2,5}[ ]?|\t+)[ ]?[*_]{0,3}$"
)
"""A colon, dash, comma or dots that part a statement from the number closing it."""

END = re.compile(r"[*_)\]]{0,4}[ ]?(?:$|[.!;][*_]{0,2}(?:\s|$)|\r?\n)")
"""The end of a statement right after the number."""

BRACKETS_OPEN = re.compile(r"[(\[][*_]{0,2}$")
BRACKETS_CLOSE = re.compile(r"[*_]{0,2}[)\]]")
OPENING = re.compile(r"(?:^|\n)[ \t]{0,8}(?:[-–—*+•>][ ]|\d{1,3}[.)][ ])?[*_(\[]{0,3}$")
"""The beginning of a line, with a bullet or a number at most."""
OPENING_AFTER = re.compile(
    r"[*_)\]]{0,3}(?:[ ]?[:–—][ ]?|[ ]-{1,2}[ ]|[ ])[*_]{0,2}"
    r"(?=[A-Z\"“']|the\b|an?\b|no\b|at\b|there\b|(?P<who>i|he|she|they|we|it)\b)"
)
"""What parts a number at the head of a line from the statement it is the chance of."""

MEASURED_AFTER = re.compile(
    r"[ -]?(?:of\b|more\b|less\b|fewer\b|higher\b|lower\b|increase|decrease|growth|off\b|discount|tariff|tax|interest|"
    r"inflation|turnout|drop\b|fall\b|rise\b|gain|loss|cut\b|majority|vote|down\b|up\b|stake|share|owned|pure|agree|"
    r"support|approval|unemployment|threshold|milk|cotton|alcohol|acceptance|complete|done\b|full\b|vaccinated|"
    r"behind\b|with\b)",
    re.I,
)
"""What follows a quantity: "70% of the camp", "5% growth", "100% agree"."""


MEASURE = re.compile(
    r"\b(?:inflation|unemployment|turnout|approval|share|growth|rates?|tax|interest|yields?|margin|discount|gdp|stake|"
    r"tariffs?|capacity|humidity|battery|alcohol|fat|returns?|score|rating|percentage|apr|apy|cpi)[ ]?$",
    re.I,
)
"""The name of a measure at the end of a short line: "unemployment rate: 6%" states no chance."""

UNITS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "ninety": 90,
    "hundred": 100, "a hundred": 100, "one hundred": 100, "thousand": 1000, "a thousand": 1000, "one thousand": 1000,
    "a million": 1_000_000, "one million": 1_000_000, "million": 1_000_000,
}  # fmt: skip
_COUNT = r"\d{1,7}(?:,\d{3}){0,3}|" + "|".join(sorted((re.escape(word) for word in UNITS), key=len, reverse=True))

_BEGINS = r"\b(?=[\daefhmnost])"
"""Where a number may begin that is written in figures or in `UNITS`: at few places of a text."""
ONE_IN = re.compile(
    rf"{_BEGINS}(?<![.,-])(?P<part>{_COUNT})(?P<times>[ ]times)?[ -](?:in|out[ -]of|"
    rf"of)[ -](?:every[ ])?(?P<whole>{_COUNT})(?![\w%]|[.,]\d)(?P<tries>[ ]times\b)?",
    re.I,
)
CHANCES_IN = re.compile(
    rf"{_BEGINS}(?<![.,-])(?P<part>{_COUNT})[ ]chances?[ ](?:in|out[ ]of)[ ](?P<whole>{_COUNT})(?![\w%]|[.,]\d)", re.I
)
"""A number of chances out of several: "4 chances in 5"."""
OUT_OF = re.compile(
    r"(?=\d)(?<![\w.,$€£/-])(?P<part>\d{1,3}(?:\.\d)?)[ ]?(?:/|out of)[ ]?(?P<whole>10|100)(?![\w%/]|[.,]\d)", re.I
)
OUT_OF_BEFORE = re.compile(
    r"\b(?:confidence(?: level)?|certainty|probability|likelihood|chance|credence)[*_]{0,2}[ ]?"
    r"(?:is|of|:|=|at)?[*_]{0,2}[ ]?$",
    re.I,
)
OUT_OF_AFTER = re.compile(r"[ ](?:confiden(?:t|ce)|sure|certain(?:ty)?|likely|chances?|probability)\b", re.I)
ONE_IN_AFTER = re.compile(
    rf"(?:[ -](?:{_NOUN}|shot|likely|that|it|he|she|they|we|i)\b|[ ]?[*_)\]]{{0,3}}(?:$|[.,!;?:](?:\s|$)|\n))", re.I
)
ONE_IN_BEFORE = re.compile(r"(?:^|[\n(\[:–—,][ ]?|[ ]-[ ])(?:a[ ]|an[ ])?[*_]{0,3}$", re.I)

ODDS = re.compile(
    rf"{_BEGINS}(?<![.,:/-])(?P<first>{_COUNT})(?:[ ]to[ ]|-to-|[ ]?[-–:/][ ]?)(?P<second>{_COUNT})(?![\w%:/-]|[.,]\d)"
    r"(?P<side>[ -]+(?:odds[ ])?(?:on[ ]favou?rites?\b|on\b(?=[ ]?(?:$|[.,!;?)\n]|that\b|they\b|he\b|she\b|it\b))|"
    r"against\b|in favou?r\b|"
    r"favou?rites?\b|underdogs?\b|(?:long[ -]?)?shots?\b|outsiders?\b|odds\b|chances?\b|probability\b|"
    r"likelihood\b|that\b|for\b(?=[ ]it\b)))?",
    re.I,
)
ODDS_BEFORE = re.compile(
    r"\b(?:odds(?: of| are| at| is)?|lay|bet(?: at)?|betting|priced at)[ ]?[:=]?[ ]?(?:about[ ])?$", re.I
)

EVEN_PAIR = re.compile(
    r"(?=[\df])(?<![\w.,/-])(?P<first>\d{2}|fifty)[ ]?(?:[/-]|[ ])[ ]?(?P<second>\d{2}|fifty)(?![\w%/-]|[.,]\d)", re.I
)
PAIR_AFTER = re.compile(
    r"[ ](?:that|for|against|in favou?r|chance|odds|shot|likely|on\b|whether|if|he|she|they|we|it)\b", re.I
)
SPLIT_AFTER = re.compile(
    r"[ -](?:split|partner|joint|custody|owne|share|blend|mix|deal|raffle|basis|partnership)", re.I
)

DECIMAL = re.compile(
    r"(?=[plc0.])(?:\b(?P<cue>p|pr|prob|probability|credence|likelihood|chance|confidence)(?:[ ]?\([^()\n]{1,60}\))?"
    r"[ ]?(?:=|:|of|is|~|≈|at|about|around)?[ ]?(?:about[ ]|around[ ]|~)?(?P<after>0?\.\d{1,6}|1\.0{1,4}|"
    r"0\.0{1,4})(?![\d%]|[ ]?%)"
    r"|(?<![\w.,$€£])(?P<before>0?\.\d{1,6})[ ](?:probability|chance|likelihood|credence)\b)",
    re.I,
)

BARE_DECIMAL = re.compile(r"(?=[0.])(?<![\w.,$€£])0?\.\d{1,4}(?![\w%]|[.,]\d|[ ]?%)")
"""A number between 0 and 1 that names no chance by itself."""
BARE_AFTER = re.compile(
    r"[*_)\]]{0,3}(?:[ ]?(?:$|[.,;!?)]|\n)|[ ](?:that|chance|probability|on|for|it|he|she|they|we|because|but|and)\b)",
    re.I,
)
TESTED = re.compile(
    r"[^.\n]{0,30}\b(?:stud(?:y|ies)|trials?|significan\w+|sample|regression|test(?:ed|s)?)\b|[^.\n]{0,12}\bn ?=", re.I
)
"""Words after the p of a statistical test."""
SPELT = re.compile(
    r"\b(?P<low>(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|five|eight|nine))?|(?:a |one )?hundred))[ -](?:percent|"
    r"per[ -]cent)\b",
    re.I,
)
"""A percentage in words."""

FRACTION = re.compile(
    r"\b(?P<count>one|two|three|four|a)[ -](?P<part>half|third|quarter|fourth|fifth|sixth|tenth)s?[ -](?:chance|"
    r"probability|likelihood|odds|likely|sure)\b",
    re.I,
)
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}

IDIOMS: tuple[tuple[re.Pattern[str], float, tuple[str, ...]], ...] = (
    (
        re.compile(
            r"(?<!the )\b(?:coin[ -]?(?:flip|toss)|flip of (?:a|the) coin|toss of (?:a|the) coin|toss[ -]?up)\b", re.I
        ),
        0.5,
        ("coin", "toss"),
    ),
    (
        re.compile(r"\b(?:even[ ]money|even[ -]odds|evens|an even chance|even chances)\b", re.I),
        0.5,
        ("even money", "even odds", "even-odds", "evens", "even chance"),
    ),
    (
        re.compile(
            r"(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )(?<!next to )(?<!basically )(?<!or )\b"
            r"(?:zero|no|absolutely no|0|not a)[ ](?:chance|probability|possibility)\b(?! to\b| encounter| meeting)",
            re.I,
        ),
        0.0,
        tuple(f"{none} {noun}" for none in ("zero", "no", "0", "not a") for noun in ("chance", "probab", "possib")),
    ),
)
"""Idioms, the chance each stands for, and what any text in lower case holds that holds one of them."""
