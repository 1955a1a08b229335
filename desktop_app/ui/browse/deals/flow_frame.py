"""How do controls stand side by side, in as many lines as they need?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowFrame(QFrame):
    """Its children from left to right, then on in the next line. None is wider than the frame."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.parts = parts
        self._gap = self._left = self._bottom = 0
        for part in parts:
            part.setParent(self)

    def measure(self, gap: int, left: int, bottom: int) -> None:
        """Leave that room between the parts, at both sides, and below, in pixels."""
        self._gap, self._left, self._bottom = gap, left, bottom
        self.arrange()

    def arrange(self) -> None:
        """Put the parts anew: one wants another width, or comes or goes."""
        for part, rect in self._places(self.width()):
            part.setGeometry(rect)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Answer Qt: the room at the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: any width will do."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: how high are the lines at that width?"""
        bottom = max((rect.bottom() + 1 for _part, rect in self._places(width)), default=0)
        return bottom + self._bottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts anew."""
        super().resizeEvent(event)
        self.arrange()

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        room = max(1, width - 2 * self._left)
        x = y = high = 0
        for part in self.parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            wide = min(size.width(), room)
            if x and x + wide > room:
                x, y, high = 0, y + high + self._gap, 0
            yield part, QRect(self._left + x, y, wide, size.height())
            x, high = x + wide + self._gap, max(high, size.height())
