"""From a final text to signed originals on record, by the commands; and all that is refused."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.signatures import TestAuthority, page
from tests.whole import Desk, Ended

from alternat.sign.increment import extended

PASSPHRASE = "phrase d’essai"
HOLDERS = ("region-val-d-armor", "region-tizi-zahra")
BY = ("--by", "solene-le-goffic", "--by", "youssef-el-mithal")
FACTS = ("--signed-on", "2026-10-01", "--place", "port-armor")


@pytest.fixture(scope="module")
def final(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace with its final originals as PDF, prepared."""
    root = tmp_path_factory.mktemp("final") / "desk"
    shutil.copytree(small, root)
    desk = Desk(root)
    built = desk.run("build", "accord", "--final", "--type", "pdf", "--language", "fr-ar")
    assert built.code == 0, built.err
    prepared = desk.run("sign", "prepare", "accord")
    assert prepared.code == 0, prepared.err
    return root


@dataclass(frozen=True)
class Hall:
    """Where an agreement is being signed."""

    desk: Desk
    authority: TestAuthority

    @property
    def files(self) -> list[Path]:
        return sorted((self.desk.root / "signing" / "accord").glob("*.pdf"))

    def key(self, label: str) -> Path:
        file = self.desk.root / f"{label}.p12"
        if not file.is_file():
            file.write_bytes(self.authority.pkcs12(label, PASSPHRASE))
        return file

    def apply(self, person: str, label: str, *more: str | Path, files: list[Path]) -> Ended:
        key = ("--with", self.key(label), "--passphrase-env", "PASSPHRASE")
        return self.desk.run("sign", "apply", *files, "--as", person, *key, *more)

    def by_hand(self, *arguments: str | Path, holder: str = HOLDERS[0]) -> Ended:
        return self.desk.run("sign", "record", "accord", "--original", holder, *arguments)


@pytest.fixture
def hall(
    final: Path, tmp_path: Path, authority: TestAuthority, monkeypatch: pytest.MonkeyPatch
) -> Hall:
    monkeypatch.setenv("PASSPHRASE", PASSPHRASE)
    root = tmp_path / "desk"
    shutil.copytree(final, root)
    (root / "trust").mkdir()
    (root / "trust" / "root.der").write_bytes(authority.trust.roots[0])
    return Hall(Desk(root), authority)


def refused(ended: Ended, files: dict[Path, bytes], *words: str, code: int = 8) -> None:
    """Check that a command said why, and left every file as it was."""
    assert ended.code == code, ended
    for word in words:
        assert word in ended.err, ended.err
    assert "Traceback" not in ended.err
    assert PASSPHRASE not in ended.err + ended.out
    assert {file: file.read_bytes() for file in files} == files


def test_both_sign_and_the_originals_are_filed(hall: Hall) -> None:
    desk, files = hall.desk, hall.files
    tsa = ("--level", "B-LT", "--tsa", hall.authority.tsa)
    assert hall.apply("solene-le-goffic", "solene", *tsa, files=files).code == 0
    told = json.loads(desk.run("sign", "status", "accord", "--format", "json").out)
    states = told["agreements"][0]["signatures"]
    assert {(one["person"], one["state"]) for one in states} == {
        ("solene-le-goffic", "valid"),
        ("youssef-el-mithal", "waiting"),
    }
    assert {one["person"] for one in states if one["next"]} == {"youssef-el-mithal"}

    assert hall.apply("youssef-el-mithal", "youssef", *tsa, files=files).code == 0

    assert not hall.files
    record = json.loads((desk.root / "signed/accord/signed.json").read_bytes())
    assert set(record["originals"]) == set(HOLDERS)
    for holder, original in record["originals"].items():
        (name,) = original["files"]
        known = original["files"][name]
        signed = (desk.root / "signed/accord" / name).read_bytes()
        assert holder in name
        assert known["sha256"] == sha256(signed).hexdigest()
        assert known["verdict"]["answer"] == "valid"
    again = hall.by_hand(*FACTS, *BY)
    refused(again, {}, "on record with other facts", code=7)
    told = json.loads(desk.run("sign", "status", "accord", "--format", "json").out)
    assert {one["state"] for one in told["agreements"][0]["signatures"]} == {"valid"}
    verified = desk.run(
        "sign", "verify", *sorted((desk.root / "signed/accord").glob("*.pdf")), "--ui", "en"
    )
    assert verified.code == 0
    assert verified.out.count("Signed text = final text on record, byte for byte") == 2
    assert "يوسف المثال" in verified.out
    found = numbers(hall)
    assert [check for check, _ in found] == [97, 97], "no list says whether they are qualified"
    assert all("level" in message for _, message in found)


