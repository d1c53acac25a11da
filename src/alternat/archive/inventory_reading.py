"""Reading an inventory that anybody may have written.

Takes bytes; gives an `Inventory`, or says which rule of OCFL 1.1 is broken. Stricter than the
standard: the archive reads only objects of its own profile (sha512, folder `content`, versions
`v1`, `v2`…, no fixity block), so what another writer left is told and not guessed at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, NoReturn

from alternat.archive.inventory import ALGORITHM, TYPE, Inventory, Version
from alternat.archive.layout import SCHEME

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of an inventory that is still read: some 100,000 files in one object."""

_DIGEST = re.compile(r"[0-9a-f]{128}")
_VERSION = re.compile(r"v[1-9][0-9]{0,8}")
_CONTENT = re.compile(r"(v[1-9][0-9]{0,8})/content/.+")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)
"""RFC 3339: to the second, with its time zone; what Python reads beyond that is no such date."""
_KEYS = {"id", "type", "digestAlgorithm", "head", "manifest", "versions"}
_BLOCK_KEYS = {"created", "message", "user", "state"}


class InventoryError(Exception):
    """An inventory that breaks a rule."""

    def __init__(self, code: str, detail: str) -> None:
        """Keep the code of the rule (`E050`) and where it is broken."""
        super().__init__(f"{code}: {detail}")
        self.code, self.detail = code, detail


