"""Delivery: files appear whole or not at all.

Takes bytes by name; writes a draft file by file (beside, then renamed) and a final text as a whole
folder at once. A final text on record is never replaced by another of the same version.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class WouldOverwriteError(Exception):
    """A different final text of the same version already stands."""

    exit_code = 7


class Folder:
    """A folder of files that belong together."""

    record_name = "build.json"

    def __init__(self, folder: Path) -> None:
        """Keep where the files will stand; nothing is written yet."""
        self.folder = folder
        self.files: dict[str, bytes] = {}
        self.added: set[str] = set()
        """Those that were made anew."""
        self._staging: Path | None = None

    def __enter__(self) -> Self:
        """Open a staging folder beside the place of delivery."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self._staging = Path(tempfile.mkdtemp(prefix=".building-", dir=self.folder.parent))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what was not delivered."""
        shutil.rmtree(self.staging, ignore_errors=True)

    @property
    def staging(self) -> Path:
        """Where files wait for delivery."""
        assert self._staging is not None  # inside the `with` block only
        return self._staging

    def add(self, name: str, data: bytes) -> None:
        """Stage one file."""
        (self.staging / name).write_bytes(data)
        self.files[name] = data
        self.added.add(name)

    def keep(self, name: str, data: bytes) -> None:
        """Take in one file that stands already, as it is."""
        self.files[name] = data

    def close(self, record: bytes) -> None:
        """Deliver everything, the record last."""
        raise NotImplementedError


class Draft(Folder):
    """Working files: each replaces the one of the same name."""

    def close(self, record: bytes) -> None:
        """Deliver everything, the record last."""
        self.folder.mkdir(exist_ok=True)
        (self.staging / self.record_name).write_bytes(record)
        for name in (*self.added, self.record_name):
            (self.staging / name).replace(self.folder / name)


class Final(Folder):
    """Originals: the whole folder appears at once, and one version has one text."""

    record_name = "final.json"

    def close(self, record: bytes) -> None:
        """Deliver everything at once; nothing that stands is lost.

        Files of the same version stay, with whatever was laid beside them (the scan of a signed
        copy, say). Another version stands from now on in a folder of its own, `NAME.vVERSION`.

        Raises:
            WouldOverwriteError: Another text of the same version stands there, or files of which
                the record says nothing.
        """
        with tempfile.TemporaryDirectory(prefix=".replaced-", dir=self.folder.parent) as aside:
            before = Path(aside) / self.folder.name
            if self.folder.is_dir():
                then, now = self._standing(), json.loads(record)
                if then["version"] in (None, now["version"]):
                    record = self._joined(then, now)
                    if not self.added and (self.folder / self.record_name).read_bytes() == record:
                        return
                else:
                    before = self._shelf(then["version"])
            for name in self.files.keys() - self.added:
                (self.staging / name).write_bytes(self.files[name])
            (self.staging / self.record_name).write_bytes(record)
            self.staging.chmod(0o755)
            if self.folder.exists():
                self.folder.replace(before)
            try:
                self.staging.replace(self.folder)
            except OSError:
                if before.exists():  # a text on record: put it back
                    before.replace(self.folder)
                raise

    def _shelf(self, version: str) -> Path:
        """Give the folder in which an older version is kept."""
        shelf = self.folder.with_name(f"{self.folder.name}.v{version}")
        if shelf.exists():
            message = (
                f"version {version} stands both in {self.folder} and in {shelf}; move one away"
            )
            raise WouldOverwriteError(message)
        return shelf

    def _joined(self, then: dict[str, Any], now: dict[str, Any]) -> bytes:
        """Keep what stands of the same version beside what comes, if both are the same text."""
        if any(now["texts"].get(name, digest) != digest for name, digest in then["texts"].items()):
            message = (
                f"{self.folder} already holds version {then['version']} with another text; "
                "give the spec a new version number, or move that folder away"
            )
            raise WouldOverwriteError(message)
        foreign = {one.name for one in self.folder.iterdir()} - {*then["outputs"], self.record_name}
        if foreign & now["outputs"].keys():
            message = (
                f"{self.folder} holds originals that no {self.record_name} accounts for; "
                "move that folder away"
            )
            raise WouldOverwriteError(message)
        for name in foreign | (then["outputs"].keys() - now["outputs"].keys()):
            copy = shutil.copytree if (self.folder / name).is_dir() else shutil.copy2
            copy(self.folder / name, self.staging / name)
        joined = {part: {**then[part], **now[part]} for part in ("texts", "outputs", "rooms")}
        return as_json({**now, **joined})

    def _standing(self) -> dict[str, Any]:
        """Read the record that stands; without one, nothing is accounted for."""
        file = self.folder / self.record_name
        if not file.exists():
            return {"version": None, "texts": {}, "outputs": {}, "rooms": {}}
        try:
            record: dict[str, Any] = json.loads(file.read_bytes())
            parts = {part: {**record[part]} for part in ("texts", "outputs")}
            return {**parts, "version": record["version"], "rooms": {**record.get("rooms", {})}}
        except (ValueError, TypeError, KeyError):
            message = f"{file} is damaged, so its originals stay; move that folder away"
            raise WouldOverwriteError(message) from None


def place(file: Path, data: bytes) -> None:
    """Write one file, whole or not at all; its folder is made where it is missing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".placing-", dir=file.parent) as staging:
        staged = Path(staging) / file.name
        staged.write_bytes(data)
        staged.replace(file)


def as_json(content: dict[str, Any]) -> bytes:
    """Give the bytes of a record: readable, UTF-8, one final newline."""
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"
