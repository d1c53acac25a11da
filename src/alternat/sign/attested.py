"""What the record of the signed files says of each signatory, for checks 96 to 98 to judge.

Takes `signed.json` and the agreement; gives who signed what, as `review.signings` has it. A person
has signed when every original of the agreement is on record with that signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from alternat.review.case import Case
from alternat.review.checks import signed as checks
from alternat.review.finding import Finding
from alternat.review.gate import waived
from alternat.review.signings import Archive, Level, Scan, Signed, Signing
from alternat.sign.errors import SigningError
from alternat.sign.signed_record import RECORD, Record
from alternat.spec.schema import Agreement

_LEVELS: dict[str | None, Level] = {
    "qualified": "qualified",
    "qualified-certificate": "advanced_qualified_certificate",
}


def findings(case: Case, record: Record, archive: Archive) -> tuple[Finding, ...]:
    """Judge the signatures on record of an agreement; nothing if there are none.

    Args:
        case: The agreement.
        record: What `signed_record.read` gives.
        archive: What the archive holds of the agreement.

    Raises:
        SigningError: The record is damaged.
    """
    if not record.get("originals"):
        return ()
    agreement = case.dossier.agreement
    try:
        signed = attested(agreement, record["originals"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"signed/{agreement.id}/{RECORD}: damaged; put a sound copy back"
        raise SigningError(message) from error
    judged = replace(case, signed=replace(signed, archive=archive))
    waivers = case.dossier.agreement.waivers
    return tuple(
        waived(finding, waivers) for check in checks.CHECKS for finding in check.findings(judged)
    )


def attested(agreement: Agreement[Any], originals: Mapping[str, Record]) -> Signed:
    """Give the signatures of those who signed every original.

    Args:
        agreement: The agreement.
        originals: The originals on record, by the party that keeps them.
    """
    found = []
    for spec in agreement.parties:
        for signatory in spec.signatories:
            person = signatory.person.value
            if person is None:
                continue
            each = [
                _of(agreement, spec.party, person, originals.get(holder.party, {}))
                for holder in agreement.parties
            ]
            if all(each):
                found.append(_least(one for several in each for one in several))
    return Signed(tuple(found), tuple(_scans(originals)))


def _scans(originals: Mapping[str, Record]) -> Iterator[Scan]:
    for holder, original in originals.items():
        scan = original.get("scan")
        texts = scan.get("texts", {}) if isinstance(scan, dict) else {}
        for language, shown in texts.items():
            yield Scan(holder, language, **shown)


def _of(agreement: Agreement[Any], party: str, person: str, original: Record) -> list[Signing]:
    """Give the signatures of a person in an original."""
    if original.get("method") == "handwritten":
        if person not in original.get("by", ()):
            return []
        on = date.fromisoformat(original["signed_on"])
        return [Signing(party, person, on, original["place"], "handwritten")]
    found = []
    for file in original.get("files", {}).values():
        signatures = {one["field"]: one for one in file["verdict"]["signatures"]}
        for place in file["places"]:
            if (place["party"], place["person"]) == (party, person):
                signature = signatures.get(place["field"])
                if signature is None:
                    return []
                found.append(_electronic(agreement, party, person, signature))
    return found


def _electronic(
    agreement: Agreement[Any], party: str, person: str, signature: Mapping[str, Any]
) -> Signing:
    """Give an electronic signature; where the act says that it was done is its place."""
    when = signature["time"] and datetime.fromisoformat(signature["time"])
    places = {one.party: one.place.value for one in agreement.closing.places_dates}
    proved = signature["time_source"] != "claimed"
    return Signing(
        party,
        person,
        when.date() if when else None,
        places.get(party) or places.get("all"),
        "electronic",
        # Whether another one is advanced or simple, no file tells.
        level=_LEVELS.get(signature["qualified"]),
        validation_report=RECORD,
        timestamp=signature["time_source"] if proved else None,
    )


def _least(signings: Iterator[Signing]) -> Signing:
    """Give, of the same person's signatures, the one of which least is known; else the last."""
    return min(
        sorted(signings, key=lambda one: one.on or date.min, reverse=True),
        key=lambda one: sum(
            fact is not None for fact in (one.on, one.place, one.level, one.timestamp)
        ),
    )
