"""How are the names of a deal's parts drawn and walked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QTabBar

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill, outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

ASIDE_PX = 9
_HIGH, _BAR = 40, 2


class PartTabs(QTabBar):
    """The names of the parts, the chosen one in bold over a bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(tr("Parts of the deal"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._plain = sans(look.px(13))
        self._bold = sans(look.px(13), QFont.Weight.DemiBold)
        for at in range(self.count()):
            self.setTabText(at, self.tabText(at))  # Qt asks for sizes anew
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, at: int) -> QSize:
        """Answer Qt: room for the name in bold, so that nothing moves when it is chosen."""
        px = self._look.px
        wide = int(QFontMetricsF(self._bold).horizontalAdvance(self.tabText(at))) + 1
        return QSize(wide + 2 * px(ASIDE_PX), px(_HIGH))

    def minimumTabSizeHint(self, at: int) -> QSize:
        """Answer Qt: the same."""
        return self.tabSizeHint(at)

    def sizeHint(self) -> QSize:
        """Answer Qt: all of them."""
        wide = sum(self.tabSizeHint(at).width() for at in range(self.count()))
        return QSize(wide, self._look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn no part: the wheel is for the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each name, and the bar under the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self.count()):
            self._tab(painter, at, QRectF(self.tabRect(at)))
        painter.end()

    def _tab(self, painter: QPainter, at: int, rect: QRectF) -> None:
        look, px = self._look, self._look.px
        room = rect.adjusted(px(ASIDE_PX), 0, -px(ASIDE_PX), 0)
        if at == self.currentIndex():
            bar = QRectF(room.left(), rect.bottom() - px(_BAR), room.width(), px(_BAR))
            fill(painter, bar, look.colour("accent"))
            draw_middle(painter, room, self.tabText(at), self._bold, look.colour("accent"))
            if self.hasFocus():
                ring = rect.adjusted(2, px(6), -2, -px(6))
                outline(painter, ring, px(5), look.colour("accent"))
        else:
            draw_middle(painter, room, self.tabText(at), self._plain, look.colour("muted"))
