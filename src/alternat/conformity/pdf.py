"""What we ask of a PDF ourselves, whoever made it: enough where no validator is installed.

Takes its bytes; gives steps. Source: rendering reference §§ 1 and 4.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf

from alternat.conformity.verdict import Step, UnreadableError, step
from alternat.document.page_code import PageCode
from alternat.render.errors import RenderError
from alternat.render.readback_codes import pdf_codes
from alternat.render.readback_pdf import claims
from alternat.review.finding import Bilingual

CLAIMS = ("PDF/A-3A", "PDF/UA-1")
_DEEPEST = 12
"""How deep forms may lie in forms: no honest page nests more."""


def pdf_steps(data: bytes) -> tuple[Step, ...]:
    """Judge a PDF.

    Args:
        data: The file.

    Raises:
        UnreadableError: It cannot be opened.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return (
                step("syntax", tuple(Bilingual(one, one) for one in pdf.check_pdf_syntax())),
                step("structure", tuple(_structure(pdf))),
                step("language", tuple(_language(pdf))),
                step("title", tuple(_title(pdf))),
                step("fonts", tuple(_fonts(pdf))),
                step("claims", tuple(_claims(pdf))),
                step("attachments", tuple(_attachments(pdf))),
                _codes(data),
            )
    except pikepdf.PasswordError as error:
        raise UnreadableError(
            Bilingual(
                "protégé par un mot de passe ; enlever la protection puis recommencer",
                "protected by a password; take the protection off and try again",
            )
        ) from error
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableError(
            Bilingual(
                "PDF tronqué ou endommagé ; le demander à nouveau",
                "PDF cut off or damaged; ask for it again",
            )
        ) from error


def _structure(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None or not tree.get("/K"):
        yield Bilingual("aucun arbre de structure", "no structure tree")
    if not pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False):
        yield Bilingual("le fichier ne se dit pas balisé", "the file does not say it is tagged")
    bare = [number for number, page in enumerate(pdf.pages, 1) if "/StructParents" not in page]
    if bare and tree is not None:
        shown = ", ".join(map(str, bare[:10]))
        yield Bilingual(f"pages hors structure : {shown}", f"pages outside the structure: {shown}")


def _language(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    if not str(pdf.Root.get("/Lang", "")):
        yield Bilingual("aucune langue déclarée", "no language declared")


def _title(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    if not str(pdf.docinfo.get("/Title", "")) and "dc:title" not in pdf.open_metadata():
        yield Bilingual("aucun titre", "no title")
    if not pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False):
        yield Bilingual(
            "le lecteur affichera le nom du fichier et non le titre",
            "a reader will show the name of the file, not the title",
        )


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    loose = sorted(
        {name for page in pdf.pages for name in _loose(page.obj.get("/Resources"), _DEEPEST)}
    )
    if loose:
        named = ", ".join(loose[:20])
        yield Bilingual(f"polices non incorporées : {named}", f"fonts not embedded: {named}")


def _loose(resources: Any, depth: int) -> Iterator[str]:
    """Name the fonts that a page, and the forms it draws, use and do not carry."""
    if resources is None or not depth:
        return
    for font in resources.get("/Font", pikepdf.Dictionary()).values():
        for one in font.get("/DescendantFonts", [font]):
            described = one.get("/FontDescriptor", pikepdf.Dictionary())
            embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys())
            if not embedded and one.get("/Subtype") != "/Type3":  # drawn by the file itself
                yield str(one.get("/BaseFont", "?")).lstrip("/")
    for drawn in resources.get("/XObject", pikepdf.Dictionary()).values():
        if drawn.get("/Subtype") == "/Form":
            yield from _loose(drawn.get("/Resources"), depth - 1)


def _claims(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    made = claims(pdf)
    for claim in CLAIMS:
        if claim not in made:
            yield Bilingual(
                f"le fichier ne se déclare pas {claim}", f"the file does not claim {claim}"
            )


def _attachments(pdf: pikepdf.Pdf) -> Iterator[Bilingual]:
    listed = {one.objgen for one in pdf.Root.get("/AF", pikepdf.Array())}
    for name, attached in pdf.attachments.items():
        shown = name[:80]
        if attached.obj.get("/AFRelationship") is None:
            yield Bilingual(f"« {shown} » sans relation", f"“{shown}” without its relationship")
        if attached.obj.objgen not in listed:
            yield Bilingual(
                f"« {shown} » n’est pas rattaché au document",
                f"“{shown}” is not associated with the document",
            )


def _codes(data: bytes) -> Step:
    try:
        codes = pdf_codes(data)
    except RenderError as error:
        return Step("codes", "failed", (Bilingual(str(error), str(error)),))
    if not any(codes):
        return Step(
            "codes",
            "not-run",
            (
                Bilingual(
                    "aucune page n’a de code : ce n’est pas un original",
                    "no page has a code: this is no original",
                ),
            ),
        )
    return step("codes", tuple(_out_of_step(codes)))


def _out_of_step(codes: tuple[PageCode | None, ...]) -> Iterator[Bilingual]:
    """Find pages without a code, of another file, or out of order."""
    for number, code in enumerate(codes, start=1):
        if code is None:
            yield Bilingual(f"page {number} : aucun code lisible", f"page {number}: no code read")
        elif (code.page, code.pages) != (number, len(codes)):
            yield Bilingual(
                f"page {number} sur {len(codes)} : le code dit {code.page} sur {code.pages}",
                f"page {number} of {len(codes)}: the code says {code.page} of {code.pages}",
            )
    for one, other in pairwise(code for code in codes if code):
        if _original(one) != _original(other):
            yield Bilingual(
                f"les pages {one.page} et {other.page} viennent de deux originaux",
                f"pages {one.page} and {other.page} come from two originals",
            )


def _original(code: PageCode) -> tuple[object, ...]:
    return code.agreement, code.version, code.copy, code.language, code.digest
