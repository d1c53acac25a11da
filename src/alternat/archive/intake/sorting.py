"""Sorting: pages in any order become originals, each page in its place; what is odd is named.

Takes the pages of files and the originals that the archive knows; gives bundles and queries. Pure.
A page is placed only by its code: nothing is guessed from its neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from alternat.archive.intake.sheets import Sheet
from alternat.document.page_code import PageCode, agreement_key, digest_key

Language = Literal["fr", "ar", "fr-ar"]
Why = Literal["foreign", "older-version", "other-text", "no-code", "several-codes", "doubled"]
"""Why a page is in no bundle: a code of no agreement kept here; of a text that is no longer the
one on record; of a version on record, yet of another text; none; several; a page twice."""


@dataclass(frozen=True, slots=True)
class Original:
    """An original that the archive keeps as it was generated."""

    agreement: str
    version: str
    """Of the text."""
    holder: str
    language: Language
    digest: str
    """SHA-256 of the text."""
    file: str
    """Path of its PDF in the object."""
    kept_in: int = 1
    """Version of the object that holds it."""
    current: bool = True
    """Whether it is the text on record; a text deposited before it is not."""

    @property
    def name(self) -> str:
        """How its files are called: `region-a.fr-ar`."""
        return f"{self.holder}.{self.language}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page that was brought."""

    file: str
    """SHA-256 of the file in which it came."""
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Query:
    """A page, or pages, that a person must look at."""

    why: Why
    leaf: Leaf
    detail: str = ""
    """What its code says, in plain text."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The pages of one original, in order."""

    original: Original
    pages: int
    """How many it should have."""
    leaves: tuple[tuple[int, Leaf], ...]
    """Number of the page, from 1, and the page; each number once."""

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of the pages that did not come."""
        return tuple(sorted(set(range(1, self.pages + 1)) - {number for number, _ in self.leaves}))


@dataclass(frozen=True, slots=True)
class Sorted:
    """What became of every page."""

    bundles: tuple[Bundle, ...]
    queries: tuple[Query, ...]
    blanks: tuple[Leaf, ...]
    """Empty pages: backs, separators."""


def sort(leaves: Iterable[Leaf], known: Sequence[Original]) -> Sorted:
    """Put pages in their places.

    Args:
        leaves: Every page, in the order in which it came.
        known: The originals that the archive keeps.
    """
    placed: dict[Original, dict[int, Leaf]] = defaultdict(dict)
    counts: dict[Original, int] = {}
    queries: list[Query] = []
    blanks: list[Leaf] = []
    for leaf in leaves:
        code = leaf.sheet.code
        if leaf.sheet.blank:
            blanks.append(leaf)
        elif code is None:
            several = len(leaf.sheet.codes) > 1
            why: Why = "several-codes" if several else "no-code"
            queries.append(Query(why, leaf, ", ".join(leaf.sheet.codes)))
        elif isinstance(found := place(code, known), Original):
            if code.page in placed[found]:
                queries.append(Query("doubled", leaf, describe(code, found)))
            else:
                placed[found][code.page] = leaf
                counts[found] = code.pages
        else:
            queries.append(Query(found, leaf, describe(code, _same_agreement(code, known))))
    bundles = [
        Bundle(original, counts[original], tuple(sorted(pages.items(), key=lambda one: one[0])))
        for original, pages in placed.items()
        if pages
    ]
    bundles.sort(key=lambda one: (one.original.agreement, one.original.name))
    return Sorted(tuple(bundles), tuple(queries), tuple(blanks))


def place(code: PageCode, known: Sequence[Original]) -> Original | Why:
    """Find the original that a page belongs to, or say why there is none."""
    same = [one for one in known if agreement_key(one.agreement) == code.agreement]
    if not same:
        return "foreign"
    texts = [
        one
        for one in same
        if digest_key(one.digest) == code.digest and one.language == code.language
    ]
    current = [one for one in texts if one.current]
    if len(current) == 1:
        return current[0]
    if texts and not current:
        return "older-version"
    return "other-text"


def _same_agreement(code: PageCode, known: Sequence[Original]) -> Original | None:
    return next((one for one in known if agreement_key(one.agreement) == code.agreement), None)


def describe(code: PageCode, original: Original | None) -> str:
    """Say what a code says: `page 3/12, fr-ar, accord-x, code 1ABCD…`."""
    agreement = f"{original.agreement}, " if original else ""
    groups = " ".join(code.groups)
    return f"{agreement}{code.language}, page {code.page}/{code.pages}, code {groups}"
