"""Countries, cities and languages in a text."""

from __future__ import annotations

from alternat.languages.lands import cities, lands, states, tongues


def test_lands() -> None:
    assert lands("le droit marocain et la France", "fr") == {"MA", "FR"}
    assert lands("القانون المغربي", "ar") == {"MA"}
    assert not lands("la Région Île-de-France, en langue française", "fr")
    assert not lands("باللغة الفرنسية", "ar")


def test_cities_states_tongues() -> None:
    assert cities("signé à Rabat", "fr") == cities("الموقع بالرباط", "ar") == {"Rabat"}
    assert states("la République française", "fr") == states("للجمهورية الفرنسية", "ar") == {"FR"}
    assert tongues("en langues française et arabe", "fr") == {"arabe"}
    assert tongues("باللغتين العربية والإنجليزية", "ar") == {"arabe", "anglais"}
