"""A million forecasts by fifty thousand forecasters: time and memory beside the libraries that score elsewhere.

Run: python benchmarks/scoring.py [FORECASTS]. Every figure of the table comes from one run on the same arrays, the
libraries in a process of their own; times are the best of three. Memory is read from /proc: Linux only.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FORECASTS, FORECASTERS, QUESTIONS, SEED = 1_000_000, 50_000, 20_000, 20180501
ROUNDS = 3
ENOUGH = 3.0
"""Seconds of one job after which no further round is run."""


def generated(folder: Path, size: int) -> None:
    """Seeded forecasts on shared questions, saved as arrays and as a CSV table."""
    generator = np.random.default_rng(SEED)
    truth = generator.beta(1.0, 1.0, QUESTIONS)
    question = generator.integers(0, QUESTIONS, size)
    outcome = (generator.random(QUESTIONS) < truth)[question].astype(np.float64)
    probability = np.clip(truth[question] + generator.normal(0.0, 0.1, size), 0.0, 1.0)
    forecaster = generator.integers(0, FORECASTERS, size)
    np.savez(folder / "arrays.npz", p=probability, y=outcome, who=forecaster, what=question)
    columns = (forecaster.tolist(), question.tolist(), probability.tolist(), outcome.astype(int).tolist())
    with (folder / "table.csv").open("w") as file:
        file.write("forecaster,question,probability,outcome\n")
        file.writelines(f"f{a},q{b},{c:.6f},{d}\n" for a, b, c, d in zip(*columns, strict=True))


Job = Callable[[], object]


def load(folder: Path) -> dict[str, NDArray[Any]]:
    """The generated arrays: p, y, who, what."""
    return dict(np.load(folder / "arrays.npz"))


def our_scores(folder: Path) -> dict[str, Job]:
    """One figure at a time, beside which the libraries are measured."""
    from claimtrack.scoring import brier, corp_brier, summarise

    given = load(folder)
    p, y, what = given["p"], given["y"], given["what"]
    return {
        "claimtrack  Brier score": lambda: brier(p, y),
        "claimtrack  CORP: isotonic fit, MCB, DSC, UNC": lambda: corp_brier(p, y),
        "claimtrack  every figure of the summary, no intervals": lambda: summarise(
            p, y, clusters=what, intervals=False
        ),
    }


def our_tables(folder: Path) -> dict[str, Job]:
    """Forecasters and the board."""
    from claimtrack.scoring.board import leaderboard
    from claimtrack.scoring.forecast_table import ForecastTable
    from claimtrack.scoring.score_table import ForecasterScores, score_table

    given, names = load(folder), tuple(str(number) for number in range(FORECASTERS))
    p, y, who, what = given["p"], given["y"], given["who"], given["what"]
    table = ForecastTable(names, who, what, p, y)
    return {
        "claimtrack  Brier, log, skill, hit rate of each forecaster": lambda: ForecasterScores(table),
        "claimtrack  the summary and each forecaster, from a CSV file": lambda: score_table(
            folder / "table.csv", intervals=False, board=False
        ),
        "claimtrack  leaderboard: shrunken, adjusted, grouped": lambda: leaderboard(who, what, p, y, names=names),
    }


def their_scores(folder: Path) -> dict[str, Job]:
    """The libraries that score elsewhere."""
    from model_diagnostics.scoring import SquaredError, decompose
    from sklearn.isotonic import IsotonicRegression
    from sklearn.metrics import brier_score_loss

    given = load(folder)
    p, y = given["p"], given["y"]
    return {
        "scikit-learn  brier_score_loss": lambda: brier_score_loss(y, p),
        "scikit-learn  IsotonicRegression.fit alone": lambda: IsotonicRegression(out_of_bounds="clip").fit(p, y),
        "model-diagnostics  decompose": lambda: decompose(y, p, scoring_function=SquaredError()),
    }


SETS = {"our_scores": our_scores, "their_scores": their_scores, "our_tables": our_tables}


def measured(work: Job) -> dict[str, float]:
    """Best time in seconds, and peak memory in MB: in all, and above that of the arrays and the imports."""
    gc.collect()
    # The peak so far belongs to the imports, or even to the process that started this one.
    Path("/proc/self/clear_refs").write_text("5")
    before, best, spent = memory_kilobytes("VmHWM"), float("inf"), 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
        spent += best
        if spent > ENOUGH:
            break
    peak = memory_kilobytes("VmHWM")
    return {"seconds": best, "megabytes": (peak - before) / 1024, "peak": peak / 1024}


def memory_kilobytes(field: str) -> int:
    """A field of the kernel's account of this process's memory (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1])
    raise LookupError(field)


def import_seconds(statement: str) -> float:
    """Best wall time of a fresh interpreter with one import, less that of one without."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - start

    return min(run(statement) for _ in range(ROUNDS)) - min(run("pass") for _ in range(ROUNDS))


def main() -> None:
    """Print the table."""
    if len(sys.argv) == 4 and sys.argv[1] == "--set":
        print(json.dumps({name: measured(work) for name, work in SETS[sys.argv[3]](Path(sys.argv[2])).items()}))
        return
    size = int(sys.argv[1]) if len(sys.argv) > 1 else FORECASTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generated(folder, size)
        print(f"{size:,} forecasts by {FORECASTERS:,} forecasters on {QUESTIONS:,} questions, seed {SEED}\n")
        print(f"| {'job':<60} | seconds | MB above | MB peak |")
        print(f"| {'-' * 60} | ------: | -------: | ------: |")
        for group in SETS:
            command = [sys.executable, __file__, "--set", str(folder), group]
            rows = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            for job, found in rows.items():
                print(f"| {job:<60} | {found['seconds']:7.3f} | {found['megabytes']:8.0f} | {found['peak']:7.0f} |")
    print(f"\n| {'import':<34} | seconds |\n| {'-' * 34} | ------: |")
    for statement in ("import numpy", "import claimtrack.scoring", "import sklearn.isotonic"):
        print(f"| {statement:<34} | {import_seconds(statement):7.3f} |")


if __name__ == "__main__":
    main()
