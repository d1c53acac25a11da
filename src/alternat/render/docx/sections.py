"""The sections of a text, as a document asks for them and a template cannot say.

Takes the text part as printed, with one section a text; gives it with the sections of an edition in
the order of an original whose holder's language is Arabic (the template holds French first), on its
paper, with annexes that lie on their side, with the lines of a draft numbered. What a section says
of its pages (direction, header, footer) goes along with its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from alternat.document import Paper
from alternat.render.docx.namespaces import NS, val, w
from alternat.render.errors import TemplateAtFault

_BEFORE_NUMBERS = frozenset(
    w(name)
    for name in (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type"),
        *("pgSz", "pgMar", "paperSrc", "pgBorders"),
    )
)
"""What stands before line numbers in a section: the order is part of the schema."""
_SIZES: dict[Paper, tuple[str, str]] = {"a4": ("11906", "16838"), "letter": ("12240", "15840")}
"""Width and height of a page, in twentieths of a point."""
_ONCE = ("titlePg", "pgNumType")
"""What only the first part of a section that is cut says of its pages."""


def exchanged(part: str, template: str) -> str:
    """Give the text part with its two sections the other way round.

    Args:
        part: The part document.xml, French section first.
        template: File name of the template, for messages.

    Raises:
        TemplateAtFault: The template has not two sections, French and Arabic.
    """
    root = etree.fromstring(part)
    body, last = root.find("w:body", NS), root.find("w:body/w:sectPr", NS)
    breaks = root.findall("w:body/w:p/w:pPr/w:sectPr", NS)
    properties = breaks[0].getparent() if len(breaks) == 1 else None
    between = properties.getparent() if properties is not None else None
    if body is None or last is None or properties is None or between is None:
        raise TemplateAtFault(
            f"{template}: must hold one section break, between French and Arabic; "
            "restore it in Word (Layout › Breaks › Next Page)"
        )
    (first,) = breaks
    place = body.index(between)
    before, after = list(body)[:place], list(body)[place + 1 : -1]
    properties.replace(first, deepcopy(last))
    body[:] = [*after, between, *before, first]
    return etree.tostring(root, encoding="unicode")


def with_line_numbers(part: str) -> str:
    """Give the text part with every fifth line numbered, anew on each page.

    Args:
        part: The part document.xml.
    """
    root = etree.fromstring(part)
    for section in root.iter(w("sectPr")):
        numbers = etree.Element(w("lnNumType"))
        numbers.set(w("countBy"), "5")
        numbers.set(w("restart"), "newPage")
        before = [child for child in section if child.tag in _BEFORE_NUMBERS]
        section.insert(section.index(before[-1]) + 1 if before else 0, numbers)
    return etree.tostring(root, encoding="unicode")


def paged(
    part: str, paper: Paper, landscape: Sequence[bool], openings: frozenset[str], gap: str
) -> str:
    """Give the text part on its paper, with a section of its own for what lies on its side.

    Args:
        part: The part document.xml.
        paper: What it is printed on.
        landscape: Of each annex in print order, whether its pages lie on their side.
        openings: Ids of the styles of the paragraphs that begin an annex.
        gap: Id of the style of a paragraph that takes no room.
    """
    if paper == "a4" and not any(landscape):
        return part
    root = etree.fromstring(part)
    for size in root.iter(w("pgSz")):
        size.set(w("w"), _SIZES[paper][0])
        size.set(w("h"), _SIZES[paper][1])
    body = root.find("w:body", NS)
    assert body is not None  # a text part has one
    sideways = iter(landscape)
    for content, properties in list(_sections(body)):
        _cut(content, properties, openings, gap, sideways)
    return etree.tostring(root, encoding="unicode")


def _sections(
    body: etree._Element,
) -> Iterator[tuple[list[etree._Element], etree._Element]]:
    """Give what stands in each section, and what the section says of its pages."""
    content: list[etree._Element] = []
    for element in body:
        ending = element if element.tag == w("sectPr") else element.find("w:pPr/w:sectPr", NS)
        content.append(element)
        if ending is not None:
            yield content, ending
            content = []


def _cut(
    content: list[etree._Element],
    properties: etree._Element,
    openings: frozenset[str],
    gap: str,
    sideways: Iterator[bool],
) -> None:
    """Cut a section wherever its pages turn."""
    begins = [
        place for place, element in enumerate(content) if val(element, "w:pPr/w:pStyle") in openings
    ]
    parts = [(0, False), *((place, next(sideways)) for place in begins)]
    for (begin, turned), (end, _) in pairwise([*parts, (len(content), False)]):
        if turned:
            for table in content[begin:end]:
                _widen(table, properties)
    cuts = [(place, one) for (_, one), (place, other) in pairwise(parts) if one != other]
    first = True
    for place, turned in cuts:
        mark = etree.Element(w("p"))
        style = etree.SubElement(etree.SubElement(mark, w("pPr")), w("pStyle"))
        style.set(w("val"), gap)
        mark[0].append(_turned(deepcopy(properties), turned, first=first))
        content[place].addprevious(mark)
        first = False
    _turned(properties, parts[-1][1], first=first)


def _turned(properties: etree._Element, landscape: bool, *, first: bool) -> etree._Element:
    """Lay the pages of a section on their side, or leave them upright."""
    size = properties.find("w:pgSz", NS)
    if landscape and size is not None:
        width, height = size.get(w("w"), ""), size.get(w("h"), "")
        size.set(w("w"), height)
        size.set(w("h"), width)
        size.set(w("orient"), "landscape")
    if not first:
        for name in _ONCE:
            for element in properties.findall(f"w:{name}", NS):
                properties.remove(element)
    return properties


def _widen(table: etree._Element, properties: etree._Element) -> None:
    """Give a table of columns the width of a page on its side, if its widths are absolute."""
    size, margins = properties.find("w:pgSz", NS), properties.find("w:pgMar", NS)
    if table.tag != w("tbl") or size is None or margins is None:
        return
    beside = sum(int(margins.get(w(side), "0")) for side in ("left", "right"))
    upright, on_side = (int(size.get(w(name), "0")) - beside for name in ("w", "h"))
    for path in ("w:tblPr/w:tblW", "w:tblGrid/w:gridCol", "w:tr/w:tc/w:tcPr/w:tcW"):
        for element in table.findall(path, NS):
            if element.get(w("type"), "dxa") == "dxa":
                width = round(int(element.get(w("w"), "0")) * on_side / upright)
                element.set(w("w"), str(width))
