"""Intake, the whole of it, to read first.

    arrivals → confined reading → sorting → received bytes kept → comparison → PDF/A, or the queue

Takes files and folders that come back from a signing; gives what became of every file and page.
Repeated, it changes nothing.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alternat.archive import disk
from alternat.archive.holdings import Holdings
from alternat.archive.intake.arrivals import (
    NotTakenError,
    arrivals,
    kind_of,
    received,
    shown,
    stored,
)
from alternat.archive.intake.confinement import read_confined
from alternat.archive.intake.filing import (
    Placed,
    as_data,
    digest_of,
    gather,
    item_of,
    stem_of,
    waiting_in,
)
from alternat.archive.intake.originals import Pages, known
from alternat.archive.intake.queue import Item, Page, Queue
from alternat.archive.intake.sheets import Reading, Received, Sheet
from alternat.archive.intake.sorting import Bundle, Leaf, Original, Query, sort
from alternat.archive.store import Version
from alternat.delivery import as_json

Verify = Callable[[bytes], Mapping[str, Any]]
"""Judges a signed PDF and gives the verdict as data; see `alternat.sign.verification`."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read, and where the pictures of its pages are."""

    received: Received
    reading: Reading
    folder: Path

    @property
    def stored(self) -> str:
        """The name under which it is kept."""
        return stored(self.received.path.name, self.received.sha256)


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


def take(
    holdings: Holdings,
    paths: Iterable[Path],
    by: str,
    now: datetime,
    verify: Verify | None,
    tell: Callable[[str], None],
) -> Taken:
    """Take in what came back.

    Args:
        holdings: The archive.
        paths: Files and folders.
        by: Who brings them.
        now: When.
        verify: Judges a signed PDF; without one, signed files wait.
        tell: Called with a line for each file as it is read.
    """
    intake = _Intake(holdings, Queue(holdings), by, now.astimezone(UTC).replace(microsecond=0))
    disk.make_folders(holdings.state)
    with tempfile.TemporaryDirectory(prefix="intake-", dir=holdings.state) as rough:
        looked = list(intake.look(paths, Path(rough), tell))
        files = {one.received.sha256: one for one in looked}
        codes = [sheet.code for one in looked for sheet in one.reading.sheets]
        originals = known(holdings, frozenset(code.agreement for code in codes if code))
        scans = {}
        for digest, one in files.items():
            if one.reading.signatures:
                intake.signed(one, originals, verify)
            else:
                scans[digest] = one
        intake.scanned(scans, originals)
    return intake.taken


