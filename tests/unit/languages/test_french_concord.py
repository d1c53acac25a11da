"""French agreement in prose."""

from __future__ import annotations

import pytest

from alternat.languages.french_concord import discords_of_prose, wrong_pronouns


@pytest.mark.parametrize(
    "text",
    [
        "Les Parties coopère dans les domaines suivants.",
        "Chaque Partie s’engagent, dans la limite de ses moyens, à agir.",
        "Les actions suivantes sont retenus :",
        "La présente convention est établi en deux exemplaires.",
        "La convocation est adressé aux membres.",
        "Les projets sont évaluer par le comité.",
        "Le comité ce réunit une fois par an.",
        "Chaque Partie peut a tout moment se retirer.",
        "Un fait de nature a compromettre le projet.",
        "Elle répond dans les meilleures délais.",
        "Il est notifié à chacun des Parties.",
        "Il est notifié à chacun des deux Parties.",
        "Chaque\u00a0Partie reconnaissent l’intérêt du projet.",
        "Les\u00a0Parties coopère.",
        "sont informer les membres du comité",
        "a compter de la signature",
        "Il est établi en langues français et arabe.",
        "La Région : la directeur de la coopération.",
        "Il désigne une comité.",
        "La Partie empêché en informe l’autre.",
    ],
)
def test_what_does_not_agree_is_found(text: str) -> None:
    assert list(discords_of_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "Les Parties coopèrent ; chaque Partie s’engage à agir.",
        "La Partie empêchée en informe le représentant de la Partie désigné au comité.",
        "La demande formulée par le bénéficiaire est acceptée.",
        "Le comité, réuni par les Parties, se prononce à l’unanimité de ses membres.",
        "Les frais de mission sont partagés. La mobilité est gratuite.",
        "La Région a à cœur de coopérer ; elle la mentionne dans tout document.",
        "En cas de rupture, la convention est résiliée.",
        "L’étudiant est tenu d’avertir l’une des Parties ; la liste des candidats est arrêtée.",
        "Ce financement commun et cette durée maximale sont fixés.",
    ],
)
def test_what_agrees_is_left_alone(text: str) -> None:
    assert not list(discords_of_prose(text))


def test_the_pronoun_of_the_act_has_its_gender() -> None:
    lines = "Le présent accord est conclu pour deux ans.\nElle prend fin à leur terme."
    assert [slip.right for slip in wrong_pronouns(lines, "le présent accord", "m")] == [
        "Il prend fin"
    ]
    assert not list(wrong_pronouns(lines.replace("Elle", "Il"), "le présent accord", "m"))
    other = "Le présent accord institue une aide. L’aide est annuelle. Elle prend fin en mai."
    assert not list(wrong_pronouns(other, "le présent accord", "m"))
