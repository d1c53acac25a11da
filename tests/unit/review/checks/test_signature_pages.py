"""The signature page proved on finished PDFs: real ones pass, spoilt ones are refused."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from tests.cases import EXAMPLES
from tests.documents import PARTIES, sample
from tests.editions import edition

from alternat.document import Document, Edition
from alternat.document.finished import Printed
from alternat.inspection import read_back
from alternat.render.pdf.press import PdfPress
from alternat.review.checks.delivered import Delivered
from alternat.review.checks.signature_pages import areas, places_of_honour, signature_page
from alternat.review.finding import Finding

Spoil = Callable[[pikepdf.Pdf, Printed], None]

ORIGINALS: dict[str, Document | Edition] = {
    "french": sample("fr", PARTIES[1], final=True),
    "arabic": sample("ar", PARTIES[1], final=True),
    "five": sample("ar", PARTIES[0], 5, final=True),
    "sequential": edition("sequential", PARTIES[1], final=True, arabic_first=True),
    "facing": edition("parallel", PARTIES[0], 3, final=True),
    "common": edition("parallel", PARTIES[1], final=True, common=True),
}


@cache
def printed(name: str) -> Printed:
    return PdfPress(EXAMPLES.house).render(ORIGINALS[name])


def delivered(name: str, data: bytes) -> Delivered:
    document = ORIGINALS[name]
    first = document.texts[0] if isinstance(document, Edition) else document
    stem = f"{first.agreement}.{document.copy}.{document.language}"
    return read_back(document, {f"{stem}.pdf": data})


def found(one: Delivered) -> list[Finding]:
    return [
        finding for check in (places_of_honour, signature_page) for finding in check.findings(one)
    ]


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_layout_is_whole_in_its_place_and_its_rooms_are_free(name: str) -> None:
    file = printed(name)
    one = delivered(name, file.data)

    assert found(one) == []
    rooms = [room for room in file.rooms if room.party is not None]
    assert len(one.inked) == len(rooms)
    # What the press says of its rooms is what the page shows.
    for room, area in zip(
        sorted(rooms, key=lambda room: (room.page, room.top, room.left)),
        sorted(areas(one), key=lambda area: (area.page, area.top, area.left)),
        strict=True,
    ):
        assert room.page == area.page
        assert area.left < room.left < room.right < area.right
        assert area.top < room.top + 8
        assert room.bottom - 8 < area.bottom < room.bottom + 8


def drawn(operators: str) -> Spoil:
    """Draw something in the middle of the first room; `x y` stand for the place."""

    def spoil(pdf: pikepdf.Pdf, file: Printed) -> None:
        room = file.rooms[0]
        page = pdf.pages[room.page]
        height = float(page.mediabox[3])
        x, y = (room.left + room.right) / 2, height - (room.top + room.bottom) / 2
        page.contents_add(b"q", prepend=True)  # what the engine leaves of its matrix ends here
        page.contents_add(b"Q " + operators.replace("x y", f"{x} {y}").encode(), prepend=False)

    return spoil


@pytest.mark.parametrize(
    ("name", "operators"),
    [
        ("french", "q 0 0 0 rg x y 30 8 re f Q"),
        ("arabic", "q 0.75 0.75 0.75 rg x y 40 20 re f Q"),
        ("common", "q 0.6 0.6 0.9 RG 3 w x y m 200 20 l S Q"),
    ],
)
def test_a_room_with_something_in_it_is_refused(name: str, operators: str) -> None:
    findings = found(delivered(name, spoilt(name, drawn(operators))))
    assert {(one.check, one.severity) for one in findings} == {(87, "B")}
    assert "not free" in findings[0].message.en


def without_last_words(pdf: pikepdf.Pdf, file: Printed) -> None:
    """Leave out what the last signature page draws last in the text."""
    last = [room for room in file.rooms if room.party is not None][-1]
    page = pdf.pages[last.page]
    instructions = list(pikepdf.parse_content_stream(page))
    shown = [n for n, one in enumerate(instructions) if str(one.operator) in ("Tj", "TJ")]
    for number in reversed(shown[len(shown) // 2 :]):
        del instructions[number]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def test_a_block_that_is_not_whole_is_refused() -> None:
    findings = found(delivered("french", spoilt("french", without_last_words)))
    assert any("not whole" in one.message.en and one.severity == "B" for one in findings)


TURNED = ".signatures {{ direction: {} !important }} .signature-block {{ direction: {} }}"


@pytest.mark.parametrize(
    ("name", "rule", "number", "words"),
    [
        ("french", TURNED.format("rtl", "ltr"), 85, "must stand on the left"),
        ("arabic", TURNED.format("ltr", "rtl"), 85, "must stand on the right"),
        ("french", ".room { height: 20mm !important }", 87, "less than 4 cm"),
        ("arabic", ".signature-block .name { position: relative; top: -25mm }", 87, "4 cm"),
        ("french", ".capacity { position: relative; top: 30mm }", 87, "not free"),
        ("french", ".signature-block { margin-left: -60mm }", 87, "runs off the page"),
    ],
)
def test_a_stylesheet_that_spoils_the_page_is_found_out(
    name: str, rule: str, number: int, words: str, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    shutil.copytree(EXAMPLES.house, house)
    with (house / "print.css").open("a", encoding="utf-8") as stylesheet:
        stylesheet.write(rule)
    findings = found(delivered(name, PdfPress(house).render(ORIGINALS[name]).data))
    told = [one for one in findings if one.check == number]
    assert told
    assert any(words in one.message.en for one in told)
    assert {one.severity for one in told} == {"B"}


def spoilt(name: str, spoil: Spoil) -> bytes:
    file = printed(name)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(file.data)) as pdf:
        spoil(pdf, file)
        pdf.save(out)
    return out.getvalue()
