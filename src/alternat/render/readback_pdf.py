"""What a finished PDF holds, in the order in which a screen reader gives it.

Takes a tagged PDF; gives its text without page furniture, which is outside the structure tree, and
facts about the file. It knows nothing of the document the file was made from: it reads glyphs, as
any viewer does.

Needs pikepdf, which printing does not: import this module only where files are read back.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

from alternat.document.finished import Box, PdfFacts
from alternat.languages.script import is_arabic
from alternat.render.errors import RenderError

_LINES = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}
_BOX_END = "\x1f"
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهي")
"""Letters that take other shapes in the middle of a word than alone."""
_MANY = 12
"""How often a letter must occur before its single shape tells anything."""
_CLAIMS = {
    "PDF/A-{}{}": (r"pdfaid:part[^0-9]*([0-9])", r"pdfaid:conformance[^A-Za-z]*([A-Za-z])"),
    "PDF/UA-{}": (r"pdfuaid:part[^0-9]*([0-9])",),
}
"""How the metadata name the standards that a file claims."""
_LATIN_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_AUTOMATIC_HYPHEN = re.compile(f"(?<=[{_LATIN_LETTER}])-{_BOX_END}\n?(?=[{_LATIN_LETTER}])")
"""Between two letters at the end of a text box: the template breaks no line after other hyphens.
Arabic has none."""
_INSERTED = re.compile("\u200b|\u0640(?=[\u0620-\u063f\u0641-\u064a])")
"""What the font adds between two letters: a glyph without text, or a kashida, which a text has none
of there (domain reference § 4.2)."""
_NUMBER = re.compile(r"\d+(?:[.,:/\u00a0\u202f]\d+)*")
"""Digits that keep their order from right to left (Unicode bidirectional algorithm, W2 and W4)."""


def pdf_text(source: Path | bytes) -> str:
    """Read the text of a tagged PDF in logical order.

    Args:
        source: The file, or its bytes.

    Returns:
        One line a paragraph, heading or fragment of one, without automatic hyphens. Spaces where
        the layout broke a line are lost with it: compare by `alternat.document.reading.words`.

    Raises:
        RenderError: Not a PDF, or one without a structure tree.
    """
    return pdf_facts(source).text


def pdf_facts(source: Path | bytes) -> PdfFacts:
    """Read all that the review asks about a tagged PDF.

    Args:
        source: The file, or its bytes.

    Returns:
        Its text, the places of its pieces, and what it declares about itself.

    Raises:
        RenderError: Not a PDF, or one without a structure tree.
    """
    name = source.name if isinstance(source, Path) else "PDF file"
    try:
        with pikepdf.open(io.BytesIO(source) if isinstance(source, bytes) else source) as pdf:
            return _facts(pdf)
    except (OSError, pikepdf.PdfError, KeyError, AttributeError, ValueError, TypeError) as error:
        raise RenderError(f"{name}: not a tagged PDF ({error}); print it again") from error


def _facts(pdf: pikepdf.Pdf) -> PdfFacts:
    reader = _Reader(pdf)
    language = str(pdf.Root.get("/Lang", ""))
    text = "".join(reader.read(pdf.Root.StructTreeRoot.K, language, in_isolate=False))
    text = _AUTOMATIC_HYPHEN.sub("", text).replace(_BOX_END, "")
    return PdfFacts(
        text="\n".join(line.strip() for line in text.splitlines() if line.strip()),
        boxes=tuple(reader.boxes),
        furniture=tuple(reader.furniture(page) for page in reader.pages.values()),
        language=language,
        claims=claims(pdf),
        loose_fonts=tuple(sorted({name for page in pdf.pages for name in _loose(page)})),
        unreadable=sum(page.unreadable for page in reader.pages.values()),
        unjoined=_unjoined(reader),
        asides=tuple(box for page in reader.pages.values() for box in reader.asides(page)),
        sizes=tuple(_size(page) for page in pdf.pages),
    )


def claims(pdf: pikepdf.Pdf) -> frozenset[str]:
    """Read the standards that a file claims in its metadata: `PDF/A-3A`, `PDF/UA-1`."""
    if "/Metadata" not in pdf.Root:
        return frozenset()
    return frozenset(_claims(pdf.Root.Metadata.read_bytes().decode(errors="replace")))


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    return right - left, top - bottom


def _claims(metadata: str) -> Iterator[str]:
    for form, patterns in _CLAIMS.items():
        found = [re.search(pattern, metadata) for pattern in patterns]
        if all(found):
            yield form.format(*(one[1].upper() for one in found if one))


def _loose(page: pikepdf.Page) -> Iterator[str]:
    for font in page.Resources.get("/Font", pikepdf.Dictionary()).values():
        for one in font.get("/DescendantFonts", [font]):
            described = one.get("/FontDescriptor", pikepdf.Dictionary())
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
                yield str(one.get("/BaseFont", "?")).lstrip("/")


def _unjoined(reader: _Reader) -> tuple[str, ...]:
    shapes: dict[str, dict[tuple[str, int], int]] = defaultdict(dict)
    for page in reader.pages.values():
        for (letter, shape), count in page.shapes.items():
            shapes[letter][shape] = shapes[letter].get(shape, 0) + count
    often = [letter for letter in shapes if sum(shapes[letter].values()) >= _MANY]
    single = sorted(letter for letter in often if len(shapes[letter]) == 1)
    # One letter may well stand in the middle of words only; most of them may not.
    return tuple(single) if len(single) * 2 > len(often) else ()


@dataclass
class _Drawn:
    """The glyphs of one marked content, and where the first of them stands."""

    glyphs: list[str] = field(default_factory=list)
    """Characters of each glyph, in the order of drawing, from left to right."""
    left: float = 0.0
    line: float = 0.0
    told: bool = False
    """Whether the structure tree leads to it."""


@dataclass
class _Page:
    """What a page draws."""

    number: int
    marked: dict[int, _Drawn] = field(default_factory=dict)
    """Text by marked-content number, in the order of drawing."""
    unreadable: int = 0
    shapes: dict[tuple[str, tuple[str, int]], int] = field(default_factory=dict)
    """How often each Arabic letter was drawn with each glyph of each font."""


class _Reader:
    """Walks the structure tree and looks up what each leaf draws."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pages = {
            page.obj.objgen: _drawn(page, number) for number, page in enumerate(pdf.pages)
        }
        self.boxes: list[Box] = []

    def read(self, node: pikepdf.Object, language: str, in_isolate: bool) -> Iterator[str]:
        """Give the text under a node of the tree, piece by piece.

        Args:
            node: An element of the structure, or an array of them.
            language: What the nearest element above declares; its direction is the paragraph's.
            in_isolate: Whether an element above isolates its own direction.
        """
        if isinstance(node, pikepdf.Array):
            for kid in node:
                yield from self.read(kid, language, in_isolate)
            return
        if (
            node.get("/Type") == "/OBJR"
        ):  # a signature field: it stands on the page, not in the text
            return
        kids: Any = node.get("/K", pikepdf.Array())
        if len(kids) == 1 and isinstance(kids[0], int):  # a marked-content number
            page = self.pages[node.Pg.objgen]
            drawn = page.marked.get(int(kids[0]), _Drawn())
            drawn.told = True
            text = _logical(drawn.glyphs, in_isolate or not language.startswith("ar"))
            self.boxes.append(Box(page.number, drawn.left, drawn.line, text, language))
            yield text + _BOX_END
            return
        isolate = node.S == "/Span"
        if not isolate:  # a word in another language takes no part in the direction around it
            language = str(node.get("/Lang", language))
        yield from self.read(kids, language, in_isolate or isolate)
        if node.S in _LINES:
            yield "\n"

    def furniture(self, page: _Page) -> str:
        """Give what a page draws outside the structure, once that has been read."""
        return " ".join(box.text for box in self.asides(page))

    def asides(self, page: _Page) -> Iterator[Box]:
        """Give the same, piece by piece."""
        for drawn in page.marked.values():
            if not drawn.told:
                # No tree tells what is isolated: without Arabic letters, it reads as it is drawn.
                text = _logical(drawn.glyphs, as_drawn=True)
                yield Box(page.number, drawn.left, drawn.line, text, "")


