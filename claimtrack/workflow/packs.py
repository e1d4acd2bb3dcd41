"""Domain packs: what there is, and whether one is sound."""

from __future__ import annotations

from claimtrack.domains import available_domains, check_pack, load_domain
from claimtrack.errors import Problem
from claimtrack.workflow.views import DomainView


def domains() -> list[DomainView]:
    """The packs that come with claimtrack."""
    found = [load_domain(name) for name in available_domains()]
    return [
        DomainView(one.name, one.title, len(one.entities), len(one.event_types), one.events_file is not None)
        for one in found
    ]


def check_domain_pack(name: str) -> tuple[Problem, ...]:
    """Every fault and doubt of a pack, by name or folder; empty for a sound one."""
    return check_pack(name)
