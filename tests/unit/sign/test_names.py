from __future__ import annotations

import pytest

from alternat.sign.names import is_named

PERSON = ("Hélène Ben-Saïd", "إلهام أحمد")


@pytest.mark.parametrize(
    "name",
    [
        "Hélène Ben-Saïd",
        "HELENE BEN SAID",
        "Ben-Saïd Hélène",
        "Helene Ben Said 1000234",
        "إلهام أحمد",
        "احمد الهام",
        "أحمَد إلهَام",
    ],
)
def test_the_same_name_in_other_letters(name: str) -> None:
    assert is_named(name, PERSON)


@pytest.mark.parametrize(
    "name",
    [
        "Hélène Saïd",
        "Hélène",
        "",
        "1000234",
        "Hélène Ben-Saïd et Paul",
        "إلهام محمد",
        "Ilham Ahmed",
    ],
)
def test_another_name(name: str) -> None:
    assert not is_named(name, PERSON)
