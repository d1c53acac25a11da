"""The pack that `trip` lays beside what is signed."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.whole import Desk, alternat

from alternat.conformity.parcel import open_parcel

TRIP = "trips/voyage"


@pytest.fixture
def folder(desk: Desk) -> Path:
    ended = desk.run("trip", "voyage", "--as-of", "2031-03-01")
    assert ended.code == 0, ended.err
    return desk.output / TRIP


def digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_pack_is_whole_and_is_not_made_twice(folder: Path, desk: Desk) -> None:
    first = digests(folder)
    sheets = ("booklet", "summary", "who-signs-what", "formalities", "missing", "print-list")
    wanted = {f"pack/{name}.{language}.pdf" for name in sheets for language in ("fr", "ar")}
    wanted |= {f"pack/booklet.{language}.docx" for language in ("fr", "ar")}
    wanted |= {"pack/folder-labels.pdf", "pack/name-cards.pdf", "pack/trip.ics", "index.html"}
    assert wanted <= first.keys()

    verdict = open_parcel(folder / "voyage.zip")
    assert verdict.whole, verdict.troubles
    with zipfile.ZipFile(folder / "voyage.zip") as archive:
        packed = set(archive.namelist())
    beside = {"voyage.zip", "trip.json", "pack.json"}
    assert packed - {"MANIFEST.sha256"} == first.keys() - beside

    addresses = re.findall(r'(?:href|src)="([^"#]+)', (folder / "index.html").read_text("utf-8"))
    assert len(addresses) > 30
    lost = {one for one in addresses if not (folder / unquote(one)).is_file()}
    assert lost == set(), "every link of the page leads to a file of the parcel"
    assert {unquote(one) for one in addresses} - packed == {"voyage.zip"}

    verify(folder)

    booklet, card = folder / "pack/booklet.fr.pdf", folder / "pack/name-cards.pdf"
    made = booklet.stat().st_mtime_ns
    card.write_bytes(b"damaged")
    (folder / "pack/summary.ar.pdf").unlink()
    (folder / "mine.txt").write_text("kept")
    assert desk.run("trip", "voyage", "--as-of", "2031-03-01").code == 0
    assert booklet.stat().st_mtime_ns == made, "made of the same, it is not made again"
    (folder / "mine.txt").unlink()
    assert digests(folder) == first, "the same trip gives the same bytes; damage is made good"


def verify(folder: Path) -> None:
    """Send the parcel through `verify`, whole, altered, and with a file that would do harm."""
    whole, other = folder / "voyage.zip", folder.parent / "other.zip"
    ended = alternat("verify", whole, "--ui", "fr")
    assert (ended.code, "dossier entier" in ended.out) == (0, True)

    data = bytearray(whole.read_bytes())
    data[data.index(b"%PDF-")] ^= 1
    other.write_bytes(data)
    ended = alternat("verify", other, "--format", "json", "--ui", "en")
    assert ended.code == 9
    (told,) = json.loads(ended.out)["files"]
    assert told["outcome"] == "altered"
    assert [one["fault"] for one in told["troubles"]] == ["altered"]

    other.write_bytes(whole.read_bytes())
    with zipfile.ZipFile(other, "a") as archive:
        archive.writestr("../../autoexec.bat", b"")
    ended = alternat("verify", other, "--ui", "en")
    assert (ended.code, "NOT TO BE UNPACKED" in ended.out) == (10, True)
    assert "../../autoexec.bat: the name leads out of the folder" in ended.out
    other.unlink()
