"""Document properties: title, subject, language, dates; never a person, a company or the clock.

Takes a `Document` or an `Edition`, gives the part docProps/core.xml; takes the parts of a template,
gives them without what its last editor left in it (name, company, statistics, thumbnail).
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from lxml import etree

from alternat.document import Document, Edition
from alternat.document.reading import plain
from alternat.render.docx.namespaces import CONTENT_TYPES, RELATIONSHIPS

PART = "docProps/core.xml"

_FOLDER = "docProps/"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LANGUAGE = {"fr": "fr-FR", "ar": "ar-MA"}


def core_properties(printed: Document | Edition) -> bytes:
    """Write the core properties; both dates are the date of the version."""
    texts = printed.texts if isinstance(printed, Edition) else (printed,)
    document = texts[0]
    fields = (
        ("dc:title", f"{plain(document.title)} {plain(document.between)}".strip()),
        ("dc:subject", document.reference),
        ("cp:keywords", ", ".join((document.agreement, document.kind, document.copy))),
        ("dc:language", ", ".join(_LANGUAGE[text.language] for text in texts)),
        ("cp:version", document.version),
    )
    written = "".join(f"<{name}>{escape(text, quote=False)}</{name}>" for name, text in fields)
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{document.dated}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{written}{dated}</cp:coreProperties>'
    ).encode()


def without_private_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a template, content types first, ready for our own properties."""
    kept = {name: parts[name] for name in sorted(parts) if not name.startswith(_FOLDER)}
    kept["[Content_Types].xml"] = _declared(kept["[Content_Types].xml"])
    kept["_rels/.rels"] = _related(kept["_rels/.rels"])
    return kept


def _declared(content_types: bytes) -> bytes:
    root = etree.fromstring(content_types)
    for entry in root.findall(f"{{{CONTENT_TYPES}}}Override"):
        if entry.get("PartName", "").startswith(f"/{_FOLDER}"):
            root.remove(entry)
    etree.SubElement(
        root, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{PART}", "ContentType": _TYPE}
    )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _related(relations: bytes) -> bytes:
    root = etree.fromstring(relations)
    for relation in list(root):
        if relation.get("Target", "").lstrip("/").startswith(_FOLDER):
            root.remove(relation)
    etree.SubElement(
        root,
        f"{{{RELATIONSHIPS}}}Relationship",
        {"Id": "properties", "Type": _RELATION, "Target": PART},
    )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
