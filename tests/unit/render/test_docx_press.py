from __future__ import annotations

import dataclasses
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from tests.documents import PARTIES, sample

from alternat.document import Document, Run
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, w
from alternat.render.errors import RenderError

ROOT = Path(__file__).parents[3]
HOUSE = ROOT / "templates" / "agreements" / "_house"
LANGUAGES: tuple[Language, ...] = ("fr", "ar")


@pytest.fixture(scope="module")
def press() -> DocxPress:
    return DocxPress(HOUSE)


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def text(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(w("t"))).translate(
        dict.fromkeys((0x2066, 0x2067, 0x2069))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_document_gives_the_same_bytes_in_another_process(
    press: DocxPress, language: Language, tmp_path: Path
) -> None:
    program = (
        "import sys; from pathlib import Path; from alternat.render.docx import DocxPress; "
        "from tests.documents import sample; "
        f"content = DocxPress(Path(sys.argv[1])).render(sample({language!r}, {PARTIES[0]!r})); "
        "Path(sys.argv[2]).write_bytes(content.data)"
    )
    other = tmp_path / "other.docx"
    path = ":".join((str(ROOT / "src"), str(ROOT)))
    subprocess.run(
        [sys.executable, "-c", program, HOUSE, other], check=True, env={"PYTHONPATH": path}
    )
    first = press.render(sample(language, PARTIES[0])).data
    assert first == press.render(sample(language, PARTIES[0])).data
    assert first == other.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_article_headings_are_headings(press: DocxPress, language: Language) -> None:
    document = sample(language)
    body = part(press.render(document).data, "word/document.xml")
    headings = [
        text(p)
        for p in body.iter(w("p"))
        if (style := p.find("w:pPr/w:pStyle", NS)) is not None
        and style.get(w("val")) in ("PreambleHeading", "Heading1")
    ]
    assert headings == [
        plain(document.preamble_heading),
        *(plain(article.heading) for article in document.articles),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [2, 3, 5])
def test_the_holder_is_in_the_first_cell_in_both_languages(
    press: DocxPress, language: Language, parties: int
) -> None:
    document = sample(language, PARTIES[1], parties)
    body = part(press.render(document).data, "word/document.xml")
    table = body.find(".//w:tbl", NS)
    assert table is not None
    # Word repeats the closing formula above the blocks of later pages.
    closing, *rows, company = table.findall("w:tr", NS)
    assert closing.find("w:trPr/w:tblHeader", NS) is not None
    assert text(closing) == plain(document.closing.runs)
    assert document.witnesses is not None
    assert text(company).startswith(plain(document.witnesses.heading))
    cells = [text(cell) for row in rows for cell in row.findall("w:tc", NS)]
    headings = [plain(block.heading) for block in document.signature_blocks]
    assert document.signature_blocks[0].party == PARTIES[1]
    assert len(rows) == (parties + 1) // 2
    for heading, cell in zip(headings, cells, strict=False):
        assert cell.startswith(heading)
    assert (table.find("w:tblPr/w:bidiVisual", NS) is not None) == (language == "ar")
    assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)


def test_a_free_square_for_each_signatory(press: DocxPress) -> None:
    document = sample("fr", parties=3)
    body = part(press.render(document).data, "word/document.xml")
    squares = [
        p
        for p in body.iter(w("p"))
        if p.find("w:pPr/w:pStyle[@w:val='SignatureSeal']", NS) is not None
    ]
    assert len(squares) == sum(len(block.signatories) for block in document.signature_blocks)
    assert not any(text(square) for square in squares)


