"""A window over a full entry of a person who has kept and written something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.core.model.margin import Margin, Neighbour, SeenDeal
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.backups import Backup
from desktop_app.core.userdata.past import Visit
from desktop_app.ui.main_window import MainWindow
from tests.ui.all_parts import all_parts
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
COMPROMISE = EntryRef("common-ground", Kind.TERM, "compromise")
RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")
GONE = EntryRef("common-ground", Kind.TERM, "gone")
TODAY = int(datetime(2026, 3, 2, 12, 0).astimezone().timestamp())
FULL = Margin(
    BATNA,
    deals=(SeenDeal(RENEWAL, "Software licence renewal", "A lower fee.", "SaaS", 2, 4),),
    opposite=(Neighbour(ZOPA, "ZOPA", "The range of terms."),),
    confused_with=(Neighbour(COMPROMISE, "Compromise", "Half."), Neighbour(ZOPA, "ZOPA")),
    see_also=(Neighbour(ZOPA, "ZOPA"), Neighbour(None, "Nowhere")),
    linked_from=(Neighbour(ZOPA, "ZOPA"), Neighbour(COMPROMISE, "Compromise")),
    languages=(("nl", ("beste alternatief", "plan B")), ("xx", ("x",))),
)


class FullLibrary(FakeLibrary):
    """Its pages have all the parts that an author can write."""

    def _page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        return super()._page(ref, quiet=quiet) + all_parts()


class Person(FakeUserData):
    """Has read, kept and written something, and copies of it."""

    def __init__(self) -> None:
        super().__init__()
        self.favourites.keep(BATNA)
        for name in ("Workshop A & B", "Later"):
            key = self.favourites.make(name).key
            for ref in (BATNA, GONE, ZOPA):
                self.favourites.keep(ref, key)
        self.notes.save(BATNA, "Ask about it first.")
        self.notes.save(GONE, "On an entry that is gone.")

    def history(self, _limit: int) -> list[Visit]:
        return [Visit(ref, "walk away", TODAY - at) for at, ref in enumerate((ZOPA, GONE, BATNA))]

    def backups(self) -> list[Backup]:
        return [
            Backup(Path("b.db"), date(2026, 3, 2), 2, 12, 5),
            Backup(Path("a.db"), date(2026, 3, 1), 1, 1, 0, before_restore=True),
        ]

    def unsaved_notes(self) -> list:
        return self.notes.all()


@dataclass
class Stage:
    """A window over a full entry, and what it takes to show more of the program."""

    window: MainWindow
    library: FakeLibrary
    open_window: Callable[..., MainWindow]
    qtbot: object
    folder: Path

    def act(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.browse.busy)

    def search(self, text: str) -> MainWindow:
        QTest.keyClicks(self.window.bar.box, text)
        self.rest()
        return self.window

    def dialog(self, name: str) -> QWidget:
        """What the action of that name opens over the window."""
        return self.pressed(self.window.actions_by_name[name].trigger)

    def pressed(self, act: Callable[[], object]) -> QWidget:
        """What a press opens over all else."""
        before = _shown()
        act()
        self.qtbot.waitUntil(lambda: bool(_shown() - before))
        new = _shown() - before
        found = next(widget for widget in new if widget.parentWidget() not in new)
        if not isinstance(found, QMenu):
            found.activateWindow()
            self.qtbot.waitUntil(found.isActiveWindow)
        return found


def _shown() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
