"""What the screens cost: opening with few and with many claims, moving, filtering, a session of judgements, and keys
while a large log is imported.

    python benchmarks/tui.py [--sizes 100,100000] [--judgements 200] [--log-mb 50] [--folder DIR]

Databases are made from the bundled sample, its claims repeated under other pages' names, and kept in --folder (making
100,000 claims takes about a minute, once). Each size is measured in a process of its own, without a terminal, at
120x40. A key's time runs from the press until the screen that follows has been painted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SIZE = (120, 40)


def build(folder: Path, size: int) -> Path:
    """A database with that many claims; made where there is none."""
    from claimtrack import workflow

    made = folder / f"claims-{size}.db"
    if made.exists():
        # Taking the schema to its newest step belongs to no start that is measured.
        workflow.Workspace.open(str(made)).close()
        return made
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        sample, source, many, part = (Path(scratch) / name for name in ("s.db", "s.jsonl", "m.jsonl", "part.db"))
        workflow.demo(str(sample))
        with workflow.Workspace.open(str(sample)) as workspace:
            workflow.export_claims(workspace, source)
        records = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
        with many.open("w", encoding="utf-8") as file:
            for number in range(size):
                round_, at = divmod(number, len(records))
                record = records[at]
                renamed = {"id": f"{round_:04x}{record['id'][4:]}", "source": f"{round_}-{record['source']}"}
                file.write(json.dumps(record | renamed) + "\n")
        with workflow.Workspace.open(str(part)) as workspace:
            workflow.import_claims(workspace, many)
        shutil.move(part, made)
    return made


def build_log(folder: Path, megabytes: int) -> Path:
    """An event log of that size; made where there is none."""
    made = folder / f"log-{megabytes}.csv"
    if not made.exists():
        part = made.with_suffix(".part")
        day = date(2018, 1, 1)
        with part.open("w", encoding="utf-8") as file:
            file.write("id,date_start,date_end,event_type,place,actor,detail\n")
            number = 0
            while file.tell() < megabytes * 1_000_000:
                on = day + timedelta(days=number % 800)
                told = f"the gazette of that week tells of row {number} that the town changed hands at dawn"
                who = f"Town {number % 5_000},Army {number % 7}"
                file.write(f"L{number},{on},{on},control_change,{who},{told}\n")
                number += 1
        part.replace(made)
    return made


async def until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    """Give way to the app until something holds."""
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError
        # A loop that never rests takes the interpreter from the workers it waits for.
        await asyncio.sleep(0.0005)


async def painted(app: Any) -> None:
    """Wait for the next painting of the screen."""
    done = asyncio.Event()
    app.screen.call_after_refresh(done.set)
    await done.wait()


async def rest(app: Any) -> None:
    """Wait until no worker is under way; one that was overtaken counts as done."""
    await until(lambda: all(worker.is_finished for worker in app.workers))
    await painted(app)


def press(app: Any, key: str) -> None:
    """Press a key and do not wait."""
    from textual.events import Key

    app._driver.send_message(Key(key, key if len(key) == 1 else None))


def write(app: Any, text: str) -> None:
    """Type into the line that opens."""
    from textual.events import Key

    names = {"/": "slash", ".": "full_stop", "-": "minus", "_": "underscore"}
    for character in text:
        app._driver.send_message(Key(names.get(character, character), character))


async def timed(app: Any, key: str, holds: Callable[[], bool]) -> float:
    """Seconds from a key to the painted screen on which something holds."""
    begin = time.perf_counter()
    press(app, key)
    await until(holds)
    await painted(app)
    return time.perf_counter() - begin


def memory() -> float:
    """Peak memory of this process in MB."""
    # What getrusage tells would be the peak of the process that started this one, where that was larger.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


async def measure(database: Path, judgements: int, log: Path | None) -> dict[str, float]:
    """Figures of one database, in seconds and MB."""
    from functools import partial

    from tui.app import ClaimtrackApp, spare_what_stays
    from tui.desk import open_desk
    from tui.screens.claims import ClaimsScreen
    from tui.screens.review import ReviewScreen
    from tui.widgets.line_table import LineTable

    state = Path(tempfile.mkdtemp())
    paths = {"state_path": state / "s.json", "keys_path": state / "k.toml"}
    app = ClaimtrackApp(partial(open_desk, str(database)), **paths, when_open=spare_what_stays)
    figures: dict[str, float] = {}
    begin = time.perf_counter()
    async with app.run_test(size=SIZE):
        await until(lambda: isinstance(app.screen, ClaimsScreen) and app.screen.current is not None)
        await painted(app)
        figures["open to the table"] = time.perf_counter() - begin
        await until(lambda: app.screen.detail is not None)
        await painted(app)
        figures["open to the detail"] = time.perf_counter() - begin
        figures["memory after opening"] = memory()
        await rest(app)
        screen: Any = app.screen
        table: Any = screen.query_one(LineTable)
        moves = [await timed(app, "j", lambda at=at: table.cursor == at + 1) for at in range(40)]
        figures["cursor down, median"] = statistics.median(moves)
        figures["to the end"] = await timed(app, "G", lambda: table.row is not None and table.cursor == table.count - 1)
        ups: list[float] = []
        for _ in range(min(20, table.cursor // table.page_height)):
            up = table.cursor - table.page_height
            ups.append(await timed(app, "pageup", lambda up=up: table.cursor == up and table.row is not None))
        figures["screen up, median"] = statistics.median(ups)
        await rest(app)
        everything = table.count
        begin = time.perf_counter()
        screen.narrow("outcome:false")
        await until(lambda: table.count < everything and table.row is not None and table.row.outcome == "false")
        await painted(app)
        figures["filter"] = time.perf_counter() - begin
        screen.narrow("")
        await rest(app)
        press(app, "2")
        await until(lambda: isinstance(app.screen, ReviewScreen) and app.screen.current_detail is not None)
        figures |= await judge(app, judgements)
        figures["memory at the end"] = memory()
        if log is not None:
            figures |= await while_importing(app, log)
    shutil.rmtree(state)
    return figures


async def judge(app: Any, judgements: int) -> dict[str, float]:
    """A session: one key a decision, the next claim on the screen."""
    screen = app.screen
    await rest(app)
    press(app, "right_square_bracket")
    press(app, "right_square_bracket")
    await until(lambda: screen.queue == "new" and len(screen.numbers) > 1 and screen.current_detail is not None)
    await rest(app)
    taken: list[float] = []
    for number in range(min(judgements, len(screen.numbers) - 1)):
        following = screen.numbers[screen.place + 1]

        def shown(wanted: int = following) -> bool:
            detail = screen._shown
            return detail is not None and detail.row.number == wanted

        taken.append(await timed(app, "tfba"[number % 4], shown))
        # A person thinks between two keys: the next claim is read meanwhile.
        await rest(app)
    taken.sort()
    return {
        "judgements": len(taken),
        "key, median": statistics.median(taken),
        "key, p99": taken[min(len(taken) - 1, int(len(taken) * 0.99))],
        "key, slowest": taken[-1],
    }


async def while_importing(app: Any, log: Path) -> dict[str, float]:
    """Moving in the table and judging, a key every twentieth of a second, while a log is imported from the screen."""
    from tui.widgets.line_table import LineTable

    press(app, "1")
    await until(lambda: app.screen.query(LineTable) and app.screen.current is not None)
    await rest(app)
    table = app.screen.query_one(LineTable)
    press(app, "g")
    press(app, "I")
    press(app, "e")
    write(app, str(log))
    press(app, "enter")
    await until(lambda: app.job is not None and bool(app.job.done))
    begin = time.perf_counter()
    job, moves, decisions = app.job, [], []
    while app.job is job:
        down = table.cursor + 1 if table.cursor < table.count - 2 else 0
        key = "j" if down else "g"
        if (len(moves) + len(decisions)) % 10 == 9 and down:
            decisions.append(await timed(app, "t", lambda down=down: table.cursor == down))
        else:
            moves.append(await timed(app, key, lambda down=down: table.cursor == down))
        await asyncio.sleep(0.05)
    took = time.perf_counter() - begin
    press(app, "ctrl+x")
    await until(lambda: app.job is None and not app.unrecorded)
    for taken in (moves, decisions):
        taken.sort()
    return {
        "import, seconds": took,
        "moves meanwhile": len(moves),
        "move, median": statistics.median(moves),
        "move, p99": moves[int(len(moves) * 0.99)],
        "move, slowest": moves[-1],
        "decision, median": statistics.median(decisions),
        "decision, slowest": decisions[-1],
    }


def main() -> None:
    """Measure each size and print one table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="100,100000")
    options.add_argument("--judgements", type=int, default=200)
    options.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "claimtrack-benchmark")
    options.add_argument("--log-mb", type=int, default=50, help="size of the log that is imported; 0 for none")
    options.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--log", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.one is not None:
        print(json.dumps(asyncio.run(measure(chosen.one, chosen.judgements, chosen.log))))
        return
    chosen.folder.mkdir(parents=True, exist_ok=True)
    columns: dict[int, dict[str, float]] = {}
    for size in map(int, chosen.sizes.split(",")):
        kept = build(chosen.folder, size)
        with tempfile.TemporaryDirectory(dir=chosen.folder) as scratch:
            database = Path(shutil.copy(kept, scratch))
            # Without -P this file would stand in the way of the package of the same name.
            words = [sys.executable, "-P", __file__, "--one", str(database), "--judgements", str(chosen.judgements)]
            if chosen.log_mb:
                words += ["--log", str(build_log(chosen.folder, chosen.log_mb))]
            columns[size] = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout)
    print(f"{'':24}" + "".join(f"{size:>14,}" for size in columns))
    for name in next(iter(columns.values())):
        print(f"{name:24}" + "".join(f"{_shown(name, figures[name]):>14}" for figures in columns.values()))


def _shown(name: str, value: float) -> str:
    if name == "import, seconds":
        return f"{value:.1f} s"
    if name in ("judgements", "moves meanwhile"):
        return f"{value:.0f}"
    return f"{value:.0f} MB" if name.startswith("memory") else f"{value * 1000:.1f} ms"


if __name__ == "__main__":
    main()
