from __future__ import annotations

import io

import pikepdf
from tests.signatures import FIELDS, ROOMS, page, to_sign

from alternat.sign.fields import with_fields


def test_the_final_file_is_the_beginning_of_the_prepared_one() -> None:
    final = page()

    made = with_fields(final, FIELDS)

    assert made.startswith(final)
    assert made == with_fields(final, FIELDS)


def test_fields_stand_where_the_page_leaves_room() -> None:
    with pikepdf.open(io.BytesIO(to_sign())) as pdf:
        (text,) = pdf.Root.AcroForm.Fields
        assert (str(text.T), int(pdf.Root.AcroForm.SigFlags)) == ("fr", 3)
        for field, room in zip(text.Kids, ROOMS, strict=True):
            assert (str(field.T), str(field.FT)) == (room.person, "/Sig")
            assert str(field.TU) == f"Signature de {room.person}"
            found = [float(one) for one in field.Rect]
            assert found == [room.left, 842 - room.bottom, room.right, 842 - room.top]
            assert field.P.objgen == pdf.pages[0].obj.objgen


def test_a_screen_reader_finds_each_field_in_its_room() -> None:
    with pikepdf.open(io.BytesIO(to_sign())) as pdf:
        (text,) = pdf.Root.AcroForm.Fields
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        homes = list(pdf.Root.StructTreeRoot.K[0].K)
        for field, home in zip(text.Kids, homes, strict=True):
            element = next(
                numbers[place + 1]
                for place in range(0, len(numbers), 2)
                if numbers[place] == field.StructParent
            )
            assert str(element.S) == "/Form"
            assert element.K.Obj.objgen == field.objgen
            assert element.P.objgen == home.objgen
            assert home.K[-1].objgen == element.objgen


def test_one_page_may_be_signed_twice_by_the_same_hand() -> None:
    both = (*FIELDS, *FIELDS[:1])
    with pikepdf.open(io.BytesIO(with_fields(page(), both))) as pdf:
        assert len(pdf.Root.AcroForm.Fields[0].Kids) == 3
