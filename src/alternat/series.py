"""A series: many agreements from one spec and one table, one a row.

Takes a workspace, a spec and a table; gives a workspace of its own, whose agreements are the rows,
and the faults of the rows of which nothing can be made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from alternat.spec.approvals import Approvals
from alternat.spec.content import content
from alternat.spec.diagnostics import Diagnosis, Diagnostic, SpecError, shown
from alternat.spec.filling import filled, paths
from alternat.spec.loading import Loaded, bind
from alternat.spec.schema import Agreement, Trip
from alternat.spec.tables import Row, Table, read
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
                _demand_own_id(row, naming, table, {*workspace.agreement_files, *rows})
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
        )

    @cached_property
    def agreement_files(self) -> dict[str, Path]:
        """The table, for each of its agreements."""
        return dict.fromkeys(self.rows, self.table_file)

    def read(self, names: Iterable[str]) -> tuple[dict[str, Filed], dict[str, SpecError]]:
        """Give agreements, which were read already."""
        return {name: self.rows[name] for name in names}, {}

    def approvals(self, agreement: str) -> Approvals | None:
        """Read the approvals of an agreement, or those of the spec where it has none of its own.

        A unit that a row has changed is not among those that were approved in the spec.
        """
        own = super().approvals(agreement)
        return own or super().approvals(self.spec_file.stem)

    def trips(self) -> dict[str, Trip]:
        """Give none: no ceremony signs a row of a table."""
        return {}

    def inputs(self, agreement: str) -> dict[str, str]:
        """Give the SHA-256 of what an agreement is built from; the spec counts with the table."""
        return {
            **super().inputs(agreement),
            self.shown(self.spec_file): self.digest(self.spec_file),
        }


def _loaded(tree: Tree, model: type[Agreement[Any]]) -> Loaded[Agreement[Any]]:
    return Loaded(bind(tree, model), tree)


def _demand_own_id(row: Row, column: int, table: Table, taken: set[str]) -> None:
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
