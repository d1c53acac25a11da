"""From text with marks to runs and blocks: Markdown subset, values, directions, superscripts.

Takes the text a template gave and the values its marks stand for; gives runs in which every Latin
name or grouped number inside Arabic is isolated (domain reference § 4.3) and every value keeps its
origin. The Markdown subset is strong, emphasis, paragraphs, `- ` and `1. ` lists; nothing else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from alternat.compose.values import Blank, Composed, Marks, Phrase, Said, is_mark
from alternat.document import Block, ItemList, ListItem, ListStyle, Paragraph, Run, Runs
from alternat.languages import Language
from alternat.languages.bidi import spans
from alternat.languages.dates import superscripts
from alternat.languages.ordinals import list_marker
from alternat.languages.typography import typography

_SUBSET = MarkdownIt("zero").enable(["emphasis", "escape", "list", "newline"])
BLANK = {"fr": "[à compléter : {label}]", "ar": "[يستكمل: {label}]"}
_NUMBER = re.compile(r"([ ]*)([0-9]{1,9})[.)]")
OTHER: dict[Language, Language] = {"fr": "ar", "ar": "fr"}


def inline(text: str, language: Language, marks: Marks) -> Runs:
    """Turn one paragraph of Markdown into runs.

    Args:
        text: Words with Markdown emphasis and marks.
        language: Language of the text.
        marks: Values that the marks stand for.

    Returns:
        Runs with final typography; neighbours that look alike are merged.
    """
    children = _SUBSET.parseInline(typography(text, language))[0].children or []
    return merged(_styled(children, language, marks))


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


def literal(text: str, language: Language, **look: bool | str | None) -> Runs:
    """Turn final words into runs without reading any Markdown in them."""
    return merged(_directed(Run(text, language), look))


def blank(label: str, path: str, language: Language) -> Runs:
    """Give the visible blank for an unknown fact."""
    text = typography(BLANK[language].format(label=label), language)
    return literal(text, language, origin=path, blank=True)


def merged(runs: Iterator[Run]) -> Runs:
    """Join neighbouring runs that differ only in their text."""
    joined: list[Run] = []
    for run in runs:
        alike = joined and replace(joined[-1], text="") == replace(run, text="")
        if alike and not run.isolated:
            joined[-1] = replace(joined[-1], text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(run for run in joined if run.text)


def _styled(tokens: list[Token], language: Language, marks: Marks) -> Iterator[Run]:
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
                look = {"strong": strong > 0, "emphasis": emphasis > 0}
                yield from _marked(token.content, language, marks, look)


def _marked(text: str, language: Language, marks: Marks, look: dict[str, bool]) -> Iterator[Run]:
    for stands, characters in itertools.groupby(text, key=is_mark):
        if not stands:
            yield from _directed(Run("".join(characters), language), look)
            continue
        for character in characters:
            for run in _value(marks, character, language):
                yield replace(
                    run,
                    strong=run.strong or look["strong"],
                    emphasis=run.emphasis or look["emphasis"],
                )


def _value(marks: Marks, character: str, language: Language) -> Runs:
    match marks[character]:
        case Composed(runs=runs):
            return runs
        case Blank(path=path, label=label):
            return blank(label, path, language)
        case Phrase(path=path, text=text, prose=prose) | Said(path=path, text=text, prose=prose):
            if not prose:
                return literal(text, language, origin=path)
            return tuple(replace(run, origin=path) for run in inline(text, language, Marks()))


def _directed(run: Run, look: dict[str, bool] | dict[str, bool | str | None]) -> Iterator[Run]:
    for span in spans(run.text, run.language):
        if span.isolated:
            other = OTHER[run.language]
            yield replace(run, text=span.text, language=other, isolated=True, **look)
        elif run.language == "fr":
            for text, raised in superscripts(span.text):
                yield replace(run, text=text, superscript=raised, **look)
        else:
            yield replace(run, text=span.text, **look)


def _block(
    node: SyntaxTreeNode, language: Language, unit: str, numbers: Iterator[int], level: int
) -> Block:
    name = f"{unit}.{next(numbers)}"
    if node.type == "paragraph":
        return Paragraph(name, inline(node.children[0].content, language, Marks()))
    style: ListStyle = "dash" if node.type == "bullet_list" else ("number", "letter")[level > 0]
    items = tuple(
        ListItem(
            marker(style, index, language),
            tuple(_block(child, language, unit, numbers, level + 1) for child in item.children)
            or (Paragraph(f"{unit}.{next(numbers)}", ()),),
        )
        for index, item in enumerate(node.children, start=1)
    )
    return ItemList(name, style, level, items)


def marker(style: ListStyle, index: int, language: Language) -> str:
    """Give the printed marker of an item: « – », « 2. », « b) », «ب)»."""
    match style:
        case "dash":
            return "–"
        case "number":
            return f"{list_marker(index, 2, language)}."
        case "letter":
            return f"{list_marker(index, 3, language)})"
