"""What programs from outside think of our Word files: Microsoft's validator and LibreOffice."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.documents import PARTIES, hostile, sample, with_filler
from tests.editions import edition, edition_words

from alternat.document import Document, Edition
from alternat.document.reading import lines, plain, words
from alternat.languages import Language
from alternat.render.docx import DocxPress

ROOT = Path(__file__).parents[3]
HOUSE = ROOT / "templates" / "agreements" / "_house"
LANGUAGES: tuple[Language, ...] = ("fr", "ar")
VALIDATOR_NOT_INSTALLED = 3
BULLETS = "•▪◦"
"""LibreOffice writes these for any dash when it saves plain text."""

pytestmark = pytest.mark.conformance


def samples() -> dict[str, Document | Edition]:
    documents: dict[str, Document | Edition] = {}
    for language in LANGUAGES:
        documents[f"hostile.{language}"] = hostile(language)
        for parties in (2, 3, 5):
            documents[f"draft.{parties}.{language}"] = sample(language, parties=parties)
            original = sample(language, PARTIES[1], parties, final=True)
            documents[f"original.{parties}.{language}"] = original
    for parties in (2, 3, 5):
        documents[f"sequential.{parties}"] = edition("sequential", parties=parties)
        first = edition("sequential", PARTIES[1], parties, final=True, arabic_first=True)
        documents[f"sequential.original.{parties}"] = first
        documents[f"facing.{parties}"] = edition("parallel", parties=parties)
        common = edition("parallel", PARTIES[1], parties, final=True, common=True)
        documents[f"facing.common.{parties}"] = common
    return documents


def said(printed: Document | Edition) -> str:
    if isinstance(printed, Edition):
        return edition_words(printed)
    return words("\n".join(lines(printed)))


@pytest.fixture(scope="module")
def press() -> DocxPress:
    return DocxPress(HOUSE)


def written(
    press: DocxPress, documents: Mapping[str, Document | Edition], folder: Path
) -> list[Path]:
    paths = []
    for name, document in documents.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(press.render(document).data)
    return paths


def converted(paths: list[Path], target: str, folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", target, "--outdir", folder, *paths],
        check=True,
        capture_output=True,
    )


@pytest.mark.slow
def test_the_open_xml_sdk_finds_no_fault(press: DocxPress, tmp_path: Path) -> None:
    paths = written(press, samples(), tmp_path)
    script = ROOT / "script" / "ooxml-validate"
    done = subprocess.run(
        [sys.executable, script, *paths], capture_output=True, text=True, check=False
    )
    if done.returncode == VALIDATOR_NOT_INSTALLED:
        pytest.skip("the Open XML validator is not installed")
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_libreoffice_shows_the_same_text(press: DocxPress, tmp_path: Path) -> None:
    documents = samples()
    converted(written(press, documents, tmp_path), "txt:Text (encoded):UTF8", tmp_path)
    for name, document in documents.items():
        found = (tmp_path / f"{name}.txt").read_text("utf-8-sig")
        assert comparable(found) == said(document).replace("أ", "ا"), name


def comparable(text: str) -> str:
    """Give the words, without LibreOffice's two liberties: its bullets and its bare first alef."""
    return words(re.sub(f"(?m)^\\s*[{BULLETS}] ", "– ", text)).replace("أ", "ا")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [2, 4])
def test_the_signature_blocks_stay_whole_and_with_the_closing_formula(
    press: DocxPress, language: Language, parties: int, tmp_path: Path
) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("poppler is not installed")
    final = sample(language, PARTIES[0], parties, final=True)
    if parties > 2:  # two rows of joint signatures could not stand on one page
        final = dataclasses.replace(
            final,
            signature_blocks=tuple(
                dataclasses.replace(block, signatories=block.signatories[:1])
                for block in final.signature_blocks
            ),
        )
    documents = {f"{number}": with_filler(final, number) for number in range(0, 36, 3)}
    converted(written(press, documents, tmp_path), "pdf", tmp_path)
    for name in documents:
        done = subprocess.run(
            [reader, tmp_path / f"{name}.pdf", "-"], check=True, capture_output=True, text=True
        )
        pages = [words(page) for page in done.stdout.split("\f")]
        signed = [number for number, page in enumerate(pages) if room(final) in page]
        closing = {number for number, page in enumerate(pages) if closing_words(final) in page}
        assert closing.issuperset(signed), "the formula stands above the blocks of each page"
        rooms = [pages[number].count(room(final)) for number in signed]
        assert sum(rooms) >= signatories(final)
        assert rooms[0] >= min(signatories(final), 2), "a row of blocks is whole"


def room(document: Document) -> str:
    return words(plain(document.signature_blocks[0].signatories[0].room)).strip("()")


def closing_words(document: Document) -> str:
    """Give the end of the closing formula; an article before it may say the same."""
    return words(plain(document.closing.runs[-1:]))[-20:]


def signatories(document: Document) -> int:
    return sum(len(block.signatories) for block in document.signature_blocks)


@pytest.mark.slow
def test_libreoffice_uses_the_fonts_that_an_original_carries(
    press: DocxPress, tmp_path: Path
) -> None:
    reader = shutil.which("pdffonts")
    if reader is None:
        pytest.skip("poppler is not installed")
    documents = {"ar": sample("ar", PARTIES[0], final=True)}
    converted(written(press, documents, tmp_path), "pdf", tmp_path)
    done = subprocess.run([reader, tmp_path / "ar.pdf"], check=True, capture_output=True, text=True)
    families = {line.split()[0].split("+")[-1] for line in done.stdout.splitlines()[2:]}
    assert families == {"Amiri-Regular", "Amiri-Bold"}
