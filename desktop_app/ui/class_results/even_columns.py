"""How do fields stand in equal columns, as many as there is room for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class EvenColumns(QWidget):
    """Puts its fields side by side and in as many lines as it takes; all are equally wide."""

    def __init__(self, gap_px: int = 8, column_px: int = 128) -> None:
        """`column_px` is the least width of a column."""
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

    def space(self, gap_px: int, column_px: int) -> None:
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
        count = max(1, min(len(shown), (width + self._gap) // (self._column + self._gap)))
        wide = max(1, (width - (count - 1) * self._gap) // count)
        places: list[QRect] = []
        y = 0
        for first in range(0, len(shown), count):
            line = shown[first : first + count]
            highs = [part.sizeHint().height() for part in line]
            for at, high in enumerate(highs):
                places.append(QRect(at * (wide + self._gap), y, wide, high))
            y += max(highs) + self._gap
        return places
