"""A reader of PDFs that opens each object stream once.

The library finds an object by reading the table of its stream from the start: on our files, where
one stream holds two thousand objects, a verdict took fifteen seconds, and takes one with this.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.misc import PdfReadError, PdfStreamError
from pyhanko.pdf_utils.reader import PdfFileReader


class Reader(PdfFileReader):
    """A lenient reader: what strangers signed is rarely written to the letter."""

    def __init__(self, data: bytes) -> None:
        self._streams: dict[int, tuple[dict[int, int], bytes]] = {}
        super().__init__(BytesIO(data), strict=False)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:  # noqa: ARG002 - its place in the stream proves nothing more
        """Read an object of a stream; null if it is not there or cannot be read."""
        starts, data = self._opened(stmnum)
        if idnum not in starts:
            return generic.NullObject()
        stream = BytesIO(data)
        stream.seek(starts[idnum])
        try:
            return generic.read_object(stream, generic.Reference(idnum, 0, self))
        except (PdfStreamError, PdfReadError):
            return generic.NullObject()

    def _opened(self, number: int) -> tuple[dict[int, int], bytes]:
        """Give where each object of a stream starts, and the content of the stream."""
        if number not in self._streams:
            stream = generic.Reference(number, 0, self).get_object()
            if not isinstance(stream, generic.StreamObject) or stream["/Type"] != "/ObjStm":
                raise PdfReadError(f"object {number} is no object stream")
            data = stream.read_data(DecodePurpose.OBJECT_STREAM)
            first = int(stream["/First"])
            table = [int(one) for one in data[:first].split()][: 2 * int(stream["/N"])]
            pairs = reversed([*zip(table[::2], table[1::2], strict=False)])  # the first one counts
            self._streams[number] = ({one: first + offset for one, offset in pairs}, data)
        return self._streams[number]
