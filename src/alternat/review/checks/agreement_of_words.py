"""Agreement of words, checks 73 and 74: gender, number and Arabic case.

Source: domain reference §§ 5 and 7.1 F.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.languages import LANGUAGES, Gender, Language, arabic_concord, french_concord
from alternat.languages.concord import CIVILITIES, discords
from alternat.languages.genders import gender_of_noun, usual_gender
from alternat.languages.party_words import lost_duals, wrong_case, wrong_number
from alternat.languages.slips import Slip
from alternat.review import facts
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_between
from alternat.review.checks.offices import GENDERS, offices
from alternat.review.checks.proofreading import flaws
from alternat.review.checks.sides import AGREE, sides
from alternat.review.finding import Bilingual, Path
from alternat.review.prose import prose
from alternat.spec.directory import Noun, Person


@check(73, "B")
def gender(case: Case) -> Iterator[Flaw]:
    """Names, functions, titles and what agrees with them have one gender."""
    yield from offices(case)
    yield from _nouns(case)
    yield from _first_names(case)
    for language in LANGUAGES:
        text = case.proof(language).text
        yield from flaws(case, language, discords(text, language))
        yield from flaws(case, language, _civilities(case, language))
        yield from flaws(case, language, _prose(case, language))


@check(74, "B")
def number(case: Case) -> Iterator[Flaw]:
    """The parties stand in the dual when they are two, in the plural beyond, in the right case."""
    parties = len(case.dossier.agreement.parties)
    for language in LANGUAGES:
        text = case.proof(language).text
        yield from flaws(case, language, wrong_number(text, language, parties))
    yield from flaws(case, "ar", wrong_case(case.proof("ar").text))
    for pair, french, arabic in sides(case):
        for said, dual in lost_duals(french, arabic):
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {said} » : le texte arabe n’a pas de duel («{dual}»)",
                    f"“{said}”: the Arabic text has no dual («{dual}»)",
                ),
                AGREE,
                "W",
            )
    written = prose(case, "ar")
    persons = arabic_concord.wrong_persons(written.text, parties)
    yield from flaws(case, "ar", written.in_proof(persons))


def _prose(case: Case, language: Language) -> Iterator[Slip]:
    """Find what does not agree in the words of the spec's author."""
    written = prose(case, language)
    rules = french_concord if language == "fr" else arabic_concord
    act = getattr(case.dossier.naming.designation, language)
    yield from written.in_proof(rules.discords_of_prose(written.text))
    yield from written.in_proof(rules.wrong_pronouns(written.text, act.this, act.gender))


def _nouns(case: Case) -> Iterator[Flaw]:
    """Find names, terms and bodies whose grammar is not that of their first word."""
    for path, noun in _named(case):
        for language in LANGUAGES:
            words = noun.fr if language == "fr" else noun.ar
            grammar = noun.fr_grammar if language == "fr" else noun.ar_grammar
            real = gender_of_noun(words, language)
            article = getattr(grammar, "article", "none")
            if real not in (None, grammar.gender) or (article, grammar.gender) in (
                ("la", "m"),
                ("le", "f"),
            ):
                given = GENDERS[grammar.gender]
                yield Flaw(
                    (*path, f"{language}_grammar"),
                    Bilingual(
                        f"« {words} » est enregistré au {given.fr} : tout ce qui s’accorde avec ce "
                        "nom (représenté, dénommé, «الممثلة»…) est faux",
                        f"« {words} » is filed as {given.en}: all that agrees with this name "
                        "(représenté, dénommé, «الممثلة»…) is wrong",
                    ),
                    Bilingual(
                        f"corriger `gender` et `article` dans `{language}_grammar`",
                        f"mend `gender` and `article` in `{language}_grammar`",
                    ),
                )


def _first_names(case: Case) -> Iterator[Flaw]:
    """Find people whose first name usually has the other gender; a person may prove it right."""
    for name in facts.people(case.dossier):
        person = case.dossier.directory.people[name]
        if usual_gender(person.given) not in (None, person.gender):
            given = GENDERS[person.gender]
            yield Flaw(
                ("directory", "people", name, "gender"),
                Bilingual(
                    f"{_name(person)} est enregistré au {given.fr}, ce qui surprend pour ce prénom",
                    f"{_name(person)} is filed as {given.en}, which is unusual for this first name",
                ),
                Bilingual(
                    "vérifier le genre : civilité et fonction en dépendent dans les deux langues",
                    "check the gender: title and function depend on it in both languages",
                ),
                "W",
            )


def _civilities(case: Case, language: Language) -> Iterator[Slip]:
    """Find « M. » before the name of a woman of the directory, and the reverse."""
    people = [
        (form, person)
        for person in case.dossier.directory.people.values()
        for form in _forms(person, language)
    ]
    text = case.proof(language).text
    for found in CIVILITIES[language].finditer(text):
        written: Gender = "f" if found[1] else "m"
        named = [(form, person) for form, person in people if text.startswith(form, found.end())]
        if named and all(person.gender != written for _, person in named):
            form, person = max(named, key=lambda one: len(one[0]))
            real = GENDERS[person.gender]
            yield Slip(
                found.start(),
                f"{found[0]}{form}",
                None,
                f"cette personne est enregistrée au {real.fr}",
                f"this person is filed as {real.en}",
            )


def _forms(person: Person, language: Language) -> tuple[str, ...]:
    if language == "ar":
        return (person.arabic.text, person.arabic.text.rpartition(" ")[2])
    family = (person.family, person.family.upper())
    return (*family, *(f"{person.given} {one}" for one in family))


def _named(case: Case) -> Iterator[tuple[Path, Noun]]:
    """Give the name, the term and the body that votes of each party."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        record: Path = ("directory", "institutions", spec.party)
        institution = case.dossier.institution(spec.party)
        yield (*record, "name"), institution.name
        yield (
            (("parties", index, "term") if spec.term else (*record, "term")),
            case.dossier.term(spec.party),
        )
        if spec.authority.body:
            yield (
                (*record, "bodies", spec.authority.body, "name"),
                institution.bodies[spec.authority.body].name,
            )


def _name(person: Person) -> str:
    return f"{person.given} {person.family}"


CHECKS: tuple[Check, ...] = (gender, number)
