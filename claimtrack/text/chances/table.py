"""Words of estimative probability: what published tables say, and where such words stand in a text.

`wep.csv` holds survey medians with their spread and source; the largest survey of a phrase wins. `wordings.csv` maps
what people write to a published phrase: that mapping is ours, and a new wording is one new line in it.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib import resources

from claimtrack.errors import BadArgumentError
from claimtrack.text.chances.mention import HedgeMention, HedgeReading
from claimtrack.text.chances.wording import Wording, WordingFinder

BARE_WILL = "will happen"
"""The published phrase a plain "will" is read as."""

TABLES = {
    "survey": ("wep.csv", "surveys, see each row"),
    "kent": ("kent.csv", "Kent 1964, Words of Estimative Probability"),
    "icd203": ("icd203.csv", "ICD 203, Analytic Standards, 2015"),
    "ipcc": ("ipcc.csv", "IPCC 2010, guidance note on consistent treatment of uncertainties"),
}
"""The tables that can be chosen, each with its file and source."""


class HedgeTable:
    """One table of readings with the wordings that lead to it. Immutable and picklable."""

    def __init__(self, name: str, readings: dict[str, HedgeReading]) -> None:
        self.name = name
        self._readings = readings
        self._finder = WordingFinder(_wordings())

    def reading(self, phrase: str) -> HedgeReading | None:
        """What the table says about a published phrase or a listed wording; absent where it says nothing."""
        plain = " ".join(phrase.lower().replace("’", "'").split())
        if plain in self._readings:
            return self._readings[plain]
        wording = self._finder.by_text.get(plain)
        return self._readings.get(wording.phrase) if wording else None

    @property
    def bare_will(self) -> HedgeReading:
        """What a plain "will" without any hedge is read as."""
        return self._readings[BARE_WILL]

    @property
    def phrases(self) -> tuple[str, ...]:
        """All phrases the table has a reading for."""
        return tuple(self._readings)

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every listed wording, in lower case."""
        return tuple(self._finder.by_text)

    def find(self, text: str) -> list[HedgeMention]:
        """Every hedge of the text with negation and intensifier applied; ordered, longest first, without overlaps.

        "very" moves a reading halfway to the nearer of 0 and 1, and a negation turns it over unless the wording
        has a negated reading of its own (Mosteller & Youtz 1990). A plain "will" is no hedge and not listed.
        """
        mentions = []
        for found in self._finder.find(text):
            phrase = found.wording.phrase
            turned_over = False
            if found.negated:
                phrase = found.wording.negated_as or phrase
                turned_over = not found.wording.negated_as
            reading = self._readings[phrase]
            probability = 1 - reading.probability if turned_over else reading.probability
            if found.intensity:
                probability = _moved(probability, found.intensity)
            mentions.append(
                HedgeMention(
                    found.span,
                    phrase,
                    found.span.of(text),
                    round(probability, 6) if turned_over or found.intensity else probability,
                    found.negated,
                    found.intensifier,
                    reading,
                    found.wording.text,
                    found.wording.group,
                )
            )
        return mentions


@lru_cache(maxsize=8)
def hedges(table: str = "survey") -> HedgeTable:
    """The hedge table of that name: `survey`, `kent`, `icd203` or `ipcc`. Raises BadArgumentError for another."""
    key = table.lower().replace("-", "").replace(" ", "")
    if key not in TABLES:
        raise BadArgumentError("hedge table", table, f"choose one of {', '.join(TABLES)}")
    readings = _survey_readings()
    if key != "survey":
        readings = {**readings, **_decreed_readings(*TABLES[key])}
    return HedgeTable(key, readings)


def _moved(probability: float, share: float) -> float:
    """The probability moved by `share` of the way to the nearer bound, or for a negative one toward one half."""
    if share < 0:
        return probability + (0.5 - probability) * -share
    return probability + ((1 if probability >= 0.5 else 0) - probability) * share


def _survey_readings() -> dict[str, HedgeReading]:
    readings: dict[str, HedgeReading] = {}
    for row in _rows("wep.csv"):
        median, n = float(row["median"]), int(row["n"])
        known = readings.get(row["phrase"])
        if known is not None and known.n >= n:
            continue
        probability = round(float(row["mean"]) if median in (0, 1) else median, 6)
        readings[row["phrase"]] = HedgeReading(
            row["phrase"], probability, median, float(row["q25"]), float(row["q75"]), n, row["source"]
        )
    return readings


def _decreed_readings(file: str, source: str) -> dict[str, HedgeReading]:
    """Readings of a table of ranges, under its own phrases and under the survey phrases each row covers."""
    readings: dict[str, HedgeReading] = {}
    for row in _rows(file):
        low, high = float(row["low"]), float(row["high"])
        middle = round((low + high) / 2, 6)
        for phrase in (row["phrase"], *filter(None, row["covers"].split(";"))):
            readings[phrase] = HedgeReading(row["phrase"], middle, middle, low, high, 0, source)
    return readings


def _wordings() -> tuple[Wording, ...]:
    return tuple(
        Wording(row["wording"], row["phrase"], row["negated_as"], row["group"], row["note"])
        for row in _rows("wordings.csv")
    )


@lru_cache(maxsize=8)
def _rows(file: str) -> tuple[dict[str, str], ...]:
    text = resources.files("claimtrack.text.chances").joinpath(file).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
