"""What a signature leaves as it was: the standards that a file keeps to, and what its pages show.

An original of each layout is signed by two people in turn, at the level that lasts. It is judged
before the first signature, after it and after the second: by veraPDF, by the pictures that two
programs draw of it, annotations and all, and by the names that others read in the signatures.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from tests.conformance.test_validators import MISSING, ran
from tests.documents import PARTIES, sample
from tests.editions import edition
from tests.signatures import PEOPLE, TestAuthority
from tests.whole import ROOT

from alternat.document import Document, Edition
from alternat.document.finished import Room
from alternat.document.reading import plain, words
from alternat.render.pdf import PdfPress
from alternat.render.readback_pdf import pdf_facts, pdf_text
from alternat.sign.assessment import Question
from alternat.sign.fields import Field, with_fields
from alternat.sign.validation import validate

pytestmark = pytest.mark.conformance

LAYOUTS: dict[str, Document | Edition] = {
    "arabic": sample("ar", PARTIES[1], final=True),
    "sequential": edition("sequential", PARTIES[0], final=True),
    "common": edition("parallel", PARTIES[0], final=True, common=True),
}
SIGNERS = ("camille", "hind")
"""Who signs, one after the other; the name in the second certificate is Arabic."""


@dataclass(frozen=True)
class Original:
    """An original with its signature fields, and after each signatory."""

    document: Document | Edition
    rooms: tuple[Room, ...]
    states: tuple[Path, Path, Path]


Signed = dict[str, Original]


@pytest.fixture(scope="module")
def signed(authority: TestAuthority, tmp_path_factory: pytest.TempPathFactory) -> Signed:
    press = PdfPress(ROOT / "templates" / "agreements" / "_house")
    folder = tmp_path_factory.mktemp("signed")
    found = {}
    for name, document in LAYOUTS.items():
        printed = press.render(document)
        fields = tuple(
            Field(_field(room), room, f"Signature : {room.person}", "fr") for room in printed.rooms
        )
        data = with_fields(printed.data, fields)
        states = [_kept(folder / f"{name}.0.pdf", data)]
        people = tuple(dict.fromkeys(room.person for room in printed.rooms))
        for number, (label, person) in enumerate(zip(SIGNERS, people, strict=False), start=1):
            mine = [field.name for field in fields if field.room.person == person]
            data = authority.signed(data, label, *mine)
            states.append(_kept(folder / f"{name}.{number}.pdf", data))
        none, one, both = states
        found[name] = Original(document, printed.rooms, (none, one, both))
    return found


def _field(room: Room) -> str:
    return f"{room.text}.{room.person}".replace(".", "-").replace("-", ".", 1)


def _kept(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


def test_verapdf_accepts_files_after_no_one_and_two_signatures(
    signed: Signed, required: Callable[[bool, str], None]
) -> None:
    files = [file for one in signed.values() for file in one.states]

    done = ran(ROOT / "script" / "verapdf", "3a,ua1", *files)

    required(done.returncode != MISSING, done.stderr.strip())
    verdicts = done.stdout.splitlines()
    assert done.returncode == 0, "\n".join(one for one in verdicts if not one.startswith("PASS"))
    assert len(verdicts) == 2 * 3 * len(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_field_has_a_place_of_its_own_in_the_structure(signed: Signed, layout: str) -> None:
    one = signed[layout]
    with pikepdf.open(one.states[-1]) as pdf:
        numbers = [*pdf.Root.StructTreeRoot.ParentTree.Nums]
        found = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        homes = [
            found[int(field.StructParent)].P
            for text in pdf.Root.AcroForm.Fields
            for field in text.get("/Kids", [])
        ]
        assert len(homes) == len(one.rooms)
        assert {str(home.S) for home in homes} == {"/Div"}
        assert len({home.objgen for home in homes}) == len(homes)


# ------------------------------------------------------------------------------- what pages show
@pytest.mark.parametrize("layout", LAYOUTS)
def test_signatures_change_nothing_that_pages_show(signed: Signed, layout: str) -> None:
    one = signed[layout]
    for before, after in pairwise(map(_pictures, one.states)):
        assert len(before) == len(after)
        assert all(np.array_equal(*pages) for pages in zip(before, after, strict=True))


def test_poppler_sees_no_change_either(
    signed: Signed, program: Callable[[str, str], str], tmp_path: Path
) -> None:
    pdftoppm = program("pdftoppm", "poppler-utils")
    for name, one in signed.items():
        page = str(one.rooms[-1].page + 1)
        drawn = []
        for number, file in enumerate(one.states):
            root = tmp_path / f"{name}-{number}"
            done = ran(pdftoppm, "-r", "72", "-singlefile", "-f", page, file, root)
            assert done.returncode == 0, done.stderr
            drawn.append(root.with_suffix(".ppm").read_bytes())
        assert drawn[0] == drawn[1] == drawn[2], name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_stand_under_their_rooms_and_read_right(signed: Signed, layout: str) -> None:
    one = signed[layout]
    *_, last = one.states
    facts, pages = pdf_facts(last), _pictures(last)
    arabic = 0
    for room in one.rooms:
        free = _cut(pages[room.page], room.left, room.top, room.right, room.bottom)
        assert (free < 100).sum() == 0, "nothing is drawn where one signs"
        if room.party is None:  # the name of a witness stands above
            continue
        lines = [
            box
            for box in facts.boxes
            if box.page == room.page
            and 0 < box.line - room.bottom < 40
            and room.left - 1 <= box.left <= room.right + 1
        ]
        read = words("".join(box.text for box in lines))
        for name in _names(one.document, room):
            assert words(name) in read, (name, read)
            arabic += bool(re.search("[\u0621-\u064a]", name))
        line = max(box.line for box in lines)
        shown = _cut(pages[room.page], room.left, room.bottom, room.right, line + 4)
        assert (shown < 100).sum() > 50, "the name is drawn"
    assert arabic >= 2
    assert pdf_text(one.states[0]) == pdf_text(last)


def test_what_the_library_would_draw_would_be_seen(
    signed: Signed, authority: TestAuthority
) -> None:
    one = signed["arabic"]
    prepared = one.states[0].read_bytes()
    metadata = PdfSignatureMetadata(field_name=_field(one.rooms[0]))
    signer = PdfSigner(metadata, authority.signer("hind"))

    stamped = signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(prepared)))

    page = one.rooms[0].page
    before, after = _pictures(one.states[0])[page], _pictures(stamped.getvalue())[page]
    assert not np.array_equal(before, after)


# -------------------------------------------------------------------------------- what others read
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_names_of_the_signers_read_right(
    signed: Signed, layout: str, authority: TestAuthority, program: Callable[[str, str], str]
) -> None:
    one = signed[layout]
    texts = len({room.text for room in one.rooms})
    wanted = sorted(PEOPLE[label] for label in SIGNERS for _ in range(texts))
    file = one.states[-1]

    verdict = validate(file.read_bytes(), Question(authority.trust)).verdict
    told = ran(program("pdfsig", "poppler-utils"), "-nocert", file).stdout

    assert verdict.answer == "valid"
    assert sorted(signature.signer for signature in verdict.signatures) == wanted
    assert told.count("Signature is Valid") == len(wanted) + told.count("ETSI.RFC3161")
    names = re.findall(r"Signer Certificate Common Name: (.*)", told)
    assert sorted(name for name in names if name in wanted) == wanted


def _pictures(source: Path | bytes) -> list[np.ndarray]:
    """Draw the pages with what stands on them: annotations and fields."""
    document = pypdfium2.PdfDocument(source)
    try:
        document.init_forms()
        return [
            page.render(scale=2, grayscale=True, may_draw_forms=True, draw_annots=True)
            .to_numpy()
            .squeeze()
            .copy()
            for page in document
        ]
    finally:
        document.close()


def _cut(picture: np.ndarray, left: float, top: float, right: float, bottom: float) -> np.ndarray:
    top, bottom, left, right = (max(0, round(2 * edge)) for edge in (top, bottom, left, right))
    return picture[int(top) : int(bottom), int(left) : int(right)]


def _names(document: Document | Edition, room: Room) -> Iterator[str]:
    """Give the names under a room: in the language of the text that is signed there, or in both."""
    for text in (document,) if isinstance(document, Document) else document.texts:
        if room.text in (text.language, "common") and room.party is not None:
            (block,) = [one for one in text.signature_blocks if one.party == room.party]
            yield plain(block.signatories[room.rank - 1].name)
