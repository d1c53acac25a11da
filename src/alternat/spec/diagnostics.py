"""What is wrong in a file an author wrote, where, and what to do about it.

Takes places and sentences from the loader; gives sorted, printable diagnostics. All the faults of
a file are told at once, never only the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT: Final = 100
"""How many diagnostics of one file are told; the rest is only counted."""

CODES: Final[dict[str, str]] = {
    "alias": "a YAML alias (*name): a spec repeats nothing by reference",
    "anchor": "a YAML anchor (&name): a spec repeats nothing by reference",
    "bad-amount": "an amount that is not digits, with a point before the decimals",
    "bad-choice": "a value that is not one of those allowed",
    "bad-date": "a date that does not exist or is not written year-month-day",
    "bad-flag": "neither true nor false",
    "bad-number": "a whole number that is not plain digits",
    "bad-picture": "a picture that cannot be printed, or should not be",
    "bad-value": "a value that breaks a rule of its key",
    "bidi-control": "a character that silently changes the order in which text is read",
    "control-character": "a character that is a command to a machine, not text",
    "damaged-text": "the mark that a wrong conversion leaves in the place of a lost character",
    "directive": "a YAML directive (%YAML, %TAG)",
    "duplicate-key": "a key written twice in the same mapping",
    "formula": "a cell that a spreadsheet computes: paste its value",
    "invisible": "a character that shows nothing and carries no meaning in a spec",
    "key-not-text": "a key that is a list, a mapping or nothing",
    "many-documents": "several YAML documents in one file",
    "merge-key": "a YAML merge key (<<)",
    "merged-cells": "cells that are merged: each row stands for itself",
    "missing-key": "a key that must be there and is not",
    "mixed-script": "a Greek or Cyrillic letter inside a Latin word",
    "no-header": "a first row that is empty, in the place of the paths of the spec",
    "no-row": "a header without rows",
    "no-glyph": "a character that no bundled font can draw",
    "noncharacter": "a code point that is no character, and never will be",
    "not-utf8": "a file that is not written in UTF-8",
    "private-use": "a character without public meaning",
    "syntax": "text that is not YAML",
    "tab": "a tab where YAML wants spaces",
    "tag": "a YAML tag (!name)",
    "too-big": "a file, or a number of values, beyond what a spec may hold",
    "too-deep": "lists and mappings nested deeper than any spec needs",
    "too-many": "more faults in one file than are told at once",
    "unknown-key": "a key that means nothing in its place",
    "unreadable": "a file that cannot be opened",
    "wrong-name": "a spec whose name does not end in .yaml, and which would be passed over",
    "wrong-type": "a text, a list or a mapping in the place of another",
}
"""Every code the loader gives, and what it stands for; the documentation lists this table."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault at one place, with advice."""

    file: str
    """The file as the user named it."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""
    code: str
    """A short kebab-case word; those of the loader are in `CODES`."""
    message: str
    """What is wrong, on one line."""
    advice: str
    """What to do, on one line."""

    def __str__(self) -> str:
        """Return `file:line:column: code: what is wrong; what to do`."""
        return f"{self.file}:{self.line}:{self.column}: {self.code}: {self.message}; {self.advice}"


class SpecError(Exception):
    """A file that cannot be accepted.

    Attributes:
        diagnostics: Every fault found, in the order of the file.
    """

    exit_code = 4

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the diagnostics, sorted and each once."""
        # The count of what is left out closes its file, wherever its place falls.
        self.diagnostics: tuple[Diagnostic, ...] = tuple(
            sorted(set(diagnostics), key=lambda one: (one.file, one.code == "too-many", one))
        )
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        """Return the diagnostics, one a line."""
        return "\n".join(map(str, self.diagnostics))


class Diagnosis:
    """Gathers the faults of one file: the first `LIMIT` are kept, the others only counted."""

    def __init__(self, file: str) -> None:
        """Begin with no fault.

        Args:
            file: The file as the user named it.
        """
        self.file = file
        self._kept: set[Diagnostic] = set()
        self._left_out = 0

    def add(self, place: tuple[int, int], code: str, message: str, advice: str) -> None:
        """Note one fault.

        Args:
            place: Line and column, from 1.
            code: One of `CODES`.
            message: What is wrong.
            advice: What to do.
        """
        if len(self._kept) < LIMIT:
            self._kept.add(Diagnostic(self.file, *place, code, message, advice))
        else:
            self._left_out += 1

    def leave_out(self, number: int) -> None:
        """Count faults that are too many to be told."""
        self._left_out += number

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """Where a fault is told."""
        return frozenset((one.line, one.column) for one in self._kept)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The faults told, in order, and one more saying how many are not."""
        told = sorted(self._kept)
        if self._left_out:
            last, message = told[-1], f"{self._left_out} more faults in this file"
            advice = "mend those above, then check again"
            told.append(Diagnostic(self.file, last.line, last.column, "too-many", message, advice))
        return tuple(told)


def shown(text: str, longest: int = 60) -> str:
    r"""Quote a piece of the author's text so that it fits, safely, inside a message.

    Args:
        text: Any text.
        longest: How many characters of it to show.

    Returns:
        The text in single quotes, shortened, with everything unprintable as `\uXXXX`.
    """
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "'" + "".join(one if one.isprintable() else f"\\u{ord(one):04X}" for one in cut) + "'"
