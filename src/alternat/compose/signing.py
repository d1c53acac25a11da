"""The parties' clause, the closing formula, the signature blocks and the witnesses.

Takes a dossier and the names of one copy and language; gives the parts of a document that name
people. Nothing is guessed: an unknown person, office or vote is a visible blank (domain reference
§§ 1.2, 3.1, 3.5).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from alternat.compose import speech
from alternat.compose.dossier import Dossier
from alternat.compose.names import Names
from alternat.compose.speech import Function
from alternat.compose.values import Blank, Composed, Said, Value
from alternat.compose.wording import Wording
from alternat.document import (
    Cover,
    Paragraph,
    PartyEntry,
    Run,
    Runs,
    Signatory,
    SignatureBlock,
    Witness,
    Witnesses,
)
from alternat.languages import Language
from alternat.languages.numbers import counted, french_cardinal
from alternat.languages.ordinals import ordinal
from alternat.spec.directory import Gender
from alternat.spec.schema import Authority, Delegation, PlaceDate, SignatorySpec, WitnessSpec

AND: dict[Language, tuple[str, str]] = {"fr": (", ", " et "), "ar": (" و", " و")}
"""What stands between things listed in a sentence, and before the last of them."""

AND_BY: dict[Language, tuple[str, str]] = {"fr": (", par ", ", et par "), "ar": ("، و", "، و")}
"""The same between representatives, each of whom is followed by a name in apposition."""


@dataclass(frozen=True)
class Signing:
    """Maker of the parts that name people, for one copy and language."""

    dossier: Dossier
    names: Names
    wording: Wording

    def formula(self, name: str, **more: Any) -> Runs:
        """Compose one of the shared formulas."""
        text = self.dossier.library.formulas[name].get(self.wording.language)
        return self.wording.runs(text, f"formulas.{name}", **more)

    def parties(self) -> tuple[PartyEntry, ...]:
        """Compose the clause of the parties, holder first."""
        order = self.names.order
        return tuple(self._party(party, rank) for rank, party in enumerate(order, start=1))

    def closing(self) -> Runs:
        """Compose « Fait à …, le …, en deux exemplaires originaux… »."""
        agreement = self.dossier.agreement
        separate = agreement.languages.layout == "separate"
        each = len(self.names.order)
        total = each * len(agreement.languages.list) if separate else each
        language = self.wording.language
        originals = {
            "obl": counted(total, "original", language, case="obl"),
            "by_language": (
                french_cardinal(each) if language == "fr" else counted(each, "original", language)
            ),
        }
        ranks = {party: rank for rank, party in enumerate(("all", *self.names.order))}
        entries = sorted(agreement.closing.places_dates, key=lambda entry: ranks[entry.party])
        places = _joined([self._place_date(entry) for entry in entries], AND[language], language)
        name = "closing_separate" if separate else "closing"
        return self.formula(name, places=Composed(places), originals=originals)

    def cover(self) -> Cover:
        """Compose what the cover says below the title."""
        order = self.names.order
        parties = (
            self.formula(
                "cover_party",
                party=self.names.party(party),
                first=rank == 1,
                last=rank == len(order),
                comma=rank < len(order) - 1,
            )
            for rank, party in enumerate(order, start=1)
        )
        entries = self.dossier.agreement.closing.places_dates
        places = (self.formula("signature_date", **self._where_when(one)) for one in entries)
        return Cover(tuple(parties), tuple(places))

    def blocks(self) -> tuple[SignatureBlock, ...]:
        """Compose the signature blocks in order of precedence."""
        return tuple(self._block(party) for party in self.names.order)

    def witnesses(self) -> Witnesses | None:
        """Compose the witnesses, if there are any."""
        witnesses = self.dossier.agreement.witnesses
        if not witnesses:
            return None
        return Witnesses(
            self.formula("witness_heading"), tuple(self._witness(spec) for spec in witnesses)
        )

    def votes(self) -> tuple[Paragraph, ...]:
        """Compose the last visas: the votes that authorise the signatures, in order."""
        return tuple(
            Paragraph(
                f"parties.{party}.authority.visa",
                self.formula("visa", text=Composed(self.formula("visa_vote", **vote))),
            )
            for party in self.names.order
            if (vote := self._vote(party, self.dossier.party(party).authority))
        )

    def _party(self, party: str, rank: int) -> PartyEntry:
        spec = self.dossier.party(party)
        path = f"parties.{party}"
        representatives = _joined(
            [
                self._signatory("representative", party, index, signatory)
                for index, signatory in enumerate(spec.signatories)
            ],
            AND_BY[self.wording.language],
            self.wording.language,
        )
        text = self.formula(
            "party",
            party=self.names.party(party),
            first=rank == 1,
            representatives=Composed(representatives),
            authority=Composed(self._authority(party, spec.authority)),
        )
        return PartyEntry(party, Paragraph(path, text), Paragraph(f"{path}.side", self._side(rank)))

    def _side(self, rank: int) -> Runs:
        """Compose « d’une part, », « d’autre part, »; with more parties « de troisième part, »."""
        if len(self.names.order) == 2:
            return self.formula("side_first" if rank == 1 else "side_last")
        word = ordinal(rank, self.wording.language, "f").removeprefix("ال")
        return self.formula("side_of_many", rank=word)

    def _authority(self, party: str, authority: Authority) -> Runs:
        path = f"parties.{party}.authority"
        match authority.kind:
            case "none":
                return ()
            case "unknown":
                power = Blank(path, self.names.label("power"))
                return self.formula("authority_unknown", act_of_power=power)
            case "statute":
                assert authority.text is not None  # the schema sees to it
                text = speech.localised(f"{path}.text", authority.text, self.wording.language)
                return self.formula("authority_statute", text=text)
            case "deliberation":
                return self.formula("authority_deliberation", **self._vote(party, authority))

    def _vote(self, party: str, authority: Authority) -> dict[str, Any]:
        if authority.kind != "deliberation":
            return {}
        path, say = f"parties.{party}.authority", self.names.say
        body = self.dossier.institution(party).bodies[authority.body or ""]
        return {
            "number": say(authority.number, f"{path}.number", "deliberation", speech.words),
            "date": say(authority.date, f"{path}.date", "deliberation_date", speech.day),
            "body": speech.noun(f"{path}.body", body.name, self.wording.language),
        }

    def _signatory(self, kind: str, party: str, index: int, spec: SignatorySpec) -> Runs:
        """Compose a signatory as « representative » (parties' clause) or « signature » (block)."""
        path = f"parties.{party}.signatories.{index}"
        person = self._person(f"{path}.person", spec.person.value)
        function = self._function(f"{path}.office", party, spec.office.value, spec.person.value)
        if isinstance(function, Blank) or isinstance(person, Blank):
            return self.formula(f"{kind}_unknown", function=function, person=person)
        name = f"{kind}_{spec.capacity}"
        more: dict[str, Any] = {}
        if spec.delegation and kind == "representative":
            more = self._delegation(path, party, spec.delegation)
        elif spec.delegation:
            name = f"{kind}_executive"
        return self.formula(name, function=function, person=person, **more)

    def _delegation(self, path: str, party: str, delegation: Delegation) -> dict[str, Any]:
        path = f"{path}.delegation"
        return {
            "delegator": self._function(path, party, delegation.office, delegation.person),
            "reference": self.names.say(
                delegation.reference, f"{path}.reference", "delegation", speech.words
            ),
            "date": self.names.say(delegation.date, f"{path}.date", "delegation_date", speech.day),
        }

    def _block(self, party: str) -> SignatureBlock:
        spec = self.dossier.party(party)
        joint = spec.joint and len(spec.signatories) > 1
        return SignatureBlock(
            party,
            self.formula("signature_heading", party=self.names.party(party)),
            self.formula("signature_joint") if joint else None,
            tuple(
                self._block_signatory(party, index, signatory)
                for index, signatory in enumerate(spec.signatories)
            ),
        )

    def _block_signatory(self, party: str, index: int, spec: SignatorySpec) -> Signatory:
        path = f"parties.{party}.signatories.{index}"
        capacity = [self._signatory("signature", party, index, spec)]
        if spec.delegation:
            delegation = self._delegation(path, party, spec.delegation)
            capacity.insert(0, self.formula("signature_for_delegator", **delegation))
        person = self._person(f"{path}.person", spec.person.value)
        return Signatory(
            spec.person.value,
            tuple(capacity),
            self.formula("signature_room"),
            self.formula("signature_name", person=person),
            self._date_line(party),
        )

    def _date_line(self, party: str) -> Runs | None:
        """A date line of its own when the parties sign in several places or on several days."""
        entries = self.dossier.agreement.closing.places_dates
        if len(entries) == 1:
            return None
        mine = [entry for entry in entries if entry.party in (party, "all")]
        return self.formula("signature_date", **self._where_when(mine[0])) if mine else None

    def _place_date(self, entry: PlaceDate) -> Runs:
        if entry.party == "all":
            return self.formula("place_date", **self._where_when(entry))
        party = self.names.party(entry.party)
        return self.formula("place_date_of_party", party=party, **self._where_when(entry))

    def _where_when(self, entry: PlaceDate) -> dict[str, Value]:
        path = "closing" if entry.party == "all" else f"closing.{entry.party}"
        return {
            "place": self.names.say(entry.place, f"{path}.place", "place", self.names.place),
            "date": self.names.say(entry.date, f"{path}.date", "date", _day(entry)),
        }

    def _witness(self, spec: WitnessSpec) -> Witness:
        path = f"witnesses.{spec.person}"
        function = self._function(path, spec.institution, spec.office, spec.person)
        return Witness(
            spec.person,
            self.formula("witness_name", person=self._person(path, spec.person)),
            self.formula("witness_capacity", function=function),
            spec.signs,
            self.formula("witness_room") if spec.signs else None,
        )

    def _person(self, path: str, person: str | None) -> Value:
        if person is None:
            return Blank(path, self.names.label("person"))
        return self.names.person(path, person, self.wording.language)

    def _function(
        self, path: str, party: str, office: str | None, person: str | None
    ) -> Function | Blank:
        """Say an office in the gender of its holder; unknown when either is unknown."""
        if office is None or person is None:
            return Blank(path, self.names.label("function"))
        gender: Gender = self.dossier.directory.people[person].gender
        record = self.dossier.institution(party).offices[office]
        return speech.function(path, record, gender, self.wording.language)


def _day(entry: PlaceDate) -> Callable[[str, date, Language], Said]:
    """Give the words for the day of an entry: in Arabic its official Hijri date comes first."""
    hijri = entry.hijri
    if hijri is None:
        return speech.day

    def both(path: str, value: date, language: Language) -> Said:
        said = speech.day(path, value, language)
        return Said(path, f"{hijri.text} ({said.text})") if language == "ar" else said

    return both


def _joined(parts: list[Runs], between: tuple[str, str], language: Language) -> Runs:
    """Put parts in one sentence, with the words between them and before the last one."""
    joined = parts[0]
    for index, part in enumerate(parts[1:], start=2):
        joined = (*joined, Run(between[index == len(parts)], language), *part)
    return joined
