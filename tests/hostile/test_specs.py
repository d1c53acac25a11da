"""Specs that nobody could build from: one clear message each, with its place and advice."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.whole import Desk, Ended

SPEC = "specs/agreements/accord.yaml"
PARTIES = "specs/directory/parties.yaml"
PLACE = re.compile(r"^\S+\.yaml:\d+:\d+: [a-z0-9-]+: .+; .+$")


def refused(desk: Desk) -> Ended:
    """Try to build, and see that nothing was written and every line of the message is whole."""
    ended = desk.run("build")
    assert ended.code == 4
    assert not ended.out
    for line in ended.err.splitlines():
        assert PLACE.match(line), line
    assert not desk.output.exists()
    return ended


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "told"),
    [
        (
            SPEC,
            "reference: VDA",
            "refernce: x\nreference: VDA",
            "unknown-key",
            "did you mean 'reference'?",
        ),
        (
            SPEC,
            "kind: cooperation_accord",
            "kind: cooperation_acord",
            "unknown-kind",
            "did you mean 'cooperation_accord'?",
        ),
        (
            SPEC,
            "  - party: region-tizi-zahra",
            "  - party: region-tizi-zara",
            "unknown-party",
            "did you mean 'region-tizi-zahra'?",
        ),
        (SPEC, "person: solene-le-goffic", "person: solene", "unknown-person", "people.yaml"),
        (
            SPEC,
            "  committee: {",
            "  comittee: {",
            "unknown-key",
            "did you mean 'committee'?",
        ),
        (SPEC, "arrete-armor,", "arete-armor,", "unknown-citation", "did you mean 'arrete-armor'?"),
        (
            SPEC,
            "{place: tizi-zahra,",
            "{place: tizi,",
            "unknown-place",
            "places.yaml",
        ),
        (SPEC, "  ar: النهوض بالحدائق\n", "", "missing-key", "add 'ar: …'"),
        (
            SPEC,
            "  - id: gardens\n",
            "  - {id: gardens, text: {fr: Considérant, ar: واعتبارا}}\n  - id: gardens\n",
            "duplicate-id",
            "give each its own id",
        ),
        (SPEC, "id: accord\n", "id: accord\nid: accord\n", "duplicate-key", "id"),
        (SPEC, "id: accord\n", "id: another\n", "wrong-id", "write `id: accord`"),
        (SPEC, 'date: "2031-03-01"', "date: 2031-02-30", "bad-date", "2031-02-30"),
        (SPEC, "n: 3, unit: year", "n: many, unit: year", "bad-number", "digits only"),
        (SPEC, "la promotion des jardins", "la promotion des 🌱", "no-glyph", "U+1F331"),
        (SPEC, "la promotion des jardins", "la \u202epromotion", "bidi-control", "U+202E"),
        (SPEC, "la promotion des jardins", "la promo\x07tion", "control-character", "U+0007"),
        (SPEC, "la promotion des jardins", "la pr\u043emotion", "mixed-script", "U+043E"),
        (SPEC, "la promotion des jardins", "&x la promotion", "anchor", "put it in quotes"),
        (SPEC, "la promotion des jardins", "!!python/none x", "tag", "put it in quotes"),
        (PARTIES, "fr: Région Val d’Armor", "fr: Région 🌱", "no-glyph", "U+1F331"),
        (PARTIES, "nature: region_ma", "nature: region_mars", "bad-choice", "region_ma"),
    ],
)
def test_one_fault(file: str, old: str, new: str, code: str, told: str, desk: Desk) -> None:
    desk.edit(file, old, new)
    message = refused(desk).err
    assert len(message.splitlines()) == 1, message
    assert re.match(rf"{re.escape(file)}:\d+:\d+: {code}: ", message), message
    assert told in message, message


def test_the_place_is_the_line_of_the_fault(desk: Desk) -> None:
    desk.edit(SPEC, "entry_into_force:", "entry_in_force:")
    desk.edit(SPEC, "la promotion des jardins", "la promotion des 🌱")
    lines = {
        int(line.split(":")[1]): line.split(":")[3].strip()
        for line in refused(desk).err.splitlines()
    }
    assert lines[desk.line(SPEC, "entry_in_force")] == "unknown-key"
    assert lines[desk.line(SPEC, "🌱")] == "no-glyph"


def test_check_tells_what_build_tells(desk: Desk) -> None:
    desk.edit(SPEC, "  - party: region-tizi-zahra", "  - party: region-tizi-zara")
    assert desk.run("check") == refused(desk)


def test_all_faults_of_all_files_are_told_at_once(desk: Desk) -> None:
    desk.edit(SPEC, "reference: VDA", "refernce: VDA")
    desk.edit("specs/directory/places.yaml", "ar_in: بتيزي الزهراء", "ar_on: بتيزي الزهراء")
    desk.edit(PARTIES, "nature: region_ma", "nature: region_mars")
    message = refused(desk).err
    told = {line.split(":")[0] for line in message.splitlines()}
    assert {PARTIES, "specs/directory/places.yaml"} <= told


def test_two_articles_that_wait_for_each_other(desk: Desk) -> None:
    article = "{{id: {0}, after: {1}, heading: {{fr: A, ar: ا}}, text: {{fr: A, ar: ا}}}}"
    own = "\n".join(f"  - {article.format(*pair)}" for pair in (("one", "two"), ("two", "one")))
    desk.edit(SPEC, "closing:\n", f"articles:\n{own}\nclosing:\n")
    message = refused(desk).err
    assert "no clause 'two'" in message


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda text: text + "# jardin\n" * 1_200_000, "too-big"),
        (lambda text: text + "deep: " + "[" * 100_000, "too-deep"),
        (lambda text: text + "deep: " + "{a: " * 100_000, "too-deep"),
        (lambda _: "- " * 100_000, "too-deep"),
        (lambda text: text + "".join(f"key{n}: x\n" for n in range(100_000)), "too-big"),
        (lambda text: text + "long: " + "x" * 3_000_000, "too-big"),
        (lambda text: text + "\t- a\n", ""),
        (lambda text: text + "a: [", "syntax"),
        (lambda text: text + "---\n" + text, "many-documents"),
        (lambda _: "", ""),
        (lambda _: "\0", "control-character"),
    ],
    ids=[
        "10-MB",
        "brackets",
        "braces",
        "dashes",
        "100000-keys",
        "3-MB-word",
        "tab",
        "half",
        "twice",
        "empty",
        "nul",
    ],
)
def test_monsters(make: Callable[[str], str], code: str, desk: Desk) -> None:
    path = desk.root / SPEC
    path.write_text(make(path.read_text(encoding="utf-8")), encoding="utf-8")
    ended = refused(desk)
    assert f": {code}" in ended.err
    assert len(ended.err.splitlines()) <= 110
    assert len(ended.err) < 50_000


def test_not_even_text(desk: Desk) -> None:
    (desk.root / SPEC).write_bytes(b"\xff\xfeid: \xc3\x28")
    assert "not-utf8" in refused(desk).err


def test_a_folder_in_the_place_of_a_spec(desk: Desk) -> None:
    (desk.root / SPEC).unlink()
    (desk.root / SPEC).mkdir()
    assert "unreadable" in refused(desk).err


def test_a_directory_file_that_is_not_there(desk: Desk) -> None:
    (desk.root / "specs/directory/people.yaml").unlink()
    assert "specs/directory/people.yaml:1:1: unreadable" in refused(desk).err
