"""Doubts about a pack that can be loaded: dangling names, twins, aliases that nobody settles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimtrack.domains.model import Domain
from claimtrack.errors import Problem
from claimtrack.text.names import exact_key, fold_name


def doubts_of(domain: Domain) -> Iterator[Problem]:
    """Each doubt as a problem whose place is the pack and the entity or event type."""
    yield from _twins(domain)
    yield from _dangling(domain)
    yield from _unsettled(domain)


def _twins(domain: Domain) -> Iterator[Problem]:
    for what, names in (
        ("entity", [entity.name for entity in domain.entities]),
        ("event type", [event_type.name for event_type in domain.event_types]),
    ):
        for name, count in Counter(names).items():
            if count > 1:
                yield Problem(f"{domain.name}: {name}", f"{what} named {count} times", "merge the rows")


def _dangling(domain: Domain) -> Iterator[Problem]:
    kinds = {entity.kind for entity in domain.entities}
    for entity in domain.entities:
        for field, names in (("part_of", (entity.part_of,)), ("allies", entity.allies)):
            for name in names:
                if name and domain.entity(name) is None:
                    yield Problem(f"{domain.name}: {entity.name}", f"{field} names {name}", "add that entity")
    for event_type in domain.event_types:
        where = f"{domain.name}: {event_type.name}"
        for name in (event_type.actor, event_type.default_target):
            if name and domain.entity(name) is None:
                yield Problem(where, f"{name} is no entity", "add that entity")
        for name in event_type.satisfied_by:
            if domain.event_type(name) is None:
                yield Problem(where, f"satisfied_by names {name}", "add that event type")
        for kind in set(event_type.target_kinds) - kinds:
            yield Problem(where, f"no entity is a {kind}", "correct the kind")


def _unsettled(domain: Domain) -> Iterator[Problem]:
    """Names that several entities of one sort share with neither a default nor a canonical owner."""
    owners: dict[str, list[str]] = defaultdict(list)
    settled: set[str] = set()
    for entity in domain.entities:
        settled.update(fold_name(name) for name in (entity.name, *entity.default_for))
        for key in {exact_key(name) for name in (entity.name, *entity.aliases)}:
            owners[key].append(entity.name)
    for key, names in owners.items():
        if len(names) > 1 and fold_name(key) not in settled:
            yield Problem(
                f"{domain.name}: {key}", f"may mean {', '.join(names)}", "list it in one entity's default_for"
            )
