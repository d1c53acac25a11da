"""The page: fills the template of a document or an edition, and says what the template got wrong.

Takes the template folder; gives HTML for the layout engine. Templates run in a sandbox and know
only what is handed to them here.
"""

from __future__ import annotations

import re
import traceback
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import jinja2
from markupsafe import Markup

from alternat.document import (
    Alternatives,
    Block,
    Document,
    Edition,
    ItemList,
    Paper,
    Paragraph,
    Runs,
    Table,
)
from alternat.document.edition import Row, annex_rows, rows
from alternat.document.emblems import sizes, told
from alternat.document.reading import lines, plain
from alternat.languages import Direction, direction
from alternat.render.errors import TemplateAtFault
from alternat.render.pdf.codes import Leaf
from alternat.render.pdf.layout import in_sheets, sheets, with_witnesses_apart
from alternat.render.pdf.line_numbers import Ruler
from alternat.render.pdf.trials import End
from alternat.render.sandbox import Sandbox

TEMPLATE = "agreement.html.j2"
FACING = "facing.html.j2"
CODES = "codes.html.j2"
LINES = "lines.html.j2"
_SHORT, _LONG = 16, 28
"""Characters of words, and of what holds a number, that stay on one line inside Arabic."""
_WIDE = 24
"""Letters beyond which a word is as wide as half a line, or as a column of signatures."""
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What a faulty statement makes the engine raise."""

_HYPHENATED = re.compile(r"[^\W\d_]{6}")
"""A word that `print.css` may break at the end of a line (`hyphenate-limit-chars`)."""


class Page:
    """Fills the templates of one folder.

    Args:
        house: Folder that holds `agreement.html.j2`, `facing.html.j2`, `codes.html.j2` and
            `lines.html.j2`.

    Raises:
        TemplateAtFault: A template cannot be compiled or is missing.
    """

    def __init__(self, house: Path) -> None:
        environment = Sandbox(loader=jinja2.FileSystemLoader(house))
        environment.filters |= {
            "plain": plain,
            "direction": _direction,
            "reading": direction,
            "css_string": _css_string,
            "markers": _markers,
            "marker_class": _marker_class,
            "sheets": sheets,
            "emblems": told,
            "emblem_sizes": sizes,
        }
        environment.tests |= {
            "in_sheets": in_sheets,
            "unbroken": _is_unbroken,
            "with_a_long_word": _has_a_long_word,
            "with_long_words": _has_long_words,
            "with_witnesses_apart": with_witnesses_apart,
            "paragraph": lambda block: isinstance(block, Paragraph),
            "item_list": lambda block: isinstance(block, ItemList),
            "data_table": lambda block: isinstance(block, Table),
            "alternatives": lambda block: isinstance(block, Alternatives),
            "hyphenated": lambda text: _HYPHENATED.search(text) is not None,
        }
        try:
            self._agreement = environment.get_template(TEMPLATE)
            self._facing = environment.get_template(FACING)
            self._codes = environment.get_template(CODES)
            self._lines = environment.get_template(LINES)
        except jinja2.TemplateError as error:
            raise _at_fault(error) from error

    def filled(self, document: Document | Edition, strategies: Sequence[str]) -> str:
        """Fill the template that a document or an edition asks for.

        Args:
            document: What to print.
            strategies: How to lay out each signature page, of `layout.STRATEGIES`.

        Returns:
            HTML.

        Raises:
            TemplateAtFault: The template fails on this document.
        """
        return self._filled(document, strategies, None)

    def end(self, document: Document | Edition, end: End, strategy: str) -> str:
        """Fill the same template with the end of one text alone, as far down its page.

        Args:
            document: What is printed.
            end: Which text ends, and where.
            strategy: How to lay its signature page out.

        Returns:
            HTML.

        Raises:
            TemplateAtFault: The template fails on this document.
        """
        return self._filled(document, (strategy,), end)

    def _filled(
        self, document: Document | Edition, strategies: Sequence[str], end: End | None
    ) -> str:
        texts = (document,) if isinstance(document, Document) else document.texts
        given = {
            "document": texts[0],
            "strategies": strategies,
            "initialled": texts[0].furniture.holder is not None,
            "end": end,
        }
        try:
            if isinstance(document, Document) or document.layout == "sequential":
                printed = (texts[end.place],) if end else texts
                return self._agreement.render(**given, texts=printed, several=len(texts) > 1)
            return self._facing.render(
                **given,
                edition=document,
                rows=_end(rows(document), end) if end else rows(document),
                annex_rows=() if end else annex_rows(document),
            )
        except _FAULTS as error:
            raise _at_fault(error) from error

    def with_codes(self, leaves: Sequence[Leaf], paper: Paper) -> str:
        """Fill the template of the codes, a page each.

        Args:
            leaves: What to print on each page.
            paper: What the text is printed on.

        Returns:
            HTML.

        Raises:
            TemplateAtFault: The template fails.
        """
        try:
            return self._codes.render(leaves=leaves, paper=paper)
        except _FAULTS as error:
            raise _at_fault(error) from error

    def with_line_numbers(self, rulers: Sequence[Ruler], paper: Paper) -> str:
        """Fill the template of the line numbers, a page each.

        Args:
            rulers: The numbers of each page.
            paper: What the text is printed on.

        Returns:
            HTML.

        Raises:
            TemplateAtFault: The template fails.
        """
        try:
            return self._lines.render(rulers=rulers, paper=paper)
        except _FAULTS as error:
            raise _at_fault(error) from error


def _end(every: Sequence[Row], end: End) -> Sequence[Row]:
    """Keep the rows from the heading of the last article on, or that of the closing formula."""
    if end.above is None:
        return every[-1:]
    headings = (number for number, one in enumerate(every) if one.role == "heading")
    return every[max(headings) :]


def _has_long_words(document: Document) -> bool:
    """Tell whether a word, with what no-break spaces tie to it, may be wider than a column."""
    return any(map(_is_long, lines(document)))


def _has_a_long_word(runs: Runs) -> bool:
    return _is_long(plain(runs))


def _is_long(line: str) -> bool:
    return any(len(word) > _WIDE for word in line.split(" "))


def _is_unbroken(text: str) -> bool:
    """Tell whether an isolated run stays on one line: a reference, an amount, a phone number.

    From right to left a break inside it would part it in two pieces that read in the wrong order;
    what is longer would leave too wide a gap in a column.
    """
    return len(text) <= (_LONG if any(map(str.isdigit, text)) else _SHORT)


def _direction(text: str) -> Direction:
    """Tell the own direction of an isolated run: that of its first letter, else left to right."""
    classes = (unicodedata.bidirectional(character) for character in text)
    return "rtl" if next((c for c in classes if c in ("L", "R", "AL")), "L") != "L" else "ltr"


def _markers(texts: Sequence[Document]) -> tuple[str, ...]:
    """List the markers of all lists, each once."""
    articles = (article.blocks for text in texts for article in text.articles)
    annexes = (annex.blocks for text in texts for annex in text.annexes)
    return tuple(dict.fromkeys(_markers_of(chain(*articles, *annexes))))


def _markers_of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                yield item.marker
                yield from _markers_of(item.blocks)
        elif isinstance(block, Alternatives):
            for option in block.options:
                yield from _markers_of(option.blocks)


def _marker_class(marker: str) -> str:
    """Name the class of the items that have a marker."""
    return "-".join(("marker", *(f"{ord(character):x}" for character in marker)))


def _css_string(marker: str) -> Markup:
    """Write a list marker, and the space after it, as a CSS string that no tag can end."""
    escaped = "".join(f"\\{ord(one):x} " if one in '\\"<&' else one for one in marker)
    return Markup(f'"{escaped}\u00a0"')  # noqa: S704 - escaped for CSS, where entities mean nothing


def _at_fault(error: Exception) -> TemplateAtFault:
    """Name the template and the line an error comes from."""
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateAtFault(f"{error.name}: template missing; put it back")
    if isinstance(error, jinja2.TemplateSyntaxError):
        return TemplateAtFault(f"{error.name}:{error.lineno}: {error}; correct the template")
    frames = traceback.extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).suffix == ".j2"]
    where = f"{Path(places[-1].filename).name}:{places[-1].lineno}" if places else TEMPLATE
    return TemplateAtFault(f"{where}: {error}; correct the template")
