"""From a claim and an event log to a verdict, its reasons, and what hangs on them."""

from claimtrack.resolution.audit import CoverageWarning, audit_coverage
from claimtrack.resolution.engine import RULE_VERSION, resolve
from claimtrack.resolution.groups import Headline, headline
from claimtrack.resolution.manual import rules_page
from claimtrack.resolution.options import ResolveOptions
from claimtrack.resolution.rules import RULES, Rule
from claimtrack.resolution.sensitivity import Hanging, sensitivity
from claimtrack.resolution.suggest import Suggestion, suggest_events

__all__ = [
    "RULES",
    "RULE_VERSION",
    "CoverageWarning",
    "Hanging",
    "Headline",
    "ResolveOptions",
    "Rule",
    "Suggestion",
    "audit_coverage",
    "headline",
    "resolve",
    "rules_page",
    "sensitivity",
    "suggest_events",
]
