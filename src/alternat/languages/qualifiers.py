"""Words that limit or colour a duty — written, prior, at most, before — and their translations.

Takes a French sentence and the Arabic one beside it; gives the qualifiers that one has and the
other has not. Each block of the table says how both languages write one qualifier, and which other
words a translation may choose for it: these raise no alarm and ask for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from alternat.languages import LANGUAGES, Language
from alternat.languages.verbs import words


@dataclass(frozen=True, slots=True)
class Word:
    """A word or an expression to look for."""

    text: str
    ending: re.Pattern[str]
    """What may follow it."""

    def spans(self, sentence: str, language: Language) -> Iterator[tuple[int, int]]:
        """Give the places where it stands, with its ending and without what is joined before."""
        tail, head = self.text[1:], self.text[0]
        at = sentence.find(tail, 1) if tail else sentence.find(head) + 1
        while at > 0:
            if sentence[at - 1] in (head, head.upper()) and _begins(sentence, at - 1, language):
                end = self.ending.match(sentence, at + len(tail))
                if end:
                    yield at - 1, end.end()
            at = sentence.find(tail, at + 1) if tail else sentence.find(head, at) + 1


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language writes a qualifier."""

    certain: tuple[Word, ...]
    possible: tuple[Word, ...]
    """Words that a translation may choose for it, but that need not mean it."""
    apart: tuple[Word, ...]
    """Longer expressions that hold such a word and mean something else."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A qualifier in both languages."""

    name: str
    family: str
    """Its family: the qualifiers that contradict each other; empty when nothing contradicts it."""
    fr: Wording
    ar: Wording


@dataclass(frozen=True, slots=True)
class Astray:
    """A qualifier that one side has more often than the other."""

    qualifier: Qualifier
    fr: tuple[str, ...]
    """The words of the French side."""
    ar: tuple[str, ...]
    """The words of the Arabic side."""

    @property
    def in_french(self) -> bool:
        """Whether the French side is the one that has it."""
        return len(self.fr) > len(self.ar)

    def contradicts(self, other: Astray) -> bool:
        """Tell whether one side says by this what the other says otherwise by another word."""
        return (
            self.qualifier.family != ""
            and self.qualifier.family == other.qualifier.family
            and self.in_french != other.in_french
        )


