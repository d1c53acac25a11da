from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alternat.conformity.parcel import MANIFEST, Contents, open_parcel
from alternat.trip.pack.parcel import manifest, parcel

FILES = {
    "index.html": b"<p>",
    "pack/a.pdf": b"%PDF" * 50,
    "01-x/l\xc3\xa9.txt".encode().decode(): b"",
}

Opened = Callable[[bytes], Contents]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    def check(data: bytes) -> Contents:
        file = tmp_path / "pack.zip"
        file.write_bytes(data)
        return open_parcel(file)

    return check


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], deflated: bool = False) -> bytes:
    """Make a zip by hand, whatever its names."""
    buffer = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", kind) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def with_manifest(*entries: tuple[str | zipfile.ZipInfo, bytes], **more: bool) -> bytes:
    return zipped((MANIFEST, manifest(FILES)), *FILES.items(), *entries, **more)


def told(verdict: Contents) -> list[tuple[str, str]]:
    return [(one.fault, one.name) for one in verdict.troubles]


def test_a_parcel_is_whole(opened: Opened) -> None:
    verdict = opened(parcel(FILES))
    assert verdict.whole
    assert verdict.files == len(FILES)


def test_the_same_files_give_the_same_bytes_in_any_order() -> None:
    assert parcel(FILES) == parcel(dict(reversed(FILES.items())))


def test_sha256sum_reads_the_manifest(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(parcel(FILES))) as archive:
        archive.extractall(tmp_path)
    done = subprocess.run(["sha256sum", "--check", "--strict", MANIFEST], cwd=tmp_path, check=False)
    assert done.returncode == 0


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,6}(/[a-z]{1,6}){0,2}\.[a-z]{3}", fullmatch=True),
        st.binary(max_size=200),
        min_size=1,
    )
)
def test_whatever_is_packed_is_found_again(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(parcel(files))) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found.pop(MANIFEST) == manifest(files)
    assert found == files


def test_altered_missing_and_added_files_are_named(opened: Opened) -> None:
    altered = {**FILES, "index.html": b"<P>"}
    del altered["pack/a.pdf"]
    altered["new.txt"] = b""
    verdict = opened(zipped((MANIFEST, manifest(FILES)), *altered.items()))
    assert told(verdict) == [
        ("altered", "pack/a.pdf"),
        ("altered", "new.txt"),
        ("altered", "index.html"),
    ]
    assert verdict.fit
    assert verdict.files == 1


def test_one_flipped_byte(opened: Opened) -> None:
    data = bytearray(parcel(FILES))
    data[data.index(b"%PDF")] ^= 1
    assert told(opened(bytes(data))) == [("altered", "pack/a.pdf")]


def test_folders_that_a_file_manager_adds_do_no_harm(opened: Opened) -> None:
    assert opened(with_manifest(("pack/", b""))).whole


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    return entry


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "pack/../../outside.txt",
        "/etc/passwd",
        "C:/windows/x.txt",
        "pack\\..\\x.txt",
        "pack//x.txt",
        "./x.txt",
        "pack/\u202egnp.exe",
        "../",
    ],
)
def test_names_that_lead_elsewhere(opened: Opened, name: str) -> None:
    verdict = opened(with_manifest((name, b"x")))
    assert told(verdict) == [("unfit", name)]
    assert not verdict.fit


def test_links(opened: Opened) -> None:
    assert told(opened(with_manifest((link("pack/link"), b"/etc/passwd")))) == [
        ("unfit", "pack/link")
    ]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["index.html", "INDEX.html"])
def test_two_files_of_one_name(opened: Opened, name: str) -> None:
    assert told(opened(with_manifest((name, b"other")))) == [("unfit", "index.html")]


def test_a_bomb(opened: Opened) -> None:
    verdict = opened(with_manifest(("bomb.bin", bytes(30_000_000)), deflated=True))
    assert told(verdict) == [("unfit", "bomb.bin")]


def test_a_bomb_that_lies_about_its_size(opened: Opened) -> None:
    data = with_manifest(("bomb.bin", bytes(3_000_000)), deflated=True)
    small = (1000).to_bytes(4, "little")
    lying = data.replace((3_000_000).to_bytes(4, "little"), small)
    assert lying != data
    verdict = opened(lying)
    assert not verdict.whole


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"%PDF-1.7", parcel(FILES)[:-30], zipped(), zipped(("a", b"a"))],
    ids=["empty", "short", "pdf", "cut", "nothing inside", "no manifest"],
)
def test_what_is_no_pack(opened: Opened, data: bytes) -> None:
    verdict = opened(data)
    assert not verdict.fit
    assert all(one.message.fr and one.message.en for one in verdict.troubles)


@pytest.mark.parametrize(
    "text",
    [b"", b"nonsense\n", manifest(FILES) * 2, b"\xff\xfe", f"{'0' * 64}  {MANIFEST}\n".encode()],
)
def test_a_manifest_that_says_nothing(opened: Opened, text: bytes) -> None:
    assert not opened(zipped((MANIFEST, text), *FILES.items())).fit
