"""Names as messages write them: parties with their article, people, functions.

Takes a dossier and ids; gives words. English sentences keep the French name, bare.
"""

from __future__ import annotations

from alternat.compose import speech
from alternat.compose.dossier import Dossier
from alternat.languages import french
from alternat.review.finding import Bilingual


def party(dossier: Dossier, name: str) -> Bilingual:
    """Name a party: « la Région Val-d’Azur »."""
    record = dossier.institution(name).name
    return Bilingual(speech.noun("", record, "fr").forms["def"], record.fr)


def of_party(dossier: Dossier, name: str) -> Bilingual:
    """Name a party after « de »: « de la Région Val-d’Azur », « du Fonds Mosaïque »."""
    record = dossier.institution(name).name
    return Bilingual(speech.noun("", record, "fr").forms["of"], f"of {record.fr}")


def person(dossier: Dossier, name: str) -> str:
    """Name a person: « Camille Exemple »."""
    record = dossier.directory.people[name]
    return f"{record.given} {record.family}"


def of_person(dossier: Dossier, name: str) -> Bilingual:
    """Name a person after « de »: « d’Alix Fictif »."""
    words = person(dossier, name)
    return Bilingual(french.of(words), f"of {words}")


def office(dossier: Dossier, institution: str, office: str, holder: str) -> str:
    """Name a function in the gender of its holder, in French."""
    words = dossier.institution(institution).offices[office].fr
    return words.f if dossier.directory.people[holder].gender == "f" else words.m
