"""Files that commands of the archive write for people, and the settings that they read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from alternat.archive.retention import FILE
from alternat.cli.archive.options import PREMISES
from alternat.premises import NoWorkspaceError, Premises

F = TypeVar("F", bound=Callable[..., Any])


def target_option(what: str, *, required: bool = True) -> Callable[[F], F]:
    """Add `--to FILE`."""
    return click.option(
        "--to",
        "target",
        required=required,
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help=f"The {what} to write; what stands there is replaced.",
    )


def settings_option(command: F) -> F:
    """Add `--config FILE`; the command receives it, or that of the workspace, or None."""

    def found(ctx: click.Context, _param: click.Parameter, given: Path | None) -> Path | None:
        if given is not None:
            return given
        try:
            return Premises.at(ctx.meta.get(PREMISES), Path.cwd()).root / FILE
        except NoWorkspaceError:
            return None

    return click.option(
        "--config",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        callback=found,
        help=f"Agencies and retention (default: {FILE} in the workspace).",
    )(command)


def write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all, and say so."""
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(data)
        Path(name).chmod(0o644)
        os.replace(name, target)  # noqa: PTH105 - a name, as mkstemp gives it
    finally:
        Path(name).unlink(missing_ok=True)
    click.echo(str(target))
