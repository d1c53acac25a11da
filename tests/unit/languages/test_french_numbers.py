from __future__ import annotations

import pytest

from alternat.languages.french_numbers import LARGEST, french_cardinal


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zéro"),
        (1, "un"),
        (16, "seize"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (72, "soixante-douze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (100, "cent"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1_000, "mille"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (280_000, "deux cent quatre-vingt mille"),
        (1_000_000, "un million"),
        (80_000_000, "quatre-vingts millions"),
        (200_000_000, "deux cents millions"),
        (1_200_000, "un million deux cent mille"),
    ],
)
def test_cardinal(n: int, words: str) -> None:
    assert french_cardinal(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "une"),
        (11, "onze"),
        (21, "vingt et une"),
        (71, "soixante et onze"),
        (81, "quatre-vingt-une"),
        (101, "cent une"),
        (1_001, "mille une"),
        (21_000, "vingt et un mille"),
    ],
)
def test_only_a_final_un_agrees(n: int, words: str) -> None:
    assert french_cardinal(n, feminine=True) == words


def test_exact_millions_take_de_before_a_noun() -> None:
    assert french_cardinal(2_000_000, before_noun=True) == "deux millions de"
    assert french_cardinal(2_300_000, before_noun=True) == "deux millions trois cent mille"


@pytest.mark.parametrize("n", [-1, LARGEST + 1])
def test_out_of_range(n: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        french_cardinal(n)
