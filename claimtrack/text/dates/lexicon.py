"""The words of time in English, with the spellings that comments use. Data only; no rule lives here."""

from __future__ import annotations

from typing import Final

from claimtrack.text.dates.stretch import Grain
from claimtrack.text.dates.wordlist import word_set


def _spellings(table: dict[int, str]) -> dict[str, int]:
    return {word: number for number, words in table.items() for word in words.split()}


MONTHS: Final[dict[str, int]] = _spellings({
    1: "january jan januray janurary januari janaury jannuary",
    2: "february feb febuary feburary februray febr febraury",
    3: "march mar marchh",
    4: "april apr apirl arpil aprill",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug agust augest augustt",
    9: "september sep sept setpember septemeber spetember septmber",
    10: "october oct ocotber octobre octuber ocober",
    11: "november nov novemeber novembre novmber novemebr",
    12: "december dec decemeber decembre decmber desember",
})  # fmt: skip
MONTHS_NEEDING_PROOF = word_set("may march mar jan dec jun august april june sep")
"""Also verbs, names or adjectives: alone they count as months only where their neighbours say so."""

WEEKDAYS: Final[dict[str, int]] = _spellings({
    0: "monday mon mondays munday",
    1: "tuesday tue tues tuesdays teusday tuseday",
    2: "wednesday wed weds wednesdays wednsday wensday wednesdy wedensday",
    3: "thursday thu thur thurs thursdays thrusday thusday thirsday",
    4: "friday fri fridays firday freitag",
    5: "saturday sat saturdays saterday satruday",
    6: "sunday sun sundays sundy",
})  # fmt: skip
WEEKDAYS_NEEDING_PROOF = word_set("mon tue wed weds thu fri sat sun")

SEASONS: Final[dict[str, str]] = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
    "winter": "WI", "wintertime": "WI",
}  # fmt: skip

UNITS: Final[dict[str, str]] = {
    **dict.fromkeys(word_set("second seconds sec secs"), "second"),
    **dict.fromkeys(word_set("minute minutes min mins minuts"), "minute"),
    **dict.fromkeys(word_set("hour hours hr hrs hour's hours' houres"), "hour"),
    **dict.fromkeys(word_set("day days day's days'"), "day"),
    **dict.fromkeys(word_set("week weeks wk wks week's weeks' weaks"), "week"),
    **dict.fromkeys(["fortnight", "fortnights"], "fortnight"),
    **dict.fromkeys(word_set("weekend weekends wkend wknd"), "weekend"),
    **dict.fromkeys(word_set("month months mth mths mnth mnths mo mos month's months' monthes"), "month"),
    **dict.fromkeys(word_set("quarter quarters qtr qtrs"), "quarter"),
    **dict.fromkeys(word_set("year years yr yrs year's years' yeras yeers"), "year"),
    **dict.fromkeys(["decade", "decades"], "decade"),
    **dict.fromkeys(["century", "centuries"], "century"),
    **dict.fromkeys(word_set("night nights nite nites"), "night"),
}
CALENDAR_UNITS = {
    "day": Grain.DAY, "week": Grain.WEEK, "weekend": Grain.WEEKEND, "month": Grain.MONTH, "quarter": Grain.QUARTER,
    "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY,
}  # fmt: skip
_POSSESSIVES = (
    ["day", "week", "weekend", "month", "year", "quarter", "decade", "century", "hour", "minute", "night"],
    "'s",
)
UNITS.update({word + _POSSESSIVES[1]: UNITS[word] for word in _POSSESSIVES[0]})
TIMEX_UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "W", "business": "D",
}  # fmt: skip
DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

RELATIVE_DAYS: Final[dict[str, int]] = {
    **dict.fromkeys(word_set("today todays tday 2day tdy today's"), 0),
    **dict.fromkeys(
        word_set(
            "tomorrow tomorrows tomorow tommorow tommorrow tomorro tmrw tmrow tmr tmw tmoro "
            "tomo tmo tmrrw tomoz 2moro 2morrow 2mro 2mrw tomorrow's tmrw's morrow"
        ),
        1,
    ),
    **dict.fromkeys(word_set("yesterday yesterdays yest yday yesturday yesterday's ytd ystd"), -1),
}
RELATIVE_DAYS.update({f"{word}'s": shift for word, shift in RELATIVE_DAYS.items() if word[-1] not in "sy"})
TONIGHT: Final[frozenset[str]] = word_set("tonight tonite tonights tonight's 2nite 2night tonigh tnite")
DAY_PARTS: Final[dict[str, str]] = {
    **dict.fromkeys(word_set("morning mornings morn morning's"), "TMO"),
    **dict.fromkeys(word_set("afternoon afternoons arvo"), "TAF"),
    **dict.fromkeys(word_set("evening evenings eve"), "TEV"),
    **dict.fromkeys(word_set("night nights nite"), "TNI"),
    "noon": "T12:00", "midday": "T12:00", "lunchtime": "T12:00", "midnight": "T24:00", "dawn": "TMO",
}  # fmt: skip

