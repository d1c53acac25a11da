"""Preparation: final originals get their signature fields.

Takes the final text on record and the names of people; gives the files to sign and their list. A
draft is never prepared, nor a file that differs from the record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import assert_never

from alternat.document.finished import Room
from alternat.languages import Language
from alternat.sign.errors import SigningError
from alternat.sign.fields import Field, with_fields
from alternat.sign.signing_list import OnRecord, Place, SigningList, ToSign

Called = Mapping[Language, str]
"""The name of a person in each language."""


def prepared(
    record: OnRecord, people: Mapping[str, Called]
) -> tuple[SigningList, dict[str, bytes]]:
    """Prepare every original of an agreement.

    Args:
        record: The final text on record.
        people: The names of all who sign, by id.

    Returns:
        The list, and the files by name; the same for the same record.

    Raises:
        SigningError: An original is missing or differs from the record, or nobody is known to sign
            somewhere.
    """
    files: dict[str, bytes] = {}
    listed = []
    for name, copy, language in record.to_sign():
        final = _final(record, name)
        fields = tuple(_fields(record.rooms[name], people, name))
        files[name] = with_fields(final, fields)
        in_turn = sorted(fields, key=lambda field: field.room.party is None)  # witnesses last
        places = tuple(
            Place(field.name, field.room.party, field.room.person or "") for field in in_turn
        )
        digest = hashlib.sha256(files[name]).hexdigest()
        listed.append(ToSign(name, copy, language, record.outputs[name], digest, places))
    if not files:
        wanted = "fr,ar" if record.layout == "separate" else "fr-ar"
        raise SigningError(
            f"{record.agreement}: the final text holds no original to sign as PDF; "
            f"`build {record.agreement} --final` with {wanted} among its languages"
        )
    made_from = hashlib.sha256((record.folder / "final.json").read_bytes()).hexdigest()
    return (
        SigningList(record.agreement, record.reference, record.version, made_from, tuple(listed)),
        files,
    )


def _final(record: OnRecord, name: str) -> bytes:
    file = record.folder / name
    if not file.is_file():
        raise SigningError(f"{file}: on record, but not there; build the final text again")
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != record.outputs.get(name):
        raise SigningError(
            f"{file}: differs from what final.json records, so it is not the text that was "
            "accepted; move the folder away and build the final text again"
        )
    return data


def _fields(rooms: tuple[Room, ...], people: Mapping[str, Called], name: str) -> Iterator[Field]:
    taken: dict[str, int] = {}
    for room in rooms:
        if room.person is None or room.person not in people:
            raise SigningError(f"{name}: nobody is known to sign for {room.party}; name the person")
        field = f"{room.text}.{room.person}"
        taken[field] = taken.get(field, 0) + 1
        if taken[field] > 1:  # one person signs for two parties
            field = f"{field}~{taken[field]}"
        language, words = _words(room, people[room.person])
        yield Field(field, room, words, language)


def _words(room: Room, called: Called) -> tuple[Language, str]:
    """Give what a screen reader says of a field, and in which language."""
    witness = room.party is None
    french = f"Signature de {called['fr']}{', témoin' if witness else ''}"
    match room.text:
        case "fr":
            return "fr", f"{french}, texte français"
        case "ar":
            return (
                "ar",
                f"توقيع {called['ar']}{' على سبيل الشهادة' if witness else ''}، النص العربي",
            )
        case "common":
            return "fr", f"{french}, pour les deux textes"
        case _:
            assert_never(room.text)
