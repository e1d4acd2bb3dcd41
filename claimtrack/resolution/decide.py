"""One claim, one decision: the rules of its form, and what parts, alternatives, negation and conditions add."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from claimtrack.claims.model import Claim, Kind, Polarity
from claimtrack.claims.verdict import Outcome
from claimtrack.domains.model import EventType
from claimtrack.resolution.condition import ConditionReader
from claimtrack.resolution.evidence import Evidence
from claimtrack.resolution.question import Basis, Decision, Question, World, ask
from claimtrack.resolution.rules.event import EVENT_RULES
from claimtrack.resolution.rules.order import ORDER_RULES, OrderCase
from claimtrack.resolution.rules.registry import first_that_decides
from claimtrack.resolution.rules.state import STATE_RULES
from claimtrack.resolution.rules.state_rows import StateCase
from claimtrack.resolution.rules.threshold import THRESHOLD_RULES
from claimtrack.resolution.rules.threshold_rows import ThresholdCase
from claimtrack.resolution.words import on, the

WRAPPING_RULES = {
    "not-resolvable": "A claim without a kind of event, a target, or any day says which is missing: it is pending "
    "while its window is open, then unknown.",
    "parts-differ": "A name that stands for its parts is what all of them are, else ambiguous with the list. A part "
    "that is unknown leaves the whole false where the others are, and unknown where they are true.",
    "negation": "A negated claim is judged as if affirmed; then true and false change places.",
    "alternatives": '"A or B" is true with one of them and false only when both are.',
    "horizon": "A claim without an end is given the horizon of its domain, and the verdict says so.",
    "roles": "An event happens to what its type says: to the place, or to who acts, is acted upon, or is delivered.",
    "whole-and-part": "A whole that changes hands gives its parts, unless a part had come already or is seen in other "
    "hands; a part never gives its whole.",
    "contest": "Where one can win, somebody else's win in the contest the claim names is evidence against it.",
    "turn": "An order counts completions, even where its words name an offensive, unless they say that it starts.",
    "end-of": '"At the end of 2018" asks how it stands on the last day; "by the end of 2018" asks for any day.',
    "lenient": "A vague window is judged under its strict end, and again under its lenient end; both are kept.",
}
"""What the words around a claim do, by name."""

_SAYS_START = re.compile(r"\b(?:start|begin|launch|commenc|kick(?:s|ed)? off|under way)", re.IGNORECASE)

_FLIPPED = {Outcome.TRUE: Outcome.FALSE, Outcome.FALSE: Outcome.TRUE}


class Referee:
    """Decides claims against one log as of one day. `members` are the order claims of the claim's own group."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._conditions: ConditionReader | None = None

    def decide(
        self, claim: Claim, members: Sequence[Claim] = (), *, lenient: bool = False
    ) -> tuple[Decision, Question | None]:
        """The decision and the question it answers (none where the claim is no question to a log)."""
        prepared = self._prepared(claim)
        question = self._question(prepared, lenient=lenient)
        if isinstance(question, str):
            return self._unasked(claim, question), None
        if claim.condition:
            return self._conditional(prepared, members, question, lenient=lenient)
        return self._plain(question, members), question

    def _unasked(self, claim: Claim, reason: str) -> Decision:
        """A claim that no log can decide: unknown, but not before its days are over."""
        stand_in = replace(claim, event_type="event", target=claim.target or "it")
        own = ask(stand_in, self.world) if claim.is_resolvable else ""
        if isinstance(own, str) or own.is_over(self.world.as_of):
            return Decision(Outcome.UNKNOWN, reason, rule="not-resolvable")
        sentence = f"{own.window_words} is not over on {on(self.world.as_of)}; after that: {reason}"
        return Decision(Outcome.PENDING, sentence, rule="not-resolvable")

    def _prepared(self, claim: Claim) -> Claim:
        """An order asks for a turn: completion counts, unless the words say a start or the type has its own turn."""
        if claim.kind is not Kind.ORDER:
            return claim
        names = self.world.names
        own = names.event_type(claim.event_type) if claim.event_type else None
        if own is None or own.is_state:
            return replace(claim, event_type=names.order_type())
        if own.turn and not _SAYS_START.search(claim.quote):
            return replace(claim, event_type=own.turn)
        return claim

    def _question(self, claim: Claim, *, lenient: bool, not_before: date | None = None) -> Question | str:
        if claim.kind is Kind.VAGUE:
            return "the claim is too vague to be decided"
        if claim.redacted:
            return "the claim was blacked out"
        if claim.retrospective:
            return "the claim tells of the past"
        if claim.kind is Kind.THRESHOLD:
            if claim.threshold is None:
                return "the claim names no bound"
            target = claim.target or claim.threshold.measure
            claim = replace(claim, event_type=claim.event_type or "measurement", target=target)
        return ask(claim, self.world, lenient=lenient, not_before=not_before)

    def _plain(self, question: Question, members: Sequence[Claim]) -> Decision:
        decision = self._with_alternatives(question, members)
        return _negated(decision) if question.claim.polarity is Polarity.NEGATED else decision

    def _with_alternatives(self, question: Question, members: Sequence[Claim]) -> Decision:
        if not question.claim.alternatives:
            return self._with_parts(question, members)
        claim, canonical = question.claim, self.world.names.canonical
        others = [
            replace(question.about(canonical(name)), claim=replace(claim, target=name)) for name in claim.alternatives
        ]
        asked = [question, *others]
        return _any_of([one.target for one in asked], [self._with_parts(one, members) for one in asked])

    def _with_parts(self, question: Question, members: Sequence[Claim]) -> Decision:
        names = self.world.names
        if question.claim.kind is Kind.ORDER or not names.is_umbrella(question.target):
            return self._by_form(question, members)
        own = self._by_form(question, members)
        if own.evidence and own.outcome in (Outcome.TRUE, Outcome.VOID):
            return own
        parts = names.parts(question.target)
        asked = [replace(question.about(part), is_part=True) for part in parts]
        decisions = [self._with_parts(part, members) for part in asked]
        return _all_alike(question, parts, decisions)

    def _by_form(self, question: Question, members: Sequence[Claim]) -> Decision:
        claim, world = question.claim, self.world
        match claim.kind:
            case Kind.EVENT:
                if question.event_type.is_state:
                    return first_that_decides(STATE_RULES, StateCase(question, world))
                return first_that_decides(EVENT_RULES, Evidence(question, world))
            case Kind.STATE:
                return self._state(question)
            case Kind.ORDER:
                has_deadline = claim.window.latest is not None
                return first_that_decides(ORDER_RULES, OrderCase(question, members, world, has_deadline=has_deadline))
            case Kind.THRESHOLD:
                assert claim.threshold is not None
                return first_that_decides(THRESHOLD_RULES, ThresholdCase(question, claim.threshold, world))
            case Kind.VAGUE:
                raise AssertionError("vague claims are no questions")
            case _:
                assert_never(claim.kind)

    def _state(self, question: Question) -> Decision:
        """A state of holding is observed; any other is that its event has happened by the day."""
        event_type = question.event_type
        if event_type.is_state or event_type.contrary_holder == "other":
            return first_that_decides(STATE_RULES, StateCase(_as_state(question, event_type), self.world))
        by_then = replace(question, start=None, written=None)
        if not by_then.is_over(self.world.as_of):
            sentence = f"{question.window_words} is not over on {on(self.world.as_of)}"
            return Decision(Outcome.PENDING, sentence, rule="state-open")
        decision = first_that_decides(EVENT_RULES, Evidence(by_then, self.world))
        if decision.rule == "log-cannot-say":
            return first_that_decides(EVENT_RULES, Evidence(question, self.world))
        return decision

    def _already_then(self, found: Decision, question: Question) -> Decision:
        """What had come between the writing and the day the condition was met did not wait for the condition."""
        when = f" on {on(question.start)}" if question.start else ""
        sentence = f"{self.world.told(found.evidence[0])}, before the condition was met{when}: it did not wait for it"
        return replace(found, outcome=Outcome.VOID, sentence=sentence, rule="already-so-when-met")

    def _conditional(
        self, claim: Claim, members: Sequence[Claim], question: Question, *, lenient: bool
    ) -> tuple[Decision, Question]:
        if self._conditions is None:
            self._conditions = ConditionReader(self.world.names.domain)
        met = self._conditions.put(claim, self.world)
        said = f'the condition "{_short(claim.condition or "")}"'
        why = f": {met.decision.sentence}" if met.decision else ""
        cited = met.decision.evidence if met.decision else ()
        match met.outcome:
            case Outcome.FALSE:
                sentence = f"{said} was not met{why}"
                return Decision(
                    Outcome.VOID, sentence, cited, decided_on=question.end, rule="condition-not-met"
                ), question
            case Outcome.TRUE:
                from_then = self._question(claim, lenient=lenient, not_before=met.met_on)
                assert isinstance(from_then, Question)
                found = self._plain(from_then, members)
                if found.rule == "happened-early":
                    found = self._already_then(found, from_then)
                sentence = f"{found.sentence}; {said} was met{why}"
                return replace(found, sentence=sentence, evidence=(*found.evidence, *cited)), from_then
            case Outcome.PENDING:
                return Decision(Outcome.PENDING, f"{said} is not decided yet", rule="condition-open"), question
            case _:
                then = self._plain(question, members)
                sentence = f"the log cannot tell whether {said} was met{why}"
                if then.outcome in (Outcome.TRUE, Outcome.FALSE):
                    sentence += f" (without it the claim would be {then.outcome}: {then.sentence})"
                return Decision(Outcome.UNKNOWN, sentence, (), then.evidence, rule="condition-unknown"), question


