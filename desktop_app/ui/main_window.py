"""The window: how do bar, browse place, messages and status line make one program?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.core.errors import AppError
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.settings import Settings
from desktop_app.ui.bar import Bar
from desktop_app.ui.browse.browse_place import BrowsePlace
from desktop_app.ui.first_paint import FirstPaint
from desktop_app.ui.look import Look, palette
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.preferences.preferences import Preferences
from desktop_app.ui.seams import Library, UserData
from desktop_app.ui.session import Session
from desktop_app.ui.status_line import StatusLine
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QMenu

    from desktop_app.ui.keeping import Keeping

_ZOOM_STEP, _ZOOM_LEAST, _ZOOM_MOST = 10, 80, 200


class MainWindow(QWidget):
    """The window: search box, list, page. What more the program can do is offered to it.

    `geometry` is the ini file in which position and size are kept, if they are to be kept.
    `look` is that of the settings; `desktop_theme` is what "system" means in them at first.
    `worn` carries the Look that everything open is to be drawn with from now on. At `settling`,
    after the first paint, it is time to offer; once it has `settled`, keys do what was offered.
    `acting` carries the name of an action that is about to do it.
    """

    query_changed = Signal(str)
    entry_shown = Signal(str)
    results_shown = Signal(int)
    worn = Signal(object)
    cancel_requested = Signal()
    faulted = Signal(Exception)
    settling = Signal()
    settled = Signal()
    keeping_begun = Signal()
    acting = Signal(str)
    close_refused = Signal()

    def __init__(
        self,
        library: Library,
        look: Look,
        settings: Settings,
        *,
        place: Place | None = None,
        geometry: Path | None = None,
        desktop_theme: str = "light",
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Common Ground")
        self.session = Session(geometry)
        self.look = look._replace(zoom_percent=settings.zoom_percent)
        self.preferences = Preferences(settings, self)
        self._desktop_theme = desktop_theme
        self.keeping: Keeping | None = None
        self.own_sheets: Path | None = None  # where a person's own sheets for cards lie
        self.leaves_unsaved = False
        self._menu: QMenu | None = None
        self.bar = Bar(self.look)
        self.message_bar = MessageBar(self.look)
        self.message_bar.follow(self.bar.menu_button)
        self.browse = BrowsePlace(library, self.look, settings.list_by, quiet=settings.quiet_links)
        self.status = StatusLine(self.look)
        self.actions_by_name: dict[str, QAction] = {}
        self._slots = self._own_slots()
        self._lay_out()
        self._connect()
        self.setStyleSheet(self.look.sheet())
        self.status.show_library(library)
        self.session.restore_geometry(self)
        self._begin(place)
        self._show_ways()
        self._first_paint = FirstPaint(self.browse.view.first_painted, self)
        self._first_paint.done.connect(self.settle)
        self.browse.failed.connect(self._first_paint.give_up)

    @property
    def search_box(self) -> QWidget:
        """The one search box."""
        return self.bar.box

    @property
    def entry_view(self) -> QWidget:
        """The page."""
        return self.browse.view

    def settle(self) -> None:
        """Make what could wait for the first paint: actions with their keys, focus policies."""
        if self.actions_by_name:
            return
        from desktop_app.ui.actions import make_actions

        self.settling.emit()
        slots = {name: partial(self._do, name, slot) for name, slot in self._slots.items()}
        self.actions_by_name = make_actions(self, slots)
        self.bar.settle()
        self.browse.pane.settle()
        self._show_ways()
        if self.browse.query:
            self.browse.ask_again()
        self.settled.emit()

    def open(self, name: EntryRef | str, *, history: bool = True) -> None:
        """Show an entry by its ref, id, title or alias; an unknown one is told in the bar."""
        try:
            ref = name if isinstance(name, EntryRef) else self.browse.library.find(name)
        except AppError as error:
            self.tell(error)
            return
        self.browse.open(ref, history=history)
        self.browse.pane.list.select(ref)

    def library_loaded(self, library: Library) -> None:
        """Go on with a fuller reference; the reader's query, page and scroll stay."""
        self.browse.set_library(library)
        self.status.show_library(library)
        if not self.browse.expecting:
            self._begin(None)

    def place(self) -> Place:
        """Where the person is now."""
        scroll = self.browse.view.verticalScrollBar().value()
        known: dict[str, str] = {Kind.TERM: "glossary", Kind.DEAL: "deals"}
        where = known.get(self.bar.places.where, self.bar.places.where)
        return Place(self.browse.shown, scroll, self.bar.box.text(), where)

    def correct_place(self, place: Place) -> None:
        """Go to where the person really left off, if this start began elsewhere."""
        here = self.place()
        if (place.entry, place.query) != (here.entry, here.query):
            self._begin(place)

    def keep_in(self, user_data: UserData) -> None:
        """Keep history, place, notes and lists there from now on, beginning with what shows."""
        from desktop_app.ui.keeping import Keeping

        self.session.user_data = user_data
        self.keeping = Keeping(user_data, self)
        self.keeping_begun.emit()
        if self.browse.shown is not None:
            self.session.remember(self.browse.shown, self.place())

    def index_ready(self) -> None:
        """Ask again what is being looked for: the full text can be searched from now on."""
        if self.browse.query:
            self.browse.ask_again()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show work in the background, done of total; done ≥ total puts it away."""
        self.status.show_progress(text, done, total)

    def tell(self, error: Exception) -> None:
        """An expected error in one sentence; anything else is a fault, for `faulted`."""
        if isinstance(error, AppError):
            self.message_bar.tell(sentence(error))
        else:
            self.faulted.emit(error)

    def _do(self, name: str, slot: Callable[[], object]) -> None:
        """What an action does; what cannot be done is told."""
        self.acting.emit(name)
        try:
            slot()
        except AppError as error:
            self.tell(error)

    def say(self, text: str) -> None:
        """Tell for a moment what was just done ("Copied the entry"); errors go to `tell`."""
        self.status.say(text)

    def set_zoom(self, percent: int) -> None:
        """Set the text size, in per cent of the usual, within 80 and 200."""
        self.preferences.change(zoom_percent=min(max(percent, _ZOOM_LEAST), _ZOOM_MOST))

    def offer(self, name: str, slot: Callable[[], object]) -> None:
        """Let the action of that name (`ui.actions`) do something; before the window settles."""
        self._slots[name] = slot

    def wear(self, look: Look) -> None:
        """Draw everything with another theme or text size."""
        if look == self.look:
            return
        if look.tokens != self.look.tokens:
            QApplication.setPalette(palette(look))
        self.look = look
        self.setStyleSheet(look.sheet())
        for part in (self.bar, self.message_bar, self.browse, self.status):
            part.wear(look)
        self.worn.emit(look)

    def follow_desktop(self, theme: str) -> None:
        """The desktop is "light" or "dark" now; those who left the choice to it go with it."""
        self._desktop_theme = theme
        self._adopt(self.preferences.settings)

    def _adopt(self, settings: Settings) -> None:
        theme = self._desktop_theme if settings.theme == "system" else settings.theme
        self.wear(self.look._replace(zoom_percent=settings.zoom_percent).themed(theme))
        self.browse.list_by(settings.list_by)
        self.browse.link_quietly(settings.quiet_links)

    def show_title(self) -> None:
        """Bear the title of the entry that is read."""
        shown = self.browse.shown
        if shown is not None and self.browse.library.has(shown):
            title = self.browse.library.entry(shown).title
            self.setWindowTitle(tr("{title} — Common Ground", title=title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing outside a field goes on in the search box."""
        from PySide6.QtCore import Qt

        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif not plain and event.text().strip() and event.text().isprintable():
            self.bar.box.take(event.text())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the search box."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.bar.box.setFocus()
        if not self.browse.expecting:
            self._first_paint.give_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember what is being written, place and geometry; stay where that is impossible."""
        if self.keeping is not None and not self.keeping.is_safe() and not self.leaves_unsaved:
            event.ignore()
            self.close_refused.emit()
            return
        self.session.leave(self.place())
        self.session.save_geometry(self)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.message_bar)
        column.addWidget(self.browse, 1)
        column.addWidget(self.status)
        self.setMinimumSize(640, 420)

    def _own_slots(self) -> dict[str, Callable[[], object]]:
        browse, box = self.browse, self.bar.box
        return {
            "find": box.find_all,
            "next": lambda: browse.walk(1),
            "previous": lambda: browse.walk(-1),
            "open": browse.open_selected,
            "clear": self._escape,
            "back": browse.back,
            "forward": browse.forward,
            "larger": lambda: self.set_zoom(self.look.zoom_percent + _ZOOM_STEP),
            "smaller": lambda: self.set_zoom(self.look.zoom_percent - _ZOOM_STEP),
            "usual": lambda: self.set_zoom(100),
            "menu": self._open_menu,
            "quit": self.close,
        }

    def _connect(self) -> None:
        bar, browse = self.bar, self.browse
        self.preferences.changed.connect(self._adopt)
        bar.back.clicked.connect(browse.back)
        bar.forward.clicked.connect(browse.forward)
        bar.menu_button.clicked.connect(self._open_menu)
        bar.box.textChanged.connect(self._search)
        bar.box.walked.connect(browse.walk)
        bar.box.paged.connect(lambda pages: browse.walk(pages * browse.pane.list.page_steps()))
        bar.box.ended.connect(browse.walk_to_end)
        bar.box.committed.connect(browse.open_selected)
        bar.box.escaped.connect(self._escape)
        browse.pane.search_wanted.connect(self._search_for)
        browse.pane.all_wanted.connect(lambda: self._search_for(""))
        browse.entry_shown.connect(self.show_title)
        browse.entry_shown.connect(self.entry_shown)
        browse.results_shown.connect(self.results_shown)
        browse.placed.connect(bar.places.show_place)
        browse.visited.connect(self._remember)
        browse.moved.connect(self._show_ways)
        browse.gone.connect(self._tell_gone)
        browse.failed.connect(self.tell)
        browse.site_requested.connect(self._ask_about_site)
        self.status.cancel_requested.connect(self.cancel_requested)

    def _begin(self, place: Place | None) -> None:
        """Show that place; without its entry the first of the list."""
        library = self.browse.library
        known = {entry.ref for entry in library.catalogue()}
        first = self.browse.rows.first(Kind.TERM) or self.browse.rows.first(Kind.DEAL)
        if place is not None and place.query:
            blocker = QSignalBlocker(self.bar.box)
            self.bar.box.setText(place.query)
            blocker.unblock()
            self.browse.query = place.query
        if place is not None and place.entry in known:
            self.browse.restore(place.entry, place.scroll)
        elif first is not None:
            self.browse.open(first)
        self.browse.pane.list.select(self.browse.shown)

    def _search(self, text: str) -> None:
        self.browse.search(text)
        self.query_changed.emit(text)

    def _search_for(self, text: str) -> None:
        self.bar.box.setText(text)
        self.bar.box.setFocus()

    def _escape(self) -> None:
        if self.bar.box.text():
            self.browse.return_to_entry()
            self.bar.box.clear()
            self.bar.box.setFocus()
        else:
            self.browse.return_to_entry()
            self.browse.reading.front.setFocus()

    def _open_menu(self) -> None:
        self.settle()
        if self._menu is None:
            from desktop_app.ui.action_menu import ActionMenu

            self._menu = ActionMenu(self, self.actions_by_name)
        self.bar.open_menu(self._menu)

    def _tell_gone(self, title: str) -> None:
        told = tr(
            "“{title}” is gone: its file was removed, moved or renamed, or its pack is closed. "
            "The page shows how it last was.",
            title=title,
        )
        self.message_bar.tell(told, grave=False)

    def _show_ways(self) -> None:
        back, forward = self.browse.can_go_back, self.browse.history.can_go_forward
        self.bar.back.setEnabled(back)
        self.bar.forward.setEnabled(forward)
        if self.actions_by_name:
            self.actions_by_name["back"].setEnabled(back)
            self.actions_by_name["forward"].setEnabled(forward)

    def _remember(self, ref: EntryRef) -> None:
        self.session.remember(ref, Place(ref, 0, self.bar.box.text()))

    def _ask_about_site(self, url: QUrl) -> None:
        from desktop_app.ui.site_question import ask_about_site

        ask_about_site(url, self)
