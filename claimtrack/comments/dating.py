"""The day a page was published: given, else in the file, else inferred from a full date in its words, else unknown.

A month and a day without a year fix nothing, and a month over a list of archives ("MARCH 2025") says nothing of the
page: only a day with its year counts, in a caption, a dateline or where the body begins, or in the page's address.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claimtrack.claims.source import DateBasis
from claimtrack.comments.model import Given
from claimtrack.comments.moments import FULL_DATE, MONTH, date_of_match
from claimtrack.errors import Problem

_DATE = re.compile(rf"(?<![\w/.-]){FULL_DATE}", re.I)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)")
_YEAR_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?:/|$)")
_DAY_ONLY = re.compile(
    rf"\bon\s{{1,2}}({MONTH})\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s{{0,2}}(?:19|20)\d\d)", re.I
)
_ELSEWHEN = r"will|would|shall|going to|due|expected|planned|scheduled|until|till|deadline|since|ago"
_AHEAD = re.compile(rf"[^.!?\n]{{0,400}}\b(?:{_ELSEWHEN})\b[^!?\n]{{0,400}}", re.I)
"""Sentences that look ahead or back: their dates are not the page's."""
_BODY_START = 600
_LEAD = 4000


@dataclass(frozen=True, slots=True)
class Dating:
    """A page's day, how it is known, and the words it was read from where it was inferred."""

    published: date | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    words: str | None = None


def date_page(
    given: Given, *, in_file: date | None = None, url: str | None = None, head: str = "", body: str = ""
) -> Dating:
    """The first source that knows: `given`, `in_file`, the words of `head` (what stands above and between the
    paragraphs) and of the beginning of `body`, the address."""
    if given.published:
        return Dating(given.published, DateBasis.GIVEN)
    if in_file:
        return Dating(in_file, DateBasis.FILE)
    return _infer(given.url or url, head[:_LEAD], body[:_BODY_START])


def undated(source: str) -> Problem:
    """The problem to report for a page whose day nobody knows."""
    return Problem(
        source,
        "the day of publication is unknown: relative dates stay open and its claims are undated",
        "give it with --published DAY, or in a manifest with the columns file,published (--manifest PAGES.csv)",
    )


def _infer(url: str | None, head: str, body: str) -> Dating:
    for place in _places(head, body):
        found = [(day, match.group(0)) for match in _DATE.finditer(place) if (day := date_of_match(match))]
        if found:
            often = Counter(day for day, _ in found)
            best = max(often, key=lambda day: (often[day], day))
            return Dating(best, DateBasis.INFERRED, next(words for day, words in found if day == best))
    address = _IN_ADDRESS.search(url) if url else None
    if address:
        try:
            return Dating(date(*map(int, address.groups())), DateBasis.INFERRED, address.group(0).strip("/"))
        except ValueError:
            return Dating()
    return _with_year_of_address(url, body)


def _places(head: str, body: str) -> Iterator[str]:
    yield head
    yield _AHEAD.sub(" ", body)


def _with_year_of_address(url: str | None, body: str) -> Dating:
    """ "On April 25, ..." in the body and /2018/ in the address."""
    year = _YEAR_IN_ADDRESS.search(url) if url else None
    day = _DAY_ONLY.search(body)
    if not year or not day:
        return Dating()
    match = _DATE.match(f"{day.group(1)} {day.group(2)} {year.group(1)}")
    found = date_of_match(match) if match else None
    return Dating(found, DateBasis.INFERRED, f"{day.group(0)} / {year.group(0).strip('/')}") if found else Dating()
