"""Intake, the whole of it, to read first.

    arrivals → confined reading → sorting → received bytes kept → comparison → PDF/A, or the queue

Takes files and folders that come back from a signing; gives what became of every file and page.
Repeated, it changes nothing.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from alternat.archive import disk
from alternat.archive.holdings import Holdings
from alternat.archive.intake.desk import Desk, Taken
from alternat.archive.intake.looking import Looked, Refused, look
from alternat.archive.intake.originals import known
from alternat.archive.intake.queue import Queue
from alternat.archive.intake.scans import file_scans
from alternat.archive.intake.signed_files import Verify, file_signed


def take(
    holdings: Holdings,
    paths: Iterable[Path],
    by: str,
    now: datetime,
    verify: Verify | None,
    tell: Callable[[Looked | Refused], None],
) -> Taken:
    """Take in what came back.

    Args:
        holdings: The archive.
        paths: Files and folders.
        by: Who brings them.
        now: When.
        verify: Judges a signed PDF; without one, signed files wait.
        tell: Called with each file as it is read.

    Raises:
        TooManyFilesError: Nothing was read.
    """
    queue = Queue(holdings)
    desk = Desk(holdings, queue, by, now.astimezone(UTC).replace(microsecond=0))
    disk.make_folders(holdings.state)
    with tempfile.TemporaryDirectory(prefix="intake-", dir=holdings.state) as rough:
        every = list(_told(look(paths, Path(rough)), tell))
        with queue.held():
            _file(desk, every, verify)
    return desk.taken


def _told(
    every: Iterable[Looked | Refused], tell: Callable[[Looked | Refused], None]
) -> Iterable[Looked | Refused]:
    for one in every:
        tell(one)
        yield one


def _file(desk: Desk, every: Iterable[Looked | Refused], verify: Verify | None) -> None:
    """File what was read, and let wait what was refused."""
    looked = []
    for one in every:
        if isinstance(one, Refused):
            desk.refuse(one)
        else:
            looked.append(one)
    desk.taken.files = len(looked)
    desk.taken.pages = sum(len(one.reading.sheets) for one in looked)
    codes = [sheet.code for one in looked for sheet in one.reading.sheets]
    originals = known(desk.holdings, frozenset(code.agreement for code in codes if code))
    for one in looked:
        if one.reading.signatures:
            file_signed(desk, one, originals, verify)
    scans = {one.received.sha256: one for one in looked if not one.reading.signatures}
    file_scans(desk, scans, originals)
