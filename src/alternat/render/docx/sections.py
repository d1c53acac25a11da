"""The sections of a text, as a document asks for them and a template cannot say.

Takes the text part as printed, with one section a text; gives it with the sections of an edition in
the order of an original whose holder's language is Arabic (the template holds French first), on its
paper, with annexes that lie on their side, with signature pages and a cover that nobody initials,
with the lines of a draft numbered. What a section says of its pages (direction, header, footer)
goes along with its text.

The footer without room for initials is the one that a section of the template names for even pages:
Word has no other use for it, as odd and even pages are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from alternat.document import Paper
from alternat.render.docx.namespaces import NS, R, W, w
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
_PROPERTIES, _STYLE, _VALUE = w("pPr"), w("pStyle"), w("val")


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
        _insert(section, numbers)
    return etree.tostring(root, encoding="unicode")


@dataclass(frozen=True)
class Marks:
    """Ids of the styles by which the parts of a text are known."""

    annexes: frozenset[str]
    """Of the paragraphs that begin an annex."""
    closings: frozenset[str]
    """Of the closing formula, which begins the table that is signed."""
    gap: str
    """Of a paragraph that takes no room."""


def paged(
    part: str, paper: Paper, landscape: Sequence[bool], marks: Marks, *, initialled: bool = False
) -> str:
    """Give the text part on its paper, with a section of its own for what is not as the rest.

    Args:
        part: The part document.xml.
        paper: What it is printed on.
        landscape: Of each annex in print order, whether its pages lie on their side.
        marks: What annexes and signature pages are known by.
        initialled: Whether pages are initialled: those that are signed are not.
    """
    if paper == "a4" and not any(landscape) and not initialled:
        return part
    root = etree.fromstring(part)
    for size in root.iter(w("pgSz")):
        size.set(w("w"), _SIZES[paper][0])
        size.set(w("h"), _SIZES[paper][1])
    body = root.find("w:body", NS)
    assert body is not None  # a text part has one
    sideways = iter(landscape)
    for content, properties in list(_sections(body)):
        _cut(content, properties, marks, sideways, initialled=initialled)
    return etree.tostring(root, encoding="unicode")


def with_cover(part: str, cover: str, gap: str) -> str:
    """Give the text part with a cover before it, a section of its own.

    Args:
        part: The part document.xml.
        cover: What stands on it.
        gap: Id of the style of a paragraph that takes no room.
    """
    root = etree.fromstring(part)
    body = root.find("w:body", NS)
    assert body is not None  # a text part has one
    _, properties = next(_sections(body))
    own = _without_initials(deepcopy(properties))
    for numbers in own.findall("w:lnNumType", NS):
        own.remove(numbers)
    for name in _ONCE:
        for element in properties.findall(f"w:{name}", NS):
            properties.remove(element)
    written = etree.fromstring(f'<w:body xmlns:w="{W}">{cover}</w:body>')
    for place, element in enumerate((*written, _mark(gap, own))):
        body.insert(place, element)
    return etree.tostring(root, encoding="unicode")


def _sections(
    body: etree._Element,
) -> Iterator[tuple[list[etree._Element], etree._Element]]:
    """Give what stands in each section, and what the section says of its pages."""
    endings = {one: one for one in body.iterfind("w:sectPr", NS)}
    for one in body.iterfind("w:p/w:pPr/w:sectPr", NS):
        endings[next(one.iterancestors(w("p")))] = one
    content: list[etree._Element] = []
    for element in body:
        content.append(element)
        if element in endings:
            yield content, endings[element]
            content = []


@dataclass(frozen=True)
class _Part:
    """What is alike from a place of a section on."""

    place: int
    turned: bool = False
    """Whether its pages lie on their side."""
    signed: bool = False
    """Whether its pages are signed, hence not initialled."""

    def like(self, other: _Part) -> bool:
        """Whether another one is the same but for its place."""
        return (self.turned, self.signed) == (other.turned, other.signed)


def _cut(
    content: list[etree._Element],
    properties: etree._Element,
    marks: Marks,
    sideways: Iterator[bool],
    *,
    initialled: bool,
) -> None:
    """Cut a section wherever its pages turn, or are signed."""
    parts = [_Part(0)]
    for place, element in enumerate(content):
        if _style(element) in marks.annexes:
            parts.append(_Part(place, turned=next(sideways, False)))
        elif initialled and element.tag == w("tbl") and _closes(element, marks):
            parts.append(_Part(place, signed=True))
    for one, following in pairwise([*parts, _Part(len(content))]):
        if one.turned:
            for table in content[one.place : following.place]:
                _widen(table, properties)
    first = True
    for one, following in pairwise(parts):
        if not one.like(following):
            cut = _as(one, deepcopy(properties), first=first)
            content[following.place].addprevious(_mark(marks.gap, cut))
            first = False
    _as(parts[-1], properties, first=first)


def _style(paragraph: etree._Element) -> str | None:
    """Give the style of a paragraph; where there is one, it is the first thing told of it."""
    told = paragraph[0] if len(paragraph) else None
    named = told[0] if told is not None and told.tag == _PROPERTIES and len(told) else None
    return named.get(_VALUE) if named is not None and named.tag == _STYLE else None


def _closes(table: etree._Element, marks: Marks) -> bool:
    """Tell whether a table begins with the closing formula."""
    found = table.findall("w:tr/w:tc/w:p/w:pPr/w:pStyle", NS)
    return any(style.get(w("val")) in marks.closings for style in found)


def _mark(gap: str, properties: etree._Element) -> etree._Element:
    """Write the paragraph that ends a section."""
    mark = etree.Element(w("p"))
    style = etree.SubElement(etree.SubElement(mark, w("pPr")), w("pStyle"))
    style.set(w("val"), gap)
    mark[0].append(properties)
    return mark


def _as(part: _Part, properties: etree._Element, *, first: bool) -> etree._Element:
    """Let a section say of its pages what a part asks for."""
    if part.signed:
        _without_initials(properties)
    return _turned(properties, part.turned, first=first)


def _without_initials(properties: etree._Element) -> etree._Element:
    """Give the pages of a section the footer that the template names for even pages."""
    feet = {one.get(w("type")): one for one in properties.findall("w:footerReference", NS)}
    if {"default", "even"} <= feet.keys():
        feet["default"].set(f"{{{R}}}id", feet["even"].get(f"{{{R}}}id", ""))
    return properties


def _insert(properties: etree._Element, element: etree._Element) -> None:
    """Put into a section what stands right after its margins."""
    before = [child for child in properties if child.tag in _BEFORE_NUMBERS]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, element)


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
