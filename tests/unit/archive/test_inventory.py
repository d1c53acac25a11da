from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from alternat.archive.inventory import Inventory, Version, as_bytes
from alternat.archive.inventory_reading import InventoryError, parse

ONE, TWO = "1" * 128, "2" * 128
DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


def inventory() -> Inventory:
    first = Version("a", 1, DAY, "Dépôt", "A. B. <a@b.example>", {"x.txt": ONE, "b/y.txt": ONE})
    second = Version("a", 2, DAY, "إيداع", "C. D.", {"x.txt": TWO, "b/y.txt": ONE})
    empty = Inventory("alternat:a", {}, ())
    one = empty.following(first, {ONE: "v1/content/x.txt"})
    return one.following(second, {TWO: "v2/content/x.txt"})


def test_what_is_written_is_read_back() -> None:
    assert parse(as_bytes(inventory())) == inventory()


def test_names_are_readable_in_the_file() -> None:
    assert "إيداع" in as_bytes(inventory()).decode()


Spoil = Callable[[dict[str, Any]], Any]
SPOILT: dict[str, tuple[str, Spoil]] = {
    "no id": ("E036", lambda t: t.pop("id")),
    "id is a number": ("E037", lambda t: t.update(id=3)),
    "id is empty": ("E037", lambda t: t.update(id="")),
    "another type": ("E038", lambda t: t.update(type="https://ocfl.io/1.0/spec/#inventory")),
    "type is a list": ("E038", lambda t: t.update(type=[])),
    "no algorithm": ("E036", lambda t: t.pop("digestAlgorithm")),
    "md5": ("E025", lambda t: t.update(digestAlgorithm="md5")),
    "no head": ("E036", lambda t: t.pop("head")),
    "head is behind": ("E040", lambda t: t.update(head="v1")),
    "head is a number": ("E040", lambda t: t.update(head=2)),
    "no manifest": ("E041", lambda t: t.pop("manifest")),
    "manifest is a list": ("E041", lambda t: t.update(manifest=[])),
    "no versions": ("E041", lambda t: t.pop("versions")),
    "versions is a list": ("E044", lambda t: t.update(versions=[])),
    "no version at all": ("E008", lambda t: t.update(versions={})),
    "no v1": ("E009", lambda t: t["versions"].pop("v1")),
    "v2 is v3": ("E010", lambda t: t["versions"].update(v3=t["versions"].pop("v2"))),
    "v02": ("E046", lambda t: t["versions"].update(v02=t["versions"].pop("v2"))),
    "version 1": ("E046", lambda t: t["versions"].update({"1": {}})),
    "a version is a list": ("E047", lambda t: t["versions"].update(v2=[])),
    "no created": ("E048", lambda t: t["versions"]["v2"].pop("created")),
    "created without zone": (
        "E049",
        lambda t: t["versions"]["v2"].update(created="2026-09-15T12:00:00"),
    ),
    "created is a day": ("E049", lambda t: t["versions"]["v2"].update(created="2026-09-15")),
    "created is nonsense": ("E049", lambda t: t["versions"]["v2"].update(created="yesterday")),
    "created is a number": ("E049", lambda t: t["versions"]["v2"].update(created=7)),
    "no state": ("E048", lambda t: t["versions"]["v2"].pop("state")),
    "state is a list": ("E050", lambda t: t["versions"]["v2"].update(state=[])),
    "state names what is not there": (
        "E050",
        lambda t: t["versions"]["v2"]["state"].update({"3" * 128: ["z"]}),
    ),
    "paths are no list": ("E051", lambda t: t["versions"]["v2"]["state"].update({ONE: "z"})),
    "a path is a number": ("E051", lambda t: t["versions"]["v2"]["state"].update({ONE: [1]})),
    "a path leads out": ("E052", lambda t: t["versions"]["v2"]["state"].update({ONE: ["../z"]})),
    "a path with a dot": ("E052", lambda t: t["versions"]["v2"]["state"].update({ONE: ["./z"]})),
    "a path with a gap": ("E052", lambda t: t["versions"]["v2"]["state"].update({ONE: ["a//z"]})),
    "an absolute path": ("E053", lambda t: t["versions"]["v2"]["state"].update({ONE: ["/z"]})),
    "a path to a folder": ("E053", lambda t: t["versions"]["v2"]["state"].update({ONE: ["z/"]})),
    "one path for two files": (
        "E095",
        lambda t: t["versions"]["v2"]["state"].update({ONE: ["x.txt"]}),
    ),
    "a file is a folder": (
        "E095",
        lambda t: t["versions"]["v2"]["state"].update({ONE: ["x.txt/y"]}),
    ),
    "user is text": ("E054", lambda t: t["versions"]["v2"].update(user="C. D.")),
    "user without name": ("E054", lambda t: t["versions"]["v2"].update(user={"address": "a:b"})),
    "user's address is a list": (
        "E054",
        lambda t: t["versions"]["v2"].update(user={"name": "x", "address": []}),
    ),
    "message is a list": ("E094", lambda t: t["versions"]["v2"].update(message=[])),
    "manifest's paths are text": ("E091", lambda t: t["manifest"].update({ONE: "v1/content/x"})),
    "manifest's path is a number": ("E091", lambda t: t["manifest"].update({ONE: [1]})),
    "content leads out": (
        "E099",
        lambda t: t["manifest"].update({ONE: ["v1/content/../../../etc/passwd"]}),
    ),
    "content is absolute": ("E100", lambda t: t["manifest"].update({ONE: ["/etc/passwd"]})),
    "content is a folder": ("E100", lambda t: t["manifest"].update({ONE: ["v1/content/x/"]})),
    "content outside content": ("E042", lambda t: t["manifest"].update({ONE: ["v1/x.txt"]})),
    "content with NUL": ("E042", lambda t: t["manifest"].update({ONE: ["v1/content/x\0y"]})),
    "one content for two digests": (
        "E101",
        lambda t: t["manifest"].update({TWO: ["v1/content/x.txt"]}),
    ),
    "content is file and folder": (
        "E101",
        lambda t: t["manifest"].update({TWO: ["v1/content/x.txt/y"]}),
    ),
    "digest is short": ("E025", lambda t: t["manifest"].update({"12": ["v1/content/z"]})),
    "digest twice": (
        "E096",
        lambda t: t["manifest"].update({"AB" * 64: ["v1/content/y"], "ab" * 64: ["v1/content/z"]}),
    ),
    "content that no version has": (
        "E107",
        lambda t: t["manifest"].update({"4" * 128: ["v1/content/z"]}),
    ),
    "another content folder": ("E017", lambda t: t.update(contentDirectory="a/b")),
    "fixity is a list": ("E111", lambda t: t.update(fixity=[])),
    "an unknown key": ("E102", lambda t: t.update(extra=1)),
    "an unknown key of a version": ("E102", lambda t: t["versions"]["v1"].update(extra=1)),
}


@pytest.mark.parametrize("case", SPOILT)
def test_every_broken_rule_is_told_by_its_code(case: str) -> None:
    code, spoil = SPOILT[case]
    tree = json.loads(as_bytes(inventory()))
    spoil(tree)
    with pytest.raises(InventoryError) as caught:
        parse(json.dumps(tree).encode())
    assert caught.value.code == code


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"nul", b"[" * 100_000, b'{"id": "a", "id": "b"}', b"1" * 5000],
)
def test_what_is_no_inventory_is_refused(data: bytes) -> None:
    with pytest.raises(InventoryError, match="E033"):
        parse(data)


def test_a_huge_inventory_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alternat.archive.inventory_reading.LARGEST", 1000)
    with pytest.raises(InventoryError, match="E033"):
        parse(b" " * 1001)
