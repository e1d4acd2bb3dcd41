"""The calibration picture as a file."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimtrack import workflow
from claimtrack.errors import BadArgumentError, MissingExtraError
from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.plots import ENDINGS, plot_calibration


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_claims_give_the_same_picture(sample: Workspace, tmp_path: Path, ending: str) -> None:
    view = workflow.calibration(sample)
    paths = [tmp_path / f"{name}{ending}" for name in ("one", "two")]
    for path in paths:
        plot_calibration(view, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_vector_picture_keeps_its_words_and_no_date(sample: Workspace, tmp_path: Path) -> None:
    plot_calibration(workflow.calibration(sample), tmp_path / "plot.svg")
    text = (tmp_path / "plot.svg").read_text("utf-8")
    words = "".join(ElementTree.fromstring(text).itertext())
    assert "chance said" in words
    assert "came true" in words
    assert "<dc:date>" not in text
    assert not re.search(r"20\d\d-\d\d-\d\dT", text)


def test_no_forecast_at_all_is_a_picture_that_says_so(sample: Workspace, tmp_path: Path) -> None:
    view = workflow.calibration(sample, where=ClaimFilter(forecaster="nobody of that name"))
    plot_calibration(view, tmp_path / "plot.svg")
    assert "no decided forecasts" in (tmp_path / "plot.svg").read_text("utf-8")


def test_another_ending_and_a_place_that_is_not_there_are_refused(sample: Workspace, tmp_path: Path) -> None:
    view = workflow.calibration(sample)
    with pytest.raises(BadArgumentError, match=r"\.svg or \.png"):
        plot_calibration(view, tmp_path / "plot.gif")
    with pytest.raises(BadArgumentError, match="cannot be written"):
        plot_calibration(view, tmp_path / "nowhere" / "plot.svg")


def test_without_the_library_the_extra_is_named(
    sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match="plot"):
        plot_calibration(workflow.calibration(sample), tmp_path / "plot.svg")
