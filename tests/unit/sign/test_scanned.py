from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Pdf

from alternat.document.finished import Room
from alternat.document.page_code import PageCode, digest_key
from alternat.sign import scanned
from alternat.sign.signing_list import OnRecord

TEXTS = {"holder.fr": "a" * 64, "holder.ar": "b" * 64}


@pytest.fixture
def record(tmp_path: Path) -> OnRecord:
    """Give a final text in two files of three pages."""
    names = ("act.holder.fr.pdf", "act.holder.ar.pdf")
    for name in names:
        with Pdf.new() as made:
            for _ in range(3):
                made.add_blank_page()
            made.save(tmp_path / name)
    rooms: dict[str, tuple[Room, ...]] = dict.fromkeys(names, ())
    return OnRecord(tmp_path, "act", "A-1", "1.0", "separate", TEXTS, {}, rooms)


@pytest.mark.parametrize("smudged", [(), (0,), (1, 4), (2,), (3,), (2, 3), (5,), (0, 1)])
def test_a_page_whose_code_cannot_be_read_is_not_missing(
    record: OnRecord, monkeypatch: pytest.MonkeyPatch, smudged: tuple[int, ...]
) -> None:
    codes: list[PageCode | None] = [
        PageCode("ABCDE", "1.0", 1, language, page, 3, digest_key(TEXTS[f"holder.{language}"]))
        for language in ("fr", "ar")
        for page in (1, 2, 3)
    ]
    for page in smudged:
        codes[page] = None
    monkeypatch.setattr(scanned, "pdf_codes", lambda _: codes)

    for text in scanned.compared(b"", record, "holder").values():
        assert (text.pages, text.digest) == (text.final_pages, text.final_digest)
