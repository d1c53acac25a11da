from __future__ import annotations

import pytest

from alternat.compose.inline import blank, inline, literal, marker, prose_blocks
from alternat.compose.values import Blank, Composed, Marks, Phrase, Said
from alternat.document import Block, ItemList, Paragraph, Run, Table
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.languages.characters import NBSP, NNBSP


def french(text: str) -> tuple[Run, ...]:
    return inline(text, "fr", Marks())


def arabic(text: str) -> tuple[Run, ...]:
    return inline(text, "ar", Marks())


def paragraph(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return plain(block.runs)


def listed(block: Block) -> ItemList:
    assert isinstance(block, ItemList)
    return block


# -- Markdown subset ----------------------------------------------------------------------------


def test_strong_and_emphasis() -> None:
    assert french("un **mot** et *un autre*") == (
        Run("un ", "fr"),
        Run("mot", "fr", strong=True),
        Run(" et ", "fr"),
        Run("un autre", "fr", emphasis=True),
    )


def test_emphasis_within_strong() -> None:
    assert french("**a *b* c**") == (
        Run("a ", "fr", strong=True),
        Run("b", "fr", strong=True, emphasis=True),
        Run(" c", "fr", strong=True),
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }} et {% if x %}",
        "R & D",
        "a < b > c",
        "<w:br/>",
        "<script>alert(1)</script>",
        "&amp et &#65",
        "[lien](https://exemple.invalid)",
        "![image](x.png)",
        "`code` et ~~barré~~",
        "# pas un titre",
        "https://exemple.invalid/a_b_c",
        "un|tableau",
        "fin de ligne\\\\",
        "A" * 500,
    ],
)
def test_what_is_not_of_the_subset_prints_as_it_is(text: str) -> None:
    assert plain(french(text)) == text.replace("\\\\", "\\")


def test_a_backslash_keeps_an_asterisk() -> None:
    assert plain(french(r"3 \* 4 \*\*")) == "3 * 4 **"


def test_line_ends_of_a_paragraph_are_spaces() -> None:
    assert french("un\ndeux") == (Run("un deux", "fr"),)


# -- directions, superscripts, typography -------------------------------------------------------


def test_superscripts_in_french() -> None:
    assert french("le 1er avril, 2e alinéa") == (
        Run("le 1", "fr"),
        Run("er", "fr", superscript=True),
        Run(f"{NBSP}avril, 2", "fr"),
        Run("e", "fr", superscript=True),
        Run(" alinéa", "fr"),
    )


def test_latin_names_and_grouped_numbers_are_isolated_in_arabic() -> None:
    runs = arabic("عرض VivaTech لسنة 2031 بمبلغ 1 200 000 € في الهاتف +212 5 22 00 00 00")
    isolated = [(run.text, run.language) for run in runs if run.isolated]
    assert isolated == [("VivaTech", "fr"), ("1 200 000 €", "fr"), ("+212 5 22 00 00 00", "fr")]


def test_a_bare_number_needs_no_isolate() -> None:
    assert arabic("المادة 12") == (Run("المادة 12", "ar"),)


def test_arabic_within_french_is_isolated() -> None:
    assert french("le mot اتفاق ici") == (
        Run("le mot ", "fr"),
        Run("اتفاق", "ar", isolated=True),
        Run(" ici", "fr"),
    )


def test_strong_reaches_isolated_words() -> None:
    assert arabic("**مع VivaTech**") == (
        Run("مع ", "ar", strong=True),
        Run("VivaTech", "fr", isolated=True, strong=True),
    )


def test_typography_of_each_language() -> None:
    assert plain(french('"oui" : non ; l\'un')) == f"«{NBSP}oui{NBSP}»{NBSP}: non{NNBSP}; l’un"
    assert plain(arabic('"نعم" ; لا ,')) == "«نعم»؛ لا،"


# -- values -------------------------------------------------------------------------------------


