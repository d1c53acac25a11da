"""The sections of a text, as a document asks for them and a template cannot say.

Takes the text part as printed; gives it with the two sections of an edition in the order of an
original whose holder's language is Arabic (the template holds French first), or with the lines of a
draft numbered. What a section says of its pages goes along with its text.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from alternat.render.docx.namespaces import NS, w
from alternat.render.errors import TemplateAtFault

_BEFORE_NUMBERS = frozenset(
    w(name)
    for name in (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type"),
        *("pgSz", "pgMar", "paperSrc", "pgBorders"),
    )
)
"""What stands before line numbers in a section: the order is part of the schema."""


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
