"""The codes that pages show, read as a scanner reads them: from their picture.

Takes a picture, or a PDF whose pages are drawn first; gives the codes of its pages. It knows
nothing of the text that the pages carry.

Needs pypdfium2 and zxing-cpp, which printing does not: import it only where files are read back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pypdfium2
import zxingcpp

from alternat.document.page_code import NotAPageCode, PageCode
from alternat.render.errors import RenderError

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 5_000
"""Dots of the longer side of a picture: a page of two metres is drawn smaller."""
_QR = zxingcpp.BarcodeFormat.QRCode
RESOLUTION = 150
"""Dots an inch at which pages are drawn: the poorest setting of an office scanner."""


def codes_in(picture: Image | Any) -> tuple[PageCode, ...]:
    """Read the page codes of a picture, at whatever angle.

    Args:
        picture: A page, or a part of one: a Pillow image or an array of bytes, rows by columns.

    Returns:
        Each code once; other bar codes, and QR codes that say something else, are passed over.
    """
    return tuple(dict.fromkeys(_codes(picture)))


def pdf_codes(pdf: bytes) -> tuple[PageCode | None, ...]:
    """Read the code of each page of a PDF.

    Args:
        pdf: The file.

    Returns:
        One entry a page: None where it shows no code, or several.

    Raises:
        RenderError: The file cannot be drawn.
    """
    try:
        drawn = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise RenderError(f"the pages cannot be drawn ({error}); print the file again") from error
    with drawn:
        return tuple(_only(codes_in(_picture(page))) for page in drawn)


def _codes(picture: Any) -> Iterator[PageCode]:
    for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(_QR)):
        try:
            yield PageCode.parse(found.text)
        except NotAPageCode:
            continue


def _picture(page: pypdfium2.PdfPage) -> Any:
    scale = min(RESOLUTION / 72, LARGEST / max(page.get_size()))
    return page.render(scale=scale, grayscale=True).to_numpy()


def _only(codes: tuple[PageCode, ...]) -> PageCode | None:
    return codes[0] if len(codes) == 1 else None
