"""Parties and signatories, checks 5 to 7: who they are, who signs for whom, what a block shows.

Takes a case; looks at the parties of the spec and at the composed text: a formula may lose what
the spec gives. Source: domain reference §§ 1.2, 3.5 and 7.1 A.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.document import Runs, Signatory
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.check import Flaw, check
from alternat.review.finding import Bilingual, Path
from alternat.review.naming import SIDES, party_name
from alternat.spec.schema import SignatorySpec

PRINTED = {
    "name": Bilingual("le nom légal", "the legal name"),
    "description": Bilingual("la nature juridique", "the legal nature"),
    "seat": Bilingual("le siège", "the seat"),
    "signatories": Bilingual("le représentant", "the representative"),
}
"""What the clause of the parties must say of each."""


@check(5, "B")
def parties(case: Case) -> Iterator[Flaw]:
    """The parties are distinct, and the text says who each is and who represents it."""
    yield from _distinct(case, "term")
    yield from _distinct(case, "name")
    for language, side in SIDES.items():
        for entry in case.text(language).parties:
            origins = {run.origin for run in entry.text.runs if run.origin}
            for key, what in PRINTED.items():
                if not any(one.startswith(f"parties.{entry.party}.{key}") for one in origins):
                    yield _incomplete(case, entry.party, what, side)
            specs = case.dossier.party(entry.party).signatories
            interim = any(one.capacity == "interim" and one.person.value for one in specs)
            named = any(one.startswith(f"parties.{entry.party}.signatories") for one in origins)
            if interim and named and _INTERIM[language] not in plain(entry.text.runs):
                what = Bilingual("que son représentant l’est par intérim", "that it is ad interim")
                yield _incomplete(case, entry.party, what, side)


def _distinct(case: Case, key: str) -> Iterator[Flaw]:
    """Find two parties that bear one word: a defined term, or a legal name."""
    dossier = case.dossier
    for language in SIDES:
        seen: dict[str, str] = {}
        for index, spec in enumerate(dossier.agreement.parties):
            noun = (
                dossier.term(spec.party) if key == "term" else dossier.institution(spec.party).name
            )
            word = noun.fr if language == "fr" else noun.ar
            other = seen.setdefault(word.casefold(), spec.party)
            if other == spec.party:
                continue
            names = [party_name(case, party) for party in (other, spec.party)]
            yield Flaw(
                ("parties", index),
                Bilingual(
                    f"« {word} » désigne à la fois {names[0].fr} et {names[1].fr}",
                    f"« {word} » stands for both {names[0].en} and {names[1].en}",
                ),
                Bilingual(
                    "donner à l’une un autre terme : `term:` dans la partie",
                    "give one of them another term: `term:` in the party",
                )
                if key == "term"
                else Bilingual(
                    "deux parties, deux personnes morales : corriger parties.yaml",
                    "two parties are two legal persons: correct parties.yaml",
                ),
            )


def _incomplete(case: Case, party: str, what: Bilingual, side: Bilingual) -> Flaw:
    name = party_name(case, party, "of")
    return Flaw(
        ("library", "formulas", "party"),
        Bilingual(
            f"{side.fr} : la désignation {name.fr} ne dit pas {what.fr}",
            f"{side.en}: the clause of the parties lacks {what.en} of {name.en}",
        ),
        Bilingual(
            "rétablir la formule `party`, ou compléter la fiche de l’institution",
            "restore the formula `party`, or complete the record of the institution",
        ),
    )


@check(6, "B")
def signatories(case: Case) -> Iterator[Flaw]:
    """Each party has a signatory of its own, and nobody signs for two parties."""
    yield from _twice(case)
    yield from _joint(case)
    yield from _of_another(case)
    parties = {spec.party for spec in case.dossier.agreement.parties}
    for language, side in SIDES.items():
        blocks = {
            block.party for block in case.text(language).signature_blocks if block.signatories
        }
        for party in sorted(parties ^ blocks):
            name = party_name(case, party)
            yield Flaw(
                _party(case, party),
                Bilingual(
                    f"{side.fr} : personne ne signe pour {name.fr}",
                    f"{side.en}: nobody signs for {name.en}",
                ),
                Bilingual("lui donner un signataire", "give it a signatory"),
            )


def _twice(case: Case) -> Iterator[Flaw]:
    seen: dict[str, str] = {}
    for path, party, spec in _signatories(case):
        person = spec.person.value
        if person is None:
            continue
        other = seen.setdefault(person, party)
        if other == party and seen.get(f"{person} {party}") is None:
            seen[f"{person} {party}"] = party
            continue
        names = [party_name(case, one) for one in (other, party)]
        who = _who(case, person)
        yield Flaw(
            (*path, "person"),
            Bilingual(
                f"{who} signe à la fois pour {names[0].fr} et pour {names[1].fr}"
                if other != party
                else f"{who} signe deux fois pour {names[0].fr}",
                f"{who} signs for both {names[0].en} and {names[1].en}"
                if other != party
                else f"{who} signs twice for {names[0].en}",
            ),
            Bilingual(
                "donner à chaque partie son signataire", "give each party a signatory of its own"
            ),
        )


def _joint(case: Case) -> Iterator[Flaw]:
    """Find a joint signature that one person gives alone, or two people in one office."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        name = party_name(case, spec.party, "of")
        if spec.joint and len(spec.signatories) < 2:
            yield Flaw(
                ("parties", index, "signatories"),
                Bilingual(
                    f"la signature {name.fr} est conjointe (`joint`), mais une seule personne "
                    "signe",
                    f"the signature of {name.en} is joint (`joint`), but one person signs",
                ),
                Bilingual(
                    "ajouter le second signataire, ou retirer `joint`",
                    "add the second signatory, or remove `joint`",
                ),
            )
        holders: dict[str, str] = {}
        for rank, one in enumerate(spec.signatories):
            office, person = one.office.value, one.person.value
            if office is None or person is None:
                continue
            other = holders.setdefault(office, person)
            if other != person:
                yield Flaw(
                    ("parties", index, "signatories", rank, "office"),
                    Bilingual(
                        f"{_who(case, other)} et {_who(case, person)} signent tous deux comme "
                        f"`{office}` {name.fr}",
                        f"{_who(case, other)} and {_who(case, person)} both sign as `{office}` "
                        f"of {name.en}",
                    ),
                    Bilingual(
                        "donner à chacun sa propre fonction", "give each an office of its own"
                    ),
                    "W",
                )


