from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

import pytest

from alternat.compose import speech
from alternat.compose.values import Absent, Blank, Phrase, Said
from alternat.languages import Gender, Language
from alternat.languages.characters import NBSP, NNBSP
from alternat.spec.directory import (
    ArabicForms,
    FrenchForms,
    Gendered,
    Noun,
    Office,
    Person,
    Place,
    Transliteration,
)
from alternat.spec.facts import Amount, Duration, Fact, Localised

SOLENE = Person(
    given="Solène",
    family="Le Goffic",
    gender="f",
    arabic=Transliteration(text="سولين لو غوفيك", confidence="high"),
)
YOUSSEF = Person(
    given="Youssef",
    family="El Mithal",
    gender="m",
    arabic=Transliteration(text="يوسف المثال", confidence="high"),
)
PRESIDENT = Office(
    fr=Gendered(m="Président du Conseil", f="Présidente du Conseil"),
    ar=Gendered(m="رئيس المجلس", f="رئيسة المجلس"),
)
Article = Literal["la", "le", "les", "none"]


def noun(fr: str, article: Article, gender: Gender, ar: str = "الجهة", **more: bool) -> Noun:
    return Noun(
        fr=fr,
        ar=ar,
        fr_grammar=FrenchForms(gender=gender, article=article, **more),
        ar_grammar=ArabicForms(gender="f"),
    )


def text(said: Any) -> str:
    assert isinstance(said, Said | Phrase)
    return said.text


@pytest.mark.parametrize(
    ("word", "definite", "initial", "of", "to"),
    [
        (noun("Région", "la", "f"), "la Région", "La Région", "de la Région", "à la Région"),
        (
            noun("Université", "la", "f"),
            "l’Université",
            "L’Université",
            "de l’Université",
            "à l’Université",
        ),
        (
            noun("Établissement", "le", "m"),
            "l’Établissement",
            "L’Établissement",
            "de l’Établissement",
            "à l’Établissement",
        ),
        (noun("Conseil", "le", "m"), "le Conseil", "Le Conseil", "du Conseil", "au Conseil"),
        (
            noun("Archives", "les", "f"),
            "les Archives",
            "Les Archives",
            "des Archives",
            "aux Archives",
        ),
        (
            noun("Haut-Commissariat", "le", "m", aspirated=True),
            "le Haut-Commissariat",
            "Le Haut-Commissariat",
            "du Haut-Commissariat",
            "au Haut-Commissariat",
        ),
        (noun("UM6P", "none", "f"), "UM6P", "UM6P", "d’UM6P", "à UM6P"),
        (noun("Rabat", "none", "f"), "Rabat", "Rabat", "de Rabat", "à Rabat"),
    ],
)
def test_french_names(word: Noun, definite: str, initial: str, of: str, to: str) -> None:
    said = speech.noun("party", word, "fr")
    assert said.text == word.fr
    assert [text(said[form]) for form in ("def", "Def", "of", "to")] == [definite, initial, of, to]
    assert all(said[form].path == "party" for form in said.forms)


@pytest.mark.parametrize(
    ("ar", "li", "bi", "wa"),
    [
        ("الجهة", "للجهة", "بالجهة", "والجهة"),
        ("جهة تيزي", "لجهة تيزي", "بجهة تيزي", "وجهة تيزي"),
        ("اللجنة", "للجنة", "باللجنة", "واللجنة"),
    ],
)
def test_arabic_names(ar: str, li: str, bi: str, wa: str) -> None:
    said = speech.noun("party", noun("Région", "la", "f", ar), "ar")
    assert said.text == ar
    assert [text(said[form]) for form in ("nom", "def", "li", "bi", "wa")] == [ar, ar, li, bi, wa]


def test_prose_takes_its_forms_and_may_hold_markdown() -> None:
    said = speech.localised("subject", Localised(fr="le **partage**", ar="التقاسم"), "fr")
    assert said.prose
    assert said["of"] == Phrase("subject", "du **partage**", prose=True)
    other = speech.localised("subject", Localised(fr="le partage", ar="التقاسم"), "ar")
    assert text(other["bi"]) == "بالتقاسم"


def test_known_unknown_and_left_out() -> None:
    day = Fact[date].model_validate({"value": "2031-04-01"})
    blank = Fact[date].model_validate({"value": None, "todo": {"fr": "a", "ar": "ب"}})
    words = lambda value: speech.day("term.end", value, "fr")  # noqa: E731
    assert speech.say(day, "term.end", "fin", words) == Said(
        "term.end", f"1er{NBSP}avril{NBSP}2031"
    )
    assert speech.say(blank, "term.end", "fin", words) == Blank("term.end", "fin")
    assert speech.say(None, "term.end", "fin", words) == Absent("term.end")


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr", f"du 1er{NBSP}avril{NBSP}2031 au 31{NBSP}mars{NBSP}2034"),
        ("ar", "من فاتح أبريل 2031 إلى 31 مارس 2034"),
    ],
)
def test_periods(language: Language, printed: str) -> None:
    said = speech.days("term", date(2031, 4, 1), date(2034, 3, 31), language)
    assert said.text == printed


