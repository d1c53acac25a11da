from __future__ import annotations

import dataclasses
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
import pytest
from tests.documents import PARTIES, hostile, sample, with_filler
from tests.editions import edition
from tests.emblems import with_cover, with_emblems
from tinyhtml5 import parse

from alternat.document import Document, Edition, Paragraph, Run
from alternat.document.canonical import canonical
from alternat.document.reading import plain, words
from alternat.languages import LANGUAGES, Language
from alternat.render.errors import MissingFont, RenderError, TemplateAtFault
from alternat.render.pdf import PdfPress
from alternat.render.readback_pdf import pdf_facts, pdf_text

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "templates" / "agreements" / "_house"


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(HOUSE)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a copy of the house templates that a test may spoil."""
    return Path(shutil.copytree(HOUSE, tmp_path / "house"))


def places(pdf: bytes) -> dict[str, tuple[int, float, float]]:
    """Read the named places of a file: page number, x, y from the bottom."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        names = list(opened.Root.Names.Dests.Names)
        return {
            str(name): (numbers[place[0].objgen], float(place[2]), float(place[3]))
            for name, place in zip(names[::2], names[1::2], strict=True)
        }


def edited(document: Document, text: str) -> Document:
    first, *others = document.articles
    block = Paragraph("edited", (Run(text, document.language),))
    return dataclasses.replace(
        document, articles=(dataclasses.replace(first, blocks=(block,)), *others)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_tagged_and_described(press: PdfPress, language: Language) -> None:
    document = sample(language)

    with pikepdf.open(io.BytesIO(press.render(document).data)) as pdf:
        metadata = pdf.open_metadata()
        headings = [str(item.title) for item in pdf.open_outline().root[0].children]

        assert pdf.Root.Lang == language
        assert pdf.Root.MarkInfo.Marked
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"
        assert pdf.docinfo.Title == f"{plain(document.title)} {plain(document.between)}"
        assert pdf.docinfo.Subject == document.reference
        assert "/Author" not in pdf.docinfo
        assert pdf.docinfo.CreationDate == "D:20310314000000Z"
        assert headings[1:-1] == [plain(article.heading) for article in document.articles]


def test_the_canonical_document_is_attached_once_as_the_source(press: PdfPress) -> None:
    document = sample("ar", PARTIES[1])

    with pikepdf.open(io.BytesIO(press.render(document).data)) as pdf:
        (specification,) = pdf.Root.AF
        attached = pdf.attachments["accord-jardins-2031.region-tizi-zahra.ar.json"].get_file()

        assert specification.AFRelationship == "/Source"
        assert attached.read_bytes() == canonical(document)
        assert attached.mod_date is not None
        assert attached.mod_date.isoformat() == "2031-03-14T00:00:00+00:00"


def test_two_processes_print_the_same_bytes(press: PdfPress, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from alternat.render.pdf import PdfPress; "
        "from tests.documents import sample; "
        "Path(sys.argv[2]).write_bytes(PdfPress(Path(sys.argv[1])).render(sample('ar')).data)"
    )
    target = tmp_path / "other.pdf"
    subprocess.run(
        [sys.executable, "-c", script, HOUSE, target],
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "TZ": "Asia/Tokyo"},
        cwd=ROOT,
    )
    press.render(sample("fr"))  # an earlier job leaves no trace

    assert target.read_bytes() == press.render(sample("ar")).data


def test_the_engine_has_nothing_to_complain_about(
    press: PdfPress, caplog: pytest.LogCaptureFixture
) -> None:
    for language in LANGUAGES:
        press.render(hostile(language))
    press.render(edition("parallel"))

    assert not caplog.records


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_that_look_like_code_print_exactly(press: PdfPress, language: Language) -> None:
    values = {
        "R & D",
        "a < b",
        "{{ 7*7 }}",
        "{% raw %}",
        "<w:br/>",
        "</p><script>",
        "&amp;",
        "x" * 200,
    }

    assert values <= set(pdf_text(press.render(hostile(language)).data).splitlines())


def test_only_the_bundled_fonts_are_embedded(press: PdfPress) -> None:
    with pikepdf.open(io.BytesIO(press.render(sample("fr")).data)) as pdf:
        names = {
            str(font.BaseFont).partition("+")[2] for font in pdf.pages[0].Resources.Font.values()
        }

    assert {name.split("-")[0] for name in names} == {"Source", "Amiri"}


