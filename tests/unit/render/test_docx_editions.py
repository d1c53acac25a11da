"""Both texts in one Word file: one after the other, or side by side."""

from __future__ import annotations

import dataclasses
import io
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from tests.documents import PARTIES, sample
from tests.editions import Layout, edition, edition_words

from alternat.document import Edition
from alternat.document.reading import plain, words
from alternat.render.docx import DocxPress
from alternat.render.docx.namespaces import NS, R, w
from alternat.render.docx.package import frozen
from alternat.render.errors import StyleMissing, TemplateAtFault
from alternat.render.readback_docx import docx_text, word_facts

HOUSE = Path(__file__).parents[3] / "templates" / "agreements" / "_house"
LAYOUTS: tuple[Layout, ...] = ("sequential", "parallel")


@pytest.fixture(scope="module")
def press() -> DocxPress:
    return DocxPress(HOUSE)


def every() -> list[Edition]:
    """Give editions of all layouts and numbers of parties."""
    found = []
    for parties in (2, 3, 5):
        for copy, final in (("draft", False), (PARTIES[0], False), (PARTIES[1], True)):
            found.append(edition("sequential", copy, parties, final))
            found.append(edition("sequential", copy, parties, final, arabic_first=True))
            found.append(edition("parallel", copy, parties, final))
            found.append(edition("parallel", copy, parties, final, common=True))
    return found


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def body_of(content: bytes) -> etree._Element:
    body = part(content, "word/document.xml").find("w:body", NS)
    assert body is not None
    return body


def text(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(w("t"))).translate(
        dict.fromkeys((0x2066, 0x2067, 0x2069))
    )


def runs_leftward(table: etree._Element) -> bool:
    return table.find("w:tblPr/w:bidiVisual", NS) is not None


def test_the_word_file_says_what_the_edition_says_and_without_slips(press: DocxPress) -> None:
    for one in every():
        facts = word_facts(press.render(one).data)
        assert words(facts.text) == edition_words(one)
        # The sample writes the version in its header without isolates.
        assert {(slip.lapse, slip.part[:11]) for slip in facts.slips} <= {
            ("unisolated", "word/header")
        }


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_edition_gives_the_same_bytes(press: DocxPress, layout: Layout) -> None:
    one = edition(layout, PARTIES[0], final=True)
    assert press.render(one).data == DocxPress(HOUSE).render(one).data


def test_formatting_is_left_to_styles(press: DocxPress) -> None:
    of_runs = {w(name) for name in ("rStyle", "rtl", "lang", "vertAlign")}
    of_paragraphs = {w(name) for name in ("pStyle", "numPr", "sectPr", "rPr")}
    for one in every():
        body = body_of(press.render(one).data)
        for properties in body.iter(w("rPr")):
            assert {child.tag for child in properties} <= of_runs
        for properties in body.iter(w("pPr")):
            assert {child.tag for child in properties} <= of_paragraphs


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_character_that_looks_like_code_is_printed(press: DocxPress, layout: Layout) -> None:
    french, arabic = edition(layout).texts
    run = dataclasses.replace(french.title[0], text="a < b & {{ 7*7 }} {%p if %}")
    changed = Edition(layout, (dataclasses.replace(french, title=(run,)), arabic), False)
    assert docx_text(press.render(changed).data).startswith(run.text)


# -------------------------------------------------------------------------- one after the other
@pytest.mark.parametrize("arabic_first", [False, True])
def test_each_text_is_a_section_of_its_own(press: DocxPress, arabic_first: bool) -> None:
    one = edition("sequential", PARTIES[0], final=True, arabic_first=arabic_first)
    content = press.render(one).data
    # What is initialled, what is signed, and an annex, initialled again.
    sections = list(body_of(content).iter(w("sectPr")))
    assert [section.find("w:bidi", NS) is not None for section in sections] == [
        document.language == "ar" for document in one.texts for _ in range(3)
    ]
    relations = {
        entry.get("Id"): entry.get("Target")
        for entry in part(content, "word/_rels/document.xml.rels")
    }
    for section, document in zip(sections[::3], one.texts, strict=True):
        header, footer = (
            part(content, f"word/{relations[reference.get(f'{{{R}}}id')]}")
            for reference in list(section)[:2]
        )
        furniture = document.furniture
        assert text(header) == plain(furniture.reference) + plain(furniture.copy)
        assert f"{furniture.page[0]}1{furniture.page[1]}1" in text(footer)
        assert section.find("w:pgNumType", NS) is None  # page numbers go on
        tables = header.findall(".//w:tbl", NS)
        assert [runs_leftward(table) for table in tables] == [document.language == "ar"]


