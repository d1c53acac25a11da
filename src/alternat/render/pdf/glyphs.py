"""The Arabic characters that each glyph of a font stands for.

Takes a font file; gives a table by glyph number. An engine that maps a glyph to the first text it
was drawn for gets contextual Arabic wrong: Amiri draws «لخ» and «ملك» with an inserted glyph, which
then reads as a letter too many. The substitutions of the font itself say what each glyph is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

_LETTERS = frozenset(map(chr, (0x060C, 0x061B, 0x061F, *range(0x0621, 0x0653))))
"""What Arabic is written with. Letters of other languages would claim its variants: Amiri stacks
the dots of «تت» as those of Sindhi stand."""

Substitution = tuple[str, tuple[str, ...]]
"""A glyph, and the glyphs that one rule of the font puts in its place."""


def pdf_name(file: Path) -> str:
    """Give the name by which a PDF written by WeasyPrint calls a font file, prefix left out."""
    with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
        full_name = str(font["name"].getDebugName(4))
    return full_name.removesuffix(" Regular").replace(" ", "-")


def characters(file: Path) -> frozenset[str]:
    """Read which characters a font file can draw."""
    with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def arabic_glyphs(file: Path) -> dict[int, str]:
    """Read what the Arabic glyphs of a font stand for.

    Args:
        file: A TrueType or OpenType font.

    Returns:
        Characters by glyph number; empty for a glyph that is only inserted between letters. Nothing
        for a font without Arabic.
    """
    with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
        text = {
            glyph: chr(code) for code, glyph in font.getBestCmap().items() if chr(code) in _LETTERS
        }
        if not text:
            return {}
        rules = tuple(_substitutions(font))
        _follow((rule for rule in rules if len(rule[1]) == 1), text)
        _follow(rules, text)
        return {font.getGlyphID(glyph): characters for glyph, characters in text.items()}


def _follow(rules: Iterable[Substitution], text: dict[str, str]) -> None:
    """Pass characters on to the glyphs that replace known ones: the first of them is the letter."""
    rules = tuple(rules)
    size = -1
    while size != len(text):
        size = len(text)
        for source, (letter, *inserted) in rules:
            if source in text:
                text.setdefault(letter, text[source])
                for glyph in inserted:
                    text.setdefault(glyph, "")


def _substitutions(font: TTFont) -> Iterator[Substitution]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            yield from _rules(getattr(subtable, "ExtSubTable", subtable))


def _rules(subtable: Any) -> Iterator[Substitution]:  # fontTools types no table
    match subtable.LookupType:
        case 1:
            for source, replacement in subtable.mapping.items():
                yield source, (replacement,)
        case 2:
            for source, replacements in subtable.mapping.items():
                if replacements:
                    yield source, tuple(replacements)
        case 3:
            for source, choices in subtable.alternates.items():
                for choice in choices:
                    yield source, (choice,)