def _of_another(case: Case) -> Iterator[Flaw]:
    """Find people who sign, here for one institution, elsewhere in the trip for another alone."""
    elsewhere: dict[str, set[str]] = {}
    for sibling in case.siblings:
        for other in sibling.agreement.parties:
            for one in other.signatories:
                if one.person.value:
                    elsewhere.setdefault(one.person.value, set()).add(other.party)
        for witness in sibling.agreement.witnesses:
            elsewhere.setdefault(witness.person, set()).add(witness.institution)
    for path, party, spec in _signatories(case):
        known = elsewhere.get(spec.person.value or "", set())
        if known and party not in known:
            who = _who(case, spec.person.value or "")
            name = party_name(case, party)
            others = [party_name(case, one) for one in sorted(known)]
            yield Flaw(
                (*path, "person"),
                Bilingual(
                    f"{who} signe ici pour {name.fr}, ailleurs au cours du même voyage pour "
                    + ", ".join(one.fr for one in others),
                    f"{who} signs here for {name.en}, elsewhere on the same trip for "
                    + ", ".join(one.en for one in others),
                ),
                Bilingual(
                    "vérifier qui représente la partie, ou ses deux fonctions",
                    "verify who represents the party, or that the person holds both offices",
                ),
                "W",
            )


@check(7, "B")
def signature_blocks(case: Case) -> Iterator[Flaw]:
    """Each block shows party, capacity, room, given and family name, and its date if it has one."""
    for language, side in SIDES.items():
        for block in case.text(language).signature_blocks:
            where = _party(case, block.party)
            name = case.dossier.institution(block.party).name
            if (name.fr if language == "fr" else name.ar) not in plain(block.heading):
                yield _lacking(
                    case, where, block.party, Bilingual("le nom de la partie", "its name"), side
                )
            specs = case.dossier.party(block.party).signatories
            for index, (spec, shown) in enumerate(zip(specs, block.signatories, strict=True)):
                place: Path = (*where, "signatories", index)
                for what in _missing(case, block.party, spec, shown, language):
                    yield _lacking(case, place, block.party, what, side)


