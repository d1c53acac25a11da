"""The workspace: a folder with `specs/` and, if it has its own, `templates/`.

Takes a folder; gives dossiers ready to compose, each with the tree that locates its facts. This
is the only place that reads specs and the library from disk; every fault of every file is told at
once.
"""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from alternat.compose.dossier import Dossier
from alternat.compose.fitting import library_problems
from alternat.compose.library import Clause, Formulas, Kind, Library
from alternat.spec.diagnostics import Diagnostic, SpecError
from alternat.spec.directory import Citations, Directory, Institutions, People, Places
from alternat.spec.loading import Loaded, load
from alternat.spec.references import Problem, agreement_problems, trip_problems
from alternat.spec.schema import Agreement, Trip

M = TypeVar("M", bound=BaseModel)

FINAL = "final"
"""The folder of final texts, beside those of the drafts."""


class NoWorkspaceError(Exception):
    """No folder here or above holds `specs/`."""

    exit_code = 2


@dataclass(frozen=True)
class Filed:
    """A dossier with the file it was read from."""

    dossier: Dossier
    loaded: Loaded[Agreement[Any]]
    directory_files: dict[str, Loaded[Any]]
    """The directory's files, by the name of the part they hold (`institutions`, `people`…)."""

    def locate(self, path: tuple[str | int, ...]) -> tuple[str, int, int]:
        """Give file, line and column of a path; `directory` paths lead to the directory's files."""
        tree = self.loaded.tree
        if path[:1] == ("directory",):
            tree, path = self.directory_files[str(path[1])].tree, path[2:]
        return (tree.file, *tree.where(path))


