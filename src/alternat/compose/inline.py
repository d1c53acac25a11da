"""From text with marks to runs and blocks: Markdown subset, values, directions, superscripts.

Takes the text a template gave and the values its marks stand for; gives runs in which every Latin
name or grouped number inside Arabic is isolated (domain reference § 4.3) and every value keeps its
origin. The Markdown subset is strong, emphasis, paragraphs, `- ` and `1. ` lists, and tables with
`|`; nothing else.

The copies of an agreement share most of their texts: what depends on a text alone is worked out
once, and kept.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from alternat.compose.values import (
    Blank,
    Composed,
    Marks,
    Phrase,
    Printable,
    is_mark,
    rank,
)
from alternat.document import (
    Alignment,
    Block,
    ItemList,
    ListItem,
    ListStyle,
    Paragraph,
    Run,
    Runs,
    Table,
)
from alternat.languages import Language
from alternat.languages.bidi import spans
from alternat.languages.characters import MARKS
from alternat.languages.dates import superscripts
from alternat.languages.ordinals import list_marker
from alternat.languages.typography import typography

_SUBSET = MarkdownIt("zero").enable(["emphasis", "escape", "list", "newline", "table"])
_ALIGNMENT: dict[object, Alignment] = {
    "text-align:center": "center",
    "text-align:right": "figures",
}
"""What Markdown says of a column, `:---:` or `---:`."""
BLANK = {"fr": "[à compléter : {label}]", "ar": "[يستكمل: {label}]"}
_NUMBER = re.compile(r"([ ]*)([0-9]{1,9})[.)]")
OTHER: dict[Language, Language] = {"fr": "ar", "ar": "fr"}
_MARK = re.compile(f"([{MARKS}])")
_MARKDOWN = re.compile(r"[*_\\\n\r\0]")
"""Signs without which there is no Markdown to read."""
_LOOK = attrgetter("language", "isolated", "strong", "emphasis", "superscript", "origin", "blank")
"""The fields of a run that follow its text, in order."""


def inline(text: str, language: Language, marks: Marks) -> Runs:
    """Turn one paragraph of Markdown into runs.

    Args:
        text: Words with Markdown emphasis and marks.
        language: Language of the text.
        marks: Values that the marks stand for.

    Returns:
        Runs with final typography; neighbours that look alike are merged.
    """
    if not _MARK.search(text):
        return _words_alone(text, language)
    return _with_values(text, language, marks.values)


@lru_cache(maxsize=8192)
def _with_values(text: str, language: Language, values: tuple[Printable, ...]) -> Runs:
    """Set a text and the values that it prints."""
    return merged(
        run
        for piece in _typeset(text, language)
        for run in (_value(values, piece) if is_mark(piece.text[0]) else (piece,))
    )


@lru_cache(maxsize=8192)
def _words_alone(text: str, language: Language) -> Runs:
    """Set a text that prints no value."""
    return merged(_typeset(text, language))


def prose_blocks(text: str, language: Language, unit: str) -> tuple[Block, ...]:
    """Turn prose of a spec (never a template) into blocks.

    Args:
        text: Markdown subset.
        language: Language of the text.
        unit: Prefix of the ids of the blocks, which are numbered in order.
    """
    root = SyntaxTreeNode(_SUBSET.parse(_numbered_from_one(text)))
    numbers = itertools.count(1)
    return tuple(_block(node, language, unit, numbers, 0) for node in root.children)


def _numbered_from_one(text: str) -> str:
    """Keep as plain text a number that begins a line but no list: « 2031. Une année faste. »."""
    following: dict[str, int] = {}
    lines = text.split("\n")
    for index, line in enumerate(lines):
        number = _NUMBER.match(line)
        if number is None:
            continue
        indent, digits = number[1], number[2]
        if int(digits) in (1, following.get(indent)):
            following[indent] = int(digits) + 1
        else:
            lines[index] = f"{indent}{digits}\\{line[number.end(2) :]}"
    return "\n".join(lines)


@lru_cache(maxsize=8192)
def literal(
    text: str, language: Language, *, origin: str | None = None, blank: bool = False
) -> Runs:
    """Turn final words into runs without reading any Markdown in them."""
    return merged(_directed(Run(text, language, origin=origin, blank=blank)))


@lru_cache(maxsize=2048)
def blank(label: str, path: str, language: Language) -> Runs:
    """Give the visible blank for an unknown fact."""
    text = typography(BLANK[language].format(label=label), language)
    return literal(text, language, origin=path, blank=True)


def merged(runs: Iterable[Run]) -> Runs:
    """Join neighbouring runs that differ only in their text."""
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = joined[-1] if joined else None
        if last is None or run.isolated or _LOOK(last) != _LOOK(run):
            joined.append(run)
        else:
            joined[-1] = replace(last, text=last.text + run.text)
    return tuple(joined)


@lru_cache(maxsize=8192)
def _typeset(text: str, language: Language) -> Runs:
    """Set a text; a mark stays, as a run of its own that tells how its value must look."""
    text = typography(text, language)
    if not _MARKDOWN.search(text):
        return tuple(_pieces(text, language))
    return tuple(_styled(_SUBSET.parseInline(text)[0].children or (), language))


def _styled(tokens: Sequence[Token], language: Language) -> Iterator[Run]:
    strong = emphasis = 0
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "softbreak" | "hardbreak":
                yield Run(" ", language)
            case _:
                yield from _pieces(
                    token.content, language, strong=strong > 0, emphasis=emphasis > 0
                )


def _pieces(
    text: str, language: Language, *, strong: bool = False, emphasis: bool = False
) -> Iterator[Run]:
    """Cut a text before and after each mark, and where its direction changes."""
    for piece in _MARK.split(text):
        if piece:
            run = Run(piece, language, strong=strong, emphasis=emphasis)
            yield from (run,) if is_mark(piece[0]) else _directed(run)


def _value(values: tuple[Printable, ...], mark: Run) -> Runs:
    """Give the runs of a value, in the look of its mark."""
    runs = _words(values[rank(mark.text)], mark.language)
    if not (mark.strong or mark.emphasis):
        return runs
    return tuple(
        replace(run, strong=run.strong or mark.strong, emphasis=run.emphasis or mark.emphasis)
        for run in runs
    )


def _words(value: Printable, language: Language) -> Runs:
    match value:
        case Composed(runs=runs):
            return runs
        case Blank(path=path, label=label):
            return blank(label, path, language)
        case Phrase(path=path, text=text, prose=prose):
            if not prose:
                return literal(text, language, origin=path)
            return tuple(replace(run, origin=path) for run in inline(text, language, Marks()))


@lru_cache(maxsize=8192)
def _directed(run: Run) -> Runs:
    """Cut a run where its direction changes, and where an ordinal raises its ending."""
    cut: list[Run] = []
    for span in spans(run.text, run.language):
        if span.isolated:
            other = OTHER[run.language]
            cut.append(replace(run, text=span.text, language=other, isolated=True))
        elif run.language == "fr":
            cut += (_piece(run, *piece) for piece in superscripts(span.text))
        else:
            cut.append(_piece(run, span.text, run.superscript))
    return tuple(cut)


def _piece(run: Run, text: str, superscript: bool) -> Run:
    if text == run.text and superscript == run.superscript:
        return run
    return replace(run, text=text, superscript=superscript)


def _block(
    node: SyntaxTreeNode, language: Language, unit: str, numbers: Iterator[int], level: int
) -> Block:
    name = f"{unit}.{next(numbers)}"
    if node.type == "paragraph":
        return Paragraph(name, inline(node.children[0].content, language, Marks()))
    if node.type == "table":
        return _table(node, language, unit, name, numbers)
    style: ListStyle = "dash" if node.type == "bullet_list" else ("number", "letter")[level % 2]
    items = tuple(
        ListItem(
            marker(style, index, language),
            tuple(_block(child, language, unit, numbers, level + 1) for child in item.children)
            or (Paragraph(f"{unit}.{next(numbers)}", ()),),
        )
        for index, item in enumerate(node.children, start=1)
    )
    return ItemList(name, style, level, items)


def _table(
    node: SyntaxTreeNode, language: Language, unit: str, name: str, numbers: Iterator[int]
) -> Table:
    """Read a table: the parser gives every row as many cells as the head has."""
    head, *rows = (row for group in node.children for row in group.children)
    alignment = (_ALIGNMENT.get(cell.attrs.get("style"), "start") for cell in head.children)

    def cells(row: SyntaxTreeNode) -> tuple[Paragraph, ...]:
        contents = (cell.children[0].content if cell.children else "" for cell in row.children)
        return tuple(
            Paragraph(f"{unit}.{next(numbers)}", inline(content, language, Marks()))
            for content in contents
        )

    return Table(name, tuple(alignment), cells(head), tuple(cells(row) for row in rows))


def marker(style: ListStyle, index: int, language: Language) -> str:
    """Give the printed marker of an item: « – », « 2. », « b) », «ب)»."""
    match style:
        case "dash":
            return "–"
        case "number":
            return f"{list_marker(index, 2, language)}."
        case "letter":
            return f"{list_marker(index, 3, language)})"
