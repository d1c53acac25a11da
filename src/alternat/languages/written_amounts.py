"""Amounts as people write them in prose: what differs from how this room writes them.

Takes nothing; gives rules for `slips`. French groups by narrow no-break spaces and puts the symbol
after; Arabic groups by full stops and names the currency. Source: domain reference §§ 4.1 and 4.2.
"""

from __future__ import annotations

import re

from alternat.languages import Language
from alternat.languages.characters import BLANKS, NBSP
from alternat.languages.numbers import grouped
from alternat.languages.slips import NOT_AFTER_ARABIC, NOT_BEFORE_ARABIC, Rule

_S = f"[{BLANKS}]"
_UNIT = r"(?:€|(?:euros?|dirhams?|EUR|MAD|DHS?|Dhs?)\b)"
_SYMBOL = r"(?:€|(?:EUR|MAD|DHS?|Dhs?)\b)"
_AR_UNIT = f"(?:أورو|يورو|درهم|درهما|دراهم|سنتيم){NOT_BEFORE_ARABIC}"
_AR_ANY = f"(?:{_AR_UNIT}|€|(?:EUR|MAD|DHS?)\\b)"
_DIGIT = r"\d(?<![\d.,/-].)"  # the first of a number
_SPACED = rf"{_DIGIT}\d{{0,2}}(?:{_S}\d{{3}})+|{_DIGIT}\d*"

_GROUPS = (
    "les chiffres se groupent par trois, séparés d’une espace insécable",
    "figures go in threes, with a no-break space between",
)
_ARABIC_GROUPS = (
    "en arabe les chiffres se groupent par trois, séparés d’un point : 90.000",
    "in Arabic figures go in threes, with a full stop between: 90.000",
)
_DECIMALS = ("décimales inutiles", "useless decimals")


CLUES: dict[Language, tuple[str, ...]] = {
    "fr": ("€", "uro", "URO", "irham", "IRHAM", "EUR", "MAD", "DH", "Dh"),
    "ar": ("أورو", "يورو", "دره", "دراهم", "سنتيم", "€", "EUR", "MAD", "DH", "Dh"),
}
"""What a line must have to speak of money."""


def _regrouped(language: Language) -> Rule:
    separators = "[.’']" if language == "fr" else rf"(?:,|{_S})"
    unit = _UNIT if language == "fr" else _AR_ANY
    return Rule(
        re.compile(
            rf"({_DIGIT}\d{{0,2}}(?:{separators}\d{{3}})+|{_DIGIT}\d{{3,}}){_S}?"
            rf"(?=(?:[,.]\d+{_S}?)?{unit})"
        ),
        lambda found: grouped(int(re.sub(r"\D", "", found[1])), language),
        *(_GROUPS if language == "fr" else _ARABIC_GROUPS),
        clues=CLUES[language],
    )


FRENCH_AMOUNTS: tuple[Rule, ...] = (
    _regrouped("fr"),
    Rule(
        re.compile(rf"({_DIGIT}\d{{0,2}}(?:,\d{{3}})+){_S}?(?={_UNIT})"),
        lambda found: grouped(int(found[1].replace(",", "")), "fr"),
        *_GROUPS,
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"({_SPACED})[,.]00({_S}?{_UNIT})"),
        rf"\1{NBSP}€",
        *_DECIMALS,
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"({_SPACED})\.(\d\d?){_S}?(?={_UNIT})"),
        r"\1,\2",
        "les décimales se séparent par une virgule",
        "decimals follow a comma",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"({_SPACED}),(\d){_S}?(?=€)"),
        r"\1,\g<2>0",
        "deux décimales, ou aucune",
        "two decimals or none",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"({_SYMBOL})(?<!\d.)(?<!\d..)(?<!\d...)(?<!\d....){_S}?({_SPACED})"),
        rf"\2{NBSP}\1",
        "le symbole monétaire suit le nombre",
        "the symbol follows the number",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"{_DIGIT}\d*(?:[,.]\d+)?{_S}?(?:[kKM]€|[kKM](?:EUR|MAD|DH)\b|K?€uros?)"),
        None,
        "pas d’abréviation de millier ni de million : écrire le montant en entier",
        "no abbreviation of thousands or millions: write the amount in full",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"((?:{_SPACED})(?<![^\d][01])){_S}(euro|dirham)\b"),
        rf"\1{NBSP}\2s",
        "pluriel de la monnaie",
        "the currency takes the plural",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"(milli(?:on|ard)s?){_S}(euros|dirhams)\b"),
        lambda found: f"{found[1]} {'d’' if found[2] == 'euros' else 'de '}{found[2]}",
        "« million » demande « de »",
        "« million » takes « de »",
        CLUES["fr"],
    ),
    Rule(
        re.compile(rf"(?<=[\w{BLANKS}][{BLANKS}])(Euro|EURO|Dirham|DIRHAM)([sS]?)\b"),
        lambda found: f"{found[1].lower()}{found[2].lower()}",
        "les noms de monnaies s’écrivent en minuscules",
        "names of currencies are in lower case",
        CLUES["fr"],
    ),
)
"""How an amount must not be written in French."""

ARABIC_AMOUNTS: tuple[Rule, ...] = (
    _regrouped("ar"),
    Rule(
        re.compile(rf"({_DIGIT}\d{{0,2}}(?:\.\d{{3}})*)[,.]00(?={_S}?{_AR_ANY})"),
        r"\1",
        *_DECIMALS,
        CLUES["ar"],
    ),
    Rule(
        re.compile(rf"(?<![\d.,] )(?:€|{NOT_AFTER_ARABIC}(?:أورو|يورو|درهم)){_S}?\d[\d.,]{{2,}}"),
        None,
        "la monnaie suit le nombre",
        "the currency follows the number",
        CLUES["ar"],
    ),
    Rule(
        re.compile(rf"(?:\d{_S}?)(?:€|(?:EUR|MAD|DHS?|Dhs?)\b)"),
        None,
        "en arabe la monnaie s’écrit en toutes lettres : «أورو»، «درهم»",
        "in Arabic the currency is written out: «أورو»، «درهم»",
        CLUES["ar"],
    ),
    Rule(
        re.compile(rf"(?<=\d{_S})يورو{NOT_BEFORE_ARABIC}|(?<=\dيورو)"),
        "أورو",
        "au Maroc : «أورو»",
        "in Morocco: «أورو»",
        CLUES["ar"],
    ),
)
"""How an amount must not be written in Arabic."""
