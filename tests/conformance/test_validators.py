"""What others say of the files: veraPDF, qpdf, poppler, Microsoft's Open XML SDK, LibreOffice."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from tests.whole import ROOT, Built, Files, Printed, same

from alternat.document.reading import words

pytestmark = pytest.mark.conformance

Program = Callable[[str, str], str]
MISSING = 3
"""Exit code of the validators' scripts where the validator is not installed."""

MARKERS = {"•": "–", "ا)": "أ)"}
"""List markers that LibreOffice 7.4 writes otherwise: as text, any mark of a list without numbers
is • (its page shows the dash); Arabic letters begin with a bare alif (in Word: with hamza).
"""
MARKER = re.compile(rf"^\s*({'|'.join(map(re.escape, MARKERS))})", re.MULTILINE)


def ran(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)), capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="session")
def every(release: Built, originals: Built) -> tuple[Files, ...]:
    """Give all that was printed of the release, and of each example a final original."""
    finals = {(one.document.agreement, one.document.language): one for one in originals.printed}
    both = {one.edition.french.agreement: one for one in originals.editions}
    return (*release.printed, *finals.values(), *both.values())


def test_verapdf_accepts_every_pdf_as_archival_and_accessible(
    every: tuple[Files, ...], required: Callable[[bool, str], None]
) -> None:
    done = ran(ROOT / "script" / "verapdf", "3a,ua1", *(one.pdf for one in every))
    required(done.returncode != MISSING, done.stderr.strip())
    verdicts = done.stdout.splitlines()
    assert done.returncode == 0, "\n".join(one for one in verdicts if not one.startswith("PASS"))
    assert len(verdicts) == 2 * len(every)


def test_the_open_xml_sdk_accepts_every_word_file(
    every: tuple[Files, ...], required: Callable[[bool, str], None]
) -> None:
    done = ran(ROOT / "script" / "ooxml-validate", *(one.docx for one in every))
    required(done.returncode != MISSING, done.stderr.strip())
    verdicts = done.stdout.splitlines()
    assert done.returncode == 0, "\n".join(one for one in verdicts if not one.startswith("OK"))
    assert len(verdicts) == len(every)


def test_qpdf_finds_no_fault(release: Built, program: Program) -> None:
    qpdf = program("qpdf", "qpdf")
    for one in release.printed:
        done = ran(qpdf, "--check", one.pdf)
        assert done.returncode == 0, f"{one.pdf.name}: {done.stdout}{done.stderr}"
        assert "No syntax or stream encoding errors" in done.stdout


def test_every_font_of_a_pdf_is_in_it(release: Built, program: Program) -> None:
    pdffonts = program("pdffonts", "poppler-utils")
    for one in release.printed:
        listed = ran(pdffonts, one.pdf).stdout.splitlines()[2:]
        assert listed, one.pdf.name
        for line in listed:
            name, (embedded, _, unicode_table) = line.split()[0], line.split()[-5:-2]
            assert (embedded, unicode_table) == ("yes", "yes"), f"{one.pdf.name}: {line}"
            assert name.split("+")[-1].startswith(("Amiri", "Source-Serif-4", "SourceSerif4")), line


def test_every_page_of_a_draft_says_that_it_binds_nobody(release: Built, program: Program) -> None:
    pdftotext = program("pdftotext", "poppler-utils")
    for one in release.printed:
        if one.document.language == "fr":  # poppler gives no logical order in Arabic headers
            pages = ran(pdftotext, one.pdf, "-").stdout.removesuffix("\f").split("\f")
            assert len(pages) > 1
            banner = words(one.document.furniture.banner or "")
            for number, page in enumerate(pages, start=1):
                assert banner in words(page), f"{one.pdf.name}, page {number}"


def test_libreoffice_shows_the_words_of_the_document(
    release: Built, program: Program, tmp_path: Path
) -> None:
    office = program("soffice", "libreoffice-writer")
    texts = converted(office, "txt:Text (encoded):UTF8", release.printed, tmp_path)
    for one in release.printed:
        shown = (texts / f"{one.stem.name}.txt").read_text(encoding="utf-8-sig")
        shown = MARKER.sub(lambda marker: MARKERS[marker[1]], shown)
        same(one.words, words(shown), f"{one.docx.name} in LibreOffice")


def test_libreoffice_lays_every_word_file_out(
    release: Built, program: Program, tmp_path: Path
) -> None:
    pdfinfo = program("pdfinfo", "poppler-utils")
    office = program("soffice", "libreoffice-writer")
    drafts = [one for one in release.printed if one.document.copy == "draft"]
    pages = converted(office, "pdf", drafts, tmp_path)
    for one in drafts:
        told = ran(pdfinfo, pages / f"{one.stem.name}.pdf").stdout
        count = next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages"))
        assert count > 1, one.docx.name


def converted(office: str, form: str, printed: Iterable[Printed], tmp_path: Path) -> Path:
    """Convert all Word files at once, with a profile of its own so that nobody's is touched."""
    target = tmp_path / "converted"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [one.docx for one in printed]
    done = ran(office, profile, "--headless", "--convert-to", form, "--outdir", target, *files)
    assert done.returncode == 0, done.stderr
    return target
