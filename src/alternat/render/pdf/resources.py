"""What a template may load: files of its own folder, the logos of the document, and nothing else.

Takes the template folder; gives a fetcher for WeasyPrint, which asks it for every image,
stylesheet, attachment and font, and the font files that a stylesheet names.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import url2pathname

import tinycss2
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from alternat.document import Emblem
from alternat.render.errors import MissingFont

SCHEME = "emblem"
"""What the address of a logo begins with."""


class Refused(FatalURLFetchingError):
    """A resource that a template may not load; fatal, or WeasyPrint would print without it."""


class HouseFetcher(URLFetcher):
    """Fetches files of one folder.

    Args:
        house: The template folder.
    """

    def __init__(self, house: Path) -> None:
        super().__init__(allowed_protocols={"file"}, allow_redirects=False)
        self._house = house.resolve()
        self.emblems: Mapping[str, Emblem] = {}
        """The logos of the document being printed, by party: `emblem:PARTY`."""
        self.refusals: list[Refused] = []
        """What was refused: while it draws an SVG, the engine swallows even fatal errors."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Give one file of the folder, or a logo.

        Args:
            url: Absolute address, as WeasyPrint resolved it.
            headers: Passed on.

        Returns:
            The open file.

        Raises:
            Refused: Another scheme, another host, a path outside the folder, or no such file.
        """
        address = urlsplit(url)
        if address.scheme == SCHEME and address.path in self.emblems:
            emblem = self.emblems[address.path]
            return URLFetcherResponse(url, emblem.data, {"Content-Type": emblem.media})
        if address.scheme.lower() != "file" or address.netloc:
            raise self._refusal(
                f"{_short(url)}: a template may only load files of its own folder; "
                f"copy the file into {self._house.name}/ and name it by its relative path"
            )
        path = Path(url2pathname(address.path)).resolve()
        if not path.is_relative_to(self._house):
            raise self._refusal(
                f"{_short(url)}: outside the template folder; copy the file into "
                f"{self._house.name}/ and name it by its relative path"
            )
        if not path.is_file():
            raise self._refusal(
                f"{path.relative_to(self._house)}: no such file in the template folder; "
                "correct the name or add the file"
            )
        return super().fetch(path.as_uri(), headers)

    def _refusal(self, message: str) -> Refused:
        refusal = Refused(message)
        self.refusals.append(refusal)
        return refusal


def demand_fonts(stylesheet: Path) -> dict[str, list[Path]]:
    """Check that every font file named by a stylesheet exists, before any layout.

    Args:
        stylesheet: The file to read.

    Returns:
        The font files of each family that it declares.

    Raises:
        MissingFont: A file is not there.
    """
    faces: dict[str, list[Path]] = {}
    for rule in tinycss2.parse_stylesheet_bytes(stylesheet.read_bytes())[0]:
        if rule.type != "at-rule" or rule.lower_at_keyword != "font-face":
            continue
        values = {
            item.lower_name: item.value
            for item in tinycss2.parse_blocks_contents(rule.content)
            if item.type == "declaration"
        }
        family = "".join(token.value for token in values["font-family"] if token.type == "string")
        for url in _urls(values["src"]):
            file = Path(url2pathname(urlsplit(urljoin(stylesheet.as_uri(), url)).path))
            if not file.is_file():
                raise MissingFont(
                    f"{url}: font file missing; put {file.name} into {file.parent} (the fonts "
                    f"come with the house templates) or correct @font-face in {stylesheet.name}"
                )
            faces.setdefault(family, []).append(file)
    return faces


def _urls(tokens: list[tinycss2.ast.Node]) -> list[str]:
    found = [token.value for token in tokens if token.type == "url"]
    for token in tokens:
        if token.type == "function" and token.lower_name == "url":
            found += [argument.value for argument in token.arguments if argument.type == "string"]
    return found


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:79]}…"
