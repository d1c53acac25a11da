"""A revision added to a PDF: its bytes stay as they are, and what is new follows them.

Takes an opened file and the objects that changed in it; gives the file with one more revision. So
the final text on record is, byte for byte, the beginning of whatever is signed. The same objects
give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import groupby

import pikepdf

FREE, IN_USE, COMPRESSED = range(3)
"""Kinds of entries of a cross-reference stream (ISO 32000-1, 7.5.8.3)."""


def extended(data: bytes, pdf: pikepdf.Pdf, changed: Iterable[pikepdf.Object]) -> bytes:
    """Add a revision.

    Args:
        data: The file.
        pdf: The same file opened, with the changes made in memory.
        changed: Indirect objects to write: those that are new, and those that differ.

    Returns:
        The file, a prefix of which is `data`.
    """
    body = bytearray(b"" if data.endswith(b"\n") else b"\n")
    places = {}
    for one in sorted(changed, key=lambda one: one.objgen):
        number, generation = one.objgen
        places[number] = len(data) + len(body)
        body += b"%d %d obj\n%b\nendobj\n" % (number, generation, _written(one))
    table = max(int(pdf.trailer["/Size"]), max(places) + 1)
    places[table] = len(data) + len(body)
    body += b"%d 0 obj\n%b\nendobj\n" % (table, _references(data, pdf, places, bytes(body)))
    body += b"startxref\n%d\n%%%%EOF\n" % places[table]
    return data + bytes(body)


def _written(one: pikepdf.Object) -> bytes:
    if not isinstance(one, pikepdf.Stream):
        return one.unparse(resolved=True)
    content = one.read_raw_bytes()
    one.stream_dict["/Length"] = len(content)
    return one.stream_dict.unparse(resolved=True) + b"\nstream\n" + content + b"\nendstream"


def _references(data: bytes, pdf: pikepdf.Pdf, places: dict[int, int], body: bytes) -> bytes:
    """Write the cross-reference stream, for which even the place of a short table is found."""
    entries = b"".join(
        IN_USE.to_bytes(1, "big") + places[number].to_bytes(4, "big") + bytes(2)
        for number in sorted(places)
    )
    first, _ = pdf.trailer["/ID"]
    trailer = pikepdf.Dictionary(
        Type=pikepdf.Name.XRef,
        Size=max(places) + 1,
        Prev=_last_table(data),
        Root=pdf.trailer["/Root"],
        Info=pdf.trailer["/Info"],
        ID=[first, pikepdf.String(hashlib.sha256(body).digest()[:16])],
        W=[1, 4, 2],
        Index=pikepdf.Array(_ranges(sorted(places))),
        Length=len(entries),
    )
    return trailer.unparse() + b"\nstream\n" + entries + b"\nendstream"


def _ranges(numbers: Sequence[int]) -> list[int]:
    """Give first number and count of each run of consecutive numbers."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    spans = ([number for _, number in run] for _, run in runs)
    return [value for span in spans for value in (span[0], len(span))]


def _last_table(data: bytes) -> int:
    return int(data[data.rindex(b"startxref") :].split()[1])
