"""The words that stand for the parties together: dual or plural, and the Arabic case.

Takes a text and how many parties there are; gives the slips. Two parties take the dual (الطرفان,
and الطرفين after a preposition or a noun), three or more the plural (الأطراف). Source: domain
reference § 5.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS, BLANKS
from alternat.languages.slips import Rule, Slip, any_of, slips

_A = f"[{ARABIC_LETTERS}]"
_S = f"[{BLANKS}]"
_END = f"(?!{_A})"

_GOVERNING_WORDS = """
    بين على من إلى في عن لدى مع عند حسب وفق بعد تجاه نحو ضد باسم طرف جانب أحد كلا كلي كلتا كلتي جميع
    باقي كافة كل التزامات حقوق واجبات إرادة إرادتي رغبة نية ممثلي ممثلو ممثل موافقة اتفاق توقيع
    مسؤولية مسؤوليات اختصاصات علاقة علاقات مصالح مصلحة إمكانات وسائل موارد أجهزة مجلسي رئيسي رئيسا
    رئيس أن إن لأن بأن كون لكون اقتراح مبادرة مشاركة حضور عاتق ذمة فائدة صالح خدمات فرق رضا معارف
    تعاقد قبول
"""
_GOVERNING = frozenset(_GOVERNING_WORDS.split())
"""Words after which the noun is genitive: prepositions, and nouns of the parties' things."""

_VERBS = """
    يتفق يلتزم يتعهد يعلن يعرب يعتزم يسعى يتطلع يعمل يتعاون يتشاور يحرص يتبادل يؤكد يرغب يقوم يوافق
    يبحث يجتمع يسهر يتولى يحتفظ يتوخى ينسق يدرس يتخذ يستند يشارك يساهم يسهم يتقاسم يباشر يتحمل يؤدي
    يصرح يقر يقرر يستمر يواصل يبذل ينوي يوقع يشجع ينظم
    يسند يحدد يعد ينفذ يبرم يشير ينشئ يعين اتفق تشاور أكد أعرب أعلن قرر وقع أبرم التزم
    تعهد ارتأى أقر وافق
"""
_TAKES_SUBJECT = frozenset(_VERBS.split())
"""Verbs whose subject the parties are, in the form that comes before it."""

_DUAL = re.compile(f"الطرف(ان|ين){_END}")
_PLURAL = re.compile(rf"الأطراف{_END}")
_WORD_BEFORE = re.compile(rf"({_A}+){_S}$")
_WORD_AFTER = re.compile(rf"{_S}({_A}+)")
_GENITIVE = (
    "après une préposition ou un nom : «الطرفين»",
    "after a preposition or a noun: «الطرفين»",
)
_NOMINATIVE = ("sujet du verbe : «الطرفان»", "subject of the verb: «الطرفان»")
_VERB_BEFORE = (
    "devant son sujet, le verbe reste au singulier",
    "before its subject, the verb stays singular",
)
_VERB_AFTER = ("après «الطرفان», le verbe est au duel", "after «الطرفان», the verb is dual")

_VERB_AFTER_MANY = (
    "après «الأطراف», le verbe est au pluriel",
    "after «الأطراف», the verb is plural",
)

_DUALS_AS_SUBJECTS = ("سنتان", "شهران", "يومان", "أسبوعان", "نظيران", "ساعتان", "مرتان")

_MERGED = (
    Rule(
        re.compile(f"(?:بال|كال|لل)طرفان{_END}"),
        lambda found: found[0].replace("طرفان", "طرفين"),
        *_GENITIVE,
        clues=("بالطرفان", "كالطرفان", "للطرفان"),
    ),
    Rule(
        re.compile(
            rf"(?:مدة|خلال|بعد|منذ|أجل|في|من|على|إلى|عن|قبل){_S}"
            f"(?:{any_of(_DUALS_AS_SUBJECTS)}){_END}"
        ),
        lambda found: f"{found[0][:-2]}ين",
        "duel au cas oblique : «سنتين»، «نظيرين»",
        "oblique dual: «سنتين»، «نظيرين»",
        clues=_DUALS_AS_SUBJECTS,
    ),
)


