"""What happens to a signed file afterwards: nothing is VALID without a word about the change."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.signatures import TestAuthority, page, to_sign

from alternat.sign.assessment import Question
from alternat.sign.increment import extended
from alternat.sign.validation import validate
from alternat.sign.verdict import Verdict
from alternat.sign.words import reasons

Change = Callable[[Pdf], list[pikepdf.Object]]


def judged(data: bytes, authority: TestAuthority) -> Verdict:
    return validate(data, Question(authority.trust)).verdict


def changed(data: bytes, change: Change) -> bytes:
    """Add a revision, as whoever wants to deceive would."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return extended(data, pdf, change(pdf))


def overlaid(pdf: Pdf) -> list[pikepdf.Object]:
    more = pdf.make_indirect(pdf.make_stream(b"BT /F1 40 Tf 60 650 Td (999 999 EUR) Tj ET"))
    first = pdf.pages[0].obj
    first.Contents = Array([first.Contents, more])
    return [first, more]


def rewritten(pdf: Pdf) -> list[pikepdf.Object]:
    content = pdf.make_indirect(pdf.make_stream(b"BT /F1 14 Tf 60 700 Td (Autre texte) Tj ET"))
    pdf.pages[1].obj.Contents = content
    return [pdf.pages[1].obj, content]


def turned(pdf: Pdf) -> list[pikepdf.Object]:
    pdf.pages[0].obj.Rotate = 180
    return [pdf.pages[0].obj]


def cropped(pdf: Pdf) -> list[pikepdf.Object]:
    pdf.pages[0].obj.CropBox = Array([0, 0, 300, 842])
    return [pdf.pages[0].obj]


def removed(pdf: Pdf) -> list[pikepdf.Object]:
    pages = pdf.Root.Pages
    del pages.Kids[1]
    pages.Count = 1
    return [pages]


def annotated(pdf: Pdf) -> list[pikepdf.Object]:
    note = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.FreeText,
            Rect=[60, 640, 400, 720],
            Contents=String("999 999 euros"),
            DA=String("/Helv 20 Tf"),
        )
    )
    first = pdf.pages[0].obj
    first.Annots.append(note)
    return [first, note]


def filled(pdf: Pdf) -> list[pikepdf.Object]:
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("montant"),
            V=String("999 999"),
            Rect=[60, 640, 400, 720],
            P=pdf.pages[0].obj,
        )
    )
    pdf.Root.AcroForm.Fields.append(field)
    pdf.pages[0].obj.Annots.append(field)
    return [field, pdf.Root.AcroForm, pdf.pages[0].obj]


def opens_with_a_script(pdf: Pdf) -> list[pikepdf.Object]:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return [pdf.Root]


CHANGES: dict[str, Change] = {
    "page-drawn": overlaid,
    "page-drawn:2": rewritten,
    "page-turned:1": turned,
    "page-frame:1": cropped,
    "pages-removed": removed,
    "notes:1": annotated,
    "field:montant": filled,
    "action": opens_with_a_script,
}


@pytest.mark.parametrize("fact", CHANGES)
def test_a_change_after_signing_is_seen_and_named(
    authority: TestAuthority, twice_signed: bytes, fact: str
) -> None:
    found = judged(changed(twice_signed, CHANGES[fact]), authority)

    assert found.answer == "indeterminate"
    for one in found.signatures:
        assert one.integrity.code == "intact"
        assert one.changes.code == "changed"
        assert any(detail.startswith(fact) for detail in one.changes.details), one.changes
        assert reasons(one, "fr")
        assert reasons(one, "en")


def flipped(data: bytes, places: Sequence[int], count: int) -> Iterator[tuple[int, bytes]]:
    """Flip one bit at so many of some places, the same every time."""
    for place in random.Random(7).sample(places, count):  # noqa: S311 - no secret
        spoilt = bytearray(data)
        spoilt[place] ^= 1 << (place % 5)  # not the bit that only makes a capital of a digit
        yield place, bytes(spoilt)


def test_one_bit_flipped_at_two_hundred_places(authority: TestAuthority) -> None:
    """One signature that covers the whole file: none of its bits is free, nor of the signature."""
    data = authority.signed(to_sign(), "camille", "fr.camille-exemple", level="B-B")
    trust = replace(authority.trust, crls=authority.lists(datetime.now(UTC)))  # noqa: TID251 - fresh
    assert validate(data, Question(trust)).verdict.answer == "valid"
    start = data.index(b"/Contents <") + 11
    end = start + len(data[start:].split(b">")[0].rstrip(b"0"))
    digits = range(end - 120, end)  # the signature itself, after certificates that nobody may need
    text = [place for place in range(len(data)) if not fills_a_signature(data, place)]

    for place, spoilt in chain(flipped(data, text, 180), flipped(data, digits, 20)):
        found = validate(spoilt, Question(trust)).verdict
        assert found.answer != "valid", place
        assert found.failure or any(reasons(one, "fr") for one in found.signatures), place


