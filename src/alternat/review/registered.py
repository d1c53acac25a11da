"""The registered names: what the directory calls people, institutions, bodies and places.

Takes a dossier; gives every name in both languages, with the record that it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alternat.compose.dossier import Dossier
from alternat.languages import Language
from alternat.review.finding import Path


@dataclass(frozen=True, slots=True)
class Registered:
    """A name of the directory in both languages."""

    path: Path
    fr: str
    ar: str
    aliases: tuple[str, ...] = ()
    territory: bool = False
    """Whether it also names a territory: a local authority."""

    def get(self, language: Language) -> str:
        """Give the name in one language."""
        return self.fr if language == "fr" else self.ar


@lru_cache(maxsize=2)  # of the agreement in hand
def registered(dossier: Dossier) -> tuple[Registered, ...]:
    """Give every name of the directory."""
    return tuple(_registered(dossier))


def _registered(dossier: Dossier) -> Iterator[Registered]:
    directory = dossier.directory
    for key, person in directory.people.items():
        path: Path = ("directory", "people", key)
        french = f"{person.given} {person.family}"
        yield Registered(path, french, person.arabic.text, person.aliases)
    for key, record in directory.institutions.items():
        path = ("directory", "institutions", key)
        name = record.name
        yield Registered(path, name.fr, name.ar, record.aliases, record.local_authority)
        for body in record.bodies.values():
            yield Registered((*path, "bodies"), body.name.fr, body.name.ar)
    for key, place in directory.places.items():
        yield Registered(("directory", "places", key), place.fr, place.ar)
