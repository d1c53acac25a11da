"""One Word template, checked and compiled once: layout from Word, statements from Jinja.

Takes a .docx file, gives a `WordTemplate` that prints any number of texts or editions. docxtpl is
the compiler (it turns what Word stores into Jinja source); the environment is strict: sandboxed,
everything escaped, nothing undefined.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any
from xml.parsers import expat

import jinja2
from docxtpl import DocxTemplate
from jinja2.runtime import Context
from lxml import etree

from alternat.document import Document, Edition, Emblem, Paragraph
from alternat.document.edition import Row, annex_rows, rows
from alternat.document.emblems import told
from alternat.languages import Language
from alternat.render.docx import (
    blocks,
    covers,
    fonts,
    initials,
    lists,
    package,
    pictures,
    properties,
    runs,
    sections,
)
from alternat.render.docx.blocks import Typesetter
from alternat.render.docx.lists import Lists, Numbering
from alternat.render.docx.namespaces import NS, val, w
from alternat.render.errors import StyleMissing, TemplateAtFault
from alternat.render.sandbox import Sandbox

_NUMBERING = "word/numbering.xml"
_NEEDED = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    _NUMBERING,
)
_EMPTY_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?"
    r'<w:t(?: xml:space="preserve")?></w:t></w:r>'
)
"""What docxtpl leaves on both sides of a `{{r … }}`."""
_FAULTS = (
    jinja2.TemplateError,
    expat.ExpatError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What a faulty statement makes the engine raise."""
ONE_SET: Mapping[Language, str] = {"fr": "", "ar": ""}
"""The paragraph styles of a template in one language have the names of the house."""
TWO_SETS: Mapping[Language, str] = {"fr": "", "ar": " Arabic"}
"""In a template of editions, the names of those for Arabic end so."""
_ANNEX, _FACING_ANNEX, _CLOSING, _GAP = "Annex Heading", "Gap New Page", "Closing", "Gap"
"""Names of the styles of what begins an annex, of the closing formula, of a paragraph that takes no
room."""
_TEXT = "word/document.xml"
_XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@jinja2.pass_context
def _set(context: Context, value: object) -> object:
    """Hand every `{{ value }}` of a template to the typesetter of the document being printed."""
    typesetter: Typesetter = context["typesetter"]
    return typesetter.set(value)


