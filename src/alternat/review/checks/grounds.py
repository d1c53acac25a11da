"""Legal basis, checks 58 to 61, 66, 67 and 69: the texts cited, and what only a lawyer can settle.

A point of the second sort needs a question of the spec that says which check it settles; an
unanswered question is check 100's business. Source: domain reference §§ 2 and 7.1 E.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from textwrap import shorten

from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in, french_authority
from alternat.review.checks.quoted_laws import quoted_laws
from alternat.review.checks.votes import handed_on
from alternat.review.finding import Bilingual

FRESH = timedelta(days=183)
"""For how long a verified version of a legal text is trusted: six months."""

LANGUAGES: tuple[Language, ...] = ("fr", "ar")

MOVES_DATA = ("mobility_terms", "grant_terms", "selection", "student_duties")
"""Clauses that make the data of persons go from one party to another."""

OBJECT = frozenset({"object", "axes", "actions", "commitments"})
"""Clauses that say what the parties do together."""

_PERSONAL_DATA = re.compile(r"données (?:à caractère personnel|personnelles|nominatives)")
_WORKS = re.compile(
    r"(?<!à la )\brecherches?\b(?! d(?:e |’)(?:emploi|financement|partenaire|stage|logement))"
    r"|à la recherche\b(?! d)|(?<!en )(?<!main-d’)\bœuvres?\b|\bthèses?\b|\bbrevets?\b",
    re.IGNORECASE,
)
"""Words of research and works; « à la recherche d’un emploi », « mise en œuvre » are none."""

_STATE_MATTERS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bintégrité territoriale|\bsouveraineté (?:nationale|territoriale|du\b|de la\b|sur\b)"
        r"|\bSahara\b|\bplan d’autonomie|\bdéfense nationale|\bforces armées"
        r"|\bcoopération (?:militaire|diplomatique)|\breconnaissance diplomatique",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        "الوحدة الترابية|السيادة (?:الوطنية|الترابية|على)|الصحراء|مخطط الحكم الذاتي|الدفاع الوطني"
        "|القوات المسلحة|التعاون العسكري|التعاون الدبلوماسي|الاعتراف الدبلوماسي"
    ),
}
"""Words of diplomacy, defence and territory, which local authorities leave to their States."""


@check(58, "W")
def citations(case: Case) -> Iterator[Flaw]:
    """Someone has verified the version of each text cited, within six months of the signature."""
    yield from quoted_laws(case)
    signed = [entry.date.value for entry in case.dossier.agreement.closing.places_dates]
    day = min([case.as_of, *(one for one in signed if one)])
    for index, name in enumerate(case.dossier.agreement.citations):
        record = case.dossier.directory.citations[name]
        title = shorten(record.text.fr.partition(",")[0], 90, placeholder=" …")
        if record.as_of is None or record.checked_by is None:
            fault = Bilingual(
                f"version du texte cité non vérifiée : {title}",
                f"nobody has verified the version of the text cited: {title}",
            )
        elif day - record.as_of > FRESH:
            fault = Bilingual(
                f"version vérifiée le {record.as_of}, plus de six mois avant le {day} : {title}",
                f"version verified on {record.as_of}, over six months before {day}: {title}",
            )
        else:
            continue
        yield Flaw(
            ("citations", index),
            fault,
            Bilingual(
                "la vérifier, puis écrire `as_of` et `checked_by` dans citations.yaml",
                "verify it, then write `as_of` and `checked_by` in citations.yaml",
            ),
        )


@check(59, "B")
def grounds(case: Case) -> Iterator[Flaw]:
    """The text on which the power of each party rests is cited."""
    yield from handed_on(case)
    texts = case.dossier.directory.citations
    for index, spec in enumerate(case.dossier.agreement.parties):
        record = case.dossier.institution(spec.party)
        needed = [
            name for name, text in texts.items() if {record.nature, spec.party} & {*text.grounds}
        ]
        if {*needed} & {*case.dossier.agreement.citations}:
            continue
        if needed:
            names = " / ".join(f"`{name}`" for name in needed)
            yield Flaw(
                ("citations",),
                Bilingual(
                    f"le texte qui fonde la compétence de « {record.name.fr} » n’est pas visé : "
                    f"{texts[needed[0]].text.fr}",
                    f"the text on which the power of « {record.name.fr} » rests is not cited: "
                    f"{texts[needed[0]].text.fr}",
                ),
                Bilingual(f"ajouter {names} à `citations`", f"add {names} to `citations`"),
            )
        elif record.local_authority:
            yield Flaw(
                ("parties", index, "party"),
                Bilingual(
                    f"aucun texte de citations.yaml ne fonde la compétence de « {record.name.fr} »",
                    f"citations.yaml has no text on which the power of « {record.name.fr} » rests",
                ),
                Bilingual(
                    f"l’y ajouter avec `grounds: [{record.nature}]`, puis le viser",
                    f"add it there with `grounds: [{record.nature}]`, then cite it",
                ),
            )


@check(60, "B", french_authority)
def foreign_states(case: Case) -> Iterator[Flaw]:
    """A counterparty that is a State, or may be one, has its L. 1115-5 question."""
    for spec in case.dossier.agreement.parties:
        record = case.dossier.institution(spec.party)
        if record.nature in ("state", "state_organ") or record.may_be_state:
            yield from _unasked(
                case,
                60,
                Bilingual(
                    f"« {record.name.fr} » est un État ou peut en être une émanation ; l’article "
                    "L. 1115-5 du CGCT interdit, sauf exceptions, les conventions avec un État",
                    f"« {record.name.fr} » is a State or may act for one; CGCT L. 1115-5 forbids, "
                    "save exceptions, agreements with a foreign State",
                ),
            )


@check(61, "B", french_authority)
def other_counterparties(case: Case) -> Iterator[Flaw]:
    """A counterparty that is no local authority has its legal-basis question."""
    others = [
        record.name.fr
        for record in (
            case.dossier.institution(one.party) for one in case.dossier.agreement.parties
        )
        if not record.local_authority
    ]
    if others:
        names = " et ".join(f"« {name} »" for name in others)
        yield from _unasked(
            case,
            61,
            Bilingual(
                f"{names} : pas une collectivité territoriale ; le deuxième alinéa de l’article "
                "L. 1115-1 du CGCT ne vise que les autorités locales étrangères",
                f"{names}: no local authority; the second paragraph of CGCT L. 1115-1 speaks only "
                "of foreign local authorities",
            ),
        )


@check(66, "B")
def personal_data(case: Case) -> Iterator[Flaw]:
    """Where persons' data move, the clause stands and the CNDP and GDPR question is asked."""
    dossier, printed = case.dossier, case.outline.numbers
    moving = [dossier.clause(name).heading.fr for name in MOVES_DATA if name in printed]
    if "data_protection" not in printed:
        told = _of_the_spec(case, _PERSONAL_DATA)
        if not moving and not told:
            return
        why = f"« {moving[0] if moving else told} »"
        yield Flaw(
            ("clauses",),
            Bilingual(
                f"{why} : des données de personnes circulent, sans article qui les protège",
                f"{why}: the data of persons move, and no clause protects them",
            ),
            Bilingual(
                "ajouter `data_protection` à `clauses`", "add `data_protection` to `clauses`"
            ),
        )
    countries = {dossier.institution(spec.party).country for spec in dossier.agreement.parties}
    if len(countries) > 1:
        yield from _unasked(
            case,
            66,
            Bilingual(
                "des données de personnes passent d’un pays à l’autre : garanties du RGPD et "
                "formalités auprès de la CNDP",
                "data of persons go from one country to the other: GDPR guarantees and CNDP "
                "formalities",
            ),
        )


