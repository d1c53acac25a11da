"""Laws quoted in prose, for check 58: as the directory cites them.

Takes a case; gives the numbers of laws and of articles of codes that an author typed and that the
directory writes otherwise, or that it does not know; and the records whose text no longer says what
their name says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_in
from alternat.review.finding import Bilingual

# A letter to begin with, then what must not stand before it: found several times as fast.
_ARTICLE = re.compile(r"[LRD](?<!\w.)\.?\s?(\d[\d-]*\d)(?![\d-])")
_LAW = re.compile(
    r"[ldo](?<!\w.)(?:(?<=l)oi|(?<=d)(?:écret|écret-loi|ahir)|(?<=o)rdonnance)s?\b(?:[^\n.;,]{0,40}?)\sn[°º]\s?(\d[\d.-]*\d)"
)
_DIGITS = re.compile(r"\d+(?:-\d+)*")
_IN_ID = re.compile(r"(?<=[a-z-])\d[\d-]*\d")


def quoted_laws(case: Case) -> Iterator[Flaw]:
    """Find the references of laws that are not those of the directory."""
    yield from _records(case)
    texts = [record.text.fr for record in case.dossier.directory.citations.values()]
    known = {number for text in texts for number in _DIGITS.findall(text)}
    proof = case.proof("fr")
    for pattern, strict in ((_LAW, True), (_ARTICLE, False)):
        for found in pattern.finditer(proof.text):
            unit, number = proof.unit(found.start()), found[1].replace(".", "-")
            if unit.id.startswith("citations.") or number in known:
                continue
            meant = next((one for one in known if _near(one, number)), None)
            if not (strict or meant):
                continue
            hint = f" (« {meant} » ?)" if meant else ""
            yield flaw_in(
                case,
                unit,
                "fr",
                Bilingual(
                    f"« {found[0]} » n’est dans aucun texte de citations.yaml{hint}",
                    f"“{found[0]}” is in no text of citations.yaml{hint}",
                ),
                Bilingual(
                    "vérifier la référence, ou ajouter le texte à l’annuaire",
                    "check the reference, or add the text to the directory",
                ),
            )


def _records(case: Case) -> Iterator[Flaw]:
    """The numbers in the name of a record stand in its text: `cgct-l1115-1`, `loi-09-08`."""
    for name in case.dossier.agreement.citations:
        text = case.dossier.directory.citations[name].text.fr
        numbers = _DIGITS.findall(text)
        for number in _IN_ID.findall(name):
            if number not in numbers and number not in text:
                yield Flaw(
                    ("directory", "citations", name, "text"),
                    Bilingual(
                        f"la fiche `{name}` ne dit pas « {number} » : {text}",
                        f"the record `{name}` does not say “{number}”: {text}",
                    ),
                    Bilingual("corriger le texte ou son nom", "correct the text or its name"),
                )


def _near(known: str, number: str) -> bool:
    """Tell whether two numbers have the same digits in another order."""
    return known != number and len(number) > 3 and sorted(known) == sorted(number)
