from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, MOU, REAL, THREE, added, found

NUMBERS = (76, 77, 79)
GOOD = {"fr": "Considérant le bilan de l’année ;", "ar": "واعتبارا لحصيلة السنة؛"}


def recital(**words: str) -> dict[str, Any]:
    return {"agreement:recitals": added({"id": "seeded", "text": {**GOOD, **words}})}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("agreement", ALL)
def test_examples_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("agreement", sorted(REAL.agreement_files))
def test_drafts_of_the_release_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement, workspace=REAL) == []


@pytest.mark.parametrize(
    "words",
    [
        "Considérant la réunion du 1 avril 2025 ;",
        "Considérant la réunion du 3 Avril 2025 ;",
        "Considérant la 2ème réunion ;",
        "Considérant l’Etat et ses services ;",
        "Considérant les liens de la region et de la ville ;",
        "Considérant l’Ile-de-France et son Conseil ;",
        "Considérant les échanges et/ou les visites ;",
        "Considérant le bilan de de l’année ;",
        "Considérant le bilan  de l’année ;",
        "Considérant le bilan de l’année,, adopté ;",
        "Considérant le « bilan de l’année ;",
        "Considérant le bilan (de l’année ;",
        "Considérant le bilan de l’année",
        "Considérant le bilan de Mr Exemple ;",
        "considérant le bilan de l’année ;",
        "Considérant cinq milles élèves ;",
        "Considérant le **bilan de l’année ;",
        "Considérant le bilan de l´année ;",
        "Considérant le bilan des villes,des communes ;",
        "Considérant la période 2025 - 2027 ;",
        "A compter du vote, et considérant le bilan ;",
    ],
)
def test_76_slip_in_french(words: str) -> None:
    findings = found(76, MOU, recital(fr=words))
    assert findings
    assert all(finding.path[-1] == "fr" for finding in findings)


@pytest.mark.parametrize(
    "words",
    [
        "Considérant le bilan de l'année ;",
        'Considérant le "bilan" de l’année;',
        "Considérant l’aide de 90 000 habitants , et l’article n° 3 ;",
    ],
)
def test_76_what_composition_mends_is_no_fault(words: str) -> None:
    assert found(76, MOU, recital(fr=words)) == []


def test_76_name_of_the_directory_is_not_set_by_composition() -> None:
    edits = {"institutions:region-val-azur.name.fr": "Région Val-d'Azur"}
    findings = found(76, ACCORD, edits)
    paths = [finding.path for finding in findings]
    assert paths.count(("directory", "institutions", "region-val-azur", "name", "fr")) == 1


def test_76_stop_at_the_end_of_a_heading() -> None:
    (finding,) = found(76, THREE, {"agreement:articles.0.heading.fr": "Secrétariat tournant."})
    assert finding.path == ("articles", 0, "heading", "fr")


@pytest.mark.parametrize(
    "words",
    [
        "واعتبارا لحصيلة سنة ٢٠٢٥؛",
        "واعتبارا لحصيـــلة السنة؛",
        "واعتبارا لحصيلة السنة أولاً؛",
        "واعتبارا لحصيلة السنة و الشهر؛",
        "واعتبارا لمقتضيات الإتفاق؛",
        "واعتبارا للإلتزامات السابقة؛",
        "واعتبارا لانضمامهم الى اللجنة؛",
        "واعتبارا لحصيلة اللجنه؛",
        "واعتبارا لحصيلة فى السنة؛",
        "واعتبارا لحصيلة في في السنة؛",
        "واعتبارا لحصيلة  السنة؛",
        "واعتبارا لحصيلة «السنة؛",
        "واعتبارا لحصيلة السنة؛؛",
        "واعتبارا لحصيلة السنة",
        "واعتبارا لحصيلة *السنة* الماضية؛",
        "واعتبارا لحصيلة لالجهة؛",
        "واعتبارا »لحصيلة« السنة؛",
    ],
)
def test_77_slip_in_arabic(words: str) -> None:
    findings = found(77, MOU, recital(ar=words))
    assert findings
    assert all(finding.path[-1] == "ar" for finding in findings)


@pytest.mark.parametrize(
    "words", ["واعتبارا للماء, والهواء;", "واعتبارا للماء ، والهواء؛", 'واعتبارا لـ "السنة"؛']
)
def test_77_what_composition_mends_is_no_fault(words: str) -> None:
    assert found(77, MOU, recital(ar=words)) == []


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("ar", "واعتبارا لحصيلة\u200f السنة؛"),
        ("ar", "واعتبارا\u200e لحصيلة السنة؛"),
        ("ar", "واعتبارا لمشاركة 90 000 ساكن؛"),
        ("ar", "واعتبارا لحصيلة \ufe8d\ufedf\ufea0\ufeec\ufe94؛"),
        ("fr", "Considérant le bilan de l’anne\u0301e ;"),
        ("fr", "Considérant le bi\u00adlan de l’année ;"),
        ("fr", "Considérant le\u200b bilan de l’année ;"),
    ],
)
def test_79_hidden_fault(side: str, words: str) -> None:
    findings = found(79, MOU, recital(**{side: words}))
    assert findings
    assert {finding.severity for finding in findings} == {"B"}
    assert all(finding.path[-1] == side for finding in findings)


def test_79_numbers_names_and_references_are_isolated_by_composition() -> None:
    words = "واعتبارا للفترة 2025-2027، وللمقرر رقم 2024-012، ولأعمال UM6P، وللرقم +212 5 22 33؛"
    assert found(79, MOU, recital(ar=words)) == []


def test_79_name_that_nothing_isolates_whole() -> None:
    edits = {
        "institutions:region-jbel-sahab.name.ar": "جهة جبل السحاب AB",
        "formulas:between.ar": "بين {{ parties.names }} CD",
    }
    (finding,) = found(79, ACCORD, edits)
    assert "AB CD" in finding.message.fr
