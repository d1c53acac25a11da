"""Word and PDF say what the document says, no word more and no word less.

Needs no validator: the files are read by the product's own readers, which know nothing of the
document they were printed from.
"""

from __future__ import annotations

import pytest
from tests.whole import AGREEMENTS, Built, same

from alternat.document.reading import words
from alternat.languages import LANGUAGES, Language
from alternat.render.readback_docx import docx_text
from alternat.render.readback_pdf import pdf_text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_word_and_pdf_say_what_the_document_says(
    agreement: str, language: Language, release: Built
) -> None:
    copies = list(release.of(agreement, language))
    assert len(copies) == 3
    for one in copies:
        same(one.words, words(docx_text(one.docx)), one.docx.name)
        same(one.words, words(pdf_text(one.pdf)), one.pdf.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_final_originals_say_what_their_documents_say(language: Language, originals: Built) -> None:
    for one in originals.printed:
        if one.document.language == language:
            same(one.words, words(docx_text(one.docx)), one.docx.name)
            same(one.words, words(pdf_text(one.pdf)), one.pdf.name)


def test_an_edition_says_what_both_its_texts_say(originals: Built) -> None:
    assert {one.edition.layout for one in originals.editions} == {"sequential"}
    for one in originals.editions:
        same(one.words, words(docx_text(one.docx)), one.docx.name)
        same(one.words, words(pdf_text(one.pdf)), one.pdf.name)
