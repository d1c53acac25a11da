from __future__ import annotations

import pytest

from alternat.languages.elision import elision_slips


def rights(text: str) -> list[str | None]:
    return [slip.right for slip in elision_slips(text)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("en présence de Édouard", "d’Édouard"),
        ("la Université", "l’Université"),
        ("le École", "l’École"),
        ("parce que il", "qu’il"),
        ("Que elle soit", "Qu’elle"),
        ("si il vote", "s’il"),
        ("ce accord", "cet accord"),
        ("sa université", "son université"),
        ("un nouveau accord", "nouvel accord"),
        ("du État", "de l’État"),
        ("au établissement", "à l’établissement"),
        ("Au établissement", "À l’établissement"),
        ("le histoire commune", "l’histoire"),
        ("le Oriental", "l’Oriental"),
        ("lorsque une Partie", "lorsqu’une"),
        ("le vote de le Conseil", "du Conseil"),
        ("l’accord de les Parties", "des Parties"),
        ("à le présent accord", "au présent"),
        ("à les Parties", "aux Parties"),
        ("de lequel", "duquel"),
        ("à lesquelles", "auxquelles"),
    ],
)
def test_missed_elision_or_contraction_is_mended(text: str, right: str) -> None:
    assert rights(text) == [right]


@pytest.mark.parametrize("text", ["l’Région", "d’Rabat", "l’huit mars", "d’onze mois", "qu’Rabat"])
def test_elision_before_a_consonant_or_aspirated_h_is_found(text: str) -> None:
    assert rights(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "d’Édouard, de la Région, du Haut-Commissariat, de huit mois, le onzième jour",
        "la ou les personnes, le ou les projets, que ou, et ce à compter de",
        "de le faire, à les signer, de les informer, de le lui dire, à le voir",
        "le 8 avril, de A à Z, la a) et le b), de un à trois",
        "le oui, de Ouarzazate, de UM6P, le ONU, de Yaoundé, l’UM6P, d’Hyères, l’hôtel",
        "du Havre, de Le Havre, prud’homme, aujourd’hui, presqu’île, quelqu’un",
        "d’huissier, cet accord, son université, nouvel accord, à nouveau adopté",
        "ce afin de, ce en quoi, ce avant le 3, du onze, au hasard",
    ],
)
def test_right_french_is_left_alone(text: str) -> None:
    assert rights(text) == []
