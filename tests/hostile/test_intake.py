"""Hostile files at intake: kept unopened or refused with the reason; nothing of them runs."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import sys
import zlib
from datetime import datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
import segno
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image
from tests.archived import NOW, keep

from alternat.archive.holdings import Holdings
from alternat.archive.intake.arrivals import NotTakenError, kind_of, shown
from alternat.archive.intake.confinement import read_confined
from alternat.archive.intake.queue import Item, Queue, Settlement
from alternat.archive.intake.reasons import reason_of
from alternat.archive.intake.sheets import Reading
from alternat.archive.intake.taking import take
from alternat.document.page_code import PageCode, agreement_key, digest_key


def pdf(tmp_path: Path, change: str = "", *, packed: bool = False, pages: int = 1) -> Path:
    file = tmp_path / "scan.pdf"
    with Pdf.new() as made:
        for _ in range(pages):
            made.add_blank_page(page_size=(595, 842))
        match change:
            case "script":
                made.Root.OpenAction = made.make_indirect(
                    Dictionary(S=Name.JavaScript, JS=f"app.launchURL('{tmp_path}/ran')")
                )
            case "launch":
                action = Dictionary(S=Name.Launch, F=f"/usr/bin/touch {tmp_path}/ran")
                made.pages[0].obj.AA = Dictionary(O=action)
            case "deep script":
                annotation = Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([0, 0, 9, 9]),
                    A=Dictionary(S=Name.GoTo, Next=Array([Dictionary(S=Name.JavaScript, JS="x")])),
                )
                made.pages[0].obj.Annots = Array([made.make_indirect(annotation)])
            case "attachment":
                made.attachments["virus.exe"] = b"MZ"
            case "xfa":
                made.Root.AcroForm = Dictionary(XFA=Stream(made, b"<!DOCTYPE a [<!ENTITY b 'c'>]>"))
            case "huge picture":
                row = zlib.compress(b"\0" * 100_000)
                image = Stream(
                    made,
                    row,
                    Dictionary(
                        Type=Name.XObject,
                        Subtype=Name.Image,
                        Width=20_000,
                        Height=20_000,
                        ColorSpace=Name.DeviceGray,
                        BitsPerComponent=8,
                        Filter=Name.FlateDecode,
                    ),
                )
                made.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=image))
            case "huge page":
                made.pages[0].mediabox = Array([0, 0, 14400, 14400])
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
        made.save(file, object_stream_mode=mode, compress_streams=True)
    return file


def told(reading: Reading) -> str:
    assert reading.refusal is not None
    assert reading.refusal.words("fr") != reading.refusal.words("en")
    return reading.refusal.words("en")


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "object streams"])
@pytest.mark.parametrize("change", ["script", "launch", "deep script", "xfa"])
def test_a_pdf_that_could_act_is_refused_and_does_not_act(
    tmp_path: Path, change: str, packed: bool
) -> None:
    file = pdf(tmp_path, change, packed=packed)
    if packed:
        assert b"/JavaScript" not in file.read_bytes()
    reading = read_confined(file, "pdf", tmp_path)
    assert change.rpartition(" ")[2] in reading.dangers
    assert told(reading).startswith("it holds")
    assert not reading.sheets
    assert not (tmp_path / "ran").exists()


def test_an_attachment_is_told(tmp_path: Path) -> None:
    reading = read_confined(pdf(tmp_path, "attachment"), "pdf", tmp_path)
    assert reading.dangers == ("attachment",)
    assert len(reading.attachments) == 1


@pytest.mark.parametrize(
    ("change", "pages", "reason"),
    [
        ("huge picture", 1, "400 million"),
        ("huge page", 1, "508 by 508 cm"),
        ("", 10_000, "10000 pages"),
    ],
)
def test_a_pdf_beyond_all_bounds_is_refused(
    tmp_path: Path, change: str, pages: int, reason: str
) -> None:
    reading = read_confined(pdf(tmp_path, change, pages=pages), "pdf", tmp_path)
    assert reason in told(reading)
    assert not reading.sheets


def test_a_picture_of_two_hundred_million_dots_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scan.tif"
    Image.new("1", (20_000, 10_000)).save(file, compression="group4")
    assert file.stat().st_size < 100_000
    assert "200 million" in told(read_confined(file, "tiff", tmp_path))


def test_a_bomb_in_an_object_stream_ends_its_reader_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alternat.archive.intake.confinement.MEMORY", 400 << 20)
    packed = zlib.compress(zlib.compress(b"\0" * (600 << 20), 1), 9)
    body = (
        b"%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]/Length "
        + str(len(packed)).encode()
        + b">>\nstream\n"
        + packed
        + b"\nendstream\nendobj\n"
    )
    entries = b"".join(struct.pack(">BHB", *one) for one in [(0, 0, 0), (1, 9, 0), (2, 1, 0)])
    start = len(body)
    body += (
        b"3 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Length "
        + str(len(entries)).encode()
        + b">>\nstream\n"
        + entries
        + b"\nendstream\nendobj\nstartxref\n"
        + str(start).encode()
        + b"\n%%EOF\n"
    )
    file = tmp_path / "bomb.pdf"
    file.write_bytes(body)
    reading = read_confined(file, "pdf", tmp_path)
    assert reading.refusal
    assert not reading.sheets


@pytest.mark.parametrize("cut", [20, 200, 5_000])
@pytest.mark.parametrize("form", ["TIFF", "JPEG", "PDF"])
def test_a_file_cut_short_is_refused_or_read_in_part(tmp_path: Path, form: str, cut: int) -> None:
    whole = io.BytesIO()
    Image.effect_noise((800, 1100), 60).convert("RGB").save(whole, form)
    file = tmp_path / "scan"
    file.write_bytes(whole.getvalue()[:cut])
    try:
        kind = kind_of(file)
    except NotTakenError:
        return
    reading = read_confined(file, kind, tmp_path)
    assert reading.refusal or reading.sheets


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    file = pdf(tmp_path)
    with pikepdf.open(file, allow_overwriting_input=True) as made:
        made.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "password" in told(read_confined(file, "pdf", tmp_path))


def test_the_reader_can_start_nothing(tmp_path: Path) -> None:
    tries = (
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
    )
    for attempt in tries:
        code = f"from alternat.archive.intake.worker import confine\nconfine()\n{attempt}"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert done.returncode == 86, attempt


def test_an_archive_stays_valid_whatever_is_thrown_at_it(tmp_path: Path) -> None:
    tray = tmp_path / "tray"
    tray.mkdir()
    for number, change in enumerate(("script", "launch", "attachment", "huge picture")):
        shutil.move(pdf(tmp_path, change), tray / f"{number}.pdf")
    (tray / "bomb.zip").write_bytes(b"PK\3\4" + b"\0" * 100)
    (tray / "entities.xml").write_text("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")
    (tray / "..\\..\\x.pdf").write_bytes(b"%PDF-1.7 broken")
    (tray / "accord\u202efdp.exe").write_bytes(b"MZ")
    (tray / "link.pdf").symlink_to("/etc/passwd")
    holdings = Holdings(tmp_path / "archive")
    holdings.commit("accord", {"a.txt": b"a"}, "deposit", "A. B.", NOW)
    before = {file: file.read_bytes() for file in holdings.root.rglob("*") if file.is_file()}
    taken = take(holdings, [tray], "A. B.", NOW, None, lambda _: None)
    assert not taken.filed
    waiting = list(Queue(holdings).items())
    names = sorted(name for one in waiting for name in one.names.values())
    assert names == sorted(shown(one.name) for one in tray.iterdir())
    assert {one.why for one in waiting} <= {"refused", "no-code"}
    assert before == {
        file: file.read_bytes() for file in holdings.root.rglob("*") if file.is_file()
    }
    kept = {file.read_bytes() for file in Queue(holdings).received.iterdir()}
    assert kept == {file.read_bytes() for file in tray.iterdir() if not file.is_symlink()}
    assert not (tmp_path / "x.pdf").exists()


def page_of(code: PageCode) -> Image.Image:
    """A page with a code, as anybody can print one."""
    page = Image.new("RGB", (1654, 2339), "white")
    qr = io.BytesIO()
    segno.make_qr(code.text, version=1, error="m").save(qr, kind="png", scale=6)
    page.paste(Image.open(qr).convert("RGB"), (150, 2000))
    return page


@pytest.mark.parametrize(("number", "count"), [(1, 1), (1, 9), (4, 4)])
def test_a_forged_code_makes_no_original_shorter_or_longer(
    tmp_path: Path, number: int, count: int
) -> None:
    digest = "5" * 64
    original = io.BytesIO()
    with Pdf.new() as printed:
        for _ in range(3):
            printed.add_blank_page(page_size=(595, 842))
        printed.save(original)
    holdings = Holdings(tmp_path / "archive")
    keep(holdings, "accord", texts={"region-val-azur.fr-ar": digest})
    files: dict[str, bytes | Path] = {
        "final/a.pdf": original.getvalue(),
        "final/final.json": b"{}",
    }
    holdings.commit("accord", files, "printed", "A. B.", NOW)
    key, text = agreement_key("accord"), digest_key(digest)
    forged = PageCode(key, "10", 1, "fr-ar", number, count, text)
    page_of(forged).save(tmp_path / "scan.jpg", dpi=(200, 200))
    taken = take(holdings, [tmp_path / "scan.jpg"], "A. B.", NOW, None, lambda _: None)
    assert [(one.kind, one.why) for one in taken.queued] == [("page", "other-text")]
    head = holdings.head("accord")
    assert head is not None
    assert not [path for path in head.state if path.startswith("scans/")]


def test_another_file_of_a_name_that_was_settled_waits_too(tmp_path: Path) -> None:
    empty = tmp_path / "scan.pdf"
    empty.touch()
    holdings = Holdings(tmp_path / "archive")

    def waiting(now: datetime) -> list[Item]:
        take(holdings, [empty], "A. B.", now, None, lambda _: None)
        return list(Queue(holdings).items())

    (first,) = waiting(NOW)
    assert waiting(NOW) == [first], "the same, taken in again, waits once"
    decided = Settlement("rejected", "A. B.", NOW.isoformat(), "an empty file")
    Queue(holdings).settle(first, decided)
    (second,) = waiting(NOW + timedelta(days=30))
    assert second.id != first.id


def test_what_changes_under_the_hands_of_an_intake_is_kept_as_it_was_read(tmp_path: Path) -> None:
    file = tmp_path / "scan.jpg"
    Image.effect_noise((800, 1100), 60).convert("RGB").save(file)
    before = file.read_bytes()
    holdings = Holdings(tmp_path / "archive")

    def overwrite(_one: object) -> None:
        file.write_bytes(b"something else")

    take(holdings, [file], "A. B.", NOW, None, overwrite)
    (kept,) = Queue(holdings).received.iterdir()
    assert kept.read_bytes() == before


def test_a_reason_that_a_damaged_queue_tells_is_no_format_string(tmp_path: Path) -> None:
    for broken in (
        {"code": "none", "values": []},
        {"code": "large-page", "values": ["1"]},
        {"code": "locked", "values": 3},
    ):
        with pytest.raises((LookupError, TypeError)):
            reason_of(broken)
    odd = reason_of({"code": "unreadable", "values": ["{0.__class__}"]})
    assert odd is not None
    assert "{0.__class__}" in odd.words("en")
