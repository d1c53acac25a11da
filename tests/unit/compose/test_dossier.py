from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alternat.compose.dossier import Dossier

Note = Callable[..., Dossier]


def test_a_fact_by_its_path(note: Note, prior: Callable[[Any], dict[str, Any]]) -> None:
    bare, renewed = note(), note(prior_agreement=prior("programme"))
    assert bare.fact(None) is None
    assert bare.fact("prior_agreement.relation.mode") is None
    mode = renewed.fact("prior_agreement.relation.mode")
    assert mode is not None
    assert mode.value == "programme"


def test_a_plain_value_is_a_fact_the_drafter_vouches_for(note: Note) -> None:
    rule = note().fact("entry_into_force.rule")
    assert rule is not None
    assert (rule.value, rule.sure) == ("on_last_signature", True)


def test_naming_follows_the_deciding_fact(
    note: Note, prior: Callable[[Any], dict[str, Any]], unknown: dict[str, Any]
) -> None:
    assert note().naming.name.fr == "Note"
    assert note(prior_agreement=prior("programme")).naming.name.fr == "Programme"
    assert note(prior_agreement=prior("replacement")).naming.name.fr == "Note"
    assert note(prior_agreement=prior(unknown)).naming.name.fr == "Note"


def test_listed_and_unlisted_clauses(note: Note) -> None:
    dossier = note(clauses={"choice": {"variant": "one"}})
    assert dossier.uses("choice")
    assert not dossier.uses("object")
    assert dossier.use("object").variant is None
    assert dossier.use("object").omit is None


def test_neutral_order(note: Note) -> None:
    parties = ("region-val-d-armor", "region-tizi-zahra")
    assert note().neutral_order == parties
    assert note(precedence={"order": parties[::-1]}).neutral_order == parties[::-1]
