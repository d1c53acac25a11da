from __future__ import annotations

import pytest
from tests.cases import ALL, THREE, case

from alternat.compose.composition import compose, edition
from alternat.compose.originals import DRAFT


@pytest.mark.parametrize("mode", ["alternat", "by_language", "fixed"])
@pytest.mark.parametrize("agreement", ALL)
def test_what_is_printed_is_what_was_judged_and_what_is_composed(agreement: str, mode: str) -> None:
    one = case(agreement, {"agreement:precedence": {"mode": mode}})
    for copy in one.copies:
        for final in (False, True) if copy != DRAFT else (False,):
            for language in ("fr", "ar"):
                printed = one.document(language, copy, final=final)
                assert printed == compose(one.dossier, copy, language, final=final)
                assert printed.articles == one.text(language, copy).articles


@pytest.mark.parametrize("layout", ["sequential", "parallel"])
def test_both_texts_in_one_file(layout: str) -> None:
    one = case(THREE, {"agreement:languages.layout": layout})
    for copy in one.copies:
        final = copy != DRAFT
        assert one.edition(copy, final=final) == edition(one.dossier, copy, final=final)
