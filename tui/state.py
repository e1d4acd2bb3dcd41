"""What comes back next time: the last filter, place, columns and theme; and the user's own keys.

State that cannot be read is forgotten, never fatal; state that cannot be written is a problem to show.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_state_path

NAME = "claimtrack"


@dataclass(slots=True)
class TableState:
    """How one table was left."""

    order: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    sort: list[str] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """How the UI was left. Filters and places are kept per database."""

    theme: str = ""
    tab: str = "claims"
    tables: dict[str, TableState] = field(default_factory=dict)
    filters: dict[str, str] = field(default_factory=dict)
    """Last filter text by database."""
    places: dict[str, int] = field(default_factory=dict)
    """Number of the last claim by database."""
    saved: dict[str, str] = field(default_factory=dict)
    """Kept filters by name."""
    queue: dict[str, str] = field(default_factory=dict)
    blind: bool = False

    def table(self, name: str) -> TableState:
        """The state of that table, made where there is none."""
        return self.tables.setdefault(name, TableState())


def state_file() -> Path:
    """Where the state is kept."""
    return user_state_path(NAME, appauthor=False) / "tui.json"


def keys_file() -> Path:
    """Where a user's own keys are read from."""
    return user_config_path(NAME, appauthor=False) / "keys.toml"


def load_state(path: Path) -> State:
    """The state kept at `path`; an empty one where it is missing or damaged."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        return _state(kept)
    except (OSError, ValueError, TypeError, AttributeError):
        return State()


def _state(kept: dict[str, Any]) -> State:
    known = {name: kept[name] for name in State.__slots__ if name in kept and name != "tables"}
    state = State(**known)
    empty = State()
    for name in known:
        if type(known[name]) is not type(getattr(empty, name)):
            setattr(state, name, getattr(empty, name))
    for name, table in kept.get("tables", {}).items():
        lists = {part: [str(item) for item in table.get(part, [])] for part in TableState.__slots__}
        state.tables[str(name)] = TableState(**lists)
    return state


def save_state(path: Path, state: State) -> None:
    """Write the state whole or not at all. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(state), ensure_ascii=True, indent=1), "utf-8")
    beside.replace(path)


def load_keys(path: Path) -> tuple[dict[str, str], str]:
    """The user's keys by action name, and what is wrong with the file ("" for nothing).

    The file is TOML with one table: `[keys]` and lines such as `judge-true = "y"` or `down = "j,down"`.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8")).get("keys", {})
    except FileNotFoundError:
        return {}, ""
    except (OSError, ValueError) as error:
        return {}, f"{path}: {error}"
    if not isinstance(found, dict) or not all(isinstance(keys, str) for keys in found.values()):
        return {}, f'{path}: [keys] wants lines such as judge-true = "y"'
    return found, ""
