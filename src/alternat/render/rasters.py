"""Drawings as dots, for those who cannot draw: Word wants a PNG beside each SVG.

Takes an SVG that holds shapes only; gives a PNG, the same bytes each time.
"""

from __future__ import annotations

import io
from functools import lru_cache

_DOTS = 12.0
"""Dots a millimetre: about 300 an inch."""
_POINTS = 72 / 25.4


@lru_cache(maxsize=64)
def raster(svg: bytes, width: float, height: float) -> bytes:
    """Draw an SVG.

    Args:
        svg: The drawing, without anything to load.
        width: Its printed size in millimetres.
        height: The same.

    Returns:
        A PNG with a transparent ground.
    """
    # Here: heavy, and only a Word file with a drawing needs them.
    import pypdfium2
    from weasyprint import HTML

    page = (
        f"<style>@page {{ size: {width}mm {height}mm; margin: 0 }} body {{ margin: 0 }} "
        f"svg {{ display: block; width: {width}mm; height: {height}mm }}</style>"
    )
    file = pypdfium2.PdfDocument(HTML(string=page + svg.decode()).write_pdf())
    try:
        bitmap = file[0].render(
            scale=_DOTS / _POINTS, fill_color=(255, 255, 255, 0), maybe_alpha=True
        )
        buffer = io.BytesIO()
        bitmap.to_pil().save(buffer, "PNG")
    finally:
        file.close()
    return buffer.getvalue()
