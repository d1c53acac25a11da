"""Defined terms on both sides: check 22."""

from __future__ import annotations

from tests.cases import CALL, MOU, RENEWAL, THREE, found, replaced
from tests.unit.review.checks.test_rewritten import spoilt


def test_22_a_defined_term_has_no_other_name() -> None:
    slip = ("vingt et un capteurs", "vingt et un détecteurs")
    assert "capteur" in found(22, THREE, spoilt(THREE, "actions", slip))[0].message.fr
    slip = ("l’accord initial relatives", "l’accord de base relatives")
    assert found(22, RENEWAL, spoilt(RENEWAL, "kept_changed", slip))


def test_22_plurals_prove_nothing() -> None:
    assert not found(22, THREE)
    assert not found(22, CALL)


def test_22_a_plural_keeps_the_strong_letters_of_its_term() -> None:
    slip = ("أجهزة الاستشعار", "أجهزة الرصد")
    assert found(22, THREE, {"agreement:articles.0.text.ar": replaced(*slip)})


def test_22_a_committee_keeps_its_name() -> None:
    findings = found(22, MOU, spoilt(MOU, "committee", ("Le comité se", "La commission se")))
    assert any("aucun organe de ce nom" in one.message.fr for one in findings)
