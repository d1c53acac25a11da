"""Kept files: what an earlier run made of the same content is not made again.

Takes the folder of a trip; each file has a key, the digest of all that it depends on. A file that
is damaged or gone is made anew; one that nobody asks for any more is taken away.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alternat.delivery import as_json, place
from alternat.keys import House
from alternat.program import fingerprint
from alternat.trip.laying import clear

RECORD = "pack.json"
"""In the folder of the trip: the key and the digest of each file of the pack."""


class Kept:
    """The files of one pack.

    Args:
        folder: The folder of the trip.
        house: The look of the house, whose fonts draw the pack.
        force: Whether everything is made anew.
    """

    def __init__(self, folder: Path, house: House, *, force: bool = False) -> None:
        self._folder = folder
        self._force = force
        self._means = f"{fingerprint()} {house.digest}"
        self._before = _read(folder / RECORD)
        self.files: dict[str, dict[str, str]] = {}
        """Key and digest of each file, by path, in the order in which they were asked for."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Note what there is; take away what an earlier run made and this whole one did not."""
        if kind is None:
            clear(self._folder, self._before, self.files)
            place(self._folder / RECORD, as_json(self.files))

    def file(self, path: str, content: object, make: Callable[[], bytes]) -> bytes:
        """Give a file, made only if need be.

        Args:
            path: Its place in the folder, with forward slashes.
            content: All that it depends on, as values whose `repr` tells them apart.
            make: Makes its bytes.
        """
        key, target = _digest(f"{self._means}{content!r}"), self._folder / path
        known = self._before.get(path, {})
        if known.get("key") == key and target.is_file() and not self._force:
            data = target.read_bytes()
            if hashlib.sha256(data).hexdigest() == known.get("sha256"):
                self.files[path] = known
                return data
        data = make()
        place(target, data)
        self.files[path] = {"key": key, "sha256": hashlib.sha256(data).hexdigest()}
        return data


def _read(file: Path) -> dict[str, dict[str, str]]:
    """Read the record of an earlier run; a damaged one tells nothing."""
    try:
        record: dict[str, Any] = json.loads(file.read_bytes())
        return {
            path: {"key": str(known["key"]), "sha256": str(known["sha256"])}
            for path, known in record.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
