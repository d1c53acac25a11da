"""`archive intake`: what came back from a signing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from alternat.archive.holdings import Holdings
from alternat.archive.intake.looking import Looked, Refused
from alternat.archive.intake.queue import Queue
from alternat.archive.intake.taking import take
from alternat.cli.archive import waiting
from alternat.cli.archive.options import PREMISES, archive_option, by_option, now
from alternat.cli.exits import Exit
from alternat.cli.options import format_option, ui_option
from alternat.cli.sign.options import trust_of, trust_options
from alternat.premises import NoWorkspaceError
from alternat.review.finding import Ui
from alternat.workspace import Workspace

SUMMARY: dict[Ui, str] = {
    "fr": "{files} fichier(s), {pages} page(s), dont {blanks} vide(s) ; {filed} version(s), "
    "{queued} à régler (`archive settle list`)",
    "en": "{files} file(s), {pages} page(s), {blanks} of them blank; {filed} version(s), "
    "{queued} to settle (`archive settle list`)",
}

READ: dict[Ui, str] = {"fr": "{name} : {pages} page(s)", "en": "{name}: {pages} page(s)"}
REFUSED: dict[Ui, str] = {
    "fr": "{name} : refusé : {reason}",
    "en": "{name}: refused: {reason}",
}


@click.command()
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="FILE|FOLDER...",
    type=click.Path(exists=True, path_type=Path),
)
@by_option("Who brings it.")
@trust_options
@archive_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    by: str,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    holdings: Holdings,
    ui: Ui,
    form: str,
) -> None:
    """Take in scanned stacks (PDF, TIFF, JPEG) and electronically signed PDFs.

    Pages are known by the code printed on them: mixed, turned, several originals in one file, blank
    backs. The bytes received are kept first, untouched; then a PDF/A copy with the pages in order,
    once every page is there and shows nothing by hand but signatures, seals and initials. What is
    not identified, missing or changed waits for `archive settle`: exit code 12.
    """

    def verify(data: bytes) -> Mapping[str, Any]:
        from alternat.sign.verification import as_data, verify  # here: only signed files need it

        return as_data(verify(data, trust_of(_workspace(ctx), trusted, lotl), now()))

    def tell(one: Looked | Refused) -> None:
        if isinstance(one, Refused):
            line = REFUSED[ui].format(name=one.name, reason=one.reason.words(ui))
        else:
            line = READ[ui].format(name=one.name, pages=len(one.reading.sheets))
        click.echo(line, err=True)

    taken = take(holdings, paths, by, now(), verify, tell)
    queue = Queue(holdings)
    if form == "json":
        data = {
            "files": taken.files,
            "pages": taken.pages,
            "blanks": taken.blanks,
            "filed": [
                {"agreement": one.id, "version": one.number, "message": one.message}
                for one in taken.filed
            ],
            "queued": [waiting.as_data(one, queue, ui) for one in taken.queued],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for version in taken.filed:
            click.echo(f"{version.id}: {version.name}, {version.message}")
        for item in taken.queued:
            click.echo(waiting.line(item, ui))
        click.echo(
            SUMMARY[ui].format(
                files=taken.files,
                pages=taken.pages,
                blanks=taken.blanks,
                filed=len(taken.filed),
                queued=len(taken.queued),
            )
        )
    ctx.exit(Exit.DONE if taken.settled else Exit.UNIDENTIFIED)


def _workspace(ctx: click.Context) -> Workspace | None:
    """Give the workspace, in which `trust/` may be."""
    try:
        return Workspace.at(ctx.meta.get(PREMISES), Path.cwd())
    except NoWorkspaceError:
        return None
