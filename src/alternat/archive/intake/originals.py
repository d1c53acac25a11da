"""The originals that an archive keeps: the text of each, its pages as printed, where it is signed.

Takes the holdings; gives what scanned pages are matched and compared with.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pypdfium2
from PIL import Image

from alternat.archive.entry import FILE
from alternat.archive.errors import DamagedError
from alternat.archive.finding.index import Index, of_codes
from alternat.archive.holdings import Holdings
from alternat.archive.intake.codes import codes_in
from alternat.archive.intake.comparison import DOTS, Area
from alternat.archive.intake.sheets import Corner
from alternat.archive.intake.sorting import Original

_MARGIN, _CORNER = 27.0, 62.0
"""Height of the foot of a page and width of its corners, in millimetres: see `print.css`."""
_OVER = 6.0
"""Millimetres by which a signature may leave its room."""


def known(holdings: Holdings, keys: frozenset[str]) -> tuple[Original, ...]:
    """Give the originals of the agreements that some keys of page codes stand for, by the index.

    Args:
        holdings: The archive.
        keys: Keys of agreements, five characters each.

    Raises:
        DamagedError: A deposit cannot be read.
    """
    if not keys:
        return ()
    with Index(holdings).opened() as connection:
        identifiers = of_codes(connection, keys)
    return tuple(original for one in identifiers for original in of_agreement(holdings, one))


def of_agreement(holdings: Holdings, identifier: str) -> Iterator[Original]:
    """Give every original that was ever deposited of an agreement, the latest text last."""
    versions = holdings.versions(identifier)
    if not versions:
        return
    deposits = {one.state[FILE]: one.number for one in versions if FILE in one.state}
    latest = versions[-1].state.get(FILE)
    for digest, number in deposits.items():
        told = json.loads(holdings.read(identifier, FILE, number))
        try:
            for one in told["originals"]:
                text = told["texts"].get(f"{one['holder']}.{one['language']}")
                if one["format"] == "pdf" and text is not None:
                    yield Original(
                        agreement=identifier,
                        version=told["version"]["number"],
                        holder=one["holder"],
                        language=one["language"],
                        digest=text,
                        file=one["file"],
                        kept_in=number,
                        current=digest == latest,
                    )
        except (KeyError, TypeError):
            message = f"{FILE} of '{identifier}' was not written by this program"
            raise DamagedError(message) from None


@dataclass(frozen=True)
class PrintedPage:
    """A page as it was generated."""

    picture: Image.Image
    """At `comparison.DOTS` dots an inch."""
    corners: tuple[Corner, ...]
    """Of its code, in dots of the picture; none where it has no code."""
    rooms: tuple[Area, ...]
    """Where it is signed, with what surrounds each room."""
    signatories: tuple[str, ...]
    """Who signs in each room: party, and person if that is known."""
    free: tuple[Area, ...]
    """Where else one may write or print: initials, and the place of the code."""


@dataclass(frozen=True)
class Pages:
    """The pages of an original, drawn when they are needed."""

    pdf: bytes
    rooms: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, holdings: Holdings, original: Original) -> Pages:
        """Read an original out of the archive."""
        pdf = holdings.read(original.agreement, original.file, original.kept_in)
        record = json.loads(holdings.read(original.agreement, "final/final.json", original.kept_in))
        name = original.file.rpartition("/")[2]
        return cls(pdf, tuple(record.get("rooms", {}).get(name, ())))

    def page(self, number: int) -> PrintedPage | None:
        """Draw a page, from 1; None where there is no such page."""
        with pypdfium2.PdfDocument(io.BytesIO(self.pdf)) as document:
            if not 1 <= number <= len(document):
                return None
            fine = document[number - 1].render(scale=2 * DOTS / 72).to_pil().convert("RGB")
        picture = fine.resize((fine.width // 2, fine.height // 2), Image.Resampling.BOX)
        seen = codes_in(fine)
        corners = tuple((x / 2, y / 2) for x, y in seen[0].corners) if len(seen) == 1 else ()
        here = [one for one in self.rooms if one["page"] == number - 1]
        return PrintedPage(
            picture=picture,
            corners=corners,
            rooms=tuple(_room(one) for one in here),
            signatories=tuple(_signatory(one) for one in here),
            free=_corners(picture.size, corners),
        )

    @property
    def count(self) -> int:
        """How many pages there are."""
        with pypdfium2.PdfDocument(io.BytesIO(self.pdf)) as document:
            return len(document)

    @property
    def attachments(self) -> frozenset[str]:
        """SHA-256 of each file attached to the original as it was generated."""
        import pikepdf

        from alternat.archive.intake.dangers import contents

        with suppress(pikepdf.PdfError), pikepdf.open(io.BytesIO(self.pdf)) as pdf:
            return frozenset(contents(pdf).attachments)
        return frozenset()


def _dots(millimetres: float) -> int:
    return round(millimetres / 25.4 * DOTS)


def _room(one: dict[str, Any]) -> Area:
    over = _dots(_OVER)
    left, top, right, bottom = (
        round(one[edge] * DOTS / 72) for edge in ("left", "top", "right", "bottom")
    )
    return Area(left - over, top - over, right + over, bottom + over)


def _signatory(one: dict[str, Any]) -> str:
    party = one["party"] or "témoin / witness"  # who signs for nobody
    person = f" ({one['person']})" if one.get("person") else ""
    return f"{party}{person}, {one['text']}"


def _corners(size: tuple[int, int], corners: tuple[Corner, ...]) -> tuple[Area, ...]:
    """Give the corners at the foot of a page: the code's, and that of the initials opposite."""
    width, height = size
    top, side = height - _dots(_MARGIN), _dots(_CORNER)
    both = (Area(0, top, side, height), Area(width - side, top, width, height))
    code_is_left = bool(corners) and sum(x for x, _ in corners) / len(corners) < width / 2
    return both if not corners or code_is_left else both[::-1]
