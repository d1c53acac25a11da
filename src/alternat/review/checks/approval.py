"""Check 17: somebody has read each unit in both languages as they stand.

Takes a case with the approvals on file; gives one flaw a unit that was never approved, or has
changed since. Makes the approvals that the command `approve` writes.

Source: domain reference § 7.1, part B.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from datetime import date

from alternat.document.units import Pair
from alternat.languages.dates import date_text
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_between
from alternat.review.finding import Bilingual
from alternat.spec.approvals import Approvals, ApprovedPair, Reading

QUOTED = 60
"""How many characters of a text a message quotes."""

FRENCH = Bilingual("le texte français", "the French text")
ARABIC = Bilingual("le texte arabe", "the Arabic text")
BOTH = Bilingual("les deux textes", "both texts")


@check(17, "B")
def approved(case: Case) -> Iterator[Flaw]:
    """Each unit stands in both languages, and somebody has approved the two side by side."""
    yield from _one_sided(case)
    if case.approvals is None:
        yield Flaw(
            ("id",),
            Bilingual(
                "personne n’a encore approuvé la concordance du français et de l’arabe",
                "nobody has approved yet that the French and the Arabic agree",
            ),
            _todo(case, Bilingual("comparer les deux textes", "compare both texts")),
        )
    else:
        yield from _changed(case, case.approvals)
        yield from _gone(case, case.approvals)


def digests(pair: Pair) -> ApprovedPair | None:
    """Give the digests of the two sides of a unit; None when a side is lacking."""
    if pair.fr is None or pair.ar is None:
        return None
    return ApprovedPair(fr=_digest(pair.fr.text), ar=_digest(pair.ar.text))


def approvals(case: Case, by: str, on: date, articles: Collection[str] = ()) -> Approvals:
    """Approve the units of an agreement as they stand.

    Units that are approved already keep the name and the day of whoever approved them; units that
    the text no longer has are dropped.

    Args:
        case: The agreement, with the approvals on file.
        by: Who compared the two languages.
        on: The day it was done.
        articles: Ids of the only articles that were compared; without one, the whole text.

    Returns:
        All that is approved from now on.
    """
    before = case.approvals.by_unit if case.approvals else {}
    readings: dict[tuple[date, str], dict[str, ApprovedPair]] = {}
    for pair in case.pairs:
        now, compared = digests(pair), not articles or pair.article in articles
        if pair.id in before and (not compared or before[pair.id][0] == now):
            then, reading = before[pair.id]
            readings.setdefault((reading.on, reading.by), {})[pair.id] = then
        elif now and compared:
            readings.setdefault((on, by), {})[pair.id] = now
    return Approvals(
        agreement=case.dossier.agreement.id,
        readings=tuple(
            Reading(by=name, on=day, units=units)
            for (day, name), units in sorted(readings.items(), key=lambda one: one[0])
        ),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _one_sided(case: Case) -> Iterator[Flaw]:
    for pair in case.pairs:
        if pair.fr is None or pair.ar is None:
            lacking = FRENCH if pair.fr is None else ARABIC
            message = Bilingual(
                f"{lacking.fr} manque en regard de {_quoted(pair).fr}",
                f"{lacking.en} is lacking beside {_quoted(pair).en}",
            )
            yield flaw_between(case, pair, message, Bilingual("l’écrire", "write it"))


def _changed(case: Case, on_file: Approvals) -> Iterator[Flaw]:
    known = on_file.by_unit
    for pair in case.pairs:
        now = digests(pair)
        then, reading = known.get(pair.id, (None, None))
        if now is None or now == then:
            continue
        if then is None or reading is None:
            message = Bilingual(
                f"texte nouveau, que personne n’a approuvé : {_quoted(pair).fr}",
                f"new text, which nobody has approved: {_quoted(pair).en}",
            )
            yield flaw_between(case, pair, message, _again(case, BOTH))
        elif now.ar == then.ar:
            yield _stale(case, pair, reading, FRENCH, _again(case, ARABIC))
        elif now.fr == then.fr:
            yield _stale(case, pair, reading, ARABIC, _again(case, FRENCH))
        else:
            yield _stale(case, pair, reading, BOTH, _again(case, BOTH))


def _stale(case: Case, pair: Pair, reading: Reading, side: Bilingual, todo: Bilingual) -> Flaw:
    """Report a unit of which one side has changed, or both."""
    changed = ("ont", "have") if side is BOTH else ("a", "has")
    message = Bilingual(
        f"{side.fr} {changed[0]} changé depuis l’approbation de {reading.by} "
        f"le {date_text(reading.on, 'fr')} : {_quoted(pair).fr}",
        f"{side.en} {changed[1]} changed since {reading.by} approved on {reading.on}: "
        f"{_quoted(pair).en}",
    )
    return flaw_between(case, pair, message, todo)


def _gone(case: Case, on_file: Approvals) -> Iterator[Flaw]:
    present = {pair.id for pair in case.pairs}
    for index, reading in enumerate(on_file.readings):
        for unit in reading.units:
            if unit not in present:
                yield Flaw(
                    ("approvals", "readings", index, "units", unit),
                    Bilingual(
                        f"un texte approuvé par {reading.by} le {date_text(reading.on, 'fr')} "
                        f"n’existe plus : {unit}",
                        f"a text that {reading.by} approved on {reading.on} is gone: {unit}",
                    ),
                    _again(case, Bilingual("ce qui l’entourait", "what stood around it")),
                )


def _again(case: Case, side: Bilingual) -> Bilingual:
    return _todo(case, Bilingual(f"relire {side.fr}", f"read {side.en} again"))


def _todo(case: Case, work: Bilingual) -> Bilingual:
    name = case.dossier.agreement.id
    return Bilingual(
        f"{work.fr}, puis `approve {name} --by NOM`",
        f"{work.en}, then `approve {name} --by NAME`",
    )


def _quoted(pair: Pair) -> Bilingual:
    """Quote the beginning of a unit, in French where it has any."""
    unit = pair.fr or pair.ar
    text = unit.text if unit else ""
    cut = text if len(text) <= QUOTED else text[:QUOTED].rstrip() + "…"
    return Bilingual(f"« {cut} »", f"“{cut}”")


CHECKS: tuple[Check, ...] = (approved,)
