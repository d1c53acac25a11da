"""What a sentence says of the force of the act that holds it: law, courts, absence of obligation.

Takes a sentence as `verbs.sentences` gives it. Pure knowledge of legal French and Moroccan legal
Arabic; which act may say what is the review's business (domain reference §§ 1.4 and 1.5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alternat.languages import Language


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases of one language, looked for only where one of their letters stands."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, sentence: str) -> re.Match[str] | None:
        for hint in self.hints:
            if hint in sentence:
                return self.pattern.search(sentence)
        return None


def _phrases(hints: str, pattern: str) -> _Phrases:
    return _Phrases(tuple(hints.split()), re.compile(pattern, re.IGNORECASE))


_DENIAL = {
    "fr": re.compile(r"\b(?:ne |n’|sans |dépourvue?s? d|non |ni )", re.IGNORECASE),
    "ar": re.compile(r"(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|دون|بدون|غير|عدم)(?!\w)"),
}
_LEGAL = {
    "fr": _phrases(
        "juridi obligatoire contraign",
        r"\b(?:obligations?|engagements?|effets?)\b[^.;]{0,60}\bjuridiques?\b"
        r"|\b(?:force|valeur) (?:obligatoire|contraignante|juridique)|\bcontraignante?s?\b"
        r"|\bengag\w+ (?:pas )?juridiquement",
    ),
    "ar": _phrases(
        "قانوني ملزم إلزامي",
        r"(?:التزام|التزامات|أثر|آثار)(?!\w)[^.؛]{0,60}قانوني"
        r"|(?:قوة|قيمة|صفة) (?:ملزمة|إلزامية|قانونية)|غير (?:ال)?ملزم",
    ),
}
_FINANCIAL = {
    "fr": _phrases(
        "financ budgét",
        r"\b(?:obligations?|engagements?|charges?|incidences?|contributions?)\b[^.;]{0,60}"
        r"\b(?:financi\w+|budgétaires?)|\bengag\w+ (?:pas )?financièrement",
    ),
    "ar": _phrases(
        "مالي بالنفقات",
        r"(?:التزام|التزامات|أثر|آثار|عبء|أعباء|تحملات)(?!\w)[^.؛]{0,60}(?:مالي|بالنفقات)",
    ),
}
_OF_THE_ACT = {
    "fr": re.compile(r"\bprésente?\b|^(?:Il|Elle) (?:ne |n’)", re.IGNORECASE),
    "ar": re.compile(r"(?<!\w)[لب]?(?:هذا|هذه)(?!\w)|^و?(?:لا|ليست?) "),
}

_FOREIGN = "marocaine?s?|suisses?|anglais|belges?|espagnols?|allemands?|étrangers?|étrangère"
_FOREIGN_AR = "المغربي|السويسري|الإنجليزي|البلجيكي|الإسباني|الألماني|الأجنبي"

_ARBITRATION = {
    "fr": _phrases("rbitr", r"\b(?:arbitrages?(?! budgétaire)|arbitra(?:l|le|les|ux)|arbitres?)\b"),
    "ar": _phrases("تحكيم", r"(?<!لجنة )(?<!\w)[وبلف]?(?:لل|ال)?تحكيم(?:ية)?(?!\w)"),
}
_FOREIGN_LAW = {
    "fr": _phrases(
        "droit loi législation ribuna uridiction",
        r"\b(?:régie?s?|soumise?s?|gouvernée?s?|interprétée?s?)\b[^.;,]{0,50}"
        rf"\b(?:droit|lois?|législation) (?:{_FOREIGN})\b"
        rf"|\b(?:droit|loi) applicable est (?:le |la |celle |celui )?\w+ (?:{_FOREIGN})\b"
        rf"|\b(?:tribuna(?:l|ux)|juridictions?) (?:\w+ )?(?:{_FOREIGN})\b",
    ),
    "ar": _phrases(
        "للقانون القانون للتشريع محاكم المحاكم",
        rf"[يت]خضع(?:ان)?(?!\w)[^.؛]{{0,50}}(?:للقانون|لأحكام القانون|للتشريع) (?:{_FOREIGN_AR})"
        rf"|القانون الواجب التطبيق هو القانون (?:{_FOREIGN_AR})"
        r"|(?:المحاكم|للمحاكم|محاكم) (?:المغربية|الأجنبية|المملكة المغربية)",
    ),
}
_COURTS = {
    "fr": _phrases(
        "ribuna uridiction appel énalit streinte pénale ommages ttributi compétent anction"
        " droit oi législation",
        r"\b(?:tribuna(?:l|ux)|juridictions?|cours? d’appel|pénalités?|astreintes?|clause pénale"
        r"|dommages(?:-| et )intérêts|attributi\w+ de (?:compétence|juridiction)|for compétent)\b"
        r"|\bsanctions? (?:financi\w+|pécuniaires?|contractuelles?)\b"
        r"|\b(?:régie?s?|gouvernée?s?) (?:\w+ment )?par (?:le droit|la loi|les lois|la législation)"
        r"(?! applicable à (?:l’|la Partie|chaque|chacun))"
        r"|\bsoumise?s? (?:\w+ment )?(?:au droit|à la loi|aux lois) (?:français|marocain|de )\w*"
        r"|\b(?:droit|loi) applicable (?:au présent|à la présente|est (?:le|la|celui|celle))"
        r"|— (?:Droit applicable|Loi applicable|Juridiction|Compétence juridictionnelle|Pénalités)",
    ),
    "ar": _phrases(
        "محكم محاكم القضائي القضاء غرام جزا تعويض القانون للقانون",
        r"(?<!\w)[وبلف]?(?:(?:ال|لل)?محكمة|(?:ال|لل)?محاكم|(?:ال)?اختصاص القضائي|القضاء المختص"
        r"|الجهات? القضائية|(?:ال)?غرامات?|غرامة|الغرامة|(?:ال)?شرط (?:ال)?جزائي|جزاءات|الجزاءات"
        r"|تعويضات|القانون الواجب التطبيق)(?!\w)"
        r"|[يت]خضع(?:ان)?(?!\w)[^.؛]{0,50}(?:للقانون|لأحكام القانون) (?:الفرنسي|المغربي)"
        r"|تعويض عن (?:الأضرار|الضرر)",
    ),
}


def denies_obligation(sentence: str, language: Language) -> bool:
    """Tell whether a sentence says that the act creates no legal obligation.

    Args:
        sentence: As `verbs.sentences` gives it.
        language: Its language.
    """
    return _denies(_LEGAL, sentence, language)


def denies_expense(sentence: str, language: Language) -> bool:
    """Tell whether a sentence says that the act creates no financial obligation."""
    return _denies(_FINANCIAL, sentence, language)


def speaks_of_the_act(sentence: str, language: Language) -> bool:
    """Tell whether the subject of a sentence may be the act itself."""
    return bool(_OF_THE_ACT[language].search(sentence))


def arbitration(sentence: str, language: Language) -> str | None:
    """Give the words that send a dispute to arbitration, if any."""
    return _first(_ARBITRATION, sentence, language)


def foreign_law(sentence: str, language: Language) -> str | None:
    """Give the words that submit the act to a law or to courts which are not French, if any."""
    return _first(_FOREIGN_LAW, sentence, language)


def courts(sentence: str, language: Language) -> str | None:
    """Give the words that suppose a binding act: a law that governs it, a court, a penalty."""
    return _first(_COURTS, sentence, language)


def _denies(of: dict[str, _Phrases], sentence: str, language: Language) -> bool:
    found = of[language].search(sentence)
    # The denial stands before what it denies, or within its words: « non contraignant ».
    return bool(found and _DENIAL[language].search(sentence, 0, found.end()))


def _first(of: dict[str, _Phrases], sentence: str, language: Language) -> str | None:
    found = of[language].search(sentence)
    return found[0] if found else None
