from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.cases import ACCORD, ALL, AS_OF, THREE, case

from alternat.review.case import Case
from alternat.review.checks.approval import approvals, approved
from alternat.review.finding import Finding
from alternat.spec.approvals import Approvals

BY, ON = "A. Traductrice", date(2026, 3, 17)
FRENCH = "clauses/disputes:variants.amicable.paragraphs.0.fr"
ARABIC = "clauses/disputes:variants.amicable.paragraphs.0.ar"
UNIT = "disputes.amicable_amicable"


def read(agreement: str = ACCORD, articles: tuple[str, ...] = ()) -> Approvals:
    return approvals(case(agreement), BY, ON, articles)


def judged(
    edits: Mapping[str, Any] | None = None, on_file: Approvals | None = None
) -> list[Finding]:
    edited = dataclasses.replace(case(ACCORD, edits), approvals=on_file or read())
    return list(approved.findings(edited))


@pytest.mark.parametrize("agreement", ALL)
def test_17_what_was_approved_is_not_told(agreement: str) -> None:
    as_it_stands = dataclasses.replace(case(agreement), approvals=read(agreement))
    assert list(approved.findings(as_it_stands)) == []


def test_17_nobody_has_approved_anything() -> None:
    (finding,) = approved.findings(case(ACCORD))
    assert (finding.severity, finding.texts) == ("B", None)
    assert f"approve {ACCORD}" in finding.todo.en


@pytest.mark.parametrize(
    ("side", "changed", "other"),
    [
        (FRENCH, "le texte français", "relire le texte arabe"),
        (ARABIC, "le texte arabe", "relire le texte français"),
    ],
    ids=["French", "Arabic"],
)
def test_17_one_side_has_changed(side: str, changed: str, other: str) -> None:
    (finding,) = judged({side: lambda text: text + " 3."})
    assert finding.todo.fr.startswith(other)
    assert finding.message.fr.startswith(f"{changed} a changé depuis l’approbation de {BY}")
    assert "le 17\xa0mars\xa02026" in finding.message.fr
    assert f"since {BY} approved on 2026-03-17" in finding.message.en
    assert finding.article == "disputes"
    assert finding.texts
    assert all(finding.texts)


def test_17_both_sides_have_changed() -> None:
    fuller = {place: (lambda text: text + " 3.") for place in (FRENCH, ARABIC)}
    (finding,) = judged(fuller)
    assert "les deux textes ont changé" in finding.message.fr


def test_17_new_and_gone() -> None:
    on_file = read()
    (reading,) = on_file.readings
    units = dict(reading.units)
    units["gone"] = units.pop(UNIT)
    other = on_file.model_copy(update={"readings": (reading.model_copy(update={"units": units}),)})
    new, gone = judged(on_file=other)
    assert "new text" in new.message.en
    assert new.texts
    assert "is gone" in gone.message.en
    assert gone.path == ("approvals", "readings", 0, "units", "gone")


def test_only_the_articles_that_were_read_are_approved() -> None:
    partly = read(articles=("disputes", "languages"))
    assert {unit.partition(".")[0] for unit in partly.by_unit} == {"disputes", "languages"}
    told = {finding.article for finding in judged(on_file=partly)}
    assert "object" in told
    assert not told & {"disputes", "languages"}


def test_what_is_approved_already_keeps_its_reader() -> None:
    changed = {FRENCH: lambda text: text + " Fin."}
    later = dataclasses.replace(case(ACCORD, changed), approvals=read())
    again = approvals(later, "C. D.", AS_OF)
    assert [reading.by for reading in again.readings] == [BY, "C. D."]
    assert list(again.readings[1].units) == [UNIT]
    assert list(approved.findings(dataclasses.replace(later, approvals=again))) == []


def test_an_article_left_aside_stays_as_it_was() -> None:
    changed = {FRENCH: lambda text: text + " Fin."}
    later = dataclasses.replace(case(ACCORD, changed), approvals=read())
    again = approvals(later, "C. D.", AS_OF, ("object",))
    assert again == read()


def test_a_unit_approved_twice_is_refused() -> None:
    (reading,) = read().readings
    with pytest.raises(ValueError, match="two readings"):
        Approvals(agreement=ACCORD, readings=(reading, reading))


def test_three_parties() -> None:
    one: Case = case(THREE)
    assert len(read(THREE).by_unit) == len(one.pairs)