@dataclass(frozen=True)
class Workspace:
    """A folder of specs and the templates they are built with."""

    root: Path
    templates: Path
    """The folder `agreements` that holds kinds, clauses and the house look."""

    @classmethod
    def at(cls, folder: Path | None, start: Path) -> Workspace:
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

    @cached_property
    def covered(self) -> Callable[[str], bool] | None:
        """Tell whether a bundled font has a character; None when the house lists no coverage."""
        file = self.house / "fonts" / "coverage.txt"
        return _coverage(file.read_text(encoding="utf-8")) if file.is_file() else None

    @cached_property
    def library(self) -> Library:
        """The clause library, the kinds and the shared formulas.

        Raises:
            SpecError: With every fault of every file.
        """
        faults = _Faults()
        clauses = {
            file.stem: self._part(file, Clause, faults)
            for file in sorted((self.templates / "_clauses").glob("*.yaml"))
        }
        kinds = {
            file.parent.name: self._part(file, Kind, faults)
            for file in sorted(self.templates.glob("*/kind.yaml"))
        }
        formulas = self._part(self.house / "formulas.yaml", Formulas, faults)
        faults.tell()
        if not clauses or not kinds:
            what, advice = "no clauses or no kinds here", "put them back, or remove this folder"
            raise SpecError([Diagnostic(str(self.templates), 1, 1, "unreadable", what, advice)])
        return Library(
            clauses={name: part.value for name, part in clauses.items() if part},
            kinds={name: part.value for name, part in kinds.items() if part},
            formulas=formulas.value.root if formulas else {},
        )

    @cached_property
    def directory_files(self) -> dict[str, Loaded[Any]]:
        """The four files of the directory, by the name of the part they hold.

        Raises:
            SpecError: With every fault of every file.
        """
        faults = _Faults()
        folder = self.root / "specs" / "directory"
        models: dict[str, tuple[str, type[BaseModel]]] = {
            "institutions": ("parties", Institutions),
            "people": ("people", People),
            "places": ("places", Places),
            "citations": ("citations", Citations),
        }
        parts = {
            name: self._part(folder / f"{file}.yaml", model, faults)
            for name, (file, model) in models.items()
        }
        faults.tell()
        return {name: part for name, part in parts.items() if part}

    @cached_property
    def directory(self) -> Directory:
        """One record per institution, person, place and citation."""
        return Directory(**{name: part.value.root for name, part in self.directory_files.items()})

    def dossiers(self, names: Iterable[str]) -> tuple[Filed, ...]:
        """Read agreements.

        Args:
            names: Ids of agreements that have a file.

        Raises:
            SpecError: With every fault of every file, the library's and the directory's first.
        """
        faults = _Faults()
        library = faults.gather(lambda: self.library)
        directory = faults.gather(lambda: self.directory)
        faults.tell()
        assert library is not None  # `tell` has raised otherwise
        assert directory is not None
        model: type[Agreement[Any]] = Agreement[library.clauses_model]  # type: ignore[name-defined]
        filed = []
        for name in names:
            loaded = self._part(self.agreement_files[name], model, faults)
            if loaded is None:
                continue
            agreement = loaded.value
            problems = [
                *_misnamed(agreement.id, name),
                *agreement_problems(agreement, directory),
                *library_problems(agreement, directory, library),
            ]
            faults.place(problems, loaded)
            if not problems:
                dossier = Dossier(agreement, directory, library)
                filed.append(Filed(dossier, loaded, self.directory_files))
        faults.tell()
        return tuple(filed)

    def trips(self) -> dict[str, Trip]:
        """Read every trip.

        Raises:
            SpecError: With every fault of every file.
        """
        faults = _Faults()
        directory = faults.gather(lambda: self.directory)
        trips = {}
        for name, file in self.trip_files.items():
            loaded = self._part(file, Trip, faults)
            if loaded is None or directory is None:
                continue
            trip = loaded.value
            faults.place(
                [
                    *_misnamed(trip.id, name),
                    *trip_problems(trip, directory, self.agreement_files),
                ],
                loaded,
            )
            trips[name] = trip
        faults.tell()
        return trips

    def inputs(self, agreement: str) -> dict[str, str]:
        """Give the SHA-256 of what an agreement is built from, by name.

        Specs are named one by one; the templates folder counts as a whole.
        """
        specs = [self.agreement_files[agreement], *(self.root / "specs/directory").glob("*.yaml")]
        digests = {self.shown(file): _sha256(file.read_bytes()) for file in sorted(specs)}
        return {**digests, "templates/agreements": self._templates_digest}

    @cached_property
    def _templates_digest(self) -> str:
        files = sorted(file for file in self.templates.rglob("*") if file.is_file())
        lines = (
            f"{_sha256(file.read_bytes())}  {file.relative_to(self.templates).as_posix()}\n"
            for file in files
        )
        return _sha256("".join(lines).encode())

    def shown(self, file: Path) -> str:
        """Name a file as the user would: relative to the workspace where possible."""
        return str(file.relative_to(self.root)) if file.is_relative_to(self.root) else str(file)

    def _part(self, file: Path, model: type[M], faults: _Faults) -> Loaded[M] | None:
        return faults.gather(
            lambda: load(file, model, display=self.shown(file), covered=self.covered)
        )


T = TypeVar("T")


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


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class _Faults:
    """Diagnostics gathered from many files, to tell together."""

    def __init__(self) -> None:
        self._diagnostics: list[Diagnostic] = []

    def gather(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except SpecError as error:
            self._diagnostics.extend(error.diagnostics)
            return None

    def place(self, problems: Iterable[Problem], loaded: Loaded[Any]) -> None:
        for problem in problems:
            line, column = loaded.tree.where(problem.path)
            self._diagnostics.append(
                Diagnostic(
                    loaded.tree.file, line, column, problem.code, problem.message, problem.advice
                )
            )

    def tell(self) -> None:
        if self._diagnostics:
            raise SpecError(self._diagnostics)


def _misnamed(identifier: str, stem: str) -> Iterator[Problem]:
    if identifier != stem:
        message = f"the id '{identifier}' is not the name of the file"
        yield Problem(("id",), "wrong-id", message, f"write `id: {stem}` or rename the file")
    if identifier == FINAL:
        message = f"'{FINAL}' is the name of the folder of final texts"
        yield Problem(("id",), "wrong-id", message, "give the agreement another id")


def _coverage(text: str) -> Callable[[str], bool]:
    ranges = [
        tuple(int(bound, 16) for bound in (line.split("-") * 2)[:2])
        for line in text.splitlines()
        if line and not line.startswith("#")
    ]
    firsts = [first for first, _ in ranges]

    def covered(character: str) -> bool:
        index = bisect.bisect_right(firsts, ord(character)) - 1
        return index >= 0 and ord(character) <= ranges[index][1]

    return covered
