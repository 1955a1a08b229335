"""How does a drop-down list look like one, in every theme and size?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from desktop_app.ui.look import Look
from desktop_app.ui.strokes import pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


_LEAST_LETTERS = 7


class ChoiceBox(QComboBox):
    """A drop-down list with a sign that says so: a style sheet could only name a picture file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: room for the longest choice and the sign."""
        return super().sizeHint() + QSize(self._look.px(14), 0)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: some letters are enough, for the list below shows the words whole."""
        letters = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(letters + self._look.px(40), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box with an angle that points down; words that are too long end in "…"."""
        look = self._look
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        option.currentText = metrics.elidedText(option.currentText, right, room.width() - 2)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        half, deep = look.px(4), look.px(4)
        middle = QPointF(self.width() - look.px(16), self.height() / 2 - deep / 2)
        angle = QPainterPath(middle - QPointF(half, 0))
        angle.lineTo(middle + QPointF(0, deep))
        angle.lineTo(middle + QPointF(half, 0))
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.strokePath(angle, pen(look.colour("ink" if self.isEnabled() else "line"), 1.6))
        painter.end()
