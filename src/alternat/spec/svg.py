"""SVG pictures: shapes and colours only, written anew.

Takes a file; gives its size and the drawing without what cannot be seen (comments, the data of
drawing programs). What could load, run or repeat something is refused, not left out: its author
should know. There is no DTD, hence no entity, and nothing refers to what stands after it, hence no
circle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from alternat.spec.picture_errors import PictureRefused

_SVG: Final = "http://www.w3.org/2000/svg"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_SHAPES: Final = frozenset({
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs",
    "clipPath", "linearGradient", "radialGradient", "stop", "title", "desc",
})  # fmt: skip
"""Elements that a drawing may hold."""
_HOSTILE: Final = frozenset({
    "script", "foreignObject", "image", "a", "animate", "animateMotion", "animateTransform", "set",
    "feImage", "handler", "iframe", "use", "symbol", "pattern", "mask", "filter", "marker", "style",
    "text", "font", "switch", "view",
})  # fmt: skip
_ADVICE: Final = {
    "text": "turn text into outlines",
    "style": "save it with presentation attributes instead of a stylesheet",
    "use": "expand its copies",
    "image": "give the picture itself as a PNG",
}
_SILENT: Final = frozenset({"title", "desc"})
"""Elements whose words no page shows."""
MAX_ELEMENTS, MAX_DEPTH = 4_000, 40
_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([\w.-]+)\1\s*\)")
_LENGTH = re.compile(r"\+?(\d+(?:\.\d+)?|\.\d+)(?:px|pt|mm|cm|in)?")
_NUMBERS = re.compile(r"[\s,]+")
_PLAIN = "save it as plain SVG, with shapes only"


def cleaned_svg(data: bytes) -> tuple[float, float, bytes]:
    """Judge an SVG.

    Args:
        data: The file, in UTF-8.

    Returns:
        Its width and height in units of its own, and the drawing, written anew.

    Raises:
        PictureRefused: It is not SVG, holds what a drawing does not need, or has no size.
    """
    cleaner = _Cleaner()
    try:
        cleaner.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"it is not XML (line {error.lineno}: {expat.ErrorString(error.code)})"
        raise PictureRefused(f"{reason}; {_PLAIN}") from None
    except (UnicodeDecodeError, LookupError):
        raise PictureRefused("it is not written in UTF-8; save it again") from None
    width, height = cleaner.size
    return width, height, "".join(cleaner.written).encode()


class _Cleaner:
    """Writes what is seen as it is read."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.written: list[str] = []
        self.size = (0.0, 0.0)
        self._depth = self._count = 0
        self._left_out = 0
        """How many elements are open that are left out with all they hold; 0 outside of them."""
        self._known: set[str] = set()
        """Names that stand before."""

    def _doctype(self, *_: object) -> None:
        raise PictureRefused(f"it declares a DOCTYPE; {_PLAIN}")

    def _instruction(self, *_: object) -> None:
        raise PictureRefused(f"it holds a processing instruction; {_PLAIN}")

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._depth, self._count = self._depth + 1, self._count + 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS:
            raise PictureRefused("it is drawn with too many shapes; simplify it, or give a PNG")
        if self._count == 1 and (space, local) != (_SVG, "svg"):
            raise PictureRefused(f"it is not SVG; {_PLAIN}")
        if local in _HOSTILE and space in (_SVG, _XHTML):
            raise PictureRefused(f"<{local}> is not printed; {_ADVICE.get(local, _PLAIN)}")
        if self._left_out or space != _SVG or local in _SILENT or local == "metadata":
            self._left_out += 1
            return
        if local not in _SHAPES or (local == "svg" and self._count > 1):
            raise PictureRefused(f"<{local}> is not printed; {_PLAIN}")
        if self._count == 1:
            self.size = _size(attributes)
        kept = {key: value for full, value in attributes.items() if (key := self._attribute(full))}
        self._demand_harmless(kept)
        if self._count == 1:
            kept = {"xmlns": _SVG, **_framed(kept, self.size)}
        written = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
        self.written.append(f"<{local}{written}>")
        if "id" in kept:
            self._known.add(kept["id"])

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._left_out:
            self._left_out -= 1
        else:
            self.written.append(f"</{escape(name.rpartition(' ')[2])}>")

    @staticmethod
    def _attribute(full: str) -> str:
        """Give the name under which an attribute is kept; nothing for those of other programs."""
        space, _, local = full.rpartition(" ")
        return local if space in ("", _XLINK) and local != "data-name" else ""

    def _demand_harmless(self, attributes: Mapping[str, str]) -> None:
        for key, value in attributes.items():
            if key.lower().startswith("on"):
                raise PictureRefused(f"it runs a program (`{key}`); {_PLAIN}")
            if key == "href":
                self._demand_known(value.removeprefix("#") if value.startswith("#") else "")
                continue
            for reference in _REFERENCE.finditer(value):
                self._demand_known(reference[2])
            rest = _REFERENCE.sub("", value).lower()
            if "url" in rest or "\\" in rest or "@" in rest or "://" in rest or "data:" in rest:
                raise PictureRefused(f"`{key}` leads out of the file; {_PLAIN}")

    def _demand_known(self, name: str) -> None:
        if name not in self._known:
            message = f"it refers to something outside, or further down; {_PLAIN}"
            raise PictureRefused(message)


def _size(attributes: Mapping[str, str]) -> tuple[float, float]:
    """Read the proportions: of the view box, else of the sides."""
    numbers = _NUMBERS.split(attributes.get("viewBox", "").strip())
    if len(numbers) == 4:
        sides = numbers[2:]
    else:
        sides = [attributes.get("width", ""), attributes.get("height", "")]
    found = [_LENGTH.fullmatch(side) for side in sides]
    width, height = (float(one[1]) if one else 0.0 for one in found)
    if not (1e-2 <= width <= 1e5 and 1e-2 <= height <= 1e5):
        raise PictureRefused("it has no size; give it a viewBox")
    return width, height


def _framed(attributes: dict[str, str], size: tuple[float, float]) -> dict[str, str]:
    """Give the head of the drawing a view box, and the size of it."""
    width, height = (f"{side:g}" for side in size)
    box = {"viewBox": f"0 0 {width} {height}"} | attributes
    return box | {"width": width, "height": height}
