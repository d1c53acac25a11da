"""The Word press: one for the process, it compiles each template once and prints with it.

Takes the folder of the house (templates and fonts), texts and editions; gives .docx files.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alternat.document import Document, Edition
from alternat.document.finished import Printed
from alternat.languages import Language
from alternat.render.docx.template import TWO_SETS, WordTemplate

EDITIONS = {"sequential": "sequential.docx", "parallel": "facing.docx"}
"""The template of each layout in which both texts are one file."""


class DocxPress:
    """Prints texts and editions as Word files.

    Args:
        house: Folder with `agreement.fr.docx`, `agreement.ar.docx`, `sequential.docx`,
            `facing.docx` and `fonts/`.

    Raises:
        TemplateAtFault: The template of a single text is missing or faulty; `StyleMissing` if it
            lacks a named style.
    """

    def __init__(self, house: Path) -> None:
        languages: tuple[Language, ...] = ("fr", "ar")
        self._texts = {
            language: WordTemplate(house / f"agreement.{language}.docx", house / "fonts")
            for language in languages
        }
        # Compiled when the first edition comes: many orders print none.
        self._edition = cache(
            lambda layout: WordTemplate(house / EDITIONS[layout], house / "fonts", TWO_SETS)
        )

    def render(self, document: Document | Edition) -> Printed:
        """Print a text or an edition; the same one always gives the same bytes.

        Raises:
            RenderError: The text holds a character that Word cannot carry.
            MissingFont: An original needs a font that is not there.
            TemplateAtFault: A statement of the template fails, or the template of an edition is
                missing or faulty.
        """
        if isinstance(document, Edition):
            return Printed(self._edition(document.layout).render(document))
        return Printed(self._texts[document.language].render(document))