def _logical(glyphs: list[str], as_drawn: bool) -> str:
    """Put what is drawn from left to right into the order of reading.

    Args:
        glyphs: Characters of each glyph.
        as_drawn: Whether a piece without Arabic letters reads from left to right here.
    """
    visual = "".join(glyphs)
    if as_drawn and not is_arabic(visual):
        return visual
    # Whole glyphs are reversed: a ligature stands for characters already in logical order.
    backwards = "".join(reversed(glyphs))
    logical = _NUMBER.sub(lambda number: number[0][::-1], backwards)
    return _INSERTED.sub("", logical)


def _drawn(page: pikepdf.Page, number: int) -> _Page:
    """Collect what a page draws."""
    fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
    found = _Page(number)
    current, font = _Drawn(), ""
    for instruction in pikepdf.parse_content_stream(page, "BDC Tm Tf Tj TJ"):
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC":
                mark = operands[1].get("/MCID", -1)
                current = found.marked.setdefault(int(mark), _Drawn())
            case "Tm":
                if not current.glyphs:
                    current.left, current.line = (_points(one) for one in operands[4:6])
            case "Tf":
                font = str(operands[0])
            case "Tj":
                _read(bytes(operands[0]), font, fonts[font], current.glyphs, found)
            case "TJ":
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        _read(bytes(part), font, fonts[font], current.glyphs, found)
    return found


def _points(pixels: Any) -> float:
    """Turn the layout engine's pixels, which count from the top left, into points."""
    return float(pixels) * 0.75


def _read(
    codes: bytes, font: str, characters: dict[int, str], into: list[str], page: _Page
) -> None:
    for position in range(0, len(codes), 2):
        glyph = int.from_bytes(codes[position : position + 2])
        text = characters.get(glyph, "")
        into.append(text)
        if glyph == 0 or glyph not in characters:
            page.unreadable += 1
        if text in _JOINING:
            key = (text, (font, glyph))
            page.shapes[key] = page.shapes.get(key, 0) + 1


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Read the table from glyph numbers to characters."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(glyph, 16): bytes.fromhex(text).decode("utf-16-be")
        for glyph, text in re.findall(r"<([0-9a-f]{4})> <([0-9a-f]*)>", table)
    }
