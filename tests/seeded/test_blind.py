"""How far the review reaches beyond the faults it was written against.

These faults were seeded by someone who had not seen the checks. What is missed is listed by name;
the share may only rise: set `REACHED` to what the last run printed, rounded down.
"""

from __future__ import annotations

from tests.seeded.blind import blind
from tests.seeded.test_seeded import judged

REACHED = 0.88


def test_faults_seeded_blind() -> None:
    tried, missed = judged(blind())
    print(f"\n{tried} faults seeded blind, {tried - len(missed)} caught")  # noqa: T201
    assert 1 - len(missed) / tried >= REACHED, "\n".join(missed)
