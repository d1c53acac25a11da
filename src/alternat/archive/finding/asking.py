"""Asking the index: words, parties, people, kinds and days.

Takes a question; gives hits, those that hold the very words first.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alternat.archive.finding.words import stems, words
from alternat.languages.folding import fold_with_places

_AROUND = 60
"""Characters of a snippet on each side of the words."""
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
    if not asked:
        if question.text.strip():
            return ()  # signs only
        rows = _rows(connection, question, None)
        return tuple(_hit(row, exact=False, phrase="", asked=()) for row in rows)
    phrase = " ".join(asked)
    everywhere = "{title names text}"
    stages = (
        (True, f'{everywhere} : "{phrase}"'),
        (False, f"{everywhere} : ({' AND '.join(_quoted(one) for one in asked)})"),
        (
            False,
            "{title_stems text_stems} : "
            f"({' AND '.join(_quoted(one) for one in stems(question.text))})",
        ),
    )
    hits: dict[str, Hit] = {}
    for exact, match in stages:
        for row in _rows(connection, question, match):
            if row["id"] not in hits:
                hits[row["id"]] = _hit(row, exact=exact, phrase=phrase, asked=tuple(asked))
        if len(hits) >= question.most:
            break
    if not hits:  # not all of them anywhere: any of them is better than nothing
        match = "{title_stems text_stems} : "
        match += f"({' OR '.join(_quoted(one) for one in stems(question.text))})"
        for row in _rows(connection, question, match):
            hits[row["id"]] = _hit(row, exact=False, phrase=phrase, asked=tuple(asked))
    return tuple(hits.values())[: question.most]


def _quoted(word: str) -> str:
    return f'"{word}"'


def _rows(
    connection: sqlite3.Connection, question: Question, match: str | None
) -> Iterator[sqlite3.Row]:
    conditions, values = ["1"], []
    tables, order, folded = "agreements", "signed_on DESC, id", "''"
    if match is not None:
        tables, folded = "found JOIN agreements ON agreements.row = found.rowid", "found.text"
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
    connection.row_factory = sqlite3.Row
    query = (
        "SELECT id, kind, status, signed_on, title_fr, title_ar, text_fr, text_ar, "  # noqa: S608 - our own
        f"{folded} AS folded FROM {tables} "
        f"WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT ?"
    )
    yield from connection.execute(query, (*values, question.most))


def _hit(row: sqlite3.Row, *, exact: bool, phrase: str, asked: tuple[str, ...]) -> Hit:
    return Hit(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        signed_on=row["signed_on"],
        title_fr=row["title_fr"],
        title_ar=row["title_ar"],
        exact=exact,
        snippet=_snippet(row, phrase, asked, stems(phrase)) if asked else None,
    )


def _snippet(
    row: sqlite3.Row, phrase: str, asked: tuple[str, ...], roots: Iterable[str]
) -> tuple[str, str, str] | None:
    """Show where the words stand, as they are written there.

    The folded text has the same lines as the text: only one of them is folded anew.
    """
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, phrase.split())) + r"\b")
    long = [one for one in (*asked, *roots) if len(one) > 2]
    folded: str = row["folded"]
    for one in (pattern, *(re.compile(rf"\w{{0,4}}{re.escape(one)}\w*") for one in long)):
        found = one.search(folded)
        if found is None:
            continue
        number = folded.count("\n", 0, found.start())
        line = f"{row['text_fr']}\n{row['text_ar']}".split("\n")[number]
        plain, places = fold_with_places(line)
        here = one.search(plain)
        if here is not None:
            start, end = places[here.start()], places[here.end() - 1] + 1
            return line[max(0, start - _AROUND) : start], line[start:end], line[end : end + _AROUND]
    return None
