from __future__ import annotations

from typing import Any

import pytest
from tests.cases import (
    ACCORD,
    ALL,
    CALL,
    DECLARATION,
    DELETE,
    GRANT,
    MOU,
    RENEWAL,
    THREE,
    case,
    found,
    replaced,
)

from alternat.review.checks import money

EUROS = {"value": "300000", "currency": "EUR"}
UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
OWN = "agreement:clauses.communication.text"


def own(fr: str, ar: str) -> dict[str, Any]:
    """A financial clause in the author's own words."""
    return {"agreement:clauses.financial.text": {"fr": fr, "ar": ar}}


def written(fr: str, ar: str = "يتواصل الطرفان.") -> dict[str, Any]:
    """Another clause of the accord in the author's own words."""
    return {f"{OWN}.fr": fr, f"{OWN}.ar": ar}


@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str) -> None:
    one = case(agreement)
    assert [finding for check in money.CHECKS for finding in check.findings(one)] == []


NO_LINES = {
    "agreement:commitments": [],
    "agreement:clauses.financial.total": DELETE,
}


def test_50_an_amount_or_its_absence() -> None:
    first, second = found(50, ACCORD, NO_LINES)
    assert (first.message.fr.split()[2], second.message.fr.split()[2]) == ("français", "arabe")
    assert first.severity == "B"
    assert found(50, ACCORD, {"agreement:commitments": []}) == []  # the total is enough
    none = {"agreement:clauses.financial": {"variant": "none"}}
    assert found(50, ACCORD, {**NO_LINES, **none}) == []
    [both] = found(50, ACCORD, none)
    assert both.path == ("commitments",)


def test_50_own_words_say_it_in_each_language() -> None:
    said = own(
        "Le présent accord n’emporte aucun engagement financier.",
        "لا يترتب عن هذا الاتفاق أي التزام مالي.",
    )
    assert found(50, ACCORD, {**NO_LINES, **said}) == []
    [arabic] = found(50, ACCORD, {**NO_LINES, **own(said.popitem()[1]["fr"], "يتعاون الطرفان.")})
    assert "arabe" in arabic.message.fr
    stated = own("Le montant est fixé à 10 000 €.", "المبلغ محدد في 10.000 أورو.")
    assert found(50, ACCORD, {**NO_LINES, **stated}) == []


def test_50_a_blank_is_told_elsewhere() -> None:
    assert found(50, ACCORD, {**NO_LINES, "agreement:clauses.financial.total": UNKNOWN}) == []
    # Universities conclude under another law.
    assert found(50, CALL, {"agreement:commitments": []}) == []


COMMITMENT = {
    "id": "x",
    "payer": "region-val-azur",
    "beneficiary": {"fr": "les ateliers", "ar": "الورشات"},
    "amount": {"value": "5000", "currency": "EUR"},
    "nature": "firm",
    "year": "2026",
    "purpose": {"fr": "les résidences", "ar": "الإقامات"},
    "vote_ref": "CP 2026-014",
}


@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
def test_51_no_amount_in_a_text_that_does_not_bind(agreement: str) -> None:
    [finding] = found(51, agreement, {"agreement:commitments": [COMMITMENT]})
    assert finding.path == ("commitments", 0)
    french = replaced("visites d’étude", "visites d’étude, pour 5 000 €")
    if agreement == MOU:
        [finding] = found(51, MOU, {"agreement:clauses.actions.actions.1.text.fr": french})
        assert finding.path == ("clauses", "actions", "actions", 1, "text", "fr")
        assert "5 000" in finding.message.fr.replace("\u202f", " ")


def test_51_in_words_and_in_arabic() -> None:
    where = "agreement:clauses.actions.actions.0.text"
    assert found(51, DECLARATION, {f"{where}.fr": "des journées, pour cinq mille euros"})
    assert found(51, DECLARATION, {f"{where}.ar": "أيام دراسية بمبلغ قدره خمسة آلاف أورو"})
    # Money may be spoken of without an amount.
    assert found(51, DECLARATION, {f"{where}.fr": "des journées sur la zone euro"}) == []


def test_51_a_memorandum_may_list_its_financial_clause() -> None:
    edits = {"agreement:commitments": [COMMITMENT], "agreement:binding_clauses": ["financial"]}
    assert found(51, MOU, edits) == []
    assert found(51, DECLARATION, edits)


