"""Subject areas as data: packs of entities, phrases, events and coverage. The core knows no place name."""

from claimtrack.domains.model import Domain, Entity, EventType, Phrase, TargetSlot

__all__ = ["Domain", "Entity", "EventType", "Phrase", "TargetSlot"]
