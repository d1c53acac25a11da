"""The register, the calendar and the chain say what is on record, and nothing else."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from lxml import etree
from tests.archived import IN_FORCE, NOW, keep

from alternat.archive.calendar import calendar, dues
from alternat.archive.entry import Entry, entries, entry
from alternat.archive.graph import chain, svg
from alternat.archive.holdings import Holdings
from alternat.archive.register import COLUMNS, as_csv, as_xlsx, row


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    return Holdings(tmp_path / "archive")


def kept(holdings: Holdings, *arguments: Any, **changes: Any) -> Entry:
    keep(holdings, "accord-a", *arguments, **changes)
    found = entry(holdings, "accord-a")
    assert found is not None
    return found


def test_a_line_says_what_is_on_record(holdings: Holdings) -> None:
    line = row(kept(holdings, IN_FORCE), None, "fr")
    assert line["signed_on"] == "2026-04-02"
    assert line["in_force_on"] == "2026-04-10"
    assert line["ends"] == "2029-04-09"
    assert line["receipt"] == "2026-04-09, récépissé.pdf"
    assert line["amount"] == "90000 EUR"
    assert line["title_ar"] == "اتفاقية تعاون لا مركزي"
    assert line["retention"] == line["disposition"] == ""


def test_what_nobody_recorded_stays_blank(holdings: Holdings) -> None:
    line = row(kept(holdings), None, "en")
    assert (line["signed_on"], line["in_force_on"], line["ends"]) == ("", "", "")


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(holdings: Holdings, text: str) -> None:
    found = kept(holdings, title={"fr": text, "ar": "نص"}, reference=text)
    line = row(found, None, "fr")
    (_, told) = csv.reader(io.StringIO(as_csv([line], "fr").decode("utf-8-sig")))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in told)
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([line], "fr", NOW)))
    cells = [cell for cells in book.active.iter_rows() for cell in cells if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)


def test_a_workbook_holds_the_arabic_from_right_to_left(holdings: Holdings) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([row(kept(holdings), None, "fr")], "fr", NOW)))
    sheet = book.active
    cell = sheet.cell(2, list(COLUMNS).index("title_ar") + 1)
    assert cell.value == "اتفاقية تعاون لا مركزي"
    assert cell.alignment.readingOrder == 2


def test_the_calendar_tells_the_end_and_the_renewal(holdings: Holdings) -> None:
    due = {"kind": "P-2", "due": "2026-05-01"}
    done = {"kind": "P-1", "due": "2026-05-01", "done_on": "2026-04-09", "evidence": "x"}
    found = kept(holdings, IN_FORCE, formalities=[due, done])
    data = calendar(dues([found], 6), "fr")
    assert data == calendar(dues([found], 6), "fr")
    read = Calendar.from_ical(data)
    days = {
        str(one["uid"]).split("@")[0]: one["dtstart"].dt.isoformat() for one in read.walk("VEVENT")
    }
    assert days == {
        "accord-a-end-2029-04-09": "2029-04-09",
        "accord-a-renewal-2028-10-09": "2028-10-09",
        "accord-a-p-2-2026-05-01": "2026-05-01",
    }


def test_nothing_is_due_of_what_is_not_in_force_or_has_ended(holdings: Holdings) -> None:
    assert list(dues([kept(holdings)], 6)) == []
    ended = kept(holdings, (*IN_FORCE, ("terminated", "2026-06-01")))
    assert list(dues([ended], 6)) == []


def prior(day: str | None, *parties: str) -> dict[str, Any]:
    title = {"fr": "Accord initial", "ar": "الاتفاق الأصلي"}
    told = {"title": title, "signed_on": day, "signed_at": None, "relation": "replacement"}
    return {**told, "parties": list(parties)}


def test_the_chain_follows_what_texts_say(holdings: Holdings) -> None:
    keep(holdings, "accord-a", IN_FORCE)
    keep(
        holdings,
        "renewal-b",
        prior_agreement=prior("2026-04-02", "region-val-azur", "region-oued-nour"),
    )
    keep(holdings, "renewal-c", prior_agreement=prior("2016-12-07"))
    nodes, links = chain(entries(holdings), "fr")
    told = {(one.before, one.after): one.written for one in links}
    assert told == {
        ("accord-a", "renewal-b"): True,
        ("renewal-c<", "renewal-c"): True,
        ("renewal-c<", "accord-a"): False,  # the same parties, ten years before
    }
    assert {one.key: one.kept for one in nodes}["renewal-c<"] is False


def test_the_same_parties_are_linked_and_said_to_be_no_more_than_that(holdings: Holdings) -> None:
    keep(holdings, "a", (("signed", "2026-04-02"),))
    keep(holdings, "b", (("signed", "2026-05-02"),))
    _, links = chain(entries(holdings), "fr")
    assert [(one.before, one.after, one.written) for one in links] == [("a", "b", False)]


def test_the_drawing_says_what_it_shows(holdings: Holdings) -> None:
    keep(holdings, "a", (("signed", "2026-04-02"),), title={"fr": "A & <B>", "ar": "نص"})
    data = svg(*chain(entries(holdings), "fr"), "fr")
    root = etree.fromstring(data)
    assert root.get("role") == "img"
    texts = {one.text for one in root.iter("{*}text")}
    assert {"A & <B>", "نص"} <= texts
    (description,) = root.iter("{*}desc")
    assert "A & <B>" in (description.text or "")
    assert all(one.get("direction") == "rtl" for one in root.iter("{*}text") if one.text == "نص")