def test_preparing_again_changes_nothing(hall: Hall) -> None:
    before = {file: file.read_bytes() for file in hall.files}
    again = hall.desk.run("sign", "prepare", "accord")
    assert again.code == 0
    assert again.out.count("stands already") == len(before) == 2
    assert {file: file.read_bytes() for file in hall.files} == before


def test_a_draft_is_never_prepared(hall: Hall) -> None:
    shutil.rmtree(hall.desk.output / "final")
    refused(hall.desk.run("sign", "prepare", "accord"), {}, "no final text", "a draft is never")


def test_a_final_text_that_was_changed_is_not_prepared(hall: Hall) -> None:
    file = next((hall.desk.output / "final/accord").glob("*.pdf"))
    file.write_bytes(file.read_bytes() + b"\n")
    refused(hall.desk.run("sign", "prepare", "accord"), {}, "differs from what final.json records")
    file.unlink()
    refused(hall.desk.run("sign", "prepare", "accord"), {}, "on record, but not there")


def test_a_damaged_record_is_told(hall: Hall) -> None:
    (hall.desk.output / "final/accord/final.json").write_text("{", encoding="utf-8")
    refused(hall.desk.run("sign", "prepare", "accord"), {}, "damaged", "build the final text again")
    (hall.desk.root / "signing/accord/signing.json").write_text("{", encoding="utf-8")
    refused(hall.desk.run("sign", "status", "accord"), {}, "signing.json: damaged")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"originals": []}',
        '{"originals": {"region-val-d-armor": 5}}',
        '{"originals": {"region-val-d-armor": {"method": "handwritten", "signed_on": "demain"}}}',
        '{"originals": {"region-val-d-armor": {"method": "electronic", "files": {"a": {}}}}}',
        "[" * 100_000,
    ],
)
def test_a_record_that_somebody_wrote_by_hand_is_no_crash(hall: Hall, text: str) -> None:
    folder = hall.desk.root / "signed/accord"
    folder.mkdir(parents=True)
    (folder / "signed.json").write_text(text, encoding="utf-8")
    for command in (("sign", "status", "accord"), ("check", "accord", "--files")):
        refused(hall.desk.run(*command), {}, "signed.json: damaged")
    refused(hall.by_hand(*FACTS, *BY), {}, "signed.json: damaged")


def test_what_has_no_field_is_not_signed(hall: Hall) -> None:
    draft = hall.desk.root / "draft.pdf"
    for content in (page(), b"", b"%PDF-1.7", b"no PDF at all"):
        draft.write_bytes(content)
        ended = hall.apply("solene-le-goffic", "solene", "--level", "B-B", files=[draft])
        refused(ended, {draft: content}, "draft.pdf" if content == page() else "PDF")


def test_nobody_signs_for_another(hall: Hall) -> None:
    before = {file: file.read_bytes() for file in hall.files}
    level = ("--level", "B-B")
    wrong = hall.apply("hiba-al-khayal", "solene", *level, files=hall.files)
    refused(wrong, before, "does not sign it", "solene-le-goffic")
    unknown = hall.apply("nobody", "solene", *level, files=hall.files)
    assert unknown.code in (2, 8)
    other = hall.apply("youssef-el-mithal", "solene", *level, files=hall.files)
    refused(other, before, "LE GOFFIC Solène", "--accept-name")
    accepted = hall.apply(
        "youssef-el-mithal", "solene", *level, "--accept-name", files=hall.files[:1]
    )
    assert accepted.code == 0, accepted.err


def test_each_field_is_signed_once(hall: Hall) -> None:
    level = ("--level", "B-B")
    assert hall.apply("solene-le-goffic", "solene", *level, files=hall.files[:1]).code == 0
    before = {file: file.read_bytes() for file in hall.files}
    # One of the two can be signed, the other not: neither is.
    again = hall.apply("solene-le-goffic", "solene", *level, files=hall.files)
    refused(again, before, "has signed it already")


