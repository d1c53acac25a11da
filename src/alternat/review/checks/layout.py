"""The layout of both texts, checks 15, 16 and 29: the same articles, paragraphs, items, sentences.

Source: domain reference § 7.1 B. What form alone tells is known to `languages.alignment`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from alternat.document.model import Alternatives, Block, ItemList, Paragraph, Table
from alternat.document.units import Pair
from alternat.languages import LANGUAGES
from alternat.languages.alignment import crossed, same_ending, sentence_lost
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_between
from alternat.review.checks.sides import sides
from alternat.review.finding import Bilingual

_LOST = Bilingual(
    "une phrase semble manquer dans l’une des langues",
    "a sentence seems to be missing in one of the languages",
)
_ENDINGS = Bilingual(
    "les deux textes ne finissent pas par le même signe : un texte coupé ou déplacé ?",
    "the two texts do not end with the same mark: a text cut or moved?",
)
_EXCHANGED = Bilingual(
    "cet alinéa et le suivant semblent intervertis dans l’une des langues",
    "this paragraph and the next seem to be exchanged in one of the languages",
)
_COMPLETE = Bilingual(
    "relire les deux textes phrase par phrase et compléter",
    "read both texts sentence by sentence and complete",
)
_REORDER = Bilingual(
    "mettre les alinéas dans le même ordre", "put the paragraphs in the same order"
)
_ONE_WORD = 10
"""Characters that one word more or less makes."""


@check(15, "B")
def articles(case: Case) -> Iterator[Flaw]:
    """Both texts have the same articles, in the same order, under the same numbers."""
    fr, ar = (
        [(article.id, article.number) for article in case.text(language).articles]
        for language in LANGUAGES
    )
    if fr == ar:
        return
    name, number = next((one for one in (*fr, *ar) if one not in fr or one not in ar), fr[0])
    yield Flaw(
        case.place(f"{name}.heading"),
        Bilingual(
            f"l’article {number} n’a pas le même rang ou manque dans l’une des langues",
            f"article {number} has another rank or is missing in one of the languages",
        ),
        Bilingual("donner aux deux textes les mêmes articles", "give both texts the same articles"),
        article=name,
    )


@check(16, "B")
def paragraphs(case: Case) -> Iterator[Flaw]:
    """Each article has as many paragraphs and items in both languages, in the same order."""
    texts = [
        {article.id: article.blocks for article in case.text(language).articles}
        | {f"annexes.{annex.id}": annex.blocks for annex in case.text(language).annexes}
        for language in LANGUAGES
    ]
    for name, blocks in texts[0].items():
        fr, ar = _shape(blocks), _shape(texts[1].get(name, ()))
        if fr != ar:
            yield _unlike(case, name, fr, ar)
    for pair, french, arabic in sides(case):
        if sentence_lost(french, arabic):
            yield _doubt(case, pair, _LOST, _COMPLETE)
        elif not same_ending(french, arabic):
            yield _doubt(case, pair, _ENDINGS, _COMPLETE)
    for pair, following in pairwise(pair for pair in case.pairs if _is_prose(pair)):
        if pair.article == following.article and _crossed(pair, following):
            yield _doubt(case, pair, _EXCHANGED, _REORDER)


@check(29, "I")
def lengths(case: Case) -> Iterator[Flaw]:
    """The Arabic of a pair is neither far shorter nor far longer than its French."""
    for pair in case.pairs:
        if not (pair.fr and pair.ar) or len(pair.fr.text) < 60:
            continue
        fr, ar = len(pair.fr.text), len(pair.ar.text)
        if 0.5 * fr - _ONE_WORD <= ar <= 1.4 * fr + _ONE_WORD:
            continue
        percent = round(ar * 100 / fr)
        yield flaw_between(
            case,
            pair,
            Bilingual(
                f"le texte arabe a {percent} % de la longueur du texte français",
                f"the Arabic text is {percent}% as long as the French text",
            ),
            Bilingual("relire les deux côte à côte", "read both side by side"),
        )


def _shape(blocks: Iterable[Block]) -> Counter[str]:
    """Count the paragraphs, the items and the cells of an article."""
    found: Counter[str] = Counter()
    for block in blocks:
        match block:
            case Paragraph():
                found["paragraphs"] += 1
            case ItemList():
                found["items"] += len(block.items)
                for item in block.items:
                    found += _shape(item.blocks)
            case Table():
                found["rows"] += len(block.rows)
                found["cells"] += len(block.head) * (1 + len(block.rows))
            case Alternatives():
                for option in block.options:
                    found += _shape(option.blocks)
    return found


def _unlike(case: Case, name: str, fr: Counter[str], ar: Counter[str]) -> Flaw:
    heading = f"{name}.heading"
    title = next((unit.text for unit in case.units("fr") if unit.id == heading), name)
    tables = fr["cells"] or ar["cells"]
    return Flaw(
        case.place(_first_unit(case, name)),
        Bilingual(
            f"« {title} » : {fr['paragraphs']} alinéas et {fr['items']} points de liste "
            f"en français, {ar['paragraphs']} et {ar['items']} en arabe"
            + (f" ; cellules de tableau : {fr['cells']} et {ar['cells']}" if tables else ""),
            f"“{title}”: {fr['paragraphs']} paragraphs and {fr['items']} items in French, "
            f"{ar['paragraphs']} and {ar['items']} in Arabic"
            + (f"; cells of tables: {fr['cells']} and {ar['cells']}" if tables else ""),
        ),
        Bilingual(
            "rétablir dans les deux langues les mêmes alinéas et les mêmes points",
            "restore the same paragraphs and items in both languages",
        ),
        article=name,
    )


def _first_unit(case: Case, article: str) -> str:
    units = [unit.id for unit in case.units("fr") if unit.article == article]
    return next((unit for unit in units if not unit.endswith(".heading")), f"{article}.heading")


def _is_prose(pair: Pair) -> bool:
    if pair.article is None:
        return pair.id.startswith("recitals.")
    return not pair.id.endswith(".heading")


def _crossed(pair: Pair, following: Pair) -> bool:
    if not (pair.fr and pair.ar and following.fr and following.ar):
        return False
    texts = [unit.text for unit in (pair.fr, pair.ar, following.fr, following.ar)]
    return all(texts) and crossed((texts[0], texts[1]), (texts[2], texts[3]))


def _doubt(case: Case, pair: Pair, message: Bilingual, todo: Bilingual) -> Flaw:
    return flaw_between(case, pair, message, todo, "W")
