from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, CALL, DECLARATION, MOU, added, found, replaced

Edits = dict[str, Any]


def probe(fr: str, ar: str) -> Edits:
    """An article of the agreement's own, with these words."""
    article = {
        "id": "probe",
        "after": "object",
        "heading": {"fr": "Cadre", "ar": "الإطار"},
        "text": {"fr": fr, "ar": ar},
    }
    return {"agreement:articles": added(article)}


@pytest.mark.parametrize("agreement", ALL)
@pytest.mark.parametrize("number", [64, 65])
def test_the_complete_examples_raise_no_alarm(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


WHOLE = {
    "fr": "Ce texte n’a pas force obligatoire et ne crée aucune obligation financière.",
    "ar": "ليست لهذا النص قوة ملزمة، ولا ينشئ أي التزام مالي.",
}


@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
def test_64_the_statement_may_be_worded_otherwise(agreement: str) -> None:
    assert found(64, agreement, {"agreement:clauses.non_binding.text": WHOLE}) == []


@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("Ce texte exprime une volonté commune.", WHOLE["ar"]),
        ("Ce texte a force obligatoire.", WHOLE["ar"]),
        ("Ce texte crée des obligations juridiques.", WHOLE["ar"]),
        (WHOLE["fr"], "يعبر هذا النص عن إرادة مشتركة."),
        (WHOLE["fr"], "لهذا النص قوة ملزمة."),
        (WHOLE["fr"], "ينشئ هذا النص التزامات قانونية."),
    ],
)
def test_64_a_statement_rewritten_loses_the_law(agreement: str, fr: str, ar: str) -> None:
    [finding] = found(64, agreement, {"agreement:clauses.non_binding.text": {"fr": fr, "ar": ar}})
    assert finding.severity == "B"
    side = "ar" if fr == WHOLE["fr"] else "fr"
    assert finding.path == ("clauses", "non_binding", "text", side)


@pytest.mark.parametrize(
    ("fr", "ar", "sides"),
    [
        ("Elles financent leurs actions.", "ويمول الطرفان أعمالهما.", ["fr", "ar"]),
        ("Elles financent leurs actions.", "لا ينشئ النص أي التزام مالي.", ["fr"]),
        ("Ce texte n’emporte aucun engagement financier.", "يمول الطرفان أعمالهما.", ["ar"]),
    ],
)
def test_64_both_statements_rewritten_lose_the_money(fr: str, ar: str, sides: list[str]) -> None:
    legal = {"fr": "Ce texte n’a pas force obligatoire.", "ar": "ليست لهذا النص قوة ملزمة."}
    edits = {
        "agreement:clauses.non_binding.text": legal,
        "agreement:clauses.no_financial.text": {"fr": fr, "ar": ar},
    }
    assert [one.path[-1] for one in found(64, MOU, edits)] == sides


def test_64_the_words_of_the_library_are_watched_too() -> None:
    words = {"fr": "Ce texte exprime une volonté.", "ar": "يعبر هذا النص عن إرادة."}
    edits: Edits = {
        f"clauses/non_binding:variants.mou.paragraphs.0.{language}": text
        for language, text in words.items()
    }
    assert [one.path for one in found(64, MOU, edits)] == [
        ("library", "clauses", "non_binding")
    ] * 2


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("Le présent accord n’a pas force obligatoire.", "ليست لهذا الاتفاق قوة ملزمة."),
        (
            "Le présent accord ne crée aucune obligation juridique à la charge des Parties.",
            "لا ينشئ هذا الاتفاق أي التزام قانوني على عاتق الطرفين.",
        ),
        ("Le présent accord est non contraignant.", "هذا الاتفاق غير ملزم."),
    ],
)
def test_64_a_binding_text_does_not_deny_its_force(fr: str, ar: str) -> None:
    findings = found(64, ACCORD, probe(fr, ar))
    assert [(one.severity, one.path[-1]) for one in findings] == [("B", "fr"), ("B", "ar")]
    assert found(64, MOU, probe(fr, ar)) == []


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        (
            "Le présent accord n’emporte par lui-même aucun engagement financier.",
            "لا يترتب عن هذا الاتفاق، في حد ذاته، أي التزام مالي.",
        ),
        (
            "Le présent accord ne crée aucune obligation à l’égard de tiers.",
            "لا ينشئ هذا الاتفاق أي التزام تجاه الغير.",
        ),
        ("Le comité rend des avis.", "تبدي اللجنة آراء."),
    ],
)
def test_64_a_binding_text_may_limit_what_it_binds_to(fr: str, ar: str) -> None:
    assert found(64, ACCORD, probe(fr, ar)) == []


