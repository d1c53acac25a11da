"""Room for initials at the foot of a page: a box for each signatory.

Takes a text; gives a small table, at the outer corner of its page.

Source: domain reference § 3.6.
"""

from __future__ import annotations

from markupsafe import Markup

from alternat.document import Document

_BOX, _HIGH = 624, 454
"""Width and height of a box in twentieths of a point: eleven by eight millimetres."""
_ALL = 2600
"""What boxes may take together."""


def boxes(document: Document, *, rtl: bool) -> Markup:
    """Write the boxes.

    Args:
        document: Who signs it.
        rtl: Whether the outer corner is the left one.
    """
    count = sum(len(block.signatories) for block in document.signature_blocks)
    width = min(_BOX, _ALL // count)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>'
        for side in ("top", "left", "bottom", "right", "insideV")
    )
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p></w:tc>'
    )
    grid = f'<w:gridCol w:w="{width}"/>'
    return Markup(  # noqa: S704 - nothing that an author wrote is in it
        f'<w:tbl><w:tblPr><w:tblW w:w="{width * count}" w:type="dxa"/>'
        f'<w:jc w:val="{"left" if rtl else "right"}"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid * count}</w:tblGrid><w:tr><w:trPr>"
        f'<w:trHeight w:val="{_HIGH}" w:hRule="exact"/></w:trPr>{cell * count}</w:tr></w:tbl>'
    )