class WordTemplate:
    """A compiled template.

    Args:
        path: The .docx file.
        font_folder: Where the fonts of the house are.
        sets: How the names of the paragraph styles for each language end.

    Raises:
        TemplateAtFault: The file is missing, not a Word document, or holds a faulty statement.
        StyleMissing: A named style that the document needs is not in it.
    """

    def __init__(
        self, path: Path, font_folder: Path, sets: Mapping[Language, str] = ONE_SET
    ) -> None:
        self._path = path
        self._name = path.name
        self._font_folder = font_folder
        try:
            parts = fonts.without_fonts(properties.without_private_parts(_parts(path)))
            styles = etree.fromstring(parts["word/styles.xml"])
            self._ids = _named(styles)
            self._style_ids = {language: self._set(ending) for language, ending in sets.items()}
            self._families = _families(styles)
            needed = (name + ending for ending in sets.values() for name in lists.STYLES.values())
            self._numbering = Numbering.of_template(
                parts.pop(_NUMBERING), parts["word/styles.xml"], self._name, needed
            )
            self._pages = {
                name: self._compiled(content)
                for name, content in parts.items()
                if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)
            }
        except etree.XMLSyntaxError as error:
            raise TemplateAtFault(f"{path}: {error}; save the template in Word again") from error
        self._static = {name: part for name, part in parts.items() if name not in self._pages}
        self._packages: dict[tuple[frozenset[str], frozenset[tuple[str, str]]], bytes] = {}

    def render(self, printed: Document | Edition) -> bytes:
        """Print a text or an edition; an original carries its fonts, a draft does not.

        Raises:
            RenderError: The text holds a character that Word cannot carry.
            MissingFont: An original needs a font that is not there.
            TemplateAtFault: A statement of the template fails.
        """
        numbered, languages = Lists(self._numbering), set[Language]()
        texts = (printed,) if isinstance(printed, Document) else printed.texts
        facing = isinstance(printed, Edition) and printed.layout == "parallel"
        wide = (annex for text in texts for annex in text.annexes if annex.landscape)
        sideways = frozenset(block.id for annex in wide for block in annex.blocks)
        typesetters = {
            language: Typesetter(language, style_ids, numbered, facing, sideways, languages)
            for language, style_ids in self._style_ids.items()
        }
        names = _names(printed, typesetters)
        parts = {name: self._printed(name, names) for name in self._pages}
        if _begins_in_arabic(printed):
            parts[_TEXT] = sections.exchanged(parts[_TEXT], self._name)
        parts[_TEXT] = self._paged(parts[_TEXT], printed)
        if _text(printed).furniture.line_numbers:
            parts[_TEXT] = sections.with_line_numbers(parts[_TEXT])
        if _text(printed).cover:
            cover = covers.cover(texts, typesetters)
            parts[_TEXT] = sections.with_cover(parts[_TEXT], cover, self._ids.get(_GAP, "Normal"))
        parts[_NUMBERING] = numbered.part()
        written = {name: (_XML_DECLARATION + part).encode() for name, part in parts.items()}
        written[properties.PART] = properties.core_properties(printed)
        carried = {self._families[language] for language in languages}
        families = frozenset(carried if printed.copy != "draft" else ())
        emblems = tuple(sorted(_text(printed).emblems, key=attrgetter("party")))
        return package.completed(self._package(families, emblems), written)

    # ------------------------------------------------------------------------ once per template
    def _set(self, ending: str) -> dict[str, str]:
        """Give the id of each style that a text needs, by its house name, in the set of a language.

        Styles of characters and tables are the same for all languages.
        """
        named = {name: name for name in runs.STYLES}
        named |= {name: name + ending for name in blocks.STYLES}
        named[blocks.DATA_TABLE] = blocks.DATA_TABLE
        for name in named.values():
            if name not in self._ids:
                raise StyleMissing(
                    f"{self._name}: style “{name}” is missing; create it in Word under this name"
                )
        return {house: self._ids[name] for house, name in named.items()}

    def _compiled(self, part: bytes) -> jinja2.Template:
        root = etree.fromstring(part)
        for used in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            if used.get(w("val")) not in self._ids.values():
                raise StyleMissing(
                    f"{self._name}: style “{used.get(w('val'))}” is used but missing; "
                    "create it in Word, or choose another style where it is used"
                )
        stored = etree.tostring(root, encoding="unicode")
        source = _EMPTY_RUN.sub("", DocxTemplate(self._path).patch_xml(stored))
        try:
            return Sandbox(finalize=_set).from_string(source)
        except jinja2.TemplateError as error:
            raise self._at_fault(error) from error

    # ------------------------------------------------------------------------ once per document
    def _printed(self, part: str, names: Mapping[str, Any]) -> str:
        try:
            printed = self._pages[part].render(names)
            # A sixth of the time of a parser that builds a tree; prefixes are those of the source,
            # which was parsed with its namespaces when it was compiled.
            expat.ParserCreate().Parse(printed, True)
        except _FAULTS as error:
            raise self._at_fault(error) from error
        return printed

    def _paged(self, part: str, printed: Document | Edition) -> str:
        """Put the text on its paper; in facing columns an annex begins with a gap."""
        texts = (printed,) if isinstance(printed, Document) else printed.texts
        opening = _ANNEX
        if isinstance(printed, Edition) and printed.layout == "parallel":
            texts, opening = texts[:1], _FACING_ANNEX
        furniture = texts[0].furniture
        return sections.paged(
            part,
            texts[0].paper,
            [annex.landscape for text in texts for annex in text.annexes],
            sections.Marks(
                self._known(opening), self._known(_CLOSING), self._ids.get(_GAP, "Normal")
            ),
            initialled=furniture.holder is not None,
        )

    def _known(self, name: str) -> frozenset[str]:
        """Give the ids of a style in both languages, as far as the template has it."""
        ids = (self._ids.get(name + ending, "") for ending in TWO_SETS.values())
        return frozenset(filter(None, ids))

    def _package(self, families: frozenset[str], emblems: tuple[Emblem, ...]) -> bytes:
        """Give the parts that are the same in all documents that carry these fonts and logos."""
        key = (families, frozenset((one.party, one.digest) for one in emblems))
        if key not in self._packages:
            parts = self._static
            if families:
                parts = fonts.with_fonts(parts, families, self._font_folder)
            if emblems:
                parts = pictures.with_pictures(parts, emblems)
            self._packages[key] = package.frozen(parts)
        return self._packages[key]

    def _at_fault(self, error: Exception) -> TemplateAtFault:
        return TemplateAtFault(
            f"{self._name}: {error}; correct the statement between {{{{ }}}} or {{% %}} in Word"
        )


