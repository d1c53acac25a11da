"""The pack as its readers open it: a real browser, real validators, Word files read back."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from tests.cases import ACCORD, REAL
from tests.conformance.test_report_page import DARK, FRAMES, MEASURE, QUIET, brightness
from tests.trips import matter

from alternat.conformity.programs import verapdf
from alternat.conformity.word import word_steps
from alternat.document.reading import words
from alternat.languages import LANGUAGES, Language
from alternat.render.readback_docx import word_facts
from alternat.trip.pack import stationery, thumbnails
from alternat.trip.pack.booklet import booklet
from alternat.trip.pack.checklists import missing
from alternat.trip.pack.gathering import measured
from alternat.trip.pack.matter import A4, Matter, Product
from alternat.trip.pack.open_points import points
from alternat.trip.pack.page import page
from alternat.trip.pack.paper import PackPress
from alternat.trip.pack.sheets import Sheet, lines
from alternat.trip.pack.sittings import sittings
from alternat.trip.pack.summary import summary
from alternat.trip.pack.voice import Voice
from alternat.trip.pack.word import word

pytestmark = pytest.mark.conformance

WIDTHS = (320, 420, 760, 1100, 1600)
HOUSE = REAL.house


@pytest.fixture(scope="module")
def real() -> Matter:
    return matter(REAL, final=False)


@pytest.fixture(scope="module")
def folder(real: Matter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay the page of the real trip out with what it shows."""
    made = tmp_path_factory.mktemp("trip")
    products = tuple(
        Product(f"pack/{name}.{language}.pdf", name, language, "pdf", 1, A4)
        for language in LANGUAGES
        for name in ("booklet", "summary")
    )
    html = page(real, sittings(real), points(real), products, date(2025, 4, 14))
    (made / "index.html").write_text(html, encoding="utf-8")
    (made / "fonts").mkdir()
    for font in (HOUSE / "fonts").glob("*.ttf"):
        (made / "fonts" / font.name).write_bytes(font.read_bytes())
    (made / "pages").mkdir()
    picture = io.BytesIO()
    Image.new("P", (360, 509), 0).save(picture, "PNG")
    for act in real.acts:
        for paper in act.originals():
            for number in thumbnails.shown(paper):
                (made / thumbnails.picture(paper, number)).write_bytes(picture.getvalue())
    return made


@pytest.fixture(scope="module")
def browser(
    program: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., str]:
    chromium = program("chromium", "chromium")

    def run(file: Path, *arguments: str) -> str:
        profile = tmp_path_factory.mktemp("profile")
        done = subprocess.run(
            [chromium, *QUIET, f"--user-data-dir={profile}", *arguments, file.as_uri()],
            capture_output=True,
            encoding="utf-8",
            timeout=180,
            check=True,
        )
        return done.stdout

    return run


def scripted(folder: Path, name: str, script: str, *, arabic: bool = False) -> Path:
    """Give the page to a test's own script, in a language."""
    html = (folder / "index.html").read_text(encoding="utf-8")
    html = re.sub(r'<meta http-equiv="Content[^>]*>', "", html)
    if arabic:
        html = html.replace(' id="show-fr" checked', ' id="show-fr"')
        html = html.replace(' id="show-ar"', ' id="show-ar" checked')
    file = folder / name
    file.write_text(html.replace("</body>", f"{script}</body>"), encoding="utf-8")
    return file


@pytest.mark.parametrize("arabic", [False, True], ids=["fr", "ar"])
def test_nothing_is_wider_than_the_screen(
    folder: Path, browser: Callable[..., str], arabic: bool
) -> None:
    measure = MEASURE.replace(".skip, .unseen, .name", ".skip, .choice input")
    measured = scripted(folder, f"measured-{arabic}.html", measure, arabic=arabic)
    frame = f'<iframe src="{measured.name}" height="800"'
    frames = (f'{frame} width="{one}"></iframe>' for one in WIDTHS)
    file = folder / f"frames-{arabic}.html"
    file.write_text(FRAMES + "<style>iframe{border:0}</style>" + "".join(frames), encoding="utf-8")
    dom = browser(file, "--dump-dom", "--virtual-time-budget=20000")
    told = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
    assert told
    found = {}
    for line in filter(None, told[1].split("@@")):
        inner, scroll, wide = line.split("|", 2)
        found[int(inner)] = (int(scroll), wide)
    assert found == {width: (width, "") for width in WIDTHS}


PROBE = """<script>
addEventListener("load", async () => {
  const shown = (one) => one.getClientRects().length > 0;
  const all = [...document.querySelectorAll(".side")];
  const sides = () => all.filter(shown).map((one) => one.lang).join();
  const told = [sides()];
  const arabic = document.getElementById("show-ar");
  document.getElementById("show-fr").focus();
  told.push(document.activeElement.id);
  arabic.click();
  told.push(sides());
  await document.fonts.load("16px Amiri", "ع");
  await document.fonts.ready;
  told.push([...document.fonts].filter((f) => f.status === "loaded").map((f) => f.family).join());
  told.push([...document.images].filter((i) => i.complete && i.naturalWidth === 0).length);
  told.push([...document.querySelectorAll("img:not([alt]), a:not([href])")].length);
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  told.push(ids.length - new Set(ids).size);
  told.push([...document.querySelectorAll('a[href^="#"]')].filter(
    (a) => !document.getElementById(a.getAttribute("href").slice(1))).length);
  document.title = told.join("|");
});
</script>"""


