"""The whole job, to read first: specs in, originals out.

    workspace → cases → findings → documents → Word and PDF → read back → record

Takes an order (which agreements, copies, languages, formats) and a workspace; gives one result an
agreement as soon as its files stand. A draft is always built; a final text only if nothing blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from alternat.compose.composition import compose, edition
from alternat.compose.originals import DRAFT, copies
from alternat.delivery import Draft, Final, Folder, WouldOverwriteError
from alternat.document import Document, Edition
from alternat.document.finished import Room
from alternat.examination import Examined, Examiner
from alternat.inspection import inspect
from alternat.languages import Language
from alternat.record import record
from alternat.render.docx.press import DocxPress
from alternat.render.errors import RenderError
from alternat.render.pdf.press import PdfPress
from alternat.review.finding import Finding, blocks
from alternat.review.report import as_data
from alternat.workspace import FINAL, Filed, Workspace

Format = Literal["docx", "pdf"]
File = Language | Literal["fr-ar"]
"""What a file holds: a text in one language, or both (`fr-ar`)."""
Copies = Literal["draft", "originals", "all"]
Outcome = Literal["written", "refused", "failed", "not-conformant", "would-overwrite"]
"""`refused`: a final text was asked for and something blocks; `not-conformant`: its finished files
were read back and are not fit to be signed."""

APART = "its layout is `separate`: there is no file with both texts; ask for fr and ar"

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What to build."""

    agreements: tuple[str, ...]
    copies: Copies
    languages: tuple[File, ...]
    formats: tuple[Format, ...]
    final: bool
    output: Path
    as_of: date | None = None
    """Day of the review; by default the date of each agreement's version."""


@dataclass(frozen=True)
class Result:
    """What became of one agreement."""

    agreement: str
    findings: tuple[Finding, ...]
    folder: Path
    written: tuple[Path, ...]
    outcome: Outcome = "written"
    failure: str = ""
    """Why nothing was written, when it failed or would have overwritten a final text."""


def build(workspace: Workspace, order: Order, tell: Tell) -> Iterator[Result]:
    """Build what was ordered, one agreement after the other.

    Args:
        workspace: Where specs and templates are.
        order: What to build and where.
        tell: Called with the name of each file as it is written.

    Raises:
        SpecError: A spec or the library cannot be read; nothing was written.
        MissingFont, TemplateAtFault, WordingError: Templates or fonts are at fault.
    """
    presses = _presses(workspace.house, order.formats)
    examiner = Examiner(workspace, order.as_of)
    for examined in examiner.examine(order.agreements):
        yield _agreement(examined, examiner, order, presses, tell)


def documents(filed: Filed, order: Order) -> Iterator[Document | Edition]:
    """Compose every copy that was ordered: each text, and both in one where they are signed so."""
    together = filed.dossier.agreement.languages.layout != "separate"
    for copy in copies(filed.dossier):
        if copy == DRAFT and (order.final or order.copies == "originals"):
            continue
        if copy != DRAFT and order.copies == "draft":
            continue
        for language in order.languages:
            if language != "fr-ar":
                yield compose(filed.dossier, copy, language, final=order.final)
            elif together:
                yield edition(filed.dossier, copy, final=order.final)


Press = DocxPress | PdfPress


def _presses(house: Path, formats: tuple[Format, ...]) -> dict[Format, Press]:
    makers: dict[Format, type[Press]] = {"docx": DocxPress, "pdf": PdfPress}
    return {form: makers[form](house) for form in formats}


def _agreement(
    examined: Examined,
    examiner: Examiner,
    order: Order,
    presses: dict[Format, Press],
    tell: Tell,
) -> Result:
    filed, findings = examined.filed, examined.findings
    name = filed.dossier.agreement.id
    folder = order.output / FINAL / name if order.final else order.output / name
    if order.final and blocks(findings):
        return Result(name, findings, folder, (), "refused")
    delivery: Folder = Final(folder) if order.final else Draft(folder)
    try:
        with delivery:
            texts = tuple(documents(filed, order))
            rooms: dict[str, tuple[Room, ...]] = {}
            if not texts:
                return Result(name, findings, folder, (), "failed", APART)
            for document in texts:
                for form, press in presses.items():
                    file = f"{name}.{document.copy}.{document.language}.{form}"
                    printed = press.render(document)
                    delivery.add(file, printed.data)
                    if printed.rooms:
                        rooms[file] = printed.rooms
                    tell(file)
            if order.final:
                findings += inspect(examined.case, texts, delivery.files)
                if blocks(findings):
                    return Result(name, findings, folder, (), "not-conformant")
            told = [as_data(one, *examiner.locate(filed, one.path)) for one in findings]
            delivery.close(record(filed, examiner.workspace, told, texts, delivery.files, rooms))
    except RenderError as error:
        return Result(name, findings, folder, (), "failed", str(error))
    except WouldOverwriteError as error:
        return Result(name, findings, folder, (), "would-overwrite", str(error))
    return Result(name, findings, folder, tuple(folder / file for file in delivery.files))
