"""Powers, checks 34, 35, 62 and 63: who may sign, by which vote or delegation, before which day.

Source: domain reference §§ 2.1, 3.5 and 7.1 C and E.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from alternat.languages import Language
from alternat.review import names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in
from alternat.review.checks.votes import shared_votes
from alternat.review.days import said
from alternat.review.finding import Bilingual, Path
from alternat.spec.facts import Fact
from alternat.spec.schema import SignatorySpec

LANGUAGES: tuple[Language, ...] = ("fr", "ar")

BEFORE_SIGNATURE = frozenset({"FR-2", "FR-3", "MA-1", "U-2"})
"""Formalities that give the power to sign (domain reference § 2.5)."""

MANDATES = {
    "deputy": Bilingual("député", "member of the National Assembly"),
    "senator": Bilingual("sénateur", "senator"),
    "mep": Bilingual("député européen", "member of the European Parliament"),
}

_BY_ORDER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bP\s*/\s*O\b|\bp(?:ar|our) ordre(?=\s+(?:du\b|de la\b|de l[’'])|\s*[,.;:)]|\s*$)",
        re.IGNORECASE,
    ),
    # An agency between the parties is another matter: «بالنيابة عن الطرف الآخر».
    "ar": re.compile(r"بالنيابة عن (?!الطرف|الأطراف|أي طرف|باقي)|بأمر من (?:ال)?(?:رئيس|مدير)"),
}
"""« P/O » and its like: a signature without any transfer of power (domain reference § 3.5)."""


@check(34, "B")
def votes_before_signature(case: Case) -> Iterator[Flaw]:
    """Votes, delegations and the formalities that empower come before the signature."""
    todo = Bilingual(
        "vérifier les deux dates, ou faire signer après",
        "check both dates, or let them sign afterwards",
    )
    for path, party, day, what in _empowering(case):
        # A formality that names no party is in time until the last of them signs.
        signed = (min if party else max)(_signed(case, party), default=None)
        if signed and day > signed:
            yield Flaw(
                path,
                Bilingual(
                    f"{what.fr} du {said(day).fr} est postérieur à la signature du "
                    f"{said(signed).fr}",
                    f"{what.en} of {day} comes after the signature of {signed}",
                ),
                todo,
            )


def _empowering(case: Case) -> Iterator[tuple[Path, str | None, date, Bilingual]]:
    """Give what empowers a signatory and has a date: its place, the party, the day, its name."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        of = names.of_party(case.dossier, spec.party)
        vote = Bilingual(f"le vote {of.fr} en date", f"the vote {of.en}")
        delegation = Bilingual(f"l’acte de délégation {of.fr} en date", f"the delegation {of.en}")
        if day := _known(spec.authority.date):
            yield ("parties", index, "authority", "date"), spec.party, day, vote
        for place, signatory in enumerate(spec.signatories):
            given = signatory.delegation
            if given and (day := _known(given.date)):
                path = ("parties", index, "signatories", place, "delegation", "date")
                yield path, spec.party, day, delegation
    for index, formality in enumerate(case.dossier.agreement.formalities):
        if formality.kind in BEFORE_SIGNATURE and formality.done_on:
            what = Bilingual(
                f"l’accomplissement de la formalité {formality.kind} en date",
                f"the formality {formality.kind}, done",
            )
            yield ("formalities", index, "done_on"), formality.party, formality.done_on, what


def _signed(case: Case, party: str | None) -> list[date]:
    """Give the days on which a party signs, or those of all the parties."""
    return [
        entry.date.value
        for entry in case.dossier.agreement.closing.places_dates
        if entry.date.value and (party is None or entry.party in ("all", party))
    ]


def _known(fact: Fact[date] | None) -> date | None:
    return fact.value if fact else None


