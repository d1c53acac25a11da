from __future__ import annotations

import pytest

from alternat.languages.permissions import exchanged


@pytest.mark.parametrize(
    ("french", "arabic", "times"),
    [
        ("Aucune Partie ne peut céder ses droits", "لا يتعين على أي طرف التنازل عن حقوقه", 1),
        ("Aucune Partie ne peut céder ses droits", "لا يمكن لأي طرف التنازل عن حقوقه", 0),
        ("Une Partie n’est pas tenue de payer", "لا يجوز للطرف أن يؤدي", 1),
        ("Une Partie n’est pas tenue de payer", "لا يلزم الطرف بالأداء", 0),
        ("Elle peut céder ses droits", "لا يتعين عليها شيء", 0),
        ("Chacune peut céder ses droits", "لا يتعين عليها شيء", 0),
        ("Chacune peut payer, mais n’est pas tenue de le faire", "لا يجوز لأي طرف أن يؤدي", 1),
    ],
)
def test_a_prohibition_is_no_exemption(french: str, arabic: str, times: int) -> None:
    assert len(list(exchanged(french, arabic))) == times
