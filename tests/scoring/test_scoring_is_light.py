"""Scores need arrays and nothing else, so that asking for one never waits for a library."""

from __future__ import annotations

import subprocess
import sys

import pytest

MODULES = "arrays bands board categories forecast_table hedges lateness meanings orderings peers score_table summary"
HEAVY = ("pandas", "scipy", "sklearn", "matplotlib", "polars", "statistics", "sqlmodel", "rich")


@pytest.mark.parametrize("names", ["", MODULES])
def test_importing_scores_brings_in_no_heavy_library(names: str) -> None:
    modules = ["claimtrack.scoring", *(f"claimtrack.scoring.{name}" for name in names.split())]
    code = f"import sys, {', '.join(modules)}; print([name for name in {HEAVY!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[]"