# A block a qualifier: its name (before it, the family of those that contradict each other, and
# « once » where one side may repeat what the other says once), then how each language writes it.
# A word is met with its usual endings and, in Arabic, with what is joined before it; « . » takes
# the endings away and « * » stands for any. Lines with « ? » have what a translation may choose
# instead, lines with « ! » what only looks alike.
_TABLE = """
bound / at least
fr au moins, au minimum
fr?moins, minim*, plancher, pas inférieur
fr!du moins, à moins
ar على الأقل, لا يقل, لا تقل, ألا يقل, ألا تقل
ar?أقل, أدناه, أدنى, أدناها, دنيا, ولو

bound / at most
fr au plus, au maximum, n’excède, n’excèdent, ne dépasse, ne dépassent, ne peut excéder
fr ne peuvent excéder, ne peut dépasser, ne peuvent dépasser
fr?plus, maxim*, plafon*, à concurrence, à hauteur, inférieur*, dans la limite, jusqu’*
fr?supérieur, limité*, pas supérieur*
fr!au plus tard, au plus tôt
ar على الأكثر, لا يزيد, لا تزيد, لا يتجاوز, لا تتجاوز, ألا يتجاوز, ألا تتجاوز, ألا يزيد, ألا تزيد
ar لا يمكن أن يتجاوز, لا يمكن أن تتجاوز, لا يمكن أن يزيد, لا يمكن أن تزيد
ar?سقف, أقل, لا يتعدى, لا تتعدى, غاية, أقصاه, أقصاها, أقصى, قصوى, في حدود, لا يفوق, لا تفوق

or
fr ou
fr?ni, soit, ,
fr!l’une ou l’autre, l’un ou l’autre
fr!ou non
ar أو
ar?أم, إما, ولا

or, of two adjectives
fr écrit ou préalable, écrite ou préalable, écrit ou exprès, exprès ou écrit
fr expresse ou écrit, préalable ou écrit
fr commune ou écrit, commun ou écrit, conjoint ou écrit, écrit ou motivé, motivé ou écrit
ar كتابي أو مسبق, كتابية أو مسبق, مسبق أو كتابي, مسبقة أو كتابي, صريح أو كتابي, صريحة أو كتابي
ar كتابي أو صريح, كتابية أو صريح, مشترك أو مكتوب, مشترك أو كتابي, معلل أو كتابي, كتابي أو معلل

at once
fr sans délai, sans retard, sans tarder
fr?immédiat*, aussitôt, promptement, meilleurs délais, plus vite, rapid*
ar دون تأخير, دون إبطاء, دون تأخر, دون أي تأخير, دون أدنى تأخير
ar?فور*, الفور, الحين, حالا, أقرب, عجل, وجه السرعة, سرعة

duty
fr engagement des Parties, engagement de chaque Partie
fr?engag*, oblig*, devoir*, tenu*, incomb*, respect*, s’y
ar التزام الطرفين, التزام الأطراف, التزامهما, التزام كل طرف
ar?لتز*, التزام*, تعهد*

at the latest
fr au plus tard
fr?délai, au plus, avant, maxim*, qui suivent, qui suit, suivant*
ar أقصاه, أقصاها, أبعد تقدير
ar?قبل, تتجاوز, يتجاوز, تتعدى, يتعدى, غاية

order / before
fr avant
fr?jusqu’*, plus tôt, précéd*, préavis, préalable*, antérieur*, au plus tard, d’ici, ancien
fr?à l’avance
ar قبل
ar?سابق, مسبق*, أقصاه, سلف
ar!من قبل

order / after
fr après
fr?plus tard, accompli*, étant, expir*, postér*, suiv*, suit, depuis, lorsque, postérieur*
fr?à compter, à l’issue, dès
fr?une fois, ultérieur*, à la suite, au terme, au-delà
fr!d’après, ci-après, au plus tard
ar بعد
ar?من يوم, انقضاء, انصرام, انتهاء, منذ, بموجب, بناء, من تاريخ, عند, متى, عقب, إثر, تلي, تالي
ar?موالي, ابتداء, لاحق, فور
ar!عن بعد, ما بعد, فيما بعد

order / preceding
fr précède, précèdent, précédent, précédant
fr?avant, préalable*, antérieur*, ancien*, passé, conclu, déjà, précéde*, précédemment
ar سابق
ar?قبل, مسبق*

unit / hour
fr heures.
fr?heure., h
ar ساعة, ساعات, ساعتان, ساعتين

unit / minute
fr minute
ar دقيقة., دقائق, دقيقتان, دقيقتين

frequency / daily
fr quotidien*, par jour, chaque jour, tous les jours
ar يومية, يوميا, كل يوم
ar?يومي, في اليوم

frequency / weekly
fr hebdomadaire, par semaine, chaque semaine, toutes les semaines
ar أسبوعي, كل أسبوع, في الأسبوع

frequency / monthly
fr mensuel*, par mois, chaque mois, tous les mois
ar شهري, كل شهر, في الشهر
fr?mensualité, du mois
ar?شهر, الشهر

frequency / quarterly
fr trimestriel*, par trimestre, chaque trimestre, tous les trimestres, tous les trois mois
ar ربع سنوي, كل ثلاثة أشهر, كل فصل
ar?فصل, فصلي

frequency / half-yearly
fr semestriel*, par semestre, chaque semestre, tous les semestres, tous les six mois
ar نصف سنوي, كل ستة أشهر, كل أسدس, كل نصف سنة

frequency / yearly
fr annuel*, par an, l’an, chaque année, tous les ans, par année
ar سنوي, حسب السنة, كل سنة, كل عام, في السنة
ar!نصف سنوي, ربع سنوي
fr?année

working days
fr ouvrable, ouvré
ar يوم عمل, يوم العمل, يومي عمل, أيام عمل, أيام العمل, أيام عملية

written
fr écrit, par écrit
fr?courrier, lettre, secrétariat, écriture
ar كتابي, مكتوب, خطي
ar?كتابة, رسالة, رسائل

prior
fr préalable, préalablement, au préalable
fr?avant, avance, préavis, d’abord, précéd*, antérieur*, anticip*
ar مسبق, قبلي
ar?قبل, سابق

estimated
fr prévisionnel*, estimatif, estimative
fr?estim*, prév*, évalu*
ar تقديري
ar?متوقع, توقعي, تقدر, يقدر, يتوقع, تتوقع, تقدير*, مقدر

in kind
fr en nature
ar عيني

exclusive
fr exclusif, exclusive, exclusivité
fr?exclusivement
ar استئثاري, حصري
ar?حصرا, دون غير, وحد

joint
fr conjoint, conjointement, commun, en commun
fr?ensemble, entre elles, partagé*, tiers lieux, cosign*, mutuel*, mixte, copro*, coprés*
fr?cotutelle, codir*
ar مشترك
ar?معا, متبادل, بين, تقاسم, عام

express
fr exprès, expresse, expressément
fr?explicite*
ar صريح, صراحة

reasoned
fr motivé
fr?justifi*, motiv*
ar معلل
ar?تعليل*, مبرر

side / of origin
fr d’origine
fr?initial*, original*, originaux
ar أصلي
ar?أصل, بلد*, مصدر, أصيل

side / of host
fr d’accueil
fr?accueil*
ar استقبال, مستقبل, مضيف

serious
fr grave, gravement
ar جسيم, خطير

in equal numbers
fr à parité, paritaire, à parts égales, en nombre égal
fr?également, égal, égaux
ar بالتساوي, مناصفة, متساو*

indicative
fr à titre indicatif, indicatif, indicative
ar على سبيل الإشارة, على سبيل الاستئناس, إرشادي, استرشادي

notably
fr notamment, en particulier, particulièrement
fr?y compris, dont
ar لا سيما, سيما, على الخصوص, على وجه الخصوص, خصوصا
ar?منها, من بينها, خاصة, تحديدا

common accord
fr d’un commun accord
fr?accord
ar باتفاق مشترك, باتفاقهما, باتفاقهم, باتفاق بين*
ar?تراض, توافق, مشترك, اتفاق

decision / by consensus
fr consensus
ar توافق

decision / by majority
fr majorité
ar أغلبية

decision / unanimous
fr unanim*
ar إجماع

litigant / defendant
fr défendeur, défenderesse
ar مدعى عليه

litigant / claimant
fr demandeur, demanderesse
ar مدعي

in turn
fr à tour de rôle, alternativement, en alternance, tour à tour
ar تناوب

free
fr gratuit, gratuitement, à titre gratuit, gratuité
ar مجاني, مجانا, بدون مقابل
fr?gracieu*, sans contrepartie, bénévol*
ar?دون مقابل, مجان*

renewable
fr renouvel*, reconduc*, reconduit
ar تجديد, تجدد, يجدد, جددت, تجدده
ar?مجدد, استمر*, مواصلة, متجدد, تمديد, مدد, يمدد, تمدد
fr?prolong*, prorog*

only
fr seul, seulement, uniquement, exclusivement
fr?que, qu’*, propre, sauf, hormis, strictement, autre*, excepté
ar وحده*, فقط, دون غير*, حصرا
ar?مجرد, واحد*, منفرد*, بمفرد*, سوى, إلا, يقتصر, تقتصر, اقتصر*

finality / final
fr final, définitif, définitive, définitivement
fr?fin, clos*, clôture
ar نهائي, ختامي
ar?ختام, نهاية

finality / provisional
fr provisoire, provisoirement, temporaire, temporairement
ar مؤقت

extent / total
fr total, totalité
fr?globa*, montant, somme, ensemble
ar إجمالي
ar?مجموع*, كلي*, كامل*, مجمل, شامل

extent / partial
fr partiel*, en partie
ar جزئي
ar?جزء

direct
fr direct, directement, indirect, indirectement
fr?immédiat*, foulée
ar مباشر

choice / compulsory
fr obligatoire, obligatoirement
fr?oblig*
ar إلزامي, إجباري, وجوبا, إلزاميا
ar?لزم*, ملزم

choice / optional
fr facultatif, facultative
ar اختياري

amicable
fr amiable, à l’amiable
ar ودي
ar?تراض*, توافق

competent
fr compétent, compétence
ar مختص
ar?اختصاص*, كفاء*, كفاي*, مؤهل

reasonable
fr raisonnable
ar معقول

distinct
fr distinct, séparé
ar مستقل, منفصل
ar?خاص

within the limit
fr dans la limite, dans les limites, à concurrence
fr?selon, mesure, à hauteur, limit*, sous réserve, disponib*, jusqu’*
ar في حدود
ar?حدود*, حسب, رهين*, توفر*

where appropriate
fr le cas échéant, au besoin, si nécessaire, s’il y a lieu
fr?éventuel*, si besoin, si les circonstances, utile*, nécessaire*, échéant
ar عند الاقتضاء, عند الحاجة
ar?إن اقتضى, إن وجد*, محتمل, إذا اقتضى, اقتضى, لزم, ضرورة, كلما

including
fr y compris
ar بما في ذلك, بما فيه

mutual
fr réciproque, réciproquement, mutuel, mutuelle, mutuellement
fr?échang*, croisé*
ar متبادل
ar?تبادل*, يتبادل*, تتبادل*, بعضها, بعضهما

until
fr jusqu’*
fr?à leur terme, au, inclus
ar إلى غاية, حتى
ar?إلى

subject to
fr sous réserve
fr?respect*, respectant, pourvu, condition*, compte tenu, subordonn*
ar مع مراعاة, شريطة
ar?باستثناء, رهين*, رهن, متوقف, في حدود, دون إخلال, إلا إذا

confidential
fr confidentiel, confidentielle, confidentialité
ar سري., سرية., سريا.
fr?secr*

a Party
fr une Partie., l’une des Parties, l’une d’elles
fr?la Partie., l’autre Partie., toute Partie., aucune Partie., à Partie., l’une ou l’autre
ar أحد الطرفين, أحد الأطراف, أحدهما, أحدهم
ar?طرف., أي من

each Party
fr chaque Partie, chacune des Parties, chacune d’elles
fr?Partie., Parties., leur, respecti*, elles
ar كل طرف, كل من الطرفين, كل من الأطراف
ar?لكليهما, كل منهما, كل منهم

the Party which
fr la Partie qui, la Partie qu*, la Partie dont
fr?la Partie.
ar الطرف الذي
ar?طرف.
"""

