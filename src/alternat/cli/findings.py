"""Findings on the terminal: grouped by agreement, the two languages side by side.

Takes reviewed agreements and the width there is; gives lines. Weights have a word and a sign, so
that nothing depends on colour.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

import click

from alternat.review.finding import Finding, Ui
from alternat.review.report import Placed, Reviewed
from alternat.review.report.words import WORDS, counts, sign, verdict, waiver, weight

WHOLE = 300
"""How long a text may be to be shown whole."""
WIDE = 100
"""The narrowest terminal that gets two columns."""
WIDEST = 160
INDENT = " " * 6

COLOURS = {"B": "red", "W": "yellow", "I": "blue"}


def lines(reviewed: Reviewed, ui: Ui, width: int) -> Iterator[str]:
    """Give the lines of one agreement, the last of which is the verdict.

    Args:
        reviewed: The agreement and what was found.
        ui: Language of the sentences.
        width: Columns of the terminal; 0 where there is none.
    """
    yield click.style(reviewed.id, bold=True)
    for one in reviewed.placed:
        yield from _finding(reviewed, one, ui, min(width, WIDEST))
    yield f"  {click.style(verdict(reviewed, ui), bold=True)} — {counts(reviewed, ui)}"


def _finding(reviewed: Reviewed, one: Placed, ui: Ui, width: int) -> Iterator[str]:
    finding, (file, line, column) = one.finding, one.place
    colour = None if finding.waiver else COLOURS[finding.severity]
    heavy = click.style(f"{sign(finding)} {weight(finding, ui)}", fg=colour, bold=True)
    number = f"{WORDS[ui]['check']} {finding.check}{WORDS[ui]['colon']}"
    yield f"  {file}:{line}:{column}: {heavy}, {number}{finding.message.get(ui)}"
    if one.article:
        yield INDENT + reviewed.headings[one.article]
    if finding.texts:
        french, arabic = (excerpt(text, finding.message.fr) for text in finding.texts)
        if width >= WIDE:
            yield from side_by_side(french, arabic, width)
        else:
            yield from one_under_the_other(french, arabic)
    yield f"{INDENT}→ {finding.todo.get(ui)}"
    if finding.waiver:
        yield INDENT + waiver(finding, ui)


def reasons(findings: Iterable[Finding], ui: Ui) -> Iterator[tuple[Finding, str]]:
    """Say in short what forbids a final text: of each check the first finding, and how many more.

    Args:
        findings: What was found of one agreement.
        ui: Language of the sentences.

    Yields:
        The first finding, and the sentence.
    """
    blocking: dict[int, list[Finding]] = {}
    for one in findings:
        if one.blocks:
            blocking.setdefault(one.check, []).append(one)
    for number, (first, *others) in blocking.items():
        more = f" (+ {len(others)})" if others else ""
        check = f"{WORDS[ui]['check']} {number}{WORDS[ui]['colon']}"
        yield first, f"{check}{first.message.get(ui)}{more}"


def excerpt(text: str, message: str) -> str:
    """Shorten a long text, around the words that a message quotes where it quotes any."""
    if len(text) < WHOLE:
        return text
    quoted = re.findall(r"[«“]\s*(.+?)…?\s*[»”]", message)
    at = next((text.index(words) for words in quoted if words in text), 0)
    start = max(0, min(at - WHOLE // 3, len(text) - WHOLE))
    end = start + WHOLE
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return before + text[start:end].strip() + after


def one_under_the_other(french: str, arabic: str) -> Iterator[str]:
    """Give both texts, each on a line of its own."""
    if french:
        yield f"{INDENT}fr │ {french}"
    if arabic:
        yield f"{INDENT}ar │ {arabic}"


def side_by_side(french: str, arabic: str, width: int) -> Iterator[str]:
    """Give both texts in two columns, the Arabic one flush with the right side."""
    column = (width - len(INDENT) - 3) // 2
    wrapped = (textwrap.wrap(text, column) for text in (french, arabic))
    for left, right in zip_longest(*wrapped, fillvalue=""):
        gap = " " * (column - _cells(left))
        yield f"{INDENT}{left}{gap} │ {' ' * (column - _cells(right))}{right}"


def _cells(text: str) -> int:
    """Count the columns that a text takes: marks and format characters take none."""
    return sum(unicodedata.category(character) not in ("Mn", "Me", "Cf") for character in text)
