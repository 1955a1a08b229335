"""How are the names of a deal's parts drawn and walked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QTabBar

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, elided, fill, outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

ASIDE_PX = 9
_HIGH, _BAR = 40, 2


class PartTabs(QTabBar):
    """The names of the parts, the chosen one in bold over a bar.

    Where they do not all fit, the chosen one is whole and the others are cut alike.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(tr("Parts of the deal"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._room = 0
        self.currentChanged.connect(self._measure)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._plain = sans(look.px(13))
        self._bold = sans(look.px(13), QFont.Weight.DemiBold)
        self._measure()

    def fit(self, room: int) -> None:
        """Take no more than that width, in pixels; 0 for as much as they want."""
        if room != self._room:
            self._room = room
            self._measure()

    def _measure(self) -> None:
        for at in range(self.count()):
            self.setTabText(at, self.tabText(at))  # Qt asks for sizes anew
            whole = self.tabSizeHint(at).width() >= self._wide(at)
            self.setTabToolTip(at, "" if whole else self.tabText(at))
        self.updateGeometry()
        self.update()

    def _wide(self, at: int) -> int:
        """Room for the name in bold, so that nothing moves when it is chosen."""
        wide = int(QFontMetricsF(self._bold).horizontalAdvance(self.tabText(at))) + 1
        return wide + 2 * self._look.px(ASIDE_PX)

    def tabSizeHint(self, at: int) -> QSize:
        """Answer Qt: room for the name, or a share of the room that there is."""
        wides = [self._wide(one) for one in range(self.count())]
        chosen = wides[self.currentIndex()] if self.currentIndex() >= 0 else 0
        wide, others = wides[at], sum(wides) - chosen
        if self._room and sum(wides) > self._room and at != self.currentIndex():
            wide = max(wide * (self._room - chosen) // others, 2 * self._look.px(ASIDE_PX))
        return QSize(wide, self._look.px(_HIGH))

    def minimumTabSizeHint(self, at: int) -> QSize:
        """Answer Qt: the same."""
        return self.tabSizeHint(at)

    def sizeHint(self) -> QSize:
        """Answer Qt: all of them."""
        wide = sum(self.tabSizeHint(at).width() for at in range(self.count()))
        return QSize(wide, self._look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: any width will do, since names can be cut."""
        return QSize(0, self._look.px(_HIGH))

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
            told = elided(self.tabText(at), QFontMetricsF(self._plain), room.width() + 1)
            draw_middle(painter, room, told, self._plain, look.colour("muted"))
