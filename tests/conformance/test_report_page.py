"""The report in a real browser: it is drawn, fits any width, and prints."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from tests.cases import ACCORD, ALL, REAL, case
from tests.reviewed import WAIVED, finding, shown

from alternat.review.finding import Ui
from alternat.review.gate import review
from alternat.review.report import placing
from alternat.review.report.page import page

pytestmark = pytest.mark.conformance

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
DARK = "--blink-settings=preferredColorScheme=0"

MEASURE = """
<script>
  addEventListener("load", () => {
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => !one.closest(".skip, .unseen, .name") &&
        one.getBoundingClientRect().right > innerWidth + 1
    );
    parent.postMessage([innerWidth, document.documentElement.scrollWidth,
      wide.map((one) => one.outerHTML.slice(0, 80)).join(" ")].join("|"), "*");
  });
</script>
"""
FRAMES = """
<!DOCTYPE html><meta charset="utf-8"><title></title>
<script>addEventListener("message", (said) => { document.title += said.data + "@@"; });</script>
"""
WIDTHS = (320, 420, 760, 1100, 1600)

Browser = Callable[..., str]


@pytest.fixture(scope="module")
def browser(
    program: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory
) -> Browser:
    """Run Chromium without a window, on a profile of its own."""
    chromium = program("chromium", "chromium")

    def run(file: Path, *arguments: str) -> str:
        profile = tmp_path_factory.mktemp("profile")
        done = subprocess.run(
            [chromium, *QUIET, f"--user-data-dir={profile}", *arguments, file.as_uri()],
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=True,
        )
        return done.stdout

    return run


@pytest.fixture(scope="module", params=["fr", "en"])
def text(request: pytest.FixtureRequest) -> str:
    """A page with all there can be: articles, blanks, open choices, waivers, long names."""
    ui: Ui = request.param
    real = case("idf-casablanca-settat-2025", workspace=REAL)
    pair = next(one for one in real.pairs if one.article == "object" and one.fr and one.ar)
    assert pair.fr
    assert pair.ar
    quoted = finding(17, "B", article="object", texts=(pair.fr.text, pair.ar.text))
    place = ("specs/agreements/" + "long-" * 30 + ".yaml", 1, 1)
    long = placing.reviewed(real, (*review(real), quoted), lambda _: place)
    waived = shown((finding(17, "B", article="object"), finding(100, "B").waived(WAIVED)))
    return page([(real, long), waived, *(shown((), name) for name in ALL if name != ACCORD)], ui)


def test_nothing_is_wider_than_the_screen(text: str, browser: Browser, tmp_path: Path) -> None:
    measured = re.sub(r"<meta http-equiv=[^>]*>", "", text).replace("</body>", f"{MEASURE}</body>")
    (tmp_path / "page.html").write_text(measured, encoding="utf-8")
    frames = (f'<iframe src="page.html" width="{one}" height="800"></iframe>' for one in WIDTHS)
    style = "<style>iframe { border: 0; }</style>"
    file = tmp_path / "frames.html"
    file.write_text(FRAMES + style + "".join(frames), encoding="utf-8")
    dom = browser(file, "--dump-dom", "--virtual-time-budget=20000")
    title = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
    assert title
    found = {}
    for line in title[1].split("@@"):
        if line:
            inner, scroll, wide = line.split("|", 2)
            found[int(inner)] = (int(scroll), wide)
    assert found == {width: (width, "") for width in WIDTHS}


def test_the_browser_applies_the_style_that_the_policy_allows(
    text: str, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(text, encoding="utf-8")
    dom = browser(file, "--dump-dom")
    assert 'dir="rtl"' in dom
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    browser(file, f"--screenshot={light}", "--window-size=1400,1000")
    browser(file, f"--screenshot={dark}", "--window-size=1400,1000", DARK)
    assert brightness(light) > 200
    assert brightness(dark) < 80


def test_it_prints_on_paper(
    text: str, browser: Browser, program: Callable[[str, str], str], tmp_path: Path
) -> None:
    file, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    file.write_text(text, encoding="utf-8")
    browser(file, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", DARK)
    told = subprocess.run(
        [program("pdfinfo", "poppler-utils"), pdf],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert "A4" in told
    picture = tmp_path / "first"
    pdftoppm = program("pdftoppm", "poppler-utils")
    subprocess.run([pdftoppm, "-r", "40", "-png", "-singlefile", pdf, picture], check=True)
    assert brightness(picture.with_suffix(".png")) > 230, "dark paper"


def brightness(picture: Path) -> float:
    """Give the mean of the greys of a picture, 0 to 255."""
    with Image.open(picture) as image:
        return float(ImageStat.Stat(image.convert("L")).mean[0])
