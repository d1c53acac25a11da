from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import AS_OF

from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Language
from alternat.trip.pack.checklists import formalities, missing
from alternat.trip.pack.lists import Job, original_jobs, print_list, who_signs_what
from alternat.trip.pack.matter import A4, Matter, Product
from alternat.trip.pack.open_points import points
from alternat.trip.pack.sheets import Grid, Items, lines
from alternat.trip.pack.sittings import sittings
from alternat.trip.pack.stationery import cards, labels
from alternat.trip.pack.summary import summary
from alternat.trip.pack.voice import Voice


@pytest.mark.parametrize(
    ("copies", "pages", "both_sides", "sheets"),
    [(1, 9, False, 9), (2, 9, False, 18), (2, 9, True, 10), (3, 0, True, 0)],
)
def test_sheets_of_paper(copies: int, pages: int, both_sides: bool, sheets: int) -> None:
    assert Job("a.pdf", (), copies, pages, A4, both_sides).sheets == sheets


def test_every_original_is_printed_once_and_once_to_spare(fictitious: Matter) -> None:
    jobs = [*original_jobs(fictitious, Voice("fr", fictitious.directory))]
    assert len(jobs) == sum(len(act.originals()) for act in fictitious.acts)
    assert {(job.copies, job.both_sides) for job in jobs} == {(2, True)}


def test_the_total_adds_up(fictitious: Matter) -> None:
    voice = Voice("fr", fictitious.directory)
    products = (
        Product("pack/booklet.fr.pdf", "booklet", "fr", "pdf", 7, A4),
        Product("pack/booklet.fr.docx", "booklet", "fr", "docx", 0, (0, 0)),
        Product("pack/name-cards.pdf", "name-cards", None, "pdf", 3, A4),
    )
    originals, pack, total = (
        node for node in print_list(fictitious, products, voice).nodes if isinstance(node, Grid)
    )

    def figures(grid: Grid) -> list[int]:
        return [int(plain(row[-1][0])) for row in grid.rows]

    assert figures(pack) == [6 * 4, 3, 27], "six booklets on both sides, three cards"
    for grid in (originals, pack):
        *each, all_of_them = figures(grid)
        assert sum(each) == all_of_them
    assert figures(total)[-1] == figures(originals)[-1] + figures(pack)[-1]
    assert ["A4 cartonné recto seul" in " ".join(map(plain, row[0])) for row in total.rows].count(
        True
    ) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_signs_what_names_every_signatory_of_every_ceremony(
    fictitious: Matter, language: Language
) -> None:
    planned = sittings(fictitious)
    sheet = who_signs_what(fictitious, planned, Voice(language, fictitious.directory))
    (grid,) = (node for node in sheet.nodes if isinstance(node, Grid))
    assert [len(row[1]) for row in grid.rows] == [
        sum(
            len(one.act.dossier.party(party).signatories)
            for party in one.parties
            if one.act and one.act.dossier
        )
        for one in planned
    ]


def test_the_summary_goes_day_by_day(real: Matter) -> None:
    told = lines(summary(real, sittings(real), Voice("fr", real.directory)))
    assert "mardi 22\u00a0avril\u00a02025" in told
    assert "Jour inconnu" in told
    assert any(one.startswith("Valérie PÉCRESSE, la Présidente") for one in told)


def test_formalities_show_what_is_late(real: Matter, fictitious: Matter) -> None:
    late = lines(formalities(real, AS_OF, Voice("fr", real.directory)))
    assert "EN RETARD" in late
    assert "متأخر" in lines(formalities(real, AS_OF, Voice("ar", real.directory)))
    done = lines(formalities(fictitious, AS_OF, Voice("fr", fictitious.directory)))
    assert any(one.startswith("faite le") for one in done)
    assert "EN RETARD" not in done


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_stands_by_desk_and_by_agreement(real: Matter, language: Language) -> None:
    open_points = points(real)
    sheet = missing(real, sittings(real), open_points, Voice(language, real.directory))
    by_desk = sum(len(node.rows) for node in sheet.nodes if isinstance(node, Grid))
    assert by_desk == len(open_points)
    listed = sum(len(node.items) for node in sheet.nodes if isinstance(node, Items))
    assert listed >= len(open_points)


def test_nothing_missing_is_said_too(fictitious: Matter) -> None:
    sheet = missing(fictitious, sittings(fictitious), (), Voice("fr", fictitious.directory))
    assert lines(sheet)[-1] == "Rien ne manque.", "and no heading stands over nothing"


def test_a_spec_that_cannot_be_read_is_not_said_to_lack_nothing(fictitious: Matter) -> None:
    first, *others = fictitious.acts
    matter = replace(fictitious, acts=(replace(first, dossier=None), *others))
    told = lines(missing(matter, sittings(matter), (), Voice("fr", matter.directory)))
    assert "Rien ne manque." not in told
    assert told[-2:] == (
        f"Acte 1 – {first.id}",
        "L’acte n’a pu être lu\u00a0: on ne sait pas ce qui manque.",
    )


def test_a_label_for_each_original_in_both_languages(fictitious: Matter) -> None:
    made = labels(fictitious, sittings(fictitious))
    assert len(made) == 7 * 2 + 3
    assert [label.number for label in made][:4] == ["1.1", "1.2", "1.3", "2.1"]
    assert plain(made[0].holder["fr"][0]) == "Exemplaire destiné à la Région Val-d’Azur"
    assert plain(made[0].holder["ar"][0]) == "النظير المسلم لجهة الوادي الأزرق"
    assert len(made[0].occasion["fr"]) == 3, "signed in three places"


def test_a_card_for_each_person_and_capacity(fictitious: Matter, real: Matter) -> None:
    made = cards(fictitious, sittings(fictitious))
    names = [plain(card.name["fr"][0]) for card in made]
    assert names.count("Camille EXEMPLE") == 1
    president = made[names.index("Camille EXEMPLE")]
    assert plain(president.capacity["fr"][0]) == "Présidente du Conseil régional du Val-d’Azur"
    assert plain(president.name["ar"][0]) == "السيدة كاميل إكزمبل"
    unknown = [
        card for card in cards(real, sittings(real)) if "compléter" in plain(card.name["fr"][0])
    ]
    assert unknown == [], "nobody prints a card for a name that nobody knows"
    for card in (*made, *cards(real, sittings(real))):
        for name in (*card.name["fr"], *card.name["ar"]):
            assert "(" not in plain(name), "the other name stands below"
    said = [(plain(card.name["fr"][0]), plain(card.capacity["fr"][0])) for card in made]
    assert len(set(said)) == len(said)
