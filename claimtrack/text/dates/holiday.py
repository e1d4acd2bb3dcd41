"""Feasts and observances that people use as dates; the movable ones come from the `holidays` library.

The library is loaded on the first movable feast, not on import.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple


class _Feast(NamedTuple):
    month: int = 0
    day: int = 0
    country: str = ""
    """Country whose calendar in the library names a movable feast."""
    title: str = ""
    offset: int = 0
    """Days after the library's day."""
    length: int = 1


_FIXED = {
    "new year": (1, 1), "new years": (1, 1), "new year's": (1, 1), "new years day": (1, 1), "new year's day": (1, 1),
    "new year day": (1, 1), "epiphany": (1, 6), "orthodox christmas": (1, 7), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "valentines day": (2, 14), "valentine day": (2, 14), "valentine's": (2, 14),
    "valentines": (2, 14), "international women's day": (3, 8), "womens day": (3, 8), "women's day": (3, 8),
    "pi day": (3, 14), "ides of march": (3, 15), "st patrick's day": (3, 17), "st patricks day": (3, 17),
    "saint patrick's day": (3, 17), "st. patrick's day": (3, 17), "st paddy's day": (3, 17), "nowruz": (3, 21),
    "newroz": (3, 21), "april fools": (4, 1), "april fool's": (4, 1), "april fools day": (4, 1),
    "april fool's day": (4, 1), "april fools' day": (4, 1), "earth day": (4, 22), "may day": (5, 1),
    "star wars day": (5, 4), "cinco de mayo": (5, 5), "ve day": (5, 8), "victory day": (5, 9), "juneteenth": (6, 19),
    "canada day": (7, 1), "independence day": (7, 4), "4th of july": (7, 4), "fourth of july": (7, 4),
    "july 4th": (7, 4), "bastille day": (7, 14), "assumption": (8, 15), "halloween": (10, 31),
    "all saints day": (11, 1), "all saints' day": (11, 1), "all souls day": (11, 2), "guy fawkes night": (11, 5),
    "bonfire night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11), "veteran's day": (11, 11),
    "remembrance day": (11, 11), "singles day": (11, 11), "christmas eve": (12, 24), "xmas eve": (12, 24),
    "christmas": (12, 25), "xmas": (12, 25), "x-mas": (12, 25), "christmas day": (12, 25), "xmas day": (12, 25),
    "chrismas": (12, 25), "christmass": (12, 25), "cristmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new years eve": (12, 31), "new year eve": (12, 31), "nye": (12, 31),
    "hogmanay": (12, 31), "all hallows eve": (10, 31), "st andrew's day": (11, 30), "st george's day": (4, 23),
    "st david's day": (3, 1), "anzac day": (4, 25), "australia day": (1, 26),
}  # fmt: skip
_MOVABLE = {
    "easter": _Feast(country="US", title="Easter Sunday"), "easter sunday": _Feast(country="US", title="Easter Sunday"),
    "easter monday": _Feast(country="US", title="Easter Sunday", offset=1),
    "good friday": _Feast(country="US", title="Good Friday"),
    "maundy thursday": _Feast(country="US", title="Easter Sunday", offset=-3),
    "palm sunday": _Feast(country="US", title="Easter Sunday", offset=-7),
    "ash wednesday": _Feast(country="US", title="Easter Sunday", offset=-46),
    "shrove tuesday": _Feast(country="US", title="Easter Sunday", offset=-47),
    "mardi gras": _Feast(country="US", title="Easter Sunday", offset=-47),
    "lent": _Feast(country="US", title="Easter Sunday", offset=-46, length=46),
    "pentecost": _Feast(country="US", title="Easter Sunday", offset=49),
    "whitsun": _Feast(country="US", title="Easter Sunday", offset=49),
    "whit monday": _Feast(country="US", title="Easter Sunday", offset=50),
    "ascension day": _Feast(country="US", title="Easter Sunday", offset=39),
    "corpus christi": _Feast(country="US", title="Easter Sunday", offset=60),
    "orthodox easter": _Feast(country="GR", title="Easter Monday", offset=-1),
    "thanksgiving": _Feast(country="US", title="Thanksgiving"),
    "thanksgiving day": _Feast(country="US", title="Thanksgiving"),
    "turkey day": _Feast(country="US", title="Thanksgiving"),
    "canadian thanksgiving": _Feast(country="CA", title="Thanksgiving"),
    "black friday": _Feast(country="US", title="Thanksgiving", offset=1),
    "cyber monday": _Feast(country="US", title="Thanksgiving", offset=4),
    "mlk day": _Feast(country="US", title="Martin Luther"),
    "martin luther king day": _Feast(country="US", title="Martin Luther"),
    "martin luther king's day": _Feast(country="US", title="Martin Luther"),
    "presidents day": _Feast(country="US", title="Washington"),
    "president's day": _Feast(country="US", title="Washington"),
    "presidents' day": _Feast(country="US", title="Washington"),
    "memorial day": _Feast(country="US", title="Memorial Day"), "labor day": _Feast(country="US", title="Labor Day"),
    "labour day": _Feast(5, 1), "columbus day": _Feast(country="US", title="Columbus Day"),
    "mother's day": _Feast(country="US", title="Mother's Day"),
    "mothers day": _Feast(country="US", title="Mother's Day"),
    "father's day": _Feast(country="US", title="Father's Day"),
    "fathers day": _Feast(country="US", title="Father's Day"),
    "victoria day": _Feast(country="CA", title="Victoria Day"),
    "eid al-fitr": _Feast(country="TR", title="Eid al-Fitr"), "eid ul-fitr": _Feast(country="TR", title="Eid al-Fitr"),
    "eid": _Feast(country="TR", title="Eid al-Fitr"),
    "end of ramadan": _Feast(country="TR", title="Eid al-Fitr", offset=-1),
    "hari raya": _Feast(country="TR", title="Eid al-Fitr"),
    "eid al-adha": _Feast(country="TR", title="Eid al-Adha"), "eid ul-adha": _Feast(country="TR", title="Eid al-Adha"),
    "ramadan": _Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ramadhan": _Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ramzan": _Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ashura": _Feast(country="IN", title="Ashura"), "diwali": _Feast(country="SG", title="Diwali"),
    "deepavali": _Feast(country="SG", title="Diwali"), "holi": _Feast(country="IN", title="Holi"),
    "vesak day": _Feast(country="SG", title="Vesak"), "vesak": _Feast(country="SG", title="Vesak"),
    "chinese new year": _Feast(country="SG", title="Chinese New Year"),
    "cny": _Feast(country="SG", title="Chinese New Year"),
    "lunar new year": _Feast(country="SG", title="Chinese New Year"),
    "passover": _Feast(country="IL", title="Pesach"), "pesach": _Feast(country="IL", title="Pesach"),
    "rosh hashanah": _Feast(country="IL", title="Rosh Hashanah"),
    "yom kippur": _Feast(country="IL", title="Yom Kippur"),
    "hanukkah": _Feast(country="IL", title="Hanukkah", length=8),
    "chanukah": _Feast(country="IL", title="Hanukkah", length=8),
    "hannukah": _Feast(country="IL", title="Hanukkah", length=8),
    "sukkot": _Feast(country="IL", title="Sukkot"), "purim": _Feast(country="IL", title="Purim"),
    "shavuot": _Feast(country="IL", title="Shavuot"),
}  # fmt: skip
FEASTS: dict[tuple[str, ...], _Feast] = {
    **{tuple(_split.split()): _Feast(*when) for _split, when in _FIXED.items()},
    **{tuple(_split.replace("-", " - ").split()): feast for _split, feast in _MOVABLE.items()},
}
FEASTS |= {
    ("x", "-", "mas"): _Feast(12, 25), ("st", ".", "patrick's", "day"): _Feast(3, 17),
    ("president's", "day"): _MOVABLE["presidents day"],
}  # fmt: skip
FIRST_WORDS = frozenset(words[0] for words in FEASTS)
_LONGEST = max(map(len, FEASTS))
HOLIDAY_WORDS = frozenset(
    {words[0] for words in FEASTS if len(words) == 1}
    | {"eve", "year's", "years", "valentine's", "patrick's", "fools", "fool's", "kippur", "hashanah", "raya", "christi",
       "mayo", "year", "day", "gras", "friday", "monday", "adha", "fitr", "night", "mas"}
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
    return min((when for when, name in _national(country, year) if title in name and "pm)" not in name), default=None)


@lru_cache(maxsize=512)
def _national(country: str, year: int) -> tuple[tuple[date, str], ...]:
    import holidays

    kind = getattr(holidays, country)
    language = "en_US" if "en_US" in kind.supported_languages else None
    feasts = holidays.country_holidays(country, years=year, language=language, categories=kind.supported_categories)
    return tuple(sorted(feasts.items()))
