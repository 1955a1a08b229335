"""How do a person's notes and lists reach the search?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.store import UserData


class Person:
    """The notes and lists of user.db, as `core.search.own.Own` wants them.

    `first_list` is the name of the list that is always there, as long as the person has given
    it none.
    """

    def __init__(self, user_data: UserData, first_list: str) -> None:
        self._user_data = user_data
        self._first_list = first_list

    def notes(self) -> Sequence[tuple[EntryRef, str]]:
        """Every note with its entry, the newest change first."""
        return [(note.ref, note.text) for note in self._user_data.notes.all()]

    def lists(self) -> Sequence[tuple[str, Sequence[EntryRef]]]:
        """Every list by its name, with its entries in their order."""
        lists = self._user_data.favourites.lists()
        return [(one.name or self._first_list, one.members) for one in lists]