def test_a_key_that_does_not_open(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {file: file.read_bytes() for file in hall.files}
    hall.key("solene")
    monkeypatch.setenv("PASSPHRASE", "une autre")
    wrong = hall.apply("solene-le-goffic", "solene", "--level", "B-B", files=hall.files)
    refused(wrong, before, "the passphrase does not open it")
    assert "une autre" not in wrong.err
    monkeypatch.delenv("PASSPHRASE")
    none = hall.apply("solene-le-goffic", "solene", "--level", "B-B", files=hall.files)
    refused(none, before, "there is no such variable", code=2)


@pytest.mark.parametrize("level", ["B-T", "B-LT", "B-LTA"])
def test_no_time_stamping_service(hall: Hall, level: str) -> None:
    before = {file: file.read_bytes() for file in hall.files}
    none = hall.apply("solene-le-goffic", "solene", "--level", level, files=hall.files)
    refused(none, before, "--tsa URL")
    silent = ("--level", level, "--tsa", "http://127.0.0.1:9/tsa")
    ended = hall.apply("solene-le-goffic", "solene", *silent, files=hall.files)
    refused(ended, before, "127.0.0.1:9", "Nothing was signed")


def test_an_authority_that_is_not_trusted(hall: Hall) -> None:
    before = {file: file.read_bytes() for file in hall.files}
    (hall.desk.root / "trust/root.der").unlink()
    more = ("--level", "B-LTA", "--tsa", hall.authority.tsa)
    ended = hall.apply("solene-le-goffic", "solene", *more, files=hall.files)
    refused(ended, before, "cannot be gathered", "--trust")


def test_a_file_changed_before_it_is_signed_is_told(hall: Hall) -> None:
    file = hall.files[0]
    whole = file.read_bytes()
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        pdf.pages[0].obj.Rotate = 180
        file.write_bytes(extended(whole, pdf, [pdf.pages[0].obj]))
    assert hall.apply("solene-le-goffic", "solene", "--level", "B-B", files=[file]).code == 0
    told = hall.desk.run("sign", "verify", file, "--ui", "en", "--format", "json")
    (one,) = json.loads(told.out)["files"]
    assert one["identity"]["likeness"] != "same-bytes"
    assert told.code == 13


def test_preparing_another_text_keeps_what_is_signed(hall: Hall) -> None:
    level = ("--level", "B-B")
    assert hall.apply("solene-le-goffic", "solene", *level, files=hall.files[:1]).code == 0
    before = {file: file.read_bytes() for file in hall.files}
    listed = hall.desk.root / "signing/accord/signing.json"
    text = json.loads(listed.read_bytes())
    listed.write_text(json.dumps({**text, "dated": "0" * 64}), encoding="utf-8")
    refused(hall.desk.run("sign", "prepare", "accord"), before, "move that folder away", code=7)


# ----------------------------------------------------------------------------------- by hand
def test_an_original_signed_by_hand_is_put_on_record(hall: Hall) -> None:
    scan = hall.desk.root / "scan.pdf"
    scan.write_bytes(page("numérisation"))

    assert hall.by_hand(*FACTS, *BY).code == 0, "the scan comes later"
    done = hall.by_hand(*FACTS, *BY, "--scan", scan)

    assert done.code == 0, done.err
    record = json.loads((hall.desk.root / "signed/accord/signed.json").read_bytes())
    shown = record["originals"][HOLDERS[0]]["scan"]["texts"]["fr-ar"]
    assert record["originals"] == {
        HOLDERS[0]: {
            "method": "handwritten",
            "signed_on": "2026-10-01",
            "place": "port-armor",
            "by": ["solene-le-goffic", "youssef-el-mithal"],
            "scan": {
                "sha256": sha256(scan.read_bytes()).hexdigest(),
                "texts": {"fr-ar": {**shown, "pages": 2, "digest": None}},
            },
        }
    }
    found = [message for check, message in findings(hall) if check == 96]
    assert any("2 pages" in one for one in found)
    assert any("is not the final" in one for one in found)
    assert hall.by_hand(*FACTS, *BY, "--scan", scan).code == 0, "the same facts, once more"
    told = hall.desk.run("sign", "status", "accord", "--ui", "fr")
    assert "signé à la main le 2026-10-01, port-armor" in told.out
    other = hall.by_hand("--signed-on", "2026-10-02", "--place", "port-armor", *BY)
    refused(other, {}, "on record with other facts", code=7)
    scan.write_bytes(page("autre numérisation"))
    refused(hall.by_hand(*FACTS, *BY, "--scan", scan), {}, "with other facts", code=7)
    mixed = hall.desk.run("sign", "record", "accord", "--scan", scan)
    refused(mixed, {}, "go with --original", code=2)


def test_who_has_not_signed_by_hand_is_named(hall: Hall) -> None:
    done = hall.by_hand(*FACTS, *BY[:2])
    assert done.code == 0
    assert "not signed by youssef-el-mithal" in done.err


def findings(hall: Hall, *checks: int) -> list[tuple[int, str]]:
    """Give the findings of checks 96 and 97, or of others, as `check --files` tells them."""
    told = json.loads(hall.desk.run("check", "--files", "--format", "json").out)
    found = [one for agreement in told["agreements"] for one in agreement["findings"]]
    return [
        (one["check"], str(one["message"])) for one in found if one["check"] in (checks or (96, 97))
    ]


def numbers(hall: Hall) -> list[tuple[int, str]]:
    """Give the same without what is printed, which is judged elsewhere."""
    shutil.rmtree(hall.desk.output)
    return findings(hall)


def test_the_scan_of_the_final_text_is_recognised_by_its_codes(hall: Hall) -> None:
    for holder in HOLDERS:
        final = hall.desk.output / "final/accord" / f"accord.{holder}.fr-ar.pdf"
        scan = hall.desk.root / f"{holder}.pdf"
        with pypdfium2.PdfDocument(final) as pdf:  # no text is left, as in a scan
            first, *others = (sheet.render(scale=150 / 72).to_pil().convert("L") for sheet in pdf)
        first.save(scan, save_all=True, append_images=others, resolution=150)
        assert hall.by_hand(*FACTS, *BY, "--scan", scan, holder=holder).code == 0

    assert numbers(hall) == []
    in_archive = [message for _, message in findings(hall, 98)]
    assert len(in_archive) == 4, "two originals, the register, the package"
    record = json.loads((hall.desk.root / "signed/accord/signed.json").read_bytes())
    scans = [one["scan"]["texts"]["fr-ar"] for one in record["originals"].values()]
    assert all(one["pages"] == one["final_pages"] > 2 for one in scans)
    assert all(one["digest"] == one["final_digest"] for one in scans)
    assert scans[0]["digest"] != scans[1]["digest"], "each original is a text of its own"


def test_a_scan_that_is_no_pdf_is_refused(hall: Hall) -> None:
    scan = hall.desk.root / "scan.pdf"
    scan.write_bytes(b"GIF89a")
    refused(hall.by_hand(*FACTS, *BY, "--scan", scan), {}, "scan.pdf", "is no PDF")
    assert not (hall.desk.root / "signed").exists()


def test_the_review_reads_the_signatures_on_record(hall: Hall) -> None:
    for holder, by in zip(HOLDERS, (BY, BY[:2]), strict=True):
        assert hall.by_hand(*FACTS, *by, holder=holder).code == 0

    ((check, message),) = numbers(hall)

    assert check == 96
    assert "El Mithal" in message


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "--signed-on"),
        (FACTS, "--by"),
        ((*FACTS, "--by", "nobody"), "--by nobody"),
        (("--signed-on", "2026-10-01", "--place", "nowhere", *BY), "--place nowhere"),
        (("--signed-on", "demain", "--place", "port-armor", *BY), "demain"),
    ],
)
def test_facts_that_cannot_be_are_refused(
    hall: Hall, arguments: tuple[str, ...], word: str
) -> None:
    refused(hall.by_hand(*arguments), {}, word, code=2)
    assert not (hall.desk.root / "signed").exists()


