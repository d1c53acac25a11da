"""Slips of Arabic typography and spelling that setting a text does not mend: «الإتفاق», «و الطرف».

Takes nothing; gives rules for `slips` and lexicons for `misspelt`. Only slips that have no other
reading are listed: «إطلاع» (informing) stays beside «اطلاع». Source: domain reference § 4.2.
"""

from __future__ import annotations

import re

from alternat.languages.characters import ARABIC_LETTERS, BLANKS, LATIN_LETTERS, MARKS
from alternat.languages.dates import HIJRI_MONTHS, MONTHS
from alternat.languages.slips import ASTERISK, Rule, any_of
from alternat.languages.written_dates import FOREIGN_ARABIC_MONTHS

_A = f"[{ARABIC_LETTERS}]"
_S = f"[{BLANKS}]"
_NOT_A = f"[^{ARABIC_LETTERS}]"
_END = f"(?![{ARABIC_LETTERS}])"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬", "01234567890123456789%,.")

# -- spelling -----------------------------------------------------------------------------------

_JOINED_HAMZA = """
    تفاق تفاقية تفاقيات لتزام لتزامات جتماع جتماعات جتماعي جتماعية قتصاد قتصادي قتصادية ستثمار
    ستثمارات بتكار ختصاص ختصاصات عتبار عتبارا عتبارات حترام حتراما نتخاب ستمرار ستعمال متحان نتقال
    نخراط ستقبال ختيار ختتام فتتاح حتفاظ ستناد ستنادا نطلاق نطلاقا نتهاء بتداء تخاذ تصال تصالات
    رتباط شتراك شتراكات عتماد عتمادات ستشارة ستشارات ستفادة ستغلال ستقلال ستدامة نتظام نضمام نسجام
    نسحاب كتساب كتشاف قتراح قتراحات قتضاء متثال متياز ستكمال ستخدام ستعداد نفتاح نعقاد نقضاء نقطاع
    ختلاف حتمال حتياج حتياجات حتياط جتهاد عتراف عتراض لتحاق لتماس فتراض رتفاع رتقاء شتغال تحاد تجاه
    تجاهات زدهار ستثناء ستئناف ستجابة ستضافة سترجاع سترداد ستقرار ستهلاك نتقاء نتماء هتمام
    هتمامات متداد نبعاث فتقار لتقاء متلاك
"""
"""Verbal nouns whose alef bears no hamza, without that alef."""

_BORNE_HAMZA = """
    الى:إلى ابريل:أبريل اكتوبر:أكتوبر اورو:أورو او:أو اذا:إذا اطار:إطار الاطار:الإطار اقليم:إقليم
    الاقليم:الإقليم اقليمي:إقليمي اعلان:إعلان الاعلان:الإعلان اعلام:إعلام الاعلام:الإعلام
    ادارة:إدارة الادارة:الإدارة اداري:إداري ادارية:إدارية الاداري:الإداري الادارية:الإدارية
    اجراء:إجراء اجراءات:إجراءات الاجراءات:الإجراءات اشراف:إشراف الاشراف:الإشراف انجاز:إنجاز
    الانجاز:الإنجاز اعداد:إعداد الاعداد:الإعداد اشعار:إشعار الاشعار:الإشعار اطراف:أطراف
    الاطراف:الأطراف للاطراف:للأطراف اعضاء:أعضاء الاعضاء:الأعضاء اعمال:أعمال الاعمال:الأعمال
    اهداف:أهداف الاهداف:الأهداف انشطة:أنشطة الانشطة:الأنشطة احكام:أحكام الاحكام:الأحكام اساس:أساس
    الاساس:الأساس اساسي:أساسي اساسية:أساسية الاول:الأول الاولى:الأولى اولى:أولى اولا:أولا اخرى:أخرى
    الاخرى:الأخرى الاخر:الآخر الأخر:الآخر ايضا:أيضا ايضاً:أيضا اجل:أجل الاجل:الأجل اصلي:أصلي
    اصليين:أصليين الاصلي:الأصلي اكاديمي:أكاديمي الاكاديمي:الأكاديمي انهاء:إنهاء انشاء:إنشاء
    اقامة:إقامة الامركزي:اللامركزي الامركزية:اللامركزية الانهاء:الإنهاء ارسال:إرسال الانسان:الإنسان
    الاسلامي:الإسلامي
"""
"""Words typed without the hamza that they must bear, each with the right one."""

