"""The docket: what the last reviews found, kept until anything that they looked at changes.

Takes premises, the day, and the agreements that are reviewed together; gives the reviews that would
come out the same, without reading a spec. Kept in `output/.findings/`, which may be deleted at any
time; what cannot be read, or written, there is reviewed anew. The gate for a final text never looks
here.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from alternat.premises import Premises
from alternat.program import fingerprint
from alternat.review.finding import Bilingual, Finding, Waived
from alternat.review.report import Placed, Reviewed
from alternat.spec.content import content
from alternat.spec.diagnostics import SpecError

KEPT = 4
"""How many reviews of one agreement are kept: other days, other companions."""

TRIPS = "trips.json"
"""The file that remembers which trip each spec is for."""


class Docket:
    """The reviews on the docket of a workspace."""

    def __init__(self, premises: Premises, as_of: date, names: tuple[str, ...]) -> None:
        """Open the docket; nothing is read yet.

        Args:
            premises: The workspace.
            as_of: The day of the review.
            names: Ids of the agreements reviewed together, which have a file.
        """
        self._premises, self._as_of, self._names = premises, as_of, names
        self._folder = premises.root / "output" / ".findings"

    def recall(self, name: str) -> Reviewed | None:
        """Give the review of an agreement, if nothing that it looked at has changed since."""
        try:
            return _reviewed(_opened(self._file(name)))
        except (OSError, SpecError, ValueError, LookupError, TypeError):
            return None  # never kept, damaged, or a file that the review itself will complain of

    def companions(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give agreements, and those that are reviewed together with them, in their order."""
        try:
            trips = {self._trips[name] for name in names} - {None}
            return tuple(one for one in self._names if one in names or self._trips[one] in trips)
        except SpecError:
            return self._names

    def keep(self, reviews: Iterable[Reviewed]) -> None:
        """Put reviews on the docket, but for those whose files have changed in the meantime."""
        now = Docket(
            Premises(self._premises.root, self._premises.templates), self._as_of, self._names
        )
        with suppress(OSError, SpecError):
            self._make()
            _write(self._folder / TRIPS, self._remembered(now))
            for one in reviews:
                file = self._file(one.id)
                if now._file(one.id) == file:
                    _write(file, dataclasses.asdict(one))
                    self._clear(one.id)

    def _file(self, name: str) -> Path:
        """Give the place of the review of an agreement, named by the digest of what it looks at."""
        inputs = [
            fingerprint(),
            self._as_of.isoformat(),
            self._premises.shown(self._premises.templates),
            list(self._premises.agreement_files),  # those that a trip may name
            self._premises.inputs(name),
            [(one, self._specs[one]) for one in self.companions([name])],
        ]
        key = hashlib.sha256(json.dumps(inputs).encode()).hexdigest()
        return self._folder / name / f"{key}.json"

    @cached_property
    def _specs(self) -> dict[str, str]:
        """The digests of the specs reviewed together."""
        files = self._premises.agreement_files
        return {name: self._premises.digest(files[name]) for name in self._names}

    @cached_property
    def _trips(self) -> dict[str, str | None]:
        """The trips of the agreements reviewed together; only specs that are new are read."""
        try:
            known = _opened(self._folder / TRIPS)
        except (OSError, ValueError):
            known = {}
        return {
            name: known[digest] if digest in known else self._trip(name)
            for name, digest in self._specs.items()
        }

    def _remembered(self, now: Docket) -> dict[str, str | None]:
        """Give the trips by the digests of the specs, which stand as they were when read."""
        return {
            digest: self._trips[name]
            for name, digest in self._specs.items()
            if now._specs[name] == digest
        }

    def _trip(self, name: str) -> str | None:
        from alternat.spec.yaml_tree import parse  # here: an unchanged workspace needs no parser

        file = self._premises.agreement_files[name]
        shown = self._premises.shown(file)
        spec = parse(content(file, shown), shown).value
        trip = spec.get("trip") if isinstance(spec, dict) else None
        return trip if isinstance(trip, str) else None

    def _make(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        ignored = self._folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")

    def _clear(self, name: str) -> None:
        """Take away the oldest reviews of an agreement."""
        files = sorted((self._folder / name).glob("*.json"), key=lambda one: one.stat().st_mtime_ns)
        for file in files[:-KEPT]:
            file.unlink(missing_ok=True)


def _write(file: Path, value: dict[str, Any]) -> None:
    """Write a file whole or not at all, sealed by the digest of its content on its first line."""
    text = json.dumps(value, default=date.isoformat).encode()
    file.parent.mkdir(exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=".", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
        Path(beside).replace(file)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _opened(file: Path) -> dict[str, Any]:
    """Read what was written.

    Raises:
        OSError: It cannot be read.
        ValueError: It is damaged.
    """
    seal, _, text = file.read_bytes().partition(b"\n")
    if hashlib.sha256(text).hexdigest().encode() != seal:
        message = f"{file} is damaged"
        raise ValueError(message)
    try:
        value = json.loads(text)
    except RecursionError:
        value = None
    if not isinstance(value, dict):
        message = f"{file} holds something else"
        raise ValueError(message)  # noqa: TRY004 - as damaged as any other
    return value


def _reviewed(data: dict[str, Any]) -> Reviewed:
    return Reviewed(data["id"], data["headings"], tuple(map(_placed, data["placed"])))


def _placed(data: dict[str, Any]) -> Placed:
    file, line, column = data["place"]
    return Placed(_finding(data["finding"]), (file, line, column), data["article"])


def _finding(data: dict[str, Any]) -> Finding:
    texts, waiver = data["texts"], data["waiver"]
    return Finding(
        check=data["check"],
        severity=data["severity"],
        path=tuple(data["path"]),
        message=Bilingual(**data["message"]),
        todo=Bilingual(**data["todo"]),
        article=data["article"],
        texts=(texts[0], texts[1]) if texts else None,
        waiver=Waived(**{**waiver, "on": date.fromisoformat(waiver["on"])}) if waiver else None,
    )
