"""What differs between two states of a PDF, in facts that words can quote.

Takes the bytes of both; gives facts, `what: where`. It explains what the rules of `policy` refused,
and decides nothing.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

_DRAWN = ("/Contents", "/Resources")
_FRAMES = ("/MediaBox", "/CropBox", "/UserUnit")
DEPTH = 12
"""How deep objects are compared: further down a font or a picture is told apart by its bytes."""


def changes(before: bytes, after: bytes) -> tuple[str, ...]:
    """Tell what differs.

    Args:
        before: The file as it was signed.
        after: The file as it stands.

    Returns:
        Facts: `pages-removed`, `pages-added`, `page-turned:3`, `page-drawn:3`, `page-frame:3`,
        `notes:3` (annotations of page 3), `field:NAME`, `layers`, `action`; nothing where the
        difference is elsewhere, or cannot be read.
    """
    try:
        with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(after)) as new:
            return tuple(_facts(old, new))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - an explanation that fails is left out, the verdict stands
        return ()


def _facts(old: Pdf, new: Pdf) -> Iterator[str]:
    if len(new.pages) < len(old.pages):
        yield "pages-removed"
    if len(new.pages) > len(old.pages):
        yield "pages-added"
    for number, (one, other) in enumerate(zip(old.pages, new.pages, strict=False), start=1):
        yield from (f"{what}:{number}" for what in _of_page(one, other))
    yield from (f"field:{name}" for name in _fields(old, new))
    for key, what in (("/OCProperties", "layers"), ("/OpenAction", "action"), ("/AA", "action")):
        if _print(old.Root.get(key)) != _print(new.Root.get(key)):
            yield what


def _of_page(one: Page, other: Page) -> Iterator[str]:
    if one.rotation != other.rotation:
        yield "page-turned"
    if any(_print(one.obj.get(key)) != _print(other.obj.get(key)) for key in _DRAWN):
        yield "page-drawn"
    if any(_print(one.obj.get(key)) != _print(other.obj.get(key)) for key in _FRAMES):
        yield "page-frame"
    if _notes(one) != _notes(other):
        yield "notes"


def _notes(page: Page) -> list[str]:
    """Give what marks the annotations of a page that are no signature fields."""
    found = [note for note in page.obj.get("/Annots", Array()) if note.get("/FT") != Name.Sig]
    return sorted(_print(note) for note in found)


def _fields(old: Pdf, new: Pdf) -> list[str]:
    """Name the fields that hold another value than before, signatures left out."""
    before, after = (
        dict(_values(pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", Array()), ""))
        for pdf in (old, new)
    )
    return sorted(name for name in before | after if before.get(name) != after.get(name))


def _values(fields: Object, prefix: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    for field in fields if depth < DEPTH else []:
        name = f"{prefix}{field.get('/T', '')}"
        if field.get("/FT") != Name.Sig:
            value = {key: _print(field.get(key)) for key in ("/V", "/AP", "/DV", "/MaxLen")}
            yield name, str(value) if "/V" in field or "/AP" in field else ""
            yield from _values(field.get("/Kids", Array()), f"{name}.", depth + 1)


def _print(one: Object | None, depth: int = 0) -> str:
    """Give a digest of an object and what hangs below it, but for what leads back up."""
    if depth > DEPTH or one is None:
        return ""
    if isinstance(one, pikepdf.Stream):
        own = hashlib.sha256(one.read_raw_bytes()).hexdigest()
        return own + _print(one.stream_dict, depth + 1)
    if isinstance(one, Dictionary):
        keys = sorted(set(one.keys()) - {"/Parent", "/P", "/StructParent", "/StructParents"})
        text = ",".join(f"{key}={_print(one.get(key), depth + 1)}" for key in keys)
        return hashlib.sha256(text.encode()).hexdigest()
    if isinstance(one, pikepdf.Array):
        return "[" + ",".join(_print(item, depth + 1) for item in one) + "]"
    return str(one)
