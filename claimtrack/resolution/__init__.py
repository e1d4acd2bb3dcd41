"""From a claim and an event log to a verdict."""

from claimtrack.resolution.engine import RULE_VERSION, resolve
from claimtrack.resolution.options import ResolveOptions

__all__ = ["RULE_VERSION", "ResolveOptions", "resolve"]