def parse(data: bytes) -> Inventory:
    """Read an inventory.

    Raises:
        InventoryError: It breaks a rule.
    """
    if len(data) > LARGEST:
        _refuse("E033", f"more than {LARGEST} bytes")
    try:
        tree = json.loads(data.decode("utf-8"), object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        _refuse("E033", f"not JSON ({type(error).__name__})")
    if not isinstance(tree, dict):
        _refuse("E033", "not an object")
    _head(tree)
    manifest = _manifest(tree["manifest"])
    identifier = tree["id"].removeprefix(SCHEME)
    versions = _versions(tree["versions"], identifier, manifest)
    if tree["head"] != versions[-1].name:
        _refuse("E040", f"head {tree['head']!r:.40}, last version {versions[-1].name}")
    used = {digest for version in versions for digest in version.state.values()}
    if idle := manifest.keys() - used:
        _refuse("E107", f"{min(idle):.16}…")
    return Inventory(tree["id"], manifest, versions)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        _refuse("E033", f"key {twice[:40]!r} written twice")
    return tree


def _head(tree: dict[str, Any]) -> None:
    for key in ("id", "type", "digestAlgorithm", "head"):
        if key not in tree:
            _refuse("E036", key)
        if not isinstance(tree[key], str) or not tree[key]:
            _refuse({"id": "E037", "type": "E038", "head": "E040"}.get(key, "E025"), key)
    if tree["type"] != TYPE:
        _refuse("E038", tree["type"][:80])
    if tree["digestAlgorithm"] != ALGORITHM:
        _refuse("E025", tree["digestAlgorithm"][:40])
    for key in ("manifest", "versions"):
        if key not in tree:
            _refuse("E041", key)
    codes = {"contentDirectory": "E017", "fixity": "E111"}
    if odd := sorted(tree.keys() - _KEYS):
        _refuse(codes.get(odd[0], "E102"), odd[0][:40])


def _manifest(block: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(block, dict):
        _refuse("E041", "manifest")
    seen: set[str] = set()
    for digest, paths in block.items():
        if not _DIGEST.fullmatch(digest):
            known = digest.lower() != digest and digest.lower() in block
            _refuse("E096" if known else "E025", f"digest {digest[:16]}…")
        if not isinstance(paths, list) or not paths:
            _refuse("E091", f"digest {digest[:16]}…")
        for path in paths:
            _content_path(path)
            if path in seen:
                _refuse("E101", path)
            seen.add(path)
    _no_file_as_folder(seen, "E101")
    return {digest: tuple(paths) for digest, paths in block.items()}


def _content_path(path: object) -> None:
    if not isinstance(path, str):
        _refuse("E091", "path that is no text")
    if path.startswith("/") or path.endswith("/"):
        _refuse("E100", path[:80])
    if _steps_out(path):
        _refuse("E099", path[:80])
    if not _CONTENT.fullmatch(path) or "\0" in path:
        _refuse("E042", path[:80])


def _versions(
    block: object, identifier: str, manifest: Mapping[str, tuple[str, ...]]
) -> tuple[Version, ...]:
    if not isinstance(block, dict):
        _refuse("E044", "versions")
    if not block:
        _refuse("E008", "no version")
    for name in block:
        if not _VERSION.fullmatch(name):
            _refuse("E046", name[:40])
    if "v1" not in block:
        _refuse("E009", "no v1")
    numbers = sorted(int(name[1:]) for name in block)
    if numbers != list(range(1, len(numbers) + 1)):
        _refuse("E010", f"{len(numbers)} versions, the last is v{numbers[-1]}")
    return tuple(_version(identifier, one, block[f"v{one}"], manifest) for one in numbers)


def _version(
    identifier: str, number: int, block: object, manifest: Mapping[str, tuple[str, ...]]
) -> Version:
    name = f"v{number}"
    if not isinstance(block, dict):
        _refuse("E047", name)
    for key, code in {
        "created": "E048",
        "state": "E048",
        "message": "E094",
        "user": "E054",
    }.items():
        if key not in block:
            _refuse(code, f"{name}: no {key}")
    if odd := sorted(block.keys() - _BLOCK_KEYS):
        _refuse("E102", f"{name}: {odd[0][:40]}")
    if not isinstance(block["message"], str):
        _refuse("E094", name)
    user = _user(name, block["user"])
    state = _state(name, block["state"], manifest)
    return Version(
        identifier, number, _moment(name, block["created"]), block["message"], user, state
    )


def _user(name: str, block: object) -> str:
    if not isinstance(block, dict) or not isinstance(block.get("name"), str) or not block["name"]:
        _refuse("E054", name)
    address = block.get("address")
    if address is None:
        return str(block["name"])
    if not isinstance(address, str):
        _refuse("E054", name)
    return f"{block['name']} <{address.removeprefix('mailto:')}>"


def _moment(name: str, given: object) -> datetime:
    moment = None
    if isinstance(given, str) and _MOMENT.fullmatch(given):
        with suppress(ValueError):  # the 30th of February
            moment = datetime.fromisoformat(given)
    if moment is None:
        _refuse("E049", f"{name}: created {str(given)[:40]!r}")
    return moment


def _state(name: str, block: object, manifest: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    if not isinstance(block, dict):
        _refuse("E050", name)
    state: dict[str, str] = {}
    for digest, paths in block.items():
        if digest not in manifest:
            _refuse("E050", f"{name}: digest {digest[:16]}… is not in the manifest")
        if not isinstance(paths, list) or not paths:
            _refuse("E051", f"{name}: digest {digest[:16]}…")
        for path in paths:
            if not isinstance(path, str):
                _refuse("E051", f"{name}: path that is no text")
            if path.startswith("/") or path.endswith("/"):
                _refuse("E053", f"{name}: {path[:80]}")
            if _steps_out(path):
                _refuse("E052", f"{name}: {path[:80]}")
            if path in state:
                _refuse("E095", f"{name}: {path[:80]}")
            state[path] = digest
    _no_file_as_folder(set(state), "E095")
    return state


def _steps_out(path: str) -> bool:
    return any(part in ("", ".", "..") for part in path.split("/"))


def _no_file_as_folder(paths: set[str], code: str) -> None:
    for path in paths:
        cut = path.rfind("/")
        while cut > 0:
            if path[:cut] in paths:
                _refuse(code, f"{path[:cut]} is a file and a folder")
            cut = path.rfind("/", 0, cut)


def _refuse(code: str, detail: str) -> NoReturn:
    raise InventoryError(code, detail)
