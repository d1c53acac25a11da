"""Renewals, checks 41 to 45: the first act, what becomes of it, and how the periods meet.

Source: domain reference §§ 1.6 and 7.1 C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from alternat.compose.outline import choice, prints
from alternat.review import names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in, renewal
from alternat.review.checks import rewritten
from alternat.review.days import last_day, said, signing_days
from alternat.review.facts import value
from alternat.review.finding import Bilingual
from alternat.spec.schema import PriorAgreement


@check(41, "B", renewal)
def first_act_is_complete(case: Case) -> Iterator[Flaw]:
    """A renewal names the parties of the first act, which comes before it."""
    prior = _prior(case)
    if not prior.parties_then:
        yield Flaw(
            ("prior_agreement",),
            Bilingual(
                "les parties à l’acte initial ne sont pas indiquées",
                "the parties to the first act are not given",
            ),
            Bilingual(
                "les lire sur l’original, puis écrire `parties_then: […]`",
                "read them on the original, then write `parties_then: […]`",
            ),
        )
    then, now = value(prior.signed_on), signing_days(case.dossier)[:1]
    if then and now and then >= now[0]:
        yield Flaw(
            ("prior_agreement", "signed_on"),
            Bilingual(
                f"l’acte initial ({said(then).fr}) n’est pas antérieur au présent acte "
                f"({said(now[0]).fr})",
                f"the first act ({then}) does not come before this one ({now[0]})",
            ),
            Bilingual("vérifier la date sur l’original", "check the date on the original"),
        )
    yield from rewritten.rewritten(case, rewritten.of_first_act)
    if not (then and now and then >= now[0]):
        yield from _told_otherwise(case, then)


_SIGNED_IN = re.compile(r"\baccord\b[^.;]{0,60}\b(?:signé|conclu) en\s((?:19|20)\d\d)\b")


def _told_otherwise(case: Case, then: date | None) -> Iterator[Flaw]:
    """A recital gives the first act the year of its signature."""
    for unit in case.units("fr"):
        found = unit.id.startswith("recitals.") and _SIGNED_IN.search(unit.text)
        if found and then and int(found[1]) != then.year:
            yield flaw_in(
                case,
                unit,
                "fr",
                Bilingual(
                    f"« {found[0]} » : l’acte initial a été signé en {then.year}",
                    f"“{found[0]}”: the first act was signed in {then.year}",
                ),
                Bilingual("corriger l’année, dans les deux langues", "correct the year"),
                "W",
            )


@check(42, "B", renewal)
def fate_of_the_first_act(case: Case) -> Iterator[Flaw]:
    """The clause on what is kept says of the first act what the chosen route says."""
    prior, dossier = _prior(case), case.dossier
    mode, ends, term = value(prior.relation.mode), _prior_end(prior), dossier.agreement.term
    if mode is None:
        return  # check 3 tells that the route is open
    chosen = None
    if "kept_changed" in dossier.kind.matrix and prints(dossier, "kept_changed"):
        clause, use = dossier.clause("kept_changed"), dossier.use("kept_changed")
        chosen = mode if use.text else choice(dossier, clause, use)[0]
    start, end = value(term.start), value(term.end)
    if chosen is None and start and ends and start <= ends:
        yield Flaw(
            ("term", "start"),
            Bilingual(
                f"la nouvelle période commence le {said(start).fr} alors que l’acte initial court "
                f"jusqu’au {said(ends).fr}, et rien ne dit ce qu’il devient",
                f"the new period starts on {start} while the first act runs until {ends}, and "
                "nothing says what becomes of it",
            ),
            Bilingual(
                "rétablir l’article « Stipulations maintenues et modifiées »",
                "restore the clause on what is kept and changed",
            ),
        )
    elif chosen not in (None, mode):
        yield Flaw(
            ("clauses", "kept_changed", "variant"),
            Bilingual(
                f"la voie choisie est « {mode} » mais l’article dit « {chosen} »",
                f"the route chosen is '{mode}' but the clause says '{chosen}'",
            ),
            Bilingual(
                "retirer `variant` de l’article, ou changer `relation.mode`",
                "remove `variant` from the clause, or change `relation.mode`",
            ),
            article="kept_changed",
        )
    if end and ends and mode == "amendment_extension" and end <= ends:
        yield Flaw(
            ("term", "end"),
            Bilingual(
                f"l’avenant ne prolonge rien : l’acte initial court déjà jusqu’au {said(ends).fr}",
                f"the act extends nothing: the first one already runs until {ends}",
            ),
            Bilingual("corriger `term.end`", "correct `term.end`"),
        )
    if end and ends and mode == "programme" and end > ends and not prior.amendments:
        yield Flaw(
            ("term", "end"),
            Bilingual(
                f"le programme finit le {said(end).fr}, après l’acte initial dont il dépend "
                f"({said(ends).fr})",
                f"the programme ends on {end}, after the first act that it rests on ({ends})",
            ),
            Bilingual(
                "l’arrêter au plus tard avec l’acte initial, ou prolonger celui-ci",
                "end it with the first act at the latest, or extend that act",
            ),
            "W",
        )


@check(43, "B", renewal)
def extended_in_time(case: Case) -> Iterator[Flaw]:
    """An act that extends the first one is signed before that one expires."""
    prior = _prior(case)
    ends, signed = _prior_end(prior), signing_days(case.dossier)[-1:]
    extends = value(prior.relation.mode) == "amendment_extension"
    if extends and ends and signed and signed[0] > ends:
        yield Flaw(
            ("prior_agreement", "duration"),
            Bilingual(
                f"l’acte initial a pris fin le {said(ends).fr}, avant la signature "
                f"({said(signed[0]).fr}) : un acte expiré ne se prolonge pas",
                f"the first act ended on {ends}, before the signature ({signed[0]}): an act that "
                "has expired cannot be extended",
            ),
            Bilingual(
                "conclure un nouvel accord (`mode: replacement`), ou vérifier les dates",
                "make a new accord (`mode: replacement`), or check the dates",
            ),
            "W" if prior.amendments else None,  # an amendment may have extended it before
        )


@check(44, "W", renewal)
def same_parties(case: Case) -> Iterator[Flaw]:
    """The parties are those of the first act, or the succession is explained."""
    prior, dossier = _prior(case), case.dossier
    if any(44 in question.settles for question in dossier.agreement.questions):
        return
    now = {spec.party for spec in dossier.agreement.parties}
    then = set(prior.parties_then)
    for party in sorted(then ^ now) if then else ():
        who = names.party(dossier, party)
        yield Flaw(
            ("prior_agreement", "parties_then"),
            Bilingual(
                f"{who.fr} n’était pas partie à l’acte initial",
                f"{who.en} was not a party to the first act",
            )
            if party in now
            else Bilingual(
                f"{who.fr}, partie à l’acte initial, n’est pas partie à celui-ci",
                f"{who.en}, a party to the first act, is no party to this one",
            ),
            Bilingual(
                "corriger la liste, ou expliquer la succession dans une question "
                "(`settles: [44]`, avec sa réponse)",
                "correct the list, or explain the succession in a question (`settles: [44]`, with "
                "its answer)",
            ),
        )
    signatories = prior.signatories_then
    if signatories is None or len(signatories.value or then) < len(then):
        yield Flaw(
            ("prior_agreement", "signatories_then"),
            Bilingual(
                "les signataires de l’acte initial ne sont pas tous nommés",
                "the signatories of the first act are not all named",
            ),
            Bilingual(
                "les lire sur l’original, tels qu’ils étaient alors",
                "read them on the original, as they were then",
            ),
        )


@check(45, "W", renewal)
def periods_meet(case: Case) -> Iterator[Flaw]:
    """Between the first act and the new period there is neither a gap nor an overlap."""
    prior = _prior(case)
    ends, start = _prior_end(prior), value(case.dossier.agreement.term.start)
    mode = value(prior.relation.mode)
    if ends is None or start is None:
        return
    days = (start - ends).days - 1
    if days > 0:
        what = (f"{days} jours sans accord séparent", f"{days} days without an accord lie between")
    elif days < 0 and mode != "programme":  # a programme runs under the first act
        what = (f"{-days} jours sont communs à", f"{-days} days are common to")
    else:
        return
    yield Flaw(
        ("term", "start"),
        Bilingual(
            f"{what[0]} l’acte initial (jusqu’au {said(ends).fr}) et la nouvelle période (à partir "
            f"du {said(start).fr})",
            f"{what[1]} the first act (until {ends}) and the new period (from {start})",
        ),
        Bilingual(
            "vérifier les dates, ou dire dans l’acte ce qui vaut ces jours-là",
            "check the dates, or say in the act what holds on those days",
        ),
    )


def _prior(case: Case) -> PriorAgreement:
    prior = case.dossier.agreement.prior_agreement
    assert prior is not None  # the scope sees to it
    return prior


def _prior_end(prior: PriorAgreement) -> date | None:
    """Give the last day of the first act, if its date and duration are known."""
    signed, duration = value(prior.signed_on), value(prior.duration)
    return last_day(signed, duration) if signed and duration else None


CHECKS: tuple[Check, ...] = (
    first_act_is_complete,
    fate_of_the_first_act,
    extended_in_time,
    same_parties,
    periods_meet,
)
