"""The entry of an agreement: what the register, the search, the calendar and the graph tell of it.

Takes the files of an object; gives frozen facts. What nobody recorded is None: an entry never
concludes from a plan (the day of a ceremony) that something happened.

Source: domain reference §§ 6, 8.1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from alternat.archive import statuses
from alternat.archive.errors import DamagedError
from alternat.archive.holdings import Holdings
from alternat.archive.statuses import Move, Status
from alternat.archive.store import Version
from alternat.review.days import last_day
from alternat.spec.facts import Duration

FILE: Final = "deposit.json"
"""What a deposit tells of itself; every agreement has one, and nothing else has."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages of an agreement."""

    fr: str
    ar: str

    def get(self, language: str) -> str:
        """Give those of a language."""
        return self.ar if language == "ar" else self.fr


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party."""

    id: str
    name: Words
    signatories: tuple[Words, ...]
    people: tuple[str, ...]
    """Ids of the signatories that have one."""
    deliberation: str
    """Body, number and day of the vote, or nothing."""


@dataclass(frozen=True, slots=True)
class Prior:
    """The agreement that this one continues."""

    title: Words
    signed_on: date | None
    parties: tuple[str, ...]
    relation: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One agreement."""

    id: str
    number: int
    """Latest version of the object."""
    kind: str
    reference: str
    text_version: str
    title: Words
    parties: tuple[PartyEntry, ...]
    status: Status
    moves: tuple[Move, ...]
    """As they stand, the oldest first."""
    planned: tuple[tuple[str, Words | None, date | None], ...]
    """Party (or `all`), place and day of the signature, as the text says them."""
    entry_rule: str
    term_start: date | None
    term_end: date | None
    term_label: str
    duration: Duration | None
    amounts: tuple[tuple[str, str], ...]
    """Value and currency of each commitment."""
    formalities: tuple[Mapping[str, Any], ...]
    prior: Prior | None
    originals: tuple[Mapping[str, str], ...]
    """File, holder, language, format and SHA-256 of each original."""
    files: Mapping[str, str]
    """SHA-512 of every file of the object, by path."""

    def day(self, status: Status) -> date | None:
        """Give the day of a status; None where it is not on record."""
        return next((move.on for move in reversed(self.moves) if move.status == status), None)

    @property
    def begins(self) -> date | None:
        """The first day of the term; None while the agreement is not in force."""
        in_force = self.day("in-force")
        return self.term_start or in_force if in_force else None

    @property
    def ends(self) -> date | None:
        """The last day of the term, or the day on which the agreement ended before."""
        ended = self.day("terminated") or self.day("expired")
        if ended is not None:
            return ended
        if self.term_end is not None:
            return self.term_end
        begins = self.begins
        return last_day(begins, self.duration) if begins and self.duration else None

    @property
    def people(self) -> Iterator[tuple[str, Words]]:
        """The signatories: id, or nothing, and name."""
        for party in self.parties:
            for index, name in enumerate(party.signatories):
                yield (party.people[index] if index < len(party.people) else ""), name

    @property
    def scans(self) -> tuple[str, ...]:
        """Paths of the signed copies: derived scans and signed files."""
        return tuple(
            path
            for path in sorted(self.files)
            if path.startswith(("scans/", "signed/")) and path.endswith(".pdf")
        )


def entries(holdings: Holdings) -> Iterator[Entry]:
    """Give every agreement of the archive, by id.

    Raises:
        DamagedError: One cannot be read: a register that passed it over would be wrong.
    """
    for identifier in sorted(holdings.ids()):
        found = entry(holdings, identifier)
        if found is not None:
            yield found


def entry(holdings: Holdings, identifier: str) -> Entry | None:
    """Give the entry of an object; None where it is no agreement.

    Raises:
        DamagedError: Its description cannot be read.
    """
    head = holdings.head(identifier)
    if head is None or not {FILE, statuses.FILE} <= head.state.keys():
        return None
    moves = statuses.current(statuses.parse(holdings.read(identifier, statuses.FILE)))
    try:
        return _entry(head, json.loads(holdings.read(identifier, FILE)), moves)
    except (ValueError, KeyError, TypeError, AttributeError):
        message = f"{FILE} of '{identifier}' cannot be read; it was not written by this program"
        raise DamagedError(message) from None


def _entry(head: Version, told: Mapping[str, Any], moves: tuple[Move, ...]) -> Entry:
    term = told["term"]
    return Entry(
        id=head.id,
        number=head.number,
        kind=told["kind"],
        reference=told["reference"],
        text_version=told["version"]["number"],
        title=Words(**told["title"]),
        parties=tuple(_party(one) for one in told["parties"]),
        status=moves[-1].status,
        moves=moves,
        planned=tuple(
            (one["party"], _words(one["place"]), _day(one["date"])) for one in told["closing"]
        ),
        entry_rule=told["entry_into_force"],
        term_start=_day(term["start"]),
        term_end=_day(term["end"]),
        term_label=term["label"] or "",
        duration=Duration(**{**term["duration"], "n": str(term["duration"]["n"])})
        if term["duration"]
        else None,
        amounts=tuple(
            (one["amount"]["value"], one["amount"]["currency"])
            for one in told["commitments"]
            if one["amount"]
        ),
        formalities=tuple(told["formalities"]),
        prior=_prior(told["prior_agreement"]),
        originals=tuple(told["originals"]),
        files=head.state,
    )


def _party(one: Mapping[str, Any]) -> PartyEntry:
    authority = one["authority"]
    vote = ""
    if authority["kind"] == "deliberation":
        body = authority["body"]["fr"] if authority["body"] else ""
        vote = ", ".join(part for part in (body, authority["number"], authority["date"]) if part)
    named = [person for person in one["signatories"] if person["name"]]
    return PartyEntry(
        id=one["id"],
        name=Words(**one["name"]),
        signatories=tuple(Words(**person["name"]) for person in named),
        people=tuple(person["person"] or "" for person in named),
        deliberation=vote,
    )


def _prior(one: Mapping[str, Any] | None) -> Prior | None:
    if one is None:
        return None
    title = Words(**one["title"])
    return Prior(title, _day(one["signed_on"]), tuple(one["parties"]), one["relation"])


def _words(one: Mapping[str, str] | None) -> Words | None:
    return Words(one["fr"], one["ar"]) if one else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def texts(holdings: Holdings, found: Entry) -> Words:
    """Give the whole text of an agreement in both languages, as it was composed.

    Raises:
        DamagedError: It cannot be read.
    """
    holder = found.originals[0]["holder"] if found.originals else ""
    told = {}
    for language in ("fr", "ar"):
        path = f"texts/{holder}.{language}.json"
        try:
            tree = json.loads(holdings.read(found.id, path)) if path in found.files else {}
            told[language] = "\n".join(_lines(tree))
        except (ValueError, KeyError, TypeError):
            message = f"{path} of '{found.id}' cannot be read; it was not written by this program"
            raise DamagedError(message) from None
    return Words(**told)


def _lines(tree: Any) -> Iterator[str]:
    """Give the paragraphs of a canonical document."""
    match tree:
        case [{"text": str()}, *_]:
            yield "".join(run["text"] for run in tree)
        case list():
            for one in tree:
                yield from _lines(one)
        case dict():
            for name, one in tree.items():
                if name not in ("furniture", "agreement", "copy"):
                    yield from _lines(one)
