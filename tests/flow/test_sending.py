"""`trip … --output s3://…`: a real S3 server on this machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import fsspec
import pytest
from tests.whole import Desk, generate

BUCKET = "delegation"
TRIP = f"s3://{BUCKET}/avril"
LEDGER = "pack.json"
"""What this machine remembers so that nothing is made twice; nobody else needs it."""
BASE = f"{BUCKET}/avril/trips/voyage"


@pytest.fixture(scope="module")
def server() -> Iterator[dict[str, str]]:
    """Give the settings by which a store is reached."""
    pytest.importorskip("s3fs", reason="the extra `cluster`")
    from moto.server import ThreadedMotoServer

    started = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    started.start()
    host, port = started.get_host_and_port()
    yield {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": "something",
        "AWS_DEFAULT_REGION": "eu-west-3",
    }
    started.stop()


@pytest.fixture
def store(server: dict[str, str]) -> Iterator[Any]:
    """Give the same store to look into, with an empty bucket."""
    import s3fs

    looked = s3fs.S3FileSystem(
        key=server["AWS_ACCESS_KEY_ID"],
        secret=server["AWS_SECRET_ACCESS_KEY"],
        endpoint_url=server["AWS_ENDPOINT_URL"],
        skip_instance_cache=True,
        use_listings_cache=False,
    )
    looked.mkdir(BUCKET)
    yield looked
    looked.rm(BUCKET, recursive=True)


def test_the_store_has_what_the_folder_has_and_gets_nothing_twice(
    desk: Desk, server: dict[str, str], store: Any
) -> None:
    def sent() -> dict[str, Any]:
        arguments = ("voyage", "--output", TRIP, "--workspace", desk.root, "--format", "json")
        ended = generate("trip", *arguments, env=server)
        assert ended.code == 0, ended.err
        told: dict[str, Any] = json.loads(ended.out)["sent"]
        return told

    first = sent()
    folder = desk.output / "trips" / "voyage"
    here = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.startswith(".") and file.name != LEDGER
    }
    there = {name.removeprefix(f"{BASE}/"): store.cat_file(name) for name in store.find(BASE)}
    manifest = there.pop("MANIFEST.sha256").decode()
    assert there == here
    assert {line.split("  ")[1] for line in manifest.splitlines()} == there.keys()
    assert (first["address"], sorted(first["written"]), first["kept"]) == (
        f"{TRIP}/trips/voyage",
        sorted(there),
        0,
    )

    again = sent()
    assert (again["written"], again["kept"]) == ([], len(there))

    store.rm_file(f"{BASE}/index.html")
    store.pipe_file(f"{BASE}/pack/trip.ics", b"cut")
    mended = sent()
    assert mended["written"] == ["pack/trip.ics", "index.html"]
    assert store.cat_file(f"{BASE}/index.html") == here["index.html"]


def test_what_is_no_more_is_taken_away_and_nothing_else(
    desk: Desk, server: dict[str, str], store: Any
) -> None:
    store.pipe_file(f"{BASE}/own.txt", b"of somebody else")
    store.pipe_file(f"{BASE}/old.pdf", b"of an earlier trip")
    store.pipe_file(f"{BASE}/MANIFEST.sha256", f"{'0' * 64}  old.pdf\n".encode())

    ended = generate("trip", "voyage", "--output", TRIP, "--workspace", desk.root, env=server)

    assert ended.code == 0, ended.err
    assert f"{TRIP}/trips/voyage" in ended.said
    names = {name.removeprefix(f"{BASE}/") for name in store.find(BASE)}
    assert "own.txt" in names
    assert "old.pdf" not in names


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("s3://nowhere/avril", "s3://nowhere/avril:"),
        ("s4://delegation", "s4://delegation: Protocol not known: s4"),
    ],
)
def test_a_store_that_cannot_be_used_is_told_before_anything_is_made(
    desk: Desk, server: dict[str, str], store: Any, address: str, said: str
) -> None:
    ended = generate("trip", "voyage", "--output", address, "--workspace", desk.root, env=server)

    assert ended.code == 6
    assert said in ended.err
    assert not desk.output.exists()
    assert store.find(BUCKET) == []


def test_a_sending_broken_off_vouches_for_nothing_that_it_replaced(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = fsspec.filesystem("memory")
    base, first = "/avril/trips/voyage", "01-accord/01.1-accord.region-val-d-armor.fr-ar.pdf"
    old = hashlib.sha256(b"old").hexdigest()
    store.pipe_file(f"{base}/{first}", b"old")
    store.pipe_file(f"{base}/MANIFEST.sha256", f"{old}  {first}\n".encode())
    whole, written = type(store).pipe_file, []

    def breaks(self: Any, path: str, value: bytes, **more: Any) -> None:
        written.append(path)
        if len(written) > 3:
            raise ConnectionResetError("reset by peer")
        whole(self, path, value, **more)

    monkeypatch.setattr(type(store), "pipe_file", breaks)
    ended = desk.run("trip", "voyage", "--output", "memory://avril")

    assert ended.code == 6
    assert "memory://avril: reset by peer" in ended.err
    assert store.cat_file(f"{base}/{first}") != b"old"
    for line in store.cat_file(f"{base}/MANIFEST.sha256").decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(store.cat_file(f"{base}/{name}")).hexdigest() == digest
    store.rm("/avril", recursive=True)
