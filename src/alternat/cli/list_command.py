"""`list`: the agreements of the workspace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from alternat.cli.exits import Exit
from alternat.cli.options import chosen, format_option, premises_option
from alternat.premises import Premises
from alternat.spec.content import content
from alternat.spec.diagnostics import SpecError
from alternat.spec.yaml_tree import parse

HEADER = ("id", "kind", "reference")


@click.command()
@premises_option
@format_option
@click.pass_context
def command(ctx: click.Context, workspace: Premises, form: str) -> None:
    """List the agreements of the workspace: id, kind, version, parties.

    Only the head of each spec is looked at: a spec that cannot be read is listed as such, and
    `check` says why. Exit code 4 when there is one.
    """
    names = chosen(workspace, ())
    rows = [_row(name, workspace.agreement_files[name], workspace) for name in names]
    if form == "json":
        click.echo(json.dumps({"agreements": rows}, ensure_ascii=False, indent=2))
    else:
        width = max(len(name) for name in names)
        for row in rows:
            parties = (
                ", ".join(row["parties"]) if row["readable"] else "cannot be read: see `check`"
            )
            kind, version = row["kind"] or "?", row["version"] or "?"
            click.echo(f"{row['id']:<{width}}  {kind:<22}  {version:<5}  {parties}")
    ctx.exit(Exit.DONE if all(row["readable"] for row in rows) else Exit.UNREADABLE)


def _row(name: str, file: Path, workspace: Premises) -> dict[str, Any]:
    """Read the head of one spec."""
    try:
        shown = workspace.shown(file)
        spec = parse(content(file, shown), shown).value
    except SpecError:
        spec = None
    spec = spec if isinstance(spec, dict) else {}
    texts = {key: spec[key] for key in HEADER if isinstance(spec.get(key), str)}
    match spec.get("version"):
        case {"number": str(number)}:
            version: str | None = number
        case _:
            version = None
    parties = spec.get("parties")
    listed = (
        [one.get("party") for one in parties if isinstance(one, dict)]
        if isinstance(parties, list)
        else []
    )
    return {
        "id": name,
        "kind": texts.get("kind"),
        "reference": texts.get("reference"),
        "version": version,
        "parties": [party for party in listed if isinstance(party, str)],
        "readable": texts.keys() == set(HEADER) and version is not None and bool(listed),
    }
