"""Delegates, for check 94: those who sign or witness are what the journey says that they are.

Takes a case; gives the people whom the trip puts in another institution than the agreement does,
and the functions that do not agree with the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.review.case import Case
from alternat.review.check import Flaw
from alternat.review.finding import Bilingual, Path

_ARTICLES = ("de la ", "de l’", "des ", "de ", "du ")


def delegates(case: Case) -> Iterator[Flaw]:
    """Compare the agreement with the delegation of its trip."""
    trip = case.trip
    if trip is None:
        return
    offices = {one.person: one.office for one in trip.delegation}
    for path, person, party in _acting(case):
        office = offices.get(person)
        named = _houses(case, office.fr) if office else frozenset()
        if office and named and party not in named:
            record = case.dossier.directory.people[person]
            name = case.dossier.directory.institutions[party].name.fr
            yield Flaw(
                path,
                Bilingual(
                    f"{record.given} {record.family} agit ici pour « {name} » ; le voyage dit : "
                    f"{office.fr}",
                    f"{record.given} {record.family} acts here for « {name} »; the trip says: "
                    f"{office.fr}",
                ),
                Bilingual(
                    "corriger la personne ici, ou sa fonction dans le voyage",
                    "correct the person here, or the function in the trip",
                ),
            )
    for index, one in enumerate(trip.delegation):
        gender = case.dossier.directory.people[one.person].gender
        feminine = one.office.ar.split()[0].endswith("ة")
        if feminine != (gender == "f") and one.office.ar.split()[0] not in _EITHER:
            yield Flaw(
                ("trip", "delegation", index, "office", "ar"),
                Bilingual(
                    f"«{one.office.ar}» ne s’accorde pas avec la personne ({one.office.fr})",
                    f"«{one.office.ar}» does not agree with the person ({one.office.fr})",
                ),
                Bilingual("accorder la fonction", "make the function agree"),
            )


_EITHER = frozenset({"عضو", "عضوة"})


def _acting(case: Case) -> Iterator[tuple[Path, str, str]]:
    agreement = case.dossier.agreement
    for index, spec in enumerate(agreement.parties):
        for place, signatory in enumerate(spec.signatories):
            path: Path = ("parties", index, "signatories", place)
            if signatory.person.value:
                yield (*path, "person"), signatory.person.value, spec.party
            if signatory.delegation:
                yield (*path, "delegation", "person"), signatory.delegation.person, spec.party
    for index, witness in enumerate(agreement.witnesses):
        yield ("witnesses", index), witness.person, witness.institution


def _houses(case: Case, office: str) -> frozenset[str]:
    """Give the institutions whose own name stands in the name of an office."""
    found = set()
    for key, record in case.dossier.directory.institutions.items():
        own = record.name.fr.partition(" ")[2]
        for article in _ARTICLES:
            own = own.removeprefix(article)
        if own and own in office:
            found.add(key)
    return frozenset(found)
