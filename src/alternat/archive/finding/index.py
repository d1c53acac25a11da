"""The index: a cache in SQLite, beside the root, that can be deleted at any time.

Takes the holdings; gives a database that says what they say. The event log tells what is new since
it was last brought up to date, so a search after a deposit reads one object and not all of them. It
also knows which agreement the code of a page stands for.

Source: preservation reference § 5.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from alternat.archive import disk
from alternat.archive.entry import Entry, entry, texts
from alternat.archive.errors import DamagedError
from alternat.archive.finding.words import stems, words
from alternat.archive.holdings import Holdings
from alternat.document.page_code import agreement_key
from alternat.languages.folding import fold

SCHEMA: Final = "2"
"""Of the tables and of how words are folded and stemmed; another one is built anew."""

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE agreements (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, version INTEGER NOT NULL,
  kind TEXT NOT NULL, reference TEXT NOT NULL, status TEXT NOT NULL, signed_on TEXT,
  begins TEXT, ends TEXT, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL,
  text_fr TEXT NOT NULL, text_ar TEXT NOT NULL
);
CREATE INDEX codes ON agreements (code);
CREATE TABLE unread (id TEXT PRIMARY KEY);
CREATE TABLE names (
  row INTEGER NOT NULL, what TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (row, what, id, name)
);
CREATE VIRTUAL TABLE found USING fts5(
  title, names, text, title_stems, text_stems, tokenize = "unicode61 remove_diacritics 0"
);
"""


class Index:
    """The index of an archive."""

    def __init__(self, holdings: Holdings) -> None:
        """Keep where it is; it is made, or brought up to date, when it is opened."""
        self.holdings = holdings
        self.file = holdings.state / "index" / "search.sqlite"

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """Open the index as the archive stands now."""
        try:
            connection = self._kept()
        except (OSError, sqlite3.OperationalError):  # a disk that is full, or not ours to write
            connection = _begun(":memory:")
            self._catch_up(connection)
        try:
            yield connection
        finally:
            connection.close()

    def _kept(self) -> sqlite3.Connection:
        """Open the index that is kept, or make it anew."""
        disk.make_folders(self.file.parent)
        with disk.locked(self.file.with_suffix(".lock")):
            connection = self._sound()
            try:
                self._catch_up(connection)
            except sqlite3.DatabaseError:  # a cache that is damaged is no loss
                connection.close()
                self._forget()
                connection = self._sound()
                self._catch_up(connection)
        return connection

    def _sound(self) -> sqlite3.Connection:
        """Open the database, or begin a new one where there is none that can be used."""
        connection = sqlite3.connect(self.file)
        with suppress(sqlite3.DatabaseError):
            if _meta(connection, "schema") == SCHEMA:
                return connection
        connection.close()
        self._forget()
        return _begun(self.file)

    def _forget(self) -> None:
        for ending in ("", "-journal", "-wal", "-shm"):
            Path(f"{self.file}{ending}").unlink(missing_ok=True)

    def _catch_up(self, connection: sqlite3.Connection) -> None:
        """Read what the log says is new; everything, if the index does not continue the log."""
        seal = self._seal()
        known = _meta(connection, "seal")
        damaged = unread(connection)
        if seal and known == seal and not damaged:
            return
        with connection:
            changed = self._since(known) if seal and known else None
            if changed is None:
                for table in ("agreements", "names", "found", "unread"):
                    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
                changed = set(self.holdings.ids())
            for identifier in sorted(changed.union(damaged)):
                self._read(connection, identifier)
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('seal', ?)", (seal,))

    def _seal(self) -> str:
        """Give what seals the log; nothing where it is empty or damaged, and all is read anew."""
        try:
            last = self.holdings.log.head()
        except DamagedError:
            return ""
        return last.digest if last else ""

    def _since(self, seal: str) -> set[str] | None:
        """Give the objects that changed after the event with that digest; None if it is gone."""
        changed: set[str] = set()
        with suppress(DamagedError):
            for event in self.holdings.log.events(backwards=True):
                if event.digest == seal:
                    return changed
                if event.event == "committed" and event.object is not None:
                    changed.add(event.object)
        return None

    def _read(self, connection: sqlite3.Connection, identifier: str) -> None:
        """Take in an object; one that is damaged is left out, noted, and tried again next time."""
        old = connection.execute(
            "SELECT row FROM agreements WHERE id = ?", (identifier,)
        ).fetchone()
        if old is not None:
            connection.execute("DELETE FROM agreements WHERE row = ?", old)
            connection.execute("DELETE FROM names WHERE row = ?", old)
            connection.execute("DELETE FROM found WHERE rowid = ?", old)
        connection.execute("DELETE FROM unread WHERE id = ?", (identifier,))
        try:
            found = entry(self.holdings, identifier)
            text = texts(self.holdings, found) if found else None
        except DamagedError:
            connection.execute("INSERT INTO unread VALUES (?)", (identifier,))
            return
        if found is not None and text is not None:
            add(connection, found, text.fr, text.ar, old[0] if old else None)


def _begun(place: Path | str) -> sqlite3.Connection:
    """Begin an index."""
    connection = sqlite3.connect(place)
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO meta VALUES ('schema', ?)", (SCHEMA,))
    connection.commit()
    return connection


def unread(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Give the ids of the objects that are too damaged to be found by their words."""
    return tuple(one for (one,) in connection.execute("SELECT id FROM unread ORDER BY id"))


def of_codes(connection: sqlite3.Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """Give the ids of the agreements that keys of page codes stand for, in order."""
    found: set[str] = set()
    for key in keys:
        rows = connection.execute("SELECT id FROM agreements WHERE code = ?", (key,))
        found |= {one for (one,) in rows}
    return tuple(sorted(found))


def add(
    connection: sqlite3.Connection, found: Entry, french: str, arabic: str, row: int | None = None
) -> None:
    """Put an agreement into the tables."""
    ends, begins, signed = found.ends, found.begins, found.day("signed")
    row = connection.execute(
        "INSERT INTO agreements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row,
            found.id,
            agreement_key(found.id),
            found.number,
            found.kind,
            found.reference,
            found.status,
            signed and signed.isoformat(),
            begins and begins.isoformat(),
            ends and ends.isoformat(),
            found.title.fr,
            found.title.ar,
            french,
            arabic,
        ),
    ).lastrowid
    named = [
        ("party", one.id, name) for one in found.parties for name in (one.name.fr, one.name.ar)
    ]
    named += [("person", key, name) for key, one in found.people for name in (one.fr, one.ar)]
    connection.executemany(
        "INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)",
        [(row, what, key, " ".join(words(name))) for what, key, name in named],
    )
    title = f"{found.title.fr}\n{found.title.ar}\n{found.reference}\n{found.id}"
    names = "\n".join(name for _, _, name in named)
    whole = f"{french}\n{arabic}"
    connection.execute(
        "INSERT INTO found (rowid, title, names, text, title_stems, text_stems)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            row,
            fold(title),
            fold(names),
            fold(whole),
            _joined(stems(title)),
            _joined(stems(f"{names}\n{whole}")),
        ),
    )


def _joined(parts: Iterable[str]) -> str:
    return " ".join(parts)


def _meta(connection: sqlite3.Connection, name: str) -> str | None:
    found = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return found[0] if found else None
