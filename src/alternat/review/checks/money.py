"""Money, checks 50 to 52, 55 and 56: the amounts that the text states, in words and figures.

Takes a case; amounts are read in the spec where it has them as values, and in the composed text
(`languages.quantities`) where they may have been typed. Source: domain reference § 7.1 D.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from alternat.document.units import Unit
from alternat.languages import Language
from alternat.languages.quantities import Money, Number, read
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in, french_authority, non_binding
from alternat.review.checks.commitments import FINANCIAL, said
from alternat.review.checks.parts import misspelt_numbers
from alternat.review.finding import Bilingual

HUNDRED = 100
NOUN_TWICE = 20
"""Characters between the two parts of an Arabic count: « مشروع ومشروع »."""

LANGUAGES: tuple[Language, ...] = ("fr", "ar")

_MONEY: dict[Language, tuple[str, ...]] = {
    "fr": ("euro", "€", "dirham", "EUR", "MAD", "dollar"),
    "ar": ("أورو", "يورو", "دره", "دراهم", "دولار", "€", "EUR", "MAD"),
}
"""Told quickly: a text without any of this states no amount."""

_NO_MONEY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:aucune? |sans )(?:engagement|incidence|obligation|contribution|effet)s? financi"
    ),
    "ar": re.compile(
        r"\b(?:لا|لن|ليست?|دون|بدون)\b[^.؛]{0,80}\b(?:التزام|أثر|آثار|مساهمة|عبء)\w* مالي"
    ),
}
"""An explicit absence of any financial commitment (domain reference § 1.6)."""

_BETWEEN = re.compile(r"\s*(?P<bracket>\()?(?:[,،]?\s*(?:soit|أي)\s+)?\s*")
_CLOSED = re.compile(r"\s*(?:TTC|HT|hors taxes|toutes taxes comprises)?\s*\)")
_LARGE = re.compile(r"\d[\s.]?\d{3}")
_CONVERSION = re.compile(r"\bconversion\b|\bconverti|\btaux de change|\bcours de (?:change|référ)")
_ANNOUNCING: dict[Language, tuple[str, ...]] = {
    "fr": ("montant", "somme", "budget", "subvention", "enveloppe", "plafond"),
    "ar": ("مبلغ", "ميزانية", "إعانة", "غلاف مالي", "سقف"),
}
_BARE: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"(?:{'|'.join(words)})[sا]?\b[^.؛;:()\d]{{0,40}}$")
    for language, words in _ANNOUNCING.items()
}
"""What announces an amount of money, up to its figures."""


@check(50, "B", french_authority)
def provisional_amount(case: Case) -> Iterator[Flaw]:
    """A convention of local authorities of two countries states its amount, or its absence."""
    countries = {
        record.country
        for record in (
            case.dossier.institution(one.party) for one in case.dossier.agreement.parties
        )
        if record.local_authority
    }
    if len(countries) == 1:
        return
    own = {article.id for article in case.dossier.agreement.articles}
    for language in LANGUAGES:
        told = [
            unit
            for unit in case.units(language)
            if unit.article in (FINANCIAL, "no_financial") or unit.article in own
        ]
        open_points = any(run.blank for unit in told for run in unit.runs)
        absent = any(_NO_MONEY[language].search(unit.text) for unit in told)
        stated = any(_amounts(unit, language) for unit in told)
        if not (open_points or absent or stated):
            side = Bilingual("français", "French") if language == "fr" else _ARABIC
            yield Flaw(
                ("clauses", FINANCIAL),
                Bilingual(
                    f"le texte {side.fr} ne donne ni montant prévisionnel des engagements "
                    "financiers, ni leur absence expresse (CGCT, L. 1115-1)",
                    f"the {side.en} text gives neither a provisional amount of the financial "
                    "commitments nor says expressly that there is none (CGCT, L. 1115-1)",
                ),
                Bilingual(
                    "donner `clauses.financial.total` ou des `commitments`, ou choisir "
                    "`variant: none`",
                    "give `clauses.financial.total` or `commitments`, or choose `variant: none`",
                ),
                article=FINANCIAL,
            )
        elif absent and case.dossier.agreement.commitments:
            yield Flaw(
                ("commitments",),
                Bilingual(
                    "le texte déclare qu’il n’emporte aucun engagement financier, mais la fiche en "
                    f"compte {len(case.dossier.agreement.commitments)}",
                    "the text says that it carries no financial commitment, but the spec lists "
                    f"{len(case.dossier.agreement.commitments)}",
                ),
                Bilingual(
                    "retirer les `commitments` ou changer la variante de l’article financier",
                    "remove the `commitments` or change the variant of the financial clause",
                ),
                article=FINANCIAL,
            )
            return


_ARABIC = Bilingual("arabe", "Arabic")


@check(51, "B", non_binding)
def no_amount(case: Case) -> Iterator[Flaw]:
    """A declaration has no amount; a memorandum none that its binding clauses do not list."""
    dossier = case.dossier
    if dossier.kind.verb_ceiling and FINANCIAL in dossier.agreement.binding_clauses:
        return
    name = dossier.naming.name
    todo = Bilingual(
        "retirer le montant ; il a sa place dans une convention d’application",
        "remove the amount; it belongs in an implementing convention",
    )
    for index, commitment in enumerate(dossier.agreement.commitments):
        yield Flaw(
            ("commitments", index),
            Bilingual(
                f"engagement financier dans un acte non contraignant ({name.fr}) : "
                f"{commitment.purpose.fr}",
                f"financial commitment in a non-binding text ({name.fr}): {commitment.purpose.fr}",
            ),
            todo,
        )
    for language in LANGUAGES:
        for unit in case.units(language):
            for money in _amounts(unit, language):
                words = unit.text[money.start : money.end]
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {words} » : montant dans un acte non contraignant ({name.fr})",
                        f"« {words} »: an amount in a non-binding text ({name.fr})",
                    ),
                    todo,
                )


@check(52, "B")
def words_and_figures(case: Case) -> Iterator[Flaw]:
    """Each number written in words and in figures is the same number."""
    yield from misspelt_numbers(case)
    for language in LANGUAGES:
        for unit in case.units(language):
            for first, second in disagreements(unit.text, language):
                one, two = (unit.text[it.start : it.end] for it in (first, second))
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {one} » en lettres ou en chiffres n’est pas « {two} » "
                        f"({first.value} et {second.value})",
                        f"« {one} » is not « {two} » in words and figures "
                        f"({first.value} and {second.value})",
                    ),
                    Bilingual(
                        "corriger celui des deux qui est faux, dans les deux langues s’il le faut",
                        "correct the wrong one, in both languages if need be",
                    ),
                )


def disagreements(text: str, language: Language) -> Iterator[tuple[Money | Number, Money | Number]]:
    """Find the quantities that stand side by side in words and in figures, and differ.

    Args:
        text: A text of the agreement.
        language: Its language.

    Yields:
        The two quantities, in the order of the text.
    """
    if "(" not in text and "soit" not in text and "أي" not in text:
        return
    reading = read(text, language)
    quantities: list[Money | Number] = [*reading.amounts, *reading.numbers]
    quantities.sort(key=lambda one: one.start)
    for first, second in pairwise(_rejoined(quantities) if language == "ar" else quantities):
        found = _BETWEEN.fullmatch(text, first.end, second.start)
        if not found or not found[0].strip() or first.form == second.form:
            continue
        if isinstance(first.value, str) or isinstance(second.value, str):
            continue
        amounts = isinstance(first, Money) and isinstance(second, Money)
        if found["bracket"]:
            # « dix mille euros (3 000 € par an) », « l’une (10 %) »: another number.
            if not _CLOSED.match(text, second.end):
                continue
        elif not (amounts and _currency(first) == _currency(second)):
            continue  # « dix mille euros, soit 110 000 dirhams »: a conversion
        if _loose(first) and second.value > HUNDRED:
            continue  # « la première (2026) »
        if not _same(first, second):
            yield first, second


def _rejoined(quantities: list[Money | Number]) -> list[Money | Number]:
    """Join «أربعمائة يوم ويوم واحد», which Arabic counts in two parts."""
    joined: list[Money | Number] = []
    for one in quantities:
        before = joined[-1] if joined else None
        if (
            before
            and before.form == one.form == "words"
            and one.value in (1, 2)
            and not isinstance(before.value, str)
            and before.value % 100 == 0
            and one.start - before.end < NOUN_TWICE
        ):
            whole = replace(one, value=before.value + int(one.value), start=before.start)
            joined[-1] = replace(whole, loose=False) if isinstance(whole, Number) else whole
        else:
            joined.append(one)
    return joined


def _same(first: Money | Number, second: Money | Number) -> bool:
    currencies = {_currency(first), _currency(second)} - {None}
    return first.value == second.value and len(currencies) < 2


def _currency(quantity: Money | Number) -> str | None:
    return quantity.currency if isinstance(quantity, Money) else None


def _loose(quantity: Money | Number) -> bool:
    return isinstance(quantity, Number) and quantity.loose


@check(55, "W")
def currencies(case: Case) -> Iterator[Flaw]:
    """Two currencies come with a rule of exchange; no amount lacks its currency."""
    used: set[str] = set()
    articles = [unit for unit in case.units("fr") if unit.article]
    for unit in articles:
        used.update(money.currency for money in _amounts(unit, "fr"))
    for language in LANGUAGES:
        for unit in case.units(language):
            for number in _without_currency(unit, language):
                words = unit.text[number.start : number.end]
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(f"montant sans monnaie : « {words} »", f"no currency: « {words} »"),
                    Bilingual("écrire la monnaie", "write the currency"),
                )
    if len(used) > 1 and not any(_CONVERSION.search(unit.text) for unit in articles):
        names = ", ".join(sorted(used))
        yield Flaw(
            ("clauses", FINANCIAL),
            Bilingual(
                f"montants en plusieurs monnaies ({names}) sans règle de change ni date du cours",
                f"amounts in several currencies ({names}), no rule on the rate and its date",
            ),
            Bilingual(
                "donner `exchange_rule` dans l’article financier",
                "give `exchange_rule` in the financial clause",
            ),
            article=FINANCIAL,
        )


def _without_currency(unit: Unit, language: Language) -> Iterator[Number]:
    text = unit.text
    if not any(word in text for word in _ANNOUNCING[language]) or not _LARGE.search(text):
        return
    for number in read(text, language).numbers:
        if number.form == "words" or isinstance(number.value, str) or number.unit:
            continue
        year = number.end - number.start == 4
        if number.value >= 1000 and not year and _BARE[language].search(text[: number.start]):
            yield number


@check(56, "B")
def release_amounts(case: Case) -> Iterator[Flaw]:
    """No amount that the press release gives as a fact of the trip becomes a commitment."""
    told = {(one.value, one.currency) for one in case.trip.release_amounts} if case.trip else set()
    if not told:
        return
    todo = Bilingual(
        "retirer ce montant, qui n’est pas un engagement de cet acte ; si un vote le fixe, écrire "
        "`source: deliberation`",
        "remove this amount, which is no commitment of this agreement; if a vote sets it, write "
        "`source: deliberation`",
    )
    voted = set()
    for index, commitment in enumerate(case.dossier.agreement.commitments):
        given = commitment.amount.value
        if given and (given.value, given.currency) in told:
            voted.add((given.value, given.currency))
            name = said(given.value, given.currency)
            if commitment.amount.source != "deliberation":
                yield Flaw(
                    ("commitments", index, "amount"),
                    Bilingual(
                        f"{name.fr} : montant que le communiqué donne comme un fait du voyage",
                        f"{name.en}: the press release gives this as a fact of the trip",
                    ),
                    todo,
                    article=FINANCIAL,
                )
    for unit in case.units("fr"):
        for money in _amounts(unit, "fr"):
            if (money.value, money.currency) in told - voted and money.form == "figures":
                words = unit.text[money.start : money.end]
                yield flaw_in(
                    case,
                    unit,
                    "fr",
                    Bilingual(
                        f"« {words} » : montant que le communiqué donne comme un fait du voyage",
                        f"« {words} »: the press release gives this as a fact of the trip",
                    ),
                    todo,
                )


def _amounts(unit: Unit, language: Language) -> tuple[Money, ...]:
    """Read the amounts of a unit; the legal texts cited have none of their own."""
    text = unit.text
    if unit.id.startswith("citations.") or not any(word in text for word in _MONEY[language]):
        return ()
    return read(text, language).amounts


CHECKS: tuple[Check, ...] = (
    provisional_amount,
    no_amount,
    words_and_figures,
    currencies,
    release_amounts,
)
