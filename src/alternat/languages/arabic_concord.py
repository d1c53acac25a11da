"""Arabic agreement missed in prose: «ثلاث أشهر», «ويجتمع اللجنة», «حصيلة مشترك», «كلتا النصين».

Takes a text; gives the slips: number words with what they count, the verb with its subject, the
adjective and the relative with their noun, the dual with what follows it. A rule speaks only where
the words stand side by side. Source: domain reference § 5.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import Gender
from alternat.languages.characters import ARABIC_LETTERS, BLANKS
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.slips import NOT_AFTER_ARABIC, Rule, Slip, any_of, slips

_A = f"[{ARABIC_LETTERS}]"
_S = f"[{BLANKS}]"
_END = f"(?!{_A})"
_FROM = rf"{NOT_AFTER_ARABIC}(?:و|ف|ب|ل|وب|ول)?"

# -- numbers ------------------------------------------------------------------------------------

_MASCULINE_PLURALS = """
    اجتماعات تقارير ملفات منتخبين خبراء أشخاص أقساط بنود محاور برامج طلاب باحثين مشرفين مندوبين
    نواب أساتذة شركاء فصول آلاف ملايين مليارات تلاميذ صناع مسؤولين دراهم أطراف
"""
_FEMININE_PLURALS = """
    فقرات لجان بعثات دورات دقائق نسخ مؤسسات جامعات جهات مراحل مواد اتفاقيات زيارات مقاولات تعاونيات
    ورشات منح وحدات ليال
"""
_NOUNS = tuple(noun for noun in COUNTED_NOUNS.values() if " " not in noun.ar_few)
_OTHERS: dict[Gender, str] = {"m": _MASCULINE_PLURALS, "f": _FEMININE_PLURALS}
_PLURALS = {
    gender: any_of(
        {noun.ar_few for noun in _NOUNS if noun.ar_gender == gender} | set(others.split())
    )
    for gender, others in _OTHERS.items()
}
_MANY = {
    gender: any_of({noun.ar_many for noun in _NOUNS if noun.ar_gender == gender})
    for gender in _OTHERS
}
_ACCUSATIVE = any_of(
    {noun.ar_many for noun in COUNTED_NOUNS.values() if noun.ar_many.endswith("ا")}
)
_UNITS = "ثلاث|أربع|خمس|ست|سبع|ثمان|تسع"
_TENS = "عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع"
_OBLIQUE = "لمدة|خلال|داخل|قبل|بعد|من|في|إلى|على|عن|أجل|مدة|كل|غاية"

_COUNT = ("accord du nombre avec le nom compté", "the number agrees with what it counts")
_AFTER_COUNT = ("forme du nom compté", "form of the counted noun")
_CASE = ("cas du nombre", "case of the number")

_NUMBER_CLUES = ("ثلاث", "أربع", "خمس", "ست ", "ستة ", "سبع", "ثمان", "تسع", "عشر", "ستون", "ستين")

_NUMBERS: tuple[Rule, ...] = (
    Rule(
        re.compile(rf"({_FROM})((?:{_UNITS})|ثماني|عشر){_S}(?=(?:{_PLURALS['m']}){_END})"),
        lambda found: f"{found[1]}{'ثماني' if found[2] == 'ثمان' else found[2]}ة ",
        *_COUNT,
        clues=_NUMBER_CLUES,
    ),
    Rule(
        re.compile(rf"({_FROM}(?:{_UNITS}|ثماني|عشر))ة{_S}(?=(?:{_PLURALS['f']}){_END})"),
        r"\1 ",
        *_COUNT,
        clues=_NUMBER_CLUES,
    ),
    Rule(
        re.compile(
            rf"{_FROM}(?:(?:إحدى|اثنت[اي]|(?:{_UNITS})|ثماني){_S}عشرة{_S}(?:{_MANY['m']})"
            rf"|(?:أحد|اثن[اي]|(?:{_UNITS}|ثماني)ة){_S}عشر{_S}(?:{_MANY['f']})){_END}"
        ),
        None,
        *_COUNT,
        clues=("عشر",),
    ),
    Rule(
        re.compile(rf"{_FROM}(?:{_TENS})(?:ون|ين){_S}(?:{_PLURALS['m']}|{_PLURALS['f']}){_END}"),
        None,
        "après 11 à 99, le nom compté est au singulier",
        "after 11 to 99, the counted noun is singular",
        clues=_NUMBER_CLUES,
    ),
    Rule(
        re.compile(rf"{_FROM}(?:{_UNITS}|ثماني)ة?{_S}(?:{_ACCUSATIVE}){_END}"),
        None,
        "après 3 à 10, le nom compté est au pluriel",
        "after 3 to 10, the counted noun is plural",
        clues=_NUMBER_CLUES,
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}((?:{_OBLIQUE}){_S}(?:{_A}+{_S}و)?(?:{_TENS}))ون(?={_S}{_A})"
        ),
        r"\1ين",
        *_CASE,
        clues=_NUMBER_CLUES,
    ),
    Rule(
        re.compile(rf"{NOT_AFTER_ARABIC}((?:{_OBLIQUE}){_S}اثنت?)ا(?={_S}عشر)"),
        r"\1ي",
        *_CASE,
        clues=("اثن",),
    ),
    Rule(
        re.compile(rf"(ال(?:حادية|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة)){_S}عشر{_END}"),
        r"\1 عشرة",
        "ordinal féminin : «عشرة»",
        "feminine ordinal: «عشرة»",
        clues=("عشر",),
    ),
    Rule(
        re.compile(rf"(ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)){_S}عشرة{_END}"),
        r"\1 عشر",
        "ordinal masculin : «عشر»",
        "masculine ordinal: «عشر»",
        clues=("عشرة",),
    ),
)

# -- nouns, adjectives, verbs -------------------------------------------------------------------

_ADJECTIVES_WORDS = """
    مشترك مستقل مكتوب كتابي سنوي شهري خاص رسمي جديد مسبق نهائي إداري دولي متبادل مناسب منتظم إضافي
    أولي مؤقت دائم استثنائي خطي كامل قانوني علمي تقني جامعي جهوي تعديلي إجمالي تقديري
    """
_ADJECTIVES = any_of(_ADJECTIVES_WORDS.split())
_PREPOSITIONS = "في|من|إلى|على|عن|مع|بعد|قبل|وفق|حسب|خلال|ضمن"
_AGENT = r"ال(?:لجنة|جهة|جامعة|مؤسسة|وكالة|مدرسة|جمعية|هيئة|كلية|كتابة)"
_AGENTS = ("لجنة", "جهة", "جامعة", "مؤسسة", "وكالة", "مدرسة", "جمعية", "هيئة", "كلية", "كتابة")
_MEETS_WORDS = """
    جتمع نعقد تكون تألف تولى سهر تشاور تعاون ساهم لتزم تعهد وافق توفر تحمل حتفظ بت صادق
