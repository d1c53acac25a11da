"""`sign stamp-scan`: a timestamp on a scan."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument(
    "file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--tsa", metavar="URL", required=True, help="Time-stamping service (RFC 3161).")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it (default: FILE.stamped.pdf beside it).",
)
def command(file: Path, tsa: str, output: Path | None) -> None:
    """Add a document timestamp to FILE, the scan (PDF) of an original signed by hand.

    It proves that the scan existed then, unchanged; it does not make the scan an original.
    """
    from alternat.sign.errors import WouldSpoilSignatures
    from alternat.sign.filing import put
    from alternat.sign.signature import stamped

    target = output or file.with_suffix(".stamped.pdf")
    if target.exists():
        raise WouldSpoilSignatures(f"{target} is there already; name another with --output")
    put(target, stamped(file.read_bytes(), tsa))
    click.echo(str(target))
