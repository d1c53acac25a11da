from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import ALL, THREE, case

from alternat.document import Paragraph, Run
from alternat.languages import Language
from alternat.review.likeness import canonical

LANGUAGES: tuple[Language, ...] = ("fr", "ar")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agreement", ALL)
def test_originals_differ_by_the_order_of_the_parties_alone(
    agreement: str, language: Language
) -> None:
    made = case(agreement)
    first, *others = (canonical(made.text(language, copy)) for copy in made.copies[1:])
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_makes_a_difference(language: Language) -> None:
    document = case(THREE).text(language)
    article = document.articles[3]
    [paragraph, *blocks] = article.blocks
    assert isinstance(paragraph, Paragraph)
    more = replace(paragraph, runs=(*paragraph.runs, Run("x", language)))
    articles = (
        *document.articles[:3],
        replace(article, blocks=(more, *blocks)),
        *document.articles[4:],
    )
    changed = canonical(replace(document, articles=articles))
    plain = canonical(document)
    assert [part for part in plain if plain[part] != changed[part]] == [paragraph.id]


def test_the_entries_of_two_parties_do_not_mix() -> None:
    document = case(THREE).text("fr")
    first, second, third = document.parties
    swapped = (
        replace(first, text=second.text),
        replace(second, text=first.text),
        third,
    )
    assert canonical(replace(document, parties=swapped)) != canonical(document)
