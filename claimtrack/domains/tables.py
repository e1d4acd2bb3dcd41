"""The CSV tables of a pack: entities and actors, one a line."""

from __future__ import annotations

import csv
from pathlib import Path

from claimtrack.domains.model import Entity
from claimtrack.errors import Problem

COLUMNS = frozenset(
    {
        *("name", "kind", "aliases", "ordinary_aliases", "cased_aliases", "default_for", "parent_region", "part_of"),
        *("umbrella", "allies", "notes", "lat", "lon", "geonames_id", "wikidata_id", "ocha_pcode", "coord_source"),
    }
)
"""Columns a table may have; `name` and `kind` are required, lists are parted by semicolons."""

_FLAGS = {"": False, "no": False, "yes": True}


def read_entities(path: Path, *, are_actors: bool) -> tuple[list[Entity], list[Problem]]:
    """Entities of one table; a row that cannot be read becomes a problem and the others go through."""
    entities: list[Entity] = []
    problems: list[Problem] = []
    if not path.is_file():
        return entities, problems
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return entities, [Problem(str(path), f"cannot be read: {error}", "save it as UTF-8 text")]
    reader = csv.DictReader(text.splitlines(keepends=True))
    columns = set(reader.fieldnames or ())
    if missing := {"name", "kind"} - columns:
        return entities, [
            Problem(f"{path}:1", f"no column {' and '.join(sorted(missing))}", "add it to the first line")
        ]
    if unknown := columns - COLUMNS:
        known = ", ".join(sorted(COLUMNS))
        problems.append(Problem(f"{path}:1", f"unknown column {', '.join(sorted(unknown))}", f"known are {known}"))
    for row in reader:
        fault = _fault_of(row)
        if fault is None:
            entities.append(_entity(row, is_actor=are_actors))
        else:
            problems.append(Problem(f"{path}:{reader.line_num}", *fault))
    return entities, problems


def _fault_of(row: dict[str, str]) -> tuple[str, str] | None:
    if None in row or None in row.values():
        return "the row has another number of fields than the first line", "quote fields that hold a comma"
    if not row["name"].strip():
        return "the row names nothing", "give a name, or delete the row"
    if not row["kind"].strip():
        return f"{row['name']} has no kind", "say what it is: town, party, index, ..."
    if row.get("umbrella", "") not in _FLAGS:
        return f"umbrella is {row['umbrella']!r}", "write yes, no or nothing"
    return None


def _entity(row: dict[str, str], *, is_actor: bool) -> Entity:
    return Entity(
        name=row["name"].strip(),
        kind=row["kind"].strip(),
        aliases=_listed(row.get("aliases")),
        parent_region=row.get("parent_region") or None,
        part_of=row.get("part_of") or None,
        umbrella=_FLAGS[row.get("umbrella", "")],
        is_actor=is_actor,
        allies=_listed(row.get("allies")),
        notes=row.get("notes", ""),
        ordinary_aliases=_listed(row.get("ordinary_aliases")),
        cased_aliases=_listed(row.get("cased_aliases")),
        default_for=_listed(row.get("default_for")),
    )


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())
