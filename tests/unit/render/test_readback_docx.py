from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.documents import PARTIES, hostile, sample, with_table

from alternat.document import Document
from alternat.document.reading import lines, words
from alternat.languages import Language
from alternat.render import readback_docx
from alternat.render.docx import DocxPress
from alternat.render.docx.package import frozen
from alternat.render.errors import RenderError
from alternat.render.readback_docx import docx_text, word_facts

HOUSE = Path(__file__).parents[3] / "templates" / "agreements" / "_house"
LANGUAGES: tuple[Language, ...] = ("fr", "ar")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture(scope="module")
def press() -> DocxPress:
    return DocxPress(HOUSE)


def spoken(document: Document) -> str:
    return words("\n".join(lines(document)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [2, 3, 5])
@pytest.mark.parametrize("copy", ["draft", *PARTIES[:2]])
def test_the_word_file_says_what_the_document_says(
    press: DocxPress, language: Language, parties: int, copy: str
) -> None:
    document = sample(language, copy, parties, final=copy != "draft")
    assert words(docx_text(press.render(document).data)) == spoken(document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_that_look_like_code_are_printed_exactly(
    press: DocxPress, language: Language
) -> None:
    document = hostile(language)
    found = docx_text(press.render(document).data)
    assert words(found) == spoken(document)
    assert "{{ 7*7 }}" in found


def test_a_file_is_read_by_path_too(press: DocxPress, tmp_path: Path) -> None:
    path = tmp_path / "agreement.docx"
    path.write_bytes(press.render(sample("fr")).data)
    assert docx_text(path) == docx_text(path.read_bytes())


def word_file(body: str, **others: bytes) -> bytes:
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return frozen({"word/document.xml": document.encode(), **others})


def test_tabs_breaks_and_deleted_text() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
    )
    assert docx_text(word_file(body)) == "a\tb\nc"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a Word file"),
        (b"PK\x03\x04 truncated", "not a Word file"),
        (frozen({"other.xml": b"<a/>"}), "missing"),
        (frozen({"word/document.xml": b"<a>"}), "not XML"),
        (frozen({"word/document.xml": b"<a/>"}), "has no text"),
        (
            frozen({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>'}),
            "DOCTYPE",
        ),
    ],
)
def test_what_is_not_an_honest_word_file_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(RenderError, match=reason):
        docx_text(content)


def test_a_zip_bomb_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readback_docx, "MAX_PART", 1_000)
    with pytest.raises(RenderError, match="larger than 1000 bytes"):
        docx_text(word_file("<w:p/>" * 1_000))


def test_a_file_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readback_docx, "MAX_PARTS", 3)
    with pytest.raises(RenderError, match="more than 3 parts"):
        docx_text(frozen({f"{number}.xml": b"<a/>" for number in range(4)}))


def test_a_damaged_part_is_refused(press: DocxPress) -> None:
    content = bytearray(press.render(sample("fr")).data)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start = archive.getinfo("word/document.xml").header_offset + 60
    content[start : start + 40] = bytes(40)
    with pytest.raises(RenderError, match="damaged"):
        docx_text(bytes(content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_table_come_back_row_by_row(press: DocxPress, language: Language) -> None:
    document = with_table(sample(language), 5)
    facts = word_facts(press.render(document).data)
    assert words(facts.text) == spoken(document)
    assert not [one for one in facts.slips if "document" in one.part]
