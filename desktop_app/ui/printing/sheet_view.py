"""How do the pages that will be printed look, at any size?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from desktop_app.paint.marks import Page
from desktop_app.paint.page_painter import page_image
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import Look
from desktop_app.ui.printing.sheet_column import (
    AROUND,
    LEAST_ZOOM,
    MOST_ZOOM,
    Fit,
    SheetColumn,
    fitting_zoom,
)
from desktop_app.ui.strokes import outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

_KEPT = 6  # pictures of pages; one takes up to 8 MB
_MM_PER_INCH = 25.4
_STEP = 1.25
_SHADOW = ((7, 6), (4, 10), (2, 16))  # how far it reaches, and how dark it is
_Drawn = tuple[Sequence[Page], float, dict[int, QImage]]


class SheetView(QAbstractScrollArea):
    """Sheets one below the other. `moved` tells that another one is looked at, or another size.

    `pool` has one thread, the one that lays the pages out: no other can draw them.
    """

    moved = Signal()
    failed = Signal(Exception)

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self._look = look
        self._pages: Sequence[Page] = ()
        self._fit: Fit | None = Fit.PAGE
        self._zoom = 1.0
        self._column = SheetColumn((), 1.0, 0)
        self._images: dict[int, QImage] = {}
        self._drawn_at = 0.0
        self._task = LatestTask(self, pool)
        self._task.done.connect(self._keep)
        self._task.failed.connect(self.failed)
        self.setObjectName("sheets")
        self.setAccessibleName(tr("Pages as they will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def number(self) -> int:
        """The page that is looked at, from 1; 0 without any."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return self._column.number_at(middle)

    @property
    def fit(self) -> Fit | None:
        """What is seen whole, if the size follows the window."""
        return self._fit

    @property
    def zoom(self) -> float:
        """The size, 1.0 for that of the paper."""
        return self._zoom

    @property
    def drawing(self) -> bool:
        """Whether pictures of pages are still to come."""
        return self._task.running

    def wear(self, look: Look) -> None:
        """Draw with another theme; paper stays white."""
        self._look = look
        self.viewport().update()

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages, staying at the one that is looked at."""
        number = self.number
        self._pages = pages
        self._images.clear()
        self._place()
        self.go_to(min(max(number, 1), self.count))
        self._request()

    def go_to(self, number: int) -> None:
        """Look at a page, from 1."""
        if 1 <= number <= self.count:
            self.verticalScrollBar().setValue(round(self._column.rects[number - 1].top()) - AROUND)
            self._tell()

    def set_fit(self, fit: Fit) -> None:
        """Let the size follow the window."""
        self._fit = fit
        self._place()

    def set_zoom(self, zoom: float) -> None:
        """Set the size, 1.0 for that of the paper."""
        self._fit = None
        self._resize(zoom)

    def zoom_in(self, steps: int = 1) -> None:
        """Make everything larger, or smaller for a negative number."""
        self.set_zoom(self._zoom * _STEP**steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the size follow."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the page where a page is seen whole."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}
        turned = self.number + step.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.count)
        elif turned != self.number and self._fit is Fit.PAGE:
            self.go_to(turned)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets that show, each with its shadow."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._look.colour("line"))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for at in self._showing():
            rect = self._column.rects[at]
            self._shadow(painter, rect)
            painter.fillRect(rect, Qt.GlobalColor.white)
            if at in self._images:
                painter.drawImage(rect, self._images[at])
        painter.resetTransform()
        if self.hasFocus():
            outline(
                painter,
                QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1),
                0,
                self._look.colour("accent"),
            )
        painter.end()

    def _shadow(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, dark in _SHADOW:
            colour = self._look.colour("ink") if not self._look.dark else Qt.GlobalColor.black
            painter.setBrush(colour)
            painter.setOpacity(dark / 255)
            around = rect.adjusted(-reach, -reach + 3, reach, reach + 3)
            painter.drawRoundedRect(around, reach, reach)
        painter.restore()

    @property
    def _unit(self) -> float:
        """A millimetre in pixels at the size of the paper."""
        return self.logicalDpiX() / _MM_PER_INCH

    def _showing(self) -> list[int]:
        return self._column.showing(self.verticalScrollBar().value(), self.viewport().height())

    def _place(self) -> None:
        """Find the size that fits, if one is to."""
        if self._pages and self._fit is not None:
            room = self.viewport().size()
            self._resize(fitting_zoom(self._fit, self._pages[0], room, self._unit))
        else:
            self._resize(self._zoom)

    def _resize(self, zoom: float) -> None:
        """Take a size, keeping the place that is looked at."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        number = self.number
        self._zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        room = self.viewport().size()
        self._column = SheetColumn(self._pages, self._zoom * self._unit, room.width())
        bar.setRange(0, max(0, self._column.height - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(self._look.px(40))
        across.setRange(0, max(0, self._column.width - room.width()))
        across.setPageStep(room.width())
        if self._fit is Fit.PAGE:
            self.go_to(number)
        else:
            bar.setValue(round(share * bar.maximum()))
        self._tell()
        self._request()
        self.viewport().update()

    def _scrolled(self) -> None:
        self._tell()
        self._request()

    def _tell(self) -> None:
        told = tr("Page {number} of {count}", number=self.number, count=self.count)
        self.setAccessibleDescription(told)
        self.moved.emit()

    def _request(self) -> None:
        """Have those pages drawn that show and have no picture of this size."""
        scale = self._zoom * self._unit * self.devicePixelRatioF()
        stale = scale != self._drawn_at
        wanted = [at for at in self._showing() if stale or at not in self._images]
        if not wanted or self._task.running:
            return
        pages = self._pages

        def draw() -> _Drawn:
            return pages, scale, {at: page_image(pages[at], scale) for at in wanted}

        self._task.run(draw)

    def _keep(self, drawn: _Drawn) -> None:
        pages, scale, images = drawn
        if pages is self._pages:
            if scale != self._drawn_at:
                self._drawn_at = scale
                self._images.clear()
            self._images |= images
            showing = self._showing()
            for far in [at for at in self._images if at not in showing][: -_KEPT or None]:
                del self._images[far]
            self.viewport().update()
        self._request()
