"""Slips of French typography that setting a text does not mend: « 1 avril », « Etat », « et/ou ».

Takes nothing; gives rules for `slips`. What `typography` mends by itself (spaces, apostrophes,
guillemets) is not here. Each pattern begins with the character that is rarest in a text, and looks
behind afterwards: a search is then three times as fast. Source: domain reference § 4.1.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from alternat.languages.characters import BLANKS, NBSP
from alternat.languages.dates import MONTHS, WEEKDAYS
from alternat.languages.slips import ASTERISK, Rule, any_of

_S = f"[{BLANKS}]"
_MONTHS = any_of(MONTHS["fr"])
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]"
_LOWER = "[a-zà-öø-ÿ]"

_ACCENTED = """
    Édouard Élisabeth Élysée Émile Étienne activité activités année années août après bénéficiaire
    bénéficiaires comité comités contrôle coopération coordonnées coût coûts décembre décision
    décisions délai délais délibération délibérations département déclaration développement durée
    durées difficulté difficultés dépense dépenses désigné désignée déjà échange échanges échéance
    école écoles écologie économie économique édition éducation égalité éligibilité élue élus élues
    énergie énergies équipe équipes équipement équipements établie établissement établissements état
    états éthique étudiant étudiante étudiants études étude évaluation événement événements
    évolution exécution expérience expériences février financière financières général générale
    généraux île îles intérêt intérêts maîtrise mobilité modalité modalités métropole même mêmes
    numérique période périodes préalable préambule préavis préfecture préfet préfète présent
    présente présidence président présidente prévu prévue prévus prévues qualité rôle règlement
    règlements région régional régionale régionaux régions république représentant représentants
    représentée représenté représentés résiliation réunion réunions sécurité société sociétés
    stratégie stratégies thèse très université universités
