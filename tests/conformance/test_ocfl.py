"""The archive and a reader of OCFL that is not ours: it accepts our objects, we reject bad ones.

Bad objects are made from a good one with one fault each, and named by the validation code of OCFL
1.1 that they break. Where the other validator passes one over, the table says so.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.whole import ROOT

from alternat.archive.event_log import SEGMENT
from alternat.archive.holdings import Holdings
from alternat.archive.validation import validate

pytestmark = pytest.mark.conformance

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)
INVENTORY, SIDECAR = "inventory.json", "inventory.json.sha512"


ORACLE = """
import sys, ocfl
for folder in sys.argv[1:]:
    try:
        passed, _ = ocfl.Object().validate(objdir=folder, log_warnings=False, log_errors=True)
    except Exception:
        passed = None  # it does not get to the end of some bad objects
    print(folder, passed)
"""


def judged(folders: Iterable[Path]) -> dict[Path, bool]:
    """Ask ocfl-py about objects, in a process of its own; what it chokes on is not accepted."""
    stand_ins = str(ROOT / "tests" / "resources" / "stand-ins")
    done = subprocess.run(
        [sys.executable, "-c", ORACLE, *folders],
        env={**os.environ, "PYTHONPATH": stand_ins},  # noqa: TID251 - its own search path
        capture_output=True,
        text=True,
        check=True,
    )
    lines = (line.rsplit(" ", 1) for line in done.stdout.splitlines())
    verdicts = {Path(folder): verdict == "True" for folder, verdict in lines}
    assert set(verdicts) == set(folders), done.stdout + done.stderr
    return verdicts


@pytest.fixture(scope="module")
def holdings(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    """Objects as the archive makes them, one with many versions, and a log of two objects."""
    held = Holdings(tmp_path_factory.mktemp("ocfl") / "archive")
    held.commit("accord", {"text.txt": b"one", "b/same.txt": b"one"}, "Dépôt", "أ. ب.", DAY)
    held.commit("accord", {"text.txt": b"two"}, "إيداع", "A. B. <a@b.example>", DAY)
    for number in range(SEGMENT):
        held.commit(f"accord-{number % 2}", {f"{number}.txt": b"%d" % number}, "m", "u", DAY)
    return held


@pytest.fixture
def good(holdings: Holdings, tmp_path: Path) -> Path:
    folder = tmp_path / "object"
    shutil.copytree(holdings.store.folder("accord"), folder)
    return folder


def test_the_other_reader_accepts_every_object(holdings: Holdings) -> None:
    folders = [holdings.store.folder(one) for one in holdings.store.ids()]
    assert len(folders) == 5
    assert all(judged(folders).values())


def test_the_other_reader_finds_damage(good: Path) -> None:
    """An oracle that accepts everything proves nothing."""
    file = good / "v1" / "content" / "text.txt"
    file.chmod(0o644)
    file.write_bytes(b"eno")
    assert judged([good]) == {good: False}


# ------------------------------------------------------------------------------------ bad objects
def write(file: Path, data: bytes) -> int:
    if file.exists():
        file.chmod(0o644)
    return file.write_bytes(data)


def sign(folder: Path) -> int:
    digest = hashlib.sha512((folder / INVENTORY).read_bytes()).hexdigest()
    return write(folder / SIDECAR, f"{digest} {INVENTORY}\n".encode())


def told(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    """Change the latest inventory, and put every digest right again."""

    def spoil(folder: Path) -> None:
        tree = json.loads((folder / INVENTORY).read_bytes())
        change(tree)
        for place in (folder, folder / "v2"):
            write(place / INVENTORY, json.dumps(tree).encode())
            sign(place)

    return spoil


def latest(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    """Change the block of the latest version."""
    return told(lambda tree: change(tree["versions"]["v2"]))


def one_of(block: dict[str, Any]) -> str:
    return next(iter(block))


def raw(data: bytes) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        for place in (folder, folder / "v2"):
            write(place / INVENTORY, data)
            sign(place)

    return spoil


def state(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    return latest(lambda block: change(block["state"]))


def first(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    """Change the inventory of v1 alone, and sign it."""

    def spoil(folder: Path) -> None:
        tree = json.loads((folder / "v1" / INVENTORY).read_bytes())
        change(tree)
        write(folder / "v1" / INVENTORY, json.dumps(tree).encode())
        sign(folder / "v1")

    return spoil


BAD: dict[str, Callable[[Path], object]] = {
    "E001_extra_file": lambda at: (at / "extra").touch(),
    "E001_extra_folder": lambda at: write_in(at / "extra" / "file"),
    "E003_no_declaration": lambda at: (at / "0=ocfl_object_1.1").unlink(),
    "E003_another_declaration": lambda at: (at / "0=ocfl_object_1.1").rename(
        at / "0=ocfl_object_bad"
    ),
    "E007_wrong_declaration": lambda at: write(at / "0=ocfl_object_1.1", b"ocfl_object_1.0\n"),
    "E007_declaration_without_newline": lambda at: write(
        at / "0=ocfl_object_1.1", b"ocfl_object_1.1"
    ),
    "E008_no_versions": told(lambda tree: tree["versions"].clear()),
    "E009_no_first_version": told(lambda tree: tree["versions"].pop("v1")),
    "E010_gap_in_versions": told(
        lambda tree: tree["versions"].update(v4=tree["versions"].pop("v2"), v3={})
    ),
    "E015_file_in_version": lambda at: (at / "v1" / "extra").touch(),
    "E017_content_folder_with_slash": told(lambda tree: tree.update(contentDirectory="a/b")),
    "E023_content_not_listed": lambda at: (at / "v1" / "content" / "extra").touch(),
    "E024_empty_folder": lambda at: (at / "v1" / "content" / "empty").mkdir(),
    "E025_unknown_algorithm": told(lambda tree: tree.update(digestAlgorithm="md6")),
    "E033_not_json": raw(b"{"),
    "E033_empty": raw(b""),
    "E036_no_id": told(lambda tree: tree.pop("id")),
    "E036_no_type": told(lambda tree: tree.pop("type")),
    "E036_no_algorithm": told(lambda tree: tree.pop("digestAlgorithm")),
    "E036_no_head": told(lambda tree: tree.pop("head")),
    "E037_empty_id": told(lambda tree: tree.update(id="")),
    "E037_another_id_before": first(lambda tree: tree.update(id="alternat:other")),
    "E038_wrong_type": told(lambda tree: tree.update(type="wrong")),
    "E040_head_behind": told(lambda tree: tree.update(head="v1")),
    "E040_head_is_a_number": told(lambda tree: tree.update(head=2)),
    "E041_no_manifest": told(lambda tree: tree.pop("manifest")),
    "E041_manifest_is_a_list": told(lambda tree: tree.update(manifest=[])),
    "E041_no_versions": told(lambda tree: tree.pop("versions")),
    "E042_content_elsewhere": told(
        lambda tree: tree["manifest"].update({one_of(tree["manifest"]): ["elsewhere/text.txt"]})
    ),
    "E044_versions_is_a_list": told(lambda tree: tree.update(versions=[])),
    "E046_version_not_there": lambda at: shutil.rmtree(at / "v1"),
    "E046_version_not_listed": lambda at: shutil.copytree(at / "v2", at / "v3"),
    "E046_padded_version": told(
        lambda tree: tree["versions"].update(v02=tree["versions"].pop("v2"))
    ),
    "E047_version_is_a_list": told(lambda tree: tree["versions"].update(v2=[])),
    "E048_no_date": latest(lambda block: block.pop("created")),
    "E048_no_state": latest(lambda block: block.pop("state")),
    "E049_date_without_zone": latest(lambda block: block.update(created="2026-09-15T12:00:00")),
    "E049_date_without_time": latest(lambda block: block.update(created="2026-09-15")),
    "E049_date_is_nonsense": latest(lambda block: block.update(created="yesterday")),
    "E050_content_not_in_manifest": state(lambda one: one.update({"0" * 128: ["new.txt"]})),
    "E050_state_is_a_list": latest(lambda block: block.update(state=[])),
    "E051_paths_are_no_list": state(lambda one: one.update({one_of(one): "text.txt"})),
    "E052_path_leads_out": state(lambda one: one.update({one_of(one): ["../../text.txt"]})),
    "E052_path_with_a_dot": state(lambda one: one.update({one_of(one): ["./text.txt"]})),
    "E053_absolute_path": state(lambda one: one.update({one_of(one): ["/text.txt"]})),
    "E054_user_is_text": latest(lambda block: block.update(user="A. B.")),
    "E054_user_without_name": latest(lambda block: block.update(user={"address": "mailto:a@b"})),
    "E058_no_sidecar": lambda at: (at / SIDECAR).unlink(),
    "E060_sidecar_differs": lambda at: write(at / SIDECAR, f"{'0' * 128} {INVENTORY}\n".encode()),
    "E061_sidecar_unreadable": lambda at: write(at / SIDECAR, b"nothing\n"),
    "E063_no_inventory": lambda at: (at / INVENTORY).unlink(),
    "E064_two_heads": lambda at: (
        write(at / INVENTORY, (at / INVENTORY).read_bytes() + b"\n"),
        sign(at),
    ),
    "E066_another_past": first(
        lambda tree: tree["versions"]["v1"].update(
            state={one_of(tree["manifest"]): ["text.txt", "b/other.txt"]}
        )
    ),
    "E091_paths_are_text": told(
        lambda tree: tree["manifest"].update({one_of(tree["manifest"]): "v1/content/text.txt"})
    ),
    "E092_content_changed": lambda at: write(at / "v1" / "content" / "text.txt", b"eno"),
    "E092_content_gone": lambda at: (at / "v2" / "content" / "text.txt").unlink(),
    "E094_message_is_a_number": latest(lambda block: block.update(message=7)),
    "E095_path_twice": state(lambda one: one.update({one_of(one): ["text.txt", "b/same.txt"]})),
    "E095_file_and_folder": state(lambda one: one.update({one_of(one): ["a", "a/b"]})),
    "E096_digest_twice": told(
        lambda tree: tree["manifest"].update(
            {one_of(tree["manifest"]).upper(): ["v1/content/again.txt"]}
        )
    ),
    "E099_content_leads_out": told(
        lambda tree: tree["manifest"].update(
            {one_of(tree["manifest"]): ["v1/content/../content/text.txt"]}
        )
    ),
    "E100_content_is_absolute": told(
        lambda tree: tree["manifest"].update({one_of(tree["manifest"]): ["/v1/content/text.txt"]})
    ),
    "E101_content_twice": told(
        lambda tree: tree.update(
            manifest={key: ["v1/content/text.txt"] for key in tree["manifest"]}
        )
    ),
    "E107_content_never_used": told(
        lambda tree: tree["manifest"].update({"1" * 128: ["v1/content/extra.txt"]})
    ),
    "E111_fixity_is_a_list": told(lambda tree: tree.update(fixity=[])),
    "E001_file_called_as_a_version": lambda at: write(at / "v3", b""),
    "E001_two_declarations": lambda at: write(at / "0=ocfl_object_1.0", b"ocfl_object_1.0\n"),
    "E001_extensions_folder": lambda at: write_in(at / "extensions" / "file"),
    "E063_nothing_at_all": lambda at: emptied(at),
    "E036_neither_versions_nor_head": told(
        lambda tree: (tree.pop("head"), tree["versions"].clear())
    ),
    "E046_version_without_its_letter": told(
        lambda tree: tree["versions"].update({"1": tree["versions"].pop("v1")})
    ),
    "E046_root_behind": lambda at: (
        write(at / INVENTORY, (at / "v1" / INVENTORY).read_bytes()),
        sign(at),
    ),
    "E017_content_folder_set_later": told(lambda tree: tree.update(contentDirectory="later")),
    "E050_older_manifest_lacks_content": first(lambda tree: tree["manifest"].clear()),
    "E038_type_is_a_number": told(lambda tree: tree.update(type=1)),
    "E038_older_type": told(lambda tree: tree.update(type="https://ocfl.io/1.0/spec/#inventory")),
    "E040_head_that_is_not_there": told(lambda tree: tree.update(head="v9")),
    "E040_later_inventory_in_the_first_version": lambda at: (
        write(at / "v1" / INVENTORY, (at / INVENTORY).read_bytes()),
        sign(at / "v1"),
    ),
    "E049_date_without_seconds": latest(lambda block: block.update(created="2026-09-15T12:00Z")),
    "E025_digest_in_capitals": told(
        lambda tree: tree["manifest"].update(
            {one_of(tree["manifest"]).upper(): tree["manifest"].pop(one_of(tree["manifest"]))}
        )
    ),
    "E025_older_algorithm": first(lambda tree: tree.update(digestAlgorithm="sha256")),
    "E066_older_digest_differs": first(
        lambda tree: (
            tree.update(manifest={"a" * 128: ["v1/content/text.txt"]}),
            tree["versions"]["v1"].update(state={"a" * 128: ["text.txt", "b/same.txt"]}),
        )
    ),
    "E111_fixity_is_null": told(lambda tree: tree.update(fixity=None)),
    "E111_fixity_is_wrong": told(
        lambda tree: tree.update(fixity={"md5": {"0" * 32: ["v1/content/text.txt"]}})
    ),
    "E111_fixity_names_a_digest_twice": told(
        lambda tree: tree.update(fixity={"md5": {"A" * 32: [], "a" * 32: []}})
    ),
    "E111_fixity_leads_out": told(
        lambda tree: tree.update(fixity={"md5": {"0" * 32: ["/v1/../../text.txt"]}})
    ),
    "E090_link": lambda at: (at / "v1" / "content" / "link").symlink_to("text.txt"),
}
SUITE = {
    "E001_extra_dir_in_root": "E001_extra_folder",
    "E001_extra_file_in_root": "E001_extra_file",
    "E001_invalid_version_format": "E046_version_without_its_letter",
    "E001_v2_file_in_root": "E001_file_called_as_a_version",
    "E003_E063_empty": "E063_nothing_at_all",
    "E003_no_decl": "E003_no_declaration",
    "E003_two_declarations": "E001_two_declarations",
    "E008_E036_no_versions_no_head": "E036_neither_versions_nor_head",
    "E009_version_two_only": "E009_no_first_version",
    "E010_missing_versions": "E046_version_not_there",
    "E010_skipped_versions": "E010_gap_in_versions",
    "E011_E013_invalid_padded_head_version": "E046_padded_version",
    "E015_content_not_in_content_dir": "E042_content_elsewhere",
    "E017_invalid_content_dir": "E017_content_folder_with_slash",
    "E019_content_dir_set_in_v2_not_v1": "E017_content_folder_set_later",
    "E019_inconsistent_content_dir": "E017_content_folder_set_later",
    "E020_inconsistent_content_directory": "E017_content_folder_set_later",
    "E023_extra_file": "E023_content_not_listed",
    "E023_old_manifest_missing_entries": "E050_older_manifest_lacks_content",
    "E024_empty_dir_in_content": "E024_empty_folder",
    "E025_wrong_digest_algorithm": "E025_unknown_algorithm",
    "E033_inventory_bad_json": "E033_not_json",
    "E036_no_head": "E036_no_head",
    "E036_no_id": "E036_no_id",
    "E037_inconsistent_id": "E037_another_id_before",
    "E038_type_not_str": "E038_type_is_a_number",
    "E040_head_not_most_recent": "E040_head_behind",
    "E040_wrong_head_doesnt_exist": "E040_head_that_is_not_there",
    "E040_wrong_head_format": "E040_head_is_a_number",
    "E040_wrong_version_in_version_dir": "E040_later_inventory_in_the_first_version",
    "E041_manifest_not_object": "E041_manifest_is_a_list",
    "E041_no_manifest": "E041_no_manifest",
    "E042_bad_manifest_content_path": "E042_content_elsewhere",
    "E046_missing_version_dir": "E046_version_not_there",
    "E046_root_not_most_recent": "E046_root_behind",
    "E049_E050_E054_bad_version_block_values": "E049_date_is_nonsense",
    "E049_created_no_timezone": "E049_date_without_zone",
    "E049_created_not_to_seconds": "E049_date_without_seconds",
    "E050_manifest_digest_wrong_case": "E025_digest_in_capitals",
    "E050_state_digest_different_case": "E025_digest_in_capitals",
    "E050_state_digest_not_in_manifest": "E050_content_not_in_manifest",
    "E050_state_repeated_digest": "E050_content_not_in_manifest",
    "E053_E052_invalid_logical_paths": "E053_absolute_path",
    "E056_null_fixity": "E111_fixity_is_null",
    "E058_no_sidecar": "E058_no_sidecar",
    "E060_E064_root_inventory_digest_mismatch": "E060_sidecar_differs",
    "E061_invalid_sidecar": "E061_sidecar_unreadable",
    "E063_no_inv": "E063_no_inventory",
    "E064_different_root_and_latest_inventories": "E064_two_heads",
    "E066_E092_old_manifest_digest_incorrect": "E066_older_digest_differs",
    "E066_algorithm_change_state_mismatch": "E025_older_algorithm",
    "E066_changed_content_for_logical_path": "E066_older_digest_differs",
    "E066_changed_v1_logical_path": "E066_another_past",
    "E066_inconsistent_version_state": "E066_another_past",
    "E067_file_in_extensions_dir": "E001_extensions_folder",
    "E092_E093_content_path_does_not_exist": "E092_content_gone",
    "E092_algorithm_change_incorrect_digest": "E025_older_algorithm",
    "E092_bad_manifest_digest": "E092_content_changed",
    "E092_content_file_digest_mismatch": "E092_content_changed",
    "E093_fixity_digest_mismatch": "E111_fixity_is_wrong",
    "E093_fixity_digest_mismatch_in_v1": "E111_fixity_is_wrong",
    "E094_message_not_a_string": "E094_message_is_a_number",
    "E095_conflicting_logical_paths": "E095_file_and_folder",
    "E095_non_unique_logical_paths": "E095_path_twice",
    "E096_manifest_duplicate_digests": "E096_digest_twice",
    "E096_manifest_repeated_digest": "E096_digest_twice",
    "E097_fixity_duplicate_digests": "E111_fixity_names_a_digest_twice",
    "E097_fixity_repeated_digest": "E111_fixity_names_a_digest_twice",
    "E099_bad_content_path_elements": "E099_content_leads_out",
    "E100_E099_fixity_invalid_content_paths": "E111_fixity_leads_out",
    "E100_E099_manifest_invalid_content_paths": "E100_content_is_absolute",
    "E101_non_unique_content_paths": "E101_content_twice",
    "E103_older_spec_v2": "E038_older_type",
    "E107_file_in_manifest_not_used": "E107_content_never_used",
    "E111_null_fixity": "E111_fixity_is_null",
}
"""The bad objects of the public test suite (OCFL/fixtures, 1.0 and 1.1), by name, and ours that has
the same fault: the suite itself is in no package, and an archive of another writer breaks rules of
this one besides."""
PASSED_OVER = {"E007_declaration_without_newline", "E038_older_type"}
"""Those that the other validator does not find."""


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def write_in(file: Path) -> None:
    file.parent.mkdir()
    file.touch()


@pytest.fixture(scope="module")
def bad(holdings: Holdings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every bad object, in a folder of its own."""
    root = tmp_path_factory.mktemp("bad")
    for name, spoil in BAD.items():
        shutil.copytree(holdings.store.folder("accord"), root / name)
        spoil(root / name)
    return {name: root / name for name in BAD}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_object_is_rejected_by_its_code(bad: dict[str, Path], name: str) -> None:
    faults = validate(bad[name]).faults
    assert name.split("_")[0] in {fault.code for fault in faults}, faults
    assert not all(fault.harmless for fault in faults)


def test_the_other_reader_rejects_them_too(bad: dict[str, Path]) -> None:
    verdicts = judged(bad.values())
    accepted = {name for name, folder in bad.items() if verdicts[folder]}
    assert accepted == PASSED_OVER


def test_every_fault_of_the_public_suite_is_among_them() -> None:
    assert len(SUITE) > 70
    assert set(SUITE.values()) <= set(BAD)
