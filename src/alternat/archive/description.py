"""The description of an agreement, for a reader who has neither its spec nor this program.

Takes the dossier and its two texts; gives plain data with every id spelled out in both languages.
Pure. It is what the register, the calendar and the search are made from.

Source: domain reference §§ 6 (`ArchiveRecord`), 8.1.
"""

from __future__ import annotations

from typing import Any

from alternat.compose.dossier import Dossier
from alternat.document import Document
from alternat.document.reading import plain
from alternat.spec.directory import Institution
from alternat.spec.facts import Fact, Id
from alternat.spec.schema import Agreement, Commitment, PartySpec, PlaceDate, SignatorySpec

Data = dict[str, Any]


def describe(dossier: Dossier, french: Document, arabic: Document) -> Data:
    """Describe an agreement.

    Args:
        dossier: The agreement.
        french: Its text in French, in any copy.
        arabic: The same in Arabic.

    Returns:
        JSON-able data; dates are ISO, amounts decimal strings, what is unknown is None.
    """
    agreement = dossier.agreement
    return {
        "agreement": agreement.id,
        "kind": agreement.kind,
        "reference": agreement.reference,
        "version": {
            "number": agreement.version.number,
            "date": agreement.version.date.isoformat(),
        },
        "title": {"fr": plain(french.title), "ar": plain(arabic.title)},
        "between": {"fr": plain(french.between), "ar": plain(arabic.between)},
        "parties": [_party(dossier, dossier.party(one)) for one in dossier.neutral_order],
        "languages": agreement.languages.model_dump(mode="json"),
        "closing": [_closing(dossier, one) for one in agreement.closing.places_dates],
        "term": _term(agreement),
        "entry_into_force": agreement.entry_into_force.model_dump(mode="json")["rule"],
        "commitments": [_commitment(one) for one in agreement.commitments],
        "prior_agreement": _prior(dossier),
        "trip": agreement.trip,
        "formalities": [
            one.model_dump(mode="json", exclude_none=True) for one in agreement.formalities
        ],
    }


def _value(fact: Fact[Any] | None) -> Any:
    """Give the bare value of a fact, as data."""
    return fact.model_dump(mode="json")["value"] if fact else None


def _party(dossier: Dossier, spec: PartySpec) -> Data:
    record = dossier.institution(spec.party)
    return {
        "id": spec.party,
        "name": {"fr": record.name.fr, "ar": record.name.ar},
        "nature": record.nature,
        "country": record.country,
        "local_authority": record.local_authority,
        "signatories": [_signatory(dossier, record, one) for one in spec.signatories],
        "authority": _authority(record, spec),
    }


def _signatory(dossier: Dossier, record: Institution, spec: SignatorySpec) -> Data:
    person = dossier.directory.people[spec.person.value] if spec.person.value else None
    office = record.offices[spec.office.value] if spec.office.value else None
    gender = person.gender if person else "m"
    return {
        "person": spec.person.value,
        "name": {"fr": f"{person.given} {person.family}", "ar": person.arabic.text}
        if person
        else None,
        "office": {"fr": getattr(office.fr, gender), "ar": getattr(office.ar, gender)}
        if office
        else None,
        "capacity": spec.capacity,
    }


def _authority(record: Institution, spec: PartySpec) -> Data:
    authority = spec.authority
    body = record.bodies[authority.body].name if authority.body else None
    return {
        "kind": authority.kind,
        "body": {"fr": body.fr, "ar": body.ar} if body else None,
        "number": _value(authority.number),
        "date": _value(authority.date),
    }


def _closing(dossier: Dossier, one: PlaceDate) -> Data:
    return {
        "party": one.party,
        "place": _place(dossier, one.place),
        "date": _value(one.date),
    }


def _place(dossier: Dossier, fact: Fact[Id]) -> Data | None:
    if fact.value is None:
        return None
    place = dossier.directory.places[fact.value]
    return {"id": fact.value, "fr": place.fr, "ar": place.ar}


def _term(agreement: Agreement[Any]) -> Data:
    term = agreement.term
    return {
        "start": _value(term.start),
        "end": _value(term.end),
        "duration": _value(term.duration),
        "label": _value(term.label),
    }


def _commitment(one: Commitment) -> Data:
    return {
        "id": one.id,
        "payer": one.payer,
        "beneficiary": one.beneficiary.model_dump(mode="json"),
        "amount": _value(one.amount),
        "nature": one.nature,
        "year": _value(one.year),
        "vote": _value(one.vote_ref),
    }


def _prior(dossier: Dossier) -> Data | None:
    prior = dossier.agreement.prior_agreement
    if prior is None:
        return None
    return {
        "title": prior.title.model_dump(mode="json"),
        "signed_on": _value(prior.signed_on),
        "signed_at": _place(dossier, prior.signed_at),
        "parties": list(prior.parties_then),
        "relation": _value(prior.relation.mode),
    }