_OTHER_SPELLINGS = """
    فى:في التى:التي الذى:الذي هذة:هذه هذى:هذه لاكن:لكن لذالك:لذلك كذالك:كذلك ذالك:ذلك
    مسئول:مسؤول المسئول:المسؤول مسئولية:مسؤولية المسئولية:المسؤولية شئون:شؤون الشئون:الشؤون
    بناءا:بناء بناءاً:بناء ابتداءا:ابتداء إبتداءا:ابتداء جزءاً:جزءا شيئ:شيء
    الجهه:الجهة اللجنه:اللجنة الاتفاقيه:الاتفاقية اتفاقيه:اتفاقية الجامعه:الجامعة جامعه:جامعة
    المؤسسه:المؤسسة مؤسسه:مؤسسة المذكره:المذكرة مذكره:مذكرة الماده:المادة المده:المدة لجنه:لجنة
    الوثيقه:الوثيقة السيده:السيدة الثقافه:الثقافة التنميه:التنمية
    المملكه:المملكة المغربيه:المغربية العربيه:العربية الفرنسيه:الفرنسية المشتركه:المشتركة
    الاراضي:الأراضي الآتفاق:الاتفاق التعوان:التعاون الطرفيين:الطرفين الطرفن:الطرفان
    الاطرف:الأطراف مقتظيات:مقتضيات المقتظيات:المقتضيات ظرورة:ضرورة الظرورة:الضرورة
    الحظور:الحضور بحظور:بحضور ايظا:أيضا أيظا:أيضا
"""
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك")


def _spellings() -> dict[str, str]:
    wrong: dict[str, str] = {}
    for stem in _JOINED_HAMZA.split():
        for prefix in (*_PREFIXES, *(f"{prefix}ال" for prefix in _PREFIXES[:-3]), "لل", "ولل"):
            wrong[f"{prefix}أ{stem}"] = f"{prefix}ا{stem}"
    for pair in f"{_BORNE_HAMZA} {_OTHER_SPELLINGS}".split():
        typed, right = pair.split(":")
        for prefix in ("", "و", "ف", "ل", "ب") if typed.startswith("ا") else ("", "و", "ف"):
            wrong[prefix + typed] = prefix + right
    del wrong["وفى"]  # « he fulfilled »
    return wrong


SPELLINGS = _spellings()
"""Frequent misspellings, each with the right word."""

# -- months -------------------------------------------------------------------------------------

_ALSO_SOMETHING_ELSE = frozenset(
    ("آب", "جوان", "أوت", "مارت", "تموز", "شباط", "نيسان", "آذار", "أيار", "أيلول", "حزيران")
)
_MOROCCAN = {name: MONTHS["ar"][number - 1] for name, number in FOREIGN_ARABIC_MONTHS.items()}
FOREIGN_MONTHS = {
    prefix + name: prefix + right
    for name, right in _MOROCCAN.items()
    if name not in _ALSO_SOMETHING_ELSE and " " not in name
    for prefix in ("", "و", "ل", "ب")
}
"""Months of other Arab countries that are no other word, each with the Moroccan one."""

_FIRST = ("le premier jour du mois s’écrit «فاتح»", "the first day of a month is written «فاتح»")
_TWO_WORDS = [name for name in _MOROCCAN if " " in name]

ARABIC_MONTHS: tuple[Rule, ...] = (
    Rule(
        re.compile(rf"[01](?<![\w.,/-].)(?:(?<=0)1)?{_S}(?<=1.)({any_of(MONTHS['ar'])}){_END}"),
        r"فاتح \1",
        *_FIRST,
    ),
    Rule(
        re.compile(
            rf"[01](?<![\w.,/-].)(?:(?<=0)1)?{_S}(?<=1.)(?:من{_S})?({any_of(HIJRI_MONTHS['ar'])}){_END}"
        ),
        r"فاتح \1",
        *_FIRST,
    ),
    Rule(
        re.compile(rf"0(?<![\w.,/-].)([2-9]{_S}(?:{any_of(MONTHS['ar'])})){_END}"),
        r"\1",
        "le jour s’écrit sans zéro",
        "a day is written without a zero",
    ),
    Rule(
        re.compile(
            rf"([\dحر])(?:(?<=\d)|(?<=شهر)|(?<=فاتح))({_S}(?:من{_S})?)"
            rf"({any_of((*_ALSO_SOMETHING_ELSE, *_TWO_WORDS))}){_END}"
        ),
        lambda found: f"{found[1]}{found[2]}{_MOROCCAN[found[3]]}",
        "mois du calendrier marocain",
        "Moroccan name of the month",
        clues=(*_ALSO_SOMETHING_ELSE, *_TWO_WORDS),
    ),
)
"""How a date must not be written in a Moroccan act."""

