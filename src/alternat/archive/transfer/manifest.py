"""The manifest of a transfer: SEDA 2.1, 2.2 or 2.3.

Takes an entry, its files with their digests, and what the archive service decided; gives XML and
the name in the package of each file. Pure: the same object gives the same bytes.

    File     the agreement: both titles, both languages, parties, retention, access
      Item   an original: BinaryMaster, the signed copy; Dissemination, the file as it was generated
      Item   every other file: what was received, evidence, spec, texts, review

Source: SEDA 2.1 to 2.3 (NF Z44-022, ISO 20614); preservation reference § 6.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from lxml import etree

from alternat.archive.entry import Entry
from alternat.archive.retention import Agencies, Retention

Version = Literal["2.1", "2.2", "2.3"]
NAMESPACE: Final = "fr:gouv:culture:archivesdefrance:seda:v"
ALGORITHM: Final = "SHA-512"
_DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_FORMATS: Final[dict[str, tuple[str, str, str]]] = {
    "docx": (
        "Office Open XML",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "fmt/412",
    ),
    "html": ("HTML 5", "text/html", "fmt/471"),
    "jpg": ("JPEG", "image/jpeg", ""),
    "json": ("JSON", "application/json", "fmt/817"),
    "pdf": ("PDF", "application/pdf", ""),
    "png": ("PNG", "image/png", ""),
    "tif": ("TIFF", "image/tiff", "fmt/353"),
    "tiff": ("TIFF", "image/tiff", "fmt/353"),
    "yaml": ("YAML", "text/yaml", "fmt/818"),
}
"""Name, MIME type and PRONOM identifier by ending; nothing is claimed of what is not known."""
_PDF_A: Final = {"final/": ("PDF/A-3a", "fmt/479"), "scans/": ("PDF/A-2b", "fmt/477")}
_RETENTION: Final = {"keep": "Keep", "destroy": "Destroy"}


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of the package."""

    path: str
    """In the object."""
    uri: str
    """In the package."""
    size: int
    sha512: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """What is handed over."""

    entry: Entry
    created: datetime
    """When the version that is handed over was made."""
    files: Mapping[str, Packed]
    """By path in the object."""
    agencies: Agencies
    retention: Retention


def packed(path: str, size: int, sha512: str) -> Packed:
    """Give a file its place in the package."""
    return Packed(path, f"content/{path}", size, sha512)


def manifest(transfer: Transfer, version: Version) -> bytes:
    """Write the manifest.

    Args:
        transfer: What is handed over.
        version: Version of the standard.
    """
    return _Writer(transfer, version).whole()


