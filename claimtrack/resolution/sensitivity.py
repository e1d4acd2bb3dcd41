"""Which verdicts hang on one line of the log: every deciding row is dropped in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.claims.model import Claim
from claimtrack.claims.verdict import Verdict
from claimtrack.domains.model import Domain
from claimtrack.events.model import EventLog
from claimtrack.resolution.engine import order_groups, resolve, resolve_with
from claimtrack.resolution.index import LogIndex
from claimtrack.resolution.names import Names
from claimtrack.resolution.options import ResolveOptions
from claimtrack.resolution.question import World


@dataclass(frozen=True, slots=True)
class Hanging:
    """A claim whose outcome would be another without one row of the log."""

    event_id: str
    claim_id: str
    before: Verdict
    without: Verdict


def sensitivity(
    claims: Sequence[Claim],
    log: EventLog,
    *,
    as_of: date,
    domain: Domain | None = None,
    options: ResolveOptions | None = None,
) -> tuple[Hanging, ...]:
    """All outcomes that change when one row is dropped, ordered by row and claim.

    Only rows that some verdict cites are tried, and only on the claims that cite them or share their group.
    """
    chosen = options or ResolveOptions()
    verdicts = resolve(claims, log, as_of=as_of, domain=domain, options=chosen)
    groups = order_groups(claims)
    by_id = {claim.id: claim for claim in claims}
    citing: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim_id, claim in by_id.items():
        mates = groups.get((claim.source, claim.group or ""), ())
        for event_id in (*verdicts[claim_id].evidence, *verdicts[claim_id].evidence_against):
            citing[event_id].update({claim_id: claim, **{mate.id: mate for mate in mates}})
    names = Names(domain)
    index = LogIndex(log, as_of, names.canonical, approx_days=chosen.approx_days)
    found: list[Hanging] = []
    for event_id in sorted(citing):
        world = World(index.without(event_id), names, chosen)
        for claim_id, verdict in sorted(resolve_with(citing[event_id].values(), groups, world).items()):
            if verdict.outcome is not verdicts[claim_id].outcome:
                found.append(Hanging(event_id, claim_id, verdicts[claim_id], verdict))
    return tuple(found)
