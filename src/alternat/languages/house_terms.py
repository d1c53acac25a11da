"""House terms: the Arabic word for each French term of the field, and its false friends.

Takes a French text and the Arabic one beside it; gives the terms that the Arabic does not respect.
The table is the part of the glossary (`terms`, `structure`, `false_friends`) that a pair of texts
can be judged on: a French expression, and the words of which the Arabic must have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from alternat.languages.characters import ARABIC_LETTERS


@dataclass(frozen=True, slots=True)
class HouseTerm:
    """A French term with its Arabic."""

    fr: str
    """The French expression, in lower case, as the glossary has it."""
    words: tuple[str, ...]
    """Its words, in the singular."""
    ar: str
    stems: tuple[str, ...]
    """The Arabic words of which one is expected."""


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """An Arabic word that is not the house's for what the French says."""

    wrong: str
    right: str
    said: tuple[str, ...]
    """What the French says when the word is wrong; nothing: it always is."""
    unless: tuple[str, ...]
    """What the French says when the word is right after all."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A term that the Arabic text does not respect."""

    right: str
    """The house term."""
    fr: str | None
    """The French words; None where the Arabic word is wrong whatever the French says."""
    wrong: str | None
    """The Arabic words at fault; None where the house term is simply missing."""


# French expression, plural understood | house term | Arabic stems, any of which is found
_TERMS = """
délibération n° | مقرر | مقرر
délibération | مقرر | مقرر,مداول,تداول,تصويت,مصادق
région | جهة | جهة,جهات,جهوي,جهتي,الجهتا
conseil régional | المجلس الجهوي | جهوي,مجالس الجه
commission permanente | اللجنة الدائمة | لجنة الدائمة,لجنته الدائمة,لجنتها الدائمة,لجان الدائمة
conseil d'administration | مجلس الإدارة | مجلس إدار,مجلس الإدار,مجالس إدار
collectivité territoriale | جماعة ترابية | جماعة ترابية,جماعات الترابية,جماعات ترابية,جماعة الترابية
avenant | ملحق تعديلي | ملحق تعديلي,ملحق التعديلي,ملحقا تعديليا,ملاحق تعديلية,ملاحق التعديلية
annexe | مرفق | مرفق
convention | اتفاقية | اتفاقي
présent accord | الاتفاق | اتفاق
accord de coopération | اتفاق التعاون | اتفاق
accord initial | الاتفاق الأصلي | اتفاق الأصلي
accord-cadre | اتفاق إطار | اتفاق إطار,اتفاق الإطار
protocole d'entente | مذكرة تفاهم | مذكرة تفاهم,مذكرة التفاهم,مذكرات تفاهم,مذكرات التفاهم
déclaration d'intention | إعلان نوايا | إعلان نوايا,إعلان النوايا
présente déclaration | هذا الإعلان | إعلان
exemplaire original | نظير أصلي | نظير,نظائر
préavis | إشعار مسبق | إشعار مسبق,إشعارا مسبقا,الإشعار المسبق,إشعار المسبق
comité de suivi | لجنة التتبع | لجنة التتبع,لجنة تتبع,لجنة للتتبع
comité de sélection | لجنة الانتقاء | لجنة الانتقاء,لجنة انتقاء,لجنة للانتقاء
comité de pilotage | لجنة القيادة | لجنة القيادة,لجنة قيادة,لجنة للقيادة
comité | لجنة | لجنة,لجان,لجنت
résiliation | الفسخ | فسخ
résilier | فسخ | فسخ
force majeure | القوة القاهرة | قوة قاهرة,قوة القاهرة
propriété intellectuelle | الملكية الفكرية | ملكية الفكرية,ملكية فكرية
donnée à caractère personnel | المعطيات ذات الطابع الشخصي | معطيات
loi organique | القانون التنظيمي | قانون التنظيمي,قانون تنظيمي,قوانين التنظيمية
dahir | ظهير شريف | ظهير
décret | مرسوم | مرسوم,مراسيم
start-up | مقاولة ناشئة | ناشئة
gouvernance | الحكامة | حكامة
intelligence artificielle | الذكاء الاصطناعي | ذكاء الاصطناعي,ذكاء اصطناعي
développement durable | التنمية المستدامة | تنمية المستدامة,تنمية مستدامة
énergie renouvelable | الطاقات المتجددة | متجدد
patrimoine | التراث | تراث
bourse | منحة | منح
subvention | إعانة مالية | إعان
appel à projets | طلب مشاريع | طلب مشاريع,طلب المشاريع,طلبات مشاريع,طلبات المشاريع,طلب للمشاريع
droit d'inscription | رسوم التسجيل | رسوم التسجيل
relevé de notes | كشف النقط | كشف النقط,كشوف النقط,كشف للنقط,كشف نقط,كشوف نقط,كشوف للنقط
contrat d'études | عقد الدراسة | عقد الدراسة,عقد دراسة,عقود الدراسة,عقد للدراسة
cotutelle | الإشراف المشترك | إشراف المشترك,إشراف مشترك
doctorat | دكتوراه | دكتوراه
tacitement | ضمنيا | ضمني
tacite reconduction | التجديد الضمني | ضمني
engagement financier | التزام مالي | التزام,التزاما
montant prévisionnel | المبلغ التقديري | تقديري
coopération décentralisée | التعاون اللامركزي | تعاون اللامركزي,تعاون لامركزي
action extérieure | العمل الخارجي | عمل الخارجي
étudiant | طالب | طالب,طلبة,طلبت,طلاب
université | جامعة | جامع
entrée en vigueur | الدخول حيز التنفيذ | حيز التنفيذ,سريان,حيز النفاذ
wali | والي | والي,ولاة
bénéficiaire | المستفيد | مستفيد,استفاد
bank al-maghrib | بنك المغرب | بنك المغرب
banque de france | بنك فرنسا | بنك فرنسا
banque centrale européenne | البنك المركزي الأوروبي | مركزي الأوروبي
union européenne | الاتحاد الأوروبي | اتحاد الأوروبي,أوروبي
feuille de route | خارطة طريق | خارطة طريق,خارطة الطريق
"""

