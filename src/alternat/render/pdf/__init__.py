"""PDF: takes a `Document`, gives the bytes of one tagged PDF/A-3a, the same every time.

`press` is the page to read first; `layout` judges the signature page, `resources` guards what a
template may load, `conformance` finishes what the PDF standards ask.
"""

from __future__ import annotations

from alternat.render.pdf.press import PdfPress

__all__ = ["PdfPress"]
