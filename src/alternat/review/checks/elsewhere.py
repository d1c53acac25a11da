"""What is said elsewhere, checks 94 and 95: in the other agreements of the trip, in the release.

Source: domain reference § 7.1 H.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.compose.dossier import Dossier
from alternat.review import facts, names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.checks.delegates import delegates
from alternat.review.finding import Bilingual, Path
from alternat.spec.schema import PartySpec, SignatorySpec


@check(94, "W")
def same_in_all_agreements(case: Case) -> Iterator[Flaw]:
    """A person or an institution has one function and one term in all agreements of the trip."""
    yield from delegates(case)
    mine = case.dossier.agreement
    if any(94 in question.settles for question in mine.questions):
        return
    for sibling in case.siblings:
        if sibling.agreement.id > mine.id:
            continue  # the other of the two tells it
        others = {spec.party: spec for spec in sibling.agreement.parties}
        for index, spec in enumerate(mine.parties):
            if spec.party in others:
                yield from _party(case, ("parties", index), spec, others[spec.party], sibling)
        for rank, witness in enumerate(mine.witnesses):
            here = (witness.institution, witness.office)
            yield from _functions(
                case, ("witnesses", rank, "office"), witness.person, here, sibling
            )
    yield from _delegation(case)


def _party(
    case: Case, path: Path, spec: PartySpec, other: PartySpec, sibling: Dossier
) -> Iterator[Flaw]:
    if spec.term and other.term and spec.term != other.term:
        name = names.party(case.dossier, spec.party).fr
        here, there = (f"{term.fr} / {term.ar}" for term in (spec.term, other.term))
        yield _differs((*path, "term"), name, here, there, sibling)
    for rank, signatory in enumerate(spec.signatories):
        person, office = signatory.person.value, signatory.office.value
        if person is None or office is None:
            continue
        where = (*path, "signatories", rank)
        yield from _functions(case, (*where, "office"), person, (spec.party, office), sibling)
        for same in other.signatories:
            if same.person.value == person and _capacity(same) != _capacity(signatory):
                here, there = _capacity(signatory), _capacity(same)
                yield _differs(
                    (*where, "capacity"), names.person(case.dossier, person), here, there, sibling
                )


def _functions(
    case: Case, path: Path, person: str, here: tuple[str, str], sibling: Dossier
) -> Iterator[Flaw]:
    """Compare a person's function with the one that the person has in another agreement."""
    there = [
        (spec.party, signatory.office.value)
        for spec in sibling.agreement.parties
        for signatory in spec.signatories
        if signatory.person.value == person
    ]
    there += [(w.institution, w.office) for w in sibling.agreement.witnesses if w.person == person]
    for institution, office in there:
        if office is not None and (institution, office) != here:
            words = names.office(case.dossier, *here, person)
            other = names.office(sibling, institution, office, person)
            yield _differs(path, names.person(case.dossier, person), words, other, sibling)


def _delegation(case: Case) -> Iterator[Flaw]:
    """Compare the functions printed with those of the list of the delegation."""
    if case.trip is None:
        return
    listed = {delegate.person: delegate.office for delegate in case.trip.delegation}
    for index, spec in enumerate(case.dossier.agreement.parties):
        for rank, signatory in enumerate(spec.signatories):
            person, office = signatory.person.value, signatory.office.value
            if person is None or office is None or person not in listed:
                continue
            here, there = names.office(case.dossier, spec.party, office, person), listed[person].fr
            if here != there:
                who = names.person(case.dossier, person)
                yield Flaw(
                    ("parties", index, "signatories", rank, "office"),
                    Bilingual(
                        f"{who} : « {here} » ici, « {there} » dans la liste de la délégation",
                        f"{who}: '{here}' here, '{there}' in the list of the delegation",
                    ),
                    _TODO,
                )


def _differs(path: Path, who: str, here: str, there: str, sibling: Dossier) -> Flaw:
    other = sibling.agreement.reference
    return Flaw(
        path,
        Bilingual(
            f"{who} : « {here} » ici, « {there} » dans l’acte {other}",
            f"{who}: '{here}' here, '{there}' in {other}",
        ),
        _TODO,
    )


_TODO = Bilingual(
    "retenir une seule forme, ou expliquer la différence dans une question (`settles: [94]`)",
    "keep one form, or explain the difference in a question (`settles: [94]`)",
)


def _capacity(signatory: SignatorySpec) -> str:
    """Put into words in which capacity someone signs, by which delegation."""
    order = signatory.delegation and signatory.delegation.reference.value
    capacity = _CAPACITIES[signatory.capacity]
    return f"{capacity} ({order})" if order else capacity


_CAPACITIES = {
    "executive": "en vertu de sa fonction",
    "delegation": "par délégation",
    "interim": "par intérim",
}


@check(95, "I")
def release_says_otherwise(case: Case) -> Iterator[Flaw]:
    """What the press release says otherwise is listed, so that nobody copies it back."""
    found: list[tuple[Path, object]] = list(case.facts)
    directory = case.dossier.directory
    for spec in case.dossier.agreement.parties:
        record = directory.institutions[spec.party]
        found.append((("directory", "institutions", spec.party, "release"), record))
    for person in facts.people(case.dossier):
        found.append((("directory", "people", person, "release"), directory.people[person]))
    for index, ceremony in enumerate(case.trip.ceremonies if case.trip else ()):
        if ceremony.agreement == case.dossier.agreement.id:
            for name in ("place", "date", "venue", "time"):
                found.append((("trip", "ceremonies", index, name), getattr(ceremony, name)))
    for path, fact in found:
        release = getattr(fact, "release", None)
        if release is not None:
            yield Flaw(
                path,
                Bilingual(
                    f"le communiqué dit autre chose : {release.fr}",
                    f"the press release says otherwise: {release.fr}",
                ),
                Bilingual(
                    "ne pas le recopier dans l’acte", "do not copy it back into the agreement"
                ),
            )


CHECKS: tuple[Check, ...] = (same_in_all_agreements, release_says_otherwise)
