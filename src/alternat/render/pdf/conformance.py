"""What the PDF standards ask and the engine leaves undone: PDF/A-3a and PDF/UA-1 in one file.

Takes the unwritten PDF that WeasyPrint hands to a finisher; changes it in place.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

import pydyf
from weasyprint import Document as Layout

from alternat.render.errors import RenderError
from alternat.render.pdf.structure import mend_structure

_ACCESSIBLE = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""PDF/UA-1 claim with the extension schema that PDF/A wants for it."""

_GLYPH = re.compile(rb"<[0-9a-f]{4}> <[0-9a-f]*>")


def finish(pdf: pydyf.PDF, layout: Layout, arabic: Mapping[str, Mapping[int, str]]) -> None:
    """Bring a PDF/A-3a of WeasyPrint up to what strict validators and readers of its text accept.

    Args:
        pdf: The file about to be written.
        layout: The pages that it draws.
        arabic: What Arabic glyphs stand for, by font name and glyph number.
    """
    if "AF" in pdf.catalog:  # each attachment is listed twice
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    # The claim must stand inside the one rdf:RDF, and archives read metadata without inflating it.
    metadata = _object(pdf, pdf.catalog["Metadata"])
    metadata.compress = False
    metadata.stream = [
        part.replace(b"</rdf:RDF>", _ACCESSIBLE + b"</rdf:RDF>") for part in metadata.stream
    ]
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Type") == "/Font" and "ToUnicode" in item:
            name = item["BaseFont"].partition(b"+")[2].decode()
            table = _object(pdf, item["ToUnicode"])
            table.stream = [_correct(line, arabic.get(name, {})) for line in table.stream]
    mend_structure(pdf, layout)
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.compress:
            _deflate(item)


def _deflate(stream: pydyf.Stream) -> None:
    """Compress at the ordinary level: the engine's takes twice the time for a hundredth less."""
    stream.stream = [zlib.compress(b"\n".join(map(_bytes, stream.stream)))]
    stream.extra["Filter"] = "/FlateDecode"
    stream.compress = False


def _bytes(piece: bytes | str | pydyf.Object) -> bytes:
    if isinstance(piece, bytes):
        return piece
    return piece.encode("ascii") if isinstance(piece, str) else piece.data


def _correct(line: bytes, arabic: Mapping[int, str]) -> bytes:
    """Correct one line of the table from glyphs to characters, `<glyph> <characters>`.

    The engine maps a glyph to the first text that it was drawn for: one that was inserted between
    two letters to nothing or to a neighbour, and the hyphen to U+2010 where an automatic one came
    first, so that a search for « Val-d’Armor » would find nothing.
    """
    if not _GLYPH.fullmatch(line):
        return line
    glyph, characters = int(line[1:5], 16), line[8:-1]
    if glyph in arabic:
        characters = arabic[glyph].encode("utf-16-be").hex().encode()
    elif characters == b"2010":
        characters = b"002d"
    return b"<%04x> <%b>" % (glyph, characters or b"200b")


def demand_house_fonts(layout: Layout, families: frozenset[str]) -> None:
    """Check that every glyph came from the bundled fonts, or two machines would print two files.

    Args:
        layout: The drawn document.
        families: Font families that the stylesheet declares.

    Raises:
        RenderError: The engine had to borrow a font of the machine.
    """
    borrowed = sorted({font.family for font in layout.fonts.values()} - families)
    if borrowed:
        raise RenderError(
            f"a character is in none of the bundled fonts (borrowed: {', '.join(borrowed)}); "
            "replace it in the spec, or add a font that has it to @font-face in print.css"
        )


def _object(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    return pdf.objects[int(reference.split()[0])]
