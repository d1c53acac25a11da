"""JSON Schemas of the files an author writes, for editors.

Takes the library, because the clauses and their parameters are part of an agreement's schema; gives
JSON texts by name. Every scalar of a spec is text, so the schemas accept numbers and dates as YAML
editors see them, before the strict loader has its say.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from alternat.compose.library import Clause, Formulas, Kind, Library
from alternat.spec.approvals import Approvals, SeriesApprovals
from alternat.spec.directory import Citations, Institutions, People, Places
from alternat.spec.schema import Agreement, Trip

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(library: Library) -> dict[str, str]:
    """Give each schema as JSON text, by the name of what it describes."""
    agreement: type[BaseModel] = Agreement[library.clauses_model]  # type: ignore[name-defined]
    models: dict[str, type[BaseModel]] = {
        "agreement": agreement,
        "trip": Trip,
        "approvals": Approvals,
        "series-approvals": SeriesApprovals,
        "parties": Institutions,
        "people": People,
        "places": Places,
        "citations": Citations,
        "clause": Clause,
        "kind": Kind,
        "formulas": Formulas,
    }
    return {name: schema(name, model) for name, model in models.items()}


def schema(name: str, model: type[BaseModel]) -> str:
    """Give the schema of one kind of file as JSON text.

    Args:
        name: What it describes.
        model: What such a file is loaded as.
    """
    made = {"$schema": DIALECT, **model.model_json_schema(), "title": f"Alternat: {name}"}
    return json.dumps(_bare_facts(made), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _bare_facts(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a fact be written as its bare value too, as the loader does."""
    definitions = schema.get("$defs", {})
    for name, definition in definitions.items():
        if name.startswith("Fact_"):
            bare = {key: definition["properties"]["value"][key] for key in ("anyOf",)}
            definitions[name] = {"anyOf": [*bare["anyOf"], definition]}
    return schema
