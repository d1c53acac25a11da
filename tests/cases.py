"""Cases for the tests of the review: the complete examples, with something changed.

An edit names a file and a place in it — `agreement:closing.places_dates.0.date`,
`people:camille-exemple.gender`, `clauses/termination:variants.notice.paragraphs.0.ar` — and gives
the new value, a function of the old one, or `DELETE`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from alternat.compose.dossier import Dossier
from alternat.compose.fitting import library_problems
from alternat.compose.library import Clause, Formulas, Kind, Library
from alternat.review.case import Case
from alternat.review.finding import Finding
from alternat.review.gate import CHECKS
from alternat.spec.diagnostics import SpecError
from alternat.spec.directory import Citations, Directory, Institutions, People, Places
from alternat.spec.references import agreement_problems, trip_problems
from alternat.spec.schema import Agreement, Trip
from alternat.spec.yaml_tree import parse
from alternat.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = Workspace.at(ROOT / "examples", ROOT)
REAL = Workspace.at(ROOT, ROOT)
AS_OF = date(2026, 3, 20)
"""A day between the votes and the ceremonies of the examples."""

DECLARATION = "declaration-val-azur-mosaique-2026"
MOU = "mou-val-azur-haut-institut-2026"
RENEWAL = "renouvellement-plaine-doree-jbel-sahab-2026"
ACCORD = "accord-val-azur-jbel-sahab-2026"
THREE = "accord-trois-regions-2026"
CALL = "appel-port-azur-al-mithal-2026"
MOBILITY = "mobilite-port-azur-al-mithal-2026"
GRANT = "bourse-al-mithal-port-azur-2026"
ALL = (DECLARATION, MOU, RENEWAL, ACCORD, THREE, CALL, MOBILITY, GRANT)

DELETE = object()
"""As the value of an edit: take the key or the item away."""

PARTS: dict[str, tuple[str, type[Any]]] = {
    "institutions": ("parties", Institutions),
    "people": ("people", People),
    "places": ("places", Places),
    "citations": ("citations", Citations),
}


class Refused(Exception):
    """The loader would not even read what was edited."""


def case(
    agreement: str,
    edits: Mapping[str, Any] | None = None,
    *,
    workspace: Workspace = EXAMPLES,
    as_of: date = AS_OF,
) -> Case:
    """Make the case of an agreement with some edits.

    Args:
        agreement: Its id.
        edits: New values by place; see the module.
        workspace: Where it is read.
        as_of: Day of the review.

    Raises:
        Refused: The loader finds a fault.
    """
    files = {"agreement": _agreement_file(workspace, agreement)}
    changed: dict[str, Any] = {}
    for where, value in (edits or {}).items():
        name, _, path = where.partition(":")
        file = files.get(name) or _file(workspace, name, agreement)
        tree = changed.setdefault(name, copy.deepcopy(_read(file)))
        _edit(tree, path.split("."), value)
    try:
        for name, tree in changed.items():
            parse(yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True).encode(), name)
        return _case(workspace, agreement, changed, as_of)
    except SpecError as error:
        raise Refused(str(error)) from error
    except ValueError as error:  # pydantic's, with every fault
        raise Refused(str(error)) from error


def found(
    number: int, agreement: str, edits: Mapping[str, Any] | None = None, **more: Any
) -> list[Finding]:
    """Give the findings of one check on an edited agreement."""
    one = next(check for check in CHECKS if check.number == number)
    return list(one.findings(case(agreement, edits, **more)))


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Give an edit that replaces words, which must be there."""

    def edit(text: str) -> str:
        assert old in text, (old, text)
        return text.replace(old, new)

    return edit


def added(item: Any) -> Callable[[list[Any] | None], list[Any]]:
    """Give an edit that adds an item to a list, which need not be there."""
    return lambda items: [*(items or []), item]


def _case(workspace: Workspace, agreement: str, changed: dict[str, Any], as_of: date) -> Case:
    library = _library(workspace, changed)
    directory = _directory(workspace, changed)
    written = changed.get("agreement") or _read(_agreement_file(workspace, agreement))
    model: type[Agreement[Any]] = Agreement[library.clauses_model]  # type: ignore[name-defined]
    made = model.model_validate(written)
    faults = [*agreement_problems(made, directory), *library_problems(made, directory, library)]
    trip = None
    if made.trip:
        trip = Trip.model_validate(changed.get("trip") or _read(workspace.trip_files[made.trip]))
        faults += trip_problems(trip, directory, workspace.agreement_files)
    if faults:
        raise Refused(str(faults))
    return Case(Dossier(made, directory, library), as_of, trip)


def _library(workspace: Workspace, changed: dict[str, Any]) -> Library:
    clauses, kinds, formulas = {}, {}, {}
    for name, tree in changed.items():
        if name.startswith("clauses/"):
            clauses[name.removeprefix("clauses/")] = Clause.model_validate(tree)
        elif name.startswith("kinds/"):
            kinds[name.removeprefix("kinds/")] = Kind.model_validate(tree)
        elif name == "formulas":
            formulas = Formulas.model_validate(tree).root
    library = workspace.library
    if not (clauses or kinds or formulas):
        return library
    return Library(
        clauses={**library.clauses, **clauses},
        kinds={**library.kinds, **kinds},
        formulas={**library.formulas, **formulas},
    )


def _directory(workspace: Workspace, changed: dict[str, Any]) -> Directory:
    parts = {
        name: model.model_validate(changed[name]).root
        for name, (_, model) in PARTS.items()
        if name in changed
    }
    return workspace.directory.model_copy(update=parts) if parts else workspace.directory


def _agreement_file(workspace: Workspace, agreement: str) -> Path:
    return workspace.agreement_files[agreement]


def _file(workspace: Workspace, name: str, agreement: str) -> Path:
    if name in PARTS:
        return workspace.root / "specs" / "directory" / f"{PARTS[name][0]}.yaml"
    if name == "trip":
        trip = workspace.dossiers([agreement])[0].dossier.agreement.trip
        assert trip is not None
        return workspace.trip_files[trip]
    if name == "formulas":
        return workspace.house / "formulas.yaml"
    folder, _, stem = name.partition("/")
    assert folder in ("clauses", "kinds"), name
    if folder == "kinds":
        return workspace.templates / stem / "kind.yaml"
    return workspace.templates / "_clauses" / f"{stem}.yaml"


@cache
def _read(file: Path) -> Any:
    return parse(file.read_bytes(), file.name).value


def _edit(tree: Any, path: list[str], value: Any) -> None:
    keys: list[Any] = [int(key) if key.isdigit() else key for key in path]
    *before, last = keys
    for key in before:
        if isinstance(tree, dict) and key not in tree:
            tree[key] = {}
        tree = tree[key]
    if value is DELETE:
        del tree[last]
        return
    old = tree[last] if isinstance(tree, list) else tree.get(last)
    tree[last] = value(old) if callable(value) else value
