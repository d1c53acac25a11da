"""Durations, checks 31 and 48: periods that add up, notices that fit.

Source: domain reference § 7.1 C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from alternat.compose.outline import choice, prints
from alternat.document.units import Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages import Case as GrammaticalCase
from alternat.languages.numbers import counted
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in
from alternat.review.checks import rewritten
from alternat.review.days import last_day, rough_days, said
from alternat.review.facts import value
from alternat.review.finding import Bilingual
from alternat.spec.facts import Duration

_UNITS: dict[str, Literal["year", "month", "week", "day"]] = {
    "an": "year",
    "année": "year",
    "mois": "month",
    "semaine": "week",
    "jour": "day",
}
_FRENCH_BOTH = re.compile(r"([^()]{2,60})\s\((\d{1,3})\)\s(an|année|mois|semaine|jour)s?\b")
_ARABIC_BOTH = re.compile(r"([^()]{2,60})\s\((\d{1,3})\)")
_IN_BRACKETS = re.compile(r"\(\d")
"""What both hold: to look for it first is a hundred times as fast."""
_NOTICE = re.compile(
    r"préavis\s(?:\w+\s)?(?:de\s|d’)(?:au\smoins\s)?([^\d.;,]{2,40}?)\s"
    r"(an|année|mois|semaine|jour)s?\b"
)
_TACIT = re.compile(r"tacite")
_CAPPED = re.compile(r"\bfois\b")


@check(31, "B")
def period_adds_up(case: Case) -> Iterator[Flaw]:
    """The end is the start plus the duration, less a day; words and figures of durations agree."""
    term = case.dossier.agreement.term
    start, end, duration = value(term.start), value(term.end), value(term.duration)
    if start and end and duration and last_day(start, duration) != end:
        right, given = said(last_day(start, duration)), said(end)
        length = counted(duration.n, duration.unit, "fr")
        yield Flaw(
            ("term", "end"),
            Bilingual(
                f"la période commence le {said(start).fr} et dure {length} : elle finit le "
                f"{right.fr}, non le {given.fr}",
                f"the period starts on {start} and lasts {duration.n} {duration.unit}(s): it ends "
                f"on {right.en}, not on {given.en}",
            ),
            Bilingual(
                "corriger `term.start`, `term.end` ou `term.duration` (dernier jour inclus)",
                "correct `term.start`, `term.end` or `term.duration` (last day included)",
            ),
        )
    for language in LANGUAGES:
        for unit in case.units(language):
            if "(" in unit.text:
                yield from _words_and_figures(case, unit, language)
    yield from rewritten.rewritten(case, rewritten.of_term)


@check(48, "W")
def notices_fit(case: Case) -> Iterator[Flaw]:
    """A tacit renewal is limited; notices are shorter than the period and the same everywhere."""
    dossier = case.dossier
    renewed, ended = dossier.use("renewal_clause"), dossier.use("termination")
    tacit = False
    if "renewal_clause" in dossier.kind.matrix and prints(dossier, "renewal_clause"):
        chosen, _ = choice(dossier, dossier.clause("renewal_clause"), renewed)
        tacit = chosen == "tacit" and renewed.text is None
        rewritten = renewed.text.fr if renewed.text else ""
        free = _TACIT.search(rewritten) and not _CAPPED.search(rewritten)
        if free or (tacit and getattr(renewed, "max", None) is None):
            yield Flaw(
                ("clauses", "renewal_clause"),
                Bilingual(
                    "le nombre de reconductions tacites n’est pas fixé",
                    "the number of tacit renewals is not set",
                ),
                Bilingual("indiquer `max` : au plus … fois", "give `max`: at most … times"),
                article="renewal_clause",
            )
    opposition: Duration | None = value(getattr(renewed, "notice", None)) if tacit else None
    notice: Duration | None = value(getattr(ended, "notice", None))
    again: Duration | None = value(getattr(renewed, "period", None)) if tacit else None
    lasts = _length(case)
    for clause, given, period in (
        ("renewal_clause", opposition, again or lasts),
        ("termination", notice, lasts),
    ):
        if given and period and rough_days(given) >= rough_days(period):
            yield Flaw(
                ("clauses", clause, "notice"),
                Bilingual(
                    f"le préavis ({_length_said(given)}) n’est pas plus court que la période "
                    f"({_length_said(period)})",
                    f"the notice ({given.n} {given.unit}) is not shorter than the period "
                    f"({period.n} {period.unit})",
                ),
                Bilingual("raccourcir le préavis", "shorten the notice"),
                article=clause,
            )
    if opposition and notice and rough_days(opposition) != rough_days(notice):
        yield _other_notice(
            ("clauses", "renewal_clause", "notice"), "renewal_clause", opposition, notice
        )
    if notice:
        for unit in case.units("fr"):
            for found in _NOTICE.finditer(unit.text):
                n = _french_lengths().get(_plain(found[1]))
                other = n and Duration(n=n, unit=_UNITS[found[2]])
                if other and rough_days(other) != rough_days(notice):
                    where = case.place(unit.id, "fr")
                    yield _other_notice(where, unit.article, other, notice)


def _length(case: Case) -> Duration | None:
    term = case.dossier.agreement.term
    start, end = value(term.start), value(term.end)
    if start and end:
        return Duration(n=min(999, (end - start).days + 1), unit="day")
    duration: Duration | None = value(term.duration)
    return duration


def _length_said(duration: Duration) -> str:
    return counted(duration.n, duration.unit, "fr")


def _other_notice(
    path: tuple[str | int, ...], article: str | None, other: Duration, notice: Duration
) -> Flaw:
    return Flaw(
        path,
        Bilingual(
            f"deux préavis différents : {_length_said(other)} ici, {_length_said(notice)} pour la "
            "résiliation",
            f"two different notices: {other.n} {other.unit} here, {notice.n} {notice.unit} for the "
            "termination",
        ),
        Bilingual(
            "retenir le même préavis partout, ou lever ce contrôle en disant pourquoi",
            "keep the same notice everywhere, or waive this check and say why",
        ),
        article=article,
    )


def _words_and_figures(case: Case, unit: Unit, language: Language) -> Iterator[Flaw]:
    """Find « trois (4) ans »: a duration whose words and figures differ."""
    if not _IN_BRACKETS.search(unit.text):
        return
    pattern = _FRENCH_BOTH if language == "fr" else _ARABIC_BOTH
    for found in pattern.finditer(unit.text):
        before = f" {_plain(found[1])}"
        if language == "fr":
            lengths = _french_lengths()
        else:
            lengths = _arabic_lengths(unit.text[found.end() :].split(maxsplit=1)[:1])
        ends = [words for words in lengths if before.endswith(f" {words}")]
        n = lengths[max(ends, key=len)] if ends else None
        if n is not None and n != int(found[2]):
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    f"la durée en lettres ({n}) n’est pas celle en chiffres ({found[2]})",
                    f"the duration in words ({n}) is not the one in figures ({found[2]})",
                ),
                Bilingual("corriger l’une des deux", "correct one of the two"),
            )


def _plain(text: str) -> str:
    return " ".join(text.split())


@cache
def _french_lengths() -> dict[str, int]:
    """Give the numbers that a duration in French may begin with, in words of both genders."""
    return {
        _plain(counted(n, unit, "fr").rpartition(" ")[0]): n
        for n in range(1, 367)
        for unit in ("week", "month")
    }


def _arabic_lengths(following: list[str]) -> dict[str, int]:
    """Give the numbers in words that may precede figures and a unit; one and two have no unit."""
    word = following[0].strip("،؛.:") if following else ""
    return _arabic_counts().get(word, _arabic_counts()[""])


@cache
def _arabic_counts() -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {"": {}}
    cases: tuple[GrammaticalCase, ...] = ("nom", "obl")
    for unit in _UNITS.values():
        for n in range(1, 367):
            for case in cases:
                words, _, noun = counted(n, unit, "ar", case, "both").partition(f" ({n})")
                counts.setdefault(noun.strip(), {})[words] = n
    return counts


CHECKS: tuple[Check, ...] = (period_adds_up, notices_fit)
