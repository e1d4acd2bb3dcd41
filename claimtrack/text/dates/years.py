"""Years alone and longer stretches: "2018", "fiscal 2019", "the nineties", "the 21st century"."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import COUNTED, CURRENCY, day_number, year_number
from claimtrack.text.dates.numeric import year_range
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set

_BEFORE_SHORT_YEAR = word_set("in since of by until till before after from during mid early late through")


_QUANTIFIED = word_set(
    "than over about nearly almost around least most roughly approximately some another killed only just "
    "under above exactly x by"
)


def bare_year(scan: Scan, index: int) -> Found | None:
    """ "2018"; not a count ("2018 soldiers", "more than 2000"), a price or part of a name ("T2018")."""
    read = year_number(scan, index)
    if read is None or not 1800 <= read[0] <= 2120:
        return None
    before, after = scan.words[index - 1] if index else "", scan.words[read[1]]
    if scan.words[index][0] == "'" and before not in _BEFORE_SHORT_YEAR:
        return None
    if before in _PRODUCTS and scan.is_capital(index - 1):
        return None
    if scan.glued(index) and (
        (before in CURRENCY and before != "#") or before.isalpha() or before in {"-", "+", ".", "/", "_", "=", "~"}
    ):
        return None
    if scan.glued(read[1]) and after in {"%", "$", "€", "£", "x", "+", "/", "_", "="}:
        return None
    if after in lexicon.UNITS or after in COUNTED or after in lexicon.TIMEX_UNITS:
        return None
    if after in _MEASURES and before not in _BINDING:
        return None
    if scan.is_alone(index, read[1]):
        return Found(stretch.year(read[0]), read[1])
    plural = after.isalpha() and not scan.is_capital(read[1]) and after not in FUNCTION_WORDS
    quantified = before in _QUANTIFIED and before not in {"by", "around", "about", "just", "only"}
    if quantified or (plural and ((before in _QUANTIFIED and before != "by") or read[0] % 100 == 0)):
        return None
    if read[0] < 1900 and before not in _BINDING:
        return None
    counted = plural and after.endswith("s") and not after.endswith(_SINGULAR) and after not in _DATED_PLURALS
    if counted and before not in {"a", "an"} and (before not in _BINDING or _is_agent(scan, index)):
        return None
    return Found(stretch.year(read[0]), read[1])


_SINGULAR = ("ss", "is", "us")
"""Endings of words that are no plural ("the 2008 crisis")."""
_BINDING = frozenset({"in", "since", "of", "from", "until", "before", "after", "by", "till", "through"})


_MEASURES = word_set(
    "elo mmr rpm hp km kg mg mph kph ft usd eur gbp mah mhz watts kcal psi sq sqft square cc ml px dpi lb yen crore "
    "lakh feet men women children troops police sheep fish"
)


def _is_agent(scan: Scan, index: int) -> bool:
    """ "killed by 2018 soldiers", "the lives of 2018 soldiers": a number of those who did or bore it."""
    word = scan.words[index - 1]
    return word in {"of", "from"} or (word == "by" and scan.words[index - 2].endswith(("ed", "en")))


_PRODUCTS = word_set(
    "windows office server exchange sharepoint excel studio photoshop autocad solidworks cyberpunk runner fifa "
    "madden nba2k nba wwe pga battlefield warhammer anno boeing airbus route iso rfc unit room apollo"
)
"""Names that a number of four figures ends without being a year."""


FUNCTION_WORDS = word_set(
    "and or but at when if we i they he she it because so then as with by for which the is was will to in on "
    "has a an are were be that this there his her its of"
)


_DATED_PLURALS = word_set(
    "elections olympics games primaries playoffs finals midterms awards polls results talks onwards series "
    "species news politics christmas gas olympics'"
)


def sport_season(scan: Scan, index: int) -> Found | None:
    """ "the 2018/19 season": from August through May, as most leagues that need two years play."""
    at = index + (scan.words[index] == "the")
    years = year_range(scan, at)
    if years is None or scan.words[at + 1] not in {"season", "campaign"}:
        return None
    first, last = years[0].first, years[1].last
    if first is None or last is None or last.year != first.year + 1:
        return None
    whole = replace(years[0], first=first.replace(month=8), last=last.replace(month=5), grain=stretch.Grain.SEASON)
    return Found(whole, at + 2)


def fiscal_year(scan: Scan, index: int) -> Found | None:
    """ "fiscal 2019", "financial year 2019": taken as the calendar year, whose days differ by company."""
    at = index + 1 + (scan.words[index + 1] in {"year", "yr"})
    written = year_number(scan, at)
    return Found(stretch.year(written[0]), written[1]) if written is not None else None


_HEAT = word_set("temperature temperatures temps highs lows degrees thermometer heat scored scores shot")


def _is_heat(scan: Scan, index: int) -> bool:
    """ "temperatures in the 80s", "he shot in the 70s"."""
    return not _HEAT.isdisjoint(scan.words[max(0, index - 5) : index])


def decade_or_century(scan: Scan, index: int) -> Found | None:
    """ "the 2020s", "the 1970's", "the nineties", "the twenty-tens", "the '80s", "the 21st century"."""
    at = index + 1 if scan.words[index] == "the" else index
    words = scan.words
    apostrophe = at > index and words[at + 1] == "'" and words[at][0].isdecimal()
    if words[at + 1 + apostrophe] == "s" and scan.glued(at + 1) and words[at].removeprefix("'").isdecimal():
        return _figure_decade(scan, index, at, at + 2 + apostrophe)
    if at > index and words[at] in _CENTURY_WORDS and (spelled := _spelled_decade(words, at)) is not None:
        return spelled
    if at > index and words[at] in lexicon.DECADE_WORDS and not _is_heat(scan, index):
        number = lexicon.DECADE_WORDS[words[at]]
        return Found(stretch.decade((1900 if number >= 30 else 2000) + number), at + 1)
    number_read = day_number(scan, at)
    if number_read is not None and number_read[2] and words[number_read[1]] in {"century", "cent"}:
        return Found(stretch.century(number_read[0]), number_read[1] + 1)
    return None


_CENTURY_WORDS = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def _spelled_decade(words: list[str], at: int) -> Found | None:
    """ "nineteen seventies", "twenty-tens"."""
    behind = at + 1 + (words[at + 1] == "-")
    number = 10 if words[behind] == "tens" else lexicon.DECADE_WORDS.get(words[behind])
    return Found(stretch.decade(_CENTURY_WORDS[words[at]] + number), behind + 1) if number is not None else None


def _figure_decade(scan: Scan, index: int, at: int, stop: int) -> Found | None:
    figure = scan.words[at].removeprefix("'")
    if len(figure) == 4 and figure.endswith("0") and "1000" <= figure <= "2190":
        hundred = figure.endswith("00") and figure < "2000"
        whole = stretch.century(int(figure) // 100 + 1) if hundred else stretch.decade(int(figure))
        return Found(whole, stop)
    short = len(figure) == 2 and figure.endswith("0") and (at > index or scan.words[at][0] == "'")
    if short and not _is_heat(scan, index):
        return Found(stretch.decade((1900 if int(figure) >= 30 else 2000) + int(figure)), stop)
    return None
