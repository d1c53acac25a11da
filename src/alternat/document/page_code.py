"""The code of a page: twenty characters that say from which original, text and page it comes.

Takes a text and a page; gives the characters that a QR code of version 1 holds at level M, and
reads them back. A sheet that was scanned upside down or mixed with others is known by its code.

    1 format · 5 agreement · 2 version · 1 copy · 1 language · 2 page · 2 pages · 6 digest
"""

from __future__ import annotations

import hashlib
import re
import string
from dataclasses import dataclass
from typing import Literal, Self

from alternat.document.canonical import digest
from alternat.document.edition import Edition
from alternat.document.model import Document

FORMAT = "1"
LENGTH = 20
LAST = 36**2 - 1
"""The highest page number that two characters hold."""

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's base 32: no I, L, O or U, which are misread."""
_MISREAD = str.maketrans("ILO", "110")
_BASE_36 = string.digits + string.ascii_uppercase
_LETTERS: dict[str, Literal["fr", "ar", "fr-ar"]] = {"F": "fr", "A": "ar", "B": "fr-ar"}
_VERSION = re.compile(r"(\d+)\.(\d+)")


class NotAPageCode(ValueError):
    """The characters are no code of a page; says why."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """What the code of one page says."""

    agreement: str
    """Key of the agreement, five characters: see `agreement_key`."""
    version: str
    """Two characters: see `version_key`."""
    copy: int
    """Rank of the holder among the parties of the spec, from 1; 0 is a draft."""
    language: Literal["fr", "ar", "fr-ar"]
    """What the file holds: a text in one language, or both."""
    page: int
    """Number of the page in the file, from 1."""
    pages: int
    """How many pages the file has."""
    digest: str
    """Key of the digest of the text, six characters: see `digest_key`."""

    def __post_init__(self) -> None:
        """Refuse what would not come back from the characters.

        Raises:
            NotAPageCode: A rank or a page number does not fit.
        """
        if not 0 <= self.copy < len(_BASE_36):
            raise NotAPageCode(f"a page code holds 35 copies, not {self.copy}")
        if not 1 <= self.page <= self.pages <= LAST:
            message = f"a page code holds pages 1 to {LAST}, not {self.page} of {self.pages}"
            raise NotAPageCode(message)

    @property
    def text(self) -> str:
        """The twenty characters, of the alphanumeric set of QR codes."""
        letter = next(letter for letter, name in _LETTERS.items() if name == self.language)
        numbers = _two(self.page) + _two(self.pages)
        return (
            f"{FORMAT}{self.agreement}{self.version}{_BASE_36[self.copy]}{letter}{numbers}"
            f"{self.digest}"
        )

    @property
    def groups(self) -> tuple[str, ...]:
        """The characters by five, as they are printed beside the QR code."""
        return tuple(self.text[at : at + 5] for at in range(0, LENGTH, 5))

    @classmethod
    def parse(cls, characters: str) -> Self:
        """Read a code back.

        Args:
            characters: As a scanner or a hand gives them: any case, with or without spaces.

        Raises:
            NotAPageCode: Not twenty characters, another format, or a field that cannot be.
        """
        text = "".join(characters.split()).upper()
        if len(text) != LENGTH or not set(text) <= set(_BASE_36):
            raise NotAPageCode(f"a page code has {LENGTH} letters and digits: {characters[:40]!r}")
        if text[0] != FORMAT:
            raise NotAPageCode(f"format {text[0]} of page codes is not known here: {text}")
        if text[9] not in _LETTERS:
            raise NotAPageCode(f"{text[9]} is no language of a page code: {text}")
        keys = text[1:6] + text[14:]
        if "U" in keys:
            raise NotAPageCode(f"a key of a page code has no letter U: {text}")
        keys = keys.translate(_MISREAD)
        return cls(
            agreement=keys[:5],
            version=text[6:8],
            copy=_BASE_36.index(text[8]),
            language=_LETTERS[text[9]],
            page=int(text[10:12], 36),
            pages=int(text[12:14], 36),
            digest=keys[5:],
        )


def page_codes(printed: Document | Edition, pages: int) -> tuple[PageCode, ...]:
    """Give the code of each page of a file.

    Args:
        printed: The text, or both, that the file holds.
        pages: How many pages it has.

    Returns:
        None at all for a file that nobody signs: a draft, or a copy for reading.

    Raises:
        NotAPageCode: The file has more pages than a code can number.
    """
    text = printed.texts[0] if isinstance(printed, Edition) else printed
    holder = text.furniture.holder
    if holder is None:
        return ()
    agreement, version = agreement_key(text.agreement), version_key(text.version)
    key = digest_key(digest(printed))
    return tuple(
        PageCode(agreement, version, holder, printed.language, page, pages, key)
        for page in range(1, pages + 1)
    )


def agreement_key(agreement: str) -> str:
    """Give the five characters that stand for an agreement: the head of the SHA-256 of its id."""
    return _head(hashlib.sha256(agreement.encode()).hexdigest(), 5)


def version_key(version: str) -> str:
    """Give the two characters that stand for a version.

    Returns:
        `10` for 1.0, `0C` for 0.12; of a version that is not written so, the head of its SHA-256:
        another version may have the same key then, and the digest of the text decides.
    """
    written = _VERSION.fullmatch(version)
    numbers = [int(number) for number in written.groups()] if written else [LAST]
    if max(numbers) < len(_BASE_36):
        return "".join(_BASE_36[number] for number in numbers)
    return _two(int(hashlib.sha256(version.encode()).hexdigest(), 16) % (LAST + 1))


def digest_key(digest: str) -> str:
    """Give the six characters that stand for a text: the head of its digest.

    Args:
        digest: SHA-256 in hexadecimal, as `final.json` keeps it under `texts`.
    """
    return _head(digest, 6)


def _head(digest: str, length: int) -> str:
    bits = int(digest, 16) >> (4 * len(digest) - 5 * length)
    return "".join(_CROCKFORD[bits >> shift & 31] for shift in range(5 * length - 5, -1, -5))


def _two(number: int) -> str:
    return _BASE_36[number // 36] + _BASE_36[number % 36]
