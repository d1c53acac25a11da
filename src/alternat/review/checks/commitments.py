"""Commitments, checks 53 and 54: they add up, and each says who, to whom, when and by which vote.

Source: domain reference § 7.1 D.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from alternat.languages.characters import NBSP, NNBSP
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.checks import rewritten
from alternat.review.checks.parts import parts
from alternat.review.checks.votes import nearly_quoted
from alternat.review.finding import Bilingual, Path
from alternat.spec.facts import Amount, Duration, Fact
from alternat.spec.schema import Commitment

FINANCIAL = "financial"
"""The clause that states the amounts."""

GRANT = "grant_terms"
MONTHS_IN = {"month": 1, "year": 12}
ALWAYS = 9999


def said(value: Decimal, currency: str) -> Bilingual:
    """Write a sum for the reader of a finding, however large or fine."""
    figures = f"{value.normalize():,f}"
    french = figures.replace(",", NNBSP).replace(".", ",")
    return Bilingual(f"{french}{NBSP}{currency}", f"{currency} {figures}")


@check(53, "B")
def sums(case: Case) -> Iterator[Flaw]:
    """Commitments make up their total, instalments their commitment, months their grant."""
    yield from _total(case)
    for index, commitment in enumerate(case.dossier.agreement.commitments):
        if commitment.amount.value and commitment.schedule:
            yield from _schedule(commitment, commitment.amount.value, index)
    yield from _grant(case)
    yield from rewritten.rewritten(case, rewritten.of_money)
    yield from parts(case)


def _total(case: Case) -> Iterator[Flaw]:
    total = _amount(case, FINANCIAL, "total")
    committed = _committed(case)
    if total is None or not committed:
        return
    mine = [
        (nature, given.value) for nature, given in committed if given.currency == total.currency
    ]
    whole = sum(value for _, value in mine)
    cash = sum(value for nature, value in mine if nature != "in_kind")
    if total.value not in (whole, cash):
        yield _sum_flaw(
            ("clauses", FINANCIAL, "total"),
            Bilingual("le total annoncé", "the total given"),
            total.value,
            Bilingual("les engagements dans cette monnaie", "the commitments in that currency"),
            Decimal(whole),
            total.currency,
            FINANCIAL,
        )


def _schedule(commitment: Commitment, given: Amount, index: int) -> Iterator[Flaw]:
    """Instalments in amounts and in hundredths make up the whole."""
    parts = Decimal(0)
    for part in commitment.schedule:
        if part.amount and part.amount.currency != given.currency:
            return  # check 55's business
        parts += part.amount.value if part.amount else given.value * (part.percent or 0) / 100
    if parts != given.value:
        what = commitment.purpose.fr
        yield _sum_flaw(
            ("commitments", index, "schedule"),
            Bilingual(f"l’engagement ({what})", f"the commitment ({what})"),
            given.value,
            Bilingual("les parts de son échéancier", "the parts of its schedule"),
            parts,
            given.currency,
            FINANCIAL,
        )


def _grant(case: Case) -> Iterator[Flaw]:
    """So much a month, for so many months and students, is what the commitments bring."""
    use = case.dossier.use(GRANT)
    number: Fact[int] | None = getattr(use, "grants", None)
    committed = _committed(case)
    if GRANT not in case.outline.numbers or not number or not number.value or not committed:
        return
    promised: dict[str, Decimal] = {}
    for monthly, duration in (("monthly", "duration"), ("other_monthly", "other_duration")):
        each = _amount(case, GRANT, monthly)
        time: Fact[Duration] | None = getattr(use, duration, None)
        if each and time and time.value and time.value.unit in MONTHS_IN:
            months = time.value.n * MONTHS_IN[time.value.unit]
            before = promised.get(each.currency, Decimal(0))
            promised[each.currency] = before + each.value * months * number.value
    travel = _amount(case, GRANT, "travel")
    for currency, value in promised.items():
        brought = sum(given.value for _, given in committed if given.currency == currency)
        extra = travel.value * number.value if travel and travel.currency == currency else 0
        if brought and brought not in (value, value + extra):
            yield _sum_flaw(
                ("clauses", GRANT, "monthly"),
                Bilingual("les mensualités de bourse", "the monthly payments of the grant"),
                value,
                Bilingual("les engagements dans cette monnaie", "the commitments in that currency"),
                Decimal(brought),
                currency,
                GRANT,
            )


def _sum_flaw(
    path: Path,
    one: Bilingual,
    given: Decimal,
    many: Bilingual,
    parts: Decimal,
    currency: str,
    article: str,
) -> Flaw:
    whole, made = said(given, currency), said(parts, currency)
    return Flaw(
        path,
        Bilingual(
            f"{one.fr} : {whole.fr} ; {many.fr} : {made.fr}",
            f"{one.en}: {whole.en}; {many.en}: {made.en}",
        ),
        Bilingual("corriger le montant qui est faux", "correct the amount that is wrong"),
        article=article,
    )


@check(54, "W")
def particulars(case: Case) -> Iterator[Flaw]:
    """Each amount has payer, beneficiary, year, vote reference and nature."""
    agreement = case.dossier.agreement
    yield from rewritten.rewritten(case, rewritten.of_commitment)
    yield from nearly_quoted(case)
    first, last = _years(case)
    for index, commitment in enumerate(agreement.commitments):
        what = commitment.purpose.fr
        if commitment.vote_ref is None:
            yield Flaw(
                ("commitments", index),
                Bilingual(
                    f"engagement sans référence du vote : {what}",
                    f"commitment without the reference of its vote: {what}",
                ),
                Bilingual("ajouter `vote_ref`", "add `vote_ref`"),
                article=FINANCIAL,
            )
        elif other := _vote_of_another(case, commitment):
            yield Flaw(
                ("commitments", index, "vote_ref"),
                Bilingual(
                    f"le vote {commitment.vote_ref.value} est celui de « {other} », qui ne paie "
                    f"pas : {what}",
                    f"the vote {commitment.vote_ref.value} is that of « {other} », which does not "
                    f"pay: {what}",
                ),
                Bilingual("donner le vote du payeur", "give the vote of the payer"),
                article=FINANCIAL,
            )
        year = commitment.year.value
        if year and not first <= year <= last:
            yield Flaw(
                ("commitments", index, "year"),
                Bilingual(
                    f"engagement au titre de {year}, hors de la période de l’acte : {what}",
                    f"commitment for {year}, outside the period of the agreement: {what}",
                ),
                Bilingual("vérifier l’année", "check the year"),
                article=FINANCIAL,
            )
    if not all(one.amount.known for one in agreement.commitments):
        return
    known = {given.currency for _, given in _committed(case)}
    for path, given in _clause_amounts(case):
        if given.currency not in known:
            name = said(given.value, given.currency)
            yield Flaw(
                path,
                Bilingual(
                    f"{name.fr} : ni payeur, ni bénéficiaire, ni année, ni vote",
                    f"{name.en}: neither payer, beneficiary, year nor vote",
                ),
                Bilingual(
                    "détailler ce montant dans `commitments`", "break it down under `commitments`"
                ),
                article=str(path[1]),
            )


def _vote_of_another(case: Case, commitment: Commitment) -> str | None:
    """Name the party that took the vote quoted, when the payer did not."""
    quoted = commitment.vote_ref.value if commitment.vote_ref else None
    voters = [
        spec.party
        for spec in case.dossier.agreement.parties
        if quoted and spec.authority.number and spec.authority.number.value == quoted
    ]
    if not voters or commitment.payer in voters:
        return None
    return case.dossier.institution(voters[0]).name.fr


def _years(case: Case) -> tuple[int, int]:
    """Give the years that commitments may bear: from the signature or the start, to the end."""
    agreement, term = case.dossier.agreement, case.dossier.agreement.term
    days = [entry.date.value for entry in agreement.closing.places_dates]
    if term.start:
        days.append(term.start.value)
    years = [day.year for day in days if day]
    if not years:
        return 0, ALWAYS
    if term.end and term.end.value:
        return min(years), term.end.value.year
    length = term.duration.value if term.duration else None
    if length and length.unit in MONTHS_IN:
        # What takes effect some months after it is signed may end a year later.
        return min(years), max(years) + length.n * MONTHS_IN[length.unit] // 12 + 1
    return min(years), ALWAYS


def _committed(case: Case) -> list[tuple[str, Amount]]:
    """Give the nature and amount of the commitments, or nothing while one is unknown."""
    commitments = case.dossier.agreement.commitments
    known: list[tuple[str, Amount]] = [
        (one.nature, one.amount.value) for one in commitments if one.amount.value
    ]
    return known if len(known) == len(commitments) else []


def _amount(case: Case, clause: str, param: str) -> Amount | None:
    """Give an amount that a spec says of a clause that prints with the library's words."""
    use = case.dossier.use(clause)
    fact: Fact[Amount] | None = getattr(use, param, None)
    return fact.value if fact and not use.text else None


def _clause_amounts(case: Case) -> Iterator[tuple[Path, Amount]]:
    for entry in case.outline.entries:
        for param in entry.clause.params if entry.clause else ():
            fact = getattr(entry.use, param, None)
            if isinstance(fact, Fact) and isinstance(fact.value, Amount):
                yield ("clauses", entry.id, param), fact.value


CHECKS: tuple[Check, ...] = (sums, particulars)