def test_durations() -> None:
    french = speech.duration("notice", Duration(n=3, unit="month"), "fr")
    assert (french.text, text(french["of"])) == ("trois mois", "de trois mois")
    assert (text(french["both"]), text(french["figures"])) == ("trois (3) mois", f"3{NBSP}mois")
    two = speech.duration("notice", Duration(n=2, unit="year"), "ar")
    assert (two.text, text(two["obl"])) == ("سنتان", "سنتين")
    assert text(speech.duration("notice", Duration(n=3, unit="year"), "ar")["obl"]) == "ثلاث سنوات"


def test_counts() -> None:
    assert speech.quantity("students", 21, "student", "fr").text == "vingt et un étudiants"
    assert speech.quantity("times", 1, "time", "fr").text == "une fois"
    assert speech.quantity("times", 1, "time", "ar").text == "مرة واحدة"


def test_numbers_years_and_references() -> None:
    assert speech.number("n", 12000, "fr").text == f"12{NNBSP}000"
    assert speech.number("n", 12000, "ar").text == "12.000"
    assert speech.year("y", 2031, "fr").text == "2031"
    assert speech.words("ref", "CP 2031-17", "ar").text == "CP 2031-17"


def test_amounts() -> None:
    ninety = Amount(value=Decimal(90000), currency="EUR")
    assert (
        speech.money("m", ninety, "fr").text
        == f"quatre-vingt-dix mille euros (90{NNBSP}000{NBSP}€)"
    )
    assert speech.money("m", ninety, "ar").text == "تسعون ألف أورو (90.000 أورو)"


@pytest.mark.parametrize(
    ("place", "language", "name", "inside", "initial"),
    [
        (("Rabat", "الرباط", "بالرباط"), "fr", "Rabat", "à Rabat", "À Rabat"),
        (("Le Rocher", "الصخرة", "بالصخرة"), "fr", "Le Rocher", "au Rocher", "Au Rocher"),
        (("Rabat", "الرباط", "بالرباط"), "ar", "الرباط", "بالرباط", "بالرباط"),
    ],
)
def test_places(
    place: tuple[str, str, str], language: Language, name: str, inside: str, initial: str
) -> None:
    fr, ar, ar_in = place
    said = speech.place("place", Place(fr=fr, ar=ar, ar_in=ar_in), language)
    assert [text(said[form]) for form in ("name", "in", "In")] == [name, inside, initial]


@pytest.mark.parametrize(
    ("who", "language", "forms"),
    [
        (
            SOLENE,
            "fr",
            (
                "Solène Le Goffic",
                "Madame Solène Le Goffic",
                "Madame Solène Le Goffic",
                "Mme\u00a0Solène Le Goffic",
                "Solène LE GOFFIC",
            ),
        ),
        (
            YOUSSEF,
            "fr",
            (
                "Youssef El Mithal",
                "Monsieur Youssef El Mithal",
                "Monsieur Youssef El Mithal",
                "M.\u00a0Youssef El Mithal",
                "Youssef EL MITHAL",
            ),
        ),
        (
            SOLENE,
            "ar",
            (
                "سولين لو غوفيك",
                "السيدة سولين لو غوفيك",
                "السيدة سولين لو غوفيك (Solène Le Goffic)",
                "السيدة سولين لو غوفيك",
                "السيدة سولين لو غوفيك",
            ),
        ),
        (
            YOUSSEF,
            "ar",
            (
                "يوسف المثال",
                "السيد يوسف المثال",
                "السيد يوسف المثال (Youssef El Mithal)",
                "السيد يوسف المثال",
                "السيد يوسف المثال",
            ),
        ),
    ],
)
def test_people(who: Person, language: Language, forms: tuple[str, ...]) -> None:
    said = speech.person("person", who, language)
    names = ("name", "titled", "introduced", "short", "signature")
    assert tuple(text(said[name]) for name in names) == forms


def test_accents_of_a_family_name_stay_in_capitals() -> None:
    who = SOLENE.model_copy(update={"family": "Pécresse-Noël"})
    assert text(speech.person("p", who, "fr")["signature"]) == "Solène PÉCRESSE-NOËL"


@pytest.mark.parametrize(
    ("gender", "language", "forms"),
    [
        (
            "m",
            "fr",
            ("le Président du Conseil", "Le Président du Conseil", "du Président du Conseil"),
        ),
        (
            "f",
            "fr",
            ("la Présidente du Conseil", "La Présidente du Conseil", "de la Présidente du Conseil"),
        ),
    ],
)
def test_offices_in_french(gender: Gender, language: Language, forms: tuple[str, ...]) -> None:
    function = speech.function("office", PRESIDENT, gender, language)
    assert tuple(text(function[form]) for form in ("def", "Def", "of")) == forms


def test_offices_in_arabic() -> None:
    man = speech.function("office", PRESIDENT, "m", "ar")
    woman = speech.function("office", PRESIDENT, "f", "ar")
    assert (text(man["def"]), text(woman["def"])) == ("رئيس المجلس", "رئيسة المجلس")
    assert man.pick("منه", "منها") == "منه"
    assert woman.pick("منه", "منها") == "منها"


def test_an_office_that_begins_with_a_vowel() -> None:
    words = Gendered(m="Administrateur", f="Administratrice")
    office = Office(fr=words, ar=words)
    function = speech.function("office", office, "f", "fr")
    assert [text(function[form]) for form in ("def", "Def", "of")] == [
        "l’Administratrice",
        "L’Administratrice",
        "de l’Administratrice",
    ]
