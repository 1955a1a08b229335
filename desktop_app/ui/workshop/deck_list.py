"""Which cards are in the deck, and how are they put in order, multiplied and taken out?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop_app.ui.plain_tip import plain_tip
from desktop_app.ui.workshop.deck_delegate import DeckDelegate
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from desktop_app.ui.look import Look
    from desktop_app.ui.workshop.deck_words import DeckRow

_PLACE, _SPOKEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleTextRole
_FAR = 10**6
_ALT, _PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_MOVES = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR,
}  # fmt: skip
_COPIES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class DeckList(QListWidget):
    """Cards that can be dragged, moved by keys, multiplied and taken out, one or several.

    `moved` carries their keys and by how many rows they are to go, `ordered` all keys after a
    drag, `multiplied` keys and by how many copies, `removed` keys; `opened` carries the key of
    one card, `menu_wanted` where on the screen the menu of the chosen cards belongs;
    `pictures_wanted` carries the keys of those that are to be saved as pictures, `choice_changed`
    of those that are chosen now.
    """

    moved = Signal(list, int)
    ordered = Signal(list)
    multiplied = Signal(list, int)
    removed = Signal(list)
    opened = Signal(str)
    menu_wanted = Signal(QPoint)
    pictures_wanted = Signal(list)
    choice_changed = Signal(list)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("deck")
        self._rows: Sequence[DeckRow] = ()
        self._has_dropped = False
        self._delegate = DeckDelegate(look, self, self._row_at)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Cards of the deck"))
        self.setAccessibleDescription(
            tr("Alt+Up and Alt+Down move, plus and minus change copies, Delete removes.")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        # Each row that is dragged is told by itself, and in the middle of the drag.
        self._dragged = QTimer(self)
        self._dragged.setSingleShot(True)
        self._dragged.setInterval(0)
        self._dragged.timeout.connect(self._tell_order)
        self.model().rowsMoved.connect(lambda *_moved: self._dragged.start())
        # Not `itemActivated`: on some desktops one click, with which one only chooses, does that.
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(self._key(item)))

        self.itemSelectionChanged.connect(lambda: self.choice_changed.emit(self.chosen()))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._delegate.wear(look)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_rows(self, rows: Sequence[DeckRow]) -> None:
        """Show these cards; those that were chosen stay so, and the place in the list."""
        if list(rows) == list(self._rows) and self.keys() == [row.key for row in rows]:
            return
        chosen, at, scrolled = self.chosen(), self.currentRow(), self.verticalScrollBar().value()
        current = self._key(self.item(at)) if at >= 0 else ""
        new = {row.key for row in rows} - {row.key for row in self._rows}
        blocker = QSignalBlocker(self)
        self.clear()
        self._rows, self._delegate.hovered = tuple(rows), -1
        for place, row in enumerate(rows):
            item = QListWidgetItem(row.title)
            item.setData(_PLACE, place)
            item.setData(_SPOKEN, row.spoken)
            item.setToolTip(plain_tip(f"{row.title} ({row.note})" if row.note else row.title))
            self.addItem(item)
        places = {row.key: place for place, row in enumerate(rows)}
        self._choose([places[key] for key in chosen if key in places], places.get(current, at))
        self.verticalScrollBar().setValue(scrolled)
        blocker.unblock()
        self.choice_changed.emit(self.chosen())
        if current in places:
            self.scrollToItem(self.item(places[current]))
        if new and self._rows[-1].key in new:
            self.scrollToBottom()

    def keys(self) -> list[str]:
        """The cards in the order in which they stand."""
        return [self._key(self.item(row)) for row in range(self.count())]

    def chosen(self) -> list[str]:
        """The chosen cards, in their order."""
        return [self._key(item) for item in sorted(self.selectedItems(), key=self.row)]

    def choose(self, key: str) -> None:
        """Choose one card, if it is still there."""
        keys = self.keys()
        if key in keys:
            self.setCurrentRow(keys.index(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, multiply, take out; leave typing to the window."""
        # Told by their values: a key of the keypad is one all the same.
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, chosen = Qt.Key(event.key()), self.chosen()
        if held == _ALT and key in _MOVES:
            self.moved.emit(chosen, _MOVES[key])
        elif not held & ~Qt.KeyboardModifier.ShiftModifier and key in _COPIES:
            self.multiplied.emit(chosen, _COPIES[key])
        elif held == _PLAIN and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self.opened.emit(self._key(self.currentItem()))
        elif held == _PLAIN and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(chosen)
        elif not held and event.text().strip() and event.text().isprintable():
            event.ignore()  # typing belongs to the search box
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Change the copies where less and more are drawn."""
        self._has_dropped = False  # some desktops send no release after a drop
        item, by = self._press(event)
        if item is not None and by and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentItem(item)
            self.multiplied.emit([self._key(item)], by)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick presses on less or more are two."""
        if self._press(event)[1]:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show less and more where the pointer is."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen."""
        super().startDrag(actions)
        self._has_dropped = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave what was dragged chosen: Qt sends on the release that has dropped it."""
        if self._has_dropped:
            self._has_dropped = False
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no row."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen cards."""
        if self.selectedItems():
            self.menu_wanted.emit(event.globalPos())

    def _tell_order(self) -> None:
        self.ordered.emit(self.keys())

    def _choose(self, places: list[int], current: int) -> None:
        """Choose rows; where they are gone, the one that took their place."""
        if not self.count():
            return
        current = min(max(current, 0), self.count() - 1)
        flags = QItemSelectionModel.SelectionFlag
        self.setCurrentRow(current, flags.NoUpdate)
        for place in places or [current]:
            self.setCurrentRow(current, flags.NoUpdate)
            self.item(place).setSelected(True)

    def _press(self, event: QMouseEvent) -> tuple[QListWidgetItem | None, int]:
        """The row under the pointer, and how a press there changes its copies."""
        point = event.position().toPoint()
        item = self.itemAt(point)
        by = self._delegate.press_at(self.visualItemRect(item), point) if item else 0
        return item, by

    def _key(self, item: QListWidgetItem) -> str:
        return self._shown(item).key

    def _row_at(self, row: int) -> DeckRow:
        return self._shown(self.item(row))

    def _shown(self, item: QListWidgetItem) -> DeckRow:
        place: int = item.data(_PLACE)
        return self._rows[place]

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()
