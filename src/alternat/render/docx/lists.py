"""Real lists: which Word numbering each list of a document gets.

Takes the numbering part of a template, gives the numbering part of one document: every numbered or
lettered list has a `w:num` of its own, so that it starts anew and stays a list when edited in Word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from alternat.document import ItemList, ListStyle
from alternat.render.docx.namespaces import NS, val, w
from alternat.render.errors import TemplateAtFault

STYLES: Mapping[ListStyle, str] = {
    "dash": "List Dash",
    "number": "List Number",
    "letter": "List Letter",
}
"""The paragraph style of each kind of list; the style names its numbering."""

DEEPEST = 8
"""Word has nine levels of lists, counted from 0."""


@dataclass(frozen=True)
class Numbering:
    """The numbering part of a template, ready to take more lists."""

    head: str
    """The part up to its end tag."""
    tail: str
    abstract: Mapping[str, str]
    """Id of the abstract numbering behind each list style, by the id of the style."""
    first_free: int
    """Lowest number id that the template leaves free."""

    @classmethod
    def of_template(
        cls, numbering: bytes, styles: bytes, name: str, needed: Iterable[str]
    ) -> Numbering:
        """Read the numbering of a template.

        Args:
            numbering: The part numbering.xml.
            styles: The part styles.xml.
            name: File name of the template, for messages.
            needed: Names of the list styles that it must have.

        Raises:
            TemplateAtFault: A list style has no numbering.
        """
        root = etree.fromstring(numbering)
        for last in root.findall("w:numIdMacAtCleanup", NS):  # would have to follow our lists
            root.remove(last)
        abstract_of = {
            num.get(w("numId")): val(num, "w:abstractNumId") for num in root.findall("w:num", NS)
        }
        named = {
            val(style, "w:name"): style for style in etree.fromstring(styles).findall("w:style", NS)
        }
        abstract: dict[str, str] = {}
        for style_name in needed:
            style = named[style_name]
            found = abstract_of.get(val(style, "w:pPr/w:numPr/w:numId"))
            if found is None:
                raise TemplateAtFault(
                    f"{name}: style “{style_name}” has no numbering; "
                    "give it a list in Word (Modify style › Format › Numbering)"
                )
            abstract[style.get(w("styleId"), "")] = found
        text = etree.tostring(root, encoding="unicode")
        head, end, rest = text.rpartition("</w:numbering>")
        first_free = 1 + max(int(number or 0) for number in abstract_of)
        return cls(head, end + rest, abstract, first_free)


@dataclass
class Lists:
    """Hands out numbering while one document is printed."""

    numbering: Numbering
    _added: list[str] = field(default_factory=list)

    def number(self, item_list: ItemList, style_id: str) -> int:
        """Open a list of a style and give its number id; the list starts anew."""
        number = self.numbering.first_free + len(self._added)
        level = min(item_list.level, DEEPEST)
        self._added.append(
            f'<w:num w:numId="{number}">'
            f'<w:abstractNumId w:val="{self.numbering.abstract[style_id]}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def part(self) -> str:
        """Give the numbering part of the document printed so far."""
        return self.numbering.head + "".join(self._added) + self.numbering.tail
