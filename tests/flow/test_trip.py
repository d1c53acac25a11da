"""`trip`: everything to be signed, in one command."""

from __future__ import annotations

import json

from tests.whole import ROOT, Desk, alternat

FOLDER = "trips/voyage/01-accord"
ACCORD = "specs/agreements/accord.yaml"
TRIP = "specs/trips/voyage.yaml"


def second(desk: Desk, name: str, *changes: tuple[str, str]) -> None:
    """Add an agreement to the trip: the accord under another name."""
    text = (desk.root / ACCORD).read_text(encoding="utf-8")
    for old, new in (("id: accord", f"id: {name}"), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    (desk.root / f"specs/agreements/{name}.yaml").write_text(text, encoding="utf-8")
    trip = desk.root / TRIP
    (ceremony,) = (one for one in trip.read_text(encoding="utf-8").splitlines() if "accord" in one)
    with trip.open("a", encoding="utf-8") as file:
        file.write(ceremony.replace("accord,", f"{name},") + "\n")


def test_papers_sort_in_signing_order_and_reading_copies_stand_apart(desk: Desk) -> None:
    ended = desk.run("trip", "voyage", "--ui", "en")
    assert ended.code == 0, ended.err
    laid = [name for name in desk.written() if name.startswith(FOLDER) and "/reading/" not in name]
    assert laid == [
        f"{FOLDER}/01.1-accord.region-val-d-armor.fr-ar.docx",
        f"{FOLDER}/01.1-accord.region-val-d-armor.fr-ar.pdf",
        f"{FOLDER}/01.2-accord.region-tizi-zahra.fr-ar.docx",
        f"{FOLDER}/01.2-accord.region-tizi-zahra.fr-ar.pdf",
    ]
    assert "trips/voyage/trip.json" in desk.written()
    assert len([name for name in desk.written() if "/reading/" in name]) == 8
    built = desk.output / "accord" / "accord.region-val-d-armor.fr-ar.pdf"
    laid_out = desk.output / FOLDER / "01.1-accord.region-val-d-armor.fr-ar.pdf"
    assert laid_out.read_bytes() == built.read_bytes()


def test_one_agreement_that_fails_never_stops_the_others(desk: Desk) -> None:
    second(desk, "brouillon", ("kind: cooperation_accord", "kind: cooperation_acord"))
    ended = desk.run("trip", "voyage", "--format", "json")
    assert ended.code == 11
    accord, draft = json.loads(ended.out)["agreements"]
    assert (accord["number"], accord["outcome"], len(accord["files"])) == (1, "written", 12)
    assert (draft["number"], draft["outcome"], draft["files"]) == (2, "unreadable", [])
    assert "brouillon.yaml:" in draft["failure"]
    assert "cooperation_accord" in draft["failure"]


def test_an_agreement_that_cannot_be_put_into_words_stops_no_other(desk: Desk) -> None:
    second(desk, "secret", ("clauses:\n", "clauses:\n  confidentiality: {}\n"))
    clause = "templates/agreements/_clauses/confidentiality.yaml"
    desk.edit(clause, "pour l’exécution {{ act.of }} et", "pour l’exécution {{ act.off }} et")

    ended = desk.run("trip", "voyage", "--format", "json")

    assert ended.code == 11
    accord, secret = json.loads(ended.out)["agreements"]
    assert (accord["outcome"], len(accord["files"])) == ("written", 12)
    assert (secret["outcome"], secret["files"]) == ("failed", [])
    assert "confidentiality.rule (fr):" in secret["failure"]
    assert "_clauses/confidentiality.yaml" in secret["failure"]
    page = (desk.output / "trips" / "voyage" / "index.html").read_text(encoding="utf-8")
    assert "confidentiality.rule (fr):" in page


def test_a_trip_that_does_not_exist(desk: Desk) -> None:
    ended = desk.run("trip", "voyag")
    assert ended.code == 2
    assert "did you mean 'voyage'?" in ended.err
    assert alternat("trip", "nowhere", "--workspace", ROOT).code == 2
