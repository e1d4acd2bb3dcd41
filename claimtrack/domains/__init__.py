"""Domains: subject areas as data. The core knows no place name; a pack does."""

from claimtrack.domains.choice import domain_for
from claimtrack.domains.errors import BadPackError, UnknownDomainError
from claimtrack.domains.loader import available_domains, check_pack, load_domain
from claimtrack.domains.matcher import NameMatcher, NameMention
from claimtrack.domains.model import Domain, Entity, EventType, Phrase, TargetSlot

__all__ = [
    "BadPackError",
    "Domain",
    "Entity",
    "EventType",
    "NameMatcher",
    "NameMention",
    "Phrase",
    "TargetSlot",
    "UnknownDomainError",
    "available_domains",
    "check_pack",
    "domain_for",
    "load_domain",
]
