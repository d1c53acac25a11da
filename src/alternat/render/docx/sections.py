"""The two sections of an edition, of which the template holds French first and Arabic second.

Takes the text part as printed; gives it in the order of an original whose holder's language is
Arabic. What a section says of its pages (direction, header, footer) goes along with its text.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from alternat.render.docx.namespaces import NS
from alternat.render.errors import TemplateAtFault


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
