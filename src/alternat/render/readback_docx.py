"""What a finished Word file holds, for comparison with the document it was printed from.

Takes a .docx, whoever saved it last, gives the text of its body in reading order: tables row by
row, so that facing columns are read French, Arabic, French… List markers are computed from the
numbering, as Word does, so a real list reads like the document's. Page furniture, deleted text and
field codes are left out. The file is not trusted: sizes are capped, a DOCTYPE is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from alternat.document.finished import WordFacts
from alternat.render.docx.markers import Markers
from alternat.render.docx.namespaces import NS, w
from alternat.render.errors import RenderError
from alternat.render.lint_docx import slips

MAX_PARTS = 2_000
MAX_PART = 32 * 1024 * 1024
"""Bytes that one part may unpack to."""
MAX_WHOLE = 128 * 1024 * 1024
"""Bytes that all parts which are read may unpack to."""


def docx_text(source: Path | bytes) -> str:
    """Read a Word file aloud.

    Args:
        source: The file, or its bytes.

    Returns:
        One line a paragraph; isolates and no-break spaces as they are in the file.

    Raises:
        RenderError: Not a Word file, or one that no honest program writes.
    """
    return _aloud(_Parts(source))


def word_facts(source: Path | bytes) -> WordFacts:
    """Read all that the review asks about a Word file.

    Args:
        source: The file, or its bytes.

    Returns:
        Its text, its furniture and its slips.

    Raises:
        RenderError: As `docx_text` does.
    """
    parts = _Parts(source)
    text = _aloud(parts)
    trees = {name: parts.tree(name) for name in parts.names}
    around = (tree for name, tree in trees.items() if re.match(r"word/(header|footer)", name))
    return WordFacts(
        text=text,
        furniture="\n".join(_text(p) for tree in around for p in tree.iter(w("p"))),
        slips=tuple(slips(trees)),
    )


def _aloud(parts: _Parts) -> str:
    body = parts.tree("word/document.xml").find("w:body", NS)
    if body is None:
        raise RenderError(f"{parts.name}: has no text; is it a Word document?")
    markers = Markers(parts.optional("word/numbering.xml"), parts.optional("word/styles.xml"))
    lines = (f"{markers.next(p)}{_text(p)}" for p in body.iter(w("p")))
    return "\n".join(line for line in lines if line)


def _text(paragraph: etree._Element) -> str:
    pieces = []
    for element in paragraph.iterfind(".//w:r/*", NS):
        match etree.QName(element).localname:
            case "t":
                pieces.append(element.text or "")
            case "tab":
                pieces.append("\t")
            case "noBreakHyphen":
                pieces.append("\u2011")
            case "br" | "cr":
                pieces.append("\n")
    return "".join(pieces)


class _Parts:
    """The parts of one file, read with suspicion."""

    def __init__(self, source: Path | bytes) -> None:
        self.name = source.name if isinstance(source, Path) else "Word file"
        try:
            content = source.read_bytes() if isinstance(source, Path) else source
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (OSError, zipfile.BadZipFile) as error:
            raise RenderError(f"{self.name}: not a Word file ({error}); print it again") from error
        if len(self._archive.infolist()) > MAX_PARTS:
            raise RenderError(f"{self.name}: more than {MAX_PARTS} parts; refused")
        entries = (one for one in self._archive.infolist() if one.filename.endswith(".xml"))
        if sum(one.file_size for one in entries) > MAX_WHOLE:
            raise RenderError(f"{self.name}: unpacks to more than {MAX_WHOLE} bytes; refused")

    @property
    def names(self) -> tuple[str, ...]:
        """The parts that hold XML, each once."""
        found = (entry.filename for entry in self._archive.infolist())
        return tuple(dict.fromkeys(name for name in found if name.endswith(".xml")))

    def tree(self, name: str) -> etree._Element:
        tree = self.optional(name)
        if tree is None:
            raise RenderError(f"{self.name}: part {name} is missing; is it a Word document?")
        return tree

    def optional(self, name: str) -> etree._Element | None:
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        try:
            with self._archive.open(entry) as part:
                content = part.read(MAX_PART + 1)
        except (
            OSError,
            RuntimeError,
            NotImplementedError,
            zipfile.BadZipFile,
            zlib.error,
        ) as error:
            raise RenderError(f"{self.name}: part {name} is damaged ({error})") from error
        if len(content) > MAX_PART:
            raise RenderError(f"{self.name}: part {name} is larger than {MAX_PART} bytes; refused")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise RenderError(f"{self.name}: part {name} is not XML ({error})") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise RenderError(f"{self.name}: part {name} declares a DOCTYPE; refused")
        return root
