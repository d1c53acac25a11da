"""The desk of an intake: who brings what and when, the queue beside it, and what became of it all.

Takes files and pages that cannot be filed; lets them wait for a person, each thing once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from alternat.archive.holdings import Holdings
from alternat.archive.intake.arrivals import stored
from alternat.archive.intake.filing import digest_of
from alternat.archive.intake.looking import Looked, Refused
from alternat.archive.intake.queue import Item, Queue
from alternat.archive.intake.reasons import Reason
from alternat.archive.store import Version


@dataclass
class Taken:
    """What became of everything."""

    filed: list[Version] = field(default_factory=list)
    """Versions that were added, or stood already."""
    queued: list[Item] = field(default_factory=list)
    """What waits for a person."""
    blanks: int = 0
    files: int = 0
    pages: int = 0

    @property
    def settled(self) -> bool:
        """Whether nothing waits."""
        return not self.queued


@dataclass
class Desk:
    """Where an intake is done."""

    holdings: Holdings
    queue: Queue
    by: str
    now: datetime
    """UTC, to the second."""
    taken: Taken = field(default_factory=Taken)

    def commit(self, agreement: str, files: Mapping[str, bytes | Path], message: str) -> None:
        """Put files into the object of an agreement."""
        version = self.holdings.commit(agreement, files, message, self.by, self.now)
        self.taken.filed.append(version)

    def wait(self, item: Item, pictures: Mapping[str, Path | bytes] | None = None) -> None:
        """Let something wait, unless a person has settled the very same before."""
        before = self.queue.find(item.id)
        if before is not None and before.settled is not None:
            return
        self.queue.put(item, pictures or {})
        self.taken.queued.append(item)

    def file_waits(
        self, looked: Looked, why: str, reason: Reason | None = None, detail: str = ""
    ) -> None:
        """Let a whole file wait."""
        self.queue.keep(looked.received.path, looked.stored)
        digest = looked.received.sha256
        self._file(digest, why, detail, reason, {digest: looked.stored}, {digest: looked.name})

    def refuse(self, refused: Refused) -> None:
        """Keep a file that was refused, unopened, with the reason; what was not copied is named."""
        one, files = refused.received, {}
        if one is None:
            digest = self._of_name(refused.own_name)
        else:
            digest = one.sha256
            files[digest] = stored(one.own_name, digest)
            self.queue.keep(one.path, files[digest])
        self._file(digest, "refused", "", refused.reason, files, {digest: refused.name})

    def _of_name(self, own_name: str) -> str:
        """Tell a file by its name alone; once that is settled, the next so called is another."""
        name = own_name.encode("utf-8", "surrogateescape")
        digest = hashlib.sha256(name).hexdigest()
        before = self.queue.find(digest_of("file", digest))
        if before is None or before.settled is None:
            return digest
        return hashlib.sha256(self.now.isoformat().encode() + name).hexdigest()

    def _file(
        self,
        digest: str,
        why: str,
        detail: str,
        reason: Reason | None,
        files: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        self.wait(
            Item(
                id=digest_of("file", digest),
                kind="file",
                why=why,
                detail=detail,
                opened=self.now.isoformat(),
                by=self.by,
                reason=reason,
                files=files,
                names=names,
            )
        )
