from __future__ import annotations

from alternat.languages.script import (
    MixedWord,
    has_presentation_forms,
    is_arabic,
    mixed_words,
    scripts_of,
)


def test_scripts() -> None:
    assert scripts_of("Région") == {"Latin"}
    assert scripts_of("R\u0435gion") == {"Latin", "Cyrillic"}
    assert scripts_of("وUM6P") == {"Arabic", "Latin"}
    assert scripts_of("ⵜⵉⴼⵉⵏⴰⵖ") == {"Tifinagh"}
    assert scripts_of("語") == {"Other"}
    assert scripts_of("2025-2027") == frozenset()


def test_homoglyphs_are_found_where_they_are() -> None:
    found = mixed_words("La R\u0435gion et l’Universit\u00e9, S\u03bfci\u00e9té")
    assert found == (
        MixedWord("R\u0435gion", "\u0435", 4),
        MixedWord("S\u03bfci\u00e9té", "\u03bf", 28),
    )


def test_whole_words_of_another_script_and_arabic_prefixes_are_fine() -> None:
    assert mixed_words("le mot Регион, وUM6P و الجهة") == ()


def test_is_arabic() -> None:
    assert is_arabic("جهة 2025")
    assert not is_arabic("وUM6P")
    assert not is_arabic("2025")


def test_presentation_forms() -> None:
    assert has_presentation_forms("\ufee3\ufeb4\ufe98\ufed8\ufe92\ufede")
    assert not has_presentation_forms("المملكة\ufeff")
