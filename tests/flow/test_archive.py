"""From a final text to the archive, and on through the statuses."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.whole import Desk, alternat

from alternat.archive.holdings import Holdings
from alternat.cli.app import app

BY = ("--by", "A. B.")


@pytest.fixture(scope="module")
def finished(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace with its final text."""
    root = tmp_path_factory.mktemp("finished") / "desk"
    shutil.copytree(small, root)
    ended = Desk(root).run("build", "accord", "--final", "--language", "fr", "--type", "pdf")
    assert ended.code == 0, ended.said
    return root


@pytest.fixture
def office(finished: Path, tmp_path: Path) -> Desk:
    """Give a copy of it, to write in."""
    root = tmp_path / "office"
    shutil.copytree(finished, root)
    return Desk(root)


def archive(office: Desk, command: str, *arguments: str | Path) -> tuple[int, str]:
    ended = alternat("archive", command, *arguments, "--workspace", office.root)
    return ended.code, ended.said


def shown(office: Desk) -> dict:
    ended = alternat("archive", "show", "accord", "--workspace", office.root, "--format", "json")
    assert ended.code == 0, ended.said
    told: dict = json.loads(ended.out)
    return told


def kept(office: Desk) -> dict[Path, bytes]:
    files = (office.root / "archive").rglob("*")
    return {file: file.read_bytes() for file in files if file.is_file()}


def demand_grown(office: Desk, before: dict[Path, bytes]) -> dict[Path, bytes]:
    """Make sure that every file of every version is there yet, and give what there is now."""
    after = kept(office)
    versions = {file: data for file, data in before.items() if re.search(r"/v\d+/", str(file))}
    assert {file: after.get(file) for file in versions} == versions
    return after


def test_an_agreement_goes_from_its_deposit_to_its_end(office: Desk, tmp_path: Path) -> None:
    assert archive(office, "deposit", "accord", *BY)[0] == 0
    told = shown(office)
    names = {one["path"] for one in told["files"]}
    record = json.loads((office.output / "final/accord/final.json").read_bytes())
    assert {f"final/{one}" for one in record["outputs"]} <= names
    assert {"deposit.json", "status.json", "final/final.json", "spec/agreement.yaml"} <= names
    assert {"spec/directory.json", "library/kind.yaml", "review/report.fr.html"} <= names
    assert any(one.startswith("library/clauses/") for one in names)
    assert any(one.startswith("texts/") for one in names)

    stands = kept(office)
    proof = tmp_path / "تفويض ; rm -rf.PDF"
    proof.write_bytes(b"%PDF-1.7 signed")
    for number, (status, day) in enumerate(
        [
            ("signed", "04-02"),
            ("transmitted", "04-09"),
            ("in-force", "04-10"),
            ("expired", "04-11"),
        ],
        start=2,
    ):
        step = ("accord", "--status", status, "--on", f"2026-{day}", *BY, "--evidence", proof)
        for _ in range(2):  # repeated, it changes nothing
            code, said = archive(office, "record", *step)
            assert code == 0, said
            assert f"v{number}" in said
        stands = demand_grown(office, stands)
    told = shown(office)
    assert [one["status"] for one in told["statuses"]][-1] == "expired"
    assert told["statuses"][1]["evidence"][0]["name"] == proof.name
    path = told["statuses"][1]["evidence"][0]["file"]
    assert path.isascii()
    assert archive(office, "get", "accord", path, "--to", tmp_path / "out")[0] == 0
    assert (tmp_path / "out" / path).read_bytes() == proof.read_bytes()
    code, said = archive(office, "audit", "--record", "A. B.", "--ui", "fr")
    assert code == 0, said
    assert "Rien à signaler" in said
    again = ("accord", "--status", "expired", "--on", "2026-04-12", *BY, "--correct")
    assert archive(office, "record", *again)[0] == 0
    assert archive(office, "deposit", "accord", *BY)[0] == 0
    demand_grown(office, stands)
    assert (
        archive(office, "get", "accord", path, "--version", "2", "--to", tmp_path / "two")[0] == 0
    )


def test_a_deposit_repeated_changes_nothing(office: Desk) -> None:
    assert archive(office, "deposit", "accord", *BY)[0] == 0
    before = kept(office)
    assert archive(office, "deposit", "accord", *BY)[0] == 0
    assert kept(office) == before


def test_only_records_and_clauses_that_are_used_are_kept(office: Desk) -> None:
    people = office.root / "specs/directory/people.yaml"
    people.write_text(
        people.read_text(encoding="utf-8")
        + "\nsomebody-else: {given: Else, family: Body, gender: m, "
        "arabic: {text: شخص آخر, confidence: high}}\n",
        encoding="utf-8",
    )
    code, said = archive(office, "deposit", "accord", *BY)
    assert code == 0, said
    assert "specs/directory/people.yaml" in said, "an input that changed is told"
    archive(office, "get", "accord", "--to", office.root / "out")
    directory = json.loads((office.root / "out/spec/directory.json").read_bytes())
    assert directory["people"]
    assert "somebody-else" not in directory["people"]
    deposit = json.loads((office.root / "out/deposit.json").read_bytes())
    assert deposit["changed_inputs"] == ["specs/directory/people.yaml"]
    assert deposit["title"]["ar"]
    printed = {one.name for one in (office.root / "out/library/clauses").iterdir()}
    library = {one.name for one in office.root.glob("templates/agreements/_clauses/*.yaml")}
    assert printed < library