_PREFIXES = frozenset(map("".join, product(("", "و", "ف"), ("", "ب", "ل", "ك"), ("", "ال", "لل"))))
"""What Arabic joins before a word."""
_JOINED = tuple(map("".join, product(("", "و"), ("", "ب", "ل"), ("", "ال", "لل"))))
"""One of each sort: `_BEGINNING` takes « و » away as it does « ف », « ب » as « ك »."""
_ALONE = re.compile(r"(?!\w)")
_ANY_ENDING = re.compile(r"\w*")
_ENDINGS = {"*": _ANY_ENDING, ".": _ALONE}
_USUAL_ENDING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:e|s|es)?(?!\w)"),
    "ar": re.compile(r"(?:ا|ة|ان|ين|تان|تين|ون|ات|ه|ها|هم|هما)?(?!\w)"),
}
_BEGINNING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(\w{1,3})"),
    "ar": re.compile(r"\b[وف]?[بلك]?(?:ال|لل)?(\w{1,2})"),
}
"""The first letters of a word, what is joined before it apart: they tell the words to look for."""


@lru_cache(maxsize=8192)
def qualifiers_apart(french: str, arabic: str) -> tuple[Astray, ...]:
    """Find the qualifiers that one of two sentences has and the other has not.

    Args:
        french: A French sentence, as `verbs.sentences` gives it.
        arabic: The Arabic sentence beside it, given likewise.

    Returns:
        Those astray, in the order of the table.
    """
    left, right = _certain(french, "fr"), _certain(arabic, "ar")
    return tuple(_apart(french, left, arabic, right)) if left or right else ()


