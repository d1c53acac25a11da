"""Hand-made documents for the tests of the renderers: realistic text, invented parties.

`sample` gives a French or an Arabic `Document` that holds everything a renderer must print. Two more
make the hard cases: `hostile` (characters that break careless templates) and `with_filler` (a text of
any length, to push the signature blocks over a page end).

The texts use a small notation, for this file only: `‹…›` isolated run in the other direction,
`*…*` strong, `_…_` emphasis, `^…^` superscript, `[…]` blank (brackets kept), `<…>` spec value.
French spaces are written plain here and made no-break by `runs`.
"""

# ruff: noqa: E501 - prose is easier to read and to compare on its own long lines

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from typing import Any

from alternat.document import (
    Alignment,
    Alternatives,
    Annex,
    Article,
    Block,
    Document,
    Furniture,
    ItemList,
    ListItem,
    ListStyle,
    Option,
    Paragraph,
    PartyEntry,
    Run,
    Runs,
    Signatory,
    SignatureBlock,
    Table,
    Witness,
    Witnesses,
)
from alternat.languages import Language

PARTIES = (
    "region-val-d-armor",
    "region-tizi-zahra",
    "universite-du-littoral",
    "fondation-des-jardins",
    "agence-des-oasis",
)
"""Party ids in the neutral order; all invented."""

_TOKEN = re.compile(r"‹[^›]*›|\*[^*]*\*|_[^_]*_|\^[^^]*\^|\[[^\]]*\]|<[^>]*>")
_LATIN = re.compile("[A-Za-z]")
_NO_BREAK = (
    (re.compile(" (?=[:»%€])|(?<=«) |(?<=n°) |(?<=M\\.) |(?<=L\\.) |(?<=\\d) (?=000)"), "\u00a0"),
    (re.compile(" (?=[;!?])"), "\u202f"),
)


def runs(language: Language, text: str) -> Runs:
    """Read the notation of this file into runs."""
    return tuple(_runs(language, text))


def _runs(language: Language, text: str) -> Iterator[Run]:
    for plain_space, no_break in _NO_BREAK:
        text = plain_space.sub(no_break, text)
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() > position:
            yield Run(text[position : match.start()], language)
        token, inner = match[0], match[0][1:-1]
        match token[0]:
            case "‹":
                other: Language = "fr" if language == "ar" else "ar"
                own = language == "ar" and not _LATIN.search(inner)
                yield Run(inner, language if own else other, isolated=True)
            case "*":
                yield Run(inner, language, strong=True)
            case "_":
                yield Run(inner, language, emphasis=True)
            case "^":
                yield Run(inner, language, superscript=True)
            case "[":
                yield Run(token, language, origin="facts.unknown", blank=True)
            case "<":
                yield Run(inner, language, origin="facts.known")
        position = match.end()
    if position < len(text):
        yield Run(text[position:], language)


