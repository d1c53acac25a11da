"""Dates and periods, checks 32, 33, 36, 37, 46 and 49.

Source: domain reference § 7.1 C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from alternat.document.canonical import text_digest
from alternat.languages import LANGUAGES, Language
from alternat.languages.dates import date_text
from alternat.languages.hijri import hijri_dates, tabular_day
from alternat.review import names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in, french_authority
from alternat.review.checks.chronicle import chronicle
from alternat.review.days import months_later, said, signing_days
from alternat.review.facts import unknown, value
from alternat.review.finding import Bilingual
from alternat.spec.directory import HijriDate
from alternat.spec.facts import Fact

_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_ON_SIGNATURE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:dès|à la date de|à compter de|à partir de|au jour de|le jour de)\s"
        r"(?:la date de\s)?(?:(?:sa|la|leur)\s)?(?:dernière\s)?signature\b"
    ),
    "ar": re.compile(
        r"(?:بمجرد|فور|عند|(?:ابتداء\s)?من(?:\sتاريخ)?|بتاريخ|منذ)\s"
        r"(?:التوقيع(?:\sعلي(?:ه|ها))?|توقيع(?:ه|ها|هما)?)(?!\w)"
    ),
}
_SIGNATURE: dict[Language, str] = {"fr": "signature", "ar": "توقيع"}
"""The word that all of these end with."""
_EFFECT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"en\svigueur|effet\b|applicable|s’applique"),
    "ar": re.compile(r"حيز\s(?:التنفيذ|التطبيق)|[يت]سري|سريان|المفعول|نافذ"),
}
TOLERANCE = 2
"""Days by which an official Hijri date may differ from the arithmetical calendar (§ 4.4)."""


@check(32, "W")
def label_fits(case: Case) -> Iterator[Flaw]:
    """The label of the period fits its days, and the text states the days."""
    term = case.dossier.agreement.term
    label = value(term.label)
    years = [int(year) for year in _YEARS.findall(label or "")]
    if not years:
        return
    start, end = value(term.start), value(term.end)
    wrong = [
        (name, day)
        for name, day, year in (("start", start, years[0]), ("end", end, years[-1]))
        if day and day.year != year and not (name == "end" and len(years) == 1)
    ]
    for name, day in wrong:
        what = ("commence", "starts") if name == "start" else ("finit", "ends")
        yield Flaw(
            ("term", "label"),
            Bilingual(
                f"la période s’intitule « {label} » mais {what[0]} le {said(day).fr}",
                f"the period is called '{label}' but {what[1]} on {day}",
            ),
            Bilingual(
                f"accorder `term.label` et `term.{name}`",
                f"let `term.label` and `term.{name}` agree",
            ),
        )
    if len(years) < 2 or _blank(term.start) or _blank(term.end):
        return  # a single year names no period; check 3 tells unknown days
    if start is None or end is None or not _printed(case, end):
        yield Flaw(
            ("term", "label"),
            Bilingual(
                f"« {label} » ne dit pas le premier et le dernier jour de la période",
                f"'{label}' does not say the first and last day of the period",
            ),
            Bilingual(
                "donner `term.start` et `term.end`, et les écrire dans l’article « Durée »",
                "give `term.start` and `term.end`, and print them in the clause on duration",
            ),
            "B",
        )


@check(33, "W")
def not_retroactive(case: Case) -> Iterator[Flaw]:
    """The period does not start before the entry into force, unless a reason is given."""
    yield from chronicle(case)
    agreement = case.dossier.agreement
    start = value(agreement.term.start)
    if start is None or agreement.term.retroactive is not None:
        return
    entry = value(agreement.entry_into_force.date)
    signed = signing_days(case.dossier)[-1:]
    bounds = [(signed[0], ("la signature", "the signature"))] if signed else []
    if entry:
        bounds.append((entry, ("l’entrée en vigueur", "the entry into force")))
    late = max((bound for bound in bounds if start < bound[0]), default=None)
    if late:
        day, what = late
        yield Flaw(
            ("term", "start"),
            Bilingual(
                f"la période commence le {said(start).fr}, avant {what[0]} ({said(day).fr})",
                f"the period starts on {start}, before {what[1]} ({day})",
            ),
            Bilingual(
                "reporter le début, ou donner le motif dans `term.retroactive`",
                "start later, or give the reason in `term.retroactive`",
            ),
        )


@check(36, "W")
def votes_are_recent(case: Case) -> Iterator[Flaw]:
    """No vote is older than twelve months at the signature."""
    for index, spec in enumerate(case.dossier.agreement.parties):
        vote = value(spec.authority.date)
        signed = signing_days(case.dossier, spec.party)[-1:]
        if vote and signed and vote < months_later(signed[0], -12):
            who = names.of_party(case.dossier, spec.party)
            age = (signed[0] - vote).days
            yield Flaw(
                ("parties", index, "authority", "date"),
                Bilingual(
                    f"le vote {who.fr} ({said(vote).fr}) précède la signature de {age} jours",
                    f"the vote {who.en} ({vote}) comes {age} days before the signature",
                ),
                Bilingual(
                    "vérifier l’année du vote et qu’il vaut encore ; sinon, faire voter à nouveau",
                    "check the year of the vote and that it still holds; else have a new vote",
                ),
            )


@check(37, "B")
def votes_approve_this_text(case: Case) -> Iterator[Flaw]:
    """Each vote approves the text that is being signed."""
    agreement = case.dossier.agreement
    for index, spec in enumerate(agreement.parties):
        authority = spec.authority
        if authority.kind != "deliberation" or value(authority.date) is None:
            continue  # check 3 or 35 tells that the vote is unknown
        who, path = names.of_party(case.dossier, spec.party), ("parties", index, "authority")
        approves = authority.approves
        if approves is None:
            yield Flaw(
                path,
                Bilingual(
                    f"rien ne dit quel texte le vote {who.fr} approuve",
                    f"nothing says which text the vote {who.en} approves",
                ),
                Bilingual(
                    "lire l’annexe de la délibération, puis écrire `approves: {version: …}`",
                    "read the annex of the deliberation, then write `approves: {version: …}`",
                ),
                "W",
            )
        elif approves.digest is None and approves.version != agreement.version.number:
            yield Flaw(
                (*path, "approves", "version"),
                Bilingual(
                    f"le vote {who.fr} approuve la version {approves.version} ; le texte à signer "
                    f"est la version {agreement.version.number}",
                    f"the vote {who.en} approves version {approves.version}; the text to sign is "
                    f"version {agreement.version.number}",
                ),
                _NEW_VOTE,
            )
        elif approves.digest and approves.digest != text_digest(case.text("fr"), case.text("ar")):
            yield Flaw(
                (*path, "approves", "digest"),
                Bilingual(
                    f"le texte a changé depuis le vote {who.fr} : l’empreinte diffère",
                    f"the text has changed since the vote {who.en}: the digest differs",
                ),
                _NEW_VOTE,
            )


_NEW_VOTE = Bilingual(
    "revenir au texte voté, ou faire voter celui-ci",
    "go back to the text voted, or have this voted",
)


@check(46, "B", french_authority)
def in_force_on_transmission(case: Case) -> Iterator[Flaw]:
    """The act does not enter into force before it is sent to the State's representative."""
    entry, signed = case.dossier.agreement.entry_into_force, signing_days(case.dossier)[-1:]
    todo = Bilingual(
        "choisir `on_transmission_fr` ou `on_last_formality` (CGCT, art. L. 1115-1)",
        "choose `on_transmission_fr` or `on_last_formality` (CGCT, art. L. 1115-1)",
    )
    if entry.rule == "on_last_signature":
        yield Flaw(
            ("entry_into_force", "rule"),
            Bilingual(
                "l’acte d’une collectivité française n’entre pas en vigueur à la signature, mais à "
                "la transmission au représentant de l’État",
                "an act of a French local authority does not enter into force on signature, but on "
                "transmission to the State's representative",
            ),
            todo,
        )
        return
    fixed = value(entry.date)
    sent = [one.done_on for one in case.dossier.agreement.formalities if one.kind == "P-1"]
    earliest = max([*signed, *(day for day in sent if day)], default=None)
    if fixed and earliest and fixed < earliest:
        yield Flaw(
            ("entry_into_force", "date"),
            Bilingual(
                f"l’entrée en vigueur ({said(fixed).fr}) précède la transmission au représentant "
                f"de l’État (au plus tôt le {said(earliest).fr})",
                f"the entry into force ({fixed}) comes before the transmission to the State's "
                f"representative ({earliest} at the earliest)",
            ),
            todo,
        )
    for language in LANGUAGES:
        for unit in case.units(language):
            told = _SIGNATURE[language] in unit.text
            found = _ON_SIGNATURE[language].search(unit.text) if told else None
            if found and _EFFECT[language].search(unit.text):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"l’entrée en vigueur dépend de la signature : « {found[0]} »",
                        f"the text lets the signature bring the act into force: '{found[0]}'",
                    ),
                    Bilingual(
                        "écrire qu’il entre en vigueur à la transmission, ou après les formalités",
                        "write that it enters into force on transmission, or after the formalities",
                    ),
                )


