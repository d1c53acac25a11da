"""The structure tree as PDF/UA wants it: whole cells, whole items, tables of data only, languages.

Takes the unwritten PDF and the layout it was drawn from; changes the tree in place.
"""

from __future__ import annotations

from collections.abc import Iterator

import pydyf
from weasyprint import Document as Layout
from weasyprint.formatting_structure.boxes import (
    BlockContainerBox,
    Box,
    ReplacedBox,
    TableBox,
    TableCellBox,
    TextBox,
)

_ROWS = frozenset({"/THead", "/TBody", "/TR"})
"""What stands between a table and its cells."""


Tongues = tuple[str, str]
"""The language of a paragraph, and that of one piece of it."""


def mend_structure(pdf: pydyf.PDF, layout: Layout) -> None:
    """Bring the structure tree of WeasyPrint up to what a screen reader needs.

    Args:
        pdf: The file about to be written.
        layout: The pages that it draws.
    """
    elements = [
        item
        for item in pdf.objects
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructElem"
    ]
    # The engine marks each piece as it meets it, and keeps no trace of its language.
    marked = [one.number for one in elements for kid in one["K"] if isinstance(kid, int)]
    boxes = (tongues for page in layout.pages for tongues in _tongues(page._page_box, ""))
    pieces = dict(zip(marked, boxes, strict=True))
    _join_tables(pdf, layout)
    _join_cells(pdf, layout)
    for element in elements:
        if element["S"] == "/LI":
            _wrap_body(pdf, element)
        elif element["S"] == "/Table" and not _has_headers(pdf, element):
            _present(pdf, element)
        elif element["S"] == "/TH":
            element["A"]["Scope"] = "/Column"
    _Speaker(pdf, pieces).tell(elements[0], layout.metadata.lang)


def _wrap_body(pdf: pydyf.PDF, item: pydyf.Dictionary) -> None:
    """Put what follows the label of a list item into the one body that PDF/UA allows."""
    kids = list(_kids(pdf, item))
    content = [kid for kid in kids if kid["S"] not in ("/Lbl", "/LBody")]
    if not content:
        return
    body = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array(kid.reference for kid in content),
            "Pg": item["Pg"],
            "P": item.reference,
        }
    )
    pdf.add_object(body)
    for kid in content:
        kid["P"] = body.reference
    labels = [kid.reference for kid in kids if kid not in content]
    item["K"] = pydyf.Array([*labels, body.reference])


def _join_tables(pdf: pydyf.PDF, layout: Layout) -> None:
    """Lead the rows that a table of data shows on later pages back to it; say nothing twice.

    What is repeated is page furniture, out of the tree as headers and footers are: the head of a
    table on later pages, a closing formula that the template writes again (class `again`). Which
    head a cell belongs to is told by the scope of the head, not by names that repeat it.
    """
    begun: dict[int, pydyf.Dictionary] = {}
    for box in (box for page in layout.pages for box in _boxes(page._page_box, TableBox)):
        cells = [one.mark for one in _boxes(box, TableCellBox) if hasattr(one, "mark")]
        if not cells:
            continue
        grid = cells[0]
        while grid["S"] != "/Table":
            grid = _object(pdf, grid["P"])
        if "again" in box.element.get("class", "").split():
            _cut_off(pdf, grid)
        elif _has_headers(pdf, grid):
            for cell in cells:
                cell["A"].pop("Headers", None)
                cell.pop("ID", None)
            first = begun.setdefault(id(box.element), grid)
            if first is not grid:
                for rows in (kid for kid in _kids(pdf, grid) if kid["S"] != "/THead"):
                    rows["P"] = first.reference
                    first["K"].append(rows.reference)
                _cut_off(pdf, grid)


def _cut_off(pdf: pydyf.PDF, element: pydyf.Dictionary) -> None:
    """Take an element out of the tree."""
    around = _object(pdf, element["P"])
    around["K"] = pydyf.Array(kid for kid in around["K"] if kid != element.reference)


