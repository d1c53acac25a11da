"""Fonts inside an original: the house families, obfuscated as Open XML asks, in the font table.

Takes the parts of a template and the font files of its folder, gives the parts of a document that
carries its fonts. The licence of both families (OFL) allows this; drafts go without, to stay small.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree

from alternat.render.docx.namespaces import CONTENT_TYPES, NS, RELATIONSHIPS, R, w
from alternat.render.errors import MissingFont

HOUSE = {"Amiri": "Amiri", "Source Serif 4": "SourceSerif4"}
"""File name stem of each house family; a font of another name is Office's own, never embedded."""

_FACES = (
    ("Regular", "embedRegular"),
    ("Bold", "embedBold"),
    ("Italic", "embedItalic"),
    ("BoldItalic", "embedBoldItalic"),
)
_RELATION = f"{R}/font"
_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_TYPES, _TABLE, _SETTINGS = "[Content_Types].xml", "word/fontTable.xml", "word/settings.xml"
_TABLE_RELATIONS = "word/_rels/fontTable.xml.rels"
_BEFORE_EMBED = [
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
    "doNotDisplayPageBoundaries",
    "displayBackgroundShape",
    "printPostScriptOverText",
    "printFractionalCharacterWidth",
    "printFormsData",
]
"""What the schema puts before `w:embedTrueTypeFonts` in the settings."""


def without_fonts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a template without the fonts that Word may have saved in it."""
    table = etree.fromstring(parts[_TABLE])
    for entry in table:
        for _, element in _FACES:
            for carried in entry.findall(w(element)):
                entry.remove(carried)
    settings = etree.fromstring(parts[_SETTINGS])
    for entry in settings.findall("w:embedTrueTypeFonts", NS):
        settings.remove(entry)
    types = etree.fromstring(parts[_TYPES])
    for entry in types:
        if entry.get("ContentType") == _TYPE:
            types.remove(entry)
    kept = {
        name: part
        for name, part in parts.items()
        if name != _TABLE_RELATIONS and not name.endswith(".odttf")
    }
    return kept | {
        _TYPES: _serialised(types),
        _TABLE: _serialised(table),
        _SETTINGS: _serialised(settings),
    }


def with_fonts(
    parts: Mapping[str, bytes], families: Iterable[str], folder: Path
) -> dict[str, bytes]:
    """Give the parts of a document that carries its fonts.

    Args:
        parts: The parts, without fonts.
        families: The font families to carry; those which are not the house's are left out.
        folder: Where the font files are.

    Returns:
        All the parts, font files last.

    Raises:
        MissingFont: A house family has no regular or bold file in the folder.
    """
    table = etree.fromstring(parts[_TABLE])
    relations = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')
    files: dict[str, bytes] = {}
    for family in sorted(set(families) & set(HOUSE)):
        entry = _entry(table, family)
        for face, element in _FACES:
            path = folder / f"{HOUSE[family]}-{face}.ttf"
            if not path.is_file():
                if face in ("Regular", "Bold"):
                    raise MissingFont(f"{path}: not there; an original carries it, put it back")
                continue
            key = uuid.uuid5(uuid.NAMESPACE_OID, path.name)
            identifier, target = f"rId{len(relations) + 1}", f"fonts/{path.stem}.odttf"
            files[f"word/{target}"] = obfuscated(path.read_bytes(), key)
            etree.SubElement(
                relations,
                f"{{{RELATIONSHIPS}}}Relationship",
                {"Id": identifier, "Type": _RELATION, "Target": target},
            )
            etree.SubElement(
                entry,
                w(element),
                {f"{{{R}}}id": identifier, w("fontKey"): f"{{{str(key).upper()}}}"},
            )
    return {
        **parts,
        _TYPES: _declared(parts[_TYPES]),
        _TABLE: _serialised(table),
        _SETTINGS: _embedding(parts[_SETTINGS]),
        _TABLE_RELATIONS: _serialised(relations),
        **files,
    }


def obfuscated(font: bytes, key: uuid.UUID) -> bytes:
    """Obfuscate a font, or restore it: its first 32 bytes are combined with the reversed key.

    See ECMA-376 part 4 § 2.8.1, font embedding.
    """
    mask = bytes.fromhex(key.hex)[::-1] * 2
    return bytes(byte ^ other for byte, other in zip(font, mask, strict=False)) + font[32:]


def _entry(table: etree._Element, family: str) -> etree._Element:
    for entry in table.findall("w:font", NS):
        if entry.get(w("name")) == family:
            return entry
    return etree.SubElement(table, w("font"), {w("name"): family})


def _declared(content_types: bytes) -> bytes:
    root = etree.fromstring(content_types)
    default = etree.Element(
        f"{{{CONTENT_TYPES}}}Default", {"Extension": "odttf", "ContentType": _TYPE}
    )
    root.insert(0, default)
    return _serialised(root)


def _embedding(settings: bytes) -> bytes:
    root = etree.fromstring(settings)
    earlier = {w(name) for name in _BEFORE_EMBED}
    place = sum(1 for child in root if child.tag in earlier)
    root.insert(place, etree.Element(w("embedTrueTypeFonts")))
    return _serialised(root)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
