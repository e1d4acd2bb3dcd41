"""Speed of the full reading against dateparser.search.search_dates on the same comments in one run.

    python benchmarks/extraction.py COMMENTS.jsonl [--sizes 2000,20000,200000] [--workers 1,2] [--skip-dates]

COMMENTS.jsonl has one comment a line (text or body, time or created_utc). Larger sizes repeat the comments.
search_dates only finds dates; ours reads whole claims, without near misses. One worker is measured in CPU time,
more workers in wall time. Peak memory is that of a fresh process which makes the comments as it reads them.
With `.venv-compiled/bin/python` (`make compiled`) the compiled reader is measured.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import cycle, islice
from pathlib import Path

Record = tuple[str, str, date | None]


def load(path: Path) -> list[Record]:
    """Id, text and day of every comment of the file."""
    records: list[Record] = []
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            fields = json.loads(line)
            stamp = fields.get("created_utc")
            day = datetime.fromtimestamp(int(stamp), UTC).date() if stamp else None
            records.append((str(fields.get("id", number)), fields.get("text") or fields.get("body") or "", day))
    return records


def pages_of(records: list[Record], size: int) -> Iterator[object]:
    """`size` comments as pages, made one by one."""
    from claimtrack.claims import Comment, Page
    from claimtrack.text.spans import Span

    for name, text, day in islice(cycle(records), size):
        yield Page(name, text, (Comment(0, Span(0, len(text)), written=day),))


def run_ours(records: list[Record], size: int, workers: int) -> tuple[float, int]:
    """Seconds and claims for one size; the first 500 comments warm the caches outside the clock.

    One worker is timed page by page in batches, so that making the pages is not counted.
    """
    from claimtrack.extraction import read_pages

    for _ in read_pages(pages_of(records, min(500, size)), near_misses=False):  # type: ignore[arg-type]
        pass
    pages = pages_of(records, size)
    if workers > 1:
        start = time.perf_counter()
        claims = sum(len(reading.claims) for _, reading in read_pages(pages, workers=workers, near_misses=False))  # type: ignore[arg-type]
        return time.perf_counter() - start, claims
    seconds, claims = 0.0, 0
    while some := list(islice(pages, 1000)):
        start = time.process_time()
        claims += sum(len(reading.claims) for _, reading in read_pages(some, near_misses=False))  # type: ignore[arg-type]
        seconds += time.process_time() - start
    return seconds, claims


def run_search_dates(records: list[Record]) -> float:
    """CPU seconds of search_dates on every comment once."""
    from dateparser.search import search_dates

    for _, text, _day in records[:50]:
        _search(search_dates, text)
    start = time.process_time()
    for _, text, _day in records:
        _search(search_dates, text)
    return time.process_time() - start


def _search(search_dates: object, text: str) -> None:
    try:
        search_dates(text, languages=["en"])  # type: ignore[operator]
    except Exception as error:  # a crash of the library is no result of ours
        print(f"search_dates: {type(error).__name__}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("comments", type=Path)
    parser.add_argument("--sizes", default="2000,20000,200000")
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--skip-dates", action="store_true")
    parser.add_argument("--one", nargs=2, type=int, metavar=("SIZE", "WORKERS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    records = load(options.comments)
    if options.one:
        seconds, claims = run_ours(records, *options.one)
        usage = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(json.dumps({"seconds": seconds, "claims": claims, "peak_mb": sum(usage) / 1024}))
        return
    mega = sum(len(text.encode("utf-8", "surrogatepass")) for _, text, _ in records) / 1e6 / len(records)
    base = 0.0
    print(f"claimtrack's reader is {'compiled' if is_compiled() else 'plain Python'}")
    print_row("reader", "workers", "comments", "seconds", "comments/s", "MB/s", "ratio", "peak MB", "claims")
    if not options.skip_dates:
        seconds = run_search_dates(records)
        base = len(records) / seconds
        print_row(
            "search_dates", 1, len(records), f"{seconds:.2f}", f"{base:.0f}", f"{base * mega:.2f}", "1.0", "-", "-"
        )
    for workers in (int(count) for count in options.workers.split(",")):
        for size in (int(count) for count in options.sizes.split(",")):
            result = run_apart(options.comments, size, workers)
            rate = size / result["seconds"]
            print_row(
                "claimtrack",
                workers,
                size,
                f"{result['seconds']:.2f}",
                f"{rate:.0f}",
                f"{rate * mega:.2f}",
                f"{rate / base:.1f}" if base else "-",
                f"{result['peak_mb']:.0f}",
                int(result["claims"]),
            )


def is_compiled() -> bool:
    """True where `make compiled` made the claimtrack that is measured, and its interpreter runs this script."""
    from claimtrack.extraction import engine

    return not engine.__file__.endswith(".py")


def run_apart(comments: Path, size: int, workers: int) -> dict[str, float]:
    """One measurement in a fresh process, so that its peak memory is its own."""
    command = [sys.executable, __file__, str(comments), "--one", str(size), str(workers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def print_row(reader: str, *cells: object) -> None:
    """One row of the table."""
    widths = (7, 9, 8, 10, 6, 6, 8, 8)
    print(f"{reader:<14}", *(f"{cell!s:>{width}}" for cell, width in zip(cells, widths, strict=True)), flush=True)


if __name__ == "__main__":
    main()
