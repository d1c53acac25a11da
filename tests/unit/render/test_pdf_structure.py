"""Tables of data in a PDF: one in the tree over all its pages, with its head; pages of any kind."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from tests.documents import PARTIES, sample, with_annexes, with_table
from tests.editions import edition, edition_words

from alternat.document import Document, Paper
from alternat.document.reading import lines, words
from alternat.languages import LANGUAGES, Language
from alternat.render.pdf import PdfPress
from alternat.render.readback_pdf import pdf_facts, pdf_text

HOUSE = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house"
LONG = 45
"""Rows that take more than a page."""


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(HOUSE)


def elements(node: pikepdf.Object, kind: str) -> Iterator[pikepdf.Object]:
    """Give the elements of a kind below a node of the structure tree."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid, kind)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == kind:
            yield node
        yield from elements(node.get("/K", pikepdf.Array()), kind)


def words_of(document: Document) -> str:
    return words("\n".join(lines(document)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_table_is_one_with_one_head_and_its_words_come_back(
    press: PdfPress, language: Language
) -> None:
    document = with_table(sample(language), LONG)
    content = press.render(document).data

    assert words(pdf_text(content)) == words_of(document)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (table,) = elements(pdf.Root.StructTreeRoot.K, "/Table")
        heads = list(elements(table, "/TH"))
        assert len({cell.Pg.objgen for cell in elements(table, "/TD")}) > 1
        assert len(list(elements(table, "/TR"))) == 1 + LONG + 1
        assert [str(one.A.Scope) for one in heads] == ["/Column"] * 4


def test_the_first_column_stands_left_in_french_and_right_in_arabic(press: PdfPress) -> None:
    places = {}
    for language in LANGUAGES:
        boxes = pdf_facts(press.render(with_table(sample(language), 2)).data).boxes
        year = next(box for box in boxes if box.text.strip() == "2031")
        share = next(box for box in boxes if words(box.text) == "60%")
        places[language] = year.left - share.left
        assert abs(year.line - share.line) < 3
    assert places["fr"] < -200
    assert places["ar"] > 200


def test_tables_inside_facing_columns_keep_their_words_and_heads(press: PdfPress) -> None:
    both = edition("parallel", PARTIES[0], final=True)
    first, second = both.texts
    both = dataclasses.replace(both, texts=(with_table(first, LONG), with_table(second, LONG)))
    content = press.render(both).data

    assert words(pdf_text(content)) == edition_words(both)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tables = list(elements(pdf.Root.StructTreeRoot.K, "/Table"))
        assert [len(list(elements(one, "/TH"))) for one in tables] == [4, 4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_annex_may_lie_on_its_side_on_either_paper(press: PdfPress, language: Language) -> None:
    papers: dict[Paper, tuple[int, int]] = {"a4": (595, 842), "letter": (612, 792)}
    for paper, (short, long) in papers.items():
        document = dataclasses.replace(
            with_annexes(sample(language, PARTIES[0], final=True)), paper=paper
        )
        content = press.render(document).data
        assert words(pdf_text(content)) == words_of(document)
        with pikepdf.open(io.BytesIO(content)) as pdf:
            sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in pdf.pages]
        assert sizes[-3:] == [(short, long), (long, short), (short, long)]
        assert set(sizes[:-3]) == {(short, long)}
