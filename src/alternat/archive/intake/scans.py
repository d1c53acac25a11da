"""Scans: the pages of every stack sorted, the bytes received kept, then what is whole is filed.

Takes the files that were read and the originals that the archive knows; files, or lets wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alternat.archive.intake.desk import Desk
from alternat.archive.intake.filing import (
    Placed,
    as_data,
    digest_of,
    gather,
    item_of,
    stem_of,
    waiting_in,
)
from alternat.archive.intake.looking import Looked
from alternat.archive.intake.originals import Pages
from alternat.archive.intake.queue import Item, Page
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sheets import Sheet
from alternat.archive.intake.sorting import Bundle, Leaf, Original, Query, describe, sort
from alternat.delivery import as_json


def file_scans(desk: Desk, scans: Mapping[str, Looked], originals: Sequence[Original]) -> None:
    """Sort the pages of every scan, keep what was received, then file what is whole.

    Args:
        desk: Where the intake is done.
        scans: The files, by their SHA-256.
        originals: Those of the agreements whose codes were seen.
    """
    sorted_ = sort((leaf for one in scans.values() for leaf in one.leaves), originals)
    if harmful := _with_attachments(desk, scans, sorted_.bundles):
        kept = {digest: one for digest, one in scans.items() if digest not in harmful}
        file_scans(desk, kept, originals)
        return
    desk.taken.blanks += len(sorted_.blanks)
    filing = _Filing(desk, scans)
    bundles = [one for one in map(filing.counted, sorted_.bundles) if one.leaves]
    for agreement in sorted({one.original.agreement for one in bundles}):
        filing.keep_received(agreement, bundles)
    for bundle in bundles:
        filing.bundle(bundle)
    for query in sorted_.queries:
        filing.page_waits(query)


def _with_attachments(
    desk: Desk, scans: Mapping[str, Looked], bundles: Iterable[Bundle]
) -> frozenset[str]:
    """Put aside scans that carry files which no original carries."""
    attached = {digest: one for digest, one in scans.items() if one.reading.attachments}
    if not attached:
        return frozenset()
    ours = {
        one for bundle in bundles for one in Pages.of(desk.holdings, bundle.original).attachments
    }
    harmful = frozenset(
        digest for digest, one in attached.items() if set(one.reading.attachments) - ours
    )
    for digest in sorted(harmful):
        desk.file_waits(scans[digest], "refused", Reason("acts", ("attachment",)))
    return harmful


@dataclass(frozen=True)
class _Filing:
    desk: Desk
    scans: Mapping[str, Looked]

    def keep_received(self, agreement: str, bundles: Iterable[Bundle]) -> None:
        """Keep the files from which pages of an agreement come, as they came."""
        head = self.desk.holdings.head(agreement)
        there = head.state if head else {}
        files: dict[str, bytes | Path] = {}
        concerned = {
            leaf.file
            for bundle in bundles
            if bundle.original.agreement == agreement
            for _, leaf in bundle.leaves
        }
        for digest in sorted(concerned):
            name = f"received/{self.scans[digest].stored}"
            if name not in there:
                files[name] = self.scans[digest].received.path
                files[f"{name}.json"] = as_json(
                    self.scans[digest].origin(self.desk.by, self.desk.now)
                )
        if files:
            message = f"received {len(files) // 2} file(s), as they came"
            self.desk.commit(agreement, files, message)

    def counted(self, bundle: Bundle) -> Bundle:
        """Give a bundle whose pages count as the original does; others wait for a person."""
        count = Pages.of(self.desk.holdings, bundle.original).count
        kept = []
        for number, leaf in bundle.leaves:
            code = leaf.sheet.code
            if code is not None and code.pages == count and number <= count:
                kept.append((number, leaf))
            else:
                told = describe(code, bundle.original) if code else ""
                self.page_waits(Query("other-text", leaf, told))
        return replace(bundle, pages=count, leaves=tuple(kept))

    def bundle(self, bundle: Bundle) -> None:
        """File an original that is whole and as it was printed, or let it wait."""
        original = bundle.original
        concerned = sorted({leaf.file for _, leaf in bundle.leaves})
        item = Item(
            id=item_of(original),
            kind="original",
            why="incomplete",
            detail="",
            opened=self.desk.now.isoformat(),
            by=self.desk.by,
            files={digest: self.scans[digest].stored for digest in concerned},
            names={digest: self.scans[digest].name for digest in concerned},
            agreement=original.agreement,
            original=as_data(original),
            count=bundle.pages,
        )
        placed = {
            number: _placed(leaf, self.scans[leaf.file].folder, original)
            for number, leaf in bundle.leaves
        }
        before = self.desk.queue.find(item.id)
        if before is not None and before.settled is None:
            waiting = waiting_in(self.desk.queue, before)
            for number in sorted(placed.keys() & waiting.keys()):
                if waiting[number].page.file != placed[number].page.file:
                    leaf = dict(bundle.leaves)[number]
                    again = Reason("came-before", (str(number),))
                    self.page_waits(Query("doubled", leaf), again)
            if placed.keys() <= waiting.keys():
                self.desk.taken.queued.append(before)  # nothing that it waits for
                return
            placed |= waiting
            files, names = {**before.files, **item.files}, {**before.names, **item.names}
            now = self.desk.now.isoformat()
            item = replace(before, files=files, names=names, opened=now, by=self.desk.by)
        elif self.stands(original, placed):
            return
        result = gather(self.desk.holdings, self.desk.queue, original, placed, item)
        if isinstance(result, Item):
            self.desk.taken.queued.append(result)
        else:
            self.desk.taken.filed.append(result)

    def stands(self, original: Original, placed: Mapping[int, Placed]) -> bool:
        """Tell whether these very pages were settled before."""
        head = self.desk.holdings.head(original.agreement)
        pages = [one.page for _, one in sorted(placed.items())]
        if head is not None and f"{stem_of(original, pages)}.pdf" in head.state:
            return True
        before = self.desk.queue.find(item_of(original))
        told = {(one.file, one.number) for one in before.pages} if before else set()
        return {(one.file, one.number) for one in pages} <= told

    def page_waits(self, query: Query, reason: Reason | None = None) -> None:
        """Let a page wait."""
        leaf, looked = query.leaf, self.scans[query.leaf.file]
        self.desk.queue.keep(looked.received.path, looked.stored)
        page = _page(leaf.sheet, leaf.file, "page.jpg")
        item = Item(
            id=digest_of("page", leaf.file, str(leaf.sheet.number)),
            kind="page",
            why=query.why,
            detail=query.detail,
            opened=self.desk.now.isoformat(),
            by=self.desk.by,
            reason=reason,
            files={leaf.file: looked.stored},
            names={leaf.file: looked.name},
            pages=(page,),
        )
        self.desk.wait(item, {"page.jpg": looked.folder / leaf.sheet.picture})


def _page(sheet: Sheet, file: str, picture: str, of: int | None = None) -> Page:
    return Page(picture, sheet.dots, file, sheet.number, sheet.corners, of)


def _placed(leaf: Leaf, folder: Path, original: Original) -> Placed:
    code = leaf.sheet.code
    assert code is not None  # it was placed by its code
    name = f"{original.name}-{code.page:04d}-{leaf.file[:8]}.jpg"
    return Placed(_page(leaf.sheet, leaf.file, name, code.page), folder / leaf.sheet.picture)
