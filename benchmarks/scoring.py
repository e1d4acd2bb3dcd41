"""A million forecasts by fifty thousand forecasters: time and memory beside the libraries that score elsewhere.

Run: python benchmarks/scoring.py [FORECASTS]. Every figure of the table comes from one run on the same arrays, each
job in a process of its own so that its memory is its own; times are the best of three inside that process.
Memory is read from /proc: Linux only.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

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


def jobs(folder: Path) -> dict[str, Callable[[], Callable[[], object]]]:
    """What is measured: each job imports what it needs and returns the part that is timed."""
    arrays = np.load(folder / "arrays.npz")
    p, y, who, what = (arrays[name] for name in ("p", "y", "who", "what"))

    def brier_ours() -> Callable[[], object]:
        from claimtrack.scoring import brier

        return lambda: brier(p, y).value

    def corp_ours() -> Callable[[], object]:
        from claimtrack.scoring import corp_brier

        return lambda: corp_brier(p, y).miscalibration.value

    def everyone_ours() -> Callable[[], object]:
        from claimtrack.scoring.forecast_table import ForecastTable
        from claimtrack.scoring.score_table import ForecasterScores

        names = tuple(str(number) for number in range(FORECASTERS))
        table = ForecastTable(names, who, what, p, y)
        return lambda: len(ForecasterScores(table))

    def summary_ours() -> Callable[[], object]:
        from claimtrack.scoring import summarise

        return lambda: summarise(p, y, clusters=what, intervals=False).brier.value

    def table_ours() -> Callable[[], object]:
        from claimtrack.scoring.score_table import score_table

        return lambda: score_table(folder / "table.csv", intervals=False, board=False).overall.n

    def board_ours() -> Callable[[], object]:
        from claimtrack.scoring.board import leaderboard

        names = tuple(str(number) for number in range(FORECASTERS))
        return lambda: leaderboard(who, what, p, y, names=names).luck.value

    def brier_theirs() -> Callable[[], object]:
        from sklearn.metrics import brier_score_loss

        return lambda: brier_score_loss(y, p)

    def isotonic_theirs() -> Callable[[], object]:
        from sklearn.isotonic import IsotonicRegression

        return lambda: IsotonicRegression(out_of_bounds="clip").fit(p, y).X_thresholds_.size

    def decompose_theirs() -> Callable[[], object]:
        from model_diagnostics.scoring import SquaredError, decompose

        return lambda: decompose(y, p, scoring_function=SquaredError()).row(0)[0]

    return {
        "claimtrack  Brier score": brier_ours,
        "scikit-learn  brier_score_loss": brier_theirs,
        "claimtrack  CORP: isotonic fit, MCB, DSC, UNC": corp_ours,
        "scikit-learn  IsotonicRegression.fit alone": isotonic_theirs,
        "model-diagnostics  decompose": decompose_theirs,
        "claimtrack  Brier, log, skill, hit rate of each forecaster": everyone_ours,
        "claimtrack  every figure of the summary, no intervals": summary_ours,
        "claimtrack  the same and each forecaster, from a CSV file": table_ours,
        "claimtrack  leaderboard: shrunken, adjusted, grouped": board_ours,
    }


def measured(folder: Path, name: str) -> dict[str, float]:
    """Best time in seconds and peak memory in MB above that of the arrays and the imports."""
    work = jobs(folder)[name]()
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
    if len(sys.argv) == 4 and sys.argv[1] == "--one":
        print(json.dumps(measured(Path(sys.argv[2]), sys.argv[3])))
        return
    size = int(sys.argv[1]) if len(sys.argv) > 1 else FORECASTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generated(folder, size)
        print(f"{size:,} forecasts by {FORECASTERS:,} forecasters on {QUESTIONS:,} questions, seed {SEED}\n")
        print(f"| {'job':<58} | seconds | MB above | MB peak |")
        print(f"| {'-' * 58} | ------: | -------: | ------: |")
        for job in jobs(folder):
            command = [sys.executable, __file__, "--one", str(folder), job]
            found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            print(f"| {job:<58} | {found['seconds']:7.3f} | {found['megabytes']:8.0f} | {found['peak']:7.0f} |")
    print(f"\n| {'import':<34} | seconds |\n| {'-' * 34} | ------: |")
    for statement in ("import numpy", "import claimtrack.scoring", "import sklearn.isotonic"):
        print(f"| {statement:<34} | {import_seconds(statement):7.3f} |")


if __name__ == "__main__":
    main()
