from __future__ import annotations

import re
from typing import Any

import pytest
from click import unstyle
from tests.reviewed import WAIVED, finding, reviewed

from alternat.cli.findings import WHOLE, excerpt, lines, reasons, side_by_side
from alternat.review.finding import Bilingual

FRENCH = "Chaque Partie peut résilier le présent accord par une notification écrite. " * 3
ARABIC = "يمكن لكل طرف فسخ هذا الاتفاق بإشعار كتابي يوجه إلى الطرف الآخر. " * 3


def told(width: int = 0, **more: Any) -> list[str]:
    one = reviewed((finding(17, "B", article="object", **more),))
    return [unstyle(line) for line in lines(one, "fr", width)]


def test_one_finding_after_the_other_then_the_verdict() -> None:
    one = reviewed((finding(17, "B", article="object"), finding(99, "W").waived(WAIVED)))
    name, first, article, todo, second, *_, last = (unstyle(x) for x in lines(one, "fr", 0))
    assert name == one.id
    assert first == "  specs/agreements/été 1.yaml:12:3: ✖ bloquant, contrôle 17 : constat 17"
    assert article.strip().startswith("Article 1er")
    assert todo.strip() == "→ le corriger"
    assert "○ avertissement, levé, contrôle 99 : constat 99" in second
    assert last == (
        "  ne peut pas devenir final — 1 bloquant, 0 avertissement, 0 information, 1 levé"
    )


def test_what_forbids_a_final_text_in_short() -> None:
    found = (finding(17, "B"), finding(1, "W"), finding(17, "B"), finding(3, "B").waived(WAIVED))
    assert list(reasons(found, "fr")) == [(found[0], "contrôle 17 : constat 17 (+ 1)")]
    assert list(reasons(found[1:2], "en")) == []


def test_counts_in_english() -> None:
    one = reviewed((finding(17, "B"), finding(1, "W"), finding(1, "W"), finding(1, "I")))
    last = unstyle(list(lines(one, "en", 0))[-1])
    assert last.endswith("may not become final — 1 blocking, 2 warnings, 1 information, 0 waived")


def test_without_a_terminal_the_texts_stand_one_under_the_other() -> None:
    shown = told(texts=(FRENCH.strip(), ARABIC.strip()))
    assert f"      fr │ {FRENCH.strip()}" in shown
    assert f"      ar │ {ARABIC.strip()}" in shown
    assert not [line for line in told(texts=(FRENCH, "")) if "ar │" in line]


@pytest.mark.parametrize("width", [100, 131, 160, 400])
def test_on_a_wide_terminal_they_stand_side_by_side(width: int) -> None:
    shown = [line for line in told(width, texts=(FRENCH, ARABIC)) if " │ " in line]
    assert len(shown) > 1
    assert {len(line) for line in shown} == {max(map(len, shown))}, "Arabic is flush right"
    assert max(map(len, shown)) <= min(width, 160)
    halves = [line.split(" │ ") for line in shown]
    assert " ".join(left.strip() for left, _ in halves).strip() == FRENCH.strip()
    assert " ".join(right.strip() for _, right in halves).strip() == ARABIC.strip()


def test_marks_take_no_column() -> None:
    (line,) = side_by_side("é" * 3, "مُدّة", 60)
    assert len(re.sub("[\u064b-\u0652]", "", line)) == 57 + 2


def test_a_long_text_is_shortened_around_what_is_quoted() -> None:
    text = "a " * 400 + "le mot juste" + " b" * 400
    assert excerpt("a" * (WHOLE - 1), "") == "a" * (WHOLE - 1)
    assert excerpt(text, "sans rien").startswith("a a")
    shown = excerpt(text, "« absent » ou « le mot juste »")
    assert "le mot juste" in shown
    assert shown[:2] == "… "
    assert shown[-2:] == " …"
    assert len(shown) <= WHOLE + 4


def test_the_message_decides_in_either_language() -> None:
    message = Bilingual("« fin »", "“fin”")
    shown = told(message=message, texts=("début " * 100 + "fin", "ب " * 300))
    assert any(line.rstrip().endswith("fin") for line in shown)
