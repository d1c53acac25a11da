"""Nothing is made twice: exactly what changed is made anew (`build`, and so `trip`)."""

from __future__ import annotations

import json

import pytest
from tests.flow.test_trip import second
from tests.whole import Desk

PARTIES = "specs/directory/parties.yaml"
COPIES = ("draft", "region-tizi-zahra", "region-val-d-armor")


def made(desk: Desk, *options: str) -> set[str]:
    """Build the Word files, and name those that were made; the others stood and were kept."""
    ended = desk.run("build", "--type", "docx", "--format", "json", *options)
    assert ended.code == 0, ended.err
    agreements = json.loads(ended.out)["agreements"]
    return {name for one in agreements for name in set(one["written"]) - set(one["unchanged"])}


def files(languages: str, *names: str) -> set[str]:
    return {
        f"{name}.{copy}.{one}.docx"
        for name in names or ("accord", "avenant")
        for copy in COPIES
        for one in languages.split()
    }


EVERYTHING = files("fr ar fr-ar")


@pytest.fixture
def built(desk: Desk) -> Desk:
    """Give a desk with two agreements of the same parties, signed by different people."""
    second(desk, "avenant", ("{person: youssef-el-mithal,", "{person: hiba-al-khayal,"))
    assert made(desk) == EVERYTHING
    return desk


def test_nothing_changed(built: Desk) -> None:
    places = list(built.output.rglob("*.docx"))
    before = {file: file.stat().st_mtime_ns for file in places}
    assert made(built) == set()
    assert {file: file.stat().st_mtime_ns for file in places} == before
    assert made(built, "--force") == EVERYTHING


def test_another_name_of_a_person_touches_the_files_that_print_it(built: Desk) -> None:
    built.edit("specs/directory/people.yaml", "يوسف المثال", "يوسف بن المثال")
    assert made(built) == files("ar fr-ar", "accord")


def test_another_title_touches_the_texts_that_print_it(built: Desk) -> None:
    built.edit(PARTIES, "f: Présidente du Conseil régional}", "f: Présidente de l’Assemblée}")
    assert made(built) == files("fr fr-ar")


def test_what_nobody_prints_touches_nothing(built: Desk) -> None:
    built.edit("specs/directory/people.yaml", "given: Anne-Lise", "given: Annelise")
    built.edit(PARTIES, "f: Vice-Présidente chargée des jardins", "f: Vice-Présidente aux jardins")
    clause = built.root / "templates/agreements/_clauses/mobility_terms.yaml"
    clause.write_text(clause.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
    (built.house / "print.css").write_bytes((built.house / "print.css").read_bytes() + b"\n")
    assert made(built) == set()


def test_the_look_of_the_house_touches_everything(built: Desk) -> None:
    font = built.house / "fonts" / "coverage.txt"
    font.write_text(font.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
    assert made(built) == EVERYTHING


def test_a_damaged_or_missing_file_is_noticed(built: Desk) -> None:
    damaged, missing = "accord.draft.fr.docx", "avenant.region-tizi-zahra.ar.docx"
    before = (built.output / "accord" / damaged).read_bytes()
    (built.output / "accord" / damaged).write_bytes(before[:-7])
    (built.output / "avenant" / missing).unlink()
    assert made(built) == {damaged, missing}
    assert (built.output / "accord" / damaged).read_bytes() == before


def test_a_build_of_a_part_forgets_nothing_of_the_rest(built: Desk) -> None:
    assert made(built, "accord", "--copies", "draft", "--language", "fr") == set()
    assert made(built) == set()


def test_a_final_text_on_record_is_left_as_it_is(desk: Desk) -> None:
    order = ("accord", "--final", "--type", "docx", "--language", "fr")
    assert desk.run("build", *order).code == 0
    folder = desk.output / "final" / "accord"
    before = folder.stat().st_ino
    ended = desk.run("build", *order, "--format", "json")
    assert ended.code == 0
    (told,) = json.loads(ended.out)["agreements"]
    assert told["written"] == told["unchanged"]
    assert folder.stat().st_ino == before
