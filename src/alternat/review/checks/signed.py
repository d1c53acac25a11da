"""What is signed, checks 96 to 98: signatures, scans, electronic signatures, archives.

They judge `Case.signed`; an agreement that is not signed yet gives nothing. Source: domain
reference §§ 7.1 H and 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.review import names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.finding import Bilingual
from alternat.review.signings import Signed, Signing


@check(96, "B")
def everyone_signed(case: Case) -> Iterator[Flaw]:
    """Each signatory signed somewhere, some day, somehow; each scan is the final text."""
    if case.signed is None:
        return
    signings = {(one.party, one.person): one for one in case.signed.signings}
    for index, spec in enumerate(case.dossier.agreement.parties):
        for rank, signatory in enumerate(spec.signatories):
            person = signatory.person.value
            if person is None:
                continue
            signing = signings.get((spec.party, person))
            lacks = _lacks(signing)
            if lacks:
                who = names.of_person(case.dossier, person)
                yield Flaw(
                    ("parties", index, "signatories", rank),
                    Bilingual(
                        f"signature {who.fr} : manque {lacks.fr}",
                        f"signature {who.en}: {lacks.en} missing",
                    ),
                    Bilingual(
                        "compléter le procès-verbal de signature", "complete the record of signing"
                    ),
                )
    yield from _scans(case, case.signed)


@check(97, "B")
def electronic_signatures_hold(case: Case) -> Iterator[Flaw]:
    """An electronic signature has its level, its report and its time; a picture is none."""
    for signing in case.signed.signings if case.signed else ():
        who = names.of_person(case.dossier, signing.person)
        if signing.method == "image":
            yield _in_record(
                Bilingual(
                    f"l’image de la signature {who.fr} n’est pas une signature",
                    f"the picture of the signature {who.en} is no signature",
                ),
                Bilingual(
                    "faire signer à la main, ou avec un certificat",
                    "have it signed by hand, or with a certificate",
                ),
            )
        elif signing.method == "electronic":
            lacking = [
                words
                for words, given in (
                    (("le niveau", "the level"), signing.level),
                    (
                        ("le rapport de validation", "the validation report"),
                        signing.validation_report,
                    ),
                    (("l’horodatage", "the timestamp"), signing.timestamp),
                )
                if given is None
            ]
            if lacking:
                french, english = (", ".join(words) for words in zip(*lacking, strict=True))
                yield _in_record(
                    Bilingual(
                        f"signature électronique {who.fr} : manque {french}",
                        f"electronic signature {who.en}: {english} missing",
                    ),
                    Bilingual(
                        "valider la signature et conserver le rapport et l’horodatage",
                        "validate the signature, keep the report and the timestamp",
                    ),
                )


@check(98, "W")
def archived(case: Case) -> Iterator[Flaw]:
    """The originals are located and registered, and the archive package is valid."""
    if case.signed is None:
        return
    archive = case.signed.archive
    for spec in case.dossier.agreement.parties:
        if spec.party not in archive.located:
            who = names.of_party(case.dossier, spec.party)
            yield _in_record(
                Bilingual(
                    f"l’original {who.fr} n’est pas localisé",
                    f"the place of the original {who.en} is not recorded",
                ),
                Bilingual("indiquer où il se trouve", "record where it is"),
            )
    if archive.register is None:
        yield _in_record(
            Bilingual("numéro de registre manquant", "the register number is missing"),
            Bilingual("inscrire l’acte au registre", "enter the act in the register"),
        )
    if not archive.seda_valid:
        missing = archive.seda_valid is None
        yield _in_record(
            Bilingual(
                "aucun paquet SEDA" if missing else "le paquet SEDA n’est pas valide",
                "there is no SEDA package" if missing else "the SEDA package is not valid",
            ),
            Bilingual("produire le paquet et le valider", "make the package and validate it"),
        )


def _lacks(signing: Signing | None) -> Bilingual | None:
    """Say what a signature lacks, if anything."""
    if signing is None:
        return Bilingual("la signature elle-même", "the signature itself")
    lacking = [
        words
        for words, given in (
            (("la date", "the date"), signing.on),
            (("le lieu", "the place"), signing.place),
            (("le mode", "the method"), signing.method),
        )
        if given is None
    ]
    if not lacking:
        return None
    french, english = (", ".join(words) for words in zip(*lacking, strict=True))
    return Bilingual(french, english)


def _scans(case: Case, signed: Signed) -> Iterator[Flaw]:
    for scan in signed.scans:
        who = names.of_party(case.dossier, scan.holder)
        if scan.pages != scan.final_pages:
            yield _in_record(
                Bilingual(
                    f"scan de l’original {who.fr} ({scan.language}) : {scan.pages} pages, le "
                    f"texte final en a {scan.final_pages}",
                    f"scan of the original {who.en} ({scan.language}): {scan.pages} pages, the "
                    f"final text has {scan.final_pages}",
                ),
                Bilingual("numériser à nouveau, page par page", "scan again, page by page"),
            )
        if scan.digest != scan.final_digest:
            yield _in_record(
                Bilingual(
                    f"le texte signé de l’original {who.fr} ({scan.language}) n’est pas le texte "
                    "final",
                    f"the text signed in the original {who.en} ({scan.language}) is not the final "
                    "text",
                ),
                Bilingual(
                    "comparer l’original et le texte final, mot à mot",
                    "compare the original with the final text, word by word",
                ),
            )


def _in_record(message: Bilingual, todo: Bilingual) -> Flaw:
    """Tell a flaw of the records, which the spec has no place for but its signature."""
    return Flaw(("closing",), message, todo)


CHECKS: tuple[Check, ...] = (everyone_signed, electronic_signatures_hold, archived)
