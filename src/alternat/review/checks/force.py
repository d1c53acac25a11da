"""Force of the act, checks 64 and 65: what a text says of its own effect, and of its judges.

Source: domain reference §§ 1.4, 1.5 and 7.1 E.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.document.units import Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages.legal_effect import (
    arbitration,
    courts,
    denies_expense,
    denies_obligation,
    foreign_law,
    speaks_of_the_act,
)
from alternat.languages.verbs import sentences
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in, non_binding
from alternat.review.checks.verbs import operative, words
from alternat.review.finding import Bilingual

SIDES = {"fr": Bilingual("français", "French"), "ar": Bilingual("arabe", "Arabic")}

PUBLIC = frozenset({"region_fr", "university_fr_public", "state", "state_organ"})


@check(64, "B")
def own_force(case: Case) -> Iterator[Flaw]:
    """A text that binds nobody says so, in law and in money; a text that binds does not."""
    for language in LANGUAGES:
        yield from (_missing if non_binding(case) else _misplaced)(case, language)


@check(65, "B")
def litigation(case: Case) -> Iterator[Flaw]:
    """A text that binds nobody names no law nor court; a French public body, no foreign one."""
    free = non_binding(case)
    if not (free or _french_public_body(case)):
        return
    for language in LANGUAGES:
        for unit in operative(case, language):
            said = _court(unit, language, free)
            if said and free:
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {said} » suppose un acte obligatoire, or ce texte n’engage personne",
                        f"« {said} » supposes a binding act, and this text binds nobody",
                    ),
                    Bilingual(
                        "s’en tenir au règlement amiable (article `disputes`, variante `amicable`)",
                        "keep to amicable settlement (clause `disputes`, variant `amicable`)",
                    ),
                )
            elif said:
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {said} » : une personne publique française ne se soumet en principe "
                        "ni à l’arbitrage ni à un droit étranger",
                        f"« {said} »: a French public body submits as a rule neither to "
                        "arbitration nor to a foreign law",
                    ),
                    Bilingual(
                        "retirer ces mots, ou faire valider la dérogation par le service juridique",
                        "remove these words, or have the legal office approve the exception",
                    ),
                    "W",
                )


def _missing(case: Case, language: Language) -> Iterator[Flaw]:
    """Report what a text that binds nobody does not say; check 1 tells of a clause left out."""
    articles = [
        unit for unit in case.units(language) if unit.article and not unit.id.endswith(".heading")
    ]
    said = [one for unit in articles for one in sentences(unit.text, language)]
    for clause, denies, what in (
        ("non_binding", denies_obligation, Bilingual("juridique", "legal")),
        ("no_financial", denies_expense, Bilingual("financière", "financial")),
    ):
        if case.dossier.use(clause).omit or any(denies(one, language) for one in said):
            continue
        own = ("clauses", clause, "text", language) if case.dossier.use(clause).text else ()
        side = SIDES[language]
        yield Flaw(
            own or ("library", "clauses", clause),
            Bilingual(
                f"le texte {side.fr} ne dit pas que l’acte ne crée aucune obligation {what.fr}",
                f"the {side.en} text does not say that the act creates no {what.en} obligation",
            ),
            Bilingual(
                f"reprendre les mots de la bibliothèque (article `{clause}`)",
                f"take up the words of the library (clause `{clause}`)",
            ),
            article=clause,
        )


def _misplaced(case: Case, language: Language) -> Iterator[Flaw]:
    """Report where a text that binds says that it does not."""
    for unit in operative(case, language):
        if any(
            denies_obligation(one, language) and speaks_of_the_act(one, language)
            for one in sentences(unit.text, language)
        ):
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    "un acte qui engage les Parties dit ici qu’il ne crée pas d’obligation",
                    "an act that binds the parties says here that it creates no obligation",
                ),
                Bilingual(
                    "retirer la phrase, ou choisir une déclaration ou un protocole d’entente",
                    "remove the sentence, or choose a declaration or a memorandum",
                ),
            )


def _court(unit: Unit, language: Language, free: bool) -> str | None:
    """The first words that name what an agreement of this kind should not."""
    for sentence in sentences(words(unit), language):
        found = arbitration(sentence, language) or foreign_law(sentence, language)
        if found := found or (free and courts(sentence, language)) or None:
            return found
    return None


def _french_public_body(case: Case) -> bool:
    parties = [case.dossier.institution(spec.party) for spec in case.dossier.agreement.parties]
    return any(
        one.country == "FR" and (one.local_authority or one.nature in PUBLIC) for one in parties
    )


CHECKS: tuple[Check, ...] = (own_force, litigation)
