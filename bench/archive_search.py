"""Search at 20,000 agreements.

Run `python bench/archive_search.py [COUNT]` with the project installed. Texts are made from the
clauses of the library by chance, in both languages; the index is filled as the archive fills it.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from alternat.archive.entry import Entry, PartyEntry, Words
from alternat.archive.finding.asking import Question, ask
from alternat.archive.finding.index import _TABLES, add
from alternat.archive.statuses import Move

CLAUSES = Path(__file__).resolve().parents[1] / "templates" / "agreements" / "_clauses"
QUESTIONS = (
    Question("اتفاقية تعاون"),
    Question("coopération décentralisée"),
    Question("عدم الإفصاح"),
    Question("résiliation préavis"),
    Question("accord 4711"),
    Question("force majeure", in_force_on=date(2024, 6, 1)),
    Question("الأطراف", party="region 17"),
    Question(person="personne 33", signed_from=date(2020, 1, 1), signed_until=date(2024, 1, 1)),
)


def sentences() -> tuple[list[str], list[str]]:
    found: dict[str, list[str]] = {"fr": [], "ar": []}

    def walk(tree: object) -> None:
        if isinstance(tree, dict):
            for key, one in tree.items():
                if key in found and isinstance(one, str):
                    found[key].append(one)
                else:
                    walk(one)
        elif isinstance(tree, list):
            for one in tree:
                walk(one)

    for file in sorted(CLAUSES.glob("*.yaml")):
        walk(yaml.safe_load(file.read_text(encoding="utf-8")))
    return found["fr"], found["ar"]


def entry(number: int, chance: random.Random) -> Entry:
    signed = date(2015 + number % 10, 1 + number % 12, 1 + number % 28)
    parties = tuple(
        PartyEntry(
            f"region-{key}",
            Words(f"Région {key}", f"جهة {key}"),
            (Words(f"Personne {key}", f"شخص {key}"),),
            (f"personne-{key}",),
            "",
        )
        for key in (number % 90, chance.randrange(90))
    )
    moves = tuple(
        Move(status, signed, "A. B.") for status in ("final", "signed", "transmitted", "in-force")
    )
    title = Words(f"Accord de coopération {number}", f"اتفاق تعاون {number}")
    return Entry(
        id=f"accord-{number}",
        number=4,
        kind="cooperation_accord",
        reference=f"EX-{number}",
        text_version="1.0",
        title=title,
        parties=parties,
        status="in-force",
        moves=moves,
        planned=(),
        entry_rule="",
        term_start=None,
        term_end=date(signed.year + 3, signed.month, signed.day),
        term_label="",
        duration=None,
        amounts=(),
        formalities=(),
        prior=None,
        originals=(),
        files={},
    )


def search(count: int) -> None:
    chance = random.Random(1)  # noqa: S311 - nothing is secret here
    french, arabic = sentences()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "search.sqlite"
        connection = sqlite3.connect(file)
        connection.executescript(_TABLES)
        begun = time.process_time()
        for number in range(count):
            texts = ("\n".join(chance.choices(one, k=30)) for one in (french, arabic))
            add(connection, entry(number, chance), *texts)
        connection.commit()
        filled = time.process_time() - begun
        print(f"{count} agreements: filled in {filled:.1f} s, {file.stat().st_size / 1e6:.0f} MB")
        for question in QUESTIONS:
            times = []
            hits: tuple[object, ...] = ()
            for _ in range(40):
                begun = time.process_time()
                hits = ask(connection, replace(question, most=20))
                times.append((time.process_time() - begun) * 1000)
            times.sort()
            median, last = times[len(times) // 2], times[int(len(times) * 0.99)]
            asked = question.text or question.person
            print(f"  {asked:<28} {len(hits):>4} hits  median {median:7.2f} ms  p99 {last:7.2f} ms")
        connection.close()


if __name__ == "__main__":
    search(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