def test_the_section_of_a_text_holds_its_words_alone(press: DocxPress) -> None:
    one = edition("sequential", PARTIES[1], arabic_first=True)
    body = body_of(press.render(one).data)
    (end,) = (child for child in body if child.find("w:pPr/w:sectPr", NS) is not None)
    first = "".join(map(text, list(body)[: body.index(end)]))
    second = "".join(map(text, end.itersiblings()))
    for document, own, other in zip(one.texts, (first, second), (second, first), strict=True):
        heading = plain(document.articles[0].heading)
        assert heading in own
        assert heading not in other
    assert text(end) == ""


def test_the_template_of_two_sections_must_have_two(tmp_path: Path) -> None:
    house = tmp_path / "house"
    shutil.copytree(HOUSE, house)
    with zipfile.ZipFile(HOUSE / "sequential.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    (properties,) = root.iterfind(".//w:pPr/w:sectPr", NS)
    around = properties.getparent()
    assert around is not None
    around.remove(properties)
    parts["word/document.xml"] = etree.tostring(root)
    (house / "sequential.docx").write_bytes(frozen(parts))
    with pytest.raises(TemplateAtFault, match=r"sequential\.docx: must hold one section break"):
        DocxPress(house).render(edition("sequential", PARTIES[1], arabic_first=True))


# ------------------------------------------------------------------------------------ side by side
@pytest.mark.parametrize("copy", PARTIES[:2])
def test_french_faces_arabic_row_by_row(press: DocxPress, copy: str) -> None:
    one = edition("parallel", copy)
    body = body_of(press.render(one).data)
    table = body.find("w:tbl", NS)
    assert table is not None
    assert not runs_leftward(table)
    pairs = [
        tuple(text(cell) for cell in row.findall("w:tc", NS)) for row in table.findall("w:tr", NS)
    ]
    for french, arabic in zip(one.french.articles, one.arabic.articles, strict=True):
        assert (plain(french.heading), plain(arabic.heading)) in pairs
    assert pairs[0] == (plain(one.french.title), plain(one.arabic.title))


def test_rows_may_break_but_headings_stay_with_what_follows(press: DocxPress) -> None:
    content = press.render(edition("parallel")).data
    table = body_of(content).find("w:tbl", NS)
    assert table is not None
    assert table.find("w:tr/w:trPr/w:cantSplit", NS) is None
    styles = part(content, "word/styles.xml")
    for style in ("Heading1", "Heading1Arabic", "PreambleHeading", "Operative", "Title"):
        found = styles.find(f"w:style[@w:styleId='{style}']", NS)
        assert found is not None
        based = found.find("w:basedOn", NS)
        assert based is not None
        kept = found.find("w:pPr/w:keepNext", NS) is not None
        assert kept or str(based.get(w("val"))).startswith("Heading1")


@pytest.mark.parametrize("parties", [2, 3, 5])
def test_the_holder_signs_left_in_french_and_right_in_arabic(
    press: DocxPress, parties: int
) -> None:
    one = edition("parallel", PARTIES[1], parties, final=True)
    signing = body_of(press.render(one).data).findall("w:tbl", NS)[1]
    assert not runs_leftward(signing)
    assert all(
        row.find("w:trPr/w:cantSplit", NS) is not None for row in signing.findall("w:tr", NS)
    )
    arabic = [table for table in signing.iterfind("w:tr/w:tc/w:tbl", NS) if runs_leftward(table)]
    assert len(arabic) == (parties + 1) // 2
    first = arabic[0].find("w:tr/w:tc", NS)
    assert first is not None
    assert text(first).startswith(plain(one.arabic.signature_blocks[0].heading))
    blocks = signing.findall("w:tr", NS)[1]
    assert text(blocks[1]).startswith(plain(one.french.signature_blocks[0].heading))


@pytest.mark.parametrize("copy", PARTIES[:2])
def test_a_common_block_holds_both_languages_and_one_room(press: DocxPress, copy: str) -> None:
    one = edition("parallel", copy, final=True, common=True)
    signing = body_of(press.render(one).data).findall("w:tbl", NS)[1]
    cells = signing.findall("w:tr", NS)[1].findall("w:tc", NS)
    assert not any(runs_leftward(table) for table in signing.iter(w("tbl")))
    for cell, french in zip(cells, one.french.signature_blocks, strict=True):
        (arabic,) = (b for b in one.arabic.signature_blocks if b.party == french.party)
        said = text(cell)
        assert said.startswith(plain(french.heading))
        assert plain(arabic.heading) in said
        rooms = cell.findall(".//w:pStyle[@w:val='SignatureSeal']", NS)
        assert len(rooms) == len(french.signatories)


@pytest.mark.parametrize("article", [0, 1, -1])
def test_texts_that_are_not_parallel_are_printed_whole(press: DocxPress, article: int) -> None:
    for shorter in (0, 1):
        texts = list(edition("parallel").texts)
        articles = list(texts[shorter].articles)
        articles[article] = dataclasses.replace(articles[article], blocks=())
        texts[shorter] = dataclasses.replace(texts[shorter], articles=tuple(articles))
        one = Edition("parallel", (texts[0], texts[1]), False)
        content = press.render(one).data
        assert words(docx_text(content)) == edition_words(one)
        for cell in body_of(content).iter(w("tc")):
            assert cell[-1].tag == w("p")


def test_an_edition_without_preamble_witnesses_or_annexes(press: DocxPress) -> None:
    for layout in LAYOUTS:
        french, arabic = (
            dataclasses.replace(one, recitals=(), witnesses=None, annexes=(), visas=())
            for one in edition(layout).texts
        )
        said = docx_text(press.render(Edition(layout, (french, arabic), False)).data)
        assert plain(french.preamble_heading) not in said
        assert "En présence de" not in said


# --------------------------------------------------------------------------------------- furniture
@pytest.mark.parametrize("layout", LAYOUTS)
def test_furniture_speaks_both_languages(press: DocxPress, layout: Layout) -> None:
    draft, final = edition(layout), edition(layout, PARTIES[0], final=True)
    for one in (draft, final):
        around = word_facts(press.render(one).data).furniture
        for document in one.texts:
            assert words(plain(document.furniture.copy)) in words(around)
            banner = words(draft.texts[one.texts.index(document)].furniture.banner or "")
            assert banner
            assert (banner in words(around)) != document.final
        assert ("paraphes" in around) == ("الأحرف الأولى" in around) == one.texts[0].final


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_original_carries_the_fonts_of_both_languages(press: DocxPress, layout: Layout) -> None:
    for copy in ("draft", PARTIES[0]):
        with zipfile.ZipFile(io.BytesIO(press.render(edition(layout, copy)).data)) as archive:
            fonts = {Path(name).name.split("-")[0] for name in archive.namelist() if "font" in name}
        assert ({"Amiri", "SourceSerif4"} <= fonts) == (copy != "draft")


def test_properties_name_both_languages(press: DocxPress) -> None:
    root = part(press.render(edition("sequential", arabic_first=True)).data, "docProps/core.xml")
    found = {etree.QName(child).localname: child.text for child in root}
    assert found["language"] == "ar-MA, fr-FR"


# --------------------------------------------------------------------------------------- templates
def test_only_an_edition_needs_the_templates_of_editions(tmp_path: Path) -> None:
    house = tmp_path / "house"
    shutil.copytree(HOUSE, house)
    (house / "facing.docx").unlink()
    press = DocxPress(house)
    assert press.render(sample("fr")).data
    with pytest.raises(TemplateAtFault, match=r"facing\.docx"):
        press.render(edition("parallel"))


@pytest.mark.parametrize("style", ["Option Text", "Option Text Arabic", "Blank"])
def test_a_style_of_either_language_is_missed_by_name(tmp_path: Path, style: str) -> None:
    house = tmp_path / "house"
    shutil.copytree(HOUSE, house)
    with zipfile.ZipFile(HOUSE / "facing.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    old = f'<w:name w:val="{style}"/>'.encode()
    assert old in parts["word/styles.xml"]
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(old, b'<w:name w:val="Other"/>')
    (house / "facing.docx").write_bytes(frozen(parts))
    with pytest.raises(StyleMissing, match=f"“{style}” is missing"):
        DocxPress(house).render(edition("parallel"))