# wrong Arabic | right | French that makes it wrong, nothing: always | French that makes it right
_FALSE_FRIENDS = """
يورو | أورو | |
حوكمة | الحكامة | |
معاهدة | اتفاقية | | traité
منطقة | جهة | région | zone,aire,quartier,site,secteur
مناطق | جهات | région | zone,aire,quartier,site,secteur
محافظة | جهة | région,département | préservation,conservation,protection,préfète
إقليمي | جهوي | régiona | provincia,territoria
أقاليم | جهات | région | province
مداولة | مقرر | délibération n°,vu la délibération,délibération du conseil,(vote | débat
مداولات | مقررات | délibérations n°,vu les délibérations,délibérations d | débat
تأشيرة | بناء على | vu le,vu la,vu l',vu les | visa
بروتوكول | مذكرة تفاهم | protocole d'entente | protocole additionnel,protocole sanitaire
نسخة | نظير | exemplaire original,exemplaires originaux | version,copie
نسختين | نظيرين | exemplaire original,exemplaires originaux | version,copie
نسخ | نظائر | exemplaire original,exemplaires originaux | version,copie
بيانات | معطيات | données | base de données,déclaration
الأحرف الأولى | وقع | sign | paraph
مؤسسة | مقاولة | entreprise | établissement,fondation,institut,université,école,organisme
مؤسسات | مقاولات | entreprise | établissement,fondation,institut,université,école,organisme
توظيف | تشغيل | emploi | recrut,embauch,affect
بلدية | جماعة | commune | municipal
رئيس الجهة | رئيس مجلس الجهة | président du conseil |
"""

