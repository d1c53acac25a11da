"""Word: prints a `Document` through the templates that a lawyer may open and restyle in Word."""

from __future__ import annotations

from alternat.render.docx.press import DocxPress

__all__ = ["DocxPress"]
