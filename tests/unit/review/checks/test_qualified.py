from __future__ import annotations

import pytest
from tests.cases import ACCORD, added, found


def told(fr: str, ar: str) -> list[tuple[str, str, str]]:
    article = {
        "id": "probe",
        "after": "object",
        "heading": {"fr": "Moyens", "ar": "الوسائل"},
        "text": {"fr": fr, "ar": ar},
    }
    return [
        (one.severity, one.message.fr, one.todo.fr)
        for one in found(25, ACCORD, {"agreement:articles": added(article)})
    ]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("Toutefois, chaque Partie peut demander une réunion.", "غير أنه يمكن لكل طرف طلب اجتماع."),
        ("Seuls les membres prennent part au vote.", "لا يشارك في التصويت إلا الأعضاء."),
        ("Le rapport tient en dix pages au plus.", "لا يتجاوز التقرير عشر صفحات."),
        ("La durée n’excède pas deux ans.", "لا تزيد المدة على سنتين."),
        ("Les locaux sont prêtés à titre gracieux.", "تعار المقرات بدون مقابل."),
    ],
)
def test_25_faithful_sentences_raise_no_alarm(fr: str, ar: str) -> None:
    assert told(fr, ar) == []


def test_25_a_qualifier_lost_warns_and_is_proposed() -> None:
    [(severity, message, todo)] = told("Un avis écrit est requis.", "يشترط إشعار.")
    assert severity == "W"
    assert "« écrit »" in message
    assert "«كتابي»" in todo


def test_25_a_qualifier_reversed_blocks_and_is_told_once() -> None:
    [(severity, message, _)] = told(
        "Le comité compte au moins six membres.", "تضم اللجنة ستة أعضاء على الأكثر."
    )
    assert severity == "B"
    assert "« au moins »" in message
    assert "«على الأكثر»" in message
