"""How do entries, searches and groups come into the deck, and what is done with it by name?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.deck import DeckCard, blank_card, entry_card, text_card
from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog
from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.browse.kept.keep_bar import KeepBar
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look
    from desktop_app.ui.workshop.bench import Bench
    from desktop_app.ui.workshop.group_adding import EntryGroup

_MOST_FOUND = 10_000


class WorkshopSide(QObject):
    """Made once there is something to keep in. Does what the actions of the workshop say.

    `failed` carries what went wrong, `told` a sentence on why nothing was done.
    """

    failed = Signal(Exception)
    told = Signal(str)

    def __init__(self, browse: BrowsePlace, keeping: Keeping, bench: Bench, look: Look) -> None:
        super().__init__(browse)
        self._browse, self._keeping, self._bench, self._look = browse, keeping, bench, look
        self._bar: KeepBar | None = None
        self._finding = LatestTask(self)
        self._finding.done.connect(self._add_entries)
        self._finding.failed.connect(self.failed)
        self.acts: dict[str, Callable[[], object]] = {
            "add-to-workshop": self.add_shown,
            "add-found": self.add_found,
            "add-entries": self.choose_entries,
            "add-category": self.choose_category,
            "add-list": self.choose_list,
            "add-card": self.write_card,
            "add-blank": lambda: bench.add([blank_card()]),
            "new-workshop": self.ask_new,
            "rename-workshop": self.ask_name,
            "duplicate-workshop": bench.duplicate,
            "delete-workshop": bench.delete,
            "undo-workshop": bench.take_back,
            "redo-workshop": bench.do_again,
        }

    def wear(self, look: Look) -> None:
        """Let what opens from now on be drawn with another theme or text size."""
        self._look = look

    def stand_in(self, bar: KeepBar) -> None:
        """Say in the strip under the entry whether it is in the deck."""
        self._bar = bar
        bar.deck_wanted.connect(self.add_shown)
        self._browse.entry_shown.connect(self._show)
        self._bench.changed.connect(self._show)
        self._show()

    def add_shown(self) -> None:
        """Put the entry that is read into the deck."""
        if self._browse.shown is not None:
            self._add_entries([self._browse.shown])

    def add_found(self) -> None:
        """Put all that the search finds, or the deals that the filters leave, into the deck."""
        browse = self._browse
        library, query = browse.library, browse.query
        if query:
            self._finding.run(lambda: [hit.ref for hit in library.search(query, _MOST_FOUND).hits])
        elif browse.where is Kind.DEAL and browse.filters.are_set:
            rows = browse.pane.list.rows
            self._add_entries([rows.ref(at) for at in range(len(rows))])
        else:
            self.told.emit(tr("Search for something first: then all that is found can be added."))

    def choose_entries(self) -> None:
        """Offer all entries, one after the other."""
        from desktop_app.ui.workshop.entry_adding import EntryAdding

        window = self._browse.window()
        EntryAdding(self._bench, self._browse.library, self._look, window).open()

    def choose_category(self) -> None:
        """Offer all categories."""
        from desktop_app.ui.workshop.group_adding import categories

        self._offer(tr("Add a category"), tr("A category"), categories(self._browse.library))

    def choose_list(self) -> None:
        """Offer the person's lists."""
        from desktop_app.ui.workshop.group_adding import lists

        self._offer(tr("Add one of my lists"), tr("A list"), lists(self._keeping))

    def write_card(self) -> None:
        """Write a card of one's own."""
        self._ask_words(
            tr("A card of my own"), "", "", lambda *words: self._bench.add([text_card(*words)])
        )

    def write_anew(self, card: DeckCard) -> None:
        """Write other words on a card of one's own."""
        self._ask_words(
            tr("Write on this card"),
            card.title,
            card.text,
            lambda *words: self._bench.write(card.key, *words),
        )

    def ask_new(self) -> None:
        """Make a workshop under a name that is asked for."""
        self._ask(tr("New workshop"), self._bench.new_name(), self._bench.make)

    def ask_name(self) -> None:
        """Call the workshop at hand otherwise."""
        one = self._bench.at_hand
        if one is None:
            self.ask_new()
        else:
            self._ask(tr("Rename workshop"), one.name, self._bench.rename)

    def _ask(self, title: str, name: str, take: Callable[[str], object]) -> None:
        of = tr("Name of the workshop")
        dialog = ListNameDialog(title, name, self._look, self._browse.window(), of)
        dialog.named.connect(take)
        dialog.open()

    def _ask_words(
        self, heading: str, title: str, text: str, take: Callable[[str, str], object]
    ) -> None:
        from desktop_app.ui.workshop.card_dialog import CardDialog

        dialog = CardDialog(heading, title, text, self._look, self._browse.window())
        dialog.written.connect(take)
        dialog.open()

    def _offer(self, title: str, prompt: str, groups: Sequence[EntryGroup]) -> None:
        from desktop_app.ui.workshop.group_adding import GroupAdding

        dialog = GroupAdding(title, prompt, groups, self._look, self._browse.window())
        dialog.picked.connect(lambda group: self._add_entries(group.refs))
        dialog.open()

    def _add_entries(self, refs: Sequence[EntryRef]) -> None:
        if not refs:
            self.told.emit(tr("Nothing was found that could be added."))
            return
        library = self._browse.library
        self._bench.add(
            [
                entry_card(ref, library.entry(ref).title if library.has(ref) else ref.id)
                for ref in refs
            ]
        )

    def _show(self) -> None:
        one, shown = self._bench.at_hand, self._browse.shown
        inside = one is not None and any(card.ref == shown for card in one.cards)
        if self._bar is not None:
            self._bar.show_in_deck(one.name if one is not None and inside else "")
