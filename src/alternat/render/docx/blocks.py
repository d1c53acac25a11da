"""Blocks of an article or annex as Word has them: text, real lists, tables of data, open choices.

Takes `Block`s, gives the XML of `w:p` and `w:tbl` elements with named styles. Word is flat: an
item's further paragraphs and nested lists follow it, each at its own level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from markupsafe import Markup

from alternat.document import (
    Alignment,
    Alternatives,
    Block,
    Emblem,
    ItemList,
    Paragraph,
    Run,
    Runs,
    Table,
)
from alternat.document.columns import COLUMN, fits_a_column, shares
from alternat.languages import Language
from alternat.render.docx import lists, pictures, runs
from alternat.render.docx.lists import Lists

CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
"""Styles of the further paragraphs of an item, by level."""

CELLS: Mapping[Alignment, str] = {
    "start": "Table Text",
    "center": "Table Centre",
    "figures": "Table Figures",
}
"""The style of a cell, by the alignment of its column; the table's own makes the head bold."""

DATA_TABLE = "Data Table"
"""The style of a table of data."""

_LINE: dict[Language, int] = {"fr": 88, "ar": 68}
"""Characters that stand on a line of a page."""
_ON_SIDE = 1.56
"""How much longer it is on a page that lies on its side."""
_WIDE = 5000
"""The whole width, in fiftieths of a hundredth."""

STYLES = (
    "Article Text",
    *lists.STYLES.values(),
    *CONTINUED,
    *CELLS.values(),
    "Table End",
    "Option Note",
    "Option",
    "Option Text",
    "Option End",
    "Gap",
    "Emblem",
    "Cover Title",
    "Cover Title Long",
    "Cover Party",
    "Cover Rule",
    "Cover Place",
)
"""Paragraph styles a template must have."""


@dataclass(frozen=True)
class Typesetter:
    """Sets what a template asks for while one text is printed."""

    language: Language
    style_ids: Mapping[str, str]
    """The template's id of each style by its house name, in the set of the language."""
    lists: Lists
    facing: bool = False
    """Whether the text stands in one of two columns."""
    sideways: frozenset[str] = frozenset()
    """Ids of the blocks whose pages lie on their side."""
    languages: set[Language] = field(default_factory=set)
    """Languages of the words set so far: they tell which fonts an original must carry."""

    def set(self, value: object) -> object:
        """Set one value of a template's `{{ … }}`.

        Args:
            value: Whatever the template's expression gives.

        Returns:
            Runs for runs or a paragraph, paragraphs for blocks; nothing for None; else the value
            itself, which the template engine escapes.

        Raises:
            RenderError: The value holds a character that XML cannot carry.
        """
        match value:
            case None | ():
                return Markup()
            case Paragraph():
                return self._markup(self._runs(value.runs))
            case tuple() if isinstance(value[0], Run):
                return self._markup(self._runs(value))
            case tuple() if isinstance(value[0], Block):
                return self._markup("".join(self._blocks(value, "Article Text")))
            case tuple() if isinstance(value[0], Emblem):
                style = self.style_ids[pictures.STYLE]
                return self._markup(
                    pictures.emblem_table(value, style, rtl=self.language == "ar")
                    + self.line("Gap", ())
                )
            case str() if not isinstance(value, Markup):
                runs.refuse_unprintable(value)
                return value
            case _:
                return value

    def paragraphs(self, block: Block) -> Markup:
        """Set one block as paragraphs, for a column in the language of this typesetter."""
        return self._markup("".join(self._blocks((block,), "Article Text")))

    def line(self, style: str, content: Runs) -> str:
        """Set one paragraph in a style of the house."""
        return self._paragraph(style, content)

    @staticmethod
    def _markup(xml: str) -> Markup:
        return Markup(xml)  # noqa: S704 - each text in it was escaped when its run was written

    def _runs(self, content: Runs) -> str:
        self.languages.update(run.language for run in content)
        return runs.runs_xml(content, self.style_ids)

    def _blocks(self, blocks: tuple[Block, ...], style: str) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield self._paragraph(style, block.runs)
                case ItemList():
                    yield from self._list(block)
                case Table():
                    yield self._table(block)
                case Alternatives():
                    yield from self._alternatives(block)
                case _:
                    assert_never(block)

    def _list(self, item_list: ItemList) -> Iterator[str]:
        level, style = min(item_list.level, lists.DEEPEST), lists.STYLES[item_list.style]
        number = self.lists.number(item_list, self.style_ids[style])
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        continued = CONTINUED[min(item_list.level, len(CONTINUED) - 1)]
        for item in item_list.items:
            match item.blocks:
                case (Paragraph() as first, *others):
                    yield self._paragraph(style, first.runs, place)
                    yield from self._blocks(tuple(others), continued)
                case _:  # an item that opens with a list still shows its own marker
                    yield self._paragraph(style, (), place)
                    yield from self._blocks(item.blocks, continued)

    def _table(self, table: Table) -> str:
        """Set a table, its first column at the start; a paragraph must part it from what follows.

        Word wants a grid in absolute lengths too: any will do beside widths told in hundredths.
        """
        widths = [round(share * _WIDE / 100) for share in shares(table, self._room(table))]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(
            self._row(table, row, widths, table.kept(number))
            for number, row in enumerate((table.head, *table.rows))
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style_ids[DATA_TABLE]}"/>'
            f"{'<w:bidiVisual/>' if self.language == 'ar' else ''}"
            f'<w:tblW w:w="{_WIDE}" w:type="pct"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{self._paragraph('Table End', ())}"
        )

    def _room(self, table: Table) -> float:
        """Tell how many characters stand on a line of a table."""
        narrow = self.facing and fits_a_column(table, self.language)
        room = (COLUMN if narrow else _LINE)[self.language]
        return room * _ON_SIDE if table.id in self.sideways else room

    def _row(self, table: Table, row: tuple[Paragraph, ...], widths: list[int], keeps: bool) -> str:
        kept = "<w:keepNext/>" if keeps else ""
        head = "<w:tblHeader/>" if row is table.head else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/></w:tcPr>'
            f"{self._paragraph(CELLS[alignment], cell.runs, kept)}</w:tc>"
            for cell, alignment, width in zip(row, table.alignment, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"

    def _alternatives(self, choice: Alternatives) -> Iterator[str]:
        yield self._paragraph("Option Note", choice.intro)
        for option in choice.options:
            yield self._paragraph("Option", option.label)
            yield from self._blocks(option.blocks, "Option Text")
        yield self._paragraph("Option End", choice.closing)

    def _paragraph(self, style: str, content: Runs, place: str = "") -> str:
        # Word takes the direction and font of a list marker from the paragraph's own mark.
        mark = "<w:rPr><w:rtl/></w:rPr>" if self.language == "ar" else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self.style_ids[style]}"/>{place}{mark}</w:pPr>'
            f"{self._runs(content)}</w:p>"
        )
