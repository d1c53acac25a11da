"""Typography and direction, checks 76, 77 and 79: what the eye of a printer stops at.

Composition already sets spaces, apostrophes and guillemets of all prose: what it mends by itself is
no fault. Source: domain reference §§ 4.1 to 4.3 and 7.1 F.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from alternat.document.units import Unit
from alternat.languages import Language
from alternat.languages.arabic_slips import ARABIC_TYPOGRAPHY, SPELLINGS
from alternat.languages.bidi import spans
from alternat.languages.characters import ARABIC_LETTERS, LATIN_LETTERS
from alternat.languages.french_slips import FRENCH_TYPOGRAPHY, MISSING_ACCENTS, MISSPELT
from alternat.languages.french_usage import FRENCH_USAGE
from alternat.languages.script import has_presentation_forms
from alternat.languages.slips import Slip, misspelt, repeated, slips, unpaired
from alternat.languages.typography import typography
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in
from alternat.review.checks.proofreading import SIDES, flaws, written_at
from alternat.review.finding import Bilingual
from alternat.review.proofs import BLANK
from alternat.review.prose import prose
from alternat.review.vocabulary import unknown_words

_FINAL = frozenset(f".;:,!?…،؛؟)»”{BLANK}")
_OTHER_WAY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(f"[{ARABIC_LETTERS}]"),
    "ar": re.compile(f"[0-9{LATIN_LETTERS}]"),
}
_STRAY = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACED_NUMBER = re.compile(
    "[1-9](?<![\\d.,+/-].)(?<!\\d [1-9])\\d{0,2}(?:[ \u2009]\\d{3})+(?!\\d)"
)


@check(76, "W")
def french(case: Case) -> Iterator[Flaw]:
    """The French text follows the typography of the Imprimerie nationale."""
    text = case.proof("fr").text
    yield from flaws(case, "fr", slips(text, FRENCH_TYPOGRAPHY))
    accents = ("accent manquant", "missing accent")
    yield from flaws(case, "fr", misspelt(text, MISSING_ACCENTS, *accents))
    yield from flaws(case, "fr", misspelt(text, MISSPELT, "orthographe", "spelling"))
    written = prose(case, "fr")
    yield from flaws(case, "fr", written.in_proof(unknown_words(case, "fr")))
    yield from flaws(case, "fr", written.in_proof(slips(written.text, FRENCH_USAGE)))
    yield from flaws(case, "fr", repeated(text, frozenset(("nous", "vous"))))
    yield from _layout(case, "fr")


@check(77, "W")
def arabic(case: Case) -> Iterator[Flaw]:
    """The Arabic text follows Moroccan administrative typography and spelling."""
    text = case.proof("ar").text
    yield from flaws(case, "ar", slips(text, ARABIC_TYPOGRAPHY))
    yield from flaws(case, "ar", misspelt(text, SPELLINGS, "orthographe", "spelling"))
    yield from flaws(case, "ar", prose(case, "ar").in_proof(unknown_words(case, "ar")))
    yield from flaws(case, "ar", repeated(text))
    yield from _layout(case, "ar")
    for unit in case.units("ar"):
        for run in unit.runs:
            if run.emphasis and run.language == "ar":
                yield flaw_in(
                    case,
                    unit,
                    "ar",
                    Bilingual(
                        f"« {run.text} » : pas d’italique en arabe",
                        f"« {run.text} »: no italics in Arabic",
                    ),
                    Bilingual(
                        "mettre en gras (`**…**`) ou entre guillemets",
                        "use bold (`**…**`) or guillemets",
                    ),
                )


@check(79, "B")
def direction(case: Case) -> Iterator[Flaw]:
    """Whatever reads in the other direction is isolated, and no hidden character disturbs it."""
    for language in ("fr", "ar"):
        yield from _unseen(case, language)
        yield from _unisolated(case, language)


def _layout(case: Case, language: Language) -> Iterator[Flaw]:
    """Find what depends on a whole unit: names set badly, pairs, first and last characters."""
    yield from flaws(case, language, _badly_set(case, language))
    for unit, line in case.proof(language).lines:
        if unpaired(line):
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    f"{SIDES[language].fr} : une parenthèse ou un guillemet n’a pas son pendant",
                    f"{SIDES[language].en}: a bracket or guillemet lacks its other half",
                ),
                Bilingual(
                    "ouvrir et fermer chaque « … » et chaque (…) dans le même paragraphe",
                    "open and close each « … » and each (…) within the same paragraph",
                ),
            )
        if (fault := _edges(unit, line)) is not None:
            yield flaw_in(case, unit, language, *fault)


def _badly_set(case: Case, language: Language) -> Iterator[Slip]:
    """Find names of the directory that break the typography which prose is given."""
    proof, start = case.proof(language), 0
    for unit in proof.units:
        for run in unit.runs:
            length = 1 if run.blank else len(run.text)
            if run.origin and not (run.blank or run.isolated or _plain(run.text)):
                # Composition writes « M. » and « Mme » itself, with an ordinary space.
                name = run.text.removeprefix("M. ").removeprefix("Mme ")
                right = _set(name, language)
                if right != name:
                    yield Slip(start, run.text, right, "typographie", "typography")
            start += length
        start += 1


def _plain(text: str) -> bool:
    """Tell whether a text is nothing but words, which typography leaves alone."""
    return text.replace(" ", "").replace("’", "").replace("-", "").isalpha()


@lru_cache(maxsize=4096)
def _set(text: str, language: Language) -> str:
    return typography(text, language)


def _edges(unit: Unit, line: str) -> tuple[Bilingual, Bilingual] | None:
    """Tell what is wrong with the first or the last character of a unit, if anything is."""
    heading = unit.id == "title" or unit.id.endswith(".heading")
    if heading and line.endswith((".", ";", "؛", "،", ",")):
        return (
            Bilingual(
                f"« {line} » : pas de ponctuation à la fin d’un titre",
                f"« {line} »: no punctuation at the end of a heading",
            ),
            Bilingual("la supprimer", "delete it"),
        )
    if unit.id.startswith("recitals.") and line[:1].islower():
        return (
            Bilingual(
                f"« {line[:30]}… » : pas de capitale au début du considérant",
                f"« {line[:30]}… »: no capital at the beginning of the recital",
            ),
            Bilingual("commencer par une capitale", "begin with a capital"),
        )
    prose = unit.article is not None or unit.id.startswith("recitals.")
    if prose and not heading and line and line.rstrip()[-1:] not in _FINAL:
        return (
            Bilingual(
                f"« …{line[-30:]} » : pas de ponctuation à la fin du paragraphe",
                f"« …{line[-30:]} »: no punctuation at the end of the paragraph",
            ),
            Bilingual("finir par un point ou un point-virgule", "end with a stop or a semicolon"),
        )
    return None


def _unseen(case: Case, language: Language) -> Iterator[Flaw]:
    """Find hidden characters, spaced numbers, presentation forms, letters not composed."""
    text = case.proof(language).text
    found = [
        Slip(
            one.start(),
            one[0],
            "",
            f"caractère invisible U+{ord(one[0]):04X}",
            f"invisible character U+{ord(one[0]):04X}",
        )
        for one in _STRAY.finditer(text)
    ]
    found += [
        Slip(
            one.start(),
            one[0],
            re.sub(r"\s", "." if language == "ar" else "\u202f", one[0]),
            "espace ordinaire dans un nombre : il s’affiche à l’envers en arabe",
            "ordinary space inside a number: it displays backwards in Arabic",
        )
        for one in _SPACED_NUMBER.finditer(text)
    ]
    yield from flaws(case, language, found)
    if not has_presentation_forms(text) and unicodedata.is_normalized("NFC", text):
        return
    for unit, line in case.proof(language).lines:
        if has_presentation_forms(line) or not unicodedata.is_normalized("NFC", line):
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    f"{SIDES[language].fr} : lettres copiées d’un PDF ou non composées (formes de "
                    "présentation, accents séparés)",
                    f"{SIDES[language].en}: letters copied from a PDF or not composed "
                    "(presentation forms, separate accents)",
                ),
                Bilingual("retaper ces mots au clavier", "type these words again"),
            )


def _unisolated(case: Case, language: Language) -> Iterator[Flaw]:
    """Find phrases of the other direction that no single isolated run holds whole."""
    proof = case.proof(language)
    for start, unit, line in proof.placed:
        if not _OTHER_WAY[language].search(line):
            continue
        end = start
        for span in spans(line, language):
            first, end = end, end + len(span.text)
            if span.isolated and not proof.isolates(first, end):
                yield Flaw(
                    written_at(case, language, first),
                    Bilingual(
                        f"{SIDES[language].fr}, « {span.text} » : rien n’isole ces caractères, qui "
                        "s’afficheront dans le désordre",
                        f"{SIDES[language].en}, « {span.text} »: nothing isolates these "
                        "characters, which will display out of order",
                    ),
                    Bilingual(
                        "écrire le nombre, le nom ou la référence d’un seul tenant, dans une seule "
                        "valeur",
                        "write the number, name or reference whole, in a single value",
                    ),
                    article=unit.article,
                    texts=(unit.text, "") if language == "fr" else ("", unit.text),
                )


CHECKS: tuple[Check, ...] = (french, arabic, direction)
