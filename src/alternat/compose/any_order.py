"""The names that a clause text may use whatever the order of the parties, for one agreement.

Values come from `speech`, numbers from the outline; nothing here knows an order. What an order
adds is in `names`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from alternat.compose import speech
from alternat.compose.dossier import Dossier
from alternat.compose.library import ArabicDesignation, Clause, ClauseUse, Designation, Param
from alternat.compose.outline import Outline, outline
from alternat.compose.values import Absent, Blank, Said, Unjoinable, Value
from alternat.languages import Gender, Language, arabic
from alternat.languages.ordinals import article_reference
from alternat.spec.facts import Fact, Item, Localised


@dataclass(frozen=True, slots=True)
class Gendered(Unjoinable):
    """A value that also chooses between two words by its gender."""

    said: Said
    gender: Gender
    more: Mapping[str, Any]

    def __getitem__(self, form: str) -> Any:
        """Give a form of the noun, or one of the things that belong to it."""
        return self.more[form] if form in self.more else self.said[form]

    def pick(self, masculine: str, feminine: str) -> str:
        """Choose by gender."""
        return masculine if self.gender == "m" else feminine


@dataclass(frozen=True, slots=True)
class Several(Unjoinable):
    """A list that the spec gives: items or commitments."""

    members: tuple[Mapping[str, Any], ...]
    given: bool
    known: bool

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        """Go through the members."""
        return iter(self.members)


class OrderAsked(Exception):
    """A text asks for what depends on the order of the parties, before there is one."""


@dataclass(frozen=True, slots=True)
class Headcount(Unjoinable):
    """The parties before their order: how many they are, and the words for that many."""

    count: int
    forms: Mapping[str, Said | str]

    def __iter__(self) -> Iterator[Any]:
        """Refuse to go through the parties."""
        raise OrderAsked

    def __getitem__(self, form: str) -> Said | str:
        """Give `nom` or `obl`; refuse to name the parties."""
        if form not in self.forms:
            raise OrderAsked
        return self.forms[form]


class BeforeOrder(Mapping[str, Any]):
    """Names that may be asked for one by one before the order of the parties is known."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        """Keep those that no order changes."""
        self._names = names

    def __getitem__(self, name: str) -> Any:
        """Give a name, unless it may depend on the order."""
        if name not in self._names:
            raise OrderAsked
        return self._names[name]

    def __iter__(self) -> Iterator[str]:
        """Refuse: who takes all the names may use any of them."""
        raise OrderAsked

    def __len__(self) -> int:
        """Refuse, likewise."""
        raise OrderAsked


@dataclass(frozen=True)
class AnyOrder:
    """Maker of the names that are the same whatever the order of the parties; it knows none."""

    dossier: Dossier
    outline: Outline
    language: Language

    @cached_property
    def alike(self) -> Mapping[str, Any]:
        """The names that every text may use, but for `parties` and `commitments`."""
        two = self._count == 2
        return {
            "act": self._act(self.dossier.naming.designation),
            "for_two": lambda word, other: word if two else other,
            "article": self._article,
            "has": lambda clause: clause in self.outline.numbers,
            "binding": self.dossier.kind.binding,
            "subject": self._subject(),
            "term": self._term(),
            "prior": self._prior(),
            "annexes": self._annexes(),
            "entry": {"date": self._entry_date()},
        }

    def before_order(self) -> Mapping[str, Any]:
        """Give the names of `alike` and the parties as a number; all else raises `OrderAsked`."""
        return BeforeOrder({**self.alike, "parties": Headcount(self._count, self.crowd())})

    def crowd(self) -> dict[str, Said | str]:
        """Give the words for that many parties: in Arabic `nom` and `obl`."""
        if self.language == "fr":
            return {}
        return {
            "nom": arabic.parties_word(self._count, "nom"),
            "obl": arabic.parties_word(self._count, "obl"),
        }

    @property
    def _count(self) -> int:
        return len(self.dossier.neutral_order)

    def party(self, party: str) -> Gendered:
        """Give a party: its name, its defined term, what describes it."""
        record = self.dossier.institution(party)
        path = f"parties.{party}"
        name = speech.noun(f"{path}.name", record.name, self.language)
        term = speech.noun(f"{path}.term", self.dossier.term(party), self.language)
        more = {
            "name": name,
            "term": term,
            "renamed": term.forms["def"] != name.forms["def"],
            "seat": self.say(record.seat, f"{path}.seat", "seat", self._prose),
            "description": self.say(
                record.description, f"{path}.description", "description", self._prose
            ),
        }
        return Gendered(name, _gender(record.name, self.language), more)

    def params(self, clause: Clause, use: ClauseUse) -> dict[str, Any]:
        """Give the parameters of one clause."""
        return {
            name: self._param(f"clauses.{clause.id}.{name}", param, getattr(use, name, None))
            for name, param in clause.params.items()
        }

    def label(self, name: str) -> str:
        """Give the words printed in the blank of a fact that is not a parameter."""
        return self.dossier.library.formulas[f"label_{name}"].get(self.language)

    def say(self, fact: Fact[Any] | None, path: str, label: str, words: Any) -> Value:
        """Say a fact of the agreement with the shared label of its blank."""
        return speech.say(
            fact, path, self.label(label), lambda value: words(path, value, self.language)
        )

    def place(self, path: str, place: str, language: Language) -> Said:
        """Say a place of the directory."""
        return speech.place(path, self.dossier.directory.places[place], language)

    def person(self, path: str, person: str, language: Language) -> Said:
        """Say a person of the directory."""
        return speech.person(path, self.dossier.directory.people[person], language)

    def _prose(self, path: str, text: Localised, language: Language) -> Said:
        return speech.localised(path, text, language)

    def _act(self, designation: Designation) -> Gendered:
        words = designation.fr if self.language == "fr" else designation.ar
        said = speech.noun_phrase("act", words.this, self.language)
        initial = words.this if isinstance(words, ArabicDesignation) else said.forms["Def"]
        return Gendered(said, words.gender, {"this": words.this, "This": initial, **said.forms})

    def _article(self, clause: str) -> Said:
        """Refer to an article by its id.

        Raises:
            ValueError: No article has this id; the template engine reports it with its place.
        """
        if clause not in self.outline.numbers:
            message = f"it refers to the article `{clause}`, which this agreement leaves out"
            raise ValueError(message)
        text = article_reference(self.outline.numbers[clause], self.language)
        return speech.noun_phrase(f"article.{clause}", text, self.language)

    def _subject(self) -> Value:
        subject = self.dossier.agreement.subject
        return self._prose("subject", subject, self.language) if subject else Absent("subject")

    def _term(self) -> dict[str, Value]:
        term = self.dossier.agreement.term
        values = {
            "start": self.say(term.start, "term.start", "start", speech.day),
            "end": self.say(term.end, "term.end", "end", speech.day),
            "duration": self.say(term.duration, "term.duration", "duration", speech.duration),
            "label": self.say(term.label, "term.label", "period", speech.words),
        }
        if term.start and term.end and term.start.value and term.end.value:
            values["period"] = speech.days("term", term.start.value, term.end.value, self.language)
        elif term.start or term.end:
            values["period"] = Blank("term", self.label("period"))
        else:
            values["period"] = Absent("term")
        return values

    def _prior(self) -> dict[str, Any]:
        prior = self.dossier.agreement.prior_agreement
        if prior is None:
            return {"given": False}
        path = "prior_agreement"
        amendments = [amendment.get(self.language) for amendment in prior.amendments]
        return {
            "given": True,
            "title": self._prose(f"{path}.title", prior.title, self.language),
            "signed_on": self.say(prior.signed_on, f"{path}.signed_on", "prior_date", speech.day),
            "place": self.say(prior.signed_at, f"{path}.signed_at", "prior_place", self.place),
            "duration": self.say(
                prior.duration, f"{path}.duration", "prior_duration", speech.duration
            ),
            "results": self.say(prior.results, f"{path}.results", "results", self._prose),
            "signatories": self.say(
                prior.signatories_then,
                f"{path}.signatories_then",
                "prior_signatories",
                self._people,
            ),
            "amendments": self._enumerated(f"{path}.amendments", amendments),
        }

    def _people(self, path: str, people: tuple[str, ...], language: Language) -> Said:
        words = [self.person(path, person, language).forms["titled"] for person in people]
        return speech.several(path, words, language)

    def _enumerated(self, path: str, words: list[str]) -> Value:
        """Say several things in one breath, or nothing when there are none."""
        if not words:
            return Absent(path)
        return speech.several(path, words, self.language)

    def _annexes(self) -> Several:
        members = tuple(
            {
                "id": annex.id,
                "number": str(number),
                "title": self._prose(f"annexes.{annex.id}.title", annex.title, self.language),
            }
            for number, annex in enumerate(self.dossier.agreement.annexes, start=1)
        )
        return Several(members, given=bool(members), known=bool(members))

    def _entry_date(self) -> Value:
        fact = self.dossier.agreement.entry_into_force.date
        return self.say(fact, "entry_into_force.date", "entry_date", speech.day)

    def _param(self, path: str, param: Param, fact: Fact[Any] | None) -> Any:
        label = param.label.get(self.language)
        if param.type == "items" and (fact is None or fact.value is not None):
            items: tuple[Item, ...] = fact.value if fact and fact.value else ()
            members = tuple(self._item(path, item) for item in items)
            return Several(members, given=fact is not None, known=bool(members))
        if param.type == "items":
            blank = Blank(path, label)
            members = ({"id": "blank", "title": Absent(path), "text": blank},)
            return Several(members, given=True, known=False)
        return speech.say(fact, path, label, lambda value: self._words(param, path, value))

    def _words(self, param: Param, path: str, value: Any) -> Said:
        match param.type:
            case "count":
                return speech.quantity(path, value, param.noun or "", self.language)
            case "place":
                return self.place(path, value, self.language)
            case "person":
                return self.person(path, value, self.language)
            case "text":
                return speech.localised(path, value, self.language)
            case "duration":
                return speech.duration(path, value, self.language)
            case "number":
                return speech.number(path, value, self.language)
            case "amount":
                return speech.money(path, value, self.language)
            case "date":
                return speech.day(path, value, self.language)
            case "items":
                message = "items are said one by one"
                raise AssertionError(message)

    def _item(self, path: str, item: Item) -> dict[str, Any]:
        title = f"{path}.{item.id}.title"
        return {
            "id": item.id,
            "title": self._prose(title, item.title, self.language) if item.title else Absent(title),
            "text": self._prose(f"{path}.{item.id}", item.text, self.language),
        }


def _gender(name: Any, language: Language) -> Gender:
    gender: Gender = name.fr_grammar.gender if language == "fr" else name.ar_grammar.gender
    return gender


@lru_cache(maxsize=4)  # both languages of the agreement at hand; no two dossiers are the same
def any_order(dossier: Dossier, language: Language) -> AnyOrder:
    """Give the maker of the names of an agreement before the order of its parties is known."""
    return AnyOrder(dossier, outline(dossier), language)
