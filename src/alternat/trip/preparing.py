"""Preparing a trip: every agreement that it signs, built and laid out in the order of signing.

    trip → order of signing → agreements built → one folder an agreement → record

Takes the id of a trip; gives a `TripBuilt`, from which the pack is made. Files are built in their
ordinary place, where signing looks for them; the trip has copies. An agreement that fails never
stops the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from alternat.batch.task import Format
from alternat.compose.wording import WordingError
from alternat.delivery import as_json, place
from alternat.languages import LANGUAGES
from alternat.pipeline import File, Order, Result, Tell, build
from alternat.trip.built import AgreementBuilt, TripBuilt
from alternat.trip.laying import clear, lay
from alternat.trip.programme import signing_order
from alternat.workspace import Workspace

FOLDER = "trips"
"""Where trips stand in the output folder."""
RECORD = "trip.json"
"""What a run laid out in the folder of its trip, and what became of each agreement."""
FILES: tuple[File, ...] = ("fr-ar", *LANGUAGES)


@dataclass(frozen=True)
class TripOrder:
    """What to prepare."""

    trip: str
    """Id of a trip that has a file."""
    final: bool
    output: Path
    """The output folder: the trip goes to `trips/TRIP` in it."""
    force: bool = False
    """Whether files that stand and would come out the same are made all the same."""


def prepare(
    workspace: Workspace,
    order: TripOrder,
    tell: Tell,
    done: Callable[[AgreementBuilt], None],
    crew: Executor | None = None,
) -> TripBuilt:
    """Build the agreements of a trip and lay them out.

    Args:
        workspace: Where specs and templates are.
        order: Which trip, and where to.
        tell: Called with each file as it stands.
        done: Called with each agreement as soon as its files stand, or as it fails.
        crew: Who makes the files; by default this process.

    Raises:
        SpecError: The trip, the directory or the library cannot be read.
        MissingFont, TemplateAtFault: Templates or fonts are at fault.
    """
    trip = workspace.trips()[order.trip]
    readable, faults = workspace.read(workspace.agreement_files)
    names = signing_order(trip, {name: one.dossier for name, one in readable.items()})
    folder = order.output / FOLDER / trip.id
    agreements: dict[str, AgreementBuilt] = {}

    def add(name: str, result: Result | None) -> None:
        number, filed = names.index(name) + 1, readable.get(name)
        if filed is None or result is None:
            one = AgreementBuilt(number, name, None, None, (), str(faults[name]))
        elif result.code == WordingError.exit_code:  # nothing of it can be put into words
            one = AgreementBuilt(number, name, None, result, (), result.failure)
        else:
            laid = lay(folder, number, filed.dossier, result)
            one = AgreementBuilt(number, name, filed, result, laid, result.failure)
        agreements[name] = one
        done(one)

    for name in names:
        if name in faults:
            add(name, None)
    wanted = Order(
        agreements=tuple(name for name in names if name in readable),
        copies="originals",
        languages=FILES,
        formats=get_args(Format),
        final=order.final,
        output=order.output,
        force=order.force,
    )
    for result in build(workspace, wanted, tell, crew):
        add(result.agreement, result)
    built = TripBuilt(trip, folder, order.final, tuple(agreements[name] for name in names))
    _record(built)
    return built


def _record(built: TripBuilt) -> None:
    """Note what was laid out, and take away what an earlier run laid out and this one did not."""
    file = built.folder / RECORD
    content: dict[str, Any] = {
        "trip": built.trip.id,
        "final": built.final,
        "agreements": [
            {
                "number": one.number,
                "agreement": one.agreement,
                "outcome": one.result.outcome if one.result else "unreadable",
                "failure": one.failure or None,
                "files": [laid.path.relative_to(built.folder).as_posix() for laid in one.files],
            }
            for one in built.agreements
        ],
    }
    clear(built.folder, _laid_before(file), _files(content))
    built.folder.mkdir(parents=True, exist_ok=True)
    place(file, as_json(content))


def _files(content: dict[str, Any]) -> list[str]:
    return [name for one in content["agreements"] for name in one["files"]]


def _laid_before(file: Path) -> list[str]:
    """Read what an earlier run laid out; a damaged record tells nothing, and nothing is removed."""
    try:
        return _files(json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return []
