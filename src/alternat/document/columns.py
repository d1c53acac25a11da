"""How wide the columns of a table of data must be, told in characters.

Takes a `Table`; gives shares of its width, for Word, which must be told them, and whether it fits
into one of two facing columns at all.
"""

from __future__ import annotations

from alternat.document.model import Alignment, Runs, Table
from alternat.languages import Language

COLUMN: dict[Language, int] = {"fr": 48, "ar": 37}
"""Characters that stand on a line of one of two facing columns; Arabic is set larger."""
_PADDING = 4
"""What the sides of a cell take."""


def shares(table: Table, room: float) -> tuple[float, ...]:
    """Give the width of each column, in hundredths of the width of the table.

    Each has room for its longest word (an amount is one word); what is left goes to those whose
    longest cell wants more.

    Args:
        table: The table.
        room: Characters that stand on a line as wide as it.
    """
    least, most = _widths(table)
    wanting = [much - little for much, little in zip(most, least, strict=True)]
    spare = max(0, room - sum(least))
    given = min(1, spare / sum(wanting)) if any(wanting) else 0
    widths = [little + given * more for little, more in zip(least, wanting, strict=True)]
    return tuple(100 * width / sum(widths) for width in widths)


def fits_a_column(table: Table, language: Language) -> bool:
    """Tell whether a table may stand in one of two facing columns without cutting its words."""
    least, _ = _widths(table)
    return sum(least) <= COLUMN[language]


def _widths(table: Table) -> tuple[list[int], list[int]]:
    """Give the width of the longest word and of the longest cell of each column."""
    rows = (table.head, *table.rows)
    texts = [[_plain(row[column].runs) for row in rows] for column in range(len(table.head))]
    least = [
        _PADDING + max(len(word) for text in one for word in _words(text, alignment))
        for one, alignment in zip(texts, table.alignment, strict=True)
    ]
    return least, [_PADDING + max(map(len, one)) for one in texts]


def _words(text: str, alignment: Alignment) -> list[str]:
    return [text] if alignment == "figures" else text.split(" ")


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