def test_no_deposit_without_a_final_text(desk: Desk) -> None:
    code, said = archive(desk, "deposit", "accord", *BY)
    assert code == 2
    assert "build --final" in said
    assert not (desk.root / "archive").exists()


def test_a_file_that_was_changed_is_not_deposited(office: Desk) -> None:
    file = next((office.output / "final/accord").glob("*.fr.pdf"))
    file.write_bytes(file.read_bytes() + b"\n")
    code, said = archive(office, "deposit", "accord", *BY)
    assert code == 9
    assert file.name in said
    file.unlink()
    assert archive(office, "deposit", "accord", *BY)[0] == 9
    assert not (office.root / "archive").exists()


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"outputs": {"../x": ""}, "texts": {}}'])
def test_a_damaged_record_is_not_deposited(office: Desk, record: str) -> None:
    (office.output / "final/accord/final.json").write_text(record, encoding="utf-8")
    assert archive(office, "deposit", "accord", *BY)[0] == 9


def test_a_record_cannot_name_files_elsewhere(office: Desk) -> None:
    file = office.output / "final/accord/final.json"
    record = json.loads(file.read_bytes())
    record["outputs"]["../../../specs/agreements/accord.yaml"] = "0" * 64
    file.write_text(json.dumps(record), encoding="utf-8")
    assert archive(office, "deposit", "accord", *BY)[0] == 9


def test_specs_that_give_another_text_are_not_deposited(office: Desk) -> None:
    spec = "specs/agreements/accord.yaml"
    text = (office.root / spec).read_text(encoding="utf-8")
    office.edit(spec, 'number: "1.0"', 'number: "1.1"') if 'number: "1.0"' in text else None
    assert text != (office.root / spec).read_text(encoding="utf-8")
    code, said = archive(office, "deposit", "accord", *BY)
    assert code == 1, said
    assert "no longer gives the text" in said


def test_a_status_out_of_order_is_refused(office: Desk, tmp_path: Path) -> None:
    proof = tmp_path / "proof.pdf"
    proof.write_bytes(b"%PDF")
    step = ("accord", "--status", "in-force", "--on", "2026-05-01", *BY, "--evidence", proof)
    code, said = archive(office, "record", *step)
    assert code == 2
    assert "no archive" in said
    archive(office, "deposit", "accord", *BY)
    code, said = archive(office, "record", *step)
    assert code == 1
    assert "may follow: signed" in said
    code, _ = archive(office, "record", "accord", "--status", "signed", *BY)
    assert code == 2, "a status needs its proof"
    code, said = archive(office, "record", "other", "--status", "signed", *BY, "--evidence", proof)
    assert code == 2
    assert "not deposited" in said


def test_what_is_damaged_hides_nothing_else(office: Desk) -> None:
    archive(office, "deposit", "accord", *BY)
    holdings = Holdings(office.root / "archive")
    holdings.commit("other", {"a.txt": b"x"}, "m", "u", datetime(2026, 9, 15, tzinfo=UTC))
    file = holdings.store.folder("other") / "inventory.json"
    file.chmod(0o644)
    file.write_bytes(b"{" + file.read_bytes())
    code, said = archive(office, "show")
    assert code == 9
    assert "accord v1" in said
    assert "✖ other" in said
    code, said = archive(office, "search", "--ui", "fr")
    assert code == 0
    assert "✖ other : endommagé" in said
    assert "accord" in said.replace("✖ other", "")
    code, said = archive(office, "register")
    assert code == 9, "a register that passes one over would be wrong"


def test_one_flipped_byte_ends_with_nine(office: Desk) -> None:
    archive(office, "deposit", "accord", *BY)
    file = next((office.root / "archive").rglob("*.fr.pdf"))
    file.chmod(0o644)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    code, said = archive(office, "audit")
    assert code == 9
    assert file.name in said
    assert archive(office, "get", "accord", "final", "--to", office.root / "out")[0] == 9


def test_every_command_says_where_there_is_no_archive(desk: Desk, tmp_path: Path) -> None:
    for command in (("show",), ("audit",), ("get", "accord", "--to", tmp_path / "out")):
        ended = alternat("archive", *command, "--archive", tmp_path / "none")
        assert ended.code == 2
        assert "no archive" in ended.said


def test_a_stranger_s_archive_does_not_command_the_terminal(tmp_path: Path) -> None:
    holdings = Holdings(tmp_path / "archive")
    holdings.commit("evil", {"a.txt": b"x"}, "m", "u", datetime(2026, 9, 15, tzinfo=UTC))
    folder = holdings.store.folder("evil")
    for place in (folder, folder / "v1"):
        tree = json.loads((place / "inventory.json").read_bytes())
        block = tree["versions"]["v1"]
        digest = next(iter(tree["manifest"]))
        block |= {"state": {digest: ["\x1b[2Jx", "\u202egnp.exe"]}, "message": "\x1b[31m"}
        data = json.dumps(tree).encode()
        sidecar = f"{hashlib.sha512(data).hexdigest()} inventory.json\n".encode()
        for name, content in (("inventory.json", data), ("inventory.json.sha512", sidecar)):
            (place / name).chmod(0o644)
            (place / name).write_bytes(content)
    for command in (("show", "evil"), ("show",), ("audit",)):
        done = CliRunner().invoke(
            app, ["archive", *command, "--archive", str(holdings.root)], color=True
        )
        assert "\x1b" not in done.output
        assert "\u202e" not in done.output
    ended = alternat("archive", "get", "evil", "--to", tmp_path / "out", "--archive", holdings.root)
    assert ended.code == 2
    assert not (tmp_path / "out").exists()
