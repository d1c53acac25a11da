"""`archive calendar`: what falls due."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.calendar import calendar, dues
from alternat.archive.entry import entries
from alternat.archive.holdings import Holdings
from alternat.archive.retention import settings
from alternat.cli.archive.options import archive_option
from alternat.cli.archive.writing import settings_option, target_option, write
from alternat.cli.options import ui_option
from alternat.review.finding import Ui

USUAL_MONTHS = 6


@click.command()
@target_option("calendar")
@settings_option
@archive_option
@ui_option
def command(target: Path, config: Path | None, holdings: Holdings, ui: Ui) -> None:
    """Write what falls due: ends of agreements, renewals to prepare, formalities.

    Renewals are to be prepared `renewal_months` before the end (specs/archive.yaml; six by
    default). Only what follows from facts on record stands there.
    """
    found = settings(config)
    months = found.renewal_months if found else USUAL_MONTHS
    write(target, calendar(dues(entries(holdings), months), ui))