@dataclass
class _Intake:
    holdings: Holdings
    queue: Queue
    by: str
    now: datetime
    taken: Taken = field(default_factory=Taken)

    # ----------------------------------------------------------------------------- looking

    def look(
        self, paths: Iterable[Path], rough: Path, tell: Callable[[str], None]
    ) -> Iterable[Looked]:
        """Read every file once, whatever its name; what cannot be read waits with the reason."""
        seen: set[str] = set()
        for number, path in enumerate(arrivals(paths), start=1):
            try:
                outside = received(path)
                if outside.sha256 in seen:
                    continue
                seen.add(outside.sha256)
                kind = kind_of(path)
            except NotTakenError as error:
                self._refuse(path, str(error))
                tell(f"{shown(path.name)}: refused: {error}")
                continue
            folder = rough / f"{number:05d}"
            folder.mkdir()
            reading = read_confined(path, kind, folder)
            self.taken.files += 1
            self.taken.pages += len(reading.sheets)
            if reading.refusal:
                self._refuse(path, reading.refusal)
                tell(f"{outside.name}: refused: {reading.refusal}")
                continue
            tell(f"{outside.name}: {len(reading.sheets)} pages")
            yield Looked(outside, reading, folder)

    def _refuse(self, path: Path, reason: str) -> None:
        """Keep a file that was refused, unopened, with the reason; a link or a pipe is only named.

        What is too large for intake is not copied either.
        """
        files, names = {}, {}
        digest = hashlib.sha256(path.name.encode("utf-8", "surrogateescape")).hexdigest()
        try:
            outside = received(path)
        except NotTakenError:
            names[digest] = shown(path.name)
        else:
            digest = outside.sha256
            files[digest], names[digest] = stored(path.name, digest), outside.name
            self.queue.keep(path, files[digest])
        self._queue(
            Item(digest_of("file", digest), "file", "refused", reason, *self._who, files, names)
        )

    @property
    def _who(self) -> tuple[str, str]:
        return self.now.isoformat(), self.by

    def _queue(self, item: Item, pictures: Mapping[str, Path | bytes] | None = None) -> None:
        """Let something wait, unless a person has settled the very same before."""
        before = self.queue.find(item.id)
        if before is not None and before.settled is not None:
            return
        self.queue.put(item, pictures or {})
        self.taken.queued.append(item)

    # ----------------------------------------------------------------------------- signed files

    def signed(
        self, looked: Looked, originals: tuple[Original, ...], verify: Verify | None
    ) -> None:
        """File a signed PDF as it is, with the verdict on it."""
        sorted_ = sort(_leaves(looked), originals)
        whole = len(sorted_.bundles) == 1 and not sorted_.queries and not sorted_.blanks
        bundle = sorted_.bundles[0] if whole else None
        if bundle is None or bundle.missing or bundle.pages != len(looked.reading.sheets):
            self._file_waits(
                looked, "signed-unknown", "its pages are not those of one original kept"
            )
            return
        original = bundle.original
        if set(looked.reading.attachments) - Pages.of(self.holdings, original).attachments:
            self._file_waits(looked, "refused", "it holds attachments that the original does not")
            return
        if verify is None:
            self._file_waits(looked, "signed-unverified", original.name)
            return
        data = looked.received.path.read_bytes()
        verdict = verify(data)
        stem = f"signed/{original.name}.{looked.received.sha256[:8]}"
        files: dict[str, bytes | Path] = {f"{stem}.pdf": data}
        head = self.holdings.head(original.agreement)
        if head is None or f"{stem}.pdf" not in head.state:
            files[f"{stem}.verdict.json"] = as_json(dict(verdict))
            files[f"{stem}.json"] = as_json({"original": as_data(original), **self._origin(looked)})
        message = f"signed file of {original.name}, verdict: {verdict.get('answer', 'none')}"
        self.taken.filed.append(
            self.holdings.commit(original.agreement, files, message, self.by, self.now)
        )

    def _file_waits(self, looked: Looked, why: str, detail: str) -> None:
        one = looked.received
        self.queue.keep(one.path, looked.stored)
        files, names = {one.sha256: looked.stored}, {one.sha256: one.name}
        self._queue(
            Item(digest_of("file", one.sha256), "file", why, detail, *self._who, files, names)
        )

    def _origin(self, looked: Looked) -> dict[str, Any]:
        """Tell where received bytes come from."""
        one = looked.received
        return {
            "schema": 1,
            "name": one.path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
            "sha256": one.sha256,
            "bytes": one.size,
            "kind": looked.reading.kind,
            "pages": len(looked.reading.sheets),
            "received_by": self.by,
            "received_at": self.now.isoformat(),
        }

    # ----------------------------------------------------------------------------- scans

    def scanned(self, scans: Mapping[str, Looked], originals: tuple[Original, ...]) -> None:
        """Sort the pages of every scan, keep what was received, then file what is whole."""
        leaves = [leaf for one in scans.values() for leaf in _leaves(one)]
        sorted_ = sort(leaves, originals)
        harmful = self._with_attachments(scans, sorted_.bundles)
        if harmful:
            kept = {digest: one for digest, one in scans.items() if digest not in harmful}
            self.scanned(kept, originals)
            return
        self.taken.blanks += len(sorted_.blanks)
        agreements = sorted({one.original.agreement for one in sorted_.bundles})
        for agreement in agreements:
            self._keep_received(agreement, sorted_.bundles, scans)
        for bundle in sorted_.bundles:
            self._bundle(bundle, scans)
        for query in sorted_.queries:
            self._page_waits(query, scans)

    def _with_attachments(
        self, scans: Mapping[str, Looked], bundles: Iterable[Bundle]
    ) -> frozenset[str]:
        """Put aside scans that carry files which no original carries."""
        attached = {digest: one for digest, one in scans.items() if one.reading.attachments}
        if not attached:
            return frozenset()
        ours = {
            one
            for bundle in bundles
            for one in Pages.of(self.holdings, bundle.original).attachments
        }
        harmful = frozenset(
            digest for digest, one in attached.items() if set(one.reading.attachments) - ours
        )
        for digest in sorted(harmful):
            self._file_waits(scans[digest], "refused", "it holds attachments")
        return harmful

    def _keep_received(
        self, agreement: str, bundles: Iterable[Bundle], scans: Mapping[str, Looked]
    ) -> None:
        head = self.holdings.head(agreement)
        there = head.state if head else {}
        files: dict[str, bytes | Path] = {}
        concerned = {
            leaf.file
            for bundle in bundles
            if bundle.original.agreement == agreement
            for _, leaf in bundle.leaves
        }
        for digest in sorted(concerned):
            name = f"received/{scans[digest].stored}"
            if name not in there:
                files[name] = scans[digest].received.path
                files[f"{name}.json"] = as_json(self._origin(scans[digest]))
        if files:
            message = f"received {len(files) // 2} file(s), as they came"
            self.taken.filed.append(
                self.holdings.commit(agreement, files, message, self.by, self.now)
            )

    def _bundle(self, bundle: Bundle, scans: Mapping[str, Looked]) -> None:
        original = bundle.original
        concerned = sorted({leaf.file for _, leaf in bundle.leaves})
        item = Item(
            id=item_of(original),
            kind="original",
            why="incomplete",
            detail="",
            opened=self.now.isoformat(),
            by=self.by,
            files={digest: scans[digest].stored for digest in concerned},
            names={digest: scans[digest].received.name for digest in concerned},
            agreement=original.agreement,
            original=as_data(original),
            count=bundle.pages,
        )
        placed = {
            number: _placed(leaf, scans[leaf.file].folder, original)
            for number, leaf in bundle.leaves
        }
        before = self.queue.find(item.id)
        if before is not None and before.settled is None:
            waiting = waiting_in(self.queue, before)
            for number in sorted(placed.keys() & waiting.keys()):
                if waiting[number].page.file != placed[number].page.file:
                    leaf = dict(bundle.leaves)[number]
                    self._page_waits(Query("doubled", leaf, f"page {number} came before"), scans)
            if placed.keys() <= waiting.keys():
                self.taken.queued.append(before)  # nothing that it waits for
                return
            placed |= waiting
            files, names = {**before.files, **item.files}, {**before.names, **item.names}
            now, by = self._who
            item = replace(before, files=files, names=names, opened=now, by=by)
        elif self._stands(original, placed):
            return
        result = gather(self.holdings, self.queue, original, placed, item)
        if isinstance(result, Item):
            self.taken.queued.append(result)
        else:
            self.taken.filed.append(result)

    def _stands(self, original: Original, placed: Mapping[int, Placed]) -> bool:
        """Tell whether these very pages were settled before."""
        head = self.holdings.head(original.agreement)
        pages = [one.page for _, one in sorted(placed.items())]
        if head is not None and f"{stem_of(original, pages)}.pdf" in head.state:
            return True
        before = self.queue.find(item_of(original))
        told = {(one.file, one.number) for one in before.pages} if before else set()
        return {(one.file, one.number) for one in pages} <= told

    def _page_waits(self, query: Query, scans: Mapping[str, Looked]) -> None:
        leaf, looked = query.leaf, scans[query.leaf.file]
        self.queue.keep(looked.received.path, looked.stored)
        page = _page(leaf.sheet, leaf.file, "page.jpg")
        item = Item(
            id=digest_of("page", leaf.file, str(leaf.sheet.number)),
            kind="page",
            why=query.why,
            detail=query.detail,
            opened=self.now.isoformat(),
            by=self.by,
            files={leaf.file: looked.stored},
            names={leaf.file: looked.received.name},
            pages=(page,),
        )
        self._queue(item, {"page.jpg": looked.folder / leaf.sheet.picture})


def _leaves(looked: Looked) -> list[Leaf]:
    return [Leaf(looked.received.sha256, sheet) for sheet in looked.reading.sheets]


def _page(sheet: Sheet, file: str, picture: str, of: int | None = None) -> Page:
    return Page(picture, sheet.dots, file, sheet.number, sheet.corners, of)


def _placed(leaf: Leaf, folder: Path, original: Original) -> Placed:
    code = leaf.sheet.code
    assert code is not None  # it was placed by its code
    name = f"{original.name}-{code.page:04d}-{leaf.file[:8]}.jpg"
    return Placed(_page(leaf.sheet, leaf.file, name, code.page), folder / leaf.sheet.picture)
