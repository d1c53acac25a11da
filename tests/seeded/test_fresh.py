"""Faults of the kinds that a drafter makes, seeded afresh by people who had not seen the checks.

At the first run of each set, before any check was mended for it, 258 of 297 were caught (86.9 %),
then, after the mending, 179 of 186 of the second (96.2 %), and 194 of 206 of the third (94.2 %).
What is missed is listed by name; the shares may only rise. Innocent changes by the same hand raise
no alarm; of 60, five were left out that the house does mind: two against Moroccan usage, and three
that leave the spec with another value than the article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.cases import case
from tests.seeded.fresh import fresh
from tests.seeded.innocent import innocent
from tests.seeded.second import second
from tests.seeded.seeds import Seed
from tests.seeded.test_seeded import clean, judged, said
from tests.seeded.third import third


@pytest.mark.parametrize(("seeds", "reached"), [(fresh, 0.98), (second, 0.96), (third, 0.96)])
def test_faults_seeded_afresh(seeds: Callable[[], Iterator[Seed]], reached: float) -> None:
    tried, missed = judged(seeds())
    print(f"\n{tried} faults seeded afresh, {tried - len(missed)} caught")  # noqa: T201
    assert 1 - len(missed) / tried >= reached, "\n".join(missed)


def test_innocent_changes_raise_no_alarm() -> None:
    alarms = {
        f"{one}: {found}"
        for one in innocent()
        if (found := said(case(one.agreement, one.edits)) - clean(one))
    }
    assert not alarms, "\n".join(sorted(alarms))
