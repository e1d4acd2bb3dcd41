"""The nouns of the project: a page, a comment, a claim read from it, and the verdict on the claim."""

from claimtrack.claims.model import (
    NAMELESS,
    Claim,
    Comparator,
    Derivation,
    Kind,
    Polarity,
    ProbabilityBasis,
    Reading,
    Rejection,
    Threshold,
)
from claimtrack.claims.source import Comment, DateBasis, Page, Role
from claimtrack.claims.verdict import Outcome, Verdict

__all__ = [
    "NAMELESS",
    "Claim",
    "Comment",
    "Comparator",
    "DateBasis",
    "Derivation",
    "Kind",
    "Outcome",
    "Page",
    "Polarity",
    "ProbabilityBasis",
    "Reading",
    "Rejection",
    "Role",
    "Threshold",
    "Verdict",
]
