"""Logos and covers: in order, alike in weight, told in words, in both formats."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from tests.documents import PARTIES, sample
from tests.editions import edition
from tests.emblems import both, emblem, with_cover, with_emblems

from alternat.document import Document, Edition
from alternat.document.reading import lines, words
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, R, w
from alternat.render.errors import RenderError
from alternat.render.pdf import PdfPress
from alternat.render.readback_docx import word_facts
from alternat.render.readback_pdf import pdf_facts

HOUSE = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house"
HOLDER, OTHER = PARTIES[1], PARTIES[0]


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(HOUSE)


@pytest.fixture(scope="module")
def word() -> DocxPress:
    return DocxPress(HOUSE)


def figures(node: pikepdf.Object) -> Iterator[str]:
    """Give the words of each figure of a structure tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from figures(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == "/Figure":
            yield str(node.Alt)
        yield from figures(node.get("/K", pikepdf.Array()))


def pictures(content: bytes) -> list[tuple[str, float]]:
    """Give the words and the left edge of each picture of the first page of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        told = list(figures(pdf.Root.StructTreeRoot.K))
        page = pdf.pages[0]
        lefts, matrices = [], [pikepdf.Matrix()]
        for one in pikepdf.parse_content_stream(page, "q Q cm Do"):
            match str(one.operator):
                case "q":
                    matrices.append(matrices[-1])
                case "Q":
                    matrices.pop()
                case "cm":
                    matrices[-1] = (
                        pikepdf.Matrix(*(float(number) for number in one.operands)) @ matrices[-1]
                    )
                case "Do":
                    lefts.append(matrices[-1].e)
    return list(zip(told, lefts, strict=True))


def drawings(content: bytes) -> list[str]:
    """Give the words of each picture of a Word file, all of whose parts are there."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        text = etree.fromstring(archive.read("word/document.xml"))
        targets = {
            one.get("Id"): f"word/{one.get('Target')}"
            for one in etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        }
    embedded = [one.get(f"{{{R}}}embed") for one in text.iter() if f"{{{R}}}embed" in one.attrib]
    assert {targets[one] for one in embedded} <= set(names)
    return [one.get("descr", "") for one in text.iter("{*}docPr")]


def short(document: Document) -> Document:
    return dataclasses.replace(
        document, articles=document.articles[-1:], witnesses=None, annexes=()
    )


def text(language: str) -> Document:
    made = sample("fr" if language == "fr" else "ar", HOLDER, final=True)
    return short(with_emblems(made))


@pytest.mark.parametrize(("language", "mirrored"), [("fr", False), ("ar", True)])
def test_logos_are_told_and_the_first_stands_left_in_french_and_right_in_arabic(
    press: PdfPress, word: DocxPress, language: str, mirrored: bool
) -> None:
    document = text(language)
    dots = tuple(emblem(one.party, one.words, "image/png") for one in document.emblems)
    (first, left), (second, right) = pictures(
        press.render(dataclasses.replace(document, emblems=dots)).data
    )
    assert HOLDER in first
    assert OTHER in second
    assert (left > right) is mirrored
    assert drawings(word.render(document).data) == [first, second]


def test_facing_logos_are_told_in_both_languages(press: PdfPress, word: DocxPress) -> None:
    made = edition("parallel", HOLDER, final=True)
    first, second = (short(with_emblems(one)) for one in made.texts)
    facing = dataclasses.replace(made, texts=(first, second))
    wanted = [
        f"{one.words} – {next(o.words for o in second.emblems if o.party == one.party)}"
        for one in first.emblems
    ]
    assert drawings(word.render(facing).data) == wanted
    with pikepdf.open(io.BytesIO(press.render(facing).data)) as pdf:
        assert list(figures(pdf.Root.StructTreeRoot.K)) == wanted


def shortened(made: Edition) -> Edition:
    first, second = map(short, made.texts)
    return dataclasses.replace(made, texts=(first, second))


@pytest.mark.parametrize(
    "printed",
    [
        with_cover(text("ar")),
        shortened(both(edition("sequential", HOLDER, final=True, arabic_first=True))),
        shortened(both(edition("parallel", HOLDER, final=True))),
    ],
    ids=["ar", "sequential", "parallel"],
)
def test_a_cover_comes_first_and_is_read_once(
    press: PdfPress, word: DocxPress, printed: Document | Edition
) -> None:
    pdf, docx = press.render(printed), word.render(printed)
    told = words("".join(lines(printed)))
    facts = pdf_facts(pdf.data)
    assert words(facts.text) == told
    assert words(word_facts(docx.data).text) == told
    assert len(drawings(docx.data)) == 2
    cover = words("".join(box.text for box in facts.boxes if box.page == 0))
    first = printed if isinstance(printed, Document) else printed.texts[0]
    assert first.cover is not None
    assert told.startswith(cover)
    assert words(first.opening.runs[0].text) not in cover
    # Page furniture as on all pages, but no room for initials.
    assert "1" in facts.furniture[0]
    assert not {"paraphes", "الأحرف الأولى"} & set(facts.furniture[0].split("\n"))
    with zipfile.ZipFile(io.BytesIO(docx.data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml")).find("w:body", NS)
    assert body is not None
    assert [one.tag for one in body][:2] == [w("tbl"), w("p")]
    assert body[1].find("w:pPr/w:sectPr", NS) is not None


def titled(document: Document, words_: str) -> Document:
    (run, *_) = document.title
    return dataclasses.replace(document, title=(dataclasses.replace(run, text=words_),))


def test_a_cover_holds_a_long_title_and_names_itself_where_it_cannot(
    press: PdfPress, word: DocxPress
) -> None:
    long = titled(with_cover(text("fr")), "Accord de coopération sur " + "les jardins, " * 24)
    pages = pdf_facts(press.render(long).data).boxes
    assert {box.page for box in pages if "Accord" in box.text} == {0, 1}  # cover, then title
    with zipfile.ZipFile(io.BytesIO(word.render(long).data)) as archive:
        assert b'w:val="CoverTitleLong"' in archive.read("word/document.xml")

    endless = titled(long, "Accord de coopération sur " + "les jardins, " * 240)
    with pytest.raises(RenderError, match="the cover does not hold on one page; shorten"):
        press.render(endless)
    press.render(dataclasses.replace(endless, final=False))  # a draft is a paper to work on
