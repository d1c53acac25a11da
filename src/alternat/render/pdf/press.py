"""The press: takes documents and editions one after the other, gives their PDFs and their places.

One press serves a whole process: fonts, stylesheet and templates are read once. Nothing it prints
depends on the clock, the machine or the order of the jobs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree as ET

import pydyf
from cssselect2 import ElementWrapper
from fontTools.ttLib import TTLibError
from tinyhtml5 import parse
from weasyprint import CSS, HTML
from weasyprint import Document as Layout
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from alternat.document import Document, Edition
from alternat.document.canonical import digest
from alternat.document.enclosed import Enclosed
from alternat.document.finished import Printed
from alternat.document.page_code import NotAPageCode, page_codes
from alternat.document.reading import lines, plain
from alternat.render.errors import MissingFont, RenderError, TemplateAtFault, Unsignable
from alternat.render.pdf.attachments import attachments, stem
from alternat.render.pdf.codes import MARGINS as CORNERS
from alternat.render.pdf.codes import leaves
from alternat.render.pdf.conformance import demand_house_fonts, finish
from alternat.render.pdf.glyphs import arabic_glyphs, characters, pdf_name
from alternat.render.pdf.layout import clear_signature_pages, cover_pages, endings
from alternat.render.pdf.line_numbers import MARGINS as SIDES
from alternat.render.pdf.line_numbers import rulers
from alternat.render.pdf.overlay import lay_over, repeat_headers
from alternat.render.pdf.page import Page
from alternat.render.pdf.pictures import pictures
from alternat.render.pdf.places import rooms
from alternat.render.pdf.resources import HouseFetcher, Refused, demand_fonts
from alternat.render.pdf.right_to_left import lines_once, straighten
from alternat.render.pdf.trials import best_layout

STYLESHEET = "print.css"


class _Text(HTML):
    """A page whose elements are what `elements.css` says, at half the price of the engine's own.

    Where it is XML too, as ours are, the parser of the standard library reads it: the engine's own,
    in Python, took a twentieth of the time of a file.
    """

    def __init__(self, page: str, house: Path, fetcher: HouseFetcher) -> None:
        try:
            root = ET.fromstring(page)  # noqa: S314 - values are escaped, expat bounds entities
        except ET.ParseError:
            root = parse(page, namespace_html_elements=False)
        self.base_url, self.url_fetcher, self.media_type = f"{house.as_uri()}/", fetcher, "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002 - no forms here
        return [_elements()]


@cache
def _elements() -> CSS:
    return CSS(string=resources.files(__package__).joinpath("elements.css").read_text("utf-8"))


class PdfPress:
    """Prints documents and editions with the templates and the stylesheet of one folder.

    Args:
        house: Folder that holds `agreement.html.j2`, `facing.html.j2`, `print.css` and the fonts.

    Raises:
        MissingFont: A font file named by the stylesheet is not there.
        TemplateAtFault: A template cannot be compiled or is missing.
        RenderError: The stylesheet asks for something outside the folder.
    """

    def __init__(self, house: Path) -> None:
        self._house = house.resolve()
        stylesheet = self._house / STYLESHEET
        if not stylesheet.is_file():
            raise TemplateAtFault(f"{stylesheet}: stylesheet missing; put it back")
        faces = demand_fonts(stylesheet)
        self._families = frozenset(faces)
        self._faces = tuple(file for files in faces.values() for file in files)
        self._fetcher = HouseFetcher(self._house)
        self._fonts = FontConfiguration()
        self._counters = CounterStyle()
        self._page = Page(self._house)
        self._pictures = pictures(self._house, self._fetcher)
        try:
            self._css = CSS(
                filename=stylesheet,
                url_fetcher=self._fetcher,
                font_config=self._fonts,
                counter_style=self._counters,
            )
        except Refused as refusal:
            raise RenderError(str(refusal)) from refusal

    def render(
        self,
        document: Document | Edition,
        enclosed: Sequence[Enclosed] = (),
        refused: frozenset[str] = frozenset(),
    ) -> Printed:
        """Print one document, or both texts of an edition.

        Args:
            document: What to print.
            enclosed: What to attach besides the canonical document.
            refused: Ways to lay out a signature page that are not to be tried.

        Returns:
            A tagged PDF/A-3a (also PDF/UA-1) with its attachments; the same bytes for the same
            document, attachments, templates and fonts. With it, where it is signed, and the ways
            that were taken to lay its signature pages out.

        Raises:
            TemplateAtFault: The template fails on this document.
            MissingFont: A font file is damaged.
            Unsignable: The signature blocks cannot be kept whole and with their text.
            RenderError: A resource is refused, or a character has no glyph.
        """
        self._fetcher.refusals.clear()
        self._fetcher.emblems = {one.party: one for one in _texts(document)[0].emblems}
        self._demand_glyphs(document)
        try:
            layout, ways = self._lay_out(document, refused)
            data = self._write(layout, document, enclosed)
            pdf = Printed(data, rooms(document, layout.pages), refused.union(ways))
        except Refused as refusal:
            raise RenderError(str(refusal)) from refusal
        if self._fetcher.refusals:
            raise RenderError(str(self._fetcher.refusals[0]))
        return pdf

    def html(self, document: Document | Edition, strategies: Sequence[str] = ()) -> str:
        """Fill the template.

        Args:
            document: What to print.
            strategies: How to lay out each signature page, of `layout.STRATEGIES`; the way
                that is tried first unless told.

        Returns:
            The page that WeasyPrint lays out.

        Raises:
            TemplateAtFault: The template fails on this document.
        """
        first = [ending.strategies[0] for ending in endings(document)]
        return self._page.filled(document, strategies or first)

    @cached_property
    def _arabic(self) -> dict[str, dict[int, str]]:
        try:
            return {pdf_name(file): arabic_glyphs(file) for file in self._faces}
        except TTLibError as error:
            raise self._damaged(error) from error

    @cached_property
    def _characters(self) -> frozenset[str]:
        try:
            return frozenset().union(*map(characters, self._faces))
        except TTLibError as error:
            raise self._damaged(error) from error

    def _demand_glyphs(self, document: Document | Edition) -> None:
        """Refuse a character that no bundled font has, whatever fonts the machine could lend."""
        text = "".join(piece for one in _texts(document) for piece in _printed(one))
        drawn = (one for one in set(text) - self._characters if unicodedata.category(one) != "Cf")
        for character in sorted(drawn):
            message = (
                f"U+{ord(character):04X} ({character}) is in none of the bundled fonts; "
                "replace it in the spec, or add a font that has it to @font-face in print.css"
            )
            raise RenderError(message)

    def _damaged(self, error: TTLibError) -> MissingFont:
        message = f"a font of {self._house / 'fonts'} is damaged ({error}); put it back"
        return MissingFont(message)

    def _lay_out(
        self, document: Document | Edition, refused: frozenset[str]
    ) -> tuple[Layout, tuple[str, ...]]:
        """Lay the file out with signature pages that may be signed."""
        try:
            wanted = endings(document, refused)
            layout, ways = best_layout(
                wanted,
                lambda ways: self._pages(self.html(document, ways)),
                lambda end, way: self._pages(self._page.end(document, end, way)),
            )
        except Unsignable as faults:
            raise Unsignable(
                f"{stem(document)}: the signature page cannot be laid out ({faults}); lower the "
                f"height of .room in {STYLESHEET}, or name fewer signatories in one block"
            ) from faults
        if _texts(document)[0].final and cover_pages(layout.pages) > 1:
            raise RenderError(
                f"{stem(document)}: the cover does not hold on one page; shorten the title, or the "
                f"names of the parties, or set them smaller in {STYLESHEET} (.cover.packed)"
            )
        repeat_headers(layout.pages)
        straighten(layout.pages)
        clear_signature_pages(layout.pages, wanted)
        try:
            codes = page_codes(document, len(layout.pages))
        except NotAPageCode as error:
            raise RenderError(f"{stem(document)}: {error}") from error
        paper = _texts(document)[0].paper
        if codes:
            sheet = self._page.with_codes(leaves(layout.pages, codes), paper)
            lay_over(layout.pages, self._pages(sheet), CORNERS)
        if _texts(document)[0].furniture.line_numbers:
            sheet = self._page.with_line_numbers(rulers(layout.pages), paper)
            lay_over(layout.pages, self._pages(sheet), SIDES)
        return layout, ways

    def _pages(self, filled: str) -> Layout:
        page = _Text(filled, self._house, self._fetcher)
        with lines_once():
            return page.render(
                font_config=self._fonts,
                counter_style=self._counters,
                stylesheets=[self._css],
                cache=dict(self._pictures),
            )

    def _write(
        self, layout: Layout, document: Document | Edition, enclosed: Sequence[Enclosed]
    ) -> bytes:
        def finisher(drawn: Layout, pdf: pydyf.PDF) -> None:
            demand_house_fonts(drawn, self._families)
            finish(pdf, drawn, self._arabic)

        pdf: bytes = layout.write_pdf(
            finisher=finisher,
            pdf_variant="pdf/a-3a",
            pdf_identifier=digest(document)[:32].encode(),
            attachments=attachments(document, enclosed),
        )
        return pdf


def _texts(document: Document | Edition) -> tuple[Document, ...]:
    return (document,) if isinstance(document, Document) else document.texts


def _printed(text: Document) -> Iterator[str]:
    """Give all that a text draws, page furniture too."""
    around = text.furniture
    yield from lines(text)
    yield f"{plain(around.reference)}{plain(around.copy)}{around.banner or ''}"
