"""`resolve`: claims and a log in, one verdict a claim out. Pure: the as-of day and the log are arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from claimtrack.claims.model import Claim, Kind
from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.domains.model import Domain
from claimtrack.events.model import EventLog
from claimtrack.resolution.decide import Referee, is_horizon
from claimtrack.resolution.index import LogIndex
from claimtrack.resolution.names import Names
from claimtrack.resolution.options import ResolveOptions
from claimtrack.resolution.question import Decision, Question, World

RULE_VERSION = "4"
"""Goes up whenever a rule can decide otherwise than before; kept with every resolution."""

_TOLD_EVERY = 100

Groups = dict[tuple[str, str], list[Claim]]


def resolve(
    claims: Sequence[Claim],
    log: EventLog,
    *,
    as_of: date,
    domain: Domain | None = None,
    options: ResolveOptions | None = None,
    progress: Callable[[int], None] | None = None,
) -> dict[str, Verdict]:
    """What became of each claim by the as-of day, by `claim.id`. Rows of the log later than that day do not exist.

    `progress` is told now and then how many claims are decided; what it raises ends the work.
    """
    chosen = options or ResolveOptions()
    names = Names(domain)
    index = LogIndex(log, as_of, names.canonical, approx_days=chosen.approx_days)
    return resolve_with(claims, order_groups(claims), World(index, names, chosen), progress=progress)


def resolve_with(
    claims: Iterable[Claim], groups: Groups, world: World, *, progress: Callable[[int], None] | None = None
) -> dict[str, Verdict]:
    """The same against a log that is indexed already."""
    referee = Referee(world)
    verdicts: dict[str, Verdict] = {}
    for done, claim in enumerate(claims):
        if progress is not None and done % _TOLD_EVERY == 0:
            progress(done)
        verdicts[claim.id] = _verdict(claim, groups, referee)
    return verdicts


def order_groups(claims: Iterable[Claim]) -> Groups:
    """The ranked claims of every group, by rank, whatever order they come in."""
    groups: Groups = {}
    for claim in claims:
        if claim.kind is Kind.ORDER and claim.group is not None and claim.rank is not None:
            groups.setdefault((claim.source, claim.group), []).append(claim)
    for members in groups.values():
        members.sort(key=lambda claim: (claim.rank or 0, claim.target or "", claim.id))
    return groups


def _verdict(claim: Claim, groups: Groups, referee: Referee) -> Verdict:
    members = groups.get((claim.source, claim.group), []) if claim.group is not None else []
    decision, question = referee.decide(claim, members)
    lenient: Outcome | None = None
    if claim.window.latest_lenient is not None and question is not None:
        lenient = referee.decide(claim, members, lenient=True)[0].outcome
    return _dressed(decision, question, lenient, referee.world)


def _dressed(decision: Decision, question: Question | None, lenient: Outcome | None, world: World) -> Verdict:
    return Verdict(
        outcome=decision.outcome,
        rule=decision.rule,
        sentence=f"{decision.outcome}: {decision.sentence}",
        as_of=world.as_of,
        log_version=world.index.version,
        evidence=tuple(event.id for event in decision.evidence),
        evidence_against=tuple(event.id for event in decision.against),
        decided_on=decision.decided_on,
        late_by_days=decision.late_by_days,
        lenient_outcome=lenient,
        deadline_passed=question is not None and question.is_over(world.as_of),
        by_silence=decision.by_silence and decision.outcome.is_scored,
        by_horizon=is_horizon(question),
    )
