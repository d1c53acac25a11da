"""`sign stamp-scan`: a timestamp on a scan."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.cli.sign.options import trust_of, trust_options, workspace_near
from alternat.sign.errors import WouldSpoilSignatures


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
@trust_options
@click.option(
    "--workspace",
    "folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds specs/: its trust/ is used (default: the nearest one).",
)
def command(
    file: Path,
    tsa: str,
    output: Path | None,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    folder: Path | None,
) -> None:
    """Add a document timestamp to FILE, the scan (PDF) of an original signed by hand.

    It proves that the scan existed then, unchanged; it does not make the scan an original. The
    evidence that the certificate of the service was good is filed with it.
    """
    from alternat.sign.filing import put
    from alternat.sign.signature import stamped

    target = output or file.with_suffix(".stamped.pdf")
    if target.exists():
        raise WouldSpoilSignatures(f"{target} is there already; name another with --output")
    trust = trust_of(workspace_near(folder), trusted, lotl)
    put(target, stamped(file.read_bytes(), tsa, trust))
    click.echo(str(target))
    if not trust.roots:
        click.echo(
            "  no root is trusted, so no evidence was filed: later the stamp can be verified only "
            "with --online. Put the root of the service into trust/, or name its folder (--trust)",
            err=True,
        )
