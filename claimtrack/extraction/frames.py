"""What a rule hands back: a frame (the parts of a forecast by word range) or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from claimtrack.claims import Kind
from claimtrack.extraction.tokens import Sentence

Range = tuple[int, int]
"""Words [start, end) of a sentence."""


class Reason(StrEnum):
    """Why a sentence that nearly was a forecast is none."""

    WISH = "wish"
    QUESTION = "question"
    ADVICE = "advice"
    COUNTERFACTUAL = "conditional-counterfactual"
    SLOGAN = "slogan"
    PAST = "past"
    HABIT = "habit"
    FURNITURE = "furniture"
    PLAN = "plan"
    IDIOM = "idiom"
    SARCASM = "sarcasm"
    QUOTED = "quoted"
    NAME = "name"
    """The cue is a name or a noun: "Will Turner", "his last will"."""
    ADDRESS = "address"
    """Said to the reader: "you will love it"."""
    POSSIBILITY = "possibility"
    """A bare "may" or "could" with no day and nothing that could be decided."""
    FACT = "fact"
    """About how things are."""
    INCOMPLETE = "incomplete"
    """Nothing to hold on to: no subject, or no verb."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A near miss: words [start, end) and the reason."""

    rule: str
    reason: Reason
    start: int
    end: int


_DOUBTS = frozenset({"doubt", "doubtful", "skeptical"})


@dataclass(slots=True)
class Embedding:
    """The words that put a forecast in somebody's mind or mouth: "I doubt that", "activists believe"."""

    start: int
    end: int
    word: str
    """Lemma-like key: think, hope, doubt, say, sure, ..."""
    holder: Range | None = None
    """Whose view it is, where that is not the author."""
    negated: bool = False
    past: bool = False
    voice: str | None = None
    """Who speaks, where the name stands in another sentence."""

    @property
    def denies(self) -> bool:
        """True where the view is that the clause does not hold: "I doubt that", "it is unlikely that"."""
        return self.negated != (self.word in _DOUBTS)


@dataclass(slots=True)
class Frame:
    """The parts of one forecast as word ranges of one sentence."""

    rule: str
    start: int
    end: int
    cue: Range
    modal: str = "will"
    subject: Range | None = None
    verb: int | None = None
    objects: Range | None = None
    passive: bool = False
    negated: bool = False
    existential: bool = False
    embedding: Embedding | None = None
    condition: Range | None = None
    wish: bool = False
    kind: Kind | None = None
    steps: list[tuple[int, Range]] = field(default_factory=list)
    """Order: (rank, words of the target)."""
    targets: list[Range] = field(default_factory=list)
    """Targets a rule has found itself."""
    references: list[int] = field(default_factory=list)
    """Numbers that point at a numbered list elsewhere."""
    refers_back: bool = False
    """The targets are those of the forecast before ("this operation")."""
    hedge: Range | None = None
    window: int | None = None
    """Number of the date mention that belongs to it, where the rule knows."""
    vague: bool = False
    retrospective: bool = False
    no_verb: bool = False
    chance: Range | None = None
    """The words that state the chance, where the rule knows it."""
    odds: float | None = None
    """The chance that those words state, in 0..1, where the rule has read it."""


Outcome = Frame | Refusal | None
Reader = Callable[[Sentence, int], Outcome]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named way to read (or refuse) a sentence at a cue word."""

    name: str
    cues: frozenset[str]
    """Words (as `tokens` writes them) that wake the rule; of two words the second, where the first is right before it.

    The first of two may be "0" for any word that begins with a digit.
    """
    accepts: str
    """A sentence the rule must read; for a refusing rule, one it must refuse."""
    refuses: str
    """A sentence the rule must leave alone or refuse."""
    read: Reader
    then: frozenset[str] = frozenset()
    """Words of which one must follow the cue right away for `read` to find anything; any may where this is empty."""
    needs: frozenset[str] = frozenset()
    """Words of which the sentence must hold one for `read` to find anything; none is needed where this is empty."""
