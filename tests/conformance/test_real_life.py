"""Agreements as real life brings them, printed: whole, in order, and where the eye expects them.

What stands where is read by poppler, which knows nothing of the document: `pdftotext -bbox` gives
the place of every word, and Arabic as it is seen, from left to right.
"""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from tests.conformance.test_validators import MISSING, Program, ran
from tests.real_life import LEADS, forms, hard_places, long_one, one_article, with_logos
from tests.whole import ROOT, Files, same

from alternat.document import Document, Edition
from alternat.document.reading import lines, words
from alternat.render.docx import DocxPress
from alternat.render.pdf import PdfPress
from alternat.render.readback_docx import docx_text
from alternat.render.readback_pdf import pdf_text

pytestmark = pytest.mark.conformance

SAMPLES = ("hard.ar", "hard.parallel", "long.fr", "short.parallel")
SEEN = {
    "name": "Port-Armor",
    "iso": "2031-03-14",
    "percent": "12,5 %",
    "phone": "+212 5 22 00 00 00",
    "local": "05 22 00 00 00",
    "bracket": ") UM6P (",
    "square": "]2 قفرملا[",
    "amount": "1 200 000 €",
    "range": "2031-2034",
    "quotes": "»ةكبشلا«",
    "decree": "1-15-83 مقر",
}
"""What ends a line on its right, where an Arabic paragraph begins; poppler gives a mirrored bracket
as the character it stands for, so that the opening one is on the right."""


@dataclass(frozen=True)
class Sample(Files):
    """What was printed, and its files."""

    printed: Document | Edition


@dataclass(frozen=True)
class Word:
    """A word and its place, in points from the top left of its page."""

    left: float
    top: float
    right: float
    text: str


@pytest.fixture(scope="module")
def samples(
    tmp_path_factory: pytest.TempPathFactory, make: Callable[..., Any], party: Callable[..., Any]
) -> Mapping[str, Sample]:
    """Print them once."""
    folder, house = tmp_path_factory.mktemp("real"), ROOT / "templates" / "agreements" / "_house"
    armor, zahra = "region-val-d-armor", "region-tizi-zahra"
    hard = dict(forms(hard_places(make, party), zahra))
    both: Edition = dict(forms(with_logos(make()), armor, final=True))["parallel"]
    first, second = map(one_article, both.texts)
    printed = {
        "hard.ar": hard["ar"],
        "hard.parallel": hard["parallel"],
        "long.fr": dict(forms(long_one(make, party), zahra))["fr"],
        "short.parallel": replace(both, texts=(first, second)),
    }
    pdf, word = PdfPress(house), DocxPress(house)
    for name, one in printed.items():
        (folder / f"{name}.pdf").write_bytes(pdf.render(one).data)
        (folder / f"{name}.docx").write_bytes(word.render(one).data)
    return {name: Sample(folder / name, one) for name, one in printed.items()}


@pytest.fixture(scope="module")
def pages(program: Program) -> Callable[[Path], list[list[Word]]]:
    """Give the words of each page of a PDF."""
    poppler = program("pdftotext", "poppler-utils")

    def read(file: Path) -> list[list[Word]]:
        told = subprocess.run([poppler, "-bbox", file, "-"], capture_output=True, check=True).stdout
        found = []
        for page in told.decode().split("<page ")[1:]:
            place = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)</word>'
            found.append(
                [
                    Word(float(one[1]), float(one[2]), float(one[3]), _seen(one[4]))
                    for one in re.finditer(place, page)
                ]
            )
        return found

    return read


def _seen(text: str) -> str:
    return re.sub("[\u2060\u2066-\u2069]", "", html.unescape(text))


def seen_lines(page: list[Word], left: float = 0) -> list[str]:
    """Give the lines of a page, or of what stands right of a place, as an eye runs over them."""
    kept = sorted(
        (one for one in page if one.left >= left), key=lambda one: (round(one.top), one.left)
    )
    return [
        " ".join(word.text for word in line)
        for _, line in groupby(kept, key=lambda one: round(one.top))
    ]


def test_validators_accept_them(
    samples: Mapping[str, Sample], required: Callable[[bool, str], None]
) -> None:
    facing = samples["short.parallel"].printed
    assert isinstance(facing, Edition)
    # The logos of the examples are drawings.
    assert {one.media for one in facing.french.emblems} == {"image/png"}
    for script, argument, kind in (("verapdf", ["3a,ua1"], "pdf"), ("ooxml-validate", [], "docx")):
        files = [getattr(one, kind) for one in samples.values()]
        done = ran(ROOT / "script" / script, *argument, *files)
        required(done.returncode != MISSING, done.stderr.strip())
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SAMPLES)
def test_both_formats_say_all_of_it(samples: Mapping[str, Sample], name: str) -> None:
    one = samples[name]
    told = words("\n".join(lines(one.printed)))
    same(told, words(pdf_text(one.pdf)), one.pdf.name)
    same(told, words(docx_text(one.docx)), one.docx.name)


