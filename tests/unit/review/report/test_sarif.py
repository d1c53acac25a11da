"""SARIF 2.1.0: what the standard's schema demands of the parts that are used here.

The schema itself is not in the tree (no package of a registry carries it); its demands on these
parts are written down below, from the standard's sections 3.13 to 3.49.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tests.reviewed import WAIVED, finding, reviewed

from alternat.review.explanations import explanations
from alternat.review.report import Reviewed
from alternat.review.report.sarif import sarif

PARTS: dict[str, dict[str, Any]] = {
    "log": {"$schema": str, "version!": "2.1.0", "runs!": ["run"]},
    "run": {
        "tool!": "tool",
        "language": re.compile("[a-z]{2}"),
        "columnKind": ("utf16CodeUnits", "unicodeCodePoints"),
        "results": ["result"],
    },
    "tool": {"driver!": "driver"},
    "driver": {"name!": str, "version": str, "rules": ["rule"]},
    "rule": {
        "id!": str,
        "shortDescription": "text",
        "fullDescription": "text",
        "help": "text",
        "defaultConfiguration": "configuration",
    },
    "configuration": {"level": ("none", "note", "warning", "error")},
    "text": {"text!": str},
    "result": {
        "ruleId": str,
        "ruleIndex": int,
        "level": ("none", "note", "warning", "error"),
        "message!": "text",
        "locations": ["location"],
        "suppressions": ["suppression"],
    },
    "location": {"physicalLocation": "physical", "logicalLocations": ["logical"]},
    "physical": {"artifactLocation!": "artifact", "region": "region"},
    "artifact": {"uri!": re.compile(r"[A-Za-z0-9._~:/%@+-]+"), "uriBaseId": str},
    "region": {"startLine!": int, "startColumn": int},
    "logical": {"fullyQualifiedName": str},
    "suppression": {
        "kind!": ("inSource", "external"),
        "status": ("accepted", "underReview", "rejected"),
        "justification": str,
    },
}
"""Properties of each object; those marked ! are compulsory, and there are no others."""


def conforms(value: Any, demanded: Any, where: str = "log") -> None:
    match demanded:
        case [each]:
            assert isinstance(value, list), where
            for index, item in enumerate(value):
                conforms(item, each, f"{where}[{index}]")
        case tuple():
            assert value in demanded, where
        case re.Pattern():
            assert demanded.fullmatch(value), where
        case type():
            assert isinstance(value, demanded), where
        case str() if demanded in PARTS:
            known = {name.rstrip("!"): (name, part) for name, part in PARTS[demanded].items()}
            assert value.keys() <= known.keys(), where
            for name, (marked, part) in known.items():
                assert name in value or marked == name, f"{where}.{name} is lacking"
                if name in value:
                    conforms(value[name], part, f"{where}.{name}")
        case _:
            assert value == demanded, where


def full() -> Reviewed:
    return reviewed(
        (
            finding(17, "B", article="object"),
            finding(99, "W"),
            finding(88, "I"),
            finding(100, "B").waived(WAIVED),
        )
    )


def test_the_log_has_the_shape_that_the_standard_demands() -> None:
    log = json.loads(json.dumps(sarif([full()], "fr")))
    conforms(log, "log")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [str(number) for number in explanations()]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_levels_places_and_suppressions() -> None:
    (run,) = sarif([full()], "en")["runs"]
    heavy, warning, note, waived = run["results"]
    assert [one["level"] for one in (heavy, warning, note)] == ["error", "warning", "note"]
    (place,) = heavy["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == (
        "specs/agreements/%C3%A9t%C3%A9%201.yaml"
    )
    assert place["physicalLocation"]["region"] == {"startLine": 12, "startColumn": 3}
    assert heavy["message"]["text"] == "message 17; mend it"
    assert heavy["suppressions"] == []
    (suppression,) = waived["suppressions"]
    assert suppression["justification"] == "waived by A. B. on 2026-03-17: convenu"


def test_a_file_outside_the_workspace_has_its_whole_address() -> None:
    outside = reviewed((finding(17, "B"),), place=("/elsewhere/a b.yaml", 1, 1))
    (result,) = sarif([outside], "en")["runs"][0]["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///elsewhere/a%20b.yaml"}


def test_nothing_found_is_a_log_too() -> None:
    conforms(json.loads(json.dumps(sarif([], "en"))), "log")