def sample(
    language: Language, copy: str = "draft", parties: int = 2, final: bool = False
) -> Document:
    """Give a whole document.

    Args:
        language: `fr` or `ar`.
        copy: `draft`, or the id of the holder (one of the first `parties` of `PARTIES`).
        parties: Number of parties, 2 to 5.
        final: Without banner, blanks and open choices.

    Returns:
        The document; the holder comes first everywhere when there is one.
    """
    text = _TEXTS[language]
    order = list(PARTIES[:parties])
    if copy != "draft":
        order.remove(copy)
        order.insert(0, copy)

    def line(source: str) -> Runs:
        return runs(language, _filled(source) if final else source)

    names = [text["names"][party] for party in order]
    joined = text["and"].join((text["comma"].join(names[:-1]), names[-1]))
    article_blocks = _articles(language, final)
    return Document(
        agreement="accord-jardins-2031",
        kind="cooperation_accord",
        copy=copy,
        language=language,
        final=final,
        reference="VDA-TZ-2031",
        version="1.0" if final else "0.3",
        dated="2031-03-14",
        title=line(text["title"]),
        between=line(text["between"] + joined),
        opening=Paragraph("opening", line(text["opening"])),
        parties=tuple(
            PartyEntry(
                party,
                Paragraph(f"party.{party}", line(text["entries"][party])),
                Paragraph(f"party.{party}.side", line(text["sides"][min(rank, 1)])),
            )
            for rank, party in enumerate(order)
        ),
        collective=Paragraph("collective", line(text["collective"])),
        visas=tuple(
            Paragraph(f"visa.{number}", line(visa)) for number, visa in enumerate(text["visas"], 1)
        ),
        preamble_heading=line(text["preamble"]),
        recitals=tuple(
            Paragraph(f"recital.{number}", line(recital))
            for number, recital in enumerate(text["recitals"], 1)
        ),
        operative=Paragraph("operative", line(text["operative"])),
        articles=tuple(
            Article(
                f"article-{number}",
                number,
                text["label"](number).replace("^", ""),
                line(text["label"](number) + text["dash"] + heading),
                blocks,
            )
            for number, (heading, blocks) in enumerate(article_blocks, 1)
        ),
        closing=Paragraph("closing", line(text["closing"])),
        signature_blocks=tuple(_signature_block(language, party, line) for party in order),
        witnesses=Witnesses(
            line(text["presence"]),
            (
                Witness(
                    "who-signs",
                    line(text["witness"][0]),
                    line(text["witness"][1]),
                    True,
                    line(text["room"]),
                ),
                Witness(
                    "who-watches", line(text["witness"][2]), line(text["witness"][3]), False, None
                ),
            ),
        ),
        annexes=(
            Annex(
                "calendar",
                1,
                line(text["annex"]),
                _blocks(language, "annex-1", text["annex_blocks"], final),
            ),
        ),
        furniture=Furniture(
            reference=line(text["reference"] + ("1.0" if final else "0.3")),
            copy=line(text["draft"] if copy == "draft" else text["holder"] + text["names"][copy]),
            banner=None if final else text["banner"],
            page=text["page"],
            holder=PARTIES.index(copy) + 1 if final else None,
        ),
    )


def hostile(language: Language) -> Document:
    """Give a document whose values look like markup or template code."""
    values = (
        "R & D",
        "a < b",
        "{{ 7*7 }}",
        "{% raw %}",
        "<w:br/>",
        "</p><script>",
        "&amp;",
        "x" * 200,
    )
    document = sample(language)
    first, *others = document.articles
    blocks = tuple(
        Paragraph(f"hostile.{n}", (Run(value, "fr", isolated=language == "ar"),))
        for n, value in enumerate(values)
    )
    article = dataclasses.replace(first, blocks=blocks)
    return dataclasses.replace(document, articles=(article, *others))


def with_filler(document: Document, paragraphs: int) -> Document:
    """Give the document with a last article of `paragraphs` short lines."""
    *others, last = document.articles
    word = "Clause" if document.language == "fr" else "فقرة"
    blocks = tuple(
        Paragraph(f"filler.{n}", (Run(f"{word} {n}.", document.language),))
        for n in range(paragraphs)
    )
    return dataclasses.replace(
        document, articles=(*others, dataclasses.replace(last, blocks=(*last.blocks, *blocks)))
    )


def with_annexes(document: Document, rows: int = 3) -> Document:
    """Give the document with three annexes, of which the second, a wide table, lies on its side."""
    (calendar,) = document.annexes
    table = schedule(document.language, rows)
    wide = Annex(
        "schedule", 2, runs(document.language, _SCHEDULE[document.language][0]), table, True
    )
    last = dataclasses.replace(calendar, id="other", number=3)
    return dataclasses.replace(document, annexes=(calendar, wide, last))


def with_table(document: Document, rows: int = 3) -> Document:
    """Give the document with a schedule of amounts of some rows at the end of its first article."""
    first, *others = document.articles
    blocks = (*first.blocks, *schedule(document.language, rows))
    return dataclasses.replace(
        document, articles=(dataclasses.replace(first, blocks=blocks), *others)
    )


