"""Faults written down word for word, made into seeds.

Takes tables of slips (in an article, in another text, in a fact), by kind; gives seeds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.cases import DELETE
from tests.seeded.seeds import Seed, articles

Slips = tuple[tuple[str, str, str, str], ...]
"""Agreement, article, then the slip in French and in Arabic: `before → after`, `|` between two."""

Places = tuple[tuple[str, str, str], ...]
"""Agreement, place of the text (see `tests.cases`), then the slip."""

Facts = tuple[tuple[str, str, Any], ...]
"""Agreement, place of the fact, then its wrong value."""


def written(
    prose: Mapping[str, Slips],
    elsewhere: Mapping[str, Places],
    facts: Mapping[str, Facts],
) -> Iterator[Seed]:
    """Give every fault of three tables, whose keys are the kinds.

    Args:
        prose: Slips in articles.
        elsewhere: Agreement, place and slip in a text that is no article.
        facts: Agreement, place and another value of a fact.
    """
    for kind, faults in prose.items():
        for agreement, article, fr, ar in faults:
            place, texts = _article(agreement, article)
            spoilt = {"fr": _spoilt(texts["fr"], fr), "ar": _spoilt(texts["ar"], ar)}
            name = f"{article}: {fr or ar}"
            yield Seed(kind, name, agreement, {place: spoilt}, {place: texts})
    for kind, places in elsewhere.items():
        for agreement, place, slips in places:
            yield Seed(kind, f"{place}: {slips}", agreement, {place: _slip(slips)}, {})
    for kind, values in facts.items():
        for agreement, place, value in values:
            shown = "deleted" if value is DELETE else value
            yield Seed(kind, f"{place}: {shown}", agreement, {place: value}, {})


def _article(agreement: str, article: str) -> tuple[str, dict[str, str]]:
    for place, id_, texts in articles(agreement):
        if id_ == article:
            return place, {"fr": texts["fr"], "ar": texts["ar"]}
    raise LookupError(article)


def _slip(slips: str) -> Callable[[str], str]:
    return lambda text: _spoilt(text, slips)


def _spoilt(text: str, slips: str) -> str:
    """Make the slips, each `before → after`; a line left empty goes.

    An ordinary space of `before` stands for any space: those around the changed words stay.
    """
    for slip in filter(None, slips.split(" | ")):
        before, arrow, after = slip.partition("→")
        before, after = before.rstrip(" "), after.strip(" ")
        assert arrow, slip
        found = re.findall(re.escape(before).replace(r"\ ", "[ \xa0\u202f]"), text)
        assert len(found) == 1, (len(found), slip, text)
        start = text.index(found[0])
        head = _common(before, after)
        tail = min(_common(before[::-1], after[::-1]), len(before) - head, len(after) - head)
        end = start + len(before) - tail
        text = text[: start + head] + after[head : len(after) - tail] + text[end:]
        if not after:
            text = (text[:start] + text[start:].lstrip("\n")).rstrip()
    return text


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
