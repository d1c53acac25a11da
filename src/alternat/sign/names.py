"""The name in a certificate, compared with that of the person who should sign.

Takes two names as they are written; tells whether they are the same person's. Case, accents, order
of given and family name, Arabic vowels and the forms of alif do not count; numbers, which
authorities add to tell namesakes apart, do not either.
"""

from __future__ import annotations

import unicodedata

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


def is_named(certificate: str, person: tuple[str, ...]) -> bool:
    """Tell whether a certificate names a person.

    Args:
        certificate: The common name in it.
        person: The name of the person, in each script.
    """
    return any(_parts(certificate) == _parts(name) for name in person)


def _parts(name: str) -> tuple[str, ...]:
    """Give the words of a name, folded and sorted."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_ARABIC)).casefold()
    kept = "".join(
        character if character.isalpha() else " "
        for character in decomposed
        if not unicodedata.combining(character)
    )
    return tuple(sorted(kept.split()))
