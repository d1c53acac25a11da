"""Countries, cities, addresses, Latin words: check 21."""

from __future__ import annotations

from typing import Any

from tests.cases import ACCORD, added, found, replaced


def recital(fr: str, ar: str) -> dict[str, Any]:
    return {"agreement:recitals": added({"id": "own", "text": {"fr": fr, "ar": ar}})}


def test_21_a_city_is_not_another_one() -> None:
    right = recital("Considérant la lettre signée à Rabat ;", "واعتبارا للرسالة الموقعة بالرباط؛")
    wrong = recital(
        "Considérant la lettre signée à Rabat ;", "واعتبارا للرسالة الموقعة بالدار البيضاء؛"
    )
    assert not found(21, ACCORD, right)
    assert "Casablanca" in found(21, ACCORD, wrong)[0].message.en


def test_21_addresses_are_the_same_and_whole() -> None:
    french = "Considérant les échanges à l’adresse cooperation@val-azur.example ;"
    arabic = "واعتبارا للمراسلات على العنوان cooperation@val-azur.example؛"
    assert not found(21, ACCORD, recital(french, arabic))
    assert found(21, ACCORD, recital(french, arabic.replace("cooperation", "coperation")))
    comma = [text.replace("azur.ex", "azur,ex") for text in (french, arabic)]
    assert "wrongly written" in found(21, ACCORD, recital(*comma))[0].message.en


def test_21_a_party_is_in_its_own_country() -> None:
    edits = {"institutions:region-val-azur.seat.ar": replaced("فرنسا", "المغرب")}
    assert any(one.path[:2] == ("directory", "institutions") for one in found(21, ACCORD, edits))


def test_21_a_place_has_its_preposition() -> None:
    [flaw] = found(21, ACCORD, {"places:bab-sahab.ar_in": "باب السحاب"})
    assert flaw.path == ("directory", "places", "bab-sahab", "ar_in")
