from __future__ import annotations

import pytest

from alternat.spec.characters import Source, fault, scan
from alternat.spec.diagnostics import Diagnosis, Diagnostic


def noted(text: str) -> tuple[Diagnostic, ...]:
    """Give what is wrong with the characters of a text, where fonts have them all."""
    diagnosis = Diagnosis("a.yaml")
    scan(Source(text), None, diagnosis)
    return diagnosis.diagnostics


REFUSED = [
    ("\0", "control-character"),
    ("\x07", "control-character"),
    ("\x1b", "control-character"),
    ("\x7f", "control-character"),
    ("\x85", "control-character"),
    ("\x9f", "control-character"),
    ("\r", "control-character"),
    ("\u2028", "control-character"),
    ("\u2029", "control-character"),
    ("\t", "tab"),
    ("\ufdd0", "noncharacter"),
    ("\ufffe", "noncharacter"),
    ("\U0001ffff", "noncharacter"),
    ("\ue000", "private-use"),
    ("\uf8ff", "private-use"),
    ("\U000f0000", "private-use"),
    ("\U00100000", "private-use"),
    ("\u202a", "bidi-control"),
    ("\u202e", "bidi-control"),
    ("\u2066", "bidi-control"),
    ("\u2069", "bidi-control"),
    ("\ufeff", "invisible"),
    ("\U000e0041", "invisible"),
    ("\ufffd", "damaged-text"),
]


@pytest.mark.parametrize(("character", "code"), REFUSED)
def test_characters_refused_wherever_they_stand(character: str, code: str) -> None:
    told = noted(f"é: «é{character}»\nb: c # é{character}.\n")
    assert [(one.line, one.column, one.code) for one in told] == [(1, 6, code), (2, 9, code)]


def test_characters_are_named() -> None:
    (one,) = noted("a: \u202e")
    assert one.message == "U+202E RIGHT-TO-LEFT OVERRIDE is refused"


def test_a_run_of_one_character_is_one_fault() -> None:
    assert [(one.line, one.column) for one in noted("a\u202e\u202e\u202eb\u202e")] == [
        (1, 2),
        (1, 6),
    ]


def test_what_is_refused_is_replaced_so_that_a_parser_reads_on() -> None:
    text = "é\tb\u202ec"
    readable, _ = scan(Source(text), None, Diagnosis("a.yaml"))
    assert readable == "é b\ufffdc"


def test_what_no_font_draws_is_only_located() -> None:
    diagnosis = Diagnosis("a.yaml")
    readable, places = scan(Source("a😀😀b\n😀"), lambda one: one != "😀", diagnosis)
    assert (readable, places) == ("a😀😀b\n😀", [1, 5])
    assert not diagnosis.diagnostics


def test_marks_of_direction_need_no_glyph() -> None:
    assert [fault(one, str.isascii) for one in "a\u200e\u200f\u061c"] == [None] * 4
    assert fault("é", str.isascii) == "no-glyph"


@pytest.mark.parametrize("word", ["R\u0435gion", "\u0410ccord", "M\u03bfU", "ent\u0456ty"])
def test_words_of_two_alphabets(word: str) -> None:
    assert [one.code for one in noted(f"a: {word}\n# {word}")] == ["mixed-script"] * 2


def test_a_word_of_two_alphabets_is_told_at_its_odd_letter() -> None:
    (one,) = noted("La R\u0435gion")
    assert (one.line, one.column) == (1, 5)
    assert one.message == ("'R\u0435gion' mixes Latin letters with U+0435 CYRILLIC SMALL LETTER IE")


@pytest.mark.parametrize("text", ["β Paris", "Регион", "10 µm", "Ω", "α-hélice", "œuvre œ"])
def test_words_of_one_alphabet(text: str) -> None:
    assert not noted(text)


def test_places_are_lines_and_columns() -> None:
    source = Source("é\n\nab")
    assert [source.place(index) for index in range(5)] == [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2)]
