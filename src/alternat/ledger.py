"""The ledger of an output folder: under which key each file was made, and what it then was.

Takes the folder; gives the files that stand and would come out the same, so that nothing is made
twice. A file that was damaged, or edited by hand, is not what the ledger says and is made anew.
Kept in `.made/` of the output folder, which may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from alternat.delivery import as_json, place
from alternat.document.finished import Printed, Room

FOLDER = ".made"


@dataclass
class Ledger:
    """The page of one folder of files."""

    output: Path
    """The output folder."""
    folder: Path
    """The folder in it where the files stand."""
    _entries: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with suppress(OSError, ValueError, TypeError):
            self._entries = {**json.loads(self._file.read_bytes())}

    def standing(self, name: str, key: str) -> Printed | None:
        """Give a file that stands, if it was made under this key and is still what it was."""
        try:
            entry = self._entries[name]
            if entry["key"] != key:
                return None
            data = (self.folder / name).read_bytes()
            if hashlib.sha256(data).hexdigest() != entry["sha256"]:
                return None
            return Printed(data, tuple(Room(**room) for room in entry["rooms"]))
        except (OSError, LookupError, TypeError):
            return None  # never made, gone, or noted by somebody else

    def note(self, name: str, key: str, printed: Printed) -> None:
        """Enter a file that is about to stand."""
        digest = hashlib.sha256(printed.data).hexdigest()
        rooms = [asdict(room) for room in printed.rooms]
        self._entries[name] = {"key": key, "sha256": digest, "rooms": rooms}

    def write(self) -> None:
        """Keep the page, but for files that are gone; losing it costs only time."""
        there = {name: one for name, one in self._entries.items() if (self.folder / name).is_file()}
        ignored = self.output / FOLDER / ".gitignore"
        with suppress(OSError):
            if not ignored.exists():
                place(ignored, b"*\n")
            if not self._file.is_file() or self._file.read_bytes() != as_json(there):
                place(self._file, as_json(there))

    @property
    def _file(self) -> Path:
        page = self.folder.relative_to(self.output)
        return self.output / FOLDER / page.with_name(f"{page.name}.json")
