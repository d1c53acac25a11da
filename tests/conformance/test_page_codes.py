"""The code of every page of an original, from paper: printed here, scanned badly, read back."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from itertools import chain

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from tests.documents import PARTIES, sample, with_filler
from tests.editions import edition
from tests.whole import ROOT

from alternat.document import Edition
from alternat.document.canonical import digest
from alternat.document.page_code import PageCode, digest_key
from alternat.render.pdf import PdfPress
from alternat.render.readback_codes import codes_in, pdf_codes

SCANS = 10
"""Scans of each page, every one at its own angle."""
DOTS = 150


def filled(both: Edition, paragraphs: int) -> Edition:
    first, second = (with_filler(text, paragraphs) for text in both.texts)
    return replace(both, texts=(first, second))


ORIGINALS = {
    "sequential": filled(edition("sequential", PARTIES[1], final=True, arabic_first=True), 2),
    "parallel": edition("parallel", PARTIES[0], final=True, common=True),
}


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    press = PdfPress(ROOT / "templates" / "agreements" / "_house")
    return {name: press.render(both).data for name, both in ORIGINALS.items()}


@cache
def noise() -> np.ndarray:
    """Grain of a square, to lay over a page from anywhere."""
    return np.random.default_rng(7).normal(0, 12, (2048, 2048)).astype(np.int16)


def scanned(page: Image.Image, seed: int) -> Image.Image:
    """Scan a page badly: askew by up to two degrees, upside down every other time, grey and noisy
    paper, JPEG at 50.
    """
    random = np.random.default_rng(seed)
    angle = float(random.uniform(-2, 2)) + 180 * (seed % 2)
    askew = page.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
    grey = np.asarray(askew.point(lambda tone: tone * 0.8 + 25), dtype=np.int16)
    down, right = random.integers(0, 2048 - np.array(grey.shape))
    grey = grey + noise()[down:, right:][: grey.shape[0], : grey.shape[1]]
    picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=50)
    return Image.open(file)


def test_every_code_is_read_from_two_hundred_bad_scans(printed: dict[str, bytes]) -> None:
    drawn = [
        (both, number, page.render(scale=DOTS / 72, grayscale=True).to_pil())
        for name, both in ORIGINALS.items()
        for number, page in enumerate(pypdfium2.PdfDocument(printed[name]), start=1)
    ]
    scans = [(*page, seed) for page in drawn for seed in range(SCANS)]
    assert len(scans) >= 200

    misread = []
    for both, number, page, seed in scans:
        found = codes_in(scanned(page, seed))
        key = digest_key(digest(both))
        if [(one.page, one.digest) for one in found] != [(number, key)]:
            misread.append((both.layout, number, seed, found))

    assert misread == []


def test_codes_count_the_pages_of_the_file(printed: dict[str, bytes]) -> None:
    for name, both in ORIGINALS.items():
        codes = [code for code in pdf_codes(printed[name]) if code]
        holder = PARTIES.index(both.copy) + 1
        assert {(code.language, code.copy, code.pages) for code in codes} == {
            ("fr-ar", holder, len(codes))
        }
        assert [code.page for code in codes] == list(range(1, len(codes) + 1))


def test_drafts_show_no_code() -> None:
    press = PdfPress(ROOT / "templates" / "agreements" / "_house")
    drafts = (sample("fr"), edition("parallel"))

    assert set(chain.from_iterable(pdf_codes(press.render(one).data) for one in drafts)) == {None}


def test_a_text_in_a_file_of_its_own_has_the_code_of_its_language() -> None:
    press = PdfPress(ROOT / "templates" / "agreements" / "_house")
    codes = pdf_codes(press.render(sample("ar", PARTIES[0], final=True)).data)

    assert all(isinstance(code, PageCode) and code.language == "ar" for code in codes)