@check(35, "B")
def authorities(case: Case) -> Iterator[Flaw]:
    """Each party's power to sign is recorded, or the reason why none is needed."""
    yield from shared_votes(case)
    for index, spec in enumerate(case.dossier.agreement.parties):
        name, where = names.party(case.dossier, spec.party), ("parties", index, "authority")
        if spec.authority.kind == "unknown":
            what, of = spec.authority.todo, names.of_party(case.dossier, spec.party)
            yield Flaw(
                where,
                Bilingual(
                    f"aucun acte n’habilite le signataire {of.fr}",
                    f"nothing empowers the signatory {of.en}",
                ),
                Bilingual(
                    what.fr if what else "indiquer la délibération",
                    what.fr if what else "give the deliberation",
                ),
            )
        elif (
            spec.authority.kind == "statute"
            and case.dossier.institution(spec.party).local_authority
        ):
            yield Flaw(
                where,
                Bilingual(
                    f"{name.fr} est une collectivité territoriale : un texte général ne suffit "
                    "pas, son assemblée autorise la signature par un vote",
                    f"{name.en} is a local authority: a general text is not enough, its assembly "
                    "authorises the signature by a vote",
                ),
                Bilingual(
                    "indiquer la délibération (`kind: deliberation`), ou pourquoi aucune n’est "
                    "requise (`kind: none`, `reason`)",
                    "give the deliberation (`kind: deliberation`), or why none is needed "
                    "(`kind: none`, `reason`)",
                ),
            )


@check(62, "B")
def signatories(case: Case) -> Iterator[Flaw]:
    """Who signs is the head of the party, or holds a delegation; nobody signs « P/O »."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        for place, signatory in enumerate(spec.signatories):
            path = ("parties", index, "signatories", place)
            yield from _power(case, spec.party, signatory, path)
    for language in LANGUAGES:
        for unit in case.units(language):
            if found := _BY_ORDER[language].search(unit.text):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {found[0]} » : une signature par ordre ne transfère aucun pouvoir",
                        f"« {found[0]} »: signing by order transfers no power",
                    ),
                    Bilingual(
                        "faire signer le titulaire, ou par délégation avec sa référence "
                        "(`capacity: delegation`)",
                        "let the holder sign, or by delegation with its reference "
                        "(`capacity: delegation`)",
                    ),
                )


def _power(case: Case, party: str, signatory: SignatorySpec, path: Path) -> Iterator[Flaw]:
    record, given = case.dossier.institution(party), signatory.delegation
    office = given.office if given else signatory.office.value
    if office and not record.offices[office].head:
        title = record.offices[office].fr.m
        yield Flaw(
            (*path, "delegation", "office") if given else (*path, "office"),
            Bilingual(
                f"« {record.name.fr} » : « {title} » ne tient pas de sa fonction le pouvoir de "
                + ("déléguer la signature" if given else "signer"),
                f"« {record.name.fr} »: the office of « {title} » does not by itself give the "
                "power to " + ("delegate the signature" if given else "sign"),
            ),
            Bilingual(
                "faire signer le chef de l’exécutif, ou donner la délégation (`capacity: "
                "delegation`) ; si cette fonction engage l’institution, écrire `head: true` dans "
                "parties.yaml",
                "let the head of the executive sign, or give the delegation (`capacity: "
                "delegation`); if this office binds the institution, write `head: true` in "
                "parties.yaml",
            ),
        )
    if given and given.person == signatory.person.value:
        yield Flaw(
            (*path, "delegation", "person"),
            Bilingual(
                f"« {record.name.fr} » : la personne qui délègue est celle qui signe",
                f"« {record.name.fr} »: who delegates is also who signs",
            ),
            Bilingual("corriger l’une des deux", "correct one of the two"),
        )


@check(63, "W")
def mandates(case: Case) -> Iterator[Flaw]:
    """No deputy, senator or MEP signs by delegation for a French local authority."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        record = case.dossier.institution(spec.party)
        for place, signatory in enumerate(spec.signatories):
            person = case.dossier.directory.people.get(signatory.person.value or "")
            if not (signatory.delegation and person and person.mandates):
                continue
            if record.local_authority and record.country == "FR":
                held = [MANDATES[mandate] for mandate in person.mandates]
                yield Flaw(
                    ("parties", index, "signatories", place, "person"),
                    Bilingual(
                        f"{person.given} {person.family} ({', '.join(one.fr for one in held)}) ne "
                        "peut recevoir de délégation (CGCT, L. 4231-3)",
                        f"{person.given} {person.family} ({', '.join(one.en for one in held)}) may "
                        "hold no delegation (CGCT, L. 4231-3)",
                    ),
                    Bilingual(
                        "choisir un autre délégataire, ou corriger `mandates` dans people.yaml",
                        "choose another delegate, or correct `mandates` in people.yaml",
                    ),
                )


CHECKS: tuple[Check, ...] = (votes_before_signature, authorities, signatories, mandates)