@pytest.mark.parametrize("name", ["hard.ar", "hard.parallel"])
def test_arabic_paragraphs_begin_right_whatever_comes_first(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]], name: str
) -> None:
    half = 297 if name == "hard.parallel" else 0
    told = [line for page in pages(samples[name].pdf) for line in seen_lines(page, half)]
    assert SEEN.keys() == LEADS.keys()
    for lead, seen in SEEN.items():
        _, arabic = LEADS[lead]
        last = arabic.split()[-1].removesuffix(".")[::-1]
        assert [line for line in told if line.endswith(seen) and line.startswith(f".{last}")], lead


def test_a_schedule_is_mirrored_but_its_figures_are_not(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]]
) -> None:
    told = pages(samples["hard.ar"].pdf)
    rows = [line for page in told for line in seen_lines(page)]
    assert rows.count("36 % 720 000 € نيوكتلا 2033") == 2  # in an article, and in an annex
    assert rows.count("100 % 2 000 000 € عومجملا") == 2
    (wide,) = [page for page in told if any(one.right > 600 for one in page)]
    signs = {round(one.right) for one in wide if one.text == "€"}
    assert len(signs) == 1, "amounts stand unit under unit"


def test_a_short_table_stands_on_one_page(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]]
) -> None:
    for name in ("hard.ar", "hard.parallel"):
        for page in pages(samples[name].pdf):
            told = seen_lines(page)
            count = [sum(row in line for line in told) for row in ("ةصحلا", "عومجملا 100", "2032")]
            heads = sum("غلبملا عوضوملا" in line for line in told)
            totals = sum(line.endswith("عومجملا") and "100 %" in line for line in told)
            assert heads == totals, (name, count)


def test_the_page_number_is_never_reversed(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]]
) -> None:
    told = pages(samples["hard.ar"].pdf)
    for number, page in enumerate(told, start=1):
        assert f"{len(told)} نم {number} ةحفصلا" in seen_lines(page)
    told = pages(samples["hard.parallel"].pdf)
    for number, page in enumerate(told, start=1):
        line = next(line for line in seen_lines(page) if line.startswith("Page "))
        assert line.startswith(f"Page {number} sur {len(told)}")


def test_the_holder_signs_left_in_french_and_right_in_arabic(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]]
) -> None:
    last = pages(samples["short.parallel"].pdf)[-1]
    place = {one.text: one for one in last}
    assert place["GOFFIC"].right < place["MITHAL"].left
    assert place["GOFFIC"].top == place["MITHAL"].top
    holder, other = place["كيفوغ"], place["لاثملا"]
    assert holder.left > other.right
    assert holder.top == other.top


def test_sixty_articles_after_three_pages_of_preamble(
    samples: Mapping[str, Sample], pages: Callable[[Path], list[list[Word]]]
) -> None:
    long = samples["long.fr"]
    assert isinstance(long.printed, Document)
    assert len(long.printed.articles) == 60
    told = [seen_lines(page) for page in pages(long.pdf)]
    preamble = [any(line.startswith("Considérant") for line in page) for page in told]
    assert sum(preamble) >= 4
    headings = 0
    for page in told:
        body = [line for line in page if not re.match(r"PROJET|Réf\.|Page ", line)]
        headings += sum(line.startswith("Article ") for line in body)
        assert not body[-1].startswith("Article "), "a heading at the bottom of a page"
    assert headings == 60


def test_libreoffice_sees_word_files_the_same(
    samples: Mapping[str, Sample],
    pages: Callable[[Path], list[list[Word]]],
    program: Program,
    tmp_path: Path,
) -> None:
    office = program("soffice", "libreoffice-writer")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    file = samples["hard.ar"].docx
    done = ran(office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file)
    assert done.returncode == 0, done.stderr

    told = pages(tmp_path / f"{file.stem}.pdf")
    seen = [line.replace(" ", "") for page in told for line in seen_lines(page)]
    for lead in ("name", "iso", "percent", "phone", "local", "amount", "range"):
        assert [line for line in seen if line.endswith(SEEN[lead].replace(" ", ""))], lead
    for number, page in enumerate(told, start=1):
        assert any(f"نم{number}ةحفصلا" in line.replace(" ", "") for line in seen_lines(page))
