"""The scan of an original signed by hand, beside the final text on record.

Takes the scan and the record of the final text; gives, text by text, how many pages there are of
each, and which text the codes on the pages name. Check 96 judges it; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from alternat.document.page_code import PageCode, digest_key
from alternat.render.errors import RenderError
from alternat.render.readback_codes import pdf_codes
from alternat.sign.errors import SigningError
from alternat.sign.signing_list import OnRecord


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan shows of one text."""

    pages: int
    final_pages: int
    digest: str | None
    """The text that the codes of its pages name, six characters; None if none or several."""
    final_digest: str


def compared(scan: bytes, record: OnRecord, holder: str) -> dict[str, Scanned]:
    """Compare a scan with the final original of a party.

    Args:
        scan: A PDF, all texts of the original in it.
        record: The final text on record.
        holder: Party that keeps the original.

    Returns:
        What it shows of each file of the original, by language (`fr`, `ar`, `fr-ar`).

    Raises:
        SigningError: The scan is no PDF, or the final file is gone.
    """
    try:
        codes = pdf_codes(scan)
    except RenderError as error:
        raise SigningError("the scan is no PDF that can be read; scan it as PDF") from error
    mine = [(name, language) for name, copy, language in record.to_sign() if copy == holder]
    found = {}
    for name, language in mine:
        file = record.folder / name
        if not file.is_file():
            raise SigningError(f"{file}: on record, but not there; build the final text again")
        with pikepdf.open(file) as pdf:
            final_pages = len(pdf.pages)
        of_text = [
            one
            for one, text in zip(codes, _texts(codes), strict=True)
            if len(mine) == 1 or text == language
        ]
        named = {one.digest for one in of_text if one}
        found[language] = Scanned(
            len(of_text),
            final_pages,
            named.pop() if len(named) == 1 else None,
            digest_key(record.texts[f"{holder}.{language}"]),
        )
    return found


def _texts(codes: Sequence[PageCode | None]) -> Iterator[str | None]:
    """Tell the text of each page by its code; one that cannot be read stands where it is missing.

    That is the text of the pages before it while these are not all there, else the one that comes.
    """
    last: PageCode | None = None
    since = 0
    for number, one in enumerate(codes):
        last, since = (one, 0) if one else (last, since + 1)
        if last and last.page + since <= last.pages:
            yield last.language
        else:
            following = next((code for code in codes[number:] if code), last)
            yield following.language if following else None
