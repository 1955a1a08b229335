"""How do Keep, the lists and the stars in the list of entries hang together?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.ui.browse.kept.keep_bar import KeepBar
from desktop_app.ui.browse.kept.shelf_button import ShelfButton
from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look

_NOTES = "kind:note"


class KeepSide(QObject):
    """Made once there is something to keep in.

    `note_wanted` asks to write on the entry, `said` tells what was just done.
    """

    note_wanted = Signal()
    said = Signal(str)

    def __init__(self, browse: BrowsePlace, keeping: Keeping, look: Look) -> None:
        super().__init__(browse)
        self._browse, self._keeping, self._look = browse, keeping, look
        reading = browse.reading
        self._lost: OfferButton | None = None
        self.bar = KeepBar(reading.bar, look)
        self.shelf = ShelfButton(look, self._on_the_shelf)
        self._browse.pane.add_to_head(self.shelf)
        reading.folded.connect(self._align)
        reading.view.column_set.connect(self._align)
        self.bar.keep_wanted.connect(self.toggle)
        self.bar.lists_wanted.connect(self.choose_lists)
        self.bar.note_wanted.connect(self.note_wanted)
        self.shelf.list_wanted.connect(self.show_list)
        self.shelf.notes_wanted.connect(self.show_notes)
        self.shelf.arranging.connect(self.arrange)
        self._browse.entry_shown.connect(self._show)
        self._browse.results_shown.connect(self._offer_lost_notes)
        keeping.lists_changed.connect(self._lists_changed)
        keeping.note_changed.connect(self._note_changed)
        self._align()
        self._lists_changed()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.bar.wear(look)
        self.shelf.wear(look)
        if self._lost is not None:
            self._lost.wear(look)
        self._align()

    def do(self, name: str) -> None:
        """Do what the action of that name (`ui.actions`) says."""
        acts = {
            "keep": self.toggle,
            "keep-in": self.choose_lists,
            "note": self.note_wanted.emit,
            "find-notes": self.show_notes,
            "lost-notes": self.show_lost_notes,
            "lists": self.arrange,
        }
        acts[name]()

    def toggle(self) -> None:
        """Keep the entry in the first list, or let it go; where it is in others, offer them."""
        ref = self._browse.shown
        if ref is None:
            return
        inside = [one.key for one in self._keeping.kept_in(ref)]
        if inside in ([], [FIRST_LIST]):
            self._put(ref, FIRST_LIST, kept=not inside)
        else:
            self.choose_lists()

    def choose_lists(self) -> None:
        """Offer every list for the entry that shows."""
        from desktop_app.ui.browse.kept.lists_menu import ListsMenu

        ref = self._browse.shown
        if ref is None:
            return
        lists = self._keeping.lists()
        button = self.bar.keep if self.bar.lists.isHidden() else self.bar.lists
        menu = ListsMenu(lists, self._keeping.kept_in(ref), button)
        menu.put.connect(lambda key, kept: self._put(ref, key, kept=kept))
        menu.made.connect(lambda: self._make_list(ref))
        menu.arranging.connect(self.arrange)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def show_list(self, name: str) -> None:
        """Show a list at the left."""
        plain = name.replace('"', "")
        self._browse.pane.search_wanted.emit(f'list:"{plain}" ')

    def show_notes(self) -> None:
        """Show every note at the left; more words look for some of them."""
        self._browse.pane.search_wanted.emit("kind:note ")

    def show_lost_notes(self) -> None:
        """Open the dialog with the notes on entries that no open pack has."""
        from desktop_app.ui.browse.kept.lost_notes_dialog import LostNotesDialog

        browse = self._browse
        LostNotesDialog(self._keeping, lambda: browse.library, self._look, browse.window()).open()

    def arrange(self) -> None:
        """Open the dialog in which lists are named, put in order and deleted."""
        from desktop_app.ui.browse.kept.lists_dialog import ListsDialog

        window = self._browse.window()
        dialog = ListsDialog(self._keeping, lambda: self._browse.library, self._look, window)
        dialog.list_wanted.connect(self.show_list)
        dialog.entry_wanted.connect(self._browse.follow)
        dialog.open()

    def _make_list(self, ref: EntryRef) -> None:
        from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog

        dialog = ListNameDialog(tr("New list"), "", self._look, self._browse.window())
        dialog.named.connect(lambda name: self._keep_in_new(ref, name))
        dialog.open()

    def _keep_in_new(self, ref: EntryRef, name: str) -> None:
        self._keeping.make_list(name, ref)
        self.said.emit(tr("Kept in {list}", list=name))

    def _put(self, ref: EntryRef, key: str, *, kept: bool) -> None:
        name = next(one.name for one in self._keeping.lists() if one.key == key)
        self._keeping.put(ref, key, kept=kept)
        told = tr("Kept in {list}", list=name) if kept else tr("No longer in {list}", list=name)
        self.said.emit(told)

    def _on_the_shelf(self) -> tuple[list[FavouriteList], int]:
        return self._keeping.lists(), len(self._keeping.user_data.notes.all())

    def _align(self) -> None:
        """Stand under the words of page or margin."""
        reading = self._browse.reading
        folded = reading.is_folded
        self.bar.align(reading.view.column()[0] if folded else self._look.px(20), folded=folded)

    def _show(self) -> None:
        ref = self._browse.shown
        self.bar.show_kept(self._keeping.kept_in(ref) if ref is not None else [])

    def _lists_changed(self) -> None:
        self._show()
        self._browse.pane.list.show_kept(self._keeping.kept())
        self._ask_again("list:")

    def _note_changed(self) -> None:
        self._ask_again(_NOTES)

    def _offer_lost_notes(self) -> None:
        """Below the notes that were found, those that cannot be: their entry is gone."""
        asked = _NOTES in self._browse.query.casefold()
        lost = len(self._keeping.lost_notes(self._browse.library)) if asked else 0
        if lost and self._lost is None:
            self._lost = OfferButton("", self._look, boxed=False)
            self._lost.clicked.connect(self.show_lost_notes)
            self._browse.pane.add_to_foot(self._lost)
        if self._lost is not None:
            one = tr("1 note is on an entry that no open pack has.")
            many = tr("{count} notes are on entries that no open pack has.", count=lost)
            self._lost.say(tr("Show them"), one if lost == 1 else many)
            self._lost.setVisible(lost > 0)

    def _ask_again(self, operator: str) -> None:
        """A list that shows what the person keeps or wrote is answered anew."""
        if operator in self._browse.query.casefold():
            self._browse.ask_again()
