"""Finds and reads domain packs: folders with domain.toml, entities.csv, actors.csv, events.csv and coverage.csv.

Only domain.toml is required. A pack of one's own is a folder anywhere, given by its path.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from claimtrack.domains.errors import BadPackError, UnknownDomainError
from claimtrack.domains.lexicon import read_event_type, read_phrases
from claimtrack.domains.model import Domain, Entity, EventType, OutcomeWords, Phrase
from claimtrack.domains.tables import read_entities
from claimtrack.errors import Problem

PACK_FILE = "domain.toml"
_WORD_LISTS = ("silent_kinds", "telling_kinds", "telling_words")
_OUTCOME_LISTS = tuple(field.name for field in fields(OutcomeWords))
_TOP_FIELDS = frozenset(
    {"title", "horizon_days", "heads", "event_type", "order_event_type", "outcome_words", *_WORD_LISTS}
)


def available_domains() -> list[str]:
    """Names of the packs that come with claimtrack, in alphabetical order."""
    return sorted(folder.name for folder in _home().iterdir() if (folder / PACK_FILE).is_file())


def load_domain(name_or_path: str) -> Domain:
    """The pack of that name, or in that folder.

    Raises UnknownDomainError where there is none, and BadPackError with every fault where it cannot be used.
    """
    folder = _folder_of(name_or_path)
    stamp = tuple(
        (file.name, file.stat().st_mtime_ns) for file in sorted(folder.iterdir()) if file.suffix in (".toml", ".csv")
    )
    return _loaded(folder, stamp)


def check_pack(name_or_path: str) -> tuple[Problem, ...]:
    """Every fault and doubt of a pack, in the order of its files; empty for a pack without any."""
    from claimtrack.domains.check import doubts_of

    domain, problems = _read(_folder_of(name_or_path))
    return (*problems, *(doubts_of(domain) if domain else ()))


@lru_cache(maxsize=32)
def _loaded(folder: Path, stamp: object) -> Domain:
    domain, problems = _read(folder)
    if problems or domain is None:
        raise BadPackError(problems)
    return domain


def _home() -> Path:
    return Path(str(resources.files("claimtrack.domains")))


def _folder_of(name_or_path: str) -> Path:
    bundled = _home() / name_or_path
    if re.fullmatch(r"[\w-]+", name_or_path) and (bundled / PACK_FILE).is_file():
        return bundled
    own = Path(name_or_path).expanduser()
    folder = own.parent if own.name == PACK_FILE else own
    if not (folder / PACK_FILE).is_file():
        raise UnknownDomainError(name_or_path, available_domains())
    return folder


def _read(folder: Path) -> tuple[Domain | None, list[Problem]]:
    file = folder / PACK_FILE
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as fault:
        return None, [Problem(str(file), f"cannot be read: {fault}", "save it as UTF-8 text")]
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        where = f"{file}:{line.group(1)}" if line else str(file)
        return None, [Problem(where, f"is no TOML: {fault}", "correct the line")]
    problems = _faults_of_top(file, table)
    event_types, phrases, faults = _read_event_types(file, text, table)
    problems += faults
    entities: list[Entity] = []
    for name, are_actors in (("entities.csv", False), ("actors.csv", True)):
        rows, faults = read_entities(folder / name, are_actors=are_actors)
        entities += rows
        problems += faults
    if any(fault.what.startswith("must") for fault in problems):
        return None, problems
    events, coverage = folder / "events.csv", folder / "coverage.csv"
    domain = Domain(
        name=folder.name,
        title=table.get("title", folder.name),
        entities=tuple(entities),
        event_types=tuple(event_types),
        phrases=tuple(phrases),
        horizon_days=table.get("horizon_days", 365),
        folder=folder,
        events_file=events if events.is_file() else None,
        coverage_file=coverage if coverage.is_file() else None,
        heads={head: tuple(kinds) for head, kinds in table.get("heads", {}).items()},
        silent_kinds=tuple(table.get("silent_kinds", ())),
        telling_kinds=tuple(table.get("telling_kinds", ())),
        telling_words=tuple(word.lower() for word in table.get("telling_words", ())),
        outcome_words=_outcome_words(table.get("outcome_words", {})),
        order_event_type=table.get("order_event_type"),
    )
    return domain, problems


def _outcome_words(table: dict[str, list[str]]) -> OutcomeWords:
    """The usual words and those that the pack adds."""
    usual = OutcomeWords()
    added = {name: [word.lower() for word in words] for name, words in table.items() if name in _OUTCOME_LISTS}
    return replace(usual, **{name: tuple(dict.fromkeys((*getattr(usual, name), *new))) for name, new in added.items()})


def _faults_of_top(file: Path, table: dict[str, Any]) -> list[Problem]:
    known = ", ".join(sorted(_TOP_FIELDS))
    unknown = sorted(table.keys() - _TOP_FIELDS)
    problems = [Problem(str(file), f"unknown field {name!r}", f"known are {known}") for name in unknown]
    horizon = table.get("horizon_days", 365)
    if not isinstance(horizon, int) or isinstance(horizon, bool) or not 1 <= horizon <= 36_500:
        problems.append(Problem(str(file), "must have horizon_days from 1 to 36500", "write a number of days"))
    wanted_types: list[tuple[str, type]] = [("title", str), ("heads", dict), *((name, list) for name in _WORD_LISTS)]
    for name, wanted in wanted_types:
        if not isinstance(table.get(name, wanted()), wanted):
            problems.append(Problem(str(file), f"must have {name} as {wanted.__name__}", "see a pack that works"))
    problems += _faults_of_outcomes(file, table)
    if not isinstance(table.get("event_type", []), list):
        problems.append(Problem(str(file), "must have event types as [[event_type]] tables", "double the brackets"))
    return problems


def _faults_of_outcomes(file: Path, table: dict[str, Any]) -> list[Problem]:
    """`[outcome_words]` adds words to known lists; `order_event_type` is one of the pack's own event types."""
    words, order = table.get("outcome_words", {}), table.get("order_event_type")
    event_types = table.get("event_type", [])
    names = [one.get("name") for one in event_types if isinstance(one, dict)] if isinstance(event_types, list) else []
    problems = []
    if order is not None and order not in names:
        problems.append(Problem(str(file), "must have order_event_type as one of its event types", "write its name"))
    if not isinstance(words, dict):
        return [*problems, Problem(str(file), "must have outcome_words as a table", "write [outcome_words]")]
    for name, listed in words.items():
        if name not in _OUTCOME_LISTS:
            known = ", ".join(_OUTCOME_LISTS)
            problems.append(Problem(str(file), f"unknown field outcome_words.{name}", f"known are {known}"))
        elif not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            problems.append(Problem(str(file), f"must have outcome_words.{name} as words in quotes", "write a list"))
    return problems


def _read_event_types(
    file: Path, text: str, table: dict[str, Any]
) -> tuple[list[EventType], list[Phrase], list[Problem]]:
    """Event types and phrases; a fault is placed at the line its table begins."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[event_type]]"]
    event_types: list[EventType] = []
    phrases: list[Phrase] = []
    problems: list[Problem] = []
    tables = table.get("event_type", [])
    for index, one in enumerate(tables if isinstance(tables, list) else []):
        where = f"{file}:{lines[index]}" if len(lines) == len(tables) else str(file)
        try:
            event_types.append(read_event_type(one))
            phrases += read_phrases(one)
        except ValueError as fault:
            problems.append(Problem(where, f"event type {one.get('name', index + 1)}: {fault}", "correct the table"))
    return event_types, phrases, problems
