"""A signed page beside the page that was printed: what was added by hand, and what is gone.

Takes two pictures of one page, the generated and the scanned; gives the scan laid over the
generated page and the areas where they differ, outside the areas that are free to write in.

The code of the page gives a first guess of rotation, scale and shift; then tiles of both pictures
are laid over each other (phase correlation) and an affine map is fitted to their shifts, twice,
ever finer. Then ink is compared: beside the print with a tolerance of half a millimetre, by its
colour, and by its mass, so that words struck through are found as well as words added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alternat.archive.intake.sheets import Corner

DOTS: Final = 100
"""Dots an inch at which pages are compared."""
_CELL = 8
"""Side of a cell, in dots: 2 mm."""
_TOLERANCE = 2
"""Dots by which ink may be off: paper stretches and slips."""
_LEAST_INK = 6
"""Dots of ink, more than the page has, that mark a cell."""
_LEAST_MARK = 12
"""Dots of ink in an area, below which it is dust."""
_LEAST_HAND = 60
"""Dots of ink in a free area that count as a signature, a seal or initials."""
_COLOUR = 40
"""Difference between the strongest and the weakest colour of a dot that no print has."""
_MASS = 12
"""Mean darkness, of 220, from which a place counts as print."""
_HEAVIER = 0.28
"""Share by which print struck through is darker than print."""
_PEAK = 0.08
"""Correlation below which a tile says nothing."""

Grey = NDArray[np.float32]
Mask = NDArray[np.bool_]
Affine = NDArray[np.float64]
"""Two rows of three: from dots of the generated page to dots of the scan."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the generated page, in dots from the top left at `DOTS` an inch."""

    left: int
    top: int
    right: int
    bottom: int
    kind: Literal["added", "gone"] = "added"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found."""

    laid: Image.Image
    """The scan laid over the generated page."""
    areas: tuple[Area, ...]
    """Where they differ, outside the free areas, top down."""
    filled: tuple[bool, ...]
    """Whether anything is written in each of the free areas."""
    fit: float
    """Share of the printed ink that the scan shows in its place, from 0 to 1; below 0.6 the pages
    could not be laid over each other and `areas` says nothing."""

    @property
    def fits(self) -> bool:
        """Whether the pages lie over each other."""
        return self.fit >= 0.6


def compare(
    generated: Image.Image,
    scan: Image.Image,
    corners: tuple[Sequence[Corner], Sequence[Corner]] | None,
    free: Iterable[Area],
) -> Comparison:
    """Compare a scanned page with the page that was printed.

    Args:
        generated: The page as it was printed, at `DOTS` dots an inch.
        scan: The page as it came back, upright, at any resolution.
        corners: The corners of the code on each, in dots of the two pictures; None where the scan
            shows none, and its edges are taken for those of the paper.
        free: Where anybody may write: signatures, seals, initials.
    """
    printed = _grey(generated)
    factor = max(1, round(scan.width / generated.width))
    small = scan.reduce(factor) if factor > 1 else scan
    guess = _guess(corners, factor) if corners else _whole(generated, small)
    grey = small.convert("L")
    mapping = guess
    for size, reach in ((256, 80), (160, 40), (128, 24)):
        mapping = _refined(printed, grey, mapping, size, reach)
    laid = _laid(small.convert("RGB"), mapping, generated.size)
    rooms = tuple(free)
    areas, filled, fit = _differences(generated, laid, rooms)
    return Comparison(laid, areas, filled, fit)


def _grey(picture: Image.Image) -> Grey:
    return np.asarray(picture.convert("L"), dtype=np.float32)


def _whole(generated: Image.Image, scan: Image.Image) -> Affine:
    """Map edges to edges."""
    across, down = scan.width / generated.width, scan.height / generated.height
    return np.array([[across, 0, 0], [0, down, 0]], dtype=np.float64)


def _guess(corners: tuple[Sequence[Corner], Sequence[Corner]], factor: int) -> Affine:
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


def _refined(printed: Grey, grey: Image.Image, mapping: Affine, size: int, reach: int) -> Affine:
    """Move the mapping so that tiles of both pictures fall on each other.

    Args:
        printed: The generated page.
        grey: The scan.
        mapping: What is believed so far.
        size: Side of a tile.
        reach: Farthest that a tile may be off.
    """
    laid = _grey(_laid(grey, mapping, (printed.shape[1], printed.shape[0])))
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


def _differences(
    generated: Image.Image, laid: Image.Image, free: Sequence[Area]
) -> tuple[tuple[Area, ...], tuple[bool, ...], float]:
    """Find ink that is more, and ink that is less, than was printed."""
    printed, scanned = _grey(generated), _grey(laid)
    ink, strong = _ink(printed, 70), _ink(scanned, 40)
    total = int(ink.sum())
    fit = float((ink & _grown(strong, 2)).sum()) / total if total else 1.0
    counted = np.ones_like(ink)
    for area in free:
        counted[_within(area)] = False
    margin = DOTS // 8  # the edge of the paper, the shadow of the lid
    counted[:margin], counted[-margin:] = False, False
    counted[:, :margin], counted[:, -margin:] = False, False
    # A thin rule that falls between two rows of dots is pale; a scan may show it black.
    beside = _ink(scanned, 55) & ~_grown(_ink(printed, 25), _TOLERANCE)
    coloured = (_colour(laid) > _COLOUR) & ~_grown(_colour(generated) > _COLOUR / 2, _TOLERANCE)
    written = beside | coloured | _heavier(printed, scanned)
    filled = tuple(int(written[_within(area)].sum()) >= _LEAST_HAND for area in free)
    added = written & counted
    gone = _ink(printed, 120) & ~_grown(strong, _TOLERANCE + 1) & counted
    areas = [*_areas(added, "added"), *_areas(gone, "gone")]
    return tuple(sorted(areas, key=lambda one: (one.top, one.left))), filled, fit


def _within(area: Area) -> tuple[slice, slice]:
    rows = slice(max(0, area.top), max(0, area.bottom))
    return rows, slice(max(0, area.left), max(0, area.right))


def _colour(picture: Image.Image) -> Grey:
    """Tell how far each dot is from grey: a blue pen over black print."""
    red, green, blue = (
        np.asarray(band, dtype=np.float32) for band in picture.convert("RGB").split()
    )
    brightest, darkest = np.maximum(red, green), np.minimum(red, green)
    found: Grey = np.maximum(brightest, blue) - np.minimum(darkest, blue)
    return found


def _heavier(printed: Grey, scanned: Grey) -> Mask:
    """Tell where print is darker than elsewhere on the scan: words struck through in black."""
    masses = [_spread(np.clip(220 - one, 0, None)) for one in (printed, scanned)]
    there = masses[0] > _MASS
    if not there.any():
        return np.zeros_like(there)
    gain = float(np.median(masses[1][there] / masses[0][there]))
    found: Mask = there & (masses[1] > masses[0] * gain * (1 + _HEAVIER) + _MASS)
    return found


def _spread(mass: Grey) -> Grey:
    """Give the mean over a square of 4 mm around each dot."""
    side = 2 * _CELL
    sums = np.cumsum(np.cumsum(np.pad(mass, side // 2 + 1, mode="edge"), axis=0), axis=1)
    height, width = mass.shape
    whole = (
        sums[side : side + height, side : side + width]
        - sums[:height, side : side + width]
        - sums[side : side + height, :width]
        + sums[:height, :width]
    )
    found: Grey = (whole / side**2).astype(np.float32)
    return found


def _ink(grey: Grey, contrast: float) -> Mask:
    """Tell which dots are darker than the paper around them by `contrast` of 255."""
    block = 50
    height, width = grey.shape
    padded = np.pad(grey, ((0, -height % block), (0, -width % block)), mode="edge")
    cells = padded.reshape(padded.shape[0] // block, block, padded.shape[1] // block, block)
    paper = np.percentile(cells, 85, axis=(1, 3))
    level = np.repeat(np.repeat(paper, block, axis=0), block, axis=1)[:height, :width]
    found: Mask = grey < np.maximum(level, 120) - contrast
    return found


def _grown(mask: Mask, by: int) -> Mask:
    """Let ink spread in every direction."""
    grown = mask.copy()
    for axis in (0, 1):
        spread = grown.copy()
        for step in range(1, by + 1):
            forward, back = [slice(None)] * 2, [slice(None)] * 2
            forward[axis], back[axis] = slice(step, None), slice(None, -step)
            spread[tuple(forward)] |= grown[tuple(back)]
            spread[tuple(back)] |= grown[tuple(forward)]
        grown = spread
    return grown


def _areas(mask: Mask, kind: Literal["added", "gone"]) -> Iterator[Area]:
    """Gather marked cells that touch, or nearly, into rectangles."""
    height, width = (size // _CELL for size in mask.shape)
    cells = mask[: height * _CELL, : width * _CELL]
    counts = cells.reshape(height, _CELL, width, _CELL).sum(axis=(1, 3))
    waiting = {(int(y), int(x)) for y, x in zip(*np.nonzero(counts >= _LEAST_INK), strict=True)}
    while waiting:
        group, pending = [], [waiting.pop()]
        while pending:
            y, x = pending.pop()
            group.append((y, x))
            near = {(y + dy, x + dx) for dy in range(-2, 3) for dx in range(-3, 4)} & waiting
            waiting -= near
            pending.extend(near)
        if sum(int(counts[one]) for one in group) >= _LEAST_MARK:
            rows, columns = [y for y, _ in group], [x for _, x in group]
            yield Area(
                min(columns) * _CELL,
                min(rows) * _CELL,
                (max(columns) + 1) * _CELL,
                (max(rows) + 1) * _CELL,
                kind,
            )
