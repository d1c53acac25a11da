"""Offices and those who hold them, for check 73: one function, one gender, the same in both texts.

Takes a case; reads the offices of the directory, the clause of the parties, the signature blocks
and the pairs of units. Source: domain reference §§ 3.5, 5.1 and 5.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Gender, Language
from alternat.languages.genders import (
    functions_of_another_gender,
    gender_of_function,
    same_but_for_gender,
)
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between
from alternat.review.checks.sides import sides
from alternat.review.finding import Bilingual
from alternat.review.naming import SIDES, party_name
from alternat.spec.directory import Person

GENDERS: dict[Gender, Bilingual] = {
    "m": Bilingual("masculin", "masculine"),
    "f": Bilingual("féminin", "feminine"),
}


def offices(case: Case) -> Iterator[Flaw]:
    """Find what is wrong in the words of offices."""
    yield from _of_holders(case)
    yield from _forms(case)
    yield from _clause_of_parties(case)
    yield from _delegators(case)
    yield from _between_languages(case)


def _of_holders(case: Case) -> Iterator[Flaw]:
    """Find offices whose words have not the gender that they are filed under."""
    for party, office, person in _holders(case):
        record = case.dossier.institution(party).offices[office]
        holder = case.dossier.directory.people[person]
        for language in LANGUAGES:
            words = record.fr if language == "fr" else record.ar
            printed = words.f if holder.gender == "f" else words.m
            if gender_of_function(printed) in (None, holder.gender):
                continue
            expected = GENDERS[holder.gender]
            who = f"{holder.given} {holder.family}"
            yield Flaw(
                ("directory", "institutions", party, "offices", office, language, holder.gender),
                Bilingual(
                    f"la fonction « {printed} » n’est pas au {expected.fr}, alors que {who} est "
                    f"enregistré au {expected.fr}",
                    f"the function « {printed} » is not {expected.en}, although {who} is filed "
                    f"as {expected.en}",
                ),
                Bilingual(
                    "corriger la forme de la fonction, ou le genre de la personne (`gender`)",
                    "mend the form of the function, or the person's `gender`",
                ),
            )


def _forms(case: Case) -> Iterator[Flaw]:
    """Find offices whose two forms differ by more than the gender: two offices for one."""
    houses = dict.fromkeys(
        (
            *(spec.party for spec in case.dossier.agreement.parties),
            *(witness.institution for witness in case.dossier.agreement.witnesses),
        )
    )
    for house in houses:
        for office, record in case.dossier.institution(house).offices.items():
            for language in LANGUAGES:
                words = record.fr if language == "fr" else record.ar
                if same_but_for_gender(words.m, words.f, language):
                    continue
                yield Flaw(
                    ("directory", "institutions", house, "offices", office, language),
                    Bilingual(
                        f"« {words.m} » et « {words.f} » ne diffèrent pas que par le genre : une "
                        "seule fonction, deux libellés",
                        f"“{words.m}” and “{words.f}” differ by more than the gender: one office, "
                        "two wordings",
                    ),
                    Bilingual(
                        "écrire la même fonction au masculin et au féminin",
                        "write the same office in the masculine and in the feminine",
                    ),
                    "W",
                )


_OF_PARTY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:représenté|ci-après dénommé|ci-après désigné)(e?)\b"),
    "ar": re.compile(r"(?<!\w)(?:الممثل(ة?)|المشار إلي(?:ه|(ها))|الكائن مقر(?:ه|(ها)))(?=\s)"),
}


def _clause_of_parties(case: Case) -> Iterator[Flaw]:
    """Find participles that have not the gender of the party that they introduce."""
    for language, side in SIDES.items():
        for entry in case.text(language).parties:
            noun = case.dossier.institution(entry.party).name
            grammar = noun.fr_grammar if language == "fr" else noun.ar_grammar
            words = _of_formula(entry.text.runs)
            for found in _OF_PARTY[language].finditer(words):
                if any(found.groups()) == (grammar.gender == "f"):
                    continue
                name = party_name(case, entry.party)
                yield Flaw(
                    ("library", "formulas", "party", language),
                    Bilingual(
                        f"{side.fr} : « {found[0]} » ne s’accorde pas avec {name.fr}",
                        f"{side.en}: “{found[0]}” does not agree with {name.en}",
                    ),
                    Bilingual(
                        "rétablir la formule `party` ({{ party.pick(…) }})",
                        "restore the formula `party` ({{ party.pick(…) }})",
                    ),
                )


def _of_formula(runs: Runs) -> str:
    """Give the words of the formula: what the party is and where it sits is its own affair."""
    own = (".description", ".seat", ".signatories", ".authority")
    return plain(tuple(run for run in runs if not any(one in (run.origin or "") for one in own)))


_BY_DELEGATION = re.compile(r"بتفويض من(ها?)(?!\w)")


def _delegators(case: Case) -> Iterator[Flaw]:
    """Find a delegation whose pronoun has not the gender of the person who delegates."""
    for block in case.text("ar").signature_blocks:
        specs = case.dossier.party(block.party).signatories
        for spec, shown in zip(specs, block.signatories, strict=False):
            if spec.delegation is None:
                continue
            delegator = case.dossier.directory.people[spec.delegation.person]
            found = _BY_DELEGATION.search(" ".join(map(plain, shown.capacity)))
            if found and (found[1] == "ها") != (delegator.gender == "f"):
                expected = GENDERS[delegator.gender]
                yield Flaw(
                    ("library", "formulas", "signature_for_delegator", "ar"),
                    Bilingual(
                        f"texte arabe : «{found[0]}» alors que {_name(delegator)}, qui délègue, "
                        f"est enregistré au {expected.fr}",
                        f"Arabic text: «{found[0]}» although {_name(delegator)}, who delegates, "
                        f"is filed as {expected.en}",
                    ),
                    Bilingual(
                        "rétablir la formule `signature_for_delegator`",
                        "restore the formula `signature_for_delegator`",
                    ),
                )


def _between_languages(case: Case) -> Iterator[Flaw]:
    """Find functions that are a woman's in one language and a man's in the other."""
    for pair, french, arabic in sides(case):
        for fr, ar in functions_of_another_gender(french, arabic):
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {fr} » et «{ar}» n’ont pas le même genre",
                    f"“{fr}” and «{ar}» have not the same gender",
                ),
                Bilingual(
                    "écrire la fonction au genre de la personne, dans les deux langues",
                    "write the function in the gender of the person, in both languages",
                ),
            )


def _holders(case: Case) -> Iterator[tuple[str, str, str]]:
    """Give party, office and person of each function that the text prints, where all are known."""
    agreement = case.dossier.agreement
    for spec in agreement.parties:
        for signatory in spec.signatories:
            if signatory.office.value and signatory.person.value:
                yield spec.party, signatory.office.value, signatory.person.value
            if signatory.delegation:
                yield spec.party, signatory.delegation.office, signatory.delegation.person
    for witness in agreement.witnesses:
        yield witness.institution, witness.office, witness.person


def _name(person: Person) -> str:
    return f"{person.given} {person.family}"
