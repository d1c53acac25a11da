"""The premises of a workspace: where its specs and its templates stand.

Takes a folder; gives the place of each file and the digests of what an agreement is made from.
What is in the files is read elsewhere: listing what there is must not wait for its schema.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from alternat.spec.content import content
from alternat.spec.diagnostics import Diagnostic, SpecError


class NoWorkspaceError(Exception):
    """No folder here or above holds `specs/`."""

    exit_code = 2


@dataclass(frozen=True)
class Premises:
    """A folder of specs and the templates they are built with."""

    root: Path
    templates: Path
    """The folder `agreements` that holds kinds, clauses and the house look."""

    @classmethod
    def at(cls, folder: Path | None, start: Path) -> Self:
        """Open the workspace of a folder, or the nearest one upwards from `start`.

        Templates are the workspace's own, else the nearest upwards, else those of the package.

        Raises:
            NoWorkspaceError: There is none.
        """
        candidates = [folder.absolute()] if folder else [start, *start.parents]
        root = next((place for place in candidates if (place / "specs").is_dir()), None)
        if root is None:
            looked = f"{folder}" if folder else f"{start} and the folders above it"
            message = f"no specs/ in {looked}; go to a workspace or name one with --workspace DIR"
            raise NoWorkspaceError(message)
        own = (place / "templates" / "agreements" for place in (root, *root.parents))
        return cls(root, next((folder for folder in own if folder.is_dir()), None) or _packaged())

    @property
    def house(self) -> Path:
        """The look every kind shares: Word templates, page template, fonts."""
        return self.templates / "_house"

    @property
    def logos(self) -> Path:
        """The logos that the directory names; the folder need not be there."""
        return self.root / "specs" / "directory" / "logos"

    @cached_property
    def agreement_files(self) -> dict[str, Path]:
        """The spec of each agreement, by id."""
        return _specs(self.root / "specs" / "agreements")

    @cached_property
    def trip_files(self) -> dict[str, Path]:
        """The spec of each trip, by id."""
        return _specs(self.root / "specs" / "trips")

    def approvals_file(self, agreement: str) -> Path:
        """Give the file that keeps the approvals of an agreement; it need not be there."""
        return self.root / "specs" / "approvals" / f"{agreement}.yaml"

    def shown(self, file: Path) -> str:
        """Name a file as the user would: relative to the workspace, or to the package."""
        if file.is_relative_to(self.root):
            return str(file.relative_to(self.root))
        package = Path(__file__).parent
        if file.is_relative_to(package):
            return str(file.relative_to(package.parent))
        if file.is_relative_to(self.templates):  # above the workspace: ../templates/agreements/…
            return os.path.relpath(file, self.root)
        return str(file)

    def inputs(self, agreement: str) -> dict[str, str]:
        """Give the SHA-256 of what an agreement is built from, by name.

        Specs are named one by one; the templates folder counts as a whole. Each file is read once.

        Raises:
            SpecError: A file cannot be read.
        """
        specs = [
            self.agreement_files[agreement],
            *(self.root / "specs" / "directory").glob("*.yaml"),
            *self.logos.glob("*.*"),
            *self.trip_files.values(),
        ]
        if self.approvals_file(agreement).exists():
            specs.append(self.approvals_file(agreement))
        digests = {self.shown(file): self.digest(file) for file in sorted(specs)}
        return {**digests, "templates/agreements": self.templates_digest}

    def digest(self, file: Path) -> str:
        """Give the SHA-256 of a file of the specs, read once.

        Raises:
            SpecError: It cannot be read.
        """
        if file not in self._digests:
            self._digests[file] = _sha256(content(file, self.shown(file)))
        return self._digests[file]

    @cached_property
    def _digests(self) -> dict[Path, str]:
        return {}

    @cached_property
    def templates_digest(self) -> str:
        """The SHA-256 of the names and contents of all that stands in the templates folder."""
        files = sorted(file for file in self.templates.rglob("*") if file.is_file())
        lines = (
            f"{_sha256(file.read_bytes())}  {file.relative_to(self.templates).as_posix()}\n"
            for file in files
        )
        return _sha256("".join(lines).encode())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _specs(folder: Path) -> dict[str, Path]:
    """List the specs of a folder, but for the hidden files that editors and systems leave there."""
    files = [file for file in sorted(folder.glob("*")) if not file.name.startswith(".")]
    odd = [
        file
        for file in files
        if file.suffix.lower() in (".yml", ".yaml") and file.suffix != ".yaml"
    ]
    if odd:
        what, advice = "a spec that would be passed over", "let its name end in .yaml"
        raise SpecError([Diagnostic(str(file), 1, 1, "wrong-name", what, advice) for file in odd])
    return {file.stem: file for file in files if file.suffix == ".yaml"}


def _packaged() -> Path:
    import importlib.resources  # here: slow to load, and a checkout never needs it

    return Path(str(importlib.resources.files("alternat") / "_templates" / "agreements"))
