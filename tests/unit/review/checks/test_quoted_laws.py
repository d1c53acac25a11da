"""Laws quoted in prose: check 58."""

from __future__ import annotations

import pytest
from tests.cases import ACCORD, THREE, added, found, replaced


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("la loi n° 94-665", False),
        ("la loi n° 94-656", True),
        ("la loi tunisienne n° 2004-63", True),
        ("l’article L. 1115-1", False),
        ("l’article L. 1151-1", True),
    ],
)
def test_58_a_law_is_quoted_as_the_directory_has_it(words: str, wrong: bool) -> None:
    text = {"fr": f"Considérant {words} ;", "ar": "واعتبارا لما سبق؛"}
    edits = {"agreement:recitals": added({"id": "own", "text": text})}
    assert bool(found(58, ACCORD, edits)) is wrong


def test_58_a_record_says_what_its_name_says() -> None:
    edits = {"citations:cgct-l1115-1.text.fr": replaced("L. 1115-1", "L. 1115-5")}
    assert "1115-1" in found(58, THREE, edits)[0].message.en
