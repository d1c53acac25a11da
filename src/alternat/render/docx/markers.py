"""What Word prints before each item of a real list: `–`, `2.`, `b)`, `ب)`.

Takes the numbering and style parts of a file, gives the marker of each paragraph in turn. It counts
as Word does, so that lists can be read back (ECMA-376 part 1 § 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from alternat.render.docx.namespaces import NS, val, w

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_LETTERS = {"lowerLetter": _LATIN, "upperLetter": _LATIN.upper(), "arabicAbjad": _ABJAD}

_EMPTY = etree.Element("empty")


@dataclass(frozen=True)
class _Level:
    form: str
    """`bullet`, `decimal`, `lowerLetter`…"""
    text: str
    """`%1.`: the marker, with the counts of the levels by their numbers from 1."""
    start: int


class Markers:
    """Counts the items of all lists of one document, paragraph after paragraph.

    Args:
        numbering: Root of the numbering part, if there is one.
        styles: Root of the styles part, if there is one.
    """

    def __init__(
        self, numbering: etree._Element | None = None, styles: etree._Element | None = None
    ) -> None:
        numbering = _EMPTY if numbering is None else numbering
        styles = _EMPTY if styles is None else styles
        self._levels = {
            (abstract.get(w("abstractNumId")), _integer(level.get(w("ilvl")))): _Level(
                val(level, "w:numFmt") or "decimal",
                val(level, "w:lvlText") or "",
                _integer(val(level, "w:start"), 1),
            )
            for abstract in numbering.findall("w:abstractNum", NS)
            for level in abstract.findall("w:lvl", NS)
        }
        self._abstract = {
            number.get(w("numId")): val(number, "w:abstractNumId")
            for number in numbering.findall("w:num", NS)
        }
        self._restarts = {
            (number.get(w("numId")), _integer(override.get(w("ilvl")))): _integer(start)
            for number in numbering.findall("w:num", NS)
            for override in number.findall("w:lvlOverride", NS)
            if (start := val(override, "w:startOverride"))
        }
        """Where a list starts anew; each is obeyed once."""
        self._styles = {style.get(w("styleId")): style for style in styles.findall("w:style", NS)}
        self._counts: dict[tuple[str | None, int], int] = {}

    def next(self, paragraph: etree._Element) -> str:
        """Give the marker of the next paragraph of the document, and a space; or nothing."""
        number = self._number(paragraph)
        level = _integer(val(paragraph, "w:pPr/w:numPr/w:ilvl"))
        abstract = self._abstract.get(number)
        if (abstract, level) not in self._levels:
            return ""
        start = self._restarts.pop((number, level), None)
        if start is not None:
            self._counts.pop((abstract, level), None)
        first = self._levels[abstract, level].start if start is None else start
        self._counts[abstract, level] = self._counts.get((abstract, level), first - 1) + 1
        for deeper in range(level + 1, 9):
            self._counts.pop((abstract, deeper), None)
        return f"{self._written(abstract, level)} "

    def _number(self, paragraph: etree._Element) -> str | None:
        """Give the list a paragraph belongs to: its own, or that of its style."""
        number = val(paragraph, "w:pPr/w:numPr/w:numId")
        style = self._styles.get(val(paragraph, "w:pPr/w:pStyle"))
        for _ in self._styles:  # a chain of styles is no longer than this, even a circular one
            if number is not None or style is None:
                break
            number = val(style, "w:pPr/w:numPr/w:numId")
            style = self._styles.get(val(style, "w:basedOn"))
        return number

    def _written(self, abstract: str | None, level: int) -> str:
        def count(match: re.Match[str]) -> str:
            shown = int(match[1]) - 1
            there = self._levels.get((abstract, shown))
            if there is None:
                return ""
            return _counted(there.form, self._counts.get((abstract, shown), there.start))

        return re.sub(r"%([1-9])", count, self._levels[abstract, level].text)


def _counted(form: str, count: int) -> str:
    letters = _LETTERS.get(form)
    if letters is None or count < 1:
        return str(count)
    rounds, place = divmod(count - 1, len(letters))
    return letters[place] * (rounds + 1)


def _integer(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isdigit() else otherwise