def schedule(language: Language, rows: int) -> tuple[Block, ...]:
    """Give a sentence and a schedule of amounts of some rows, whose total stands below."""
    _, intro, head, row, total = _SCHEDULE[language]

    def cells(name: str, texts: tuple[str, ...]) -> tuple[Paragraph, ...]:
        return tuple(
            Paragraph(f"schedule.{name}.{n}", runs(language, text)) for n, text in enumerate(texts)
        )

    body = [cells(str(n), (str(2031 + n), *row)) for n in range(rows)]
    alignment: tuple[Alignment, ...] = ("start", "start", "figures", "center")
    return (
        Paragraph("schedule.intro", runs(language, intro)),
        Table("schedule", alignment, cells("head", head), (*body, cells("total", total))),
    )


_Cells = tuple[str, ...]
_SCHEDULE: dict[Language, tuple[str, str, _Cells, _Cells, _Cells]] = {
    "fr": (
        "Annexe 2 — Échéancier",
        "Les sommes sont versées comme suit :",
        ("Exercice", "Bénéficiaire", "Montant", "Part"),
        ("le jardin d’essai, pour l’_échange_ de graines", "1 200 000 €", "60 %"),
        ("*Total*", "", "*2 000 000 €*", "*100 %*"),
    ),
    "ar": (
        "المرفق 2: جدول الأداءات",
        "تؤدى المبالغ كما يلي:",
        ("السنة المالية", "المستفيد", "المبلغ", "الحصة"),
        ("حديقة التجارب، من أجل تبادل البذور (‹UM6P›)", "‹1 200 000 €›", "‹60%›"),
        ("*المجموع*", "", "‹2 000 000 €›", "‹100%›"),
    ),
}
"""Of each language: heading of an annex, sentence before the table, head, row, total."""


def _filled(source: str) -> str:
    source = source.replace("[nom à compléter]", "Rayan TAZI-FICTIF")
    source = source.replace("[اسم يستكمل لاحقا]", "السيد ريان التازي")
    return re.sub(r"\[[^\]]*\]", "<7>", source)


def _signature_block(language: Language, party: str, line: Callable[[str], Runs]) -> SignatureBlock:
    text = _TEXTS[language]
    people = text["people"][party]
    return SignatureBlock(
        party,
        line(text["for"][party]),
        line(text["joint"]) if len(people) > 1 else None,
        tuple(
            Signatory(
                f"{party}.{rank}",
                tuple(line(capacity) for capacity in capacities),
                line(text["room"]),
                line(name),
                line(text["date_line"]),
            )
            for rank, (*capacities, name) in enumerate(people, start=1)
        ),
    )


def _blocks(language: Language, prefix: str, sources: list[Any], final: bool) -> tuple[Block, ...]:
    return tuple(
        block
        for number, source in enumerate(sources, 1)
        for block in _block(language, f"{prefix}.{number}", source, final, level=0)
    )


def _block(language: Language, id: str, source: Any, final: bool, level: int) -> tuple[Block, ...]:
    if isinstance(source, str):
        return (Paragraph(id, runs(language, _filled(source) if final else source)),)
    style, *rest = source
    if style == "choice":
        intro, options, closing = rest
        if final:
            return _block(language, id, options[0][1], final, level)
        return (
            Alternatives(
                id,
                runs(language, intro),
                tuple(
                    Option(
                        runs(language, label),
                        _block(language, f"{id}.{number}", content, final, level),
                    )
                    for number, (label, content) in enumerate(options, 1)
                ),
                runs(language, closing),
            ),
        )
    items = []
    for number, entry in enumerate(rest):
        head, *nested = entry if isinstance(entry, list) else [entry]
        blocks = list(_block(language, f"{id}.{number + 1}", head, final, level))
        for child in nested:
            blocks += _block(language, f"{id}.{number + 1}.n", child, final, level + 1)
        items.append(ListItem(_marker(language, style, number), tuple(blocks)))
    return (ItemList(id, style, level, tuple(items)),)


