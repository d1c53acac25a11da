from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.emblems import SVG

from alternat.premises import NoWorkspaceError
from alternat.spec.content import MAX_BYTES
from alternat.spec.diagnostics import Diagnostic, SpecError
from alternat.workspace import Workspace


@pytest.fixture
def own(workspace: Workspace, tmp_path: Path) -> Workspace:
    """Give a copy of the small workspace that a test may spoil."""
    shutil.copytree(workspace.root / "specs", tmp_path / "specs")
    copied = Workspace(tmp_path, workspace.templates)
    vars(copied)["library"] = workspace.library  # read once for all the tests
    return copied


@pytest.fixture
def edit(own: Workspace) -> Callable[..., None]:
    """Replace a piece of a spec, which must be there."""

    def edited(file: str, old: str, new: str) -> None:
        path = own.root / "specs" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edited


def faults(workspace: Workspace, *names: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(SpecError) as caught:
        workspace.dossiers(names or ["accord"])
    return caught.value.diagnostics


def told(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{one.file}:{one.line}: {one.code}" for one in diagnostics]


ACCORD = "agreements/accord.yaml"
Edit = Callable[[str, str, str], None]


# -- finding it ---------------------------------------------------------------------------------


def test_the_nearest_folder_upwards(own: Workspace) -> None:
    deep = own.root / "a" / "b"
    deep.mkdir(parents=True)
    assert Workspace.at(None, deep).root == own.root
    assert Workspace.at(None, own.root / "specs").root == own.root


def test_the_folder_named(own: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert Workspace.at(own.root, elsewhere).root == own.root
    with pytest.raises(NoWorkspaceError, match=r"no specs/ in .*; go to a workspace or name one"):
        Workspace.at(elsewhere, own.root)


def test_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError, match="and the folders above it"):
        Workspace.at(None, tmp_path)


def test_its_own_templates_win(own: Workspace) -> None:
    assert not Workspace.at(own.root, own.root).templates.is_relative_to(own.root)
    mine = own.root / "templates" / "agreements"
    mine.mkdir(parents=True)
    assert Workspace.at(own.root, own.root).templates == mine


# -- reading it ---------------------------------------------------------------------------------


def test_agreements_and_trips_by_id(own: Workspace) -> None:
    assert set(own.agreement_files) == {"accord"}
    [filed] = own.dossiers(own.agreement_files)
    assert filed.dossier.agreement.id == "accord"
    assert set(own.trips()) == {"voyage"}


def test_places_of_findings(own: Workspace) -> None:
    [filed] = own.dossiers(["accord"])
    spec = (own.root / "specs" / ACCORD).read_text(encoding="utf-8").splitlines()
    file, line, column = filed.locate(("clauses", "committee", "frequency"))
    assert file == "specs/agreements/accord.yaml"
    assert spec[line - 1][column - 1 :].startswith('"2"')
    file, line, _ = filed.locate(("directory", "institutions", "region-tizi-zahra", "seat"))
    assert file == "specs/directory/parties.yaml"
    parties = (own.root / file).read_text(encoding="utf-8").splitlines()
    assert "place des Songes" in parties[line - 1]


def test_inputs_are_named_without_the_machine_s_paths(own: Workspace) -> None:
    before = own.inputs("accord")
    assert set(before) == {
        "specs/agreements/accord.yaml",
        "specs/directory/citations.yaml",
        "specs/directory/parties.yaml",
        "specs/directory/people.yaml",
        "specs/directory/places.yaml",
        "specs/trips/voyage.yaml",
        "templates/agreements",
    }
    assert all(len(value) == 64 for value in before.values())


def test_inputs_change_with_what_they_stand_for(own: Workspace, edit: Edit) -> None:
    before = own.inputs("accord")
    edit(ACCORD, "VDA-TZ-2031", "VDA-TZ-2032")
    after = Workspace(own.root, own.templates).inputs("accord")  # each file is read once
    assert {name for name in before if before[name] != after[name]} == {
        "specs/agreements/accord.yaml"
    }


# -- faults -------------------------------------------------------------------------------------


def test_every_fault_of_every_file_at_once(own: Workspace, edit: Edit) -> None:
    (own.root / "specs/agreements/other.yaml").write_text(
        (own.root / "specs" / ACCORD)
        .read_text(encoding="utf-8")
        .replace("id: accord", "id: autre"),
        encoding="utf-8",
    )
    edit(ACCORD, "reference: VDA-TZ-2031", "reference: VDA-TZ-2031\nlangue: fr")
    edit(ACCORD, "citations: [arrete-armor", "citations: [arrete-amor")
    found = told(faults(own, "accord", "other"))
    assert "specs/agreements/accord.yaml:7: unknown-key" in found
    assert "specs/agreements/other.yaml:4: wrong-id" in found


def test_faults_of_the_directory_and_of_the_library_together(
    own: Workspace, edit: Edit, tmp_path: Path, workspace: Workspace
) -> None:
    templates = tmp_path / "templates" / "agreements"
    shutil.copytree(workspace.templates / "_clauses", templates / "_clauses")
    for name in ("_house/formulas.yaml", "mou/kind.yaml"):
        (templates / name).parent.mkdir()
        shutil.copy(workspace.templates / name, templates / name)
    clause = templates / "_clauses" / "object.yaml"
    clause.write_text(clause.read_text(encoding="utf-8") + "\nparagraf: []\n", encoding="utf-8")
    kind = templates / "mou" / "kind.yaml"
    kind.write_text(kind.read_text(encoding="utf-8").replace("binding: none", "binding: half"))
    edit("directory/people.yaml", "gender: m", "gender: n")
    edit("directory/places.yaml", "ar_in: ببور أرمور", "in: ببور أرمور")
    found = faults(Workspace(own.root, templates))
    assert {(one.file, one.code) for one in found} == {
        ("templates/agreements/_clauses/object.yaml", "unknown-key"),
        ("templates/agreements/mou/kind.yaml", "bad-choice"),
        ("specs/directory/people.yaml", "bad-choice"),
        ("specs/directory/places.yaml", "unknown-key"),
        ("specs/directory/places.yaml", "missing-key"),
    }


def test_a_misnamed_file(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, "id: accord", "id: acord")
    [one] = faults(own)
    assert str(one) == (
        "specs/agreements/accord.yaml:4:5: wrong-id: the id 'acord' is not the name of the file; "
        "write `id: accord` or rename the file"
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "advice"),
    [
        (
            "party: region-val-d-armor",
            "party: region-val-armor",
            "unknown-party",
            "region-val-d-armor",
        ),
        (
            "person: solene-le-goffic",
            "person: solene-le-gofic",
            "unknown-person",
            "solene-le-goffic",
        ),
        (
            "office: president}\n    auth",
            "office: presidant}\n    auth",
            "unknown-office",
            "president",
        ),
        ("place: tizi-zahra", "place: tizi-zara", "unknown-place", "tizi-zahra"),
        ("arrete-armor,", "arrete-amor,", "unknown-citation", "arrete-armor"),
        (
            "kind: cooperation_accord",
            "kind: cooperation_acord",
            "unknown-kind",
            "cooperation_accord",
        ),
        ("clauses:\n", "clauses:\n  confidencialty: {}\n", "unknown-key", "confidentiality"),
        (
            "clauses:\n",
            "clauses:\n  disputes: {variant: amicabel}\n",
            "unknown-variant",
            "amicable",
        ),
        ("  committee: {freq", "  committee: {frec", "unknown-key", "frequency"),
    ],
)
def test_did_you_mean(
    own: Workspace, edit: Edit, old: str, new: str, code: str, advice: str
) -> None:
    edit(ACCORD, old, new)
    found = [one.advice for one in faults(own) if one.code == code]
    assert found
    assert found[0].startswith(f"did you mean '{advice}'?")


def test_a_required_parameter_left_out(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, 'committee: {frequency: "2"}', "committee: {}")
    [one] = faults(own)
    assert (one.code, one.message) == ("missing-key", "the key 'frequency' is missing")


def test_a_required_clause_left_out(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, '  committee: {frequency: "2"}\n', "")
    [one] = faults(own)
    assert (one.code, one.message) == (
        "missing-key",
        "the clause 'committee' is required and needs frequency",
    )


def test_a_missing_language(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, "  ar: النهوض بالحدائق\n", "")
    [one] = faults(own)
    assert (one.code, one.line) == ("missing-key", 9)


def test_ids_that_stand_twice(own: Workspace, edit: Edit) -> None:
    edit(
        ACCORD,
        "recitals:\n",
        "recitals:\n  - {id: gardens, text: {fr: Considérant, ar: واعتبارا}}\n",
    )
    [one] = faults(own)
    assert (one.code, one.message) == ("duplicate-id", "the id 'gardens' stands twice")


def test_an_emoji_is_refused_with_its_code_point_and_place(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, "fr: la promotion des jardins", "fr: la promotion des jardins 🌻")
    [one] = faults(own)
    assert (one.line, one.column, one.code) == (9, 32, "no-glyph")
    assert one.message == "U+1F33B SUNFLOWER is refused"


def test_a_spec_that_is_too_big(own: Workspace) -> None:
    (own.root / "specs" / ACCORD).write_bytes(b"# " + b"a" * 10_000_000)
    assert MAX_BYTES < 10_000_000
    [one] = faults(own)
    assert (one.file, one.code) == ("specs/agreements/accord.yaml", "too-big")


def test_a_spec_nested_too_deep(own: Workspace) -> None:
    (own.root / "specs" / ACCORD).write_text("[" * 100_000, encoding="utf-8")
    assert faults(own)[0].code == "too-deep"


@pytest.mark.parametrize("file", ["people", "parties", "places", "citations"])
def test_a_directory_file_that_is_missing(own: Workspace, file: str) -> None:
    (own.root / f"specs/directory/{file}.yaml").unlink()
    [one] = faults(own)
    assert (one.file, one.code) == (f"specs/directory/{file}.yaml", "unreadable")


def test_a_trip_that_names_an_unknown_agreement(own: Workspace, edit: Edit) -> None:
    edit("trips/voyage.yaml", "agreement: accord", "agreement: acord")
    with pytest.raises(SpecError) as caught:
        own.trips()
    [one] = caught.value.diagnostics
    assert (one.file, one.code) == ("specs/trips/voyage.yaml", "unknown-agreement")
    assert one.advice == "did you mean 'accord'?"


def test_faults_of_trips_and_of_the_directory_together(own: Workspace, edit: Edit) -> None:
    edit("trips/voyage.yaml", "title:", "titel:")
    edit("directory/people.yaml", "gender: m", "gender: n")
    with pytest.raises(SpecError) as caught:
        own.trips()
    assert {one.file for one in caught.value.diagnostics} == {
        "specs/trips/voyage.yaml",
        "specs/directory/people.yaml",
    }


def test_hostile_values_are_text(own: Workspace, edit: Edit) -> None:
    edit(ACCORD, "fr: la promotion des jardins", "fr: 'R & D {{ 7*7 }} a < b <w:br/>'")
    [filed] = own.dossiers(["accord"])
    subject = filed.dossier.agreement.subject
    assert subject is not None
    assert subject.fr == "R & D {{ 7*7 }} a < b <w:br/>"


# -- logos --------------------------------------------------------------------------------------


def with_logo(own: Workspace, edit: Edit, name: str, data: bytes | None) -> None:
    logo = f"  logo: {{file: {name}, alt: {{fr: Logo de la Région, ar: شعار الجهة}}}}\n"
    edit("directory/parties.yaml", "  nature: region_fr\n", f"  nature: region_fr\n{logo}")
    if data is not None:
        own.logos.mkdir(exist_ok=True)
        (own.logos / name).write_bytes(data)


def test_a_logo_is_read_once_with_the_directory(own: Workspace, edit: Edit) -> None:
    with_logo(own, edit, "region.svg", SVG)
    (filed,) = own.dossiers(["accord"])
    assert [one.media for one in filed.dossier.logos.values()] == ["image/svg+xml"]
    assert "specs/directory/logos/region.svg" in own.inputs("accord")


@pytest.mark.parametrize("data", [None, b"<svg>", b"\x89PNG"])
def test_a_logo_that_cannot_be_printed_is_told_where_it_is_named(
    own: Workspace, edit: Edit, data: bytes | None
) -> None:
    with_logo(own, edit, "region.svg", data)
    (fault,) = faults(own)
    assert (fault.file, fault.code) == ("specs/directory/parties.yaml", "bad-picture")


def test_a_logo_may_not_be_a_way_out_of_its_folder(own: Workspace, edit: Edit) -> None:
    with_logo(own, edit, "region.svg", None)
    own.logos.mkdir()
    (own.root / "secret.svg").write_bytes(SVG)
    (own.logos / "region.svg").symlink_to(own.root / "secret.svg")
    assert [one.code for one in faults(own)] == ["bad-picture"]


@pytest.mark.parametrize("name", ["../parties.svg", "a/b.svg", "x.gif", ".svg", "A.svg"])
def test_a_logo_is_named_without_a_path(own: Workspace, edit: Edit, name: str) -> None:
    with_logo(own, edit, name, None)
    assert [one.code for one in faults(own)] == ["bad-value"]
