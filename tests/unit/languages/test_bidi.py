from __future__ import annotations

import pytest

from alternat.languages.bidi import Span, isolate, spans, strip_isolates

_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("معرض Paris Saclay Science Summit.", ["Paris Saclay Science Summit"]),
        ("شبكة Wi-Fi 6،", ["Wi-Fi 6"]),
        ("(Valérie Pécresse)", ["Valérie Pécresse"]),
        ("بـ «VivaTech»", ["VivaTech"]),
        ("وUM6P و58", ["UM6P"]),
        (
            "عنوان contact@x.org، وموقع https://x.org/a?b=1.",
            ["contact@x.org", "https://x.org/a?b=1"],
        ),
        ("موقع https://x.org/", ["https://x.org/"]),
        ("مبلغ 1 200 000 € سنة 2025", ["1 200 000 €"]),
        ("مبلغ 90\u202f000\u00a0€", ["90\u202f000\u00a0€"]),
        ("مبلغا قدره تسعون ألف أورو (90.000 أورو)", ["90.000"]),
        ("نسبة 50 % أو 50%", ["50 %", "50%"]),
        ("برسم 2025-2027", ["2025-2027"]),
        ("برسم 2025 – 2027", ["2025 – 2027"]),
        ("مقرر رقم CP 2024-012.", ["CP 2024-012"]),
        ("مقرر رقم 2024-012؛", ["2024-012"]),
        ("الهاتف +212 5 22 00 00 00", ["+212 5 22 00 00 00"]),
        ("بتاريخ 22/04/2025 البند 3.2", ["22/04/2025", "3.2"]),
        ("النظام (الاتحاد الأوروبي) 2016/679", ["2016/679"]),
        ("على الساعة 12:30", ["12:30"]),
        ("مبلغ 90 000 MAD", ["90 000 MAD"]),
        ("بتاريخ 22 أبريل 2025", []),
        ("المواد 22، 23 و24", []),
        (
            "مقرها بـ 2, rue Simone Veil, 93400 Saint-Ouen،",
            ["2, rue Simone Veil, 93400 Saint-Ouen"],
        ),
        ("Règlement (UE) 2016/679 و", ["Règlement (UE) 2016/679"]),
        ("السيد M. Jean Dupont", ["M. Jean Dupont"]),
        ("ساحل Côte d’Ivoire", ["Côte d’Ivoire"]),
        ("R & D", ["R & D"]),
        ("رقم n° 2024-012", ["n° 2024-012"]),
        ("لا شيء", []),
    ],
)
def test_tokens_isolated_whole_in_arabic(text: str, isolated: list[str]) -> None:
    cut = spans(text, "ar")
    assert [span.text for span in cut if span.isolated] == isolated
    assert all(span.direction == ("ltr" if span.isolated else "rtl") for span in cut)
    assert "".join(span.text for span in cut) == text


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("la ville الدار البيضاء (سطات) ici", ["الدار البيضاء", "سطات"]),
        ("dite « الطرف، الجهة »", ["الطرف، الجهة"]),
        ("90\u202f000\u00a0€ en 2025-2027", []),
    ],
)
def test_arabic_words_isolated_in_french(text: str, isolated: list[str]) -> None:
    cut = spans(text, "fr")
    assert [span.text for span in cut if span.isolated] == isolated
    assert "".join(span.text for span in cut) == text


def test_spans() -> None:
    assert spans("بـ VivaTech.", "ar") == (
        Span("بـ ", "rtl", isolated=False),
        Span("VivaTech", "ltr", isolated=True),
        Span(".", "rtl", isolated=False),
    )
    assert spans("", "ar") == ()


def test_isolate() -> None:
    assert isolate("رقم 2024-012؛", "ar") == f"رقم {_LRI}2024-012{_PDI}؛"
    assert isolate("la ville الرباط.", "fr") == f"la ville {_RLI}الرباط{_PDI}."


def test_isolating_twice_changes_nothing() -> None:
    once = isolate("مبلغ 1 200 000 € لـ UM6P", "ar")
    assert isolate(once, "ar") == once
    assert strip_isolates(once) == "مبلغ 1 200 000 € لـ UM6P"
