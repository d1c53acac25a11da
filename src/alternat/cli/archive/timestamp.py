"""`archive timestamp`: let a third party vouch for the event log."""

from __future__ import annotations

import click

from alternat.archive.holdings import Holdings
from alternat.cli.archive.options import archive_option, by_option, now


@click.command()
@click.option("--tsa", required=True, metavar="URL", help="Address of the authority (RFC 3161).")
@by_option("Who asks, for the event log.")
@archive_option
def command(tsa: str, by: str, holdings: Holdings) -> None:
    """Let an authority vouch for the last line of the event log, and so for all before it.

    The token is kept beside the log; every audit makes sure that it still vouches for that line.
    """
    if not tsa.startswith(("http://", "https://")):
        message = "--tsa takes an address that begins with http:// or https://."
        raise click.UsageError(message)
    from alternat.archive.timestamps import timestamp  # here: it loads what signatures need

    event = timestamp(holdings.log, tsa, by, now())
    facts = event.facts or {}
    click.echo(f"line {facts['line']}: {facts['time']}, {facts['tsa']}")