@check(49, "W")
def hijri_dates_are_official(case: Case) -> Iterator[Flaw]:
    """Every Hijri date printed has its official source, and the day that goes with it."""
    records = {_plain(record.text): record for record in _hijri_records(case)}
    for unit in case.units("ar"):
        for found in hijri_dates(unit.text):
            record = records.get(_plain(found.text))
            if record is None:
                yield flaw_in(
                    case,
                    unit,
                    "ar",
                    Bilingual(
                        f"date hégirienne sans source officielle : {found.text}",
                        f"Hijri date without an official source: {found.text}",
                    ),
                    Bilingual(
                        "donner les deux dates et leur source : `hijri: {text, gregorian, source}`",
                        "give both dates and their source: `hijri: {text, gregorian, source}`",
                    ),
                    "B",
                )
                continue
            civil = date_text(record.gregorian, "ar")
            after = unit.text[unit.text.index(found.text) + len(found.text) :].lstrip()
            if after.startswith("(") and not after.startswith(f"({civil})"):
                yield flaw_in(
                    case,
                    unit,
                    "ar",
                    Bilingual(
                        f"{found.text} correspond au {said(record.gregorian).fr}, ce que la date "
                        "entre parenthèses ne dit pas",
                        f"{found.text} is {record.gregorian}, which the date in brackets does not "
                        "say",
                    ),
                    Bilingual("corriger l’une des deux dates", "correct one of the two dates"),
                    "B",
                )
            away = abs((tabular_day(found) - record.gregorian).days)
            if away > TOLERANCE:
                yield flaw_in(
                    case,
                    unit,
                    "ar",
                    Bilingual(
                        f"{found.text} et le {said(record.gregorian).fr} semblent distants de "
                        f"{away} jours",
                        f"{found.text} and {record.gregorian} seem to be {away} days apart",
                    ),
                    Bilingual(
                        f"vérifier la paire dans sa source ({record.source})",
                        f"check the pair in its source ({record.source})",
                    ),
                )


def _blank(fact: Fact[Any] | None) -> bool:
    return fact is not None and unknown(fact)


def _printed(case: Case, day: date) -> bool:
    words = _plain(date_text(day, "fr"))
    return any(words in _plain(unit.text) for unit in case.units("fr"))


def _hijri_records(case: Case) -> Iterator[HijriDate]:
    agreement, citations = case.dossier.agreement, case.dossier.directory.citations
    for name in agreement.citations:
        yield from citations[name].hijri
    for entry in agreement.closing.places_dates:
        if entry.hijri:
            yield entry.hijri


def _plain(text: str) -> str:
    return " ".join(text.split())


CHECKS: tuple[Check, ...] = (
    label_fits,
    not_retroactive,
    votes_are_recent,
    votes_approve_this_text,
    in_force_on_transmission,
    hijri_dates_are_official,
)