def test_one_bit_flipped_in_a_file_with_evidence(
    authority: TestAuthority, twice_signed: bytes
) -> None:
    for place, spoilt in flipped(twice_signed, range(len(twice_signed)), 30):
        found = judged(spoilt, authority)
        if found.answer == "valid":
            # Nothing is said only of the filling of a signature; what follows the last timestamp
            # is told as evidence that nobody signed.
            told = {one.changes.code for one in found.timestamps[-1:]}
            assert fills_a_signature(twice_signed, place) or told == {"evidence-added"}, place
            assert fills_a_signature(twice_signed, place) or place > sealed(twice_signed), place


def fills_a_signature(data: bytes, place: int) -> bool:
    """Tell whether a byte is one of the digits of a signature, or of the zeros after it.

    They are covered by nothing: a filling that is not zero changes neither signature nor text, and
    a digit of the signature itself makes it invalid.
    """
    start = data.rfind(b"/Contents <", 0, place)
    return start >= 0 and place < data.find(b">", start)


def sealed(data: bytes) -> int:
    """Give where the last signature or timestamp of a sound file ends."""
    ranges = re.findall(rb"/ByteRange \[ ?(\d+) (\d+) (\d+) (\d+)", data)
    return max(int(start) + int(length) for *_, start, length in ranges)


# ------------------------------------------------------------------------------- shadow attacks
# Mainka, Mladenov, Rohlmann: « Shadow Attacks », NDSS 2021. The attacker prepares the file before
# it is signed, and reveals what was hidden afterwards.
def hidden_below_a_picture() -> tuple[bytes, Change]:
    """« Hide »: a text below what is shown; the revision after signing takes the cover away."""
    with pikepdf.open(io.BytesIO(page())) as pdf:
        first = pdf.pages[0].obj
        cover = pdf.make_indirect(
            pdf.make_stream(
                b"1 1 1 rg 0 640 595 100 re f",
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, 595, 842],
            )
        )
        first.Resources.XObject = Dictionary(Cover=cover)
        drawn = first.Contents.read_bytes() + b" /Cover Do"
        first.Contents = pdf.make_stream(drawn)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)

    def reveal(signed: Pdf) -> list[pikepdf.Object]:
        cover = signed.pages[0].obj.Resources.XObject.Cover
        cover.write(b"")
        return [cover]

    return to_sign(out.getvalue()), reveal


def replaced_font() -> tuple[bytes, Change]:
    """« Replace »: something harmless to all appearance, a font, is defined anew."""

    def replace(signed: Pdf) -> list[pikepdf.Object]:
        font = signed.pages[0].obj.Resources.Font.F1
        font.BaseFont = Name.Symbol
        return [font]

    return to_sign(), replace


def replaced_value() -> tuple[bytes, Change]:
    """« Replace », as published: the appearance of a form field that exists is drawn anew."""

    def account(pdf: Pdf) -> list[pikepdf.Object]:
        shown = pdf.make_indirect(
            pdf.make_stream(b"BT ET", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 30])
        )
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("compte"),
                V=String("FR76 1000"),
                Rect=[60, 640, 400, 670],
                P=pdf.pages[0].obj,
                AP=Dictionary(N=shown),
            )
        )
        pdf.pages[0].obj.Annots.append(field)
        pdf.Root.AcroForm.Fields.append(field)
        return [shown, field, pdf.pages[0].obj, pdf.Root.AcroForm]

    def replace(signed: Pdf) -> list[pikepdf.Object]:
        field = next(one for one in signed.pages[0].obj.Annots if one.get("/FT") == Name.Tx)
        field.AP.N.write(b"BT /Helv 12 Tf (FR76 9999) Tj ET")
        field.V = String("FR76 9999")
        return [field, field.AP.N]

    return changed(to_sign(), account), replace


def hidden_pages() -> tuple[bytes, Change]:
    """« Hide and replace »: a second tree of pages waits in the file, and is put in place."""
    with pikepdf.open(io.BytesIO(page())) as pdf:
        other = pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=[0, 0, 595, 842],
                Resources=pdf.pages[0].obj.Resources,
                Contents=pdf.make_stream(b"BT /F1 14 Tf 60 700 Td (Autre accord) Tj ET"),
            )
        )
        tree = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([other]), Count=1))
        other.Parent = tree
        pdf.Root.Shadow = tree
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)

    def replace(signed: Pdf) -> list[pikepdf.Object]:
        signed.Root.Pages = signed.Root.Shadow
        return [signed.Root]

    return to_sign(out.getvalue()), replace


@pytest.mark.parametrize(
    "attack", [hidden_below_a_picture, replaced_font, replaced_value, hidden_pages]
)
def test_shadow_attacks(
    authority: TestAuthority, attack: Callable[[], tuple[bytes, Change]]
) -> None:
    document, reveal = attack()
    signed = authority.signed(document, "camille", "fr.camille-exemple", level="B-LT")
    assert judged(signed, authority).answer == "valid", "before the attack"

    (one,) = judged(changed(signed, reveal), authority).signatures

    assert one.answer == "indeterminate"
    assert one.changes.code == "changed"
    assert reasons(one, "fr")


def test_a_file_cut_short_is_not_valid(authority: TestAuthority, twice_signed: bytes) -> None:
    for length in range(1000, len(twice_signed) - 1, len(twice_signed) // 15):
        found = judged(twice_signed[:length], authority)
        assert len(found.signatures) < 2 or found.answer != "valid"