def test_the_language_is_chosen_without_a_script(folder: Path, browser: Callable[..., str]) -> None:
    """The test's own script only looks; the page has none."""
    assert "<script" not in (folder / "index.html").read_text(encoding="utf-8")
    file = scripted(folder, "probe.html", PROBE)
    dom = browser(file, "--dump-dom", "--virtual-time-budget=20000")
    told = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
    assert told
    first, focused, then, fonts, broken, unnamed, twice, lost = told[1].split("|")
    assert (first, focused, then) == ("fr", "show-fr", "ar")
    assert {"Amiri", '"Source Serif 4"'} & set(fonts.split(","))
    assert (broken, unnamed, twice, lost) == ("0", "0", "0", "0")


def test_the_policy_lets_its_own_style_and_pictures_through(
    folder: Path, browser: Callable[..., str]
) -> None:
    light, dark = folder / "light.png", folder / "dark.png"
    file = folder / "index.html"
    browser(file, f"--screenshot={light}", "--window-size=1400,1200")
    browser(file, f"--screenshot={dark}", "--window-size=1400,1200", DARK)
    assert brightness(light) > 190
    assert brightness(dark) < 90


@pytest.fixture(scope="module")
def sheets(real: Matter) -> list[Sheet]:
    planned = sittings(real)
    french, arabic = (Voice(language, real.directory) for language in LANGUAGES)
    return [
        booklet(real, planned, arabic),
        booklet(real, planned, french),
        missing(real, planned, points(real), french),
        summary(real, planned, arabic),
    ]


@pytest.fixture(scope="module")
def printed(
    sheets: list[Sheet], real: Matter, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("printed")
    press = PackPress(HOUSE, real.dated)
    data = {f"{one.name}.{one.language}": press.sheet(one) for one in sheets}
    data["folder-labels"] = press.labels(stationery.labels(real, sittings(real)))
    data["name-cards"] = press.cards(stationery.cards(real, sittings(real)))
    files = {}
    for name, content in data.items():
        files[name] = folder / f"{name}.pdf"
        files[name].write_bytes(content)
    return files


def test_every_pdf_is_fit_to_be_kept_and_read_aloud(
    printed: dict[str, Path], required: Callable[[bool, str], None]
) -> None:
    found = verapdf([*printed.values()])
    steps = [(file.name, step) for file, made in found.items() for step in made]
    required(all(step.state != "not-run" for _, step in steps), "veraPDF is not here")
    assert len(steps) == 2 * len(printed)
    assert [(name, step) for name, step in steps if step.state != "passed"] == []


def test_the_pdf_says_what_the_sheet_says(
    sheets: list[Sheet], printed: dict[str, Path], program: Callable[[str, str], str]
) -> None:
    for sheet in sheets:
        file = printed[f"{sheet.name}.{sheet.language}"]
        read = subprocess.run(
            [program("pdftotext", "poppler-utils"), file, "-"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        # The lines of a cell are broken, and its neighbours stand between: look for words.
        told = set(re.findall(r"\w{4,}", "\n".join(lines(sheet))))
        lost = {one for one in told if one not in words(read)}
        assert len(lost) <= len(told) / 50, sorted(lost)[:20]


@pytest.mark.parametrize(
    ("language", "guest", "host"), [("fr", "invité", "hôte"), ("ar", "ضيف", "مستضيف")]
)
def test_left_and_right_on_paper_are_those_of_the_room(
    language: Language, guest: str, host: str, tmp_path: Path, program: Callable[[str, str], str]
) -> None:
    made = matter()
    (sitting,) = (one for one in sittings(made) if one.ceremony.agreement == ACCORD)
    sheet = booklet(made, (sitting,), Voice(language, made.directory))
    file = tmp_path / "booklet.pdf"
    file.write_bytes(PackPress(HOUSE, made.dated).sheet(sheet))
    boxes = subprocess.run(
        [program("pdftotext", "poppler-utils"), "-bbox", file, "-"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    found = re.findall(r'<word xMin="([\d.]+)".*?>(.*?)</word>', boxes)
    left = {
        # Arabic letters come in the order of the page, or in that of the text.
        name: next(float(x) for x, said in found if said in (name, name[::-1]))
        for name in (guest, host)
    }
    assert left[guest] < left[host], "the guest is at the right of the host, at the room's left"


def test_word_says_the_same_and_has_no_slip(sheets: list[Sheet], real: Matter) -> None:
    for sheet in sheets[:2]:
        facts = word_facts(word(sheet, real.dated))
        assert facts.slips == ()
        said = words(facts.text.replace("•", ""))
        assert said == words("".join(lines(sheet)))


def test_word_passes_the_validator(
    sheets: list[Sheet], real: Matter, tmp_path: Path, required: Callable[[bool, str], None]
) -> None:
    for sheet in sheets[:2]:
        file = tmp_path / f"{sheet.name}.{sheet.language}.docx"
        file.write_bytes(word(sheet, real.dated))
        steps = {step.name: step for step in word_steps(file, file.read_bytes())}
        required(steps["open-xml"].state != "not-run", "the Open XML validator is not here")
        assert {step.state for step in steps.values()} == {"passed"}, steps


def test_cards_and_labels_have_their_real_sizes(printed: dict[str, Path]) -> None:
    for name in ("name-cards", "folder-labels"):
        pages, size = measured(printed[name])
        assert pages >= 4
        assert size == A4


def test_the_same_sheet_gives_the_same_bytes(sheets: list[Sheet], real: Matter) -> None:
    press, other = PackPress(HOUSE, real.dated), PackPress(HOUSE, real.dated)
    assert press.sheet(sheets[-1]) == other.sheet(sheets[-1])
    assert word(sheets[0], real.dated) == word(sheets[0], real.dated)