def _marker(language: Language, style: ListStyle, number: int) -> str:
    match style:
        case "dash":
            return "–"
        case "number":
            return f"{number + 1}."
        case "letter":
            return f"{('abcdef' if language == 'fr' else 'أبجدهو')[number]})"


def _articles(language: Language, final: bool) -> list[tuple[str, tuple[Block, ...]]]:
    return [
        (heading, _blocks(language, f"article-{number}", sources, final))
        for number, (heading, *sources) in enumerate(_TEXTS[language]["articles"], 1)
    ]


_ORDINALS = [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
    "الحادية عشرة",
    "الثانية عشرة",
    "الثالثة عشرة",
]

_FRENCH: dict[str, Any] = {
    "title": "Accord de coopération",
    "between": "entre ",
    "comma": ", ",
    "and": " et ",
    "dash": " — ",
    "opening": "Entre les soussignés :",
    "names": {
        "region-val-d-armor": "la Région Val-d’Armor",
        "region-tizi-zahra": "la Région de Tizi-Zahra",
        "universite-du-littoral": "l’Université du Littoral d’Armor",
        "fondation-des-jardins": "la Fondation des jardins",
        "agence-des-oasis": "l’Agence des oasis",
    },
    "entries": {
        "region-val-d-armor": "La *Région Val-d’Armor*, collectivité territoriale, dont le siège est 1, esplanade du "
        "Phare, 99200 Port-Armor (France), représentée par M^me^ Solène LE GOFFIC, Présidente du Conseil régional, "
        "dûment habilitée par la délibération n° [à compléter] du 28 février 2031, ci-après dénommée « la "
        "Région Val-d’Armor »,",
        "region-tizi-zahra": "La *Région de Tizi-Zahra* (‹جهة تيزي الزهراء›), collectivité territoriale, dont le siège est "
        "avenue des Lauriers, Tizi-Zahra (Maroc), représentée par M. Idriss BENSOUDA, Président du Conseil de la "
        "Région, ci-après dénommée « la Région de Tizi-Zahra »,",
        "universite-du-littoral": "L’*Université du Littoral d’Armor*, établissement public, dont le siège est 4, rue "
        "des Goélands, 99200 Port-Armor, représentée par sa Présidente, M^me^ Anne-Lise KERVRAN,",
        "fondation-des-jardins": "La *Fondation des jardins*, personne morale de droit public, dont le siège est place "
        "des Orangers, Tizi-Zahra, représentée par son Président, M. Younes ALAOUI-FICTIF,",
        "agence-des-oasis": "L’*Agence des oasis*, établissement public, représentée par sa directrice, "
        "M^me^ Hiba EL-EXEMPLE,",
    },
    "sides": ("d’une part,", "et d’autre part,"),
    "collective": "ci-après dénommées conjointement « les Parties » et individuellement « la Partie »,",
    "visas": [
        "Vu la Constitution ;",
        "Vu le code général des collectivités territoriales, notamment ses articles L. 1115-1 et suivants, dans leur "
        "rédaction en vigueur à la date de signature du présent accord ;",
        "Vu la délibération n° [à compléter] du Conseil régional ;",
    ],
    "preamble": "Préambule",
    "recitals": [
        "Considérant l’amitié ancienne qui unit les deux rives et la volonté commune de faire des jardins publics un "
        "lieu de savoir, de fraîcheur et de partage ;",
        "Considérant qu’une quinzaine de projets ont été menés depuis 2016 dans ce domaine ;",
    ],
    "operative": "Il a été convenu ce qui suit :",
    "label": lambda number: "Article 1^er^" if number == 1 else f"Article {number}",
    "articles": [
        (
            "Objet",
            "Le présent accord définit le cadre de la coopération entre les Parties dans le domaine des jardins, de "
            "l’eau et de la formation. Il n’emporte par lui-même aucun engagement financier autre que ceux de "
            "l’article 6.",
        ),
        (
            "Axes de coopération",
            "Les Parties coopèrent selon les axes suivants :",
            (
                "number",
                [
                    "l’eau et le climat :",
                    (
                        "dash",
                        "récupération des eaux de pluie et réemploi des eaux usées traitées ;",
                        "choix d’essences sobres, adaptées à la sécheresse ;",
                    ),
                ],
                [
                    "la formation :",
                    (
                        "letter",
                        "échanges de jardiniers et d’apprentis ;",
                        [
                            "ateliers communs, dont :",
                            ("dash", "un atelier annuel de taille ;", "un atelier de semences ;"),
                        ],
                    ),
                ],
                "la connaissance : catalogue commun des variétés, publié en français et en arabe.",
            ),
        ),
        (
            "Actions",
            "Chaque année, le comité mixte arrête un programme d’actions.",
            (
                "dash",
                "accueil de six apprentis pendant trois mois ;",
                "une exposition itinérante, _Jardins des deux rives_ ;",
                "une journée d’étude ouverte au public.",
            ),
        ),
        (
            "Comité mixte",
            "Il est créé un comité mixte composé de trois représentants de chaque Partie. Il se réunit au moins "
            "une fois par an, alternativement à Port-Armor et à Tizi-Zahra, ou par visioconférence.",
            "Le comité adopte son règlement à l’unanimité. Ses comptes rendus sont rédigés dans les deux langues.",
        ),
        (
            "Correspondants",
            "Chaque Partie désigne un correspondant dont elle communique le nom à l’autre Partie dans un délai "
            "d’un mois. Toute notification est adressée au +212 5 22 00 00 00 ou au siège de la Partie intéressée.",
        ),
        (
            "Engagements financiers",
            "Le montant prévisionnel des engagements est de quatre-vingt-dix mille euros "
            "(<90 000 €>) pour la Région Val-d’Armor et de [à compléter] dirhams pour la Région de Tizi-Zahra.",
            "Les dépenses sont exécutées dans la limite des crédits ouverts au budget de chaque Partie, soit 12,5 % par semestre.",
        ),
        (
            "Propriété des résultats",
            "Les résultats obtenus en commun appartiennent aux Parties à parts égales. Chaque Partie "
            "conserve la propriété de ses connaissances antérieures.",
        ),
        (
            "Données à caractère personnel",
            "Les Parties traitent les données des participants dans le respect de la "
            "législation qui leur est applicable et se tiennent informées de toute atteinte à leur sécurité.",
        ),
        (
            "Entrée en vigueur et durée",
            "Le présent accord entre en vigueur à la date de la dernière signature. Il est conclu "
            "pour une durée de trois ans, du 1^er^ avril 2031 au 31 mars 2034.",
            (
                "choice",
                "Choisir l’une des rédactions suivantes :",
                [
                    ("Option A", "Il est renouvelable une fois par reconduction expresse."),
                    (
                        "Option B",
                        "Il est renouvelable par échange de lettres, trois mois au moins avant son terme.",
                    ),
                ],
                "Fin du choix.",
            ),
        ),
        (
            "Modification",
            "Le présent accord peut être modifié par un avenant signé par les Parties.",
        ),
        (
            "Résiliation",
            "Chaque Partie peut mettre fin au présent accord moyennant un préavis écrit de six mois. Les actions "
            "en cours sont menées à leur terme.",
        ),
        (
            "Règlement des différends",
            "Tout différend relatif à l’interprétation ou à l’exécution du présent accord est réglé "
            "à l’amiable par voie de consultation entre les Parties.",
        ),
        (
            "Langues",
            "Le présent accord est rédigé en langues française et arabe, les deux textes faisant également foi.",
        ),
    ],
    "closing": "Fait à Port-Armor, le 14 mars 2031, en autant d’exemplaires originaux que de Parties, chacun en langues "
    "française et arabe, les deux textes faisant également foi.",
    "for": {
        "region-val-d-armor": "Pour la Région Val-d’Armor,",
        "region-tizi-zahra": "Pour la Région de Tizi-Zahra,",
        "universite-du-littoral": "Pour l’Université du Littoral d’Armor,",
        "fondation-des-jardins": "Pour la Fondation des jardins,",
        "agence-des-oasis": "Pour l’Agence des oasis,",
    },
    "joint": "(signature conjointe)",
    "people": {
        "region-val-d-armor": [
            ("La Présidente du Conseil régional,", "Solène LE GOFFIC"),
            ("Le Vice-président chargé des jardins,", "Malo PENHOËT"),
        ],
        "region-tizi-zahra": [
            (
                "Pour le Président du Conseil de la Région et par délégation,",
                "Le Vice-président chargé de la coopération internationale et de l’environnement,",
                "[nom à compléter]",
            ),
        ],
        "universite-du-littoral": [("La Présidente,", "Anne-Lise KERVRAN")],
        "fondation-des-jardins": [("Le Président,", "Younes ALAOUI-FICTIF")],
        "agence-des-oasis": [("La Directrice,", "Hiba EL-EXEMPLE")],
    },
    "room": "(signature et cachet)",
    "date_line": "À ………………, le ………………",
    "presence": "En présence de :",
    "witness": (
        "M. Corentin LE BRAZ",
        "Président de l’Association des jardiniers",
        "M^me^ Zineb EL-FICTIVE",
        "Conservatrice des jardins de Tizi-Zahra",
    ),
    "annex": "Annexe 1 — Calendrier",
    "annex_blocks": [
        "Le calendrier prévisionnel est le suivant :",
        (
            "dash",
            "printemps 2031 : première réunion du comité mixte ;",
            "automne 2031 : accueil des premiers apprentis.",
        ),
    ],
    "reference": "Réf. VDA-TZ-2031 — version ",
    "draft": "Document de travail",
    "holder": "Exemplaire destiné à ",
    "banner": "PROJET — ne vaut pas engagement",
    "page": ("Page ", " sur "),
}

