"""The voice of the pack: facts of the trip and its own phrases, said in one language.

Takes ids, dates and keys of `words`; gives runs, with directions marked and blanks visible.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alternat.compose import speech
from alternat.compose.inline import blank, inline, literal
from alternat.compose.values import Composed, Marks
from alternat.document import Run, Runs
from alternat.languages import Language
from alternat.languages.characters import NBSP
from alternat.languages.dates import date_text, period
from alternat.spec.directory import Directory
from alternat.spec.facts import Localised
from alternat.trip.pack.words import words

FORMS: dict[str, dict[Language, str]] = {
    "the": {"fr": "def", "ar": "def"},
    "of": {"fr": "of", "ar": "def"},
    "to": {"fr": "to", "ar": "li"},
}
"""Grammatical forms of a party's name, by what a sentence asks for."""


@dataclass(frozen=True)
class Voice:
    """Says things in one language."""

    language: Language
    directory: Directory

    def say(self, key: str, **values: Runs | str | int) -> Runs:
        """Say a phrase of the pack, with values in the places that it names."""
        text, marks = words()[key][self.language], Marks()
        for name, value in values.items():
            runs = value if isinstance(value, tuple) else self.literal(str(value))
            text = text.replace(f"{{{name}}}", marks.mark(Composed(runs)))
        return inline(text, self.language, marks)

    def literal(self, text: str) -> Runs:
        """Say a name or a figure as it is."""
        return literal(text, self.language)

    def prose(self, text: Localised) -> Runs:
        """Say what an author wrote in both languages."""
        return inline(text.get(self.language), self.language, Marks())

    def french(self, text: str) -> Runs:
        """Quote what exists in French only: a file, a finding, a proof."""
        if self.language == "fr":
            return self.literal(text)
        return (Run(text, "fr", isolated=True),) if text else ()

    def blank(self, key: str) -> Runs:
        """Give the visible blank of a fact that nobody knows yet."""
        return blank(words()[key][self.language], key, self.language)

    def party(self, party: str, form: str = "name") -> Runs:
        """Name an institution: bare, or as a sentence asks (`the`, `of`, `to`)."""
        noun = self.directory.institutions[party].name
        said = speech.noun("", noun, self.language)
        text = said.text if form == "name" else said.forms[FORMS[form][self.language]]
        return self.literal(text)

    def person(self, person: str) -> Runs:
        """Name a person: « Mme Valérie Pécresse », «السيدة فاليري بيكريس»."""
        record = self.directory.people[person]
        return self.literal(speech.person("", record, self.language).forms["short"])

    def signature(self, person: str) -> Runs:
        """Name a person as below a signature: « Valérie PÉCRESSE », «السيدة فاليري بيكريس»."""
        record = self.directory.people[person]
        return self.literal(speech.person("", record, self.language).forms["signature"])

    def place(self, place: str | None) -> Runs:
        """Name a place."""
        if place is None:
            return self.blank("blank_place")
        return self.literal(speech.place("", self.directory.places[place], self.language).text)

    def day(self, day: date | None, *, weekday: bool = True) -> Runs:
        """Say a day: « mardi 22 avril 2025 »."""
        if day is None:
            return self.blank("blank_date")
        return self.literal(date_text(day, self.language, weekday))

    def days(self, start: date | None, end: date | None) -> Runs:
        """Say a period."""
        if start is None or end is None:
            return self.blank("blank_dates")
        return self.literal(period(start, end, self.language))

    def hour(self, clock: str | None) -> Runs:
        """Say an hour: « 10 h 30 », «10:30»."""
        if clock is None:
            return self.blank("blank_hour")
        if self.language == "ar":
            return self.literal(clock)
        hours, minutes = clock.split(":")
        tail = f"{NBSP}{minutes}" if minutes != "00" else ""
        return self.literal(f"{int(hours)}{NBSP}h{tail}")

    def pages(self, pages: tuple[int, ...]) -> Runs:
        """Say pages: « 1 à 8, 10 », «من 1 إلى 8، 10»."""
        spans: list[list[int]] = []
        for page in pages:
            if spans and page == spans[-1][-1] + 1:
                spans[-1].append(page)
            else:
                spans.append([page])
        said = [self._span(one) for one in spans]
        return self.literal((", " if self.language == "fr" else "، ").join(said))

    def _span(self, pages: list[int]) -> str:
        first, last = pages[0], pages[-1]
        if first == last:
            return str(first)
        if last == first + 1:
            return f"{first}, {last}" if self.language == "fr" else f"{first}، {last}"
        return f"{first} à {last}" if self.language == "fr" else f"من {first} إلى {last}"
