"""The premises of a workspace: where its specs and its templates stand.

Takes a folder; gives the place of each file, without reading any: listing what there is must not
wait for the schema of what is in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

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

    @cached_property
    def agreement_files(self) -> dict[str, Path]:
        """The spec of each agreement, by id."""
        return _specs(self.root / "specs" / "agreements")

    @cached_property
    def trip_files(self) -> dict[str, Path]:
        """The spec of each trip, by id."""
        return _specs(self.root / "specs" / "trips")

    def shown(self, file: Path) -> str:
        """Name a file as the user would: relative to the workspace where possible."""
        return str(file.relative_to(self.root)) if file.is_relative_to(self.root) else str(file)


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
