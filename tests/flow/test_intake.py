"""What comes back from a signing: stacks in any order, put in place by the codes on the pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from examples.scanning import Askew, by_chance, printed, scanned, signed, stack, written
from PIL import Image, ImageDraw
from tests.signatures import TestAuthority
from tests.whole import Desk, Ended, alternat

from alternat.archive.folder_store import FolderStore
from alternat.sign.signature import stamped

BY = ("--by", "A. Greffier")
NAME = "accord.region-val-d-armor.fr-ar"


@dataclass(frozen=True)
class Office:
    """A workspace with its archive, and the paper originals that were signed."""

    root: Path
    paper: dict[str, list[Image.Image]]
    """Pages of each original, signed in every room, by holder."""

    def run(self, *arguments: str | Path) -> Ended:
        """Run a command of the archive."""
        return alternat("archive", *arguments, "--workspace", self.root)

    def intake(self, *arguments: str | Path) -> tuple[int, dict[str, Any]]:
        """Take in, and give what the command told."""
        ended = self.run("intake", *arguments, *BY, "--format", "json")
        told: dict[str, Any] = json.loads(ended.out)
        return ended.code, told

    def waiting(self) -> list[dict[str, Any]]:
        """Give what is in the queue."""
        items: list[dict[str, Any]] = json.loads(
            self.run("settle", "list", "--format", "json").out
        )["items"]
        return items

    @property
    def store(self) -> FolderStore:
        """The archive."""
        return FolderStore(self.root / "archive")

    def files(self) -> set[str]:
        """Name what is kept of the agreement."""
        head = self.store.head("accord")
        assert head is not None
        return set(head.state)


@pytest.fixture(scope="module")
def deposited(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    root = tmp_path_factory.mktemp("intake") / "desk"
    shutil.copytree(small, root)
    desk = Desk(root)
    build = desk.run("build", "accord", "--final", "--language", "fr-ar", "--type", "pdf")
    assert build.code == 0, build.said
    ended = alternat("archive", "deposit", "accord", *BY, "--workspace", root)
    assert ended.code == 0, ended.said
    folder = root / "output" / "final" / "accord"
    rooms = json.loads((folder / "final.json").read_bytes())["rooms"]
    paper = {}
    for name, places in rooms.items():
        pages = printed(folder / name)
        for one in places:
            box = (one["left"], one["top"], one["right"], one["bottom"])
            pages[one["page"]] = signed(pages[one["page"]], box, one["rank"])
        paper[name.split(".")[1]] = pages
    return Office(root, paper)


@pytest.fixture
def office(deposited: Office, tmp_path: Path) -> Iterator[Office]:
    root = tmp_path / "desk"
    shutil.copytree(deposited.root, root)
    yield Office(root, deposited.paper)
    for one in FolderStore(root / "archive").ids():
        assert FolderStore(root / "archive").validate(one) == ()


def test_a_renewed_file_is_kept_beside_what_it_was(
    office: Office, authority: TestAuthority, tmp_path: Path
) -> None:
    """`sign renew` adds revisions: the file comes in once more, under its new digest."""
    prepared = alternat("sign", "prepare", "accord", "--workspace", office.root)
    assert prepared.code == 0, prepared.said
    data = (office.root / "signing" / "accord" / f"{NAME}.pdf").read_bytes()
    signed_once = authority.signed(data, "solene", "fr.solene-le-goffic", level="B-B")
    renewed = stamped(signed_once, authority.tsa, authority.trust)
    file = tmp_path / f"{NAME}.pdf"
    for content in (signed_once, renewed, renewed):
        file.write_bytes(content)
        code, _ = office.intake(file)
        assert code == 0

    digests = [sha256(one).hexdigest()[:8] for one in (signed_once, renewed)]
    kept = {one for one in office.files() if one.startswith("signed/") and one.endswith(".pdf")}
    stem = f"signed/{NAME.removeprefix('accord.')}"
    assert kept == {f"{stem}.{digest}.pdf" for digest in digests}
    head = office.store.head("accord")
    assert head is not None
    assert head.number == 3, "the deposit, what was signed, what was renewed"
    assert office.store.read("accord", f"{stem}.{digests[1]}.pdf") == renewed


def test_a_mixed_stack_is_put_in_order_and_what_is_odd_waits(
    office: Office, tmp_path: Path
) -> None:
    first, second = sorted(office.paper)
    whole, partial = office.paper[first], office.paper[second][:3]
    last = set(range(4, len(whole) + 1))
    lost = partial.pop(1)
    partial[0] = written(partial[0], "sous reserve", (320, 420))
    stranger = Image.new("RGB", whole[0].size, "white")
    ImageDraw.Draw(stranger).text((300, 300), "une facture", fill="black", font_size=60)
    pages = [*whole, *partial, stranger, Image.new("RGB", whole[0].size, "white"), whole[1]]
    order = [(index * 7) % len(pages) for index in range(len(pages))]
    assert sorted(order) == list(range(len(pages)))
    scans = [scanned(pages[index], by_chance(index), index) for index in order]
    tray = tmp_path / "tray"
    tray.mkdir()
    (tray / "pile \u202e1.pdf").write_bytes(stack(scans[:9]))
    (tray / "pile 2.tif").write_bytes(stack(scans[9:], "TIFF"))
    code, told = office.intake(tray)
    assert code == 12
    assert told["blanks"] == 1
    # the bytes received are kept as they came, then the copy of the whole original
    assert [one["version"] for one in told["filed"]] == [2, 3]
    received = [one for one in office.files() if one.startswith("received/")]
    kept = {office.store.read("accord", one) for one in received if not one.endswith(".json")}
    assert kept == {file.read_bytes() for file in tray.iterdir()}
    assert [
        one for one in office.files() if one.startswith(f"scans/{first}") and one.endswith("pdf")
    ]

    queue = {one["why"]: one for one in office.waiting()}
    assert queue.keys() == {"incomplete", "doubled", "no-code"}
    waits = queue["incomplete"]
    assert (waits["original"]["holder"], set(waits["missing"])) == (second, {2} | last)
    assert {(one["of"], one["what"]) for one in waits["marks"]} == {(1, "added")}
    (mark,) = [one for one in waits["marks"] if one["what"] == "added"][:1]
    left, top, right, bottom = mark["where"]
    assert 100 <= left < right <= 160
    assert 135 <= top < bottom <= 160

    # repeated, nothing changes
    versions = len(office.store.versions("accord"))
    code, _ = office.intake(tray)
    assert (code, len(office.store.versions("accord"))) == (12, versions)
    assert len(office.waiting()) == len(queue)

    # the page that was lost comes, as a photograph upside down; somebody accepts what was written
    photo = tmp_path / "page.jpg"
    scanned(lost, Askew(2, lean=1.1), 5).save(photo, dpi=(200, 200))
    assert office.intake(photo)[0] == 12
    (waits,) = [one for one in office.waiting() if one["kind"] == "original"]
    assert set(waits["missing"]) == last
    shown = office.run("settle", "show", waits["id"], "--ui", "fr")
    assert "ajout ou rature" in shown.said
    accepted = office.run("settle", "accept", waits["id"], *BY, "--reason", "réserve convenue")
    assert accepted.code == 0, accepted.said
    assert any(
        one.startswith(f"scans/{second}") and one.endswith(".p01.png") for one in office.files()
    )
    assert office.run("settle", "accept", waits["id"], *BY, "--reason", "x").code == 2

    # the double is rejected with its reason
    for one in office.waiting():
        ended = office.run("settle", "reject", one["id"], *BY, "--reason", "inutile")
        assert ended.code == 0, ended.said
    assert office.waiting() == []
    assert office.run("audit").code == 0


def test_a_page_whose_code_is_torn_is_assigned_by_a_person(office: Office, tmp_path: Path) -> None:
    holder = sorted(office.paper)[0]
    pages = list(office.paper[holder])
    torn = pages[2].copy()
    ImageDraw.Draw(torn).rectangle((0, 2050, torn.width, torn.height), fill="white")
    pages[2] = torn
    file = tmp_path / "pile.pdf"
    file.write_bytes(stack([scanned(one, Askew(lean=0.4), 1) for one in pages]))
    assert office.intake(file)[0] == 12
    queue = {one["why"]: one for one in office.waiting()}
    assert queue.keys() == {"incomplete", "no-code"}
    wrong = (queue["no-code"]["id"], "--to", "accord", "--original", f"{holder}.fr-ar")
    said = (*BY, "--reason", "le texte suit la page 2")
    assert office.run("settle", "assign", *wrong, "--page", "99", *said).code == 2
    assert office.run("settle", "assign", *wrong, "--page", "1", *said).code == 2
    ended = office.run("settle", "assign", *wrong, "--page", "3", *said)
    assert ended.code == 0, ended.said
    (waits,) = office.waiting()  # what the tear took away is shown, not hidden
    assert waits["missing"] == []
    assert {one["of"] for one in waits["marks"]} == {3}


def test_an_original_that_nobody_signed_says_so(office: Office, tmp_path: Path) -> None:
    (pdf,) = (office.root / "output/final/accord").glob(f"{NAME}.pdf")
    code, _ = office.intake(pdf)
    assert code == 12
    (waits,) = office.waiting()
    assert waits["why"] == "differs"
    assert {one["what"] for one in waits["marks"]} == {"unsigned"}
