"""Files of any origin, judged by what they are and not by what they are called.

Takes paths; gives a verdict a file, or why it cannot be read. veraPDF judges all PDFs in one run:
starting it takes longer than judging.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from alternat.conformity.pdf import pdf_steps
from alternat.conformity.programs import verapdf
from alternat.conformity.verdict import Kind, UnreadableError, Verdict
from alternat.conformity.word import word_steps
from alternat.review.finding import Bilingual

MAX_SIZE = 256 * 1024 * 1024
"""Bytes of the largest file that is read."""

_OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")
_UNKNOWN = Bilingual(
    "ni PDF ni fichier Word (.docx) ; donner le fichier tel qu’il a été produit",
    "neither a PDF nor a Word file (.docx); give the file as it was made",
)


def judged(files: Sequence[Path]) -> dict[Path, Verdict | UnreadableError]:
    """Judge files.

    Args:
        files: Their paths.

    Returns:
        What was found, by path, in the order given.
    """
    found: dict[Path, Verdict | UnreadableError] = {}
    for file in files:
        try:
            found[file] = _judged(file.resolve())
        except UnreadableError as error:
            found[file] = error
    pdfs = [file for file, one in found.items() if isinstance(one, Verdict) and one.kind == "pdf"]
    validated = verapdf([file.resolve() for file in pdfs])
    for file in pdfs:
        ours = found[file]
        assert isinstance(ours, Verdict)
        found[file] = Verdict("pdf", (*validated[file.resolve()], *ours.steps))
    return found


def _judged(file: Path) -> Verdict:
    if file.stat().st_size > MAX_SIZE:
        raise UnreadableError(
            Bilingual(f"plus de {MAX_SIZE} octets ; refusé", f"more than {MAX_SIZE} bytes; refused")
        )
    data = file.read_bytes()
    if _kind(data) == "pdf":
        return Verdict("pdf", pdf_steps(data))
    return Verdict("docx", word_steps(file, data))


def _kind(data: bytes) -> Kind:
    """Tell what a file is by its content.

    Raises:
        UnreadableError: Neither a PDF nor a Word file.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLD_WORD):
        raise UnreadableError(
            Bilingual(
                "ancien format de Word (.doc) ; l’enregistrer en .docx",
                "old Word format (.doc); save it as .docx",
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(_UNKNOWN) from error
    if "word/document.xml" not in names:
        raise UnreadableError(_UNKNOWN)
    return "docx"
