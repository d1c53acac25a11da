"""A scanned page laid over the page that was printed, however it lay on the glass.

Takes two pictures of one page; gives the scan as it lies over the other.

The code of the page gives a first guess of rotation, scale and shift; then tiles of both pictures
are laid over each other (phase correlation) and an affine map is fitted to their shifts, three
times, ever finer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alternat.archive.intake.sheets import Corner

_PEAK: Final = 0.08
"""Correlation below which a tile says nothing."""
_ROUNDS: Final = ((256, 80), (160, 40), (128, 24))
"""Side of the tiles, and farthest that one may be off, in dots; from coarse to fine."""

Corners = tuple[Sequence[Corner], Sequence[Corner]]
Grey = NDArray[np.float32]
Affine = NDArray[np.float64]
"""Two rows of three: from dots of the generated page to dots of the scan."""


def laid_over(generated: Image.Image, scan: Image.Image, corners: Corners | None) -> Image.Image:
    """Lay a scan over the page that was printed.

    Args:
        generated: The page as it was printed.
        scan: The page as it came back, upright, at any resolution.
        corners: The corners of the code on each, in dots of the two pictures; None where the scan
            shows none, and its edges are taken for those of the paper.

    Returns:
        A picture of the size of the generated page, in colours.
    """
    factor = max(1, round(scan.width / generated.width))
    small = scan.reduce(factor) if factor > 1 else scan
    mapping = _guess(corners, factor) if corners else _whole(generated, small)
    printed, plain = grey(generated), small.convert("L")
    for size, reach in _ROUNDS:
        mapping = _refined(printed, plain, mapping, size, reach)
    return _laid(small.convert("RGB"), mapping, generated.size)


def grey(picture: Image.Image) -> Grey:
    """Give the dots of a picture, from 0, black, to 255."""
    return np.asarray(picture.convert("L"), dtype=np.float32)


def _whole(generated: Image.Image, scan: Image.Image) -> Affine:
    """Map edges to edges."""
    across, down = scan.width / generated.width, scan.height / generated.height
    return np.array([[across, 0, 0], [0, down, 0]], dtype=np.float64)


def _guess(corners: Corners, factor: int) -> Affine:
    """Fit a turn, a scale and a shift to the corners of the code on both pages."""
    here = np.array([complex(*one) for one in corners[0]])
    there = np.array([complex(*one) for one in corners[1]]) / factor
    middle, other = here.mean(), there.mean()
    turn = complex(np.vdot(here - middle, there - other) / np.vdot(here - middle, here - middle))
    shift = other - turn * middle
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def _laid(scan: Image.Image, mapping: Affine, size: tuple[int, int]) -> Image.Image:
    """Draw the scan as it lies over the generated page."""
    return scan.transform(
        size,
        Image.Transform.AFFINE,
        tuple(float(one) for one in mapping.ravel()),
        Image.Resampling.BILINEAR,
        fillcolor=(255, 255, 255) if scan.mode == "RGB" else 255,
    )


def _refined(printed: Grey, plain: Image.Image, mapping: Affine, size: int, reach: int) -> Affine:
    """Move the mapping so that tiles of both pictures fall on each other.

    Args:
        printed: The generated page.
        plain: The scan, in grey.
        mapping: What is believed so far.
        size: Side of a tile.
        reach: Farthest that a tile may be off.
    """
    laid = grey(_laid(plain, mapping, (printed.shape[1], printed.shape[0])))
    pairs = np.array(list(_shifts(printed, laid, size, reach)), dtype=np.float64).reshape(-1, 4)
    if len(pairs) < 4:  # an affine map has six unknowns; a tile gives two
        return mapping
    change = _fitted(pairs[:, :2], pairs[:, :2] + pairs[:, 2:])
    if change is None:
        return mapping
    whole = np.vstack([mapping, [0, 0, 1]]) @ np.vstack([change, [0, 0, 1]])
    return np.asarray(whole[:2])


def _shifts(
    printed: Grey, laid: Grey, size: int, reach: int
) -> Iterator[tuple[float, float, float, float]]:
    """Give the middle of each tile that holds enough, and by how much the scan is off there."""
    height, width = printed.shape
    window = np.outer(np.hanning(size), np.hanning(size)).astype(np.float32)
    for top in range(0, height - size + 1, size // 2):
        for left in range(0, width - size + 1, size // 2):
            here = printed[top : top + size, left : left + size]
            if int((here < 128).sum()) < size:  # white paper fits everywhere
                continue
            there = laid[top : top + size, left : left + size]
            one = np.fft.rfft2((255 - here - (255 - here).mean()) * window)
            other = np.fft.rfft2((255 - there - (255 - there).mean()) * window)
            cross = np.conj(one) * other
            peaks = np.fft.irfft2(cross / (np.abs(cross) + 1e-3), s=(size, size))
            y, x = np.unravel_index(int(np.argmax(peaks)), peaks.shape)
            if peaks[y, x] < _PEAK:
                continue
            down = int(y) - size if y > size // 2 else int(y)
            across = int(x) - size if x > size // 2 else int(x)
            if max(abs(down), abs(across)) <= reach:
                yield left + size / 2, top + size / 2, float(across), float(down)


def _fitted(here: NDArray[np.float64], there: NDArray[np.float64]) -> Affine | None:
    """Fit an affine map to pairs of points, leaving out those that contradict the others."""
    keep = np.ones(len(here), dtype=bool)
    design = np.column_stack([here, np.ones(len(here))])
    # Where the first guess is far off, wild tiles are many: begin with the shift most agree on.
    off = there - here
    keep = np.abs(off - np.median(off, axis=0)).max(axis=1) <= max(
        20.0, float(np.median(np.abs(off - np.median(off, axis=0)))) * 4
    )
    found: NDArray[np.float64] | None = None
    for _ in range(6):
        if keep.sum() < 4:
            return None
        found, *_ = np.linalg.lstsq(design[keep], there[keep], rcond=None)
        miss = np.hypot(*(design @ found - there).T)
        bound = max(1.5, 2.5 * float(np.median(miss[keep])))
        now = miss <= bound
        if (now == keep).all():
            break
        keep = now
    return None if found is None else np.asarray(found.T)
