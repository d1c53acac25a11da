"""Pictures: what is seen is kept, what is not is left out, what could do harm is refused."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin
from tests.emblems import SVG, png

from alternat.spec.picture_errors import PictureRefused
from alternat.spec.pictures import MAX_BYTES, picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
BOX = 'viewBox="0 0 40 20"'


def drawing(content: str, attributes: str = BOX) -> bytes:
    return f"{HEAD}{attributes}>{content}</svg>".encode()


def test_a_drawing_keeps_its_shapes_and_proportions() -> None:
    made = picture(SVG, "logo.svg")
    assert (made.media, made.width, made.height) == ("image/svg+xml", 40, 20)
    assert b'd="M0 20L20 0L40 20z"' in made.data
    assert picture(made.data, "logo.svg") == made


def test_what_nobody_sees_does_not_travel() -> None:
    made = picture(
        drawing(
            "<!-- drawn by Camille --><metadata><x>Camille</x></metadata><title>Camille</title>"
            '<i:view xmlns:i="http://www.inkscape.org/ns"><i:x name="Camille"/></i:view>'
            '<g xmlns:i="http://www.inkscape.org/ns" i:label="Camille"><path d="M0 0h9"/></g>'
        ),
        "logo.svg",
    )
    assert b"Camille" not in made.data
    assert b'<g><path d="M0 0h9"></path></g>' in made.data


def test_a_gradient_that_stands_before_is_kept() -> None:
    content = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient>'
        '<linearGradient id="b" xlink:href="#a"/></defs><path fill="url(#b)" d="M0 0h9v9z"/>'
    )
    assert b'href="#a"' in picture(drawing(content), "logo.svg").data


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<g xmlns:h="http://www.w3.org/1999/xhtml"><h:script/></g>', "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<image href="https://example.org/x.png"/>', "<image>.*PNG"),
        ('<a href="https://example.org"><path d="M0 0"/></a>', "<a>"),
        ('<use href="#x"/>', "<use>"),
        ("<text>Région</text>", "<text>.*outlines"),
        ("<style>@import url(https://example.org/x.css)</style>", "<style>"),
        ('<path onclick="x()" d="M0 0"/>', "runs a program"),
        ('<path fill="url(https://example.org/#x)" d="M0 0"/>', "out of the file"),
        ('<path style="fill: u\\72l(x)" d="M0 0"/>', "out of the file"),
        ('<path style="fill:image(&quot;https://example.org&quot;)" d="M0 0"/>', "out of the file"),
        ('<linearGradient id="a" xlink:href="#a"/>', "further down"),
        ('<linearGradient id="a" href="b.svg#a"/>', "outside"),
        ('<path fill="url(#later)" d="M0 0"/>', "further down"),
        ("<animate/>", "<animate>"),
        ("<filter/>", "<filter>"),
        ("<unknown/>", "<unknown>"),
        ("<svg/>", "<svg>"),
        ("<?xml-stylesheet href='x'?>", "processing instruction"),
        ("<g>" * 50 + "</g>" * 50, "too many shapes"),
        ("<g/>" * 4_001, "too many shapes"),
        ("<g>", "not XML"),
        ("&x;", "not XML"),
    ],
)
def test_what_could_do_harm_is_refused(content: str, reason: str) -> None:
    with pytest.raises(PictureRefused, match=reason):
        picture(drawing(content), "logo.svg")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG, "DOCTYPE"),
        (b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + SVG, "DOCTYPE"),
        (b"", "not XML"),
        (b"\x00\x01", "not XML"),
        (b"<html/>", "not SVG"),
        (b"<svg/>", "not SVG"),
        (drawing("", ""), "no size"),
        (drawing("", 'viewBox="0 0 1e9 2"'), "no size"),
        (drawing("", 'viewBox="0 0 nan 2"'), "no size"),
        (drawing("", 'viewBox="0 0 100 2"'), "times as long"),
        (drawing("<!--" + "x" * MAX_BYTES + "-->"), "256 KB"),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(PictureRefused, match=reason):
        picture(data, "logo.svg")


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGB", "RGBA"])
def test_dots_are_kept_as_they_are(mode: str) -> None:
    made = picture(png(90, 70, mode), "logo.png")
    assert (made.media, made.width, made.height) == ("image/png", 90, 70)
    with (
        Image.open(io.BytesIO(made.data)) as read,
        Image.open(io.BytesIO(png(90, 70, mode))) as own,
    ):
        assert read.convert("RGBA").tobytes() == own.convert("RGBA").tobytes()


def test_what_nobody_sees_of_dots_does_not_travel() -> None:
    told, buffer = PngImagePlugin.PngInfo(), io.BytesIO()
    told.add_text("Author", "Camille")
    Image.new("RGB", (80, 80)).save(buffer, "PNG", pnginfo=told)
    assert b"Camille" in buffer.getvalue()
    assert b"Camille" not in picture(buffer.getvalue(), "logo.png").data


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def dots(width: int, height: int, data: bytes, depth: int = 8, interlaced: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, interlaced)
    body = zlib.compress(data, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a PNG"),
        (SVG, "not a PNG"),
        (png()[:-20], "cut off"),
        (png() + b"PK", "follows the end"),
        (png().replace(b"IDAT", b"IDAX"), "damaged"),
        (png(20, 20), "20 × 20"),
        (dots(40_000, 40_000, b""), "40000"),
        (dots(100, 100, bytes(50_000_000)), "more or less"),
        (dots(100, 100, bytes(10)), "more or less"),
        (dots(100, 100, bytes(60_100), depth=16), "8 bits"),
        (dots(100, 100, bytes(30_100), interlaced=1), "interlaced"),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(PictureRefused, match=reason):
        picture(data, "logo.png")
