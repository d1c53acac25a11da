from __future__ import annotations

from typing import Any

import pytest

from alternat.languages.counted_nouns import COUNTED_NOUNS


def test_table_says_what_the_glossary_says(vectors: dict[str, Any]) -> None:
    expected = {key: row for key, row in vectors["counted_nouns"].items() if key != "examples"}
    found = {
        key: {
            "fr": list(noun.fr),
            "ar": [noun.ar_one, *noun.ar_two, noun.ar_few, noun.ar_many, noun.ar_round],
            "gender": noun.ar_gender,
        }
        for key, noun in COUNTED_NOUNS.items()
        if key in expected
    }
    assert found == expected


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, "يوم"),
        (1, "يوم"),
        (2, "يوم"),
        (3, "أيام"),
        (10, "أيام"),
        (11, "يوما"),
        (99, "يوما"),
        (100, "يوم"),
        (102, "يوم"),
        (103, "أيام"),
        (111, "يوما"),
        (1000, "يوم"),
    ],
)
def test_last_two_digits_rule_the_form_after_figures(n: int, form: str) -> None:
    assert COUNTED_NOUNS["day"].ar_after(n) == form


@pytest.mark.parametrize("key", COUNTED_NOUNS)
def test_one_agrees_with_the_gender(key: str) -> None:
    noun = COUNTED_NOUNS[key]
    assert noun.ar_one.endswith(" واحدة" if noun.ar_gender == "f" else " واحد")
