"""How does the plot of a deal look in the window?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.paint.chart_painter import ChartPainter
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ChartPicture(QWidget):
    """The plot, to be looked at."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._spec: ChartSpec | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear(look)

    def show_spec(self, spec: ChartSpec) -> None:
        """Show this plot."""
        self._spec = spec
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.setMinimumHeight(look.px(380))
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(self._look.px(440), self._look.px(380))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plot."""
        if self._spec is None:
            return
        painter = QPainter(self)
        charts = ChartPainter(self._look.tokens, self._look.zoom_percent / 100)
        charts.paint(painter, charts.layout(self._spec, QRectF(self.rect())))
        painter.end()
