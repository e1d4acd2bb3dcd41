"""How many claims a second are decided, against a sparse log and a dense one, and how much memory the index takes.

    python benchmarks/resolution.py [ROWS] [CLAIMS]

Sparse: the rows lie on a thousand places. Dense: all rows lie on one place, changes of hands, observations and
measurements in turn, over eight years. Claims of every form, a year long and a month long.
"""

from __future__ import annotations

import resource
import sys
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from time import perf_counter

from claimtrack.claims.model import Claim, Comparator, Kind, Threshold
from claimtrack.domains.model import Domain, Entity, EventType
from claimtrack.events.model import Event, EventLog, Measurement
from claimtrack.resolution import ResolveOptions, resolve
from claimtrack.resolution.engine import order_groups, resolve_with
from claimtrack.resolution.index import LogIndex
from claimtrack.resolution.names import Names
from claimtrack.resolution.question import World
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis
from claimtrack.text.spans import Span

FIRST, AS_OF = date(2010, 1, 1), date(2020, 1, 1)
DAYS = 8 * 365
SIDES = ("Reds", "Blues")


def main() -> None:
    """Prints one line for each log and form of claim."""
    rows, claims = (int(text) for text in (*sys.argv[1:], "100000", "2000")[:2])
    print(f"{rows:,} rows, {claims:,} claims of each form")
    for name, places in (("sparse", 1000), ("dense", 1)):
        domain = _domain(places)
        events = tuple(_events(rows, places))
        log = EventLog(events)
        started = perf_counter()
        resolve([], log, as_of=AS_OF, domain=domain)
        indexing = perf_counter() - started
        tracemalloc.start()
        resolve([], log, as_of=AS_OF, domain=domain)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{name:7} index in {indexing:.2f} s, at most {peak / 1e6:.0f} MB beside the rows")
        names = Names(domain)
        world = World(LogIndex(log, AS_OF, names.canonical), names, ResolveOptions())
        for form in ("event", "horizon", "state", "next", "threshold"):
            asked = list(_claims(form, claims, places))
            started = perf_counter()
            resolve_with(asked, order_groups(asked), world)
            taken = perf_counter() - started
            print(f"{name:7} {form:10} {claims / taken:12,.0f} claims/s")
    peak_rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the process {peak_rss:.0f} MB")


def _domain(places: int) -> Domain:
    return Domain(
        name="bench",
        title="bench",
        event_types=(
            EventType("control_change", "{target} comes under control of {actor}", contrary_holder="other"),
            EventType(
                "hold", "{actor} holds {target}", is_state=True, ended_by=("control_change",), contrary_holder="other"
            ),
        ),
        entities=(
            *(Entity(f"place {n}", "town") for n in range(max(places, 2))),
            *(Entity(side, "side", is_actor=True) for side in SIDES),
        ),
    )


def _events(rows: int, places: int) -> Iterator[Event]:
    for n in range(rows):
        day = FIRST + timedelta(days=n * DAYS // rows)
        place, ours, theirs = f"place {n * 7919 % places}", SIDES[n // 3 % 2], SIDES[(n // 3 + 1) % 2]
        match n % 3:
            case 0:
                yield Event(f"C{n}", "control_change", place, day, day, ours, theirs, "gained")
            case 1:
                yield Event(f"S{n}", "status", place, day, day, ours, theirs, "held")
            case _:
                yield Event(f"M{n}", "measurement", place, day, day, measurement=Measurement(n % 1000, "points"))


def _claims(form: str, claims: int, places: int) -> Iterator[Claim]:
    for n in range(claims):
        written = FIRST + timedelta(days=n * 7 % (DAYS - 400))
        end = written + timedelta(days=30 if n % 2 else 365)
        window = Window(written, end, None, "then", WindowBasis.STATED, Modifier.BY)
        more: dict[str, object] = {"kind": Kind.EVENT, "event_type": "control_change", "window": window}
        if form == "horizon":
            more["window"] = NO_WINDOW
        elif form == "state":
            more |= {"kind": Kind.STATE, "event_type": "hold"}
        elif form == "next":
            more |= {"kind": Kind.ORDER, "window": NO_WINDOW, "group": str(n), "rank": 1}
        elif form == "threshold":
            bound = Threshold(f"place {n % places}", Comparator.ABOVE, 2000.0, "points")
            more |= {"kind": Kind.THRESHOLD, "event_type": None, "threshold": bound}
        yield Claim("bench", Span(n, n + 1), "", f"{form} {n}", target=f"place {n % places}", rule="bench",
                    actor=SIDES[n % 2] if form != "threshold" else None, written=written, **more)  # type: ignore[arg-type]  # fmt: skip


if __name__ == "__main__":
    main()
