"""From a finding to its end: `check`, `explain`, the report, waivers, `approve`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.whole import ROOT, Desk, alternat

from alternat.review.explanations import explanations

SPEC = "specs/agreements/accord.yaml"
TODAY = ("--as-of", "2026-03-20")


def stale(desk: Desk) -> list[dict[str, Any]]:
    """Give the findings of check 17."""
    told = json.loads(desk.run("check", *TODAY, "--format", "json").out)
    (data,) = told["agreements"]
    return [one for one in data["findings"] if one["check"] == 17]


def test_a_text_that_changes_is_told_until_it_is_approved_anew(desk: Desk) -> None:
    assert not stale(desk)
    desk.edit(SPEC, "la promotion des jardins", "l’art des jardins")
    told = desk.run("check", *TODAY, "--ui", "fr")
    assert told.code == 1
    assert "✖ bloquant, contrôle 17 : le texte français a changé" in told.out
    assert "fr │ " in told.out
    assert "ar │ " in told.out
    assert len(stale(desk)) > 0
    desk.approve()
    assert not stale(desk)


def test_approve_names_what_it_did_and_knows_its_articles(desk: Desk) -> None:
    desk.edit(SPEC, "la promotion des jardins", "l’art des jardins")
    by = ("--by", "C. D.", "--on", "2026-03-19", "--language", "ar")
    aside = desk.run("approve", "accord", *by, "--article", "disputes")
    assert "(0 new, 0 changed): specs/approvals/accord.yaml" in aside.out
    done = desk.run("approve", "accord", *by)
    assert "0 new" in done.out
    assert "0 changed" not in done.out
    wrong = desk.run("approve", "accord", *by, "--article", "object-")
    assert wrong.code == 2
    assert "did you mean 'object'?" in wrong.err
    assert desk.run("approve", "accord", "--by", " ").code == 2


def test_what_is_waived_stays_visible_and_no_longer_blocks(desk: Desk) -> None:
    desk.edit(SPEC, "la promotion des jardins", "l’art des jardins")
    waivers = (
        "\nwaivers: [{check: 17, reason: {fr: relu au téléphone, ar: تمت المراجعة}, "
        'by: A. B., on: "2026-03-18"}]\n'
    )
    file = desk.root / SPEC
    file.write_text(file.read_text("utf-8") + waivers, "utf-8")
    told = desk.run("check", *TODAY, "--ui", "fr")
    assert "○ bloquant, levé, contrôle 17" in told.out
    assert "levé par A. B. le 2026-03-18 : relu au téléphone" in told.out
    assert {one["waiver"]["by"] for one in stale(desk)} == {"A. B."}


def test_the_report_goes_where_it_is_told(desk: Desk, tmp_path: Path) -> None:
    done = desk.run("check", *TODAY, "--report", "html", "--ui", "en")
    assert done.err.strip() == "output/review.html"
    page = (desk.output / "review.html").read_text("utf-8")
    assert page.lstrip().startswith("<!DOCTYPE html>")
    assert '<html lang="en">' in page
    elsewhere = tmp_path / "new" / "page.html"
    told = desk.run("check", *TODAY, "--report", "html", "--output", elsewhere, "--format", "json")
    assert json.loads(told.out)["agreements"]
    assert elsewhere.is_file()


def test_sarif(desk: Desk) -> None:
    ended = alternat("check", "--workspace", ROOT, *TODAY, "--format", "sarif", "--ui", "fr")
    assert ended.code == 1
    (run,) = json.loads(ended.out)["runs"]
    assert {one["level"] for one in run["results"]} >= {"error", "warning"}
    assert run["language"] == "fr"
    desk.edit(SPEC, "schema:", "scheme:")
    broken = desk.run("check", "--format", "sarif")
    assert broken.code == 4
    assert json.loads(broken.out)["errors"]


def test_explain_lists_and_explains(tmp_path: Path) -> None:
    listed = alternat("explain", "--ui", "fr").out.splitlines()
    assert len(listed) == len(explanations())
    one = alternat("explain", "17", "--ui", "fr")
    assert one.code == 0
    assert "Concordance approuvée" in one.out
    assert "waivers: [{check: 17" in one.said
    assert "Levée jamais" in alternat("explain", "82", "--ui", "fr").said
    (data,) = json.loads(alternat("explain", "17", "--format", "json", "--ui", "en").out)["checks"]
    assert (data["check"], data["severity"], data["waivable"]) == (17, "B", True)
    unknown = alternat("explain", "400")
    assert unknown.code == 2
    assert f"no check 400; they go from 1 to {max(explanations())}" in unknown.err
