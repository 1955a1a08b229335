"""How does one side of a sheet look on the screen, as it will be printed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QThreadPool
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.paint.page_painter import page_image
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.paint.marks import Page
    from desktop_app.ui.look import Look

_SHADOW = ((6, 6), (4, 9), (2, 13))  # how far it reaches, and how dark it is
_ROOM = 8  # pixels around the paper, for its shadow


class SideView(QWidget):
    """The paper as large as there is room, white whatever the theme. `pool` laid it out.

    What was shown stays until the next picture is drawn, so nothing flickers while one types.
    """

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self._look = look
        self._page: Page | None = None
        self._image = QImage()
        self._task = LatestTask(self, pool)
        self._task.done.connect(self._keep)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)

    @property
    def drawing(self) -> bool:
        """Whether its picture is still to come."""
        return self._task.running

    def show_page(self, page: Page | None) -> None:
        """Show another page, None for none."""
        self._page = page
        if page is None:
            self._task.cancel()
            self._image = QImage()
            self.update()
        else:
            self._draw()

    def wear(self, look: Look) -> None:
        """Draw with another theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: something of the shape of paper."""
        return QSize(300, 424)

    def paper_rect(self) -> QRectF:
        """Where the paper stands, at the top and in the middle."""
        if self._page is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(_ROOM, 2, -_ROOM, -2 * _ROOM)
        wide, high = self._page.width_mm, self._page.height_mm
        unit = min(room.width() / wide, room.height() / high)
        width, height = wide * unit, high * unit
        return QRectF(room.center().x() - width / 2, room.top(), width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it in the size that fits."""
        super().resizeEvent(event)
        if self._page is not None:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shadow, the paper, and what stands on it."""
        rect = self.paper_rect()
        if rect.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, dark in _SHADOW:
            painter.setBrush(Qt.GlobalColor.black)
            painter.setOpacity(dark / 255)
            around = rect.adjusted(-reach, -reach + 3, reach, reach + 3)
            painter.drawRoundedRect(around, reach, reach)
        painter.setOpacity(1.0)
        painter.fillRect(rect, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(rect, self._image)
        painter.end()

    def _draw(self) -> None:
        page, rect = self._page, self.paper_rect()
        if page is None or rect.isEmpty():
            return
        dots = rect.width() / page.width_mm * self.devicePixelRatioF()
        self._task.run(lambda: page_image(page, dots))

    def _keep(self, image: QImage) -> None:
        self._image = image
        self.update()
