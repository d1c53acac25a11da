"""Filling a spec from a row: what a table says replaces what the spec says, at the same path.

Takes the tree of a spec and a row of a table; gives the tree of one agreement, which knows of each
value in which row and column it was written.
"""

from __future__ import annotations

import copy
from difflib import get_close_matches

from alternat.spec.characters import Place
from alternat.spec.diagnostics import Diagnosis, shown
from alternat.spec.tables import Row, Table, other_side
from alternat.spec.yaml_tree import Node, Path, Tree


def paths(table: Table, spec: Tree, diagnosis: Diagnosis) -> dict[int, Path]:
    """Follow the header of a table through a spec.

    Args:
        table: The table.
        spec: The spec that its rows fill.
        diagnosis: Where headers that lead nowhere, or to one side of a text, are noted.

    Returns:
        The path of each column, by its number.
    """
    found: dict[int, Path] = {}
    for column, name in table.header.items():
        beside = other_side(name)
        if beside and beside not in table.header.values():
            message = f"no column is headed {shown(beside)}, for the other side of {shown(name)}"
            diagnosis.add((1, column), "missing-key", message, "add it: a text is given in both")
        path = tuple(int(step) if step.isdigit() else step for step in name.split("."))
        fault = _astray(spec.value, path)
        if fault:
            diagnosis.add((1, column), "unknown-key", *fault)
        found[column] = path
    for column, path in found.items():
        for other, longer in found.items():
            if other != column and longer[: len(path)] == path and longer != path:
                message = f"{shown(table.header[other])} lies within {shown(table.header[column])}"
                diagnosis.add((1, other), "duplicate-key", message, "keep one of the two columns")
    return found


def filled(spec: Tree, table: Table, row: Row, columns: dict[int, Path]) -> Tree:
    """Give the spec of one row; an empty cell leaves what the spec says.

    Args:
        spec: The spec that is filled.
        table: The table.
        row: One of its rows.
        columns: The path of each column, from `paths`.

    Returns:
        A tree whose lines and columns are those of the table; what the table does not say stands
        at the first cell of the row.
    """
    value = copy.deepcopy(spec.value)
    places: dict[Path, Place] = {(): (row.number, 1)}
    for column, text in row.cells.items():
        path = columns[column]
        *way, last = path
        node = value
        for step in way:
            node = _below(node, step)
        node[last] = text  # type: ignore[index]  # `paths` has gone this way
        places[path] = (row.number, column)
    return Tree(table.file, value, places, {})


def _below(node: Node, step: str | int) -> Node:
    """Go one step down; a mapping that the spec leaves out, or leaves blank, is made."""
    if isinstance(node, dict) and not isinstance(node.get(str(step)), dict | list):
        node[str(step)] = {}
    return node[step]  # type: ignore[index]  # `paths` has gone this way


def _astray(node: Node, path: Path) -> tuple[str, str] | None:
    """Say where a path leaves a spec, and what to write instead."""
    for rank, step in enumerate(path):
        way = ".".join(map(str, path[:rank])) or "the spec"
        if isinstance(node, list):
            if not isinstance(step, int) or step >= len(node):
                return f"{way} has no item {shown(str(step))}", f"write a number below {len(node)}"
            node = node[step]
        elif rank == 0 and isinstance(node, dict) and step not in node:
            close = get_close_matches(str(step), node, n=1)
            guess = f"did you mean {shown(close[0])}? " if close else ""
            return f"{shown(str(step))} is no part of the spec", f"{guess}give it in the spec first"
        elif isinstance(step, int):
            return f"{way} is no list", "write the name of a key there"
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return None
