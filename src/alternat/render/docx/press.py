"""The Word press: one for the process, it compiles each template once and prints documents.

Takes the folder of the house (templates and fonts), gives .docx files.
"""

from __future__ import annotations

from pathlib import Path

from alternat.document import Document
from alternat.languages import Language
from alternat.render.docx.template import WordTemplate


class DocxPress:
    """Prints documents as Word files.

    Args:
        house: Folder with `agreement.fr.docx`, `agreement.ar.docx` and `fonts/`.

    Raises:
        TemplateAtFault: A template is missing or faulty; `StyleMissing` if it lacks a named style.
    """

    def __init__(self, house: Path) -> None:
        languages: tuple[Language, ...] = ("fr", "ar")
        self._templates = {
            language: WordTemplate(house / f"agreement.{language}.docx", house / "fonts")
            for language in languages
        }

    def render(self, document: Document) -> bytes:
        """Print a document; the same document always gives the same bytes.

        Raises:
            RenderError: The text holds a character that Word cannot carry.
            MissingFont: An original needs a font that is not there.
            TemplateAtFault: A statement of the template fails.
        """
        return self._templates[document.language].render(document)
