"""What does the window ask of the reference, and of a person's own data?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.deals.analysis import Analysis
    from desktop_app.core.errors import UserDataFault
    from desktop_app.core.model.deal_facts import DealFacts
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.core.model.hit import Answer
    from desktop_app.core.model.margin import Margin
    from desktop_app.core.model.picture import NoPicture
    from desktop_app.core.model.problem import Problem
    from desktop_app.core.model.ref import EntryRef, Place
    from desktop_app.core.model.shelf import Shelf
    from desktop_app.core.userdata.backups import Backup
    from desktop_app.core.userdata.favourites import Favourites
    from desktop_app.core.userdata.notes import Note, Notes
    from desktop_app.core.userdata.store import Visit
    from desktop_app.core.userdata.workshops import Workshops
    from desktop_app.pages.cards.card import Card
    from desktop_app.pages.paper_entry import PaperEntry
    from desktop_app.pages.role_sheets import RoleSheets
    from desktop_app.pages.title_words import TitleWords
    from desktop_app.pages.written import Written
    from desktop_app.ui.listable import Listable


class Library(Protocol):
    """The reference. What is not marked as slow is answered at once (GUI thread)."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the open packs."""

    def catalogue(self) -> Sequence[Listable]:
        """All entries, sorted for listing."""

    def shelves(self) -> Sequence[Shelf]:
        """The catalogue by category, deals by sector."""

    def entry(self, ref: EntryRef) -> Listable:
        """The entry; EntryUnknown when it is not in any open pack."""

    def has(self, ref: EntryRef) -> bool:
        """Whether an open pack has the entry."""

    def find(self, name: str) -> EntryRef:
        """The entry that a title, alias or id means; EntryUnknown with the nearest titles."""

    def category_label(self, entry: Any) -> str:
        """The category in words, "" without one."""

    def cached_deals(self) -> Sequence[DealFacts] | None:
        """What the list says of every deal, by title, if it is known at once."""

    def deals(self) -> Sequence[DealFacts]:
        """What the list says of every deal, by title. Slow: on a worker only."""

    def analysis(self, ref: EntryRef) -> Analysis:
        """What a deal is reckoned with; DealUnread without sound numbers. Slow: on a worker."""

    def briefs(self, ref: EntryRef) -> dict[int, str]:
        """The brief of each party that has one, as text, by its place. Slow: on a worker only."""

    def pack_names(self) -> Sequence[str]:
        """The names of the open packs, also of those without entries."""

    def pack_name(self, ref: EntryRef) -> str:
        """The name of the entry's pack."""

    def quick(self, text: str, limit: int) -> Answer:
        """What the headwords alone answer, within 2 ms."""

    def search(self, text: str, limit: int) -> Answer:
        """The whole answer, full text included. Slow: on a worker only."""

    def cached_page(self, ref: EntryRef, *, quiet: bool = False) -> str | None:
        """The entry's HTML if it is at hand; `quiet` links first mentions of other entries."""

    def page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        """The entry's HTML, rendered now. Slow: on a worker only."""

    def picture(self, src: str) -> bytes | NoPicture:
        """The bytes of a picture that a page names, or why it has none. Slow: on a worker only."""

    def paper(self, ref: EntryRef) -> PaperEntry:
        """What of the entry is printed. Slow: on a worker only."""

    def cards(self, rows: Sequence[DeckCard], settings: CardSettings) -> list[Card]:
        """The cards of a deck as they are to be printed. Slow: on a worker only."""

    def role_sheets(self, ref: EntryRef) -> RoleSheets:
        """The sheets of a deal as an exercise. Slow: on a worker only."""

    def title_words(self, ref: EntryRef) -> TitleWords:
        """What stands on the title graphic of the entry. Slow: on a worker only."""

    def written(self, ref: EntryRef) -> Written:
        """The entry in the forms in which one copies it. Slow: on a worker only."""

    def cached_margin(self, ref: EntryRef) -> Margin | None:
        """What stands beside the entry, if it is known at once."""

    def margin(self, ref: EntryRef) -> Margin:
        """What stands beside the entry. Slow: on a worker only."""


class UserData(Protocol):
    """A person's own data."""

    notes: Notes
    favourites: Favourites
    workshops: Workshops

    @property
    def unsaved(self) -> int:
        """How many edits wait for a disk that takes them."""

    def unsaved_notes(self) -> list[Note]:
        """The notes among them."""

    def together(self) -> AbstractContextManager[object]:
        """While this is entered no other thread reads or edits."""

    def retry(self) -> None:
        """Try what waits again now."""

    def flush(self) -> None:
        """Wait until every edit so far is on the disk, or waits for one that takes it."""

    def remember_visit(self, ref: EntryRef, query: str = "") -> None:
        """Put an entry at the newest end of the history."""

    def history(self, limit: int) -> Sequence[Visit]:
        """The newest visits first."""

    def forget_history(self) -> None:
        """Remove every visit."""

    def backups(self) -> list[Backup]:
        """The daily copies that can be restored, newest first. Slow: on a worker only."""

    def restore(self, backup: Backup, done: Callable[[UserDataFault | None], None]) -> None:
        """Put a copy in the place of what is there; `done` is called on another thread."""

    def rebuild(self, done: Callable[[UserDataFault | None], None]) -> None:
        """Put a new file with what could be read in the place of a damaged one; as `restore`."""

    def save_place(self, place: Place) -> None:
        """Remember where the person is now."""
