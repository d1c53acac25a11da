"""Ink where there should be none: the free rooms of signature pages, judged by their picture.

Takes a PDF and places on its pages; tells which of them are not free. A picture shows whatever is
printed there, as text, lines, images or annotations alike. The thin pale frame of a seal is let
pass, nothing else.

Needs pypdfium2 and numpy, which printing does not: import it only where files are read back.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pypdfium2

from alternat.document.finished import Area

_SCALE = 2
"""Dots a point: 144 dots an inch."""
_DARK, _WHITE = 140, 250
"""Greys: what is darker is no frame; what is paler is paper."""
_THIN = 4
"""Dots that the frame of a seal is thick at most, drawn soft."""
_FRAME = 0.3
"""What a dashed line covers at least of the shorter of its room and a seal."""
_SEAL = 113 * _SCALE
_SPECKS = 12
"""Dots that a frame may leave at its corners."""


def inked(pdf: bytes, places: Sequence[Area]) -> tuple[bool, ...]:
    """Tell which places of a PDF are not free.

    Args:
        pdf: The file.
        places: Parts of its pages.

    Returns:
        An answer a place.
    """
    file = pypdfium2.PdfDocument(pdf)
    try:
        pictures = {
            number: file[number].render(scale=_SCALE, grayscale=True).to_numpy()
            for number in {place.page for place in places}
        }
    finally:
        file.close()
    return tuple(_shows_ink(_cut(pictures[place.page], place)) for place in places)


def _cut(picture: np.ndarray, place: Area) -> np.ndarray:
    top, bottom, left, right = (
        max(0, round(edge * _SCALE)) for edge in (place.top, place.bottom, place.left, place.right)
    )
    return picture[top:bottom, left:right].reshape(max(bottom - top, 0), -1)


def _shows_ink(room: np.ndarray) -> bool:
    if room.size == 0:
        return True
    if (room < _DARK).any():
        return True
    marked = room < _WHITE
    frame = np.zeros_like(marked)
    for axis, length in ((0, room.shape[0]), (1, room.shape[1])):
        lines = marked.sum(axis=axis) >= _FRAME * min(length, _SEAL)
        for start, end in _stretches(lines):
            if end - start <= _THIN:
                stretch = slice(max(start - 2, 0), end + 2)
                frame[(slice(None), stretch) if axis == 0 else (stretch, slice(None))] = True
    return int((marked & ~frame).sum()) > _SPECKS


def _stretches(lines: np.ndarray) -> list[tuple[int, int]]:
    """Give where neighbours that hold begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], lines.astype(int), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
