"""The alternat: in the original a party keeps, it is named first everywhere and signs first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.originals import DRAFT, copies, order
from alternat.document import Document
from alternat.document.reading import lines, plain
from alternat.languages import Language

ARMOR, ZAHRA = "region-val-d-armor", "region-tizi-zahra"
COLLEGE, OASIS = "universite-du-littoral", "conseil-des-oasis"
NAMES = {
    ARMOR: ("la Région Val d’Armor", "جهة فال دارمور"),
    ZAHRA: ("la Région Tizi Zahra", "جهة تيزي الزهراء"),
    COLLEGE: ("l’Université du Littoral imaginaire", "جامعة الساحل المتخيل"),
    OASIS: ("le Conseil des Oasis", "مجلس الواحات"),
}

Agree = Callable[..., Dossier]


@pytest.fixture(scope="session")
def agree(make: Callable[..., Dossier], party: Callable[..., dict[str, Any]]) -> Agree:
    """Make an agreement of some parties."""

    def agreed(*names: str, **changes: Any) -> Dossier:
        return make(parties=[party(name) for name in names], commitments=[], **changes)

    return agreed


def test_copies_are_a_draft_and_one_original_a_party(agree: Agree) -> None:
    assert copies(agree(ZAHRA, ARMOR, OASIS)) == (DRAFT, ZAHRA, ARMOR, OASIS)


def test_two_parties_take_turns(agree: Agree) -> None:
    dossier = agree(ARMOR, ZAHRA)
    assert order(dossier, DRAFT, "fr") == (ARMOR, ZAHRA)
    assert order(dossier, ARMOR, "ar") == (ARMOR, ZAHRA)
    assert order(dossier, ZAHRA, "fr") == (ZAHRA, ARMOR)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_after_the_holder_come_the_others_by_their_french_names(
    agree: Agree, language: Language
) -> None:
    dossier = agree(ARMOR, COLLEGE, ZAHRA, OASIS)
    assert order(dossier, DRAFT, language) == (ARMOR, COLLEGE, ZAHRA, OASIS)
    assert order(dossier, COLLEGE, language) == (COLLEGE, OASIS, ZAHRA, ARMOR)
    assert order(dossier, ARMOR, language) == (ARMOR, OASIS, ZAHRA, COLLEGE)
    assert order(dossier, OASIS, language) == (OASIS, ZAHRA, ARMOR, COLLEGE)


def test_a_written_order_rules_the_draft_only(agree: Agree) -> None:
    dossier = agree(ARMOR, ZAHRA, OASIS, precedence={"order": [OASIS, ARMOR, ZAHRA]})
    assert order(dossier, DRAFT, "fr") == (OASIS, ARMOR, ZAHRA)
    assert order(dossier, ZAHRA, "fr") == (ZAHRA, OASIS, ARMOR)


@pytest.mark.parametrize("copy", [DRAFT, ARMOR, ZAHRA])
def test_by_language_the_country_of_the_language_comes_first(agree: Agree, copy: str) -> None:
    dossier = agree(ZAHRA, ARMOR, OASIS, precedence={"mode": "by_language"})
    assert order(dossier, copy, "fr") == (ARMOR, ZAHRA, OASIS)
    assert order(dossier, copy, "ar") == (ZAHRA, OASIS, ARMOR)


@pytest.mark.parametrize("copy", [DRAFT, ARMOR, ZAHRA])
def test_fixed_is_the_same_everywhere(agree: Agree, copy: str) -> None:
    dossier = agree(ARMOR, ZAHRA, precedence={"mode": "fixed", "order": [ZAHRA, ARMOR]})
    assert order(dossier, copy, "fr") == order(dossier, copy, "ar") == (ZAHRA, ARMOR)


@pytest.mark.parametrize("holder", [ARMOR, ZAHRA, COLLEGE, OASIS])
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_holder_is_first_everywhere_in_its_original(
    agree: Agree, holder: str, count: int, language: Language
) -> None:
    others = [name for name in NAMES if name != holder][: count - 1]
    document = compose(agree(*others, holder), holder, language, alone=False)
    mine = NAMES[holder][language == "ar"]
    assert document.copy == holder
    assert document.parties[0].party == holder
    assert document.signature_blocks[0].party == holder
    assert [entry.party for entry in document.parties] == [
        block.party for block in document.signature_blocks
    ]
    assert plain(document.between).split(" ", 1)[1].startswith(mine)
    assert plain(document.parties[0].text.runs).startswith(mine)
    assert mine in plain(document.signature_blocks[0].heading)
    label = plain(document.furniture.copy)
    if language == "fr":
        assert label.startswith("Exemplaire destiné ")
        assert label.removeprefix("Exemplaire destiné ").replace("au ", "à le ", 1) == f"à {mine}"
    else:
        assert label == f"النظير المسلم ل{mine}"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_words_that_open_and_close_the_list_of_parties(agree: Agree, language: Language) -> None:
    document = compose(agree(ARMOR, COLLEGE, OASIS), OASIS, language)
    texts = [plain(entry.text.runs) for entry in document.parties]
    and_ = "et " if language == "fr" else "و"
    assert [text.startswith(and_) for text in texts] == [False, True, True]


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        (
            "fr",
            ["d’une part,", "d’autre part,"],
            ["de première part,", "de deuxième part,", "de troisième part,"],
        ),
        (
            "ar",
            ["من جهة،", "من جهة أخرى،"],
            ["من جهة أولى،", "من جهة ثانية،", "من جهة ثالثة،"],
        ),
    ],
)
def test_sides(agree: Agree, language: Language, two: list[str], three: list[str]) -> None:
    for names, sides in (((ARMOR, ZAHRA), two), ((ARMOR, COLLEGE, OASIS), three)):
        document = compose(agree(*names), DRAFT, language)
        assert [plain(entry.side.runs) for entry in document.parties] == sides


@pytest.mark.parametrize(
    ("count", "french", "arabic"),
    [
        (2, "en deux exemplaires originaux,", "في نظيرين أصليين، كل منهما"),
        (3, "en trois exemplaires originaux,", "في ثلاثة نظائر أصلية، كل منها"),
        (4, "en quatre exemplaires originaux,", "في أربعة نظائر أصلية، كل منها"),
    ],
)
def test_the_closing_counts_the_originals(
    agree: Agree, count: int, french: str, arabic: str
) -> None:
    dossier = agree(*list(NAMES)[:count])
    assert french in plain(compose(dossier, DRAFT, "fr").closing.runs)
    assert arabic in plain(compose(dossier, DRAFT, "ar").closing.runs)


@pytest.mark.parametrize(
    ("count", "french", "arabic"),
    [
        (
            2,
            "en quatre exemplaires originaux, dont deux en langue française et deux en langue",
            "في أربعة نظائر أصلية، منها نظيران أصليان باللغة العربية ونظيران أصليان باللغة",
        ),
        (
            3,
            "en six exemplaires originaux, dont trois en langue française",
            "في ستة نظائر أصلية، منها ثلاثة نظائر أصلية باللغة العربية",
        ),
    ],
)
def test_separate_languages_double_the_originals(
    agree: Agree, count: int, french: str, arabic: str
) -> None:
    dossier = agree(*list(NAMES)[:count], languages={"layout": "separate"})
    assert french in plain(compose(dossier, DRAFT, "fr").closing.runs)
    assert arabic in plain(compose(dossier, DRAFT, "ar").closing.runs)


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_order_is_all_that_differs_between_two_originals(
    agree: Agree, language: Language, count: int
) -> None:
    dossier = agree(*list(NAMES)[:count])

    def letters(document: Document) -> list[str]:
        return sorted("".join(lines(document)).replace("et ", "").replace("و", ""))

    def rest(document: Document) -> tuple[str, ...]:
        return tuple(
            line
            for article in document.articles
            for line in (article.label, plain(article.heading))
        ) + tuple(plain(document.closing.runs).split())

    first, *others = (compose(dossier, copy, language) for copy in copies(dossier))
    for other in others:
        assert letters(other) == letters(first)
        assert rest(other) == rest(first)
        assert other.articles == first.articles
