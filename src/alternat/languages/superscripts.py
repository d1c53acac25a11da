"""Superscripts of French ordinals in figures: 1er, 1re, 2e.

Takes plain text; gives it in pieces, each told raised or not. The text itself stays plain
(« 1er »), so that it reads, searches and compares as one word; renderers raise the pieces.
Source: domain reference § 4.1.
"""

from __future__ import annotations

import re

SUPERSCRIPT = re.compile(r"(?<!\w)(?:1(?P<first>er|re)|\d+(?P<other>e))(?!\w)")
"""An ordinal in figures; its only group that matched is the raised part."""


def superscripts(text: str) -> tuple[tuple[str, bool], ...]:
    """Split a text where ordinals in figures raise their ending.

    Args:
        text: A French text.

    Returns:
        The pieces in order, each with whether it is raised; joined, they are the text.
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for ordinal in SUPERSCRIPT.finditer(text):
        start = ordinal.start(ordinal.lastgroup or 0)
        pieces += [(text[end:start], False), (text[start : ordinal.end()], True)]
        end = ordinal.end()
    if end < len(text):
        pieces.append((text[end:], False))
    return tuple(pieces)
