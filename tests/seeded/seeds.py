"""Faults to seed: single mutations of the complete examples, of the kinds that drafters make.

Takes nothing; gives seeds. Most of them rewrite one article word for word in the spec, as a drafter
does, and change one thing in one language: that is where slips happen. Others change a fact, a
record of the directory or a text of the library. Nothing here knows how the checks work.
"""

# ruff: noqa: E501 - a fault is easier to read on one line

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from tests.cases import (
    ACCORD,
    ALL,
    CALL,
    DECLARATION,
    DELETE,
    GRANT,
    MOBILITY,
    MOU,
    RENEWAL,
    THREE,
    added,
    case,
)

from alternat.document import Alternatives, Block, ItemList, Paragraph
from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Language

Edits = Mapping[str, Any]
Change = Callable[[str], str | None]
"""Gives a text with one slip, or None where there is nothing to spoil."""


@dataclass(frozen=True)
class Seed:
    """One fault."""

    kind: str
    """What kind of slip it is."""
    name: str
    agreement: str
    edits: Edits
    clean: Edits
    """The same edits without the slip: what the findings are compared with."""

    def __str__(self) -> str:
        """Name the seed for a list of misses."""
        return f"{self.kind}: {self.name} ({self.agreement})"


def seeds() -> tuple[Seed, ...]:
    """Give every seed, always the same ones."""
    return (*_slips_in_prose(), *_changed_facts())


# ------------------------------------------------------------------------------- slips in prose
@dataclass(frozen=True)
class Slip:
    """A kind of slip in the words of one language."""

    kind: str
    language: Language
    change: Change
    count: int
    """How many seeds to make of it at most, spread over agreements."""
    agreements: tuple[str, ...] = ALL


def swap(pattern: str, *pairs: tuple[str, str]) -> Change:
    """Replace the first word found by another."""
    table = dict(pairs)

    def change(text: str) -> str | None:
        found = re.search(pattern.format("|".join(map(re.escape, table))), text)
        if not found:
            return None
        return text[: found.start(1)] + table[found[1]] + text[found.end(1) :]

    return change


def word(*pairs: tuple[str, str]) -> Change:
    """Replace a whole word."""
    return swap(r"(?<!\w)({})(?!\w)", *pairs)


def digit(text: str) -> str | None:
    """Change a digit of the first number."""
    found = re.search(r"(?<![\w.-])\d+(?![\w.-])", text)
    if not found:
        return None
    last = str((int(found[0][-1]) + 3) % 10)
    return text[: found.end() - 1] + last + text[found.end() :]


def reversed_number(text: str) -> str | None:
    """Write the first number of several digits backwards."""
    found = re.search(r"(?<![\w.-])\d{3,}(?![\w.-])", text)
    if not found or found[0] == found[0][::-1]:
        return None
    return text[: found.start()] + found[0][::-1] + text[found.end() :]


