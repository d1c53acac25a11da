from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DELETE, THREE, added, found


@pytest.mark.parametrize("agreement", ALL)
def test_08_the_complete_examples_cite_their_annexes(agreement: str) -> None:
    assert found(8, agreement) == []


@pytest.mark.parametrize(
    ("agreement", "french", "arabic", "times"),
    [
        (ACCORD, "Le plan figure à l’annexe 2.", "يرد المخطط في المرفق 2.", 2),
        (THREE, "Le plan figure à l’annexe 1.", "يرد المخطط في المرفق 1.", 0),
        (THREE, "Le plan figure à l’annexe 1.", "يرد المخطط في المرفق 2.", 1),
        (THREE, "Le plan figure aux annexes 1 et 2.", "يرد المخطط في المرفقين 1 و2.", 2),
        (THREE, "Le plan figure à l’annexe 2 du présent accord.", "يرد في المرفق 1.", 1),
        (ACCORD, "Le seuil est à l’annexe I du règlement.", "يرد في المرفق 1 من القانون.", 0),
        (ACCORD, "La liste est jointe en annexe.", "اللائحة مرفقة.", 0),
    ],
)
def test_08_annexes_cited_exist(agreement: str, french: str, arabic: str, times: int) -> None:
    article: dict[str, Any] = {
        "id": "plan",
        "after": "actions",
        "heading": {"fr": "Plan", "ar": "المخطط"},
        "text": {"fr": french, "ar": arabic},
    }
    assert len(found(8, agreement, {"agreement:articles": added(article)})) == times


def test_08_an_annex_that_nothing_cites() -> None:
    findings = found(8, THREE, {"agreement:clauses.annexes": DELETE})
    assert [finding.path for finding in findings] == [("annexes", 0)] * 2


def test_08_a_rewritten_article_that_cites_one_language_only() -> None:
    text = {"fr": "L’annexe 1 fait partie de l’accord.", "ar": "تعتبر المرفقات جزءا منه."}
    [finding] = found(8, THREE, {"agreement:clauses.annexes.text": text})
    assert "المرفق 1" in finding.message.fr


def test_08_an_article_on_annexes_without_any() -> None:
    [finding] = found(8, ACCORD, {"agreement:clauses.annexes": {}})
    assert finding.path == ("clauses", "annexes")


def test_08_documents_joined_by_hand_are_annexes_too() -> None:
    others = [{"id": "plan", "text": {"fr": "annexe 2 : le plan", "ar": "المرفق 2: المخطط"}}]
    assert found(8, THREE, {"agreement:clauses.annexes.others": others}) == []


def test_08_the_number_of_an_annex_prints() -> None:
    [finding] = found(8, THREE, {"formulas:annex_heading.ar": "مرفق: {{ title }}"})
    assert finding.path == ("annexes", 0)
