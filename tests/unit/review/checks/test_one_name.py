"""Defined terms on both sides: check 22."""

from __future__ import annotations

from tests.cases import CALL, RENEWAL, THREE, found
from tests.unit.review.checks.test_rewritten import spoilt


def test_22_a_defined_term_has_no_other_name() -> None:
    slip = ("vingt et un capteurs", "vingt et un détecteurs")
    assert "capteur" in found(22, THREE, spoilt(THREE, "actions", slip))[0].message.fr
    slip = ("l’accord initial relatives", "l’accord de base relatives")
    assert found(22, RENEWAL, spoilt(RENEWAL, "kept_changed", slip))


def test_22_plurals_prove_nothing() -> None:
    assert not found(22, THREE)
    assert not found(22, CALL)
