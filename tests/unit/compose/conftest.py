"""A library of a few short clauses, so that tests of composition do not lean on legal wording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.fitting import library_problems
from alternat.compose.library import Clause, Kind, Library
from alternat.document import Document
from alternat.languages import Language
from alternat.spec.directory import Directory
from alternat.spec.references import Problem
from alternat.spec.schema import Agreement

LABEL = {"fr": "fait", "ar": "معطى"}


def unit(name: str, fr: str, ar: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "fr": fr, "ar": ar, **more}


def variant(name: str) -> dict[str, Any]:
    label = {"fr": f"texte {name}", "ar": f"نص {name}"}
    return {"label": label, "paragraphs": [unit(name, f"Texte {name}.", f"نص {name}.")]}


CLAUSES: dict[str, dict[str, Any]] = {
    "object": {
        "paragraphs": [
            unit(
                "aim",
                "{{ act.This }} vise {{ subject }}.",
                "يهدف {{ act.this }} إلى {{ subject }}.",
            )
        ]
    },
    "duration": {
        "params": {
            "notice": {"type": "duration", "label": {"fr": "préavis", "ar": "مدة الإشعار"}},
            "place": {"type": "place", "label": LABEL, "required": False},
            "who": {"type": "person", "label": LABEL, "required": False},
        },
        "paragraphs": [
            unit("notice", "Le préavis est de {{ notice }}.", "مدة الإشعار {{ notice }}."),
            unit("see", "Voir l’{{ article('object') }}.", "انظر {{ article('object') }}."),
            unit("where", "Lieu : {{ place.in }}.", "المكان: {{ place.in }}.", when="place.given"),
            unit("who", "{{ who.name }}.", "{{ who.name }}.", when="who.given"),
        ],
    },
    "lists": {
        "params": {
            "tasks": {"type": "items", "label": {"fr": "tâches", "ar": "المهام"}, "required": False}
        },
        "paragraphs": [
            unit(
                "fixed",
                "Trois choses :",
                "ثلاثة أمور:",
                list={
                    "style": "letter",
                    "items": [
                        unit("a", "la première ;", "الأول؛"),
                        unit("b", "l’{{ article('object') }}", "{{ article('object') }}"),
                        unit("c", "jamais", "أبدا", when="has('nothing')"),
                        unit("d", "le reste, etc.", "الباقي"),
                    ],
                },
            ),
            unit(
                "tasks",
                "Tâches :",
                "المهام:",
                when="tasks.given",
                list={
                    "style": "number",
                    "each": "tasks",
                    "item": {
                        "fr": "{% if item.title.given %}{{ item.title }} : {% endif %}"
                        "{{ item.text }}",
                        "ar": "{% if item.title.given %}{{ item.title }}: {% endif %}"
                        "{{ item.text }}",
                    },
                },
            ),
            unit(
                "parties",
                "Parties :",
                "الأطراف:",
                list={
                    "style": "dash",
                    "each": "parties",
                    "item": {"fr": "{{ item.term.of }}", "ar": "{{ item.term.li }}"},
                },
            ),
        ],
    },
    "choice": {"variants": {name: variant(name) for name in ("one", "two", "three")}},
    "force": {
        "select": "entry_into_force.rule",
        "variants": {name: variant(name) for name in ("on_last_signature", "on_date")},
    },
    "route": {
        "select": "prior_agreement.relation.mode",
        "variants": {
            name: variant(name) for name in ("programme", "replacement", "amendment_extension")
        },
    },
    "never": {"paragraphs": [unit("rule", "Jamais.", "أبدا.")]},
    "stray": {"paragraphs": [unit("rule", "Ailleurs.", "في مكان آخر.")]},
}

KIND: dict[str, Any] = {
    "id": "note",
    "name": {"fr": "Note", "ar": "مذكرة"},
    "title": {"fr": "Note sur {{ subject }}", "ar": "مذكرة حول {{ subject }}"},
    "designation": {
        "fr": {"this": "la présente note", "gender": "f"},
        "ar": {"this": "هذه المذكرة", "gender": "f"},
    },
    "binding": "full",
    "verb_ceiling": "2",
    "operative": {"fr": "Il est convenu :", "ar": "اتفق {{ parties.nom }} على ما يلي:"},
    "order": ["object", "duration", "lists", "choice", "force", "route"],
    "matrix": {
        "object": "R",
        "duration": "O",
        "lists": "O",
        "choice": "O",
        "force": "O",
        "route": "W",
        "never": "X",
    },
    "variants": {"choice": "two"},
    "designation_by": "prior_agreement.relation.mode",
    "designations": {
        "programme": {
            "name": {"fr": "Programme", "ar": "برنامج"},
            "title": {"fr": "Programme", "ar": "برنامج"},
            "designation": {
                "fr": {"this": "le présent programme", "gender": "m"},
                "ar": {"this": "هذا البرنامج", "gender": "m"},
            },
        }
    },
}

LETTER = {
    **KIND,
    "id": "letter",
    "order": ["object", "duration"],
    "matrix": {"object": "R", "duration": "R"},
    "variants": {},
}

Note = Callable[..., Dossier]


@pytest.fixture(scope="session")
def small(library: Library) -> Library:
    """Give the small library, with the real formulas."""
    return Library(
        clauses={
            name: Clause.model_validate(
                {"id": name, "heading": {"fr": name.capitalize(), "ar": "عنوان"}, **body}
            )
            for name, body in CLAUSES.items()
        },
        kinds={kind["id"]: Kind.model_validate(kind) for kind in (KIND, LETTER)},
        formulas=library.formulas,
    )


@pytest.fixture(scope="session")
def agreement(
    small: Library, written: Callable[[], dict[str, Any]]
) -> Callable[..., Agreement[Any]]:
    """Make an agreement of the small library, whether it fits or not."""
    model: type[Agreement[Any]] = Agreement[small.clauses_model]  # type: ignore[name-defined]

    def made(**changes: Any) -> Agreement[Any]:
        rule = {"rule": "on_last_signature"}
        spec = {**written(), "kind": "note", "clauses": {}, "entry_into_force": rule}
        return model.model_validate({**spec, **changes})

    return made


@pytest.fixture(scope="session")
def note(small: Library, directory: Directory, agreement: Callable[..., Agreement[Any]]) -> Note:
    """Make a dossier of the small library."""

    def made(**changes: Any) -> Dossier:
        spec = agreement(**changes)
        assert not [*library_problems(spec, directory, small)]
        return Dossier(spec, directory, small)

    return made


@pytest.fixture(scope="session")
def problems(
    small: Library, directory: Directory, agreement: Callable[..., Agreement[Any]]
) -> Callable[..., list[Problem]]:
    """Give what the small library has against an agreement."""
    return lambda **changes: [*library_problems(agreement(**changes), directory, small)]


@pytest.fixture(scope="session")
def draft(note: Note) -> Callable[..., Document]:
    """Compose the draft of an agreement of the small library."""

    def composed(language: Language, **changes: Any) -> Document:
        return compose(note(**changes), "draft", language)

    return composed


@pytest.fixture(scope="session")
def prior(unknown: dict[str, Any]) -> Callable[[Any], dict[str, Any]]:
    """Make a prior agreement, renewed in a mode (null when it is still open)."""

    def made(mode: Any) -> dict[str, Any]:
        return {
            "title": {"fr": "Accord de 2028", "ar": "اتفاق سنة 2028"},
            "signed_on": "2028-03-02",
            "signed_at": "tizi-zahra",
            "duration": {"n": 3, "unit": "year"},
            "results": {"fr": "dix projets", "ar": "عشرة مشاريع"},
            "relation": {"mode": mode},
        }

    return made
