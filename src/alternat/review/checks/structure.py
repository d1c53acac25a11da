"""Structure, checks 1 to 14: what a text of its kind must have, and must not.

Takes a case; checks the formulas and the committee as they print. The other checks of part A are in
modules of their own, listed at the end. Source: domain reference § 7.1 A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from alternat.document import Document, Run
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.checks import annexes, articles, blanks, clauses, labels, signatories
from alternat.review.finding import Bilingual
from alternat.review.naming import SIDES


@check(10, "B")
def formulas(case: Case) -> Iterator[Flaw]:
    """The operative and the closing formula are there and fit the kind."""
    kind = case.dossier.kind
    for language, side in SIDES.items():
        document = case.text(language)
        operative = plain(document.operative.runs)
        declares, agrees = (pattern.search(operative) for pattern in _OPERATIVE[language])
        fits = bool(declares and not agrees) if kind.verb_ceiling == 0 else bool(agrees)
        if not fits or not operative.rstrip().endswith(":"):
            yield Flaw(
                ("library", "kinds", kind.id, "operative", language),
                Bilingual(
                    f"{side.fr} : la formule « {operative} » ne convient pas à ce type d’acte",
                    f"{side.en}: the formula « {operative} » does not fit this kind",
                ),
                Bilingual(
                    "déclarer dans une déclaration (« déclarent ce qui suit : »), convenir "
                    "ailleurs (« il a été convenu ce qui suit : »)",
                    "declare in a declaration (« déclarent ce qui suit : »), agree elsewhere "
                    "(« il a été convenu ce qui suit : »)",
                ),
            )
        yield from _sides(document, side)
        yield from _both_texts(case, document, side)
        lacking = list(_closing(document))
        for what in lacking:
            yield Flaw(
                ("library", "formulas", "closing", language),
                Bilingual(
                    f"{side.fr} : la formule finale ne dit pas {what.fr}",
                    f"{side.en}: the closing formula does not say {what.en}",
                ),
                Bilingual(
                    "rétablir la formule `closing` (« Fait à …, le …, en … exemplaires »)",
                    "restore the formula `closing` (« Fait à …, le …, en … exemplaires »)",
                ),
            )


def _sides(document: Document, side: Bilingual) -> Iterator[Flaw]:
    """No two parties stand on one side: « d’une part », « d’autre part »."""
    words = [plain(entry.side.runs).strip(" ,،") for entry in document.parties]
    if len(set(words)) < len(words):
        yield Flaw(
            ("library", "formulas", "side_last", document.language),
            Bilingual(
                f"{side.fr} : deux parties sont « {words[-1]} »",
                f"{side.en}: two parties are « {words[-1]} »",
            ),
            Bilingual(
                "rétablir les formules `side_first` et `side_last`",
                "restore the formulas `side_first` and `side_last`",
            ),
        )


_ONE_PREVAILS: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:le|seul le) texte (?:français|arabe|en langue)[^.]*\bfoi\b"),
    "ar": re.compile(r"(?<!\w)[ول]*النص (?:الفرنسي|العربي)"),
}


def _both_texts(case: Case, document: Document, side: Bilingual) -> Iterator[Flaw]:
    """Where both texts are authentic, the closing formula gives neither the upper hand."""
    languages = case.dossier.agreement.languages
    found = _ONE_PREVAILS[document.language].search(plain(document.closing.runs))
    if found and len(languages.authentic) > 1 and languages.prevailing is None:
        yield Flaw(
            ("library", "formulas", "closing", document.language),
            Bilingual(
                f"{side.fr} : la formule finale dit « {found[0]} » ; les deux textes font foi",
                f"{side.en}: the closing formula says « {found[0]} »; both texts are authentic",
            ),
            Bilingual(
                "écrire « les deux textes faisant également foi »",
                "write « les deux textes faisant également foi »",
            ),
        )


_OPERATIVE: Mapping[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fr": (
        re.compile(r"\bdéclar", re.IGNORECASE),
        re.compile(r"\b(?:convenue?s?|conviennent|arrêté|décid)", re.IGNORECASE),
    ),
    "ar": (re.compile(r"علن|صرح"), re.compile(r"اتفق|[اإ]تفاق|يلتزم|تقرر")),
}
"""Words of a formula that declares, and of one that agrees."""

_CLOSING: Mapping[Language, tuple[tuple[Bilingual, re.Pattern[str]], ...]] = {
    "fr": (
        (Bilingual("« Fait »", "« Fait »"), re.compile(r"^(?:Fait|Signé)\b")),
        (Bilingual("les langues", "the languages"), re.compile(r"français.*arabe|arabe.*français")),
        (
            Bilingual("la valeur des deux textes", "the force of both texts"),
            re.compile(r"faisant (?:également )?foi|(?:font|fait) (?:également )?foi"),
        ),
    ),
    "ar": (
        (Bilingual("«حرر»", "«حرر»"), re.compile(r"^(?:حُ?ر[ِّ]*ر|وقع)")),
        (Bilingual("les langues", "the languages"), re.compile(r"عربية.*فرنسية|فرنسية.*عربية")),
        (
            Bilingual("la valeur des deux textes", "the force of both texts"),
            re.compile(r"حجي|يعتد|متساوي"),
        ),
    ),
}


def _closing(document: Document) -> Iterator[Bilingual]:
    runs = document.closing.runs
    text = plain(runs)
    for what, pattern in _CLOSING[document.language]:
        if not pattern.search(text):
            yield what
    for what, end in (
        (Bilingual("où l’acte est signé", "where it is signed"), ".place"),
        (Bilingual("quand l’acte est signé", "when it is signed"), ".date"),
    ):
        if not any(_from_closing(run, end) for run in runs):
            yield what


def _from_closing(run: Run, end: str) -> bool:
    origin = run.origin or ""
    return origin.startswith("closing") and origin.endswith(end)


COMMITTEE = (
    (
        Bilingual("sa composition", "its composition"),
        r"\bcompos|\bcomprend|\bmembres?\b|\bconstitué|\bdésigne|\breprésentants\b",
        r"تتكون|يتكون|تتألف|تضم|أعضاء|ممثلي|[يت]عين",
    ),
    (
        Bilingual("sa présidence", "its chair"),
        r"(?<!qui )(?<!qui la )(?<!qui le )présid",
        r"رئاس|رئيس|\b(?<!الذي )(?<!التي )[وف]?(?:يترأس|تترأس|ترأس|يرأس)",
    ),
    (
        Bilingual("la fréquence de ses réunions", "how often it meets"),
        r"\bfois\b|\bpar an\b|\bannuel|\bsemestr|\btrimestr|\bmensuel|\btous les\b"
        r"|\bchaque (?:année|mois|semestre|trimestre)",
        r"مرة|مرات|مرتين|سنوي|في السنة|كل سنة|كل \w+ أشهر|شهري|فصلي|دوري",
    ),
    (
        Bilingual("ses missions", "its tasks"),
        r"\bmissions?\b|\bchargé|\bpour (?:rôle|tâche)|\bafin d|\bde suivre|\bexamin|\bveille",
        r"مهام|مهمة|مكلف|تكلف|يعهد إلي|تسهر|تتبع تنفيذ|دراسة|تقترح",
    ),
)
"""What the article on the committee must say, and words that say it in French and in Arabic."""

_COMMITTEE: Mapping[Language, tuple[tuple[Bilingual, re.Pattern[str]], ...]] = {
    "fr": tuple((what, re.compile(words, re.IGNORECASE)) for what, words, _ in COMMITTEE),
    "ar": tuple((what, re.compile(words)) for what, _, words in COMMITTEE),
}


@check(14, "W")
def committee(case: Case) -> Iterator[Flaw]:
    """The committee has members, a chair, a frequency and tasks, in both languages."""
    for language, side in SIDES.items():
        said = " ".join(
            unit.text
            for unit in case.units(language)
            if unit.article == "committee" and unit.id != "committee.heading"
        )
        if not said:
            continue
        for what, pattern in _COMMITTEE[language]:
            if not pattern.search(said):
                yield Flaw(
                    ("clauses", "committee"),
                    Bilingual(
                        f"{side.fr} : l’article sur le comité ne dit pas {what.fr}",
                        f"{side.en}: the article on the committee does not say {what.en}",
                    ),
                    Bilingual(
                        "l’ajouter à l’article, dans les deux langues",
                        "add it to the article, in both languages",
                    ),
                    article="committee",
                )


CHECKS: tuple[Check, ...] = (
    *clauses.CHECKS,
    *blanks.CHECKS,
    *labels.CHECKS,
    *signatories.CHECKS,
    *annexes.CHECKS,
    *articles.CHECKS,
    formulas,
    committee,
)