COURTS = [
    (
        "Le texte est régi par le droit français.",
        "يخضع النص للقانون الفرنسي.",
    ),
    (
        "Les litiges relèvent du tribunal administratif de Paris.",
        "ترفع النزاعات إلى المحكمة الإدارية بباريس.",
    ),
    ("Les tribunaux français sont seuls compétents.", "تختص المحاكم الفرنسية وحدها."),
    ("Les différends sont soumis à l’arbitrage.", "تعرض الخلافات على التحكيم."),
    ("Tout retard donne lieu à une pénalité.", "تترتب عن كل تأخير غرامة."),
    (
        "Le manquement ouvre droit à des dommages et intérêts.",
        "يخول الإخلال الحق في تعويض عن الأضرار.",
    ),
    ("Le droit applicable est le droit marocain.", "القانون الواجب التطبيق هو القانون المغربي."),
]


@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
@pytest.mark.parametrize(("fr", "ar"), COURTS)
def test_65_no_judge_for_a_text_that_binds_nobody(agreement: str, fr: str, ar: str) -> None:
    findings = found(65, agreement, probe(fr, ar))
    assert [(one.severity, one.path[-1]) for one in findings] == [("B", "fr"), ("B", "ar")]


def test_65_a_variant_of_the_library_with_a_court() -> None:
    edits = {"agreement:clauses.disputes": {"variant": {"value": "amicable_then_court"}}}
    assert {one.severity for one in found(65, MOU, edits)} == {"B"}


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        (
            "Elles agissent dans le respect du droit applicable à chacune d’elles.",
            "يعمل الطرفان مع مراعاة القانون المطبق على كل طرف.",
        ),
        (
            "Les droits sont régis par le droit applicable à l’établissement.",
            "تخضع الحقوق للقانون المطبق على المؤسسة.",
        ),
        (
            "La communication est requise par une décision de justice.",
            "يقتضي حكم قضائي التبليغ.",
        ),
        ("La loi marocaine n° 09-08 s’applique.", "يسري القانون المغربي رقم 09.08."),
    ],
)
def test_65_the_law_of_each_party_may_be_named(fr: str, ar: str) -> None:
    assert found(65, MOU, probe(fr, ar)) == []


@pytest.mark.parametrize("agreement", [ACCORD, CALL])
@pytest.mark.parametrize(("fr", "ar"), [COURTS[3], COURTS[6]])
def test_65_a_french_public_body_has_its_own_judge(agreement: str, fr: str, ar: str) -> None:
    findings = found(65, agreement, probe(fr, ar))
    assert [(one.severity, one.path[-1]) for one in findings] == [("W", "fr"), ("W", "ar")]


@pytest.mark.parametrize(("fr", "ar"), [*COURTS[:3], *COURTS[4:6]])
def test_65_a_binding_text_may_name_french_courts(fr: str, ar: str) -> None:
    assert found(65, ACCORD, probe(fr, ar)) == []


def test_65_without_a_french_public_body() -> None:
    edits = {
        **probe(*COURTS[3]),
        "institutions:region-val-azur.country": "MA",
        "institutions:region-val-azur.nature": "region_ma",
    }
    assert found(65, ACCORD, edits) == []


def test_65_words_changed_in_one_language_only() -> None:
    edits = {
        "clauses/disputes:variants.amicable.paragraphs.0.ar": replaced(
            "بالطرق الودية", "عن طريق التحكيم"
        )
    }
    [finding] = found(65, MOU, edits)
    assert finding.texts is not None
    assert "التحكيم" in finding.texts[1]
