"""The first spec of a new agreement: commented, loading at once, every fact a blank.

Takes a kind, an id and the workspace; gives YAML text made from `_house/spec.yaml.j2`, with the
clauses that the kind requires and the facts they need.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from alternat.compose.library import Clause
from alternat.spec.directory import Directory
from alternat.workspace import Workspace


def first_spec(
    workspace: Workspace, kind_id: str, identifier: str, parties: Sequence[str], date: str
) -> str:
    """Write the first spec of an agreement.

    Args:
        workspace: Where the directory and the library are.
        kind_id: A kind of the library.
        identifier: Id of the new agreement.
        parties: Ids of its parties, in neutral order.
        date: ISO date of its first version.
    """
    library = workspace.library
    kind = library.kinds[kind_id]
    required = [library.clauses[name] for name in kind.order if kind.matrix[name] == "R"]
    environment = Environment(
        loader=FileSystemLoader(workspace.house),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - it writes YAML, from the library and the directory
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    institutions = workspace.directory.institutions
    return environment.get_template("spec.yaml.j2").render(
        id=identifier,
        kind=kind,
        date=date,
        schema=workspace.schema("agreement"),
        parties=[{"id": name, "offices": list(institutions[name].offices)} for name in parties],
        citations=list(_citations(workspace.directory, parties)),
        prior=kind.matrix.get("prior_agreement") == "R",
        clauses=[clause for clause in map(_needed, required) if clause["params"]],
        optional=[name for name in kind.order if kind.matrix[name] != "R"],
        unknown=_unknown,
    )


def _citations(directory: Directory, parties: Sequence[str]) -> Iterator[str]:
    """Give the texts on which the power of the parties rests."""
    grounds = {*parties, *(directory.institutions[party].nature for party in parties)}
    for name, citation in directory.citations.items():
        if grounds & set(citation.grounds):
            yield name


def _needed(clause: Clause) -> dict[str, Any]:
    """Keep of a clause the facts that it cannot do without."""
    params = {name: param for name, param in clause.params.items() if param.required}
    return {"id": clause.id, "params": params}


def _unknown(french: str, arabic: str) -> str:
    """Write an unknown fact, with what is to be done about it."""
    todo = {"fr": f"Établir : {french}.", "ar": f"يحدد: {arabic}."}
    return f"{{value: null, todo: {json.dumps(todo, ensure_ascii=False)}}}"
