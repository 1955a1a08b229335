"""What is really in a PDF? Read with PDFium, which knows nothing of how it was made.

`faults` tells what is wrong with a printed entry: text that is missing, doubled or cut, ink in
the margins, type that is not embedded. It shares no geometry with the painter.
"""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import pypdf
import pypdfium2 as pdfium

MM_PT = 72 / 25.4
_LIGHT = bytes(range(200, 256))  # what is no ink
_INK_SCALE = 150 / 72
# PDFium tells a hyphen at the end of a line by these.
_HYPHENS = {"\x02": "-", "\ufffe": "-"}


class Letter(NamedTuple):
    """A letter with its box in points from the upper left corner, loose: as high as its type."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def letters(pdf: bytes, page: int) -> list[Letter]:
    """Every letter of a page that is no space."""
    text = pdfium.PdfDocument(pdf)[page].get_textpage()
    height = pdfium.PdfDocument(pdf)[page].get_height()
    found = []
    for at in range(text.count_chars()):
        char = text.get_text_range(at, 1)
        if char.strip():
            left, bottom, right, top = text.get_charbox(at, loose=True)
            found.append(Letter(char, left, height - top, right, height - bottom))
    return found


def squeezed(text: str) -> str:
    """Text without its spaces, so that where lines break does not matter."""
    for sign, hyphen in _HYPHENS.items():
        text = text.replace(sign, hyphen)
    return "".join(text.split())


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, as it is copied out of it."""
    return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(pdf)]


def sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """The size of every page."""
    return [(w / MM_PT, h / MM_PT) for w, h in (p.get_size() for p in pdfium.PdfDocument(pdf))]


def pixels(pdf: bytes, page: int, scale: float = _INK_SCALE) -> tuple[int, int, bytes]:
    """A page as grey pixels: width, height, one byte each."""
    bitmap = pdfium.PdfDocument(pdf)[page].render(scale=scale, grayscale=True)
    rows = ctypes.string_at(bitmap.buffer, bitmap.stride * bitmap.height)
    lines = (rows[y * bitmap.stride :][: bitmap.width] for y in range(bitmap.height))
    return bitmap.width, bitmap.height, b"".join(lines)


def ink_outside(pdf: bytes, page: int, margins_mm: Sequence[float]) -> int:
    """How many dark pixels stand in the margins (left, top, right, bottom)."""
    width, height, grey = pixels(pdf, page)
    left, top, right, bottom = (int(mm * MM_PT * _INK_SCALE) - 1 for mm in margins_mm)
    outside = 0
    for y in range(height):
        row = grey[y * width : (y + 1) * width]
        inside = top <= y < height - bottom
        edges = row[:left] + row[width - right :] if inside else row
        outside += len(edges.translate(None, _LIGHT))
    return outside


def loose_fonts(pdf: bytes) -> list[str]:
    """The names of fonts that are not embedded."""
    found = []
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            described = below["/FontDescriptor"].get_object()
            if not described.keys() & {"/FontFile", "/FontFile2", "/FontFile3"}:
                found.append(str(described["/FontName"]))
    return found


def faults(
    pdf: bytes, words: str, margins_mm: Sequence[float], running: Sequence[str]
) -> list[str]:
    """What is wrong with a printed entry that says `words`.

    `running` is what stands on pages beside the entry: any number of times, "#" for digits.
    """
    return [
        *_text_faults(pdf, words, running),
        *(
            f"ink in the margin of page {page + 1}"
            for page in range(len(page_texts(pdf)))
            if ink_outside(pdf, page, margins_mm)
        ),
        *(f"{name} is not embedded" for name in loose_fonts(pdf)),
    ]


def _text_faults(pdf: bytes, words: str, running: Sequence[str]) -> Iterator[str]:
    known = "|".join(re.escape(squeezed(told)).replace("\\#", r"\d+") for told in running)
    whole = "".join(re.sub(known, "", squeezed(text)) for text in page_texts(pdf))
    wanted = re.sub(known, "", squeezed(words))
    if odd := sorted({char for char in whole if ord(char) < 32 or "ﬀ" <= char <= "ﬆ"}):
        yield f"control characters or ligatures: {odd}"
    if whole != wanted:
        pairs = zip(whole, wanted, strict=False)
        at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        before, lost, came = wanted[max(0, at - 30) : at], wanted[at:], whole[at:]
        yield f"after …{before!r}: {lost[:30]!r} became {came[:30]!r}"


def cut_letters(pdf: bytes, page: int, scale: float = 4.0) -> list[Letter]:
    """Letters without ink in a half of their tight box: what a ground or a clip has cut."""
    document = pdfium.PdfDocument(pdf)
    text = document[page].get_textpage()
    height = document[page].get_height()
    width, _, grey = pixels(pdf, page, scale)
    found = []
    for at in range(text.count_chars()):
        char = text.get_text_range(at, 1)
        left, bottom, right, top = text.get_charbox(at)
        if not char.isalnum() or top - bottom < 3:
            continue
        box = Letter(char, left, height - top, right, height - bottom)
        columns = slice(int(left * scale), int(right * scale) + 1)
        middle = (box.top + box.bottom) / 2
        halves = ((box.top, middle), (middle, box.bottom))
        for first, last in halves:
            rows = range(int(first * scale), int(last * scale) + 1)
            lines = (grey[y * width + columns.start : y * width + columns.stop] for y in rows)
            if not b"".join(lines).translate(None, _LIGHT):
                found.append(box)
                break
    return found
