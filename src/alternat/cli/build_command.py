"""`build`: write agreements as Word and PDF."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import click
from rich.console import Console
from rich.table import Table

from alternat.batch.task import Format
from alternat.cli.exits import Exit
from alternat.cli.options import chosen, format_option, ui_option, workspace_option
from alternat.cli.orders import language_option, type_option
from alternat.cli.progress import Progress, cluster_option, force_option, jobs_option
from alternat.pipeline import Copies, File, Order, Result, build
from alternat.review.finding import Ui
from alternat.workspace import Workspace

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "agreement": "Acte",
        "files": "Fichiers",
        "folder": "Un dossier par acte dans",
        "missing": "À compléter",
        "unconfirmed": "À confirmer",
        "questions": "Questions",
        "refused": "refusé",
        "unchanged": "dont inchangés",
        "failed": "échec",
        "not-conformant": "fichiers non conformes",
        "left": "Reste à faire",
        "hint": "Emplacements, faits à confirmer, avertissements : `check`.",
    },
    "en": {
        "agreement": "Agreement",
        "files": "Files",
        "folder": "One folder an agreement in",
        "missing": "To fill in",
        "unconfirmed": "To confirm",
        "questions": "Questions",
        "refused": "refused",
        "unchanged": "of which unchanged",
        "failed": "failed",
        "not-conformant": "files not conformant",
        "left": "What is left to do",
        "hint": "Places, facts to confirm and warnings: `check`.",
    },
}
COLUMNS = {"missing": (3, 35), "unconfirmed": (99,), "questions": (100,)}
"""Which checks each column of the closing table counts."""


@click.command()
@click.argument("agreements", nargs=-1, metavar="[AGREEMENT]...")
@click.option(
    "--copies",
    type=click.Choice(get_args(Copies)),
    default="all",
    show_default=True,
    help="The neutral draft, each party's original, or all of them.",
)
@language_option
@type_option
@click.option(
    "--final",
    is_flag=True,
    help="Write final originals into DIR/final/; refused, with the list of what is missing, while "
    "anything blocks.",
)
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write (default: output/ in the workspace).",
)
@click.option(
    "--line-numbers",
    is_flag=True,
    help="Number every fifth line of the drafts, for those who discuss them.",
)
@click.option(
    "--attach-spec",
    is_flag=True,
    help="Attach the working spec, with its notes and questions, to the drafts in PDF.",
)
@force_option
@jobs_option
@cluster_option
@workspace_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    agreements: tuple[str, ...],
    copies: Copies,
    languages: tuple[File, ...],
    formats: tuple[Format, ...],
    final: bool,
    output: Path | None,
    line_numbers: bool,
    attach_spec: bool,
    force: bool,
    jobs: int,
    cluster: str | None,
    workspace: Workspace,
    ui: Ui,
    form: str,
) -> None:
    """Write agreements (all of them without a name) as Word and PDF, in French and in Arabic.

    Files go to output/AGREEMENT/AGREEMENT.COPY.LANGUAGE.EXT, with build.json beside them. Whatever
    is not final carries the draft banner; unknown facts show as blanks.

    \b
    Examples:
      build                                   everything
      build idf-fnm-2025 --copies draft --type pdf
      build idf-fnm-2025 --final              the originals to sign
    """  # noqa: D301 - click keeps the lines of a paragraph marked so
    if final and copies == "draft":
        message = "--final writes originals only; leave out --copies draft."
        raise click.UsageError(message)
    if final and (attach_spec or line_numbers):
        message = "a final text has no line numbers and carries no working spec; leave out " + (
            "--attach-spec." if attach_spec else "--line-numbers."
        )
        raise click.UsageError(message)
    order = Order(
        agreements=chosen(workspace, agreements),
        copies="originals" if final else copies,
        languages=languages,
        formats=formats,
        final=final,
        output=output or workspace.root / "output",
        force=force,
        line_numbers=line_numbers,
        attach_spec=attach_spec,
    )
    results: list[Result] = []
    with Progress(jobs, cluster, ui) as progress:
        for result in build(workspace, order, progress.tell, progress.crew):
            results.append(result)
            progress.console.print(_line(result, WORDS[ui]), markup=False)
    if form == "json":
        click.echo(json.dumps(_as_data(results, workspace), ensure_ascii=False, indent=2))
    else:
        _report(results, workspace, ui)
    ctx.exit(ended(results))


def _line(result: Result, words: dict[str, str]) -> str:
    match result.outcome:
        case "written":
            same = f", {words['unchanged']} {len(result.kept)}" if result.kept else ""
            return f"✓ {result.agreement} ({len(result.written)}{same})"
        case "refused":
            return f"✗ {result.agreement}: {words['refused']}"
        case "not-conformant":
            return f"✗ {result.agreement}: {words['not-conformant']}"
        case "failed" | "would-overwrite":
            return f"✗ {result.agreement}: {words['failed']} — {result.failure}"


def _report(results: list[Result], workspace: Workspace, ui: Ui) -> None:
    words, console = WORDS[ui], Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(words["agreement"], no_wrap=True)
    table.add_column(words["files"], justify="right")
    for column in COLUMNS:
        table.add_column(words[column], justify="right", no_wrap=True, min_width=len(words[column]))
    for result in results:
        counts = Counter(finding.check for finding in result.findings)
        without = words.get(result.outcome, words["failed"])
        table.add_row(
            result.agreement,
            str(len(result.written)) if result.written else without,
            *(str(sum(counts[check] for check in checks)) for checks in COLUMNS.values()),
        )
    console.print(table)
    for folder in dict.fromkeys(result.folder.parent for result in results if result.written):
        console.print(f"{words['folder']}: {workspace.shown(folder)}/")
    for result in results:
        left = [
            finding.todo.get(ui) if finding.check in COLUMNS["missing"] else finding.message.get(ui)
            for finding in result.findings
            if finding.blocks
            and (result.outcome != "written" or finding.check not in COLUMNS["unconfirmed"])
        ]
        if left:
            console.print(f"\n[bold]{result.agreement}[/bold] — {words['left']}")
            for sentence in dict.fromkeys(left):
                console.print("  • " + sentence, markup=False)
    if any(result.findings for result in results):
        console.print(f"\n{words['hint']}")


def _as_data(results: list[Result], workspace: Workspace) -> dict[str, Any]:
    return {
        "agreements": [
            {
                "id": result.agreement,
                "folder": workspace.shown(result.folder),
                "written": [file.name for file in result.written],
                "unchanged": [file.name for file in result.kept],
                "outcome": result.outcome,
                "failure": result.failure or None,
                "findings": len(result.findings),
            }
            for result in results
        ]
    }


def ended(results: list[Result]) -> Exit:
    """Give the exit code of a batch."""
    if all(result.written for result in results):
        return Exit.DONE
    if any(result.written for result in results):
        return Exit.SOME
    outcomes = {result.outcome for result in results}
    if "refused" in outcomes:
        return Exit.FINDINGS
    if "not-conformant" in outcomes:
        return Exit.NONCONFORMANT
    if "would-overwrite" in outcomes:
        return Exit.OVERWRITE
    return Exit(next(result.code for result in results if result.code))
