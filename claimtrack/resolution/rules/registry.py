"""What a rule is: a name, one sentence, and a decision or none. The first rule that decides wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from claimtrack.resolution.question import Decision

Case = TypeVar("Case")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Case]):
    """One rule of the referee."""

    name: str
    says: str
    """The rule in one sentence, as the manual prints it."""
    decide: Callable[[Case], Decision | None]


def first_that_decides(rules: Sequence[Rule[Case]], case: Case) -> Decision:
    """The decision of the first rule that has one, with the rule's name. The last rule of a list always decides."""
    for rule in rules:
        if (decision := rule.decide(case)) is not None:
            return decision if decision.rule else replace(decision, rule=rule.name)
    raise AssertionError("the last rule must decide")
