"""The workspace: a folder with `specs/` and, if it has its own, `templates/`.

Takes a folder; gives dossiers ready to compose, each with the tree that locates its facts. This
is the only place that reads specs and the library from disk; every fault of every file is told at
once.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from alternat.compose.dossier import Dossier
from alternat.compose.fitting import library_problems
from alternat.compose.library import Clause, Formulas, Kind, Library
from alternat.premises import Premises
from alternat.spec.approvals import Approvals
from alternat.spec.content import content
from alternat.spec.diagnostics import Diagnostic, SpecError
from alternat.spec.directory import Citations, Directory, Institutions, People, Places
from alternat.spec.loading import Loaded, load
from alternat.spec.picture_errors import PictureRefused
from alternat.spec.pictures import Picture, picture
from alternat.spec.references import Problem, agreement_problems, trip_problems
from alternat.spec.schema import Agreement, Trip

M = TypeVar("M", bound=BaseModel)

FINAL = "final"
"""The folder of final texts, beside those of the drafts."""


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
class Workspace(Premises):
    """The premises of a workspace, and the reading of what stands there."""

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

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """The logo of each institution that has one.

        Raises:
            SpecError: With every one that is missing or refused, where the directory names it.
        """
        faults, found = _Faults(), {}
        for name, institution in self.directory.institutions.items():
            if institution.logo:
                try:
                    found[name] = self._picture(self.logos / institution.logo.file)
                except PictureRefused as refused:
                    message, _, advice = str(refused).rpartition("; ")
                    problem = Problem((name, "logo", "file"), "bad-picture", message, advice)
                    faults.place([problem], self.directory_files["institutions"])
        faults.tell()
        return found

    def _picture(self, file: Path) -> Picture:
        """Read a picture; a link may not lead out of the folder."""
        if not file.is_file() or file.resolve().parent != self.logos.resolve():
            where = self.shown(self.logos)
            raise PictureRefused(f"there is no such file in {where}; put it there")
        return picture(content(file, self.shown(file)), file.name)

    def dossiers(self, names: Iterable[str]) -> tuple[Filed, ...]:
        """Read agreements.

        Args:
            names: Ids of agreements that have a file.

        Raises:
            SpecError: With every fault of every file, the library's and the directory's first.
        """
        readable, faults = self.read(names)
        if faults:
            raise SpecError([told for fault in faults.values() for told in fault.diagnostics])
        return tuple(readable.values())

    def read(self, names: Iterable[str]) -> tuple[dict[str, Filed], dict[str, SpecError]]:
        """Read agreements, each whatever the faults of the others.

        Args:
            names: Ids of agreements that have a file.

        Returns:
            Those that can be read, and the faults of those that cannot, by id.

        Raises:
            SpecError: With every fault of the library and the directory.
        """
        self.judge_common()
        readable, unreadable = {}, {}
        for name in names:
            file = self.agreement_files[name]
            try:
                loaded = load(file, self.model, display=self.shown(file), covered=self.covered)
                readable[name] = self.filed(loaded, name)
            except SpecError as error:
                unreadable[name] = error
        return readable, unreadable

    def judge_common(self) -> None:
        """Read what all agreements share.

        Raises:
            SpecError: With every fault of the library and the directory.
        """
        common = _Faults()
        common.gather(lambda: self.library)
        if common.gather(lambda: self.directory):
            common.gather(lambda: self.pictures)
        common.tell()

    @property
    def model(self) -> type[Agreement[Any]]:
        """The schema of an agreement, with the clauses of the library."""
        model: type[Agreement[Any]] = Agreement[self.library.clauses_model]  # type: ignore[name-defined]
        return model

    def filed(self, loaded: Loaded[Agreement[Any]], name: str) -> Filed:
        """File an agreement that was read, if all that it quotes is there.

        Args:
            loaded: The agreement and the tree that locates its facts.
            name: The id that it must have.

        Raises:
            SpecError: With every fault of its references.
        """
        agreement, faults = loaded.value, _Faults()
        problems = [
            *_misnamed(agreement.id, name),
            *agreement_problems(agreement, self.directory),
            *library_problems(agreement, self.directory, self.library),
        ]
        faults.place(problems, loaded)
        faults.tell()
        dossier = Dossier(agreement, self.directory, self.library, self.pictures)
        return Filed(dossier, loaded, self.directory_files)

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

    def approvals(self, agreement: str) -> Approvals | None:
        """Read which pairs of an agreement's units are approved; None when nobody approved any.

        Raises:
            SpecError: With every fault of the file.
        """
        file = self.approvals_file(agreement)
        return load(file, Approvals, display=self.shown(file)).value if file.exists() else None

    def schema(self, name: str) -> str:
        """Give the way from a file two folders down to a JSON Schema, the nearest upwards."""
        for steps, place in enumerate((self.root, *self.root.parents)):
            if (place / "specs" / "schema").is_dir():
                way = "../" if steps == 0 else "../../" + "../" * steps + "specs/"
                return f"{way}schema/{name}.schema.json"
        return f"../schema/{name}.schema.json"

    def _part(self, file: Path, model: type[M], faults: _Faults) -> Loaded[M] | None:
        return faults.gather(
            lambda: load(file, model, display=self.shown(file), covered=self.covered)
        )


T = TypeVar("T")


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
