from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ALL, EXAMPLES, MOU, REAL, THREE, added, case, found, replaced

from alternat.languages import LANGUAGES

NUMBERS = (27, 30, 57, 75, 78)
GOOD = {"fr": "Considérant le bilan de l’année ;", "ar": "واعتبارا لحصيلة السنة؛"}


def recital(**words: str) -> dict[str, Any]:
    """Add a recital in good order, apart from the words given."""
    return {"agreement:recitals": added({"id": "seeded", "text": {**GOOD, **words}})}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("agreement", ALL)
def test_examples_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("agreement", sorted(REAL.agreement_files))
def test_drafts_of_the_release_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement, workspace=REAL) == []


def test_seed_is_clean() -> None:
    assert [found(number, MOU, recital()) for number in NUMBERS] == [[]] * len(NUMBERS)


@pytest.mark.parametrize(
    ("number", "side", "words"),
    [
        (27, "fr", "Considérant les actions de الجهة à Rabat ;"),
        (27, "ar", "واعتبارا للأعمال engagées خلال السنة؛"),
        (27, "ar", "واعتبارا لأهمية Convention المبرمة؛"),
        (27, "ar", "واعتبارا لحصيلة الأعمال ف\u06cc السنة؛"),
        (30, "fr", "Considérant la réunion du 31 avril 2025 ;"),
        (30, "fr", "Considérant la réunion du mercredi 24 avril 2025 ;"),
        (30, "fr", "Considérant la réunion du 31/06/2025 ;"),
        (30, "ar", "واعتبارا للاجتماع المنعقد يوم الأربعاء 24 أبريل 2025؛"),
        (30, "ar", "واعتبارا للاجتماع المنعقد في 30 فبراير 2025؛"),
        (57, "fr", "Considérant l’aide de 90 000,00 € ;"),
        (57, "fr", "Considérant l’aide de 90.000 € ;"),
        (57, "fr", "Considérant l’aide de 90000 euros ;"),
        (57, "fr", "Considérant l’aide de € 90 000 ;"),
        (57, "ar", "واعتبارا لإعانة قدرها 90000 أورو؛"),
        (57, "ar", "واعتبارا لإعانة قدرها 90 000 درهم؛"),
        (57, "ar", "واعتبارا لإعانة قدرها 90.000 €؛"),
        (75, "fr", "Considérant la présence de Édouard et le accord ;"),
        (75, "fr", "Considérant le vote de le Conseil régional ;"),
        (75, "fr", "Considérant la Université et si il y a lieu ;"),
        (78, "ar", "واعتبارا للاجتماع المنعقد في 3 أغسطس 2025؛"),
        (78, "ar", "واعتبارا للاجتماع المنعقد في 1 أبريل 2025؛"),
        (78, "ar", "واعتبارا للاجتماع المنعقد في شهر أوت 2025؛"),
    ],
)
def test_fault_in_prose_is_found_where_it_stands(number: int, side: str, words: str) -> None:
    findings = found(number, MOU, recital(**{side: words}))
    last = len(case(MOU).dossier.agreement.recitals)
    assert findings
    assert {finding.path for finding in findings} == {("recitals", last, "text", side)}


def test_27_a_name_of_the_directory_may_stand_in_arabic() -> None:
    words = "واعتبارا لأعمال Fonds Mosaïque pour les arts خلال السنة؛"
    assert found(27, MOU, recital(ar=words)) == []


def test_30_finds_the_real_weekday() -> None:
    (finding,) = found(30, MOU, recital(fr="Considérant la réunion du lundi 31 mars 2026 ;"))
    assert "mardi" in finding.message.fr
    assert finding.severity == "B"


def test_75_points_at_the_library() -> None:
    place = "clauses/committee:variants.accord.paragraphs.0.fr"
    (finding,) = found(75, THREE, {place: replaced("représentants des", "représentants de les")})
    assert finding.path[:3] == ("library", "clauses", "committee")


def test_75_finds_an_aspirated_flag_set_wrongly() -> None:
    edits = {"institutions:universite-port-azur.name.fr_grammar.aspirated": True}
    findings = found(75, "mobilite-port-azur-al-mithal-2026", edits)
    assert all("la Université" in finding.message.fr for finding in findings)
    assert ("directory", "institutions") in [finding.path[:2] for finding in findings]


def test_proof_holds_every_unit_and_leads_back_to_it() -> None:
    for agreement in ALL:
        for language in LANGUAGES:
            proof = case(agreement, workspace=EXAMPLES).proof(language)
            assert [line for _, line in proof.lines] == [unit.text for unit in proof.units]
            for unit, line in proof.lines:
                if line and proof.text.count(line) == 1:
                    assert proof.unit(proof.text.index(line)) is unit