def test_a_holder_that_is_no_party_is_refused(hall: Hall) -> None:
    refused(hall.by_hand(*FACTS, *BY, holder="someone"), {}, "the parties are", code=2)


def test_a_scan_is_stamped(hall: Hall) -> None:
    scan = hall.desk.root / "scan.pdf"
    scan.write_bytes(page("numérisation"))

    def stamp() -> Ended:
        return hall.desk.run("sign", "stamp-scan", scan, "--tsa", hall.authority.tsa)

    assert stamp().code == 0
    stamped = hall.desk.root / "scan.stamped.pdf"
    assert stamped.read_bytes().startswith(scan.read_bytes())
    told = hall.desk.run("sign", "verify", stamped, "--format", "json")
    assert told.code == 0, told.out
    (one,) = json.loads(told.out)["files"]
    assert (len(one["signatures"]), len(one["timestamps"])) == (0, 1)
    again = stamp()
    assert again.code == 7
    assert "--output" in again.err


def test_a_stamp_without_a_trusted_root_files_no_evidence_and_says_so(hall: Hall) -> None:
    scan = hall.desk.root / "scan.pdf"
    scan.write_bytes(page("numérisation"))
    root = hall.desk.root / "trust/root.der"
    known = root.read_bytes()
    root.unlink()

    done = hall.desk.run("sign", "stamp-scan", scan, "--tsa", hall.authority.tsa)

    assert done.code == 0
    assert "no evidence was filed" in done.err
    root.write_bytes(known)
    stamped = hall.desk.root / "scan.stamped.pdf"
    assert hall.desk.run("sign", "verify", stamped).code == 13
    assert hall.desk.run("sign", "verify", stamped, "--online").code == 0
