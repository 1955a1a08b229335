"""How do controls stand in a row that breaks where there is no more room?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowBox(QWidget):
    """Puts its controls one after the other, in as many lines as it takes.

    With `column_px` above 0 all are equally wide: as many columns as have that width.
    """

    def __init__(self, gap_px: int = 8, column_px: int = 0) -> None:
        super().__init__()
        self._gap, self._column = gap_px, column_px
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Let another control stand at the end."""
        part.setParent(self)
        self._parts.append(part)
        part.show()
        self.updateGeometry()

    def keep(self, count: int) -> None:
        """Let only the first ones stand here; the others are deleted."""
        for part in self._parts[count:]:
            part.hide()
            part.deleteLater()
        del self._parts[count:]
        self.updateGeometry()

    def space(self, gap_px: int, column_px: int = 0) -> None:
        """Measure anew for another text size."""
        self._gap, self._column = gap_px, column_px
        self._arrange()

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: how high are the lines at that width?"""
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def sizeHint(self) -> QSize:
        """Answer Qt: all in one line, if there is room."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the widest control alone."""
        shown = [part for part in self._parts if not part.isHidden()]
        widest = max((part.minimumSizeHint().width() for part in shown), default=0)
        return QSize(widest, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Measure again when a control asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        shown = [part for part in self._parts if not part.isHidden()]
        for part, place in zip(shown, self._places(self.width()), strict=True):
            part.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        shown = [part for part in self._parts if not part.isHidden()]
        columns = 0
        if self._column:
            columns = max(1, min(len(shown), (width + self._gap) // (self._column + self._gap)))
        places: list[QRect] = []
        line: list[QRect] = []
        x = y = 0
        for part in shown:
            hint = part.sizeHint().expandedTo(part.minimumSizeHint())
            wide = (width - (columns - 1) * self._gap) // columns if columns else hint.width()
            wide = min(wide, max(width, 1))
            full = len(line) == columns if columns else x + wide > width
            if line and full:
                y += max(place.height() for place in line) + self._gap
                x, line = 0, []
            line.append(QRect(x, y, wide, hint.height()))
            places.append(line[-1])
            x += wide + self._gap
        return places
