"""How is the plot of a deal looked at, pointed at and walked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop_app.pages.chart_words import caption, spot_words
from desktop_app.paint.chart_painter import ChartPainter
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.link_card import LinkCard
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from desktop_app.core.deals.charts import XY, ChartSpec, Spot
    from desktop_app.paint.chart_layout import ChartLayout

_REACH_PX, _WIDE_PX, _LEAST_PX, _MOST_PX, _EDGE_PX = 11, 440, 260, 560, 3
_SHAPE = 0.86  # height of the plot for its width
_WALKS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class PlotView(QFrame):
    """Every agreement of two parties. What does not change is painted once.

    `loaded` carries the choices of an agreement that was clicked or walked to, `menu_wanted` a
    place on the screen.
    """

    loaded = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.spec: ChartSpec | None = None
        self.current: XY | None = None
        self.sought: Spot | None = None
        self.card: LinkCard | None = None
        self._layout: ChartLayout | None = None
        self._ground: QPixmap | None = None
        self._walk: list[Spot] = []
        self.setAccessibleName(tr("Plot of every possible agreement"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear(look)

    def show_spec(self, spec: ChartSpec) -> None:
        """Show another plot."""
        self.spec, self.sought = spec, None
        self._walk = sorted(spec.frontier, key=lambda spot: spot.at)
        self.setAccessibleDescription(caption(spec))
        self._draw_anew()

    def show_current(self, at: XY | None) -> None:
        """Ring what is on the table; None for nothing."""
        self.current = at
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self.card is not None:
            self.card.wear(look)
        self.updateGeometry()
        self._draw_anew()

    def place(self, at: XY) -> QPoint:
        """Where a pair of values stands in the widget."""
        return self._laid().place(at).toPoint()

    def sizeHint(self) -> QSize:
        """Answer Qt: the usual width."""
        wide = self._look.px(_WIDE_PX)
        return QSize(wide, self.height_at(wide))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the least in which a plot can be read."""
        return QSize(self._look.px(140), self._look.px(_LEAST_PX))

    def height_at(self, width: int) -> int:
        """How high it should be at that width: nearly as high as wide."""
        px = self._look.px
        return min(max(int(width * _SHAPE), px(_LEAST_PX)), px(_MOST_PX))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the terms of the agreement under the pointer."""
        self._seek(self._spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._seek(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Load the agreement under the pointer."""
        spot = self._spot_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self._seek(None)
            self.loaded.emit(spot.choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the frontier with the arrows, Home and End; load with Enter or Space."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.sought:
            self.loaded.emit(self.sought.choices)
        elif self._walk and key in _WALKS:
            self._walk_to(self._start() + _WALKS[key])
        elif self._walk and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key == Qt.Key.Key_Home else len(self._walk) - 1)
        elif key == Qt.Key.Key_Escape and self.sought:
            self._seek(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is walked to any more."""
        super().focusOutEvent(event)
        self._seek(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        event.accept()
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what was painted before, then the rings."""
        if self.spec is None:
            return
        layout = self._laid()
        if self._ground is None:
            self._ground = self._painted(layout)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        charts = self._charts()
        if self.current is not None:
            charts.ring(painter, layout, self.current)
        if self.sought is not None:
            charts.ring(painter, layout, self.sought.at, sought=True)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            outline(painter, ring, self._look.px(6), self._look.colour("accent"))
        painter.end()

    def _charts(self) -> ChartPainter:
        return ChartPainter(self._look.tokens, self._look.zoom_percent / 100)

    def _laid(self) -> ChartLayout:
        edge = self._look.px(_EDGE_PX)
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self._layout is None or self._layout.area != area:
            assert self.spec is not None  # noqa: S101 - asked for where there is a plot
            self._layout = self._charts().layout(self.spec, area)
            self._ground = None
        return self._layout

    def _painted(self, layout: ChartLayout) -> QPixmap:
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(QColor(self._look.tokens.paper))
        painter = QPainter(ground)
        self._charts().paint(painter, layout)
        painter.end()
        return ground

    def _draw_anew(self) -> None:
        self._layout = self._ground = None
        self.update()

    def _spot_at(self, point: QPointF) -> Spot | None:
        if self.spec is None:
            return None
        found = self._laid().nearest(point, self._look.px(_REACH_PX))
        return None if found is None else (*self.spec.frontier, *self.spec.spots)[found]

    def _start(self) -> int:
        """Where on the frontier one walks from: what is sought, else nearest to the table."""
        if self.sought in self._walk:
            return self._walk.index(self.sought)
        if self.current is None:
            return -1
        x, y = self.current
        layout = self._laid()
        here = layout.place((x, y))
        gaps = [(layout.place(spot.at) - here).manhattanLength() for spot in self._walk]
        return gaps.index(min(gaps))

    def _walk_to(self, at: int) -> None:
        at = min(max(at, 0), len(self._walk) - 1)
        self._seek(self._walk[at])
        if self.sought is not None and self.spec is not None:
            announce(self, spot_words(self.sought, self.spec).replace("\n", ", "))

    def _seek(self, spot: Spot | None) -> None:
        if spot is self.sought:
            return
        self.sought = spot
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        self.update()
        if spot is None or self.spec is None:
            if self.card is not None:
                self.card.hide()
            return
        if self.card is None:
            self.card = LinkCard(self.window(), self._look)
        title, _line, terms = spot_words(spot, self.spec).partition("\n")
        corner = self.mapTo(self.window(), self.place(spot.at))
        half = self._look.px(_REACH_PX)
        self.card.show_at(
            QRect(corner - QPoint(half, half), QSize(2 * half, 2 * half)), title, terms
        )
