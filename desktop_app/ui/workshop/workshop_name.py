"""Which workshop is at hand, and what can be done with it as a whole?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QMenu

from desktop_app.paint.fonts import serif
from desktop_app.ui.browse.kept.lists_menu import as_label
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.plain_tip import plain_tip
from desktop_app.ui.strokes import draw_middle, elided, fill_rounded, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from desktop_app.core.userdata.workshops import Workshop
    from desktop_app.ui.look import Look
    from desktop_app.ui.workshop.bench import Bench

_SIZE, _HIGH, _ANGLE = 18, 36, 22


class WorkshopName(OwnButton):
    """The name of the workshop at hand; pressed, it lists all of them and what can be done.

    `wanted` names an action of ui/actions.py.
    """

    wanted = Signal(str)

    def __init__(self, bench: Bench, look: Look) -> None:
        super().__init__()
        self._bench, self._look = bench, look
        self._menu: QMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_menu)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = serif(look.px(_SIZE), QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def show_workshop(self, one: Workshop) -> None:
        """Bear its name."""
        self.setText(one.name)
        self.setAccessibleName(tr("{name}. All workshops", name=one.name))
        self.setToolTip(plain_tip(one.name))
        self.update()

    def open_menu(self) -> None:
        """Offer the other workshops, then what can be done with this one."""
        menu = self._menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Workshops"))
        here = self._bench.at_hand
        for one in self._bench.all():
            action = menu.addAction(f"{as_label(one.name)}\t{len(one.cards)}")
            action.setCheckable(True)
            action.setChecked(here is not None and one.key == here.key)
            action.triggered.connect(lambda _on=False, key=one.key: self._bench.turn_to(key))
        menu.addSeparator()
        for name, words in self._offers().items():
            menu.addAction(words).triggered.connect(lambda _on=False, at=name: self.wanted.emit(at))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _offers(self) -> Mapping[str, str]:
        return {
            "new-workshop": tr("New workshop…"),
            "rename-workshop": tr("Rename…"),
            "duplicate-workshop": tr("Duplicate"),
            "delete-workshop": tr("Delete"),
            "save-workshop": tr("Save to a file…"),
            "import": tr("Add from a file…"),
        }

    def sizeHint(self) -> QSize:
        """Answer Qt: room for the name and the angle."""
        px = self._look.px
        wide = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(round(wide) + px(_ANGLE + 14), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: some letters are enough."""
        return QSize(self._look.px(80), self._look.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where pointer or focus is, then the name and an angle."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, ground, px(7), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, px(7), look.colour("accent"))
        room = QRectF(self.rect()).adjusted(px(6), 0, -px(_ANGLE), 0)
        name = elided(self.text(), QFontMetricsF(self._font), room.width())
        draw_middle(painter, room, name, self._font, look.colour("ink"))
        middle = QPointF(self.width() - px(14), self.height() / 2)
        angle = QPainterPath(middle + QPointF(-px(4), -px(2)))
        angle.lineTo(middle + QPointF(0, px(2)))
        angle.lineTo(middle + QPointF(px(4), -px(2)))
        painter.strokePath(angle, pen(look.colour("muted"), px(1.5)))
        painter.end()
