"""Printing: data to stdout, talk to stderr, and nothing a stranger wrote as anything but text."""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from claimtrack.errors import Problem
from claimtrack.text.display import for_display

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Progress = Callable[[str, int, int | None], None]

_MOST_PROBLEMS = 20
_PIPED_WIDTH = 120
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_STYLES = {
    "true": "green",
    "false": "red",
    "ambiguous": "yellow",
    "void": "dim",
    "pending": "cyan",
    "unknown": "dim",
}


def say(text: str) -> None:
    """One or more lines to a person, on stderr."""
    print(for_display(text, limit=None, lines=True), file=sys.stderr)  # noqa: T201


def tell_problems(problems: Sequence[Problem], *, most: int = _MOST_PROBLEMS) -> None:
    """What was skipped or doubted, on stderr; of very many only the first."""
    for problem in problems[:most]:
        say(str(problem))
    if len(problems) > most:
        say(f"... and {len(problems) - most} more problems")


def put(text: str) -> None:
    """One line of data, on stdout, as it is: the caller has made it fit to be shown."""
    sys.stdout.write(text + "\n")


def put_json(value: object) -> None:
    """One JSON document."""
    put(to_json(value, indent=2))


def put_jsonl(values: Iterable[object]) -> None:
    """One JSON object a line, each as soon as it is there."""
    for value in values:
        put(to_json(value))


def put_data(value: object, lines: Iterable[object], *, as_json: bool, as_jsonl: bool) -> bool:
    """Print a value as one JSON document, or its lines as one JSON object each; false where neither is asked for."""
    if as_json:
        put_json(value)
    elif as_jsonl:
        put_jsonl(lines)
    return as_json or as_jsonl


def to_json(value: object, *, indent: int | None = None) -> str:
    """JSON in which every character that a terminal could obey, or a reader not see, is escaped; nothing is lost."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_JSON.sub(_escaped, text)


def plain(value: object) -> Any:
    """The value as what JSON knows: frozen values as objects, days and instants in ISO form."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    return value


def console() -> Console:
    """Where tables go: as wide as the terminal, or wide enough to read when piped."""
    from rich.console import Console

    width = None
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        width = _PIPED_WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def put_table(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[object]],
    *,
    title: str = "",
    notes: Sequence[str] = (),
) -> None:
    """A table that fits the width. `columns` are (heading, how): "<" left, ">" right, "|" left in one line, "*" takes
    what room there is.

    Each note stands on a line of its own below. A table without rows is not drawn: the notes say what there is.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD,
        title=Text(title, style="bold") if title else None,
        title_justify="left",
        pad_edge=False,
        expand=any(how == "*" for _, how in columns),
    )
    for heading, how in columns:
        table.add_column(
            Text(heading),
            justify="right" if how == ">" else "left",
            overflow="fold",
            no_wrap=how in (">", "|"),
            ratio=1 if how == "*" else None,
            min_width=8 if how == "*" else None,
            max_width=24 if how == "<" else None,
        )
    for row in rows:
        table.add_row(*[_cell(value) for value in row])
    out = console()
    if table.row_count:
        out.print(table)
    elif not notes:
        out.print(_cell(f"{title}: none" if title else "none"))
    for note in notes:
        out.print(_cell(note))


def put_lines(lines: Iterable[object]) -> None:
    """Lines of text, wrapped to the width."""
    from rich.text import Text

    out = console()
    for line in lines:
        out.print(line if isinstance(line, Text) else Text(for_display(line, limit=None, lines=True)))


def outcome_text(outcome: object) -> Text:
    """An outcome in its colour; the word alone says it too."""
    from rich.text import Text

    word = str(outcome) if outcome else "-"
    return Text(word, style=_STYLES.get(word, ""))


def percent(probability: float | None) -> str:
    """A chance as people read it."""
    if probability is None:
        return "-"
    shown = f"{probability * 100:.1f}".removesuffix(".0")
    return f"{shown}%"


def share(value: float | None) -> str:
    """A share in whole percent; nearly all and nearly none never read as all or none."""
    if value is None:
        return "-"
    whole = f"{value * 100:.0f}%"
    if whole == "0%" and value > 0.0:
        return "<1%"
    return ">99%" if whole == "100%" and value < 1.0 else whole


def figure_text(
    value: float | None, low: float | None, high: float | None, *, as_percent: bool = False, places: int = 3
) -> str:
    """A figure with its interval, or "-"."""
    if value is None:
        return "-"
    shown = [
        share(number) if as_percent else _decimal(number, places) for number in (value, low, high) if number is not None
    ]
    return shown[0] if len(shown) < 3 else f"{shown[0]} [{shown[1]}, {shown[2]}]"


def _decimal(number: float, places: int) -> str:
    if math.isinf(number):
        return "infinite" if number > 0 else "-infinite"
    shown = f"{number:.{places}f}"
    return shown.removeprefix("-") if shown.lstrip("-0.") == "" else shown


def window_text(earliest: date | None, latest: date | None, lenient: date | None = None) -> str:
    """A window as its two days; an open end is left open."""
    if earliest is None and latest is None:
        return "-"
    end = str(latest or "")
    if lenient is not None and lenient != latest:
        end = f"{end} ({lenient})"
    return f"{earliest or ''}..{end}" if str(earliest) != end else end


@contextmanager
def progress_bar(*, beside_data: bool = False) -> Iterator[Progress | None]:
    """A bar on stderr while long work goes on; none where nobody watches.

    `beside_data`: data is written meanwhile, so that there is none where that goes to the same screen.
    """
    if not sys.stderr.isatty() or (beside_data and sys.stdout.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        tasks: dict[str, Any] = {}

        def show(what: str, done: int, total: int | None) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield show


def _cell(value: object) -> Text:
    from rich.text import Text

    if isinstance(value, Text):
        return value
    return Text(for_display("-" if value is None else value, lines=False))


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
