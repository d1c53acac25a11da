from __future__ import annotations

import pytest
import yaml

from alternat.spec import yaml_tree
from alternat.spec.content import MAX_BYTES
from alternat.spec.diagnostics import LIMIT, Diagnostic, SpecError
from alternat.spec.yaml_tree import MAX_DEPTH, MAX_NODES, parse


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML has the C parser on most machines, and only the pure one on others."""
    monkeypatch.setattr(yaml_tree, "_LOADER", getattr(yaml, request.param))


def faults(text: str | bytes, *, undrawn: str = "") -> tuple[Diagnostic, ...]:
    """Give what is wrong with a text, where no font has the characters `undrawn`."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(SpecError) as caught:
        parse(data, "a.yaml", covered=lambda one: one not in undrawn)
    return caught.value.diagnostics


def places(text: str | bytes, *, undrawn: str = "") -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.code) for one in faults(text, undrawn=undrawn)]


# -- what is read ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    "scalar",
    ["NO", "yes", "010", "0x1F", "12:30:45", "2025-04-23", "1_000", "1e5", ".inf", "NULL", "="],
)
def test_plain_scalars_stay_text(scalar: str) -> None:
    assert parse(f"a: {scalar}\n".encode(), "a.yaml").value == {"a": scalar}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("scalar", ["", "~", "null"])
def test_only_plain_nulls_are_blanks(scalar: str) -> None:
    assert parse(f"a: {scalar}\n".encode(), "a.yaml").value == {"a": None}
    assert parse(f"a: '{scalar}'\n".encode(), "a.yaml").value == {"a": scalar}


@pytest.mark.parametrize(
    "text",
    ["R & D", "a < b", "{{ 7*7 }}", "{% x %}", "<w:br/>", "&amp;", "l’accord", "x" * 5000, "\\n"],
)
def test_text_is_kept_exactly(text: str) -> None:
    quoted = text.replace("'", "''")
    assert parse(f"a: '{quoted}'".encode(), "a.yaml").value == {"a": text}


def test_marks_of_direction_joiners_and_arabic_are_kept() -> None:
    text = "a\u200eb\u200fc\u061cd\u00ade\u202ff\u00a0g\u200ch\u200di اتفاقية إطار"
    assert parse(f"a: {text}".encode(), "a.yaml").value == {"a": text}


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# nothing yet\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_nothing(data: bytes) -> None:
    assert parse(data, "a.yaml").value is None


def test_a_list_may_stand_at_the_top() -> None:
    assert parse(b"- a\n- [b, ~]\n", "a.yaml").value == ["a", ["b", None]]


def test_windows_files_read_as_others() -> None:
    text = "a: é\n\nb: |\n  x\n  y\nc:\n  - 1\n"
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert parse(windows, "a.yaml") == parse(text.encode(), "a.yaml")


# -- where it is ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("_either_parser")
def test_places_count_characters_not_bytes() -> None:
    tree = parse("«é😀»: [é, اتفاق, z]\nb:\n  c: 'é'\n".encode(), "a.yaml")
    assert tree.locations == {
        (): (1, 1),
        ("«é😀»",): (1, 7),
        ("«é😀»", 0): (1, 8),
        ("«é😀»", 1): (1, 11),
        ("«é😀»", 2): (1, 18),
        ("b",): (3, 3),
        ("b", "c"): (3, 6),
    }
    assert tree.key_locations == {("«é😀»",): (1, 1), ("b",): (2, 1), ("b", "c"): (3, 3)}


def test_unknown_places_fall_back_to_the_nearest_ancestor() -> None:
    tree = parse(b"a:\n  b: x\n", "a.yaml")
    assert tree.where(("a", "b", "value", 3)) == (2, 6)
    assert tree.where(("a", "z")) == (2, 3)
    assert tree.where_key(("a", "z")) == (2, 3)
    assert tree.where(("z",)) == (1, 1)


