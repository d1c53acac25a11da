"""Pages as pictures: of a PDF, a TIFF or a JPEG, each within bounds.

Takes a file; gives its pages one after the other. Only the confined worker draws what a stranger
sent.

Source: preservation reference § 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
from PIL import Image, ImageSequence

from alternat.archive.intake.arrivals import Kind
from alternat.archive.intake.dangers import LARGEST_PICTURE, Contents, contents
from alternat.archive.intake.reasons import Reason

DOTS: Final = 200
"""Dots an inch at which pages are drawn and kept."""
MOST_PAGES: Final = 2_000
"""Pages of a file; a code numbers 1,295."""
_LARGEST_PAGE: Final = 40_000_000
"""Dots of a page as drawn; A2 at 200 dots an inch has 15 million."""
_SHORT, _LONG = 8.27, 11.69
"""A4 in inches, which a picture is taken for that does not tell its size."""


class TooMuchError(Exception):
    """A file beyond the bounds of a scan."""

    def __init__(self, code: str, *values: int) -> None:
        """Say which."""
        self.reason = Reason(code, tuple(map(str, values)))
        super().__init__(self.reason.words("en"))


Drawn = tuple[Image.Image, float]
"""A page in colours, and its dots an inch."""


def inspected(path: Path) -> tuple[Contents, int]:
    """Look through a PDF before anything is drawn.

    Returns:
        What it holds, and how many pages.

    Raises:
        TooMuchError: Too many pages, or a picture too large.
        pikepdf.PdfError: It cannot be read.
    """
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
        if count > MOST_PAGES:
            raise TooMuchError("many-pages", count, MOST_PAGES)
        found = contents(pdf)
    _bounded(found.largest_picture)
    return found, count


def _bounded(dots: int) -> None:
    if dots > LARGEST_PICTURE:
        raise TooMuchError("large-picture", dots // 1_000_000)


def pages(path: Path, kind: Kind) -> Iterator[Drawn]:
    """Draw every page.

    Raises:
        TooMuchError: A page is beyond the bounds.
        pypdfium2.PdfiumError, OSError: A page cannot be read.
    """
    if kind == "pdf":
        yield from _of_pdf(path)
    else:
        yield from _of_picture(path)


def _of_pdf(path: Path) -> Iterator[Drawn]:
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            width, height = page.get_size()
            if width * height * (DOTS / 72) ** 2 > _LARGEST_PAGE:
                raise TooMuchError("large-page", round(width / 28.35), round(height / 28.35))
            drawn = page.render(scale=DOTS / 72, may_draw_forms=True)
            yield drawn.to_pil().convert("RGB"), float(DOTS)
            page.close()


def _of_picture(path: Path) -> Iterator[Drawn]:
    Image.MAX_IMAGE_PIXELS = None  # bounded just below, before anything is decoded
    with Image.open(path, formats=("TIFF", "JPEG")) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture), start=1):
            if number > MOST_PAGES:
                raise TooMuchError("more-pages", MOST_PAGES)
            _bounded(frame.width * frame.height)
            yield _at_ease(frame.convert("RGB"), _dots_of(frame))


def _dots_of(frame: Image.Image) -> float:
    """Tell the dots an inch of a scan: as it says if that is likely, else as if it were A4."""
    told = frame.info.get("dpi", (0, 0))
    if isinstance(told, tuple) and 70 <= float(told[0]) <= 1300:
        return float(told[0])
    return max(max(frame.size) / _LONG, min(frame.size) / _SHORT)


def _at_ease(frame: Image.Image, dots: float) -> Drawn:
    """Bring a picture down to the dots that are kept; never up."""
    if dots <= DOTS:
        return frame, dots
    size = (round(frame.width * DOTS / dots), round(frame.height * DOTS / dots))
    return frame.resize(size, Image.Resampling.BOX), float(DOTS)