def _as_state(question: Question, event_type: EventType) -> Question:
    """ "X will be in government hands": the state that the event brings about, ended by the next such event."""
    if event_type.is_state:
        return question
    return replace(question, event_type=replace(event_type, ended_by=(event_type.name,)))


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}..."


def _negated(decision: Decision) -> Decision:
    flipped = _FLIPPED.get(decision.outcome)
    if flipped is None:
        return decision
    lead = "the claim denied it, but" if flipped is Outcome.FALSE else "as the claim has it, it did not come about:"
    return replace(decision, outcome=flipped, sentence=f"{lead} {decision.sentence}", late_by_days=None)


_CLEAREST = (Outcome.TRUE, Outcome.FALSE, Outcome.AMBIGUOUS, Outcome.VOID, Outcome.PENDING, Outcome.UNKNOWN)
"""Parts in the order in which a sentence names them."""


def _all_alike(question: Question, parts: Sequence[str], decisions: Sequence[Decision]) -> Decision:
    """An umbrella name is what all its parts are, else ambiguous with the list; pending while a part is.

    A part the log cannot tell of leaves a false one false (the whole did not happen), and a true one open.
    """
    outcomes = {decision.outcome for decision in decisions}
    evidence = tuple(dict.fromkeys(event for decision in decisions for event in decision.evidence))
    against = tuple(dict.fromkeys(event for decision in decisions for event in decision.against))
    pairs = sorted(zip(parts, decisions, strict=True), key=lambda pair: _CLEAREST.index(pair[1].outcome))
    by_part = "; ".join(f"{part} is {_judged(d)}" for part, d in pairs)
    whole, within = the(question.target), question.within_words
    days = [decision.decided_on for decision in decisions if decision.decided_on]
    if len(outcomes) == 1:
        return replace(
            decisions[0],
            sentence=f"{whole} stands for its parts, which agree {within}: {by_part}",
            evidence=evidence,
            against=against,
            decided_on=max(days, default=None),
            by_silence=all(decision.by_silence for decision in decisions),
        )
    outcome = _of_parts(outcomes)
    how = "differ" if len(outcomes - {Outcome.UNKNOWN}) > 1 else "are not all known"
    sentence = f"{whole} stands for its parts, which {how} {within}: {by_part}"
    decided = max(days, default=None) if outcome in (Outcome.AMBIGUOUS, Outcome.FALSE) else None
    told_by = [d for d in decisions if d.outcome is outcome]
    silent = outcome is Outcome.FALSE and all(d.by_silence for d in told_by)
    return Decision(outcome, sentence, evidence, against, decided, by_silence=silent, rule="parts-differ")


