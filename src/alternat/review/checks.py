"""The checks that decide whether a text may become final.

Takes a dossier; gives findings, each with the number of its check. A check is one small function in
`CHECKS`; the ones written so far are those the gate cannot do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alternat.compose.dossier import Dossier
from alternat.review import facts
from alternat.review.finding import Bilingual, Finding

Check = Callable[[Dossier], Iterator[Finding]]


def review(dossier: Dossier) -> tuple[Finding, ...]:
    """Give every finding on an agreement, in the order of the checks."""
    return tuple(finding for check in CHECKS for finding in check(dossier))


def required_clauses(dossier: Dossier) -> Iterator[Finding]:
    """Check 1: every clause that the kind requires is present."""
    for clause, presence in dossier.kind.matrix.items():
        if presence == "R" and dossier.use(clause).omit:
            yield Finding(
                1,
                "B",
                ("clauses", clause, "omit"),
                Bilingual(
                    f"l’article « {clause} », obligatoire pour ce type d’acte, est omis",
                    f"the clause '{clause}', required for this kind, is left out",
                ),
                Bilingual(
                    "rétablir l’article ou changer de type d’acte", "restore it or change the kind"
                ),
            )


def forbidden_clauses(dossier: Dossier) -> Iterator[Finding]:
    """Check 2: no clause that the kind forbids, and a warning for those it tolerates."""
    for clause, presence in dossier.kind.matrix.items():
        if presence not in ("X", "W") or not dossier.uses(clause):
            continue
        verb = ("interdit", "forbidden") if presence == "X" else ("déconseillé", "ill-advised")
        yield Finding(
            2,
            "B" if presence == "X" else "W",
            ("clauses", clause),
            Bilingual(
                f"l’article « {clause} » est {verb[0]} dans ce type d’acte",
                f"the clause '{clause}' is {verb[1]} in this kind of agreement",
            ),
            Bilingual(
                "retirer l’article ou changer de type d’acte", "remove it or change the kind"
            ),
        )


def blanks(dossier: Dossier) -> Iterator[Finding]:
    """Check 3: no fact is unknown and no choice open."""
    for path, fact in facts.facts(dossier):
        if facts.unknown(fact):
            what = facts.todo(fact)
            name = ".".join(map(str, path))
            yield Finding(
                3,
                "B",
                path,
                Bilingual(f"information manquante : {name}", f"missing fact: {name}"),
                Bilingual(
                    what.fr if what else "la renseigner",
                    what.fr if what else "fill it in",
                ),
            )


def distinct_terms(dossier: Dossier) -> Iterator[Finding]:
    """Check 5, terms: no two parties bear the same defined term."""
    terms: dict[str, str] = {}
    for index, spec in enumerate(dossier.agreement.parties):
        term = dossier.term(spec.party)
        for word in (term.fr, term.ar):
            other = terms.setdefault(word, spec.party)
            if other != spec.party:
                yield Finding(
                    5,
                    "B",
                    ("parties", index),
                    Bilingual(
                        f"« {word} » désigne à la fois {other} et {spec.party}",
                        f"« {word} » stands for both {other} and {spec.party}",
                    ),
                    Bilingual(
                        "donner à l’une un autre terme : `term:` dans la partie",
                        "give one of them another term: `term:` in the party",
                    ),
                )


def authorities(dossier: Dossier) -> Iterator[Finding]:
    """Check 35: each party's power to sign is recorded, or the reason why none is needed."""
    for index, spec in enumerate(dossier.agreement.parties):
        if spec.authority.kind == "unknown":
            what = spec.authority.todo
            yield Finding(
                35,
                "B",
                ("parties", index, "authority"),
                Bilingual(
                    f"aucun acte n’habilite le signataire de « {spec.party} »",
                    f"nothing empowers the signatory of '{spec.party}'",
                ),
                Bilingual(
                    what.fr if what else "indiquer la délibération",
                    what.fr if what else "give the deliberation",
                ),
            )


def votes_before_signature(dossier: Dossier) -> Iterator[Finding]:
    """Check 34: each vote comes before the signature, or on the same day."""
    closing = dossier.agreement.closing.places_dates
    for index, spec in enumerate(dossier.agreement.parties):
        vote = spec.authority.date and spec.authority.date.value
        signed = [entry.date.value for entry in closing if entry.party in ("all", spec.party)]
        if vote and any(day and day < vote for day in signed):
            yield Finding(
                34,
                "B",
                ("parties", index, "authority", "date"),
                Bilingual(
                    f"le vote du {vote} est postérieur à la signature de « {spec.party} »",
                    f"the vote of {vote} comes after the signature of '{spec.party}'",
                ),
                Bilingual(
                    "vérifier les deux dates, ou faire signer après le vote",
                    "check both dates, or let them sign after the vote",
                ),
            )


def citations(dossier: Dossier) -> Iterator[Finding]:
    """Check 58, first half: someone has verified the version of each text that is cited."""
    for index, name in enumerate(dossier.agreement.citations):
        if dossier.directory.citations[name].as_of is None:
            yield Finding(
                58,
                "W",
                ("citations", index),
                Bilingual(
                    f"version du texte cité non vérifiée : {name}",
                    f"nobody has verified the version of the text cited: {name}",
                ),
                Bilingual(
                    "la vérifier, puis écrire `as_of` et `checked_by` dans citations.yaml",
                    "verify it, then write `as_of` and `checked_by` in citations.yaml",
                ),
            )


def names(dossier: Dossier) -> Iterator[Finding]:
    """Check 81, names: the spelling of each person named is certain in both scripts."""
    for person in facts.people(dossier):
        record = dossier.directory.people[person]
        if record.latin_confirmed and record.arabic.confidence != "low":
            continue
        yield Finding(
            81,
            "W",
            ("directory", "people", person),
            Bilingual(
                f"graphie à confirmer : {record.given} {record.family}, {record.arabic.text}",
                f"spelling to confirm: {record.given} {record.family}, {record.arabic.text}",
            ),
            Bilingual(
                "la demander à l’intéressé, puis corriger sa fiche dans people.yaml",
                "ask the person, then correct the record in people.yaml",
            ),
        )


def unconfirmed(dossier: Dossier) -> Iterator[Finding]:
    """Check 99: every fact read in the press or assumed has been confirmed by someone."""
    for path, fact in facts.facts(dossier):
        if facts.unsure(fact):
            source = getattr(fact, "source", "")
            name = ".".join(map(str, path))
            yield Finding(
                99,
                "B",
                path,
                Bilingual(
                    f"fait à confirmer (source : {source}) : {name}",
                    f"unconfirmed fact (source: {source}): {name}",
                ),
                Bilingual(
                    "vérifier puis écrire `confirmed: {by, on, evidence}`",
                    "verify it, then write `confirmed: {by, on, evidence}`",
                ),
            )


def questions(dossier: Dossier) -> Iterator[Finding]:
    """Check 100: every question that only a drafter can settle has its answer."""
    for index, question in enumerate(dossier.agreement.questions):
        if question.answer is None:
            yield Finding(
                100,
                "B",
                ("questions", index),
                Bilingual(
                    f"question sans réponse : {question.text.fr}",
                    f"open question: {question.text.fr}",
                ),
                Bilingual("écrire `answer: {text, by, on}`", "write `answer: {text, by, on}`"),
            )


CHECKS: tuple[Check, ...] = (
    required_clauses,
    forbidden_clauses,
    blanks,
    distinct_terms,
    authorities,
    votes_before_signature,
    citations,
    names,
    unconfirmed,
    questions,
)
