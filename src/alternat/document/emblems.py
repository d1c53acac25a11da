"""How logos are printed: alike in weight, whatever their shapes, and told to who cannot see them.

Takes emblems; gives their sizes and words. A square and a wide one of the same height would not
honour their parties alike: they cover about the same area instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from alternat.document.model import Document, Emblem

AREA = 380.0
"""Square millimetres that each covers."""
TALLEST, WIDEST = 21.0, 48.0
"""Millimetres."""
_LINE, _GAP = 150.0, 8.0
"""Millimetres that stand for all of them, and between two."""


def sizes(emblems: Sequence[Emblem]) -> tuple[tuple[float, float], ...]:
    """Give the width and height of each in millimetres."""
    widest = min(WIDEST, _LINE / max(len(emblems), 1) - _GAP)
    return tuple(_size(one.width / one.height, widest) for one in emblems)


def _size(proportion: float, widest: float) -> tuple[float, float]:
    height = min(sqrt(AREA / proportion), TALLEST, widest / proportion)
    return round(height * proportion, 2), round(height, 2)


def told(texts: Sequence[Document]) -> tuple[Emblem, ...]:
    """Give the emblems of one text, or those that two texts share, told in both languages."""
    first, *others = texts
    return tuple(_told(one, others) for one in first.emblems)


def _told(emblem: Emblem, others: Sequence[Document]) -> Emblem:
    same = (one for text in others for one in text.emblems if one.party == emblem.party)
    return replace(emblem, words=" – ".join((emblem.words, *(one.words for one in same))))
