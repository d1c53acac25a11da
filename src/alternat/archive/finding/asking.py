"""Asking the index: words, parties, people, kinds and days.

Takes a question; gives hits, those that hold the very words first.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alternat.archive.finding.words import stems, words
from alternat.languages.folding import fold_with_places

_AROUND = 60
"""Characters of a snippet on each side of the words."""
_SHORT = 2
"""Letters of a word that is too short to be shown by itself."""
_STRENGTH = "bm25(found, 8.0, 4.0, 1.0, 4.0, 0.5)"
"""Weight of title, names, text, stems of the title, stems of the text."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for; every part that is given must be met."""

    text: str = ""
    signed_from: date | None = None
    signed_until: date | None = None
    party: str = ""
    person: str = ""
    kind: str = ""
    in_force_on: date | None = None
    most: int = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """An agreement that was found."""

    id: str
    kind: str
    status: str
    signed_on: str | None
    title_fr: str
    title_ar: str
    exact: bool
    """Whether it holds the very words, in their order."""
    snippet: tuple[str, str, str] | None
    """Where they stand: before, the words, after."""


def ask(connection: sqlite3.Connection, question: Question) -> tuple[Hit, ...]:
    """Answer a question.

    Args:
        connection: An open index.
        question: What is looked for.

    Returns:
        Hits on the very words first, then on the same words anywhere, then on words of the same
        stem, and if there is none at all on any of the words; each group the best first.
    """
    asked = words(question.text)
    if asked:
        found = _by_words(connection, question, asked, stems(question.text))
    elif question.text.strip():
        return ()  # signs only
    else:
        found = dict.fromkeys(_ranked(connection, question, None), False)
    shown = list(found.items())[: question.most]
    return tuple(_hit(connection, row, exact, asked) for row, exact in shown)


def _by_words(
    connection: sqlite3.Connection, question: Question, asked: list[str], roots: list[str]
) -> dict[int, bool]:
    """Give the rows that hold the words, the best first, and whether in their very order."""
    everywhere, stemmed = "{title names text}", "{title_stems text_stems}"
    every, root = ([_quoted(one) for one in parts] for parts in (asked, roots))
    found: dict[int, bool] = {}
    for exact, match in (
        (True, f"{everywhere} : {_quoted(' '.join(asked))}"),
        (False, f"{everywhere} : ({' AND '.join(every)})"),
        (False, f"{stemmed} : ({' AND '.join(root)})"),
    ):
        for row in _ranked(connection, question, match):
            found.setdefault(row, exact)
        if len(found) >= question.most:
            return found
    if not found:  # not all of them anywhere: any of them is better than nothing
        match = f"{stemmed} : ({' OR '.join(root)})"
        found = dict.fromkeys(_ranked(connection, question, match), False)
    return found


def _quoted(word: str) -> str:
    return f'"{word}"'


def _ranked(connection: sqlite3.Connection, question: Question, match: str | None) -> Iterator[int]:
    """Give the rows that meet a question, the best first: no text is read for it."""
    conditions, values = ["1"], []
    tables, order = "agreements", "signed_on DESC, id"
    if match is not None:
        tables = "found JOIN agreements ON agreements.row = found.rowid"
        conditions.append("found MATCH ?")
        values.append(match)
        order = f"{_STRENGTH}, id"
    if question.kind:
        conditions.append("kind = ?")
        values.append(question.kind)
    for column, sign, day in (
        ("signed_on", ">=", question.signed_from),
        ("signed_on", "<=", question.signed_until),
        ("begins", "<=", question.in_force_on),
    ):
        if day is not None:
            conditions.append(f"{column} {sign} ?")
            values.append(day.isoformat())
    if question.in_force_on is not None:
        conditions.append("(ends IS NULL OR ends >= ?)")
        values.append(question.in_force_on.isoformat())
    for what, name in (("party", question.party), ("person", question.person)):
        if name:
            conditions.append(
                "agreements.row IN (SELECT row FROM names WHERE what = ?"
                " AND (id = ? OR ' ' || name || ' ' LIKE ?))"
            )
            values += [what, name, f"% {' '.join(words(name))}%"]
    query = (
        f"SELECT agreements.row FROM {tables} WHERE {' AND '.join(conditions)} "  # noqa: S608 - our own
        f"ORDER BY {order} LIMIT ?"
    )
    return (row for (row,) in connection.execute(query, (*values, question.most)))


_SHOWN = (
    "SELECT id, kind, status, signed_on, title_fr, title_ar, text_fr, text_ar, "
    "(SELECT text FROM found WHERE found.rowid = agreements.row) "
    "FROM agreements WHERE agreements.row = ?"
)


def _hit(connection: sqlite3.Connection, row: int, exact: bool, asked: Sequence[str]) -> Hit:
    identifier, kind, status, signed_on, title_fr, title_ar, french, arabic, folded = (
        connection.execute(_SHOWN, (row,)).fetchone()
    )
    snippet = _snippet(f"{french}\n{arabic}", folded, asked) if asked else None
    return Hit(identifier, kind, status, signed_on, title_fr, title_ar, exact, snippet)


def _snippet(text: str, folded: str, asked: Sequence[str]) -> tuple[str, str, str] | None:
    """Show where the words stand, as they are written there.

    Args:
        text: As it was written.
        folded: The same folded, line for line: only one of them is folded anew.
        asked: The words.
    """
    phrase = re.compile(r"\b" + r"\W+".join(map(re.escape, asked)) + r"\b")
    if all(one in folded for one in asked) and (found := phrase.search(folded)):
        return _shown(text, folded, found.start(), phrase)
    for one in (*asked, *stems(" ".join(asked))):
        at = folded.find(one) if len(one) > _SHORT else -1
        if at >= 0:
            return _shown(text, folded, at, re.compile(rf"\w{{0,4}}{re.escape(one)}\w*"))
    return None


def _shown(text: str, folded: str, at: int, wanted: re.Pattern[str]) -> tuple[str, str, str] | None:
    """Give what a pattern finds in the line that holds a place, and what stands around it."""
    line = text.split("\n")[folded.count("\n", 0, at)]
    plain, places = fold_with_places(line)
    here = wanted.search(plain)
    if here is None:
        return None
    start, end = places[here.start()], places[here.end() - 1] + 1
    return line[max(0, start - _AROUND) : start], line[start:end], line[end : end + _AROUND]
