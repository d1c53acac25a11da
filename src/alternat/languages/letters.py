r"""Runs of letters: the words of a text of either language, wherever spaces and signs stand.

Takes a text; gives its runs of letters. `[^\W\d_]+` says the same and takes three times as long
on every character, so it only reads the runs in which a digit or an underscore stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")


def runs_of_letters(text: str) -> list[str]:
    """Give the runs of letters of a text, in order.

    Args:
        text: A text in logical order.
    """
    runs = _RUN.findall(text)
    return runs if "".join(runs).isalpha() else _LETTERS.findall(text)


def placed_runs(text: str) -> Iterator[re.Match[str]]:
    """Give the runs of letters of a text with their places, in order.

    Args:
        text: A text in logical order.
    """
    for run in _RUN.finditer(text):
        if run[0].isalpha():
            yield run
        else:
            yield from _LETTERS.finditer(text, *run.span())
