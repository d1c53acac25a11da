from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest
from tests.documents import sample

from alternat.render.errors import RenderError
from alternat.render.pdf import PdfPress
from alternat.render.pdf.resources import HouseFetcher, Refused, demand_fonts

HOUSE = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house"
SHORT = dataclasses.replace(sample("fr"), articles=sample("fr").articles[:1], witnesses=None)
CHANNELS = [
    '<img alt="" src="{url}">',
    '<link rel="stylesheet" href="{url}">',
    '<link rel="attachment" href="{url}">',
    '<a rel="attachment" href="{url}">x</a>',
    '<object data="{url}"></object>',
    '<embed src="{url}">',
    '<style>@import url("{url}");</style>',
    '<style>@font-face {{ font-family: X; src: url("{url}") }} p {{ font-family: X }}</style>',
    '<style>main {{ background: url("{url}") }}</style>',
    '<style>main::before {{ content: url("{url}") }}</style>',
    '<style>ul {{ list-style-image: url("{url}") }}</style>',
    '<div style="background: url({url})">x</div>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}" width="9" height="9"/></svg>',
]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "x").write_text("secret")
    return Path(shutil.copytree(HOUSE, tmp_path / "house"))


def spoil(house: Path, channel: str, url: str) -> None:
    """Put a reference into the template."""
    address = url.format(file=(house.parent / "x").as_uri())
    template = house / "agreement.html.j2"
    place = '<section class="title"'
    assert template.read_text().count(place) == 1
    template.write_text(template.read_text().replace(place, channel.format(url=address) + place))


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("url", ["https://example.org/x", "{file}"])
def test_no_channel_of_a_template_reaches_outside_its_folder(
    house: Path, channel: str, url: str
) -> None:
    spoil(house, channel, url)

    with pytest.raises(RenderError, match=r"own folder|outside the template folder"):
        PdfPress(house).render(SHORT)


@pytest.mark.parametrize("url", ["http://127.0.0.1/x", "ftp://example.org/x", "data:,x", "../x"])
def test_no_other_scheme_or_path_is_served(house: Path, url: str) -> None:
    spoil(house, CHANNELS[0], url)

    with pytest.raises(RenderError, match=r"own folder|outside the template folder"):
        PdfPress(house).render(SHORT)


@pytest.mark.parametrize(
    "rule", ['@import url("{url}");', '@font-face {{ font-family: X; src: url("{url}") }}']
)
@pytest.mark.parametrize("url", ["../x", "{file}"])
def test_the_stylesheet_reaches_no_further(house: Path, rule: str, url: str) -> None:
    stylesheet = house / "print.css"
    address = url.format(file=(house.parent / "x").as_uri())
    stylesheet.write_text(rule.format(url=address) + stylesheet.read_text())

    with pytest.raises(RenderError, match="outside the template folder"):
        PdfPress(house)


def test_a_link_out_of_the_folder_is_refused(house: Path) -> None:
    (house / "logo.svg").symlink_to(house.parent / "x")

    with pytest.raises(Refused, match="outside"):
        HouseFetcher(house).fetch((house / "logo.svg").as_uri())


def test_a_file_that_is_not_there_is_an_error_and_not_a_gap(house: Path) -> None:
    with pytest.raises(Refused, match=r"logo\.svg: no such file"):
        HouseFetcher(house).fetch((house / "logo.svg").as_uri())


def test_a_file_of_the_folder_is_served(house: Path) -> None:
    response = HouseFetcher(house).fetch((house / "print.css").as_uri())

    assert response.read() == (HOUSE / "print.css").read_bytes()
    response.close()


def test_the_font_files_are_those_of_the_stylesheet() -> None:
    assert {family: len(files) for family, files in demand_fonts(HOUSE / "print.css").items()} == {
        "Source Serif 4": 4,
        "Amiri": 2,
    }
