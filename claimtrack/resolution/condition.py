"""Was the condition met, and when? A condition is free text, put to the log only where the domain knows its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from claimtrack.claims.model import Claim, Kind
from claimtrack.claims.verdict import Outcome
from claimtrack.domains.model import Domain, Phrase
from claimtrack.resolution.evidence import Evidence
from claimtrack.resolution.question import Decision, World, ask
from claimtrack.resolution.rules.event import EVENT_RULES
from claimtrack.resolution.rules.registry import first_that_decides

CONDITION_RULES = {
    "condition-not-met": "A condition that did not come about makes the claim void.",
    "condition-open": "While the condition may still be met, the claim is pending.",
    "condition-unknown": "Where the log cannot tell whether the condition was met, the outcome is unknown, and the "
    "sentence says what it would be without it. A condition is put to the log where the domain knows its words.",
    "already-so-when-met": "What had happened before the condition was met did not wait for it: void.",
    "condition-met": "A condition that was met is cited, and the claim is judged by its form from that day on.",
}
"""What conditions do, by name; `condition-met` carries the name of the rule that then decides."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEGATIONS = frozenset({"not", "never", "unless", "without", "don't", "doesn't", "won't", "isn't", "didn't", "no"})
_LONGEST_PHRASE = 6


@dataclass(frozen=True, slots=True)
class Condition:
    """What became of a condition: met from a day on, not met, still open, or nobody knows."""

    outcome: Outcome
    met_on: date | None = None
    decision: Decision | None = None


class ConditionReader:
    """Finds the event and the entities a condition speaks of; built once for many claims."""

    def __init__(self, domain: Domain | None) -> None:
        self._domain = domain
        self._phrases: dict[str, Phrase] = {}
        self._names: dict[str, str] = {}
        self._longest_name = 1
        for phrase in domain.phrases if domain else ():
            for form in (phrase.lemma, *phrase.forms):
                known = self._phrases.get(_plain(form))
                if known is None or (known.weak and not phrase.weak):
                    self._phrases[_plain(form)] = phrase
        self._cased: dict[str, str] = {}
        """Names that are known by their capitals only: "IS" is somebody, "is" is not."""
        for entity in domain.entities if domain else ():
            self._names[_plain(entity.name)] = entity.name
        for entity in domain.entities if domain else ():
            for alias in (entity.name, *entity.default_for, *entity.aliases):
                self._names.setdefault(_plain(alias), entity.name)
                self._longest_name = max(self._longest_name, len(alias.split()))
            self._cased |= {" ".join(_WORD.findall(alias)): entity.name for alias in entity.cased_aliases}

    def put(self, claim: Claim, world: World) -> Condition:
        """The condition of a claim, judged over the claim's own days."""
        asked = self._as_claim(claim, world)
        question = ask(asked[0], world) if asked else None
        if asked is None or question is None or isinstance(question, str):
            own = ask(replace(claim, event_type=claim.event_type or "event", target=claim.target or "it"), world)
            is_open = not isinstance(own, str) and not own.is_over(world.as_of)
            return Condition(Outcome.PENDING if is_open else Outcome.UNKNOWN)
        decision = first_that_decides(EVENT_RULES, Evidence(question, world))
        return _met(decision, claim, negated=asked[1])

    def _as_claim(self, claim: Claim, world: World) -> tuple[Claim, bool] | None:
        """The condition as a claim of its own over the same days, and whether it is negated."""
        written = _WORD.findall(claim.condition or "")
        words = [word.casefold() for word in written]
        phrase = _longest(words, self._phrases, _LONGEST_PHRASE)
        names = _all_longest(written, self._names, self._cased, min(self._longest_name, 8))
        if phrase is None or (phrase.weak and not names):
            return None
        places = [name for name in names if not world.names.is_actor(name)]
        actors = [name for name in names if world.names.is_actor(name)]
        event_type = world.names.event_type(phrase.event_type)
        target = places[0] if places else event_type.default_target
        if target is None and actors:
            target, actors = actors[0], actors[1:]
        if target is None:
            return None
        made = replace(
            claim,
            kind=Kind.EVENT,
            target=target,
            event_type=phrase.event_type,
            actor=actors[0] if actors else None,
            destination=None,
            condition=None,
            window=replace(claim.window, earliest=None) if claim.written else claim.window,
        )
        return made, any(word in _NEGATIONS for word in words)


def _met(decision: Decision, claim: Claim, *, negated: bool) -> Condition:
    match decision.outcome:
        case Outcome.TRUE:
            return Condition(Outcome.FALSE if negated else Outcome.TRUE, decision.decided_on, decision)
        case Outcome.VOID:
            return Condition(Outcome.FALSE if negated else Outcome.TRUE, claim.written, decision)
        case Outcome.FALSE:
            return Condition(Outcome.TRUE if negated else Outcome.FALSE, claim.written, decision)
        case Outcome.PENDING:
            return Condition(Outcome.PENDING, None, decision)
        case _:
            return Condition(Outcome.UNKNOWN, None, decision)


def _plain(text: str) -> str:
    return " ".join(word.casefold() for word in _WORD.findall(text))


def _longest(words: list[str], table: dict[str, Phrase], longest: int) -> Phrase | None:
    """The longest known run of words, a telling one before a weak one, the first of equals."""
    best: tuple[bool, int, Phrase] | None = None
    for size in range(min(longest, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            found = table.get(" ".join(words[start : start + size]))
            if found is not None and (best is None or (not found.weak, size) > (best[0], best[1])):
                best = (not found.weak, size, found)
    return best[2] if best else None


def _all_longest(words: list[str], table: dict[str, str], cased: dict[str, str], longest: int) -> list[str]:
    found, start = [], 0
    while start < len(words):
        for size in range(min(longest, len(words) - start), 0, -1):
            text = " ".join(words[start : start + size])
            name = cased.get(text) or table.get(text.casefold())
            if name is not None:
                found.append(name)
                start += size - 1
                break
        start += 1
    return found
