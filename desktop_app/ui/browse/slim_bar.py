"""How is a list scrolled without a lane that takes width from its rows?"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class SlimBar(QScrollBar):
    """A narrow scroll bar over the right edge of a list; does what the list's hidden one does."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.setObjectName("slim")
        self._area = area
        self._hidden = hidden = area.verticalScrollBar()
        hidden.rangeChanged.connect(self._follow_range)
        hidden.valueChanged.connect(self.setValue)
        self.valueChanged.connect(hidden.setValue)
        area.installEventFilter(self)
        self._follow_range()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self._follow_range()
        return False

    def _follow_range(self) -> None:
        hidden, width = self._hidden, self.sizeHint().width()
        self.setRange(hidden.minimum(), hidden.maximum())
        self.setPageStep(hidden.pageStep())
        self.setSingleStep(hidden.singleStep())
        self.setValue(hidden.value())
        self.setGeometry(self._area.width() - width, 0, width, self._area.height())
        self.setVisible(hidden.maximum() > hidden.minimum())
