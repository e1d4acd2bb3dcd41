"""The reader of forecasts: a page in, its claims and near misses out. Deterministic, without state between pages."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from claimtrack.claims import Page, Reading
from claimtrack.domains import Domain
from claimtrack.extraction.answers import answers_forecast
from claimtrack.extraction.context import Thread
from claimtrack.extraction.cues import cue_places
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.invitation import invites
from claimtrack.extraction.page_reader import PageReader
from claimtrack.extraction.tokens import fold
from claimtrack.text.codes import without_codes

_NOTHING = Reading()


class Extractor:
    """Reads the forecasts of pages, with the names and phrases of a domain where one is given."""

    def __init__(self, domain: Domain | None = None, *, near_misses: bool = True) -> None:
        """Without `near_misses` the readings hold claims only, the same ones, in less time."""
        self.domain = domain
        self._near_misses = near_misses
        self._vocabulary = Vocabulary(domain)

    def read_page(self, page: Page) -> Reading:
        """Every forecast of the page and every sentence that nearly was one; spans count characters of `page.text`."""
        return self.read_some([page])[0]

    def read_some(self, pages: list[Page]) -> list[Reading]:
        """The readings of some pages, in their order.

        All are looked through for cues before any is read: what either takes stays close at hand that way.
        """
        worth: list[tuple[int, _Glance]] = []
        plain = [_plain(page) for page in pages]
        for number, page in enumerate(plain):
            low = fold(page.text)
            cues, strong = cue_places(low)
            invited = invites(page, low)
            if cues or invited:
                worth.append((number, _Glance(low, cues, strong, invited=invited)))
        readings = [_NOTHING] * len(pages)
        for number, glance in worth:
            reading = self._read(plain[number], glance)
            page = pages[number]
            readings[number] = reading if page is plain[number] else _quoted(reading, page.text)
        return readings

    def _read(self, page: Page, glance: _Glance) -> Reading:
        thread = Thread(page, self._vocabulary, glance.invited)
        reader = PageReader(page, glance.low, glance.cues, glance.strong, thread, near_misses=self._near_misses)
        for comment in page.comments:
            span = comment.span
            first = bisect_left(glance.cues, span.start)
            answers = answers_forecast(comment, thread)
            if answers or thread.invited or (first < len(glance.cues) and glance.cues[first] < span.end):
                reader.read_comment(comment, answers=answers)
        reader.read_round()
        return Reading(tuple(reader.claims), tuple(reader.rejections))


def _plain(page: Page) -> Page:
    """The page as it is read: with blanks for the codes that stand beside what was said."""
    text = without_codes(page.text)
    return page if text is page.text else replace(page, text=text)


def _quoted(reading: Reading, text: str) -> Reading:
    """The reading with the quotes as they stand in the text itself, codes and all."""
    claims = tuple(replace(claim, quote=claim.span.of(text)) for claim in reading.claims)
    rejections = tuple(replace(near, quote=near.span.of(text)) for near in reading.rejections)
    return Reading(claims, rejections)


class _Glance:
    """What a first look at a page shows: where its cues stand, and whether it asks for forecasts."""

    __slots__ = ("cues", "invited", "low", "strong")

    def __init__(self, low: str, cues: list[int], strong: list[int], *, invited: bool) -> None:
        """`cues` and `strong` are where cues begin in `low`, the page in lower case."""
        self.low = low
        self.cues = cues
        self.strong = strong
        self.invited = invited
