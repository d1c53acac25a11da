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
from alternat.languages import Language
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, R, w
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
    # The text, what is signed, an annex, the one on its side, another.
    assert turns(content) == [False, False, False, True, False]
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


def feet(content: bytes) -> list[tuple[bool, str]]:
    """Tell of each section whether its pages have room for initials, and what it says last."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = etree.fromstring(archive.read("word/document.xml")).find("w:body", NS)
        targets = {
            one.get("Id"): f"word/{one.get('Target')}"
            for one in etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        }
        assert body is not None
        found, said = [], ""
        for element in body:
            said += "".join(one.text or "" for one in element.iter(w("t")))
            section = element if element.tag == w("sectPr") else element.find(".//w:sectPr", NS)
            if section is None:
                continue
            (foot,) = section.findall("w:footerReference[@w:type='default']", NS)
            part = archive.read(targets[foot.get(f"{{{R}}}id")])
            boxes = etree.fromstring(part).findall(".//w:tbl//w:tbl", NS)
            found.append((bool(boxes), said))
            said = ""
    return found


def original(text: Document) -> Document:
    return dataclasses.replace(text, furniture=dataclasses.replace(text.furniture, holder=1))


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_signature_pages_are_not_initialled_and_annexes_are(
    press: DocxPress, language: Language
) -> None:
    text = original(with_annexes(sample(language, PARTIES[0], final=True)))
    body, signed, *annexes = feet(press.render(text).data)
    assert (body[0], signed[0]) == (True, False)
    assert all(room for room, _ in annexes)
    closing = words("".join(run.text for run in text.closing.runs))
    assert words(signed[1]).startswith(closing)
    assert closing not in words(body[1])
    for_reading = dataclasses.replace(text.furniture, holder=None)
    read = press.render(dataclasses.replace(text, furniture=for_reading)).data
    assert not any(room for room, _ in feet(read))


def test_both_texts_of_an_original_are_initialled(press: DocxPress) -> None:
    for layout in ("sequential", "parallel"):
        both = edition(layout, PARTIES[0], final=True)
        first, second = map(original, both.texts)
        both = dataclasses.replace(both, texts=(first, second))
        rooms = [room for room, _ in feet(press.render(both).data)]
        once = [True, False, True][: 3 if first.annexes else 2]
        assert rooms == (once * 2 if layout == "sequential" else once)
