"""What stands on the pages of a PDF, in millimetres? Read with PDFium alone."""

from __future__ import annotations

import ctypes
from math import atan2, degrees, hypot
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from tests.paint.cards.places import Rect

MM = 25.4 / 72
INK_DPI = 150
_DARK = 200  # and below is ink
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": ""}


class Letter(NamedTuple):
    """A letter: its tight box, where it was set on its line, its size, degrees clockwise it has.

    The box of an italic f reaches to the left of where it was set.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    x: float
    y: float
    size_pt: float
    turn: int

    @property
    def line(self) -> float:
        """What letters of one line have in common."""
        return self.x if self.turn in (90, 270) else self.y

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of its box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


class SeenPage(NamedTuple):
    """A page: its size, its letters in the order of the file, lines and grounds, and its ink."""

    width: float
    height: float
    letters: list[Letter]
    shapes: list[Rect]
    ink: NDArray[np.bool_]

    def is_inked(self, rect: Rect) -> bool:
        """Whether there is a dark dot in a rectangle."""
        dots = INK_DPI / 25.4
        rows = slice(max(0, int(rect.top * dots) + 1), max(0, int(rect.bottom * dots)))
        columns = slice(max(0, int(rect.left * dots) + 1), max(0, int(rect.right * dots)))
        return bool(self.ink[rows, columns].any())

    def moved_back(self, right: float, down: float) -> SeenPage:
        """The page as it was before all that stands on it was moved so many millimetres."""
        letters = [
            one._replace(
                left=one.left - right,
                right=one.right - right,
                x=one.x - right,
                top=one.top - down,
                bottom=one.bottom - down,
                y=one.y - down,
            )
            for one in self.letters
        ]
        shapes = [
            Rect(one.left - right, one.top - down, one.right - right, one.bottom - down)
            for one in self.shapes
        ]
        rows, columns = (round(mm * INK_DPI / 25.4) for mm in (down, right))
        ink = np.roll(self.ink, (-rows, -columns), (0, 1))
        return self._replace(letters=letters, shapes=shapes, ink=ink)


def seen_pages(pdf: bytes) -> list[SeenPage]:
    """Every page of a PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_page(page) for page in document]
    finally:
        document.close()


def _page(page: pdfium.PdfPage) -> SeenPage:
    wide, high = page.get_size()
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    bounds = [path.get_bounds() for path in paths]
    shapes = [
        Rect(x1 * MM, (high - y2) * MM, x2 * MM, (high - y1) * MM) for x1, y1, x2, y2 in bounds
    ]
    bitmap = page.render(scale=INK_DPI / 72, grayscale=True)
    ink = bitmap.to_numpy().reshape(bitmap.height, bitmap.width) < _DARK
    return SeenPage(wide * MM, high * MM, _letters(page, high), shapes, ink)


def _letters(page: pdfium.PdfPage, high: float) -> list[Letter]:
    """Letters as one reads them: PDFium puts lines in order as the page is turned, so turn it."""
    upright = _as_it_lies(page, high)
    found = [one for one in upright if not one.turn]
    for turn in sorted({one.turn for one in upright} - {0}):
        page.set_rotation(360 - turn)
        found += [one for one in _as_it_lies(page, high) if one.turn == turn]
        page.set_rotation(0)
    return found


def _as_it_lies(page: pdfium.PdfPage, high: float) -> list[Letter]:
    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = raw.FS_MATRIX()
    found = []
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, at)
        char = chr(code)
        if char.isspace() or not code:
            continue
        raw.FPDFText_GetCharBox(text.raw, at, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
        raw.FPDFText_GetMatrix(text.raw, at, matrix)
        size = raw.FPDFText_GetFontSize(text.raw, at) * hypot(matrix.c, matrix.d)
        found.append(
            Letter(
                _HYPHENS.get(char, char),
                left.value * MM,
                (high - top.value) * MM,
                right.value * MM,
                (high - bottom.value) * MM,
                x.value * MM,
                (high - y.value) * MM,
                size,
                round(degrees(atan2(-matrix.b, matrix.a))) % 360,
            )
        )
    return found
