"""Parts and wholes: checks 18, 52 and 53."""

from __future__ import annotations

from typing import Any

from tests.cases import ACCORD, RENEWAL, added, found, replaced
from tests.unit.review.checks.test_rewritten import spoilt

FRENCH = (
    "Considérant que la Région Val-d’Azur paie 60 % des frais et la Région Jbel-Sahab 40 % de ces "
    "frais ;"
)
ARABIC = "واعتبارا لكون جهة الوادي الأزرق تؤدي 60% من المصاريف وجهة جبل السحاب 40% من هذه المصاريف؛"


def recital(fr: str, ar: str) -> dict[str, Any]:
    return {"agreement:recitals": added({"id": "own", "text": {"fr": fr, "ar": ar}})}


def test_53_shares_make_a_whole() -> None:
    assert not found(53, ACCORD, recital(FRENCH, ARABIC))
    wrong = recital(FRENCH.replace("60", "70"), ARABIC.replace("60", "70"))
    assert "110" in found(53, ACCORD, wrong)[0].message.en
    apart = FRENCH.replace("40 % de ces frais", "60 % du loyer")
    assert not found(53, ACCORD, recital(apart, ARABIC))


def test_18_shares_keep_their_party() -> None:
    wrong = ARABIC.replace("60%", "x").replace("40%", "60%").replace("x", "40%")
    assert not found(18, ACCORD, recital(FRENCH, ARABIC))
    assert "same parties" in found(18, ACCORD, recital(FRENCH, wrong))[0].message.en


def test_53_a_part_is_not_above_its_whole() -> None:
    edits = {"agreement:prior_agreement.results.value.fr": replaced("dont six", "dont seize")}
    assert [one for one in found(53, RENEWAL, edits) if "greater" in one.message.en]


def test_52_sums_are_rightly_spelt() -> None:
    slip = ("un million deux cent", "un millions deux cent")
    assert found(52, RENEWAL, spoilt(RENEWAL, "financial", slip))
    assert not found(52, RENEWAL, spoilt(RENEWAL, "financial"))
