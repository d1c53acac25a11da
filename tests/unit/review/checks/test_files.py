"""Checks on finished files, on real files: printed here, then spoilt in one way."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from lxml import etree
from tests.cases import ACCORD, EXAMPLES, THREE, case

from alternat.compose.composition import compose
from alternat.document import Document
from alternat.document.finished import Box, PdfFacts
from alternat.document.reading import words
from alternat.inspection import inspect
from alternat.languages import LANGUAGES, Language
from alternat.render.docx.namespaces import NS, w
from alternat.render.docx.press import DocxPress
from alternat.render.pdf.press import PdfPress
from alternat.render.readback_codes import pdf_codes
from alternat.render.readback_docx import word_facts
from alternat.render.readback_pdf import pdf_facts
from alternat.review.checks.delivered import Delivered
from alternat.review.checks.files import FILE_CHECKS
from alternat.review.finding import Finding

Spoil = Callable[[etree._Element], None]


@cache
def presses() -> tuple[DocxPress, PdfPress]:
    return DocxPress(EXAMPLES.house), PdfPress(EXAMPLES.house)


@cache
def delivered(language: Language, agreement: str = ACCORD) -> Delivered:
    one = case(agreement)
    document = compose(one.dossier, one.copies[1], language, final=True, alone=False)
    word, pdf = presses()
    printed = pdf.render(document).data
    return Delivered(
        document,
        "file",
        pdf_facts(printed),
        word_facts(word.render(document).data),
        pdf_codes(printed),
    )


def found(number: int, one: Delivered) -> list[Finding]:
    check = next(check for check in FILE_CHECKS if check.number == number)
    return list(check.findings(one))


def with_pdf(one: Delivered, **changes: object) -> Delivered:
    assert one.pdf is not None
    return dataclasses.replace(one, pdf=dataclasses.replace(one.pdf, **changes))  # type: ignore[arg-type]


def mirrored(facts: PdfFacts) -> tuple[Box, ...]:
    """Turn the pages round, as a reader of a mirrored table of signatures would see them."""
    return tuple(dataclasses.replace(box, left=595 - box.left) for box in facts.boxes)


@pytest.mark.parametrize("agreement", [ACCORD, THREE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_presses_print_has_no_fault(language: Language, agreement: str) -> None:
    one = delivered(language, agreement)
    assert [item for check in FILE_CHECKS for item in check.findings(one)] == []


@pytest.mark.parametrize("agreement", [ACCORD, THREE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_85_the_holder_signs_on_the_side_of_honour(language: Language, agreement: str) -> None:
    one = delivered(language, agreement)
    assert one.pdf is not None
    findings = found(85, with_pdf(one, boxes=mirrored(one.pdf)))
    assert len(findings) == 1
    assert ("left" if language == "fr" else "right") in findings[0].message.en


def test_87_a_block_is_not_split() -> None:
    one = delivered("fr")
    assert one.pdf is not None
    *others, last = one.pdf.boxes
    moved = (*others, dataclasses.replace(last, page=last.page + 1))
    [finding] = found(87, with_pdf(one, boxes=moved))
    assert "split" in finding.message.en


def test_87_blocks_do_not_stand_alone() -> None:
    one = delivered("ar")
    assert one.pdf is not None
    heading = words("عن جهة جبل السحاب")
    boxes = list(one.pdf.boxes)
    start = max(
        index
        for index in range(len(boxes))
        if words("".join(box.text for box in boxes[index:])).startswith(("عنجهة", heading))
    )
    first = min(box.line for box in boxes[start:] if box.page == boxes[-1].page)
    alone = [box for box in boxes if box.page != boxes[-1].page or box.line >= first]
    assert found(87, with_pdf(one, boxes=tuple(alone)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_88_reference_version_copy_and_page_on_every_page(language: Language) -> None:
    one = delivered(language)
    assert one.pdf is not None
    bare = (*one.pdf.furniture[:-1], "")
    findings = found(88, with_pdf(one, furniture=bare))
    assert len(findings) == 3
    turned = tuple(text.replace("1", "9") for text in one.pdf.furniture)
    assert found(88, with_pdf(one, furniture=turned))


@pytest.mark.parametrize("language", LANGUAGES)
def test_90_every_format_says_the_same_words(language: Language) -> None:
    one = delivered(language)
    assert one.pdf is not None
    assert one.word is not None
    [finding] = found(90, with_pdf(one, text=one.pdf.text.replace("2026", "2062")))
    assert finding.path == ("files", "file.pdf")
    assert "2062" in finding.message.fr
    other = dataclasses.replace(one.word, text=one.word.text.replace("2026", "2025", 1))
    [finding] = found(90, dataclasses.replace(one, word=other))
    assert finding.path == ("files", "file.docx")


def test_91_fonts_standards_language_and_joined_letters() -> None:
    one = delivered("ar")
    assert found(91, with_pdf(one, loose_fonts=("Arial",)))[0].severity == "B"
    assert found(91, with_pdf(one, unreadable=2))[0].severity == "B"
    assert found(91, with_pdf(one, unjoined=("م",)))[0].severity == "B"
    assert found(91, with_pdf(one, claims=frozenset({"PDF/UA-1"})))[0].severity == "B"
    assert found(91, with_pdf(one, language="fr"))[0].severity == "W"


def test_91_letters_that_nobody_joined_are_seen() -> None:
    """A font without its joining forms draws every letter alone."""
    facts = delivered("ar").pdf
    assert facts is not None
    assert facts.unjoined == ()
    assert {"PDF/A-3A", "PDF/UA-1"} <= facts.claims


def _remove(name: str) -> Spoil:
    def spoil(tree: etree._Element) -> None:
        for element in list(tree.iter(w(name))):
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)

    return spoil


def _tracked(tree: etree._Element) -> None:
    run = next(tree.iter(w("r")))
    parent = run.getparent()
    assert parent is not None
    change = etree.SubElement(parent, w("ins"))
    change.append(run)


def _hidden(tree: etree._Element) -> None:
    properties = tree.find(".//w:r/w:rPr", NS)
    assert properties is not None
    etree.SubElement(properties, w("vanish"))


def _bare_number(tree: etree._Element) -> None:
    for text in tree.iter(w("t")):
        if text.text and "\u2066" in text.text:
            text.text = text.text.replace("\u2066", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("lapse", "part", "spoil"),
    [
        ("paragraph-direction", "word/styles.xml", _remove("bidi")),
        ("run-direction", "word/document.xml", _remove("rtl")),
        ("complex-size", "word/styles.xml", _remove("szCs")),
        ("complex-bold", "word/styles.xml", _remove("bCs")),
        ("table-direction", "word/document.xml", _remove("bidiVisual")),
        ("section-direction", "word/document.xml", _remove("bidi")),
        ("unisolated", "word/document.xml", _bare_number),
        ("tracked-change", "word/document.xml", _tracked),
        ("hidden-text", "word/document.xml", _hidden),
    ],
)
def test_92_what_spoils_arabic_or_tells_too_much(lapse: str, part: str, spoil: Spoil) -> None:
    (document,) = delivered("ar").texts
    facts = word_facts(spoilt(document, part, spoil))
    assert lapse in {slip.lapse for slip in facts.slips}
    one = Delivered(document, "file", None, facts)
    assert {finding.severity for finding in found(92, one)} == {"B"}


def test_92_comments_and_names_of_people() -> None:
    (document,) = delivered("fr").texts
    data = presses()[0].render(document).data
    comment = f'<w:comments xmlns:w="{NS["w"]}"><w:comment w:id="0"/></w:comments>'.encode()
    facts = word_facts(_with_part(data, "word/comments.xml", comment))
    assert [slip.lapse for slip in facts.slips] == ["comment"]

    def sign(tree: etree._Element) -> None:
        name = "{http://purl.org/dc/elements/1.1/}creator"
        etree.SubElement(tree, name).text = "A. B."

    facts = word_facts(spoilt(document, "docProps/core.xml", sign))
    assert [slip.quote for slip in facts.slips] == ["creator: A. B."]


def test_a_waiver_covers_files_too() -> None:
    waiver = {
        "check": "92",
        "reason": {"fr": "convenu", "ar": "متفق عليه"},
        "by": "A. B.",
        "on": "2026-03-01",
    }
    (document,) = delivered("ar").texts
    name = f"{document.agreement}.{document.copy}.ar.docx"
    files = {name: spoilt(document, "word/document.xml", _hidden)}
    assert all(one.blocks for one in inspect(case(ACCORD), [document], files))
    findings = inspect(case(ACCORD, {"agreement:waivers": [waiver]}), [document], files)
    assert findings
    assert not any(one.blocks for one in findings)


def spoilt(document: Document, part: str, spoil: Spoil) -> bytes:
    data = presses()[0].render(document).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read(part))
    spoil(tree)
    return _with_part(data, part, etree.tostring(tree))


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for entry in before.infolist():
            if entry.filename != name:
                after.writestr(entry, before.read(entry))
        after.writestr(name, content)
    return out.getvalue()


# --------------------------------------------------------------------------------------- the codes
@pytest.mark.parametrize("language", LANGUAGES)
def test_102_every_page_has_its_own_code(language: Language) -> None:
    one = delivered(language)
    first, second, *others = one.codes

    assert found(102, one) == []
    assert [flaw.message.en for flaw in found(102, dataclasses.replace(one, codes=()))]
    exchanged = found(102, dataclasses.replace(one, codes=(second, first, *others)))
    assert [flaw.message.en[:6] for flaw in exchanged] == ["page 1", "page 2"]
    unread = found(102, dataclasses.replace(one, codes=(first, None, *others)))
    assert "« — »" in unread[0].message.en


def test_102_the_characters_stand_beside_the_squares() -> None:
    one = delivered("fr")
    assert one.pdf is not None
    count = len(one.pdf.furniture)

    assert len(found(102, with_pdf(one, furniture=("Page 1 sur 2",) * count))) == count


def test_102_a_copy_for_reading_has_no_code() -> None:
    one = case(ACCORD)
    document = compose(one.dossier, one.copies[1], "fr", final=True)
    _, pdf = presses()
    printed = pdf.render(document).data

    assert set(pdf_codes(printed)) == {None}
    assert found(102, Delivered(document, "file", pdf_facts(printed), None)) == []
