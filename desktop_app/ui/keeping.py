"""What does the person keep and write, and who in the window hears when it changes?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.core.userdata.notes import Note
    from desktop_app.ui.seams import Library, UserData


class Keeping(QObject):
    """The person's notes and lists, one for the whole window.

    `lists_changed` and `note_changed` (with an EntryRef) tell of an edit. `saving` asks those
    who hold words that are not handed over yet to do so at once; `hand_over` does, before a copy
    is restored or exported. `replaced` tells that anything may be different, as after a restore
    or an import.
    """

    lists_changed = Signal()
    note_changed = Signal(object)
    saving = Signal()
    replaced = Signal()

    def __init__(self, user_data: UserData, parent: QObject) -> None:
        super().__init__(parent)
        self.user_data = user_data
        self.replaced.connect(self.lists_changed)

    def hand_over(self) -> None:
        """Let everything that is being written reach `user_data` now."""
        self.saving.emit()

    def is_safe(self) -> bool:
        """Whether everything is on the disk. Waits for the disk: for the end of a session."""
        self.hand_over()
        self.user_data.flush()
        return not self.user_data.unsaved

    def note(self, ref: EntryRef) -> str:
        """The note on an entry, "" without one."""
        return self.user_data.notes.text(ref)

    def write_note(self, ref: EntryRef, text: str) -> None:
        """Keep a note; an empty one is removed."""
        text = text if text.strip() else ""
        if text != self.note(ref):
            self.user_data.notes.save(ref, text)
            self.note_changed.emit(ref)

    def lost_notes(self, library: Library) -> list[Note]:
        """The notes on entries that no open pack has, the newest change first."""
        known = {entry.ref for entry in library.catalogue()}
        return [note for note in self.user_data.notes.all() if note.ref not in known]

    def lists(self) -> list[FavouriteList]:
        """Every list under the name that people read."""
        lists = self.user_data.favourites.lists()
        return [one._replace(name=one.name or first_list_name()) for one in lists]

    def kept_in(self, ref: EntryRef) -> list[FavouriteList]:
        """The lists that hold an entry."""
        return [one for one in self.lists() if ref in one.members]

    def kept(self) -> frozenset[EntryRef]:
        """Every entry that is in any list."""
        lists = self.user_data.favourites.lists()
        return frozenset(ref for one in lists for ref in one.members)

    def put(self, ref: EntryRef, key: str, *, kept: bool) -> None:
        """Put an entry into a list or take it out, saved at once."""
        favourites = self.user_data.favourites
        if kept:
            favourites.keep(ref, key)
        else:
            favourites.unkeep(ref, key)
        self.lists_changed.emit()

    def make_list(self, name: str, *members: EntryRef) -> FavouriteList:
        """A new list at the end."""
        made = self.user_data.favourites.make(name)
        for ref in members:
            self.user_data.favourites.keep(ref, made.key)
        self.lists_changed.emit()
        return made

    def rename_list(self, key: str, name: str) -> None:
        """Give a list another name."""
        self.user_data.favourites.rename(key, name)
        self.lists_changed.emit()

    def order_list(self, key: str, members: list[EntryRef]) -> None:
        """Give a list another order, or other members."""
        self.user_data.favourites.order(key, members)
        self.lists_changed.emit()

    def delete_list(self, key: str) -> tuple[FavouriteList, int] | None:
        """Remove a list; what comes back undoes that with `put_back`. The first one stays."""
        place = [one.key for one in self.lists()].index(key)
        removed = self.user_data.favourites.delete(key)
        self.lists_changed.emit()
        return None if removed is None else (removed, place)

    def put_back(self, removed: FavouriteList, place: int) -> None:
        """Put a list that was removed where it stood, with all that it held."""
        self.user_data.favourites.put_back(removed, place)
        self.lists_changed.emit()


def first_list_name() -> str:
    """What the list that is always there is called until the person names it."""
    return tr("Favourites")
