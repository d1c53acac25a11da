"""The cover of a Word file: what the act is, between whom, where and when.

Takes the texts of a file; gives the paragraphs of its first page. One page serves both languages,
the one that comes first above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from alternat.document import Document, Paper, Runs
from alternat.document.emblems import told
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.render.docx import pictures
from alternat.render.docx.blocks import Typesetter

_HIGH: dict[Paper, int] = {"a4": 12_300, "letter": 11_300}
"""How high the frame stands, in twentieths of a point."""
_NAMES = 8_300
"""How high the names stand together."""
_LONG = 20
"""Lines of a cover beyond which titles are set smaller."""
_WIDE = 5000
"""The whole width, in fiftieths of a hundredth."""
_FRAME = "".join(
    f'<w:{side} w:val="double" w:sz="4" w:space="0" w:color="444444"/>'
    for side in ("top", "left", "bottom", "right")
)
_PADDING = "".join(
    f'<w:{side} w:w="620" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
)


def cover(texts: Sequence[Document], typesetters: Mapping[Language, Typesetter]) -> str:
    """Write a cover.

    Args:
        texts: What the file prints, in order.
        typesetters: Who sets the words of each language.
    """
    first, rtl = typesetters[texts[0].language], texts[0].language == "ar"
    logos = pictures.emblem_table(told(texts), first.style_ids[pictures.STYLE], rtl=rtl)
    places = (
        typesetters[text.language].line("Cover Place", place)
        for text in texts
        if text.cover
        for place in text.cover.places
    )
    names = _table("".join(_names(texts, typesetters)), _NAMES, rtl=rtl)
    gap = first.line("Gap", ())
    content = "".join((logos, gap if logos else "", names, *places))
    framed = f"<w:tblBorders>{_FRAME}</w:tblBorders>"
    padded = f"<w:tblCellMar>{_PADDING}</w:tblCellMar>"
    return _table(content, _HIGH[texts[0].paper], framed, padded, rtl=rtl)


def _table(content: str, high: int, framed: str = "", padded: str = "", *, rtl: bool) -> str:
    """Write a table of one cell: in the middle of its height, unless it has a frame."""
    middle = "" if framed else '<w:vAlign w:val="center"/>'
    return (
        f"<w:tbl><w:tblPr>{'<w:bidiVisual/>' if rtl else ''}"
        f'<w:tblW w:w="{_WIDE}" w:type="pct"/>{framed}<w:tblLayout w:type="fixed"/>{padded}'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{_WIDE}"/></w:tblGrid><w:tr><w:trPr>'
        f'<w:cantSplit/><w:trHeight w:val="{high}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{_WIDE}" w:type="pct"/>{middle}</w:tcPr>{content}</w:tc></w:tr></w:tbl>'
    )


def _lines(texts: Sequence[Document]) -> int:
    """Guess how many lines a cover has; those of a title are large."""
    covers = [text.cover for text in texts if text.cover]
    others = sum(len(one.parties) + len(one.places) for one in covers)
    return others + sum(2 * (1 + len(plain(text.title)) // 34) for text in texts)


def _names(texts: Sequence[Document], typesetters: Mapping[Language, Typesetter]) -> Iterator[str]:
    title = "Cover Title Long" if _lines(texts) > _LONG else "Cover Title"
    for number, text in enumerate(texts):
        setter = typesetters[text.language]
        parties: tuple[Runs, ...] = text.cover.parties if text.cover else ()
        if number:
            yield setter.line("Cover Rule", ())
        yield setter.line(title, text.title)
        if len(texts) == 1:
            yield setter.line("Cover Rule", ())
        yield from (setter.line("Cover Party", party) for party in parties)
