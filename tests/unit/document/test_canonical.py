from __future__ import annotations

import dataclasses
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.document import Document, Paragraph, Run
from alternat.document.canonical import canonical, digest, text_digest


@pytest.fixture(scope="module")
def text(make: Callable[..., Dossier]) -> Document:
    return compose(make(), "draft", "fr")


def changed(node: Any) -> Iterator[Any]:
    """Give copies of a tree, each with the text of one run changed."""
    if isinstance(node, Run):
        yield dataclasses.replace(node, text=node.text + "\u00a0")
    elif isinstance(node, tuple):
        for index, member in enumerate(node):
            for other in changed(member):
                yield (*node[:index], other, *node[index + 1 :])
    elif dataclasses.is_dataclass(node) and not isinstance(node, type):
        for field in dataclasses.fields(node):
            for other in changed(getattr(node, field.name)):
                yield dataclasses.replace(node, **{field.name: other})


def test_the_canonical_form_is_one_line_of_sorted_json(text: Document) -> None:
    data = canonical(text)
    assert data.endswith(b"\n")
    assert data.count(b"\n") == 1
    tree = json.loads(data)
    assert list(tree) == sorted(tree)
    assert tree["agreement"] == "accord"
    again = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert again.encode() + b"\n" == data


def test_letters_are_themselves(text: Document) -> None:
    assert "Région Val d’Armor".encode() in canonical(text)
    assert b"\\u" not in canonical(text)


def test_the_digest_is_that_of_the_canonical_bytes(text: Document) -> None:
    assert digest(text) == hashlib.sha256(canonical(text)).hexdigest()


def test_equal_documents_have_one_digest(make: Callable[..., Dossier], text: Document) -> None:
    assert digest(compose(make(), "draft", "fr")) == digest(text)


def test_the_digest_is_the_same_in_another_process() -> None:
    program = (
        "from alternat.document import Paragraph, Run\n"
        "from alternat.document.canonical import digest\n"
        "print(digest(Paragraph('a', (Run('é', 'fr', strong=True), Run('اتفاق', 'ar')))))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, text=True
        ).stdout.strip()
        for _ in range(2)
    }
    same: Any = Paragraph("a", (Run("é", "fr", strong=True), Run("اتفاق", "ar")))
    assert found == {digest(same)}


def test_any_change_of_any_text_changes_the_digest(text: Document) -> None:
    smaller = dataclasses.replace(text, articles=text.articles[:3])
    digests = [digest(smaller), *map(digest, changed(smaller))]
    assert len(digests) > 100
    assert len(set(digests)) == len(digests)


@pytest.mark.parametrize(
    "change",
    [
        {"copy": "region-tizi-zahra"},
        {"final": True},
        {"version": "1.1"},
        {"dated": "2031-03-02"},
        {"articles": ()},
        {"reference": "X"},
    ],
)
def test_what_is_not_running_text_counts_too(text: Document, change: dict[str, Any]) -> None:
    assert digest(dataclasses.replace(text, **change)) != digest(text)


def test_nothing_of_our_own_leaves_the_house(
    make: Callable[..., Dossier], unknown: dict[str, Any]
) -> None:
    """Todos, sources, notes and questions are not printed, so they are not here."""
    secret = {"fr": "SECRET", "ar": "كتمان"}
    recital = {
        "id": "r",
        "text": {"fr": "Considérant ceci ;", "ar": "واعتبارا لهذا؛"},
        "source": "press",
    }
    dossier = make(
        recitals=[recital],
        term={"duration": {"value": None, "todo": secret, "note": secret}},
        questions=[{"id": "q", "text": secret}],
        entry_into_force={"rule": "on_last_signature"},
    )
    for language in ("fr", "ar"):
        data = canonical(compose(dossier, "draft", language)).decode()
        assert not [word for word in ("SECRET", "كتمان", '"press"') if word in data]


def test_the_digest_of_a_text_is_the_same_before_and_after_the_vote(
    make: Callable[..., Dossier], written: Callable[[], dict[str, Any]], unknown: dict[str, Any]
) -> None:
    before = written()
    for spec in before["parties"]:
        spec["authority"].update(number=unknown, date=unknown)
    before["closing"] = {"places_dates": [{"place": unknown, "date": unknown}]}
    before["version"] = {"number": "0.3", "date": "2031-01-05"}
    before["reference"] = "PROVISOIRE"
    assert of_text(make(**before)) == of_text(make())


def test_the_digest_of_a_text_changes_with_its_words(make: Callable[..., Dossier]) -> None:
    other = make(subject={"fr": "la promotion des jardins", "ar": "النهوض بالبساتين"})
    assert of_text(other) != of_text(make())
    languages = {"layout": "parallel"}
    assert of_text(make(languages=languages)) == of_text(make())


def of_text(dossier: Dossier) -> str:
    return text_digest(compose(dossier, "draft", "fr"), compose(dossier, "draft", "ar"))