def _join_cells(pdf: pydyf.PDF, layout: Layout) -> None:
    """Lead what a cell shows on later pages back to it, or its neighbour would be read between."""
    begun: dict[int, pydyf.Dictionary] = {}
    for box in (box for page in layout.pages for box in _boxes(page._page_box, TableCellBox)):
        cell = getattr(box, "mark", None)  # what the engine made of it; nothing for implied cells
        if cell is None or cell["S"] != "/TD":
            continue
        first = begun.setdefault(id(box.element), cell)
        if first is not cell:
            for kid in _kids(pdf, cell):
                kid["P"] = first.reference
            first["K"].extend(cell["K"])
            cell["K"] = pydyf.Array()


def _boxes(box: Box, kind: type[Box]) -> Iterator[Box]:
    """Give the boxes of a kind below a box, and itself if it is one."""
    if isinstance(box, kind):
        yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child, kind)


def _has_headers(pdf: pydyf.PDF, grid: pydyf.Dictionary) -> bool:
    """Tell whether a table has headers of its own, not of a table inside one of its cells."""
    return any(
        kid["S"] == "/TH" or (kid["S"] in _ROWS and _has_headers(pdf, kid))
        for kid in _kids(pdf, grid)
    )


def _present(pdf: pydyf.PDF, grid: pydyf.Dictionary) -> None:
    """Call a table without headers what it is, a way to place text: it is read row by row."""
    grid["S"] = "/Div"
    grid.pop("A", None)
    for kid in _kids(pdf, grid):
        if kid["S"] in _ROWS or kid["S"] == "/TD":
            _present(pdf, kid)


def _tongues(box: Box, paragraph: str) -> Iterator[Tongues]:
    """Give the languages of each piece below a box, in the order in which pieces are marked."""
    if isinstance(box, TextBox | ReplacedBox):
        yield paragraph, box.style["lang"] or ""
        return
    if isinstance(box, BlockContainerBox):
        paragraph = box.style["lang"] or ""
    for child in getattr(box, "children", ()):
        yield from _tongues(child, paragraph)


class _Speaker:
    """Tells languages as high in the tree as they hold."""

    def __init__(self, pdf: pydyf.PDF, pieces: dict[int, Tongues]) -> None:
        self._pdf = pdf
        self._pieces = pieces
        self._heard: dict[int, frozenset[str]] = {}

    def tell(self, element: pydyf.Dictionary, known: str) -> None:
        """Write the languages of an element and of what stands below it.

        Args:
            element: A node of the tree.
            known: The language that it has from above.
        """
        languages = self._paragraphs(element)
        if len(languages) == 1 and known not in languages:
            (known,) = languages
            element["Lang"] = pydyf.String(known)
        _, piece = self._pieces.get(element.number, ("", known))
        if piece != known:
            element["Lang"] = pydyf.String(piece)
        for kid in _kids(self._pdf, element):
            self.tell(kid, known)

    def _paragraphs(self, element: pydyf.Dictionary) -> frozenset[str]:
        """Give the languages of the paragraphs below an element."""
        if element.number not in self._heard:
            below = [self._paragraphs(kid) for kid in _kids(self._pdf, element)]
            own = self._pieces.get(element.number)
            self._heard[element.number] = frozenset({own[0]} if own else ()).union(*below)
        return self._heard[element.number]


def _object(pdf: pydyf.PDF, reference: bytes) -> pydyf.Dictionary:
    return pdf.objects[int(reference.split()[0])]


def _kids(pdf: pydyf.PDF, element: pydyf.Dictionary) -> Iterator[pydyf.Dictionary]:
    """Give the elements right below an element, without marked pieces."""
    for kid in element["K"]:
        if isinstance(kid, bytes):
            found = pdf.objects[int(kid.split()[0])]
            if found.get("Type") == "/StructElem":
                yield found
