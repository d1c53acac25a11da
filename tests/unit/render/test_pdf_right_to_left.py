from __future__ import annotations

import dataclasses
import inspect
from collections import defaultdict
from contextlib import nullcontext
from ctypes import c_double
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.documents import PARTIES, runs, sample
from weasyprint import HTML
from weasyprint.layout import inline

from alternat.document import Document, Paragraph
from alternat.render.pdf import PdfPress, press, right_to_left
from alternat.render.pdf.right_to_left import lines_once

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "templates" / "agreements" / "_house"

RIGHT_TO_LEFT = f'<html dir="rtl" lang="ar"><p style="width: 20em">{"كلمة أخرى " * 40}'


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note every line that the engine lays out."""
    lines: list[object] = []
    theirs = inline.remove_last_whitespace

    def noted(context: Any, line: Any) -> None:
        lines.append(line)
        theirs(context, line)

    monkeypatch.setattr(inline, "remove_last_whitespace", noted)
    return lines


def test_each_line_is_laid_out_once(laid_out: list[object]) -> None:
    with lines_once():
        HTML(string=RIGHT_TO_LEFT).render()
    once = len(laid_out)
    HTML(string=RIGHT_TO_LEFT).render()

    # When this fails, the engine asks rightly on its own: take `lines_once` away.
    assert len(laid_out) - once == 2 * once


def test_without_the_sources_of_the_engine_its_own_way_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(_: object) -> str:
        raise OSError

    theirs = inline.get_next_linebox
    monkeypatch.setattr(right_to_left, "_mended", right_to_left._mended.__wrapped__)
    monkeypatch.setattr(inspect, "getsource", missing)
    with lines_once():
        assert inline.get_next_linebox is theirs


def test_a_line_laid_out_once_stands_where_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    text = sample("ar", PARTIES[1])
    once = PdfPress(HOUSE).render(text).data
    monkeypatch.setattr(press, "lines_once", nullcontext)

    assert PdfPress(HOUSE).render(text).data == once


def with_recitals(text: Document, recitals: list[str]) -> Document:
    paragraphs = (Paragraph(f"recitals.{one}", runs("ar", one)) for one in recitals)
    return dataclasses.replace(text, recitals=tuple(paragraphs), visas=())


def test_justified_lines_end_at_the_edge_of_the_column_whatever_ends_them() -> None:
    """Each paragraph ends its lines at other places: before an isolate, a bracket, a blank."""
    words = "واعتبارا " + "لما " * 3
    endings = ("رقم ‹111-14›", "سنة (‹2031›)", "لفائدة *جهة* و[يستكمل]", "عدد <كذا> من")
    recitals = [
        f"{words}{'حبر ' * shift}{f'{ending} ورق وحبر ' * 9}نقطة؛"
        for ending in endings
        for shift in range(6)
    ]
    data = PdfPress(HOUSE).render(with_recitals(sample("ar"), recitals)).data

    ends = [end for end in line_ends(data) if end < COLUMN + 9]  # others end their paragraph
    assert len(ends) > 60
    assert max(ends) - min(ends) < 4
    assert min(ends) > COLUMN - 2


COLUMN = 27 / 25.4 * 72
"""The left edge of the text in points (`print.css`)."""


def line_ends(pdf: bytes) -> list[float]:
    """Read how far to the left the letters of each line go, in points."""
    ends: list[float] = []
    x, baseline = c_double(), c_double()
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            said, lines = page.get_textpage(), defaultdict(list)
            for number in range(said.count_chars()):
                pypdfium2.raw.FPDFText_GetCharOrigin(said, number, x, baseline)
                left, *_ = said.get_charbox(number)
                lines[round(baseline.value)].append(left)
            ends += map(min, lines.values())
    return ends