"""


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _typed_without_accents() -> dict[str, str]:
    """Give the words as typed without their accents, or with their first letter alone bare."""
    typed: dict[str, str] = {}
    for word in _ACCENTED.split():
        for right in (word, word.capitalize(), word.upper()):
            for wrong in (_bare(right), _bare(right[0]) + right[1:]):
                if wrong != right:
                    typed[wrong] = right
    return typed


MISSPELT = {"milles": "mille", "parmis": "parmi", "malgrés": "malgré"}
"""Other frequent slips of spelling."""

MISSING_ACCENTS = _typed_without_accents()
"""Words without the accents that they must bear, each with the right one."""


def _after(words: Iterable[str]) -> str:
    """Give a pattern for what follows one of these words, and one character more."""
    return "|".join(f"(?<={word}.)" for word in words)


def _ordinal(found: re.Match[str]) -> str:
    number, ending = found[1], found[2].lower().rstrip("s")
    if number == "1":
        return "1re" if ending in ("ere", "ère", "iere", "ière") else "1er"
    return f"{number}e"


FRENCH_TYPOGRAPHY: tuple[Rule, ...] = (
    # dates
    Rule(
        re.compile(rf"[01](?<![\w.,/-].)(?:(?<=0)1)?{_S}(?<=1.)({_MONTHS})\b"),
        rf"1er{NBSP}\1",
        "le premier jour du mois s’écrit 1er",
        "the first day of a month is written 1er",
    ),
    Rule(
        re.compile(rf"0(?<![\w.,/-].)([2-9]{_S}(?:{_MONTHS})|1er)\b"),
        r"\1",
        "le jour s’écrit sans zéro",
        "a day is written without a zero",
    ),
    Rule(
        re.compile(
            rf"[JFMASOND](?:(?<=\d{_S}.)|(?<=1er{_S}.)|(?<=\b[Ee]n{_S}.)|(?<=mois{_S}de{_S}.)|(?<=d’.))"
            r"(?:anvier|évrier|evrier|ars|vril|ai|uin|uillet|oût|out|eptembre|ctobre|ovembre|écembre"
            r"|ecembre)\b(?!-)"
        ),
        lambda found: found[0].lower(),
        "les mois s’écrivent en minuscules",
        "months are in lower case",
    ),
    Rule(
        re.compile(
            rf"[LMJVSD](?<=[a-z,é]{_S}.)(?:undi|ardi|ercredi|eudi|endredi|amedi|imanche)(?={_S}\d)"
        ),
        lambda found: found[0].lower(),
        "les jours s’écrivent en minuscules",
        "days are in lower case",
    ),
    Rule(
        re.compile(
            rf",(?:{_after(WEEKDAYS['fr'])}){_S}(?=\d\d?{_S}(?:{_MONTHS}))"
            rf"|,(?:{_after(MONTHS['fr'])})(?={_S}[12]\d{{3}}\b)"
        ),
        " ",
        "pas de virgule dans une date",
        "no comma in a date",
    ),
    Rule(
        re.compile(rf"[12]\d{{3}}(?<!\d.{{4}})(?:{_S}[-–]{_S}?|[-–]{_S})(?=[12]\d{{3}}\b)"),
        lambda found: f"{found[0][:4]}-",
        "pas d’espace dans une période",
        "no space in a period",
    ),
    # ordinals and abbreviations
    Rule(
        re.compile(r"([1-9IVX](?<![\w,.].)[\dIVX]*)(i?[eè]mes?|è|mes?|nde?s?|[iI]?[eè]re|ier)\b"),
        _ordinal,
        "ordinaux : 1er, 1re, 2e",
        "ordinals: 1er, 1re, 2e",
    ),
    Rule(
        re.compile(rf"[nN](?<!\w.)(?:º|˚|{_S}°|o\.?{_S}?(?=\d)|\.{_S}?(?=\d))"),
        lambda found: f"{found[0][0]}°",
        "« n° » s’écrit avec le signe degré",
        "« n° » takes the degree sign",
    ),
    Rule(
        re.compile(rf"M(?<!\w.)(?:r\b\.?|,(?={_S}[A-ZÉ])|me\.|lle\b\.?|de\b)"),
        lambda found: "M." if found[0][1] in "r," else "Mme",
        "civilités : M., Mme",
        "titles: M., Mme",
    ),
    Rule(
        re.compile(r"(\d)\.(\d+)(?=[\u00a0\u202f ]?%)"),
        r"\1,\2",
        "les décimales se séparent par une virgule",
        "decimals follow a comma",
        clues=("%",),
    ),
    # capitals
    Rule(
        re.compile(
            rf"A(?<![\w’«-].)(?<![a-zà-ÿ,:]{_S}.)(?={_S}(?:la|les?|cette|cet|ces?|compter|défaut|titre|partir"
            rf"|chaque|tout|toute|leur|sa|son|Rabat|Paris|Casablanca)\b|{_S}l’)"
        ),
        "À",
        "les capitales portent leurs accents",
        "capitals bear their accents",
    ),
    Rule(
        re.compile(rf"[ÎI](?<!\w.)le(?:{_S}de{_S}|-de{_S}|{_S}de-)France\b"),
        "Île-de-France",
        "« Île-de-France » prend deux traits d’union",
        "« Île-de-France » takes two hyphens",
        clues=("de France", " de-France"),
    ),
    Rule(
        re.compile(rf"\.{_S}(?<={_LOWER}{{3}}..)(?<!etc..)(?<!art..)(?<!réf..)(?={_LOWER})"),
        None,
        "une phrase commence par une capitale",
        "a sentence begins with a capital",
    ),
    # words
    Rule(
        re.compile(r"/(?<=\bet.)ou\b"),
        None,
        "éviter « et/ou » : écrire « et » ou bien « ou »",
        "avoid « et/ou »: write « et » or else « ou »",
    ),
    Rule(
        re.compile(
            rf"[dalu](?<![\w’-].)(?:(?<=d)e{_S}(?:du|des)|(?<=d)(?:u|es){_S}(?:de|du|des|le|la|les)"
            rf"|(?<=a)ux?{_S}(?:le|la|les|au|aux|du)|(?<=l)(?:e|a|es){_S}(?:le|la|les)"
            rf"|(?<=u)ne?{_S}(?:le|la|les|un|une))(?![\w’-])(?={_S}\w)"
        ),
        None,
        "deux petits mots qui s’excluent",
        "two small words that exclude each other",
    ),
    # punctuation
    Rule(re.compile(rf"{_S}{_S}+"), " ", "espace double", "double space"),
    Rule(
        re.compile(
            rf"[,;:.](?:(?<=[,;:]){_S}*[,;:.](?!\.)"
            rf"|(?<=\.)(?<!\.\.)(?:(?<!etc.)(?<!art.)(?<!\b\w.){_S}*[,;:]|\.(?!\.)))"
        ),
        None,
        "double ponctuation",
        "punctuation written twice",
    ),
    Rule(
        re.compile(
            rf"[,;:.](?:(?<=[,;:])(?<=[\w»)].)(?={_LETTER}|«)"
            rf"|(?<=\.)(?<={_LOWER}{{3}}.)(?=[A-ZÀ-ÖØ-Þ]{_LOWER}))"
        ),
        lambda found: f"{found[0]} ",
        "espace manquante après la ponctuation",
        "missing space after punctuation",
    ),
    Rule(
        re.compile(rf"[(«»](?:(?<=[(«])(?<={_LOWER}{{2}}.)(?={_S}?\w{{3}})|(?<=»)(?={_LETTER}))"),
        None,
        "espace manquante à côté d’une parenthèse ou d’un guillemet",
        "missing space beside a bracket or guillemet",
    ),
    ASTERISK,
    Rule(
        re.compile(r"[\"„‹›<>](?:(?<=[\"„‹›])|(?<=<)<|(?<=>)>)"),
        None,
        "guillemets : « … », et “ … ” à l’intérieur seulement",
        "quotes: « … », and “ … ” only inside them",
        clues=('"', "„", "‹", "›", "<", ">"),
    ),
    Rule(re.compile(r"[´`‘′](?<!\d.)"), "’", "apostrophe : ’", "apostrophe: ’"),
    Rule(
        re.compile(rf"’(?:{_S}+(?=\w)|(?<={_S}.)(?=\w))"),
        "’",
        "pas d’espace à côté d’une apostrophe",
        "no space beside an apostrophe",
    ),
)
"""What French typography forbids and no setting mends."""
