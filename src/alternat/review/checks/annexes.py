"""Annexes, check 8: those cited exist, those supplied are cited, their numbers follow on.

Takes a case; reads the numbers in the composed text of each language, since a rewritten article may
cite what the spec does not give. Source: domain reference § 7.1 A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from alternat.document.reading import plain
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.finding import Bilingual

LANGUAGES: tuple[Language, ...] = ("fr", "ar")

_NUMBER = r"[0-9]+|[IVX]+|[A-Z]"
_CITED = {
    "fr": re.compile(
        rf"\b[Aa]nnexes?\s+(?:n°\s*)?((?:{_NUMBER})\b(?:(?:\s*,\s*|\s+(?:et|à|ou)\s+)(?:{_NUMBER})\b)*)"
    ),
    "ar": re.compile(
        r"(?<!\w)[وفبلك]?(?:ال|ل)?(?:مرفق|ملحق)(?:ان|ين|ات)?\s+(?:رقم\s+)?"
        rf"((?:{_NUMBER})\b(?:(?:\s*،\s*|\s+و\s?|\s+إلى\s+)(?:{_NUMBER})\b)*)"
    ),
}
_SIGNS: Mapping[Language, tuple[str, ...]] = {"fr": ("nnexe",), "ar": ("مرفق", "ملحق")}
_OF_ANOTHER_TEXT = {
    "fr": re.compile(
        r"\s+(?:du|de la|de l’|de cette|de ce|des|au|à la|à l’)(?!\s?présente?s?\b|\s?Partie)"
    ),
    "ar": re.compile(r"\s+من\s+(?!هذ[اه]\b|\w+ ال\w+ هذ[اه]\b)"),
}
"""« annexe I du règlement » is somebody else's; « annexe 2 du présent accord » is ours."""
_ALONE = {
    "fr": re.compile(r"\bannexe\b(?!\s*(?:n°|[0-9]))"),
    "ar": re.compile(r"(?<!\w)[وفبلك]?(?:ال|لل|ل)?مرفق(?!\w)"),
}
"""« l’annexe », enough where there is one only."""


@check(8, "B")
def annexes(case: Case) -> Iterator[Flaw]:
    """The annexes cited exist, the annexes supplied are cited and numbered on."""
    for language in LANGUAGES:
        yield from _cited(case, language)
        yield from _supplied(case, language)
        yield from _misnamed(case, language)
    yield from _article_without_annex(case)


def _cited(case: Case, language: Language) -> Iterator[Flaw]:
    """Find each annex that the text cites and nobody supplies."""
    supplied = {str(annex.number) for annex in case.text(language).annexes}
    joined = {
        number
        for unit in case.units(language)
        if unit.id.startswith("annexes.others.list")
        for number in _numbers(unit.text, language)
    }
    for unit in case.units(language):
        for number in dict.fromkeys(_numbers(unit.text, language)):
            if number not in supplied | joined:
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {_name(number, language)} » est citée et n’existe pas",
                        f"« {_name(number, language)} » is cited and does not exist",
                    ),
                    Bilingual(
                        "joindre l’annexe (`annexes:`) ou corriger le renvoi",
                        "supply the annex (`annexes:`) or correct the reference",
                    ),
                )


def _supplied(case: Case, language: Language) -> Iterator[Flaw]:
    """Find each annex that nothing cites, or whose printed number is not its rank."""
    document = case.text(language)
    if not document.annexes:
        return
    own = _own_articles(case)
    articles = [unit for unit in case.units(language) if unit.article not in own]
    cited = {number for unit in articles for number in _numbers(unit.text, language)}
    one = len(document.annexes) == 1 and any(
        _ALONE[language].search(unit.text) for unit in articles
    )
    for index, annex in enumerate(document.annexes):
        rank, heading = str(index + 1), plain(annex.heading)
        if _numbers(heading, language)[:1] != [rank]:
            yield Flaw(
                ("annexes", index),
                Bilingual(
                    f"l’annexe de rang {rank} s’intitule « {heading} »",
                    f"the annex at rank {rank} is headed « {heading} »",
                ),
                Bilingual(
                    "rétablir la formule `annex_heading`", "restore the formula `annex_heading`"
                ),
            )
        if rank not in cited and not one:
            yield Flaw(
                ("annexes", index),
                Bilingual(
                    f"« {heading} » n’est citée nulle part",
                    f"« {heading} » is cited nowhere",
                ),
                Bilingual(
                    "la citer dans un article, ou ajouter `annexes: {}` aux clauses, qui en donne "
                    "la liste",
                    "cite it in an article, or add `annexes: {}` to the clauses, which lists them",
                ),
            )


def _misnamed(case: Case, language: Language) -> Iterator[Flaw]:
    """Find where an annex is cited under the title of another one."""
    titles = {
        str(rank): annex.title.get(language)
        for rank, annex in enumerate(case.dossier.agreement.annexes, start=1)
    }
    own = _own_articles(case)
    for unit in case.units(language) if len(titles) > 1 else ():
        numbers = _numbers(unit.text, language)
        if unit.article in own or len(numbers) != 1 or numbers[0] not in titles:
            continue
        named = [title for title in titles.values() if title in unit.text]
        if len(named) == 1 and named[0] != titles[numbers[0]]:
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    f"« {_name(numbers[0], language)} » s’intitule « {titles[numbers[0]]} », non "
                    f"« {named[0]} »",
                    f"« {_name(numbers[0], language)} » is headed « {titles[numbers[0]]} », not "
                    f"« {named[0]} »",
                ),
                Bilingual("mettre la liste à jour", "bring the list up to date"),
            )


def _article_without_annex(case: Case) -> Iterator[Flaw]:
    """Find an article on annexes where there is no annex."""
    listed = any(unit.article == "annexes" and ".list." in unit.id for unit in case.units("fr"))
    given = bool(case.dossier.agreement.annexes) or listed or bool(case.dossier.use("annexes").text)
    if "annexes" in case.outline.numbers and not given:
        yield Flaw(
            ("clauses", "annexes"),
            Bilingual(
                "l’article sur les annexes n’en annonce aucune",
                "the article on annexes announces none",
            ),
            Bilingual(
                "joindre les annexes (`annexes:` ou `others:`)",
                "supply the annexes (`annexes:` or `others:`)",
            ),
            article="annexes",
        )


def _own_articles(case: Case) -> frozenset[str]:
    """The texts of the annexes: what they say of themselves cites nothing."""
    return frozenset(f"annexes.{annex.id}" for annex in case.dossier.agreement.annexes)


def _numbers(text: str, language: Language) -> list[str]:
    """Give the numbers of this text's annexes that some words cite, ranges opened."""
    if not any(sign in text for sign in _SIGNS[language]):
        return []
    found = []
    for cited in _CITED[language].finditer(text):
        if _OF_ANOTHER_TEXT[language].match(text, cited.end()):
            continue
        numbers = re.findall(_NUMBER, cited[1])
        if (
            re.search(r"\s(?:à|إلى)\s", cited[1])
            and len(numbers) == 2
            and all(number.isdigit() for number in numbers)
        ):
            numbers = [str(n) for n in range(int(numbers[0]), int(numbers[1]) + 1)]
        found += numbers
    return found


def _name(number: str, language: Language) -> str:
    return f"annexe {number}" if language == "fr" else f"المرفق {number}"


CHECKS = (annexes,)
