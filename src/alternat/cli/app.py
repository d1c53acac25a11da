"""The `alternat` command: its list of commands, and how errors end it."""

from __future__ import annotations

import dataclasses
import gc
import json
import sys
from pathlib import Path
from typing import Any

import click

from alternat import __version__
from alternat.cli.exits import Exit
from alternat.cli.lazy_group import LazyGroup

FORM = "alternat.form"
"""Where a running command keeps the form of its output."""

COMMANDS = {
    "approve": "Record that somebody has compared the French and the Arabic.",
    "archive": "Keep what was signed, find it again, and prove it for decades.",
    "batch": "Write many agreements from one spec and a table, one a row.",
    "build": "Write agreements as Word and PDF, in French and Arabic.",
    "check": "Tell what is missing or wrong before a text may become final.",
    "explain": "Explain a check: why it exists, how to mend what it finds, how to waive it.",
    "formalities": "List what each agreement needs before and after its signature.",
    "lint": "Find what spoils Arabic in Word files, whoever wrote them.",
    "list": "List the agreements of the workspace.",
    "new": "Start the spec of a new agreement.",
    "schema": "Export the JSON Schemas that editors use to help you write specs.",
    "show": "Print the composed text of an agreement in the terminal.",
    "sign": "Sign the final originals, and verify any signed PDF.",
    "trip": "Write everything that a trip signs, in the order of signing.",
    "verify": "Judge PDF and Word files by the standards that an original obeys.",
}
"""Name and one-line help of each command; modules are loaded only when needed, so that checking a
spec never waits for the PDF engine."""


class Program(LazyGroup):
    """The program: its commands, and how their errors end it."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; every foreseen failure becomes a message and an exit code."""
        try:
            return super().invoke(ctx)
        except (BrokenPipeError, click.exceptions.Exit, click.ClickException):
            raise  # click's own: a reader that has seen enough (`| head`), usage errors
        except KeyboardInterrupt:
            ctx.exit(Exit.INTERRUPTED)
        except Exception as error:
            code = _exit_code(error)
            if code is None:
                raise
            form = ctx.meta.get(FORM, "text")
            click.echo(_told(error, form), err=form == "text")
            ctx.exit(code)


@click.group(
    cls=Program,
    listed=COMMANDS,
    modules="alternat.cli.{}_command",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Without a command, every agreement is built. Exit codes: 0 done, 1 something blocks, "
    "2 usage, 3 something is missing, 4 unreadable spec, 5 template at fault, 6 rendering failed, "
    "7 would overwrite, 8 signing failed, 9 the archive is damaged, 11 some of a batch failed, "
    "12 scan not identified, 13 nobody can tell.",
)
@click.version_option(__version__, prog_name="alternat")
def app() -> None:
    """Alternat writes each party's original of a cooperation agreement, in French and in Arabic.

    One spec per agreement (specs/agreements/ID.yaml) gives every copy, as Word and as PDF, ready to
    sign. In the original that a party keeps, that party is named first and signs first.
    """


def main() -> None:
    """Run the command line; no argument means `build`."""
    # Loading makes many objects and hardly any garbage: a tenth of the start went into looking.
    gc.set_threshold(100_000)
    program = "generate.py" if Path(sys.argv[0]).name == "generate.py" else "alternat"
    app(sys.argv[1:] or ["build"], prog_name=program)


def _exit_code(error: Exception) -> int | None:
    """Give the exit code that a foreseen error carries; None for a fault of the program."""
    if isinstance(error, OSError):
        return Exit.RENDERING
    code: int | None = getattr(error, "exit_code", None)
    return code


def _told(error: Exception, form: str) -> str:
    """Put an error into words, or into data for a program that asked for them."""
    message = str(error)
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        reason = (error.strerror or message).lower()
        advice = "check the folder, its permissions and the room on the disk"
        message = f"{place}cannot be written or read ({reason}); {advice}"
    if form != "json":
        return message
    diagnostics: tuple[Any, ...] = getattr(error, "diagnostics", ())
    errors = [dataclasses.asdict(diagnostic) for diagnostic in diagnostics]
    errors = errors or [{"message": message}]
    return json.dumps({"errors": errors}, ensure_ascii=False, indent=2)
