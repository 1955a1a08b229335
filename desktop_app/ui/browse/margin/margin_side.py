"""How does the margin keep up with the page, beside it or under it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop_app.core.errors import EntryUnknown
from desktop_app.ui.browse.margin.margin_content import MarginContent
from desktop_app.ui.browse.margin.margin_foot import MarginFoot
from desktop_app.ui.browse.margin.margin_reader import MarginReader
from desktop_app.ui.browse.margin.note_keeper import NoteKeeper
from desktop_app.ui.tab_order import walk
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.margin import Margin
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look

_TOP_PX, _SIDE_PX = 30, 20


class MarginSide(QObject):
    """Fills the room that the reading pane keeps; made once the window has settled.

    `too_long` tells that a note did not take all of a text.
    """

    too_long = Signal()

    def __init__(self, browse: BrowsePlace, look: Look) -> None:
        super().__init__(browse)
        self._browse, self._reading = browse, browse.reading
        self.content = MarginContent(look)
        self._foot = MarginFoot(browse.view, self.content)
        self._area = self._make_area()
        self._reader = MarginReader(self)
        self._shown: EntryRef | None = None
        self._keeper: NoteKeeper | None = None
        self._look = look
        self._connect()
        self._measure(look)
        self._put(folded=self._reading.is_folded)
        self._fetch()

    @property
    def waiting(self) -> bool:
        """Whether the margin of the entry that shows is still to come."""
        return self._reader.waiting

    def begin_keeping(self, keeping: Keeping) -> None:
        """Offer a note on each entry from now on."""
        editor = self.content.add_note(self._look)
        self._keeper = NoteKeeper(editor, keeping)
        editor.left.connect(self._browse.view.setFocus)
        editor.too_long.connect(self.too_long)
        self._order()
        self._turn_note()

    def write_note(self) -> None:
        """Go to the note on the entry that shows."""
        note = self.content.note
        if note is not None and self._browse.shown is not None:
            self._browse.parts.turn_to_page()
            note.setFocus()
            self._area.ensureWidgetVisible(note)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._measure(look)
        self.content.wear(look)

    def _connect(self) -> None:
        self._reader.ready.connect(self._show)
        self._reader.failed.connect(self._tell)
        self._browse.entry_shown.connect(self._fetch)
        self._browse.library_changed.connect(self._fetch)
        self.content.controls_made.connect(self._order)
        self._reading.folded.connect(lambda folded: self._put(folded=folded))
        self.content.followed.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reveal)

    def _make_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("margin-area")
        area.setAccessibleName(tr("Beside the entry"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reading.beside.insertWidget(0, area, 1)
        area.show()
        return area

    def _turn_note(self) -> None:
        if self._keeper is not None and self._browse.shown is not None:
            self._keeper.turn_to(self._browse.shown)

    def _fetch(self) -> None:
        self._turn_note()
        ref = self._browse.shown
        if ref is None:
            self.content.show_margin(None)
            return
        self._reader.fetch(self._browse.library, ref)
        if self._reader.waiting and ref != self._shown:
            self._shown = None
            self.content.show_margin(None)

    def _show(self, margin: Margin) -> None:
        self._shown = margin.ref
        self.content.show_margin(margin)

    def _tell(self, error: Exception) -> None:
        self.content.show_margin(None)
        # An entry that has gone meanwhile is told by the page already.
        if not isinstance(error, EntryUnknown):
            self._browse.failed.emit(error)

    def _follow(self, ref: EntryRef) -> None:
        focus = QApplication.focusWidget()
        self._browse.follow(ref)
        # The row that was followed by key may name something else now, or be gone.
        if focus is not None and self.content.isAncestorOf(focus):
            self._browse.view.setFocus()

    def _put(self, *, folded: bool) -> None:
        """Stand under the page, or beside it."""
        if folded:
            self._area.takeWidget()
            self._foot.use()
        else:
            self._foot.leave()
            self._area.setWidget(self.content)
            self.content.show()
        self._order()

    def _order(self) -> None:
        """Let Tab go on from the page, through the margin from top to bottom."""
        walk([self._browse.view, *self.content.controls()])

    def _reveal(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            top = new.mapTo(self.content, new.rect().topLeft()).y()
            self._foot.reveal(top, new.height())

    def _measure(self, look: Look) -> None:
        px = look.px
        self.content.column.setContentsMargins(0, 0, 0, 0)
        self._area.setViewportMargins(px(_SIDE_PX), px(_TOP_PX), px(_SIDE_PX), 0)
