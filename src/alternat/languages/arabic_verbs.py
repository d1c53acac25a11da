"""Arabic verbs of agreements, by the weight they give a sentence (domain reference § 1.4).

Gives one entry for each verb or phrase, in the forms that a legal text uses: the imperfect, third
person, singular, dual and plural, without the letters written together with it. Bare stems are
never looked for: «وجب» stands in «بموجب», «ضمن» in «الضمني».
"""

from __future__ import annotations

from alternat.languages.verb_entry import Entry, Level

_PAYING = r"(?:تمويل|أداء|صرف|سداد|تسديد|تحمل)"
_AT_DISPOSAL = r"[^.؛:]{0,90}? (?:رهن (?:ال)?إشارة|تحت تصرف|رهن تصرف)"
_OWN_COSTS = r" كل طرف (?:مصاريفه|نفقاته|تكاليفه)"
_WISH = r"[^.؛:]{0,60}? عن (?:رغبت|نيت|إرادت|عزم|استعداد|نية|رغبة|إرادة)"


def _imperfect(*stems: str) -> str:
    """Third persons of the imperfect of sound verbs: يلتزم، تلتزم، يلتزمان، يلتزمون، يلتزموا."""
    ends = ("", "ان", "ون", "ا", "وا", "ن")
    return " ".join(person + stem + end for stem in stems for person in "يت" for end in ends)


def _weak(*stems: str) -> str:
    """The same for verbs that end in a weak letter: يؤدي، تؤدي، يؤديان، يؤدون، تؤدى."""
    ends = ("ي", "ى", "يان", "ون", "يا", "وا")
    return " ".join(person + stem + end for stem in stems for person in "يت" for end in ends)


def _plain(level: Level, *stems: str) -> tuple[Entry, ...]:
    return tuple(Entry(level=level, forms=_imperfect(stem)) for stem in stems)


INTENTIONS = (
    Entry(
        level=0,
        forms="يمكن",
        unless_after=r" (?:هذا|هذه) \w+ من\b",  # «يمكّن هذا الاتفاق من …»: it enables
        marked=True,
    ),
    Entry(level=0, forms="أمكن يجوز يستطيع تستطيع يستطيعان يستطيعون", marked=True),
    Entry(level=0, forms="يحق"),
    Entry(level=0, forms="بإمكان بوسع", marked=True),
    Entry(
        level=0,
        forms="لكل للطرفين للأطراف له لها لهم لهما",
        after=r"(?: طرف| جهة| جامعة| منهما| منهم)? أن\b",
        unless_before=r"\b[وف]?(?:يمكن|أمكن|يجوز|يحق|سبق|ينبغي) $",
        marked=True,
    ),
    Entry(level=0, forms=_imperfect("عتزم", "رغب") + " " + _weak("نو"), marked=True),
    Entry(level=0, forms=_imperfect("تطلع", "طمح") + " " + _weak("توخ")),
    Entry(level=0, forms="يسعى تسعى يسعيان يسعون يسعيا يسعوا"),
    Entry(level=0, forms=_imperfect("بذل"), after=r"[^.؛:]{0,40}? (?:جهد|جهود|وسع)"),
    Entry(level=0, forms=_imperfect("درس"), after=r"(?: \w+){0,3} إمكاني"),
    Entry(level=0, forms=_imperfect("عرب", "عبر"), after=_WISH),
    Entry(level=0, forms=_imperfect("علن", "صرح")),
    Entry(level=0, forms=_imperfect("عمل"), after=r"(?: \w+){0,3} على\b"),
    Entry(level=0, forms=_imperfect("أخذ"), after=r"(?: \w+){0,3} علما\b"),
)
"""What the parties would like, or may do."""

AGREED_CONDUCT = (
    Entry(level=1, forms=_imperfect("تفق") + " اتفق اتفقا اتفقت اتفقوا"),
    Entry(level=1, forms=_imperfect("تعاون", "شجع", "يسر", "سهل", "نظم", "تبادل")),
    Entry(level=1, forms=_imperfect("درس"), unless_after=r"(?: \w+){0,3} إمكاني"),
    Entry(level=1, forms=_imperfect("دعم", "عزز", "شارك", "ساهم", "سهم")),
)
"""What the parties agree to do, without owing it."""

UNDERTAKINGS = (
    Entry(level=2, forms=_imperfect("لتزم", "تعهد"), marked=True),
    Entry(level=2, forms="يجب تجب", marked=True, forbids=True),
    Entry(level=2, forms="يتعين تتعين وجب يتوجب تتوجب يلزم تلزم", marked=True),
    Entry(level=2, forms="ينبغي", after=r" (?:على|ل)"),
    Entry(
        level=2,
        forms="ملزم ملزمة ملزمان ملزمين ملزمون مطالب مطالبة",
        after=r" (?:ب|على أن)",
        unless_before=r"\b(?:غير|قوة) $",
        marked=True,
    ),
    Entry(level=2, forms="الالتزام التعهد", after=r" ب", unless_after=r" بالنفقات", marked=True),
    Entry(
        level=2, forms="على", after=r" (?:كل طرف|الطرفين|الأطراف|الجهة|الجامعة) أن\b", marked=True
    ),
    Entry(level=2, forms=_imperfect("أخذ"), after=r"(?: \w+){0,3} على عات", marked=True),
    Entry(
        level=2,
        forms="التزامات الالتزامات للالتزامات",
        after=r" (?:مالية |المالية )?(?:ل?لطرفين|الطرفين|ل?لأطراف|الأطراف|كل طرف)",
        unless_before=r"(?:عتبارا|بناء على|تذكيرا) $",
    ),
    Entry(level=2, forms=_imperfect("تفق"), after=rf"(?: \w+){{0,3}} على {_PAYING}"),
    Entry(level=2, forms=_imperfect("ضمن", "كفل", "تكفل", "سدد", "مول", "دفع")),
    Entry(level=2, forms=_imperfect("تحمل"), unless_after=_OWN_COSTS),
    Entry(level=2, forms=_imperfect("صرف"), unless_before=r"\b(?:تحت|رهن|حسن) $"),
    Entry(level=2, forms=_weak("ؤد"), unless_after=r"(?: \w+){0,3} إلى\b"),
    Entry(level=2, forms=_imperfect("تم"), after=rf" {_PAYING}"),
    Entry(level=2, forms=_weak("تول"), after=rf"(?: \w+){{0,3}} {_PAYING}"),
    Entry(level=2, forms=_imperfect("ضع") + " توضع", after=_AT_DISPOSAL),
    Entry(
        level=2,
        forms=_imperfect("خصص", "رصد"),
        after=r"(?: \w+){0,3} (?:مبلغ|ميزانية|اعتماد|غلاف|منحة)",
    ),
)
"""What the parties owe."""

ENTRIES = (*INTENTIONS, *AGREED_CONDUCT, *UNDERTAKINGS)
