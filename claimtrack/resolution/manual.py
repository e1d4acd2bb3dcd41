"""The referee's rules as a page of the manual."""

from __future__ import annotations

from claimtrack.resolution.condition import CONDITION_RULES
from claimtrack.resolution.decide import WRAPPING_RULES
from claimtrack.resolution.rules import RULES

_TITLES = {"event": "Events", "state": "States", "order": "Orders", "threshold": "Thresholds"}


def rules_page() -> str:
    """Every rule by name and sentence, in Markdown, in the order in which they are tried."""
    lines = ["# How claims are decided", "", "The first rule that decides carries the verdict.", ""]
    for kind, rules in RULES.items():
        lines += [
            f"## {_TITLES[kind]}",
            "",
            *(f"{at}. `{rule.name}`: {rule.says}" for at, rule in enumerate(rules, 1)),
            "",
        ]
    lines += ["## Words around a claim", ""]
    lines += [f"- `{name}`: {says}" for name, says in {**WRAPPING_RULES, **CONDITION_RULES}.items()]
    return "\n".join(lines) + "\n"