def _of_parts(outcomes: set[Outcome]) -> Outcome:
    """What unlike parts amount to."""
    if Outcome.PENDING in outcomes:
        return Outcome.PENDING
    if outcomes == {Outcome.FALSE, Outcome.UNKNOWN}:
        return Outcome.FALSE
    if outcomes == {Outcome.TRUE, Outcome.UNKNOWN}:
        return Outcome.UNKNOWN
    return Outcome.AMBIGUOUS


def _judged(decision: Decision) -> str:
    """A part's outcome with its reason; of an unknown part the outcome is enough."""
    if decision.outcome is Outcome.UNKNOWN:
        return "unknown (the log does not tell)"
    return f"{decision.outcome} ({decision.sentence})"


_ANY: tuple[tuple[Outcome, Callable[[set[Outcome]], bool]], ...] = (
    (Outcome.TRUE, lambda outcomes: Outcome.TRUE in outcomes),
    (Outcome.PENDING, lambda outcomes: Outcome.PENDING in outcomes),
    (Outcome.AMBIGUOUS, lambda outcomes: Outcome.AMBIGUOUS in outcomes),
    (Outcome.UNKNOWN, lambda outcomes: Outcome.UNKNOWN in outcomes),
    (Outcome.VOID, lambda outcomes: Outcome.VOID in outcomes),
    (Outcome.FALSE, lambda outcomes: True),
)


def _any_of(targets: Sequence[str], decisions: Sequence[Decision]) -> Decision:
    """ "A or B" is true with one of them, false when all are."""
    outcomes = {decision.outcome for decision in decisions}
    outcome = next(outcome for outcome, holds in _ANY if holds(outcomes))
    chosen = [(target, d) for target, d in zip(targets, decisions, strict=True) if d.outcome is outcome]
    sentence = "; ".join(dict.fromkeys(d.sentence for _, d in chosen))
    evidence = tuple(dict.fromkeys(event for _, d in chosen for event in d.evidence))
    others = [event for d in decisions if d.outcome is not outcome for event in (*d.evidence, *d.against)]
    against = [event for _, d in chosen for event in d.against] + others
    return replace(
        chosen[0][1],
        sentence=sentence,
        evidence=evidence,
        against=tuple(event for event in dict.fromkeys(against) if event not in evidence),
        by_silence=all(d.by_silence for _, d in chosen),
    )


def is_horizon(question: Question | None) -> bool:
    """True where the horizon stood in for a missing end."""
    return question is not None and question.basis is Basis.HORIZON