def test_a_character_without_glyph_is_refused(press: PdfPress) -> None:
    with pytest.raises(RenderError, match="bundled fonts"):
        press.render(edited(sample("fr"), "Bravo 漢"))


def test_the_banner_stands_in_drafts_only(press: PdfPress) -> None:
    draft, final = sample("fr"), sample("fr", PARTIES[0], final=True)
    assert draft.furniture.banner is not None

    assert draft.furniture.banner in press.html(draft)
    assert 'class="banner"' not in press.html(final)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("holder", PARTIES[:2])
def test_the_holder_signs_first_in_the_direction_of_reading(
    press: PdfPress, language: Language, holder: str
) -> None:
    (other,) = set(PARTIES[:2]) - {holder}

    found = places(press.render(sample(language, holder, final=True)).data)
    holder_page, holder_x, holder_y = found[f"signature.{holder}"]
    other_page, other_x, other_y = found[f"signature.{other}"]

    assert (holder_page, holder_y) == (other_page, other_y)
    assert (holder_x < other_x) == (language == "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paragraphs", range(1, 40, 6))
def test_signatures_keep_the_closing_formula_at_any_length(
    press: PdfPress, language: Language, paragraphs: int
) -> None:
    document = with_filler(sample(language, parties=3), paragraphs)

    found = places(press.render(document).data)

    assert found["closing"][0] == found[f"signature.{PARTIES[0]}"][0]
    assert found["closing"][0] == found[f"signature.{PARTIES[1]}"][0]
    assert found["witnesses"][0] == found[f"signature.{PARTIES[2]}"][0]


def test_a_block_that_fits_no_page_is_refused(press: PdfPress) -> None:
    document = sample("fr")
    first, *others = document.signature_blocks
    crowd = dataclasses.replace(first, signatories=first.signatories * 3)

    with pytest.raises(RenderError, match=r"fewer signatories"):
        press.render(dataclasses.replace(document, signature_blocks=(crowd, *others)))


def test_an_isolated_run_carries_its_own_direction_and_language(press: PdfPress) -> None:
    assert '<span dir="ltr" class="in-fr short">UM6P</span>' in press.html(
        dataclasses.replace(sample("ar"), title=(Run("UM6P", "fr", isolated=True),))
    )
    assert '<span dir="ltr" class="short">2024\u2011012</span>' in press.html(
        dataclasses.replace(sample("ar"), title=(Run("2024\u2011012", "ar", isolated=True),))
    )
    assert '<span dir="rtl" class="in-ar short">جهة</span>' in press.html(
        dataclasses.replace(sample("fr"), title=(Run("جهة", "ar", isolated=True),))
    )


def test_a_missing_font_is_named_before_any_layout(house: Path) -> None:
    (house / "fonts" / "Amiri-Bold.ttf").unlink()

    with pytest.raises(MissingFont, match=r"fonts/Amiri-Bold\.ttf.*put Amiri-Bold\.ttf into"):
        PdfPress(house)


def test_a_template_that_asks_for_the_unknown_is_at_fault(house: Path) -> None:
    template = house / "agreement.html.j2"
    template.write_text(template.read_text() + "{{ document.colour }}")
    line = len(template.read_text().splitlines())

    with pytest.raises(TemplateAtFault, match=rf"agreement\.html\.j2:{line}: .*colour"):
        PdfPress(house).render(sample("fr"))


def test_a_template_that_does_not_parse_is_at_fault(house: Path) -> None:
    (house / "agreement.html.j2").write_text("{% if %}")

    with pytest.raises(TemplateAtFault, match=r"agreement\.html\.j2:1: "):
        PdfPress(house)


@pytest.mark.parametrize("file", ["agreement.html.j2", "facing.html.j2", "print.css"])
def test_a_missing_template_is_named(house: Path, file: str) -> None:
    (house / file).unlink()

    with pytest.raises(TemplateAtFault, match=re.escape(file)):
        PdfPress(house)


def test_a_template_cannot_leave_its_sandbox(house: Path) -> None:
    (house / "agreement.html.j2").write_text("{{ document.__class__.__mro__ }}")

    with pytest.raises(TemplateAtFault, match="unsafe"):
        PdfPress(house).render(sample("fr"))


