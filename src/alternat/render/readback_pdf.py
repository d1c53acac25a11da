"""The words of a finished PDF, in the order in which a screen reader gives them.

Takes a tagged PDF; gives its text without page furniture, which is outside the structure tree. It
knows nothing of the document the file was made from: it reads glyphs, as any viewer does.

Needs pikepdf, which printing does not: import this module only where files are read back.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from alternat.languages.script import is_arabic

_LINES = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}
_BOX_END = "\x1f"
_AUTOMATIC_HYPHEN = re.compile(f"(?<=[^\\W\\d_])-{_BOX_END}\n?(?=[^\\W\\d_])")
"""Between two letters at the end of a text box: the template breaks no line after other hyphens."""
_INSERTED = re.compile("\u200b|\u0640(?=[\u0620-\u063f\u0641-\u064a])")
"""What the font adds between two letters: a glyph without text, or a kashida, which a text has none
of there (domain reference § 4.2)."""
_NUMBER = re.compile(r"\d+(?:[.,:/\u00a0\u202f]\d+)*")
"""Digits that keep their order from right to left (Unicode bidirectional algorithm, W2 and W4)."""

Glyphs = list[str]
"""Characters of each glyph, in the order of drawing, from left to right."""


def pdf_text(source: Path | bytes) -> str:
    """Read the text of a tagged PDF in logical order.

    Args:
        source: The file, or its bytes.

    Returns:
        One line a paragraph, heading or fragment of one, without automatic hyphens. Spaces where
        the layout broke a line are lost with it: compare by `alternat.document.reading.words`.
    """
    with pikepdf.open(io.BytesIO(source) if isinstance(source, bytes) else source) as pdf:
        reader = _Reader(pdf)
        text = "".join(reader.read(pdf.Root.StructTreeRoot.K, in_isolate=False))
    text = _AUTOMATIC_HYPHEN.sub("", text).replace(_BOX_END, "")
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


class _Reader:
    """Walks the structure tree and looks up what each leaf draws."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._right_to_left = str(pdf.Root.Lang).startswith("ar")
        self._drawn = {page.obj.objgen: _marked_glyphs(page) for page in pdf.pages}

    def read(self, node: pikepdf.Object, in_isolate: bool) -> Iterator[str]:
        """Give the text under a node of the tree, piece by piece."""
        if isinstance(node, pikepdf.Array):
            for kid in node:
                yield from self.read(kid, in_isolate)
            return
        kids: Any = node.get("/K", pikepdf.Array())
        if len(kids) == 1 and isinstance(kids[0], int):  # a marked-content number
            drawn = self._drawn[node.Pg.objgen].get(int(kids[0]), [])
            yield self._logical(drawn, in_isolate) + _BOX_END
            return
        yield from self.read(kids, in_isolate or node.S == "/Span")
        if node.S in _LINES:
            yield "\n"

    def _logical(self, drawn: Glyphs, in_isolate: bool) -> str:
        """Turn the glyphs of one text box from visual to logical order."""
        visual = "".join(drawn)
        if not is_arabic(visual) and (in_isolate or not self._right_to_left):
            return visual
        # Whole glyphs are reversed: a ligature stands for characters already in logical order.
        backwards = "".join(reversed(drawn))
        logical = _NUMBER.sub(lambda number: number[0][::-1], backwards)
        return _INSERTED.sub("", logical)


def _marked_glyphs(page: pikepdf.Page) -> dict[int, Glyphs]:
    """Collect what a page draws, by marked-content number."""
    fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
    drawn: dict[int, Glyphs] = {}
    current: Glyphs = []
    characters: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page, "BDC EMC Tf Tj TJ"):
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC":
                number = operands[1].get("/MCID")
                current = drawn.setdefault(int(number), []) if number is not None else []
            case "EMC":
                current = []
            case "Tf":
                characters = fonts[str(operands[0])]
            case "Tj":
                current += _decode(bytes(operands[0]), characters)
            case "TJ":
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        current += _decode(bytes(part), characters)
    return drawn


def _decode(codes: bytes, characters: dict[int, str]) -> Iterator[str]:
    for position in range(0, len(codes), 2):
        yield characters[int.from_bytes(codes[position : position + 2])]


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Read the table from glyph numbers to characters."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(glyph, 16): bytes.fromhex(text).decode("utf-16-be")
        for glyph, text in re.findall(r"<([0-9a-f]{4})> <([0-9a-f]*)>", table)
    }
