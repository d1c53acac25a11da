"""Addresses of the network in a text: e-mail, sites, telephone numbers.

Takes a text of either language; gives them as typed, and those that cannot be right.
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s،؛»)]+|www\.[^\s،؛»)]+", re.ASCII)
_BROKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:[,;،]\w+)+|[\w.+-]+@(?![\w-]+\.)[\w-]*(?!\w)|[\w.+-]+\s@\s?[\w-]+"
    r"|\bhttps?(?:/{1,3}|:/?)(?!/)\w\S*|(?<![+\d])\d[\d\u00a0\u202f ]{6,}\+",
    re.ASCII,
)


def addresses(text: str) -> tuple[str, ...]:
    """Give the e-mail addresses and sites of a text, in order.

    Args:
        text: The text.
    """
    if "@" not in text and "://" not in text and "www." not in text:
        return ()
    return tuple(found[0].rstrip(".,;:") for found in _ADDRESS.finditer(text))


def broken(text: str) -> tuple[str, ...]:
    """Give the addresses and telephone numbers that nobody could use: « nom@site,fr ».

    Args:
        text: The text.
    """
    if "@" not in text and "http" not in text and "+" not in text:
        return ()
    return tuple(found[0] for found in _BROKEN.finditer(text))
