"""The derived copy: pages in order, the same bytes each time."""

from __future__ import annotations

import io
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from alternat.archive.intake.binding import bind

MADE = datetime(2026, 4, 2, 12, tzinfo=UTC)


@pytest.fixture
def pages(tmp_path: Path) -> list[tuple[Path, float]]:
    made = []
    for number, colour in enumerate(("white", "grey"), start=1):
        file = tmp_path / f"{number}.jpg"
        Image.new("RGB", (827, 1169), colour).save(file)
        made.append((file, 100.0))
    return made


def test_the_copy_holds_the_pages_at_their_size(pages: list[tuple[Path, float]]) -> None:
    with pikepdf.open(io.BytesIO(bind(pages, "Accord", MADE))) as pdf:
        assert len(pdf.pages) == 2
        assert [round(float(edge)) for edge in pdf.pages[0].mediabox] == [0, 0, 595, 842]
        assert pdf.pages[1].Resources.XObject.Page.read_raw_bytes() == pages[1][0].read_bytes()


def test_the_same_pages_give_the_same_bytes(pages: list[tuple[Path, float]]) -> None:
    first = bind(pages, "Accord", MADE)
    time.sleep(1.1)  # a clock that got into the file would show
    assert bind(pages, "Accord", MADE) == first


@pytest.mark.conformance
def test_the_copy_is_pdf_a(pages: list[tuple[Path, float]], tmp_path: Path) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(bind(pages, "Accord — copie, نسخة", MADE))
    script = Path(__file__).resolve().parents[4] / "script" / "verapdf"
    done = subprocess.run([script, "2b", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
