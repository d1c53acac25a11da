"""`lint`: what spoils Arabic in a Word file, or tells too much, whoever saved it last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from alternat.cli.exits import Exit
from alternat.cli.options import files_argument, format_option, ui_option
from alternat.cli.strangers import harmless
from alternat.document.finished import Slip
from alternat.render.errors import RenderError
from alternat.render.readback_docx import word_facts
from alternat.review.checks.files import LAPSES
from alternat.review.finding import Bilingual, Ui

NONE = Bilingual("aucun défaut", "no slip")
ONE = Bilingual("défaut", "slip")
SEVERAL = Bilingual("défauts", "slips")
QUOTES = Bilingual("« {} »", "“{}”")


class NotReadableError(Exception):
    """A file is not Word's, is damaged, or is one that no honest program writes."""

    exit_code = Exit.UNREADABLE


@click.command()
@files_argument
@ui_option
@format_option
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], ui: Ui, form: str) -> None:
    """Find what is wrong with directions, languages and traces of work in Word files.

    Direction is judged where Word keeps it: on paragraphs, runs, tables and sections. Any file will
    do, also one that came back from a partner; it works outside a workspace as well. Ends with 10
    when something is found.
    """
    found = {file: _slips(file) for file in files}
    if form == "json":
        told = [
            {"file": str(file), "slips": [_as_data(slip, ui) for slip in slips]}
            for file, slips in found.items()
        ]
        click.echo(json.dumps({"files": told}, ensure_ascii=False, indent=2))
    else:
        for file, slips in found.items():
            click.echo("\n".join(harmless(line) for line in _lines(file, slips, ui)))
    if any(found.values()):
        ctx.exit(Exit.NONCONFORMANT)


def _slips(file: Path) -> tuple[Slip, ...]:
    try:
        return word_facts(file).slips
    except RenderError as error:
        raise NotReadableError(str(error)) from error


def _as_data(slip: Slip, ui: Ui) -> dict[str, Any]:
    return {
        "slip": slip.lapse,
        "part": slip.part,
        "message": LAPSES[slip.lapse].get(ui),
        "quote": slip.quote,
    }


def _lines(file: Path, slips: tuple[Slip, ...], ui: Ui) -> Iterator[str]:
    yield str(file)
    for slip in slips:
        quote = QUOTES.get(ui).format(slip.quote) if slip.quote else ""
        yield f"  {slip.part}: {LAPSES[slip.lapse].get(ui)} {quote}".rstrip()
    count = NONE.get(ui)
    if slips:
        count = f"{len(slips)} {(ONE if len(slips) == 1 else SEVERAL).get(ui)}"
    yield f"  {count}"
