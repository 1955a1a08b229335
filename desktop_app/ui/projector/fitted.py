"""How large can the words be, and if they are still too many, in which parts do they come?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.paint.fonts import serif
from desktop_app.ui.projector.lines import Lines
from desktop_app.ui.strokes import elided

# Shares of the area's height: what the words begin with, and what is read from the last row.
_TITLE, _TEXT, _LEAST_TITLE, _LEAST_TEXT = 0.15, 0.062, 0.05, 0.042
_LEAST_TITLE_PX, _LEAST_TEXT_PX = 24, 18
_TITLE_LINE, _TEXT_LINE = 1.14, 1.42
_GAP = 0.05
_SHRINK = 0.93
_MOST_TITLE = 0.45  # of the height, where there is a text beside the title
_EMS = 31  # a line of text is at most so many times its size wide


class Fitted(NamedTuple):
    """Title and text at sizes that fit into an area; the text comes in one or more parts.

    `gap` lies between them; all lengths in pixels.
    """

    title: Lines
    text: Lines
    parts: tuple[range, ...]
    title_px: int
    text_px: int
    gap: float

    @property
    def height(self) -> float:
        """Of the title and the longest part together."""
        return self.title.height + self.gap + len(self.parts[0]) * self.text.line_px


def fit(title: str, text: str, area: QSizeF, scale: float = 1.0) -> Fitted:
    """The largest sizes, times `scale`, at which all fits; at the least readable ones, parts.

    A title that is too long even then ends in an ellipsis.
    """
    sizes = _sizes(area.height(), scale)
    first = _set(title, text, area, *sizes[0])
    if _is_whole(title, first, area):
        return first
    # Smaller words fit where larger ones do, so the largest that do are found by halves.
    fitting = len(sizes) - 1
    best, over = _set(title, text, area, *sizes[fitting]), 0
    while fitting - over > 1:
        half = (fitting + over) // 2
        tried = _set(title, text, area, *sizes[half])
        if _is_whole(title, tried, area):
            fitting, best = half, tried
        else:
            over = half
    return best


def _sizes(high: float, scale: float) -> list[tuple[int, int]]:
    """The sizes of title and text to be tried, from the largest to the least readable."""
    least_title = round(max(_LEAST_TITLE_PX, high * _LEAST_TITLE))
    least_text = round(max(_LEAST_TEXT_PX, high * _LEAST_TEXT))
    sizes: list[tuple[int, int]] = []
    shrink = scale
    while not sizes or sizes[-1] != (least_title, least_text):
        title_px = max(least_title, round(high * _TITLE * shrink))
        sizes.append((title_px, max(least_text, round(high * _TEXT * shrink))))
        shrink *= _SHRINK
    return sizes


def _is_whole(title: str, fitted: Fitted, area: QSizeF) -> bool:
    """Whether all shows at once, with no word of the title broken."""
    if len(fitted.parts) > 1 or fitted.title.height > area.height() * _MOST_TITLE:
        return False
    metrics = QFontMetricsF(serif(fitted.title_px, QFont.Weight.DemiBold))
    return all(metrics.horizontalAdvance(word) <= area.width() for word in title.split())


def _set(title: str, text: str, area: QSizeF, title_px: int, text_px: int) -> Fitted:
    head, body = _title(title, area, title_px), text_lines(text, area, text_px)
    gap = area.height() * _GAP
    room = max(1, int((area.height() - head.height - gap) / body.line_px))
    parts = tuple(
        range(first, min(first + room, len(body))) for first in range(0, max(1, len(body)), room)
    )
    return Fitted(head, body, parts, title_px, text_px, gap)


def text_lines(text: str, area: QSizeF, text_px: int) -> Lines:
    """A text at a size, no wider than is good to read."""
    width = min(area.width(), _EMS * text_px)
    return Lines(text, serif(text_px), width, text_px * _TEXT_LINE)


def _title(title: str, area: QSizeF, title_px: int) -> Lines:
    font, line_px = serif(title_px, QFont.Weight.DemiBold), title_px * _TITLE_LINE
    lines = Lines(title, font, area.width(), line_px)
    most = max(1, int(area.height() * _MOST_TITLE / line_px))
    if len(lines) <= most:
        return lines
    kept = "".join(lines.text(number) for number in range(most - 1))
    rest = "".join(lines.text(number) for number in range(most - 1, len(lines)))
    last = elided(rest, QFontMetricsF(font), area.width() * 0.98)
    return Lines(kept + last, font, area.width(), line_px)
