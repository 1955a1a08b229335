"""How do controls stand in a row that may take more than a line?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


class FlowRow(QFrame):
    """Its children one after the other, wrapped as words are; each as wide as it wishes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.wear(look)

    @property
    def parts(self) -> list[QWidget]:
        """What stands in it, in order."""
        return list(self._parts)

    def put(self, parts: Iterable[QWidget]) -> None:
        """Let these stand in it, in place of all others, which are deleted."""
        kept = list(parts)
        for part in self._parts:
            if part not in kept:
                part.hide()
                part.deleteLater()
        self._parts = kept
        for part in kept:
            part.setParent(self)
            part.show()
        self._renew()

    def wear(self, look: Look) -> None:
        """Keep the distances of another text size."""
        self._gap = look.px(6)
        self._renew()

    def sizeHint(self) -> QSize:
        """Answer Qt: one line."""
        sizes = [part.sizeHint() for part in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the widest of them, or less where it can be cut."""
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), 0)

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: all lines at that width."""
        if width not in self._heights:
            bottoms = (rect.bottom() + 1 for rect in self._rects(width))
            self._heights[width] = max(bottoms, default=0)
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._place()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _rects(self, width: int) -> list[QRect]:
        """Where each stands, in the middle of its line."""
        lines: list[list[QSize]] = [[]]
        left = 0
        for part in self._shown():
            size = part.sizeHint()
            wide = min(size.width(), max(width, 1))
            tall = part.heightForWidth(wide) if part.hasHeightForWidth() else size.height()
            if lines[-1] and left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(QSize(wide, tall))
            left += wide + self._gap
        found, top = [], 0
        for line in lines:
            high, left = max((size.height() for size in line), default=0), 0
            for size in line:
                corner = QPoint(left, top + (high - size.height()) // 2)
                found.append(QRect(corner, size))
                left += size.width() + self._gap
            top += high + self._gap
        return found

    def event(self, event: QEvent) -> bool:
        """Measure again when a control asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._renew()
        return super().event(event)

    def _renew(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for part, rect in zip(self._shown(), self._rects(self.width()), strict=True):
            part.setGeometry(rect)
