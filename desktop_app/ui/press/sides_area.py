"""How do the two sides of a sheet stand beside each other, in which size?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.press.side_view import SideView
from desktop_app.ui.printing.sheet_column import LEAST_ZOOM, MOST_ZOOM, Fit

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from desktop_app.paint.cards.sheet_pages import CardPage
    from desktop_app.ui.look import Look

_MM_PER_INCH = 25.4
_LEAST_DPI, _MOST_DPI = 60, 400  # what a screen says of itself beyond that is not true
_STEP = 1.25


class SidesArea(QScrollArea):
    """Front and back as large as there is room; in a size of their own they are scrolled.

    `sized` tells that the size is another one, `walked` by how many sheets the wheel was turned.
    """

    sized = Signal()
    walked = Signal(int)

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self.setObjectName("sides")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.front, self.behind = SideView(look, pool), SideView(look, pool)
        self.names = (PlainLabel("side-name"), PlainLabel("side-name"))
        self.columns: list[QWidget] = []
        self._zoom: float | None = None
        self._lay_out()
        self.wear(look)

    @property
    def fit(self) -> Fit | None:
        """What is seen whole, if the size follows the window."""
        return Fit.PAGE if self._zoom is None else None

    @property
    def zoom(self) -> float:
        """The size, 1.0 for that of the paper."""
        return self._zoom or self.front.unit / self.real_unit or 1.0

    @property
    def real_unit(self) -> float:
        """A millimetre in pixels, in the size of the paper on this screen."""
        screen = self.screen()
        dots = screen.physicalDotsPerInchX()
        if not _LEAST_DPI <= dots <= _MOST_DPI:
            dots = screen.logicalDotsPerInchX()
        return dots / _MM_PER_INCH

    def show_sides(self, front: CardPage | None, behind: CardPage | None) -> None:
        """Show these pages."""
        self.front.show_page(front)
        self.behind.show_page(behind)

    def show_names(self, front: str, behind: str) -> None:
        """Call the sides that."""
        for label, words in zip(self.names, (front, behind), strict=True):
            label.setText(words)

    def show_columns(self, *, front: bool, behind: bool) -> None:
        """Show one of the sides, or both."""
        for column, shown in zip(self.columns, (front, behind), strict=True):
            column.setVisible(shown)

    def set_zoom(self, zoom: float | None, at: QPoint | None = None) -> None:
        """Set the size, 1.0 for that of the paper, None for what fits; what is `at` stays there.

        Without such a point it is the middle, and where all was seen the upper left.
        """
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        room = self.viewport().size()
        if at is None:
            scrolled = any(bar.maximum() for bar in bars)
            at = QPoint(room.width() // 2, room.height() // 2) if scrolled else QPoint()
        points = at.x(), at.y()
        shares = [
            (bar.value() + point) / max(1, bar.maximum() + bar.pageStep())
            for bar, point in zip(bars, points, strict=True)
        ]
        self._zoom = None if zoom is None else min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self._take_zoom()
        for bar, share, point in zip(bars, shares, points, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - point))
        self.sized.emit()

    def _take_zoom(self) -> None:
        unit = None if self._zoom is None else self._zoom * self.real_unit
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        for line, side in zip(self._lines, (self.front, self.behind), strict=True):
            side.set_unit(unit)
            line.setAlignment(side, top if unit else Qt.AlignmentFlag(0))
        self._inner.resize(self._inner.sizeHint() if unit else self.viewport().size())

    def zoom_in(self, steps: int = 1, at: QPoint | None = None) -> None:
        """Make the sides larger, or smaller for a negative number."""
        self.set_zoom(self.zoom * _STEP**steps, at)

    def scrolled(self, key: Qt.Key) -> bool:
        """Whether that key scrolled what is larger than the room."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        arrows = {
            Qt.Key.Key_Left: (across, -1),
            Qt.Key.Key_Right: (across, 1),
            Qt.Key.Key_Up: (down, -1),
            Qt.Key.Key_Down: (down, 1),
        }
        if key not in arrows or not arrows[key][0].maximum():
            return False
        bar, steps = arrows[key]
        bar.setValue(bar.value() + steps * bar.pageStep() // 10)
        return True

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; paper stays white."""
        self._sides.setSpacing(look.px(12))
        for side in (self.front, self.behind):
            side.wear(look)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl change the size, scroll what is larger than the room, else walk on."""
        step = 1 if event.angleDelta().y() > 0 else -1
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in(step, event.position().toPoint())
        elif self.verticalScrollBar().maximum() or self.horizontalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            self.walked.emit(-step)
        event.accept()

    def _lay_out(self) -> None:
        self._inner = QWidget()
        self._inner.setObjectName("sides")
        self._sides = QHBoxLayout(self._inner)
        self._lines: list[QVBoxLayout] = []
        self._sides.setContentsMargins(0, 0, 0, 0)
        for name, view in zip(self.names, (self.front, self.behind), strict=True):
            column = QWidget()
            line = QVBoxLayout(column)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(name)
            line.addWidget(view, 1)
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._sides.addWidget(column, 1)
            self.columns.append(column)
            self._lines.append(line)
        self.setWidget(self._inner)
