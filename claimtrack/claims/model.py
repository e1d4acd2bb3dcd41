"""The claim: one atomic forecast read from one quote."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimtrack.claims.source import Role
from claimtrack.text.dates.window import NO_WINDOW, Window
from claimtrack.text.spans import Span

NAMELESS = frozenset(("he", "she", "they", "we", "people", "some", "many", "others", "someone", "somebody", "everyone"))
"""Words for whoever is quoted that name nobody: what they say is nobody's record."""


class Kind(StrEnum):
    """The form of a claim, which fixes how it is decided."""

    EVENT = "event"
    STATE = "state"
    ORDER = "order"
    THRESHOLD = "threshold"
    VAGUE = "vague"
    """Shown, never scored."""


class Polarity(StrEnum):
    """Whether the claim says that it happens or that it does not."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class ProbabilityBasis(StrEnum):
    """Where the chance comes from."""

    STATED = "stated"
    """A number the forecaster wrote."""
    HEDGE = "hedge"
    """The survey reading of a word of estimative probability."""
    BARE = "bare"
    """No hedge: the survey reading of a plain "will"."""
    NONE = "none"


class Comparator(StrEnum):
    """How a threshold is to be passed."""

    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="
    EQUAL = "=="
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A quantity and the bound a claim sets for it: `measure comparator value unit`."""

    measure: str
    comparator: Comparator
    value: float
    unit: str = ""
    upper: float | None = None
    """Upper bound for `between`; absent otherwise."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """Why a field reads as it does: the cue, where it stands on the page, and the reading."""

    field: str
    cue: str
    span: Span
    reading: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One forecast with its provenance. Spans count characters of the page's text."""

    source: str
    span: Span
    quote: str
    statement: str
    """The proposition in words, complete without the sentences around it."""
    kind: Kind
    target: str | None
    """Canonical name where a domain knows it, else the noun phrase as written."""
    rule: str
    """Name of the rule that read the claim."""
    comment: int = 0
    author: str | None = None
    role: Role = Role.COMMENT
    site: str | None = None
    written: date | None = None
    target_text: str | None = None
    """The target as written."""
    target_kind: str | None = None
    """The entity's kind in its domain (town, pocket, party, index)."""
    event_type: str | None = None
    actor: str | None = None
    destination: str | None = None
    """Where the claim says a movement goes; a filled slot that can be contradicted."""
    polarity: Polarity = Polarity.AFFIRMED
    window: Window = NO_WINDOW
    hedge: str | None = None
    """The word or number as written."""
    probability: float | None = None
    """In 0..1, of the statement as made (a negated claim's chance is that of the negation)."""
    probability_basis: ProbabilityBasis = ProbabilityBasis.NONE
    probability_range: tuple[float, float] | None = None
    """Both ends where a range was stated; `probability` is its midpoint."""
    condition: str | None = None
    attributed_to: str | None = None
    group: str | None = None
    """Claims of one sentence or list share it; unique on the page."""
    rank: int | None = None
    """Place in an order, from 1."""
    alternatives: tuple[str, ...] = ()
    """Other targets of an "A or B": the claim is true when it happens to any of them."""
    threshold: Threshold | None = None
    domain: str | None = None
    topic: str | None = None
    subjects: tuple[str, ...] = ()
    """Entities the page itself is about: under way already, so no candidates for "next"."""
    wish: bool = False
    retrospective: bool = False
    redacted: bool = False
    derivation: tuple[Derivation, ...] = ()

    @property
    def id(self) -> str:
        """Short name that stays the same whenever the same text is read the same way."""
        parts = (self.source, self.span.start, self.span.end, self.kind, self.target, self.rank, self.statement)
        return hashlib.sha256("|".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:10]

    @property
    def about(self) -> str | None:
        """The target, or all of an "A or B"."""
        return " or ".join((self.target, *self.alternatives)) if self.target else None

    @property
    def proposition(self) -> str:
        """What is claimed, without who and how sure: equal for claims that can be compared."""
        parts = [self.kind, self.about or "", self.event_type or "", self.actor or "", self.polarity]
        parts += [str(self.window.earliest or ""), str(self.window.latest or "")]
        if self.threshold is not None:
            bound = self.threshold
            parts.append(f"{bound.measure} {bound.comparator} {bound.value:g} {bound.unit}".strip())
        if self.event_type is None:
            parts.append(self.statement.casefold())
        return "|".join(parts)

    @property
    def forecaster(self) -> str | None:
        """Whose word it is: the one it is attributed to, else the author; none where no name is given ("he said")."""
        if self.attributed_to:
            return None if self.attributed_to.lower() in NAMELESS else self.attributed_to
        return self.author

    @property
    def is_undated(self) -> bool:
        """True when the day of writing is unknown, so that relative dates stay open."""
        return self.written is None

    @property
    def is_resolvable(self) -> bool:
        """True when the claim says enough for an event log to decide it."""
        return self.kind is not Kind.VAGUE and not self.redacted and not self.retrospective


@dataclass(frozen=True, slots=True)
class Rejection:
    """A sentence that nearly was a claim, and why it is none."""

    source: str
    span: Span
    quote: str
    reason: str
    rule: str
    comment: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one page."""

    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()
