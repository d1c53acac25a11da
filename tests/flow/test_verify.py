"""`verify` on files of any origin: ours, a stranger's, and those that no honest program writes."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.documents import PARTIES, sample
from tests.whole import ROOT, alternat

from alternat.conformity import programs
from alternat.render.docx import DocxPress
from alternat.render.pdf import PdfPress

HOUSE = ROOT / "templates" / "agreements" / "_house"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an original in both formats, and a draft."""
    folder = tmp_path_factory.mktemp("printed")
    original = sample("ar", PARTIES[0], final=True)
    (folder / "original.pdf").write_bytes(PdfPress(HOUSE).render(original).data)
    (folder / "draft.pdf").write_bytes(PdfPress(HOUSE).render(sample("fr")).data)
    french = sample("fr", PARTIES[0], final=True)
    (folder / "original.docx").write_bytes(DocxPress(HOUSE).render(french).data)
    return folder


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take every validator away."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))


def states(*files: Path) -> list[dict[str, Any]]:
    told = json.loads(alternat("verify", *files, "--format", "json", "--ui", "en").out)
    return [
        {step["step"]: (step["state"], step["details"]) for step in one["steps"]}
        for one in told["files"]
    ]


@pytest.mark.conformance
def test_originals_conform_by_every_validator(printed: Path) -> None:
    validators = [ROOT / ".venv/tools" / name for name in ("ooxml-validator", "verapdf")]
    if Path(sys.prefix) != ROOT / ".venv" or not all(one.exists() for one in validators):
        pytest.skip("the validators are not here; script/setup test installs them")
    pdf, word = printed / "original.pdf", printed / "original.docx"
    ended = alternat("verify", pdf, word, "--ui", "en")

    assert ended.code == 0, ended.out
    assert "not run" not in ended.out
    assert ended.out.startswith(f"{pdf}: conforms\n")
    assert set(states(word)[0]) == {"open-xml", "lint"}


@pytest.mark.usefixtures("bare")
def test_what_is_not_installed_is_said_and_the_rest_is_judged(printed: Path) -> None:
    pdf, word = states(printed / "original.pdf", printed / "original.docx")

    assert pdf["verapdf-3a"][0] == pdf["verapdf-ua1"][0] == word["open-xml"][0] == "not-run"
    assert "script/setup test" in pdf["verapdf-3a"][1][0]
    ours = {state for name, (state, _) in pdf.items() if not name.startswith("verapdf")}
    assert ours == {"passed"}
    assert word["lint"] == ("passed", [])
    assert alternat("verify", printed / "original.pdf", "--ui", "fr").code == 0


@pytest.mark.usefixtures("bare")
def test_a_draft_has_no_codes_and_conforms(printed: Path) -> None:
    [draft] = states(printed / "draft.pdf")
    assert draft["codes"] == ("not-run", ["no page has a code: this is no original"])


def without_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_font(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor.FontFile2


def without_claims(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def without_relationship(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF[0]["/AFRelationship"]


def without_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def pages_exchanged(pdf: pikepdf.Pdf) -> None:
    pdf.pages.insert(0, pdf.pages[1])
    del pdf.pages[2]


def title_hidden(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("spoil", "step"),
    [
        (without_tree, "structure"),
        (without_language, "language"),
        (without_font, "fonts"),
        (without_claims, "claims"),
        (without_relationship, "attachments"),
        (without_page, "codes"),
        (pages_exchanged, "codes"),
        (title_hidden, "title"),
    ],
)
def test_each_fault_of_a_pdf_is_found(
    printed: Path, tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None], step: str
) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(printed / "original.pdf") as pdf:
        spoil(pdf)
        pdf.save(spoilt)

    [found] = states(spoilt)

    assert {name for name, (state, _) in found.items() if state == "failed"} == {step}
    assert alternat("verify", spoilt).code == 10


@pytest.mark.usefixtures("bare")
def test_pages_of_two_originals_do_not_make_one(printed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(PdfPress(HOUSE).render(sample("ar", PARTIES[1], final=True)).data)
    mixed = tmp_path / "mixed.pdf"
    with pikepdf.open(printed / "original.pdf") as pdf, pikepdf.open(other) as second:
        pdf.pages[1] = second.pages[1]
        pdf.save(mixed)

    [found] = states(mixed)
    assert "pages 1 and 2 come from two originals" in found["codes"][1]


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a/>")
        with archive.open("word/media/a.png", "w", force_zip64=True) as part:
            for _ in range(520):
                part.write(bytes(1024 * 1024))


def cut_off(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")


def locked(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))


def spreadsheet(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (bomb, "unpacks to more than"),
        (cut_off, "cut off or damaged"),
        (locked, "password"),
        (spreadsheet, "neither a PDF nor a Word file"),
        (lambda path: path.write_bytes(b""), "neither a PDF nor a Word file"),
        (lambda path: path.write_bytes(b"PK\x03\x04 and no more"), "neither a PDF"),
        (lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1")), "save it as .docx"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, make: Callable[[Path], object], words: str
) -> None:
    file = tmp_path / "a.docx"
    make(file)
    ended = alternat("verify", file, "--ui", "en")

    assert ended.code == 4
    assert words in ended.out
    [told] = json.loads(alternat("verify", file, "--format", "json").out)["files"]
    assert told["outcome"] == "unreadable"


@pytest.mark.usefixtures("bare")
def test_names_and_words_of_a_stranger_do_not_command_the_terminal(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        font = pikepdf.Dictionary(BaseFont=pikepdf.Name("/Evil\x1b[31m"))
        pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        pdf.save(tmp_path / "a.pdf")

    ended = alternat("verify", tmp_path / "a.pdf", "--ui", "en")  # asserts that no escape is left
    assert ended.code == 10
    assert "fonts not embedded" in ended.out


def test_a_folder_and_an_absent_file_are_refused(tmp_path: Path) -> None:
    assert alternat("verify", tmp_path).code == 2
    assert alternat("verify", tmp_path / "absent.pdf").code == 2
    assert alternat("verify").code == 2


def test_the_lines_of_both_verapdf_programs_are_understood(tmp_path: Path) -> None:
    file = tmp_path / "a b.pdf"
    ours = (f"PASS 3a {file}", f"FAIL ua1 {file}", "    7.1-t1 ×2: untagged @ root", "")
    theirs = (f"FAIL {file} 3a", f"PASS {file} ua1")

    def read(lines: tuple[str, ...]) -> list[tuple[str, int]]:
        told = tuple(programs._told(lines))
        steps = [programs._verdict(file, *pair, told) for pair in programs.FLAVOURS.items()]
        return [(step.state, len(step.details)) for step in steps]

    assert read(ours) == [("passed", 0), ("failed", 1)]
    assert read(theirs) == [("failed", 1), ("passed", 0)]
    assert read((f"ERROR 3a {file}: no PDF",)) == [("failed", 1), ("not-run", 1)]


def test_a_copy_under_another_name_is_judged_by_its_content(printed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "scan.docx"
    shutil.copy(printed / "original.pdf", copy)
    told = json.loads(alternat("verify", copy, "--format", "json").out)
    assert told["files"][0]["kind"] == "pdf"
