"""The inventory of an OCFL object: every version, every file, every digest.

Takes bytes or versions; gives the other. Pure. Reading is strict: what our writer would not have
written is refused, with the code of the rule (OCFL 1.1, validation codes) where there is one.

Source: OCFL 1.1 § 3.5.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

ALGORITHM: Final = "sha512"
TYPE: Final = "https://ocfl.io/1.1/spec/#inventory"
NAME: Final = "inventory.json"
SIDECAR: Final = f"{NAME}.{ALGORITHM}"
_USER = re.compile(r"(?P<name>[^<>]*[^<>\s])\s*<(?P<address>[^<>\s]+@[^<>\s]+)>")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an object, complete in itself."""

    id: str
    """Id of the object, short: `idf-fnm-2025`."""
    number: int
    """From 1."""
    created: datetime
    """When, as the writer's clock said; with its time zone, to the second."""
    message: str
    """What was done."""
    user: str
    """Who did it: a name, or `Name <address>`."""
    state: Mapping[str, str] = field(repr=False)
    """SHA-512 of each file, by logical path."""

    @property
    def name(self) -> str:
        """The folder of the version: `v1`."""
        return f"v{self.number}"


@dataclass(frozen=True, slots=True)
class Inventory:
    """What an object holds, in all its versions."""

    id: str
    """As it stands in the file: `alternat:idf-fnm-2025`."""
    manifest: Mapping[str, tuple[str, ...]]
    """Paths of the content with each digest, relative to the folder of the object."""
    versions: tuple[Version, ...]
    """In order, the first at index 0."""

    @property
    def head(self) -> Version:
        """The latest version."""
        return self.versions[-1]

    def following(self, version: Version, added: Mapping[str, str]) -> Inventory:
        """Give the inventory with one version more.

        Args:
            version: The new version.
            added: The content that comes with it: path in the object, by digest.
        """
        new = {digest: (path,) for digest, path in added.items()}
        return Inventory(self.id, {**self.manifest, **new}, (*self.versions, version))


def as_bytes(inventory: Inventory) -> bytes:
    """Write an inventory: the same versions give the same bytes."""
    content = {
        "id": inventory.id,
        "type": TYPE,
        "digestAlgorithm": ALGORITHM,
        "head": inventory.head.name,
        "manifest": {digest: list(paths) for digest, paths in sorted(inventory.manifest.items())},
        "versions": {one.name: _block(one) for one in inventory.versions},
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def sidecar(digest: str) -> bytes:
    """Give the bytes of the file that keeps the digest of an inventory."""
    return f"{digest} {NAME}\n".encode()


def _block(version: Version) -> dict[str, object]:
    state: dict[str, list[str]] = {}
    for path, digest in sorted(version.state.items()):
        state.setdefault(digest, []).append(path)
    found = _USER.fullmatch(version.user)
    user = (
        {"name": found["name"], "address": f"mailto:{found['address']}"}
        if found
        else {"name": version.user}
    )
    created = version.created.astimezone(UTC).isoformat(timespec="seconds")
    return {
        "created": created.replace("+00:00", "Z"),
        "message": version.message,
        "user": user,
        "state": state,
    }
