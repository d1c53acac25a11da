"""Rules of a transfer that no schema states: references, usages, titles, dates, files.

Takes a manifest and the folder of its package; gives what is wrong. Trusts neither.

Source: preservation reference § 6.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from lxml import etree

from alternat.archive.transfer.manifest import NAMESPACE

_USAGE: Final = re.compile(r"(PhysicalMaster|BinaryMaster|Dissemination|Thumbnail|TextContent)_\d+")
_HASHES: Final = {"SHA-256": "sha256", "SHA-512": "sha512"}


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that is broken."""

    rule: str
    place: str
    detail: str = ""

    def __str__(self) -> str:
        """Say it."""
        return f"{self.place}: {self.rule}{f' ({self.detail})' if self.detail else ''}"


def breaches(manifest: bytes, package: Path) -> tuple[Breach, ...]:
    """Check a manifest against its package.

    Args:
        manifest: The XML.
        package: The folder in which its URIs are.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(manifest, parser)
    space = etree.QName(root).namespace or ""
    if not space.startswith(NAMESPACE):
        return (Breach("not a SEDA manifest", space),)
    return tuple(_Checker(root, space, package).all())


class _Checker:
    def __init__(self, root: etree._Element, space: str, package: Path) -> None:
        self.root, self.names, self.package = root, {"s": space}, package

    def find(self, path: str, under: etree._Element | None = None) -> list[etree._Element]:
        place = self.root if under is None else under
        found: list[etree._Element] = place.findall(path, self.names)
        return found

    def text(self, under: etree._Element, path: str) -> str:
        found = under.find(path, self.names)
        return (found.text or "").strip() if found is not None else ""

    def all(self) -> Iterator[Breach]:
        yield from self.references()
        yield from self.objects()
        yield from self.units()

    def references(self) -> Iterator[Breach]:
        groups = {str(one.get("id")) for one in self.find(".//s:DataObjectGroup")}
        objects = {str(one.get("id")) for one in self.find(".//s:BinaryDataObject")}
        used: set[str] = set()
        for name, known in (
            ("DataObjectGroupReferenceId", groups),
            ("DataObjectReferenceId", objects),
        ):
            for one in self.find(f".//s:{name}"):
                target = (one.text or "").strip()
                used.add(target)
                if target not in known:
                    yield Breach("a reference to no object", target)
        for group in self.find(".//s:DataObjectGroup"):
            inside = {str(one.get("id")) for one in self.find("s:BinaryDataObject", group)}
            if group.get("id") not in used and not inside & used:
                yield Breach("objects that no unit refers to", str(group.get("id")))

    def objects(self) -> Iterator[Breach]:
        seen: set[str] = set()
        for group in self.find(".//s:DataObjectGroup"):
            usages = [
                self.text(one, "s:DataObjectVersion")
                for one in self.find("s:BinaryDataObject", group)
            ]
            place = str(group.get("id"))
            for usage in usages:
                if not _USAGE.fullmatch(usage):
                    yield Breach("an unknown usage", place, usage)
            if len(set(usages)) != len(usages):
                yield Breach("a usage that stands twice in a group", place)
            if not any(one.startswith(("BinaryMaster", "PhysicalMaster")) for one in usages):
                yield Breach("a group without a master", place)
        for one in self.find(".//s:BinaryDataObject"):
            uri = self.text(one, "s:Uri")
            if uri in seen:
                yield Breach("a file that stands twice", uri)
            seen.add(uri)
            yield from self.file(one, uri)
        content = self.package / "content"
        for file in sorted(content.rglob("*")):
            if file.is_file() and file.relative_to(self.package).as_posix() not in seen:
                yield Breach("a file that the manifest does not name", file.name)

    def file(self, one: etree._Element, uri: str) -> Iterator[Breach]:
        parts = PurePosixPath(uri)
        if not uri or parts.is_absolute() or ".." in parts.parts or ":" in uri:
            yield Breach("a URI that leads out of the package", uri)
            return
        path = self.package / uri
        if path.is_symlink() or not path.is_file():
            yield Breach("a file that is not there", uri)
            return
        if self.text(one, "s:Size") != str(path.stat().st_size):
            yield Breach("a size that is not that of the file", uri)
        digest = one.find("s:MessageDigest", self.names)
        algorithm = _HASHES.get(digest.get("algorithm", "") if digest is not None else "")
        if algorithm is None or digest is None:
            yield Breach("a digest of no known algorithm", uri)
            return
        with path.open("rb") as file:
            found = hashlib.file_digest(file, algorithm).hexdigest()
        if found != (digest.text or "").strip().lower():
            yield Breach("a digest that is not that of the file", uri)

    def units(self) -> Iterator[Breach]:
        for unit in self.find(".//s:ArchiveUnit"):
            place, content = str(unit.get("id")), unit.find("s:Content", self.names)
            if content is None:
                continue  # a unit may refer to another
            titles = [one.text for one in self.find("s:Title", content)]
            if not titles or not all(title and title.strip() for title in titles):
                yield Breach("a unit without a title", place)
            start, end = self.text(content, "s:StartDate"), self.text(content, "s:EndDate")
            if start and end and end < start:
                yield Breach("an end before its start", place, f"{start} … {end}")
        for unit in self.find("s:DataObjectPackage/s:DescriptiveMetadata/s:ArchiveUnit"):
            for rule in ("AppraisalRule", "AccessRule"):
                if not self.text(unit, f"s:Management/s:{rule}/s:Rule"):
                    yield Breach(f"no {rule}", str(unit.get("id")))
            languages = {one.text for one in self.find("s:Content/s:Language", unit)}
            if not {"fra", "ara"} <= languages:
                yield Breach("both languages are to be named", str(unit.get("id")))
