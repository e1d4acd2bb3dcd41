"""Claims that no subject area gave a kind of event to: how many, and with which area to read them again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimtrack.claims import Claim, Kind
from claimtrack.domains import available_domains, load_domain
from claimtrack.events import EventLog

_ASKED = (Kind.EVENT, Kind.STATE)
_MOST_KINDS = 3


def subject_hint(claims: Iterable[Claim], log: EventLog) -> str | None:
    """What to say where claims were read without a subject area, so that no row of the log can decide them."""
    asked = [claim for claim in claims if claim.kind in _ASKED and claim.is_resolvable and not claim.domain]
    open_ones = sum(claim.event_type is None for claim in asked)
    if not open_ones or not log.events:
        return None
    one = open_ones == 1
    said = (
        f"{open_ones} {'claim names' if one else 'claims name'} no kind of event, so that no row of the log can decide "
        f"{'it' if one else 'them'}: no subject area was recognised on {'its page' if one else 'their pages'}"
    )
    kinds = Counter(event.event_type for event in log.events)
    fitting = max(available_domains(), key=lambda name: (_rows_known(kinds, name), name), default=None)
    if fitting is None or not _rows_known(kinds, fitting):
        return f"{said}. Name one with --domain ({', '.join(available_domains())}, or a folder of your own)"
    known = [kind for kind, _ in kinds.most_common() if load_domain(fitting).event_type(kind)][:_MOST_KINDS]
    words = ", ".join(kind.replace("_", " ") for kind in known)
    return (
        f"{said}. This log tells of {words}, which {fitting} has words for: "
        f"read the pages again with --domain {fitting} (run or extract), or with the folder of an area of your own"
    )


def _rows_known(kinds: Counter[str], name: str) -> int:
    pack = load_domain(name)
    return sum(rows for kind, rows in kinds.items() if pack.event_type(kind))
