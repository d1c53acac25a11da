"""One file to make: a small pure task, the same in any process and on any machine.

Takes a composed text, a format and the house; gives bytes. A process keeps the presses that it has
made, so fonts and stylesheets are read once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from alternat.document import Document, Edition
from alternat.document.enclosed import Enclosed
from alternat.document.finished import Printed

if TYPE_CHECKING:
    from alternat.render.docx.press import DocxPress
    from alternat.render.pdf.press import PdfPress

Format = Literal["docx", "pdf"]

PRESSES = ("alternat.render.pdf.press", "alternat.inspection")
"""What a worker loads before its first task."""


@dataclass(frozen=True)
class Task:
    """One file to make."""

    document: Document | Edition
    form: Format
    house: Path
    """The folder of the house."""
    house_digest: str
    """Of what stands in it: a press serves one state of the house."""
    spec: Enclosed | None = None
    """The working spec, if a draft is to carry it."""
    refused: frozenset[str] = frozenset()
    """Ways to lay out a signature page that gave one which cannot be signed."""

    @property
    def name(self) -> str:
        """The name of the file."""
        return file_name(self.document, self.form)


def file_name(document: Document | Edition, form: Format) -> str:
    """Give the name of a file: `AGREEMENT.COPY.LANGUAGE.EXT`."""
    text = document.texts[0] if isinstance(document, Edition) else document
    return f"{text.agreement}.{document.copy}.{document.language}.{form}"


def carry_out(task: Task) -> Printed:
    """Make the file of a task; a PDF carries its Word file.

    Raises:
        RenderError: It cannot be printed; `Unsignable` if no way is left to lay it out.
        MissingFont, TemplateAtFault: The house is at fault.
    """
    word = _word_press(task.house, task.house_digest).render(task.document)
    if task.form == "docx":
        return word
    name = file_name(task.document, "docx")
    enclosed = [Enclosed(name, word.data, "Microsoft Word (Open XML)", "Alternative")]
    if task.spec:
        enclosed.append(task.spec)
    return _pdf_press(task.house, task.house_digest).render(task.document, enclosed, task.refused)


@lru_cache(maxsize=2)
def _word_press(house: Path, _digest: str) -> DocxPress:
    from alternat.render.docx.press import DocxPress  # here: `check` loads tasks, and no renderer

    return DocxPress(house)


@lru_cache(maxsize=2)
def _pdf_press(house: Path, _digest: str) -> PdfPress:
    from alternat.render.pdf.press import PdfPress  # here: slow to load, and Word does without

    return PdfPress(house)
