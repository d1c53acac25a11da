from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOU, RENEWAL, THREE, added, found, replaced

RECITAL = "agreement:recitals.0.text"


def recital(fr: str, ar: str) -> dict[str, Any]:
    return {f"{RECITAL}.fr": f"Considérant {fr} ;", f"{RECITAL}.ar": f"واعتبارا لكون {ar}؛"}


@pytest.mark.parametrize("agreement", ALL)
@pytest.mark.parametrize("number", [21, 22, 26, 81])
def test_the_examples_raise_no_alarm(number: int, agreement: str) -> None:
    assert [(one.path, one.message.en) for one in found(number, agreement)] == []


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la visite de Camille Exemple", "زيارة السيدة سلمى النموذجي"),
        ("la visite de Camille Exemple", "زيارة السيدة كاميل إكزنبل"),
        ("la visite de Camile Exemple", "زيارة السيدة كاميل إكزمبل"),
        ("la réunion de Port-Azur", "الاجتماع المنعقد بالقلعة الذهبية"),
        ("le concours de l’Université Al Mithal", "مساهمة جامعة المرسى الأزرق"),
        ("la délégation", "وفد صندوق الفسيفساء للفنون"),
    ],
)
def test_21_names_on_one_side_only(fr: str, ar: str) -> None:
    flaws = found(21, ACCORD, recital(fr, ar))
    assert flaws
    assert {one.path for one in flaws} == {("recitals", 0, "text")}


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la visite de Camille EXEMPLE", "زيارة كاميل إكزمبل"),
        ("la visite de Camille\u00a0Exemple", "زيارة لكاميل إكزمبل"),
        ("la réunion de Castel-Doré", "الاجتماع المنعقد بالقلعة الذهبية"),
        ("le concours du Haut Institut de l’Imaginaire", "مساهمة للمعهد العالي للخيال"),
        ("les entreprises du Val-d’Azur", "المقاولات بجهة الوادي الأزرق"),
    ],
)
def test_21_names_on_both_sides(fr: str, ar: str) -> None:
    assert found(21, ACCORD, recital(fr, ar)) == []


def test_21_an_alias_is_not_the_registered_form() -> None:
    edits = {
        "institutions:universite-al-mithal.aliases": ["Université Mithal"],
        **recital("le concours de l’Université Mithal", "هذه المساهمة مهمة"),
    }
    flaws = found(21, ACCORD, edits)
    assert [one.path for one in flaws] == [("recitals", 0, "text", "fr")]
    assert "`universite-al-mithal`" in flaws[0].message.fr


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la volonté de chaque Partie", "إرادة الطرفين"),
        ("la volonté des Parties", "إرادة كل طرف"),
        ("la volonté des Parties", "إرادة السكان"),
        ("l’accord de l’autre Partie", "موافقة الطرفين"),
        ("l’accord des Parties", "موافقة الطرف الآخر"),
    ],
)
def test_22_the_parties_on_both_sides(fr: str, ar: str) -> None:
    assert [one.path for one in found(22, ACCORD, recital(fr, ar))] == [("recitals", 0, "text")]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la volonté des Contractants et des Parties", "إرادة الطرفين"),
        ("la volonté des Parties", "إرادة المتعاقدين والطرفين"),
    ],
)
def test_22_the_parties_under_a_name_of_nobody(fr: str, ar: str) -> None:
    assert len(found(22, ACCORD, recital(fr, ar))) == 1


def test_22_the_term_of_another_party() -> None:
    swapped = recital("la volonté de la Région", "إرادة المعهد")
    assert len(found(22, MOU, swapped)) == 2
    assert found(22, MOU, recital("la volonté de la Région", "إرادة الجهة")) == []
    assert found(22, MOU, recital("le rôle de l’institut", "دور المعهد الوطني")) != []