# -- typography ---------------------------------------------------------------------------------

_JOINER = rf"(?:(?<={_NOT_A}[بلك]ـ)|(?<={_NOT_A}[وف][بلك]ـ)){_S}?[«“(\d{LATIN_LETTERS}{MARKS}]"

ARABIC_TYPOGRAPHY: tuple[Rule, ...] = (
    Rule(
        re.compile("[٠-٩۰-۹٪٫٬]+"),
        lambda found: found[0].translate(_DIGITS),
        "au Maroc les chiffres s’écrivent de 0 à 9",
        "in Morocco digits are written 0 to 9",
        clues=tuple(map(chr, _DIGITS)),
    ),
    Rule(
        re.compile(rf"ـ+(?!{_JOINER}|(?<={_NOT_A}هـ)(?!{_A}))"),
        "",
        "pas de tatweel (ـ) dans un mot",
        "no tatweel (ـ) inside a word",
        clues=("ـ",),
    ),
    Rule(
        re.compile(f"إ(?:{any_of(_JOINED_HAMZA.split())})"),
        lambda found: f"ا{found[0][1:]}",
        "alef sans hamza : «الاتفاق»",
        "alef without hamza: «الاتفاق»",
    ),
    Rule(
        re.compile("[ًٌٍ]"),
        "",
        "pas de tanwin : «أولا»، «ابتداء»",
        "no tanwin: «أولا»، «ابتداء»",
        clues=("ً", "ٌ", "ٍ"),
    ),
    Rule(
        re.compile(
            rf"و(?<!{_A}.)(?<!الفقرة..)(?<!البند..){_S}+([{ARABIC_LETTERS}{LATIN_LETTERS}«{MARKS}])"
        ),
        r"و\1",
        "«و» s’attache au mot qui suit",
        "«و» joins the next word",
    ),
    Rule(
        re.compile(rf"([فبلك](?<!{_A}.)|ا(?<!{_A}.)ل)(?<!الفقرة..)(?<!البند..){_S}+({_A}{{2}})"),
        r"\1\2",
        "«ب»، «ل»، «ك»، «ف»، «ال» s’attachent au mot qui suit",
        "«ب»، «ل»، «ك»، «ف»، «ال» join the next word",
    ),
    Rule(
        re.compile(rf"ل(?<!{_A}.)ال(?!ت[جحزمقبئصفه])({_A}{{3,}})"),
        r"لل\1",
        "«ل» et l’article se fondent : «للطرفين»",
        "«ل» merges with the article: «للطرفين»",
    ),
    Rule(
        re.compile(rf"[,;?](?:(?<={_A}.)|(?={_S}?{_A}))"),
        lambda found: {",": "،", ";": "؛", "?": "؟"}[found[0]],
        "ponctuation arabe : ، ؛ ؟",
        "Arabic punctuation: ، ؛ ؟",
    ),
    Rule(re.compile(" {2,}"), " ", "espace double", "double space", clues=("  ",)),
    Rule(
        re.compile(rf"[،؛:؟]{_S}*[،؛:؟.](?!\.)|\.(?<!\.\.)(?:{_S}*[،؛:]|\.(?!\.))"),
        None,
        "double ponctuation",
        "punctuation written twice",
    ),
    Rule(
        re.compile(rf"[.،؛](?<={_A}{{2}}.)(?={_A}{{2}})"),
        lambda found: f"{found[0]} ",
        "espace manquante après la ponctuation",
        "missing space after punctuation",
    ),
    Rule(
        re.compile(rf"[(«](?<=[ء-غف-ي]{{2}}.)(?=\w{{3}})|[»)](?={_A}{{2}})"),
        None,
        "espace manquante à côté d’une parenthèse ou d’un guillemet",
        "missing space beside a bracket or guillemet",
    ),
    ASTERISK,
    Rule(
        re.compile(r"[\"„‹›<>'](?:(?<=[\"„‹›'])|(?<=<)<|(?<=>)>)"),
        None,
        "guillemets : «…», et “…” à l’intérieur seulement",
        "quotes: «…», and “…” only inside them",
        clues=('"', "„", "‹", "›", "<", ">", "'"),
    ),
)
"""What Arabic typography forbids and no setting mends."""
