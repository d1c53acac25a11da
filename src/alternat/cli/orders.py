"""Options of the commands that order files: in which languages, in which formats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

import click

from alternat.batch.task import Format
from alternat.languages import LANGUAGES
from alternat.pipeline import File

F = TypeVar("F", bound=Callable[..., Any])

FILES: tuple[File, ...] = (*LANGUAGES, "fr-ar")


def language_option(command: F) -> F:
    """Add `--language`; the command receives `languages`, all of them by default."""
    return click.option(
        "--language",
        "languages",
        type=click.Choice(FILES),
        multiple=True,
        callback=lambda _ctx, _param, given: given or FILES,
        help="A language to write, or both texts in one file (repeat for several; default: all, "
        "but no fr-ar where the layout is separate).",
    )(command)


def type_option(command: F) -> F:
    """Add `--type`; the command receives `formats`, both by default."""
    return click.option(
        "--type",
        "formats",
        type=click.Choice(get_args(Format)),
        multiple=True,
        callback=lambda _ctx, _param, given: given or get_args(Format),
        help="A format to write (repeat for several; default: both).",
    )(command)
