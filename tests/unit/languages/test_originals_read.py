from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.numbers import counted
from alternat.languages.originals_read import originals_stated


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("number", range(1, 20))
def test_it_reads_what_the_writers_write(number: int, language: Language) -> None:
    for style in ("words", "both"):
        text = counted(number, "original", language, case="obl", style=style)
        [stated] = originals_stated(f"… {text}، …" if language == "ar" else f"en {text}.", language)
        assert stated.words == number
        assert stated.figures == (number if style == "both" and number > 2 else stated.figures)


@pytest.mark.parametrize(
    ("text", "language", "words", "figures"),
    [
        ("en deux (3) exemplaires originaux", "fr", 2, 3),
        ("en 4 exemplaires originaux", "fr", None, 4),
        ("في ثلاثة (3) نظائر أصلية", "ar", 3, 3),
        ("حرر في نظيرين أصليين", "ar", 2, None),
    ],
)
def test_words_and_figures_are_told_apart(
    text: str, language: Language, words: int | None, figures: int | None
) -> None:
    [stated] = originals_stated(text, language)
    assert (stated.words, stated.figures) == (words, figures)


def test_other_copies_are_none() -> None:
    assert originals_stated("dix exemplaires du bulletin", "fr") == ()
    assert originals_stated("نظير آخر", "ar") == ()