def wrong_case(text: str) -> Iterator[Slip]:
    """Find Arabic duals in the wrong case, and verbs that do not agree with الطرفان.

    Args:
        text: An Arabic text.

    Yields:
        The slips.
    """
    yield from slips(text, _MERGED)
    for found in _DUAL.finditer(text):
        before = _before(text, found.start())
        bare = before.lstrip("و") or before
        stems = {before, bare, *((bare[1:],) if bare[:1] in ("ف", "ب", "ل") else ())}
        words = f"{before} {found[0]}"
        start = found.start() - len(before) - 1
        if found[1] == "ان" and _GOVERNING & stems:
            yield Slip(start, words, f"{before} الطرفين", *_GENITIVE)
        elif found[1] == "ين" and _TAKES_SUBJECT & stems:
            yield Slip(start, words, f"{before} الطرفان", *_NOMINATIVE)
        if bare.endswith("ان") and bare[:-2] in _TAKES_SUBJECT:
            yield Slip(start, words, f"{before[:-2]} الطرفان", *_VERB_BEFORE)
        after = _after(text, found.end())
        singular = found[1] == "ان" and after in _TAKES_SUBJECT and after[0] == "ي"
        if singular or (after.endswith(("ون", "وا")) and after[:-2] in _TAKES_SUBJECT):
            yield Slip(found.start(), f"{found[0]} {after}", None, *_VERB_AFTER)
    for found in _PLURAL.finditer(text):
        before = _before(text, found.start())
        if before.endswith("ون") and before[:-2].lstrip("و") in _TAKES_SUBJECT:
            start = found.start() - len(before) - 1
            yield Slip(start, f"{before} {found[0]}", f"{before[:-2]} {found[0]}", *_VERB_BEFORE)
        after = _after(text, found.end())
        if after.endswith("ان") and after[:-2] in _TAKES_SUBJECT:
            yield Slip(found.start(), f"{found[0]} {after}", None, *_VERB_AFTER_MANY)


def _before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return found[1] if found else ""


def _after(text: str, end: int) -> str:
    found = _WORD_AFTER.match(text, end)
    return found[1] if found else ""


# -- two or more --------------------------------------------------------------------------------

_OTHERS = rf"(?!{_S}(?:المعني|المتدخل|الثالث|الخارجي|الفاعل)){_END}"
_THEIRS = "فيما{_S}بين|نيت|رغبت|إرادت|اختصاصات|التزامات|ممثلي|إمكانات"
_OF_ACT = f"{_S}(?:هذا{_S}|هذه{_S})?(?:الاتفاق|الاتفاقية|مذكرة|الإعلان|الملحق){_END}"
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_DUAL_ASKED = ("deux parties : «الطرفان» ou «الطرفين»", "two parties: «الطرفان» or «الطرفين»")
_PLURAL_ASKED = ("trois parties ou plus : «الأطراف»", "three parties or more: «الأطراف»")


def _dual(found: re.Match[str]) -> str:
    start = found.start()
    subject = found.string[start - 2] == "ا" and _before(found.string, start - 2) in _TAKES_SUBJECT
    return "طرفان" if subject else "طرفين"