def test_a_value_keeps_its_origin_and_its_characters() -> None:
    marks = Marks()
    text = f"du {marks.mark(Said('term.start', 'R & D **non** {{ 1 }}'))} au plus"
    assert inline(text, "fr", marks) == (
        Run("du ", "fr"),
        Run("R & D **non** {{ 1 }}", "fr", origin="term.start"),
        Run(" au plus", "fr"),
    )


def test_prose_may_hold_the_subset() -> None:
    marks = Marks()
    text = f"sur {marks.mark(Phrase('subject', 'la **paix**', prose=True))}."
    assert inline(text, "fr", marks) == (
        Run("sur ", "fr"),
        Run("la ", "fr", origin="subject"),
        Run("paix", "fr", strong=True, origin="subject"),
        Run(".", "fr"),
    )


def test_a_value_takes_the_look_of_its_place() -> None:
    marks = Marks()
    [run] = inline(f"**{marks.mark(Said('name', 'Rabat'))}**", "fr", marks)
    assert run == Run("Rabat", "fr", strong=True, origin="name")


def test_two_values_side_by_side_stay_two() -> None:
    marks = Marks()
    text = marks.mark(Said("a", "un")) + marks.mark(Said("b", "deux"))
    assert [(run.text, run.origin) for run in inline(text, "fr", marks)] == [
        ("un", "a"),
        ("deux", "b"),
    ]


def test_the_same_text_takes_other_values_in_another_copy() -> None:
    for name in ("Rabat", "Paris"):
        marks = Marks()
        assert inline(f"à {marks.mark(Said('place', name))}", "fr", marks) == (
            Run("à ", "fr"),
            Run(name, "fr", origin="place"),
        )


def test_composed_runs_go_in_unchanged() -> None:
    marks, runs = Marks(), (Run("Rabat", "fr", origin="place"), Run(" ici", "fr"))
    assert inline(marks.mark(Composed(runs)), "fr", marks) == runs


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", f"[à compléter{NBSP}: date de fin]"), ("ar", "[يستكمل: date de fin]")],
)
def test_a_blank_is_visible_and_knows_what_it_stands_for(language: Language, text: str) -> None:
    runs = blank("date de fin", "term.end", language)
    assert plain(runs) == text
    assert all(run.blank and run.origin == "term.end" for run in runs)
    marks = Marks()
    assert inline(marks.mark(Blank("term.end", "date de fin")), language, marks) == runs


def test_latin_names_in_a_value_are_isolated_with_its_origin() -> None:
    marks = Marks()
    runs = inline(f"مع {marks.mark(Said('x', 'جمعية VivaTech'))}", "ar", marks)
    assert runs[1:] == (
        Run("جمعية ", "ar", origin="x"),
        Run("VivaTech", "fr", isolated=True, origin="x"),
    )


def test_literal_reads_no_markdown() -> None:
    assert literal("**a**", "fr") == (Run("**a**", "fr"),)


def test_two_isolated_runs_never_merge() -> None:
    marks = Marks()
    said = Said("x", "VivaTech")
    runs = inline(marks.mark(said) + marks.mark(said), "ar", marks)
    assert [run.text for run in runs] == ["VivaTech", "VivaTech"]


# -- prose --------------------------------------------------------------------------------------


def test_prose_of_paragraphs_and_nested_lists() -> None:
    text = "Un.\n\n- a\n- b\n\n  1. c\n  2. d\n\nFin."
    first, items, last = prose_blocks(text, "fr", "own")
    assert (paragraph(first), paragraph(last)) == ("Un.", "Fin.")
    outer = listed(items)
    assert (outer.style, outer.level) == ("dash", 0)
    assert [item.marker for item in outer.items] == ["–", "–"]
    inner = listed(outer.items[1].blocks[1])
    assert (inner.style, inner.level) == ("letter", 1)
    assert [item.marker for item in inner.items] == ["a)", "b)"]
    assert [paragraph(item.blocks[0]) for item in inner.items] == ["c", "d"]


