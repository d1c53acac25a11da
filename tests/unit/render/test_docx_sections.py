"""Sections of Word files: paper, and annexes that lie on their side."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from itertools import groupby
from pathlib import Path

import pytest
from lxml import etree
from tests.documents import PARTIES, sample, with_annexes
from tests.editions import edition, edition_words

from alternat.document import Document, Edition
from alternat.document.reading import words
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, w
from alternat.render.readback_docx import word_facts

HOUSE = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house"


@pytest.fixture(scope="module")
def press() -> DocxPress:
    return DocxPress(HOUSE)


def changed(both: Edition) -> Edition:
    first, second = both.texts
    return dataclasses.replace(both, texts=(with_annexes(first), with_annexes(second)))


def sections(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return list(root.iter(w("sectPr")))


def turns(content: bytes) -> list[bool]:
    """Tell of each section whether it lies on its side, and that its size agrees."""
    found = []
    for section in sections(content):
        size = section.find("w:pgSz", NS)
        assert size is not None
        wide = int(size.get(w("w"), "")) > int(size.get(w("h"), ""))
        assert (size.get(w("orient")) == "landscape") is wide
        found.append(wide)
    return found


def test_an_annex_on_its_side_is_a_section_of_its_own(press: DocxPress) -> None:
    french, arabic = (press.render(with_annexes(sample(one))).data for one in ("fr", "ar"))
    assert turns(french) == turns(arabic) == [False, True, False]
    assert all(one.find("w:bidi", NS) is not None for one in sections(arabic))


@pytest.mark.parametrize("arabic_first", [False, True])
def test_each_text_of_an_edition_has_its_own(press: DocxPress, arabic_first: bool) -> None:
    content = press.render(changed(edition("sequential", arabic_first=arabic_first))).data
    assert turns(content) == [False, True, False] * 2
    leftward = [one.find("w:bidi", NS) is not None for one in sections(content)]
    assert [side for side, _ in groupby(leftward)] == [arabic_first, not arabic_first]


def test_columns_that_face_each_other_share_it_and_are_wider_there(press: DocxPress) -> None:
    both = changed(edition("parallel", PARTIES[0], final=True))
    content = press.render(both).data
    assert turns(content) == [False, True, False]
    assert words(word_facts(content).text) == edition_words(both)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = etree.fromstring(archive.read("word/document.xml")).find("w:body", NS)
    assert body is not None
    tables = [one for one in body if one.tag == w("tbl")]
    widths = [
        int(str(table.xpath("string(w:tblPr/w:tblW/@w:w)", namespaces=NS))) for table in tables
    ]
    upright, *_ = widths
    assert sorted(set(widths)) == [upright, pytest.approx(upright * 1.5, rel=0.05)]
    assert widths.count(upright) == len(widths) - 1


def test_the_last_annex_may_lie_on_its_side(press: DocxPress) -> None:
    document = with_annexes(sample("fr"))
    last = dataclasses.replace(document, annexes=document.annexes[:2])
    only = dataclasses.replace(document, annexes=document.annexes[1:2])
    assert turns(press.render(last).data) == turns(press.render(only).data) == [False, True]


def test_letter_paper(press: DocxPress) -> None:
    def sizes(document: Document) -> list[tuple[str, str]]:
        found = (one.find("w:pgSz", NS) for one in sections(press.render(document).data))
        return [(one.get(w("w"), ""), one.get(w("h"), "")) for one in found if one is not None]

    document = dataclasses.replace(sample("ar"), paper="letter")
    assert sizes(document) == [("12240", "15840")]
    assert ("15840", "12240") in sizes(with_annexes(document))
