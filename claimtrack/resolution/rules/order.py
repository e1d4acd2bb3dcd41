"""Which came first? The rules for orders: ranked lists, and a lone "X next" among what was open on that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from claimtrack.claims.model import Claim
from claimtrack.claims.verdict import Outcome
from claimtrack.resolution.answers import Seen
from claimtrack.resolution.evidence import Evidence
from claimtrack.resolution.question import Decision, Question, World
from claimtrack.resolution.rules.event import EVENT_RULES
from claimtrack.resolution.rules.registry import Rule, first_that_decides
from claimtrack.resolution.tracks import Row
from claimtrack.resolution.words import listed, on, stranger_said, the


class OrderCase:
    """One place in an order, and the others named with it."""

    def __init__(self, question: Question, members: Sequence[Claim], world: World, *, has_deadline: bool) -> None:
        self.question, self.world, self.has_deadline = question, world, has_deadline
        rank = question.claim.rank or 1
        names = world.names
        before = [claim for claim in members if (claim.rank or 1) < rank and not claim.alternatives]
        after = [claim for claim in members if (claim.rank or 1) > rank]
        # Of an "A or B" that is to come before, neither must: the other may.
        earlier = (names.canonical(claim.target) for claim in before if claim.target)
        later = (names.canonical(name) for claim in after for name in (claim.target, *claim.alternatives) if name)
        self.earlier = tuple(target for target in earlier if target != question.target)
        self.later = tuple(target for target in later if target != question.target)
        self.is_lone = not self.earlier and not self.later
        self.rank = rank

    @property
    def since(self) -> date | None:
        """The day from which it is open who is next: that of the writing, or that on which a condition was met."""
        start, written = self.question.start, self.question.written
        is_met_later = self.question.claim.condition and start is not None and written is not None and start > written
        return start if is_met_later else written

    @cached_property
    def own(self) -> Row | None:
        """When the target's turn came."""
        return self.came(self.question.target)

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """For a lone "next": open entities of the target's kind, none part of another, without the page's subjects."""
        names, target = self.world.names, self.question.target
        kind = names.kind(target)
        if not self.is_lone or kind is None:
            return ()
        subjects = {names.canonical(name) for name in self.question.claim.subjects}
        subjects |= {part for name in subjects for part in names.all_parts(name)}
        near = {target, *names.wholes(target), *names.all_parts(target), *subjects}
        peers = [name for name in names.of_kind(kind) if name not in near and not names.is_actor(name)]
        peers = [name for name in peers if not set(names.wholes(name)) & {*peers, target}]
        key = ("open", tuple(peers), self.question.event_type.name, self.question.side, self.since)
        if key not in self.world.kept:
            self.world.kept[key] = tuple(name for name in peers if self._is_open(name))
        found: tuple[str, ...] = self.world.kept[key]
        return found

    def _is_open(self, name: str) -> bool:
        question = replace(self.question, target=name, written=self.since)
        return Evidence(question, self.world).already is None

    @cached_property
    def rivals(self) -> list[Row]:
        """When those came that the claim puts later, the first first."""
        if self.is_lone:
            found = [self.came(name, with_wholes=False) for name in self.candidates]
            rows = [row for row in found if row and (self.question.start is None or row.start > self.question.start)]
        else:
            rows = [row for row in map(self.came, self.later) if row]
        return sorted(rows, key=lambda row: (row.end, row.start, row.event.id))

    def came(self, target: str, *, with_wholes: bool = True) -> Row | None:
        """The first row by which it certainly happened since the writing; an umbrella has come with its last part."""
        if self.world.names.is_umbrella(target):
            parts = [self.came(part) for part in self.world.names.parts(target)]
            if any(part is None for part in parts):
                return None
            return max((part for part in parts if part), key=lambda row: (row.end, row.event.id))
        question = replace(self.question, target=target, end=self.world.as_of)
        return Evidence(question, self.world, with_wholes=with_wholes).first_fitting()

    @cached_property
    def by_stranger(self) -> Row | None:
        """The first turn taken by somebody of whom nobody can tell whose side they are on, where it bears on the order:
        before the first turn that can be told."""
        others = self.followed if self.is_lone else (*self.earlier, *self.later)
        came = [self.own, *self.rivals[:1]]
        first = min((row.end for row in came if row is not None), default=self.world.as_of)
        rows = [row for name in (self.question.target, *others) if (row := self._taken_by_stranger(name))]
        found = min(rows, key=lambda row: (row.start, row.event.id), default=None)
        return found if found is not None and found.start <= first else None

    def _taken_by_stranger(self, target: str) -> Row | None:
        question = replace(self.question, target=target, end=self.world.as_of)
        row, known = Evidence(question, self.world).by_stranger, self.came(target)
        return row if row is not None and (known is None or row.start <= known.end) else None

    def had_not_come(self, target: str, by: Row) -> bool:
        """True when the log can tell that the target had not come before a rival did."""
        question = replace(self.question, target=target, end=by.end)
        evidence = Evidence(question, self.world)
        if evidence.late is not None or evidence.is_complete:
            return True
        until = max(self.world.as_of, by.end)
        return any(what is Seen.CONTRARY and row.end >= by.start for row, what in evidence.statuses(by.start, until))

    @cached_property
    def followed(self) -> tuple[str, ...]:
        """The candidates of which the log tells anything: no other can come first."""
        return tuple(name for name in self.candidates if self.world.index.knows(name))

    def may_have_led(self, rival: Row, own: Row) -> bool:
        """True when the rival may have come first. In a list level is not ahead; "next" only asks that none led."""
        return rival.start < own.end or (rival.start == own.end and not self.is_lone)

    def later_name(self, rival: Row) -> str:
        """The later-named target that the row brought."""
        place = self.world.names.canonical(rival.event.place)
        return next((name for name in self.later if place in (name, *self.world.names.wholes(name))), place)

    def told(self, row: Row) -> str:
        """The row in words."""
        return self.world.told(row.event)


