"""House terms and false friends, pair by pair."""

from __future__ import annotations

import pytest

from alternat.languages.house_terms import Slip, slips


@pytest.mark.parametrize(
    ("french", "arabic", "slip"),
    [
        ("Vu la délibération n° 3", "بناء على المداولة رقم 3", ("مقرر", "المداولة")),
        ("la région", "المنطقة", ("جهة", "المنطقة")),
        ("80 000 €", "80.000 يورو", ("أورو", "يورو")),
        ("l’annexe 1", "الملحق 1", ("مرفق", "الملحق")),
        ("l’article 3", "الفصل 3", ("المادة", "الفصل 3")),
        ("le préavis", "المهلة", ("إشعار مسبق", None)),
        ("la commission permanente", "اللجنة المستمرة", ("اللجنة الدائمة", None)),
    ],
)
def test_a_slip(french: str, arabic: str, slip: tuple[str, str | None]) -> None:
    found = slips(french, arabic)
    assert slip in [(one.right, one.wrong) for one in found]


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("l’avenant", "الملحق التعديلي"),
        ("les annexes", "المرفقات"),
        ("deux régions", "الجهتين"),
        ("la zone d’activité", "منطقة الأنشطة"),
        ("la Constitution, article 135", "الدستور، الفصل 135"),
        ("un commun accord", "اتفاق مشترك"),
    ],
)
def test_no_slip(french: str, arabic: str) -> None:
    assert slips(french, arabic) == ()


def test_a_false_friend_is_told_once() -> None:
    assert slips("la région", "المنطقة") == (Slip("جهة", "région", "المنطقة"),)
