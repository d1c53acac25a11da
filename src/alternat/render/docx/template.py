"""One Word template, checked and compiled once: layout from Word, statements from Jinja.

Takes a .docx file, gives a `WordTemplate` that prints any number of documents. docxtpl is the
compiler (it turns what Word stores into Jinja source); the environment is strict: sandboxed,
everything escaped, nothing undefined.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

import jinja2
from docxtpl import DocxTemplate
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from alternat.document import Document
from alternat.languages import Language
from alternat.render.docx import blocks, fonts, package, properties, runs
from alternat.render.docx.blocks import Typesetter
from alternat.render.docx.lists import Lists, Numbering
from alternat.render.docx.namespaces import NS, val, w
from alternat.render.errors import StyleMissing, TemplateAtFault

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
    etree.XMLSyntaxError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What a faulty statement makes the engine raise."""
_XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@jinja2.pass_context
def _set(context: Context, value: object) -> object:
    """Hand every `{{ value }}` of a template to the typesetter of the document being printed."""
    typesetter: Typesetter = context["typesetter"]
    return typesetter.set(value)


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined, autoescape=True, finalize=_set
    )


class WordTemplate:
    """A compiled template.

    Args:
        path: The .docx file.
        font_folder: Where the fonts of the house are.

    Raises:
        TemplateAtFault: The file is missing, not a Word document, or holds a faulty statement.
        StyleMissing: A named style that the document needs is not in it.
    """

    def __init__(self, path: Path, font_folder: Path) -> None:
        self._path = path
        self._name = path.name
        self._font_folder = font_folder
        try:
            parts = fonts.without_fonts(properties.without_private_parts(_parts(path)))
            self._style_ids, self._families = self._read_styles(parts["word/styles.xml"])
            self._numbering = Numbering.of_template(
                parts.pop(_NUMBERING), parts["word/styles.xml"], self._name
            )
            self._pages = {
                name: self._compiled(content)
                for name, content in parts.items()
                if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)
            }
        except etree.XMLSyntaxError as error:
            raise TemplateAtFault(f"{path}: {error}; save the template in Word again") from error
        self._static = {name: part for name, part in parts.items() if name not in self._pages}
        self._packages: dict[frozenset[str], bytes] = {}

    def render(self, document: Document) -> bytes:
        """Print a document; an original carries its fonts, a draft does not.

        Raises:
            RenderError: The text holds a character that Word cannot carry.
            MissingFont: An original needs a font that is not there.
            TemplateAtFault: A statement of the template fails.
        """
        lists = Lists(self._numbering)
        typesetter = Typesetter(document.language, self._style_ids, lists)
        parts = {name: self._printed(name, document, typesetter).encode() for name in self._pages}
        parts[_NUMBERING] = (_XML_DECLARATION + lists.part()).encode()
        parts[properties.PART] = properties.core_properties(document)
        carried = {self._families[language] for language in typesetter.languages}
        return package.completed(
            self._package(frozenset(carried if document.copy != "draft" else ())), parts
        )

    # ------------------------------------------------------------------------ once per template
    def _read_styles(self, styles: bytes) -> tuple[dict[str, str], dict[Language, str]]:
        """Give the id of each style by its name, and the font of each language."""
        root = etree.fromstring(styles)
        ids = {
            name: style.get(w("styleId"), "")
            for style in root.findall("w:style", NS)
            if (name := val(style, "w:name"))
        }
        for name in (*runs.STYLES, *blocks.STYLES):
            if name not in ids:
                raise StyleMissing(
                    f"{self._name}: style “{name}” is missing; create it in Word under this name"
                )
        family = root.find("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts", NS)
        if family is None:
            return ids, {"fr": "", "ar": ""}
        return ids, {"fr": family.get(w("ascii"), ""), "ar": family.get(w("cs"), "")}

    def _compiled(self, part: bytes) -> jinja2.Template:
        root = etree.fromstring(part)
        for used in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            if used.get(w("val")) not in self._style_ids.values():
                raise StyleMissing(
                    f"{self._name}: style “{used.get(w('val'))}” is used but missing; "
                    "create it in Word, or choose another style where it is used"
                )
        stored = etree.tostring(root, encoding="unicode")
        source = _EMPTY_RUN.sub("", DocxTemplate(self._path).patch_xml(stored))
        try:
            return _environment().from_string(source)
        except jinja2.TemplateError as error:
            raise self._at_fault(error) from error

    # ------------------------------------------------------------------------ once per document
    def _printed(self, name: str, document: Document, typesetter: Typesetter) -> str:
        try:
            printed = self._pages[name].render(document=document, typesetter=typesetter)
            etree.fromstring(printed)
        except _FAULTS as error:
            raise self._at_fault(error) from error
        return _XML_DECLARATION + printed

    def _package(self, families: frozenset[str]) -> bytes:
        """Give the parts that are the same in all documents that carry these fonts."""
        if families not in self._packages:
            parts = self._static
            if families:
                parts = fonts.with_fonts(parts, families, self._font_folder)
            self._packages[families] = package.frozen(parts)
        return self._packages[families]

    def _at_fault(self, error: Exception) -> TemplateAtFault:
        return TemplateAtFault(
            f"{self._name}: {error}; correct the statement between {{{{ }}}} or {{% %}} in Word"
        )


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
