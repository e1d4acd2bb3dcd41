"""The event types of a pack and the phrases that name them, read from its domain.toml.

[[event_type]]
name = "control_change"
statement = "{target} comes under control of {actor}"
verbs = ["liberate", "mop up"]      # the target is the object: "they liberate X", "X is liberated"
weak_verbs = ["take"]               # as above, but only beside a target the domain knows
subject_verbs = ["fall"]            # the target is the subject: "X falls"
weak_subject_verbs = ["go"]
nouns = ["liberation"]              # "the liberation of X"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimtrack.domains.model import EventType, Phrase, TargetSlot
from claimtrack.text.inflection import noun_forms, verb_forms

_FIELDS: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "statement": str,
    "one_off": bool,
    "actor": str,
    "target_kinds": list,
    "satisfied_by": list,
    "needs_target": bool,
    "default_target": str,
    "target_words": list,
    "is_state": bool,
    "ended_by": list,
    "contrary_holder": str,
    "contrary_outcomes": list,
    "target_roles": list,
    "whole_gives_parts": bool,
    "one_winner": bool,
    "turn": str,
}
_ROLES = frozenset({"place", "actor", "counter_actor", "outcome"})
_PHRASES: dict[str, tuple[TargetSlot, bool, bool]] = {
    "verbs": (TargetSlot.OBJECT, False, False),
    "weak_verbs": (TargetSlot.OBJECT, False, True),
    "subject_verbs": (TargetSlot.SUBJECT, False, False),
    "weak_subject_verbs": (TargetSlot.SUBJECT, False, True),
    "nouns": (TargetSlot.OBJECT, True, False),
    "weak_nouns": (TargetSlot.OBJECT, True, True),
    "subject_nouns": (TargetSlot.SUBJECT, True, False),
}


def read_event_type(table: dict[str, Any]) -> EventType:
    """One `[[event_type]]` table. Raises ValueError that names the field at fault."""
    known = {*_FIELDS, *_PHRASES}
    for name, value in table.items():
        if name not in known:
            raise ValueError(f"unknown field {name!r}; known are {', '.join(sorted(known))}")
        wanted = _FIELDS.get(name, list)
        if not isinstance(value, wanted):
            raise ValueError(f"{name} must be a {'list' if wanted is list else getattr(wanted, '__name__', wanted)}")
        if isinstance(value, list) and not all(isinstance(item, str) for item in value):
            raise ValueError(f"{name} must hold words in quotes")
    for required in ("name", "statement"):
        if not table.get(required):
            raise ValueError(f"no {required}")
    if table.get("contrary_holder", "") not in ("", "other", "same"):
        raise ValueError("contrary_holder must be 'other', 'same' or absent")
    if not set(table.get("target_roles", ["place"])) <= _ROLES:
        raise ValueError(f"target_roles must be of {', '.join(sorted(_ROLES))}")
    values: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in table.items() if name in _FIELDS
    }
    return EventType(**values)


def read_phrases(table: dict[str, Any]) -> Iterator[Phrase]:
    """The phrases of one `[[event_type]]` table with all their inflected forms."""
    for key, (slot, is_noun, weak) in _PHRASES.items():
        for written in table.get(key, ()):
            lemma = " ".join(written.lower().split())
            forms = noun_forms(lemma) if is_noun else verb_forms(lemma)
            yield Phrase(lemma, table["name"], slot, is_noun, forms, weak)
