from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.documents import PARTIES, sample
from tests.editions import edition

from alternat.document import Document, Edition, Signatory, Witness
from alternat.document.finished import PdfFacts, Printed, Room
from alternat.document.reading import plain
from alternat.render.errors import TemplateAtFault
from alternat.render.pdf import PdfPress
from alternat.render.readback_pdf import pdf_facts

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "templates" / "agreements" / "_house"
CASES: dict[str, Document | Edition] = {
    "fr": sample("fr", PARTIES[0], parties=3, final=True),
    "ar": sample("ar", PARTIES[1], final=True),
    "sequential": edition("sequential", PARTIES[1], final=True, arabic_first=True),
    "facing": edition("parallel", PARTIES[0], final=True),
    "common": edition("parallel", PARTIES[1], final=True, common=True),
}


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(HOUSE)


@pytest.fixture(scope="module")
def printed(press: PdfPress) -> Callable[[str], Printed]:
    return cache(lambda name: press.render(CASES[name]))


def text_of(document: Document | Edition, room: Room) -> Document:
    texts = (document,) if isinstance(document, Document) else document.texts
    return next((one for one in texts if one.language == room.text), texts[0])


def signatory(document: Document | Edition, room: Room) -> Signatory | Witness:
    if room.party is None:
        witnesses = text_of(document, room).witnesses
        assert witnesses is not None
        return witnesses.entries[room.rank - 1]
    blocks = text_of(document, room).signature_blocks
    (block,) = [one for one in blocks if one.party == room.party]
    return block.signatories[room.rank - 1]


def lines_of(facts: PdfFacts, words: str, room: Room) -> list[float]:
    """Find the base lines of a text in the column of a room, on its page."""
    return [
        box.line
        for box in facts.boxes
        if box.page == room.page
        and words.startswith(box.text.strip()[:6])
        and room.left - 1 <= box.left <= room.right + 1
    ]


@pytest.mark.parametrize("name", CASES)
def test_each_signatory_has_a_room_for_each_text(
    printed: Callable[[str], Printed], name: str
) -> None:
    document = CASES[name]
    found = printed(name).rooms

    match document:
        case Document():
            texts = [document]
        case Edition(common_signature=True):
            texts = [document.texts[0]]
        case _:
            texts = [*document.texts]
    parties = [one for one in found if one.party is not None]
    assert [(one.text, one.party, one.rank, one.person) for one in parties] == [
        ("common" if name == "common" else text.language, block.party, rank, one.person)
        for text in texts
        for block in text.signature_blocks
        for rank, one in enumerate(block.signatories, start=1)
    ]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("fr", ["fr"]),
        ("sequential", ["ar", "fr"]),
        ("facing", ["fr", "ar"]),
        ("common", ["common"]),
    ],
)
def test_a_witness_who_signs_has_a_room_after_the_parties(
    printed: Callable[[str], Printed], name: str, texts: list[str]
) -> None:
    found = printed(name).rooms

    witnesses = [one for one in found if one.party is None]
    assert [(one.text, one.rank, one.person) for one in witnesses] == [
        (text, 1, "who-signs") for text in texts
    ]
    for one in witnesses:
        mine = [room for room in found if room.text == one.text and room.party is not None]
        assert all((room.page, room.bottom) < (one.page, one.top) for room in mine)


@pytest.mark.parametrize("name", CASES)
def test_a_room_stands_between_its_label_and_the_name(
    printed: Callable[[str], Printed], name: str
) -> None:
    document, file = CASES[name], printed(name)
    facts = pdf_facts(file.data)

    for room in file.rooms:
        one = signatory(document, room)
        if room.party is None:
            assert room.bottom - room.top >= 60, "a witness has no seal, and a name above"
            continue
        assert room.bottom - room.top >= 110, "forty millimetres for a seal"
        assert room.right - room.left >= 200
        labels = lines_of(facts, plain(one.room or ()), room)
        assert any(0 <= room.top - line < 75 for line in labels), (room, labels)
        names = lines_of(facts, plain(one.name), room)
        assert any(0 < line - room.bottom < 40 for line in names), (room, names)


@pytest.mark.parametrize("name", CASES)
def test_rooms_of_a_file_never_overlap(printed: Callable[[str], Printed], name: str) -> None:
    found = printed(name).rooms

    for one in found:
        for other in found:
            if one != other and one.page == other.page:
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top


def test_who_signs_is_not_printed(press: PdfPress) -> None:
    document = sample("fr")
    first, *others = document.signature_blocks
    unknown = tuple(dataclasses.replace(one, person=None) for one in first.signatories)
    nameless = dataclasses.replace(
        document, signature_blocks=(dataclasses.replace(first, signatories=unknown), *others)
    )

    found = press.render(nameless)

    assert found.rooms[0].person is None
    assert found.data == press.render(document).data


def test_a_template_without_the_anchors_is_at_fault(tmp_path: Path) -> None:
    house = Path(shutil.copytree(HOUSE, tmp_path / "house"))
    parts = house / "_parts.html.j2"
    parts.write_text(parts.read_text("utf-8").replace("room.{{ block.party }}", "x"), "utf-8")

    with pytest.raises(TemplateAtFault, match=r"anchor room\.region"):
        PdfPress(house).render(sample("fr"))