def test_arabic_is_right_to_left_at_the_four_levels(press: DocxPress) -> None:
    document = sample("ar", PARTIES[0])
    content = press.render(document).data
    body = part(content, "word/document.xml")
    normal = part(content, "word/styles.xml").find("w:style[@w:styleId='Normal']/w:pPr/w:bidi", NS)
    assert normal is not None
    section = body.find("w:body/w:sectPr", NS)
    assert section is not None
    assert [child.tag for child in section][-3:] == [w("bidi"), w("rtlGutter"), w("docGrid")]
    for table in body.iter(w("tbl")):
        properties = table.find("w:tblPr", NS)
        assert properties is not None
        assert [child.tag for child in properties][:2] == [w("tblStyle"), w("bidiVisual")]
    for run in body.iter(w("r")):
        written = text(run)
        if any("\u0600" <= character <= "\u06ff" for character in written):
            assert run.find("w:rPr/w:rtl", NS) is not None, written


def test_arabic_never_flushes_by_right_nor_slants(press: DocxPress) -> None:
    content = press.render(sample("ar")).data
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        root = part(content, name)
        assert not [jc for jc in root.iter(w("jc")) if jc.get(w("val")) in ("right", "left")]
        assert not list(root.iter(w("i"), w("iCs")))


def test_runs_carry_no_direct_formatting(press: DocxPress) -> None:
    allowed = {w(name) for name in ("rStyle", "rtl", "lang", "vertAlign")}
    for language in LANGUAGES:
        body = part(press.render(sample(language)).data, "word/document.xml")
        for properties in body.iter(w("rPr")):
            assert {child.tag for child in properties} <= allowed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_has_the_banner_only_in_a_draft(press: DocxPress, language: Language) -> None:
    draft, final = sample(language), sample(language, PARTIES[0], final=True)
    assert draft.furniture.banner is not None
    for document in (draft, final):
        header = text(part(press.render(document).data, "word/header1.xml"))
        furniture = document.furniture
        rest = plain(furniture.reference) + plain(furniture.copy)
        assert header == (furniture.banner or "") + rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_footer_counts_pages_in_fields(press: DocxPress, language: Language) -> None:
    document = sample(language)
    footer = part(press.render(document).data, "word/footer1.xml")
    codes = [(code.text or "").strip() for code in footer.iter(w("instrText"))]
    before, between = document.furniture.page
    assert codes == ["PAGE", "NUMPAGES"]
    assert text(footer) == f"{before}1{between}1"


def test_every_list_has_a_numbering_of_its_own(press: DocxPress) -> None:
    content = press.render(sample("fr")).data
    used = {number.get(w("val")) for number in part(content, "word/document.xml").iter(w("numId"))}
    numbering = part(content, "word/numbering.xml")
    restarted = {
        number.get(w("numId"))
        for number in numbering.findall("w:num", NS)
        if number.find("w:lvlOverride/w:startOverride", NS) is not None
    }
    assert len(used) > 3
    assert used == restarted


def test_properties_name_the_text_and_nobody(press: DocxPress) -> None:
    document = sample("ar", PARTIES[0], final=True)
    content = press.render(document).data
    root = part(content, "docProps/core.xml")
    found = {etree.QName(child).localname: child.text for child in root}
    assert found["subject"] == document.reference
    assert found["language"] == "ar-MA"
    assert found["created"] == found["modified"] == f"{document.dated}T00:00:00Z"
    assert not {"creator", "lastModifiedBy"} & set(found)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [n for n in archive.namelist() if n.startswith("docProps")] == ["docProps/core.xml"]


def test_an_unprintable_character_is_refused(press: DocxPress) -> None:
    document = dataclasses.replace(sample("fr"), title=(Run("a\x07b", "fr"),))
    with pytest.raises(RenderError, match=r"U\+0007"):
        press.render(document)


def test_a_document_without_preamble_witnesses_or_annexes(press: DocxPress) -> None:
    document: Document = dataclasses.replace(
        sample("fr"), recitals=(), witnesses=None, annexes=(), visas=()
    )
    body = text(part(press.render(document).data, "word/document.xml"))
    assert plain(document.preamble_heading) not in body
    assert "En présence de" not in body
