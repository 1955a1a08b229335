"""How is the entry that shows kept, with one press, in sight at any size of the window?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop_app.ui.star import star_icon
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.ui.look import Look


class KeepBar(QObject):
    """Fills the strip under margin or page: Keep, lists, workshop, in a narrow window the note.

    `keep_wanted` asks to keep the entry or let it go, `lists_wanted` to choose lists,
    `note_wanted` to write, `deck_wanted` to put it into the workshop. Where there is no room
    for all, the lists give way: they have a key and stand in every menu.
    """

    keep_wanted = Signal()
    lists_wanted = Signal()
    note_wanted = Signal()
    deck_wanted = Signal()

    def __init__(self, strip: QFrame, look: Look) -> None:
        super().__init__(strip)
        self._strip, self._look = strip, look
        self._kept: list[str] = []
        self._left, self._workshop = 0, ""
        self.keep = QPushButton(strip)
        self.lists = QPushButton(tr("Lists"), strip)
        self.lists.setAccessibleName(tr("Choose lists for this entry"))
        self.lists.setToolTip(tr("Choose lists for this entry (Ctrl+Shift+D)"))
        self.deck = QPushButton(strip)
        self.note = QPushButton(tr("Note"), strip)
        self.note.setAccessibleName(tr("Write a note on this entry"))
        self.note.setToolTip(tr("Write a note on this entry (Ctrl+N)"))
        self._row = QHBoxLayout(strip)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
            button.show()
        self._row.addStretch(1)
        self.keep.clicked.connect(self.keep_wanted)
        self.lists.clicked.connect(self.lists_wanted)
        self.note.clicked.connect(self.note_wanted)
        self.deck.clicked.connect(self.deck_wanted)
        strip.installEventFilter(self)
        self.wear(look)
        self.show_in_deck("")

    def buttons(self) -> tuple[QWidget, ...]:
        """All that takes the focus, from left to right."""
        return self.keep, self.lists, self.deck, self.note

    def show_kept(self, lists: list[FavouriteList]) -> None:
        """Say in which lists the entry is."""
        self._kept = [one.name for one in lists]
        names = ", ".join(self._kept)
        if names:
            self.keep.setText(tr("Kept"))
            self.keep.setAccessibleName(tr("Kept in {names}", names=names))
        else:
            self.keep.setText(tr("Keep"))
            self.keep.setAccessibleName(tr("Keep this entry"))
        self.keep.setIcon(star_icon(self._look, self._strip.devicePixelRatio(), filled=bool(names)))

    def show_in_deck(self, workshop: str) -> None:
        """Say in which workshop the entry is, "" for none."""
        self._workshop = workshop
        told = tr("In workshop {name}", name=workshop) if workshop else tr("Add to workshop")
        self.deck.setAccessibleName(told)
        self.deck.setToolTip(tr("{what} (Ctrl+Shift+A)", what=told))
        self.deck.setDefault(not workshop)  # a button in the colour of the product
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show as much as there is room for."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def align(self, left: int, *, folded: bool) -> None:
        """Begin `left` pixels from the edge; under the page a button leads to the note as well."""
        self._left = left
        self.note.setVisible(folded)
        self._measure()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        side = look.px(16)
        self.keep.setIconSize(QSize(side, side))
        self.keep.setIcon(star_icon(look, self._strip.devicePixelRatio(), filled=bool(self._kept)))
        self._measure()

    def _measure(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(self._left, px(8), px(20), px(10))
        self._row.setSpacing(px(8))
        self._fit()

    def _fit(self) -> None:
        """All buttons; else without the lists; else with fewer words."""
        whole = tr("In workshop") if self._workshop else tr("Add to workshop")
        for lists, words in ((True, whole), (False, whole), (False, tr("Workshop"))):
            self.deck.setText(words)
            needed = self._needed([self.keep, self.deck, *([self.lists] if lists else [])])
            if needed <= self._strip.width():
                break
        self.lists.setVisible(lists)
        self.deck.setText(tr("Workshop"))
        self._strip.setMinimumWidth(self._needed([self.keep, self.deck]))
        self.deck.setText(words)

    def _needed(self, buttons: list[QPushButton]) -> int:
        """How wide the strip has to be for these buttons, and the note where it is offered."""
        shown = [*buttons, *([] if self.note.isHidden() else [self.note])]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * (len(shown) - 1)
        wide = sum(button.sizeHint().width() for button in shown)
        return margins.left() + wide + gaps + margins.right()
