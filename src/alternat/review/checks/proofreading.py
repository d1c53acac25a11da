"""From slips to flaws: what a corrector writes in the margin of a proof.

Takes the slips found in the proof of one language; gives flaws that quote the words, name the side
and point at the place where they are written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alternat.languages import Language
from alternat.languages.slips import Slip
from alternat.review.case import Case
from alternat.review.check import Flaw
from alternat.review.finding import Bilingual, Path, Severity

SIDES: dict[Language, Bilingual] = {
    "fr": Bilingual("texte français", "French text"),
    "ar": Bilingual("texte arabe", "Arabic text"),
}
"""How messages call the two sides."""


def flaws(
    case: Case, language: Language, slips: Iterable[Slip], severity: Severity | None = None
) -> Iterator[Flaw]:
    """Report slips, each once a place.

    Args:
        case: The case.
        language: The side that they stand in.
        slips: The slips, with their offsets in the proof.
        severity: Only where it differs from the weight of the check.
    """
    proof, side, told = case.proof(language), SIDES[language], set()
    for slip in slips:
        unit = proof.unit(slip.start)
        path = written_at(case, language, slip.start)
        if (path, slip.words, slip.fr) in told:
            continue
        told.add((path, slip.words, slip.fr))
        words = _whole_words(proof.text, slip)
        yield Flaw(
            path,
            Bilingual(f"{side.fr}, « {words} » : {slip.fr}", f"{side.en}, « {words} »: {slip.en}"),
            _todo(slip),
            severity,
            unit.article,
            (unit.text, "") if language == "fr" else ("", unit.text),
        )


def written_at(case: Case, language: Language, offset: int) -> Path:
    """Give the place where a character of a proof is written.

    A name printed by a clause is written in the directory, an amount in the spec; the rest where
    its unit is.
    """
    proof = case.proof(language)
    run = proof.run(offset)
    origin = run.origin.split(".") if run and run.origin else []
    agreement = case.dossier.agreement
    match origin:
        case ["subject"]:
            return ("subject", language)
        case ["parties"]:
            return ("parties",)
        case ["prior_agreement", name]:
            return ("prior_agreement", name)
        case ["commitments", name, field]:
            names = [commitment.id for commitment in agreement.commitments]
            return ("commitments", names.index(name), field)
        case ["parties", party, *rest]:
            return _written_of_party(case, language, party, rest)
    return case.place(proof.unit(offset).id, language)


def _written_of_party(case: Case, language: Language, party: str, rest: list[str]) -> Path:
    spec, record = case.dossier.party(party), ("directory", "institutions", party)
    index = case.dossier.agreement.parties.index(spec)
    match rest:
        case ["term"] if spec.term:
            return ("parties", index, "term", language)
        case ["name" | "term" as field]:
            return (*record, field, language)
        case ["seat" | "description" as field]:
            return (*record, field)
        case ["authority", "body"] if spec.authority.body:
            return (*record, "bodies", spec.authority.body)
        case ["signatories", number, "person"]:
            person = spec.signatories[int(number)].person.value
            return ("directory", "people", person or "")
        case ["signatories", number, "office"]:
            office = spec.signatories[int(number)].office.value
            return (*record, "offices", office or "", language)
    return ("parties", index, *rest[:1])


def _whole_words(text: str, slip: Slip) -> str:
    """Give the words that a slip stands in, when it is only a part of them."""
    start, end = slip.start, slip.start + len(slip.words)
    if text[start:end] != slip.words:
        return slip.words.strip()
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip()


def _todo(slip: Slip) -> Bilingual:
    if slip.right is None:
        return Bilingual("corriger le texte", "correct the text")
    right = slip.right.strip()
    if not right:
        return Bilingual(f"supprimer « {slip.words} »", f"delete « {slip.words} »")
    return Bilingual(f"écrire « {right} »", f"write « {right} »")
