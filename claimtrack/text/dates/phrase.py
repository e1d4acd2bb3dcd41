"""What a rule for whole phrases hands back."""

from __future__ import annotations

from typing import NamedTuple

from claimtrack.text.dates.binding import Bounds, window_of
from claimtrack.text.dates.mention import DateMention, DatePart
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier
from claimtrack.text.spans import Span


class Phrase(NamedTuple):
    """A mention and the index of the word behind it."""

    mention: DateMention
    stop: int


def make_phrase(scan: Scan, start: int, stop: int, modifier: Modifier, at: int, found: Stretch) -> Phrase:
    span = scan.span(start, stop)
    bounds = Bounds(
        scan.reference, scan.back, scan.options, scan.words[start] not in {"through", "thru", "at", "right"}
    )
    window = window_of(found, modifier, bounds, span.of(scan.text))
    part = DatePart(Span(scan.starts[at], span.end), found.value, found.kind)
    return Phrase(DateMention(span, window, found.note, found.value, found.kind, (part,)), stop)
