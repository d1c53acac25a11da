from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from alternat.compose.composition import compose, recopied
from alternat.compose.dossier import Dossier
from alternat.document import ItemList, Paragraph
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.languages.characters import NBSP
from alternat.spec.directory import Logo
from alternat.spec.facts import Localised
from alternat.spec.pictures import Picture

Note = Callable[..., Dossier]


def test_what_a_document_is_of(note: Note) -> None:
    document = compose(note(), "region-tizi-zahra", "ar")
    assert (document.agreement, document.kind, document.copy, document.language) == (
        "accord",
        "note",
        "region-tizi-zahra",
        "ar",
    )
    assert (document.reference, document.version, document.dated) == (
        "VDA-TZ-2031",
        "1.0",
        "2031-03-01",
    )


@pytest.mark.parametrize(
    ("language", "banner"),
    [("fr", "PROJET — ne vaut pas engagement"), ("ar", "مشروع – لا يترتب عنه أي التزام")],
)
def test_only_a_final_text_has_no_banner(note: Note, language: Language, banner: str) -> None:
    original = compose(note(), "region-tizi-zahra", language)
    assert (original.final, original.furniture.banner) == (False, banner)
    final = compose(note(), "region-tizi-zahra", language, final=True)
    assert (final.final, final.furniture.banner) == (True, None)


def test_furniture(note: Note) -> None:
    french, arabic = (compose(note(), "draft", language).furniture for language in ("fr", "ar"))
    assert plain(french.reference) == "Réf. VDA-TZ-2031 — version 1.0"
    assert plain(french.copy) == "Document de travail"
    assert french.page == (f"Page{NBSP}", f"{NBSP}sur{NBSP}")
    assert plain(arabic.reference) == "المرجع: VDA-TZ-2031 – النسخة 1.0"
    assert plain(arabic.copy) == "وثيقة عمل"
    assert arabic.page == ("الصفحة ", " من ")
    assert [run.text for run in arabic.reference if run.isolated] == ["VDA-TZ-2031", "1.0"]


def test_titles(note: Note) -> None:
    assert plain(compose(note(), "draft", "fr").title) == "Note sur la promotion des jardins"
    assert plain(compose(note(), "draft", "ar").title) == "مذكرة حول النهوض بالحدائق"
    own = note(title={"fr": "Pacte {{ 1 }} & *vert*", "ar": "ميثاق أخضر"})
    title = compose(own, "draft", "fr").title
    assert plain(title) == "Pacte {{ 1 }} & vert"
    assert [run.text for run in title if run.emphasis] == ["vert"]


def test_formulas_between_the_parts(note: Note) -> None:
    french, arabic = (compose(note(), "draft", language) for language in ("fr", "ar"))
    assert plain(french.opening.runs) == f"Entre les soussignés{NBSP}:"
    assert plain(french.operative.runs) == f"Il est convenu{NBSP}:"
    assert plain(arabic.operative.runs) == "اتفق الطرفان على ما يلي:"
    assert "«الطرفين»" in plain(arabic.collective.runs)
    assert plain(french.preamble_heading) == "Préambule"


def test_recitals_are_printed_as_written_and_keep_their_ids(note: Note) -> None:
    text = {"fr": "Considérant R & D < {{ 1 }} ;", "ar": "واعتبارا للبحث؛"}
    document = compose(note(recitals=[{"id": "r", "text": text}]), "draft", "fr")
    [recital] = document.recitals
    assert recital.id == "recitals.r"
    assert plain(recital.runs) == "Considérant R & D < {{ 1 }}\u202f;"


def test_annexes(note: Note) -> None:
    annex = {
        "id": "plan",
        "title": {"fr": "Plan {{ 1 }}", "ar": "مخطط"},
        "text": {"fr": "Voici :\n\n1. un\n2. deux", "ar": "ما يلي:\n\n1. واحد\n2. اثنان"},
    }
    french, arabic = (
        compose(note(annexes=[annex]), "draft", language).annexes[0] for language in ("fr", "ar")
    )
    assert (french.id, french.number) == ("plan", 1)
    assert plain(french.heading) == "Annexe 1 — Plan {{ 1 }}"
    assert plain(arabic.heading) == "المرفق 1: مخطط"
    first, items = french.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(items, ItemList)
    assert (first.id, items.id) == ("annexes.plan.1", "annexes.plan.2")
    assert [item.marker for item in items.items] == ["1.", "2."]


def test_composing_twice_gives_equal_documents(note: Note) -> None:
    for language in ("fr", "ar"):
        assert compose(note(), "draft", language) == compose(note(), "draft", language)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_copy_in_the_same_order_need_not_be_composed_again(
    note: Note, language: Language
) -> None:
    dossier = note()
    first = dossier.neutral_order[0]
    draft = compose(dossier, "draft", language)
    assert recopied(draft, dossier, first, final=True) == compose(
        dossier, first, language, final=True, alone=False
    )


def test_logos_are_those_of_all_parties_or_none(note: Note) -> None:
    dossier = note()
    parties = [entry.party for entry in dossier.agreement.parties]
    logo = Logo(file="x.svg", alt=Localised(fr="Logo", ar="شعار"))
    known = {
        party: record.model_copy(update={"logo": logo})
        for party, record in dossier.directory.institutions.items()
    }
    directory = dossier.directory.model_copy(update={"institutions": known})
    drawn = Picture("image/svg+xml", 2, 1, b"<svg/>")
    some = replace(dossier, directory=directory, logos={parties[0]: drawn})
    assert compose(some, parties[1], "fr").emblems == ()
    every = replace(some, logos=dict.fromkeys(parties, drawn))
    found = compose(every, parties[1], "ar").emblems
    assert [(one.party, one.words) for one in found] == [(parties[1], "شعار"), (parties[0], "شعار")]


def test_a_cover_names_the_holder_first(note: Note) -> None:
    dossier = note()
    assert compose(dossier, "draft", "fr").cover is None
    kind = dossier.kind.model_copy(update={"cover": True})
    library = dossier.library.model_copy(update={"kinds": {dossier.agreement.kind: kind}})
    covered = replace(dossier, library=library)
    french, arabic = (compose(covered, "region-tizi-zahra", one).cover for one in ("fr", "ar"))
    assert french is not None
    assert arabic is not None
    first, second = map(plain, french.parties)
    assert first.startswith("entre la Région Tizi-Zahra") or "Tizi" in first
    assert second.startswith("et ")
    assert [plain(one).split()[0][0] for one in arabic.parties] == ["ب", "و"]
    assert len(french.places) == len(dossier.agreement.closing.places_dates)