_ARABIC: dict[str, Any] = {
    "title": "اتفاق تعاون",
    "between": "بين ",
    "comma": " و",
    "and": " و",
    "dash": ": ",
    "opening": "بين الموقعين أسفله:",
    "names": {
        "region-val-d-armor": "جهة فال دارمور",
        "region-tizi-zahra": "جهة تيزي الزهراء",
        "universite-du-littoral": "جامعة ساحل أرمور",
        "fondation-des-jardins": "مؤسسة الحدائق",
        "agence-des-oasis": "وكالة الواحات",
    },
    "entries": {
        "region-val-d-armor": "*جهة فال دارمور* (‹Région Val-d’Armor›)، جماعة ترابية، الكائن مقرها بـ‹1, esplanade du Phare, "
        "99200 Port-Armor› (فرنسا)، الممثلة في شخص رئيسة المجلس الجهوي السيدة سولين لو غوفيك (‹Solène Le Goffic›)، "
        "بمقتضى المقرر رقم [يستكمل لاحقا] بتاريخ 28 فبراير 2031، المشار إليها فيما يلي بـ«جهة فال دارمور»،",
        "region-tizi-zahra": "*جهة تيزي الزهراء*، جماعة ترابية، الكائن مقرها بشارع الغار، تيزي الزهراء (المغرب)، الممثلة في شخص "
        "رئيس مجلس الجهة السيد إدريس بنسودة، المشار إليها فيما يلي بـ«جهة تيزي الزهراء»،",
        "universite-du-littoral": "*جامعة ساحل أرمور*، مؤسسة عمومية، الممثلة في شخص رئيستها السيدة آن ليز كيرفران،",
        "fondation-des-jardins": "*مؤسسة الحدائق*، شخص معنوي خاضع للقانون العام، الكائن مقرها بساحة البرتقال، تيزي الزهراء، الممثلة "
        "في شخص رئيسها السيد يونس العلوي،",
        "agence-des-oasis": "*وكالة الواحات*، مؤسسة عمومية، الممثلة في شخص مديرتها السيدة هبة المثال،",
    },
    "sides": ("من جهة،", "ومن جهة أخرى،"),
    "collective": "والمشار إليهما معا فيما يلي بـ«الطرفين» وكلا على حدة بـ«الطرف»،",
    "visas": [
        "بناء على الدستور؛",
        "بناء على القانون التنظيمي رقم ‹111-14› المتعلق بالجهات، الصادر بتنفيذه الظهير الشريف رقم ‹1-15-83› بتاريخ 20 من رمضان "
        "1436 (7 يوليوز 2015)؛",
        "بناء على المقرر رقم [يستكمل لاحقا] للمجلس الجهوي؛",
    ],
    "preamble": "ديباجة",
    "recitals": [
        "واعتبارا للصداقة العريقة التي تجمع الضفتين وللإرادة المشتركة في جعل الحدائق العمومية فضاء للمعرفة والنداوة والتقاسم؛",
        "واعتبارا لإنجاز نحو خمسة عشر مشروعا منذ سنة 2016 في هذا المجال؛",
    ],
    "operative": "تم الاتفاق على ما يلي:",
    "label": lambda number: "المادة " + _ORDINALS[number - 1],
    "articles": [
        (
            "الموضوع",
            "يحدد هذا الاتفاق إطار التعاون بين الطرفين في مجالات الحدائق والماء والتكوين. ولا يترتب عنه في حد ذاته أي التزام "
            "مالي غير ما هو منصوص عليه في المادة 6.",
        ),
        (
            "محاور التعاون",
            "يتعاون الطرفان وفق المحاور الآتية:",
            (
                "number",
                [
                    "الماء والمناخ:",
                    (
                        "dash",
                        "تجميع مياه الأمطار وإعادة استعمال المياه العادمة المعالجة؛",
                        "اختيار أصناف مقتصدة في الماء وملائمة للجفاف؛",
                    ),
                ],
                [
                    "التكوين:",
                    (
                        "letter",
                        "تبادل البستانيين والمتدربين؛",
                        ["ورشات مشتركة، منها:", ("dash", "ورشة سنوية للتقليم؛", "ورشة للبذور؛")],
                    ),
                ],
                "المعرفة: دليل مشترك للأصناف ينشر باللغتين العربية والفرنسية.",
            ),
        ),
        (
            "الأعمال",
            "تحدد اللجنة المختلطة كل سنة برنامجا للأعمال.",
            (
                "dash",
                "استقبال ستة متدربين لمدة ثلاثة أشهر؛",
                "معرض متنقل بعنوان _حدائق الضفتين_؛",
                "يوم دراسي مفتوح للعموم.",
            ),
        ),
        (
            "اللجنة المختلطة",
            "تحدث لجنة مختلطة تتألف من ثلاثة ممثلين عن كل طرف. وتجتمع مرة واحدة في السنة على الأقل، بالتناوب بين "
            "‹Port-Armor› وتيزي الزهراء، أو عن بعد.",
            "تعتمد اللجنة نظامها الداخلي بالإجماع. وتحرر محاضرها باللغتين.",
        ),
        (
            "المخاطبون",
            "يعين كل طرف مخاطبا يبلغ اسمه إلى الطرف الآخر داخل أجل شهر واحد. وتوجه كل التبليغات إلى الرقم "
            "‹+212 5 22 00 00 00› أو إلى مقر الطرف المعني.",
        ),
        (
            "الالتزامات المالية",
            "يبلغ المبلغ التوقعي للالتزامات ما قدره تسعون ألف أورو (‹90 000 €›) بالنسبة لجهة فال دارمور و[يستكمل لاحقا] "
            "درهم بالنسبة لجهة تيزي الزهراء، برسم الفترة ‹2031-2034›.",
            "تنفذ النفقات في حدود الاعتمادات المفتوحة بميزانية كل طرف، أي ‹12,5 %› عن كل نصف سنة.",
        ),
        (
            "ملكية النتائج",
            "تعود النتائج المشتركة إلى الطرفين مناصفة. ويحتفظ كل طرف بملكية معارفه السابقة.",
        ),
        (
            "المعطيات ذات الطابع الشخصي",
            "يعالج الطرفان معطيات المشاركين وفق التشريع المطبق على كل منهما، ويتبادلان المعلومات بشأن كل "
            "مساس بسلامتها.",
        ),
        (
            "الدخول حيز التنفيذ والمدة",
            "يدخل هذا الاتفاق حيز التنفيذ ابتداء من تاريخ آخر توقيع. ويبرم لمدة ثلاث سنوات، من فاتح أبريل 2031 "
            "إلى 31 مارس 2034.",
            (
                "choice",
                "تختار إحدى الصيغتين الآتيتين:",
                [
                    ("الصيغة أ", "يجدد مرة واحدة بموافقة صريحة."),
                    ("الصيغة ب", "يجدد بتبادل الرسائل قبل انتهاء مدته بثلاثة أشهر على الأقل."),
                ],
                "نهاية الاختيار.",
            ),
        ),
        ("التعديل", "يمكن تعديل هذا الاتفاق بملحق تعديلي يوقعه الطرفان."),
        (
            "الإنهاء",
            "يمكن لكل طرف إنهاء هذا الاتفاق بإشعار كتابي مدته ستة أشهر. وتستمر الأعمال المشروع فيها إلى غاية انتهائها.",
        ),
        (
            "تسوية الخلافات",
            "يسوى كل خلاف متعلق بتأويل هذا الاتفاق أو بتنفيذه وديا عن طريق التشاور بين الطرفين.",
        ),
        ("اللغات", "حرر هذا الاتفاق باللغتين العربية والفرنسية، ولكلا النصين الحجية نفسها."),
    ],
    "closing": "حُرِّر بـ‹Port-Armor›، بتاريخ 14 مارس 2031، في نظائر أصلية بعدد الأطراف، كل منها باللغتين العربية والفرنسية، ولكلا النصين "
    "الحجية نفسها.",
    "for": {
        "region-val-d-armor": "عن جهة فال دارمور،",
        "region-tizi-zahra": "عن جهة تيزي الزهراء،",
        "universite-du-littoral": "عن جامعة ساحل أرمور،",
        "fondation-des-jardins": "عن مؤسسة الحدائق،",
        "agence-des-oasis": "عن وكالة الواحات،",
    },
    "joint": "(توقيع مشترك)",
    "people": {
        "region-val-d-armor": [
            ("رئيسة المجلس الجهوي،", "السيدة سولين لو غوفيك (‹Solène LE GOFFIC›)"),
            ("نائب الرئيسة المكلف بالحدائق،", "السيد مالو بينهويت (‹Malo PENHOËT›)"),
        ],
        "region-tizi-zahra": [
            (
                "عن رئيس مجلس الجهة وبتفويض منه،",
                "نائب الرئيس المكلف بالتعاون الدولي والبيئة،",
                "[اسم يستكمل لاحقا]",
            ),
        ],
        "universite-du-littoral": [("الرئيسة،", "السيدة آن ليز كيرفران (‹Anne-Lise KERVRAN›)")],
        "fondation-des-jardins": [("الرئيس،", "السيد يونس العلوي")],
        "agence-des-oasis": [("المديرة،", "السيدة هبة المثال")],
    },
    "room": "(التوقيع والخاتم)",
    "date_line": "بـ………………، بتاريخ ………………",
    "presence": "بحضور:",
    "witness": (
        "السيد كورنتان لو براز",
        "رئيس جمعية البستانيين",
        "السيدة زينب المتخيلة",
        "محافظة حدائق تيزي الزهراء",
    ),
    "annex": "مرفق 1: الجدولة الزمنية",
    "annex_blocks": [
        "الجدولة الزمنية التوقعية كما يلي:",
        (
            "dash",
            "ربيع 2031: الاجتماع الأول للجنة المختلطة؛",
            "خريف 2031: استقبال أوائل المتدربين.",
        ),
    ],
    "reference": "المرجع: ‹VDA-TZ-2031› – النسخة ",
    "draft": "وثيقة عمل",
    "holder": "النظير المسلم إلى ",
    "banner": "مشروع – لا يترتب عنه أي التزام",
    "page": ("الصفحة ", " من "),
}

_TEXTS: dict[Language, dict[str, Any]] = {"fr": _FRENCH, "ar": _ARABIC}