# ------------------------------------------------------------------------------------- editions
@pytest.fixture(scope="module")
def signed_in_turn(press: PdfPress) -> bytes:
    """The original of the second party: its language first."""
    return press.render(edition("sequential", PARTIES[1], final=True, arabic_first=True)).data


@pytest.fixture(scope="module")
def facing(press: PdfPress) -> bytes:
    """The same with facing columns."""
    return press.render(edition("parallel", PARTIES[1], final=True)).data


def test_pages_are_counted_over_both_texts_in_the_language_of_each(signed_in_turn: bytes) -> None:
    facts = pdf_facts(signed_in_turn)
    arabic = {box.page for box in facts.boxes if box.language == "ar"}
    french = {box.page for box in facts.boxes if box.language == "fr"}
    count = len(facts.furniture)

    assert max(arabic) < min(french)
    assert arabic | french == set(range(count))
    for number, told in enumerate(facts.furniture, start=1):
        template = ("الصفحة {} من {}", "Page {} sur {}")[number - 1 in french]
        assert template.format(number, count) in " ".join(told.replace("\xa0", " ").split())


def test_initials_stand_on_every_page_that_is_not_signed(
    signed_in_turn: bytes, facing: bytes
) -> None:
    for pdf in (signed_in_turn, facing):
        signed = {place[0] for name, place in places(pdf).items() if "signature." in name}
        signed |= {place[0] for name, place in places(pdf).items() if "witnesses" in name}
        told = pdf_facts(pdf).furniture
        bare = {
            page
            for page, around in enumerate(told)
            if "paraphes" not in around and "الأحرف الأولى" not in around
        }
        assert bare == signed


def test_initials_of_many_signatories_stay_on_the_page(press: PdfPress) -> None:
    made = sample("fr", PARTIES[1], final=True)
    (block, *_) = made.signature_blocks
    crowd = (block.signatories * 2,) * 5
    blocks = tuple(
        dataclasses.replace(block, party=f"party-{rank}", signatories=two)
        for rank, two in enumerate(crowd)
    )
    around = dataclasses.replace(made.furniture, holder=1)
    many = dataclasses.replace(
        made, signature_blocks=blocks, furniture=around, witnesses=None, annexes=()
    )
    facts = pdf_facts(press.render(many).data)
    labels = [box for box in facts.asides if box.text == "paraphes"]  # below the boxes
    assert labels
    assert max(box.line for box in labels) < facts.sizes[0][1] - 15


def test_drafts_have_a_watermark_outside_their_text_and_no_initials(press: PdfPress) -> None:
    draft = edition("parallel")
    pdf = press.render(draft).data

    told = pdf_facts(pdf).furniture
    banner = draft.french.furniture.banner or ""
    assert {around.count("PROJET") for around in told} == {banner.count("PROJET")} == {1}
    assert not [around for around in told if "paraphes" in around]
    assert "PROJET" not in pdf_text(pdf)
    assert b"draft.fr.svg" not in pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert all("/XObject" in page.Resources for page in opened.pages)


def test_the_structure_tells_languages_and_takes_no_layout_for_a_table(facing: bytes) -> None:
    with pikepdf.open(io.BytesIO(facing)) as pdf:
        elements = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"
        ]
        linked = [one for one in elements if one.get("/Lang")]

        assert pdf.Root.Lang == "fr"
        assert {str(one.Lang) for one in linked} == {"fr", "ar"}
        assert not {"/Table", "/TR", "/TD"} & {str(one.S) for one in elements}


def test_french_stands_left_and_arabic_right(facing: bytes) -> None:
    with pikepdf.open(io.BytesIO(facing)) as pdf:
        middle = float(pdf.pages[0].MediaBox[2]) / 2
    boxes = [box for box in pdf_facts(facing).boxes if box.page == 0 and box.text.strip()]

    assert {box.language for box in boxes} == {"fr", "ar"}
    assert all((box.left < middle) == (box.language == "fr") for box in boxes)


@pytest.mark.parametrize("paragraphs", [3, 8, 13])
def test_no_heading_of_facing_columns_ends_a_page(press: PdfPress, paragraphs: int) -> None:
    both = edition("parallel")
    french, arabic = (with_filler(text, paragraphs) for text in both.texts)
    facts = pdf_facts(press.render(dataclasses.replace(both, texts=(french, arabic))).data)

    for text in both.texts:
        boxes = [box for box in facts.boxes if box.language == text.language and box.text.strip()]
        ends: dict[int, float] = {}
        for box in boxes:
            ends[box.page] = max(box.line, ends.get(box.page, 0))
        last_lines = {words(box.text) for box in boxes if box.line == ends[box.page]}
        headings = {words(plain(article.heading)) for article in text.articles}
        assert headings & {words(box.text) for box in boxes}
        assert not headings & last_lines


