"""How is a moment of the projector drawn?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.paint.fonts import sans, serif
from desktop_app.ui.look import Look
from desktop_app.ui.projector.keys import bindings
from desktop_app.ui.projector.scene import Scene
from desktop_app.ui.strokes import draw_middle, elided, fill, fill_rounded
from desktop_app.wording import tr

_SMALL, _LEAST_PX = 0.019, 11  # words around the slide: a share of the height, but readable
_VEIL = 0.85
_ROW = 1.75  # a row of the keys, in sizes of its words


class ScenePainter:
    """Draws on a screen of a given size in a given look (its text size does not matter here)."""

    def __init__(self, look: Look, size: QSizeF) -> None:
        self._look, self._size = look, size
        self._small_px = max(_LEAST_PX, round(size.height() * _SMALL))

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Draw the ground and everything on it."""
        fill(painter, QRectF(QPointF(), self._size), self._look.colour("paper"))
        self._head(painter, scene)
        self._words(painter, scene)
        self._foot(painter, scene)

    def paint_keys(self, painter: QPainter) -> None:
        """Draw the table of keys over what is there."""
        rows = bindings()
        high = self._size.height()
        px = int(max(9, min(self._small_px * 1.3, high * 0.84 / (_ROW * (len(rows) + 1.5)))))
        bold, plain = sans(px, QFont.Weight.DemiBold), sans(px)
        keys = max(QFontMetricsF(bold).horizontalAdvance(row.shown) for row in rows)
        words = max(QFontMetricsF(plain).horizontalAdvance(row.words) for row in rows)
        gap = px * 1.5
        wide = min(keys + words + 3 * gap, self._size.width() * 0.96)
        panel = QRectF(0, 0, wide, px * _ROW * (len(rows) + 1.5))
        panel.moveCenter(QRectF(QPointF(), self._size).center())
        veil = self._look.colour("paper")
        veil.setAlphaF(_VEIL)
        fill(painter, QRectF(QPointF(), self._size), veil)
        fill_rounded(painter, panel, px * 0.6, self._look.colour("control"))
        fill_rounded(painter, panel.adjusted(1, 1, -1, -1), px * 0.6, self._look.colour("raised"))
        ink, muted = self._look.colour("ink"), self._look.colour("muted")
        for number, row in enumerate(rows):
            top = panel.top() + px * _ROW * (number + 0.75)
            left = QRectF(panel.left() + gap, top, keys, px * _ROW)
            right = QRectF(
                left.right() + gap, top, panel.right() - left.right() - 2 * gap, px * _ROW
            )
            draw_middle(painter, left, row.shown, bold, ink)
            shown = elided(row.words, QFontMetricsF(plain), right.width())
            draw_middle(painter, right, shown, plain, muted)

    def _head(self, painter: QPainter, scene: Scene) -> None:
        area, px = scene.area, self._small_px
        line = QRectF(area.left(), area.top() * 0.35, area.width(), px * 1.6)
        label = sans(px, QFont.Weight.DemiBold)
        label.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px * 0.06)
        category, pack = scene.slide.category.upper(), scene.slide.pack
        shown = elided(category, QFontMetricsF(label), line.width() * 0.62)
        draw_middle(painter, line, shown, label, self._look.colour("accent"))
        plain = sans(px)
        pack = elided(pack, QFontMetricsF(plain), line.width() * 0.34)
        self._right(painter, line, pack, plain)

    def _words(self, painter: QPainter, scene: Scene) -> None:
        fitted, area, look = scene.fitted, scene.area, self._look
        top = area.top() + max(0.0, (area.height() - fitted.height) / 2)
        if scene.asks:
            asked = QRectF(area.left(), top, area.width(), fitted.title.height)
            font = serif(fitted.text_px * 1.2, QFont.Weight.DemiBold)
            words = elided(tr("Which term is this?"), QFontMetricsF(font), area.width())
            draw_middle(painter, asked, words, font, look.colour("muted"))
        else:
            at = QPointF(area.left(), top)
            fitted.title.paint(painter, at, range(len(fitted.title)), look.colour("ink"))
        if not scene.lines:
            return
        text_top = top + fitted.title.height + fitted.gap
        bar = max(3.0, fitted.text_px * 0.12)
        high = len(scene.lines) * fitted.text.line_px
        beside = QRectF(area.left() - bar - fitted.text_px * 0.6, text_top, bar, high)
        fill(painter, beside, look.colour("accent"))
        scene.text.paint(painter, QPointF(area.left(), text_top), scene.lines, look.colour("ink"))

    def _foot(self, painter: QPainter, scene: Scene) -> None:
        px, size = self._small_px, self._size
        line = QRectF(scene.area.left(), size.height() - px * 2.6, scene.area.width(), px * 1.8)
        font = sans(px)
        draw_middle(painter, line, scene.position, font, self._look.colour("muted"))
        metrics = QFontMetricsF(font)
        room = line.width() - metrics.horizontalAdvance(scene.position) - 2 * px
        self._right(painter, line, _fitting(scene.hints, metrics, room), font)

    def _right(self, painter: QPainter, line: QRectF, text: str, font: QFont) -> None:
        wide = QFontMetricsF(font).horizontalAdvance(text) + 1
        at = QRectF(line.right() - wide, line.top(), wide, line.height())
        draw_middle(painter, at, text, font, self._look.colour("muted"))


def _fitting(hints: Sequence[str], metrics: QFontMetricsF, room: float) -> str:
    """As many of the hints as there is room for; the first ones go first."""
    for first in range(len(hints)):
        line = "     ".join(hints[first:])
        if metrics.horizontalAdvance(line) <= room:
            return line
    return ""