_FOR_TWO: dict[Language, tuple[Rule, ...]] = {
    "ar": (
        Rule(
            re.compile(
                rf"أطراف(?<=[ال]لأطراف)(?<!متعددة{_S}الأطراف)(?<!متعدد{_S}الأطراف){_OTHERS}"
            ),
            _dual,
            *_DUAL_ASKED,
        ),
        Rule(re.compile(f"أطراف(?<!{_A}أطراف)(?={_OF_ACT})"), "طرفي", *_DUAL_ASKED),
        Rule(
            re.compile(
                rf"الطرف[اي]ن،?{_S}[^.؛:\n]{{0,80}}?(?:{_THEIRS.format(_S=_S)})(?=هم{_END})"
            ),
            None,
            "deux parties : pronom au duel, «هما»",
            "two parties: dual pronoun, «هما»",
        ),
    ),
    "fr": (
        Rule(
            re.compile(rf"autres{_S}Parties\b"),
            "autre Partie",
            "deux parties : « l’autre Partie »",
            "two parties: « l’autre Partie »",
        ),
    ),
}
_FOR_MORE: dict[Language, tuple[Rule, ...]] = {
    "ar": (
        Rule(
            re.compile(rf"طرف[اي]ن(?<=[ال]لطرف.ن)(?!{_S}(?:المعني|الآخر)){_END}"),
            "أطراف",
            *_PLURAL_ASKED,
        ),
        Rule(re.compile(f"طرف[اي](?<!{_A}طرف.)(?={_OF_ACT})"), "أطراف", *_PLURAL_ASKED),
        Rule(
            re.compile(rf"الطرف{_S}الآخر{_END}"),
            "باقي الأطراف",
            "trois parties ou plus : «باقي الأطراف»",
            "three parties or more: «باقي الأطراف»",
        ),
        Rule(
            re.compile(rf"الأطراف،?{_S}[^.؛:\n]{{0,80}}?(?:{_THEIRS.format(_S=_S)})(?=هما{_END})"),
            None,
            "trois parties ou plus : pronom au pluriel, «هم»",
            "three parties or more: plural pronoun, «هم»",
        ),
    ),
    "fr": (
        Rule(
            re.compile(rf"autre{_S}Partie\b"),
            "autres Parties",
            "trois parties ou plus : « les autres Parties »",
            "three parties or more: « les autres Parties »",
        ),
    ),
}
_COUNTED = re.compile(rf"({any_of(_COUNTS)}){_S}Parties\b")

_DUALS = {
    "région": "جهت",
    "université": "جامعت",
    "établissement": "مؤسست|معهد",
    "institution": "مؤسست",
    "territoire": "مجال|تراب",
    "pays": "بلد|دولت",
    "État": "دولت",
    "langue": "لغت",
    "texte": "نص",
    "ville": "مدينت",
}
"""What two things are made of: a French noun, and the Arabic words that its dual begins with."""
_TWO_OF = re.compile(rf"\b(?:deux|2){_S}({any_of(_DUALS)})s?\b")
_BOTH = re.compile(rf"(?<!{_A})[وفبلك]{{0,2}}(?:كلا|كلت|اثن|ال?طرف[اي]|لل?طرف)|هما{_END}")


def lost_duals(french: str, arabic: str) -> Iterator[tuple[str, str]]:
    """Find « les deux régions » that Arabic does not put in the dual.

    Args:
        french: A text.
        arabic: The same in Arabic.

    Yields:
        The French words, and the dual that is expected.
    """
    for found in _TWO_OF.finditer(french) if "deux" in french or "2" in french else ():
        stems = _DUALS[found[1]]
        dual = re.compile(rf"(?:{stems})(?:[اي]ن?|ي{_A}{{1,3}}){_END}")
        if not dual.search(arabic) and not _BOTH.search(arabic):
            yield found[0], f"{stems.partition('|')[0]}ين"


_ALL_OF = ("es ", "es\u00a0", "ux ", "ux\u00a0")
"""Ends of « les », « des », « ces », « aux »: all the parties, not some of them."""


def wrong_number(text: str, language: Language, parties: int) -> Iterator[Slip]:
    """Find words that suppose more or fewer parties than there are.

    Args:
        text: A text.
        language: Its language.
        parties: How many parties the agreement has.

    Yields:
        The slips.
    """
    yield from slips(text, (_FOR_TWO if parties == 2 else _FOR_MORE)[language])
    if language == "fr":
        for found in _COUNTED.finditer(text):
            if _COUNTS[found[1]] != parties and text[: found.start()].endswith(_ALL_OF):
                yield Slip(
                    found.start(),
                    found[0],
                    None,
                    f"l’accord compte {parties} parties",
                    f"there are {parties} parties",
                )
