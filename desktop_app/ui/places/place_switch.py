"""In which place of the window is one, and how does one go to another?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.core.model.ref import Kind
from desktop_app.ui.look import Look
from desktop_app.ui.places.place_button import PlaceButton
from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMenu

WORKSHOP = "workshop"
_GAP = 4


class PlaceSwitch(QFrame):
    """A button a place; where there is no room one button that lists them.

    A place is the Kind of its entries, or WORKSHOP; `wanted` carries one.
    """

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.where: str = Kind.TERM
        self._names: dict[str, str] = {
            Kind.TERM: tr("Glossary"),
            Kind.DEAL: tr("Deals"),
            WORKSHOP: tr("Workshop"),
        }
        self._keys: Mapping[str, str] = {}
        self._menu: QMenu | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.buttons = {place: PlaceButton(look) for place in self._names}
        self.folded = PlaceButton(look, opens=True)
        self.folded.hide()
        for place, button in self.buttons.items():
            button.name(self._names[place])
            button.clicked.connect(lambda _on=False, at=place: self.wanted.emit(at))
            self._line.addWidget(button)
        self._line.addWidget(self.folded)
        self.folded.clicked.connect(self.open_menu)
        self.show_place(self.where)
        self.wear(look)

    def settle(self, keys: Mapping[str, str]) -> None:
        """Do what could wait for the first paint; `keys` lead to the places."""
        from PySide6.QtCore import Qt

        self._keys = keys
        for place, button in self.buttons.items():
            button.setToolTip(f"{self._names[place]} ({keys[place]})")
        for button in (*self.buttons.values(), self.folded):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_place(self, where: str) -> None:
        """Say in which place one is."""
        self.where = where
        for place, button in self.buttons.items():
            button.setChecked(place == where)
        self.folded.name(self._names[where])
        self.folded.setAccessibleName(tr("{place}. Go to another place", place=self._names[where]))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._line.setSpacing(look.px(_GAP))
        for button in (*self.buttons.values(), self.folded):
            button.wear(look)
        self._gap_px = look.px(_GAP)

    def whole_px(self) -> int:
        """How wide it is where it is not folded."""
        wide = sum(button.sizeHint().width() for button in self.buttons.values())
        return wide + self._gap_px * (len(self.buttons) - 1)

    def fold(self, *, folded: bool) -> None:
        """Be one button, or one for each place."""
        had = any(button.hasFocus() for button in self.buttons.values())
        for button in self.buttons.values():
            button.setVisible(not folded)
        self.folded.setVisible(folded)
        if had and folded:
            self.folded.setFocus()

    def open_menu(self) -> None:
        """List the places."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMenu

        self._menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Places"))
        for place, name in self._names.items():
            action = menu.addAction(f"{name}\t{self._keys.get(place, '')}")
            action.setCheckable(True)
            action.setChecked(place == self.where)
            action.triggered.connect(lambda _on=False, at=place: self.wanted.emit(at))
            if place == self.where:
                menu.setActiveAction(action)
        corner = QPoint(self.width() - menu.sizeHint().width(), self.height() + 2)
        menu.popup(self.mapToGlobal(corner))
