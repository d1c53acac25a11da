"""French agreement missed in prose: « Les Parties coopère », « la convocation est adressé ».

Takes a text; gives the slips: number of the verb, gender of the participle, of the adjective and of
the article, « a » for « à », infinitive for participle. A rule speaks only where the words stand
side by side. Source: domain reference § 5.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from alternat.languages import Gender
from alternat.languages.characters import BLANKS
from alternat.languages.genders import FRENCH_FUNCTIONS
from alternat.languages.slips import Rule, Slip, any_of, slips

_S = f"[{BLANKS}]"
_W = "[a-zà-öø-ÿœ]"
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿœ]"

# -- verbs --------------------------------------------------------------------------------------

_FIRST_GROUP = """
    accept accompagn accord adress analys apport approuv arrêt assur attribu cherch collabor
    communiqu concert confi conserv constat contribu coordonn déclar demand demeur désign détermin
    dispos échang élabor encourag engag étudi évalu examin exprim facilit favoris fix formul
    identifi inform invit justifi limit mentionn mobilis nomm notifi observ organis particip partag
    pilot prépar propos recherch réalis recommand regroup réserv respect signal souhait travaill
    utilis valid veill vis confirm manifest collect décid efforc
"""
_PAIRS_OF_VERBS = """
    peut/peuvent doit/doivent est/sont a/ont met/mettent prend/prennent convient/conviennent
    établit/établissent définit/définissent reconnaît/reconnaissent transmet/transmettent
    réunit/réunissent maintient/maintiennent entend/entendent fait/font choisit/choisissent
    remplit/remplissent tient/tiennent garantit/garantissent accomplit/accomplissent
    souscrit/souscrivent poursuit/poursuivent conclut/concluent répond/répondent
    coopère/coopèrent gère/gèrent considère/considèrent espère/espèrent opère/opèrent
    procède/procèdent suggère/suggèrent intègre/intègrent préfère/préfèrent cède/cèdent
    emploie/emploient rappelle/rappellent renouvelle/renouvellent reçoit/reçoivent
    veut/veulent sait/savent dit/disent rend/rendent permet/permettent admet/admettent
    soumet/soumettent remet/remettent fournit/fournissent bénéficie/bénéficient
"""


def _verbs() -> dict[str, str]:
    pairs = dict(pair.split("/") for pair in _PAIRS_OF_VERBS.split())
    return pairs | {f"{stem}e": f"{stem}ent" for stem in _FIRST_GROUP.split()}


_PLURAL = _verbs()
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}
_CLITICS = rf"(?:(?:ne{_S}|se{_S}|y{_S}|en{_S}|lui{_S}|leur{_S}|n’|s’|l’|les{_S}|la{_S}|le{_S})*)"

# -- nouns --------------------------------------------------------------------------------------

_FEMININE = (
    rf"(?:{_W}*(?:[tsx]ion|ance|ence)|université|modalité|mobilité|indemnité|formalité|activité"
    r"|sécurité|responsabilité|difficulté|convention|durée|année|langue|clause|annexe|bourse|thèse"
    r"|demande|liste|charte|Partie)"
)
_MASCULINE = (
    rf"(?:{_W}{{2,}}ment|accord|avenant|comité|délai|projet|programme|rapport|article"
    r"|montant|budget|jury|calendrier|bilan|logo|correspondant|texte|frais|crédit|étudiant|document)"
)
_NOT_FEMININE = r"(?!silence|bastion)"
_NOT_MASCULINE = r"(?!jument|notamment|également|seulement|conjointement|respectivement)"

_ADJECTIVES = """
    meilleur/meilleure nouveau/nouvelle premier/première écrit/écrite commun/commune
    français/française marocain/marocaine financier/financière régional/régionale final/finale
    annuel/annuelle général/générale conjoint/conjointe exprès/expresse suivant/suivante
    mutuel/mutuelle public/publique confidentiel/confidentielle initial/initiale
    certain/certaine prévisionnel/prévisionnelle
"""
_PLURALS = {"nouveau": "nouveaux", "exprès": "exprès", "français": "français"}


def _plural(word: str) -> str:
    return _PLURALS.get(word) or (word[:-1] + "ux" if word.endswith("al") else f"{word}s")


def _adjectives() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for pair in _ADJECTIVES.split():
        masculine, _, feminine = pair.partition("/")
        genders |= {masculine: "m", _plural(masculine): "m", feminine: "f", f"{feminine}s": "f"}
    return genders


_GENDER_OF_ADJECTIVE = _adjectives()
_GENDER_OF_FUNCTION: dict[str, Gender] = {}
for _m, _f in FRENCH_FUNCTIONS:
    _GENDER_OF_FUNCTION |= {_m: "m", _f: "f"}
_GENDER_OF_ARTICLE: dict[str, Gender] = {
    **dict.fromkeys(("une", "cette", "la", "sa", "toute", "aucune"), "f"),
    **dict.fromkeys(("un", "ce", "le", "du", "au", "tout", "aucun"), "m"),
}
_PRONOUNS_TOO = frozenset(("la", "le", "ce", "tout"))
"""Articles that may also be pronouns before a verb."""
_NOMINAL = re.compile(
    rf"\b([UuCcLlSsTtAaDd](?:nes?|ette|a|es|e|oute|outes|ucune|u|n|out|ucun|ux)){_S}({_W}+)"
    rf"(?:{_S}({_W}+)(?={_S}?(.?)))?"
)

_GENDER = ("accord en genre", "agreement in gender")
_NUMBER = ("accord du verbe avec son sujet", "agreement of the verb with its subject")
_HOMOPHONE = ("préposition « à », avec son accent", "the preposition « à » takes an accent")

_TO_THE = """
    tout{S}moment compter partir défaut nouveau titre{S}(?:gratuit|onéreux|indicatif|personnel)
    cet{S}effet cette{S}fin ce{S}titre l’égard l’échéance l’expiration l’unanimité l’amiable
    l’exception l’issue savoir
