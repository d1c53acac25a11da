"""Signature pages, checks 85 and 87: whole blocks, in their places, under text, their rooms free.

Takes what a finished PDF draws and where; gives findings. Nothing comes from the layout: each block
is found by its words, and the room of each signatory lies between the label of the room and the
name below it.

Source: domain reference §§ 3.1, 3.5 and 3.6.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alternat.document import Document, Edition, Runs, Signatory
from alternat.document.finished import Area, Box, PdfFacts
from alternat.document.model import SignatureBlock
from alternat.document.reading import plain, words
from alternat.review.check import Flaw
from alternat.review.checks.delivered import Delivered, file_check
from alternat.review.finding import Bilingual

SAME_ROW = 40.0
"""Points between the base lines of two headings that stand in one row of blocks."""
LINES_ABOVE = 2
"""Lines of text that a signature page carries at least (domain reference § 3.6)."""
SEAL = 113.0
"""Points of the free square for a seal: four centimetres."""
_BELOW_LABEL, _ABOVE_NAME = 9.0, 18.0
"""What the letters of the label and of the name take of the room, from their base lines."""
_EDGE, _MIDDLE = 34.0, 3.0
"""What parts a column of blocks from the edge and from the middle of its page."""


@dataclass(frozen=True)
class _Block:
    """A signature block as a file shows it."""

    block: SignatureBlock
    boxes: tuple[Box, ...]
    """From its heading to its last line; none when its words are not found."""
    rooms: tuple[tuple[Box, Box], ...]
    """The label of the room of each signatory, and the name below."""


@file_check(85, "B")
def places_of_honour(delivered: Delivered) -> Iterator[Flaw]:
    """The first block stands left on a French page, right on an Arabic one."""
    for document in delivered.signed_texts if delivered.pdf else ():
        yield from _honours(document, delivered)


def _honours(document: Document, delivered: Delivered) -> Iterator[Flaw]:
    assert delivered.pdf is not None
    headings = [one.boxes[0] for one in _blocks(document, delivered.pdf) if one.boxes]
    for first, second in pairwise(headings):
        if first.page != second.page or abs(first.line - second.line) > SAME_ROW:
            ordered = (first.page, first.line) < (second.page, second.line)
        elif document.language == "ar":
            ordered = first.left > second.left
        else:
            ordered = first.left < second.left
        if not ordered:
            side = ("à droite", "right") if document.language == "ar" else ("à gauche", "left")
            yield Flaw(
                ("files", f"{delivered.name}.pdf"),
                Bilingual(
                    f"page {first.page + 1}, les signatures ne suivent pas l’ordre de préséance : "
                    f"le premier bloc doit être {side[0]}",
                    f"page {first.page + 1}, the signature blocks are out of order: the first one "
                    f"must stand on the {side[1]}",
                ),
                Bilingual(
                    "rétablir la table des signatures du gabarit de page",
                    "restore the table of signatures of the page template",
                ),
            )


@file_check(87, "W")
def signature_page(delivered: Delivered) -> Iterator[Flaw]:
    """A page that is signed carries two lines of text or more, whole blocks and free rooms."""
    for document in delivered.signed_texts if delivered.pdf else ():
        for message, todo in (*_lonely(document, delivered), *_unwhole(document, delivered)):
            yield _flaw(delivered, message, todo)
    for message in _taken(delivered):
        yield _flaw(delivered, message, _ROOM_AGAIN)


_ROOM_AGAIN = Bilingual(
    "rétablir la hauteur de `.room` et ne rien imprimer dans les cases de signature",
    "restore the height of `.room`, and print nothing where people sign",
)
_TEXT_AGAIN = Bilingual(
    "laisser le texte se répartir autrement : ajuster `print.css`",
    "let the text break elsewhere: adjust `print.css`",
)
_WHOLE_AGAIN = Bilingual(
    "imprimer à nouveau avec le gabarit de la maison", "print it again with the house template"
)


def _flaw(delivered: Delivered, message: Bilingual, todo: Bilingual) -> Flaw:
    path = ("files", f"{delivered.name}.pdf")
    return Flaw(path, message, todo, "B" if delivered.final else None)


def _unwhole(document: Document, delivered: Delivered) -> Iterator[tuple[Bilingual, Bilingual]]:
    """Tell which blocks are not there, cut in two, or run out of their page."""
    assert delivered.pdf is not None
    for one in _blocks(document, delivered.pdf):
        party = one.block.party
        if not one.boxes or len(one.rooms) < len(one.block.signatories):
            message = Bilingual(
                f"le bloc de signature de « {party} » n’est pas entier dans le fichier",
                f"the signature block of '{party}' is not whole in the file",
            )
        elif len({box.page for box in one.boxes}) > 1:
            message = Bilingual(
                f"le bloc de signature de « {party} » est coupé par une fin de page",
                f"the signature block of '{party}' is split by the end of a page",
            )
        elif any(_off_page(box, delivered.pdf) for box in one.boxes):
            message = Bilingual(
                f"le bloc de signature de « {party} » sort de la page",
                f"the signature block of '{party}' runs off the page",
            )
        else:
            continue
        yield message, _WHOLE_AGAIN


def _off_page(box: Box, pdf: PdfFacts) -> bool:
    width, height = pdf.sizes[box.page]
    return not (0 <= box.left <= width and 0 <= box.line <= height)


def _lonely(document: Document, delivered: Delivered) -> Iterator[tuple[Bilingual, Bilingual]]:
    """Tell which pages show blocks under less than two lines of text."""
    assert delivered.pdf is not None
    pdf, told = delivered.pdf, set[int]()
    closings = words("".join(plain(text.closing.runs) for text in delivered.texts))
    repeated = [box for box in pdf.asides if len(words(box.text)) > 3]
    repeated = [box for box in repeated if words(box.text) in closings]
    for one in _blocks(document, pdf):
        if not one.boxes or one.boxes[0].page in told:
            continue
        first = one.boxes[0]
        told.add(first.page)
        before = (*pdf.boxes[: pdf.boxes.index(first)], *repeated)
        above = {
            round(box.line)
            for box in before
            if box.page == first.page and box.line < first.line and box.text.strip()
        }
        if len(above) < LINES_ABOVE:
            message = Bilingual(
                f"page {first.page + 1} : la page de signature porte {len(above)} ligne(s) de "
                "texte, il en faut deux",
                f"page {first.page + 1}: the signature page carries {len(above)} line(s) of text, "
                "two are needed",
            )
            yield message, _TEXT_AGAIN


def _taken(delivered: Delivered) -> Iterator[Bilingual]:
    """Tell which rooms are too small for a seal, or not free."""
    places = areas(delivered)
    for place in places:
        if place.bottom - place.top + _BELOW_LABEL + _ABOVE_NAME < SEAL:
            yield Bilingual(
                f"page {place.page + 1} : la place pour signer a moins de 4 cm de haut",
                f"page {place.page + 1}: the room to sign is less than 4 cm high",
            )
    for place, inked in zip(places, delivered.inked, strict=False):
        if inked:
            yield Bilingual(
                f"page {place.page + 1} : la place pour signer n’est pas libre",
                f"page {place.page + 1}: the room to sign is not free",
            )


def areas(delivered: Delivered) -> tuple[Area, ...]:
    """Find where a PDF is signed, by the words around each room.

    Args:
        delivered: A text and its PDF.

    Returns:
        The rooms in order of precedence, text by text, each as wide as its column; those whose
        words are not found on one page are left out: `signature_page` tells them.
    """
    pdf = delivered.pdf
    if pdf is None:
        return ()
    common = isinstance(delivered.document, Edition) and delivered.document.common_signature
    texts = delivered.texts if common else delivered.signed_texts
    found: list[Area] = []
    sides = [[room for one in _blocks(text, pdf) for room in one.rooms] for text in texts]
    for rooms in zip(*sides, strict=False) if common else ([one] for side in sides for one in side):
        area = _area(rooms, pdf)
        found += [area] if area else []
    return tuple(found)


def _area(rooms: Sequence[tuple[Box, Box]], pdf: PdfFacts) -> Area | None:
    """Give the room below the last of some labels and above the first of some names."""
    label = max((label for label, _ in rooms), key=lambda box: box.line)
    name = min((name for _, name in rooms), key=lambda box: box.line)
    first, _ = rooms[0]
    if label.page != name.page:
        return None
    width, _ = pdf.sizes[label.page]
    middle = width / 2
    left, right = (_EDGE, middle - _MIDDLE)
    if first.left > middle:
        left, right = middle + _MIDDLE, width - _EDGE
    return Area(label.page, left, label.line + _BELOW_LABEL, right, name.line - _ABOVE_NAME)


def _blocks(document: Document, pdf: PdfFacts) -> tuple[_Block, ...]:
    """Find each signature block, from its heading to its last line, after the closing formula."""
    mine = [box for box in pdf.boxes if box.language.startswith(document.language)]
    starts, text = [], ""
    for box in mine:
        starts.append(len(text))
        text += words(box.text)
    position = max(text.rfind(words(plain(document.closing.runs))[-12:]), 0)

    def between(begin: int, end: int) -> tuple[Box, ...]:
        pairs = zip(mine, starts, strict=True)
        return tuple(box for box, at in pairs if begin <= at < end and box.text.strip())

    found = []
    for block in document.signature_blocks:
        heading = text.find(words(plain(block.heading)), position)
        if heading < 0:
            found.append(_Block(block, (), ()))
            continue
        end, rooms = heading, []
        for signatory in block.signatories:
            label, label_end = _after(signatory.room, text, end)
            name, name_end = _after(signatory.name, text, label_end)
            if label >= 0 and name >= 0:
                rooms.append((between(label, label_end)[:1], between(name, name_end)[:1]))
                end = max(name_end, _after(_last(signatory), text, name_end)[1])
        found.append(
            _Block(
                block,
                between(heading, end),
                tuple((*label, *name) for label, name in rooms if label and name),  # type: ignore[misc]
            )
        )
        position = end
    return tuple(found)


def _last(signatory: Signatory) -> Runs:
    return signatory.date_line or ()


def _after(runs: Runs, text: str, start: int) -> tuple[int, int]:
    """Find some words after a place: where they begin and end; -1 and the place if nowhere."""
    wanted = words(plain(runs))
    at = text.find(wanted, start)
    return (at, at + len(wanted)) if at >= 0 else (-1, start)
