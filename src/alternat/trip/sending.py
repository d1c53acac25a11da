"""Sending: a trip that stands in its folder written to a store elsewhere, through `fsspec`.

    output/trips/maroc-2025-04/…  →  s3://bucket/path/trips/maroc-2025-04/…

Takes the address of a store and what a trip came to; writes the files that the store lacks or has
otherwise, each whole, and the manifest last. Broken off, a sending leaves a manifest of what stands
for certain, and sending again goes on from there. Who may write is the affair of the store's own
settings (environment, profile); no address holds a password.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from alternat.conformity.parcel import MANIFEST
from alternat.trip.built import TripBuilt
from alternat.trip.pack.making import Pack
from alternat.trip.pack.parcel import listed, named
from alternat.trip.preparing import FOLDER, RECORD


class SendingError(Exception):
    """The store cannot be used, or did not take everything."""

    exit_code = 6


class SenderMissingError(Exception):
    """What speaks with the store is not installed."""

    exit_code = 3


@dataclass(frozen=True)
class Sent:
    """What a sending came to."""

    address: str
    """Where the files stand now."""
    written: tuple[str, ...]
    """Those that the store lacked or had otherwise."""
    kept: int
    """How many stood there already."""
    removed: tuple[str, ...]
    """Those of an earlier sending that are no more."""


def elsewhere(address: str) -> bool:
    """Tell whether an output is the address of a store, and not a folder."""
    return "://" in address


class Store:
    """A place elsewhere that holds files by name.

    Args:
        address: `s3://BUCKET/PATH`, or any other that `fsspec` can write to.

    Raises:
        SendingError: No such store is known, or it does not answer.
        SenderMissingError: A library is not installed.
    """

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        try:
            from fsspec.core import url_to_fs  # here: an optional library

            with self._told():
                self._store, self._root = url_to_fs(self._address)
        except ImportError as error:
            message = (
                f"{address}: writing elsewhere needs the extra `cluster` ({error}): "
                "pip install 'alternat[cluster]'"
            )
            raise SenderMissingError(message) from None
        with self._told():
            self._store.ls(self._root.partition("/")[0] or "/", refresh=True)

    def send(self, built: TripBuilt, pack: Pack, tell: Callable[[str], None]) -> Sent:
        """Write what a trip came to.

        Args:
            built: The files of the trip.
            pack: What was made beside them.
            tell: Called with the name of each file that was written.

        Raises:
            SendingError: The store does not take a file; what it took before, it has.
        """
        place = f"{FOLDER}/{built.trip.id}"
        base = f"{self._root}/{place}"
        names = (*pack.files, pack.parcel.name, RECORD)
        files = {name: (built.folder / name).read_bytes() for name in names}
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
        with self._told():
            before, sizes = self._sent_before(base), self._sizes(base)
        standing = {
            name: digest
            for name, digest in digests.items()
            if before.get(name) == digest and sizes.get(name) == len(files[name])
        }
        lacking = tuple(name for name in names if name not in standing)
        gone = tuple(sorted(before.keys() - files.keys() & sizes.keys()))
        with self._told():
            for name in gone:
                self._store.rm_file(f"{base}/{name}")
        if lacking:
            # Should this be broken off, nothing that was about to be replaced is vouched for.
            self._write(f"{base}/{MANIFEST}", listed(standing))
        for name in lacking:
            self._write(f"{base}/{name}", files[name])
            tell(name)
        self._write(f"{base}/{MANIFEST}", listed(digests))
        return Sent(f"{self._address}/{place}", lacking, len(standing), gone)

    def _write(self, name: str, data: bytes) -> None:
        with self._told():
            self._store.pipe_file(name, data)

    def _sent_before(self, base: str) -> dict[str, str]:
        """Read the manifest of an earlier sending; a damaged one tells nothing."""
        try:
            return named(self._store.cat_file(f"{base}/{MANIFEST}"))
        except (FileNotFoundError, UnicodeDecodeError):
            return {}

    def _sizes(self, base: str) -> dict[str, int]:
        try:
            found: dict[str, Any] = self._store.find(base, detail=True)
        except FileNotFoundError:
            return {}
        return {name.removeprefix(f"{base}/"): entry["size"] for name, entry in found.items()}

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what a store says in its own way as one error of ours."""
        try:
            yield
        except ImportError:
            raise
        except Exception as error:  # each store has errors of its own
            said = str(error) or type(error).__name__
            message = f"{self._address}: {said}; see the address, and the settings of the store"
            raise SendingError(message) from error
