"""How well forecasts are read on the corpus: the part rules are written against, and the part only measured.

    python benchmarks/accuracy.py [--show]     prints one table; --show lists the misses of the developed part only

Claims: found (a claim is read at all), kind, target, last day, polarity, each among those found that are labelled.
Non-claims: left alone (no claim is read), and reason: where a near miss is stored, its reason is a labelled one
(some rows allow two, with a stroke between).
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from datetime import date
from pathlib import Path

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
WRITTEN = date(2020, 3, 10)


def read(extractor: Extractor, text: str) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """Claims of one comment and the reasons of its rejections."""
    page = Page("corpus", text, (Comment(0, Span(0, len(text)), written=WRITTEN),))
    reading = extractor.read_page(page)
    return reading.claims, tuple(rejection.reason for rejection in reading.rejections)


def rows(name: str) -> list[dict[str, str]]:
    """One file of the corpus; a backslash-n in a text is a line break."""
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))


def measure_claims(extractor: Extractor, name: str, show: bool) -> Counter[str]:
    """Counts over the claims of one file."""
    counts: Counter[str] = Counter()
    for row in rows(name):
        claims, reasons = read(extractor, row["text"].replace("\\n", "\n"))
        counts["n"] += 1
        counts["found"] += bool(claims)
        if show and not claims:
            print("MISSED ", row["text"], reasons)
        for field, ok in (_compared(row, claims) if claims else {}).items():
            counts[field + "_n"] += 1
            counts[field] += ok
            if show and not ok:
                print(field.upper().ljust(7), row["text"], "| want", row[field], "| got", _got(claims, field))
    return counts


def _compared(row: dict[str, str], claims: tuple[Claim, ...]) -> dict[str, bool]:
    found = {}
    if row["kind"]:
        found["kind"] = any(claim.kind in row["kind"].split("/") for claim in claims)
    if row["target"]:
        wanted = [name.strip().casefold() for name in row["target"].split(";")]
        got = [(claim.target or "").casefold() for claim in claims]
        found["target"] = all(any(name in target or (target and target in name) for target in got) for name in wanted)
    if row["latest"]:
        found["latest"] = any(str(claim.window.latest) == row["latest"] for claim in claims)
    if row["polarity"]:
        found["polarity"] = any(claim.polarity == row["polarity"] for claim in claims)
    return found


def _got(claims: tuple[Claim, ...], field: str) -> list[str]:
    if field == "latest":
        return [str(claim.window.latest) for claim in claims]
    return [str(getattr(claim, field)) for claim in claims]


def measure_non_claims(extractor: Extractor, name: str, show: bool) -> Counter[str]:
    """Counts over the non-claims of one file."""
    counts: Counter[str] = Counter()
    for row in rows(name):
        claims, reasons = read(extractor, row["text"].replace("\\n", "\n"))
        counts["n"] += 1
        counts["left"] += not claims
        if not claims and row["reason"] not in ("", "other"):
            right = not set(row["reason"].split("/")).isdisjoint(reasons)
            counts["reason_n"] += bool(reasons)
            counts["reason"] += right
            if show and reasons and not right:
                print("REASON ", row["text"], "| want", row["reason"], "| got", reasons)
        if show and claims:
            print("WRONG  ", row["text"], [(claim.rule, claim.quote) for claim in claims])
    return counts


def _rate(counts: Counter[str], field: str, of: str) -> str:
    return f"{counts[field] / counts[of]:.3f}" if counts[of] else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list the misses of the developed part")
    show = parser.parse_args().show
    extractor = Extractor(None)
    print(
        f"{'part':<10} {'claims':>6} {'found':>6} {'kind':>6} {'target':>6} {'day':>6} {'polar.':>6} "
        f"{'non-cl.':>7} {'left':>6} {'reason':>6} {'precision':>9}"
    )
    for part in ("developed", "held"):
        listed = show and part == "developed"
        claims = measure_claims(extractor, f"claims_{part}.psv", listed)
        others = measure_non_claims(extractor, f"non_claims_{part}.psv", listed)
        wrong = others["n"] - others["left"]
        precision = claims["found"] / (claims["found"] + wrong) if claims["found"] + wrong else 0.0
        fields = [_rate(claims, field, f"{field}_n") for field in ("kind", "target", "latest", "polarity")]
        print(
            f"{part:<10} {claims['n']:>6} {_rate(claims, 'found', 'n'):>6} "
            + " ".join(f"{value:>6}" for value in fields)
            + f" {others['n']:>7} {_rate(others, 'left', 'n'):>6} {_rate(others, 'reason', 'reason_n'):>6} "
            f"{precision:>9.3f}"
        )


if __name__ == "__main__":
    main()
