"""How does one side of a sheet look on the screen, as it will be printed?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.paint.page_painter import page_image
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.strokes import outline

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from desktop_app.paint.cards.sheet_pages import CardPage
    from desktop_app.ui.look import Look

_SHADOW = ((6, 6), (4, 9), (2, 13))  # how far it reaches, and how dark it is
_ROOM = 8  # pixels around the paper, for its shadow
_LEAST = QSize(60, 80)
_MOST = 16_777_215  # Qt's own bound


class SideView(QWidget):
    """The paper as large as there is room or in a size of its own, white whatever the theme.

    `pool` laid it out. What was shown stays until the next picture is drawn, so nothing flickers
    while one types. `pressed` tells where on the paper the pointer was, in millimetres.
    """

    pressed = Signal(QPointF)
    failed = Signal(Exception)

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self._page: CardPage | None = None
        self._unit: float | None = None
        self._image = QImage()
        self._wanted: tuple[CardPage, float] | None = None  # what is drawn, or being drawn
        self._ringed: Sequence[QRectF] = ()
        self._task = LatestTask(self, pool)
        self._task.done.connect(self._keep)
        self._task.failed.connect(self.failed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST)
        self.wear(look)

    @property
    def drawing(self) -> bool:
        """Whether its picture is still to come."""
        return self._task.running

    @property
    def unit(self) -> float:
        """How large a millimetre of the paper is, in pixels; 0 without any."""
        return self.paper_rect().width() / self._page.width_mm if self._page is not None else 0.0

    def show_page(self, page: CardPage | None) -> None:
        """Show another page, None for none."""
        self._page = page
        if page is None:
            self._task.cancel()
            self._wanted = None
            self._image = QImage()
            self.update()
        else:
            self._take_size()
            self._draw()

    def set_unit(self, unit: float | None) -> None:
        """Draw a millimetre so many pixels large, None for as many as there is room."""
        if unit != self._unit:
            self._unit = unit
            self._take_size()
            self._draw()

    def ring(self, boxes: Sequence[QRectF]) -> None:
        """Draw a ring around these rectangles of the paper, in millimetres."""
        if boxes != self._ringed:
            self._ringed = boxes
            self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme; on paper it is always that of paper."""
        self._look = look
        self._accent = look.themed("print").colour("accent")
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: what is there is made use of, and in a low window that is little."""
        return _LEAST

    def paper_rect(self) -> QRectF:
        """Where the paper stands, at the top and in the middle."""
        if self._page is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(_ROOM, 2, -_ROOM, -2 * _ROOM)
        wide, high = self._page.width_mm, self._page.height_mm
        unit = self._unit or min(room.width() / wide, room.height() / high)
        # On whole pixels: the picture is put there as it is.
        width, height = round(wide * unit), round(high * unit)
        return QRectF(round(room.center().x() - width / 2), room.top(), width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it in the size that fits."""
        super().resizeEvent(event)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not drawn as long as nobody looked at it."""
        super().showEvent(event)
        self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where on the paper the pointer is."""
        rect = self.paper_rect()
        if self._page is not None and rect.contains(event.position()):
            self.pressed.emit((event.position() - rect.topLeft()) / self.unit)
        super().mousePressEvent(event)

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
        unit = self.unit
        for box in self._ringed:
            ring = QRectF(rect.topLeft() + box.topLeft() * unit, box.size() * unit)
            outline(painter, ring, 0, self._accent)
        painter.end()

    def _take_size(self) -> None:
        """As large as the paper, where it has a size of its own."""
        if self._unit is None or self._page is None:
            self.setMinimumSize(_LEAST)
            self.setMaximumSize(_MOST, _MOST)
            return
        wide, high = self._page.width_mm * self._unit, self._page.height_mm * self._unit
        self.setFixedSize(round(wide) + 2 * _ROOM, round(high) + 2 + 2 * _ROOM)

    def _draw(self) -> None:
        """Have it drawn, once for each page and size and only where it is seen."""
        page = self._page
        if page is None or self.paper_rect().isEmpty() or not self.isVisible():
            return
        wanted = page, self.unit * self.devicePixelRatioF()
        if self._wanted is not None and self._wanted[0] is page and self._wanted[1] == wanted[1]:
            return
        self._wanted = wanted

        def draw() -> QImage:
            # Meanwhile it may have got another size, or be another page: nobody waits for this.
            if self._wanted is not wanted:
                return QImage()
            side, dots = wanted
            return page_image(side.page, dots)

        self._task.run(draw)

    def _keep(self, image: QImage) -> None:
        self._image = image
        self.update()
