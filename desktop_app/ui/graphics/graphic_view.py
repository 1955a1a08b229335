"""How does a picture look that is being made?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFrame

from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WISH, _LEAST = QSize(720, 420), QSize(240, 120)


class GraphicView(QFrame):
    """A picture, whole, as large as its room allows but no larger than it is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setAccessibleName(tr("Preview"))
        self.wear(look)

    def show_image(self, image: QImage, told: str) -> None:
        """Show a picture; `told` is what it says."""
        self._image = image
        self.setAccessibleDescription(told)
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: enough to read it."""
        return _WISH

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: enough to tell what it is."""
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the middle, with an edge, for its ground may be the dialog's."""
        if self._image is None:
            return
        room = self.rect().adjusted(1, 1, -1, -1).size()
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        shown = self._image.scaled(
            size * ratio,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        rect = QRectF(left, top, size.width(), size.height())
        painter = QPainter(self)
        painter.drawImage(rect, shown)
        painter.setPen(self._look.colour("line"))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()
