"""The code on a page: read from its picture at whatever angle, and the page set upright by it.

Takes a picture; gives the codes, where they stand, and the picture turned by quarter turns.

Source: rendering reference § 4.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import zxingcpp
from PIL import Image, ImageOps

from alternat.archive.intake.sheets import Corner
from alternat.document.page_code import NotAPageCode, PageCode

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_TURNS = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}
_INK = 110
_SPECK = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """A code and its corners: top left, top right, bottom right, bottom left."""

    text: str
    corners: tuple[Corner, ...]

    @property
    def angle(self) -> float:
        """Degrees by which its upper edge leans, clockwise."""
        (left, top), (right, bottom) = self.corners[0], self.corners[1]
        return math.degrees(math.atan2(bottom - top, right - left))


def codes_in(picture: Image.Image) -> tuple[Seen, ...]:
    """Read the page codes of a picture; harder when there is none at first sight."""
    grey = picture.convert("L")
    found = tuple(_read(grey))
    if not found:
        found = tuple(_read(ImageOps.autocontrast(grey, cutoff=5)))
    if not found:  # a faint or small code: three times the size, in grey
        double = grey.resize((grey.width * 2, grey.height * 2), Image.Resampling.BICUBIC)
        found = tuple(
            Seen(one.text, tuple((x / 2, y / 2) for x, y in one.corners)) for one in _read(double)
        )
    return tuple({one.text: one for one in found}.values())


def _read(grey: Image.Image) -> Iterator[Seen]:
    for found in zxingcpp.read_barcodes(np.asarray(grey), formats=_QR):
        try:
            text = PageCode.parse(found.text).text
        except NotAPageCode:
            continue
        place = found.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        yield Seen(text, tuple((float(one.x), float(one.y)) for one in corners))


def upright(picture: Image.Image, seen: Seen) -> tuple[Image.Image, Seen, int]:
    """Turn a page by quarter turns until its code stands.

    Returns:
        The page, the code where it stands now, and the number of turns (counter-clockwise).
    """
    turns = round(seen.angle / 90) % 4
    if not turns:
        return picture, seen, 0
    width, height = picture.size

    def moved(corner: Corner) -> Corner:
        x, y = corner
        if turns == 1:
            return y, width - x
        return (width - x, height - y) if turns == 2 else (height - y, x)

    turned = Seen(seen.text, tuple(moved(corner) for corner in seen.corners))
    return picture.transpose(_TURNS[turns]), turned, turns


def is_blank(picture: Image.Image) -> bool:
    """Tell whether a page holds nothing: no ink beyond specks, edges left out."""
    small = picture.convert("L").reduce(2)
    grey = np.asarray(small)
    edge = max(grey.shape) // 40  # shadows of the lid, holes of a binder
    inner = grey[edge:-edge, edge:-edge].astype(np.int16)
    paper = int(np.median(inner))
    return int((inner < paper - _INK // 2).sum()) < _SPECK