@pytest.mark.parametrize(
    "text",
    [
        "Le budget est de quatre-vingt-dix mille euros (90 000 €).",
        "Le délai est de trois (3) mois.",
        "Le délai est de 3 (trois) mois.",
        "Le budget est de dix mille euros, soit 110 000 dirhams.",
        "La durée est d’un an (12 mois).",
        "Le budget est de deux cents (200) euros.",
        "Trois régions (article 12) y prennent part.",
        "Le budget est de 2 millions d’euros (2 000 000 €).",
        "Le budget est de dix mille euros (3 000 € la première année).",
        "Elles paient l’une (10 %) et l’autre (90 %), la première (2026) d’abord.",
        "Les deux (2025 et 2026) sont couvertes.",
    ],
)
def test_52_words_and_figures_agree(text: str) -> None:
    assert found(52, ACCORD, written(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le budget est de quatre-vingt-dix mille euros (9 000 €).",
        "Le budget est de quatre-vingt mille euros (90 000 €).",
        "Le budget est de quatre-vingt mille euros (90 000 € TTC).",
        "Le budget est de quatre-vingt-dix mille euros (90 000 MAD).",
        "Le délai est de trois (2) mois.",
        "Le délai est de 3 (quatre) mois.",
        "Le budget est de dix mille euros, soit 100 000 euros.",
    ],
)
def test_52_words_and_figures_differ(text: str) -> None:
    [finding] = found(52, ACCORD, written(text))
    assert finding.path == ("clauses", "communication", "text", "fr")
    assert finding.severity == "B"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("مبلغ قدره تسعون ألف أورو (90.000 أورو).", 0),
        ("داخل أجل ثلاثة (3) أشهر.", 0),
        ("مبلغ قدره تسعون ألف أورو (9.000 أورو).", 1),
        ("مبلغ قدره تسعة آلاف أورو (90.000 أورو).", 1),
        ("داخل أجل ثلاثة (4) أشهر.", 1),
    ],
)
def test_52_in_arabic(text: str, faults: int) -> None:
    assert len(found(52, ACCORD, written("Les Parties communiquent.", text))) == faults


def test_55_two_currencies_need_a_rule() -> None:
    [finding] = found(55, RENEWAL, {"agreement:clauses.financial.exchange_rule": DELETE})
    assert (finding.path, finding.severity) == (("clauses", "financial"), "W")
    assert "EUR, MAD" in finding.message.fr
    typed = {"agreement:clauses.communication": {"text": {"fr": "…", "ar": "…"}}}
    typed |= written("Le budget est de 20 000 MAD.", "الميزانية 20.000 درهم.")
    assert found(55, ACCORD, typed)
    rule = own("Le taux de change est celui du jour du versement.", "سعر الصرف يوم الأداء.")
    assert found(55, ACCORD, {**typed, **rule}) == []


def test_55_the_currency_is_written() -> None:
    [finding] = found(55, ACCORD, written("Le montant est fixé à 90 000 par an."))
    assert "90" in finding.message.fr
    arabic = "يحدد المبلغ في مبلغ قدره 90.000 سنويا."
    assert len(found(55, ACCORD, written("Les Parties communiquent.", arabic))) == 1
    for right in (
        "Le montant est fixé à 90 000 € par an.",
        "Le montant est fixé à quatre-vingt-dix mille (90 000) euros.",
        "Le montant est celui de l’année 2026, voté à l’article 12.",
    ):
        assert found(55, ACCORD, written(right)) == []


RELEASE = {"trip:release_amounts": [{"value": "200000", "currency": "EUR"}]}


def test_56_an_amount_of_the_release_is_no_commitment() -> None:
    [finding] = found(56, ACCORD, RELEASE)
    assert finding.path == ("commitments", 0, "amount")
    voted = {"value": EUROS | {"value": "200000"}, "source": "deliberation"}
    assert found(56, ACCORD, {**RELEASE, "agreement:commitments.0.amount": voted}) == []
    assert found(56, THREE, RELEASE) == []


def test_56_nor_stands_in_the_text() -> None:
    [finding] = found(
        56, THREE, {**RELEASE, "agreement:articles.0.text.fr": "L’aide est de 200 000 €."}
    )
    assert finding.path == ("articles", 0, "text", "fr")
    assert found(56, GRANT, RELEASE) == []