@pytest.mark.parametrize(
    ("fr", "ar", "right"),
    [
        ("la délibération n° 12 du conseil", "المداولة رقم 12 للمجلس", "مقرر"),
        ("l’avenir de la région", "مستقبل المنطقة", "جهة"),
        ("le conseil régional", "المجلس الإقليمي", "جهوي"),
        ("l’annexe du texte", "ملحق النص", "مرفق"),
        ("l’avenant du texte", "ملحق النص", "ملحق تعديلي"),
        ("le prix en euros", "الثمن باليورو", "أورو"),
        ("l’article 4 du texte", "الفصل 4 من النص", "المادة"),
        ("l’article 4 de la Constitution", "المادة 4 من الدستور", "الفصل"),
        ("la convention", "اتفاق", "اتفاقية"),
        ("le comité de suivi", "لجنة المتابعة", "لجنة التتبع"),
        ("les entreprises", "المؤسسات", "مقاولات"),
        ("la gouvernance", "الحوكمة", "الحكامة"),
        ("un exemplaire original", "نسخة", "نظير"),
    ],
)
def test_26_house_terms(fr: str, ar: str, right: str) -> None:
    flaws = found(26, ACCORD, recital(fr, ar))
    assert any(right in one.message.fr for one in flaws), [one.message.fr for one in flaws]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la zone", "المنطقة"),
        ("la délibération du jury", "مداولة لجنة المناقشة"),
        ("les établissements et les entreprises", "المؤسسات والمقاولات"),
        ("un avenant", "ملحق تعديلي"),
        ("un commun accord", "باتفاق مشترك"),
        ("le guide imprimé à mille exemplaires", "الدليل المطبوع في ألف نسخة"),
    ],
)
def test_26_other_meanings(fr: str, ar: str) -> None:
    assert found(26, ACCORD, recital(fr, ar)) == []


def test_81_a_name_nearly_written() -> None:
    edits = recital("la visite de Camile Exemple", "زيارة كاميل إكزمبل")
    [flaw] = found(81, ACCORD, edits)
    assert flaw.path == ("recitals", 0, "text", "fr")
    arabic = recital("la visite de Camille Exemple", "زيارة كاميل إكزنبل")
    assert [one.path for one in found(81, ACCORD, arabic)] == [("recitals", 0, "text", "ar")]


def test_81_an_uncertain_spelling() -> None:
    edits = {"people:camille-exemple.arabic.confidence": "low"}
    [flaw] = found(81, ACCORD, edits)
    assert flaw.path == ("directory", "people", "camille-exemple")


@pytest.mark.parametrize("words", ["la volonté des parties", "le vœu de chaque partie"])
def test_81_the_capital_of_a_defined_term(words: str) -> None:
    assert len(found(81, ACCORD, recital(words, "هذا مهم"))) == 1


@pytest.mark.parametrize(
    "words", ["que les annexes font partie intégrante", "l’avis des parties prenantes"]
)
def test_81_other_parties(words: str) -> None:
    assert found(81, ACCORD, recital(words, "هذا مهم")) == []


def test_81_a_definition_never_used() -> None:
    term = {
        "id": "urgence",
        "title": {"fr": "fonds d’urgence", "ar": "صندوق الطوارئ"},
        "text": {"fr": "une réserve", "ar": "كل احتياطي"},
    }
    edits = {"agreement:clauses.definitions.terms": added(term)}
    [flaw] = found(81, DECLARATION, edits)
    assert "fonds d’urgence" in flaw.message.fr


@pytest.mark.parametrize(("number", "severity"), [(99, "B"), (12, None)])
def test_81_a_reference_resolves(number: int, severity: str | None) -> None:
    edits = {
        "agreement:articles.0.text.fr": replaced(
            "l’inventaire", f"l’inventaire (article {number})"
        ),
        "agreement:articles.0.text.ar": replaced("جرد", f"جرد (المادة {number})"),
    }
    flaws = [one for one in found(81, THREE, edits) if "fini" not in one.message.fr]
    assert {one.severity for one in flaws} == ({severity} if severity else set())


def test_81_an_article_does_not_refer_to_itself() -> None:
    edits = {
        "agreement:articles.0.text.fr": replaced("l’inventaire", "l’inventaire (article 9)"),
        "agreement:articles.0.text.ar": replaced("جرد", "جرد (المادة 9)"),
    }
    assert {one.severity for one in found(81, THREE, edits)} <= {"W"}
    assert any("lui-même" in one.message.fr for one in found(81, THREE, edits))


def test_81_a_renewal_quotes_the_articles_of_the_first_act() -> None:
    edits = {
        "agreement:clauses.kept_changed.kept": added(
            {
                "id": "fin",
                "text": {
                    "fr": "la dernière clause (article 99)",
                    "ar": "المقتضى الأخير (المادة 99)",
                },
            }
        )
    }
    assert found(81, RENEWAL, edits) == []
