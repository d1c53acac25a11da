"""The pack on paper: sheets, folder labels and name cards as PDF.

Takes sheets and stationery; gives bytes of tagged PDF/A-3a (also PDF/UA-1), drawn with the fonts of
the house and a stylesheet of the pack's own. The same content gives the same bytes.
"""

from __future__ import annotations

import hashlib
import importlib.resources
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint import Document as Layout
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from alternat.render.errors import MissingFont
from alternat.render.pdf.conformance import demand_house_fonts, finish
from alternat.render.pdf.glyphs import arabic_glyphs, pdf_name
from alternat.render.pdf.resources import HouseFetcher
from alternat.trip.pack.environment import environment
from alternat.trip.pack.sheets import Sheet
from alternat.trip.pack.stationery import Card, Label
from alternat.trip.pack.words import words

FONTS = ("SourceSerif4-Regular.ttf", "SourceSerif4-Bold.ttf", "Amiri-Regular.ttf", "Amiri-Bold.ttf")
"""Those that the pack is drawn with, on paper and on the screen."""
FAMILIES = frozenset({"Source Serif 4", "Amiri"})


class PackPress:
    """Prints the pack with the fonts of a house.

    Args:
        house: Folder that holds `fonts/`.
        dated: The only date that metadata carry.

    Raises:
        MissingFont: A font of the pack is not there.
    """

    def __init__(self, house: Path, dated: date) -> None:
        self._house = house.resolve()
        for font in FONTS:
            if not (self._house / "fonts" / font).is_file():
                raise MissingFont(
                    f"{font}: font file missing; put it into {self._house / 'fonts'} (the fonts "
                    "come with the house templates)"
                )
        self._dated = datetime(dated.year, dated.month, dated.day, tzinfo=UTC).isoformat()
        self._fetcher = HouseFetcher(self._house)
        self._fonts = FontConfiguration()
        self._counters = CounterStyle()
        self._templates = environment()
        style = importlib.resources.files(__package__) / "pack.css"
        self._css = CSS(
            string=style.read_text(encoding="utf-8"),
            base_url=f"{self._house.as_uri()}/",
            url_fetcher=self._fetcher,
            font_config=self._fonts,
            counter_style=self._counters,
        )

    def sheet(self, sheet: Sheet, *, one_page: bool = False) -> bytes:
        """Print a sheet.

        Args:
            sheet: What it says.
            one_page: Whether it is set smaller, step by step, until it fits on one page.
        """
        number = (words()["page"][sheet.language], words()["page_of"][sheet.language])
        html = self._templates.get_template("sheet.html.j2").render(
            sheet=sheet, dated=self._dated, page_words=number
        )
        return self._print(html, one_page=one_page)

    def labels(self, labels: Sequence[Label]) -> bytes:
        """Print folder labels, four on a page."""
        return self._stationery("folder-labels", labels=labels)

    def cards(self, cards: Sequence[Card]) -> bytes:
        """Print name cards, one on a page."""
        return self._stationery("name-cards", cards=cards)

    def _stationery(self, name: str, **content: Any) -> bytes:
        given = {"labels": (), "cards": (), **content}
        title = " – ".join(words()[name].values())
        page = self._templates.get_template("stationery.html.j2")
        return self._print(page.render(title=title, dated=self._dated, **given))

    def _print(self, html: str, *, one_page: bool = False) -> bytes:
        layout = self._lay_out(html)
        for size in SMALLER if one_page else ():
            if len(layout.pages) == 1:
                break
            layout = self._lay_out(html, f"body {{ font-size: {size}em !important }}")

        def finisher(drawn: Layout, pdf: pydyf.PDF) -> None:
            demand_house_fonts(drawn, FAMILIES)
            finish(pdf, drawn, self._arabic)

        data: bytes = layout.write_pdf(
            finisher=finisher,
            pdf_variant="pdf/a-3a",
            pdf_identifier=hashlib.sha256(html.encode()).hexdigest()[:32].encode(),
        )
        return data

    def _lay_out(self, html: str, more: str = "") -> Layout:
        page = HTML(string=html, base_url=f"{self._house.as_uri()}/", url_fetcher=self._fetcher)
        sheets = [self._css, *([CSS(string=more)] if more else [])]
        return page.render(
            font_config=self._fonts, counter_style=self._counters, stylesheets=sheets
        )

    @cached_property
    def _arabic(self) -> dict[str, dict[int, str]]:
        faces = sorted((self._house / "fonts").glob("*.ttf"))
        return {pdf_name(file): arabic_glyphs(file) for file in faces}


SMALLER = (0.95, 0.88, 0.81, 0.75, 0.69, 0.63)
"""Sizes that a sheet of one page is tried at, after its own, in sizes of the root."""
