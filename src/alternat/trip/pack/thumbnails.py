"""Thumbnails: small pictures of the first page and of the signature page of each original.

Takes a finished PDF and its pages; gives PNG bytes, the same for the same file.
"""

from __future__ import annotations

import io
from pathlib import Path

from alternat.trip.pack.matter import Paper

WIDTH = 360
"""Pixels: sharp at half that width on a dense screen."""
COLOURS = 16
"""Greys of a page of text."""


def shown(paper: Paper) -> tuple[int, ...]:
    """Give the pages of a paper that are shown, from 1: the first, then those that are signed."""
    return tuple(dict.fromkeys((1, *paper.signature_pages())))


def picture(paper: Paper, page: int) -> str:
    """Name the picture of a page, within the folder of the trip."""
    return f"pages/{Path(paper.path).stem}.{page}.png"


def drawn(file: Path, page: int) -> bytes:
    """Draw a page.

    Args:
        file: A PDF.
        page: Its number, from 1.
    """
    import pypdfium2  # here: heavy, and only finished files need it

    document = pypdfium2.PdfDocument(file)
    try:
        one = document[page - 1]
        image = one.render(scale=WIDTH / one.get_width()).to_pil().convert("RGB")
        buffer = io.BytesIO()
        image.quantize(COLOURS).save(buffer, "PNG", optimize=True)
        return buffer.getvalue()
    finally:
        document.close()
