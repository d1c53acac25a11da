from __future__ import annotations

from alternat.languages import LANGUAGES, direction


def test_each_language_has_its_direction() -> None:
    assert [direction(language) for language in LANGUAGES] == ["ltr", "rtl"]
