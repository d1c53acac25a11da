"""Search: as people type, the very words first, from a cache that comes back identical."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from tests.archived import IN_FORCE, keep

from alternat.archive.event_log import name_of
from alternat.archive.finding.asking import Hit, Question, ask
from alternat.archive.finding.index import Index, of_codes, unread
from alternat.archive.holdings import Holdings
from alternat.document.page_code import agreement_key


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    holdings = Holdings(tmp_path / "archive")
    keep(holdings, "accord-a", IN_FORCE)
    keep(
        holdings,
        "bourse-b",
        kind="univ_doctoral_grant",
        title={"fr": "Bourse doctorale", "ar": "منحة الدكتوراه"},
        french="Les universités accordent des bourses aux doctorants de la coopération.",
        arabic="تمنح الجامعات منحا للطلبة، في إطار اتفاقيّات تعاونٍ.",
    )
    return holdings


def found(holdings: Holdings, **question: object) -> tuple[Hit, ...]:
    with Index(holdings).opened() as connection:
        return ask(connection, Question(**question))  # type: ignore[arg-type]


def dump(holdings: Holdings) -> list[tuple]:
    with Index(holdings).opened() as connection:
        connection.row_factory = None
        return [
            *connection.execute("SELECT * FROM meta ORDER BY name"),
            *connection.execute("SELECT id, version, status, text_ar FROM agreements ORDER BY id"),
            *connection.execute(
                "SELECT id, found.* FROM found JOIN agreements ON row = found.rowid ORDER BY id"
            ),
        ]


@pytest.mark.parametrize(
    "typed",
    [
        "اتفاقية تعاون",
        "اتفاقيه تعاون",
        "اتِّفاقيّة تَعاوُن",
        "اتفاقيـــة تعاون",
        "COOPERATION decentralisee",
    ],
)
def test_what_is_typed_is_found_the_very_words_first(holdings: Holdings, typed: str) -> None:
    hits = found(holdings, text=typed)
    assert hits[0].id == "accord-a"
    assert hits[0].exact


def test_other_forms_of_the_words_are_found_after(holdings: Holdings) -> None:
    assert [one.id for one in found(holdings, text="اتفاقية تعاون")] == ["accord-a", "bourse-b"]
    (hit,) = found(holdings, text="universite")
    assert (hit.id, hit.exact) == ("bourse-b", False)
    assert hit.snippet is not None
    assert hit.snippet[1] == "universités"


def test_facts_narrow_the_search(holdings: Holdings) -> None:
    def ids(**question: object) -> list[str]:
        return [one.id for one in found(holdings, **question)]

    assert ids(kind="univ_doctoral_grant") == ["bourse-b"]
    assert ids(party="oued nour") == ids(person="سلمى") == ["accord-a", "bourse-b"]
    assert ids(person="personne") == []
    assert ids(in_force_on=date(2026, 4, 10)) == ids(in_force_on=date(2029, 4, 9)) == ["accord-a"]
    assert ids(in_force_on=date(2026, 4, 9)) == ids(in_force_on=date(2029, 4, 10)) == []
    assert ids(signed_from=date(2026, 4, 1), signed_until=date(2026, 4, 30)) == ["accord-a"]
    assert ids(text="cooperation", kind="mou") == []


@pytest.mark.parametrize("typed", ["')", 'a" OR NEAR(', "title: *", "--", "\u202e", "%"])
def test_no_sign_is_a_command(holdings: Holdings, typed: str) -> None:
    found(holdings, text=typed, party=typed)


def test_a_deleted_or_damaged_index_comes_back_identical(holdings: Holdings) -> None:
    whole = dump(holdings)
    file = Index(holdings).file
    file.unlink()
    assert dump(holdings) == whole
    file.write_bytes(b"not a database at all" * 100)
    assert dump(holdings) == whole
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE name = 'schema'")
    connection.close()
    assert dump(holdings) == whole


def test_an_index_that_is_behind_catches_up(holdings: Holdings) -> None:
    dump(holdings)
    keep(holdings, "mou-c", title={"fr": "Protocole", "ar": "مذكرة تفاهم"})
    keep(holdings, "accord-a", (*IN_FORCE, ("terminated", "2026-06-01")))
    assert [one.id for one in found(holdings, text="مذكرة")] == ["mou-c"]
    assert found(holdings, in_force_on=date(2026, 7, 1)) == ()
    caught_up = dump(holdings)
    Index(holdings).file.unlink()
    assert dump(holdings) == caught_up


def test_an_index_of_another_archive_is_not_believed(holdings: Holdings, tmp_path: Path) -> None:
    other = Holdings(tmp_path / "other")
    keep(other, "elsewhere", title={"fr": "Ailleurs", "ar": "مكان آخر"})
    dump(other)
    dump(holdings)
    Index(holdings).file.write_bytes(Index(other).file.read_bytes())
    assert found(holdings, text="ailleurs") == ()
    assert found(holdings, text="bourse")


def spoil(holdings: Holdings, identifier: str) -> Path:
    file = holdings.store.folder(identifier) / "inventory.json"
    file.chmod(0o644)
    file.write_bytes(b"x" + file.read_bytes())
    return file


def test_what_is_damaged_does_not_hide_the_rest(holdings: Holdings) -> None:
    whole = dump(holdings)
    Index(holdings).file.unlink()
    file = spoil(holdings, "bourse-b")
    for _ in range(2):  # with an index and without
        assert [one.id for one in found(holdings, text="cooperation")] == ["accord-a"]
        with Index(holdings).opened() as connection:
            assert unread(connection) == ("bourse-b",)
    file.write_bytes(file.read_bytes()[1:])
    assert dump(holdings) == whole, "once it is whole, it is found again by itself"


def test_a_damaged_log_does_not_end_the_search(holdings: Holdings) -> None:
    dump(holdings)
    spoil(holdings, name_of(1))
    keepers = [one.id for one in found(holdings, text="cooperation")]
    assert keepers[0] == "accord-a"


def test_the_code_of_a_page_is_looked_up(holdings: Holdings) -> None:
    with Index(holdings).opened() as connection:
        keys = (agreement_key("bourse-b"), agreement_key("elsewhere"))
        assert of_codes(connection, keys) == ("bourse-b",)
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT id FROM agreements WHERE code = 'x'"
        ).fetchall()
    assert "USING INDEX codes" in str(plan), "no scan of all agreements"


def test_an_archive_that_nobody_may_write_to_is_searched(holdings: Holdings) -> None:
    place = Index(holdings).file.parent
    place.write_text("a file where the folder should be", encoding="utf-8")
    assert [one.id for one in found(holdings, text="cooperation")] == ["accord-a", "bourse-b"]
    assert place.is_file()
