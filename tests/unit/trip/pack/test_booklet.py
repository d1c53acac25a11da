from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from tests.cases import ACCORD

from alternat.document import Run
from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Language
from alternat.trip.pack import sheets
from alternat.trip.pack.booklet import booklet
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sheets import Grid, Seats, Sheet
from alternat.trip.pack.sittings import Sitting, sittings
from alternat.trip.pack.voice import Voice


def written(matter: Matter, language: Language, agreement: str = ACCORD) -> Sheet:
    """Write a booklet of one ceremony."""
    (sitting,) = (one for one in sittings(matter) if one.ceremony.agreement == agreement)
    return booklet(matter, (sitting,), Voice(language, matter.directory))


def lines(sheet: Sheet) -> list[str]:
    """Read a sheet aloud, with ordinary spaces."""
    return [line.replace("\u00a0", " ") for line in sheets.lines(sheet)]


def grids(sheet: Sheet) -> list[list[list[str]]]:
    """Give the cells of the tables as text."""
    return [
        [[" ".join(map(plain, cell)) for cell in row] for row in node.rows]
        for node in sheet.nodes
        if isinstance(node, Grid)
    ]


def test_who_signs_which_page_of_which_original_in_which_order(fictitious: Matter) -> None:
    _, people, own, other = grids(written(fictitious, "fr"))
    azur, sahab = "Camille EXEMPLE", people[0][0]
    assert own == [
        [sahab, "destiné à la Région Jbel-Sahab", "9", "4"],
        [azur, "destiné à la Région Val-d’Azur", "4", "9"],
    ]
    assert other == [
        [sahab, "destiné à la Région Val-d’Azur", "4", "9"],
        [azur, "destiné à la Région Jbel-Sahab", "9", "4"],
    ]


def test_exact_capacities_are_those_of_the_signature_block(fictitious: Matter) -> None:
    _, people, *_ = grids(written(fictitious, "fr"))
    assert people[1][1] == "La Présidente du Conseil régional du Val-d’Azur"
    _, people, *_ = grids(written(fictitious, "ar"))
    assert people[1][1] == "رئيسة المجلس الجهوي للوادي الأزرق"


@pytest.mark.parametrize("language", LANGUAGES)
def test_left_and_right_are_those_of_the_room_in_both_languages(
    fictitious: Matter, language: Language
) -> None:
    (seats,) = (one for one in written(fictitious, language).nodes if isinstance(one, Seats))
    guest, host = seats.seats
    words = {"fr": ("invité", "hôte"), "ar": ("ضيف", "مستضيف")}[language]
    assert tuple(plain(one.role or ()) for one in (guest, host)) == words


def test_all_pages_but_those_that_are_signed_are_initialled(fictitious: Matter) -> None:
    told = lines(written(fictitious, "fr"))
    assert "Chaque exemplaire : p. 1 à 3, 5 à 8, 10" in told
    assert "كل نظير: الصفحات من 1 إلى 3، من 5 إلى 8، 10" in lines(written(fictitious, "ar"))


def test_originals_are_exchanged_then_handed_over(fictitious: Matter) -> None:
    told = lines(written(fictitious, "fr"))
    exchange = next(one for one in told if one.startswith("Échange"))
    back = next(one for one in told if one.startswith("Remise"))
    assert told.index(exchange) < told.index(back)


def test_unknown_facts_are_visible_blanks(real: Matter) -> None:
    sheet = written(real, "fr", "idf-fnm-2025")
    told = "\n".join(lines(sheet))
    assert "[à compléter : date], [à compléter : heure]" in told
    assert "[à compléter : hôte]" in told
    assert "l’hôte n’est pas encore indiqué" in told
    assert not any(isinstance(node, Seats) for node in sheet.nodes)
    assert sheet.note


def test_a_draft_says_so_on_every_page_and_a_final_text_does_not(
    real: Matter, fictitious: Matter
) -> None:
    assert written(real, "ar", "idf-fnm-2025").note
    assert written(fictitious, "ar").note is None


def test_an_agreement_without_files_is_named_with_the_reason(fictitious: Matter) -> None:
    acts = tuple(
        replace(act, state="refused", papers=()) if act.id == ACCORD else act
        for act in fictitious.acts
    )
    told = lines(written(replace(fictitious, acts=acts), "fr"))
    assert any("la version finale est refusée" in one for one in told)
    assert "[à compléter : page]" in told


def test_an_agreement_that_cannot_be_read_keeps_its_page(fictitious: Matter) -> None:
    acts = tuple(
        replace(act, state="failed", dossier=None, papers=()) if act.id == ACCORD else act
        for act in fictitious.acts
    )
    told = lines(written(replace(fictitious, acts=acts), "fr"))
    assert ACCORD in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_another_language_are_isolated(
    fictitious: Matter, real: Matter, language: Language
) -> None:
    for made in (fictitious, real):
        sheet = booklet(made, sittings(made), Voice(language, made.directory))
        for run in _runs(sheet):
            assert run.language == language or run.isolated, run.text


def _runs(sheet: Sheet) -> Iterator[Run]:
    """Give every run of a sheet, wherever it stands."""
    stack: list[Any] = [sheet]
    while stack:
        one = stack.pop()
        if isinstance(one, Run):
            yield one
        elif isinstance(one, tuple):
            stack += one
        elif is_dataclass(one):
            stack += [getattr(one, field.name) for field in fields(one)]


def test_a_witness_signs_after_the_parties(fictitious: Matter) -> None:
    sheet = written(fictitious, "fr", "declaration-val-azur-mosaique-2026")
    told = lines(sheet)
    at = told.index("Témoins (« en présence de »)")
    assert "Hind Iftiradi" in told[at + 1]
    assert told[at + 2].startswith("signe après les Parties")


def test_sittings_are_what_the_booklet_goes_through(fictitious: Matter) -> None:
    found: tuple[Sitting, ...] = sittings(fictitious)
    told = lines(booklet(fictitious, found, Voice("fr", fictitious.directory)))
    assert sum(line.startswith("Cérémonie ") for line in told) == len(found) == 10
