"""What is composed before the order of the parties is known is what every order would give."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from tests.cases import ACCORD, EXAMPLES, REAL, THREE, case

from alternat.compose.any_order import AnyOrder, OrderAsked
from alternat.compose.articles import article, articles
from alternat.compose.dossier import Dossier
from alternat.compose.names import Names
from alternat.compose.outline import outline
from alternat.compose.wording import Wording
from alternat.languages import LANGUAGES


def every_agreement() -> Iterator[Dossier]:
    for workspace in (EXAMPLES, REAL):
        for one in workspace.dossiers(workspace.agreement_files):
            yield one.dossier


def test_each_article_is_the_one_that_its_own_order_gives() -> None:
    for dossier in every_agreement():
        for language in LANGUAGES:
            for order in permutations(dossier.neutral_order):
                names = Names(dossier, outline(dossier), language, order)
                shared = names.shared()
                anew = tuple(
                    article(entry, dossier, names, shared) for entry in names.outline.entries
                )
                assert articles(dossier, names, shared) == anew


ORDERED = (
    "{{ parties.names }}",
    "{{ parties.terms }}",
    "{% if parties.members %}a{% endif %}",
    "{{ parties.first }}",
    "{% if commitments.given %}a{% endif %}",
    "{% for party in parties %}{{ party.name }}{% endfor %}",  # what only the engine reads
    "{{ parties | length }}",
    "{% if commitments is defined %}a{% endif %}",
    "{{ 1 + 1 }}",
    "{{ nothing.known }}",
)


@pytest.mark.parametrize("more", [{}, {"item": "a"}])
@pytest.mark.parametrize("text", ORDERED)
def test_who_asks_for_the_order_has_to_wait(text: str, more: dict[str, str]) -> None:
    dossier = case(ACCORD).dossier
    for language in LANGUAGES:
        names = AnyOrder(dossier, outline(dossier), language)
        with pytest.raises(OrderAsked):
            Wording(language, names.before_order()).runs(text, "test.text", **more)


def test_who_goes_through_the_parties_has_to_wait() -> None:
    dossier = case(ACCORD).dossier
    early = Wording("fr", AnyOrder(dossier, outline(dossier), "fr").before_order())
    for name in ("parties", "commitments"):
        with pytest.raises(OrderAsked):
            tuple(early.members(name, "test.text"))
    with pytest.raises(OrderAsked):
        early.holds("parties | length > 2", "test.text")  # what only the engine reads


@pytest.mark.parametrize("agreement", [ACCORD, THREE])
def test_how_many_the_parties_are_is_no_matter_of_order(agreement: str) -> None:
    dossier = case(agreement).dossier
    count = len(dossier.agreement.parties)
    early = Wording("ar", AnyOrder(dossier, outline(dossier), "ar").before_order())
    late = Wording("ar", Names(dossier, outline(dossier), "ar", dossier.neutral_order).shared())
    for text in (
        "{{ parties.nom }}",
        "{{ parties.obl }}",
        "{{ for_two('a', 'b') }}",
        "{% if parties.count > 2 %}c{% else %}d{% endif %}",
        "{{ act.this }}",
    ):
        assert early.runs(text, "test.text") == late.runs(text, "test.text")
    assert early.holds("parties.count > 2", "test.text") is (count > 2)
