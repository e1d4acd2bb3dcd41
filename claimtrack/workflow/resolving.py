"""Deciding claims by the event log, and asking how firmly they are decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimtrack.claims import Claim, Outcome, Verdict
from claimtrack.errors import BadArgumentError
from claimtrack.events import EventLog
from claimtrack.resolution import RULE_VERSION, ResolveOptions, suggest_events
from claimtrack.resolution import resolve as decide
from claimtrack.resolution import sensitivity as hanging_verdicts
from claimtrack.store import claims as stored
from claimtrack.store import journal, logs
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, Entry, Line
from claimtrack.store.standing import Standing, verdict_of
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.shown import counts_of, event_view
from claimtrack.workflow.subject_hint import subject_hint
from claimtrack.workflow.subjects import NO_DOMAIN, domain_named
from claimtrack.workflow.views import ResolveReport, SensitivityRow, Suggestion, VerdictChange
from claimtrack.workflow.workspace import Workspace


def resolve(
    workspace: Workspace,
    *,
    as_of: date,
    horizon_days: int | None = None,
    dry: bool = False,
    progress: Progress | None = None,
) -> ResolveReport:
    """Decide every claim as of a day. Verdicts that are as before add no row.

    `dry` replays a day and writes nothing: `changes` then holds every claim whose verdict would be another. What
    `progress` raises ends the work with nothing written.
    """
    if horizon_days is not None and horizon_days < 1:
        raise BadArgumentError("horizon", horizon_days, "give a number of days from 1")
    with workspace.store.read() as tx:
        seen = _revision(tx)
        decided = _decide_all(tx, as_of, horizon_days, progress=progress)
        if dry:
            return _report(tx, decided, as_of)
    with workspace.store.write() as tx:
        if _revision(tx) != seen:
            # Somebody wrote while we were thinking: decide again on what holds now.
            decided = _decide_all(tx, as_of, horizon_days, progress=progress)
        report = _report(tx, decided, as_of)
        _write(workspace, tx, decided, as_of)
    return report


def changes_ahead(workspace: Workspace) -> tuple[VerdictChange, ...]:
    """What resolving anew, by the day and horizon of the last resolution, would change; nothing before the first."""
    with workspace.store.read() as tx:
        last = journal.last_line(tx, Action.RESOLVE)
        if last is None or last.entry.as_of is None:
            return ()
        return _report(tx, _decide_all(tx, last.entry.as_of, _horizon_of(last)), last.entry.as_of).changes


def redecide(tx: Transaction, stamp: journal.Stamp, numbers: Sequence[int]) -> None:
    """Derive the verdicts of a few claims anew, by the day and horizon of the last resolution, where there was one."""
    last = journal.last_line(tx, Action.RESOLVE)
    if last is None or last.entry.as_of is None or not numbers:
        return
    decided = _decide_all(tx, last.entry.as_of, _horizon_of(last), numbers)
    entries = _new_entries(decided)
    if entries:
        journal.append(tx, stamp, entries)
        stored.refresh(tx, {entry.number for entry in entries if entry.number is not None})


def sensitivity(workspace: Workspace, *, as_of: date | None = None) -> list[SensitivityRow]:
    """Leave out each deciding log row in turn: the verdicts that would change. Writes nothing."""
    with workspace.store.read() as tx:
        last = journal.last_line(tx, Action.RESOLVE)
        day = as_of or (last.entry.as_of if last else None)
        if day is None:
            raise BadArgumentError("as-of", None, "resolve first, or give a day")
        found = _states(tx, None)
        log, names = logs.current_log(tx), logs.log_of_event(tx)
    changes: dict[str, list[VerdictChange]] = defaultdict(list)
    for name, members in _by_domain({number: claim for number, (claim, _) in found.items()}).items():
        numbers = {claim.id: number for number, claim in members.items()}
        options = ResolveOptions(horizon_days=_horizon_of(last))
        read = list(members.values())
        for hanging in hanging_verdicts(read, log, as_of=day, domain=domain_named(name), options=options):
            number = numbers[hanging.claim_id]
            before, without = hanging.before.outcome, hanging.without
            change = VerdictChange(number, members[number].statement, before, without.outcome, without.sentence)
            changes[hanging.event_id].append(change)
    events = log.by_id()
    rows = [
        SensitivityRow(event_view(events[key], names.get(key, "")), tuple(changed)) for key, changed in changes.items()
    ]
    return sorted(rows, key=lambda row: (-len(row.changes), row.event.id))


def suggest(
    workspace: Workspace, numbers: Sequence[int | str] = (), *, limit: int = 3, as_of: date | None = None
) -> list[Suggestion]:
    """For claims that no rule decides, or those named: events alike in name, type and day. Decides nothing.

    Rows later than the day `as_of`, or else than that of the last resolution, are left out.
    """
    with workspace.store.read() as tx:
        last = journal.last_line(tx, Action.RESOLVE)
        day = as_of or (last.entry.as_of if last else None)
        log, names = logs.current_log(tx), logs.log_of_event(tx)
        states = _states(tx, {stored.find_number(tx, name) for name in numbers} or None)
    found: list[Suggestion] = []
    for number, (claim, state) in states.items():
        outcome = state.deciding.entry.outcome if state.deciding else None
        if not numbers and (outcome not in (None, Outcome.UNKNOWN) or not claim.is_resolvable):
            continue
        alike = suggest_events(claim, log, domain_named(claim.domain or NO_DOMAIN), limit, as_of=day)
        if alike:
            views = tuple((event_view(one.event, names.get(one.event.id, "")), one.score) for one in alike)
            found.append(Suggestion(number, claim.statement, views))
    return found


@dataclass(frozen=True, slots=True)
class _Decided:
    """Claims with their standing and the verdicts the rules reach now."""

    claims: Mapping[int, Claim]
    states: Mapping[int, Standing]
    verdicts: Mapping[int, Verdict]
    log: EventLog
    horizon: int | None

    def with_groups_of(self, numbers: set[int]) -> dict[int, Claim]:
        """These claims and the others of their groups: an order is decided as a whole."""
        groups = {(self.claims[number].source, self.claims[number].group) for number in numbers}
        return {
            number: claim
            for number, claim in self.claims.items()
            if number in numbers or (claim.group and (claim.source, claim.group) in groups)
        }


def _decide_all(
    tx: Transaction,
    as_of: date,
    horizon: int | None,
    numbers: Sequence[int] | None = None,
    *,
    progress: Progress | None = None,
) -> _Decided:
    log = logs.current_log(tx, told=False)
    found = _states(tx, None)
    claims = {number: claim for number, (claim, _) in found.items()}
    states = {number: state for number, (_, state) in found.items()}
    if numbers is not None:
        named = {number for number in numbers if number in claims}
        claims = _Decided(claims, states, {}, log, horizon).with_groups_of(named)
    return _Decided(claims, states, _decide(claims, log, as_of, horizon, progress), log, horizon)


def _states(tx: Transaction, numbers: set[int] | None) -> dict[int, tuple[Claim, Standing]]:
    loaded = {number: claim for number, _, claim in stored.load_claims(tx, numbers)}
    states = stored.standings(tx, loaded)
    return {number: (claim, states[number]) for number, claim in loaded.items()}


def _decide(
    claims: Mapping[int, Claim], log: EventLog, as_of: date, horizon: int | None, progress: Progress | None = None
) -> dict[int, Verdict]:
    verdicts: dict[int, Verdict] = {}

    def tell(done: int) -> None:
        if progress is not None:
            progress("deciding", len(verdicts) + done, len(claims))

    for name, members in _by_domain(claims).items():
        options = ResolveOptions(horizon_days=horizon)
        domain = domain_named(name)
        reached = decide(list(members.values()), log, as_of=as_of, domain=domain, options=options, progress=tell)
        verdicts.update({number: reached[claim.id] for number, claim in members.items() if claim.id in reached})
    return verdicts


def _by_domain(claims: Mapping[int, Claim]) -> dict[str, dict[int, Claim]]:
    found: dict[str, dict[int, Claim]] = defaultdict(dict)
    for number, claim in claims.items():
        found[claim.domain or NO_DOMAIN][number] = claim
    return found


def _new_entries(decided: _Decided) -> list[Entry]:
    entries: list[Entry] = []
    for number, verdict in decided.verdicts.items():
        state = decided.states[number]
        entry = journal.verdict_entry(number, state.version, verdict, RULE_VERSION)
        if state.rule_line is None or not _says_the_same(state.rule_line.entry, entry):
            entries.append(entry)
    return entries


def _says_the_same(before: Entry, after: Entry) -> bool:
    """Whether nothing but the day of asking and the versions differs: such a verdict adds no row."""
    again = replace(after, as_of=before.as_of, log_version=before.log_version, rule_version=before.rule_version)
    return again == before


def _write(workspace: Workspace, tx: Transaction, decided: _Decided, as_of: date) -> None:
    entries = _new_entries(decided)
    last = journal.last_line(tx, Action.RESOLVE)
    asked = (as_of, decided.log.version, str(decided.horizon or ""))
    before = (last.entry.as_of, last.entry.log_version, last.entry.note) if last else None
    if not entries and asked == before:
        return
    stamp = workspace.stamp(tx, "resolve")
    mark = Entry(Action.RESOLVE, as_of=asked[0], log_version=asked[1], note=asked[2], rule_version=RULE_VERSION)
    journal.append(tx, stamp, [*entries, mark])
    stored.refresh(tx, {entry.number for entry in entries if entry.number is not None})


def _report(tx: Transaction, decided: _Decided, as_of: date) -> ResolveReport:
    changes: list[VerdictChange] = []
    tally: Counter[Outcome | None] = Counter()
    silent = unchanged = 0
    for number, claim in decided.claims.items():
        verdict, state = decided.verdicts.get(number), decided.states[number]
        counted = verdict_of(state.deciding) if state.judgements else verdict
        tally[counted.outcome if counted else None] += 1
        silent += bool(counted and counted.by_silence and counted.outcome is Outcome.FALSE)
        before = state.rule_line.entry.outcome if state.rule_line else None
        if verdict is None or verdict.outcome is before:
            unchanged += 1
        else:
            changes.append(VerdictChange(number, claim.statement, before, verdict.outcome, verdict.sentence))
    counts = counts_of(tally, silent)
    notes = [] if decided.log.events else ["no event log: nothing can be decided; import one with events import"]
    if hint := subject_hint(decided.claims.values(), decided.log):
        notes.append(hint)
    if counts.by_silence:
        notes.append(f"{counts.by_silence} of {counts.false} false rest on silence under declared coverage")
    return ResolveReport(as_of, decided.log.version, counts, tuple(changes), unchanged, (), tuple(notes))


def _revision(tx: Transaction) -> tuple[int, ...]:
    return journal.last_seq(tx), *stored.extent(tx)


def _horizon_of(line: Line | None) -> int | None:
    return int(line.entry.note) if line and line.entry.note.isdigit() else None
