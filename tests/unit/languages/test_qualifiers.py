from __future__ import annotations

import pytest

from alternat.languages.qualifiers import qualifiers_apart, table


def names(french: str, arabic: str) -> list[str]:
    return [one.qualifier.name for one in qualifiers_apart(french, arabic)]


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("une notification écrite et préalable", "إشعار كتابي ومسبق"),
        ("un délai de trois mois au plus", "أجل لا يتعدى ثلاثة أشهر"),
        ("La durée n’excède pas deux ans.", "لا تزيد المدة على سنتين."),
        ("Le comité se réunit une fois l’an.", "تجتمع اللجنة مرة واحدة كل سنة."),
        ("Le rapport est remis au plus tard le 1er mars.", "يسلم التقرير قبل فاتح مارس."),
        ("dans les trois mois qui suivent la fin", "داخل أجل ثلاثة أشهر بعد الانتهاء"),
        ("ses agents, ses locaux ou ses biens", "مستخدموه أو مرافقه أو ممتلكاته"),
        ("la réunion à distance", "الاجتماع عن بعد"),
        ("le texte ci-après", "النص الآتي"),
        ("Les Parties publient ensemble un rapport.", "ينشر الطرفان تقريرا مشتركا."),
        ("à la demande de l’une des Parties", "بطلب من أحد الطرفين"),
        ("l’établissement d’accueil", "المؤسسة المستقبلة"),
        ("Elle l’en informe sans délai.", "يخبره بذلك فورا."),
        ("dans les six semaines qui suivent", "في أجل أقصاه ستة أسابيع"),
        ("l’engagement des Parties", "التزام الطرفين"),
        ("Les dossiers originaux sont conservés.", "تحفظ الملفات الأصلية."),
        ("Les locaux sont mis gracieusement à disposition.", "توضع المقرات رهن الإشارة مجانا."),
    ],
)
def test_faithful_sentences_have_the_same_qualifiers(french: str, arabic: str) -> None:
    assert names(french, arabic) == []


@pytest.mark.parametrize(
    ("french", "arabic", "name"),
    [
        ("une notification", "إشعار كتابي", "written"),
        ("l’accord écrit", "الموافقة الكتابية المسبقة", "prior"),
        ("le montant total", "المبلغ التقديري الإجمالي", "estimated"),
        ("Elle l’en informe sans délai.", "يخبره بذلك.", "at once"),
        ("l’importance que les Parties y voient", "نظرا لالتزام الطرفين", "duty"),
        ("un manquement grave", "إخلال", "serious"),
        ("dix jours ouvrables", "عشرة أيام", "working days"),
        ("exprès ou écrit", "صريح وكتابي", "or"),
        ("à la demande des Parties", "بطلب من أحد الطرفين", "a Party"),
        ("chaque Partie désigne trois membres", "يعين الطرفان ثلاثة أعضاء", "each Party"),
        ("La durée excède deux ans.", "لا تزيد المدة على سنتين.", "at most"),
    ],
)
def test_a_qualifier_lost_is_seen(french: str, arabic: str, name: str) -> None:
    assert name in names(french, arabic)


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("au moins une fois", "مرة واحدة على الأكثر"),
        ("avant l’échéance", "بعد حلول الأجل"),
        ("un montant mensuel", "مبلغ سنوي"),
        ("à la majorité", "بالإجماع"),
        ("la Partie demanderesse", "الطرف المدعى عليه"),
        ("l’établissement d’accueil", "المؤسسة الأصلية"),
    ],
)
def test_contraries_contradict_each_other(french: str, arabic: str) -> None:
    first, second = qualifiers_apart(french, arabic)
    assert first.contradicts(second)
    assert second.contradicts(first)


def test_every_qualifier_is_written_in_both_languages_and_named_once() -> None:
    assert all(one.fr.certain and one.ar.certain for one in table())
    assert len({one.name for one in table()}) == len(table())


def test_a_word_is_met_with_what_arabic_joins_to_it() -> None:
    assert names("Le préavis est écrit.", "وبالكتابية") == []
    assert names("Le préavis est donné.", "مكتوبة") == ["written"]
    assert names("Le préavis est donné.", "المكتوبات") == ["written"]
