"""Which group of the list stands at its top, and which others are there?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton

from desktop_app.ui.browse.groups import Group
from desktop_app.ui.browse.row_painter import RowPainter
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import fill, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu


class GroupHead(QAbstractButton):
    """The heading over the list. Pressed, it lists all groups; `picked` carries a group's place.

    Letters are not listed: the strip beside the list shows them all.
    """

    picked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._painter = RowPainter(look)
        self._look = look
        self._groups: Sequence[Group] = ()
        self._at = 0
        self._lists = False
        self._menu: QMenu | None = None
        self.clicked.connect(self.open_menu)

    def show_groups(self, groups: Sequence[Group], *, lists: bool) -> None:
        """Stand over other groups; `lists` says that pressing it lists them."""
        self._groups, self._lists = groups, lists
        self.setEnabled(lists)
        self.setVisible(bool(groups))
        self.pass_group(0)

    def pass_group(self, place: int) -> None:
        """Say that this group is at the top of the list now."""
        self._at = place
        if place < len(self._groups):
            told = self._groups[place].spoken
            self.setAccessibleName(tr("{told}. Go to another", told=told) if self._lists else told)
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._painter.wear(look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: as high as the headings between the rows, and the line above it."""
        return QSize(self._look.px(60), self._painter.head_px + 1)

    def open_menu(self) -> None:
        """List all groups; the one that is chosen comes to the top of the list."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMenu

        self._menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Groups of the list"))
        for place, group in enumerate(self._groups):
            action = menu.addAction(f"{group.title.replace('&', '&&')}\t{group.rows:,}")
            action.setCheckable(True)
            action.setChecked(place == self._at)
            action.triggered.connect(lambda _checked=False, at=place: self.picked.emit(at))
            if place == self._at:
                menu.setActiveAction(action)
        menu.popup(self.mapToGlobal(QPoint(self._look.px(8), self.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line above, the heading, and at the right what says that there are more."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(0, 1, self.width(), self.height() - 1)
        if self._at < len(self._groups):
            over = self.isEnabled() and (self.underMouse() or self.isDown())
            self._painter.paint_head(painter, rect, self._groups[self._at], hovered=over)
        fill(painter, QRectF(0, 0, self.width(), 1), look.colour("line"))
        if self._lists:
            self._more(painter)
        if self.hasFocus():
            outline(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 0, look.colour("accent"))
        painter.end()

    def _more(self, painter: QPainter) -> None:
        px = self._look.px
        middle = QPointF(self.width() - px(20), (self.height() + 1) / 2)
        head = QPainterPath(middle + QPointF(-px(4), -px(2)))
        head.lineTo(middle + QPointF(0, px(2)))
        head.lineTo(middle + QPointF(px(4), -px(2)))
        painter.strokePath(head, pen(self._look.colour("muted"), px(1.4)))
