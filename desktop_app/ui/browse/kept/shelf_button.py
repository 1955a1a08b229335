"""Where does a person see what they kept and wrote?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop_app.ui.browse.kept.lists_menu import as_label
from desktop_app.ui.star import star_path
from desktop_app.ui.strokes import fill_rounded, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.ui.look import Look

# The lists of the moment, and how many notes there are.
Shelf = Callable[[], tuple[list["FavouriteList"], int]]


class ShelfButton(QAbstractButton):
    """A star over the list; pressed, it offers every list and the notes to be shown there.

    `list_wanted` carries a list's name; `notes_wanted` and `arranging` ask for the notes and for
    the dialog in which lists are put in order.
    """

    list_wanted = Signal(str)
    notes_wanted = Signal()
    arranging = Signal()

    def __init__(self, look: Look, shelf: Shelf) -> None:
        super().__init__()
        self._look, self._shelf = look, shelf
        self._menu: QMenu | None = None
        self.setAccessibleName(tr("My lists and notes"))
        self.setToolTip(tr("My lists and notes"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_menu)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Offer what there is now."""
        lists, notes = self._shelf()
        menu = self._menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.accessibleName())
        for one in lists:
            label = f"{as_label(one.name)}\t{len(one.members)}"
            action = menu.addAction(label)
            action.triggered.connect(lambda _on=False, name=one.name: self.list_wanted.emit(name))
        menu.addSeparator()
        menu.addAction(f"{tr('My notes')}\t{notes}").triggered.connect(self.notes_wanted)
        menu.addSeparator()
        menu.addAction(tr("Arrange lists…")).triggered.connect(self.arranging)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Answer Qt: the star and some ground around it."""
        return QSize(self._look.px(26), self._look.px(22))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same; a star cannot give way."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where pointer or focus is, then the star."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, ground, px(5), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, px(5), look.colour("accent"))
        ink = look.colour("ink" if self.underMouse() or self.isDown() else "muted")
        star = star_path(QPointF(self.width() / 2, self.height() / 2 + 0.5), px(13) / 2)
        painter.strokePath(star, pen(ink, px(1.3)))
        painter.end()
