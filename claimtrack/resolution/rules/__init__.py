"""The referee's rules, one module a form of claim."""

from claimtrack.claims.model import Kind
from claimtrack.resolution.rules.event import EVENT_RULES
from claimtrack.resolution.rules.order import ORDER_RULES
from claimtrack.resolution.rules.registry import Rule
from claimtrack.resolution.rules.state import STATE_RULES
from claimtrack.resolution.rules.threshold import THRESHOLD_RULES

RULES: dict[Kind, tuple[Rule, ...]] = {  # type: ignore[type-arg]
    Kind.EVENT: EVENT_RULES,
    Kind.STATE: STATE_RULES,
    Kind.ORDER: ORDER_RULES,
    Kind.THRESHOLD: THRESHOLD_RULES,
}
"""Tried in this order; the first rule that decides carries the verdict."""

__all__ = ["EVENT_RULES", "ORDER_RULES", "RULES", "STATE_RULES", "THRESHOLD_RULES", "Rule"]
