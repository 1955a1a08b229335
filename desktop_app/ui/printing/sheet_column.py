"""Where do sheets lie that are shown one below the other?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize

from desktop_app.paint.marks import Page

GAP, AROUND = 24, 28
LEAST_ZOOM, MOST_ZOOM = 0.2, 2.0


class Fit(StrEnum):
    """What of a sheet is to be seen whole."""

    PAGE = "page"
    WIDTH = "width"


class SheetColumn:
    """Sheets at a scale (pixels a millimetre) in a view so many pixels wide."""

    def __init__(self, pages: Sequence[Page], scale: float, wide: int) -> None:
        self.rects: list[QRectF] = []
        top = float(AROUND)
        for page in pages:
            width, height = page.width_mm * scale, page.height_mm * scale
            left = (max(wide, width + 2 * AROUND) - width) / 2
            self.rects.append(QRectF(left, top, width, height))
            top += height + GAP
        self.height = round(top - GAP) + AROUND if pages else 0
        self.width = round(max((rect.width() for rect in self.rects), default=0.0)) + 2 * AROUND

    def showing(self, top: int, height: int) -> list[int]:
        """The sheets that show in part, at least."""
        bottom = top + height
        return [
            at
            for at, rect in enumerate(self.rects)
            if rect.bottom() >= top and rect.top() <= bottom
        ]

    def number_at(self, y: float) -> int:
        """The sheet at a height, from 1; 0 without any."""
        return max(1, sum(rect.top() - GAP / 2 <= y for rect in self.rects)) if self.rects else 0


def fitting_zoom(fit: Fit, page: Page, room: QSize, unit: float) -> float:
    """At which size a page fits into `room`; `unit` is a millimetre in pixels at size 1."""
    zoom = (room.width() - 2 * AROUND) / (page.width_mm * unit)
    if fit is Fit.PAGE:
        zoom = min(zoom, (room.height() - 2 * AROUND) / (page.height_mm * unit))
    return min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