def _missing(
    case: Case, party: str, spec: SignatorySpec, shown: Signatory, language: Language
) -> Iterator[Bilingual]:
    if not plain(shown.room).strip(" ()"):
        yield Bilingual("la place de la signature et du cachet", "room for signature and seal")
    entries = case.dossier.agreement.closing.places_dates
    if len(entries) > 1 and not (shown.date_line and plain(shown.date_line).strip()):
        yield Bilingual("la date et le lieu de signature", "the date and place of signature")
    if spec.person.value is None:
        return
    person = case.dossier.directory.people[spec.person.value]
    given, family = (
        (person.given, person.family) if language == "fr" else _halves(person.arabic.text)
    )
    if given.casefold() not in plain(shown.name).casefold():
        yield Bilingual(f"le prénom ({given})", f"the given name ({given})")
    if family.casefold() not in plain(shown.name).casefold():
        yield Bilingual(f"le nom ({family})", f"the family name ({family})")
    if spec.office.value is None:
        return
    office = case.dossier.institution(party).offices[spec.office.value]
    words = office.fr if language == "fr" else office.ar
    capacity = " ".join(map(plain, shown.capacity))
    function = words.m if person.gender == "m" else words.f
    if function.casefold() not in capacity.casefold():
        yield Bilingual(f"la qualité ({function})", f"the capacity ({function})")
    if spec.capacity == "interim" and _INTERIM[language] not in capacity.casefold():
        yield Bilingual("l’intérim (« par intérim »)", "that it is ad interim")
    if spec.delegation and not _from_delegation(shown.capacity, spec, case, party, language):
        yield Bilingual("la délégation (« par délégation »)", "the delegation")


_INTERIM: dict[Language, str] = {"fr": "par intérim", "ar": "بالنيابة"}


def _from_delegation(
    lines: tuple[Runs, ...], spec: SignatorySpec, case: Case, party: str, language: Language
) -> bool:
    """Tell whether the lines name the office that delegates."""
    assert spec.delegation is not None  # asked of a delegation only
    office = case.dossier.institution(party).offices[spec.delegation.office]
    gender = case.dossier.directory.people[spec.delegation.person].gender
    words = office.fr if language == "fr" else office.ar
    wanted = (words.m if gender == "m" else words.f).casefold()
    return len(lines) > 1 and wanted in plain(lines[0]).casefold()


def _halves(name: str) -> tuple[str, str]:
    """Split an Arabic name at its first space; the whole twice when it has none."""
    first, _, rest = name.partition(" ")
    return first, rest or first


def _lacking(case: Case, path: Path, party: str, what: Bilingual, side: Bilingual) -> Flaw:
    name = party_name(case, party, "of")
    return Flaw(
        path,
        Bilingual(
            f"{side.fr} : le bloc de signature {name.fr} ne montre pas {what.fr}",
            f"{side.en}: the signature block of {name.en} does not show {what.en}",
        ),
        Bilingual(
            "compléter la partie, la fiche de la personne ou `closing.places_dates`, ou rétablir "
            "les formules `signature_…`",
            "complete the party, the person's record or `closing.places_dates`, or restore the "
            "formulas `signature_…`",
        ),
    )


def _signatories(case: Case) -> Iterator[tuple[Path, str, SignatorySpec]]:
    for index, spec in enumerate(case.dossier.agreement.parties):
        for rank, signatory in enumerate(spec.signatories):
            yield ("parties", index, "signatories", rank), spec.party, signatory


def _party(case: Case, party: str) -> Path:
    names = [spec.party for spec in case.dossier.agreement.parties]
    return ("parties", names.index(party)) if party in names else ("parties",)


def _who(case: Case, person: str) -> str:
    record = case.dossier.directory.people[person]
    return f"{record.given} {record.family}"


CHECKS = (parties, signatories, signature_blocks)