# -- what is refused ------------------------------------------------------------------------------


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", [(1, 4, "anchor"), (2, 4, "alias")]),
        ("a: !!int 1\nb: !x {c: 1}\n", [(1, 4, "tag"), (2, 4, "tag")]),
        ("a:\n  <<: {b: 1}\n", [(2, 3, "merge-key")]),
        ("%YAML 1.1\n---\na: 1\n", [(1, 1, "directive")]),
        ("a: 1\n---\nb: 1\n", [(2, 1, "many-documents")]),
        ("? [a]\n: b\n", [(1, 3, "key-not-text")]),
        ("a: 1\n~: b\n", [(2, 1, "key-not-text")]),
        ("{a: {b: 1, b: 2}, a: 3}", [(1, 12, "duplicate-key"), (1, 19, "duplicate-key")]),
        ("a: {{ 7*7 }}\n", [(1, 5, "key-not-text")]),
    ],
)
def test_yaml_beyond_texts_lists_and_mappings(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert places(text) == expected


def test_a_quoted_merge_key_is_a_key() -> None:
    assert parse(b"'<<': x", "a.yaml").value == {"<<": "x"}


def test_duplicate_keys_name_the_first_line() -> None:
    (one,) = faults("x:\n  titre: a\n  b: c\n  titre: d\n")
    assert (one.line, one.column) == (4, 3)
    assert one.message == "the key 'titre' is already at line 2"


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_capped(opening: str) -> None:
    (one,) = faults(opening * 100_000)
    assert one.code == "too-deep"
    assert one.column == MAX_DEPTH * len(opening) + 1


def test_the_deepest_nesting_allowed() -> None:
    parse(("[" * MAX_DEPTH + "]" * MAX_DEPTH).encode(), "a.yaml")


def test_size_is_capped_before_anything_is_decoded() -> None:
    assert places(b"\xff" * 10_000_000) == [(1, 1, "too-big")]
    parse(b"#" * MAX_BYTES, "a.yaml")


def test_the_number_of_values_is_capped() -> None:
    assert places("- a\n" * MAX_NODES) == [(MAX_NODES, 3, "too-big")]


def test_bombs_are_never_expanded() -> None:
    laughs = "a: &a [lol, lol]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}, *{old}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    codes = [code for _, _, code in places(laughs)]
    assert codes.count("anchor") == 9
    assert codes.count("alias") == 24
    merges = "a: &a {x: 1}\n" + "".join(f"k{n}: {{<<: [*a, *a]}}\n" for n in range(5000))
    assert len(faults(merges)) == LIMIT + 1


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = 'a: x\u202e\nb: &c y\na: Rеgion\nd: "\\x07" # \u0007\ne: 😀\n'
    assert places(text, undrawn="😀") == [
        (1, 5, "bidi-control"),
        (2, 4, "anchor"),
        (3, 1, "duplicate-key"),
        (3, 5, "mixed-script"),
        (4, 5, "control-character"),
        (4, 13, "control-character"),
        (5, 4, "no-glyph"),
    ]


def test_many_faults_are_counted() -> None:
    told = faults("😀x" * 1000, undrawn="😀")
    assert len(told) == LIMIT + 1
    assert told[-1].message == "900 more faults in this file"


# -- escapes and bytes ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x07", "control-character"),
        ("\ufdd0", "noncharacter"),
        ("\ue000", "private-use"),
        ("\u202e", "bidi-control"),
        ("\ufeff", "invisible"),
        ("\ufffd", "damaged-text"),
    ],
)
def test_an_escape_brings_in_nothing_that_is_refused(character: str, code: str) -> None:
    assert places(f'é: "é\\U{ord(character):08X}"') == [(1, 6, code)]


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("escape", "code"),
    [("\\t", "tab"), ("\\e", "control-character"), ("\\0", "control-character")]
    + [(f"\\{one}", "control-character") for one in "abvfrNLP"],
)
def test_short_escapes_are_characters_too(escape: str, code: str) -> None:
    assert places(f'a: "é\\n\\\\x07{escape}"') == [(1, 13, code)]


@pytest.mark.usefixtures("_either_parser")
def test_harmless_escapes_are_read() -> None:
    tree = parse(b'a: "x\\n\\u00e9\\_\\"\\\\x07\\/"', "a.yaml")
    assert tree.value == {"a": 'x\né\u00a0"\\x07/'}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("escape", ["\\ud800", "\\uD83D\\uDE00", "\\UFFFFFFFF", "\\xZZ", "\\q"])
def test_escapes_of_no_character(escape: str) -> None:
    assert {one.code for one in faults(f'a: "{escape}"')} <= {"syntax", "noncharacter"}


def test_no_glyph_spares_comments_only() -> None:
    text = '# 😀\na: é😀 # 😀\nb: | # 😀\n  x😀\n# 😀\n😀: "\\U0001F600"\nc: [1,\n  # 😀\n  2]\n'
    told = faults(text, undrawn="😀")
    assert [(one.line, one.column) for one in told] == [(2, 5), (4, 4), (6, 1), (6, 5)]
    assert {one.message for one in told} == {"U+1F600 GRINNING FACE is refused"}
    assert parse(text.encode(), "a.yaml").value


def test_words_of_two_alphabets_written_with_escapes() -> None:
    assert places('a: "R\\u0435gion"') == [(1, 4, "mixed-script")]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: caf\xe9\n", (1, 7)),
        ("é: é\nö: é".encode() + b"\xff", (2, 5)),
        (b"\x80", (1, 1)),
        (b"a\n\xed\xa0\x80", (2, 1)),
        ("a: é".encode("utf-16"), (1, 1)),
    ],
)
def test_only_utf_8(data: bytes, place: tuple[int, int]) -> None:
    assert places(data) == [(*place, "not-utf8")]


# -- syntax ---------------------------------------------------------------------------------------


def test_tabs_are_told_before_they_mislead_the_parser() -> None:
    told = faults("a:\n\tb: c\n\td: e\n")
    assert [(one.line, one.column, one.code) for one in told] == [(2, 1, "tab"), (3, 1, "tab")]
    assert told[0].advice == "write spaces"


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("é: objet : le projet\n", (1, 10), "a colon cannot stand here"),
        ("a: b\n c: d\n", (2, 3), "a colon cannot stand here"),
        ("a: 'l'accord'\n", (1, 7), "this does not fit what is above it"),
        ("é: 'x\nb: y\n", (1, 4), "this quote is never closed"),
        ("a: @x\n", (1, 4), "a text cannot begin with this character"),
        ("a: **gras**\n", (1, 4), "a text cannot begin with this character"),
        ("a: & D\n", (1, 4), "a text cannot begin with this character"),
        ("a: !x!y z\n", (1, 4), "a text cannot begin with this character"),
        ("a: [1, 2\nb: c\n", (1, 4), "a list in [ ] or a mapping in { } is not well formed"),
        ("a: - b\n", (1, 4), "a list cannot begin on this line"),
        ("a:\n  b: c\n d: e\n", (3, 2), "this does not fit what is above it"),
        ("a:\n  b: c\n  d\n", (4, 1), "a key has no colon"),
        ("a: b\n...\nc\n", (3, 1), "something stands after the end of the document"),
    ],
)
def test_syntax_is_explained_in_plain_words(
    text: str, place: tuple[int, int], message: str
) -> None:
    (one,) = faults(text)
    assert (one.line, one.column, one.code, one.message) == (*place, "syntax", message)
    assert one.advice