def test_units_of_prose_are_numbered_in_order_and_alike_in_both_languages() -> None:
    def ids(blocks: tuple[Block, ...]) -> list[str]:
        names = []
        for block in blocks:
            assert isinstance(block, Paragraph | ItemList)
            names.append(block.id)
            if isinstance(block, ItemList):
                names += [name for item in block.items for name in ids(item.blocks)]
        return names

    assert ids(prose_blocks("Un.\n\n1. a\n2. b", "fr", "own")) == [f"own.{n}" for n in range(1, 5)]
    assert ids(prose_blocks("واحد.\n\n1. أ\n2. ب", "ar", "own")) == [
        f"own.{n}" for n in range(1, 5)
    ]


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }}", "R & D", "a < b", "<w:br/>", "# Titre", "    retrait", "> cité", "---"]
)
def test_prose_is_never_a_template_nor_html(text: str) -> None:
    [block] = prose_blocks(text, "fr", "own")
    assert paragraph(block) == text.strip()


def test_an_item_always_holds_something() -> None:
    [items] = prose_blocks("- a\n-\n- b", "fr", "own")
    assert [paragraph(item.blocks[0]) for item in listed(items).items] == ["a", "", "b"]


@pytest.mark.parametrize("text", ["2031. Une année faste.", "3. a\n4. b", "0. a"])
def test_numbers_that_an_author_wrote_print_as_written(text: str) -> None:
    printed = []
    for block in prose_blocks(text, "fr", "own"):
        if isinstance(block, Paragraph):
            printed.append(paragraph(block))
        else:
            items = listed(block).items
            printed += [f"{item.marker} {paragraph(item.blocks[0])}" for item in items]
    assert " ".join(printed) == text.replace("\n", " ")


def test_a_year_that_begins_a_paragraph_prints() -> None:
    blocks = prose_blocks("2031 sera une année faste.", "fr", "own")
    assert [paragraph(block) for block in blocks] == ["2031 sera une année faste."]


@pytest.mark.parametrize(
    ("style", "index", "language", "printed"),
    [
        ("dash", 3, "fr", "–"),
        ("number", 2, "fr", "2."),
        ("letter", 2, "fr", "b)"),
        ("dash", 1, "ar", "–"),
        ("number", 2, "ar", "2."),
        ("letter", 2, "ar", "ب)"),
    ],
)
def test_markers(style: str, index: int, language: Language, printed: str) -> None:
    assert marker(style, index, language) == printed  # type: ignore[arg-type]


# -- tables -------------------------------------------------------------------------------------

SCHEDULE = """Les sommes :

| Année | Pour | Montant |
|---|:---:|---:|
| 2031 | **UM6P** | 1 200 000 € |
| 2032 | a \\| b |
"""


def test_a_table_has_a_head_columns_and_as_many_cells_in_each_row() -> None:
    _, table = prose_blocks(SCHEDULE, "fr", "own")
    assert isinstance(table, Table)
    assert table.alignment == ("start", "center", "figures")
    assert [paragraph(cell) for cell in table.head] == ["Année", "Pour", "Montant"]
    assert [[paragraph(cell) for cell in row] for row in table.rows] == [
        ["2031", "UM6P", "1\u202f200\u202f000\u00a0€"],
        ["2032", "a | b", ""],
    ]
    assert table.rows[0][1].runs[0].strong
    names = [cell.id for row in (table.head, *table.rows) for cell in row]
    assert (table.id, names) == ("own.2", [f"own.{n}" for n in range(3, 12)])


def test_figures_of_an_arabic_table_are_isolated() -> None:
    (table,) = prose_blocks("| أ | ب |\n|---|---|\n| UM6P | +212 5 37 |", "ar", "own")
    assert isinstance(table, Table)
    assert all(cell.runs[0].isolated for cell in table.rows[0])


def test_bars_without_a_line_below_the_first_are_words() -> None:
    [block] = prose_blocks("a | b\nc | d", "fr", "own")
    assert paragraph(block) == "a | b c | d"
