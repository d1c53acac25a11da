"""Votes and powers handed on: checks 35, 54 and 59."""

from __future__ import annotations

from tests.cases import ACCORD, MOU, found


def test_35_two_parties_have_two_votes() -> None:
    edits = {"agreement:parties.0.authority.number": "15-2026"}
    assert [one for one in found(35, ACCORD, edits) if "one number" in one.message.en]


def test_54_a_vote_is_quoted_as_it_is() -> None:
    exchanged = {"agreement:parties.0.authority.number": "CP 2026-061"}
    assert len(found(54, ACCORD, exchanged)) == 2
    assert found(54, ACCORD, {"agreement:commitments.0.vote_ref": "CP 2026-015"})
    both = {f"agreement:commitments.{n}.vote_ref": "CP 2026-015" for n in (0, 1)}
    assert not found(54, ACCORD, both)  # the vote of a grant may follow that of its agreement


def test_59_a_power_handed_on_has_its_text() -> None:
    for agreement, name in ((ACCORD, "cgct-l4221-5"), (MOU, "cgct-l4231-3")):
        edits = {"agreement:citations": lambda old, name=name: [one for one in old if one != name]}
        [flaw] = found(59, agreement, edits)
        assert name in flaw.todo.en
        assert not found(59, agreement)
