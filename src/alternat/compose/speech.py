"""Facts put into words: nouns, dates, durations, amounts, people, in one language.

Takes a fact and a language; gives a value that clause texts print in the grammatical form they need
(`of`, `obl`, `li`…). Nothing here knows about one agreement or its order of parties.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from alternat.compose.values import Absent, Blank, Said, Unjoinable, Value
from alternat.languages import Gender, Language, arabic, french
from alternat.languages.amounts import amount
from alternat.languages.characters import NBSP
from alternat.languages.dates import date_text, period
from alternat.languages.numbers import counted, grouped
from alternat.spec.directory import Gendered, Noun, Office, Person, Place
from alternat.spec.facts import Amount, Duration, Fact, Localised

CIVILITIES: dict[Language, dict[Gender, str]] = {
    "fr": {"m": "Monsieur", "f": "Madame"},
    "ar": {"m": "السيد", "f": "السيدة"},
}
SHORT_CIVILITIES: dict[Gender, str] = {"m": "M.", "f": "Mme"}


def say(
    fact: Fact[Any] | None,
    path: str,
    label: str,
    words: Callable[[Any], Said],
) -> Value:
    """Say a fact: its words, a blank if it is unknown, or absence if the spec leaves it out."""
    if fact is None:
        return Absent(path)
    if fact.value is None:
        return Blank(path, label)
    return words(fact.value)


@lru_cache(maxsize=8192)  # every copy says the same names
def noun_phrase(path: str, text: str, language: Language, *, prose: bool = False) -> Said:
    """Say a noun phrase that carries its own article.

    French gives `def`, `Def`, `of`, `to`; Arabic gives `nom`, `li`, `bi`, `wa`; both give `def`.
    """
    if language == "fr":
        forms = {
            "def": text,
            "Def": french.capitalised(text),
            "of": french.of(text),
            "to": french.to(text),
        }
    else:
        forms = {
            "def": text,
            "nom": text,
            "li": arabic.with_li(text),
            "bi": arabic.with_bi(text),
            "wa": arabic.with_wa(text),
        }
    return Said(path, text, forms, prose)


def several(path: str, words: Sequence[str], language: Language) -> Said:
    """Say several noun phrases in one breath: « A, B et C », «أ وب وج»."""
    enumeration = french.enumeration if language == "fr" else arabic.enumeration
    return noun_phrase(path, enumeration(words), language)


def localised(path: str, text: Localised, language: Language) -> Said:
    """Say prose of the spec; it may hold the Markdown subset."""
    return noun_phrase(path, text.get(language), language, prose=True)


def noun(path: str, word: Noun, language: Language) -> Said:
    """Say a name or defined term with its article in French, bare in Arabic."""
    if language == "ar":
        return noun_phrase(path, word.ar, language)
    grammar = word.fr_grammar
    if grammar.article == "none":
        said = noun_phrase(path, word.fr, language)
        forms = {**said.forms, "of": french.of(word.fr, aspirated=grammar.aspirated)}
    else:
        definite = french.definite(
            word.fr,
            grammar.gender,
            plural=grammar.article == "les",
            aspirated=grammar.aspirated,
        )
        forms = dict(noun_phrase(path, definite, language).forms)
    return Said(path, word.fr, forms)


def day(path: str, value: date, language: Language) -> Said:
    """Say a date."""
    return Said(path, date_text(value, language))


def days(path: str, start: date, end: date, language: Language) -> Said:
    """Say a period by its first and last day."""
    return Said(path, period(start, end, language))


def quantity(path: str, n: int, unit: str, language: Language) -> Said:
    """Say a counted noun in words.

    `both` adds the figures, `figures` gives them alone; French has `of` (« d’un an »), Arabic `nom`
    and `obl`.
    """
    text = counted(n, unit, language)
    forms = {
        "both": counted(n, unit, language, style="both"),
        "figures": counted(n, unit, language, style="figures"),
    }
    if language == "fr":
        return Said(path, text, {**forms, "of": french.of(text)})
    return Said(path, text, {**forms, "nom": text, "obl": counted(n, unit, language, case="obl")})


def duration(path: str, value: Duration, language: Language) -> Said:
    """Say a length of time."""
    return quantity(path, value.n, value.unit, language)


def number(path: str, value: int, language: Language) -> Said:
    """Say a bare number, in figures."""
    return Said(path, grouped(value, language))


def words(path: str, value: str, _language: Language) -> Said:
    """Say a reference or label that is the same in every language."""
    return Said(path, value)


def year(path: str, value: int, _language: Language) -> Said:
    """Say a year: digits, never grouped."""
    return Said(path, str(value))


def money(path: str, value: Amount, language: Language) -> Said:
    """Say a sum: words, then figures in brackets; `of` « d’un million d’euros … »."""
    text = amount(value.value, value.currency, language)
    return Said(path, text, {"of": french.of(text)} if language == "fr" else {})


def place(path: str, where: Place, language: Language) -> Said:
    """Say a place; `in` is « à Rabat », «بالرباط»; `In` opens a line."""
    name = where.fr if language == "fr" else where.ar
    inside = french_in(where) if language == "fr" else where.ar_in
    return Said(path, name, {"name": name, "in": inside, "In": french.capitalised(inside)})


def french_in(where: Place) -> str:
    """Give « à Rabat »: towns take « à »."""
    return french.to(where.fr)


def person(path: str, who: Person, language: Language) -> Said:
    """Say a person.

    `titled` « Madame Valérie Pécresse »; `introduced` the same, in Arabic with the Latin name in
    brackets (domain reference § 4.2); `short` « Mme Valérie Pécresse »; `signature` « Valérie
    PÉCRESSE », in Arabic with the civility.
    """
    civility = CIVILITIES[language][who.gender]
    latin = f"{who.given} {who.family}"
    if language == "fr":
        return Said(
            path,
            latin,
            {
                "name": latin,
                "titled": f"{civility} {latin}",
                "introduced": f"{civility} {latin}",
                "short": f"{SHORT_CIVILITIES[who.gender]}{NBSP}{latin}",
                "signature": f"{who.given} {who.family.upper()}",
            },
        )
    arabic_name = who.arabic.text
    titled = f"{civility} {arabic_name}"
    return Said(
        path,
        arabic_name,
        {
            "name": arabic_name,
            "titled": titled,
            "introduced": f"{titled} ({latin})",
            "short": titled,
            "signature": titled,
        },
    )


@dataclass(frozen=True, slots=True)
class Function(Unjoinable):
    """An office said in the gender of the person who holds it."""

    said: Said
    gender: Gender

    def __getitem__(self, form: str) -> Any:
        """Give a form of the office (`def`, `Def`, `of`; `name` is bare)."""
        return self.said[form]

    def pick(self, masculine: str, feminine: str) -> str:
        """Choose between two words by the holder's gender."""
        return masculine if self.gender == "m" else feminine


def function(path: str, office: Office, gender: Gender, language: Language) -> Function:
    """Say an office: « Présidente du Conseil régional », with article in `def`, `Def`, `of`."""
    words: Gendered = office.fr if language == "fr" else office.ar
    bare = words.m if gender == "m" else words.f
    if language == "ar":
        forms = noun_phrase(path, bare, language).forms
    else:
        forms = noun_phrase(path, french.definite(bare, gender), language).forms
    return Function(Said(path, bare, {**forms, "name": bare}), gender)
