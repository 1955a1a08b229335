"""How does a sheet look that is being described?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.cards.sheet_plan import SheetPlan, sheet_plan
from desktop_app.paint.cards.plan_painter import PlanPainter
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.errors import SheetRefused
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.look import Look

_EDGE_PX = 4


class _Drawn(NamedTuple):
    plan: SheetPlan
    image: QImage


class SheetDrawing(QWidget):
    """The paper to scale, as large as there is room, white whatever the theme.

    A sheet of hundreds of cards takes longer than a key may, so it is drawn on the pool. One
    drawing is made at a time, and then the newest that is wanted; the last one stays until then.
    """

    failed = Signal(Exception)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._wanted: tuple[Sheet, tuple[SheetRefused, ...], bool] | None = None
        self._late = False
        self._drawn: _Drawn | None = None
        self._tokens = load_tokens(look.themes / "print.toml")
        self._task = LatestTask(self)
        self._task.done.connect(self._keep)
        self._task.failed.connect(self.failed)
        self.setAccessibleName(tr("Drawing of the sheet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)

    @property
    def drawing(self) -> bool:
        """Whether the newest drawing is still to come."""
        return self._task.running

    @property
    def plan(self) -> SheetPlan | None:
        """What is drawn."""
        return self._drawn.plan if self._drawn else None

    def show_sheet(self, sheet: Sheet, faults: tuple[SheetRefused, ...], *, back: bool) -> None:
        """Draw another sheet, what is wrong with it, or another side."""
        self._wanted = sheet, faults, back
        self._draw()

    def sizeHint(self) -> QSize:
        """Answer Qt: something of the shape of paper."""
        return QSize(360, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it in the size that fits."""
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is drawn, in the middle while another size is still to come."""
        if self._drawn is None:
            return
        image = self._drawn.image
        around = QRectF(0, 0, *image.deviceIndependentSize().toTuple())
        around.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.drawImage(around, image)
        painter.end()

    def _draw(self) -> None:
        if self._wanted is None:
            return
        self._late = self._task.running
        if not self._late:
            sheet, faults, back = self._wanted
            size, ratio, tokens = self.size(), self.devicePixelRatioF(), self._tokens
            self._task.run(
                lambda: _picture(sheet_plan(sheet, faults, back=back), size, ratio, tokens)
            )

    def _keep(self, drawn: _Drawn) -> None:
        self._drawn = drawn
        self.update()
        if self._late:
            self._draw()


def _picture(plan: SheetPlan, size: QSize, ratio: float, tokens: Tokens) -> _Drawn:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    edge = _EDGE_PX
    room = QRectF(0, 0, size.width(), size.height()).adjusted(edge, edge, -edge, -edge)
    painter = QPainter(image)
    PlanPainter(plan, room, tokens).paint(painter)
    painter.end()
    return _Drawn(plan, image)
