"""The derived copy: pages in order, upright, as one PDF/A-2b.

Takes the pictures of pages; gives bytes, the same for the same pages. It is a copy for reading: the
bytes received are kept beside it, untouched.

Source: ISO 19005-2; preservation reference § 1.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image, ImageCms

_DATE: Final = slice(24, 36)
"""Where an ICC profile says when it was made (ICC.1 § 7.2.8)."""
_FIXED = b"\x07\xea\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00"
"""1 January 2026, midnight."""


def bind(pictures: Sequence[tuple[Path, float]], title: str, made: datetime) -> bytes:
    """Bind pictures of pages.

    Args:
        pictures: JPEG files in the order of the pages, each with its dots an inch.
        title: What the file is called.
        made: When; with its time zone.
    """
    with Pdf.new() as pdf:
        for file, dots in pictures:
            _add_page(pdf, file, dots)
        profile = Stream(pdf, _srgb(), Dictionary(N=3, Alternate=Name.DeviceRGB))
        pdf.Root.OutputIntents = Array(
            [
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier="sRGB",
                    Info="sRGB IEC61966-2.1",
                    DestOutputProfile=profile,
                )
            ]
        )
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:title"] = title
            metadata["xmp:CreateDate"] = made.isoformat(timespec="seconds")
            metadata["xmp:CreatorTool"] = "Alternat"
            metadata["pdfaid:part"] = "2"
            metadata["pdfaid:conformance"] = "B"
        whole = io.BytesIO()
        pdf.save(
            whole,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            min_version="1.7",
        )
    return whole.getvalue()


def _add_page(pdf: Pdf, file: Path, dots: float) -> None:
    data = file.read_bytes()
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
        width, height = picture.size
        space = Name.DeviceGray if picture.mode == "L" else Name.DeviceRGB
    image = Stream(
        pdf,
        data,
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            ColorSpace=space,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        ),
    )
    across, down = round(width * 72 / dots, 2), round(height * 72 / dots, 2)
    page = pdf.add_blank_page(page_size=(across, down))
    page.obj.Resources = Dictionary(XObject=Dictionary(Page=image))
    page.obj.Contents = Stream(pdf, f"q {across} 0 0 {down} 0 0 cm /Page Do Q".encode())


def _srgb() -> bytes:
    """Give the sRGB profile, without the moment at which it was computed."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = _FIXED
    return bytes(profile)
