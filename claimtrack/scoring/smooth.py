"""Smooth calibration error: calibration error without bins, by smoothing the misses with a kernel."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, checked
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent, figure

_MESH = 200
_FINEST = 0.001
_HALVINGS = 10
_POINTS_PER_WIDTH = 20


def smooth_ece(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """smECE of Blasiok & Nakkiran (2024), "Smooth ECE", 0..1: mean size of the smoothed misses; 0 is calibrated.

    The kernel is a Gaussian reflected at 0 and 1. Its width is the one at which error and width meet, found by ten
    halvings of [0, 1]; mesh and search follow the authors' program, so that its figures are reproduced.
    """
    p, y = checked(probabilities, outcomes)
    if not y.size:
        return absent(NO_FORECASTS)
    mesh = _MESH
    misses = _on_mesh(p, (p - y) / y.size, mesh)

    def error(width: float) -> float:
        nonlocal mesh, misses
        finer = mesh
        while round(_POINTS_PER_WIDTH / width) > finer:
            finer *= 4
        if finer != mesh:
            mesh, misses = finer, _on_mesh(p, (p - y) / y.size, finer)
        return float(np.abs(_smoothed(misses, width)).mean())

    return figure(error(_meeting_width(error)), y.size)


def _meeting_width(error: object) -> float:
    assert callable(error)
    if error(1.0) > 1.0:
        return 1.0
    wide, narrow = 1.0, 0.0
    for _ in range(_HALVINGS):
        middle = (wide + narrow) / 2.0
        # The mesh is refined for every width tried, also for one too fine to need its error.
        found = error(middle)
        if middle < _FINEST or middle < found:
            narrow = middle
        else:
            wide = middle
    return wide


def _on_mesh(p: FloatArray, values: FloatArray, mesh: int) -> FloatArray:
    """Values shared out between the two mesh points around each chance, by nearness."""
    place = p * (mesh - 1)
    below = np.minimum(place.astype(np.int64), mesh - 2)
    share = place - below
    left = np.bincount(below, weights=(1.0 - share) * values, minlength=mesh)
    return left + np.bincount(below + 1, weights=share * values, minlength=mesh)


def _smoothed(values: FloatArray, width: float) -> FloatArray:
    """Convolution with the reflected Gaussian on the same mesh, by Fourier transforms."""
    mesh = values.size
    t = np.linspace(0.0, 1.0, mesh) - 0.5
    kernel = np.exp(-(t * t) / (2.0 * width**2)) / (np.sqrt(2.0 * np.pi) * width)
    mirrored = values[::-1]
    extended = np.concatenate([mirrored[:-1], values, mirrored[1:]])
    size = 1 << (extended.size + mesh - 2).bit_length()
    product = np.fft.irfft(np.fft.rfft(extended, size) * np.fft.rfft(kernel, size), size)
    valid = product[mesh - 1 : extended.size]
    return np.asarray(valid[mesh // 2 : mesh // 2 + mesh])
