"""Smooth calibration error: calibration error without bins, by smoothing the misses with a kernel."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from claimtrack.scoring.arrays import FloatArray, checked
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent, figure

_POINTS = 200
_POINTS_PER_WIDTH = 10
_MESH = 1001
_MESH_PER_WIDTH = 10
_EMPTY = 1e-4
"""Density added everywhere by the authors' program, in forecasts per unit of the mesh's kernel."""
_FINEST = 0.001
_HALVINGS = 10
_FINEST_COARSE = 0.01
"""Kernels narrower than this need a finer mesh."""


def smooth_ece(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """smECE of Blasiok & Nakkiran (2024), "Smooth ECE", 0..1: mean size of the smoothed misses; 0 is calibrated.

    The kernel is a Gaussian reflected at 0 and 1. Its width is the one at which error and width meet, found by ten
    halvings of [0, 1]; mesh and search follow the authors' program (relplot), so that its figures are reproduced.
    """
    p, y = checked(probabilities, outcomes)
    if not y.size:
        return absent(NO_FORECASTS)
    misses = _Misses(p, p - y)
    return figure(misses.smoothed(_meeting_width(misses)), y.size)


class WeightedSmoothError:
    """The smooth error of the same forecasts under many weights, such as the draws of a bootstrap.

    On the coarse mesh only, with kernels worked out once: for a spread of draws, not for a figure to print.
    """

    def __init__(self, p: FloatArray, misses: FloatArray) -> None:
        place = p * (_MESH - 1)
        self._below = np.minimum(place.astype(np.int64), _MESH - 2)
        self._share = place - self._below
        self._misses = misses
        self._size = 1 << (4 * _MESH - 4).bit_length()
        self._kernels: dict[float, NDArray[np.complex128]] = {}

    def error(self, weights: FloatArray) -> float:
        """The error with each forecast counted `weights` times."""
        both = [np.fft.rfft(self._mirrored(weights * values), self._size) for values in (self._misses, 1.0)]
        wide, narrow = 1.0, 0.0
        for _ in range(_HALVINGS):
            middle = (wide + narrow) / 2.0
            if middle < _FINEST_COARSE or middle < self._smoothed(both, middle):
                narrow = middle
            else:
                wide = middle
        return self._smoothed(both, wide)

    def _mirrored(self, values: FloatArray) -> FloatArray:
        left = np.bincount(self._below, weights=(1.0 - self._share) * values, minlength=_MESH)
        mesh = left + np.bincount(self._below + 1, weights=self._share * values, minlength=_MESH)
        return np.concatenate([mesh[:0:-1], mesh, mesh[-2::-1]])

    def _smoothed(self, both: list[NDArray[np.complex128]], width: float) -> float:
        if width not in self._kernels:
            self._kernels[width] = np.fft.rfft(_kernel(_MESH, width), self._size)
        misses, weight = (np.fft.irfft(one * self._kernels[width], self._size) for one in both)
        inside = slice(3 * (_MESH - 1) // 2, 3 * (_MESH - 1) // 2 + _MESH, 5)
        return float(np.abs(misses[inside]).sum() / (weight[inside] + _EMPTY).sum())


def _meeting_width(misses: _Misses) -> float:
    wide, narrow = 1.0, 0.0
    for _ in range(_HALVINGS):
        middle = (wide + narrow) / 2.0
        if middle < _FINEST or middle < misses.smoothed(middle):
            narrow = middle
        else:
            wide = middle
    return wide


class _Misses:
    """Misses and forecasts shared out to meshes; a mesh once made serves all widths that need no finer one."""

    def __init__(self, p: FloatArray, misses: FloatArray) -> None:
        self._p, self._misses = p, misses
        self._meshes: dict[int, tuple[FloatArray, FloatArray]] = {}

    def smoothed(self, width: float) -> float:
        """Mean absolute smoothed miss at one kernel width, weighted by the density of the forecasts."""
        points = np.linspace(0.0, 1.0, max(round(_POINTS_PER_WIDTH / width), _POINTS))
        mesh = max(2 * (_MESH - 1), round(2 * _MESH_PER_WIDTH / width)) // 2 + 1
        places, kernel = np.linspace(0.0, 1.0, mesh), _kernel(mesh, width)
        misses, weight = (np.interp(points, places, _reflected(part, kernel)) for part in self._on_mesh(mesh))
        return float(np.abs(misses).sum() / (weight + _EMPTY).sum())

    def _on_mesh(self, mesh: int) -> tuple[FloatArray, FloatArray]:
        if mesh not in self._meshes:
            everyone = np.ones_like(self._p)
            self._meshes[mesh] = _on_mesh(self._p, self._misses, mesh), _on_mesh(self._p, everyone, mesh)
        return self._meshes[mesh]


def _on_mesh(p: FloatArray, values: FloatArray, mesh: int) -> FloatArray:
    """Values shared out between the two mesh points around each chance, by nearness."""
    place = p * (mesh - 1)
    below = np.minimum(place.astype(np.int64), mesh - 2)
    share = place - below
    left = np.bincount(below, weights=(1.0 - share) * values, minlength=mesh)
    return np.asarray(left + np.bincount(below + 1, weights=share * values, minlength=mesh))


def _kernel(mesh: int, width: float) -> FloatArray:
    t = np.linspace(0.0, 1.0, mesh) - 0.5
    return np.asarray(np.exp(-(t * t) / (2.0 * width**2)) / (np.sqrt(2.0 * np.pi) * width))


def _reflected(values: FloatArray, kernel: FloatArray) -> FloatArray:
    """Convolution with a kernel reflected at both ends of the mesh, by Fourier transforms."""
    mesh = values.size
    mirrored = values[::-1]
    extended = np.concatenate([mirrored[:-1], values, mirrored[1:]])
    size = 1 << (extended.size + mesh - 2).bit_length()
    product = np.fft.irfft(np.fft.rfft(extended, size) * np.fft.rfft(kernel, size), size)
    valid = product[mesh - 1 : extended.size]
    return np.asarray(valid[mesh // 2 : mesh // 2 + mesh])