DAY_PARTS.update({f"{word}'s": tail for word, tail in DAY_PARTS.items() if not word.endswith("s")})
WEEKDAYS.update({f"{word}'s": number for word, number in WEEKDAYS.items() if word.endswith("day")})
MONTHS.update({f"{word}'s": number for word, number in MONTHS.items() if len(word) > 5})

THIS = frozenset(["this", "current", "these", "dis"])
NEXT = frozenset(["next", "nxt", "following", "coming", "upcoming", "forthcoming", "comming"])
LAST = frozenset(["last", "previous", "past", "prior", "preceding", "lst"])

FEW = {"few": 3, "several": 4, "couple": 2, "pair": 2, "some": 3, "many": None, "handful": 5}

CODES: Final[dict[str, tuple[str, Grain]]] = {
    "boy": ("start", Grain.YEAR), "bom": ("start", Grain.MONTH),
    "eoy": ("end", Grain.YEAR), "eom": ("end", Grain.MONTH), "eow": ("end", Grain.WEEK), "eod": ("end", Grain.DAY),
    "eoq": ("end", Grain.QUARTER), "eoq1": ("end", Grain.QUARTER), "cob": ("end", Grain.DAY),
    "eob": ("end", Grain.DAY),
}  # fmt: skip

REPEATED: Final[dict[str, str]] = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
}  # fmt: skip
REFERENCES: Final[dict[str, str]] = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "formerly": "PAST_REF", "previously": "PAST_REF", "future": "FUTURE_REF",
    "past": "PAST_REF",
}  # fmt: skip

FUTURE_CUES = word_set(
    "will 'll wont won't shall shan't gonna going gon would could can cannot can't might should must ll i'll "
    "we'll they'll it'll he'll she'll you'll that'll there'll expect expects expected expecting plan plans "
    "planned planning scheduled due predict predicts prediction forecast upcoming hope hopes hoping till "
    "until hopefully soon wanna shd likely unlikely probably"
)
PAST_CUES = word_set(
    "was were had did didn't wasn't weren't said went came took made got saw began fell won lost left met "
    "told gave found held led bought killed died ran wrote knew thought became brought built caught chose cut "
    "drove felt flew forgot fought grew heard kept paid rose sent sold spent spoke stood struck taught threw "
    "wore ago since been ended broke stolen happened lasted"
)

DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "noughties": 0, "aughts": 0,
}  # fmt: skip

VAGUE: Final[dict[tuple[str, ...], str | None]] = {
    ("soon",): None, ("very", "soon"): None, ("pretty", "soon"): None, ("sooner", "or", "later"): None,
    ("soonish",): None, ("quite", "soon"): None, ("real", "soon"): None, ("shortly",): None, ("some", "day"): None,
    ("someday",): None, ("eventually",): None, ("before", "long"): None, ("ere", "long"): None,
    ("any", "day", "now"): None, ("any", "time", "now"): None, ("anytime", "now"): None, ("any", "minute", "now"): None,
    ("any", "moment", "now"): None, ("any", "time", "soon"): None, ("anytime", "soon"): None,
    ("any", "week", "now"): None, ("any", "month", "now"): None,
    ("won't", "be", "long"): None, ("wont", "be", "long"): None,
    ("not", "be", "long"): None, ("not", "long", "now"): None, ("not", "too", "long"): None,
    ("won't", "take", "long"): None, ("wont", "take", "long"): None, ("not", "take", "long"): None,
    ("not", "far", "away"): None, ("not", "far", "off"): None, ("not", "too", "far", "away"): None,
    ("not", "for", "away"): None, ("not", "so", "far", "away"): None, ("not", "too", "distant", "future"): None,
    ("in", "no", "time"): None, ("sooner", "rather", "than", "later"): None,
    ("before", "too", "long"): None, ("in", "a", "matter", "of", "days"): None,
    ("in", "a", "matter", "of", "weeks"): None, ("in", "a", "matter", "of", "months"): None,
    ("in", "a", "matter", "of", "hours"): None, ("in", "due", "course"): None, ("in", "due", "time"): None,
    ("sooner", "than", "you", "think"): None, ("one", "of", "these", "days"): None, ("one", "day", "soon"): None,
    ("imminently",): None, ("momentarily",): None, ("in", "the", "short", "term"): None,
    ("in", "the", "long", "term"): None, ("in", "the", "long", "run"): None, ("in", "the", "short", "run"): None,
    ("in", "the", "medium", "term"): None, ("as", "soon", "as", "possible"): None, ("asap",): None,
    ("a", "matter", "of", "time"): None, ("a", "matter", "of", "days"): None, ("a", "matter", "of", "weeks"): None,
    ("a", "matter", "of", "months"): None, ("a", "matter", "of", "hours"): None,
}  # fmt: skip
"""Words for a time to come that name no length."""
