from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.cases import (
    ACCORD,
    ALL,
    CALL,
    MOU,
    RENEWAL,
    THREE,
    case,
    found,
    replaced,
)

from alternat.document.model import Run
from alternat.document.units import Unit
from alternat.review.checks.layout import articles
from alternat.review.gate import CHECKS

NUMBERS = (15, 16, 18, 19, 20, 23, 28, 80)
RECITAL = "agreement:recitals.0.text"


def recital(fr: str, ar: str) -> dict[str, Any]:
    return {
        f"{RECITAL}.fr": f"Considérant {fr} ;",
        f"{RECITAL}.ar": f"واعتبارا لـ {ar}؛".replace("لـ ", "ل"),
    }


@pytest.mark.parametrize("agreement", ALL)
@pytest.mark.parametrize("number", [*NUMBERS, 29])
def test_the_examples_raise_no_alarm(number: int, agreement: str) -> None:
    assert [(one.path, one.message.en) for one in found(number, agreement)] == []


def test_15_articles_in_the_same_order() -> None:
    judged = case(ACCORD)
    arabic = judged.text("ar")
    judged._texts["draft", "ar"] = replace(
        arabic, articles=(*arabic.articles[:3], *arabic.articles[4:])
    )
    [flaw] = articles.findings(judged)
    assert flaw.article == judged.text("fr").articles[3].id


def test_16_a_paragraph_dropped_in_one_language() -> None:
    dropped = {"agreement:articles.0.text.ar": replaced("\n\nوتتولى الكتابة تحيين", " تحيين")}
    [flaw] = [one for one in found(16, THREE, dropped) if one.severity == "B"]
    assert flaw.article == "secretariat"
    assert "2 alinéas et 3 points" in flaw.message.fr or "5 alinéas" in flaw.message.fr


def test_16_an_item_dropped_in_an_annex() -> None:
    dropped = {"agreement:annexes.0.text.fr": replaced("   - des services de secours ;\n", "")}
    [flaw] = [one for one in found(16, THREE, dropped) if one.severity == "B"]
    assert flaw.path == ("annexes", 0, "text")


def test_16_a_sentence_dropped_in_one_language() -> None:
    edits = recital(
        "la qualité des échanges entre les deux rives, la confiance née des premiers travaux et "
        "la volonté des habitants. Les maires des communes y prennent part",
        "جودة المبادلات",
    )
    flaws = found(16, ACCORD, edits)
    assert "sentence" in flaws[0].message.en
    assert {one.severity for one in flaws} == {"W"}


def test_16_paragraphs_exchanged_in_one_language() -> None:
    short = ("la confiance des habitants", "ثقة السكان")
    long = (
        "la richesse des travaux que les équipes des deux rives conduisent ensemble, depuis "
        "longtemps, en matière d’eau, de forêts, de sols et de climat",
        "غنى الأشغال التي تقوم بها معا، منذ أمد بعيد، فرق الضفتين في مجالات الماء والغابات "
        "والتربة والمناخ",
    )
    edits = {
        "agreement:recitals.0.text": {
            "fr": f"Considérant {short[0]} ;",
            "ar": f"واعتبارا ل{long[1]}؛",
        },
        "agreement:recitals.1.text": {
            "fr": f"Considérant {long[0]} ;",
            "ar": f"واعتبارا ل{short[1]}؛",
        },
    }
    messages = [one.message.en for one in found(16, ACCORD, edits)]
    assert any("exchanged" in message for message in messages)