@pytest.mark.parametrize("holder", PARTIES[:2])
def test_the_holder_signs_first_in_each_text_of_facing_columns(
    press: PdfPress, holder: str
) -> None:
    (other,) = set(PARTIES[:2]) - {holder}
    found = places(press.render(edition("parallel", holder, final=True)).data)

    assert found[f"fr.signature.{holder}"][1] < found[f"fr.signature.{other}"][1]
    assert found[f"ar.signature.{holder}"][1] > found[f"ar.signature.{other}"][1]
    (french_page, _, french_y), (arabic_page, _, arabic_y) = (
        found[f"{language}.signature.{holder}"] for language in LANGUAGES
    )
    assert (french_page, -french_y) < (arabic_page, -arabic_y)


def test_common_blocks_are_whole_and_stand_with_the_closing_formula(press: PdfPress) -> None:
    found = places(press.render(edition("parallel", PARTIES[0], final=True, common=True)).data)

    first, second = (found[f"signature.{party}"] for party in PARTIES[:2])
    assert first[0] == second[0] == found["closing"][0]
    assert first[1] < second[1]


def test_an_edition_prints_the_same_bytes_again(facing: bytes) -> None:
    again = PdfPress(HOUSE).render(edition("parallel", PARTIES[1], final=True)).data

    assert again == facing


def test_the_attachment_of_an_edition_holds_both_texts(facing: bytes) -> None:
    with pikepdf.open(io.BytesIO(facing)) as pdf:
        attached = pdf.attachments["accord-jardins-2031.region-tizi-zahra.fr-ar.json"].get_file()

        assert attached.read_bytes() == canonical(edition("parallel", PARTIES[1], final=True))


def test_a_long_reference_stands_on_the_line_of_the_copy(press: PdfPress) -> None:
    text = sample("fr", PARTIES[0])
    long = (
        dataclasses.replace(
            text.furniture.reference[0], text="Réf. UPCITE-UM6P-DOC-2025 — version 0.1"
        ),
    )
    furniture = dataclasses.replace(text.furniture, reference=long)
    data = press.render(dataclasses.replace(text, furniture=furniture)).data
    with pypdfium2.PdfDocument(data) as opened:
        for page in opened:
            said = page.get_textpage()
            heights = []
            for printed in ("UPCITE-UM6P-DOC-2025", "Exemplaire destiné à la Région"):
                place = said.search(printed, match_case=True).get_next()
                assert place is not None
                heights.append(said.get_charbox(place[0], loose=True)[1])
            assert heights[0] == pytest.approx(heights[1], abs=1)


@pytest.mark.parametrize(
    "printed",
    [
        with_cover(with_emblems(sample("fr", PARTIES[0], final=True))),
        sample("ar", parties=3),
        edition("sequential", PARTIES[1], final=True),
        edition("parallel", PARTIES[1], final=True, common=True),
        edition("parallel", common=False),
    ],
)
def test_the_pages_of_the_house_are_xml(press: PdfPress, printed: Document | Edition) -> None:
    page = press.html(printed)

    read = ET.fromstring(page)  # noqa: S314 - our own page
    assert told(read) == told(parse(page, namespace_html_elements=False))


def told(root: ET.Element) -> list[tuple[str, dict[str, str], str, str]]:
    """Tell all that a page says, but for the blanks around it."""
    return [
        (one.tag, dict(one.attrib), (one.text or "").strip(), (one.tail or "").strip())
        for one in root.iter()
    ]


def test_a_page_is_read_as_a_browser_reads_it(house: Path) -> None:
    """Elements that stay open and entities of HTML are no XML."""
    template = house / "agreement.html.j2"
    source = template.read_text(encoding="utf-8")
    template.write_text(
        source.replace(
            "</main>", "<p>Lu&nbsp;&eacute;t&eacute;<br>approuv&#233; &lt;b&gt;</p></main>"
        ),
        encoding="utf-8",
    )

    printed = PdfPress(house).render(sample("fr")).data

    assert words(pdf_text(printed)).endswith(words("Lu été approuvé <b>"))
