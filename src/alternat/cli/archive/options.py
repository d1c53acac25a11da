"""Options that the commands of the archive share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from alternat.archive.errors import ArchiveError
from alternat.archive.holdings import Holdings
from alternat.premises import NoWorkspaceError, Premises

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = "archive"
"""Folder of the archive in a workspace."""
PREMISES = "alternat.archive.workspace"
"""Where a running command keeps the folder of its workspace."""


def archive_folder_option(command: F) -> F:
    """Add `--archive DIR`; the command receives the folder `archive`, or None for the usual one."""
    return _archive("archive", None)(command)


def archive_option(command: F) -> F:
    """Add `--archive DIR` and `--workspace DIR`; the command receives the open `holdings`.

    An archive must be there: only a deposit makes one.
    """

    def found(ctx: click.Context, _param: click.Parameter, folder: Path | None) -> Holdings:
        return opened(folder or _in_workspace(ctx.meta.get(PREMISES)))

    def remembered(ctx: click.Context, _param: click.Parameter, folder: Path | None) -> None:
        ctx.meta[PREMISES] = folder

    workspace = click.option(
        "--workspace",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        is_eager=True,  # before --archive
        expose_value=False,
        callback=remembered,
        help="Folder that holds specs/ (default: the nearest one upwards from here).",
    )
    return workspace(_archive("holdings", found)(command))


def _archive(name: str, callback: Callable[..., Any] | None) -> Callable[[F], F]:
    return click.option(
        "--archive",
        name,
        metavar="DIR",
        type=click.Path(file_okay=False, path_type=Path),
        callback=callback,
        help="Folder of the archive (default: archive/ in the workspace).",
    )


def opened(root: Path) -> Holdings:
    """Open an archive that is there.

    Raises:
        ArchiveError: It is not.
    """
    holdings = Holdings(root)
    if not holdings.root.exists():
        message = f"no archive in {root}; name one with --archive DIR, or deposit first"
        raise ArchiveError(message)
    return holdings


def _in_workspace(folder: Path | None) -> Path:
    try:
        return Premises.at(folder, Path.cwd()).root / DEFAULT
    except NoWorkspaceError as error:
        message = f"{error}, or the archive itself with --archive DIR"
        raise ArchiveError(message) from None


def by_option(purpose: str) -> Callable[[F], F]:
    """Add `--by NAME`, compulsory."""

    def named(_ctx: click.Context, _param: click.Parameter, name: str) -> str:
        name = " ".join(name.split())
        if not name or not name.isprintable():
            message = "--by must name somebody."
            raise click.UsageError(message)
        return name

    return click.option("--by", required=True, metavar="NAME", callback=named, help=purpose)


def now() -> datetime:
    """Give the time that the archive puts on record: it is a fact, not an input."""
    return datetime.now(UTC)  # noqa: TID251 - when something was kept is what the record says
