"""`verify`: whether files are fit to be signed and kept, whoever made them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from alternat.cli.exits import Exit
from alternat.cli.options import format_option, ui_option
from alternat.cli.strangers import harmless
from alternat.conformity.files import judged
from alternat.conformity.verdict import State, Step, UnreadableError, Verdict
from alternat.review.finding import Bilingual, Ui

STATES: dict[State, Bilingual] = {
    "passed": Bilingual("conforme", "passed"),
    "failed": Bilingual("EN DÉFAUT", "FAILED"),
    "not-run": Bilingual("non fait", "not run"),
}
CONFORMS = Bilingual("conforme", "conforms")
FAILS = Bilingual("non conforme", "does not conform")
UNREADABLE = Bilingual("illisible", "cannot be read")
SHOWN = 20
"""Details of one step that people are shown; programs get them all."""
MORE = Bilingual("… et {} autres", "… and {} more")


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@ui_option
@format_option
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], ui: Ui, form: str) -> None:
    """Judge PDF and Word files by the standards that an original obeys.

    Validators that are installed run (veraPDF for PDF/A-3a and PDF/UA-1, Microsoft's Open XML SDK),
    then our own checks; what did not run is said, with the reason. Any file will do, of any origin,
    outside a workspace as well. Ends with 10 when a file does not conform, 4 when one cannot be
    read.
    """
    found = judged(files)
    if form == "json":
        told = [{"file": str(file), **_as_data(one, ui)} for file, one in found.items()]
        click.echo(json.dumps({"files": told}, ensure_ascii=False, indent=2))
    else:
        for file, one in found.items():
            click.echo("\n".join(harmless(line) for line in _lines(file, one, ui)))
    if any(isinstance(one, UnreadableError) for one in found.values()):
        ctx.exit(Exit.UNREADABLE)
    if not all(isinstance(one, Verdict) and one.conforms for one in found.values()):
        ctx.exit(Exit.NONCONFORMANT)


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