def void_before(case: OrderCase) -> Decision | None:
    """Accepts "X next" written after X had come; refuses one written on that day."""
    row = Evidence(case.question, case.world).already
    if row is None:
        return None
    sentence = f"{case.told(row)}, before the claim was written: its turn was over already"
    return Decision(Outcome.VOID, sentence, (row.event,), decided_on=case.question.written)


def turn_of_stranger(case: OrderCase) -> Decision | None:
    """Accepts a first turn by a unit of which the domain has never heard; refuses one after a turn that can be told."""
    row = case.by_stranger
    if row is None:
        return None
    asked = case.question.actor or case.question.target
    sentence = f"{case.told(row)}, and {stranger_said(row.event.actor, asked)}"
    return Decision(Outcome.AMBIGUOUS, sentence, (row.event,), decided_on=row.end)


def overtaken(case: OrderCase) -> Decision | None:
    """Accepts a later-named target that came first; refuses one that came after it."""
    if not case.rivals:
        return None
    rival, own = case.rivals[0], case.own
    if own is None:
        if not case.had_not_come(case.question.target, rival):
            sentence = f"{case.told(rival)}; the log cannot tell whether {case.question.target} had come before"
            return Decision(Outcome.UNKNOWN, sentence, (), (rival.event,), rule="order-unknown")
        sentence = f"{case.told(rival)}, before {the(case.question.target)}: {_order_says(case, rival)}"
        return Decision(Outcome.FALSE, sentence, (rival.event,), decided_on=rival.end)
    if rival.end < own.start:
        sentence = f"{case.told(rival)}, before {case.told(own)}: {_order_says(case, rival)}"
        return Decision(Outcome.FALSE, sentence, (rival.event, own.event), decided_on=rival.end)
    level = next((row for row in case.rivals if case.may_have_led(row, own)), None)
    if level is None:
        return None
    on_one_day = level.start == level.end == own.start == own.end
    why = "on one day, so that neither came first" if on_one_day else "their dates do not tell which came first"
    sentence = f"{case.told(own)} and {case.told(level)}: {why}"
    return Decision(Outcome.AMBIGUOUS, sentence, (own.event, level.event), decided_on=max(own.end, level.end))


