"""The named styles of the booklet in Word, so that protocol may restyle it there.

Takes a language; gives the parts that do not change: styles and the numbering of lists. Direction
stands in the styles of paragraphs; that of runs and tables cannot (rendering reference § 2).
"""

from __future__ import annotations

from dataclasses import dataclass

from alternat.languages import Language

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RED, GREY = "8A1C1C", "444444"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style."""

    name: str
    size: float = 1
    """In proportion to the text."""
    bold: bool = False
    colour: str = ""
    before: int = 0
    after: int = 80
    """Twentieths of a point."""
    keep_next: bool = False
    new_page: bool = False
    rule: bool = False
    """Whether a line is drawn below."""
    level: int | None = None
    """Of a heading, from 0."""
    list_: bool = False
    centred: bool = False


LOOKS = (
    Look("Normal"),
    Look("Title", 1.75, bold=True, after=40, keep_next=True),
    Look("Subtitle", 1.1, colour=GREY, after=280, rule=True),
    Look("heading 1", 1.45, True, "", 0, 140, True, True, True, 0),
    Look("heading 2", 1.12, True, "", 260, 80, True, level=1),
    Look("heading 3", 1, True, GREY, 160, 60, True, level=2),
    Look("Lead", 1.18, bold=True, after=60),
    Look("Note", 0.92, colour=GREY),
    Look("Alert", colour=RED, bold=True),
    Look("caption", bold=True, before=120, after=60, keep_next=True),
    Look("Table Heading", 0.9, bold=True, after=0),
    Look("Table Text", after=0),
    Look("Table Label", colour=GREY, after=0),
    Look("Table Strong", bold=True, after=0),
    Look("Seat", after=0, centred=True),
    Look("Seat Strong", bold=True, after=0, centred=True),
    Look("List Bullet", after=40, list_=True),
    Look("footer", 0.78, colour=GREY, after=0),
    Look("Footer Alert", 0.78, True, RED, after=0, centred=True),
)
CHARACTERS = {
    "Strong": "<w:b/><w:bCs/>",
    "Emphasis": "<w:i/>",
    "Strong Emphasis": "<w:b/><w:bCs/><w:i/>",
    "Superscript": '<w:vertAlign w:val="superscript"/>',
    "Blank": '<w:shd w:val="clear" w:color="auto" w:fill="F8EDBB"/>',
    "Value": "",
}
"""Character styles of runs, and how they look."""
SIZES: dict[Language, tuple[float, float]] = {"fr": (10.5, 12.5), "ar": (11, 13)}
"""Size of the text in points, Latin and Arabic."""


def style_id(name: str) -> str:
    """Give the id of a style."""
    return name.title().replace(" ", "")


_CENTRED = '<w:jc w:val="center"/>'


def styles(language: Language) -> str:
    """Write the part styles.xml."""
    bidi = "<w:bidi/>" if language == "ar" else ""
    paragraphs = "".join(_paragraph(look, language, bidi) for look in LOOKS)
    characters = "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:qFormat/><w:rPr>{look}</w:rPr></w:style>'
        for name, look in CHARACTERS.items()
    )
    latin, arabic = (round(2 * size) for size in SIZES[language])
    return (
        f'{XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Source Serif 4" w:hAnsi="Source Serif 4" w:eastAsia="Source Serif 4" '
        f'w:cs="Amiri"/><w:sz w:val="{latin}"/><w:szCs w:val="{arabic}"/>'
        '<w:lang w:val="fr-FR" w:bidi="ar-MA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        f"</w:docDefaults>{paragraphs}{characters}{_TABLES}</w:styles>"
    )


def _paragraph(look: Look, language: Language, bidi: str) -> str:
    based = "" if look.name == "Normal" else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if look.name == "Normal" else ""
    latin, arabic = (round(2 * size * look.size) for size in SIZES[language])
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    ruled = (
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="111111"/></w:pBdr>'
        if look.rule
        else ""
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>' if look.list_ else ""
    level = f'<w:outlineLvl w:val="{look.level}"/>' if look.level is not None else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id(look.name)}">'
        f'<w:name w:val="{look.name}"/>{based}<w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if look.keep_next else ''}"
        f"{'<w:pageBreakBefore/>' if look.new_page else ''}{listed}{ruled}{bidi}"
        f'<w:spacing w:before="{look.before}" w:after="{look.after}"/>'
        f"{_CENTRED if look.centred else ''}{level}</w:pPr>"
        f'<w:rPr>{bold}{colour}<w:sz w:val="{latin}"/><w:szCs w:val="{arabic}"/></w:rPr></w:style>'
    )


def _lines(*sides: str) -> str:
    return "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>' for side in sides
    )


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
    '<w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="PackTable"><w:name w:val="Pack Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    f"{_lines('top', 'bottom', 'insideH')}</w:tblBorders></w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="SeatTable"><w:name w:val="Seat Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    f"{_lines('top', 'left', 'bottom', 'right', 'insideV')}</w:tblBorders></w:tblPr></w:style>"
)

NUMBERING = (
    f'{XML}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
