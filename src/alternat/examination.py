"""Examination: the agreements of a workspace put before the reviewer.

Takes a workspace, ids and the day; gives each agreement with its findings, and the place in the
files that each finding points at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from alternat.review.case import Case
from alternat.review.finding import Finding
from alternat.review.finding import Path as FindingPath
from alternat.review.gate import review
from alternat.review.report import Reviewed
from alternat.review.report.placing import reviewed
from alternat.spec.yaml_tree import Tree, parse
from alternat.workspace import Filed, Workspace

Place = tuple[str, int, int]
"""File as the user names it, line, column; both count from 1."""


@dataclass(frozen=True)
class Examined:
    """An agreement, and what the reviewer says of it."""

    filed: Filed
    case: Case

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, of a review that is made when they are first asked for.

        Raises:
            WordingError: A text of the library is at fault.
        """
        return review(self.case)


@dataclass(frozen=True)
class Examiner:
    """Examines the agreements of one workspace."""

    workspace: Workspace
    as_of: date | None
    """Day of the review; without one, the date of each agreement's version, so that what is built
    does not depend on the day it is built."""

    def examine(
        self, names: Iterable[str], only: Collection[str] | None = None
    ) -> Iterator[Examined]:
        """Review agreements, one after the other.

        Args:
            names: Ids of agreements that have a file; those of one trip are compared.
            only: Those of them to review, where the others only serve the comparison.

        Raises:
            SpecError: A spec, a trip or the library cannot be read.
        """
        filed = self.workspace.dossiers(names)
        trips = self.workspace.trips()
        for one in filed:
            agreement = one.dossier.agreement
            if only is not None and agreement.id not in only:
                continue
            case = Case(
                one.dossier,
                self.as_of or agreement.version.date,
                trips.get(agreement.trip) if agreement.trip else None,
                tuple(
                    other.dossier
                    for other in filed
                    if other is not one
                    and agreement.trip is not None
                    and other.dossier.agreement.trip == agreement.trip
                ),
                self.workspace.approvals(agreement.id),
            )
            yield Examined(one, case)

    def placed(self, one: Examined, findings: Iterable[Finding]) -> Reviewed:
        """Put findings on an agreement in their places, in the order of every report.

        Raises:
            WordingError: A text of the library is at fault.
        """
        return reviewed(one.case, findings, partial(self.locate, one.filed))

    def locate(self, filed: Filed, path: FindingPath) -> Place:
        """Give the file, the line and the column that a finding points at."""
        match path:
            case ("library", "clauses", str(clause), *rest):
                return self._where(self.templates / "_clauses" / f"{clause}.yaml", rest)
            case ("library", "kinds", str(kind), *rest):
                return self._where(self.templates / kind / "kind.yaml", rest)
            case ("library", "formulas", *rest):
                return self._where(self.workspace.house / "formulas.yaml", rest)
            case ("trip", *rest):
                trip = filed.dossier.agreement.trip
                assert trip is not None  # a finding on a trip comes from an agreement that has one
                return self._where(self.workspace.trip_files[trip], rest)
            case ("approvals", *rest):
                file = self.workspace.approvals_file(filed.dossier.agreement.id)
                return self._where(file, rest)
            case ("files", str(name)):
                return (name, 1, 1)
            case _:
                return filed.locate(path)

    @property
    def templates(self) -> Path:
        """The folder of the clause library and the kinds."""
        return self.workspace.templates

    def _where(self, file: Path, path: Iterable[str | int]) -> Place:
        shown = self.workspace.shown(file)
        tree = self._trees.get(file)
        if tree is None and file.is_file():
            tree = self._trees[file] = parse(file.read_bytes(), shown)
        return (shown, *tree.where(tuple(path))) if tree else (shown, 1, 1)

    @cached_property
    def _trees(self) -> dict[Path, Tree]:
        return {}
