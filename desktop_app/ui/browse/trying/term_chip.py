"""How does a term stand under the title of a deal, as a chip that leads to it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.paint.fonts import sans
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.strokes import draw_middle, elided, fill_rounded, outline

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.look import Look

_HIGH_PX, _ACROSS_PX, _TEXT_PX = 23, 10, 12


class TermChip(OwnButton):
    """The headword on a tinted ground; a long one is cut where there is no room for it."""

    def __init__(self, title: str, definition: str, look: Look) -> None:
        super().__init__()
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(definition)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(_TEXT_PX), QFont.Weight.Medium)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the words and some ground around them."""
        wide = int(QFontMetricsF(self._font).horizontalAdvance(self.text())) + 2
        return QSize(wide + 2 * self._look.px(_ACROSS_PX), self._look.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: some letters are enough."""
        return QSize(self._look.px(60), self._look.px(_HIGH_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the words, and a ring when the focus is here."""
        look, px = self._look, self._look.px
        rect = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, rect, rect.height() / 2, look.colour("accent_soft"))
        if self.hasFocus() or self.underMouse():
            ring = rect.adjusted(1, 1, -1, -1)
            outline(painter, ring, ring.height() / 2, look.colour("accent"))
        room = rect.adjusted(px(_ACROSS_PX), 0, -px(_ACROSS_PX), 0)
        told = elided(self.text(), QFontMetricsF(self._font), room.width() + 1)
        draw_middle(painter, room, told, self._font, look.colour("accent"))
        painter.end()
