"""A scanner, simulated: printed pages come back askew, shifted, noisy, and compressed.

Takes pictures of pages; gives pictures as an office scanner makes them, and stacks of them in one
file. The walkthrough and the tests use it; everything follows from the seed.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw

DOTS = 200


@dataclass(frozen=True)
class Askew:
    """How a page lies on the glass."""

    turns: int = 0
    """Quarter turns, counter-clockwise."""
    lean: float = 0.0
    """Degrees."""
    scale: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    """Dots."""
    noise: float = 6.0
    """Standard deviation of the grey of each dot."""


def printed(pdf: Path | bytes, dots: int = DOTS) -> list[Image.Image]:
    """Draw the pages of a file, as a printer puts them on paper."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dots / 72).to_pil().convert("RGB") for page in document]


def scanned(page: Image.Image, how: Askew, seed: int) -> Image.Image:
    """Scan a page."""
    chance = np.random.default_rng(seed)
    width, height = page.size
    middle = (width / 2, height / 2)
    size = (round(width * how.scale), round(height * how.scale))
    paper = page.resize(size, Image.Resampling.BICUBIC) if how.scale != 1 else page
    glass = Image.new("RGB", (width, height), (250, 250, 248))
    place = ((width - size[0]) // 2 + round(how.shift[0]), (height - size[1]) // 2)
    glass.paste(paper, (place[0], place[1] + round(how.shift[1])))
    turned = glass.rotate(
        how.lean, Image.Resampling.BICUBIC, center=middle, fillcolor=(250, 250, 248)
    )
    grain = chance.normal(0, how.noise, (height, width, 1))
    faded = np.asarray(turned, dtype=np.float32) * 0.9 + 18 + grain
    picture = Image.fromarray(np.clip(faded, 0, 255).astype(np.uint8))
    for _ in range(how.turns % 4):
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    return picture


def by_chance(seed: int) -> Askew:
    """Lay a page down as people do: a little askew, sometimes the wrong way round."""
    chance = np.random.default_rng(seed)
    return Askew(
        turns=int(chance.integers(0, 4)),
        lean=float(chance.uniform(-1.5, 1.5)),
        scale=float(chance.uniform(0.985, 1.01)),
        shift=(float(chance.uniform(-12, 12)), float(chance.uniform(-12, 12))),
        noise=float(chance.uniform(3, 9)),
    )


def signed(page: Image.Image, box: tuple[float, float, float, float], seed: int) -> Image.Image:
    """Sign in ink within a box, in points from the top left of the page, and set a seal."""
    chance = np.random.default_rng(seed)
    page = page.copy()
    pen = ImageDraw.Draw(page)
    scale = page.width / 595.28
    left, top, right, bottom = (edge * scale for edge in box)
    across = np.linspace(left + 0.1 * (right - left), left + 0.7 * (right - left), 60)
    down = (top + bottom) / 2 + np.cumsum(chance.normal(0, (bottom - top) / 14, 60))
    down = np.clip(down, top + 4, bottom - 4)
    pen.line(list(zip(across.tolist(), down.tolist(), strict=True)), fill=(25, 30, 120), width=5)
    radius = min(right - left, bottom - top) * 0.3
    x, y = right - 1.3 * radius, (top + bottom) / 2
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(170, 30, 40), width=5)
    return page


def written(page: Image.Image, words: str, at: tuple[float, float]) -> Image.Image:
    """Write by hand at a place, in points from the top left of the page."""
    page = page.copy()
    scale = page.width / 595.28
    x, y = (edge * scale for edge in at)
    pen = ImageDraw.Draw(page)
    for stroke in range(len(words)):
        start = x + stroke * 9 * scale
        pen.line((start, y, start + 5 * scale, y - 9 * scale), fill=(20, 25, 110), width=4)
        pen.line(
            (start + 5 * scale, y - 9 * scale, start + 8 * scale, y), fill=(20, 25, 110), width=4
        )
    return page


def stack(pages: Sequence[Image.Image], form: str = "PDF") -> bytes:
    """Put pages into one file, as a scanner sends it."""
    file = io.BytesIO()
    first, *others = pages
    options = {"quality": 75} if form == "PDF" else {"compression": "tiff_lzw"}
    first.save(
        file,
        form,
        save_all=True,
        append_images=others,
        resolution=DOTS,
        dpi=(DOTS, DOTS),
        **options,
    )
    return file.getvalue()


def main() -> None:
    """Sign the originals of a final text on paper, and scan them: FINAL FOLDER.

    Writes `stack.pdf`: every page of every original but one, in any order and any way round, with
    blank backs and a page from elsewhere; and `late.jpg`, the page that was left on the copier.
    """
    final, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    paper: list[Image.Image] = []
    rooms = json.loads((final / "final.json").read_bytes())["rooms"]
    for name, places in sorted(rooms.items()):
        if name.count(".fr-ar."):
            pages = printed(final / name)
            for one in places:
                box = (one["left"], one["top"], one["right"], one["bottom"])
                pages[one["page"]] = signed(pages[one["page"]], box, one["rank"])
            paper += pages
    late = paper.pop(1)
    blank = Image.new("RGB", paper[0].size, "white")
    foreign = blank.copy()
    ImageDraw.Draw(foreign).text((250, 400), "Facture (fictive)", fill="black", font_size=70)
    paper += [blank, foreign]
    order = np.random.default_rng(7).permutation(len(paper)).tolist()
    scans = [scanned(paper[index], by_chance(index), index) for index in order]
    (folder / "stack.pdf").write_bytes(stack(scans))
    scanned(late, Askew(2, lean=0.9), 99).save(folder / "late.jpg", quality=80, dpi=(DOTS, DOTS))
    print(f"{len(scans)} pages in {folder / 'stack.pdf'}, one more in {folder / 'late.jpg'}")


if __name__ == "__main__":
    main()
