"""Procedure, checks 47 and 70: the formalities that must be done before the next status.

Source: domain reference §§ 2.3, 2.5 and 7.1 C and E.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, university
from alternat.review.days import months_later, said, signing_days
from alternat.review.facts import value
from alternat.review.finding import Bilingual, Path
from alternat.review.formalities import OPPOSITION_MONTHS, VOTES, Step, checklist


@check(47, "B", university)
def ministries_had_their_month(case: Case) -> Iterator[Flaw]:
    """Both ministries received the draft a month before the signature at least."""
    steps = [step for step in checklist(case.dossier, case.trip) if step.kind == "U-1"]
    for step in steps:
        signed = signing_days(case.dossier, trip=case.trip)[:1]
        received = step.recorded.done_on if step.recorded else None
        if step.state == "todo":
            message = Bilingual(
                "aucune réception du projet par les deux ministères n’est enregistrée (formalité "
                "U-1)",
                "no receipt of the draft by both ministries is recorded (formality U-1)",
            )
        elif received and signed and received > months_later(signed[0], -OPPOSITION_MONTHS):
            message = Bilingual(
                f"les ministères ont reçu le projet le {said(received).fr}, moins d’un mois avant "
                f"la signature ({said(signed[0]).fr})",
                f"the ministries received the draft on {received}, less than a month before the "
                f"signature ({signed[0]})",
            )
        else:
            continue
        yield Flaw(
            _path(case, step),
            message,
            Bilingual(
                "obtenir les deux accusés et écrire `kind: U-1, done_on, evidence` ; "
                "signer un mois au moins après (code de l’éducation, art. L. 123-7-1)",
                "get both receipts and write `kind: U-1, done_on, evidence`; sign a month later at "
                "least (Code de l'éducation, art. L. 123-7-1)",
            ),
        )


@check(70, "B")
def formalities_are_done(case: Case) -> Iterator[Flaw]:
    """What must be done before the next status is done, and was done in time."""
    for step in checklist(case.dossier, case.trip):
        if step.kind == "U-1" or (step.stage == "after" and case.signed is None):
            continue  # check 47 tells the one; the other is not due yet
        name = _named(case, step)
        done, vote = step.recorded and step.recorded.done_on, _vote(case, step)
        if step.state == "todo" and not _told_elsewhere(case, step):
            until = step.delay
            if step.due:
                until = Bilingual(f"au plus tard le {said(step.due).fr}", f"by {step.due}")
            yield Flaw(
                _path(case, step),
                Bilingual(
                    f"formalité à accomplir {until.fr} : {name.fr}",
                    f"formality to do {until.en}: {name.en}",
                ),
                Bilingual(
                    f"l’accomplir, puis écrire `kind: {step.kind}, done_on, evidence` dans "
                    "`formalities`, ou `not_applicable` avec le motif",
                    f"do it, then write `kind: {step.kind}, done_on, evidence` in `formalities`, "
                    "or `not_applicable` with the reason",
                ),
            )
        elif done and step.stage == "before" and step.due and done > step.due:
            yield _untimely(case, step, (done, step.due), ("après", "after"))
        elif done and vote and done < vote:
            yield _untimely(case, step, (done, vote), ("avant", "before"))


def _path(case: Case, step: Step) -> Path:
    recorded = case.dossier.agreement.formalities
    return ("formalities", *([recorded.index(step.recorded)] if step.recorded else []))


def _named(case: Case, step: Step) -> Bilingual:
    party = f" ({case.dossier.institution(step.party).name.fr})" if step.party else ""
    return Bilingual(
        f"{step.kind}, {step.what.fr}{party}",
        f"{step.kind}, {step.what.en}{party}",
    )


def _vote(case: Case, step: Step) -> date | None:
    """Give the day of the vote that a formality is about, or that it comes after."""
    if step.kind not in {*VOTES, "MA-2"} or step.party is None:
        return None
    return value(case.dossier.party(step.party).authority.date)


def _told_elsewhere(case: Case, step: Step) -> bool:
    """Tell whether check 3 or 35 already says that the vote is to be found out."""
    if step.kind not in VOTES or step.party is None:
        return False
    authority = case.dossier.party(step.party).authority
    blank = authority.kind == "deliberation" and not (value(authority.number) and _vote(case, step))
    return authority.kind == "unknown" or blank


def _untimely(case: Case, step: Step, days: tuple[date, date], order: tuple[str, str]) -> Flaw:
    name, done, other = _named(case, step), said(days[0]), said(days[1])
    return Flaw(
        _path(case, step),
        Bilingual(
            f"formalité accomplie le {done.fr}, {order[0]} le {other.fr} : {name.fr}",
            f"formality done on {done.en}, {order[1]} {other.en}: {name.en}",
        ),
        Bilingual(
            "vérifier la date sur la preuve ; sinon, reporter la signature",
            "check the date on the proof; else sign later",
        ),
    )


CHECKS: tuple[Check, ...] = (ministries_had_their_month, formalities_are_done)
