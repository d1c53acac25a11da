"""Options and arguments that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from alternat.cli.app import FORM
from alternat.premises import Premises
from alternat.review.finding import Ui

if TYPE_CHECKING:
    from alternat.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


def workspace_option(command: F) -> F:
    """Add `--workspace DIR`; the command receives an open workspace."""

    def opened(_ctx: click.Context, _param: click.Parameter, folder: Path | None) -> Workspace:
        from alternat.workspace import Workspace  # here: `list` does without the schema

        return Workspace.at(folder, Path.cwd())

    return _folder_option(opened)(command)


def premises_option(command: F) -> F:
    """Add `--workspace DIR`; the command receives the premises, of which nothing is read."""

    def found(_ctx: click.Context, _param: click.Parameter, folder: Path | None) -> Premises:
        return Premises.at(folder, Path.cwd())

    return _folder_option(found)(command)


def _folder_option(callback: Callable[..., Premises]) -> Callable[[F], F]:
    return click.option(
        "--workspace",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=callback,
        help="Folder that holds specs/ (default: the nearest one upwards from here).",
    )


def files_argument(command: F) -> F:
    """Add `FILE...`; the command receives `files`, all of which exist."""
    return click.argument(
        "files",
        nargs=-1,
        required=True,
        metavar="FILE...",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
    )(command)


def ui_option(command: F) -> F:
    """Add `--ui fr|en`, the language of findings and reports."""
    return click.option(
        "--ui",
        type=click.Choice(["fr", "en"]),
        default=_ui_of_locale,
        show_default="from the locale",
        help="Language of findings and reports.",
    )(command)


def day_option(name: str, purpose: str) -> Callable[[F], F]:
    """Add an option that takes a day, today's unless it is given."""

    def day(_ctx: click.Context, _param: click.Parameter, given: datetime | None) -> date:
        return given.date() if given else date.today()  # noqa: DTZ011, TID251 - the user's own day

    return click.option(
        name,
        metavar="DATE",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=day,
        help=f"{purpose} (default: today).",
    )


as_of_option = day_option("--as-of", "Day from which delays and due dates are judged")
"""Adds `--as-of DATE`."""


def forms_option(*forms: str) -> Callable[[F], F]:
    """Add `--format`, with text for people and the others for programs; errors follow it."""

    def kept(ctx: click.Context, _param: click.Parameter, form: str) -> str:
        ctx.meta[FORM] = "text" if form == "text" else "json"
        return form

    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", *forms]),
        default="text",
        show_default=True,
        is_eager=True,
        callback=kept,
        help=f"Text for people, {' or '.join(map(str.upper, forms))} for programs.",
    )


format_option = forms_option("json")
"""Adds `--format text|json`."""


def starting_spec_option(*, required: bool) -> Callable[[F], F]:
    """Add `--spec SPEC`, from which every row of a table starts; see `spec_file`."""
    return click.option(
        "--spec",
        metavar="SPEC",
        required=required,
        help="What every row of the table starts from: an agreement of the workspace, or a file.",
    )


def spec_file(workspace: Premises, name: str) -> Path:
    """Give the file of a spec that is named by its id or its path.

    Raises:
        click.UsageError: There is none.
    """
    if name in workspace.agreement_files:
        return workspace.agreement_files[name]
    if Path(name).is_file():
        return Path(name).absolute()
    message = f"--spec {name}: neither an agreement of the workspace (see `list`) nor a file."
    raise click.UsageError(message)


def chosen(workspace: Premises, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the agreements named on the command line, each once, or all of them.

    Raises:
        click.UsageError: A name is no agreement of the workspace, or there is none at all.
    """
    known = workspace.agreement_files
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean '{close[0]}'?" if close else "see `list` for those there are."
            message = f"no agreement '{name}' in {workspace.root / 'specs/agreements'}; {hint}"
            raise click.UsageError(message)
    if not known:
        message = f"no spec in {workspace.root / 'specs/agreements'}; start one with `new KIND ID`."
        raise click.UsageError(message)
    return tuple(dict.fromkeys(names)) or tuple(known)


def _ui_of_locale() -> Ui:
    # Read here and not through `locale`: the machine may lack the locale that the user asks for.
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))  # noqa: TID251 - the command line's own
    language = next((value for value in variables if value), "")
    return "fr" if language.startswith("fr") else "en"
