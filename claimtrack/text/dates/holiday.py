"""Feasts and observances that people use as dates; the movable ones come from the `holidays` library.

The library is loaded on the first movable feast, not on import.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from claimtrack.text.dates.feast_table import FIXED, FURTHER, MOVABLE, Feast


def _words(name: str) -> tuple[str, ...]:
    """The name as the reader parts it: points and hyphens stand alone."""
    return tuple(name.replace("-", " - ").replace(".", " . ").split())


FEASTS: dict[tuple[str, ...], Feast] = {
    **{_words(name): Feast(*when) for name, when in FIXED.items()},
    **{_words(name): feast for name, feast in MOVABLE.items()},
    **{_words(name): feast for names, feast in FURTHER.items() for name in names.split("|")},
}
FEASTS |= {
    ("x", "-", "mas"): Feast(12, 25), ("st", ".", "patrick's", "day"): Feast(3, 17),
    ("president's", "day"): MOVABLE["presidents day"],
}  # fmt: skip
_COMMON = frozenset({"power", "measures", "destiny", "journey", "sacrifice", "ascension", "dead", "saturday"})
"""Last words of feasts that are too common to search by; another word of each is searched."""
FIRST_WORDS = frozenset(words[0] for words in FEASTS)
_LONGEST = max(map(len, FEASTS))
HOLIDAY_WORDS = frozenset(
    {words[0] for words in FEASTS if len(words) == 1}
    | {words[-1] for words in FEASTS if len(words) > 1 and len(words[-1]) > 3 and words[-1] not in _COMMON}
    | {"eve", "year's", "years", "valentine's", "patrick's", "fools", "fool's", "kippur", "hashanah", "raya", "christi",
       "mayo", "year", "day", "gras", "friday", "monday", "adha", "fitr", "night", "mas", "bakr", "b'av"}
)  # fmt: skip


def feast_words(words: list[str], index: int) -> tuple[tuple[str, ...], int] | None:
    """The longest feast named from `index` on, and the index behind it."""
    if words[index] not in FIRST_WORDS:
        return None
    for length in range(_LONGEST, 0, -1):
        name = tuple(words[index : index + length])
        if name in FEASTS:
            return name, index + length
    return None


@lru_cache(maxsize=4096)
def feast_days(name: tuple[str, ...], year: int) -> tuple[date, date] | None:
    """First and last day of a feast in a year; none where the calendar does not know."""
    feast = FEASTS[name]
    if feast.month:
        when = date(year, feast.month, feast.day)
        return when, when
    begin = _movable(feast.country, feast.title, year)
    if begin is None:
        return None
    first = begin + timedelta(days=feast.offset)
    return first, first + timedelta(days=feast.length - 1)


def _movable(country: str, title: str, year: int) -> date | None:
    if not 1900 <= year <= 2100:
        return None
    exact = title.removeprefix("=")
    named = (
        when
        for when, name in _national(country, year)
        if (exact in name.split("; ") if exact != title else title in name) and "pm)" not in name
    )
    return min(named, default=None)


@lru_cache(maxsize=512)
def _national(country: str, year: int) -> tuple[tuple[date, str], ...]:
    import holidays

    kind = getattr(holidays, country)
    language = "en_US" if "en_US" in kind.supported_languages else None
    feasts = holidays.country_holidays(country, years=year, language=language, categories=kind.supported_categories)
    return tuple(sorted(feasts.items()))
