"""What the commands that sign share: folders, trust, the passphrase."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from alternat.premises import NoWorkspaceError
from alternat.workspace import FINAL, Workspace

if TYPE_CHECKING:
    from alternat.sign.filing import Shelves
    from alternat.sign.keys import Ask
    from alternat.sign.signing_list import OnRecord, SigningList
    from alternat.sign.trust import Trust

F = TypeVar("F", bound=Callable[..., Any])

TRUST = "trust"
"""The folder of pinned roots, at the top of the workspace."""


def signed_option(command: F) -> F:
    """Add `--signed DIR`."""
    return click.option(
        "--signed",
        metavar="DIR",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of completely signed files (default: signed/ in the workspace).",
    )(command)


def output_option(command: F) -> F:
    """Add `--output DIR`."""
    return click.option(
        "--output",
        metavar="DIR",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the builds: final texts are in DIR/final/ (default: output/).",
    )(command)


def trust_options(command: F) -> F:
    """Add `--trust DIR` and `--lotl FILE`."""
    folder = click.option(
        "--trust",
        "trusted",
        metavar="DIR",
        multiple=True,
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Folder of pinned roots, revocation lists and OCSP answers; repeat it for more "
        "(default: trust/ in the workspace).",
    )
    lists = click.option(
        "--lotl",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="European list of trusted lists; the national lists stand beside it.",
    )
    return folder(lists(command))


def passphrase_options(command: F) -> F:
    """Add `--passphrase-fd N` and `--passphrase-env NAME`; there is no way to give it itself."""
    descriptor = click.option(
        "--passphrase-fd",
        metavar="N",
        type=click.IntRange(min=0),
        help="File descriptor from which the passphrase or PIN is read.",
    )
    variable = click.option(
        "--passphrase-env",
        metavar="NAME",
        help="Environment variable that holds the passphrase or PIN.",
    )
    return descriptor(variable(command))


def asking(descriptor: int | None, variable: str | None) -> Ask:
    """Give what asks for the passphrase: a descriptor, a variable, or a prompt."""

    def ask() -> str:
        if descriptor is not None:
            try:
                with os.fdopen(descriptor, encoding="utf-8", closefd=False) as stream:
                    return stream.readline().rstrip("\r\n")
            except OSError as error:
                raise click.UsageError(f"--passphrase-fd {descriptor}: {error.strerror}") from error
        if variable is not None:
            found = os.environ.get(variable)  # noqa: TID251 - a secret is no setting
            if found is None:
                raise click.UsageError(f"--passphrase-env {variable}: there is no such variable")
            return found
        answer: str = click.prompt("Passphrase", hide_input=True, err=True)
        return answer

    return ask


def workspace_near(folder: Path | None) -> Workspace | None:
    """Give the workspace that is named, else the nearest one; None if there is none near.

    Raises:
        NoWorkspaceError: The named one is none.
    """
    try:
        return Workspace.at(folder, Path.cwd())
    except NoWorkspaceError:
        if folder is not None:
            raise
        return None


def trust_of(
    workspace: Workspace | None, folders: tuple[Path, ...], lotl: Path | None = None
) -> Trust:
    """Read what the user trusts: the folders that are named, else that of the workspace."""
    from alternat.sign.trust import trust

    if not folders and workspace is not None and (workspace.root / TRUST).is_dir():
        folders = (workspace.root / TRUST,)
    return trust(folders, lotl)


def shelves(workspace: Workspace, agreement: str, signed: Path | None) -> Shelves:
    """Give where an agreement is being signed, and where it is filed."""
    from alternat.sign.filing import Shelves
    from alternat.sign.signing_list import SIGNED, SIGNING

    done = signed or workspace.root / SIGNED
    return Shelves(workspace.root / SIGNING / agreement, done / agreement)


def finals(workspace: Workspace, output: Path | None) -> Path:
    """Give the folder of the final texts."""
    return (output or workspace.root / "output") / FINAL


def lists_of(workspace: Workspace, signed: Path | None) -> list[SigningList]:
    """Read every signing list of a workspace."""
    from alternat.sign import signing_list

    places = (workspace.root / signing_list.SIGNING, signed or workspace.root / signing_list.SIGNED)
    folders = [folder for place in places for folder in sorted(place.glob("*")) if folder.is_dir()]
    return [one for folder in folders if (one := signing_list.read(folder)) is not None]


def records_of(workspace: Workspace, output: Path | None) -> list[OnRecord]:
    """Read the record of every final text that is there."""
    from alternat.sign.errors import SigningError
    from alternat.sign.signing_list import on_record

    found = []
    for folder in sorted(finals(workspace, output).glob("*")):
        try:
            found.append(on_record(folder, folder.name))
        except SigningError:
            continue  # a folder without a sound record proves nothing, and hinders nothing
    return found