_PREFIX = rf"(?<![{ARABIC_LETTERS}])[وفبلك]{{0,2}}(?:ال|لل)?"
_MULHAQ = re.compile("لحق|لاحق")
_ANNEX = re.compile(
    rf"{_PREFIX}(?:ملحقا?|ملاحق)(?![{ARABIC_LETTERS}])(?! (?:ال)?(?:تعديلي|تعديلية|تعديليا)"
    rf"(?![{ARABIC_LETTERS}]))"
)
_ANNEX_OR_AVENANT = re.compile(r"\b(?:annexe|avenant)s?\b")
_FASL = re.compile(rf"{_PREFIX}(?:فصل|فصلين|فصول)(?![{ARABIC_LETTERS}]) (?:من )?(?:[0-9]|ال)")
_MADDA = re.compile(rf"{_PREFIX}(?:مادة|مادتين|مواد)(?![{ARABIC_LETTERS}])")
_ARTICLE = re.compile(r"\barticles?\b")
_CONSTITUTION = re.compile(r"\b(?:la|de la|vu la) constitution\b(?! d'un)")


@lru_cache(maxsize=4096)
def slips(french: str, arabic: str) -> tuple[Slip, ...]:
    """Find the house terms that an Arabic text does not respect.

    Args:
        french: The French text.
        arabic: The Arabic text that stands beside it.

    Returns:
        A slip a term; a false friend is told instead of the term that it hides.
    """
    return tuple(_slips(french, arabic))


def _slips(french: str, arabic: str) -> Iterator[Slip]:
    said = french.lower().replace("\u2019", "'").replace("\u00a0", " ")
    terms, friends = _tables()
    told = set()
    for friend in friends:
        if friend.wrong not in arabic:
            continue
        meant = next((words for words in friend.said or ("",) if words in said), None)
        if meant is None or any(other in said for other in friend.unless):
            continue
        if wrong := _wrong(friend.wrong).search(arabic):
            told.add(friend.right)
            yield Slip(friend.right, meant or None, wrong[0])
    yield from _articles(said, arabic)
    annex, words = _ANNEX.search(arabic) if _MULHAQ.search(arabic) else None, None
    if annex:
        words = _ANNEX_OR_AVENANT.search(said)
    if annex and words:
        yield Slip("مرفق" if words[0].startswith("annexe") else "ملحق تعديلي", words[0], annex[0])
    for term in () if annex and words else terms:
        if term.words[0] not in said or any(stem in arabic for stem in term.stems):
            continue
        if not all(word in said for word in term.words):
            continue
        found = _expression(term.fr).search(said)
        if found and term.ar not in told:
            yield Slip(term.ar, found[0], None)


def _articles(said: str, arabic: str) -> Iterator[Slip]:
    """الفصل is an article of the Constitution, المادة of any other text."""
    article = _ARTICLE.search(said) if "article" in said else None
    if not article:
        return
    constitution = _CONSTITUTION.search(said)
    fasl, madda = _FASL.search(arabic), _MADDA.search(arabic)
    if fasl and not constitution:
        yield Slip("المادة", article[0], fasl[0])
    if madda and constitution and not fasl:
        yield Slip("الفصل", article[0], madda[0])


@cache
def _tables() -> tuple[tuple[HouseTerm, ...], tuple[FalseFriend, ...]]:
    terms = [HouseTerm(fr, tuple(fr.split()), ar, _list(stems)) for fr, ar, stems in _rows(_TERMS)]
    friends = [
        FalseFriend(wrong, right, _list(said), _list(unless))
        for wrong, right, said, unless in _rows(_FALSE_FRIENDS)
    ]
    return tuple(terms), tuple(friends)


def _rows(table: str) -> Iterator[list[str]]:
    for line in table.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def _list(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split(",") if word)


@cache
def _expression(french: str) -> re.Pattern[str]:
    """A French expression, in the singular or the plural."""
    plural = re.sub(r"(?<=[a-zé])(?= |$)", "s?", french)
    return re.compile(rf"\b{plural}(?!\w)")


@cache
def _wrong(stem: str) -> re.Pattern[str]:
    return re.compile(rf"{_PREFIX}{stem}(?:ة|ا)?(?![{ARABIC_LETTERS}])")
