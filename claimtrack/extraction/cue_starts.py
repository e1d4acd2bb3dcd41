"""What may follow the cues that need company ("by", "in the"): plain strings, for the search that knows no patterns."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx

_FIGURES = list("0123456789")
_MONTHS = lx.listed("jan feb mar apr may jun jul aug sep oct nov dec")
_WEEKDAYS = lx.listed("mon tue wed thu fri sat sun")
_SEASONS = lx.listed("spring summer autumn winter fall")
_STRETCHES = lx.listed("few couple week month year day decade")
_ORDINALS = lx.listed("first second third fourth last latter 1st 2nd 3rd 4th")


def _behind(word: str, *groups: list[str]) -> list[str]:
    return [f"{word} {start}" for group in groups for start in group]


_DAY = [
    *(*_FIGURES, *_MONTHS, *_WEEKDAYS, *_SEASONS),
    *_behind("a", _STRETCHES),
    *_behind("this", _SEASONS, lx.listed("year month week season time day quarter coming")),
    *_behind("the", _SEASONS, _ORDINALS),
    *_behind("the", lx.listed("end start beginning middle time next new holidays week election coming")),
    *lx.listed("two three four five six seven eight nine ten twenty few another one"),
    *lx.listed("' christmas xmas easter halloween thanksgiving ramadan memorial labo new end early late mid next year"),
    *lx.listed("eo q tom ton season then coming"),
]
_OWNED = lx.listed("the his her their its our this")
STARTS: dict[str, list[str]] = {
    **{key: [*_DAY, *_OWNED] for key in lx.listed("by before within until till come")},
    "on": [*_WEEKDAYS, *_MONTHS, *_FIGURES, "christmas", "easter", "new year", *_behind("the", _FIGURES)],
    "in": [
        *(*_FIGURES, *_MONTHS, *_SEASONS),
        *lx.listed("q early late mid one two three four five six ten"),
        *_behind("a", _STRETCHES),
        *_behind("the", _SEASONS, lx.listed("next near coming end")),
    ],
    "this": [*_SEASONS, *lx.listed("year month week season quarter")],
    "my": lx.listed(
        "order list ranking pick guess sequence prediction top podium forecast call final bold long short personal "
        "current honest own rough contest read dark sleeper winner champion estimate range projection "
        "expectation entry timeline"
    ),
}
"""The beginnings of what makes each of these words a cue: a text with none of the pairs holds no such cue."""
