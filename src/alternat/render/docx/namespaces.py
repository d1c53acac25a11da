"""The XML names of WordprocessingML that this room uses, in the forms lxml takes them."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

NS = {"w": W}


def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def val(parent: etree._Element, path: str) -> str | None:
    """Give the `w:val` of a descendant, if there is one."""
    found = parent.find(path, NS)
    return None if found is None else found.get(w("val"))
