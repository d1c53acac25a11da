"""Agreements as real life brings them: very short, very long, crowded, and full of hard places.

Each is what an author writes instead of a part of the small accord (`make` of `tests/conftest.py`
takes it), so that everything between the spec and the page is tried.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, Literal

from tests.emblems import png

from alternat.compose.composition import compose
from alternat.compose.composition import edition as bound
from alternat.compose.dossier import Dossier
from alternat.document import Article, Document, Edition
from alternat.languages import LANGUAGES
from alternat.spec.directory import Logo
from alternat.spec.facts import Localised
from alternat.spec.pictures import picture

Make = Callable[..., Dossier]
Party = Callable[..., dict[str, Any]]
Printed = Literal["fr", "ar", "sequential", "parallel"]

LEADS = {
    "name": ("Port-Armor accueille la première session.", "Port-Armor تستضيف الدورة الأولى."),
    "iso": ("2031-03-14 est le jour convenu.", "2031-03-14 هو اليوم المتفق عليه."),
    "percent": ("12,5 % sont versés d’avance.", "12,5 % تؤدى مسبقا."),
    "phone": ("+212 5 22 00 00 00 est le numéro.", "+212 5 22 00 00 00 هو رقم الهاتف."),
    "local": ("05 22 00 00 00 est l’autre.", "05 22 00 00 00 هو الرقم الآخر."),
    "bracket": ("(UM6P) désigne l’université.", "(UM6P) تعني الجامعة."),
    "square": ("[annexe 2] complète ce texte.", "[المرفق 2] يتمم هذا النص."),
    "amount": ("1 200 000 € forment le total.", "1 200 000 € هي المبلغ الإجمالي."),
    "range": ("2031-2034 est la période.", "2031-2034 هي الفترة."),
    "quotes": ("« Réseau » désigne l’ensemble.", "«الشبكة» تعني المجموع."),
    "decree": ("n° 1-15-83 est ce dahir.", "رقم 1-15-83 هو ذلك الظهير."),
}
"""A paragraph for each thing that is hard to begin with, most of all in Arabic."""

INSIDE = (
    "Le montant de 1 200 000 € (soit 12,5 %) est versé avant le 14/03/2031 ; voir le dahir "
    "n° 1-15-83, le règlement (UE) 2016/679 et l’adresse contact@port-armor.example.",
    "يؤدى مبلغ 1 200 000 € (أي 12,5 %) قبل 14/03/2031؛ انظر الظهير رقم 1-15-83 "
    "والنظام (UE) 2016/679 والعنوان contact@port-armor.example.",
)
"""The same things in the middle of a paragraph."""

NESTED = (
    "1. L’eau :\n   1. capter la pluie :\n      1. sur les toits ;\n      2. dans les cours ;\n"
    "   2. réutiliser l’eau traitée.\n2. La terre :\n   - choisir les espèces :\n"
    "     - sobres ;\n     - locales.",
    "1. الماء:\n   1. تجميع مياه الأمطار:\n      1. فوق السطوح؛\n      2. داخل الأفنية؛\n"
    "   2. إعادة استعمال المياه المعالجة.\n2. الأرض:\n   - اختيار الأصناف:\n"
    "     - المقتصدة في الماء؛\n     - المحلية.",
)
"""Lists in three levels, numbered and not."""

SCHEDULE = (
    "Les sommes sont versées ainsi :\n\n| Année | Objet | Montant | Part |\n|---|---|---:|:-:|\n"
    "| 2031 | graines (Port-Armor) | 1 200 000 € | 60 % |\n"
    "| 2032 | outils | 80 000 € | 4 % |\n| 2033 | formation | 720 000 € | 36 % |\n"
    "| **Total** | | **2 000 000 €** | **100 %** |",
    "تؤدى المبالغ كما يلي:\n\n| السنة | الموضوع | المبلغ | الحصة |\n|---|---|---:|:-:|\n"
    "| 2031 | البذور (Port-Armor) | 1 200 000 € | 60 % |\n"
    "| 2032 | الأدوات | 80 000 € | 4 % |\n| 2033 | التكوين | 720 000 € | 36 % |\n"
    "| **المجموع** | | **2 000 000 €** | **100 %** |",
)
"""A schedule of amounts: its columns are mirrored in Arabic, its figures are not."""

LONG_TITLE = (
    "la valorisation concertée du patrimoine végétal, des savoir-faire hydrauliques traditionnels "
    "et des métiers du paysage dans les territoires de montagne et d’oasis, en vue de l’adaptation "
    "aux changements climatiques et de la formation de la jeunesse des deux rives",
    "التثمين المشترك للتراث النباتي وللمعارف المائية التقليدية ولمهن المشهد الطبيعي "
    "بالمجالات الجبلية والواحية، من أجل التكيف مع التغيرات المناخية وتكوين شباب الضفتين",
)
LONG_NAME = "Trans" + "hydroagrobioclimatopaysagistique" * 2
"""A name of more than sixty letters without a space."""


def texts(pair: tuple[str, str]) -> dict[str, str]:
    """Write a pair of texts as a spec does."""
    return dict(zip(LANGUAGES, pair, strict=True))


def article(number: int, pair: tuple[str, str], after: str = "object") -> dict[str, Any]:
    """Write an article of an agreement's own."""
    heading = (f"Point {number}", f"النقطة {number}")
    return {
        "id": f"own-{number}",
        "after": after,
        "heading": texts(heading),
        "text": texts(pair),
    }


