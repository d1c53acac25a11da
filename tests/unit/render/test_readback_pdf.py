from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from tests.documents import PARTIES, hostile, runs, sample
from tests.editions import Layout, edition, edition_words

from alternat.document import Document, Paragraph, Run
from alternat.document.reading import lines, plain, words
from alternat.languages import LANGUAGES, Language
from alternat.render.pdf import PdfPress
from alternat.render.readback_pdf import pdf_facts, pdf_text

HOUSE = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house"


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(HOUSE)


def of(language: Language, *paragraphs: str) -> Document:
    document = sample(language)
    first, *others = document.articles
    blocks = tuple(Paragraph(f"p{n}", runs(language, text)) for n, text in enumerate(paragraphs))
    return dataclasses.replace(
        document, articles=(dataclasses.replace(first, blocks=blocks), *others)
    )


def words_of(document: Document) -> str:
    return words("\n".join(lines(document)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("copy", "parties", "final"),
    [("draft", 2, False), (PARTIES[1], 2, True), (PARTIES[2], 3, False), ("draft", 5, False)],
)
def test_the_words_are_those_of_the_document(
    press: PdfPress, language: Language, copy: str, parties: int, final: bool
) -> None:
    document = sample(language, copy, parties, final)

    assert words(pdf_text(press.render(document).data)) == words_of(document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_come_back_too(press: PdfPress, language: Language) -> None:
    document = hostile(language)

    assert words(pdf_text(press.render(document).data)) == words_of(document)


@pytest.mark.parametrize(
    ("layout", "copy", "parties", "final", "common", "arabic_first"),
    [
        ("sequential", "draft", 2, False, False, False),
        ("sequential", PARTIES[1], 3, True, False, True),
        ("parallel", "draft", 2, False, False, False),
        ("parallel", PARTIES[1], 2, True, True, False),
    ],
)
def test_the_words_are_those_of_the_edition(
    press: PdfPress,
    layout: Layout,
    copy: str,
    parties: int,
    final: bool,
    common: bool,
    arabic_first: bool,
) -> None:
    both = edition(layout, copy, parties, final, common, arabic_first)

    facts = pdf_facts(press.render(both).data)

    assert words(facts.text) == edition_words(both)
    assert facts.language == both.texts[0].language
    for text in both.texts:
        (title,) = (box for box in facts.boxes if words(box.text) == words(plain(text.title)))
        assert title.language == text.language


def test_glyphs_that_the_font_inserts_are_not_read(press: PdfPress) -> None:
    document = of("ar", "ملكية الخبرة الخير", "خ ل لكل بملكية", "تتألف البستانيين لله بـ«الطرف»")

    text = pdf_text(press.render(document).data)

    assert {"ملكية الخبرة الخير", "خ ل لكل بملكية", "تتألف البستانيين لله بـ«الطرف»"} <= set(
        text.splitlines()
    )
    assert words(text) == words_of(document)


def test_automatic_hyphens_go_and_written_ones_stay(press: PdfPress) -> None:
    sentence = "La Région Île-de-France coopère internationalement avec l’arrière-pays, L. 1115-1. "
    document = of("fr", *(sentence * repetitions for repetitions in range(1, 9)))

    drawn = press.render(document).data

    assert words(pdf_text(drawn)) == words_of(document)
    assert "\u2010" not in pdf_text(drawn)


def test_a_hyphen_that_ends_an_arabic_line_stays(press: PdfPress) -> None:
    name = "جهة الدار البيضاء-سطات، "
    document = of("ar", *(name * repetitions for repetitions in range(4, 12)))

    assert words(pdf_text(press.render(document).data)) == words_of(document)


def test_the_furniture_is_no_part_of_the_text(press: PdfPress, tmp_path: Path) -> None:
    document = sample("fr")
    file = tmp_path / "a.pdf"
    file.write_bytes(press.render(document).data)

    text = pdf_text(file)

    assert document.furniture.banner is not None
    assert document.furniture.banner not in text
    assert "Page 1 sur" not in text


def test_a_changed_word_is_noticed(press: PdfPress) -> None:
    document = sample("ar")
    changed = dataclasses.replace(document, title=(Run("اتفاقية تعاون", "ar"),))

    assert words(pdf_text(press.render(changed).data)) != words_of(document)