def test_16_the_same_mark_at_the_end() -> None:
    edits = {f"{RECITAL}.ar": replaced("؛", ":")}
    assert [one.path for one in found(16, ACCORD, edits)] == [("recitals", 0, "text")]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("les 12 capteurs", "13 جهاز استشعار"),
        ("les douze capteurs", "ثلاثة عشر جهاز استشعار"),
        ("trois ans de travaux", "ثلاثة أشهر من العمل"),
        ("deux ans de travaux", "سنة واحدة من العمل"),
        ("deux mois de travaux", "سنتين من العمل"),
        ("une hausse de 15 %", "ارتفاع بنسبة 51%"),
        ("la loi n° 09-08", "القانون رقم 08.09"),
        ("le second rapport", "التقرير الثالث"),
        ("la première phase", "المرحلة الثانية"),
        ("l’accord signé en 2021", "الاتفاق الموقع سنة 2022"),
        ("trois rapports", "الطرفين"),
    ],
)
def test_18_numbers_that_differ(fr: str, ar: str) -> None:
    [flaw] = found(18, ACCORD, recital(fr, ar))
    assert flaw.severity == "B"
    assert flaw.texts is not None
    assert fr.split()[0] in flaw.texts[0]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("les douze capteurs", "12 جهاز استشعار"),
        ("l’un des projets", "أحد المشاريع"),
        ("les deux territoires", "المجالين الترابيين"),
        ("les deux Parties", "الطرفين"),
        ("une quinzaine de projets", "خمسة عشر مشروعا"),
        ("la loi n° 09-08", "القانون رقم 09.08"),
        ("le dahir n° 1-15-83", "الظهير الشريف رقم 1.15.83"),
        ("trois (3) ans", "ثلاث سنوات"),
        ("un bilan semestriel", "حصيلة كل ستة أشهر"),
        ("la période 2025-2027", "الفترة من 2025 إلى 2027"),
        ("2,5 millions d’habitants", "2.500.000 نسمة"),
        ("l’Université Mohammed VI", "جامعة محمد السادس"),
        ("la première phase", "المرحلة الأولى"),
    ],
)
def test_18_numbers_that_agree(fr: str, ar: str) -> None:
    assert found(18, ACCORD, recital(fr, ar)) == []


def test_18_a_digit_of_the_library_in_one_language() -> None:
    edits = {
        "clauses/data_protection:paragraphs.0.ar": replaced("2016/679", "2016/697"),
    }
    [flaw] = found(18, MOU, edits)
    assert flaw.path[:3] == ("library", "clauses", "data_protection")


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la réunion du 22 avril 2025", "اجتماع 22 ماي 2025"),
        ("la réunion du 22 avril 2025", "اجتماع 21 أبريل 2025"),
        ("la réunion du 1er avril 2025", "اجتماع فاتح أبريل 2026"),
        ("la réunion de mars 2025", "اجتماع شهر ماي 2025"),
        ("le 30 juin de chaque année", "30 يوليوز من كل سنة"),
    ],
)
def test_19_dates_that_differ(fr: str, ar: str) -> None:
    [flaw] = found(19, ACCORD, recital(fr, ar))
    assert "en français seulement" in flaw.message.fr
    assert "en arabe seulement" in flaw.message.fr


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("la réunion du 1er avril 2025", "اجتماع فاتح أبريل 2025"),
        ("la réunion de mars 2025", "اجتماع شهر مارس 2025"),
        ("la loi du 7 juillet 2015", "القانون الصادر في 20 من رمضان 1436 (7 يوليوز 2015)"),
        ("les réunions du 22 au 25 avril 2025", "اجتماعات من 22 إلى 25 أبريل 2025"),
    ],
)
def test_19_dates_that_agree(fr: str, ar: str) -> None:
    assert found(19, ACCORD, recital(fr, ar)) == []
    assert found(18, ACCORD, recital(fr, ar)) == []


def test_19_hijri_dates_only_where_both_texts_have_one() -> None:
    edits = recital("la loi du 20 ramadan 1436", "القانون الصادر في 21 من رمضان 1436")
    [flaw] = found(19, ACCORD, edits)
    assert "hégiriennes" in flaw.message.fr


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("le don de 90 000 €", "هبة قدرها 90.000 درهم"),
        ("le don de 90 000 €", "هبة قدرها 9.000 أورو"),
        ("le don de deux mille euros", "هبة قدرها ألف أورو"),
        ("le don de 500 dirhams", "هبة قدرها 500 أورو"),
    ],
)
def test_20_amounts_that_differ(fr: str, ar: str) -> None:
    assert len(found(20, ACCORD, recital(fr, ar))) == 1


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("le don de 90 000 €", "هبة قدرها تسعون ألف أورو (90.000 أورو)"),
        ("le don d’un million d’euros", "هبة قدرها مليون أورو"),
        ("le don de deux mille dirhams", "هبة قدرها ألفا درهم"),
    ],
)
def test_20_amounts_that_agree(fr: str, ar: str) -> None:
    assert found(20, ACCORD, recital(fr, ar)) == []
    assert found(18, ACCORD, recital(fr, ar)) == []


def test_20_lists_that_follow_each_language_s_own_party_are_compared_whole() -> None:
    assert found(20, CALL) == []


