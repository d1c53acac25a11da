"""Options and arguments that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from alternat.review.finding import Ui
from alternat.workspace import Workspace

FORM = "alternat.form"
"""Where a running command keeps the form of its output."""

F = TypeVar("F", bound=Callable[..., Any])


def workspace_option(command: F) -> F:
    """Add `--workspace DIR`; the command receives an open workspace."""

    def opened(_ctx: click.Context, _param: click.Parameter, folder: Path | None) -> Workspace:
        return Workspace.at(folder, Path.cwd())

    return click.option(
        "--workspace",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=opened,
        help="Folder that holds specs/ (default: the nearest one upwards from here).",
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


def format_option(command: F) -> F:
    """Add `--format text|json`; errors then follow the form as well."""

    def kept(ctx: click.Context, _param: click.Parameter, form: str) -> str:
        ctx.meta[FORM] = form
        return form

    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        is_eager=True,
        callback=kept,
        help="Text for people, JSON for programs.",
    )(command)


def chosen(workspace: Workspace, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the agreements named on the command line, or all of them.

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
    return names or tuple(known)


def _ui_of_locale() -> Ui:
    # Read here and not through `locale`: the machine may lack the locale that the user asks for.
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))  # noqa: TID251 - the command line's own
    language = next((value for value in variables if value), "")
    return "fr" if language.startswith("fr") else "en"
