"""The pictures behind the pages, drawn once a process: the engine would draw them on every page.

Takes the folder of the house; gives what the engine keeps in its cache of pictures.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from weasyprint.images import SVGImage
from weasyprint.urls import URLFetcher

_REFERENCE = re.compile(rb"href|url\(|@import|<!(?!--)")


class Picture:
    """A drawing that is the same each time that it has the same size.

    Args:
        image: The engine's own picture.
    """

    def __init__(self, image: SVGImage) -> None:
        self._image = image
        self._drawn: dict[tuple[float, float], tuple[list[Any], dict[str, Any]]] = {}

    def get_intrinsic_size(self, *how: Any) -> Any:
        """Tell width, height and their ratio, as the engine asks."""
        return self._image.get_intrinsic_size(*how)

    def draw(self, stream: Any, width: float, height: float, style: Any) -> None:
        """Draw on a fresh group of a page.

        Args:
            stream: The group.
            width: Its width in pixels.
            height: Its height in pixels.
            style: The style of what it stands behind.
        """
        states = stream.extra["Resources"]["ExtGState"]
        if (width, height) not in self._drawn:
            begin = len(stream.stream)
            self._image.draw(stream, width, height, style)
            self._drawn[width, height] = stream.stream[begin:], dict(states)
        else:
            strokes, known = self._drawn[width, height]
            stream.stream.extend(strokes)
            states.update(known)


def pictures(house: Path, fetcher: URLFetcher) -> dict[str, Picture]:
    """Read the drawings of a house.

    Args:
        house: The folder.
        fetcher: What gives the engine its resources.

    Returns:
        Drawings by URL; those that refer to anything else, or cannot be read, are left to the
        engine, which tells what is wrong each time.
    """
    found = {}
    for file in sorted(house.glob("*.svg")):
        source = file.read_bytes()
        if _REFERENCE.search(source):
            continue
        try:
            tree = ET.fromstring(source)  # noqa: S314 - no doctype
        except ET.ParseError:
            continue
        found[file.as_uri()] = Picture(SVGImage(tree, file.as_uri(), fetcher, None))
    return found
