"""Elision and contraction missed in French prose: « de Édouard », « de le Conseil », « la École ».

Takes a text; gives the slips. Acronyms are left alone, since only the ear knows « l’UM6P »
from « le SDIS ». Source: domain reference § 5.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages.characters import BLANKS
from alternat.languages.french import ASPIRATED
from alternat.languages.slips import Rule, Slip, any_of, slips

_S = f"[{BLANKS}]"
_VOWEL = "aàâäæeéèêëiîïoôöœuùûüAÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜ"
_NO_ACRONYM = r"(?![A-Z]{2}|[A-Z]\d)"
# Vowels on the page and not in the ear (le oui, le onze, Ouagadougou), and little words before
# which nothing elides.
_REFUSES = rf"(?!(?:ou[aàeéiî]|onz|oui\b|ou\b|et\b|uns?{_S}à\b|[a-zA-Z]\b(?!’))|Ou[aeéi]|Y[aeo])"
_MUTE_WORDS = """
    habilitation habilité habitant habitat habitation habitude harmonie harmonisation hébergement
    hectare héritage heure histoire historique homme hommage homologation homologue honneur hôpital
    horaire horizon hospitalier hôte hôtel humain humanité huile hydraulique hydrogène hygiène
    hypothèse
"""
_MUTE = _MUTE_WORDS.split()
_MUTE_H = any_of((*_MUTE, *(word.capitalize() for word in _MUTE)))
_VOWEL_WORD = rf"(?:{_NO_ACRONYM}{_REFUSES}[{_VOWEL}]|(?:{_MUTE_H}))[\w’-]*"
_MASCULINE_WORDS = """
    accord acte appel arrêté article autre avenant axe avis emploi engagement ensemble environnement
    espace établissement état étudiant échange événement exemplaire exercice hébergement homme
    hôpital horizon institut instrument intérêt investissement objectif objet office organe
    organisme original outil ouvrage usage
"""
_FEMININE_WORDS = """
    action activité administration adresse aide ambition année annexe approche approbation assemblée
    association attention autorité échéance école économie éducation égalité élue énergie enquête
    entité entreprise équipe étude évaluation exécution expérience expertise identité impulsion
    implication information initiative innovation institution instruction intention intervention
    issue obligation offre opération organisation orientation origine unité université urgence
    utilisation utilité
"""
_MASCULINE = frozenset(_MASCULINE_WORDS.split())
_FEMININE = frozenset(_FEMININE_WORDS.split())
_PLACE = "(?=[A-ZÀ-ÖØ-Þ])"
_NO_VERB = (
    r"(?!(?:y|en|lui|leur|les?|plus|moins|mieux|cas|pouvoir|devoir|\w*(?:er|ir|oir|re))\b)"
    r"(?!\w*(?:er|ir|oir|re)’)"
)
_NOUN = (
    rf"(?:{_PLACE}\w|(?:cadre|registre|titre|territoire|partenaire|semestre|ministère|secrétaire)\b"
    rf"|{_NO_VERB}[a-zà-ÿ]{{4}})[\w’-]*"
)

_PAIR = re.compile(
    r"(?<![\w’-])((?:[dlnsjmtcDLNSJMTC][ea]|[Qq]ue|[Ss]i|[DdAa]u|[Ll]orsque|[Pp]uisque|[Qq]uoique"
    rf"|[Jj]usque|[Nn]ouveau|[Bb]eau)){_S}({_VOWEL_WORD})"
)
_ELISION = (
    "devant une voyelle ou un h muet, l’élision est de règle",
    "elision is compulsory before a vowel or a mute h",
)
_BEFORE_VOWEL = (
    "devant une voyelle : « cet », « son », « nouvel », « de l’ », « à l’ »",
    "before a vowel: « cet », « son », « nouvel », « de l’ », « à l’ »",
)
_CONTRACTION = (
    "« de » et « à » se contractent avec « le » et « les »",
    "« de » and « à » contract with « le » and « les »",
)
_CONTRACTED = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}


def _contracted(found: re.Match[str]) -> str:
    word = _CONTRACTED[f"{found[1].lower()} {found[2]}"]
    return f"{word.capitalize() if found[1][0].isupper() else word}{found[3]}"


_RULES: tuple[Rule, ...] = (
    Rule(
        re.compile(
            rf"([DdÀà](?<![\w’-].)(?:(?<=[Dd])e|(?<=[Àà]))){_S}(les?)({_S}(?!Havre|Mans|Caire){_NOUN}"
            r"|(?<=le)quel\b|(?<=les)quel(?:le)?s\b)"
        ),
        _contracted,
        *_CONTRACTION,
    ),
    Rule(
        re.compile(
            rf"’(?:(?<=\b[ldnsjLDNSJ].)|(?<=\b[Qq]u.))(?:(?:{any_of(ASPIRATED)})\b"
            r"|[bcdfgjklmnpqrstvwxzBCDFGJKLMNPQRSTVWXZ][a-zà-ÿ])"
        ),
        None,
        "pas d’élision devant une consonne ou un h aspiré",
        "no elision before a consonant or an aspirated h",
    ),
)


def elision_slips(text: str) -> Iterator[Slip]:
    """Find elisions and contractions missed, or made where none is due.

    Args:
        text: A French text, of one or several lines.

    Yields:
        The slips.
    """
    for found in _PAIR.finditer(text):
        if mended := _mended(found[1], found[2]):
            why = _ELISION if "’" in mended[: len(found[1])] else _BEFORE_VOWEL
            yield Slip(found.start(), found[0], mended, *why)
    yield from slips(text, _RULES)


def _mended(small: str, word: str) -> str | None:
    """Give a small word as it must be before one that begins with a vowel; None if it may stand."""
    bare = word.lower()
    match small.lower():
        case "si" if bare in ("il", "ils"):
            return f"{small[0]}’{word}"
        case "ce" | "nouveau" | "beau" if bare in _MASCULINE:
            return f"{small}t {word}" if small[-1] == "e" else f"{small[:-2]}l {word}"
        case "ma" | "ta" | "sa" if bare in _FEMININE:
            return f"{small[0]}on {word}"
        case "du" | "au":
            return f"{ {'d': 'de l', 'D': 'De l', 'a': 'à l', 'A': 'À l'}[small[0]] }’{word}"
        case "de" | "la" | "le" | "que" | "ne" | "se" | "je" | "me" | "te":
            return f"{small[:-1]}’{word}"
        case "lorsque" | "puisque" | "quoique" | "jusque":
            return f"{small[:-1]}’{word}"
    return None
