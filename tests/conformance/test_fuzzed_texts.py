"""Texts of every mixture come back from the files as they were written.

French, Arabic, Latin names, figures and signs in any order: each is set, printed, and read again in
the PDF and in the Word file; LibreOffice, which knows nothing of us, reads the Word files too.
"""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.conformance.test_validators import Program, ran
from tests.documents import sample
from tests.whole import ROOT, same

from alternat.compose.inline import prose_blocks
from alternat.document import Document
from alternat.document.reading import lines, words
from alternat.languages import LANGUAGES, Language
from alternat.languages.typography import typography
from alternat.render.docx import DocxPress
from alternat.render.pdf import PdfPress
from alternat.render.readback_docx import docx_text
from alternat.render.readback_pdf import pdf_text

FRENCH = ("la Région", "l’accueil", "cœur", "arrière-pays", "Île-de-France", "règlement (UE)")
ARABIC = ("الجهة", "وفقا للمادة", "الدار البيضاء-سطات", "لأجل", "مؤسسة", "(المرفق)", "حُرِّر")
FOREIGN = ("Port-Armor", "UM6P", "Solène LE GOFFIC", "contact@port-armor.example", "C&A")
FIGURES = (
    *("1 200 000 €", "12,5 %", "2031-03-14", "14/03/2031", "+212 5 22 00 00 00", "1-15-83"),
    *("2026-2029", "L. 1115-1", "n° 8/2031", "90.000", "7", "12:30"),
)
SIGNS: dict[Language, tuple[str, ...]] = {
    "fr": (",", ".", " ;", " :", " !", "?", "(", ")", "[", "]", "« ", " »", " – ", "—", "/", "&"),
    "ar": ("،", ".", "؛", ":", "!", "؟", "(", ")", "[", "]", "«", "»", " – ", "/", "&"),
}
"""Each language in its own: review tells of signs of the other."""


SETTINGS = settings(
    max_examples=4,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def mixed(language: Language) -> st.SearchStrategy[str]:
    """Give texts of words and figures in any order, with spaces or signs between them."""
    word = st.sampled_from((*FRENCH, *ARABIC, *FOREIGN, *FIGURES))
    sign = st.sampled_from(SIGNS[language]).flatmap(lambda one: st.sampled_from((one, f"{one} ")))
    pairs = st.lists(st.tuples(word, st.one_of(st.just(" "), sign)), min_size=2, max_size=12)
    texts = pairs.map(lambda found: "".join(map("".join, found)).strip())
    return texts.filter(lambda text: text[:1] not in ("-", "–", ""))


@pytest.fixture(scope="module")
def presses() -> tuple[PdfPress, DocxPress]:
    house = ROOT / "templates" / "agreements" / "_house"
    return PdfPress(house), DocxPress(house)


def of(language: Language, texts: list[str]) -> Document:
    """Make a document of one article with these paragraphs."""
    document = sample(language)
    blocks = tuple(
        block
        for number, text in enumerate(texts)
        for block in prose_blocks(text, language, f"fuzzed.{number}")
    )
    article = dataclasses.replace(document.articles[0], blocks=blocks)
    return dataclasses.replace(document, articles=(article,), annexes=())


@pytest.fixture(scope="module")
def shown(
    presses: tuple[PdfPress, DocxPress], program: Program, tmp_path_factory: pytest.TempPathFactory
) -> dict[Language, str]:
    """Give what LibreOffice shows of a Word file in each language, converted at once."""
    office, folder = program("soffice", "libreoffice-writer"), tmp_path_factory.mktemp("fuzzed")
    for language in LANGUAGES:
        data = presses[1].render(of(language, examples(language))).data
        (folder / f"{language}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    form = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder)
    done = ran(office, profile, "--headless", *form, *folder.glob("*.docx"))
    assert done.returncode == 0, done.stderr
    return {one: (folder / f"{one}.txt").read_text(encoding="utf-8-sig") for one in LANGUAGES}


@cache
def examples(language: Language) -> list[str]:
    """Give the texts that hypothesis begins with."""
    met: list[str] = []

    @SETTINGS
    @given(st.lists(mixed(language), min_size=40, max_size=40))
    def collect(texts: list[str]) -> None:
        met.extend(texts)

    collect()
    return met


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_is_what_was_written(
    language: Language, presses: tuple[PdfPress, DocxPress]
) -> None:
    pdf, word = presses
    texts = examples(language)
    assert len(set(texts)) > 50
    document = of(language, texts)
    told = words("\n".join(lines(document)))

    for text in texts:
        assert words(typography(text, language)) in told, text
    same(told, words(pdf_text(pdf.render(document).data)), "PDF")
    same(told, words(docx_text(word.render(document).data)), "Word")


@pytest.mark.conformance
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_shows_what_was_written(language: Language, shown: dict[Language, str]) -> None:
    same(
        words("\n".join(lines(of(language, examples(language))))),
        words(shown[language]),
        "LibreOffice",
    )
