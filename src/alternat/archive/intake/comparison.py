"""A signed page beside the page that was printed: what was added by hand, and what is gone.

Takes two pictures of one page, the generated and the scanned; gives the scan laid over the
generated page and the areas where they differ, outside the areas that are free to write in.

Once one is laid over the other (`overlay`), ink is compared: beside the print with a tolerance of
half a millimetre, by its colour, and by its mass, so that words struck through are found as well as
words added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alternat.archive.intake.overlay import Corners, Grey, grey, laid_over

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

Mask = NDArray[np.bool_]


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
    corners: Corners | None,
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
    laid = laid_over(generated, scan, corners)
    areas, filled, fit = _differences(generated, laid, tuple(free))
    return Comparison(laid, areas, filled, fit)


def _differences(
    generated: Image.Image, laid: Image.Image, free: Sequence[Area]
) -> tuple[tuple[Area, ...], tuple[bool, ...], float]:
    """Find ink that is more, and ink that is less, than was printed."""
    printed, scanned = grey(generated), grey(laid)
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


def _ink(page: Grey, contrast: float) -> Mask:
    """Tell which dots are darker than the paper around them by `contrast` of 255."""
    block = 50
    height, width = page.shape
    padded = np.pad(page, ((0, -height % block), (0, -width % block)), mode="edge")
    cells = padded.reshape(padded.shape[0] // block, block, padded.shape[1] // block, block)
    paper = np.percentile(cells, 85, axis=(1, 3))
    level = np.repeat(np.repeat(paper, block, axis=0), block, axis=1)[:height, :width]
    found: Mask = page < np.maximum(level, 120) - contrast
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
