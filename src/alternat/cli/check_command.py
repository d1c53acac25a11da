"""`check`: what is missing or wrong before a text may become final."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alternat.cli.exits import Exit
from alternat.cli.findings import lines
from alternat.cli.options import as_of_option, chosen, forms_option, premises_option, ui_option
from alternat.docket import Docket
from alternat.premises import Premises
from alternat.review.finding import Finding, Ui
from alternat.review.report import Reviewed, as_data

if TYPE_CHECKING:  # an unchanged workspace is answered for without the schema and the checks
    from alternat.examination import Examined, Examiner
    from alternat.review.case import Case
    from alternat.review.signings import Archive


@click.command()
@click.argument("agreements", nargs=-1, metavar="[AGREEMENT]...")
@as_of_option
@click.option(
    "--files",
    is_flag=True,
    help="Read back what stands in output/ as well: words, fonts, directions, signature pages.",
)
@click.option(
    "--report",
    type=click.Choice(["html"]),
    help="Write a page to read and print as well, both languages side by side.",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write the report (default: output/review.html in the workspace).",
)
@premises_option
@ui_option
@forms_option("json", "sarif")
@click.pass_context
def command(
    ctx: click.Context,
    agreements: tuple[str, ...],
    as_of: date,
    files: bool,
    report: str | None,
    output: Path | None,
    workspace: Premises,
    ui: Ui,
    form: str,
) -> None:
    """Review agreements (all of them without a name) as if they were to become final.

    Each finding says where, what is wrong and what to do: FILE:LINE:COLUMN: check NUMBER; `explain
    NUMBER` says why. Exit code 1 when anything blocks.

    \b
    Examples:
      check                                   every agreement
      check idf-fnm-2025 --report html        and output/review.html
      check --format sarif                    for editors and continuous integration
    """  # noqa: D301 - click keeps the lines of a paragraph marked so
    if output and not report:
        message = "--output goes with --report html."
        raise click.UsageError(message)
    names = chosen(workspace, agreements)
    if files or report:
        told = tuple(_fresh(workspace, as_of, names, files=files))
        reviewed = tuple(one for _, one in told)
        _print(reviewed, ui, form)
        if report:
            file = output or workspace.root / "output" / "review.html"
            _write(file, told, ui)
            click.echo(workspace.shown(file), err=True)
    else:
        reviewed = _standing(workspace, as_of, names)
        _print(reviewed, ui, form)
    done = all(one.may_become_final for one in reviewed)
    ctx.exit(Exit.DONE if done else Exit.FINDINGS)


def _standing(workspace: Premises, as_of: date, names: tuple[str, ...]) -> tuple[Reviewed, ...]:
    """Review what has changed since it was last reviewed, and recall the rest."""
    docket = Docket(workspace, as_of, names)
    known = {name: docket.recall(name) for name in names}
    changed = [name for name, one in known.items() if one is None]
    if changed:
        fresh = _reviewed(workspace, as_of, docket.companions(changed), changed)
        docket.keep(fresh)
        known.update((one.id, one) for one in fresh)
    return tuple(one for name in names if (one := known[name]))


def _reviewed(
    workspace: Premises, as_of: date, names: tuple[str, ...], only: list[str]
) -> list[Reviewed]:
    """Review some of the agreements named, on all cores."""
    from alternat.batch.copies import cores, done_by_all

    examiner = _examiner(workspace, as_of)
    examined = examiner.examine(names, only)
    return done_by_all((partial(_read, one, examiner) for one in examined), cores())


def _fresh(
    workspace: Premises, as_of: date, names: tuple[str, ...], *, files: bool
) -> Iterator[tuple[Case, Reviewed]]:
    """Review agreements, one after the other, each with what a report shows of it."""
    examiner = _examiner(workspace, as_of)
    for one in examiner.examine(names):
        found = _with_files(one, workspace) if files else one.findings
        yield one.case, examiner.placed(one, found)


def _examiner(workspace: Premises, as_of: date) -> Examiner:
    from alternat.examination import Examiner
    from alternat.workspace import Workspace

    return Examiner(Workspace(workspace.root, workspace.templates), as_of)


def _read(one: Examined, examiner: Examiner) -> Reviewed:
    """Review the text of an agreement."""
    return examiner.placed(one, one.findings)


def _with_files(one: Examined, workspace: Premises) -> tuple[Finding, ...]:
    """Give the findings on the text, on the files in `output/`, and on the signatures on record."""
    from alternat.inspection import inspect_folder  # reading files back needs more libraries
    from alternat.sign import attested, signed_record
    from alternat.sign.signing_list import SIGNED
    from alternat.workspace import FINAL

    name, output = one.case.dossier.agreement.id, workspace.root / "output"
    drafts, finals = output / name, output / FINAL / name
    signed = signed_record.read(workspace.root / SIGNED / name)
    return (
        *one.findings,
        *inspect_folder(one.case, drafts, workspace.shown(drafts), final=False),
        *inspect_folder(one.case, finals, workspace.shown(finals), final=True),
        *(attested.findings(one.case, signed, _archived(workspace, name)) if signed else ()),
    )


def _archived(workspace: Premises, agreement: str) -> Archive:
    """Give what the archive of the workspace holds of an agreement; nothing if there is none."""
    from alternat.archive.errors import ArchiveError
    from alternat.archive.holdings import Holdings
    from alternat.archive.retention import settings
    from alternat.archive.shelved import shelved
    from alternat.review.signings import Archive

    root, configured = workspace.root / "archive", workspace.root / "specs" / "archive.yaml"
    if not root.is_dir():
        return Archive()
    try:
        return shelved(Holdings(root), agreement, settings(configured))
    except ArchiveError as error:  # what else there is to say of the agreements is said
        click.echo(f"{agreement}: what the archive holds of it is unknown: {error}", err=True)
        return Archive()


def _print(reviewed: tuple[Reviewed, ...], ui: Ui, form: str) -> None:
    match form:
        case "json":
            click.echo(json.dumps(_as_data(reviewed, ui), ensure_ascii=False, indent=2))
        case "sarif":
            from alternat.review.report.sarif import sarif  # the explanations take time to read

            click.echo(json.dumps(sarif(reviewed, ui), ensure_ascii=False, indent=2))
        case _:
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
            for one in reviewed:
                click.echo("\n".join(lines(one, ui, width)) + "\n")


def _as_data(reviewed: tuple[Reviewed, ...], ui: Ui) -> dict[str, object]:
    return {
        "agreements": [
            {
                "id": one.id,
                "final": one.may_become_final,
                "findings": [as_data(told.finding, *told.place, ui) for told in one.placed],
            }
            for one in reviewed
        ]
    }


def _write(file: Path, reviewed: tuple[tuple[Case, Reviewed], ...], ui: Ui) -> None:
    from alternat.review.report.page import page  # only now: it needs the template engine

    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page(reviewed, ui), encoding="utf-8")
