"""The world of the features: what was written, what happened, and the verbs of `claimtrack.workflow`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace


@pytest.fixture
def utterances() -> list[dict[str, str]]:
    """What was written: author, day, text."""
    return []


@pytest.fixture
def comments_file(tmp_path: Path, utterances: list[dict[str, str]]) -> Path:
    """The comments as a file of records; written when first asked for."""
    path = tmp_path / "comments.jsonl"
    lines = [json.dumps({"id": f"c{i}", **utterance}) for i, utterance in enumerate(utterances)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty database."""
    with workflow.Workspace.open(str(tmp_path / "claims.db"), actor="Grace") as opened:
        yield opened
