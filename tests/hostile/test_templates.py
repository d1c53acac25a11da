"""Templates, clauses, fonts and folders that are at fault: exit code, message, nothing written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tests.whole import Desk, Ended

CLAUSES = "templates/agreements/_clauses"
DOCX, PDF = ("--type", "docx"), ("--type", "pdf", "--copies", "draft", "--language", "fr")


def fails(desk: Desk, code: int, *options: str) -> Ended:
    ended = desk.run("build", *options)
    assert ended.code == code, ended.err
    assert desk.written() == []
    assert not desk.output.exists() or not list(desk.output.glob(".*"))
    return ended


def rewrite(template: Path, part: str, old: str, new: str) -> None:
    """Replace a text everywhere in one part of a Word file."""
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(template, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


# ------------------------------------------------------------------------------------------ clauses
@pytest.mark.parametrize(
    ("new", "told"),
    [
        ('{{ article("nowhere") }}', "nowhere"),
        ("{{ nothing }}", "nothing"),
        ("{{ act.this", "amendment"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% for n in range(10000000000) %}x{% endfor %}", "amendment"),
        ("{{ 1 // 0 }}", "amendment"),
        ("{% include 'amendment' %}", "amendment"),
    ],
    ids=["reference", "name", "syntax", "sandbox", "endless", "division", "include"],
)
def test_a_clause_whose_words_are_at_fault(new: str, told: str, desk: Desk) -> None:
    desk.edit(f"{CLAUSES}/amendment.yaml", 'l’{{ article("entry_into_force") }}', new)
    ended = fails(desk, 5, *DOCX)
    assert "amendment" in ended.err
    assert told in ended.err
    assert "templates/agreements" in ended.err
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: amendment", "id: amendment\nheadin: x", "did you mean 'heading'?"),
        ("  - id: effect\n", "  - id: effect\n    whenever: x\n", "unknown-key"),
        ('ar: "التعديل"', "", "add 'ar: …'"),
        ("id: amendment", "id: [amendment", "syntax"),
    ],
    ids=["key", "unit", "language", "yaml"],
)
def test_a_clause_file_that_means_nothing(old: str, new: str, told: str, desk: Desk) -> None:
    desk.edit(f"{CLAUSES}/amendment.yaml", old, new)
    ended = fails(desk, 4, *DOCX)
    assert f"{CLAUSES}/amendment.yaml:" in ended.err
    assert told in ended.err


def test_a_kind_that_orders_a_clause_it_does_not_allow(desk: Desk) -> None:
    desk.edit("templates/agreements/mou/kind.yaml", "  - object\n", "  - object\n  - objet\n")
    ended = fails(desk, 4, *DOCX)
    assert "templates/agreements/mou/kind.yaml:" in ended.err
    assert "objet" in ended.err


# --------------------------------------------------------------------------------------------- Word
@pytest.mark.parametrize("style", ["Article Text", "Blank"])
def test_a_word_template_without_a_style(style: str, desk: Desk) -> None:
    template = desk.house / "agreement.fr.docx"
    rewrite(template, "word/styles.xml", f'w:val="{style}"', 'w:val="Mine"')
    ended = fails(desk, 5, *DOCX)
    assert f"style “{style}” is missing" in ended.err
    assert "agreement.fr.docx" in ended.err
    assert "create it in Word" in ended.err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [("document.", "documnt.", "documnt"), ("{%p for", "{%p fro", "fro")],
    ids=["name", "statement"],
)
def test_a_word_template_with_a_faulty_statement(old: str, new: str, told: str, desk: Desk) -> None:
    rewrite(desk.house / "agreement.fr.docx", "word/document.xml", old, new)
    ended = fails(desk, 5, *DOCX)
    assert "agreement.fr.docx" in ended.err
    assert told in ended.err
    assert "in Word" in ended.err


def test_a_word_template_that_is_none(desk: Desk) -> None:
    template = desk.house / "agreement.ar.docx"
    template.write_bytes(b"hello")
    assert "agreement.ar.docx" in fails(desk, 5, *DOCX).err
    template.unlink()
    assert "agreement.ar.docx" in fails(desk, 5, *DOCX).err


# ---------------------------------------------------------------------------------------------- PDF
@pytest.mark.parametrize(
    ("addition", "told"),
    [
        ("{% if %}", ""),
        ("{{ documnt.title }}", "documnt"),
        ("{{ document.parties[99] }}", ""),
        ("{{ ''.__class__.__mro__ }}", ""),
    ],
    ids=["syntax", "name", "index", "sandbox"],
)
def test_a_page_template_with_a_faulty_statement(addition: str, told: str, desk: Desk) -> None:
    template = desk.house / "agreement.html.j2"
    text = template.read_text(encoding="utf-8")
    assert "</body>" in text
    template.write_text(text.replace("</body>", f"{addition}</body>"), encoding="utf-8")
    ended = fails(desk, 5, *PDF)
    line = desk.line("templates/agreements/_house/agreement.html.j2", addition)
    assert f"agreement.html.j2:{line}: " in ended.err
    assert told in ended.err
    assert "correct the template" in ended.err


@pytest.mark.parametrize(
    "addition",
    [
        '<img src="http://192.0.2.1/logo.png" alt="">',
        '<img src="file:///etc/hostname" alt="">',
        '<link rel="attachment" href="../../../specs/directory/people.yaml">',
    ],
    ids=["network", "machine", "workspace"],
)
def test_a_page_template_that_reaches_out(addition: str, desk: Desk) -> None:
    template = desk.house / "agreement.html.j2"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("</body>", f"{addition}</body>"), encoding="utf-8")
    assert "template folder" in fails(desk, 6, *PDF).said.replace(
        "its own folder", "template folder"
    )


@pytest.mark.parametrize("file", ["agreement.html.j2", "print.css"])
def test_a_page_template_that_is_not_there(file: str, desk: Desk) -> None:
    (desk.house / file).unlink()
    ended = fails(desk, 5, *PDF)
    assert file in ended.err
    assert "put it back" in ended.err


# -------------------------------------------------------------------------------- fonts and folders
@pytest.mark.parametrize("options", [PDF, ("--type", "docx", "--copies", "originals")])
def test_a_font_that_is_not_there(options: tuple[str, ...], desk: Desk) -> None:
    (desk.house / "fonts" / "SourceSerif4-Bold.ttf").unlink()
    ended = fails(desk, 3, *options)
    assert "SourceSerif4-Bold.ttf" in ended.err
    assert "put" in ended.err


def test_a_draft_in_word_needs_no_font(desk: Desk) -> None:
    (desk.house / "fonts" / "SourceSerif4-Bold.ttf").unlink()
    assert desk.run("build", *DOCX, "--copies", "draft").code == 0


def test_a_file_in_the_place_of_the_output_folder(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    assert desk.run("build", *DOCX, "--output", file).code == 2
    below = desk.run("build", *DOCX, "--output", file / "below")
    assert below.code == 6
    assert str(file) in below.err
    desk.output.mkdir()
    (desk.output / "accord").write_text("mine", encoding="utf-8")
    inside = desk.run("build", *DOCX)
    assert inside.code == 6
    assert "accord" in inside.err
    assert desk.written() == ["accord"]
    assert not list(desk.output.glob(".*"))
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_page_that_cannot_be_laid_out_fails_alone(desk: Desk) -> None:
    """Thirty signatories in one block fit on no page; the other agreement is written."""
    spec = (desk.root / "specs/agreements/accord.yaml").read_text(encoding="utf-8")
    signatory = "      - {person: solene-le-goffic, office: president}\n"
    crowded = spec.replace("id: accord", "id: foule").replace(signatory, signatory * 30)
    (desk.root / "specs/agreements/foule.yaml").write_text(crowded, encoding="utf-8")
    ended = desk.run("build", *PDF)
    assert ended.code == 11
    assert "foule.draft.fr" in ended.said
    assert desk.written() == ["accord/accord.draft.fr.pdf", "accord/build.json"]
    assert desk.run("build", "foule", *PDF).code == 6
