"""What stands at the top of the window?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.search_box import SearchBox
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.ui.places.place_switch import WORKSHOP, PlaceSwitch
from desktop_app.ui.way_button import WayButton
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenu

_BOX_PX, _LEAST_BOX_PX, _REST_PX = 520, 230, 140


class Bar(QFrame):
    """Back, forward, the search box; at the right end the places and the menu button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.back = WayButton(Glyph.BACK, tr("Back"), look)
        self.forward = WayButton(Glyph.FORWARD, tr("Forward"), look)
        self.box = SearchBox(look)
        self.places = PlaceSwitch(look)
        self.menu_button = GlyphButton(Glyph.MENU, tr("All actions (F10)"), look)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.back)
        self._line.addWidget(self.forward)
        self._line.addSpacing(6)
        self._line.addWidget(self.box, 1000)
        self._line.addSpacing(6)
        self._line.addStretch(1)
        self._line.addWidget(self.places)
        self._line.addSpacing(6)
        self._line.addWidget(self.menu_button)
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        from desktop_app.ui.actions import acts, key_text

        keys = {act.name: key_text(act) for act in acts()}
        for way, name in ((self.back, "back"), (self.forward, "forward")):
            way.setToolTip(f"{way.accessibleName()} ({keys[name]})")
        places = {Kind.TERM: "glossary", Kind.DEAL: "deals", WORKSHOP: "workshop"}
        self.places.settle({place: keys[name] for place, name in places.items()})
        for button in (self.back, self.forward, self.menu_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._line.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._line.setSpacing(look.px(1))
        self.box.setMaximumWidth(look.px(_BOX_PX))
        for part in (self.back, self.forward, self.box, self.places, self.menu_button):
            part.wear(look)
        self._least_px = look.px(_LEAST_BOX_PX + _REST_PX)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the places where they would take the room that the search box needs."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self.places.fold(folded=self.width() < self._least_px + self.places.whole_px())

    def open_menu(self, menu: QMenu) -> None:
        """Open the menu under its button, its right edge in line with it."""
        button = self.menu_button
        corner = QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)
        menu.popup(button.mapToGlobal(corner))
        menu.setActiveAction(menu.actions()[0])