"""
_MEETS = any_of(_MEETS_WORDS.split())
"""Verbs that take no body as their object, without the letter of their person."""

_DUALS = any_of(
    {noun.ar_two[1] for noun in COUNTED_NOUNS.values() if " " not in noun.ar_two[1]}
    | {"جامعتين", "جهتين", "مؤسستين", "رئيسين", "مجلسين", "لجنتين", "فريقين"}
)
_AGREEMENT = ("accord avec le nom", "agreement with the noun")
_VERB = ("accord du verbe avec son sujet", "agreement of the verb with its subject")

_WORDS: tuple[Rule, ...] = (
    Rule(
        re.compile(rf"{NOT_AFTER_ARABIC}([وف]?)ي((?:{_MEETS}){_S}(?={_AGENT}{_END}))"),
        r"\1ت\2",
        *_VERB,
        clues=_AGENTS,
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}([وف]?)ي(?!وجه|شبه|نبه|واجه|تجه|نتبه|نزه|رفه)({_A}{{2,}}ها?{_S}"
            r"(?=(?:جامعة|جهة|لجنة|مؤسسة|وكالة|جمعية|ال(?:لجنة|جهة|جامعة|مؤسسة|وكالة))"
            + _END
            + "))"
        ),
        r"\1ت\2",
        *_VERB,
        clues=_AGENTS,
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}(?!ال|وال|بال|لل)({_A}{{2,}}ة{_S}(?:{_ADJECTIVES})){_END}(?!{_S}ال)"
        ),
        r"\1ة",
        *_AGREEMENT,
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}(?:(?:{_PREPOSITIONS}){_S}ال|بال|لل){_A}{{2,}}(?:ات|ة){_S}الذي{_END}"
        ),
        None,
        "pronom relatif féminin : «التي»",
        "feminine relative: «التي»",
        clues=("الذي",),
    ),
    Rule(
        re.compile(
            rf"(?:{NOT_AFTER_ARABIC}(?:{_PREPOSITIONS}){_S}ال){_A}{{2,}}ات{_S}ال{_A}{{3,}}ي{_END}"
            rf"(?<!التي)(?<!اللواتي)"
        ),
        None,
        *_AGREEMENT,
        clues=("ات ",),
    ),
    Rule(
        re.compile(rf"({NOT_AFTER_ARABIC}[ول]?ل?كل)ت([اي]){_S}(?=ال{_A}+[^ت{BLANKS}][اي]ن{_END})"),
        r"\1\2 ",
        "«كلا» devant un nom masculin",
        "«كلا» before a masculine noun",
        clues=("كلت",),
    ),
    Rule(
        re.compile(
            rf"({NOT_AFTER_ARABIC}[ول]?ل?كل)([اي]){_S}(?=ال(?!وقت|بيت|صوت){_A}+ت[اي]ن{_END})"
        ),
        r"\1ت\2 ",
        "«كلتا» devant un nom féminin",
        "«كلتا» before a feminine noun",
        clues=("كل",),
    ),
    Rule(
        re.compile(
            rf"{_FROM}((?:{_DUALS})){_S}(?=ال{_A})(?!ال(?:أولين|أخيرين|تاليين|سابقين|مذكورين))"
        ),
        lambda found: f"{found[0].rstrip()[:-1]} ",
        "devant son complément, le duel perd son «ن»",
        "before its complement, a dual loses its «ن»",
        clues=("ين ال",),
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}([وف]?)(أبرم|حرر)ت(?={_S}(?:هذا{_S})?"
            rf"(?:ال)?(?:اتفاق|إعلان|ملحق|بروتوكول|عقد){_END})"
        ),
        r"\1\2",
        *_VERB,
        clues=("أبرمت", "حررت"),
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}([وف]?)(أبرم|حرر)(?={_S}(?:هذه{_S})?"
            rf"(?:مذكرة|(?:ال)?اتفاقية){_END})"
        ),
        r"\1\2ت",
        *_VERB,
        clues=("أبرم ", "حرر "),
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}(?:أجهزة|سلطات|مصالح|هيئات|محاكم){_S}(?:المختصة|المعنية){_END}"
            rf"|{NOT_AFTER_ARABIC}(?:وزير|سفير|مدير|مسؤول){_S}المكلف{_END}"
        ),
        lambda found: f"ال{found[0]}",
        "le nom et son adjectif sont tous deux définis",
        "the noun and its adjective are both definite",
        clues=(" المختصة", " المعنية", " المكلف"),
    ),
    Rule(
        re.compile(
            rf"([يت]عين{_S}كل{_S}(?:طرف|جهة|جامعة|مؤسسة){_S}(?:مخاطب|منسق|ممثل|مشرف|مسؤول))"
            rf"(?={_S}(?:[يت]{_A}+|عنه|له|لها|عنها){_END}|[،.؛])"
        ),
        r"\1ا",
        "complément du verbe : accusatif",
        "object of the verb: accusative",
        clues=("عين",),
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}([وف]?)علي(?={_S}(?:ال{_A}{{3,}}(?:ة|ات)|أن|كل|هذا|هذه|ما|أي|أساس|الطرف|عاتق){_END})"
            rf"(?<!السيد{_S}علي)"
        ),
        r"\1على",
        "«على»",
        "«على»",
        clues=("علي",),
    ),
    Rule(
        re.compile(
            rf"{NOT_AFTER_ARABIC}((?:ل|ب)?(?:مدة|كل|خلال|بعد|قبل|نهاية|برسم|من){_S}|لمدة{_S})سنه{_END}"
        ),
        r"\1سنة",
        "orthographe",
        "spelling",
        clues=("سنه",),
    ),
)

# -- the parties --------------------------------------------------------------------------------

_OF_PARTIES = "بين تعاون أجهزت ميزانيات ميزانيت اختصاصات التزامات علاقات علاقت إرادت نيت موافقت"
_OF_ANYBODY = "ممثلي معطيات مناهج جهود رغبت إمكانات موارد صلاحيات قدرات مجالس مصالح مساهمات تجارب"
_THEIRS = any_of(_OF_PARTIES.split())
_HELD = any_of(f"{_OF_PARTIES} {_OF_ANYBODY}".split())
_DO_WORDS = """
    يتفق يلتزم يتعهد يعلن يعرب يعتزم يسعى يتطلع يعمل يتعاون يتشاور يحرص يتبادل يؤكد يرغب يبحث يسهر
    يتوخى ينسق يتخذ يتقاسم يباشر يتحمل يقر يقرر يواصل يبذل ينوي يشير يضع يجتمع يعين يقيم يشجع ينظم
    """
_DO = any_of(_DO_WORDS.split())
_PEOPLE = re.compile(
    rf"{NOT_AFTER_ARABIC}(?:[وبف]?ال|لل)(?:طلبة|أعضاء|خبراء|أشخاص|منتخبون|طلاب|أساتذة|{_A}{{3,}}(?<!تين)(?<!طرف)(?:ون|ين)){_END}"
)
_TWO = re.compile(
    rf"{NOT_AFTER_ARABIC}(?:[وبف]?ال|لل){_A}{{2,}}(?:تان|تين|طرفين|بلدين|نصين|رئيسين|جانبين)(?<!.ستين){_END}|كلا|كلت|طرفي"
)
_FOR_TWO = re.compile(rf"{NOT_AFTER_ARABIC}(?<!من{_S})[وفبل]?(?:(?:{_THEIRS})هم|(?:{_DO})ون){_END}")
_FOR_MORE = re.compile(
    rf"{NOT_AFTER_ARABIC}(?<!من{_S})[وفبل]?(?:(?:{_HELD})هما|(?:{_DO})ان|كل(?:{_S}واحد(?:ة)?)?{_S}منهما){_END}"
)
_SENTENCE = re.compile(r"[^\n.؛]*")


def discords_of_prose(text: str) -> Iterator[Slip]:
    """Find Arabic numbers, adjectives, verbs and relatives that do not agree.

    Args:
        text: One or several lines.

    Yields:
        The slips.
    """
    yield from slips(text, _NUMBERS)
    yield from slips(text, _WORDS)


def wrong_persons(text: str, parties: int) -> Iterator[Slip]:
    """Find pronouns and verbs of the parties that count them wrong: «تعاونهم» for two.

    Args:
        text: One or several lines.
        parties: How many parties there are.

    Yields:
        The slips, where nobody else in the sentence can be meant.
    """
    wrong, others = (_FOR_TWO, _PEOPLE) if parties == 2 else (_FOR_MORE, _TWO)
    for found in wrong.finditer(text):
        start = max(text.rfind(mark, 0, found.start()) for mark in "\n.؛") + 1
        sentence = _SENTENCE.match(text, start)
        if sentence is None or others.search(sentence[0].replace("الطرفين", "")):
            continue
        if parties == 2:
            told = ("deux parties : duel", "two parties: dual")
        else:
            told = ("trois parties ou plus : pluriel", "three parties or more: plural")
        yield Slip(found.start(), found[0], None, *told)


_ENTRY = re.compile(rf"{NOT_AFTER_ARABIC}[وبل]?دخول(ها|ه){_S}حيز{_END}")
_SIGNATURE = re.compile(
    rf"{NOT_AFTER_ARABIC}(?:بعد|قبل|عند|فور|تاريخ|يوم){_S}(?:توقيع|إبرام)(ها|ه){_END}"
)
_OTHER_ACTS = re.compile(rf"ملحق|تعديل|قرار|مقرر|اتفاقية{_S}خاصة|بروتوكول")


def wrong_pronouns(text: str, act: str, gender: Gender) -> Iterator[Slip]:
    """Find pronouns that stand for the act and have not its gender: «دخوله حيز التنفيذ».

    Args:
        text: One or several lines.
        act: How the act names itself, «هذه الاتفاقية».
        gender: Gender of that name.

    Yields:
        The slips.
    """
    for found in (*_ENTRY.finditer(text), *_SIGNATURE.finditer(text)):
        start = max(text.rfind(mark, 0, found.start()) for mark in ("\n", ". ")) + 1
        sentence = text[start:].partition("\n")[0].partition(". ")[0]
        if (found[1] == "ها") != (gender == "f") and act in sentence:
            if _OTHER_ACTS.search(sentence.replace(act, "")):
                continue
            yield Slip(found.start(), found[0], None, f"pronom de «{act}»", f"pronoun of «{act}»")