"""

_RULES: tuple[Rule, ...] = (
    Rule(
        re.compile(
            rf"\b((?:(?:La|Chaque|Toute|Une){_S}|L’autre{_S})Partie{_S}{_W}+é)(?!{_LETTER}|’)"
        ),
        r"\1e",
        "« Partie » est féminin",
        "« Partie » is feminine",
        clues=("Partie",),
    ),
    Rule(
        re.compile(rf"Les{_S}Parties{_S}{_CLITICS}({any_of(_PLURAL)})(?!{_LETTER}|’)"),
        lambda found: found[0][: -len(found[1])] + _PLURAL[found[1]],
        *_NUMBER,
        clues=("Les Parties",),
    ),
    Rule(
        re.compile(rf"Chaque{_S}(?:Partie|{_W}+){_S}{_CLITICS}({any_of(_SINGULAR)})(?!{_LETTER})"),
        lambda found: found[0][: -len(found[1])] + _SINGULAR[found[1]],
        *_NUMBER,
        clues=("Chaque ",),
    ),
    Rule(
        re.compile(
            rf"[LCT](?:(?<=[.;:]{_S}.)|(?<=\n.)|(?<=^.))(?:e|a|’|ette|oute?)(?:{_S}|(?<=’)){_W}+{_S}"
            rf"{_CLITICS}({any_of(_SINGULAR)})(?!{_LETTER})"
        ),
        lambda found: found[0][: -len(found[1])] + _SINGULAR[found[1]],
        *_NUMBER,
    ),
    Rule(
        re.compile(
            rf"(?<={_W}{_S})ce{_S}(réunit|réunissent|prononcent?|concertent?|déroulent?|poursuit"
            r"|poursuivent|composent?|engagent|tiennent|trouvent|limitent|substituent)\b"
        ),
        r"se \1",
        "pronom « se »",
        "the pronoun « se »",
        clues=(" ce ",),
    ),
    Rule(
        re.compile(rf"\b(sont|soient|été|(?<!’)est){_S}(?!étranger|léger|cher)({_W}+[^i\W])er\b"),
        r"\1 \2é",
        "participe, et non infinitif",
        "a participle, not an infinitive",
        clues=("sont ", "soient ", "est ", "été "),
    ),
    Rule(
        re.compile(rf"\ba{_S}((?!étranger|danger){_W}{{3,}}[^i\W]er)\b"),
        r"à \1",
        *_HOMOPHONE,
        clues=("a ",),
    ),
    Rule(
        re.compile(rf"\ba{_S}({'|'.join(_TO_THE.split()).format(S=_S)})\b"),
        r"à \1",
        *_HOMOPHONE,
        clues=("a ",),
    ),
    Rule(
        re.compile(rf"\b(peut|peuvent|nature|relatif|relatifs|relative|relatives|quant){_S}a\b"),
        r"\1 à",
        *_HOMOPHONE,
        clues=(" a",),
    ),
    Rule(
        re.compile(rf"\bà{_S}(été|eu|lieu)\b"),
        r"a \1",
        "verbe « a », sans accent",
        "the verb « a » bears no accent",
        clues=("à été", "à eu", "à lieu"),
    ),
    Rule(
        re.compile(
            rf"\b([Cc]hacun|[Aa]ucun|[Ll]’un|[Ll]equel|[Cc]elui){_S}des{_S}(?:deux{_S})?Parties\b"
        ),
        None,
        "« Partie » est féminin : chacune, l’une, aucune",
        "« Partie » is feminine: chacune, l’une, aucune",
        clues=("des Parties", "des deux Parties"),
    ),
    Rule(
        re.compile(rf"\b(?:en|les|des|aux){_S}langues{_S}(français|arabes|marocains?)\b"),
        None,
        "« langue » est féminin, chaque langue est une seule : « langues française et arabe »",
        "« langue » is feminine: « langues française et arabe »",
        clues=("langues",),
    ),
)

# -- participles --------------------------------------------------------------------------------

_PASSIVE = re.compile(
    rf"(?:(?P<article>[Ll]a|[Ll]e|[Uu]ne?|[Cc]ette|[Cc]e"
    rf"|[Ll]es|[Cc]es|[Cc]haque|[Aa]ucune?|[Tt]oute?){_S}|[Ll]’)(?:présente?{_S})?(?P<noun>{_W}+)"
    rf"(?:{_S}(?!de\b|du\b|des\b|et\b|ou\b|à\b|au\b|aux\b|que\b|qui\b|en\b|par\b){_W}+)?"
    rf"{_S}(?:ne{_S})?(?:est|sont|soit|soient|a{_S}été|ont{_S}été)(?:{_S}{_W}+ment)?{_S}"
    rf"(?P<participle>{_W}+(?:é|i|u|is|it|ert|int)(?:e|s|es)?)(?!{_LETTER}|’)"
)
_PHRASE = re.compile(rf"\n|[.;:,]{_S}|\bque{_S}")
_NO_PARTICIPLES_WORDS = """
    ainsi aussi ici celui lui parmi qui depuis jamais mais puis sous plus partie parties ces des les
    dessus très près après dès apte vérité entité unité favorable autorité priorité gratuit gratuite
    gratuits gratuites implicite explicite illicite licite nouveau
    """
_NO_PARTICIPLES = frozenset(_NO_PARTICIPLES_WORDS.split())
_FEMININE_NOUN = re.compile(rf"{_NOT_FEMININE}{_FEMININE}s?")
_MASCULINE_NOUN = re.compile(rf"{_NOT_MASCULINE}{_MASCULINE}s?")
_PARTICIPLE = ("accord du participe avec son sujet", "the participle agrees with its subject")


def discords_of_prose(text: str) -> Iterator[Slip]:
    """Find French verbs, participles, adjectives and articles that agree with nothing.

    Args:
        text: One or several lines.

    Yields:
        The slips.
    """
    yield from slips(text, _RULES)
    for noun in _NOMINAL.finditer(text):
        if _wrong_gender(*noun.group(1, 2, 3)):
            yield Slip(noun.start(), noun[0], None, *_GENDER)
    for start in (0, *(one.end() for one in _PHRASE.finditer(text))):
        found = _PASSIVE.match(text, start)
        if found is None:
            continue
        participle = found["participle"]
        gender = _gender((found["article"] or "").lower(), found["noun"])
        if gender is None or participle in _NO_PARTICIPLES:
            continue
        feminine = participle.removesuffix("s").endswith(("ée", "ie", "ue", "ise", "ite", "te"))
        if feminine != (gender == "f"):
            yield Slip(found.start(), found[0], None, *_PARTICIPLE)


def _gender(article: str, noun: str) -> Gender | None:
    return _GENDER_OF_ARTICLE.get(article) or _gender_of_noun(noun)


@lru_cache(maxsize=2048)
def _gender_of_noun(noun: str) -> Gender | None:
    if _FEMININE_NOUN.fullmatch(noun):
        return "f"
    return "m" if _MASCULINE_NOUN.fullmatch(noun) else None


def _wrong_gender(article: str, noun: str, adjective: str | None) -> bool:
    """Tell whether an article, a noun and the adjective beside it have two genders."""
    article = article.lower()
    asked = _GENDER_OF_ARTICLE.get(article)
    function = _GENDER_OF_FUNCTION.get(noun)
    if asked and function and article in ("la", "le"):
        return asked != function
    before = _GENDER_OF_ADJECTIVE.get(noun)
    if before and adjective and article in ("les", "des", "aux", "ces"):
        return _gender_of_noun(adjective) not in (None, before)
    gender = _gender_of_noun(noun)
    if gender is None:
        return False
    if asked and asked != gender and article not in _PRONOUNS_TOO:
        return True
    after = _GENDER_OF_ADJECTIVE.get(adjective or "")
    return asked == gender and after not in (None, gender)


_PRONOUN = re.compile(
    rf"(?<!{_LETTER})(Il|Elle){_S}(?:entre{_S}en{_S}vigueur|prend{_S}(?:fin|effet)|cesse|expire)\b"
)


def wrong_pronouns(text: str, act: str, gender: Gender) -> Iterator[Slip]:
    """Find pronouns that stand for the act and have not its gender: « Elle prend fin ».

    Args:
        text: One or several lines.
        act: How the act names itself, « le présent accord ».
        gender: Gender of that name.

    Yields:
        The slips.
    """
    named = act.casefold()
    for found in _PRONOUN.finditer(text):
        line = text[max(0, found.start() - 600) : found.start()].rstrip().rpartition("\n")[2]
        before = line.casefold().rstrip(".").rpartition(". ")[2]
        if (found[1] == "Elle") != (gender == "f") and before.startswith(named):
            right = "Elle" if gender == "f" else "Il"
            yield Slip(
                found.start(),
                found[0],
                right + found[0][len(found[1]) :],
                f"pronom de « {act} »",
                f"pronoun of « {act} »",
            )