def _names(
    printed: Document | Edition, typesetters: Mapping[Language, Typesetter]
) -> dict[str, Any]:
    """Give what the statements of a template may name.

    A text: `document`. An edition: `edition`, its `rows` and those of each of its `annexes`, its
    `emblems`, and how a column sets a block; the template says which `document` and `typesetter`
    come next. Both: `initials`, the boxes to initial in.
    """
    if isinstance(printed, Document):
        boxes = initials.boxes(printed, rtl=printed.language == "ar")
        setter = typesetters[printed.language]
        return {"document": printed, "typesetter": setter, "initials": boxes}
    french, arabic = printed.french, printed.arabic
    return {
        "edition": printed,
        "emblems": told((french, arabic)),
        "initials": initials.boxes(french, rtl=False),
        "initials_arabic": initials.boxes(arabic, rtl=True),
        "rows": [_fit(row) for row in rows(printed)],
        "annexes": _annexes(printed),
        "typesetter": typesetters["fr"],
        "typesetters": typesetters,
        "in_french": typesetters["fr"].paragraphs,
        "in_arabic": typesetters["ar"].paragraphs,
    }


def _annexes(edition: Edition) -> list[list[Row]]:
    """Give the rows of each annex."""
    found: list[list[Row]] = []
    for row in map(_fit, annex_rows(edition)):
        if row.role == "annex" or not found:
            found.append([])
        found[-1].append(row)
    return found


def _fit(row: Row) -> Row:
    """Give a row that the template can print: in texts that differ, a list may face a heading.

    The closing formula, last in both texts, always faces itself or nothing.
    """
    sides = (side for side in (row.french, row.arabic) if side is not None)
    one_line = all(isinstance(side, Paragraph) for side in sides)
    return row if one_line else replace(row, role="block")


def _text(printed: Document | Edition) -> Document:
    return printed.texts[0] if isinstance(printed, Edition) else printed


def _begins_in_arabic(printed: Document | Edition) -> bool:
    """Tell whether the Arabic section goes before the French one, as the template does not."""
    return (
        isinstance(printed, Edition)
        and printed.layout == "sequential"
        and printed.texts[0].language == "ar"
    )


def _named(styles: etree._Element) -> dict[str, str]:
    """Give the id of each style by its name."""
    return {
        name: style.get(w("styleId"), "")
        for style in styles.findall("w:style", NS)
        if (name := val(style, "w:name"))
    }


def _families(styles: etree._Element) -> dict[Language, str]:
    """Give the font of each language."""
    family = styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts", NS)
    if family is None:
        return {"fr": "", "ar": ""}
    return {"fr": family.get(w("ascii"), ""), "ar": family.get(w("cs"), "")}


def _parts(path: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, zlib.error) as error:
        raise TemplateAtFault(
            f"{path}: cannot be read as a Word template ({error}); "
            "restore it, or make it anew with script/word-templates"
        ) from error
    for name in _NEEDED:
        if name not in parts:
            raise TemplateAtFault(
                f"{path}: part {name} is missing; open the template in Word and save it as .docx"
            )
    return parts
