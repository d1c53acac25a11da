"""Pictures that an author brings, such as the logo of a party: harmless, small, and nothing else.

Takes bytes; gives a picture written anew from what can be seen in it, or says why it is refused.
A picture ends in files that leave the house: what nobody sees (names, places, comments, programs,
addresses to load from) must not travel in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from alternat.spec.picture_errors import PictureRefused
from alternat.spec.png import cleaned_png
from alternat.spec.svg import cleaned_svg

Media = Literal["image/png", "image/svg+xml"]

MAX_BYTES: Final = 256 * 1024
"""The largest picture accepted: a logo for print needs no more."""
_LONGEST: Final = 8.0
"""How much longer one side may be than the other."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture fit to be printed."""

    media: Media
    width: float
    """Its size in units of its own: only the proportion matters."""
    height: float
    data: bytes


def picture(data: bytes, name: str) -> Picture:
    """Judge a picture.

    Args:
        data: The file.
        name: Its name; the ending says what it is.

    Returns:
        The picture, written anew.

    Raises:
        PictureRefused: It is not what its name says, or holds what no logo needs.
    """
    if len(data) > MAX_BYTES:
        raise PictureRefused(f"it is larger than {MAX_BYTES // 1024} KB; save it smaller")
    if name.endswith(".png"):
        made = Picture("image/png", *cleaned_png(data))
    else:
        made = Picture("image/svg+xml", *cleaned_svg(data))
    if not 1 / _LONGEST <= made.width / made.height <= _LONGEST:
        message = f"one side is more than {_LONGEST:.0f} times as long as the other; crop it"
        raise PictureRefused(message)
    return made
