"""Genders of words: functions, institutions, first names, as their form lets us know them.

Takes words of French or Arabic; gives their gender, or None where the form does not tell. Source:
domain reference §§ 5.1 and 5.2.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from alternat.languages import Gender, Language

_FRENCH_FUNCTIONS = """
    président/présidente vice-président/vice-présidente directeur/directrice doyen/doyenne
    conseiller/conseillère délégué/déléguée administrateur/administratrice chancelier/chancelière
    adjoint/adjointe élu/élue député/députée sénateur/sénatrice préfet/préfète
    représentant/représentante coordinateur/coordinatrice ambassadeur/ambassadrice consul/consule
    trésorier/trésorière enseignant/enseignante chercheur/chercheuse étudiant/étudiante
    doctorant/doctorante mandataire/mandatrice chargé/chargée vice-doyen/vice-doyenne
    sous-directeur/sous-directrice rapporteur/rapporteure professeur/professeure recteur/rectrice
    gouverneur/gouverneure procureur/procureure ingénieur/ingénieure
"""
_ARABIC_FUNCTIONS = """
    رئيس نائب مدير عميد وزير ممثل أمين كاتب مستشار أستاذ مندوب محافظ منسق مفوض سفير قنصل مسؤول باحث
    طالب مكلف
"""
FRENCH_FUNCTIONS: tuple[tuple[str, str], ...] = tuple(
    (pair.partition("/")[0], pair.partition("/")[2]) for pair in _FRENCH_FUNCTIONS.split()
)
"""Functions, masculine then feminine."""

_FUNCTIONS: dict[str, Gender] = {}
for _m, _f in FRENCH_FUNCTIONS:
    _FUNCTIONS |= {_m: "m", _f: "f"}
for _m in _ARABIC_FUNCTIONS.split():
    _FUNCTIONS |= {_m: "m", f"{_m}ة": "f", f"ال{_m}": "m", f"ال{_m}ة": "f"}

ARABIC_FUNCTIONS: tuple[str, ...] = tuple(_ARABIC_FUNCTIONS.split())
"""Functions in the masculine; the feminine adds ة."""

_FRENCH_NOUNS: dict[Gender, str] = {
    "f": """
        région université fondation agence ville commune école association société académie
        collectivité communauté métropole chambre faculté délégation direction commission assemblée
        république province préfecture haute grande caisse autorité mission maison
    """,
    "m": """
        institut fonds conseil musée centre établissement office ministère département collège
        comité groupement laboratoire syndicat pôle royaume état gouvernement réseau observatoire
        théâtre haut grand bureau haut-commissariat secrétariat parlement conservatoire
    """,
}
_ARABIC_MASCULINE = frozenset(
    [
        "مجلس",
        "صندوق",
        "معهد",
        "متحف",
        "مركز",
        "مكتب",
        "إقليم",
        "قطاع",
        "اتحاد",
        "نادي",
        "مختبر",
        "مرصد",
        "مسرح",
        "بيت",
        "برلمان",
    ]
)
_ARABIC_FEMININE = frozenset(("دار",))
_NOUNS: dict[str, Gender] = {
    noun: gender for gender, nouns in _FRENCH_NOUNS.items() for noun in nouns.split()
}

_GIVEN_NAMES: dict[Gender, str] = {
    "f": """
        valérie marie anne anna catherine christine isabelle nathalie sophie sylvie hélène florence
        brigitte véronique patricia sandrine stéphanie céline julie laure laurence émilie élise
        élisabeth charlotte juliette louise alice jeanne françoise martine monique nicole agnès
        béatrice delphine aurélie caroline claire clémence corinne édith fabienne geneviève
        jacqueline karine lucie margaux mathilde muriel odile pauline sabine séverine simone solange
        suzanne thérèse virginie yvette fatima khadija aïcha amina zineb zaïnab naïma nadia samira
        salma hind leïla leila laïla karima latifa malika meriem myriam mariam najat rachida rajae
        saïda sanaa siham souad soumia wafa yasmina hanane hafsa houda ilham imane kenza loubna
        mbarka mina nabila nawal nezha ouafa oumaïma btissam asmaa bouchra chaïmae fadwa
    """,
    "m": """
        jean pierre paul jacques philippe alain bernard michel andré christian daniel nicolas
        françois laurent olivier pascal patrick thierry stéphane sébastien frédéric christophe david
        julien thomas antoine guillaume vincent éric édouard étienne xavier yves gérard gilles guy
        henri hervé hugues jérôme louis luc marc mathieu maurice raphaël rené robert roland serge
        sylvain benoît bruno charles denis emmanuel fabrice georges grégory mohammed mohamed ahmed
        hassan hussein hicham khalid karim mehdi mustapha mostafa nabil omar rachid saïd samir tarik
        youssef younes abdellatif abdelatif abdelkader abdelaziz abdellah abdelhak aziz adil amine
        anas ayoub brahim driss idriss fouad hamid hamza hakim ismaïl jamal jaouad kamal lahcen
        larbi mounir nizar noureddine othmane réda saad salah yassine zakaria aziz farid chakib
    """,
}
_USUAL: dict[str, Gender] = {
    name: gender for gender, names in _GIVEN_NAMES.items() for name in names.split()
}
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def gender_of_function(words: str) -> Gender | None:
    """Tell the gender of an office by its first word: « Présidente du Conseil régional »."""
    return _FUNCTIONS.get(_first(words))


_ENDINGS = (
    ("e", ""),
    ("trice", "teur"),
    ("euse", "eur"),
    ("eresse", "eur"),
    ("esse", ""),
    ("esse", "e"),
    ("ère", "er"),
    ("ive", "if"),
    ("enne", "en"),
    ("onne", "on"),
    ("elle", "el"),
    ("a", "e"),
)
"""French endings, feminine then masculine; the last makes « la » of « le »."""


def same_but_for_gender(masculine: str, feminine: str, language: Language) -> bool:
    """Tell whether two forms of an office are the same words apart from their gender."""
    m_words, f_words = masculine.casefold().split(), feminine.casefold().split()
    return (
        len(m_words) == len(f_words)
        and not _ASTRAY.search(masculine)
        and all(m == f or _feminine(f, m, language) for m, f in zip(m_words, f_words, strict=True))
    )


_ASTRAY = re.compile(r"^(?:(?!\w+ة\b).)*\bال(?:مكلف|مفوض|منتدب)ة\b")
"""A feminine adjective of the holder in a masculine form; that of «الوزارة المكلفة» may stand."""


def _feminine(feminine: str, masculine: str, language: Language) -> bool:
    if language == "ar":
        return feminine in (f"{masculine}ة", f"{masculine}ية")
    return any(
        feminine.endswith(f)
        and masculine.endswith(m)
        and feminine[: -len(f)] == masculine[: len(masculine) - len(m)]
        for f, m in _ENDINGS
    )


_IN_ARABIC = {
    "président": "رئيس",
    "vice-président": "نائب",
    "directeur": "مدير",
    "professeur": "أستاذ",
    "doyen": "عميد",
    "coordinateur": "منسق",
    "conseiller": "مستشار",
    "délégué": "مندوب",
    "ambassadeur": "سفير",
}
_IN_BOTH = tuple(
    (m, f, word, re.compile(rf"(?<!\w)[وفبل]?(?:ال|لل)?{word}(ة)?(?!\w)"))
    for m, f in FRENCH_FUNCTIONS
    if (word := _IN_ARABIC.get(m))
)
"""Functions in French, masculine and feminine, with the Arabic word and where it stands."""
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def functions_of_another_gender(french: str, arabic: str) -> Iterator[tuple[str, str]]:
    """Find functions that one text gives a woman, and the other a man; «رئيسها» is left alone.

    Args:
        french: A text.
        arabic: The same in Arabic.

    Yields:
        The French and the Arabic word.
    """
    named = [one for one in _IN_BOTH if one[2] in arabic]
    said = frozenset(_HYPHENED.findall(french.lower())) if named else frozenset()
    for m, f, word, pattern in named:
        found = pattern.findall(arabic) if (m in said) != (f in said) else ()
        if found and all(bool(one) == (m in said) for one in found):
            yield (m, f"{word}ة") if m in said else (f, word)


def gender_of_noun(words: str, language: Language) -> Gender | None:
    """Tell the gender of an institution's name by its first word: « Région Île-de-France »."""
    first = _first(words)
    if language == "fr":
        return _NOUNS.get(first)
    bare = first.removeprefix("ال")
    if bare.endswith("ة") or bare in _ARABIC_FEMININE:
        return "f"
    return "m" if bare in _ARABIC_MASCULINE else None


def usual_gender(given_name: str) -> Gender | None:
    """Tell the gender that a first name usually has; None for the many that serve both."""
    found = {_USUAL.get(part) for part in given_name.lower().replace("-", " ").split()}
    return found.pop() if len(found) == 1 else None


def _first(words: str) -> str:
    found = _FIRST_WORD.match(unicodedata.normalize("NFC", words.strip()))
    return found[0].lower() if found else ""
