from __future__ import annotations

import pytest

from alternat.languages.negations import negations


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("Elle n’emporte aucun engagement.", "لا يترتب عنها أي التزام."),
        ("sauf décision contraire", "ما لم يصدر قرار مخالف"),
        ("sans préavis", "دون إشعار مسبق"),
        ("la non-discrimination", "عدم التمييز"),
        ("un droit non exclusif", "حق غير استئثاري"),
        ("Il n’est utilisé que par elles.", "لا يستعمل إلا من قبلهما."),
        ("Elle ne crée ni droit ni obligation.", "لا تنشئ أي حق أو التزام."),
        ("Elle ne cède ni droit ni licence.", "لا تفوت أي حق ولا أي ترخيص."),
        ("notamment l’article 5", "ولا سيما المادة 5"),
        ("à moins que les Parties ne décident", "ما لم يقرر الطرفان"),
        ("au moins six mois", "بما لا يقل عن ستة أشهر"),
        ("au plus onze projets", "ما لا يزيد على أحد عشر مشروعا"),
        ("Rien ne fait obstacle à la soutenance.", "لا يحول شيء دون المناقشة."),
        ("Le retrait met fin à l’acte à son seul égard.", "لا ينتهي الاتفاق إلا في مواجهته."),
        ("La Partie empêchée en informe l’autre.", "يخبر الطرف الذي تعذر عليه التنفيذ الآخر."),
        ("plus de onze projets", "ما يزيد على أحد عشر مشروعا"),
        ("n’excède pas deux ans", "لا تتجاوز مدته سنتين"),
        ("Elle ne paie pas et ne publie aucun nom.", "لا تؤدي ولا تنشر أي اسم."),
        ("Le tiers en est informé.", "يخبر الغير بذلك."),
        ("Elle l’en informe sans délai.", "يخبره بذلك فورا."),
    ],
)
def test_faithful_sentences_agree(french: str, arabic: str) -> None:
    assert negations(french, "fr").agree(negations(arabic, "ar"))
    assert negations(arabic, "ar").agree(negations(french, "fr"))


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("Elle n’emporte aucun engagement.", "يترتب عنها التزام."),
        ("Elle emporte un engagement.", "لا يترتب عنها أي التزام."),
        ("sauf décision contraire", "إذا صدر قرار مخالف"),
        ("la non-discrimination", "التمييز"),
        ("Il n’est utilisé que par elles.", "لا يستعمل من قبلهما."),
        ("Il n’est pas utilisé par elles.", "لا يستعمل إلا من قبلهما."),
        ("Le rapport est public, notamment en ligne.", "لا ينشر التقرير، ولا سيما على الشبكة."),
        ("Elle ne paie pas et ne publie pas.", "لا تؤدي وتنشر."),
        ("Elle ne cède ni droit ni licence.", "تفوت أي حق ولا أي ترخيص."),
        ("au plus onze projets", "ما يزيد على أحد عشر مشروعا"),
        ("au moins six mois", "بما يقل عن ستة أشهر"),
        ("n’excède pas deux ans", "تتجاوز مدته سنتين"),
    ],
)
def test_a_lost_negation_is_seen(french: str, arabic: str) -> None:
    assert not negations(french, "fr").agree(negations(arabic, "ar"))


def test_words_are_quoted() -> None:
    assert negations("Elle ne paie pas, sauf accord.", "fr").words == ("ne", "sauf")
