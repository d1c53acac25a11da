"""Where the signing stands: each original, each signatory, and who is next.

Takes a signing list and the files as they are; gives one state a place. An original is complete
when every place of every one of its files is signed; a witness may be told to be absent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from alternat.sign.signing_list import SigningList, ToSign
from alternat.sign.verdict import SignatureVerdict, Verdict

State = Literal["waiting", "absent", "valid", "invalid", "indeterminate"]
"""`waiting`: not signed yet; `absent`: a witness without whom it goes; else the verdict."""

Judge = Callable[[bytes], Verdict]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one signature stands."""

    agreement: str
    copy: str
    file: str
    field: str
    party: str | None
    """For whom; None for a witness."""
    person: str
    state: State
    next: bool
    """Whether it is this person's turn in this original."""


def standings(
    one: SigningList,
    files: Mapping[str, bytes],
    judge: Judge,
    without: Mapping[str, frozenset[str]],
) -> tuple[Standing, ...]:
    """Tell where each signature of an agreement stands.

    Args:
        one: What is to be signed.
        files: The files as they are, by name.
        judge: Judges a file that carries signatures.
        without: The witnesses who do not sign, by original; a party cannot be without signature.
    """
    found = []
    for copy in one.copies:
        turn = True
        for file in one.of_copy(copy):
            known = _signatures(file, files, judge)
            for place in file.places:
                signature = known.get(place.field)
                absent = place.party is None and place.person in without.get(copy, ())
                state: State = "absent" if absent else "waiting"
                if signature:
                    state = signature.answer
                is_next, turn = turn and state == "waiting", turn and state != "waiting"
                found.append(
                    Standing(
                        one.agreement,
                        copy,
                        file.name,
                        place.field,
                        place.party,
                        place.person,
                        state,
                        is_next,
                    )
                )
    return tuple(found)


def complete(found: tuple[Standing, ...], copy: str) -> bool:
    """Tell whether an original is signed by all, in all its files."""
    mine = [one for one in found if one.copy == copy]
    return bool(mine) and all(one.state != "waiting" for one in mine)


def absent(found: tuple[Standing, ...], copy: str) -> tuple[str, ...]:
    """Name the witnesses without whom an original is complete."""
    mine = [one for one in found if one.copy == copy and one.state == "absent"]
    return tuple(dict.fromkeys(one.person for one in mine))


def _signatures(
    file: ToSign, files: Mapping[str, bytes], judge: Judge
) -> dict[str, SignatureVerdict]:
    data = files.get(file.name)
    if data is None or b"/ByteRange" not in data:
        return {}
    return {one.field: one for one in judge(data).signatures}