_Spans = set[tuple[int, int]]


def _apart(
    french: str, left: dict[int, _Spans], arabic: str, right: dict[int, _Spans]
) -> Iterator[Astray]:
    for number in sorted({*left, *right}):
        one = table()[number]
        fr, ar = left.get(number, set()), right.get(number, set())
        if len(fr) > len(ar):
            astray = len(fr) > len(ar) + _possible(one.ar, arabic, "ar", ar)
        else:
            astray = len(ar) > len(fr) and len(ar) > len(fr) + _possible(one.fr, french, "fr", fr)
        if astray:
            yield Astray(one, _words(french, fr), _words(arabic, ar))


def _words(sentence: str, spans: _Spans) -> tuple[str, ...]:
    return tuple(sentence[start:end] for start, end in sorted(spans))


def _certain(sentence: str, language: Language) -> dict[int, _Spans]:
    """The places of the words that mean a qualifier for certain, by its number in the table."""
    index = _index(language)
    found: dict[int, _Spans] = {}
    for letters in index.keys() & {_begun(word, language) for word in words(sentence)}:
        for number, tail, word in index[letters]:
            if tail in sentence:
                spans = set(word.spans(sentence, language))
                if spans:
                    found[number] = found.get(number, set()) | spans
    for number, spans in found.items():
        apart = (table()[number].fr if language == "fr" else table()[number].ar).apart
        if apart or len(spans) > 1:
            others = {span for word in apart for span in word.spans(sentence, language)} | spans
            found[number] = {span for span in spans if not _within(span, others - {span})}
    return {number: spans for number, spans in found.items() if spans}


