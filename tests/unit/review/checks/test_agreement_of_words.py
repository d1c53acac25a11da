from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, GRANT, MOU, REAL, THREE, added, found, replaced

from alternat.review.finding import Path

GOOD = {"fr": "Considérant le bilan de l’année ;", "ar": "واعتبارا لحصيلة السنة؛"}


def recital(**words: str) -> dict[str, Any]:
    return {"agreement:recitals": added({"id": "seeded", "text": {**GOOD, **words}})}


@pytest.mark.parametrize("number", [73, 74])
@pytest.mark.parametrize("agreement", ALL)
def test_examples_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("number", [73, 74])
@pytest.mark.parametrize("agreement", sorted(REAL.agreement_files))
def test_drafts_of_the_release_are_clean(agreement: str, number: int) -> None:
    assert found(number, agreement, workspace=REAL) == []


@pytest.mark.parametrize(
    ("edits", "path"),
    [
        (
            {"institutions:region-val-azur.offices.president.fr.f": "Président du Conseil"},
            ("directory", "institutions", "region-val-azur", "offices", "president", "fr", "f"),
        ),
        (
            {"institutions:region-val-azur.offices.president.ar.f": "رئيس المجلس الجهوي"},
            ("directory", "institutions", "region-val-azur", "offices", "president", "ar", "f"),
        ),
        (
            {"institutions:region-jbel-sahab.offices.president.ar.m": "رئيسة مجلس جهة جبل السحاب"},
            ("directory", "institutions", "region-jbel-sahab", "offices", "president", "ar", "m"),
        ),
        (
            {"institutions:region-jbel-sahab.name.ar_grammar.gender": "m"},
            ("directory", "institutions", "region-jbel-sahab", "name", "ar_grammar"),
        ),
        (
            {"institutions:region-jbel-sahab.name.fr_grammar.gender": "m"},
            ("directory", "institutions", "region-jbel-sahab", "name", "fr_grammar"),
        ),
        (
            {"people:anas-majazi.gender": "f"},
            ("directory", "people", "anas-majazi", "gender"),
        ),
    ],
)
def test_73_wrong_gender_in_the_directory(edits: dict[str, Any], path: Path) -> None:
    assert path in [finding.path for finding in found(73, ACCORD, edits)]


def test_73_masculine_party_filed_as_feminine() -> None:
    edits = {"institutions:fonds-mosaique.term.ar_grammar.gender": "f"}
    (finding,) = found(73, DECLARATION, edits)
    assert finding.path[-2:] == ("term", "ar_grammar")


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("fr", "Considérant que M. Camille Exemple a visité Rabat ;"),
        ("fr", "Considérant que Monsieur Exemple a visité Rabat ;"),
        ("fr", "Considérant que le Directeur général, Mme Tasawouri, a visité Rabat ;"),
        ("fr", "Considérant que la Région Val-d’Azur, représenté par sa Présidente, a agi ;"),
        ("fr", "Considérant que les Parties sont convenus d’agir ;"),
        ("fr", "Considérant le présent convention ;"),
        ("ar", "واعتبارا لزيارة السيد كاميل إكزمبل؛"),
        ("ar", "واعتبارا لزيارة السيدة أنس المجازي؛"),
        ("ar", "واعتبارا لزيارة رئيستها السيد أنس المجازي؛"),
        ("ar", "واعتبارا لأهداف هذا الاتفاقية؛"),
        ("ar", "واعتبارا لأهداف هذه الاتفاق؛"),
    ],
)
def test_73_fault_in_prose(side: str, words: str) -> None:
    findings = found(73, ACCORD, recital(**{side: words}))
    assert findings
    assert all(finding.severity == "B" for finding in findings)


def test_73_prose_that_agrees() -> None:
    words = {
        "fr": "Considérant que Mme Camille Exemple, présidente, et M. Majazi ont signé ;",
        "ar": "واعتبارا لزيارة السيدة كاميل إكزمبل ورئيسها السيد أنس المجازي؛",
    }
    assert found(73, ACCORD, recital(**words)) == []


def test_73_title_of_a_supervisor_who_is_not_in_the_directory() -> None:
    place = "agreement:clauses.supervision.supervisors.0.text.ar"
    assert found(73, GRANT, {place: replaced("أستاذة", "أستاذ")})


@pytest.mark.parametrize(
    ("agreement", "side", "words"),
    [
        (MOU, "ar", "واعتبارا لرغبة الأطراف في التعاون؛"),
        (MOU, "ar", "واعتبارا للتعاون القائم بين الطرفان؛"),
        (MOU, "ar", "واعتبارا للتعاون الذي يتفق عليه الطرفان، ولأن يلتزم الطرفين به؛"),
        (MOU, "ar", "واعتبارا لأن الطرفان يتعاون في هذا المجال؛"),
        (MOU, "ar", "واعتبارا للإقامات لمدة سنتان؛"),
        (MOU, "fr", "Considérant le souhait des trois Parties ;"),
        (MOU, "fr", "Considérant le souhait des autres Parties ;"),
        (THREE, "ar", "واعتبارا لرغبة الطرفين في التعاون؛"),
        (THREE, "ar", "واعتبارا لما يعرب عنه الطرفان؛"),
        (THREE, "ar", "واعتبارا لموافقة الطرف الآخر؛"),
        (THREE, "fr", "Considérant le souhait des deux Parties ;"),
        (THREE, "fr", "Considérant l’accord de l’autre Partie ;"),
    ],
)
def test_74_wrong_number_or_case(agreement: str, side: str, words: str) -> None:
    findings = found(74, agreement, recital(**{side: words}))
    assert findings
    assert all(side in finding.path for finding in findings)


def test_74_plural_in_a_clause_of_the_library() -> None:
    place = "clauses/committee:variants.accord.paragraphs.0.ar"
    edits = {place: replaced("{{ parties.obl }}", "الأطراف")}
    assert found(74, THREE, edits) == []
    (finding,) = found(74, ACCORD, edits)
    assert finding.path[:3] == ("library", "clauses", "committee")
