"""`archive graph`: which agreement follows which."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.entry import entries
from alternat.archive.graph import chain, svg
from alternat.archive.holdings import Holdings
from alternat.cli.archive.options import archive_option
from alternat.cli.archive.writing import target_option, write
from alternat.cli.options import ui_option
from alternat.review.finding import Ui


@click.command()
@target_option("drawing")
@archive_option
@ui_option
def command(target: Path, holdings: Holdings, ui: Ui) -> None:
    """Draw the chain of agreements (SVG): declaration, memorandum, accord, renewal.

    A full arrow where a text names the act that it follows, a dashed one where the same parties
    signed before; titles in French and Arabic.
    """
    nodes, links = chain(entries(holdings), ui)
    write(target, svg(nodes, links, ui))