def drop_paragraph(text: str) -> str | None:
    """Lose the last paragraph."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[:-1]) if len(paragraphs) > 1 else None


def drop_item(text: str) -> str | None:
    """Lose the last item of a list."""
    lines = text.split("\n")
    items = [index for index, line in enumerate(lines) if line.startswith("- ")]
    if len(items) < 2:
        return None
    del lines[items[-1]]
    return "\n".join(lines)


def _months(names: str) -> Change:
    listed = names.split()
    return word(*zip(listed, [*listed[1:], listed[0]], strict=True))


SLIPS: tuple[Slip, ...] = (
    Slip("a digit changed in the Arabic only", "ar", digit, 14),
    Slip("a digit changed in the French only", "fr", digit, 8),
    Slip("a number written backwards", "ar", reversed_number, 6),
    Slip(
        "a number in words changed in the Arabic",
        "ar",
        word(
            ("ثلاثة", "أربعة"),
            ("ثلاث", "خمس"),
            ("سنتين", "ثلاث سنوات"),
            ("شهرين", "شهر واحد"),
            ("ستة", "تسعة"),
            ("أربعة", "خمسة"),
            ("اثني عشر", "عشرة"),
            ("خمسة عشر", "عشرين"),
            ("ثلاثين", "عشرين"),
            ("مرتين", "ثلاث مرات"),
        ),
        14,
    ),
    Slip(
        "a number in words changed in the French",
        "fr",
        word(
            ("trois", "quatre"),
            ("deux", "trois"),
            ("six", "neuf"),
            ("quatre", "cinq"),
            ("quinze", "vingt"),
            ("trente", "vingt"),
            ("douze", "dix"),
            ("cinq", "six"),
        ),
        12,
    ),
    Slip(
        "a month off in the French",
        "fr",
        _months("janvier février mars avril juin juillet septembre octobre novembre décembre"),
        6,
    ),
    Slip(
        "a month off in the Arabic",
        "ar",
        _months("يناير فبراير مارس أبريل يونيو يوليوز شتنبر أكتوبر نونبر دجنبر"),
        6,
    ),
    Slip(
        "a month that is not Moroccan",
        "ar",
        word(
            ("ماي", "مايو"),
            ("يوليوز", "يوليو"),
            ("غشت", "أغسطس"),
            ("شتنبر", "سبتمبر"),
            ("نونبر", "نوفمبر"),
            ("دجنبر", "ديسمبر"),
        ),
        3,
    ),
    Slip(
        "an undertaking in a French text that binds nobody",
        "fr",
        word(
            ("souhaitent", "s’engagent à"),
            ("conviennent de", "s’engagent à"),
            ("envisagent de", "s’obligent à"),
            ("entendent", "doivent"),
            ("peuvent", "doivent"),
            ("peut", "est tenue de"),
            ("entend", "s’engage à"),
            ("favorisent", "garantissent"),
            ("s’efforcent de", "s’engagent à"),
            ("organisent", "prennent en charge"),
        ),
        12,
        (DECLARATION, MOU),
    ),
    Slip(
        "an undertaking in an Arabic text that binds nobody",
        "ar",
        word(
            ("يعتزم", "يلتزم"),
            ("يرغب", "يتعهد"),
            ("ويرغب", "ويلتزم"),
            ("يتفق", "يلتزم"),
            ("يمكن", "يتعين على"),
            ("ويمكن", "ويجب على"),
            ("يسعى", "يتعهد"),
            ("ويعتزم", "ويلتزم"),
            ("يشجع", "يضمن"),
            ("ينظم", "يتحمل"),
            ("يعمل", "يلتزم"),
        ),
        12,
        (DECLARATION, MOU),
    ),
    Slip("a paragraph dropped in the Arabic", "ar", drop_paragraph, 8),
    Slip("a paragraph dropped in the French", "fr", drop_paragraph, 6),
    Slip("an item dropped in the Arabic", "ar", drop_item, 6),
    Slip("an item dropped in the French", "fr", drop_item, 4),
    Slip(
        "a reference moved in the French",
        "fr",
        lambda text: _moved(text, r"(?:l’article|de l’article|à l’article)[\s\u00a0](\d+)"),
        8,
    ),
    Slip("a reference moved in the Arabic", "ar", lambda text: _moved(text, r"المادة (\d+)"), 8),
    Slip(
        "a negation lost in the French",
        "fr",
        lambda text: _without(
            text,
            (r"\bn’(\w+) aucun", r"\1 un"),
            (r"\bne (\w+) pas\b", r"\1"),
            (r"\bn’(\w+) pas\b", r"\1"),
            (r"\bne (\w+) aucune?\b", r"\1 une"),
            (r"\bsans (?=\w)", "avec "),
        ),
        10,
    ),
    Slip(
        "a negation lost in the Arabic",
        "ar",
        lambda text: _without(
            text, (r"(?<!\w)و?لا (?=ي|ت)", ""), (r"(?<!\w)دون ", "مع "), (r"(?<!\w)عدم ", "")
        ),
        12,
    ),
    Slip(
        "an exception lost in the French",
        "fr",
        lambda text: _without(text, (r", sauf [^,.;]+", ""), (r", à l’exception [^,.;]+", "")),
        3,
    ),
    Slip(
        "an exception lost in the Arabic",
        "ar",
        lambda text: _without(text, (r"، ما لم [^،.؛]+", ""), (r"، باستثناء [^،.؛]+", "")),
        3,
    ),
    Slip(
        "the dual for three parties",
        "ar",
        word(("الأطراف", "الطرفين"), ("أطراف", "طرفي"), ("للأطراف", "للطرفين")),
        8,
        (THREE,),
    ),
    Slip(
        "the plural for two parties",
        "ar",
        word(("الطرفان", "الأطراف"), ("الطرفين", "الأطراف"), ("للطرفين", "للأطراف")),
        8,
        (ACCORD, MOU, RENEWAL, GRANT),
    ),
    Slip(
        "the wrong case of the dual",
        "ar",
        lambda text: _without(text, (r"(?<!\w)(بين|على|من) الطرفين", r"\1 الطرفان")),
        5,
    ),
    Slip(
        "first and second party named in an alternat text",
        "fr",
        lambda text: _without(text, (r"\bchaque Partie\b", "la première Partie")),
        3,
    ),
    Slip(
        "first and second party named in an alternat text, in Arabic",
        "ar",
        lambda text: _without(text, (r"(?<!\w)كل طرف\b", "الطرف الأول")),
        3,
    ),
    Slip(
        "the wrong currency in the Arabic",
        "ar",
        word(("أورو", "درهم"), ("درهم", "أورو"), ("درهما", "أورو")),
        5,
    ),
    Slip("the wrong currency in the French", "fr", word(("euros", "dirhams"), ("€", "$")), 4),
    Slip(
        "words of an amount that are not its figures, in French",
        "fr",
        lambda text: _without(
            text,
            (r"\bcent (?=\w+(?: mille)? ?euros)", "deux cent "),
            (r"\bmille (?=euros|dirhams)", "millions "),
        ),
        3,
    ),
    Slip(
        "words of an amount that are not its figures, in Arabic",
        "ar",
        lambda text: _without(
            text,
            (r"(?<!\w)قدره مائتا ألف", "قدره ثلاثمائة ألف"),
            (r"(?<!\w)قدره مائة ألف", "قدره مائتا ألف"),
            (r"(?<!\w)قدره (\w+) آلاف", "قدره تسعون ألف"),
        ),
        3,
    ),
    Slip(
        "a term of another country",
        "ar",
        word(
            ("جهة", "منطقة"),
            ("الجهة", "المنطقة"),
            ("المقرر", "المداولة"),
            ("مرفق", "ملحق"),
            ("المرفق", "الملحق"),
            ("المرفقات", "الملاحق"),
            ("أورو", "يورو"),
            ("جهوية", "إقليمية"),
            ("الجهوي", "الإقليمي"),
        ),
        8,
    ),
    Slip(
        "the text named as another instrument, in French",
        "fr",
        word(
            ("le présent accord", "la présente convention"),
            ("la présente convention", "le présent accord"),
            ("la présente déclaration", "le présent protocole"),
            ("le présent protocole d’entente", "le présent accord"),
            ("du présent accord", "de la présente convention"),
        ),
        6,
    ),
    Slip(
        "the text named as another instrument, in Arabic",
        "ar",
        word(
            ("هذا الاتفاق", "هذه الاتفاقية"),
            ("هذه الاتفاقية", "هذا الاتفاق"),
            ("هذا الإعلان", "هذا الاتفاق"),
            ("مذكرة التفاهم هذه", "هذا الاتفاق"),
        ),
        6,
    ),
    Slip(
        "one party named for the other, in Arabic",
        "ar",
        word(
            ("جهة الوادي الأزرق", "جهة جبل السحاب"),
            ("جهة جبل السحاب", "جهة الوادي الأزرق"),
        ),
        4,
        (ACCORD,),
    ),
    Slip(
        "one party named for the other, in French",
        "fr",
        word(
            ("Région Val-d’Azur", "Région Jbel-Sahab"),
            ("Région Jbel-Sahab", "Région Val-d’Azur"),
        ),
        4,
        (ACCORD,),
    ),
    Slip(
        "a defined term in lower case",
        "fr",
        word(
            ("les Parties", "les parties"),
            ("Les Parties", "Les parties"),
            ("des Parties", "des parties"),
        ),
        5,
    ),
    Slip(
        "a missing elision",
        "fr",
        swap(
            r"(?<!\w)({})(?=\w)", ("l’a", "la a"), ("l’é", "le é"), ("d’a", "de a"), ("l’o", "la o")
        ),
        5,
    ),
    Slip(
        "a missing contraction",
        "fr",
        word(
            ("du programme", "de le programme"),
            ("au titre", "à le titre"),
            ("des actions", "de les actions"),
            ("aux actions", "à les actions"),
        ),
        4,
    ),
    Slip(
        "a tatweel inside a word",
        "ar",
        word(("الطرفان", "الطـــرفان"), ("الطرفين", "الطرفـــين"), ("التعاون", "التعـــاون")),
        3,
    ),
    Slip("digits of another usage", "ar", lambda text: _without(text, (r"\d+", "٣")), 3),
    Slip(
        "a hamza slip",
        "ar",
        word(
            ("الاتفاق", "الإتفاق"),
            ("الاختصاصات", "الإختصاصات"),
            ("الاعتمادات", "الإعتمادات"),
            ("إطار", "اطار"),
        ),
        4,
    ),
    Slip(
        "a conjunction apart from its word",
        "ar",
        swap(r"(?<!\w)({})(?=\w)", ("وي", "و ي"), ("وت", "و ت")),
        4,
    ),
    Slip(
        "an accent missing on a capital",
        "fr",
        word(("État", "Etat"), ("Égalité", "Egalité"), ("Île", "Ile"), ("À", "A")),
        3,
    ),
    Slip(
        "an abbreviated ordinal in the wrong form",
        "fr",
        lambda text: _without(text, (r"\b1er\b", "1ère"), (r"\bdeuxième\b", "2ème")),
        2,
    ),
    Slip(
        "Latin words left in the Arabic",
        "ar",
        word(("التعاون", "coopération"), ("الطرفان", "Parties"), ("الطرفين", "Parties")),
        4,
    ),
    Slip(
        "Arabic words left in the French",
        "fr",
        word(("coopération", "التعاون"), ("programme", "برنامج")),
        3,
    ),
    Slip("a word said twice", "fr", word(("de la", "de la la"), ("par écrit", "par par écrit")), 3),
    Slip(
        "a word said twice, in Arabic",
        "ar",
        word(("في", "في في"), ("على", "على على"), ("من", "من من")),
        3,
    ),
    Slip("a bracket left open", "fr", lambda text: _without(text, (r"(\w+), ", r"(\1, ")), 3),
)


def _moved(text: str, pattern: str) -> str | None:
    found = re.search(pattern, text)
    if not found:
        return None
    other = str(int(found[1]) + 1)
    return text[: found.start(1)] + other + text[found.end(1) :]


def _without(text: str, *rules: tuple[str, str]) -> str | None:
    for pattern, replacement in rules:
        changed = re.sub(pattern, replacement, text, count=1)
        if changed != text:
            return changed
    return None


def _slips_in_prose() -> Iterator[Seed]:
    for slip in SLIPS:
        # One of each agreement in turn, so that a kind is not tried on a single text.
        rows = [list(_spoilt(slip, agreement)) for agreement in slip.agreements]
        spread = (row[turn] for turn in range(40) for row in rows if turn < len(row))
        yield from islice(spread, slip.count)


def _spoilt(slip: Slip, agreement: str) -> Iterator[Seed]:
    for place, article, prose in articles(agreement):
        text = slip.change(prose[slip.language])
        if text is not None and text != prose[slip.language]:
            name = f"{article}"
            spoilt = {place: {**prose, slip.language: text}}
            yield Seed(slip.kind, name, agreement, spoilt, {place: prose})


@cache
def articles(agreement: str) -> tuple[tuple[str, str, dict[Language, str]], ...]:
    """Give each article as a drafter would rewrite it: place in the spec, id, Markdown.

    Args:
        agreement: One of the examples.
    """
    one = case(agreement)
    own = [article.id for article in one.dossier.agreement.articles]
    texts = {language: one.text(language).articles for language in LANGUAGES}
    return tuple(
        (
            f"agreement:articles.{own.index(fr.id)}.text"
            if fr.id in own
            else f"agreement:clauses.{fr.id}.text",
            fr.id,
            {"fr": _markdown(fr.blocks), "ar": _markdown(ar.blocks)},
        )
        for fr, ar in zip(texts["fr"], texts["ar"], strict=True)
        # Its lines follow the order of the parties, which is another one in each language.
        if not (fr.id == "financial" and one.dossier.agreement.precedence.mode == "by_language")
    )


def _markdown(blocks: tuple[Block, ...], indent: str = "") -> str:
    parts = []
    for block in blocks:
        match block:
            case Paragraph():
                parts.append(indent + plain(block.runs))
            case ItemList():
                items = (f"{indent}- {_markdown(item.blocks).strip()}" for item in block.items)
                parts.append("\n".join(items))
            case Alternatives():
                raise AssertionError("an example leaves a choice open")
    return "\n\n".join(parts)


# -------------------------------------------------------------------------------- changed facts
L = dict[str, str]


def _fact(kind: str, agreement: str, edits: Edits) -> Seed:
    return Seed(kind, ", ".join(edits), agreement, edits, {})


def _recital(fr: str, ar: str) -> dict[str, Any]:
    return {"agreement:recitals": added({"id": "seeded", "text": {"fr": fr, "ar": ar}})}


def _changed_facts() -> Iterator[Seed]:
    """Give slips in facts, records and library, one by one."""
    fact = _fact
    for agreement, late in ((ACCORD, "2026-04-10"), (RENEWAL, "2026-04-03"), (THREE, "2026-06-01")):
        yield fact(
            "vote after the signature", agreement, {"agreement:parties.0.authority.date": late}
        )
        yield fact(
            "vote after the signature", agreement, {"agreement:parties.1.authority.date": late}
        )
        yield fact(
            "vote of another year", agreement, {"agreement:parties.0.authority.date": "2024-02-06"}
        )
        yield fact(
            "no citation of the text that empowers",
            agreement,
            {"agreement:citations": lambda items: [one for one in items if one != "cgct-l1115-1"]},
        )
        yield fact(
            "no vote of a public party",
            agreement,
            {"agreement:parties.0.authority": {"kind": "unknown", "todo": {"fr": "?", "ar": "؟"}}},
        )
        yield fact(
            "in force on signature",
            agreement,
            {"agreement:entry_into_force": {"rule": "on_last_signature"}},
        )
        yield fact(
            "signed before the ceremony",
            agreement,
            {"agreement:closing.places_dates.0.date": "2026-03-31"},
        )
        yield fact(
            "signed on another day than the ceremony",
            agreement,
            {
                "trip:ceremonies.7.date": "2026-03-30",
                "trip:ceremonies.6.date": "2026-03-30",
                "trip:ceremonies.0.date": "2026-03-30",
            },
        )
        yield fact(
            "signed elsewhere than the ceremony",
            agreement,
            {"agreement:closing.places_dates.0.place": "port-azur"},
        )
    yield fact("trip over before the ceremony", ACCORD, {"trip:end": "2026-04-01"})
    yield fact("ceremonies at the same time", ACCORD, {"trip:ceremonies.7.time": "10:05"})
    yield fact(
        "total that is not the sum", ACCORD, {"agreement:clauses.financial.total.value": "350000"}
    )
    yield fact(
        "commitment that breaks the total",
        ACCORD,
        {"agreement:commitments.0.amount.value": "210000"},
    )
    yield fact("money that nobody voted", ACCORD, {"agreement:commitments.0.vote_ref": DELETE})
    yield fact(
        "two currencies without a rule",
        RENEWAL,
        {"agreement:clauses.financial.exchange_rule": DELETE},
    )
    yield fact(
        "no provisional amount",
        ACCORD,
        {
            "agreement:clauses.financial.text": {
                "fr": "Les Parties définissent ensemble leurs moyens.",
                "ar": "يحدد الطرفان معا وسائلهما.",
            }
        },
    )
    yield fact(
        "an amount in a declaration",
        DECLARATION,
        _recital(
            "Considérant la subvention de dix mille euros (10 000 €) accordée par la Région ;",
            "واعتبارا للإعانة التي منحتها الجهة وقدرها عشرة آلاف أورو (10.000 أورو)؛",
        ),
    )
    yield fact(
        "an amount in a memorandum",
        MOU,
        _recital(
            "Considérant la subvention de dix mille euros (10 000 €) accordée par la Région ;",
            "واعتبارا للإعانة التي منحتها الجهة وقدرها عشرة آلاف أورو (10.000 أورو)؛",
        ),
    )
    for agreement, citation in (
        (CALL, "code-education"),
        (MOBILITY, "code-education"),
        (GRANT, "code-education"),
    ):
        yield fact(
            "no citation of the education code",
            agreement,
            {
                "agreement:citations": lambda items, word=citation: [
                    one for one in items if word not in one and "education" not in one
                ]
            },
        )
        yield fact(
            "ministries never asked",
            agreement,
            {
                "agreement:formalities": lambda items: [
                    one for one in items or [] if one["kind"] != "U-1"
                ]
            },
        )
    yield fact("label that is not the period", RENEWAL, {"agreement:term.label": "2026-2030"})
    yield fact("end before the start", RENEWAL, {"agreement:term.end": "2026-05-01"})
    yield fact("start before the signature", RENEWAL, {"agreement:term.start": "2026-01-01"})
    yield fact(
        "extension after the expiry", RENEWAL, {"agreement:prior_agreement.signed_on": "2019-06-01"}
    )
    yield fact(
        "another party than the first accord's",
        RENEWAL,
        {"agreement:prior_agreement.parties_then.1": "region-val-azur"},
    )
    yield fact(
        "tacit renewal without end", ACCORD, {"agreement:clauses.renewal_clause.max": DELETE}
    )
    yield fact(
        "notice longer than the period",
        ACCORD,
        {"agreement:clauses.renewal_clause.notice": {"n": "18", "unit": "month"}},
    )
    yield fact(
        "witness who signs",
        MOU,
        {
            "agreement:witnesses": added(
                {
                    "person": "camille-exemple",
                    "institution": "region-val-azur",
                    "office": "president",
                }
            )
        },
    )
    yield fact(
        "one person for two parties",
        ACCORD,
        {"agreement:parties.1.signatories.0.person": "camille-exemple"},
    )
    for person, agreement in (
        ("camille-exemple", ACCORD),
        ("anas-majazi", ACCORD),
        ("dominique-specimen", RENEWAL),
    ):
        yield fact(
            "gender of a person",
            agreement,
            {
                f"people:{person}.gender": lambda old: "m" if old == "f" else "f",
                **_recital(*_named(agreement, person)),
            },
        )
    yield fact(
        "gender of a party in prose",
        ACCORD,
        _recital(
            "Considérant la Région Val-d’Azur, représenté par son Président ;",
            "واعتبارا لجهة الوادي الأزرق، الممثل في شخص رئيسته؛",
        ),
    )
    yield fact(
        "gender of a president in prose",
        ACCORD,
        _recital(
            "Considérant l’action de Monsieur Camille Exemple ;",
            "واعتبارا لعمل السيد كامي إكزامبل؛",
        ),
    )
    for respelt in ("Exempel", "Examplé", "Exxemple"):
        yield fact(
            "a name respelt",
            ACCORD,
            _recital(
                f"Considérant l’action de Madame Camille {respelt}, Présidente ;",
                "واعتبارا لعمل السيدة الرئيسة؛",
            ),
        )
    yield fact(
        "a region respelt",
        ACCORD,
        _recital(
            "Considérant les liens de la Région Val d’Azure avec la montagne ;",
            "واعتبارا لصلات جهة الوادي الأزرق بالجبل؛",
        ),
    )
    yield fact(
        "a region respelt in Arabic",
        ACCORD,
        _recital(
            "Considérant les liens de la Région Val-d’Azur avec la montagne ;",
            "واعتبارا لصلات جهة الواد الأزرق بالجبل؛",
        ),
    )
    yield fact(
        "a person named in one language only",
        ACCORD,
        _recital(
            "Considérant l’action de Madame Camille Exemple ;", "واعتبارا لعمل السيدة الرئيسة؛"
        ),
    )
    yield fact(
        "a weekday that is not that day's",
        ACCORD,
        _recital(
            "Considérant la réunion du lundi 3 mars 2026 ;",
            "واعتبارا للاجتماع المنعقد يوم الاثنين 3 مارس 2026؛",
        ),
    )
    yield fact(
        "a day that does not exist",
        ACCORD,
        _recital(
            "Considérant la réunion du 31 avril 2026 ;",
            "واعتبارا للاجتماع المنعقد في 31 أبريل 2026؛",
        ),
    )
    yield fact(
        "another day in each language",
        ACCORD,
        _recital(
            "Considérant la réunion du 3 mars 2026 ;", "واعتبارا للاجتماع المنعقد في 4 مارس 2026؛"
        ),
    )
    yield fact(
        "a placeholder left",
        ACCORD,
        _recital(
            "Considérant la réunion du XX mars 2026 ;", "واعتبارا للاجتماع المنعقد في مارس 2026؛"
        ),
    )
    yield fact(
        "a placeholder left in Arabic",
        ACCORD,
        _recital(
            "Considérant la réunion de mars 2026 ;",
            "واعتبارا للاجتماع المنعقد في ...... مارس 2026؛",
        ),
    )
    yield fact(
        "an annex that is not there",
        ACCORD,
        _recital("Considérant la liste de l’annexe 3 ;", "واعتبارا للائحة الواردة في المرفق 3؛"),
    )
    yield fact(
        "an article that is not there",
        ACCORD,
        _recital(
            "Considérant les actions de l’article 48 ;", "واعتبارا للأعمال الواردة في المادة 48؛"
        ),
    )
    yield fact(
        "signature per order",
        ACCORD,
        _recital(
            "Considérant que le présent accord est signé P/O la Présidente ;",
            "واعتبارا لكون هذا الاتفاق موقعا بأمر من الرئيسة؛",
        ),
    )
    yield fact(
        "arbitration for a public body",
        ACCORD,
        {
            "agreement:clauses.disputes.text": {
                "fr": "Tout différend est tranché par voie d’arbitrage à Genève, selon le droit suisse.",
                "ar": "يفصل في كل خلاف عن طريق التحكيم بجنيف، وفقا للقانون السويسري.",
            }
        },
    )
    yield fact(
        "a court in a declaration",
        DECLARATION,
        {
            "agreement:clauses.disputes.text": {
                "fr": "Tout différend est porté devant le tribunal administratif de Port-Azur.",
                "ar": "يعرض كل خلاف على المحكمة الإدارية بالمرسى الأزرق.",
            }
        },
    )
    yield fact(
        "Arabic alone prevails",
        ACCORD,
        {
            "agreement:clauses.languages.text": {
                "fr": "Le présent accord est établi en langues française et arabe. En cas de divergence, le texte arabe prévaut.",
                "ar": "حرر هذا الاتفاق باللغتين العربية والفرنسية. وفي حالة الاختلاف، يرجح النص العربي.",
            }
        },
    )
    yield fact(
        "a language that is not produced",
        ACCORD,
        {
            "agreement:clauses.languages.text": {
                "fr": "Le présent accord est établi en langues française, arabe et anglaise, les trois textes faisant également foi.",
                "ar": "حرر هذا الاتفاق باللغات العربية والفرنسية والإنجليزية، ولجميع النصوص الحجية نفسها.",
            }
        },
    )
    yield fact(
        "nothing says that it does not bind",
        DECLARATION,
        {
            "agreement:clauses.non_binding.text": {
                "fr": "La présente déclaration exprime une intention commune.",
                "ar": "يعبر هذا الإعلان عن نية مشتركة.",
            }
        },
    )
    yield fact(
        "a committee without a chair",
        ACCORD,
        {
            "agreement:clauses.committee.text": {
                "fr": "Un comité de suivi se réunit une fois par an.",
                "ar": "تجتمع لجنة للتتبع مرة واحدة في السنة.",
            }
        },
    )
    yield fact(
        "an act said to be another's, title",
        ACCORD,
        {"agreement:title": {"fr": "Convention de coopération", "ar": "اتفاق تعاون"}},
    )
    yield fact(
        "titles of two kinds",
        ACCORD,
        {"agreement:title": {"fr": "Accord de coopération", "ar": "مذكرة تفاهم"}},
    )
    yield fact(
        "a declaration called an accord",
        DECLARATION,
        {"agreement:title": {"fr": "Accord d’intention", "ar": "اتفاق نوايا"}},
    )
    yield fact(
        "a required clause left out",
        ACCORD,
        {
            "agreement:clauses.languages": {
                "omit": {
                    "reason": {"fr": "inutile", "ar": "بدون فائدة"},
                    "by": "A. B.",
                    "on": "2026-03-01",
                }
            }
        },
    )
    yield fact("an ill-advised clause", ACCORD, {"agreement:clauses.governing_law": {}})
    yield fact(
        "a fact from the press",
        ACCORD,
        {"agreement:closing.places_dates.0.date": {"value": "2026-04-02", "source": "press"}},
    )
    yield fact(
        "an unknown fact",
        ACCORD,
        {
            "agreement:clauses.committee.frequency": {
                "value": None,
                "todo": {"fr": "à demander", "ar": "يطلب"},
            }
        },
    )
    yield fact(
        "an open question",
        ACCORD,
        {
            "agreement:questions": added(
                {"id": "seeded", "text": {"fr": "Qui signe ?", "ar": "من يوقع؟"}}
            )
        },
    )
    yield fact("a text nobody verified", ACCORD, {"citations:cgct-l1115-1.as_of": DELETE})
    yield fact("a text verified long ago", ACCORD, {"citations:cgct-l1115-1.as_of": "2024-01-01"})
    yield fact("an uncertain spelling", ACCORD, {"people:camille-exemple.latin_confirmed": "false"})
    yield fact(
        "a barred delegate",
        DECLARATION,
        {
            "people:camille-exemple.mandates": ["senator"],
            "agreement:parties.0.signatories.0": {"person": "alix-fictif", "office": "president"},
        },
    )
    yield fact(
        "two parties of one name",
        ACCORD,
        {
            "agreement:parties.0.term": DELETE,
            "institutions:region-val-azur.term": _term,
            "institutions:region-jbel-sahab.term": _term,
        },
    )
    yield fact("number of originals", ACCORD, {"formulas:closing": _originals})
    yield fact("number of originals in Arabic", ACCORD, {"formulas:closing": _originals_ar})
    yield fact(
        "a party's seat without its town",
        ACCORD,
        {"institutions:region-val-azur.seat": {"value": None, "todo": {"fr": "?", "ar": "؟"}}},
    )
    yield fact(
        "a hidden mark of direction",
        ACCORD,
        _recital(
            "Considérant la réunion de mars 2026 ;", "واعتبارا للاجتماع\u202b المنعقد في مارس 2026؛"
        ),
    )
    yield fact(
        "a mark of direction",
        ACCORD,
        _recital(
            "Considérant la réunion de mars 2026 ;", "واعتبارا للاجتماع المنعقد في مارس\u200f 2026؛"
        ),
    )
    yield fact(
        "presentation forms",
        ACCORD,
        _recital("Considérant la réunion de mars 2026 ;", "واعتبارا لﻼجتماع المنعقد في مارس 2026؛"),
    )
    yield fact(
        "a Hijri date without a source",
        ACCORD,
        _recital(
            "Considérant la réunion du 21 mars 2026 ;",
            "واعتبارا للاجتماع المنعقد في 2 شوال 1447 (21 مارس 2026)؛",
        ),
    )
    yield fact(
        "a university bound by a memorandum",
        MOU,
        _recital(
            "Considérant que l’Université de Port-Azur s’engage à accueillir les chercheurs ;",
            "واعتبارا لكون جامعة المرسى الأزرق تلتزم باستقبال الباحثين؛",
        ),
    )
    yield fact(
        "no clause on personal data",
        MOBILITY,
        {
            "agreement:clauses.data_protection": {
                "omit": {
                    "reason": {"fr": "inutile", "ar": "بدون فائدة"},
                    "by": "A. B.",
                    "on": "2026-03-01",
                }
            }
        },
    )
    yield fact(
        "no clause on intellectual property",
        CALL,
        {
            "agreement:clauses.ip": {
                "omit": {
                    "reason": {"fr": "inutile", "ar": "بدون فائدة"},
                    "by": "A. B.",
                    "on": "2026-03-01",
                }
            }
        },
    )


def _named(agreement: str, person: str) -> tuple[str, str]:
    """Name a person in a recital with the civility that is right."""
    record = case(agreement).dossier.directory.people[person]
    civility = ("Madame", "السيدة") if record.gender == "f" else ("Monsieur", "السيد")
    return (
        f"Considérant l’action de {civility[0]} {record.given} {record.family} ;",
        f"واعتبارا لعمل {civility[1]} {record.arabic.text}؛",
    )


def _term(_old: Any) -> dict[str, Any]:
    return {
        "fr": "Région",
        "ar": "الجهة",
        "fr_grammar": {"gender": "f", "article": "la"},
        "ar_grammar": {"gender": "f"},
    }


def _originals(formula: L) -> L:
    """Print one original too many in French."""
    changed = re.sub(r"\{\{ ?originals[^}]*\}\}", "trois exemplaires originaux", formula["fr"])
    return {**formula, "fr": changed}


def _originals_ar(formula: L) -> L:
    changed = re.sub(r"\{\{ ?originals[^}]*\}\}", "ثلاثة نظائر أصلية", formula["ar"])
    return {**formula, "ar": changed}