class _Writer:
    def __init__(self, transfer: Transfer, version: Version) -> None:
        self.transfer, self.version = transfer, version
        self.space = f"{NAMESPACE}{version}"
        self.groups: dict[str, list[tuple[str, Packed]]] = {}
        """Usage and file of each object, by group: `G1`."""
        self.of: dict[str, str] = {}
        """The group of each path."""
        for number, group in enumerate(_groups(transfer), start=1):
            name = f"G{number}"
            self.groups[name] = group
            for _, one in group:
                self.of[one.path] = name

    def add(
        self, parent: etree._Element, name: str, text: str | None = None, **attributes: str
    ) -> etree._Element:
        child = etree.SubElement(parent, f"{{{self.space}}}{name}", attributes)
        child.text = text
        return child

    def whole(self) -> bytes:
        entry, agencies = self.transfer.entry, self.transfer.agencies
        root = etree.Element(f"{{{self.space}}}ArchiveTransfer", nsmap={None: self.space})  # type: ignore[dict-item]  # the default namespace
        self.add(root, "Date", self.transfer.created.isoformat())
        self.add(root, "MessageIdentifier", f"{entry.id}-v{entry.number}")
        if agencies.agreement:
            self.add(root, "ArchivalAgreement", agencies.agreement)
        lists = self.add(root, "CodeListVersions")
        self.add(lists, "MessageDigestAlgorithmCodeListVersion", ALGORITHM)
        package = self.add(root, "DataObjectPackage")
        for name, group in self.groups.items():
            objects = self.add(package, "DataObjectGroup", id=name)
            for number, (usage, one) in enumerate(group, start=1):
                self.object(objects, f"{name}-O{number}", usage, one)
        descriptive = self.add(package, "DescriptiveMetadata")
        self.agreement(descriptive)
        management = self.add(package, "ManagementMetadata")
        origin = agencies.originating or agencies.transferring
        self.add(management, "OriginatingAgencyIdentifier", origin.identifier)
        self.add(management, "SubmissionAgencyIdentifier", agencies.transferring.identifier)
        for name, agency in (
            ("ArchivalAgency", agencies.archival),
            ("TransferringAgency", agencies.transferring),
        ):
            element = self.add(root, name)
            self.add(element, "Identifier", agency.identifier)
            about = self.add(element, "OrganizationDescriptiveMetadata")
            # The standard wants this element in a namespace other than its own.
            etree.SubElement(about, f"{{{_DUBLIN_CORE}}}title").text = agency.name
        data: bytes = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", pretty_print=True
        )
        return data

    def object(self, parent: etree._Element, key: str, usage: str, one: Packed) -> None:
        binary = self.add(parent, "BinaryDataObject", id=key)
        self.add(binary, "DataObjectVersion", usage)
        self.add(binary, "Uri", one.uri)
        self.add(binary, "MessageDigest", one.sha512, algorithm=ALGORITHM)
        self.add(binary, "Size", str(one.size))
        literal, mime, pronom = _format(one.path)
        form = self.add(binary, "FormatIdentification")
        self.add(form, "FormatLitteral", literal)
        self.add(form, "MimeType", mime)
        if pronom:
            self.add(form, "FormatId", pronom)
        about = self.add(binary, "FileInfo")
        self.add(about, "Filename", one.path.rpartition("/")[2])

    def agreement(self, parent: etree._Element) -> None:
        entry, retention = self.transfer.entry, self.transfer.retention
        unit = self.add(parent, "ArchiveUnit", id="U0")
        management = self.add(unit, "Management")
        appraisal = self.add(management, "AppraisalRule")
        self.add(appraisal, "Rule", retention.rule)
        if entry.ends is not None:
            self.add(appraisal, "StartDate", entry.ends.isoformat())
        self.add(appraisal, "FinalAction", _RETENTION[retention.final])
        access = self.add(management, "AccessRule")
        self.add(access, "Rule", retention.access)
        signed = entry.day("signed")
        if signed is not None:
            self.add(access, "StartDate", signed.isoformat())
        content = self.add(unit, "Content")
        self.add(content, "DescriptionLevel", "File")
        for language in ("fr", "ar"):
            title = self.add(content, "Title", entry.title.get(language))
            title.set(f"{_XML}lang", language)
        self.add(content, "OriginatingAgencyArchiveUnitIdentifier", entry.reference)
        parties = " ; ".join(f"{one.name.fr} / {one.name.ar}" for one in entry.parties)
        self.add(content, "Description", parties)
        self.add(content, "DocumentType", entry.kind)
        for code in ("fra", "ara"):
            self.add(content, "Language", code)
        self.add(content, "Status", entry.status)
        self.add(content, "Version", entry.text_version)
        for party in entry.parties:
            self.keyword(content, party.name.fr)
        self.dates(content, signed, entry.begins, entry.ends)
        for number, name in enumerate(self.groups, start=1):
            self.item(unit, f"U{number}", name)

    def keyword(self, content: etree._Element, text: str) -> None:
        keyword = self.add(content, "Keyword")
        self.add(keyword, "KeywordContent", text)
        self.add(keyword, "KeywordType", "corpname")

    def dates(
        self,
        content: etree._Element,
        signed: date | None,
        begins: date | None,
        ends: date | None,
    ) -> None:
        if signed is not None:
            self.add(content, "TransactedDate", signed.isoformat())
        start = begins or signed
        if start is not None:
            self.add(content, "StartDate", start.isoformat())
        if ends is not None and start is not None:
            self.add(content, "EndDate", ends.isoformat())

    def item(self, parent: etree._Element, key: str, group: str) -> None:
        unit = self.add(parent, "ArchiveUnit", id=key)
        content = self.add(unit, "Content")
        self.add(content, "DescriptionLevel", "Item")
        first = self.groups[group][0][1]
        title = self.add(content, "Title", self.name(first.path))
        title.set(f"{_XML}lang", "fr")
        if self.version == "2.3" and first.path.startswith("signed/"):
            signing = self.add(content, "SigningInformation")
            for role in ("SignedDocument", "Signature"):
                self.add(signing, "SigningRole", role)
        reference = self.add(unit, "DataObjectReference")
        self.add(reference, "DataObjectGroupReferenceId", group)

    def name(self, path: str) -> str:
        """Say in French what a file is."""
        folder, _, rest = path.partition("/")
        labels = {
            "signed": "Original signé électroniquement",
            "scans": "Copie numérique de l’original signé",
            "final": "Original tel qu’il a été établi",
            "received": "Fichier reçu",
            "evidence": "Pièce justificative",
            "spec": "Fiche",
            "texts": "Texte composé",
            "library": "Bibliothèque de clauses",
            "review": "Relecture",
            "intake": "Décision lors de la réception",
        }
        if not rest:
            return {"deposit.json": "Description du dépôt", "status.json": "États"}.get(path, path)
        return f"{labels.get(folder, folder)} : {rest}"


def _groups(transfer: Transfer) -> Iterator[list[tuple[str, Packed]]]:
    """Give the objects by group: a signed copy and the file it was printed from go together."""
    entry, left = transfer.entry, dict(transfer.files)
    for one in entry.originals:
        if one["format"] != "pdf" or one["file"] not in left:
            continue
        stem = f"{one['holder']}.{one['language']}."
        copies = [
            path
            for path in entry.scans
            if path in left and path.rpartition("/")[2].startswith(stem)
        ]
        copies.sort(key=lambda path: not path.startswith("signed/"))
        generated = left.pop(one["file"])
        if not copies:
            yield [("BinaryMaster_1", generated)]
            continue
        yield [
            ("BinaryMaster_1", left.pop(copies[0])),
            ("Dissemination_1", generated),
        ]
    for path in sorted(left):
        yield [("BinaryMaster_1", left[path])]


def _format(path: str) -> tuple[str, str, str]:
    ending = path.rpartition(".")[2].lower()
    known = ("unknown", "application/octet-stream", "")
    literal, mime, pronom = _FORMATS.get(ending, known)
    if ending == "pdf":
        for folder, (name, identifier) in _PDF_A.items():
            if path.startswith(folder):
                return name, mime, identifier
    return literal, mime, pronom
