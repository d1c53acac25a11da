"""`trip`: everything that a trip signs, laid out in the order of signing."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from alternat.cli.build_command import WORDS as BUILD_WORDS
from alternat.cli.build_command import ended
from alternat.cli.exits import Exit
from alternat.cli.findings import reasons
from alternat.cli.options import as_of_option, format_option, ui_option, workspace_option
from alternat.cli.progress import Progress, cluster_option, force_option, jobs_option
from alternat.pipeline import Step
from alternat.review.finding import Ui
from alternat.trip import AgreementBuilt, TripBuilt, TripOrder, prepare
from alternat.trip.pack.making import make
from alternat.trip.sending import Sent, Store, elsewhere
from alternat.workspace import Workspace

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "number": "N°",
        "papers": "À signer",
        "unreadable": "fiche illisible",
        "folder": "Tout est dans",
        "sent": "et dans {address} — fichiers envoyés : {written} ; déjà sur place : {kept}",
        "hint": "Ce qui manque à chaque acte : `check`.",
    },
    "en": {
        "number": "No.",
        "papers": "To sign",
        "unreadable": "spec unreadable",
        "folder": "Everything is in",
        "sent": "and in {address} — files sent: {written}; already there: {kept}",
        "hint": "What each agreement lacks: `check`.",
    },
}


@click.command()
@click.argument("trip")
@click.option(
    "--final",
    is_flag=True,
    help="Prepare the final originals; an agreement in which anything blocks is refused, the "
    "others are prepared.",
)
@click.option(
    "--output",
    metavar="DIR|ADDRESS",
    help="Output folder; the trip goes to trips/TRIP in it (default: output/ in the workspace). "
    "With an address, s3://BUCKET/PATH, it goes there too (extra `cluster`).",
)
@force_option
@jobs_option
@cluster_option
@as_of_option
@workspace_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    trip: str,
    final: bool,
    output: str | None,
    force: bool,
    jobs: int,
    cluster: str | None,
    as_of: date,
    workspace: Workspace,
    ui: Ui,
    form: str,
) -> None:
    """Write everything that a trip signs: each original of each agreement, as PDF and Word.

    Files go to output/trips/TRIP/NN-AGREEMENT/, named so that they sort in the order of signing;
    what is only for reading stands in reading/. Beside them stands the pack: index.html (the trip
    at a glance), pack/ (booklet, lists, labels, cards, calendar) and TRIP.zip with all of it. An
    agreement that fails is named with the reason, and the others are prepared: exit code 11.

    \b
    Examples:
      trip maroc-2025-04                      drafts, to see what there will be
      trip maroc-2025-04 --final              the originals to sign
      trip maroc-2025-04 --output s3://delegation/envoi
    """  # noqa: D301 - click keeps the lines of a paragraph marked so
    store = Store(output) if output and elsewhere(output) else None
    folder = Path(output) if output and not store else workspace.root / "output"
    order = TripOrder(_known(workspace, trip), final, folder, force)
    with Progress(jobs, cluster, ui) as progress:

        def done(one: AgreementBuilt) -> None:
            progress.console.print(_line(one, ui), markup=False)

        built = prepare(workspace, order, progress.tell, done, progress.crew)

        def tell(name: str) -> None:
            progress.tell(Step(name, kept=True, done=1, total=1))

        pack = make(built, workspace, as_of, tell, force=force)
        sent = store.send(built, pack, tell) if store else None
    if form == "json":
        click.echo(json.dumps(_as_data(built, sent, workspace), ensure_ascii=False, indent=2))
    else:
        _report(built, sent, workspace, ui)
    ctx.exit(_exit(built))


def _known(workspace: Workspace, name: str) -> str:
    """Give the id of a trip that has a file.

    Raises:
        click.UsageError: There is none of that name.
    """
    known = workspace.trip_files
    if name not in known:
        close = get_close_matches(name, known, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(known) or '-'}."
        message = f"no trip '{name}' in {workspace.root / 'specs/trips'}; {hint}"
        raise click.UsageError(message)
    return name


def _line(one: AgreementBuilt, ui: Ui) -> str:
    if one.done:
        return f"✓ {one.agreement} ({len(one.files)})"
    found = one.result.findings if one.result else ()
    why = one.failure or "; ".join(said for _, said in reasons(found, ui))
    reason = f" — {why}" if why else ""
    return f"✗ {one.agreement}: {_state(one, ui)}{reason}"


def _state(one: AgreementBuilt, ui: Ui) -> str:
    if one.result is None:
        return WORDS[ui]["unreadable"]
    return BUILD_WORDS[ui].get(one.result.outcome, BUILD_WORDS[ui]["failed"])


def _report(built: TripBuilt, sent: Sent | None, workspace: Workspace, ui: Ui) -> None:
    words, console = WORDS[ui], Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(words["number"], justify="right")
    table.add_column(BUILD_WORDS[ui]["agreement"], no_wrap=True)
    table.add_column(words["papers"], justify="right")
    table.add_column(BUILD_WORDS[ui]["files"], justify="right")
    for one in built.agreements:
        papers = sum(1 for file in one.files if file.signed and file.form == "pdf")
        counts = (str(papers), str(len(one.files))) if one.done else ("", _state(one, ui))
        table.add_row(str(one.number), one.agreement, *counts)
    console.print(table)
    console.print(f"{words['folder']} {workspace.shown(built.folder)}/")
    if sent:
        told = words["sent"].format(address=sent.address, written=len(sent.written), kept=sent.kept)
        console.print(told, markup=False)
    if any(one.result and one.result.findings for one in built.agreements):
        console.print(f"\n{words['hint']}")


def _as_data(built: TripBuilt, sent: Sent | None, workspace: Workspace) -> dict[str, Any]:
    return {
        "trip": built.trip.id,
        "folder": workspace.shown(built.folder),
        "final": built.final,
        "sent": dataclasses.asdict(sent) if sent else None,
        "agreements": [
            {
                "number": one.number,
                "id": one.agreement,
                "outcome": one.result.outcome if one.result else "unreadable",
                "failure": one.failure or None,
                "findings": len(one.result.findings) if one.result else None,
                "files": [file.path.relative_to(built.folder).as_posix() for file in one.files],
            }
            for one in built.agreements
        ],
    }


def _exit(built: TripBuilt) -> Exit:
    if any(one.result is None for one in built.agreements):
        return Exit.SOME if any(one.done for one in built.agreements) else Exit.UNREADABLE
    return ended([one.result for one in built.agreements if one.result])
