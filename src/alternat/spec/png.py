"""PNG pictures: read as far as needed to know them whole and harmless, and written anew.

Takes a file; gives its size and the file without what cannot be seen (author, place, thumbnails).

Source: PNG specification (ISO/IEC 15948), chunks and filters.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from alternat.spec.picture_errors import PictureRefused

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
"""Chunks that are seen; all others are left out, unless the picture cannot do without them."""
_SMALLEST, _LARGEST = 64, 2400
"""Dots on a side."""
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples a dot, by type of colour."""
_DEPTHS: Final = {0: (1, 2, 4, 8), 2: (8,), 3: (1, 2, 4, 8), 4: (8,), 6: (8,)}
"""Bits a sample."""

_AGAIN = "save it again as an 8-bit PNG"


def cleaned_png(data: bytes) -> tuple[float, float, bytes]:
    """Judge a PNG.

    Args:
        data: The file.

    Returns:
        Its width and height in dots, and the file with nothing but the picture.

    Raises:
        PictureRefused: It is no whole PNG, too large, too small, or swells when unpacked.
    """
    if not data.startswith(_SIGNATURE):
        raise PictureRefused(f"it is not a PNG; {_AGAIN}")
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or kinds.count(b"IHDR") != 1:
        raise PictureRefused(f"it is cut off, or not a PNG; {_AGAIN}")
    unknown = {kind for kind in kinds if kind[:1].isupper()} - _KEPT
    if unknown:
        raise PictureRefused(f"it needs an extension of PNG; {_AGAIN}")
    width, height = _demand_whole(chunks)
    written = (_chunk(kind, body) for kind, body in chunks if kind in _KEPT)
    return width, height, _SIGNATURE + b"".join(written)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(_SIGNATURE)
    while position < len(data):
        if len(data) - position < 12:
            raise PictureRefused(f"it is cut off; {_AGAIN}")
        length, kind = struct.unpack_from(">I4s", data, position)
        body = data[position + 8 : position + 8 + length]
        end = position + 12 + length
        if end > len(data) or not kind.isalpha():
            raise PictureRefused(f"it is cut off or damaged; {_AGAIN}")
        if data[end - 4 : end] != struct.pack(">I", zlib.crc32(kind + body)):
            raise PictureRefused(f"it is damaged; {_AGAIN}")
        yield kind, body
        position = end
        if kind == b"IEND":
            break
    if position != len(data):
        raise PictureRefused(f"something follows the end of the picture; {_AGAIN}")


def _demand_whole(chunks: list[tuple[bytes, bytes]]) -> tuple[int, int]:
    """Demand that a picture unpacks to exactly what its head says; give its width and height."""
    head = chunks[0][1]
    if len(head) != 13:
        raise PictureRefused(f"it is damaged; {_AGAIN}")
    width, height, depth, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", head)
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        message = (
            f"it measures {width} × {height} dots; between {_SMALLEST} and {_LARGEST} a side "
            "are printed"
        )
        raise PictureRefused(message)
    plain = (packing, filtering, interlaced) == (0, 0, 0)
    if depth not in _DEPTHS.get(colour, ()) or not plain:
        raise PictureRefused(f"it is interlaced, or has more than 8 bits a colour; {_AGAIN}")
    palette = [body for kind, body in chunks if kind == b"PLTE"]
    if colour == 3 and (len(palette) != 1 or not 3 <= len(palette[0]) <= 768):
        raise PictureRefused(f"it lacks its colours; {_AGAIN}")
    size = height * (1 + (width * _CHANNELS[colour] * depth + 7) // 8)
    unpacker = zlib.decompressobj()
    try:
        dots = unpacker.decompress(
            b"".join(body for kind, body in chunks if kind == b"IDAT"), size + 1
        )
    except zlib.error:
        raise PictureRefused(f"it is damaged; {_AGAIN}") from None
    if len(dots) != size or not unpacker.eof or unpacker.unused_data:
        raise PictureRefused(f"it holds more or less than the picture; {_AGAIN}")
    return width, height


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
