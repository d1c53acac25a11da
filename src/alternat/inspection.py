"""Inspection: finished files read back and judged.

Takes composed documents and the bytes of their files; gives findings on what is printed. Reading a
PDF back needs more libraries than reviewing a text: import this module only where files are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from alternat.document import Document, Edition
from alternat.languages import LANGUAGES
from alternat.render.readback_codes import pdf_codes
from alternat.render.readback_docx import word_facts
from alternat.render.readback_ink import inked
from alternat.render.readback_pdf import pdf_facts
from alternat.review.case import Case
from alternat.review.checks.delivered import Delivered
from alternat.review.checks.files import FILE_CHECKS
from alternat.review.checks.signature_pages import areas, places_of_honour, signature_page
from alternat.review.finding import Finding
from alternat.review.gate import waived

SIGNATURE_CHECKS = frozenset({places_of_honour.number, signature_page.number})
"""What proves a signature page."""


def inspect(
    case: Case, documents: Iterable[Document | Edition], files: Mapping[str, bytes], where: str = ""
) -> tuple[Finding, ...]:
    """Judge the files of an agreement.

    Args:
        case: The agreement.
        documents: The texts that the files print.
        files: The files by name, `AGREEMENT.COPY.LANGUAGE.EXT`; a text without files is passed
            over.
        where: What to put before the name of a file, to name it as the user would.

    Returns:
        The findings, in the order of the documents and of the checks, with their waivers.

    Raises:
        RenderError: A file is not what its name says.
    """
    return judge(case, (read_back(document, files, where) for document in documents))


def judge(case: Case, delivered: Iterable[Delivered]) -> tuple[Finding, ...]:
    """Judge files that were read back; see `inspect`."""
    judged = [
        finding for one in delivered for check in FILE_CHECKS for finding in check.findings(one)
    ]
    return tuple(waived(finding, case.dossier.agreement.waivers) for finding in judged)


def unsignable(findings: Iterable[Finding]) -> bool:
    """Tell whether a signature page is refused that might stand the proof if laid out otherwise."""
    return any(one.blocks and one.check in SIGNATURE_CHECKS for one in findings)


def inspect_folder(case: Case, folder: Path, where: str, *, final: bool) -> tuple[Finding, ...]:
    """Judge the files of an agreement that stand in a folder.

    Args:
        case: The agreement.
        folder: Where its files are; none need be there.
        where: The folder as the user would name it.
        final: Whether they are final originals.

    Raises:
        RenderError: A file is not what its name says.
    """
    files = {file.name: file.read_bytes() for file in folder.glob("*.*") if file.is_file()}
    return inspect(case, _documents(case, files, final=final), files, f"{where}/")


def _documents(
    case: Case, files: Mapping[str, bytes], *, final: bool
) -> Iterator[Document | Edition]:
    for copy in case.copies:
        for language in LANGUAGES:
            stem = f"{case.dossier.agreement.id}.{copy}.{language}."
            if any(name.startswith(stem) for name in files):
                yield case.document(language, copy, final=final)
        if any(name.startswith(f"{case.dossier.agreement.id}.{copy}.fr-ar.") for name in files):
            yield case.edition(copy, final=final)


def read_back(
    document: Document | Edition, files: Mapping[str, bytes], where: str = ""
) -> Delivered:
    """Read back the files of one text; see `inspect`.

    Raises:
        RenderError: A file is not what its name says.
    """
    text = document.texts[0] if isinstance(document, Edition) else document
    name = f"{text.agreement}.{document.copy}.{document.language}"
    pdf, word = files.get(f"{name}.pdf"), files.get(f"{name}.docx")
    delivered = Delivered(
        document,
        f"{where}{name}",
        pdf_facts(pdf) if pdf is not None else None,
        word_facts(word) if word is not None else None,
        pdf_codes(pdf) if pdf is not None and text.furniture.holder is not None else (),
    )
    if pdf is None or not text.final:  # a draft shows its word for it behind the rooms
        return delivered
    return replace(delivered, inked=inked(pdf, areas(delivered)))
