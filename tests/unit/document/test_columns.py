from __future__ import annotations

import pytest
from tests.documents import runs, schedule

from alternat.document import Paragraph, Table
from alternat.document.columns import fits_a_column, shares
from alternat.document.edition import Row
from alternat.languages import LANGUAGES, Language


def table(*rows: tuple[str, ...]) -> Table:
    head, *others = (tuple(Paragraph("c", runs("fr", text)) for text in row) for row in rows)
    return Table("t", tuple("start" for _ in head), head, tuple(others))


def test_shares_make_the_whole_and_a_long_text_gets_what_others_leave() -> None:
    one = table(("An", "Pour"), ("2031", "le jardin d’essai et l’échange de graines " * 3))
    year, purpose = shares(one, 80)
    assert year + purpose == pytest.approx(100)
    assert 8 < year < 15


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    long, short = shares(table(("x" * 60, "un deux trois quatre cinq six sept")), 40)
    assert long > 80
    assert short > 10


def test_a_table_too_wide_for_a_column_is_spread_over_both() -> None:
    wide, narrow = table(("Bénéficiaire",) * 3), table(("An", "Pour"))
    assert fits_a_column(wide, "fr")
    assert not fits_a_column(wide, "ar")
    assert Row("block", narrow, wide).spread
    assert not Row("block", wide, narrow).spread
    assert not Row("block", Paragraph("p", ()), None).spread


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_one_word(language: Language) -> None:
    _, one = schedule(language, 2)
    assert isinstance(one, Table)
    assert shares(one, 10)[2] > 25