def hard_places(make: Make, party: Party) -> Dossier:
    """Everything that is hard to set in Arabic, an annex on its side, names that never end."""
    name = f"Le laboratoire {LONG_NAME} y prend part.", f"يشارك في ذلك مختبر {LONG_NAME}."
    leads = tuple("\n\n".join(side) for side in zip(*LEADS.values(), strict=True))
    return make(
        parties=[party("region-val-d-armor"), party("region-tizi-zahra")],
        subject=texts(LONG_TITLE),
        articles=[
            article(number, (pair[0], pair[1]))
            for number, pair in enumerate((leads, INSIDE, NESTED, SCHEDULE, name), start=1)
        ],
        annexes=[
            {
                "id": "schedule",
                "title": {"fr": "Échéancier", "ar": "جدول الأداءات"},
                "text": texts(SCHEDULE),
                "orientation": "landscape",
            },
            {"id": "terms", "title": {"fr": "Termes", "ar": "المصطلحات"}, "text": texts(INSIDE)},
        ],
    )


def long_one(make: Make, party: Party) -> Dossier:
    """Sixty articles, after a preamble of three pages, between three parties."""
    recital = (
        "Considérant, en n° {}, que les jardins des deux rives forment un patrimoine commun dont "
        "la connaissance, l’entretien et la transmission appellent une action concertée, fondée "
        "sur la réciprocité des échanges, sur le respect des compétences de chaque Partie et sur "
        "la participation des habitants, des établissements d’enseignement et des associations ;",
        "واعتبارا، في البند {}، لكون حدائق الضفتين تشكل تراثا مشتركا تستدعي معرفته وصيانته "
        "ونقله عملا متشاورا بشأنه، قائما على التبادل وعلى احترام اختصاصات كل طرف "
        "وعلى مشاركة السكان ومؤسسات التعليم والجمعيات؛",
    )
    names = ("region-val-d-armor", "region-tizi-zahra", "universite-du-littoral")
    plain = make(parties=[party(name) for name in names])
    missing = 60 - len(compose(plain, "draft", "fr").articles)
    return make(
        parties=[party(name) for name in names],
        page="letter",
        recitals=[
            {"id": f"r-{n}", "text": texts((recital[0].format(n), recital[1].format(n)))}
            for n in range(1, 23)
        ],
        articles=[
            article(
                number,
                (
                    f"Les Parties tiennent la réunion n° {number} en {2030 + number}.",
                    f"يعقد الأطراف الاجتماع رقم {number} سنة {2030 + number}.",
                ),
                after="axes",
            )
            for number in range(1, missing + 1)
        ],
    )


def crowd(make: Make, party: Party) -> Dossier:
    """Four parties, each with two signatories who must sign together."""
    names = {
        "region-val-d-armor": "vice-president",
        "region-tizi-zahra": "president",
        "universite-du-littoral": "president",
        "conseil-des-oasis": "director",
    }

    def two(name: str, office: str) -> dict[str, Any]:
        made = party(name, joint=True)
        second = {"person": "corentin-le-braz", "office": office}
        return {**made, "signatories": [*made["signatories"], second]}

    return make(parties=[two(*item) for item in names.items()])


def with_logos(dossier: Dossier) -> Dossier:
    """Give every party a logo made of dots, as a directory holds it and a workspace reads it."""
    parties = [one.party for one in dossier.agreement.parties]
    named = {"logo": Logo(file="logo.png", alt=Localised(fr="Logo fictif", ar="شعار متخيل"))}
    records = {
        name: record.model_copy(update=named if name in parties else {})
        for name, record in dossier.directory.institutions.items()
    }
    directory = dossier.directory.model_copy(update={"institutions": records})
    logos = dict.fromkeys(parties, picture(png(mode="RGBA"), "logo.png"))
    return dataclasses.replace(dossier, directory=directory, logos=logos)


def one_article(text: Document) -> Document:
    """Keep the first article alone; no kind of agreement is as short."""
    first: Article = text.articles[0]
    return dataclasses.replace(text, articles=(first,))


def forms(dossier: Dossier, copy: str, final: bool = False) -> Iterator[tuple[Printed, Any]]:
    """Give all that is printed of a copy: each text, and both in one file in either layout."""
    for language in LANGUAGES:
        yield language, compose(dossier, copy, language, final=final)
    both = bound(dossier, copy, final=final)
    for layout in ("sequential", "parallel"):
        yield layout, Edition(layout, both.texts, common_signature=False)
