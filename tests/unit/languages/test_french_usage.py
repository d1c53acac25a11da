"""Usage of French acts."""

from __future__ import annotations

import pytest

from alternat.languages.french_usage import FRENCH_USAGE
from alternat.languages.slips import slips


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Les Parties établiront un bilan.", None),
        ("Les deux Parties se concertent.", "Les Parties"),
        ("à l’art. 5 du présent accord", "article "),
        ("la République Française", "République française"),
        ("Il est signé. chaque Partie en reçoit un.", "Chaque"),
    ],
)
def test_what_usage_forbids(text: str, right: str | None) -> None:
    assert [slip.right for slip in slips(text, FRENCH_USAGE)] == [right]


def test_what_usage_allows() -> None:
    text = "Les Parties établissent un bilan. Chaque Partie en prend acte à l’article 5."
    assert not list(slips(text, FRENCH_USAGE))