def test_23_a_reference_moved_in_one_language() -> None:
    moved = {"agreement:articles.0.text.fr": replaced("l’inventaire", "l’inventaire (article 12)")}
    both = {**moved, "agreement:articles.0.text.ar": replaced("جرد", "جرد (المادة 12)")}
    wrong = {**moved, "agreement:articles.0.text.ar": replaced("جرد", "جرد (المادة 13)")}
    assert [flaw.article for flaw in found(23, THREE, moved)] == ["secretariat"]
    assert found(23, THREE, both) == []
    assert [flaw.article for flaw in found(23, THREE, wrong)] == ["secretariat"]


def test_23_a_reference_moved_in_the_library() -> None:
    edits = {
        "clauses/amendment:paragraphs.1.ar": replaced("entry_into_force", "termination"),
    }
    [flaw] = found(23, RENEWAL, edits)
    assert flaw.path == ("library", "clauses", "amendment", "paragraphs", 1)


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("que le texte arabe prévaut en cas de doute", "النص"),
        ("que seule la version arabe fait foi", "النص"),
        ("le texte", "أن النص العربي هو المرجع"),
        ("le texte", "ترجيح النص العربي عند الاختلاف"),
    ],
)
def test_28_arabic_never_prevails_alone(fr: str, ar: str) -> None:
    [flaw] = found(28, ACCORD, recital(fr, ar))
    assert flaw.severity == "B"


def test_28_the_clause_names_the_languages_produced() -> None:
    english = {
        "clauses/languages:paragraphs.0.fr": replaced("française et arabe", "française et anglaise")
    }
    [flaw] = found(28, ACCORD, english)
    assert flaw.path[:3] == ("library", "clauses", "languages")


def test_28_the_spec_and_the_clause_agree() -> None:
    assert found(28, ACCORD, {"agreement:languages": {"authentic": ["fr"], "prevailing": "fr"}})


def test_29_a_text_far_too_short() -> None:
    edits = recital(
        "la richesse des travaux que les équipes conduisent ensemble depuis dix ans", "غنى"
    )
    assert [one.severity for one in found(29, ACCORD, edits)] == ["I"]


def test_80_reversed_digits_are_named() -> None:
    edits = recital("l’accord signé en 2005", "الاتفاق الموقع سنة 5002")
    messages = [one.message.fr for one in found(80, ACCORD, edits)]
    assert "chiffres inversés : 5002 dans le texte arabe, 2005 dans le texte français" in messages
    assert "année invraisemblable : 5002" in messages


def test_80_a_number_that_the_other_text_has_nowhere() -> None:
    [flaw] = found(80, ACCORD, recital("les élèves", "4321 تلميذ"))
    assert "4321" in flaw.message.fr
    assert flaw.path == ("recitals", 0, "text", "ar")


def test_80_an_old_year_is_only_a_warning() -> None:
    edits = recital("la Déclaration de 1789", "إعلان سنة 1789")
    assert {one.severity for one in found(80, ACCORD, edits)} == {"W"}


def test_blanks_are_left_to_check_3() -> None:
    places = ("closing.places_dates.0.date", "commitments.0.amount", "commitments.0.year")
    edits = {
        f"agreement:{place}": {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
        for place in places
    }
    assert [one.check for number in NUMBERS for one in found(number, ACCORD, edits)] == []


@pytest.mark.parametrize("agreement", ALL)
def test_a_digit_changed_in_arabic_never_passes(agreement: str) -> None:
    whole = case(agreement)
    checks = [one for one in CHECKS if one.number in (*NUMBERS, 81)]
    passed = []
    for index, pair in enumerate(whole.pairs):
        place = _last_digit(pair.ar.text) if pair.fr and pair.ar else None
        if place is None or index % 3:  # a third of them is telling enough
            continue
        assert pair.ar is not None
        text = pair.ar.text
        wrong = f"{text[:place]}{(int(text[place]) + 3) % 10}{text[place + 1 :]}"
        unit = Unit(pair.ar.id, pair.ar.article, (Run(wrong, "ar"),))
        pairs = (*whole.pairs[:index], replace(pair, ar=unit), *whole.pairs[index + 1 :])
        seeded = replace(whole)
        seeded.__dict__["pairs"] = pairs
        seeded.__dict__["_units"] = {
            "fr": whole.units("fr"),
            "ar": tuple(one.ar for one in pairs if one.ar),
        }
        seeded.__dict__["_texts"] = whole._texts
        if not any(one for check in checks for one in check.findings(seeded)):
            passed.append(wrong)
    assert passed == []


def _last_digit(text: str) -> int | None:
    return next((at for at in range(len(text) - 1, -1, -1) if text[at].isdecimal()), None)
