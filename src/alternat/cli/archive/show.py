"""`archive show`: what is kept."""

from __future__ import annotations

import json
from typing import Any

import click

from alternat.archive.entry import entry
from alternat.archive.errors import DamagedError, UnknownObjectError
from alternat.archive.holdings import Holdings
from alternat.archive.keeping import moves_of
from alternat.archive.statuses import LABELS, current
from alternat.archive.store import Version
from alternat.cli.archive.options import archive_option
from alternat.cli.archive.telling import harmless
from alternat.cli.exits import Exit
from alternat.cli.options import format_option, ui_option
from alternat.review.finding import Ui

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {"statuses": "États", "versions": "Versions", "files": "Fichiers", "by": "par"},
    "en": {"statuses": "Statuses", "versions": "Versions", "files": "Files", "by": "by"},
}


@click.command()
@click.argument("agreement", metavar="[AGREEMENT]", required=False)
@archive_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context, agreement: str | None, holdings: Holdings, ui: Ui, form: str
) -> None:
    """Show what is kept of AGREEMENT; without a name, list what the archive holds.

    Statuses with their day and proof, versions, and the files of the latest version. Exit code 9
    when something on the list is damaged.
    """
    if agreement is None:
        ctx.exit(_list(holdings, ui, form))
    data = _told(holdings, agreement)
    if form == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(harmless(line) for line in _lines(data, ui)))


def _list(holdings: Holdings, ui: Ui, form: str) -> Exit:
    """List what the archive holds, and say how the command ends."""
    rows, broken = [], []
    for identifier in sorted(holdings.ids()):
        try:
            rows.append(_row(holdings, identifier))
        except DamagedError as error:
            broken.append((identifier, str(error)))
    if form == "json":
        told = [{"id": one, "reason": reason} for one, reason in broken]
        content = {"agreements": rows, "damaged": told}
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        width = max((len(row["id"]) for row in rows), default=0)
        for row in rows:
            label = LABELS[row["status"]].get(ui) if row["status"] else "?"
            title = row["title"]["fr"] if row["title"] else ""
            line = f"{row['id']:<{width}}  v{row['version']}  {label:<12}  {title}"
            click.echo(harmless(line))
        for identifier, reason in broken:
            click.echo(harmless(f"✖ {identifier}: {reason}"))
    return Exit.FIXITY if broken else Exit.DONE


def _row(holdings: Holdings, identifier: str) -> dict[str, Any]:
    head, found = holdings.head(identifier), entry(holdings, identifier)
    return {
        "id": identifier,
        "version": head.number if head else None,
        "status": found.status if found else None,
        "title": {"fr": found.title.fr, "ar": found.title.ar} if found else None,
    }


def _told(holdings: Holdings, identifier: str) -> dict[str, Any]:
    versions = holdings.versions(identifier)
    if not versions:
        message = f"nothing is kept under '{identifier}'; `archive show` lists what there is"
        raise UnknownObjectError(message)
    moves = current(moves_of(holdings, identifier)) if "status.json" in versions[-1].state else ()
    return {
        **_row(holdings, identifier),
        "statuses": [
            {
                "status": move.status,
                "on": move.on.isoformat(),
                "by": move.by,
                "evidence": [{"file": one.path, "name": one.name} for one in move.evidence],
            }
            for move in moves
        ],
        "versions": [_version(one) for one in versions],
        "files": [
            {"path": path, "sha512": versions[-1].state[path]}
            for path in sorted(versions[-1].state)
        ],
    }


def _version(version: Version) -> dict[str, Any]:
    return {
        "version": version.number,
        "created": version.created.isoformat(),
        "by": version.user,
        "message": version.message,
    }


def _lines(data: dict[str, Any], ui: Ui) -> list[str]:
    words = WORDS[ui]
    lines = [data["id"]]
    for language in ("fr", "ar"):
        if data["title"]:
            lines.append(f"  {data['title'][language]}")
    if data["statuses"]:
        lines += ["", words["statuses"]]
    for one in data["statuses"]:
        lines.append(f"  {one['on']}  {LABELS[one['status']].get(ui)}, {words['by']} {one['by']}")
        lines += [f"              {proof['file']}" for proof in one["evidence"]]
    lines += ["", words["versions"]]
    for one in data["versions"]:
        told = f"{one['message']}, {words['by']} {one['by']}"
        lines.append(f"  v{one['version']}  {one['created'][:16]}  {told}")
    lines += ["", f"{words['files']} ({len(data['files'])})"]
    lines += [f"  {one['path']}" for one in data["files"]]
    return lines
