"""When each object was last re-read and found whole, for audits that are done bit by bit.

A cache beside the root: without it the next audit begins anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

from alternat.archive.audit import Examined

NAME = "audits.sqlite3"


class Rounds:
    """The days on which objects were re-read."""

    def __init__(self, state: Path) -> None:
        """Keep where the cache is; it is made when something is noted."""
        self.file = state / NAME

    def choose(self, folders: Sequence[str], since: date | None) -> Sequence[str]:
        """Order folders, those that were never re-read first, then from the oldest date on.

        Args:
            folders: All objects.
            since: Leave out those that were re-read on that day or after it.
        """
        seen = self._seen()
        first = since.isoformat() if since else None
        due = [one for one in folders if first is None or seen.get(one, "") < first]
        return sorted(due, key=lambda one: (seen.get(one, ""), one))

    def note(self, examined: Iterable[Examined], now: datetime) -> None:
        """Note which objects were re-read and found whole; where nobody may write, nothing."""
        sound = [one for one in examined if all(fault.harmless for fault in one.faults)]
        rows = [(one.folder, now.isoformat(timespec="seconds")) for one in sound]
        with (
            suppress(sqlite3.OperationalError),
            closing(sqlite3.connect(self.file)) as base,
            base,
        ):
            base.execute(
                "CREATE TABLE IF NOT EXISTS rounds (folder TEXT PRIMARY KEY, day TEXT NOT NULL)"
            )
            base.executemany("INSERT OR REPLACE INTO rounds VALUES (?, ?)", rows)

    def _seen(self) -> dict[str, str]:
        if not self.file.exists():
            return {}
        try:
            with closing(sqlite3.connect(self.file)) as base:
                return dict(base.execute("SELECT folder, day FROM rounds"))
        except sqlite3.DatabaseError:
            self.file.unlink()  # a cache that is damaged is no cache
            return {}
