"""Logos in a Word file: pictures in line with the text, with the words that tell them.

Takes emblems; gives the XML that shows them, and the parts of a package that carries them. A
drawing is carried as SVG, with a PNG for programs that do not know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from lxml import etree

from alternat.document import Emblem
from alternat.document.emblems import sizes
from alternat.render.docx.namespaces import CONTENT_TYPES, RELATIONSHIPS, R
from alternat.render.rasters import raster

STYLE = "Emblem"
"""The style of a paragraph that holds a logo."""

_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG_BLIP = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EMU = 36_000
"""English metric units in a millimetre."""
_WIDE = 5000
"""The whole width, in fiftieths of a hundredth."""
_OF_TEXT = {False: 1, True: 101}
"""First number of the drawings of a text, by whether it starts at the right: two texts in one file
must not share any."""


def emblem_table(emblems: Sequence[Emblem], style: str, *, rtl: bool) -> str:
    """Write a row of logos, from the start of the line to its end.

    Args:
        emblems: In order of precedence.
        style: Id of the style of the paragraphs.
        rtl: Whether the line starts at the right.
    """
    if not emblems:
        return ""
    width, last = _WIDE // len(emblems), len(emblems) - 1
    mark = "<w:rPr><w:rtl/></w:rPr>" if rtl else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f'<w:jc w:val="{"start" if place == 0 else "end" if place == last else "center"}"/>{mark}'
        f"</w:pPr><w:r>{_drawing(one, _OF_TEXT[rtl] + place, *size)}</w:r></w:p></w:tc>"
        for place, (one, size) in enumerate(zip(emblems, sizes(emblems), strict=True))
    )
    grid = f'<w:gridCol w:w="{width}"/>' * len(emblems)
    return (
        f"<w:tbl><w:tblPr>{'<w:bidiVisual/>' if rtl else ''}"
        f'<w:tblW w:w="{_WIDE}" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def with_pictures(parts: Mapping[str, bytes], emblems: Sequence[Emblem]) -> dict[str, bytes]:
    """Give the parts of a document that carries the pictures of its logos.

    Args:
        parts: The parts, without pictures.
        emblems: The logos that it shows.
    """
    relations, types = etree.fromstring(parts[_RELATIONS]), etree.fromstring(parts[_TYPES])
    files: dict[str, bytes] = {}
    for one, size in zip(emblems, sizes(emblems), strict=True):
        for name, kind, data in _files(one, size):
            files[f"word/media/{name}.{kind}"] = data
            etree.SubElement(
                relations,
                f"{{{RELATIONSHIPS}}}Relationship",
                {"Id": f"{name}.{kind}", "Type": _IMAGE, "Target": f"media/{name}.{kind}"},
            )
    for place, (ending, media) in enumerate((("png", "image/png"), ("svg", "image/svg+xml"))):
        default = {"Extension": ending, "ContentType": media}
        types.insert(place, etree.Element(f"{{{CONTENT_TYPES}}}Default", default))
    return {**parts, _RELATIONS: _serialised(relations), _TYPES: _serialised(types), **files}


def _files(emblem: Emblem, size: tuple[float, float]) -> Iterator[tuple[str, str, bytes]]:
    name = _name(emblem)
    if emblem.media == "image/png":
        yield name, "png", emblem.data
    else:
        yield name, "png", raster(emblem.data, *size)
        yield name, "svg", emblem.data


def _name(emblem: Emblem) -> str:
    return f"logo-{emblem.party}"


def _drawing(emblem: Emblem, number: int, width: float, height: float) -> str:
    extent = f'cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"'
    words = escape(emblem.words)
    told = f'id="{number}" name="{_name(emblem)}" descr="{words}"'
    vector = (
        ""
        if emblem.media == "image/png"
        else '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG_BLIP}" r:embed="{_name(emblem)}.svg"/></a:ext></a:extLst>'
    )
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr {told}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {told}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{R}" '
        f'r:embed="{_name(emblem)}.png">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
