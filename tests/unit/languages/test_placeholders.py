from __future__ import annotations

import pytest

from alternat.languages.placeholders import placeholders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("la délibération n° … du … 2026", ("…", "…")),
        ("un montant de XX euros", ("XX",)),
        ("signé le xx/xx/2026", ("xx", "xx")),
        ("la Partie « … » désigne", ("« … »",)),
        ("le ……… 2026", ("………",)),
        ("le ........ 2026", ("........",)),
        ("la ville de [ ]", ("[ ]",)),
        ("la ville de [nom de la ville]", ("[nom de la ville]",)),
        ("par <nom>", ("<nom>",)),
        ("par {{ party.def }} seule", ("{{ party.def }}",)),
        ("Lorem ipsum dolor", ("Lorem ipsum",)),
        ("TODO : dire quand", ("TODO",)),
        ("un délai (à préciser)", ("(à préciser)",)),
        ("خلال أجل (يحدد لاحقا)", ("(يحدد لاحقا)",)),
        ("المشار إليه بـ «نقط»", ("«نقط»",)),
    ],
)
def test_what_stands_for_words_to_come(text: str, found: tuple[str, ...]) -> None:
    assert placeholders(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "le XXe siècle, puis le XXIe",
        "des ateliers, des concours, etc…",
        "ci-après « la Partie »",
        "les modalités à préciser chaque année (quatre au plus)",
        "l’article L. 1115-1 ; 2026-017",
        "ويحول كشف النقط وفق جدول",
    ],
)
def test_words_that_say_something(text: str) -> None:
    assert placeholders(text) == ()
