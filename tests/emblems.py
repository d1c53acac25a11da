"""Invented logos and covers for the documents of the tests."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from typing import Literal

from PIL import Image

from alternat.document import Cover, Document, Edition, Emblem

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<path d="M0 20L20 0L40 20z" fill="#1f4e79"/></svg>'
)


def png(width: int = 80, height: int = 80, mode: str = "RGBA") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (width, height), 40 if mode in ("L", "P") else "#3d8fc6").save(buffer, "PNG")
    return buffer.getvalue()


def emblem(party: str, words: str, media: Literal["image/png", "image/svg+xml"]) -> Emblem:
    data, width = (png(), 20.0) if media == "image/png" else (SVG, 40.0)
    return Emblem(party, words, media, width, 20.0, data, hashlib.sha256(data).hexdigest())


def with_emblems(text: Document) -> Document:
    """Give every party a logo: the first a drawing, the others dots."""
    parties = sorted(entry.party for entry in text.parties)
    label = "Logo : " if text.language == "fr" else "شعار: "
    made = {
        party: emblem(party, label + party, "image/png" if rank else "image/svg+xml")
        for rank, party in enumerate(parties)
    }
    return dataclasses.replace(text, emblems=tuple(made[one.party] for one in text.parties))


def with_cover(text: Document) -> Document:
    """Give a text a cover: its parties, and the closing formula for the place."""
    parties = tuple(block.heading for block in text.signature_blocks)
    return dataclasses.replace(text, cover=Cover(parties, (text.closing.runs,)))


def both(printed: Edition) -> Edition:
    """Give both texts of an edition logos and a cover."""
    first, second = (with_cover(with_emblems(text)) for text in printed.texts)
    return dataclasses.replace(printed, texts=(first, second))
