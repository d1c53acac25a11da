"""The press: takes documents one after the other, gives their PDF bytes.

One press serves a whole process: fonts, stylesheet and template are read once. Nothing it prints
depends on the clock, the machine or the order of the jobs.
"""

from __future__ import annotations

import traceback
import unicodedata
from datetime import UTC, datetime
from functools import cached_property
from operator import itemgetter
from pathlib import Path

import jinja2
import pydyf
from fontTools.ttLib import TTLibError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from weasyprint import CSS, HTML, Attachment
from weasyprint import Document as Layout
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from alternat.document import Alternatives, Document, ItemList, Paragraph
from alternat.document.canonical import canonical, digest
from alternat.document.reading import lines, plain
from alternat.languages import Direction
from alternat.render.errors import MissingFont, RenderError, TemplateAtFault
from alternat.render.pdf.conformance import demand_house_fonts, finish
from alternat.render.pdf.glyphs import arabic_glyphs, characters, pdf_name
from alternat.render.pdf.layout import STRATEGIES, signature_blemishes, signature_faults
from alternat.render.pdf.resources import HouseFetcher, Refused, demand_fonts

TEMPLATE = "agreement.html.j2"
STYLESHEET = "print.css"
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What a faulty statement makes the engine raise."""


class PdfPress:
    """Prints documents with the template and the stylesheet of one folder.

    Args:
        house: Folder that holds `agreement.html.j2`, `print.css` and the fonts.

    Raises:
        MissingFont: A font file named by the stylesheet is not there.
        TemplateAtFault: The template cannot be compiled or is missing.
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
        self._template = _compile(self._house)
        try:
            self._css = CSS(
                filename=stylesheet,
                url_fetcher=self._fetcher,
                font_config=self._fonts,
                counter_style=self._counters,
            )
        except Refused as refusal:
            raise RenderError(str(refusal)) from refusal

    def render(self, document: Document) -> bytes:
        """Print one document.

        Args:
            document: What to print.

        Returns:
            A tagged PDF/A-3a (also PDF/UA-1) with the canonical document attached; the same bytes
            for the same document, template and fonts.

        Raises:
            TemplateAtFault: The template fails on this document.
            MissingFont: A font file is damaged.
            RenderError: A resource is refused, a character has no glyph, or the signature blocks
                cannot be kept whole and with their text.
        """
        self._fetcher.refusals.clear()
        self._demand_glyphs(document)
        try:
            pdf = self._write(self._lay_out(document), document)
        except Refused as refusal:
            raise RenderError(str(refusal)) from refusal
        if self._fetcher.refusals:
            raise RenderError(str(self._fetcher.refusals[0]))
        return pdf

    def html(self, document: Document, strategy: str = STRATEGIES[0]) -> str:
        """Fill the template.

        Args:
            document: What to print.
            strategy: How to lay out the signature page, one of `layout.STRATEGIES`.

        Returns:
            The page that WeasyPrint lays out.

        Raises:
            TemplateAtFault: The template fails on this document.
        """
        try:
            return self._template.render(document=document, strategy=strategy)
        except _FAULTS as error:
            raise _at_fault(error) from error

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

    def _demand_glyphs(self, document: Document) -> None:
        """Refuse a character that no bundled font has, whatever fonts the machine could lend."""
        around = document.furniture
        furniture = f"{plain(around.reference)}{plain(around.copy)}{around.banner or ''}"
        text = "".join((*lines(document), furniture))
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

    def _lay_out(self, document: Document) -> Layout:
        """Try one strategy after the other; keep the first flawless layout, else the best."""
        sound: list[tuple[int, int, Layout]] = []
        faults: tuple[str, ...] = ()
        for strategy in STRATEGIES:
            page = HTML(
                string=self.html(document, strategy),
                base_url=f"{self._house.as_uri()}/",
                url_fetcher=self._fetcher,
            )
            layout = page.render(
                font_config=self._fonts, counter_style=self._counters, stylesheets=[self._css]
            )
            faults = signature_faults(layout.pages, document)
            if not faults:
                blemishes = signature_blemishes(layout.pages, document)
                if not blemishes:
                    return layout
                sound.append((blemishes, len(layout.pages), layout))
        if not sound:
            raise RenderError(
                f"{document.agreement}.{document.copy}.{document.language}: the signature page "
                f"cannot be laid out ({'; '.join(faults)}); lower the height of .room in "
                f"{STYLESHEET}, or name fewer signatories in one block"
            )
        return min(sound, key=itemgetter(0, 1))[2]

    def _write(self, layout: Layout, document: Document) -> bytes:
        def finisher(drawn: Layout, pdf: pydyf.PDF) -> None:
            demand_house_fonts(drawn, self._families)
            finish(pdf, self._arabic)

        pdf: bytes = layout.write_pdf(
            finisher=finisher,
            pdf_variant="pdf/a-3a",
            pdf_identifier=digest(document)[:32].encode(),
            attachments=[_source(document)],
        )
        return pdf


def _source(document: Document) -> Attachment:
    dated = datetime.fromisoformat(document.dated).replace(tzinfo=UTC)
    name = f"{document.agreement}.{document.copy}.{document.language}.json"
    return Attachment(
        string=canonical(document),
        name=name,
        description=f"{document.reference}, {document.version}",
        created=dated,
        modified=dated,
        relationship="Source",
    )


def _compile(house: Path) -> jinja2.Template:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(house), undefined=jinja2.StrictUndefined, autoescape=True
    )
    environment.filters |= {"plain": plain, "direction": _direction, "css_string": _css_string}
    environment.tests |= {
        "paragraph": lambda block: isinstance(block, Paragraph),
        "item_list": lambda block: isinstance(block, ItemList),
        "alternatives": lambda block: isinstance(block, Alternatives),
        "with_long_words": _has_long_words,
    }
    try:
        return environment.get_template(TEMPLATE)
    except jinja2.TemplateError as error:
        raise _at_fault(error) from error


def _has_long_words(document: Document) -> bool:
    """Tell whether a word, with what no-break spaces tie to it, may be wider than a column."""
    return any(len(word) > 24 for line in lines(document) for word in line.split(" "))


def _direction(text: str) -> Direction:
    """Tell the own direction of an isolated run: that of its first letter, else left to right."""
    classes = (unicodedata.bidirectional(character) for character in text)
    return "rtl" if next((c for c in classes if c in ("L", "R", "AL")), "L") != "L" else "ltr"


def _css_string(marker: str) -> str:
    """Write a list marker, and the space after it, as a CSS string."""
    escaped = marker.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}\u00a0"'


def _at_fault(error: Exception) -> TemplateAtFault:
    """Name the template and the line an error comes from."""
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateAtFault(f"{error.name}: template missing; put it back")
    if isinstance(error, jinja2.TemplateSyntaxError):
        return TemplateAtFault(f"{error.name}:{error.lineno}: {error}; correct the template")
    frames = traceback.extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).suffix == ".j2"]
    where = f"{Path(places[-1].filename).name}:{places[-1].lineno}" if places else TEMPLATE
    return TemplateAtFault(f"{where}: {error}; correct the template")
