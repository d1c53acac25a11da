"""The files of a trip on the table: nothing of an earlier run stays, nothing of others goes."""

from __future__ import annotations

from pathlib import Path

from alternat.trip.laying import clear


def test_only_what_was_laid_out_before_goes(tmp_path: Path) -> None:
    folder, outside = tmp_path / "trip", tmp_path / "outside.pdf"
    for name in ("01-a/01.1-a.pdf", "01-a/notes.txt", "02-b/reading/b.pdf", "02-b/02.1-b.pdf"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    outside.write_text("mine", encoding="utf-8")
    before = ["01-a/01.1-a.pdf", "02-b/reading/b.pdf", "02-b/02.1-b.pdf", "../outside.pdf", "gone"]
    clear(folder, before, ["02-b/02.1-b.pdf"])
    left = {file.relative_to(folder).as_posix() for file in folder.rglob("*")}
    assert left == {"01-a", "01-a/notes.txt", "02-b", "02-b/02.1-b.pdf"}
    assert outside.exists()
