from __future__ import annotations

import io
import zipfile

from alternat.render.docx.package import completed, frozen


def test_the_same_parts_give_the_same_bytes() -> None:
    first = completed(frozen({"a.xml": b"<a/>"}), {"b.xml": b"<b/>"})
    assert first == completed(frozen({"a.xml": b"<a/>"}), {"b.xml": b"<b/>"})


def test_a_completed_package_keeps_its_parts_in_order() -> None:
    base = frozen({"z.xml": b"<z/>", "a.xml": b"<a/>"})
    with zipfile.ZipFile(io.BytesIO(completed(base, {"m.xml": b"<m/>"}))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["z.xml", "a.xml", "m.xml"]
        assert archive.read("m.xml") == b"<m/>"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert base == frozen({"z.xml": b"<z/>", "a.xml": b"<a/>"})