def _order_says(case: OrderCase, rival: Row) -> str:
    """What the claim had said; for a lone "next" among which others of its kind."""
    target = the(case.question.target)
    if case.is_lone:
        return f"the claim says {target} next (open then: {listed(case.followed)})"
    return f"the claim puts {target} before {the(case.later_name(rival))}"


def out_of_turn(case: OrderCase) -> Decision | None:
    """Accepts the second of a list that came before the first: its place stood on the first one's; refuses a tie."""
    own = case.own
    if own is None:
        return None
    for name in case.earlier:
        row = case.came(name)
        if row is not None and row.start <= own.end and row.end <= max(own.start, row.start):
            continue
        if row is not None and row.start <= own.end:
            sentence = f"{case.told(row)} and {case.told(own)}: their dates do not tell which came first"
            return Decision(Outcome.AMBIGUOUS, sentence, (row.event, own.event), decided_on=row.end)
        if row is None and Evidence(replace(case.question, target=name), case.world).already is not None:
            continue
        if row is None and not case.had_not_come(name, own):
            sentence = f"{case.told(own)}; the log cannot tell whether {the(name)} had come before"
            return Decision(Outcome.UNKNOWN, sentence, (), (own.event,), rule="order-unknown")
        when = f"only then {case.told(row)}" if row else f"{name} had not come by {on(case.world.as_of)}"
        sentence = f"{case.told(own)}, before its turn: {when}, though the claim names it earlier"
        cited = (own.event, row.event) if row else (own.event,)
        return Decision(Outcome.VOID, sentence, cited, decided_on=own.end)
    return None


def too_late(case: OrderCase) -> Decision | None:
    """Accepts an order with a deadline that was missed; refuses one without a deadline, which is only censored."""
    if not case.has_deadline:
        return None
    decision = first_that_decides(EVENT_RULES, Evidence(case.question, case.world))
    return None if decision.outcome is Outcome.TRUE else decision


def in_order(case: OrderCase) -> Decision | None:
    """Accepts a target that came before all later-named ones; refuses one that has not come."""
    own = case.own
    if own is None:
        return None
    if case.is_lone:
        others = f" (also open then: {listed(case.followed)})" if case.followed else ""
        since = "the claim was written" if case.since in (None, case.question.written) else on(case.since)
        ahead = f"the first of its kind since {since}{others}"
    elif case.later:
        ahead = f"ahead of {listed(map(the, case.later))}"
    else:
        ahead = f"after {listed(map(the, case.earlier))}, as the claim has it"
    sentence = f"{case.told(own)}, {ahead}"
    against = tuple(row.event for row in case.rivals[:1])
    return Decision(Outcome.TRUE, sentence, (own.event,), against, own.end)


def censored(case: OrderCase) -> Decision | None:
    """Accepts whatever has not happened: it is censored, not wrong."""
    target = the(case.question.target)
    kind = case.question.event_type.name.replace("_", " ")
    others = "any other of its kind" if case.is_lone else "anything the claim puts after it"
    rest = f", nor of {others}" if case.later or case.followed else ""
    sentence = f"up to {on(case.world.as_of)} the log has no {kind} of {target}{rest}"
    if not case.world.index.knows(case.question.target):
        sentence = f"no row of the log is about {target}, so that its turn is still open"
    return Decision(Outcome.PENDING, sentence)


ORDER_RULES: tuple[Rule[OrderCase], ...] = (
    Rule("order-void", "A turn that was over when the claim was written is void.", void_before),
    Rule(
        "order-unknown-actor",
        "A turn taken first by somebody of whom the domain cannot tell whose side they are on is ambiguous.",
        turn_of_stranger,
    ),
    Rule(
        "order-overtaken",
        "Something named later, or another open candidate for next, that came first makes it false.",
        overtaken,
    ),
    Rule(
        "order-out-of-turn",
        "A target that came before one named earlier is void: the wrong pair is charged to the earlier one.",
        out_of_turn,
    ),
    Rule("order-deadline", "An order with a deadline is also judged as an event in its window.", too_late),
    Rule("order-kept", "A target that came in its turn makes its place true, whatever has not happened yet.", in_order),
    Rule("order-censored", "What has not happened is pending, not wrong.", censored),
)
