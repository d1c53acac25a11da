"""Nouns that agreements count, with the forms that numbers ask of them.

Takes nothing; gives the table ``COUNTED_NOUNS``. Source: glossary, ``counted_nouns``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from alternat.languages import Gender


@dataclass(frozen=True)
class CountedNoun:
    """A noun with every form a number can ask for, in both languages."""

    fr: tuple[str, str]
    """French singular and plural."""

    fr_gender: Gender
    """French gender."""

    ar_one: str
    """Arabic, one: the noun and واحد, « سنة واحدة »."""

    ar_two: tuple[str, str]
    """Arabic dual, nominative and oblique: « سنتان », « سنتين »."""

    ar_few: str
    """Arabic genitive plural, after 3 to 10: « سنوات »."""

    ar_many: str
    """Arabic accusative singular, after 11 to 99: « شهرا »."""

    ar_round: str
    """Arabic genitive singular, after hundreds, thousands, millions: « شهر »."""

    ar_gender: Gender
    """Arabic gender of the singular, which the number follows or reverses."""

    def ar_after(self, n: int) -> str:
        """Give the Arabic form that follows a number written in figures.

        Args:
            n: The number.

        Returns:
            The form ruled by the last two digits; the bare singular after 0, 1 and 2.
        """
        last = n % 100
        if last < 3:
            return self.ar_round
        return self.ar_few if last <= 10 else self.ar_many


def _noun(fr: tuple[str, str], fr_gender: Gender, ar: str, ar_gender: Gender) -> CountedNoun:
    """Read a row: the Arabic forms in the glossary's order, separated by bars."""
    one, two_nom, two_obl, few, many, round_ = ar.split("|")
    return CountedNoun(fr, fr_gender, one, (two_nom, two_obl), few, many, round_, ar_gender)


COUNTED_NOUNS: Mapping[str, CountedNoun] = MappingProxyType(
    {
        "year": _noun(("an", "ans"), "m", "سنة واحدة|سنتان|سنتين|سنوات|سنة|سنة", "f"),
        "month": _noun(("mois", "mois"), "m", "شهر واحد|شهران|شهرين|أشهر|شهرا|شهر", "m"),
        "week": _noun(
            ("semaine", "semaines"), "f", "أسبوع واحد|أسبوعان|أسبوعين|أسابيع|أسبوعا|أسبوع", "m"
        ),
        "day": _noun(("jour", "jours"), "m", "يوم واحد|يومان|يومين|أيام|يوما|يوم", "m"),
        "hour": _noun(("heure", "heures"), "f", "ساعة واحدة|ساعتان|ساعتين|ساعات|ساعة|ساعة", "f"),
        "time": _noun(("fois", "fois"), "f", "مرة واحدة|مرتان|مرتين|مرات|مرة|مرة", "f"),
        "original": _noun(
            ("exemplaire original", "exemplaires originaux"),
            "m",
            "نظير أصلي واحد|نظيران أصليان|نظيرين أصليين|نظائر أصلية|نظيرا أصليا|نظير أصلي",
            "m",
        ),
        # "Partie" is a defined term of every agreement, hence its capital.
        "party": _noun(("Partie", "Parties"), "f", "طرف واحد|طرفان|طرفين|أطراف|طرفا|طرف", "m"),
        "project": _noun(
            ("projet", "projets"), "m", "مشروع واحد|مشروعان|مشروعين|مشاريع|مشروعا|مشروع", "m"
        ),
        "student": _noun(
            ("étudiant", "étudiants"), "m", "طالب واحد|طالبان|طالبين|طلبة|طالبا|طالب", "m"
        ),
        "grant": _noun(("bourse", "bourses"), "f", "منحة واحدة|منحتان|منحتين|منح|منحة|منحة", "f"),
        "instalment": _noun(
            ("versement", "versements"), "m", "دفعة واحدة|دفعتان|دفعتين|دفعات|دفعة|دفعة", "f"
        ),
        "representative": _noun(
            ("représentant", "représentants"),
            "m",
            "ممثل واحد|ممثلان|ممثلين|ممثلين|ممثلا|ممثل",
            "m",
        ),
        "member": _noun(("membre", "membres"), "m", "عضو واحد|عضوان|عضوين|أعضاء|عضوا|عضو", "m"),
        "site": _noun(("site", "sites"), "m", "موقع واحد|موقعان|موقعين|مواقع|موقعا|موقع", "m"),
        "company": _noun(
            ("entreprise", "entreprises"),
            "f",
            "مقاولة واحدة|مقاولتان|مقاولتين|مقاولات|مقاولة|مقاولة",
            "f",
        ),
    }
)
"""Every noun that a spec may count, by key."""
