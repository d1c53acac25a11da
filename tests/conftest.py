"""What the tests of several rooms share: the small workspace, and agreements made from it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from alternat.compose.dossier import Dossier
from alternat.compose.fitting import library_problems
from alternat.compose.library import Clause, Library, ParamType
from alternat.spec.directory import Directory
from alternat.spec.references import agreement_problems
from alternat.spec.schema import Agreement
from alternat.spec.yaml_tree import parse
from alternat.workspace import Workspace

# A busy machine is no fault: a test never asserts a time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

pytest_plugins = ("tests.whole",)  # --update-golden, and the builds that whole folders share

_TESTS = Path(__file__).parent
_SMALL = _TESTS / "resources" / "workspace"
_KNOWN: dict[ParamType, Any] = {
    "text": {"fr": "le texte convenu", "ar": "النص المتفق عليه"},
    "duration": {"n": "3", "unit": "month"},
    "number": "12",
    "count": "2",
    "amount": {"value": "90000", "currency": "EUR"},
    "date": "2031-04-01",
    "place": "port-armor",
    "person": "solene-le-goffic",
    "items": [
        {
            "id": "one",
            "title": {"fr": "Graines", "ar": "البذور"},
            "text": {"fr": "l’échange de graines", "ar": "تبادل البذور"},
        },
        {"id": "two", "text": {"fr": "l’accueil de jardiniers.", "ar": "استقبال البستانيين."}},
    ],
}


_LONGEST = (
    "flow/test_walkthrough.py",
    "conformance/test_readback.py",
    "conformance/test_editions.py",
    "seeded/test_blind.py",
    "flow/test_final.py",
    "seeded/test_fresh.py",
    "conformance/test_validators.py",
    "flow/test_intake.py",
    "packaging/test_wheel.py",
)


@pytest.hookimpl(trylast=True)  # after the shuffling of pytest-randomly
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no core waits for another at the end."""
    rank = {_TESTS / name: number for number, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: rank.get(item.path, len(rank)))


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    """Give the small workspace with the project's own templates; nothing may be written there."""
    return Workspace(_SMALL, _TESTS.parent / "templates" / "agreements")


@pytest.fixture(scope="session")
def library(workspace: Workspace) -> Library:
    return workspace.library


@pytest.fixture(scope="session")
def directory(workspace: Workspace) -> Directory:
    return workspace.directory


@pytest.fixture(scope="session")
def written() -> Callable[[], dict[str, Any]]:
    """Give, each time anew, what the author of the small accord wrote."""
    file = _SMALL / "specs" / "agreements" / "accord.yaml"
    value: Any = parse(file.read_bytes(), file.name).value
    return lambda: copy.deepcopy(value)


@pytest.fixture(scope="session")
def unknown() -> dict[str, Any]:
    """Give a fact that nobody knows, as a spec writes it."""
    return {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


@pytest.fixture(scope="session")
def fill() -> Callable[..., dict[str, Any]]:
    """Give what a spec may write of a clause: all its parameters, or the required ones only."""

    def filled(clause: Clause, *, optional: bool = True) -> dict[str, Any]:
        params = clause.params.items()
        return {name: _KNOWN[one.type] for name, one in params if one.required or optional}

    return filled


@pytest.fixture(scope="session")
def party(directory: Directory) -> Callable[..., dict[str, Any]]:
    """Make a party with a signatory; `changes` replace parts of it."""
    heads = {
        "region-val-d-armor": ("solene-le-goffic", "president"),
        "region-tizi-zahra": ("youssef-el-mithal", "president"),
        "universite-du-littoral": ("anne-lise-kervran", "president"),
        "conseil-des-oasis": ("hiba-al-khayal", "director"),
    }

    def make(name: str, **changes: Any) -> dict[str, Any]:
        person, office = heads[name]
        reason = {"fr": "les statuts y pourvoient", "ar": "ينص النظام الأساسي على ذلك"}
        made = {
            "party": name,
            "signatories": [{"person": person, "office": office}],
            "authority": {"kind": "none", "reason": reason},
        }
        return {**made, **changes}

    return make


@pytest.fixture(scope="session")
def make(
    library: Library, directory: Directory, written: Callable[[], dict[str, Any]]
) -> Callable[..., Dossier]:
    """Make a dossier of the small accord; keyword arguments replace top-level parts of the spec."""
    model: type[Agreement[Any]] = Agreement[library.clauses_model]  # type: ignore[name-defined]

    def made(**changes: Any) -> Dossier:
        agreement = model.model_validate({**written(), **changes})
        faults = [
            *agreement_problems(agreement, directory),
            *library_problems(agreement, directory, library),
        ]
        assert not faults
        return Dossier(agreement, directory, library)

    return made
