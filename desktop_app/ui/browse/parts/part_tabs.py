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

ASIDE_PX, _TIGHT_PX = 9, 3  # free beside a name, and where there is little room
_HIGH, _BAR = 40, 2


class PartTabs(QTabBar):
    """The names of the parts, the chosen one in bold over a bar.

    Where they would not all fit they stand closer together.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(tr("Parts of the deal"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._room = 0
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._plain = sans(look.px(13))
        self._bold = sans(look.px(13), QFont.Weight.DemiBold)
        self._measure()

    def fit(self, room: int) -> None:
        """Stand within that width, in pixels, as far as the names allow."""
        if room != self._room:
            self._room = room
            self._measure()

    def _measure(self) -> None:
        for at in range(self.count()):
            self.setTabText(at, self.tabText(at))  # Qt asks for sizes anew
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, at: int) -> QSize:
        """Answer Qt: room for the name in bold, so that nothing moves when it is chosen."""
        return QSize(self._name_px(at) + 2 * self._aside(), self._look.px(_HIGH))

    def minimumTabSizeHint(self, at: int) -> QSize:
        """Answer Qt: the same."""
        return self.tabSizeHint(at)

    def sizeHint(self) -> QSize:
        """Answer Qt: all of them."""
        return self._all_with(self._aside())

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: all of them, close together."""
        return self._all_with(self._look.px(_TIGHT_PX))

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

    def _name_px(self, at: int) -> int:
        return int(QFontMetricsF(self._bold).horizontalAdvance(self.tabText(at))) + 1

    def _all_with(self, aside: int) -> QSize:
        names = sum(map(self._name_px, range(self.count())))
        return QSize(names + 2 * aside * self.count(), self._look.px(_HIGH))

    def _aside(self) -> int:
        """What is free on each side of a name."""
        px, count = self._look.px, self.count()
        if not self._room or self._all_with(px(ASIDE_PX)).width() <= self._room:
            return px(ASIDE_PX)
        spare = self._room - self._all_with(0).width()
        return max(px(_TIGHT_PX), spare // (2 * count))

    def _tab(self, painter: QPainter, at: int, rect: QRectF) -> None:
        look, px = self._look, self._look.px
        aside = self._aside()
        room = rect.adjusted(aside, 0, -aside, 0)
        if at == self.currentIndex():
            bar = QRectF(room.left(), rect.bottom() - px(_BAR), room.width(), px(_BAR))
            fill(painter, bar, look.colour("accent"))
            draw_middle(painter, room, self.tabText(at), self._bold, look.colour("accent"))
            if self.hasFocus():
                ring = rect.adjusted(2, px(6), -2, -px(6))
                outline(painter, ring, px(5), look.colour("accent"))
        else:
            draw_middle(painter, room, self.tabText(at), self._plain, look.colour("muted"))
