"""A series: many agreements from one spec and one table, one a row.

Takes a workspace, a spec and a table; gives a workspace of its own, whose agreements are the rows,
and the faults of the rows of which nothing can be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from alternat.compose.wording import WordingError
from alternat.document.units import Pair
from alternat.review.case import Case
from alternat.review.checks.approval import digests
from alternat.series.wording import Wording, wordings
from alternat.spec.approvals import Approvals, ApprovedPair, Reading, SeriesApprovals
from alternat.spec.content import content
from alternat.spec.diagnostics import Diagnosis, Diagnostic, SpecError, shown
from alternat.spec.filling import filled, paths
from alternat.spec.loading import Loaded, bind, load
from alternat.spec.schema import Agreement, Trip
from alternat.spec.tables import Row, Table, read
from alternat.spec.yaml_tree import Path as SpecPath
from alternat.spec.yaml_tree import Tree, parse
from alternat.workspace import Filed, Workspace


@dataclass(frozen=True)
class Series(Workspace):
    """A workspace whose agreements are the rows of a table."""

    table_file: Path = field(kw_only=True)
    spec_file: Path = field(kw_only=True)
    ids: dict[int, str] = field(kw_only=True)
    """The id of each row, by its number, as far as it has one."""
    rows: dict[str, Filed] = field(kw_only=True)
    """The agreements that can be made, by id, in the order of the table."""
    faults: dict[int, SpecError] = field(kw_only=True)
    """Why nothing can be made of a row, by its number."""
    columns: tuple[SpecPath, ...] = field(kw_only=True)
    """The paths of the spec that the table fills."""
    spec: Tree = field(kw_only=True)
    """The spec that the rows start from, as its author wrote it."""

    @classmethod
    def of(cls, workspace: Workspace, spec_file: Path, table_file: Path) -> Series:
        """Read a table, and check each row like a spec.

        Args:
            workspace: Where the directory and the library stand.
            spec_file: What every row starts from.
            table_file: The rows.

        Raises:
            SpecError: The spec, the directory, the library, the header or a cell cannot be read.
        """
        workspace.judge_common()
        display = workspace.shown(spec_file)
        spec = parse(content(spec_file, display), display, covered=workspace.covered)
        table = read(table_file, workspace.shown(table_file), workspace.covered)
        diagnosis = Diagnosis(table.file)
        columns = paths(table, spec, diagnosis)
        if diagnosis.diagnostics:
            raise SpecError(diagnosis.diagnostics)
        [naming] = (column for column, name in table.header.items() if name == "id")
        ids = {row.number: row.cells[naming] for row in table.rows if naming in row.cells}
        rows: dict[str, Filed] = {}
        faults: dict[int, SpecError] = {}
        for row in table.rows:
            try:
                _demand_sound(row, naming, table, {*workspace.agreement_files, *rows})
                loaded = _loaded(filled(spec, table, row, columns), workspace.model)
                rows[ids[row.number]] = workspace.filed(loaded, ids[row.number])
            except SpecError as error:
                faults[row.number] = SpecError(_headed(one, table) for one in error.diagnostics)
        return cls(
            workspace.root,
            workspace.templates,
            table_file=table_file,
            spec_file=spec_file,
            ids=ids,
            rows=rows,
            faults=faults,
            columns=tuple(columns.values()),
            spec=spec,
        )

    @cached_property
    def agreement_files(self) -> dict[str, Path]:
        """The table, for each of its agreements."""
        return dict.fromkeys(self.rows, self.table_file)

    def read(self, names: Iterable[str]) -> tuple[dict[str, Filed], dict[str, SpecError]]:
        """Give agreements, which were read already."""
        return {name: self.rows[name] for name in names}, {}

    @property
    def series_file(self) -> Path:
        """The file that keeps the approvals of wordings; it need not be there."""
        return self.approvals_file(f"{self.spec_file.stem}.series")

    @cached_property
    def series_approvals(self) -> SeriesApprovals | None:
        """Which wordings are approved on file; None when nobody approved any.

        Raises:
            SpecError: With every fault of the file.
        """
        file = self.series_file
        if not file.exists():
            return None
        return load(file, SeriesApprovals, display=self.shown(file)).value

    @cached_property
    def accepted(self) -> dict[str, tuple[date, str]]:
        """The day and the name of whoever approved each wording, by its digest.

        Those of the spec are approved with the spec itself.

        Raises:
            SpecError: The approvals cannot be read.
        """
        on_file = self.series_approvals
        return {
            **{
                wording: (reading.on, reading.by)
                for reading in (on_file.readings if on_file else ())
                for known in reading.units.values()
                for wording in known
            },
            **dict(self._accepted_in_spec()),
        }

    def _accepted_in_spec(self) -> Iterator[tuple[str, tuple[date, str]]]:
        approvals = super().approvals(self.spec_file.stem)
        if approvals is None:
            return
        known = approvals.by_unit
        with suppress(SpecError, WordingError):  # of a spec that is whole with a row alone
            loaded = _loaded(self.spec, self.model)
            for pair, wording in self.worded(self.filed(loaded, loaded.value.id)):
                then, reading = known.get(pair.id, (None, None))
                if reading and then == digests(pair):
                    yield wording.digest, (reading.on, reading.by)

    def worded(self, filed: Filed) -> Iterator[tuple[Pair, Wording]]:
        """Give the units of a row, each with its wording.

        Raises:
            WordingError: A text of the library is at fault.
        """
        agreement = filed.dossier.agreement
        return wordings(Case(filed.dossier, agreement.version.date), self.columns)

    def approvals(self, agreement: str) -> Approvals | None:
        """Give what is approved of a row: its own file, and the wordings that somebody compared.

        Raises:
            SpecError: The approvals cannot be read.
        """
        own = super().approvals(agreement)
        if not own and not self.accepted:
            return None
        known = own.by_unit if own else {}
        approved = {unit: (pair, (one.on, one.by)) for unit, (pair, one) in known.items()}
        with suppress(WordingError):  # the review will tell
            for pair, wording in self.worded(self.rows[agreement]):
                now, reader = digests(pair), self.accepted.get(wording.digest)
                if now and reader and approved.get(pair.id, (None,))[0] != now:
                    approved[pair.id] = (now, reader)
        readings: dict[tuple[date, str], dict[str, ApprovedPair]] = {}
        for unit, (then, reader) in approved.items():
            readings.setdefault(reader, {})[unit] = then
        return Approvals(
            agreement=agreement,
            readings=tuple(
                Reading(by=by, on=on, units=units) for (on, by), units in readings.items()
            ),
        )

    def trips(self) -> dict[str, Trip]:
        """Give none: no ceremony signs a row of a table."""
        return {}

    def inputs(self, agreement: str) -> dict[str, str]:
        """Give the SHA-256 of what an agreement is built from.

        The spec counts with the table, and what is approved of either.
        """
        more = (self.spec_file, self.approvals_file(self.spec_file.stem), self.series_file)
        digests = {
            **super().inputs(agreement),
            **{self.shown(file): self.digest(file) for file in more if file.exists()},
        }
        return {_portable(name): digest for name, digest in digests.items()}


def _portable(name: str) -> str:
    """Name a file as every machine would: a table may stand anywhere."""
    return Path(name).name if Path(name).is_absolute() else name


def _loaded(tree: Tree, model: type[Agreement[Any]]) -> Loaded[Agreement[Any]]:
    return Loaded(bind(tree, model), tree)


def _demand_sound(row: Row, column: int, table: Table, taken: set[str]) -> None:
    """Refuse a row whose cells are at fault, or that has no id of its own."""
    if row.faults:
        raise SpecError(row.faults)
    identifier = row.cells.get(column)
    if identifier is None:
        message, advice = "this agreement has no id", "name it: small letters, digits, hyphens"
    elif identifier in taken:
        message = f"{shown(identifier)} names another agreement already"
        advice = "give each row an id of its own, which no spec of the workspace has"
    else:
        return
    code = "duplicate-id" if identifier else "missing-key"
    raise SpecError([Diagnostic(table.file, row.number, column, code, message, advice)])


def _headed(one: Diagnostic, table: Table) -> Diagnostic:
    """Name the column by its header as well."""
    header = table.header.get(one.column, "")
    message = f"{header}: {one.message}" if header else one.message
    return Diagnostic(one.file, one.line, one.column, one.code, message, one.advice)
