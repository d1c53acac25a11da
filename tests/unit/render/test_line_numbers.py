"""Line numbers of drafts, in both formats: beside the text, and no part of it."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from tests.documents import PARTIES, sample
from tests.editions import edition
from tests.whole import ROOT

from alternat.document import Document, Edition
from alternat.document.edition import with_line_numbers
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, w
from alternat.render.pdf import PdfPress
from alternat.render.pdf.line_numbers import EVERY
from alternat.render.readback_docx import docx_text
from alternat.render.readback_pdf import pdf_facts

HOUSE = ROOT / "templates" / "agreements" / "_house"
DRAFTS = {"fr": sample("fr"), "ar": sample("ar"), "facing": edition("parallel")}


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_numbers_of_a_pdf_stand_outside_its_text(draft: Document | Edition) -> None:
    press = PdfPress(HOUSE)
    plain = pdf_facts(press.render(draft).data)
    numbered = pdf_facts(press.render(with_line_numbers(draft)).data)

    assert numbered.text == plain.text
    for page, (before, after) in enumerate(zip(plain.furniture, numbered.furniture, strict=True)):
        lines = {round(box.line) for box in numbered.boxes if box.page == page and box.text.strip()}
        added = after.removeprefix(before).split()
        columns = 2 if isinstance(draft, Edition) else 1
        assert all(int(one) % EVERY == 0 for one in added)
        assert len(added) <= columns * len(lines) // EVERY
        assert added[:1] == (["5"] if len(lines) >= columns * EVERY else added[:1])


def test_an_original_has_none() -> None:
    assert not sample("fr", PARTIES[0], final=True).furniture.line_numbers


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_word_numbers_every_section_in_the_place_the_schema_wants(
    draft: Document | Edition,
) -> None:
    press = DocxPress(HOUSE)
    data = press.render(with_line_numbers(draft)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))

    sections = body.findall(".//w:sectPr", NS)
    assert sections
    for section in sections:
        names = [etree.QName(child).localname for child in section]
        assert names.index("pgMar") + 1 == names.index("lnNumType") < names.index("cols")
        (numbers,) = section.findall("w:lnNumType", NS)
        assert (numbers.get(w("countBy")), numbers.get(w("restart"))) == ("5", "newPage")
    assert docx_text(data) == docx_text(press.render(draft).data)