@lru_cache(maxsize=8192)
def _begun(word: str, language: Language) -> str:
    """The first letters of a word; none of a word that is too short."""
    found = _BEGINNING[language].match(word.lower())
    return found[1] if found else ""


def _possible(wording: Wording, sentence: str, language: Language, certain: _Spans) -> int:
    """How many other words may stand for the qualifier."""
    others = {span for word in wording.apart for span in word.spans(sentence, language)}
    spans = {span for word in wording.possible for span in word.spans(sentence, language)}
    return sum(not _within(span, (certain | others | spans) - {span}) for span in spans - certain)


def _within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _begins(sentence: str, at: int, language: Language) -> bool:
    """Tell whether a word begins there, but for what Arabic joins before it."""
    if at == 0 or not sentence[at].isalpha() or not sentence[at - 1].isalnum():
        return True
    if language == "fr":
        return False
    start = at
    while start > 0 and sentence[start - 1].isalnum():
        start -= 1
    return sentence[start:at] in _PREFIXES


@cache
def table() -> tuple[Qualifier, ...]:
    """Give the qualifiers that are known."""
    return tuple(_qualifier(block.splitlines()) for block in _TABLE.strip().split("\n\n"))


@cache
def _index(language: Language) -> dict[str, list[tuple[int, str, Word]]]:
    """The words that mean a qualifier for certain, by their first letters."""
    index: dict[str, list[tuple[int, str, Word]]] = {}
    for number, one in enumerate(table()):
        for word in (one.fr if language == "fr" else one.ar).certain:
            first = word.text.lower().partition(" ")[0]
            joined = _JOINED if language == "ar" else ("",)
            forms = " ".join(before + first for before in joined)
            for letters in set(_BEGINNING[language].findall(forms)):
                index.setdefault(letters, []).append((number, word.text[1:], word))
    return index


def _qualifier(lines: list[str]) -> Qualifier:
    family, _, name = lines[0].rpartition(" / ")
    listed: dict[str, list[Word]] = {
        language + sign: [] for language in LANGUAGES for sign in " ?!"
    }
    for line in lines[1:]:
        usual = _USUAL_ENDING["fr" if line.startswith("fr") else "ar"]
        listed[line[:3]] += (
            Word(cell.rstrip("*."), _ENDINGS.get(cell[-1], usual)) for cell in line[3:].split(", ")
        )
    fr, ar = (
        Wording(*(tuple(listed[language + sign]) for sign in " ?!")) for language in LANGUAGES
    )
    return Qualifier(name, family, fr, ar)
