from __future__ import annotations

import pytest
from tests.reviewed import WAIVED, finding, reviewed

from alternat.review.finding import Finding
from alternat.review.report import Tally, as_data


def test_heaviest_first_then_in_the_order_of_the_articles() -> None:
    late, early = finding(24, "W", article="disputes"), finding(24, "W", article="object")
    nowhere, heavy = finding(80, "W"), finding(99, "B", article="disputes")
    waived = finding(3, "B").waived(WAIVED)
    found = (waived, late, early, nowhere, heavy)
    assert reviewed(found).findings == (heavy, nowhere, early, late, waived)


def test_what_is_waived_counts_apart() -> None:
    one = reviewed((finding(1, "B"), finding(1, "B").waived(WAIVED), finding(11, "I")))
    assert one.tally == Tally(blocking=1, warnings=0, information=1, waived=1)
    assert not one.may_become_final
    assert reviewed((finding(1, "B").waived(WAIVED), finding(11, "W"))).may_become_final


@pytest.mark.parametrize(
    ("one", "article"),
    [
        (finding(1, "B", article="object"), "object"),
        (finding(1, "B", path=("clauses", "termination", "notice")), "termination"),
        (finding(1, "B", path=("library", "clauses", "disputes", "heading")), "disputes"),
        (finding(1, "B", path=("clauses", "nothing")), None),
        (finding(1, "B", article="nothing"), None),
        (finding(1, "B", path=("term",)), None),
    ],
)
def test_the_article_that_a_finding_concerns(one: Finding, article: str | None) -> None:
    assert reviewed((one,)).placed[0].article == article


def test_as_data() -> None:
    plain = as_data(finding(1, "B"), "a.yaml", 2, 3)
    assert plain == {
        "check": 1,
        "severity": "B",
        "file": "a.yaml",
        "line": 2,
        "column": 3,
        "message": "message 1",
        "todo": "mend it",
        "article": None,
        "texts": None,
        "waiver": None,
    }
    full = finding(1, "B", texts=("oui", "نعم")).waived(WAIVED)
    data = as_data(full, "a.yaml", 2, 3, "fr")
    assert data["message"] == "constat 1"
    assert data["texts"] == {"fr": "oui", "ar": "نعم"}
    assert data["waiver"] == {
        "by": "A. B.",
        "on": "2026-03-17",
        "reason": {"fr": "convenu", "ar": "متفق عليه"},
    }