@check(67, "B")
def intellectual_property(case: Case) -> Iterator[Flaw]:
    """Research or works come with a clause on intellectual property."""
    if "ip" in case.outline.numbers:
        return
    # A kind whose usual clause is the one for research is about research.
    research = case.dossier.kind.variants.get("ip") == "research"
    told = _of_the_spec(case, _WORKS)
    if research or told:
        why = Bilingual("recherche", "research") if research else Bilingual(f"« {told} »", told)
        yield Flaw(
            ("clauses",),
            Bilingual(
                f"des travaux ou des œuvres sont en jeu ({why.fr}), sans article sur la propriété "
                "intellectuelle",
                f"research or works are involved ({why.en}), without a clause on intellectual "
                "property",
            ),
            Bilingual("ajouter `ip` à `clauses`", "add `ip` to `clauses`"),
            severity=None if research else "W",
        )


@check(69, "W")
def competences(case: Case) -> Iterator[Flaw]:
    """Someone has judged that the object is within the powers of the local authorities."""
    dossier = case.dossier
    if not any(
        dossier.institution(spec.party).local_authority for spec in dossier.agreement.parties
    ):
        return
    yield from _unasked(
        case,
        69,
        Bilingual(
            "personne n’a vérifié que l’objet relève des compétences de chaque collectivité, sans "
            "prise de position diplomatique, militaire ou territoriale",
            "nobody has checked that the object is within the powers of each authority, and says "
            "nothing on diplomacy, defence or territory",
        ),
    )
    for language in LANGUAGES:
        for unit in case.units(language):
            if found := _STATE_MATTERS[language].search(unit.text):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {found[0]} » : la diplomatie, la défense et le territoire relèvent des "
                        "États",
                        f"« {found[0]} »: diplomacy, defence and territory belong to the States",
                    ),
                    Bilingual(
                        "retirer ces mots, ou lever ce constat avec sa raison",
                        "remove these words, or waive this finding with a reason",
                    ),
                )


def _of_the_spec(case: Case, words: re.Pattern[str]) -> str:
    """Give the first match in what the spec's author wrote of the object, in French; or nothing."""
    agreement = case.dossier.agreement
    if agreement.subject and (found := words.search(agreement.subject.fr)):
        return found[0]
    telling = {*OBJECT, *(article.id for article in agreement.articles)}
    for unit in (unit for unit in case.units("fr") if unit.article in telling):
        found = words.search(unit.text)
        if found and case.place(unit.id)[0] not in ("library", "directory"):
            return found[0]
    return ""


def _unasked(case: Case, number: int, why: Bilingual) -> Iterator[Flaw]:
    """Report a point that only a lawyer can settle, when no question asks it."""
    if any(number in question.settles for question in case.dossier.agreement.questions):
        return
    yield Flaw(
        ("questions",),
        why,
        Bilingual(
            f"ajouter une question avec `settles: [{number}]`, puis y répondre",
            f"add a question with `settles: [{number}]`, then answer it",
        ),
    )


CHECKS: tuple[Check, ...] = (
    citations,
    grounds,
    foreign_states,
    other_counterparties,
    personal_data,
    intellectual_property,
    competences,
)
