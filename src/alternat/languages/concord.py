"""Agreement in gender missed in prose: « M. X, présidente », «هذا الاتفاقية», « Parties convenus ».

Takes a text; gives the slips. A rule speaks only where the word that commands and the word that
agrees stand side by side, so that no complement comes between. Source: domain reference §§ 5.1 and
5.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import Gender, Language
from alternat.languages.characters import ARABIC_LETTERS, BLANKS
from alternat.languages.genders import ARABIC_FUNCTIONS, gender_of_function, gender_of_noun
from alternat.languages.slips import Rule, Slip, any_of, slips

_A = f"[{ARABIC_LETTERS}]"
_S = f"[{BLANKS}]"
_END = f"(?!{_A})"

CIVILITIES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(rf"M(?<!\w.)(?:(adame|me)|onsieur|\.){_S}(?=[A-ZÀ-Þ])"),
    "ar": re.compile(rf"(?:ال|لل)سيد(ة)?{_S}(?={_A})"),
}
"""Where a person is introduced; the first group tells a woman."""

# -- French -------------------------------------------------------------------------------------

_OF_ACTS = ("accord avec le nom de l’acte", "agreement with the name of the act")
_MASCULINE = rf"\b[cUuLlDdAa][enu]{_S}"  # ce, un, le, du, au

_FRENCH: tuple[Rule, ...] = (
    Rule(
        re.compile(rf"présent{_S}(convention|déclaration|annexe|délibération|clause)\b"),
        r"présente \1",
        *_OF_ACTS,
    ),
    Rule(
        re.compile(
            rf"présente{_S}(accord|protocole|avenant|programme|article|document|mémorandum|texte)\b"
        ),
        r"présent \1",
        *_OF_ACTS,
    ),
    Rule(
        re.compile(
            rf"présent(?:(?<=\b[DdAa]u{_S}présent)e\b|(?<=\b[Ll]a{_S}présent)\b"
            rf"|(?<=\b[Ll]e{_S}présent)e{_S}(?:convention|déclaration|texte|article|acte)\b)"
        ),
        None,
        *_OF_ACTS,
    ),
    Rule(
        re.compile(
            rf"Parties{_S}(?:se{_S}sont|sont|soient|seront|étant|ont{_S}été)?{_S}?"
            r"((?:convenu|tenu|uni|réuni|soumi|admi|soussigné|intéressé|concerné|engagé|associé"
            r"|représenté|dénommé|désigné|informé|invité|appelé|autorisé|habilité|libéré|liée?|résolu"
            r"|décidé|déterminé)s?)(?!e?s)\b(?!e)"
        ),
        lambda found: f"{found[0].removesuffix(found[1])}{found[1].rstrip('s')}es",
        "« les Parties » : féminin pluriel",
        "« les Parties » is feminine plural",
    ),
    Rule(
        re.compile(
            rf"[cUu](?:(?<=c)ette|(?<=[Uu])ne){_S}(?:accord|avenant|protocole|programme|article|projet)\b"
        ),
        None,
        *_OF_ACTS,
    ),
    Rule(
        re.compile(
            rf"(?:convention(?<={_MASCULINE}convention)|déclaration(?<={_MASCULINE}déclaration)"
            rf"|délibération(?<={_MASCULINE}délibération))\b"
        ),
        None,
        *_OF_ACTS,
    ),
    Rule(
        re.compile(rf"Parties{_S}(contractants|signataire|participants|contractantes?(?<!s))\b"),
        None,
        "« les Parties » : féminin pluriel",
        "« les Parties » is feminine plural",
    ),
    Rule(
        re.compile(
            rf"haque{_S}Partie{_S}(?:est|soit|sera|a{_S}été){_S}(?:tenu|soumis|libre|représenté"
            r"|informé|invité|habilité|responsables|autorisé)(?<!libre)\b"
        ),
        None,
        "« chaque Partie » : féminin singulier",
        "« chaque Partie » is feminine singular",
    ),
)
_FRENCH_HEAD = re.compile(
    rf"^(?:.*\breprésentée?s?{_S}par{_S}|(?:[Ee]t|[Ee]ntre|[Pp]ar|[Cc]onsidérant{_S}que|[Pp]our){_S})?"
    rf"(?:[Ll]e{_S}|[Ll]a{_S}|[Ll]’)?"
)
_FRENCH_NAME = re.compile(
    rf"[A-ZÀ-Þ][\w’-]*(?:{_S}(?:[A-ZÀ-Þ][\w’-]*|de|el|ben|d’[A-ZÀ-Þ]\w*)){{0,4}},{_S}"
    r"([A-Za-zÀ-ÿ-]+)"
)

# -- Arabic -------------------------------------------------------------------------------------

_ACT_M = "اتفاق|إعلان|ملحق|بروتوكول|برنامج|مجلس|صندوق|معهد|طرف|مشروع|محضر|نص|قرار|مقرر|نظام|قانون"
_PARTY_F = "جهة|جامعة|مؤسسة|وكالة|مدرسة|جمعية"
_DEMONSTRATIVE = ("accord du démonstratif", "agreement of the demonstrative")
_VERB = ("accord du verbe avec son sujet", "agreement of the verb with its subject")
_HIS = any_of(word for word in ARABIC_FUNCTIONS if word not in ("ممثل", "طالب", "باحث"))

_ARABIC: tuple[Rule, ...] = (
    Rule(re.compile(rf"هذا{_S}(ال{_A}+ة|مذكرة|اتفاقية){_END}"), r"هذه \1", *_DEMONSTRATIVE),
    Rule(re.compile(rf"هذه{_S}(ال(?:{_ACT_M})){_END}"), r"هذا \1", *_DEMONSTRATIVE),
    Rule(re.compile(rf"(مذكرة{_S}التفاهم){_S}هذا{_END}"), r"\1 هذه", *_DEMONSTRATIVE),
    Rule(
        re.compile(
            rf"ي(?:دخل|سري|نتهي|بدأ|هدف|لتزم|تعهد|حال|ظل|بقى|ستمر|خضع){_S}"
            rf"(?=هذه|مذكرة|(?:ال)?(?:اتفاقية|لجنة|{_PARTY_F}){_END})"
        ),
        lambda found: f"ت{found[0][1:].rstrip()}",
        *_VERB,
    ),
    Rule(
        re.compile(
            rf"ت(?:دخل|سري|نتهي|بدأ|هدف|لتزم|تعهد){_S}"
            rf"(?=هذا|(?:كل{_S})?(?:ال)?(?:{_ACT_M}|طرفان|أطراف){_END})"
        ),
        lambda found: f"ي{found[0][1:].rstrip()}",
        *_VERB,
    ),
    Rule(
        re.compile(rf"الكائنة{_S}مقر"),
        "الكائن مقر",
        "«الكائن» s’accorde avec «مقر», masculin",
        "«الكائن» agrees with «مقر», which is masculine",
    ),
    Rule(
        re.compile(
            rf"(?:الممثلة{_S}في{_S}شخص{_S}(?:{_HIS})ت?ه|الممثل{_S}في{_S}شخص{_S}(?:{_HIS})ت?ها){_END}"
        ),
        None,
        "le possessif reprend le genre de la partie : «ها» ou «ه»",
        "the possessive has the gender of the party: «ها» or «ه»",
    ),
)
_POSSESSED = re.compile(rf"(?:و|ب|ل)?(?:{_HIS})(ت)?(?:ها|ه|هما|هم){_END}")
_ARABIC_HEAD = re.compile(rf"^(?:.*في{_S}شخص{_S}|و)?")
_ARABIC_NAME = re.compile(
    rf"{_A}+(?:{_S}{_A}+){{0,4}}(?:{_S}\([^)\n]*\))?،{_S}(?!{_A}*(?:ه|ها|هما|هم){_END})({_A}+)"
)

# -- both ---------------------------------------------------------------------------------------

RULES: dict[Language, tuple[Rule, ...]] = {"fr": _FRENCH, "ar": _ARABIC}
_BOUNDARY = re.compile("[,،;؛:.(\n«»—]")
_PARTICIPLES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?:,{_S}(?:ci-après{_S}|dûment{_S})?|{_S}(?:est|soit|sera|a{_S}été|s’est){_S})"
        "(?:représenté|dénommé|désigné|habilité|domicilié|engagé|tenu|chargé|associé)(e)?(?![a-zé])"
    ),
    "ar": re.compile(rf"،{_S}(?:الممثل(ة)?|المشار{_S}إلي(?:ه|(ها))|الكائن{_S}مقر(?:ه|(ها))){_END}"),
}
_PARTY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?:.*?\b(?:[Ee]t|[Ee]ntre|que|avec|par|[Pp]our|[Cc]onsidérant){_S})?(?:[Ll]a{_S}|[Ll]e{_S}|[Ll]’)(\w.*)"
    ),
    "ar": re.compile(rf"(?:بين{_S}|إن{_S}|أن{_S}|و?اعتبارا{_S}ل|و)?({_A}{{3}}.*)"),
}
_OF_PERSON = (
    "la fonction et la civilité n’ont pas le même genre",
    "the function and the title have not the same gender",
)
_OF_PARTY = ("accord avec le nom de la partie", "agreement with the party’s name")


def discords(text: str, language: Language) -> Iterator[Slip]:
    """Find words that do not agree in gender with the word that commands them.

    Args:
        text: One or several lines.
        language: Its language.

    Yields:
        The slips.
    """
    yield from slips(text, RULES[language])
    for found in CIVILITIES[language].finditer(text):
        gender: Gender = "f" if found[1] else "m"
        for words in _functions_beside(text, found, language):
            other = _holder(words)
            if other and other != gender:
                yield Slip(found.start(), f"{words} … {found[0].strip()}", None, *_OF_PERSON)
    for found in _PARTICIPLES[language].finditer(text):
        start = _phrase_start(text, found.start())
        phrase = text[start : found.start()].strip()
        party = _PARTY[language].match(phrase)
        if party is None or (language == "ar" and text[start - 1 : start] == "،"):
            continue
        noun = gender_of_noun(party[1], language)
        if noun and (noun == "f") != any(found.groups()):
            yield Slip(start, f"{phrase}{found[0]}", None, *_OF_PARTY)


def _holder(words: str) -> Gender | None:
    """Tell the gender of a function's holder: « Présidente de la Région », «رئيستها»."""
    if possessed := _POSSESSED.match(words):
        return "f" if possessed[1] else "m"
    return gender_of_function(words)


def _functions_beside(text: str, civility: re.Match[str], language: Language) -> Iterator[str]:
    """Give the functions in apposition to a name: before its civility, and after it."""
    head, name = (_FRENCH_HEAD, _FRENCH_NAME) if language == "fr" else (_ARABIC_HEAD, _ARABIC_NAME)
    before = text[max(0, civility.start() - 200) : civility.start()].rstrip(BLANKS)
    apposed = before.removesuffix("،").removesuffix(",")
    phrase = apposed[_phrase_start(apposed, len(apposed)) :].strip()
    if language == "ar" or apposed != before:
        yield head.sub("", phrase)
    if apposed == before:
        yield phrase.rpartition(" ")[2]
    if after := name.match(text, civility.end()):
        yield after[1]


def _phrase_start(text: str, end: int) -> int:
    start = max(0, end - 200)
    for found in _BOUNDARY.finditer(text, start, end):
        start = found.end()
    return start
