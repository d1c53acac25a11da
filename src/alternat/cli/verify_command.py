"""`verify`: whether files are fit to be signed and kept, whoever made them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import click

from alternat.cli.exits import Exit
from alternat.cli.options import files_argument, format_option, ui_option
from alternat.cli.strangers import harmless
from alternat.conformity.files import judged
from alternat.conformity.parcel import Contents, is_parcel, open_parcel
from alternat.conformity.verdict import State, Step, UnreadableError, Verdict
from alternat.review.finding import Bilingual, Ui

Outcome = Literal["whole", "altered", "unfit"]

STATES: dict[State, Bilingual] = {
    "passed": Bilingual("conforme", "passed"),
    "failed": Bilingual("EN DÉFAUT", "FAILED"),
    "not-run": Bilingual("non fait", "not run"),
}
CONFORMS = Bilingual("conforme", "conforms")
FAILS = Bilingual("non conforme", "does not conform")
UNREADABLE = Bilingual("illisible", "cannot be read")
PARCELS: dict[Outcome, Bilingual] = {
    "whole": Bilingual("dossier entier", "whole"),
    "altered": Bilingual("ALTÉRÉ", "ALTERED"),
    "unfit": Bilingual("À NE PAS OUVRIR", "NOT TO BE UNPACKED"),
}
INTACT = Bilingual("fichiers intacts : {}", "files intact: {}")
SHOWN = 20
"""Details of one step that people are shown; programs get them all."""
MORE = Bilingual("… et {} autres", "… and {} more")


@click.command()
@files_argument
@ui_option
@format_option
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], ui: Ui, form: str) -> None:
    """Judge PDF and Word files by the standards that an original obeys, and the pack of a trip.

    Validators that are installed run (veraPDF for PDF/A-3a and PDF/UA-1, Microsoft's Open XML SDK),
    then our own checks; what did not run is said, with the reason. Any file will do, of any origin,
    outside a workspace as well. A zip is held against its manifest: nothing may be missing, added
    or altered, and nothing in it may harm who unpacks it. Ends with 10 when a file does not conform
    or would do harm, 9 when a pack is not what it was, 4 when a file cannot be read.
    """
    opened = {file: open_parcel(file) for file in files if is_parcel(file)}
    found = judged([file for file in files if file not in opened])
    if form == "json":
        told = [{"file": str(file), **_as_data(one, ui)} for file, one in found.items()]
        told += [{"file": str(file), **_contents(one, ui)} for file, one in opened.items()]
        click.echo(json.dumps({"files": told}, ensure_ascii=False, indent=2))
    else:
        for file, one in found.items():
            click.echo("\n".join(harmless(line) for line in _lines(file, one, ui)))
        for file, contents in opened.items():
            click.echo("\n".join(harmless(line) for line in _parcel_lines(file, contents, ui)))
    if any(isinstance(one, UnreadableError) for one in found.values()):
        ctx.exit(Exit.UNREADABLE)
    conform = all(isinstance(one, Verdict) and one.conforms for one in found.values())
    if not (conform and all(one.fit for one in opened.values())):
        ctx.exit(Exit.NONCONFORMANT)
    if not all(one.whole for one in opened.values()):
        ctx.exit(Exit.FIXITY)


def _as_data(one: Verdict | UnreadableError, ui: Ui) -> dict[str, Any]:
    if isinstance(one, UnreadableError):
        return {"outcome": "unreadable", "message": one.message.get(ui)}
    return {
        "outcome": "conformant" if one.conforms else "not-conformant",
        "kind": one.kind,
        "steps": [
            {
                "step": step.name,
                "title": step.title.get(ui),
                "state": step.state,
                "details": [detail.get(ui) for detail in step.details],
            }
            for step in one.steps
        ],
    }


def _outcome(one: Contents) -> Outcome:
    if one.whole:
        return "whole"
    return "altered" if one.fit else "unfit"


def _contents(one: Contents, ui: Ui) -> dict[str, Any]:
    return {
        "outcome": _outcome(one),
        "kind": "zip",
        "intact": one.files,
        "troubles": [
            {"fault": trouble.fault, "name": trouble.name, "message": trouble.message.get(ui)}
            for trouble in one.troubles
        ],
    }


def _parcel_lines(file: Path, one: Contents, ui: Ui) -> Iterator[str]:
    yield f"{file}: {PARCELS[_outcome(one)].get(ui)}, {INTACT.get(ui).format(one.files)}"
    for trouble in one.troubles[:SHOWN]:
        name = f"{trouble.name}: " if trouble.name else ""
        yield f"  {name}{trouble.message.get(ui)}"
    if len(one.troubles) > SHOWN:
        yield f"  {MORE.get(ui).format(len(one.troubles) - SHOWN)}"


def _lines(file: Path, one: Verdict | UnreadableError, ui: Ui) -> Iterator[str]:
    if isinstance(one, UnreadableError):
        yield f"{file}: {UNREADABLE.get(ui)}"
        yield f"  {one.message.get(ui)}"
        return
    yield f"{file}: {(CONFORMS if one.conforms else FAILS).get(ui)}"
    for step in one.steps:
        yield f"  {STATES[step.state].get(ui):<9} {step.title.get(ui)}"
        yield from (f"            {line}" for line in _details(step, ui))


def _details(step: Step, ui: Ui) -> Iterator[str]:
    yield from (detail.get(ui) for detail in step.details[:SHOWN])
    if len(step.details) > SHOWN:
        yield MORE.get(ui).format(len(step.details) - SHOWN)
