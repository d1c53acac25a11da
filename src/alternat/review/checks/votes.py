"""Votes, for checks 35, 54 and 59: each party has its own, quoted as it is, on its legal basis.

Takes a case; gives the numbers of votes that two parties share or that are nearly another, and the
powers handed on (to a standing committee, by a delegation) whose text is not cited.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.review.case import Case
from alternat.review.check import Flaw
from alternat.review.facts import value
from alternat.review.finding import Bilingual


def shared_votes(case: Case) -> Iterator[Flaw]:
    """Two parties do not vote under one number on one day."""
    seen: dict[str, str] = {}
    for index, spec in enumerate(case.dossier.agreement.parties):
        number = value(spec.authority.number)
        if number is None:
            continue
        name = case.dossier.institution(spec.party).name.fr
        other = seen.setdefault(_digits(number), name)
        if other != name:
            yield Flaw(
                ("parties", index, "authority", "number"),
                Bilingual(
                    f"« {other} » et « {name} » auraient voté sous le même numéro : {number}",
                    f"« {other} » and « {name} » would have voted under one number: {number}",
                ),
                Bilingual("vérifier les deux délibérations", "check both deliberations"),
                "W",
            )


def nearly_quoted(case: Case) -> Iterator[Flaw]:
    """The vote quoted by a commitment is not that of its payer with a figure wrong."""
    votes = {spec.party: value(spec.authority.number) for spec in case.dossier.agreement.parties}
    for index, commitment in enumerate(case.dossier.agreement.commitments):
        quoted, own = value(commitment.vote_ref), votes.get(commitment.payer)
        elsewhere = {
            value(other.vote_ref)
            for other in case.dossier.agreement.commitments
            if other.payer == commitment.payer and other is not commitment
        }
        if (
            quoted
            and own
            and (_exchanged(quoted, own) or (own in elsewhere and _near(quoted, own)))
        ):
            yield Flaw(
                ("commitments", index, "vote_ref"),
                Bilingual(
                    f"le vote cité ({quoted}) ressemble à celui du payeur ({own}) sans l’être : "
                    f"{commitment.purpose.fr}",
                    f"the vote quoted ({quoted}) is nearly that of the payer ({own}): "
                    f"{commitment.purpose.fr}",
                ),
                Bilingual(
                    "recopier le numéro de la délibération", "copy the number of the deliberation"
                ),
                article="financial",
            )


def handed_on(case: Case) -> Iterator[Flaw]:
    """The text by which a body votes, or a person signs, in another's place is cited."""
    texts = case.dossier.directory.citations
    cited = {*case.dossier.agreement.citations}
    for spec in case.dossier.agreement.parties:
        record = case.dossier.institution(spec.party)
        delegated = any(signatory.capacity == "delegation" for signatory in spec.signatories)
        powers = {spec.authority.body, "delegation" if delegated else None} - {None}
        for power in sorted(str(one) for one in powers):
            needed = [
                name
                for name, text in texts.items()
                if power in text.grounds and text.country == record.country
            ]
            if record.local_authority and needed and not {*needed} & cited:
                yield Flaw(
                    ("citations",),
                    Bilingual(
                        f"« {record.name.fr} » : le texte qui fonde ce pouvoir ({power}) n’est pas "
                        f"visé : {texts[needed[0]].text.fr}",
                        f"« {record.name.fr} »: the text on which this power ({power}) rests is "
                        f"not cited: {texts[needed[0]].text.fr}",
                    ),
                    Bilingual(
                        f"ajouter `{needed[0]}` à `citations`", f"add `{needed[0]}` to `citations`"
                    ),
                )


def _digits(number: str) -> str:
    return "".join(number.split()).casefold()


def _near(one: str, other: str) -> bool:
    """Tell whether one figure is wrong."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _exchanged(one: str, other: str) -> bool:
    """Tell whether two figures have changed places."""
    if len(one) != len(other):
        return False
    wrong = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(wrong) == 2 and wrong[0] == wrong[1][::-1]
