"""Signature fields: one for each room of a final text, exactly where the page leaves it free.

Takes a final PDF and what is signed in it; gives the same file with one more revision. The file
stays PDF/A-3a and PDF/UA-1 (rendering reference § 4): each field has words for a screen reader, an
appearance that draws nothing (the page draws the room), and its place in the structure.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from alternat.document.finished import Room
from alternat.languages import Language
from alternat.sign.increment import extended

PRINTED_AND_LOCKED = 4 + 128
"""Flags of an annotation (ISO 32000-1, 12.5.3): it prints, and nobody moves it."""

SIGNED_BY_APPENDING = 3
"""Flags of a form (ISO 32000-1, 12.7.3): signatures exist, and revisions may only be added."""


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field."""

    name: str
    """`fr.PERSON`, `ar.PERSON` or `common.PERSON`."""
    room: Room
    words: str
    """What a screen reader says of it."""
    language: Language


def with_fields(data: bytes, fields: Sequence[Field]) -> bytes:
    """Add signature fields to a final PDF.

    Args:
        data: The file as the press gave it.
        fields: What is signed in it, in the order of signing.

    Returns:
        The file and one more revision; the same bytes for the same arguments.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        made = _Form(pdf).fill(fields)
        return extended(data, pdf, made)


class _Form:
    """Makes the form of one file, and keeps which objects it made or touched."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._touched: dict[tuple[int, int], Object] = {}
        self._tree = pdf.Root.StructTreeRoot
        self._homes = {
            number: list(_rooms_in(self._tree.K[0], page.obj))
            for number, page in enumerate(pdf.pages)
        }

    def fill(self, fields: Sequence[Field]) -> list[Object]:
        """Add the fields; give the objects that are new or changed."""
        parents: dict[str, Object] = {}
        for field in fields:
            text, _, person = field.name.partition(".")
            if text not in parents:
                parents[text] = self._new(Dictionary(T=String(text), Kids=Array()))
            widget = self._widget(field, person)
            widget.Parent = parents[text]
            parents[text].Kids.append(widget)
            self._place(field, widget)
        form = Dictionary(Fields=Array([*parents.values()]), SigFlags=SIGNED_BY_APPENDING)
        self._pdf.Root.AcroForm = self._new(form)
        self._touch(self._pdf.Root)
        return list(self._touched.values())

    def _widget(self, field: Field, person: str) -> Object:
        room, page = field.room, self._pdf.pages[field.room.page]
        height = float(page.mediabox[3])
        appearance = self._pdf.make_stream(
            b"q Q",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, round(room.right - room.left, 2), round(room.bottom - room.top, 2)],
            Resources=Dictionary(),
        )
        return self._new(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(person),
                TU=String(field.words),
                F=PRINTED_AND_LOCKED,
                P=page.obj,
                Rect=[room.left, height - room.bottom, room.right, height - room.top],
                AP=Dictionary(N=self._new(appearance)),
            )
        )

    def _place(self, field: Field, widget: Object) -> None:
        """Put a widget on its page and into the structure, where the page leaves its room."""
        page = self._pdf.pages[field.room.page].obj
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        homes = self._homes[field.room.page]
        home = homes.pop(0) if homes else self._tree.K[0]
        element = self._new(
            Dictionary(
                Type=Name.StructElem,
                S=Name.Form,
                P=home,
                Pg=page,
                Lang=String(field.language),
                K=Dictionary(Type=Name.OBJR, Obj=widget, Pg=page),
            )
        )
        home.K.append(element)
        numbers = self._tree.ParentTree.Nums
        widget.StructParent = int(numbers[-2]) + 1
        numbers.extend([widget.StructParent, element])
        for one in (page, home, self._tree.ParentTree):
            self._touch(one)

    def _new(self, one: Object) -> Object:
        return self._touch(self._pdf.make_indirect(one))

    def _touch(self, one: Object) -> Object:
        self._touched[one.objgen] = one
        return one


def _rooms_in(element: Object, page: Object) -> Iterator[Object]:
    """Find the rooms of a page: elements that hold nothing but the empty one of a seal."""
    kids = [kid for kid in element.K if isinstance(kid, Dictionary)]
    if [list(kid.get("/K", ["content"])) for kid in kids] == [[]]:
        if element.Pg.objgen == page.objgen and str(element.S) == "/Div":
            yield element
        return
    for kid in kids:
        if kid.get("/Type") == Name.StructElem:
            yield from _rooms_in(kid, page)
