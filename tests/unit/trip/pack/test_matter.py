from __future__ import annotations

import pytest

from alternat.document.finished import Room
from alternat.trip.pack.matter import Paper


@pytest.mark.parametrize(("covered", "pages"), [(False, (1, 2, 4)), (True, (2, 4))])
def test_neither_a_cover_nor_a_signed_page_is_initialled(
    covered: bool, pages: tuple[int, ...]
) -> None:
    room = Room(2, 0, 0, 9, 9, "fr", "region", 1, None)
    paper = Paper("a.pdf", "region", "fr", "pdf", True, 4, rooms=(room,), covered=covered)
    assert paper.initialled_pages() == pages
