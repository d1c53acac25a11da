"""A sheet of the pack as a Word file made of named styles.

Takes a sheet; gives the bytes of a .docx, the same for the same sheet. Right-to-left stands on
paragraphs (in the styles), runs, tables and the section; the table of a ceremony alone keeps the
left and the right of the room in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.render.docx.package import frozen
from alternat.render.docx.runs import runs_xml
from alternat.trip.pack.sheets import Facts, Grid, Heading, Items, Line, Node, Seats, Sheet
from alternat.trip.pack.word_styles import CHARACTERS, NUMBERING, XML, W, style_id, styles
from alternat.trip.pack.words import words

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WIDTH = 9978
"""Width of the text in twentieths of a point: A4 with margins of 17 mm."""
_STYLE_IDS = {name: style_id(name) for name in CHARACTERS}
_LOOKS = {"body": "Normal", "lead": "Lead", "note": "Note", "alert": "Alert"}


def word(sheet: Sheet, dated: date) -> bytes:
    """Write a sheet as a Word file.

    Args:
        sheet: What it says.
        dated: The only date that its properties carry.
    """
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/document.xml": _document(sheet),
        "word/styles.xml": styles(sheet.language),
        "word/numbering.xml": NUMBERING,
        "word/footer1.xml": _footer(sheet),
        "docProps/core.xml": _properties(sheet, dated),
    }
    return frozen({name: content.encode() for name, content in parts.items()})


def _document(sheet: Sheet) -> str:
    body = [_paragraph("Title", sheet.title), _paragraph("Subtitle", sheet.subtitle)]
    for node in sheet.nodes:
        body += _node(node, sheet)
    bidi = "<w:bidi/>" if sheet.language == "ar" else ""
    return (
        f'{XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}<w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="907" w:right="964" w:bottom="1134" w:left="964" w:header="567" '
        f'w:footer="454" w:gutter="0"/>{bidi}</w:sectPr></w:body></w:document>'
    )


def _node(node: Node, sheet: Sheet) -> Iterator[str]:
    match node:
        case Heading(level=level, runs=runs):
            yield _paragraph(f"heading {level}", runs)
        case Line(runs=runs, look=look):
            yield _paragraph(_LOOKS[look], runs)
        case Items(items=items):
            for item in items:
                yield _paragraph("List Bullet", item)
        case Facts(rows=rows):
            cells = [
                [_cell("Table Label", [label], 34), _cell("Table Strong", lines, 66)]
                for label, lines in rows
            ]
            yield _table("Pack Table", cells, (34, 66), sheet)
        case Grid():
            yield from _grid(node, sheet)
        case Seats(caption=caption, seats=seats):
            yield _paragraph("heading 2", caption)
            width = 100 // len(seats)
            row = []
            for seat in seats:
                told = [(seat.role, "Seat"), (seat.party, "Seat Strong")]
                told += [(one, "Seat") for one in seat.people]
                paragraphs = "".join(_paragraph(style, runs) for runs, style in told if runs)
                row.append(f"<w:tc>{_width(width)}{paragraphs}</w:tc>")
            yield _table("Seat Table", [row], (width,) * len(seats), sheet, of_room=True)


def _grid(grid: Grid, sheet: Sheet) -> Iterator[str]:
    if grid.caption:
        yield _paragraph("caption", grid.caption)
    head = [
        _cell("Table Heading", [runs], width, shaded=True)
        for runs, width in zip(grid.head, grid.widths, strict=True)
    ]
    rows = [
        [
            _cell("Table Text" if index else "Table Strong", lines, width)
            for index, (lines, width) in enumerate(zip(row, grid.widths, strict=True))
        ]
        for row in grid.rows
    ]
    yield _table("Pack Table", [head, *rows], grid.widths, sheet, header=True)


def _table(
    style: str,
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    sheet: Sheet,
    *,
    header: bool = False,
    of_room: bool = False,
) -> str:
    bidi = "<w:bidiVisual/>" if sheet.language == "ar" and not of_room else ""
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    written = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if header and not index else ''}</w:trPr>"
        f"{''.join(row)}</w:tr>"
        for index, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/>{bidi}'
        f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
        f'<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:p>'
    )


def _cell(style: str, lines: Sequence[Runs], width: int, *, shaded: bool = False) -> str:
    paragraphs = "".join(_paragraph(style, runs) for runs in lines if runs)
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' if shaded else ""
    return f"<w:tc>{_width(width, shade)}{paragraphs or _paragraph(style, ())}</w:tc>"


def _width(width: int, more: str = "") -> str:
    return f'<w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{more}</w:tcPr>'


def _twips(width: int) -> int:
    return _WIDTH * width // 100


def _paragraph(style: str, runs: Runs) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>'
    return f"<w:p>{properties}{runs_xml(runs, _STYLE_IDS)}</w:p>"


def _footer(sheet: Sheet) -> str:
    before, between = (words()[key][sheet.language] for key in ("page", "page_of"))
    number = "".join(
        f"{_text(said, sheet)}{_field(field, sheet)}"
        for said, field in ((f" – {before} ", "PAGE"), (f" {between} ", "NUMPAGES"))
    )
    title = runs_xml(sheet.title, _STYLE_IDS)
    alert = _paragraph("Footer Alert", sheet.note) if sheet.note else ""
    return (
        f'{XML}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f"{title}{number}</w:p>{alert}</w:ftr>"
    )


def _run(content: str, sheet: Sheet) -> str:
    rtl = "<w:rtl/>" if sheet.language == "ar" else ""
    return f'<w:r><w:rPr>{rtl}<w:lang w:val="fr-FR" w:bidi="ar-MA"/></w:rPr>{content}</w:r>'


def _text(text: str, sheet: Sheet) -> str:
    return _run(f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>', sheet)


def _field(name: str, sheet: Sheet) -> str:
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {name} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(_run(piece, sheet) for piece in pieces)


def _properties(sheet: Sheet, dated: date) -> str:
    title = escape(f"{plain(sheet.title)} – {plain(sheet.subtitle)}", quote=False)
    language = "ar-MA" if sheet.language == "ar" else "fr-FR"
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{dated.isoformat()}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language>{moments}"
        "</cp:coreProperties>"
    )


_PARTS = {
    "word/document.xml": f"{_TYPE}.document.main+xml",
    "word/styles.xml": f"{_TYPE}.styles+xml",
    "word/numbering.xml": f"{_TYPE}.numbering+xml",
    "word/footer1.xml": f"{_TYPE}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_CONTENT_TYPES = (
    f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    + "</Types>"
)
_RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            (("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footer", "footer1.xml")),
            start=1,
        )
    )
    + "</Relationships>"
)
