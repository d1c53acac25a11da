"""`formalities` and `show --digest`: what is to be done, and the text that is voted."""

from __future__ import annotations

import json
import re

from tests.whole import ROOT, Desk, alternat

EXAMPLES = ROOT / "examples"
CALL = "appel-port-azur-al-mithal-2026"
MARRAKECH = "idf-marrakech-safi-2025"


def test_the_table_of_an_agreement() -> None:
    ended = alternat("formalities", CALL, "--workspace", EXAMPLES, "--ui", "fr")
    assert ended.code == 0
    title, header, *rows, _count, _ = ended.out.split("\n")[:10]
    assert title == CALL
    assert header.split() == ["code", "formalité", "partie", "échéance", "état", "preuve"]
    assert [row.split()[0] for row in rows] == ["U-1", "U-2", "T-1", "S-1", "S-2", "A-1"]
    assert "2026-02-28" in rows[0]
    assert "faite le 2026-02-17" in rows[0]
    assert "accusés de réception" in rows[0]


def test_what_is_overdue_is_told_in_words() -> None:
    late = alternat(
        "formalities", MARRAKECH, "--workspace", ROOT, "--ui", "en", "--as-of", "2025-05-01"
    )
    early = alternat(
        "formalities", MARRAKECH, "--workspace", ROOT, "--ui", "en", "--as-of", "2025-04-24"
    )
    assert "OVERDUE" in late.out
    assert "OVERDUE" not in early.out
    assert "to do, 0 of them overdue" in early.out


def test_all_agreements_as_data() -> None:
    ended = alternat(
        "formalities", "--workspace", ROOT, "--format", "json", "--as-of", "2025-05-01"
    )
    agreements = json.loads(ended.out)["agreements"]
    assert len(agreements) == 7
    for agreement in agreements:
        for one in agreement["formalities"]:
            assert one.keys() == {
                *("code", "what", "party", "delay", "due", "state"),
                *("done_on", "evidence", "reason", "overdue"),
            }
            assert one["what"].keys() == {"fr", "en"}


def test_a_formality_done_leaves_the_list_of_what_is_to_do(desk: Desk) -> None:
    spec = "specs/agreements/accord.yaml"
    before = json.loads(desk.run("formalities", "--format", "json").out)["agreements"][0]
    desk.edit(spec, "kind: MA-2, done_on", "kind: P-1, done_on")
    after = json.loads(desk.run("formalities", "--format", "json").out)["agreements"][0]
    states = [
        {one["code"]: one["state"] for one in told["formalities"]} for told in (before, after)
    ]
    assert (states[0]["MA-2"], states[0]["P-1"]) == ("done", "todo")
    assert (states[1]["MA-2"], states[1]["P-1"]) == ("todo", "done")


def test_the_digest_that_a_vote_approves(desk: Desk) -> None:
    spec = "specs/agreements/accord.yaml"
    digest = desk.run("show", "accord", "--digest").out.strip()
    assert re.fullmatch("[0-9a-f]{64}", digest)
    desk.edit(spec, 'number: "1.0", date', 'number: "1.1", date')
    desk.edit(spec, "CP 2031-17", "CP 2031-18")
    assert desk.run("show", "accord", "--digest").out.strip() == digest
    desk.edit(spec, "la promotion des jardins", "la culture des jardins")
    assert desk.run("show", "accord", "--digest").out.strip() != digest
